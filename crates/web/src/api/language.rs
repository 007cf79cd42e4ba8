//! The language of words in an answer: asked for in the address, else in the head of the request, else Kazakh.

use axum::body::Body;
use axum::extract::{FromRequestParts, Query, Request};
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, VARY};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Response, Uri};
use axum::middleware::Next;
use bagyt_wording::Lang;
use std::convert::Infallible;

/// The language words are wanted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spoken(pub Lang);

impl Spoken {
    /// From `lang` of the query, else `Accept-Language`, else Kazakh; what is no language of ours is passed over.
    pub fn of(query: Option<&str>, headers: &HeaderMap) -> Self {
        let pairs = query.map(|query| Uri::builder().path_and_query(format!("/?{query}")).build());
        let pairs = pairs.and_then(Result::ok).and_then(|uri| Query::try_from_uri(&uri).ok());
        let Query(pairs): Query<Vec<(String, String)>> = pairs.unwrap_or_default();
        let asked = pairs.iter().find_map(|(name, value)| (name == "lang").then_some(value));
        let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let asked = asked.and_then(|code| Lang::ALL.into_iter().find(|lang| lang.code() == code));
        Self(asked.or_else(|| preferred(accepted?)).unwrap_or_default())
    }

    /// The code, for naming an answer.
    pub fn code_of(parts: &Parts) -> String {
        Self::of(parts.uri.query(), &parts.headers).0.code().to_owned()
    }
}

impl<S: Sync> FromRequestParts<S> for Spoken {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts.uri.query(), &parts.headers))
    }
}

/// The language of ours that is wanted most; of two wanted alike, the one named first.
fn preferred(accepted: &str) -> Option<Lang> {
    let mut best: Option<(Lang, f32)> = None;
    for one in accepted.split(',') {
        let (code, weight) = one.split_once(';').unwrap_or((one, "q=1"));
        let weight = weight.trim().strip_prefix("q=").and_then(|weight| weight.parse().ok());
        let Some((lang, weight)) = Lang::parse(code).zip(weight) else { continue };
        if weight > best.map_or(0.0, |(_, weight)| weight) {
            best = Some((lang, weight));
        }
    }
    best.map(|(lang, _)| lang)
}

/// A layer: every answer says its language, and that it depends on what was asked.
pub async fn said(Spoken(lang): Spoken, request: Request, next: Next) -> Response<Body> {
    let mut answer = next.run(request).await;
    say(&mut answer, lang);
    answer
}

/// Says the language of an answer.
pub fn say(answer: &mut Response<Body>, lang: Lang) {
    let headers = answer.headers_mut();
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(lang.code()));
    headers.entry(VARY).or_insert(HeaderValue::from_static("accept-language"));
}

#[cfg(test)]
mod tests {
    use super::Spoken;
    use axum::http::header::ACCEPT_LANGUAGE;
    use axum::http::{HeaderMap, HeaderValue};

    fn check(query: Option<&str>, accepted: &'static str, expected: &str) {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static(accepted));
        assert_eq!(Spoken::of(query, &headers).0.code(), expected, "{query:?} {accepted}");
    }

    #[test]
    fn the_address_counts_before_the_head_and_kazakh_is_the_default() {
        check(Some("lang=ru"), "en", "ru");
        check(Some("year=2026&lang=en"), "ru", "en");
        check(Some("l%61ng=%65n"), "ru", "en");
        check(Some("lang=%FF"), "ru", "ru");
        check(Some("lang=de"), "ru", "ru");
        check(None, "de, en;q=0.5, ru-KZ;q=0.8", "ru");
        check(None, "en-GB,en;q=0.9", "en");
        check(None, "ru;q=0", "kk");
        check(None, "*", "kk");
        check(None, "ru;q=none, en", "en");
        check(None, "", "kk");
    }
}
