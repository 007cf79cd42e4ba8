//! The embedded database: a file, written by one connection at a time across all processes, read by many.

use super::Pools;
use crate::error::StorageError;
use sea_orm::sqlx::Connection;
use sea_orm::sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous,
};
use sea_orm::{DbErr, RuntimeErr, SqlxSqliteConnector, sqlx};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// How much of the file the writer keeps in memory, in KiB, so that indexes are not fetched again for every list.
const WRITERS_MEMORY: &str = "-16384";

/// How many statements the writer keeps prepared: one for each number of rows that is inserted at once.
const PREPARED: usize = 400;

/// Readers at a time; readers never wait for the writer.
const READERS: u32 = 8;

/// Opens the file, making it and its folder when they are not there; `wait` is how long a writer waits for the writer of
/// another process.
pub async fn open(path: &Path, wait: Duration) -> Result<Pools, StorageError> {
    make_folder(path)?;
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(wait);
    let writing =
        options.clone().pragma("cache_size", WRITERS_MEMORY).statement_cache_capacity(PREPARED);
    let writer = only_outside_transactions().max_connections(1).connect_with(writing);
    let writing = SqlxSqliteConnector::from_sqlx_sqlite_pool(writer.await.map_err(refused)?);
    crate::migrations::bring_up_to_date(&writing).await?;
    let readers = only_outside_transactions().max_connections(READERS);
    let reader = readers.connect_with(options.create_if_missing(false).pragma("query_only", "ON"));
    let reading = SqlxSqliteConnector::from_sqlx_sqlite_pool(reader.await.map_err(refused)?);
    Ok(Pools { writing, reading })
}

/// Hands out no connection that is still in a transaction, and closes it instead.
///
/// On a full disk SQLite undoes a transaction by itself. The driver does not see that and counts on: it would make every
/// later transaction a part of one that never ends, and what was said to be stored would be gone with the program.
fn only_outside_transactions() -> SqlitePoolOptions {
    // The pool has asked the connection something before, so that an undoing on its way has come to its end.
    SqlitePoolOptions::new()
        .test_before_acquire(true)
        .before_acquire(|connection, _| Box::pin(async { Ok(!connection.is_in_transaction()) }))
}

fn make_folder(path: &Path) -> Result<(), StorageError> {
    let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) else {
        return Ok(());
    };
    std::fs::create_dir_all(folder)
        .map_err(|source| StorageError::Folder { folder: folder.display().to_string(), source })
}

fn refused(error: sqlx::Error) -> StorageError {
    DbErr::Conn(RuntimeErr::SqlxError(Arc::new(error))).into()
}
