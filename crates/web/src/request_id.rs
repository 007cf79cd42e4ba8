//! The identifier of the request in work: it stands in the log, in a header, and on the page of a failure for who asks about it.

use crate::limits::Peer;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Response};
use axum::middleware::Next;
use bagyt_settings::Networks;
use std::sync::Arc;
use tower_http::request_id::{MakeRequestId, MakeRequestUuid};

/// The header that carries it.
pub const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// The longest that is taken from a proxy.
const LONGEST: usize = 64;

tokio::task_local! {
    static CURRENT: HeaderValue;
}

/// Answers a request under an identifier: the one a trusted proxy gave it, when it is short and plain, else one of ours.
pub async fn named(
    State(trusted): State<Arc<Networks>>,
    request: Request,
    next: Next,
) -> Response<Body> {
    let id = given(&request, &trusted)
        .or_else(|| MakeRequestUuid.make_request_id(&request).map(|made| made.into_header_value()));
    let id = id.unwrap_or(NONE);
    let mut answer = CURRENT.scope(id.clone(), next.run(request)).await;
    answer.headers_mut().insert(HEADER, id);
    answer
}

/// Stands where there is none.
const NONE: HeaderValue = HeaderValue::from_static("-");

/// The identifier a trusted proxy gave; what a visitor sends could be another's, or fill the log.
fn given(request: &Request, trusted: &Networks) -> Option<HeaderValue> {
    let Peer(peer) = request.extensions().get()?;
    let id = request.headers().get(&HEADER)?;
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let fits = (1..=LONGEST).contains(&id.len()) && id.as_bytes().iter().all(plain);
    (fits && trusted.hold(*peer)).then(|| id.clone())
}

/// The identifier of the request in work; a dash where there is none.
pub fn current() -> String {
    let id = CURRENT.try_with(Clone::clone).unwrap_or(NONE);
    id.to_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{HEADER, Peer, current, named};
    use axum::Router;
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use axum::middleware::from_fn_with_state;
    use axum::routing::get;
    use std::sync::Arc;
    use tower::ServiceExt;

    /// Under which identifier a request is answered.
    async fn check(from: Option<&str>, sent: &str, kept: bool) {
        let trusted = Arc::new("127.0.0.1".parse().expect("a network"));
        let site = Router::new()
            .route("/", get(async || current()))
            .layer(from_fn_with_state(trusted, named));
        let mut request = Request::get("/").header(HEADER, sent).body(Body::empty()).expect(sent);
        if let Some(from) = from {
            request.extensions_mut().insert(Peer(from.parse().expect(from)));
        }
        let answer = site.oneshot(request).await.expect("an answer");
        let id = answer.headers()[HEADER].to_str().expect("plain").to_owned();
        let seen = to_bytes(answer.into_body(), 1000).await.expect("a body");
        assert_eq!(seen, id.as_bytes(), "inside and outside the same");
        assert_eq!(id == sent, kept, "{from:?} {sent}: {id}");
        assert!((1..=64).contains(&id.len()), "{id}");
    }

    #[tokio::test]
    async fn only_a_trusted_proxy_names_a_request_and_only_in_few_plain_letters() {
        check(Some("127.0.0.1"), "0190a5c0-7f00.A_b", true).await;
        check(Some("192.0.2.1"), "0190a5c0", false).await;
        check(None, "0190a5c0", false).await;
        for sent in ["", "a b", "\"a\"", "a,b", &"a".repeat(65)] {
            check(Some("127.0.0.1"), sent, false).await;
        }
    }
}
