//! The register as operations write it: everything inside one transaction, nothing outside.

mod actors;
pub(crate) mod calendar;
pub(crate) mod confirmations;
mod journal;
pub(crate) mod lists;
pub(crate) mod reports;
pub(crate) mod version;

pub use actors::Actors;
pub use calendar::{Calendar, YearEntry};
pub use confirmations::{Confirmation, Confirmations, Confirmed, kept_confirmations};
pub use journal::{Content, Journal, Record};
pub use lists::{KeptPart, Lists};
pub use reports::{About, Answer, Report, Reports};
pub use version::ListVersion;

use crate::error::StorageError;
use crate::ids::ListId;
use crate::session::Session;
use bagyt_journal::Hash;
use std::collections::HashSet;

/// A transaction that writes; dropping it undoes everything.
#[derive(Debug)]
pub struct Transaction {
    session: Session,
}

/// Waits here until every other writer has finished.
pub(crate) async fn wait_for_writers(session: &Session) -> Result<(), StorageError> {
    Journal { session }.lock().await.map(drop)
}

/// Size and last leaf hash of the journal: they change with everything that is written.
pub(crate) async fn end_of_journal(session: &Session) -> Result<(u64, Hash), StorageError> {
    Journal { session }.end("").await
}

/// The lists that were written about since this end of the journal, see [`Journal::lists_since`].
pub(crate) async fn lists_written_since(
    session: &Session,
    end: (u64, Hash),
) -> Result<Option<HashSet<ListId>>, StorageError> {
    Journal { session }.lists_since(end).await
}

impl Transaction {
    /// Begins, after every other writer has finished.
    pub(crate) async fn begin(session: Session) -> Result<Self, StorageError> {
        wait_for_writers(&session).await?;
        Ok(Self { session })
    }

    /// The journal.
    pub const fn journal(&self) -> Journal<'_> {
        Journal { session: &self.session }
    }

    /// Lists, directions, findings, originals.
    pub const fn lists(&self) -> Lists<'_> {
        Lists { session: &self.session }
    }

    /// Who acts.
    pub const fn actors(&self) -> Actors<'_> {
        Actors { session: &self.session }
    }

    /// Moved days.
    pub const fn calendar(&self) -> Calendar<'_> {
        Calendar { session: &self.session }
    }

    /// Which directions officers have confirmed.
    pub const fn confirmations(&self) -> Confirmations<'_> {
        Confirmations { session: &self.session }
    }

    /// Mistakes visitors reported.
    pub const fn reports(&self) -> Reports<'_> {
        Reports { session: &self.session }
    }

    /// Makes everything last.
    pub async fn commit(self) -> Result<(), StorageError> {
        self.session.commit().await
    }
}
