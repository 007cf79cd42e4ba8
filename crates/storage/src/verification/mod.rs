//! Whether the register still says what was recorded: every journal entry is computed again, from storage alone.
//!
//! What is found: an entry that was changed, removed or put in; a list, a row, an amount, a finding, an original, an actor,
//! a year's moved days, a confirmation, a report or its answer that no longer is what its entry says; a row no entry names; an end of the journal that was cut
//! off, because the stored head still says how long the journal was. What cannot be found from inside: a tail that was cut
//! off together with its head and everything its entries name, and a whole register put back to an earlier day. Against
//! these, keep [`Verified::entries`] and [`Verified::root`] somewhere else and compare.

mod confirmations;
mod contents;
mod entries;
mod erasures;
mod leftovers;
mod reports;
mod rows;
mod steps;
mod versions;

use crate::error::StorageError;
use crate::session::Session;
use bagyt_journal::{Fault, Hash};

/// A register in which everything is as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Entries of the journal.
    pub entries: u64,
    /// The leaf hash of the last entry; [`Hash::NONE`] in an empty journal.
    pub head: Hash,
    /// The root over all entries (RFC 9162).
    pub root: Hash,
    /// Contents that are what their entries say.
    pub contents: u64,
    /// Contents that were erased, and of which an entry says so.
    pub erased: u64,
}

/// Why a register is not as recorded.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// The first broken entry.
    #[error("entry {sequence} is broken: {problem}")]
    Broken {
        /// Its number, from 0.
        sequence: u64,
        /// What differs.
        problem: Problem,
    },
    /// Entries and head do not agree: the end of the journal was cut off, or the head was changed.
    #[error(
        "the journal has {found} entries, but its head says {said}: they part at entry {sequence}; the end was cut off or the head was changed"
    )]
    Head {
        /// How many entries the head says there are.
        said: i64,
        /// How many there are.
        found: u64,
        /// The first entry only one of the two knows.
        sequence: u64,
    },
    /// The head names another last entry.
    #[error(
        "the head of the journal is not the hash of its last entry: they part at entry {sequence}"
    )]
    HeadHash {
        /// The last entry.
        sequence: u64,
    },
    /// The head is not there or holds no number; the entries are whole.
    #[error("the head of the journal is missing or holds no number; no entry is affected")]
    HeadMissing,
    /// The table of schema steps does not name the steps of this program; no entry vouches for it.
    #[error("table schema_steps names {said}, this program took {expected}; no entry is affected")]
    Steps {
        /// The steps it names.
        said: String,
        /// The steps it must name.
        expected: String,
    },
    /// Rows that no entry names.
    #[error("table {table} holds what no entry of the journal names: {row}; no entry is affected")]
    Unnamed {
        /// The table.
        table: &'static str,
        /// The row.
        row: String,
    },
    /// The store could not be read.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// What is wrong with an entry or with what it names.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// There is no entry of this number, and there are later ones.
    #[error("it is missing")]
    Missing,
    /// The entry itself or its place in the chain.
    #[error(transparent)]
    Chain(#[from] Fault),
    /// The content is not there.
    #[error("its content `{0}` is missing")]
    ContentMissing(String),
    /// The content is another.
    #[error("its content `{0}` is not what was recorded")]
    ContentDiffers(String),
    /// The content cannot be read.
    #[error("its content `{0}` cannot be read: {1}")]
    ContentDamaged(String, String),
    /// The salt is gone, but no later entry says the content was erased.
    #[error("the salt of its content `{0}` is missing, and no later entry says it was erased")]
    SaltMissing(String),
    /// It says a content was erased, and the content is there.
    #[error("it says `{0}` was erased, but it is there")]
    NotErased(String),
    /// A salt for a content the entry does not name.
    #[error("there is a salt for `{0}`, which it does not name")]
    SaltUnknown(String),
    /// A row made out of the content is another: an amount, a search text, a count.
    #[error("table {table} differs from its content `{content}`: {row}")]
    Row {
        /// The table.
        table: &'static str,
        /// The name of the content.
        content: String,
        /// The key of the row, and the column if only that differs.
        row: String,
    },
}

impl VerifyError {
    /// The first entry that is not as recorded; `None` when every entry and all it names is, and something else is not.
    pub const fn entry(&self) -> Option<u64> {
        match self {
            Self::Broken { sequence, .. }
            | Self::Head { sequence, .. }
            | Self::HeadHash { sequence } => Some(*sequence),
            Self::HeadMissing | Self::Steps { .. } | Self::Unnamed { .. } | Self::Storage(_) => {
                None
            }
        }
    }

    fn broken(sequence: u64, problem: impl Into<Problem>) -> Self {
        Self::Broken { sequence, problem: problem.into() }
    }
}

/// How many entries the journal has, up to its first fault, and the root over them.
pub(crate) async fn journal(session: &Session) -> Result<(u64, Hash), StorageError> {
    let walk = entries::walk(session).await?;
    Ok((walk.chain.size(), bagyt_journal::tree::root(&walk.leaves)))
}

/// Verifies everything the session sees.
pub(crate) async fn verify(session: &Session) -> Result<Verified, VerifyError> {
    let mut walk = entries::walk(session).await?;
    let head = entries::compare_head(session, &walk.chain).await;
    walk.cut_off =
        matches!(&head, Err(VerifyError::Head { found, sequence, .. }) if found == sequence);
    let checked = contents::check(session, &walk).await?;
    if let Some((sequence, problem)) = walk.fault {
        return Err(VerifyError::broken(sequence, problem));
    }
    head?;
    leftovers::refuse(session, &checked).await?;
    steps::compare(session).await?;
    Ok(Verified {
        entries: walk.chain.size(),
        head: walk.chain.last(),
        root: bagyt_journal::tree::root(&walk.leaves),
        contents: checked.contents,
        erased: checked.erased,
    })
}
