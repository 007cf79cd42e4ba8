//! Rows that must be so and not otherwise, compared with those stored.

use crate::error::StorageError;
use crate::session::Session;
use crate::table::{Cell, Rows, Table};
use std::collections::{BTreeMap, BTreeSet};

/// Compares the rows of a table that `clause` selects with what they must be.
pub async fn compare(
    session: &Session,
    table: Table,
    (clause, values): (&str, Vec<sea_orm::Value>),
    mut expected: Rows,
) -> Result<Option<String>, StorageError> {
    let mut stored = table.read(session, clause, values, None).await?;
    // The two databases order texts differently, so the order is made here.
    stored.sort_unstable();
    expected.sort_unstable();
    Ok(first_difference(&table, &stored, &expected))
}

/// The key of the first row that differs, and the column where both have the row.
pub fn first_difference(
    table: &Table,
    stored: &[Vec<Cell>],
    expected: &[Vec<Cell>],
) -> Option<String> {
    let by_key = |rows: &[Vec<Cell>]| -> BTreeMap<Vec<Cell>, Vec<Cell>> {
        rows.iter().map(|row| (row[..table.key].to_vec(), row.clone())).collect()
    };
    let (stored, expected) = (by_key(stored), by_key(expected));
    let keys: BTreeSet<&Vec<Cell>> = stored.keys().chain(expected.keys()).collect();
    keys.into_iter().find_map(|key| {
        let shown = key.iter().map(ToString::to_string).collect::<Vec<_>>().join("/");
        match (stored.get(key), expected.get(key)) {
            (Some(one), Some(other)) => {
                let column = one.iter().zip(other).position(|(one, other)| one != other)?;
                Some(format!("{shown}, {}", table.columns[column].0))
            }
            (Some(_), None) => Some(format!("{shown}, too many")),
            (None, _) => Some(format!("{shown}, missing")),
        }
    })
}
