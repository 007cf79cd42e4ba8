//! The original file, byte for byte, always as a download; and pieces of its pages as pictures.

use crate::App;
use crate::errors::PageError;
use crate::language::Visit;
use crate::pictures::Piece;
use crate::urls::encoded;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use bagyt_storage::Fingerprint;
use std::sync::Arc;

/// Answers with the file.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(sha256): Path<String>,
) -> Result<Response, PageError> {
    let fingerprint: Fingerprint =
        sha256.parse().map_err(|_| PageError::NotFound(visit.clone()))?;
    let download = app.downloads.begin(&visit)?;
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
    Ok(download.of((headers, original.bytes).into_response()))
}

/// A page of an original, or a piece of one, as a picture. The file never changes, so the picture does not either.
pub async fn picture(
    State(app): State<App>,
    visit: Visit,
    Path((sha256, page)): Path<(String, String)>,
    address: Uri,
) -> Result<Response, PageError> {
    let nothing = || PageError::NotFound(visit.clone());
    let fingerprint: Fingerprint = sha256.parse().map_err(|_| nothing())?;
    let piece = Piece::parse(&page, &address).ok_or_else(nothing)?;
    let download = app.downloads.begin(&visit)?;
    let original = app.store.catalogue().original(fingerprint).await;
    let original =
        original.map_err(|error| PageError::Register(visit.clone(), error))?.ok_or_else(nothing)?;
    let png =
        app.pictures.png(Arc::from(original.bytes), piece, None).await.map_err(|_| nothing())?;
    let headers =
        [(CONTENT_TYPE, "image/png"), (CACHE_CONTROL, "public, max-age=31536000, immutable")];
    Ok(download.of((headers, png).into_response()))
}
