//! The store: one register in an embedded SQLite file or on a PostgreSQL server.

use crate::archive::{self, ArchiveError, Manifest};
use crate::catalogue::Catalogue;
use crate::catalogue::overview::{Latest, Overview};
use crate::catalogue::promises::Promises;
use crate::catalogue::words::Words;
use crate::connect::{self, Missing, Pools, sqlite};
use crate::copy::{self, CopyError};
use crate::error::StorageError;
use crate::fill;
use crate::register::Transaction;
use crate::register::calendar::moved_days;
use crate::session::Session;
use crate::verification::{self, Verified, VerifyError};
use bagyt_domain::rules::MovedDays;
use sea_orm::{ConnAcquireErr, DbErr};
use std::fs::File;
use std::sync::Arc;
use std::time::Duration;

/// How long a register that is ready takes to answer at most.
const PATIENCE: Duration = Duration::from_secs(2);

/// An open register; cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    pools: Arc<Pools>,
    latest: Arc<Latest>,
    /// How long a writer waits for another.
    wait: Duration,
}

impl Store {
    /// Opens `sqlite:PATH` or `postgres://…`, makes it if need be, and brings its schema up to date.
    pub async fn open(address: &str) -> Result<Self, StorageError> {
        Self::open_to_wait(address, connect::WAIT_FOR_OTHER_WRITER).await
    }

    /// Opens a register that is there, and makes none.
    ///
    /// # Errors
    /// [`StorageError::NoRegister`] where there is none; nothing was made then.
    pub async fn open_existing(address: &str) -> Result<Self, StorageError> {
        Self::connect(address, connect::WAIT_FOR_OTHER_WRITER, Missing::Refuse).await
    }

    /// The same, with a bound of one's own on the wait for another writer.
    pub async fn open_to_wait(address: &str, wait: Duration) -> Result<Self, StorageError> {
        Self::connect(address, wait, Missing::Make).await
    }

    async fn connect(
        address: &str,
        wait: Duration,
        missing: Missing,
    ) -> Result<Self, StorageError> {
        let pools = connect::open(address, wait, missing).await?;
        Ok(Self { pools: Arc::new(pools), latest: Arc::default(), wait })
    }

    /// Questions a reader can ask.
    pub const fn catalogue(&self) -> Catalogue<'_> {
        Catalogue::of(self)
    }

    /// A transaction that writes; it waits for every other writer, of this process or another.
    pub async fn begin(&self) -> Result<Transaction, StorageError> {
        Transaction::begin(Session::to_write(&self.pools.writing, self.wait).await?).await
    }

    /// Moved days of every year that was entered, years ascending.
    pub async fn moved_days(&self) -> Result<Vec<MovedDays>, StorageError> {
        moved_days(&self.read().await?).await
    }

    /// Computes every entry of the journal again and compares it with what is stored.
    pub async fn verify(&self) -> Result<Verified, VerifyError> {
        verification::verify(&self.read().await?).await
    }

    /// Writes everything in the register, as one moment of it, into a new file.
    pub async fn save(&self, file: File) -> Result<Manifest, ArchiveError> {
        archive::save(&self.read().await?, file).await
    }

    /// Makes a register at the address, or fills an empty one, from a file written by [`Store::save`]; all of it or nothing.
    pub async fn restore(address: &str, file: File) -> Result<Manifest, ArchiveError> {
        let wait = connect::WAIT_FOR_OTHER_WRITER;
        fill::fill(address, wait, async |session: &Session| archive::load(session, file).await)
            .await
    }

    /// Copies everything in the register, as one moment of it, into the empty register at the address, or makes one there;
    /// all of it, verified, or nothing.
    pub async fn copy_to(&self, address: &str) -> Result<Verified, CopyError> {
        copy::copy(&self.read().await.map_err(CopyError::Source)?, address, self.wait).await
    }

    /// A transaction that sees one moment of the register.
    pub(crate) async fn read(&self) -> Result<Session, StorageError> {
        Session::to_read(&self.pools.reading).await
    }

    /// The short facts of every current row at the moment `session` sees.
    pub(crate) async fn overview(&self, session: &Session) -> Result<Arc<Overview>, StorageError> {
        self.latest.overview(session).await
    }

    /// The words of the rows of an overview at the moment `session` sees.
    pub(crate) async fn words<'a>(
        &self,
        session: &Session,
        overview: &'a Overview,
    ) -> Result<&'a Words, StorageError> {
        self.latest.words(session, overview).await
    }

    /// What the rows of an overview promise in numbers; `session` sees its moment.
    pub(crate) async fn promises<'a>(
        &self,
        session: &Session,
        overview: &'a Overview,
    ) -> Result<&'a Promises, StorageError> {
        self.latest.promises(session, overview).await
    }

    /// How often the short facts of all rows were read anew, and how long that took in all.
    pub fn overviews(&self) -> (u64, Duration) {
        self.latest.made()
    }

    /// Whether the register is where it was and answers a question within two seconds.
    pub async fn ready(&self) -> Result<(), StorageError> {
        // Who has a file open goes on reading it after it was removed; the next to open the register would find nothing.
        if let Some(file) = self.pools.file.as_ref().filter(|file| !sqlite::is_there(file)) {
            return Err(sqlite::no_register(file));
        }
        let asked = async { self.read().await?.row("SELECT size FROM journal_head", []).await };
        match tokio::time::timeout(PATIENCE, asked).await {
            Ok(answer) => answer.map(drop),
            Err(_) => Err(DbErr::ConnectionAcquire(ConnAcquireErr::Timeout).into()),
        }
    }
}

#[cfg(test)]
mod tests;
