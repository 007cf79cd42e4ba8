//! Opening a database: the one place where SQLite and PostgreSQL are told apart by address.

mod postgres;
mod sqlite;

use crate::error::StorageError;
use sea_orm::DatabaseConnection;
use std::time::Duration;

/// The connections of one store. On SQLite one connection writes and many read; on PostgreSQL both are the same pool.
#[derive(Debug)]
pub struct Pools {
    /// For transactions that write.
    pub writing: DatabaseConnection,
    /// For everything else.
    pub reading: DatabaseConnection,
}

/// How long a writer waits for the writer of another process. An import of a long list takes well under a second.
pub const WAIT_FOR_OTHER_WRITER: Duration = Duration::from_secs(30);

/// Opens the database an address names; `wait` bounds how long a writer waits for another.
pub async fn open(address: &str, wait: Duration) -> Result<Pools, StorageError> {
    if let Some(path) = address.strip_prefix("sqlite:") {
        return sqlite::open(path.as_ref(), wait).await;
    }
    if address.starts_with("postgres://") || address.starts_with("postgresql://") {
        return postgres::open(address).await;
    }
    Err(StorageError::UnknownAddress(address.split('@').next_back().unwrap_or_default().to_owned()))
}
