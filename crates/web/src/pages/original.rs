//! The original file, byte for byte, always as a download.

use crate::App;
use crate::errors::PageError;
use crate::language::Visit;
use crate::urls::encoded;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use bagyt_storage::Fingerprint;

/// Answers with the file.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(sha256): Path<String>,
) -> Result<Response, PageError> {
    let fingerprint: Fingerprint =
        sha256.parse().map_err(|_| PageError::NotFound(visit.clone()))?;
    let place = app.downloads.take(&visit)?;
    let original = app.store.catalogue().original(fingerprint).await;
    let original = original
        .map_err(|error| PageError::Register(visit.clone(), error))?
        .ok_or(PageError::NotFound(visit))?;
    let name = encoded(&original.name).replace('+', "%20");
    let headers = [
        (CONTENT_TYPE, "application/octet-stream".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename*=UTF-8''{name}")),
        (CACHE_CONTROL, "public, max-age=31536000, immutable".to_owned()),
    ];
    Ok(place.hold((headers, original.bytes).into_response()))
}
