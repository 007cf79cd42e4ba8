//! The whole register goes straight into another, empty one, on either database.

use crate::error::StorageError;
use crate::fill;
use crate::session::Session;
use crate::stream::{self, WAITING};
use crate::verification::{self, Verified, VerifyError};
use sea_orm::DbBackend;
use std::time::Duration;
use tokio::sync::mpsc::channel;

/// Why a register was not copied into another. Nothing of it stays.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// Both addresses are those of one register.
    #[error("this is the register itself")]
    Itself,
    /// Copying would mix two registers.
    #[error("the other register is not empty: table {table} has rows")]
    NotEmpty {
        /// The first table with rows.
        table: &'static str,
    },
    /// What is to be copied cannot be read.
    #[error("the register cannot be read: {0}")]
    Source(#[source] StorageError),
    /// What was copied is not what its journal says; so it was before it was copied.
    #[error("the copy does not agree with its journal: {0}")]
    Verify(#[from] VerifyError),
    /// The copy has another journal.
    #[error(
        "the copy has {copied} entries and another journal than the register, which has {said}"
    )]
    OtherJournal {
        /// Entries of the register.
        said: u64,
        /// Entries of the copy.
        copied: u64,
    },
    /// The file of the other register cannot be made.
    #[error("the file of the other register cannot be made: {0}")]
    File(#[from] std::io::Error),
    /// The other store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// Copies everything the session sees into the empty register at the address, or makes one there: in one transaction,
/// after the whole was verified and its journal compared with the one it was copied from.
pub async fn copy(source: &Session, address: &str, wait: Duration) -> Result<Verified, CopyError> {
    fill::fill(address, wait, async |target: &Session| {
        if identity(source).await.map_err(CopyError::Source)? == identity(target).await? {
            return Err(CopyError::Itself);
        }
        if let Some(table) = fill::first_with_rows(target).await? {
            return Err(CopyError::NotEmpty { table });
        }
        let (sender, receiver) = channel(WAITING);
        let (sent, received) =
            tokio::join!(stream::send(source, sender), stream::receive(target, receiver));
        sent.map_err(CopyError::Source)?;
        received?;
        compare(source, target).await
    })
    .await
}

async fn compare(source: &Session, target: &Session) -> Result<Verified, CopyError> {
    let (entries, root) = verification::journal(source).await.map_err(CopyError::Source)?;
    let copied = verification::verify(target).await?;
    if (copied.entries, copied.root) != (entries, root) {
        return Err(CopyError::OtherJournal { said: entries, copied: copied.entries });
    }
    Ok(copied)
}

/// What only one register is, however its address is written: its file, or its table on one start of one server.
async fn identity(session: &Session) -> Result<Option<String>, StorageError> {
    let sql = match session.backend() {
        DbBackend::Postgres => {
            "SELECT pg_postmaster_start_time()::text || ' ' || current_database() || ' ' \
             || to_regclass('schema_steps')::oid::text AS identity"
        }
        _ => "SELECT file AS identity FROM pragma_database_list WHERE name = 'main'",
    };
    let row = session.row(sql, []).await?;
    Ok(row.map(|row| row.try_get("", "identity")).transpose()?)
}
