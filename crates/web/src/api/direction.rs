//! One direction in full: the row, what was found about it, its neighbours, the versions of its list that have it.

use super::Spoken;
use super::basis::{AsOf, Licence};
use super::directions::{self, Direction, ListReference, confirmed_at};
use super::error::ApiError;
use super::finding::Finding;
use super::lists::Version;
use super::named::{Named, NamedVersion};
use super::params::{Described, Given, LANG, question};
use super::values::{Address, Id};
use crate::{App, urls};
use axum::Json;
use axum::extract::State;
use bagyt_storage::DirectionId;
use bagyt_storage::catalogue::DirectionPage;
use bagyt_wording::Lang;
use serde::Serialize;
use utoipa::ToSchema;

question!(Asked, "Only the language.", vec![&LANG] as Vec<&'static Described>);

/// A direction in full, as the newest version of its list that has it says.
#[derive(Debug, Serialize, ToSchema)]
pub struct DirectionInFull {
    /// The direction as everywhere.
    #[serde(flatten)]
    pub direction: Direction,
    /// Whether the version shown is the one in force.
    #[schema(example = true)]
    pub current: bool,
    /// Whether the list is an invented sample.
    #[schema(example = false)]
    pub sample: bool,
    /// What was found about the row.
    pub findings: Vec<Finding>,
    /// The row before it in the list.
    pub previous: Option<Address>,
    /// The row after it.
    pub next: Option<Address>,
    /// The versions of its list that have the row, newest first; without one that is `current` the row is in force no longer.
    pub versions: Vec<Version>,
    /// The moment of the register this is of.
    pub as_of: AsOf,
    /// The licence of the data.
    pub licence: Licence,
    /// Where the direction leads.
    pub links: DirectionLinks,
}

/// Where a version of a direction leads.
#[derive(Debug, Serialize, ToSchema)]
pub struct DirectionLinks {
    /// This version, which never changes.
    #[serde(rename = "self")]
    pub own: Address,
    /// Its page for people, which never changes either.
    pub address: Address,
}

impl DirectionInFull {
    fn of(page: DirectionPage, app: &App, lang: Lang) -> Self {
        let id = page.id.to_string();
        let neighbour = |id: Option<DirectionId>| id.map(|id| directions::address(&id));
        let list = page.list.id;
        let shown = page.shown();
        let current = shown.is_some_and(|version| version.current);
        let sample = shown.is_some_and(|version| app.samples.contains(&version.original));
        let links = DirectionLinks {
            own: Address::of_resource(&format!(
                "{}/{id}/versions/{}",
                directions::PATH,
                page.version
            )),
            address: Address::of(urls::direction_version(lang, &id, page.version)),
        };
        Self {
            direction: Direction {
                address: Address::of(urls::direction(lang, &id)),
                link: directions::address(&id),
                list: ListReference::of(&list, page.version, page.list.title, page.list.year),
                confirmed_at: confirmed_at(page.state),
                finding_count: u32::try_from(page.findings.len()).unwrap_or(u32::MAX),
                row: page.row.into(),
                id: Id(id),
            },
            current,
            sample,
            findings: Finding::all(page.findings, lang),
            previous: neighbour(page.previous),
            next: neighbour(page.next),
            versions: page.versions.iter().map(|version| Version::of(&list, version)).collect(),
            as_of: page.as_of.into(),
            licence: (&app.settings.site).into(),
            links,
        }
    }
}

/// One direction
///
/// As the newest version of its list that has it says.
#[utoipa::path(
    get,
    path = "/api/v1/directions/{id}",
    operation_id = "getDirection",
    tag = "directions",
    params(("id" = Id, Path, description = "The identifier of the direction"), Asked),
    responses((status = 200, description = "The direction", body = DirectionInFull))
)]
pub async fn show(
    State(app): State<App>,
    Spoken(lang): Spoken,
    Named(id): Named<DirectionId>,
    _: Given<Asked>,
) -> Result<Json<DirectionInFull>, ApiError> {
    answer(&app, lang, id, None).await
}

/// One version of a direction
///
/// As that version of its list has it. Versions never change: cite this one.
#[utoipa::path(
    get,
    path = "/api/v1/directions/{id}/versions/{version}",
    operation_id = "getDirectionVersion",
    tag = "directions",
    params(
        ("id" = Id, Path, description = "The identifier of the direction"),
        ("version" = u32, Path, description = "The number of the version of its list", minimum = 1, example = 1),
        Asked
    ),
    responses((status = 200, description = "The version", body = DirectionInFull))
)]
pub async fn show_version(
    State(app): State<App>,
    Spoken(lang): Spoken,
    NamedVersion(id, version): NamedVersion<DirectionId>,
    _: Given<Asked>,
) -> Result<Json<DirectionInFull>, ApiError> {
    answer(&app, lang, id, Some(version)).await
}

async fn answer(
    app: &App,
    lang: Lang,
    id: DirectionId,
    version: Option<u32>,
) -> Result<Json<DirectionInFull>, ApiError> {
    let page = app.store.catalogue().direction(id, version).await?.ok_or(ApiError::NotFound)?;
    Ok(Json(DirectionInFull::of(page, app, lang)))
}
