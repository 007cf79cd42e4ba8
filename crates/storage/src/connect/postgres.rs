//! The database server: one pool for readers and writers.

use super::Pools;
use crate::error::StorageError;
use sea_orm::{ConnectOptions, Database};
use std::time::Duration;

/// Connections at a time.
const CONNECTIONS: u32 = 10;

/// How long to wait for the server or for a free connection.
const PATIENCE: Duration = Duration::from_secs(10);

/// Connects to the server.
pub async fn open(address: &str) -> Result<Pools, StorageError> {
    let mut options = ConnectOptions::new(address);
    options
        .max_connections(CONNECTIONS)
        .acquire_timeout(PATIENCE)
        .connect_timeout(PATIENCE)
        .sqlx_logging(false);
    let pool = Database::connect(options).await?;
    crate::migrations::bring_up_to_date(&pool).await?;
    Ok(Pools { writing: pool.clone(), reading: pool })
}
