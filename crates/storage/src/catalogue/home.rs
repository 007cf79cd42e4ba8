//! What is in the register, at a glance.

use super::selection::CURRENT;
use super::{FindingCounts, Home, PageRequest, Share};
use super::{lists, money, rows};
use crate::error::StorageError;
use crate::session::Session;
use sea_orm::QueryResult;

/// Counts, sums and the newest lists.
pub async fn home(session: &Session, newest: u32) -> Result<Home, StorageError> {
    let totals = totals(session).await?;
    let newest = lists::page(session, PageRequest::new(1, newest)).await?;
    let mut by_field = shares(session, "d.field", rows::field).await?;
    by_field.sort_by_key(|share| (share.value.is_none(), share.value));
    let mut by_term = shares(session, "d.term", rows::term).await?;
    by_term.sort_by_key(|share| (share.value.is_none(), share.value));
    Ok(Home {
        lists: newest.total,
        directions: totals.directions,
        grants: totals.grants,
        rows_without_grant_count: totals.rows_without_grant_count,
        sum: money::in_all(session, CURRENT, vec![]).await?,
        by_year: money::by_year(session, CURRENT, vec![]).await?,
        by_field,
        by_term,
        findings: finding_counts(session).await?,
        newest: newest.items,
    })
}

struct Totals {
    directions: u64,
    grants: u64,
    rows_without_grant_count: u64,
}

async fn totals(session: &Session) -> Result<Totals, StorageError> {
    let sql = format!(
        "SELECT COUNT(*) AS directions, CAST(COALESCE(SUM(d.grant_count), 0) AS BIGINT) AS grants, \
         COUNT(*) - COUNT(d.grant_count) AS without FROM {CURRENT}"
    );
    let Some(row) = session.row(&sql, []).await? else {
        return Ok(Totals { directions: 0, grants: 0, rows_without_grant_count: 0 });
    };
    Ok(Totals {
        directions: rows::large(&row, "directions")?,
        grants: rows::large(&row, "grants")?,
        rows_without_grant_count: rows::large(&row, "without")?,
    })
}

async fn finding_counts(session: &Session) -> Result<FindingCounts, StorageError> {
    let sum = |column: &str| format!("CAST(COALESCE(SUM(v.{column}), 0) AS BIGINT) AS {column}");
    let sql = format!(
        "SELECT {}, {}, {} FROM lists l JOIN list_versions v ON v.list_id = l.id AND v.version = l.current_version",
        sum("errors"),
        sum("warnings"),
        sum("notes")
    );
    let row = session.row(&sql, []).await?;
    row.as_ref().map_or(Ok(FindingCounts::default()), rows::finding_counts)
}

/// Directions and money by a column of theirs.
async fn shares<T>(
    session: &Session,
    column: &str,
    read: fn(&QueryResult, &str) -> Result<Option<T>, StorageError>,
) -> Result<Vec<Share<Option<T>>>, StorageError> {
    let sql = format!(
        "SELECT {column} AS value, COUNT(DISTINCT d.direction_id) AS directions, {} FROM {CURRENT} \
         LEFT JOIN funding f ON f.direction_id = d.direction_id AND f.version = d.version GROUP BY {column}",
        money::columns()
    );
    let found = session.rows(&sql, []).await?;
    let share = |row: &QueryResult| {
        Ok(Share {
            value: read(row, "value")?,
            directions: rows::large(row, "directions")?,
            sum: money::sum_in(row)?,
        })
    };
    found.iter().map(share).collect()
}
