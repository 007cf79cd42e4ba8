//! A few rows of a selection, from where a reader stopped on: steady while new lists arrive between two questions.

use super::narrowing::{Narrowing, Whole};
use super::overview::Short;
use super::{Export, ExportRow, Order, Sum, YearSum};
use crate::error::StorageError;
use crate::ids::DirectionId;
use crate::store::Store;

/// Where a reader stopped: the last row that was taken, as the version of its list had it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop {
    /// The row.
    pub id: DirectionId,
    /// The version of its list.
    pub version: u32,
}

/// Rows of a selection with all they say, and what the whole selection comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slice {
    /// The rows in their order.
    pub rows: Vec<ExportRow>,
    /// Whether rows come after them.
    pub more: bool,
    /// Rows of the whole selection.
    pub total: u64,
    /// Money of the whole selection by year.
    pub by_year: Vec<YearSum>,
    /// Money of the whole selection.
    pub sum: Sum,
    /// Grants of the whole selection, over the rows that print a number.
    pub grants: u64,
}

/// At most `limit` rows after a stop, from the first without one; `None` when the stop is no longer in the selection as it was.
pub async fn slice(
    store: &Store,
    narrowing: &Narrowing<'_>,
    order: Order,
    (after, limit): (Option<Stop>, usize),
) -> Result<Option<Slice>, StorageError> {
    let selected = narrowing.rows(order);
    let Some(from) = after.map_or(Some(0), |stop| behind(&selected, stop)) else {
        return Ok(None);
    };
    let wanted = &selected[from..(from + limit).min(selected.len())];
    let Whole { by_year, sum, grants, .. } = narrowing.whole(&selected);
    let (more, total) = (from + wanted.len() < selected.len(), selected.len() as u64);
    let mut export = Export::of(store.clone(), wanted);
    let mut rows = Vec::with_capacity(wanted.len());
    while export.left() > 0 {
        rows.extend(export.next().await?);
    }
    Ok(Some(Slice { rows, more, total, by_year, sum, grants }))
}

/// The place behind a stop; none when its row is gone or its list was corrected meanwhile.
fn behind(selected: &[&Short], stop: Stop) -> Option<usize> {
    let found = selected.iter().position(|row| row.id == stop.id && row.version == stop.version);
    found.map(|place| place + 1)
}
