//! A whole selection, row by row, at constant memory: which rows is known from the start, what they say comes in batches.
//!
//! What a version says never changes, and whether a person had confirmed a row is kept from the start, because rows are
//! confirmed meanwhile; so an answer that takes minutes is still of one moment. No connection is held between two batches,
//! however slowly a reader takes them.

use super::overview::Short;
use super::{AsOf, ReviewState, rows};
use crate::error::StorageError;
use crate::ids::{DirectionId, ListId};
use crate::store::Store;
use bagyt_domain::list::{Direction, Year};
use sea_orm::{QueryResult, Value};
use std::collections::{BTreeSet, HashMap};

/// How many rows come at a time.
const AT_ONCE: usize = 200;

/// The rows of a selection that have not come yet.
#[derive(Debug)]
pub struct Export {
    store: Store,
    /// The last one first.
    left: Vec<Left>,
    /// The years of their money.
    years: BTreeSet<MoneyYear>,
    as_of: AsOf,
}

/// A year of money in the order of columns: money whose year is printed nowhere comes last.
type MoneyYear = (bool, Option<Year>);

/// A row that has not come yet.
#[derive(Debug, Clone, Copy)]
struct Left {
    id: DirectionId,
    /// The version of its list.
    version: u32,
    /// Whether a person had confirmed it at the moment of the export. When that was never changes.
    confirmed: bool,
}

/// One row of a selection with all it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportRow {
    /// Its permanent identifier.
    pub id: DirectionId,
    /// Its list.
    pub list: ListId,
    /// The version of the list.
    pub version: u32,
    /// The list's title as printed.
    pub title: Option<String>,
    /// The year of the list.
    pub list_year: Option<Year>,
    /// The row.
    pub row: Direction,
    /// How many findings about the row.
    pub findings: u32,
    /// Whether a person has confirmed it.
    pub state: ReviewState,
}

impl Export {
    pub(super) fn of<'a>(store: Store, rows: impl Iterator<Item = &'a Short>, as_of: AsOf) -> Self {
        let mut years = BTreeSet::new();
        let row = |row: &Short| {
            years.extend(row.amounts().map(|amount| (amount.year.is_none(), amount.year)));
            Left { id: row.id, version: row.version, confirmed: row.confirmed }
        };
        let mut left: Vec<Left> = rows.map(row).collect();
        left.reverse();
        Self { store, left, years, as_of }
    }

    /// The moment of the register the rows are of.
    pub const fn as_of(&self) -> AsOf {
        self.as_of
    }

    /// The years in which any of the rows has money, ascending; `None`, last, is money whose year is printed nowhere.
    pub fn years(&self) -> Vec<Option<Year>> {
        self.years.iter().map(|(_, year)| *year).collect()
    }

    /// How many rows are still to come.
    pub fn left(&self) -> usize {
        self.left.len()
    }

    /// The next rows in their order; none when all have come.
    ///
    /// # Errors
    /// A row that is gone is damage, and no shorter answer.
    pub async fn next(&mut self) -> Result<Vec<ExportRow>, StorageError> {
        let from = self.left.len().saturating_sub(AT_ONCE);
        let wanted: Vec<Left> = self.left.drain(from..).rev().collect();
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        let mut found = self.read(&wanted).await?;
        let row =
            |wanted: &Left| found.remove(&(wanted.id, wanted.version)).ok_or_else(|| gone(wanted));
        wanted.iter().map(row).collect()
    }

    async fn read(
        &self,
        wanted: &[Left],
    ) -> Result<HashMap<(DirectionId, u32), ExportRow>, StorageError> {
        let places: Vec<String> = (1..=wanted.len()).map(|place| format!("${place}")).collect();
        let sql = format!(
            "SELECT d.direction_id AS direction_id, d.list_id AS list_id, d.version AS version, d.findings AS findings, \
             d.body AS body, d.confirmed_at AS confirmed_at, v.title AS title, v.year AS year FROM direction_versions d \
             JOIN list_versions v ON v.list_id = d.list_id AND v.version = d.version WHERE d.direction_id IN ({})",
            places.join(", ")
        );
        let session = self.store.read().await?;
        let names = wanted.iter().map(|row| Value::from(row.id.to_string()));
        let mut found = HashMap::with_capacity(wanted.len());
        for row in session.rows(&sql, names).await? {
            let key = (rows::direction_id(&row, "direction_id")?, rows::count(&row, "version")?);
            if let Some(wanted) = wanted.iter().find(|row| (row.id, row.version) == key) {
                found.insert(key, export_row(&row, wanted)?);
            }
        }
        Ok(found)
    }
}

fn gone(wanted: &Left) -> StorageError {
    let row = format!("{}/{}", wanted.id, wanted.version);
    StorageError::corrupt("direction_versions", "body", row, "the row is gone")
}

fn export_row(row: &QueryResult, wanted: &Left) -> Result<ExportRow, StorageError> {
    let state = if wanted.confirmed { rows::review_state(row)? } else { ReviewState::MachineRead };
    Ok(ExportRow {
        id: wanted.id,
        list: rows::list_id(row, "list_id")?,
        version: wanted.version,
        title: rows::optional_text(row, "title")?,
        list_year: rows::year(row, "year")?,
        row: rows::json(row, ("direction_versions", "body"), wanted.id)?,
        findings: rows::count(row, "findings")?,
        state,
    })
}
