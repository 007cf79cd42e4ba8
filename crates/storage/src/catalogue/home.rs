//! What is in the register, at a glance.

use super::overview::{Overview, Short};
use super::sum::{sum_of_all, sums_by_year};
use super::{Home, PageRequest, Share, lists};
use crate::error::StorageError;
use crate::session::Session;
use std::collections::BTreeMap;

/// Counts, sums and the newest lists.
pub async fn home(
    session: &Session,
    overview: &Overview,
    newest: u32,
) -> Result<Home, StorageError> {
    let rows = &overview.rows;
    Ok(Home {
        lists: overview.lists,
        directions: rows.len() as u64,
        unconfirmed: rows.iter().filter(|row| !row.confirmed).count() as u64,
        grants: rows.iter().filter_map(|row| row.grants).sum(),
        rows_without_grant_count: rows.iter().filter(|row| row.grants.is_none()).count() as u64,
        sum: sum_of_all(rows.iter().map(Short::amounts)),
        by_year: sums_by_year(rows.iter().map(Short::amounts)),
        by_field: shares(rows, |row| row.field),
        by_term: shares(rows, |row| row.term),
        findings: overview.findings,
        newest: lists::page(session, PageRequest::new(1, newest)).await?.items,
    })
}

/// Directions and money by a property of theirs, those without it last.
fn shares<T: Ord + Copy>(
    rows: &[Short],
    property: impl Fn(&Short) -> Option<T>,
) -> Vec<Share<Option<T>>> {
    let mut shares: BTreeMap<(bool, Option<T>), Vec<&Short>> = BTreeMap::new();
    for row in rows {
        let value = property(row);
        shares.entry((value.is_none(), value)).or_default().push(row);
    }
    let share = |((_, value), rows): (_, Vec<&Short>)| Share {
        value,
        directions: rows.len() as u64,
        sum: sum_of_all(rows.iter().map(|row| row.amounts())),
    };
    shares.into_iter().map(share).collect()
}
