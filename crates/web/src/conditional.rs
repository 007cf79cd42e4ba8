//! Answers that are not made twice: whoever holds one that still counts hears so, without its being made again.
//!
//! What a reader can ask changes only when the journal grows, so the end of the journal with the request names an answer.

use crate::App;
use crate::assets::STYLE_PATH;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, ETAG, IF_NONE_MATCH};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode};
use axum::middleware::Next;
use bagyt_storage::Store;
use bagyt_storage::catalogue::JournalEnd;
use sha2::{Digest, Sha256};

/// Names answers by what they depend on: the register, the program with its settings, the request.
#[derive(Debug, Clone)]
pub struct Conditional {
    store: Store,
    program: String,
    also: fn(&Parts) -> String,
}

impl Conditional {
    /// For answers that depend on method and address, and on what `also` takes from the rest of the request.
    pub fn new(app: &App, also: fn(&Parts) -> String) -> Self {
        let server = &app.settings.server;
        let program = format!("{} {} {server:?}", env!("CARGO_PKG_VERSION"), STYLE_PATH.as_str());
        Self { store: app.store.clone(), program, also }
    }

    /// The name of the answer. A weak one: compressed or not, it says the same.
    fn tag(&self, end: &JournalEnd, parts: &Parts) -> String {
        let address = parts.uri.path_and_query().map_or("/", |path| path.as_str());
        let (end, also) = (format!("{} {}", end.size, end.leaf), (self.also)(parts));
        let mut digest = Sha256::new();
        for part in [self.program.as_str(), &end, address, &also] {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part);
        }
        let name: String =
            digest.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        format!("W/\"{name}\"")
    }
}

/// A layer: answers `304 Not Modified` to who holds the answer, names it for everybody else. An answer is to be asked for
/// again each time, unless it says otherwise itself.
pub async fn answer(
    State(conditional): State<Conditional>,
    request: Request,
    next: Next,
) -> Response<Body> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return next.run(request).await;
    }
    // When the register does not answer, the handler is the one to say so.
    let Ok(end) = conditional.store.catalogue().moment().await else {
        return next.run(request).await;
    };
    let (parts, body) = request.into_parts();
    let tag = conditional.tag(&end, &parts);
    if held(&parts.headers, &tag) {
        return named(Response::new(Body::empty()), StatusCode::NOT_MODIFIED, &tag);
    }
    let answer = next.run(Request::from_parts(parts, body)).await;
    match answer.status() {
        StatusCode::OK => named(answer, StatusCode::OK, &tag),
        _ => answer,
    }
}

/// Whether the reader holds the answer of this name; names are compared weakly (RFC 9110, 13.1.2).
fn held(headers: &HeaderMap, tag: &str) -> bool {
    let names = headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let opaque = |name: &str| name.trim().trim_start_matches("W/").to_owned();
    names.flat_map(|names| names.split(',')).any(|name| opaque(name) == opaque(tag))
}

fn named(mut answer: Response<Body>, status: StatusCode, tag: &str) -> Response<Body> {
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    if let Ok(tag) = HeaderValue::from_str(tag) {
        headers.insert(ETAG, tag);
    }
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-cache"));
    answer
}

#[cfg(test)]
mod tests {
    use super::held;
    use axum::http::header::IF_NONE_MATCH;
    use axum::http::{HeaderMap, HeaderValue};

    fn check(given: &'static str, expected: bool) {
        let mut headers = HeaderMap::new();
        headers.insert(IF_NONE_MATCH, HeaderValue::from_static(given));
        assert_eq!(held(&headers, "W/\"ab\""), expected, "{given}");
    }

    #[test]
    fn a_name_is_found_among_others_and_compared_weakly() {
        check("W/\"ab\"", true);
        check("\"ab\"", true);
        check("\"cd\", W/\"ab\"", true);
        check("W/\"abc\"", false);
        check("ab", false);
        check("", false);
        assert!(!held(&HeaderMap::new(), "W/\"ab\""));
    }
}
