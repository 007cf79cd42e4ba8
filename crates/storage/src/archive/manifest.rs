//! The table of contents of a backup.

use super::ArchiveError;
use crate::migrations;
use crate::table::{self, Table};
use serde::{Deserialize, Serialize};

/// The format this program writes and reads.
const FORMAT: u32 = 1;

/// The name of the manifest in the archive.
pub const NAME: &str = "manifest.json";

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The format of the archive, 1.
    pub format: u32,
    /// Steps the schema had taken.
    pub schema: usize,
    /// Entries of the journal.
    pub entries: u64,
    /// The leaf hash of the journal's last entry, in hexadecimal digits.
    pub head: String,
    /// The parts, one for each table.
    pub parts: Vec<Part>,
}

/// One table in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// The table.
    pub table: String,
    /// The columns in the order of the values.
    pub columns: Vec<String>,
    /// How many rows.
    pub rows: u64,
    /// SHA-256 of the part's uncompressed bytes, in hexadecimal digits.
    pub sha256: String,
}

impl Manifest {
    /// A manifest of this program.
    pub fn new(parts: Vec<Part>, entries: u64, head: String) -> Self {
        Self { format: FORMAT, schema: migrations::known(), entries, head, parts }
    }

    /// Refuses a manifest of a newer program or one that does not name every table of its schema with all its columns. An
    /// older schema is welcome: the register it is restored into has the newer one, and later tables stay empty.
    pub fn check(&self) -> Result<(), ArchiveError> {
        let known = migrations::known();
        if self.format != FORMAT || self.schema > known {
            let known = format!("format {FORMAT} and schemas up to {known}");
            return Err(ArchiveError::OtherVersion {
                format: self.format,
                schema: self.schema,
                known,
            });
        }
        let named = |(part, table): (&Part, &Table)| {
            part.table == table.name && part.columns == table.names()
        };
        let tables = table::after_steps(self.schema);
        if self.parts.len() == tables.len() && self.parts.iter().zip(tables).all(named) {
            return Ok(());
        }
        Err(ArchiveError::NotABackup("its manifest names other tables".to_owned()))
    }
}

/// The name of a table's part in the archive.
pub fn part_name(table: &str) -> String {
    format!("tables/{table}.jsonl")
}

#[cfg(test)]
mod tests {
    use super::{Manifest, Part};
    use crate::table::{self, Table};

    /// A backup of a register whose schema had taken so many steps.
    fn of_schema(schema: usize, tables: &[Table]) -> Manifest {
        let part = |table: &Table| Part {
            table: table.name.to_owned(),
            columns: table.names().into_iter().map(str::to_owned).collect(),
            rows: 0,
            sha256: String::new(),
        };
        Manifest { schema, ..Manifest::new(tables.iter().map(part).collect(), 0, String::new()) }
    }

    #[test]
    fn a_backup_has_the_tables_of_its_own_schema() {
        let (first, second, all) = (&table::ALL[..14], &table::ALL[..15], &table::ALL[..]);
        for (schema, tables) in [(1, first), (2, second), (3, all)] {
            assert!(of_schema(schema, tables).check().is_ok(), "{schema}");
        }
        for wrong in
            [of_schema(1, second), of_schema(2, first), of_schema(3, second), of_schema(4, all)]
        {
            assert!(wrong.check().is_err(), "{wrong:?}");
        }
    }
}
