//! What the checks had to say about one version of a list, in its order.

use super::Spoken;
use super::error::ApiError;
use super::finding::{Finding, FindingCounts};
use super::links::Onwards;
use super::lists::version_address;
use super::named::Named;
use super::params::{CURSOR, Described, Given, LANG, LIMIT, VERSION, question};
use super::rows::{further, place};
use super::values::{Address, Id};
use crate::App;
use axum::Json;
use axum::extract::State;
use bagyt_storage::ListId;
use serde::Serialize;
use utoipa::ToSchema;

question!(
    Asked,
    "Which version, and which part of its findings.",
    vec![&VERSION, &LIMIT, &CURSOR, &LANG] as Vec<&'static Described>
);

/// A part of the findings about one version of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Findings {
    /// The version of the list; it never changes.
    pub list: Address,
    /// Its number.
    #[schema(example = 1, minimum = 1)]
    pub version: u32,
    /// All findings about the version.
    #[schema(example = 7)]
    pub count: u64,
    /// How many of each severity.
    pub counts: FindingCounts,
    /// The findings of this part.
    pub findings: Vec<Finding>,
    /// Give it as `cursor` for the next part; `null` in the last.
    #[schema(example = "9f2c41aa-1-50")]
    pub next_cursor: Option<String>,
    /// Where this part leads.
    pub links: Onwards,
}

/// The findings about a list
///
/// Of the version in force, unless one is named. A cursor stays with the version it began in.
#[utoipa::path(
    get,
    path = "/api/v1/lists/{id}/findings",
    operation_id = "listFindings",
    tag = "lists",
    params(("id" = Id, Path, description = "The identifier of the list"), Asked),
    responses((status = 200, description = "A part of the findings", body = Findings))
)]
pub async fn list(
    State(app): State<App>,
    Spoken(lang): Spoken,
    Named(id): Named<ListId>,
    given: Given<Asked>,
) -> Result<Json<Findings>, ApiError> {
    const KIND: &str = "findings";
    let (version, taken) = place(id, KIND, &given)?;
    let page = app.store.catalogue().list(id, version).await?.ok_or(ApiError::NotFound)?;
    let (version, all) = (page.card.version, page.findings.len() as u64);
    let part: Vec<_> = page.findings.into_iter().skip(taken).take(given.limit()).collect();
    let told = taken.saturating_add(part.len());
    let (next_cursor, links) = further((id, version), KIND, (told, all), &given);
    Ok(Json(Findings {
        list: version_address(&id, version),
        version,
        count: all,
        counts: page.card.findings.into(),
        findings: Finding::all(part, lang),
        next_cursor,
        links,
    }))
}
