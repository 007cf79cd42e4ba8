//! Which moment of the register an answer is of: the last entry of the journal, and when it was written.

use crate::error::StorageError;
use crate::moment::Moment;
use crate::register;
use crate::session::Session;
use bagyt_journal::{Entry, Hash};

/// A moment of the register. Whoever has the journal can say of it whether an answer is of this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AsOf {
    /// How many entries the journal had.
    pub entries: u64,
    /// The leaf hash of the last of them, which vouches for all before it; [`Hash::NONE`] before the first.
    pub last: Hash,
    /// When the last of them was written; none in an empty register.
    pub at: Option<Moment>,
}

impl AsOf {
    /// The moment in letters, digits and a dash; another one whenever something was written.
    pub fn name(&self) -> String {
        name(self.entries, self.last)
    }
}

/// The name of the moment a session sees; it asks for less than the whole of it.
pub async fn name_of_moment(session: &Session) -> Result<String, StorageError> {
    let (entries, last) = register::end_of_journal(session).await?;
    Ok(name(entries, last))
}

fn name(entries: u64, last: Hash) -> String {
    let leaf: String = last.0.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("{entries:x}-{leaf}")
}

/// The moment a session sees.
pub async fn as_of(session: &Session) -> Result<AsOf, StorageError> {
    let (entries, last) = register::end_of_journal(session).await?;
    let at = match entries.checked_sub(1) {
        Some(sequence) => Some(written(session, sequence).await?),
        None => None,
    };
    Ok(AsOf { entries, last, at })
}

/// When an entry was written.
async fn written(session: &Session, sequence: u64) -> Result<Moment, StorageError> {
    let number = i64::try_from(sequence).unwrap_or(i64::MAX);
    let sql = "SELECT encoded FROM journal_entries WHERE sequence = $1";
    let damaged = |problem: &str| {
        StorageError::corrupt("journal_entries", "encoded", sequence, problem.to_owned())
    };
    let row = session.row(sql, [number.into()]).await?;
    let encoded: Vec<u8> =
        row.ok_or_else(|| damaged("the entry is gone"))?.try_get("", "encoded")?;
    let entry = Entry::decode(&encoded).map_err(|error| damaged(&error.to_string()))?;
    Ok(Moment::from_millis(i64::try_from(entry.time()).unwrap_or(i64::MAX)))
}
