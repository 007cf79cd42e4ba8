//! Where to begin: the resources there are.

use super::error::ApiError;
use super::params::{Described, Given, LANG, question};
use super::values::Address;
use super::{Spoken, directions, document, lists};
use crate::urls;
use axum::Json;
use serde::Serialize;
use utoipa::ToSchema;

question!(Asked, "Only the language.", vec![&LANG] as Vec<&'static Described>);

/// The resources there are.
#[derive(Debug, Serialize, ToSchema)]
pub struct Index {
    /// Counts and sums of everything.
    pub summary: Address,
    /// Directions of a selection.
    pub directions: Address,
    /// Every value of every filter.
    pub filters: Address,
    /// All lists.
    pub lists: Address,
    /// The description of the interface for programs (OpenAPI 3.1).
    pub description: Address,
    /// The page that explains the interface for people.
    pub address: Address,
}

/// Where to begin
///
/// The resources there are.
#[utoipa::path(
    get,
    path = "/api/v1",
    operation_id = "getIndex",
    tag = "summary",
    params(Asked),
    responses((status = 200, description = "The resources", body = Index))
)]
pub async fn show(Spoken(lang): Spoken, _: Given<Asked>) -> Result<Json<Index>, ApiError> {
    Ok(Json(Index {
        summary: Address::of_resource("/summary"),
        directions: Address::of_resource(directions::PATH),
        filters: Address::of_resource("/filters"),
        lists: Address::of_resource(lists::PATH),
        description: Address::of_resource(document::PATH),
        address: Address::of(urls::api(lang)),
    }))
}
