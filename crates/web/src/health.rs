//! Whether the program lives, and whether it can answer from the register.

use crate::App;
use axum::extract::State;
use axum::http::StatusCode;

/// Alive as long as it answers.
pub async fn live() -> &'static str {
    "alive\n"
}

/// Ready when the register answers a question.
pub async fn ready(State(app): State<App>) -> (StatusCode, &'static str) {
    match app.store.ready().await {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the register does not answer\n")
        }
    }
}
