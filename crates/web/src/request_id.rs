//! The identifier of the request in work: it stands in the log, in a header, and on the page of a failure for who asks about it.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderName, Response};
use axum::middleware::Next;

/// The header that carries it.
pub const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// The longest that is shown; what a proxy sends may be of any length.
const LONGEST: usize = 64;

tokio::task_local! {
    static CURRENT: String;
}

/// Answers a request so that everything on the way knows its identifier.
pub async fn kept(request: Request, next: Next) -> Response<Body> {
    let id = request.headers().get(&HEADER).and_then(|id| id.to_str().ok()).unwrap_or("–");
    let id = id.chars().take(LONGEST).collect();
    CURRENT.scope(id, next.run(request)).await
}

/// The identifier of the request in work; a dash where there is none.
pub fn current() -> String {
    CURRENT.try_with(Clone::clone).unwrap_or_else(|_| "–".to_owned())
}
