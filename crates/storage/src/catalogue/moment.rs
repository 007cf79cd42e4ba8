//! Which moment of the register an answer is of: what was written last, and when.

use super::overview::Overview;
use crate::error::StorageError;
use crate::moment::Moment;
use crate::register;
use crate::session::Session;
use bagyt_journal::{Entry, Hash};

/// A moment of the register: the end its journal had. Two answers of one moment are the same answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RegisterMoment {
    /// How many entries the journal has.
    pub entries: u64,
    /// When the last of them was written; `None` as long as there is none.
    pub at: Option<Moment>,
    leaf: Hash,
}

impl RegisterMoment {
    /// The moment in letters, digits and a dash; another one whenever something was written.
    pub fn name(&self) -> String {
        let leaf: String = self.leaf.0.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        format!("{:x}-{leaf}", self.entries)
    }
}

/// How much there is in the register at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RegisterSize {
    /// Lists.
    pub lists: u64,
    /// Directions of the versions in force.
    pub directions: u64,
    /// Directions no person has confirmed.
    pub unconfirmed: u64,
    /// The moment.
    pub moment: RegisterMoment,
}

/// How much there is at the moment `session` sees.
pub async fn size(session: &Session, overview: &Overview) -> Result<RegisterSize, StorageError> {
    let unconfirmed = overview.rows.iter().filter(|row| !row.confirmed).count() as u64;
    Ok(RegisterSize {
        lists: overview.lists,
        directions: overview.rows.len() as u64,
        unconfirmed,
        moment: moment(session).await?,
    })
}

/// The moment `session` sees.
pub async fn moment(session: &Session) -> Result<RegisterMoment, StorageError> {
    let (entries, leaf) = register::end_of_journal(session).await?;
    let Some(last) = entries.checked_sub(1) else {
        return Ok(RegisterMoment { entries, at: None, leaf });
    };
    let corrupt =
        |problem: &str| StorageError::corrupt("journal_entries", "encoded", last, problem);
    let sql = "SELECT encoded FROM journal_entries WHERE sequence = $1";
    let sequence = i64::try_from(last).map_err(|_| corrupt("the number is too large"))?;
    let row = session.row(sql, [sequence.into()]).await?;
    let row = row.ok_or_else(|| corrupt("the last entry is gone"))?;
    let encoded: Vec<u8> = row.try_get("", "encoded")?;
    let entry = Entry::decode(&encoded).map_err(|error| corrupt(&error.to_string()))?;
    let at = Moment::from_millis(i64::try_from(entry.time()).unwrap_or(i64::MAX));
    Ok(RegisterMoment { entries, at: Some(at), leaf })
}
