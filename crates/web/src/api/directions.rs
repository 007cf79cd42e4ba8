//! Directions of a selection, a few at a time, with what the whole selection comes to.

use super::basis::{AsOf, Licence};
use super::error::ApiError;
use super::links::Onwards;
use super::money::{Sum, YearSum, by_year};
use super::params::{CURSOR, Described, Given, LANG, LIMIT, question};
use super::row::Row;
use super::selection::{FILTERS, ORDER, meant};
use super::values::{Address, Id, When};
use super::{Spoken, cursor};
use crate::{App, urls};
use axum::Json;
use axum::extract::State;
use bagyt_storage::catalogue::{ExportRow, ReviewState, Stop};
use bagyt_wording::Lang;
use serde::Serialize;
use utoipa::ToSchema;

/// Where directions stand.
pub const PATH: &str = "/directions";

question!(
    Asked,
    "Filters, order, and which part of the selection.",
    FILTERS.iter().chain([&ORDER, &LIMIT, &CURSOR, &LANG]).collect::<Vec<&'static Described>>()
);

/// A part of a selection of directions, and what the whole selection comes to.
#[derive(Debug, Serialize, ToSchema)]
pub struct Directions {
    /// Directions of the whole selection.
    #[schema(example = 17)]
    pub count: u64,
    /// Grants of the whole selection, over the rows that print a number.
    #[schema(example = 42)]
    pub grants: u64,
    /// Money of the whole selection.
    pub sum: Sum,
    /// Money of the whole selection by year.
    pub by_year: Vec<YearSum>,
    /// The directions of this part.
    pub directions: Vec<Direction>,
    /// Give it as `cursor` for the next part; `null` in the last.
    #[schema(example = "9f2c41aa-1-0190a5c0-7f00-7000-8000-000000000001")]
    pub next_cursor: Option<String>,
    /// Where this part leads.
    pub links: Onwards,
    /// The moment of the register this is of.
    pub as_of: AsOf,
    /// The licence of the data.
    pub licence: Licence,
    /// The page of this selection for people.
    pub address: Address,
}

/// A direction of a state grant: one row of an official list, in the version in force.
#[derive(Debug, Serialize, ToSchema)]
pub struct Direction {
    /// Its permanent identifier.
    pub id: Id,
    /// Its page for people.
    pub address: Address,
    /// The list it stands in.
    pub list: ListReference,
    /// When a person confirmed what the machine read; `null` as long as nobody has.
    pub confirmed_at: Option<When>,
    /// How many findings are about the row.
    #[schema(example = 0)]
    pub finding_count: u32,
    /// The row.
    pub row: Row,
    /// The direction as a resource of its own.
    pub link: Address,
}

/// The list a direction stands in.
#[derive(Debug, Serialize, ToSchema)]
pub struct ListReference {
    /// Its permanent identifier.
    pub id: Id,
    /// The version.
    #[schema(example = 1, minimum = 1)]
    pub version: u32,
    /// Its title as printed.
    #[schema(example = "2026 жылға арналған мемлекеттік гранттар бағыттарының тізбесі")]
    pub title: Option<String>,
    /// Its year.
    #[schema(example = 2026)]
    pub year: Option<u16>,
    /// This version as a resource of its own: it never changes.
    pub link: Address,
}

impl ListReference {
    /// Of a version of a list.
    pub fn of(id: &impl ToString, version: u32, title: Option<String>, year: Option<u16>) -> Self {
        let link = super::lists::version_address(id, version);
        Self { id: Id::of(id), version, title, year, link }
    }
}

impl Direction {
    /// Of a row of a selection.
    pub fn of(row: ExportRow, lang: Lang) -> Self {
        let id = row.id.to_string();
        Self {
            address: Address::of(urls::direction(lang, &id)),
            link: address(&id),
            list: ListReference::of(&row.list, row.version, row.title, row.list_year),
            confirmed_at: confirmed_at(row.state),
            finding_count: row.findings,
            row: row.row.into(),
            id: Id(id),
        }
    }
}

/// When a person confirmed something.
pub fn confirmed_at(state: ReviewState) -> Option<When> {
    match state {
        ReviewState::MachineRead => None,
        ReviewState::Confirmed { at } => Some(at.into()),
    }
}

/// A direction as a resource.
pub fn address(id: &impl ToString) -> Address {
    Address::of_resource(&format!("{PATH}/{}", id.to_string()))
}

/// Directions of a selection
///
/// The same directions in the same order as on the site. `count`, `grants`, `sum` and `by_year` are of the whole selection.
/// Follow `links.next` until it is `null`; lists that arrive meanwhile disturb nothing.
#[utoipa::path(
    get,
    path = "/api/v1/directions",
    operation_id = "listDirections",
    tag = "directions",
    params(Asked),
    responses((status = 200, description = "A part of the selection", body = Directions))
)]
pub async fn list(
    State(app): State<App>,
    Spoken(lang): Spoken,
    given: Given<Asked>,
) -> Result<Json<Directions>, ApiError> {
    let (asked, filter, order) = meant(&app, &given).await?;
    let question = given.question();
    let typed = given.text(CURSOR.name);
    let after = typed.map(|typed| cursor::direction(&question, typed)).transpose()?;
    let found =
        app.store.catalogue().directions_after(&filter, order, after, given.limit()).await?;
    let too_old = || ApiError::CursorTooOld { value: typed.unwrap_or_default().to_owned() };
    let slice = found.ok_or_else(too_old)?;
    let last = slice.rows.last().filter(|_| slice.more);
    let next_cursor = last.map(|last| {
        cursor::behind_direction(&question, Stop { id: last.id, version: last.version })
    });
    Ok(Json(Directions {
        count: slice.total,
        grants: slice.grants,
        sum: slice.sum.into(),
        by_year: by_year(&slice.by_year),
        directions: slice.rows.into_iter().map(|row| Direction::of(row, lang)).collect(),
        links: Onwards::of(&given, PATH, next_cursor.as_deref()),
        next_cursor,
        as_of: slice.as_of.into(),
        licence: (&app.settings.site).into(),
        address: Address::of(asked.address(lang, "page", "")),
    }))
}
