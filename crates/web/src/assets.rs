//! The style sheet and the mark, named by their digest so that browsers may keep them for ever.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

const STYLES: &str = include_str!("../assets/bagyt.css");
const ICON: &str = include_str!("../assets/mark.svg");
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// The path of the style sheet, with its digest.
pub static STYLE_PATH: LazyLock<String> =
    LazyLock::new(|| format!("/assets/bagyt-{}.css", digest(STYLES)));

/// The path of the mark, with its digest.
pub static ICON_PATH: LazyLock<String> =
    LazyLock::new(|| format!("/assets/mark-{}.svg", digest(ICON)));

fn digest(content: &str) -> String {
    Sha256::digest(content).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// Answers with the style sheet.
pub async fn styles() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/css; charset=utf-8"), (CACHE_CONTROL, FOR_EVER)], STYLES)
}

/// Answers with the mark.
pub async fn icon() -> impl IntoResponse {
    ([(CONTENT_TYPE, "image/svg+xml"), (CACHE_CONTROL, FOR_EVER)], ICON)
}
