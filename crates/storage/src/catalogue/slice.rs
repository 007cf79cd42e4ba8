//! A few rows of a selection, from where a reader stopped on: steady while new lists arrive between two questions.

use super::narrowing::{Narrowing, Whole};
use super::overview::Short;
use super::{AsOf, Export, ExportRow, Order, Sum, YearSum};
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
    /// The moment they are of.
    pub as_of: AsOf,
}

/// At most `limit` rows after a stop, from the first without one; `None` when the stop is no longer in the selection as it was.
pub async fn slice(
    store: &Store,
    narrowing: &Narrowing<'_>,
    order: Order,
    (after, limit): (Option<Stop>, usize),
) -> Result<Option<Slice>, StorageError> {
    let total = narrowing.count();
    let mut left = narrowing.in_order(order);
    // Behind the row of the stop, when it is still there as it was.
    if after.is_some_and(|stop| !left.any(|row| (row.id, row.version) == (stop.id, stop.version))) {
        return Ok(None);
    }
    let wanted: Vec<&Short> = left.by_ref().take(limit).collect();
    let more = left.next().is_some();
    let Whole { by_year, sum, grants, .. } = narrowing.whole();
    let as_of = narrowing.as_of();
    let mut export = Export::of(store.clone(), wanted.into_iter(), as_of);
    let mut rows = Vec::with_capacity(export.left());
    while export.left() > 0 {
        rows.extend(export.next().await?);
    }
    Ok(Some(Slice { rows, more, total, by_year, sum, grants, as_of }))
}
