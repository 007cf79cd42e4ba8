//! Lists: as lines newest first, and one in full with its versions, rows and original.

use super::overview::Overview;
use super::selection::NEWEST_FIRST;
use super::sum::{Amount, sums_by_year};
use super::{
    KeptVersion, ListCard, ListPage, ListRow, Original, Page, PageRequest, ReviewState, SomeLists,
    SomeRows, VersionHead, YearSum,
};
use super::{reports, reviewers, rows};
use crate::error::StorageError;
use crate::ids::{Fingerprint, ListId};
use crate::register::confirmations::confirmed_heading;
use crate::session::Session;
use bagyt_domain::list::Finding;
use sea_orm::{QueryResult, Value};
use std::collections::BTreeMap;

/// Current versions of lists.
const CURRENT_LISTS: &str =
    "lists l JOIN list_versions v ON v.list_id = l.id AND v.version = l.current_version";

/// One page of lists.
pub async fn page(
    session: &Session,
    overview: &Overview,
    request: PageRequest,
) -> Result<Page<ListCard>, StorageError> {
    let offset = usize::try_from(request.offset()).unwrap_or(usize::MAX);
    let limit = usize::try_from(request.limit()).unwrap_or(usize::MAX);
    let shown: Vec<ListId> =
        overview.versions().skip(offset).take(limit).map(|(list, ..)| list).collect();
    let items = named(session, overview, &shown).await?;
    Ok(Page::of(items, request, overview.list_count()))
}

/// These lists as lines, in this order.
pub async fn named(
    session: &Session,
    overview: &Overview,
    lists: &[ListId],
) -> Result<Vec<ListCard>, StorageError> {
    if lists.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (1..=lists.len()).map(|place| format!("${place}")).collect();
    let names: Vec<Value> = lists.iter().map(|list| Value::from(list.to_string())).collect();
    let places = places.join(", ");
    let sql =
        format!("SELECT {} FROM {CURRENT_LISTS} WHERE l.id IN ({places})", rows::LIST_COLUMNS);
    let found = session.rows(&sql, names).await?;
    let card = |row| rows::list_card(row, overview.sums_of(rows::list_id(row, "list_id")?));
    let mut cards: Vec<ListCard> = found.iter().map(card).collect::<Result<_, _>>()?;
    cards.sort_by_key(|card| lists.iter().position(|list| *list == card.id));
    Ok(cards)
}

/// At most `limit` lists after one; `None` when that one is not there.
pub async fn after(
    session: &Session,
    overview: &Overview,
    after: Option<ListId>,
    limit: usize,
) -> Result<Option<SomeLists>, StorageError> {
    let place = |id| overview.versions().position(|(list, ..)| list == id).map(|place| place + 1);
    let Some(from) = after.map_or(Some(0), place) else { return Ok(None) };
    let wanted: Vec<ListId> =
        overview.versions().skip(from).take(limit).map(|(list, ..)| list).collect();
    let total = overview.list_count();
    let more = ((from + wanted.len()) as u64) < total;
    Ok(Some(SomeLists { lists: named(session, overview, &wanted).await?, more, total }))
}

/// The sums of one version by year.
pub async fn sums(
    session: &Session,
    overview: &Overview,
    list: ListId,
    version: u32,
) -> Result<Vec<YearSum>, StorageError> {
    if overview.version_of(list) == Some(version) {
        return Ok(overview.sums_of(list));
    }
    let sql = "SELECT f.direction_id, f.year, f.tiyn, f.likely_tiyn FROM funding f \
         JOIN direction_versions d ON d.direction_id = f.direction_id AND d.version = f.version \
         WHERE d.list_id = $1 AND d.version = $2";
    let mut by_row: BTreeMap<String, Vec<Amount>> = BTreeMap::new();
    for row in session.rows(sql, names(list, version)).await? {
        by_row.entry(rows::text(&row, "direction_id")?).or_default().push(rows::amount(&row)?);
    }
    Ok(sums_by_year(by_row.into_values()))
}

/// The parameters that name a version of a list.
fn names(list: ListId, version: u32) -> Vec<Value> {
    vec![list.to_string().into(), i64::from(version).into()]
}

/// One list in full, without its rows.
pub async fn list(
    session: &Session,
    overview: &Overview,
    id: ListId,
    version: Option<u32>,
) -> Result<Option<ListPage>, StorageError> {
    let Some(row) = version_row(session, id, version).await? else { return Ok(None) };
    let version = rows::count(&row, "version")?;
    let by_year = sums(session, overview, id, version).await?;
    let card = rows::list_card(&row, by_year.clone())?;
    Ok(Some(ListPage {
        head: rows::head(&row)?,
        computed: by_year,
        findings: findings(session, (id, version), "")
            .await?
            .into_iter()
            .map(|(_, finding)| finding)
            .collect(),
        original: rows::fingerprint(&row, "original")?,
        current: version == rows::count(&row, "current_version")?,
        confirmed: confirmed(session, id, version).await?,
        heading: confirmed_heading(session, &id.to_string(), version)
            .await?
            .map_or(ReviewState::MachineRead, |confirmed| ReviewState::Confirmed {
                at: confirmed.at,
            }),
        versions: versions(session, id).await?,
        additional_to: named(session, overview, card.additional_to.as_slice()).await?.pop(),
        additional: named(session, overview, &additional_to(session, id).await?).await?,
        reviewers: reviewers::of_list(session, id, version).await?,
        heading_reviewer: reviewers::of_heading(session, id, version).await?,
        reports_waiting: reports::about_list(session, id).await?,
        as_of: overview.as_of,
        card,
    }))
}

/// The lists that were stored as additional to one, newest first.
async fn additional_to(session: &Session, id: ListId) -> Result<Vec<ListId>, StorageError> {
    let sql = format!(
        "SELECT l.id FROM {CURRENT_LISTS} WHERE l.additional_to = $1 ORDER BY {NEWEST_FIRST}"
    );
    let found = session.rows(&sql, [id.to_string().into()]).await?;
    found.iter().map(|row| rows::list_id(row, "id")).collect()
}

/// How many directions of a version a person has confirmed.
async fn confirmed(session: &Session, list: ListId, version: u32) -> Result<u32, StorageError> {
    let sql = "SELECT COUNT(confirmed_at) AS number FROM direction_versions WHERE list_id = $1 AND version = $2";
    let confirmed = session.number(sql, names(list, version)).await?;
    Ok(u32::try_from(confirmed).unwrap_or(0))
}

async fn version_row(
    session: &Session,
    id: ListId,
    version: Option<u32>,
) -> Result<Option<QueryResult>, StorageError> {
    let wanted = if version.is_some() { "$2" } else { "l.current_version" };
    let sql = format!(
        "SELECT {} FROM lists l JOIN list_versions v ON v.list_id = l.id AND v.version = {wanted} WHERE l.id = $1",
        rows::LIST_COLUMNS
    );
    let mut values: Vec<Value> = vec![id.to_string().into()];
    values.extend(version.map(|version| Value::from(i64::from(version))));
    session.row(&sql, values).await
}

/// Findings of a version that meet a condition, in their order, each with the identifier of its row.
async fn findings(
    session: &Session,
    (list, version): (ListId, u32),
    condition: &str,
) -> Result<Vec<(Option<String>, Finding)>, StorageError> {
    let sql = format!(
        "SELECT direction_id, body FROM findings WHERE list_id = $1 AND version = $2{condition} ORDER BY position"
    );
    let found = session.rows(&sql, names(list, version)).await?;
    let finding = |row: &QueryResult| {
        Ok((
            rows::optional_text(row, "direction_id")?,
            rows::json(row, ("findings", "body"), list)?,
        ))
    };
    found.iter().map(finding).collect()
}

async fn versions(session: &Session, list: ListId) -> Result<Vec<VersionHead>, StorageError> {
    let sql = format!(
        "SELECT {} FROM lists l JOIN list_versions v ON v.list_id = l.id WHERE l.id = $1 ORDER BY v.version DESC",
        rows::LIST_COLUMNS
    );
    session.rows(&sql, [list.to_string().into()]).await?.iter().map(version_head).collect()
}

/// One version of a list.
pub fn version_head(row: &QueryResult) -> Result<VersionHead, StorageError> {
    let version = rows::count(row, "version")?;
    Ok(VersionHead {
        version,
        imported_at: rows::moment(row, "imported_at")?,
        file: rows::head(row)?.source.file,
        original: rows::fingerprint(row, "original")?,
        current: version == rows::count(row, "current_version")?,
    })
}

/// A page of the rows of a list.
pub async fn page_of_rows(
    session: &Session,
    id: ListId,
    version: Option<u32>,
    request: PageRequest,
) -> Result<Option<Page<ListRow>>, StorageError> {
    let Some(head) = version_row(session, id, version).await? else { return Ok(None) };
    let limits = format!("LIMIT {} OFFSET {}", request.limit(), request.offset());
    let items = rows_within(session, id, rows::count(&head, "version")?, &limits).await?;
    Ok(Some(Page::of(items, request, rows::large(&head, "directions")?)))
}

/// At most `limit` rows after so many that were `taken`.
pub async fn rows_after(
    session: &Session,
    id: ListId,
    version: Option<u32>,
    (taken, limit): (usize, usize),
) -> Result<Option<SomeRows>, StorageError> {
    let Some(head) = version_row(session, id, version).await? else { return Ok(None) };
    let version = rows::count(&head, "version")?;
    let (taken, limit) = (taken.min(i64::MAX as usize), limit.min(i64::MAX as usize));
    let rows = rows_within(session, id, version, &format!("LIMIT {limit} OFFSET {taken}")).await?;
    Ok(Some(SomeRows { version, rows, total: rows::large(&head, "directions")? }))
}

/// All rows of a version in printed order; `None` when there is no such version.
pub async fn all_rows(
    session: &Session,
    id: ListId,
    version: u32,
) -> Result<Option<Vec<ListRow>>, StorageError> {
    match version_row(session, id, Some(version)).await? {
        None => Ok(None),
        Some(_) => rows_within(session, id, version, "").await.map(Some),
    }
}

/// One version as it was kept, the current one unless another is named; `None` when there is no such version.
pub async fn kept(
    session: &Session,
    id: ListId,
    version: Option<u32>,
) -> Result<Option<KeptVersion>, StorageError> {
    let Some(head) = version_row(session, id, version).await? else { return Ok(None) };
    let version = rows::count(&head, "version")?;
    let findings = findings(session, (id, version), "").await?;
    let sql = "SELECT direction_id, body, confirmed_at FROM direction_versions \
        WHERE list_id = $1 AND version = $2 ORDER BY ordinal";
    let (mut ids, mut kept) = (Vec::new(), Vec::new());
    for row in session.rows(sql, names(id, version)).await? {
        let ListRow { id, row, .. } = rows::list_row(&row, Vec::new())?;
        ids.push(id);
        kept.push(row);
    }
    let list = rows::head(&head)?.with_rows(kept);
    let findings = findings.into_iter().map(|(_, finding)| finding).collect();
    Ok(Some(KeptVersion { version, list, findings, ids }))
}

async fn rows_within(
    session: &Session,
    id: ListId,
    version: u32,
    limits: &str,
) -> Result<Vec<ListRow>, StorageError> {
    let wanted = format!(
        "FROM direction_versions WHERE list_id = $1 AND version = $2 ORDER BY ordinal {limits}"
    );
    let about_them = format!(" AND direction_id IN (SELECT direction_id {wanted})");
    let mut by_row: BTreeMap<String, Vec<Finding>> = BTreeMap::new();
    for (row, finding) in findings(session, (id, version), &about_them).await? {
        by_row.entry(row.unwrap_or_default()).or_default().push(finding);
    }
    let sql = format!("SELECT direction_id, body, confirmed_at {wanted}");
    let mut items = Vec::new();
    for row in session.rows(&sql, names(id, version)).await? {
        let findings = by_row.remove(&rows::text(&row, "direction_id")?).unwrap_or_default();
        items.push(rows::list_row(&row, findings)?);
    }
    Ok(items)
}

/// An original file.
pub async fn original(
    session: &Session,
    fingerprint: Fingerprint,
) -> Result<Option<Original>, StorageError> {
    let sql = "SELECT name, bytes FROM originals WHERE sha256 = $1";
    let Some(row) = session.row(sql, [fingerprint.to_string().into()]).await? else {
        return Ok(None);
    };
    Ok(Some(Original { name: rows::text(&row, "name")?, bytes: row.try_get("", "bytes")? }))
}
