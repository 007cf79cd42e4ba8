//! The file out of the form a visitor sent, within bounds of size and patience.

use super::Refusal;
use crate::App;
use crate::router::FORM_BYTES;
use axum::extract::multipart::{Multipart, MultipartError};
use axum::http::header::CONTENT_LENGTH;
use axum::http::{HeaderMap, StatusCode};
use std::time::Duration;

/// The name and the bytes of the file.
pub async fn file(
    app: &App,
    headers: &HeaderMap,
    form_data: Multipart,
) -> Result<(String, Vec<u8>), Refusal> {
    let limit = app.settings.trial.file_bytes;
    if announced(headers).is_some_and(|bytes| bytes > limit.saturating_add(FORM_BYTES)) {
        return Err(Refusal::TooLarge(limit));
    }
    one(app, form_data).await?.ok_or(Refusal::NoFile)
}

/// The name and the bytes of the one file of the form; a second one is refused, so that nobody takes it for read.
async fn one(app: &App, mut form_data: Multipart) -> Result<Option<(String, Vec<u8>)>, Refusal> {
    let limit = app.settings.trial.file_bytes;
    let pause = Duration::from_secs(app.settings.server.request_seconds);
    let refused = |error: MultipartError| match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Refusal::TooLarge(limit),
        _ => Refusal::Broken,
    };
    let mut file: Option<(String, Vec<u8>)> = None;
    loop {
        let next = tokio::time::timeout(pause, form_data.next_field()).await;
        let Some(mut field) = next.map_err(|_| Refusal::Broken)?.map_err(refused)? else { break };
        let name = field.file_name().unwrap_or_default().to_owned();
        if field.name() != Some("file") {
            continue;
        }
        if file.is_some() && !name.is_empty() {
            return Err(Refusal::SeveralFiles);
        }
        let mut bytes = Vec::new();
        loop {
            let more = tokio::time::timeout(pause, field.chunk()).await;
            let Some(chunk) = more.map_err(|_| Refusal::Broken)?.map_err(refused)? else { break };
            bytes.extend_from_slice(&chunk);
        }
        if bytes.len() as u64 > limit {
            return Err(Refusal::TooLarge(limit));
        }
        if !name.is_empty() || !bytes.is_empty() {
            file = Some((name, bytes));
        }
    }
    Ok(file)
}

/// How many bytes the visitor says will come.
fn announced(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}
