//! What changed from one version of a list to another, row by row and cell by cell.

use super::Spoken;
use super::directions;
use super::error::ApiError;
use super::form::Form;
use super::lists::{PATH, version_address};
use super::money::{YearSum, by_year};
use super::named::Named;
use super::params::{Described, Given, LANG, question};
use super::row::Row;
use super::rows::RowOfList;
use super::values::{Address, Id, PartKey};
use crate::{App, urls};
use axum::Json;
use axum::extract::State;
use bagyt_storage::ListId;
use bagyt_storage::catalogue;
use bagyt_wording::Lang;
use serde::Serialize;
use utoipa::ToSchema;

const NUMBER: Form = Form::Number { least: 1, most: 1_000_000 };

static FROM: Described = Described {
    required: true,
    ..Described::new("from", "The number of the version before.", NUMBER, Some("1"))
};

static TO: Described = Described {
    required: true,
    ..Described::new("to", "The number of the version after.", NUMBER, Some("2"))
};

question!(Asked, "Which two versions.", vec![&FROM, &TO, &LANG] as Vec<&'static Described>);

/// What changed from one version of a list to another.
#[derive(Debug, Serialize, ToSchema)]
pub struct Differences {
    /// The number of the version before.
    #[schema(example = 1)]
    pub from: u32,
    /// The number of the version after.
    #[schema(example = 2)]
    pub to: u32,
    /// Rows only the later version has, in its order.
    pub added: Vec<RowOfList>,
    /// Rows only the earlier version has, in its order.
    pub removed: Vec<RowOfList>,
    /// Rows both have and that differ, in the later order.
    pub changed: Vec<Change>,
    /// How many rows are the same, apart from their position.
    #[schema(example = 6)]
    pub unchanged: u32,
    /// Money by year before.
    pub sums_before: Vec<YearSum>,
    /// Money by year after.
    pub sums_after: Vec<YearSum>,
    /// Where the comparison leads.
    pub links: DifferenceLinks,
    /// The page of the comparison for people.
    pub address: Address,
}

/// Where a comparison leads.
#[derive(Debug, Serialize, ToSchema)]
pub struct DifferenceLinks {
    /// This answer.
    #[serde(rename = "self")]
    pub own: Address,
    /// The version before.
    pub from: Address,
    /// The version after.
    pub to: Address,
}

/// One row that changed.
#[derive(Debug, Serialize, ToSchema)]
pub struct Change {
    /// The identifier of the direction.
    pub id: Id,
    /// The row before.
    pub before: Row,
    /// The row after.
    pub after: Row,
    /// The cells that differ, in the order of the form.
    pub cells: Vec<CellChange>,
    /// The direction as a resource of its own.
    pub link: Address,
}

/// One cell that changed, line by line as printed.
#[derive(Debug, Serialize, ToSchema)]
pub struct CellChange {
    /// Which part of the row.
    pub part: PartKey,
    /// Its lines before; empty where nothing was printed.
    #[schema(example = json!(["Кемінде 200 адам"]))]
    pub before: Vec<String>,
    /// Its lines after.
    #[schema(example = json!(["Кемінде 300 адам"]))]
    pub after: Vec<String>,
}

impl Change {
    fn of(change: catalogue::RowChange) -> Self {
        let cell = |cell: catalogue::CellChange| CellChange {
            part: cell.part.into(),
            before: cell.before,
            after: cell.after,
        };
        Self {
            id: Id::of(&change.id),
            before: change.before.into(),
            after: change.after.into(),
            cells: change.cells.into_iter().map(cell).collect(),
            link: directions::address(&change.id),
        }
    }
}

impl Differences {
    fn of(found: catalogue::Differences, own: Address, lang: Lang) -> Self {
        let list = found.list.to_string();
        let rows = |rows: Vec<catalogue::ListRow>| {
            rows.into_iter().map(|row| RowOfList::of(row, lang)).collect()
        };
        Self {
            from: found.from,
            to: found.to,
            added: rows(found.added),
            removed: rows(found.removed),
            changed: found.changed.into_iter().map(Change::of).collect(),
            unchanged: found.unchanged,
            sums_before: by_year(&found.sums_before),
            sums_after: by_year(&found.sums_after),
            links: DifferenceLinks {
                own,
                from: version_address(&list, found.from),
                to: version_address(&list, found.to),
            },
            address: Address::of(urls::differences(lang, &list, found.from, found.to)),
        }
    }
}

/// What changed in a list
///
/// From one version to another, in either direction.
#[utoipa::path(
    get,
    path = "/api/v1/lists/{id}/differences",
    operation_id = "compareListVersions",
    tag = "lists",
    params(("id" = Id, Path, description = "The identifier of the list"), Asked),
    responses((status = 200, description = "The differences", body = Differences))
)]
pub async fn show(
    State(app): State<App>,
    Spoken(lang): Spoken,
    Named(id): Named<ListId>,
    given: Given<Asked>,
) -> Result<Json<Differences>, ApiError> {
    let versions = given.parsed(FROM.name).zip(given.parsed(TO.name));
    let (from, to) = versions.ok_or(ApiError::NotFound)?;
    let found = app.store.catalogue().differences(id, from, to).await?;
    let own = given.own(&format!("{PATH}/{id}/differences"));
    Ok(Json(Differences::of(found.ok_or(ApiError::NotFound)?, own, lang)))
}
