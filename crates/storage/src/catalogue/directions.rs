//! Selections of directions: a page of cards, what the selection adds up to, and one direction in full.

use super::narrowing::{Narrowing, Whole};
use super::selection::{self, CURRENT};
use super::sum::{amounts, sum_of_all, sums_by_year};
use super::{DirectionCard, DirectionPage, Order, Page, PageRequest, Selection, VersionHead};
use super::{lists, rows};
use crate::error::StorageError;
use crate::folding::folded;
use crate::ids::DirectionId;
use crate::session::Session;
use bagyt_domain::list::{Direction, Finding};
use sea_orm::{QueryResult, Value};
use std::collections::HashSet;

/// One page of the selected rows with the sums of all of them.
pub async fn selection(
    session: &Session,
    narrowing: &Narrowing<'_>,
    order: Order,
    request: PageRequest,
) -> Result<Selection, StorageError> {
    let selected = narrowing.rows(order);
    let offset = usize::try_from(request.offset()).unwrap_or(usize::MAX);
    let limit = usize::try_from(request.limit()).unwrap_or(usize::MAX);
    let shown: Vec<DirectionId> =
        selected.iter().skip(offset).take(limit).map(|row| row.id).collect();
    let items = cards(session, &shown).await?;
    let Whole { by_year, sum, grants, choices } = narrowing.whole(&selected);
    let page = Page::of(items, request, selected.len() as u64);
    Ok(Selection { page, by_year, sum, grants, choices })
}

/// The rows in which every one of these words occurs; `None` when there are no words.
pub async fn having_words(
    session: &Session,
    words: Option<&str>,
) -> Result<Option<HashSet<DirectionId>>, StorageError> {
    let folded = words.map(folded).unwrap_or_default();
    let patterns: Vec<Value> = folded.split_whitespace().map(selection::within).collect();
    if patterns.is_empty() {
        return Ok(None);
    }
    let demands: Vec<String> =
        (1..=patterns.len()).map(|place| format!("d.search LIKE ${place} ESCAPE '!'")).collect();
    let sql = format!("SELECT d.direction_id FROM {CURRENT} WHERE {}", demands.join(" AND "));
    let found = session.rows(&sql, patterns).await?;
    found
        .iter()
        .map(|row| rows::direction_id(row, "direction_id"))
        .collect::<Result<_, _>>()
        .map(Some)
}

/// These directions as lines, in this order.
pub async fn cards(
    session: &Session,
    ids: &[DirectionId],
) -> Result<Vec<DirectionCard>, StorageError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (1..=ids.len()).map(|place| format!("${place}")).collect();
    let sql = format!(
        "SELECT d.direction_id AS direction_id, d.list_id AS list_id, d.findings AS findings, d.body AS body, \
         d.confirmed_at AS confirmed_at, v.title AS title, v.year AS year, v.imported_at AS imported_at FROM {CURRENT} \
         WHERE d.direction_id IN ({})",
        places.join(", ")
    );
    let names = ids.iter().map(|id| Value::from(id.to_string()));
    let found = session.rows(&sql, names).await?;
    let mut cards: Vec<DirectionCard> = found.iter().map(card).collect::<Result<_, _>>()?;
    cards.sort_by_key(|card| ids.iter().position(|id| *id == card.id));
    Ok(cards)
}

fn card(row: &QueryResult) -> Result<DirectionCard, StorageError> {
    let id = rows::direction_id(row, "direction_id")?;
    let body: Direction = rows::json(row, ("direction_versions", "body"), id)?;
    Ok(DirectionCard {
        id,
        list: rows::list_id(row, "list_id")?,
        list_title: rows::optional_text(row, "title")?,
        list_year: rows::year(row, "year")?,
        imported_at: rows::moment(row, "imported_at")?,
        ordinal: body.ordinal,
        money: sums_by_year([amounts(&body.funding)]),
        suspect: sum_of_all([amounts(&body.funding)]).has_suspect(),
        direction: body.direction,
        field: body.field_code,
        field_as_printed: body.field,
        issuer: body.issuer,
        years: body.years,
        term: body.term,
        grant_count: body.grant_count,
        regions: body.regions,
        findings: rows::count(row, "findings")?,
        state: rows::review_state(row)?,
    })
}

/// One direction in full, as the newest version that has it says.
pub async fn direction(
    session: &Session,
    id: DirectionId,
) -> Result<Option<DirectionPage>, StorageError> {
    let sql = format!(
        "SELECT d.direction_id AS direction_id, d.body AS body, d.confirmed_at AS confirmed_at, d.ordinal AS ordinal, {} \
         FROM direction_versions d JOIN lists l ON l.id = d.list_id \
         JOIN list_versions v ON v.list_id = d.list_id AND v.version = d.version \
         WHERE d.direction_id = $1 ORDER BY d.version DESC",
        rows::LIST_COLUMNS
    );
    let versions = session.rows(&sql, [id.to_string().into()]).await?;
    let Some(newest) = versions.first() else { return Ok(None) };
    let version = rows::count(newest, "version")?;
    let list = rows::list_id(newest, "list_id")?;
    let findings = findings_of(session, id, version).await?;
    let row = rows::list_row(newest, findings)?;
    let beside = |step: i64| neighbour(session, newest, step);
    Ok(Some(DirectionPage {
        id,
        list: rows::list_card(newest, lists::sums(session, list, version).await?)?,
        version,
        current: version == rows::count(newest, "current_version")?,
        previous: beside(-1).await?,
        next: beside(1).await?,
        versions: versions
            .iter()
            .map(lists::version_head)
            .collect::<Result<Vec<VersionHead>, _>>()?,
        row: row.row,
        findings: row.findings,
        state: row.state,
    }))
}

async fn findings_of(
    session: &Session,
    id: DirectionId,
    version: u32,
) -> Result<Vec<Finding>, StorageError> {
    let sql =
        "SELECT body FROM findings WHERE direction_id = $1 AND version = $2 ORDER BY position";
    let found = session.rows(sql, [id.to_string().into(), i64::from(version).into()]).await?;
    found.iter().map(|row| rows::json(row, ("findings", "body"), id)).collect()
}

/// The row that stands `step` places further in the same version of the list.
async fn neighbour(
    session: &Session,
    row: &QueryResult,
    step: i64,
) -> Result<Option<DirectionId>, StorageError> {
    let list = rows::text(row, "list_id")?;
    let version = i64::from(rows::count(row, "version")?);
    let ordinal = i64::from(rows::count(row, "ordinal")?) + step;
    let sql = "SELECT direction_id FROM direction_versions WHERE list_id = $1 AND version = $2 AND ordinal = $3";
    let found = session.row(sql, [list.into(), version.into(), ordinal.into()]).await?;
    found.as_ref().map(|row| rows::direction_id(row, "direction_id")).transpose()
}
