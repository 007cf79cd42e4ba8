//! The walk along the journal: encoding, numbers, chain and leaf hashes, up to the first entry at fault.

use super::{Problem, VerifyError};
use crate::error::StorageError;
use crate::session::Session;
use crate::table::{self, Cell};
use bagyt_journal::{Chain, Entry, Hash};
use std::collections::BTreeMap;

/// Entries read at a time.
pub const AT_ONCE: u32 = 500;

/// What the walk found.
pub struct Walk {
    /// The good beginning of the journal.
    pub chain: Chain,
    /// Its leaf hashes.
    pub leaves: Vec<Hash>,
    /// Names of erased things with the last entry that says so.
    pub erasures: BTreeMap<String, u64>,
    /// The first entry at fault.
    pub fault: Option<(u64, Problem)>,
}

impl Walk {
    /// Whether an entry later than `sequence` says that the content of this name was erased. Behind a fault nothing can
    /// be read, so then it is not held against the content.
    pub fn was_erased(&self, name: &str, sequence: u64) -> bool {
        self.fault.is_some() || self.erasures.get(name).is_some_and(|erasure| *erasure > sequence)
    }

    fn step(&mut self, row: &[Cell]) -> Result<(), Problem> {
        let (number, encoded, leaf) = parts(row);
        if number > i64::try_from(self.chain.size()).unwrap_or(i64::MAX) {
            return Err(Problem::Missing);
        }
        let stored = Hash::from_slice(leaf).unwrap_or(Hash::NONE);
        let entry = self.chain.step(encoded, stored)?;
        self.leaves.push(stored);
        self.note_erasure(&entry);
        Ok(())
    }

    /// An act `KIND_erased` on a subject of that kind erases the content `KIND/ID`.
    fn note_erasure(&mut self, entry: &Entry) {
        let kind = entry.subject().kind.as_str();
        if entry.act().as_str().strip_suffix("_erased") == Some(kind) {
            let name = format!("{kind}/{}", entry.subject().id.as_str());
            self.erasures.insert(name, entry.sequence());
        }
    }
}

/// Number, bytes and leaf hash of a stored entry.
pub fn parts(row: &[Cell]) -> (i64, &[u8], &[u8]) {
    match row {
        [Cell::Number(Some(number)), Cell::Bytes(Some(encoded)), Cell::Bytes(Some(leaf))] => {
            (*number, encoded, leaf)
        }
        _ => (-1, &[], &[]),
    }
}

/// Walks the whole journal, or up to its first fault.
pub async fn walk(session: &Session) -> Result<Walk, StorageError> {
    let mut walk = Walk {
        chain: Chain::default(),
        leaves: Vec::new(),
        erasures: BTreeMap::new(),
        fault: None,
    };
    let mut last: Option<Vec<Cell>> = None;
    loop {
        let rows = table::JOURNAL_ENTRIES.read_after(session, last.as_deref(), AT_ONCE).await?;
        for row in &rows {
            if let Err(problem) = walk.step(row) {
                walk.fault = Some((walk.chain.size(), problem));
                return Ok(walk);
            }
        }
        match rows.into_iter().next_back() {
            Some(row) => last = Some(row),
            None => return Ok(walk),
        }
    }
}

/// Refuses a journal whose head says something else than its entries.
pub async fn compare_head(session: &Session, chain: &Chain) -> Result<(), VerifyError> {
    let rows = table::JOURNAL_HEAD.read(session, "", vec![], None).await?;
    let (said, leaf) = match rows.as_slice() {
        [row] => match row.as_slice() {
            [_, Cell::Number(Some(size)), Cell::Bytes(Some(leaf))] => (*size, leaf.clone()),
            _ => (-1, Vec::new()),
        },
        _ => (-1, Vec::new()),
    };
    let found = chain.size();
    if u64::try_from(said) != Ok(found) {
        return Err(VerifyError::Head { said, found });
    }
    if Hash::from_slice(&leaf) != Some(chain.last()) {
        return Err(VerifyError::HeadHash);
    }
    Ok(())
}
