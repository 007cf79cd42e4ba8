//! Selections of directions: a page of cards, what the selection adds up to, and one direction in full.

use super::narrowing::{Narrowing, Whole};
use super::overview::Overview;
use super::selection::{CURRENT, language_from_key};
use super::sum::{amounts, sum_of_all, sums_by_year};
use super::{
    DirectionCard, DirectionPage, Order, Page, PageRequest, RowPart, Selection, VersionHead,
};
use super::{lists, reports, reviewers, rows};
use crate::error::StorageError;
use crate::ids::DirectionId;
use crate::session::Session;
use bagyt_domain::list::{Direction, Finding};
use sea_orm::{QueryResult, Value};
use std::collections::BTreeMap;

/// One page of the selected rows with the sums of all of them.
pub async fn selection(
    session: &Session,
    narrowing: &Narrowing<'_>,
    order: Order,
    request: PageRequest,
) -> Result<Selection, StorageError> {
    let offset = usize::try_from(request.offset()).unwrap_or(usize::MAX);
    let limit = usize::try_from(request.limit()).unwrap_or(usize::MAX);
    let shown: Vec<DirectionId> =
        narrowing.in_order(order).skip(offset).take(limit).map(|row| row.id).collect();
    let items = cards(session, &shown).await?;
    let Whole { by_year, sum, grants, choices } = narrowing.whole();
    let page = Page::of(items, request, narrowing.count());
    let unconfirmed = narrowing.unconfirmed();
    let as_of = narrowing.as_of();
    Ok(Selection { page, by_year, sum, grants, unconfirmed, choices, as_of })
}

/// One page of the selected rows, those of the lists stored last first.
pub async fn as_taken(
    session: &Session,
    narrowing: &Narrowing<'_>,
    request: PageRequest,
) -> Result<Page<DirectionCard>, StorageError> {
    let offset = usize::try_from(request.offset()).unwrap_or(usize::MAX);
    let limit = usize::try_from(request.limit()).unwrap_or(usize::MAX);
    let shown: Vec<DirectionId> =
        narrowing.as_taken().skip(offset).take(limit).map(|row| row.id).collect();
    Ok(Page::of(cards(session, &shown).await?, request, narrowing.count()))
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
         d.confirmed_at AS confirmed_at, v.title AS title, v.year AS year, v.language AS language, v.imported_at AS imported_at FROM {CURRENT} \
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
        list_language: language_from_key(&rows::text(row, "language")?),
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

/// One direction in full, as a version says, or the newest that has it.
pub async fn direction(
    session: &Session,
    overview: &Overview,
    id: DirectionId,
    wanted: Option<u32>,
) -> Result<Option<DirectionPage>, StorageError> {
    let sql = format!(
        "SELECT d.direction_id AS direction_id, d.body AS body, d.confirmed_at AS confirmed_at, d.ordinal AS ordinal, {} \
         FROM direction_versions d JOIN lists l ON l.id = d.list_id \
         JOIN list_versions v ON v.list_id = d.list_id AND v.version = d.version \
         WHERE d.direction_id = $1 ORDER BY d.version DESC",
        rows::LIST_COLUMNS
    );
    let versions = session.rows(&sql, [id.to_string().into()]).await?;
    let heads: Vec<VersionHead> =
        versions.iter().map(lists::version_head).collect::<Result<_, _>>()?;
    let place = heads.iter().position(|head| wanted.is_none_or(|wanted| head.version == wanted));
    let Some((shown, place)) = place.and_then(|place| Some((versions.get(place)?, place))) else {
        return Ok(None);
    };
    let version = heads[place].version;
    let list = rows::list_id(shown, "list_id")?;
    let findings = findings_of(session, id, version).await?;
    let row = rows::list_row(shown, findings)?;
    let (previous, next) = neighbours(session, shown).await?;
    let sums = lists::sums(session, overview, list, version).await?;
    Ok(Some(DirectionPage {
        id,
        list: rows::list_card(shown, sums)?,
        version,
        current: heads.iter().any(|head| head.current),
        previous,
        next,
        changes: changes(&versions, &heads)?,
        versions: heads,
        reviewer: reviewers::of_direction(session, id, version).await?,
        reports_waiting: reports::about_direction(session, id).await?,
        as_of: overview.as_of,
        row: row.row,
        findings: row.findings,
        state: row.state,
    }))
}

/// What each version says otherwise than the version before it that has the direction.
fn changes(
    versions: &[QueryResult],
    heads: &[VersionHead],
) -> Result<BTreeMap<u32, Vec<RowPart>>, StorageError> {
    let body = |row| rows::json::<Direction>(row, ("direction_versions", "body"), "direction");
    let bodies: Vec<Direction> = versions.iter().map(body).collect::<Result<_, _>>()?;
    let pairs = bodies.windows(2).zip(heads);
    Ok(pairs.map(|(pair, head)| (head.version, RowPart::differing(&pair[1], &pair[0]))).collect())
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

/// The rows that stand before and after one in the same version of its list.
async fn neighbours(
    session: &Session,
    row: &QueryResult,
) -> Result<(Option<DirectionId>, Option<DirectionId>), StorageError> {
    let list = rows::text(row, "list_id")?;
    let version = i64::from(rows::count(row, "version")?);
    let ordinal = rows::count(row, "ordinal")?;
    let sql = "SELECT direction_id, ordinal FROM direction_versions \
               WHERE list_id = $1 AND version = $2 AND ordinal IN ($3, $4)";
    let (before, after) = (i64::from(ordinal) - 1, i64::from(ordinal) + 1);
    let values: [Value; 4] = [list.into(), version.into(), before.into(), after.into()];
    let (mut previous, mut next) = (None, None);
    for found in session.rows(sql, values).await? {
        let beside =
            if rows::count(&found, "ordinal")? < ordinal { &mut previous } else { &mut next };
        *beside = Some(rows::direction_id(&found, "direction_id")?);
    }
    Ok((previous, next))
}
