//! Who acts: a pseudonym for the journal and, until it is erased, a name beside it.

use crate::catalogue::rows;
use crate::error::StorageError;
use crate::moment::Moment;
use crate::session::Session;
use crate::table;
use bagyt_journal::Pseudonym;

/// Actors inside a transaction that writes.
#[derive(Debug)]
pub struct Actors<'a> {
    pub(crate) session: &'a Session,
}

impl Actors<'_> {
    /// The actor of this name.
    pub async fn named(&self, name: &str) -> Result<Option<Pseudonym>, StorageError> {
        let sql = "SELECT pseudonym FROM actors WHERE name = $1 ORDER BY registered_at, pseudonym LIMIT 1";
        let Some(row) = self.session.row(sql, [name.into()]).await? else { return Ok(None) };
        let digits = rows::text(&row, "pseudonym")?;
        let damaged =
            || StorageError::corrupt("actors", "pseudonym", &digits, "it is no pseudonym");
        Pseudonym::from_hex(&digits).map(Some).ok_or_else(damaged)
    }

    /// The name of an actor: `None` when there is no such actor, `Some(None)` when it was erased.
    pub async fn name_of(&self, actor: Pseudonym) -> Result<Option<Option<String>>, StorageError> {
        let sql = "SELECT name FROM actors WHERE pseudonym = $1";
        let row = self.session.row(sql, [actor.to_string().into()]).await?;
        row.as_ref().map(|row| rows::optional_text(row, "name")).transpose()
    }

    /// Registers an actor; `sequence` is the entry that says so.
    pub async fn register(
        &self,
        actor: Pseudonym,
        name: &str,
        at: Moment,
        sequence: u64,
    ) -> Result<(), StorageError> {
        let sequence = i64::try_from(sequence).unwrap_or(i64::MAX);
        let row = vec![actor.to_string().into(), name.into(), at.millis().into(), sequence.into()];
        table::ACTORS.insert(self.session, vec![row]).await
    }

    /// Erases the name; the pseudonym stays.
    pub async fn erase_name(&self, actor: Pseudonym) -> Result<(), StorageError> {
        let sql = "UPDATE actors SET name = NULL WHERE pseudonym = $1";
        self.session.execute(sql, [actor.to_string().into()]).await
    }
}
