//! The store: one register in an embedded SQLite file or on a PostgreSQL server.

use crate::catalogue::Catalogue;
use crate::connect::{self, Pools};
use crate::error::StorageError;
use crate::session::Session;
use std::sync::Arc;

/// An open register; cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    pools: Arc<Pools>,
}

impl Store {
    /// Opens `sqlite:PATH` or `postgres://…`, makes it if need be, and brings its schema up to date.
    pub async fn open(address: &str) -> Result<Self, StorageError> {
        let pools = connect::open(address).await?;
        Ok(Self { pools: Arc::new(pools) })
    }

    /// Questions a reader can ask.
    pub const fn catalogue(&self) -> Catalogue<'_> {
        Catalogue::of(self)
    }

    /// A transaction that sees one moment of the register.
    pub(crate) async fn read(&self) -> Result<Session, StorageError> {
        Session::to_read(&self.pools.reading).await
    }

    /// Whether the database answers.
    pub async fn ready(&self) -> Result<(), StorageError> {
        Ok(self.pools.reading.ping().await?)
    }
}
