//! Opening a database: the one place where SQLite and PostgreSQL are told apart by address.

mod postgres;
pub mod sqlite;

use crate::error::StorageError;
use sea_orm::DatabaseConnection;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The connections of one store. On SQLite one connection writes and many read; on PostgreSQL both are the same pool.
#[derive(Debug)]
pub struct Pools {
    /// For transactions that write.
    pub writing: DatabaseConnection,
    /// For everything else.
    pub reading: DatabaseConnection,
    /// The file of an embedded database.
    pub file: Option<PathBuf>,
}

/// What is done where nobody has made a register yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// One is made.
    Make,
    /// Nothing is made: there is nothing to read.
    Refuse,
}

/// How long a writer waits for the writer of another process. An import of a long list takes well under a second.
pub const WAIT_FOR_OTHER_WRITER: Duration = Duration::from_secs(30);

/// Opens the database an address names; `wait` bounds how long a writer waits for another.
pub async fn open(address: &str, wait: Duration, missing: Missing) -> Result<Pools, StorageError> {
    match Place::of(address)? {
        Place::File(path) => sqlite::open(path, wait, missing).await,
        Place::Server(address) => postgres::open(address, missing).await,
    }
}

/// A connection that writes; the database stays as it is, without any step of the schema, until something is written.
pub async fn open_writer(
    place: Place<'_>,
    wait: Duration,
) -> Result<DatabaseConnection, StorageError> {
    match place {
        Place::File(path) => sqlite::open_writer(path, wait).await,
        Place::Server(address) => postgres::open_writer(address).await,
    }
}

/// Where a database is.
#[derive(Debug, Clone, Copy)]
pub enum Place<'a> {
    /// In a file of its own.
    File(&'a Path),
    /// On a server, at this address.
    Server(&'a str),
}

impl<'a> Place<'a> {
    /// The place an address names.
    pub fn of(address: &'a str) -> Result<Self, StorageError> {
        if let Some(path) = address.strip_prefix("sqlite:") {
            return Ok(Self::File(path.as_ref()));
        }
        if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            return Ok(Self::Server(address));
        }
        let shown = address.split('@').next_back().unwrap_or_default();
        Err(StorageError::UnknownAddress(shown.to_owned()))
    }
}
