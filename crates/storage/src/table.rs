//! The tables of the register, described once: what backup, restore, move and verification walk through.
//!
//! A test compares this description with the schema the migrations make.

mod cell;

pub use cell::{Cell, Rows};

use crate::error::StorageError;
use crate::session::Session;
use sea_orm::{DbErr, QueryResult, Value};

/// The type of a column; the two databases agree on these three.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A whole number.
    Number,
    /// A text.
    Text,
    /// A byte string.
    Bytes,
}

/// One table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Its columns in order.
    pub columns: &'static [(&'static str, Kind)],
    /// How many of the first columns are its primary key.
    pub key: usize,
}

use Kind::{Bytes, Number, Text};

/// Original files.
pub const ORIGINALS: Table = Table {
    name: "originals",
    columns: &[("sha256", Text), ("name", Text), ("bytes", Bytes)],
    key: 1,
};

/// Entries of the journal.
pub const JOURNAL_ENTRIES: Table = Table {
    name: "journal_entries",
    columns: &[("sequence", Number), ("encoded", Bytes), ("leaf_hash", Bytes)],
    key: 1,
};

/// Salts of the journal's digests; a row that was erased is gone.
pub const JOURNAL_SALTS: Table = Table {
    name: "journal_salts",
    columns: &[("sequence", Number), ("name", Text), ("salt", Bytes)],
    key: 2,
};

/// The end of the journal: the row writers lock.
pub const JOURNAL_HEAD: Table = Table {
    name: "journal_head",
    columns: &[("id", Number), ("size", Number), ("leaf_hash", Bytes)],
    key: 1,
};

/// People and programs that act, under pseudonyms.
pub const ACTORS: Table = Table {
    name: "actors",
    columns: &[
        ("pseudonym", Text),
        ("name", Text),
        ("registered_at", Number),
        ("sequence", Number),
    ],
    key: 1,
};

/// Lists.
pub const LISTS: Table = Table {
    name: "lists",
    columns: &[
        ("id", Text),
        ("created_at", Number),
        ("current_version", Number),
        ("additional_to", Text),
    ],
    key: 1,
};

/// Versions of lists.
pub const LIST_VERSIONS: Table = Table {
    name: "list_versions",
    columns: &[
        ("list_id", Text),
        ("version", Number),
        ("original", Text),
        ("part", Number),
        ("imported_at", Number),
        ("sequence", Number),
        ("title", Text),
        ("title_key", Text),
        ("year", Number),
        ("language", Text),
        ("directions", Number),
        ("grants", Number),
        ("errors", Number),
        ("warnings", Number),
        ("notes", Number),
        ("head", Text),
    ],
    key: 2,
};

/// Directions: their permanent identifiers.
pub const DIRECTIONS: Table =
    Table { name: "directions", columns: &[("id", Text), ("list_id", Text)], key: 1 };

/// Directions as each version of their list has them.
pub const DIRECTION_VERSIONS: Table = Table {
    name: "direction_versions",
    columns: &[
        ("direction_id", Text),
        ("version", Number),
        ("list_id", Text),
        ("ordinal", Number),
        ("field", Text),
        ("issuer_key", Text),
        ("issuer", Text),
        ("term", Text),
        ("grant_count", Number),
        ("findings", Number),
        ("direction_key", Text),
        ("search", Text),
        ("body", Text),
        ("confirmed_at", Number),
        ("confirmed_by", Text),
    ],
    key: 2,
};

/// Money by year.
pub const FUNDING: Table = Table {
    name: "funding",
    columns: &[
        ("direction_id", Text),
        ("version", Number),
        ("position", Number),
        ("year", Number),
        ("tiyn", Number),
        ("likely_tiyn", Number),
    ],
    key: 3,
};

/// Years covered or paid in.
pub const DIRECTION_YEARS: Table = Table {
    name: "direction_years",
    columns: &[("direction_id", Text), ("version", Number), ("year", Number)],
    key: 3,
};

/// Places.
pub const DIRECTION_REGIONS: Table = Table {
    name: "direction_regions",
    columns: &[("direction_id", Text), ("version", Number), ("region", Text)],
    key: 3,
};

/// Findings.
pub const FINDINGS: Table = Table {
    name: "findings",
    columns: &[
        ("list_id", Text),
        ("version", Number),
        ("position", Number),
        ("direction_id", Text),
        ("code", Text),
        ("severity", Text),
        ("body", Text),
    ],
    key: 3,
};

/// Days moved by the Government, as officers entered them.
pub const MOVED_DAYS: Table = Table {
    name: "moved_days",
    columns: &[
        ("year", Number),
        ("revision", Number),
        ("confirmed_by", Text),
        ("days_off", Text),
        ("working_days", Text),
        ("entered_at", Number),
        ("sequence", Number),
    ],
    key: 2,
};

/// Directions officers have compared with the original, version by version.
pub const CONFIRMATIONS: Table = Table {
    name: "confirmations",
    columns: &[
        ("list_id", Text),
        ("version", Number),
        ("number", Number),
        ("directions", Text),
        ("heading", Number),
        ("confirmed_at", Number),
        ("confirmed_by", Text),
        ("sequence", Number),
    ],
    key: 3,
};

/// Mistakes visitors reported.
pub const MISTAKE_REPORTS: Table = Table {
    name: "mistake_reports",
    columns: &[
        ("number", Number),
        ("list_id", Text),
        ("version", Number),
        ("direction_id", Text),
        ("finding", Number),
        ("wrong", Text),
        ("should_say", Text),
        ("contact", Text),
        ("reported_at", Number),
        ("sequence", Number),
    ],
    key: 1,
};

/// What officers answered.
pub const MISTAKE_ANSWERS: Table = Table {
    name: "mistake_answers",
    columns: &[
        ("number", Number),
        ("text", Text),
        ("answered_at", Number),
        ("answered_by", Text),
        ("sequence", Number),
    ],
    key: 1,
};

/// The steps the schema has taken; every database has its own, so it is no part of a backup.
pub const SCHEMA_STEPS: Table =
    Table { name: "schema_steps", columns: &[("step", Number)], key: 1 };

/// Every table of the register, each after those it refers to, those of later steps of the schema last.
pub const ALL: [Table; 17] = [
    ORIGINALS,
    JOURNAL_ENTRIES,
    JOURNAL_SALTS,
    JOURNAL_HEAD,
    ACTORS,
    LISTS,
    LIST_VERSIONS,
    DIRECTIONS,
    DIRECTION_VERSIONS,
    FUNDING,
    DIRECTION_YEARS,
    DIRECTION_REGIONS,
    FINDINGS,
    MOVED_DAYS,
    CONFIRMATIONS,
    MISTAKE_REPORTS,
    MISTAKE_ANSWERS,
];

/// The tables of a register whose schema has taken so many steps.
pub fn after_steps(steps: usize) -> &'static [Table] {
    static TABLES: [Table; ALL.len()] = ALL;
    let later = match steps {
        0 | 1 => 3,
        2 => 2,
        _ => 0,
    };
    &TABLES[..TABLES.len() - later]
}

impl Table {
    /// The names of its columns.
    pub fn names(&self) -> Vec<&'static str> {
        self.columns.iter().map(|(name, _)| *name).collect()
    }

    /// The columns of its key, for `ORDER BY` and comparison.
    pub fn key(&self) -> String {
        self.names()[..self.key].join(", ")
    }

    /// The position of a column.
    pub fn position(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|(name, _)| *name == column)
    }

    /// Rows in the order of the key; `clause` narrows them.
    pub async fn read(
        &self,
        session: &Session,
        clause: &str,
        values: Vec<Value>,
        limit: Option<u32>,
    ) -> Result<Rows, StorageError> {
        let limit = limit.map(|limit| format!(" LIMIT {limit}")).unwrap_or_default();
        let (columns, key) = (self.names().join(", "), self.key());
        let sql = format!("SELECT {columns} FROM {} {clause} ORDER BY {key}{limit}", self.name);
        let rows = session.rows(&sql, values).await?;
        rows.iter().map(|row| self.cells(row)).collect()
    }

    /// Rows that follow the row `after` in the order of the key.
    pub async fn read_after(
        &self,
        session: &Session,
        after: Option<&[Cell]>,
        limit: u32,
    ) -> Result<Rows, StorageError> {
        let Some(after) = after else { return self.read(session, "", vec![], Some(limit)).await };
        let places: Vec<String> = (1..=self.key).map(|place| format!("${place}")).collect();
        let clause = format!("WHERE ({}) > ({})", self.key(), places.join(", "));
        let values = after[..self.key].iter().cloned().map(Value::from).collect();
        self.read(session, &clause, values, Some(limit)).await
    }

    /// Inserts rows.
    pub async fn insert(&self, session: &Session, rows: Rows) -> Result<(), StorageError> {
        let values =
            rows.into_iter().map(|row| row.into_iter().map(Value::from).collect()).collect();
        session.insert(self.name, &self.names(), values).await
    }

    /// The first column whose value is of another kind than the column.
    pub fn misfit(&self, row: &[Cell]) -> Option<&'static str> {
        let fits = |kind: Kind, cell: &Cell| {
            matches!(
                (kind, cell),
                (Number, Cell::Number(_)) | (Text, Cell::Text(_)) | (Bytes, Cell::Bytes(_))
            )
        };
        let mut columns = self.columns.iter().zip(row);
        columns.find(|((_, kind), cell)| !fits(*kind, cell)).map(|((name, _), _)| *name)
    }

    fn cells(&self, row: &QueryResult) -> Result<Vec<Cell>, StorageError> {
        self.columns.iter().map(|(name, kind)| Ok(cell(row, name, *kind)?)).collect()
    }
}

/// The value of a column. SQLite lets anybody put a text where a number belongs; that value stays what it is, so that
/// verification can name it.
fn cell(row: &QueryResult, name: &str, kind: Kind) -> Result<Cell, DbErr> {
    let number = || row.try_get("", name).map(Cell::Number);
    let text = || row.try_get("", name).map(Cell::Text);
    let bytes = || row.try_get("", name).map(Cell::Bytes);
    let fraction =
        |_| row.try_get::<f64>("", name).map(|fraction| Cell::Text(Some(fraction.to_string())));
    match kind {
        Number => number().or_else(|_| text()).or_else(|_| bytes()).or_else(fraction),
        Text => text().or_else(|_| bytes()).or_else(|_| number()).or_else(fraction),
        Bytes => bytes().or_else(|_| text()).or_else(|_| number()).or_else(fraction),
    }
}

#[cfg(test)]
mod tests {
    use super::{ALL, Kind};
    use crate::store::Store;

    fn kind(declared: &str) -> Option<Kind> {
        match declared {
            "BIGINT" => Some(Kind::Number),
            "TEXT" => Some(Kind::Text),
            "BLOB" => Some(Kind::Bytes),
            _ => None,
        }
    }

    #[tokio::test]
    async fn the_tables_described_are_those_the_migrations_make() {
        let folder = tempfile::tempdir().unwrap();
        let address = format!("sqlite:{}", folder.path().join("bagyt.sqlite").display());
        let session = Store::open(&address).await.unwrap().read().await.unwrap();
        let sql = "SELECT COUNT(*) AS number FROM sqlite_master WHERE type = 'table' AND name <> 'schema_steps'";
        assert_eq!(session.number(sql, []).await.unwrap(), 17);
        for table in ALL {
            let sql = "SELECT name, type AS kind, pk FROM pragma_table_info($1)";
            let mut found = Vec::new();
            let mut key = Vec::new();
            for row in session.rows(sql, [table.name.into()]).await.unwrap() {
                let (name, declared): (String, String) =
                    (row.try_get("", "name").unwrap(), row.try_get("", "kind").unwrap());
                let place: i64 = row.try_get("", "pk").unwrap();
                if place > 0 {
                    key.push((place, name.clone()));
                }
                found.push((name, kind(&declared)));
            }
            let mut expected: Vec<(String, Option<Kind>)> = table
                .columns
                .iter()
                .map(|(name, kind)| ((*name).to_owned(), Some(*kind)))
                .collect();
            found.sort_by(|one, other| one.0.cmp(&other.0));
            expected.sort_by(|one, other| one.0.cmp(&other.0));
            assert_eq!(found, expected, "{}", table.name);
            key.sort();
            let key: Vec<String> = key.into_iter().map(|(_, name)| name).collect();
            assert_eq!(key.join(", "), table.key(), "{}", table.name);
        }
    }
}
