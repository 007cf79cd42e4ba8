//! The rows of one version of a list in printed order, each with what was found about it.

use super::directions::{self, confirmed_at};
use super::error::ApiError;
use super::finding::Finding;
use super::links::Onwards;
use super::lists::{self, version_address};
use super::named::Named;
use super::params::{CURSOR, Described, Given, LANG, LIMIT, VERSION, question};
use super::row::Row;
use super::values::{Address, Id, When};
use super::{Spoken, cursor};
use crate::App;
use axum::Json;
use axum::extract::State;
use bagyt_storage::ListId;
use bagyt_storage::catalogue;
use bagyt_wording::Lang;
use serde::Serialize;
use utoipa::ToSchema;

question!(
    Asked,
    "Which version, and which part of it.",
    vec![&VERSION, &LIMIT, &CURSOR, &LANG] as Vec<&'static Described>
);

/// A part of the rows of one version of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Rows {
    /// The version of the list; it never changes.
    pub list: Address,
    /// Its number.
    #[schema(example = 1, minimum = 1)]
    pub version: u32,
    /// All rows of the version.
    #[schema(example = 8)]
    pub count: u64,
    /// The rows of this part, in printed order.
    pub rows: Vec<RowOfList>,
    /// Give it as `cursor` for the next part; `null` in the last.
    #[schema(example = "9f2c41aa-1-50")]
    pub next_cursor: Option<String>,
    /// Where this part leads.
    pub links: Onwards,
}

/// A row of a list with what was found about it.
#[derive(Debug, Serialize, ToSchema)]
pub struct RowOfList {
    /// The identifier of the direction.
    pub id: Id,
    /// When a person confirmed what the machine read; `null` as long as nobody has.
    pub confirmed_at: Option<When>,
    /// What was found about it.
    pub findings: Vec<Finding>,
    /// The row.
    pub row: Row,
    /// The direction as a resource of its own.
    pub link: Address,
}

impl RowOfList {
    /// A row with its findings in words.
    pub fn of(row: catalogue::ListRow, lang: Lang) -> Self {
        Self {
            id: Id::of(&row.id),
            confirmed_at: confirmed_at(row.state),
            findings: Finding::all(row.findings, lang),
            row: row.row.into(),
            link: directions::address(&row.id),
        }
    }
}

/// Which version of a list is asked for, and behind how many of its items: a cursor stays with the version it began in.
pub fn place<Q>(
    list: ListId,
    kind: &str,
    given: &Given<Q>,
) -> Result<(Option<u32>, usize), ApiError> {
    let version = given.parsed(VERSION.name);
    let Some(typed) = given.text(CURSOR.name) else { return Ok((version, 0)) };
    let (of_cursor, taken) = cursor::items(&format!("{list} {kind}"), typed)?;
    match version {
        Some(version) if version != of_cursor => {
            Err(ApiError::NotInRegister { name: CURSOR.name, value: typed.to_owned() })
        }
        _ => Ok((Some(of_cursor), taken)),
    }
}

/// The cursor behind the items told so far, when more come, and the address it makes.
pub fn further<Q>(
    (list, version): (ListId, u32),
    kind: &str,
    (told, all): (usize, u64),
    given: &Given<Q>,
) -> (Option<String>, Onwards) {
    let path = format!("{}/{list}/{kind}", lists::PATH);
    let more = u64::try_from(told).is_ok_and(|told| told < all);
    let question = format!("{list} {kind}");
    let next_cursor = more.then(|| cursor::behind_items(&question, version, told));
    let links = Onwards::of(given, &path, next_cursor.as_deref());
    (next_cursor, links)
}

/// The rows of a list
///
/// Of the version in force, unless one is named. A cursor stays with the version it began in.
#[utoipa::path(
    get,
    path = "/api/v1/lists/{id}/rows",
    operation_id = "listRows",
    tag = "lists",
    params(("id" = Id, Path, description = "The identifier of the list"), Asked),
    responses((status = 200, description = "A part of the rows", body = Rows))
)]
pub async fn list(
    State(app): State<App>,
    Spoken(lang): Spoken,
    Named(id): Named<ListId>,
    given: Given<Asked>,
) -> Result<Json<Rows>, ApiError> {
    const KIND: &str = "rows";
    let (version, taken) = place(id, KIND, &given)?;
    let found = app.store.catalogue().rows_after(id, version, taken, given.limit()).await?;
    let found = found.ok_or(ApiError::NotFound)?;
    let told = taken.saturating_add(found.rows.len());
    let (next_cursor, links) = further((id, found.version), KIND, (told, found.total), &given);
    Ok(Json(Rows {
        list: version_address(&id, found.version),
        version: found.version,
        count: found.total,
        rows: found.rows.into_iter().map(|row| RowOfList::of(row, lang)).collect(),
        next_cursor,
        links,
    }))
}
