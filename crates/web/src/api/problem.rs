//! What is said when a question cannot be answered: a problem document (RFC 9457) in the reader's language.

use super::error::ApiError;
use super::language::{self, Spoken};
use super::values::Address;
use crate::request_id;
use crate::words::t;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, CACHE_CONTROL, CONTENT_LENGTH,
    CONTENT_TYPE,
};
use axum::http::{HeaderValue, Response, StatusCode};
use axum::response::IntoResponse;
use bagyt_wording::Lang;
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// The content type of a problem.
pub const PROBLEM: &str = "application/problem+json";

/// What programs of a browser may read of the head of an answer, of a refusal too.
pub const EXPOSED: &str = "etag,content-language,content-disposition,retry-after,x-request-id";

/// Where the interface begins; everything under it answers in JSON.
pub const ROOT: &str = "/api/";

/// A problem document: why there is no answer, and what to do.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct Problem {
    /// Which kind of problem: an address that explains it. The part behind `#` is a key for programs.
    #[serde(rename = "type")]
    pub kind: Address,
    /// The kind in words.
    #[schema(example = "A parameter has a value that cannot be meant")]
    pub title: String,
    /// The status code of the answer.
    #[schema(example = 400, minimum = 400, maximum = 599)]
    pub status: u16,
    /// What is wrong this time and what to do, naming the values.
    #[schema(example = "`year` is `soon`. Write a year from 1990 to 2100, for example 2026.")]
    pub detail: String,
    /// The path that was asked for.
    pub instance: Address,
    /// The identifier of the request, also in the header `x-request-id`; name it when you ask us what happened.
    #[schema(example = "6f1c1f6e-6f0c-4d8e-9d1f-3f3a7c5f4f11")]
    pub request_id: String,
    /// The parameter that is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "year")]
    pub parameter: Option<String>,
    /// Its value, as far as it is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "soon")]
    pub value: Option<String>,
    /// The nearest value or name that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "year")]
    pub nearest: Option<String>,
    /// The values or names that are known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(example = json!(["words", "year", "field"]))]
    pub known: Vec<String>,
}

/// Every kind of problem: its key and its status. The page on the interface explains each under its key.
pub const KINDS: [(&str, StatusCode); 11] = [
    ("unreadable", StatusCode::BAD_REQUEST),
    ("unknown-parameter", StatusCode::BAD_REQUEST),
    ("bad-parameter", StatusCode::BAD_REQUEST),
    ("not-in-register", StatusCode::UNPROCESSABLE_ENTITY),
    ("cursor-too-old", StatusCode::GONE),
    ("not-found", StatusCode::NOT_FOUND),
    ("wrong-method", StatusCode::METHOD_NOT_ALLOWED),
    ("too-many-requests", StatusCode::TOO_MANY_REQUESTS),
    ("refused", StatusCode::FORBIDDEN),
    ("failed", StatusCode::INTERNAL_SERVER_ERROR),
    ("busy", StatusCode::SERVICE_UNAVAILABLE),
];

/// The kind for an answer that says no more than its status.
fn kind_of(status: StatusCode) -> &'static str {
    match status {
        StatusCode::BAD_REQUEST => "unreadable",
        StatusCode::NOT_FOUND => "not-found",
        StatusCode::METHOD_NOT_ALLOWED => "wrong-method",
        StatusCode::TOO_MANY_REQUESTS => "too-many-requests",
        StatusCode::SERVICE_UNAVAILABLE => "busy",
        other if other.is_server_error() => "failed",
        _ => "refused",
    }
}

/// What a problem must know of a request.
#[derive(Debug, Clone)]
pub struct About {
    lang: Lang,
    path: String,
    request: String,
}

impl About {
    /// Of a request to the interface; `None` of one for a page.
    pub fn of(request: &Request) -> Option<Self> {
        let path = request.uri().path();
        path.starts_with(ROOT).then(|| Self {
            lang: Spoken::of(request.uri().query(), request.headers()).0,
            path: path.to_owned(),
            request: request_id::current(),
        })
    }

    /// The answer itself, or the problem in words where it is a refusal.
    pub fn in_words(&self, answer: Response<Body>) -> Response<Body> {
        let status = answer.status();
        if !status.is_client_error() && !status.is_server_error() {
            return answer;
        }
        let error = answer.extensions().get::<Arc<ApiError>>().cloned();
        let kind = error.as_ref().map_or_else(|| kind_of(status), |error| error.kind());
        let mut problem = self.problem(kind, status);
        match error.as_deref() {
            Some(error) => {
                if let ApiError::Register(cause) = error {
                    tracing::error!(error = ?cause, request = self.request, "the interface could not answer");
                }
                problem.detail = error.detail(self.lang);
                error.fill(&mut problem);
            }
            None => problem.detail = t(self.lang, &format!("api-detail-{kind}")),
        }
        self.written(answer, &problem)
    }

    /// The problem of an answer that was not ready in time.
    pub fn too_slow(&self) -> Response<Body> {
        tracing::warn!(path = self.path, "a request was given up");
        let mut answer = StatusCode::SERVICE_UNAVAILABLE.into_response();
        answer
            .headers_mut()
            .insert(axum::http::header::RETRY_AFTER, HeaderValue::from_static("60"));
        self.in_words(answer)
    }

    fn problem(&self, kind: &str, status: StatusCode) -> Problem {
        Problem {
            kind: Address::of_problem(kind),
            title: t(self.lang, &format!("api-problem-{kind}")),
            status: status.as_u16(),
            instance: Address::of(&self.path),
            request_id: self.request.clone(),
            ..Problem::default()
        }
    }

    /// The answer with the problem as its body; what else its head says stays.
    fn written(&self, answer: Response<Body>, problem: &Problem) -> Response<Body> {
        let (parts, _) = answer.into_parts();
        let text = serde_json::to_string(problem).expect("a problem is plain data");
        let mut answer = Response::from_parts(parts, Body::from(text));
        let headers = answer.headers_mut();
        headers.remove(CONTENT_LENGTH);
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(PROBLEM));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(EXPOSED));
        language::say(&mut answer, self.lang);
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::{KINDS, StatusCode, kind_of};

    #[test]
    fn an_answer_that_says_no_more_than_its_status_is_of_a_kind_with_that_status() {
        for (_, status) in KINDS {
            if ![StatusCode::GONE, StatusCode::UNPROCESSABLE_ENTITY].contains(&status) {
                let kind = KINDS.iter().find(|(kind, _)| *kind == kind_of(status));
                assert_eq!(kind.map(|(_, status)| *status), Some(status));
            }
        }
        assert_eq!(kind_of(StatusCode::PAYLOAD_TOO_LARGE), "refused");
        assert_eq!(kind_of(StatusCode::BAD_GATEWAY), "failed");
    }
}
