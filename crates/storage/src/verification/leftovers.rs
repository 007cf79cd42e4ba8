//! What nobody recorded: rows beside those the journal's entries name.

use super::VerifyError;
use super::contents::Checked;
use super::entries::AT_ONCE;
use super::rows::shown;
use crate::error::StorageError;
use crate::session::Session;
use crate::table::{self, Cell, Table};

/// Tables whose rows are named in entries, with what the name begins with and how many columns follow.
const NAMED: [(Table, &str); 3] =
    [(table::LIST_VERSIONS, "list"), (table::ACTORS, "actor"), (table::MOVED_DAYS, "moved_days")];

/// Questions whose every answer is a row that should not be so.
const WRONG: [(&str, &str); 5] = [
    (
        "originals",
        "SELECT sha256 AS row FROM originals o WHERE NOT EXISTS \
         (SELECT 1 FROM list_versions v WHERE v.original = o.sha256) ORDER BY sha256 LIMIT 1",
    ),
    (
        "lists",
        "SELECT id AS row FROM lists l WHERE current_version <> COALESCE((SELECT MAX(v.version) FROM list_versions v \
         WHERE v.list_id = l.id), -1) ORDER BY id LIMIT 1",
    ),
    (
        "directions",
        "SELECT id AS row FROM directions d WHERE NOT EXISTS (SELECT 1 FROM direction_versions v \
         WHERE v.direction_id = d.id AND v.list_id = d.list_id) ORDER BY id LIMIT 1",
    ),
    (
        "direction_versions",
        "SELECT v.direction_id AS row FROM direction_versions v LEFT JOIN directions d ON d.id = v.direction_id \
         AND d.list_id = v.list_id WHERE d.id IS NULL ORDER BY v.direction_id LIMIT 1",
    ),
    (
        "journal_salts",
        "SELECT s.name AS row FROM journal_salts s WHERE NOT EXISTS \
         (SELECT 1 FROM journal_entries e WHERE e.sequence = s.sequence) ORDER BY s.name LIMIT 1",
    ),
];

/// Refuses rows that no entry names.
pub async fn refuse(session: &Session, checked: &mut Checked) -> Result<(), VerifyError> {
    for (table, prefix) in NAMED {
        if let Some(row) = first_unnamed(session, &table, prefix, checked).await? {
            return Err(VerifyError::Unnamed { table: table.name, row });
        }
    }
    for (table, sql) in WRONG {
        if let Some(row) = session.row(sql, []).await? {
            let row = row.try_get("", "row").map_err(StorageError::from)?;
            return Err(VerifyError::Unnamed { table, row });
        }
    }
    for (table, named) in &checked.rows {
        let sql = format!("SELECT COUNT(*) AS number FROM {table}");
        let there = session.number(&sql, []).await?;
        if there != *named {
            let row = format!("{} rows too many", there.saturating_sub(*named));
            return Err(VerifyError::Unnamed { table, row });
        }
    }
    Ok(())
}

async fn first_unnamed(
    session: &Session,
    table: &Table,
    prefix: &str,
    checked: &Checked,
) -> Result<Option<String>, StorageError> {
    let mut last: Option<Vec<Cell>> = None;
    loop {
        let rows = table.read_after(session, last.as_deref(), AT_ONCE).await?;
        for row in &rows {
            let key: Vec<String> = row[..table.key].iter().map(shown).collect();
            let key = key.join("/");
            if !checked.names.contains(&format!("{prefix}/{key}")) {
                return Ok(Some(key));
            }
        }
        match rows.into_iter().next_back() {
            Some(row) => last = Some(row),
            None => return Ok(None),
        }
    }
}
