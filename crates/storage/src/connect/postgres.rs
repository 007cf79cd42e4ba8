//! The database server: one pool for readers and writers.

use super::{Missing, Pools};
use crate::error::StorageError;
use crate::migrations;
use sea_orm::{ConnectOptions, Database, DatabaseConnection};
use std::time::Duration;

/// Connections at a time.
const CONNECTIONS: u32 = 10;

/// How long to wait for the server or for a free connection.
const PATIENCE: Duration = Duration::from_secs(10);

/// Connects to the server.
pub async fn open(address: &str, missing: Missing) -> Result<Pools, StorageError> {
    let pool = open_writer(address).await?;
    if missing == Missing::Refuse && !migrations::begun_in(&pool).await? {
        return Err(StorageError::NoRegister { folder: None });
    }
    migrations::bring_up_to_date(&pool).await?;
    Ok(Pools { writing: pool.clone(), reading: pool, file: None })
}

/// Connects to a database that is left as it is until something is written.
pub async fn open_writer(address: &str) -> Result<DatabaseConnection, StorageError> {
    Ok(Database::connect(options(address)).await?)
}

/// Like those to the embedded database no connection is closed for its age; one that the server closed is tried and replaced.
fn options(address: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(address);
    options
        .max_connections(CONNECTIONS)
        .acquire_timeout(PATIENCE)
        .connect_timeout(PATIENCE)
        .max_lifetime(None)
        .idle_timeout(None)
        .sqlx_logging(false);
    options
}

#[cfg(test)]
mod tests {
    #[test]
    fn nobody_looks_for_old_connections() {
        let options = super::options("postgres://localhost/register");
        assert_eq!(options.get_max_lifetime(), Some(None));
        assert_eq!(options.get_idle_timeout(), Some(None));
    }
}
