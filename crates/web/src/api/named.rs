//! What the path of an address names: a list or a direction by its identifier, perhaps one version of it. What cannot be one is
//! nowhere.

use super::error::ApiError;
use crate::App;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use std::str::FromStr;

/// What `{id}` names.
#[derive(Debug)]
pub struct Named<T>(pub T);

/// What `{id}` names, and the number in `{version}`.
#[derive(Debug)]
pub struct NamedVersion<T>(pub T, pub u32);

impl<T: FromStr> FromRequestParts<App> for Named<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let Ok(Path(id)) = Path::<String>::from_request_parts(parts, app).await else {
            return Err(ApiError::NotFound);
        };
        id.parse().map(Self).map_err(|_| ApiError::NotFound)
    }
}

impl<T: FromStr> FromRequestParts<App> for NamedVersion<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let Ok(Path((id, version))) =
            Path::<(String, String)>::from_request_parts(parts, app).await
        else {
            return Err(ApiError::NotFound);
        };
        let named = id.parse().ok().zip(number(&version));
        named.map(|(id, version)| Self(id, version)).ok_or(ApiError::NotFound)
    }
}

/// A number written in the one way there is: an address has no second form (`+1`, `01`).
fn number(text: &str) -> Option<u32> {
    text.parse().ok().filter(|number: &u32| number.to_string() == text)
}
