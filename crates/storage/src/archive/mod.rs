//! A backup: one ZIP file with everything in the register, readable by any program and by either database.
//!
//! The archive holds `tables/NAME.jsonl` for each table, in an order in which each table comes after those it refers to,
//! and `manifest.json`. A line of a table is one row: a JSON array with the values of the columns in the order the manifest
//! names them; byte strings are lower-case hexadecimal. The manifest says for each part how many rows it has and its
//! SHA-256, and where the journal ended.

mod line;
mod load;
mod manifest;
mod save;
mod target;

use crate::error::StorageError;
use crate::verification::VerifyError;

pub(crate) use load::load;
pub use manifest::{Manifest, Part};
pub(crate) use save::save;

/// Why a backup was not written or not restored. Nothing of it stays.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// The file cannot be written or read.
    #[error("the backup cannot be written or read: {0}")]
    File(#[from] std::io::Error),
    /// Not a ZIP file, a truncated one, or not of ours.
    #[error("this is not a whole backup of a register: {0}")]
    NotABackup(String),
    /// A part is not what the manifest says.
    #[error("the part {part} of the backup is damaged: {problem}")]
    Damaged {
        /// The part.
        part: String,
        /// What is wrong.
        problem: String,
    },
    /// Another program wrote it.
    #[error("the backup has format {format} and schema {schema}, this program knows {known}")]
    OtherVersion {
        /// Its format.
        format: u32,
        /// Steps the schema had taken.
        schema: usize,
        /// What this program knows.
        known: String,
    },
    /// Restoring would mix two registers.
    #[error("the register is not empty: table {table} has rows; restore into a new register")]
    NotEmpty {
        /// The first table with rows.
        table: &'static str,
    },
    /// What the backup holds is not what its journal says.
    #[error("the backup does not agree with its journal: {0}")]
    Verify(#[from] VerifyError),
    /// The program was stopped in the middle.
    #[error("the work on the backup was stopped")]
    Stopped,
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<zip::result::ZipError> for ArchiveError {
    fn from(error: zip::result::ZipError) -> Self {
        match error {
            zip::result::ZipError::Io(source) => Self::File(source),
            other => Self::NotABackup(other.to_string()),
        }
    }
}
