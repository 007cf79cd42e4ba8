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
    /// Lists with the last of their versions an entry names: the one in force.
    pub in_force: BTreeMap<String, u32>,
    /// Versions of lists with the number of the last confirmation an entry names.
    pub confirmed: BTreeMap<(String, u32), u32>,
    /// The first entry at fault.
    pub fault: Option<(u64, Problem)>,
    /// Whether the head knows of more entries.
    pub cut_off: bool,
}

impl Walk {
    /// Whether there were later entries nobody can read any more. What they may have said is not held against a content.
    const fn has_lost_entries(&self) -> bool {
        self.fault.is_some() || self.cut_off
    }

    /// Whether an entry later than `sequence` says that the content of this name was erased, or may have said so.
    pub fn was_erased(&self, name: &str, sequence: u64) -> bool {
        self.has_lost_entries()
            || self.erasures.get(name).is_some_and(|erasure| *erasure > sequence)
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
        self.note_versions(&entry);
        self.note_confirmations(&entry);
        Ok(())
    }

    /// A content `list/ID/VERSION` puts the version in force.
    fn note_versions(&mut self, entry: &Entry) {
        for digest in entry.digests() {
            let mut name = digest.name.as_str().split('/');
            if let (Some("list"), Some(list), Some(Ok(version)), None) =
                (name.next(), name.next(), name.next().map(str::parse), name.next())
            {
                self.in_force.insert(list.to_owned(), version);
            }
        }
    }

    /// A content `confirmation/LIST/VERSION/NUMBER` confirms directions of the version.
    fn note_confirmations(&mut self, entry: &Entry) {
        for digest in entry.digests() {
            if let ["confirmation", list, version, number] =
                digest.name.as_str().split('/').collect::<Vec<_>>().as_slice()
                && let (Ok(version), Ok(number)) = (version.parse(), number.parse())
            {
                self.confirmed.insert(((*list).to_owned(), version), number);
            }
        }
    }

    /// Whether an entry confirms directions of this version, or a lost one may have done so.
    pub fn may_be_confirmed(&self, list: &str, version: u32) -> bool {
        self.has_lost_entries() || self.confirmed.contains_key(&(list.to_owned(), version))
    }

    /// Whether no entry confirms more of this version than the confirmation of this number, nor a lost one may have.
    pub fn is_last_confirmation(&self, list: &str, version: u32, number: u32) -> bool {
        let last = self.confirmed.get(&(list.to_owned(), version));
        !self.has_lost_entries() && last == Some(&number)
    }

    /// Whether the entry about this version of a list vouches for another version in force than the one `stored`: the
    /// last entry about a list does, unless a lost one may have put a later version in force.
    pub fn contradicts(&self, list: &str, version: u32, stored: i64) -> bool {
        let version_in_force = i64::from(version);
        let may_be_later = self.has_lost_entries() && stored > version_in_force;
        let last = self.in_force.get(list) == Some(&version);
        last && !may_be_later && stored != version_in_force
    }

    fn note_erasure(&mut self, entry: &Entry) {
        if let Some(name) = erased(entry) {
            self.erasures.insert(name, entry.sequence());
        }
    }

    /// The name of the content this entry erased, if no later entry did so again.
    pub fn erased_by(&self, entry: &Entry) -> Option<String> {
        erased(entry).filter(|name| self.erasures.get(name) == Some(&entry.sequence()))
    }
}

/// An act `KIND_erased` on a subject of that kind erases the content `KIND/ID`.
fn erased(entry: &Entry) -> Option<String> {
    let kind = entry.subject().kind.as_str();
    let erases = entry.act().as_str().strip_suffix("_erased") == Some(kind);
    erases.then(|| format!("{kind}/{}", entry.subject().id.as_str()))
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
        in_force: BTreeMap::new(),
        confirmed: BTreeMap::new(),
        fault: None,
        cut_off: false,
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
    let [row] = rows.as_slice() else { return Err(VerifyError::HeadMissing) };
    let [Cell::Number(Some(1)), Cell::Number(Some(said)), leaf] = row.as_slice() else {
        return Err(VerifyError::HeadMissing);
    };
    let (said, found) = (*said, chain.size());
    if u64::try_from(said) != Ok(found) {
        let parting = u64::try_from(said).unwrap_or(0).min(found);
        return Err(VerifyError::Head { said, found, sequence: parting });
    }
    let leaf = match leaf {
        Cell::Bytes(Some(leaf)) => Hash::from_slice(leaf),
        _ => None,
    };
    if leaf != Some(chain.last()) {
        return Err(VerifyError::HeadHash { sequence: found.saturating_sub(1) });
    }
    Ok(())
}
