//! Walking the chain: each entry must be well encoded, numbered in order, tied to the one before and hash to its leaf.

use crate::digest::{Hash, leaf_hash};
use crate::entry::{Entry, EntryError};

/// What is wrong with the first broken entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The bytes are not an entry.
    #[error("its bytes are damaged: {0}")]
    Encoding(#[from] EntryError),
    /// Another number than its place.
    #[error("it says it is entry {said}")]
    Sequence {
        /// The number in the entry.
        said: u64,
    },
    /// Not tied to the entry before.
    #[error("it follows an entry with hash {said}, but the one before has {found}")]
    Previous {
        /// The hash in the entry.
        said: Hash,
        /// The hash of the entry before it.
        found: Hash,
    },
    /// The stored leaf hash is not that of its bytes.
    #[error("its stored hash is {stored}, but its bytes have {found}")]
    LeafHash {
        /// The stored hash.
        stored: Hash,
        /// The hash of its bytes.
        found: Hash,
    },
}

/// A walk along the journal from its first entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    size: u64,
    last: Hash,
}

impl Default for Chain {
    fn default() -> Self {
        Self { size: 0, last: Hash::NONE }
    }
}

impl Chain {
    /// How many entries were walked.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The leaf hash of the last entry walked, [`Hash::NONE`] before the first.
    pub const fn last(&self) -> Hash {
        self.last
    }

    /// Takes one step; the entry at fault has number [`Chain::size`], and the walk stays before it.
    pub fn step(&mut self, encoded: &[u8], stored: Hash) -> Result<Entry, Fault> {
        let entry = Entry::decode(encoded)?;
        if entry.sequence() != self.size {
            return Err(Fault::Sequence { said: entry.sequence() });
        }
        if entry.previous() != self.last {
            return Err(Fault::Previous { said: entry.previous(), found: self.last });
        }
        let found = leaf_hash(encoded);
        if found != stored {
            return Err(Fault::LeafHash { stored, found });
        }
        self.size += 1;
        self.last = found;
        Ok(entry)
    }
}
