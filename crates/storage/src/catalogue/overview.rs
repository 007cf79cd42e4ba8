//! The short facts of every current row, held in memory from one journal entry to the next: filters, counts and sums ask
//! them and not the long texts. Some 200 bytes a row; every answer is still that of the reader's own moment.

use super::narrowing::Whole;
use super::rows;
use super::selection::{CURRENT, NEWEST_FIRST, language_from_key};
use super::sum::{Amount, sum_of_all};
use super::{FindingCounts, Home, IssuerKey, ReviewState, Subject, Sum};
use crate::error::StorageError;
use crate::ids::{DirectionId, ListId};
use crate::register;
use crate::session::Session;
use bagyt_domain::list::{Field, ListLanguage, Region, Term, Year};
use bagyt_journal::Hash;
use bagyt_language::sorting::sort_key;
use sea_orm::QueryResult;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};
use tokio::sync::Mutex;

/// A row in short.
#[derive(Debug)]
pub struct Short {
    /// Its permanent identifier.
    pub id: DirectionId,
    /// Its list.
    pub list: ListId,
    /// The version in force.
    pub version: u32,
    /// The field it was recognised as.
    pub field: Option<Field>,
    /// Its customer, a place in [`Overview::issuers`].
    pub issuer: Option<usize>,
    /// Grant type by term.
    pub term: Option<Term>,
    /// The language of its list.
    pub language: Option<ListLanguage>,
    /// How many grants, where printed.
    pub grants: Option<u64>,
    /// Whether a finding is about it.
    pub has_findings: bool,
    /// Whether a person has confirmed it.
    pub confirmed: bool,
    /// Every year covered or paid in.
    pub years: Vec<Year>,
    /// Places, each a place in [`Overview::regions`].
    pub regions: Vec<usize>,
    /// The sum of its money.
    pub sum: Sum,
    /// Its money.
    money: Vec<Amount>,
}

impl Short {
    /// Its money.
    pub fn amounts(&self) -> impl Iterator<Item = Amount> + '_ {
        self.money.iter().copied()
    }
}

/// One moment of the register in short.
#[derive(Debug)]
pub struct Overview {
    /// The end of the journal at that moment.
    end: (u64, Hash),
    /// Rows in the order of the catalogue.
    pub rows: Vec<Short>,
    /// Customers by the alphabet of their names.
    pub issuers: Vec<(IssuerKey, String)>,
    /// Places in the classifier's order, smaller ones after them by slug.
    pub regions: Vec<Region>,
    /// How many lists.
    pub lists: u64,
    /// What the checks had to say about them.
    pub findings: FindingCounts,
    /// What all rows come to, reckoned when first asked.
    pub whole: OnceLock<Whole>,
    /// What all rows come to by each property, likewise.
    pub everything: OnceLock<Subject>,
    /// What home says of all rows, likewise.
    pub home: OnceLock<Home>,
}

/// The latest overview, shared by all readers of a store.
#[derive(Debug, Default)]
pub struct Latest(Mutex<Option<Arc<Overview>>>);

impl Latest {
    /// The overview of the moment `session` sees. Readers who come while it is made wait for it.
    pub async fn of(&self, session: &Session) -> Result<Arc<Overview>, StorageError> {
        let end = register::end_of_journal(session).await?;
        let mut latest = self.0.lock().await;
        if let Some(overview) = latest.as_ref().filter(|overview| overview.end == end) {
            return Ok(overview.clone());
        }
        let overview = Arc::new(Overview::read(session, end).await?);
        *latest = Some(overview.clone());
        Ok(overview)
    }
}

impl Overview {
    async fn read(session: &Session, end: (u64, Hash)) -> Result<Self, StorageError> {
        let issuers = issuers(session).await?;
        let issuer_places = places(issuers.iter().map(|(key, _)| key.as_str()));
        let sql = format!(
            "SELECT d.direction_id, d.list_id, d.version, d.field, d.issuer_key, d.term, d.grant_count, d.findings, d.confirmed_at, v.language \
             FROM {CURRENT} ORDER BY {NEWEST_FIRST}, d.ordinal, d.direction_id"
        );
        let found = session.rows(&sql, []).await?;
        let mut short: Vec<Short> =
            found.iter().map(|row| read_short(row, &issuer_places)).collect::<Result<_, _>>()?;
        let (lists, findings) = lists(session).await?;
        let regions = add_parts(session, &mut short).await?;
        let (whole, everything, home) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
        Ok(Self { end, rows: short, issuers, regions, lists, findings, whole, everything, home })
    }

    /// The place of a customer.
    pub fn issuer(&self, key: &IssuerKey) -> Option<usize> {
        self.issuers.iter().position(|(known, _)| known == key)
    }

    /// The place of a region.
    pub fn region(&self, region: &Region) -> Option<usize> {
        self.regions.iter().position(|known| known == region)
    }
}

fn places<'a>(names: impl Iterator<Item = &'a str>) -> HashMap<&'a str, usize> {
    names.enumerate().map(|(place, name)| (name, place)).collect()
}

fn read_short(row: &QueryResult, issuers: &HashMap<&str, usize>) -> Result<Short, StorageError> {
    let grants: Option<i64> = row.try_get("", "grant_count")?;
    let issuer = rows::optional_text(row, "issuer_key")?;
    Ok(Short {
        id: rows::direction_id(row, "direction_id")?,
        list: rows::list_id(row, "list_id")?,
        version: rows::count(row, "version")?,
        field: rows::field(row, "field")?,
        issuer: issuer.and_then(|key| issuers.get(key.as_str()).copied()),
        term: rows::term(row, "term")?,
        language: language_from_key(&rows::text(row, "language")?),
        grants: grants.and_then(|count| u64::try_from(count).ok()),
        has_findings: rows::count(row, "findings")? > 0,
        confirmed: rows::review_state(row)? != ReviewState::MachineRead,
        years: Vec::new(),
        regions: Vec::new(),
        sum: Sum::default(),
        money: Vec::new(),
    })
}

/// Customers of the current rows; of several spellings of one name the last by code point stands for all.
async fn issuers(session: &Session) -> Result<Vec<(IssuerKey, String)>, StorageError> {
    let sql = format!(
        "SELECT d.issuer_key AS issuer_key, MAX(d.issuer) AS issuer FROM {CURRENT} \
         WHERE d.issuer_key IS NOT NULL GROUP BY d.issuer_key"
    );
    let mut issuers = Vec::new();
    for row in session.rows(&sql, []).await? {
        issuers
            .push((IssuerKey::new(rows::text(&row, "issuer_key")?), rows::text(&row, "issuer")?));
    }
    issuers.sort_by_cached_key(|(key, name)| (sort_key(name), key.clone()));
    Ok(issuers)
}

async fn lists(session: &Session) -> Result<(u64, FindingCounts), StorageError> {
    let sum = |column: &str| format!("CAST(COALESCE(SUM(v.{column}), 0) AS BIGINT) AS {column}");
    let sql = format!(
        "SELECT COUNT(*) AS lists, {}, {}, {} FROM lists l \
         JOIN list_versions v ON v.list_id = l.id AND v.version = l.current_version",
        sum("errors"),
        sum("warnings"),
        sum("notes")
    );
    let row = session.row(&sql, []).await?;
    let read = |row: &QueryResult| Ok((rows::large(row, "lists")?, rows::finding_counts(row)?));
    row.as_ref().map_or(Ok((0, FindingCounts::default())), read)
}

/// Adds years, places and money to the rows; returns the places in their order.
async fn add_parts(session: &Session, short: &mut [Short]) -> Result<Vec<Region>, StorageError> {
    let ids: HashMap<DirectionId, usize> =
        short.iter().enumerate().map(|(place, row)| (row.id, place)).collect();
    let place = |row: &QueryResult| -> Result<Option<usize>, StorageError> {
        Ok(ids.get(&rows::direction_id(row, "direction_id")?).copied())
    };
    for row in session.rows(&parts("direction_years", "p.year"), []).await? {
        if let Some((place, year)) = place(&row)?.zip(rows::year(&row, "year")?) {
            short[place].years.push(year);
        }
    }
    for row in session.rows(&parts("funding", "p.year, p.tiyn, p.likely_tiyn"), []).await? {
        if let Some(place) = place(&row)? {
            short[place].money.push(rows::amount(&row)?);
        }
    }
    for row in short.iter_mut() {
        row.sum = sum_of_all([row.amounts()]);
    }
    let mut by_region: BTreeMap<(usize, Region), Vec<usize>> = BTreeMap::new();
    for row in session.rows(&parts("direction_regions", "p.region"), []).await? {
        let region = Region::new(rows::text(&row, "region")?);
        let order = Region::TWENTY.iter().position(|slug| *slug == region.slug());
        let rows = by_region.entry((order.unwrap_or(usize::MAX), region)).or_default();
        rows.extend(place(&row)?);
    }
    for (region, rows) in by_region.values().enumerate() {
        rows.iter().for_each(|row| short[*row].regions.push(region));
    }
    Ok(by_region.into_keys().map(|(_, region)| region).collect())
}

/// The parts of the current rows that stand in a table of their own.
fn parts(table: &str, columns: &str) -> String {
    format!(
        "SELECT p.direction_id, {columns} FROM {table} p JOIN directions i ON i.id = p.direction_id \
         JOIN lists l ON l.id = i.list_id AND l.current_version = p.version"
    )
}
