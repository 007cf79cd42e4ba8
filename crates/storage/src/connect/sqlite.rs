//! The embedded database: a file, written by one connection at a time across all processes, read by many.

use super::{Missing, Pools};
use crate::error::StorageError;
use crate::migrations;
use sea_orm::sqlx::Connection;
use sea_orm::sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous,
};
use sea_orm::{DatabaseConnection, DbErr, RuntimeErr, SqlxSqliteConnector, sqlx};
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// How much of the file the writer keeps in memory, in KiB, so that indexes are not fetched again for every list.
const WRITERS_MEMORY: &str = "-16384";

/// How many statements the writer keeps prepared: one for each number of rows that is inserted at once.
const PREPARED: usize = 400;

/// Readers at a time; readers never wait for the writer.
const READERS: u32 = 8;

/// Opens the file; `wait` is how long a writer waits for the writer of another process.
pub async fn open(path: &Path, wait: Duration, missing: Missing) -> Result<Pools, StorageError> {
    let options = match missing {
        Missing::Make => {
            make_folder(path)?;
            options(path, wait).create_if_missing(true).journal_mode(SqliteJournalMode::Wal)
        }
        // A register keeps its mode in the file, and a file that is none stays as it is.
        Missing::Refuse if is_there(path) => options(path, wait),
        Missing::Refuse => return Err(no_register(path)),
    };
    let writing = connect_writer(options.clone()).await?;
    if missing == Missing::Refuse && !migrations::begun_in(&writing).await? {
        return Err(no_register(path));
    }
    migrations::bring_up_to_date(&writing).await?;
    let readers = only_outside_transactions().max_connections(READERS);
    let reader = readers.connect_with(options.create_if_missing(false).pragma("query_only", "ON"));
    let reading = SqlxSqliteConnector::from_sqlx_sqlite_pool(reader.await.map_err(refused)?);
    Ok(Pools { writing, reading, file: Some(path.to_owned()) })
}

/// A connection that writes, to a file that is left as it is until something is written; made when it is not there.
pub async fn open_writer(path: &Path, wait: Duration) -> Result<DatabaseConnection, StorageError> {
    connect_writer(options(path, wait).create_if_missing(true)).await
}

async fn connect_writer(options: SqliteConnectOptions) -> Result<DatabaseConnection, StorageError> {
    let options = options.pragma("cache_size", WRITERS_MEMORY).statement_cache_capacity(PREPARED);
    let writer = only_outside_transactions().max_connections(1).connect_with(options);
    Ok(SqlxSqliteConnector::from_sqlx_sqlite_pool(writer.await.map_err(refused)?))
}

fn options(path: &Path, wait: Duration) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(false)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(wait)
}

/// Whether there is a file with anything in it.
pub fn is_there(path: &Path) -> bool {
    // What cannot be looked at is opened, and the database says why not.
    let missing = [ErrorKind::NotFound, ErrorKind::NotADirectory];
    path.metadata().map_or_else(|error| !missing.contains(&error.kind()), |file| file.len() > 0)
}

/// Nobody has made a register in the folder of the file.
pub fn no_register(path: &Path) -> StorageError {
    let folder = path.parent().unwrap_or(Path::new(".")).display().to_string();
    StorageError::NoRegister { folder: Some(folder) }
}

/// Hands out no connection that is still in a transaction, and closes it instead.
///
/// On a full disk SQLite undoes a transaction by itself. The driver does not see that and counts on: it would make every
/// later transaction a part of one that never ends, and what was said to be stored would be gone with the program.
///
/// None is ever closed for its age: sqlx 0.9 counts idle connections so that the count can pass below nothing, and whoever
/// looks for old ones then looks for ever on a core of its own (sqlx issue 3645).
fn only_outside_transactions() -> SqlitePoolOptions {
    // The pool has asked the connection something before, so that an undoing on its way has come to its end.
    SqlitePoolOptions::new()
        .max_lifetime(None)
        .idle_timeout(None)
        .test_before_acquire(true)
        .before_acquire(|connection, _| Box::pin(async { Ok(!connection.is_in_transaction()) }))
}

/// Makes the folder of the file.
pub fn make_folder(path: &Path) -> Result<(), StorageError> {
    let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) else {
        return Ok(());
    };
    std::fs::create_dir_all(folder)
        .map_err(|source| StorageError::Folder { folder: folder.display().to_string(), source })
}

fn refused(error: sqlx::Error) -> StorageError {
    DbErr::Conn(RuntimeErr::SqlxError(Arc::new(error))).into()
}

#[cfg(test)]
mod tests {
    #[test]
    fn nobody_looks_for_old_connections() {
        let options = super::only_outside_transactions();
        assert_eq!((options.get_max_lifetime(), options.get_idle_timeout()), (None, None));
    }
}
