//! A whole selection, row by row, at constant memory: which rows is known from the start, what they say comes in batches.
//!
//! Rows of a version never change, so an answer that takes minutes is still of one moment; no connection is held between two
//! batches, however slowly a reader takes them.

use super::overview::Short;
use super::{AsOf, ReviewState, rows};
use crate::error::StorageError;
use crate::ids::{DirectionId, ListId};
use crate::store::Store;
use bagyt_domain::list::{Direction, Year};
use sea_orm::{QueryResult, Value};
use std::collections::HashMap;

/// How many rows come at a time.
const AT_ONCE: usize = 200;

/// The rows of a selection that have not come yet.
#[derive(Debug)]
pub struct Export {
    store: Store,
    /// Rows with the version of their list, the last one first.
    left: Vec<(DirectionId, u32)>,
    as_of: AsOf,
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
        let mut left: Vec<(DirectionId, u32)> = rows.map(|row| (row.id, row.version)).collect();
        left.reverse();
        Self { store, left, as_of }
    }

    /// The moment of the register the rows are of.
    pub const fn as_of(&self) -> AsOf {
        self.as_of
    }

    /// How many rows are still to come.
    pub fn left(&self) -> usize {
        self.left.len()
    }

    /// The next rows in their order; none when all have come.
    pub async fn next(&mut self) -> Result<Vec<ExportRow>, StorageError> {
        let from = self.left.len().saturating_sub(AT_ONCE);
        let wanted: Vec<(DirectionId, u32)> = self.left.drain(from..).rev().collect();
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        let places: Vec<String> = (1..=wanted.len()).map(|place| format!("${place}")).collect();
        let sql = format!(
            "SELECT d.direction_id AS direction_id, d.list_id AS list_id, d.version AS version, d.findings AS findings, \
             d.body AS body, d.confirmed_at AS confirmed_at, v.title AS title, v.year AS year FROM direction_versions d \
             JOIN list_versions v ON v.list_id = d.list_id AND v.version = d.version WHERE d.direction_id IN ({})",
            places.join(", ")
        );
        let session = self.store.read().await?;
        let names = wanted.iter().map(|(id, _)| Value::from(id.to_string()));
        let mut found = HashMap::with_capacity(wanted.len());
        for row in session.rows(&sql, names).await? {
            let key = (rows::direction_id(&row, "direction_id")?, rows::count(&row, "version")?);
            if wanted.contains(&key) {
                found.insert(key, export_row(&row, key)?);
            }
        }
        Ok(wanted.iter().filter_map(|key| found.remove(key)).collect())
    }
}

fn export_row(
    row: &QueryResult,
    (id, version): (DirectionId, u32),
) -> Result<ExportRow, StorageError> {
    Ok(ExportRow {
        id,
        list: rows::list_id(row, "list_id")?,
        version,
        title: rows::optional_text(row, "title")?,
        list_year: rows::year(row, "year")?,
        row: rows::json(row, ("direction_versions", "body"), id)?,
        findings: rows::count(row, "findings")?,
        state: rows::review_state(row)?,
    })
}
