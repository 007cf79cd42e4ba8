//! What nobody recorded: rows beside those the journal's entries name.

use super::VerifyError;
use super::contents::Checked;
use super::entries::AT_ONCE;
use crate::error::StorageError;
use crate::session::Session;
use crate::table::{self, Cell, Table};

/// Tables whose rows are named in entries, with what the name begins with and how many columns follow.
const NAMED: [(Table, &str); 6] = [
    (table::LIST_VERSIONS, "list"),
    (table::ACTORS, "actor"),
    (table::MOVED_DAYS, "moved_days"),
    (table::CONFIRMATIONS, "confirmation"),
    (table::MISTAKE_REPORTS, "report"),
    (table::MISTAKE_ANSWERS, "answer"),
];

/// Questions whose every answer is a row without the one it belongs to. The rows that belong to a version were compared
/// with it, so what is left over has none.
const LEFT_OVER: [(&str, &str); 9] = [
    (
        "originals",
        "SELECT sha256 AS row FROM originals o WHERE NOT EXISTS \
         (SELECT 1 FROM list_versions v WHERE v.original = o.sha256) ORDER BY sha256 LIMIT 1",
    ),
    (
        "lists",
        "SELECT id AS row FROM lists l WHERE NOT EXISTS \
         (SELECT 1 FROM list_versions v WHERE v.list_id = l.id) ORDER BY id LIMIT 1",
    ),
    (
        "direction_versions",
        "SELECT direction_id || '/' || version AS row FROM direction_versions d WHERE NOT EXISTS \
         (SELECT 1 FROM list_versions v WHERE v.list_id = d.list_id AND v.version = d.version) ORDER BY direction_id, version LIMIT 1",
    ),
    (
        "directions",
        "SELECT id AS row FROM directions d WHERE NOT EXISTS \
         (SELECT 1 FROM direction_versions v WHERE v.direction_id = d.id) ORDER BY id LIMIT 1",
    ),
    (
        "funding",
        "SELECT direction_id || '/' || version || '/' || position AS row FROM funding f WHERE NOT EXISTS \
         (SELECT 1 FROM direction_versions v WHERE v.direction_id = f.direction_id AND v.version = f.version) \
         ORDER BY direction_id, version, position LIMIT 1",
    ),
    (
        "direction_years",
        "SELECT direction_id || '/' || version || '/' || year AS row FROM direction_years y WHERE NOT EXISTS \
         (SELECT 1 FROM direction_versions v WHERE v.direction_id = y.direction_id AND v.version = y.version) \
         ORDER BY direction_id, version, year LIMIT 1",
    ),
    (
        "direction_regions",
        "SELECT direction_id || '/' || version || '/' || region AS row FROM direction_regions r WHERE NOT EXISTS \
         (SELECT 1 FROM direction_versions v WHERE v.direction_id = r.direction_id AND v.version = r.version) \
         ORDER BY direction_id, version, region LIMIT 1",
    ),
    (
        "findings",
        "SELECT list_id || '/' || version || '/' || position AS row FROM findings f WHERE NOT EXISTS \
         (SELECT 1 FROM list_versions v WHERE v.list_id = f.list_id AND v.version = f.version) ORDER BY list_id, version, position LIMIT 1",
    ),
    (
        "journal_salts",
        "SELECT name AS row FROM journal_salts s WHERE NOT EXISTS \
         (SELECT 1 FROM journal_entries e WHERE e.sequence = s.sequence) ORDER BY name LIMIT 1",
    ),
];

/// Refuses rows that no entry names.
pub async fn refuse(session: &Session, checked: &Checked) -> Result<(), VerifyError> {
    for (table, prefix) in NAMED {
        if let Some(row) = first_unnamed(session, &table, prefix, checked).await? {
            return Err(VerifyError::Unnamed { table: table.name, row });
        }
    }
    for (table, sql) in LEFT_OVER {
        if let Some(row) = session.row(sql, []).await? {
            let row = row.try_get("", "row").map_err(StorageError::from)?;
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
            let key: Vec<String> = row[..table.key].iter().map(ToString::to_string).collect();
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
