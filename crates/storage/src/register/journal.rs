//! The journal inside a transaction that writes: one entry for each operation.

use crate::error::StorageError;
use crate::ids::ListId;
use crate::moment::Moment;
use crate::session::Session;
use crate::table::{self, Cell};
use bagyt_journal::{
    Digest, Entry, EntryError, Hash, NamedDigest, Pseudonym, Salt, Slug, Subject, Token, leaf_hash,
};
use sea_orm::DbBackend;
use std::collections::HashSet;

/// The journal.
#[derive(Debug)]
pub struct Journal<'a> {
    pub(crate) session: &'a Session,
}

/// A content that takes part in an entry; only its salted digest is written there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// Where the content is found again.
    pub name: String,
    /// The content.
    pub bytes: Vec<u8>,
    /// Fresh random bytes.
    pub salt: Salt,
}

/// What an entry is to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record<'a> {
    /// When.
    pub at: Moment,
    /// Who.
    pub actor: Pseudonym,
    /// What was done: a slug.
    pub act: &'a str,
    /// To which kind of thing: a slug.
    pub kind: &'a str,
    /// To which thing.
    pub id: String,
    /// The contents that take part.
    pub contents: Vec<Content>,
}

impl Journal<'_> {
    /// Locks the end of the journal, so that writers come one after another on either database; returns size and last
    /// leaf hash.
    pub(crate) async fn lock(&self) -> Result<(u64, Hash), StorageError> {
        let locking =
            if self.session.backend() == DbBackend::Postgres { " FOR UPDATE" } else { "" };
        self.end(locking).await
    }

    /// Size and last leaf hash.
    pub(crate) async fn end(&self, locking: &str) -> Result<(u64, Hash), StorageError> {
        let sql = format!("SELECT size, leaf_hash FROM journal_head WHERE id = 1{locking}");
        let row = self.session.row(&sql, []).await?;
        let missing = || StorageError::corrupt("journal_head", "id", 1, "the row is gone");
        let row = row.ok_or_else(missing)?;
        let size: i64 = row.try_get("", "size")?;
        let leaf: Vec<u8> = row.try_get("", "leaf_hash")?;
        let damaged =
            || StorageError::corrupt("journal_head", "leaf_hash", 1, "it is no hash or no size");
        u64::try_from(size).ok().zip(Hash::from_slice(&leaf)).ok_or_else(damaged)
    }

    /// The lists that entries after this end are about; `None` when the journal does not go on from it, or when an entry is
    /// about something of which nobody can tell here whether it changes a list.
    pub(crate) async fn lists_since(
        &self,
        (size, leaf): (u64, Hash),
    ) -> Result<Option<HashSet<ListId>>, StorageError> {
        let Some(last) = size.checked_sub(1) else { return Ok(None) };
        let from = i64::try_from(last).unwrap_or(i64::MAX);
        let sql =
            "SELECT encoded, leaf_hash FROM journal_entries WHERE sequence >= $1 ORDER BY sequence";
        let mut found = self.session.rows(sql, [from.into()]).await?.into_iter();
        let goes_on = match found.next() {
            Some(row) => row.try_get::<Vec<u8>>("", "leaf_hash")? == leaf.0,
            None => false,
        };
        if !goes_on {
            return Ok(None);
        }
        let mut lists = HashSet::new();
        for row in found {
            let encoded: Vec<u8> = row.try_get("", "encoded")?;
            let damaged =
                |problem| StorageError::corrupt("journal_entries", "encoded", size, problem);
            match lists_of(&Entry::decode(&encoded).map_err(damaged)?) {
                Some(more) => lists.extend(more),
                None => return Ok(None),
            }
        }
        Ok(Some(lists))
    }

    /// Appends one entry and keeps the salts beside it; returns its number.
    pub async fn append(&self, record: Record<'_>) -> Result<u64, StorageError> {
        let (sequence, previous) = self.lock().await?;
        let time = u64::try_from(record.at.millis()).unwrap_or(0);
        let refused = |problem: EntryError| {
            StorageError::corrupt("journal_entries", "encoded", sequence, problem)
        };
        let digests: Result<Vec<NamedDigest>, EntryError> =
            record.contents.iter().map(digest).collect();
        let act = Slug::new(record.act).map_err(refused)?;
        let subject = Subject {
            kind: Slug::new(record.kind).map_err(refused)?,
            id: Token::new(&record.id).map_err(refused)?,
        };
        let digests = digests.map_err(refused)?;
        let entry = Entry::new((sequence, previous), time, record.actor, (act, subject), digests)
            .map_err(refused)?;
        self.write(&entry, record.contents).await?;
        Ok(sequence)
    }

    async fn write(&self, entry: &Entry, contents: Vec<Content>) -> Result<(), StorageError> {
        let number = i64::try_from(entry.sequence()).unwrap_or(i64::MAX);
        let encoded = entry.encode();
        let leaf = leaf_hash(&encoded).0.to_vec();
        let row: Vec<Cell> = vec![number.into(), encoded.into(), leaf.clone().into()];
        table::JOURNAL_ENTRIES.insert(self.session, vec![row]).await?;
        let salt = |content: Content| {
            vec![number.into(), content.name.into(), content.salt.0.to_vec().into()]
        };
        table::JOURNAL_SALTS.insert(self.session, contents.into_iter().map(salt).collect()).await?;
        let sql = "UPDATE journal_head SET size = $1, leaf_hash = $2 WHERE id = 1";
        self.session.execute(sql, [(number + 1).into(), leaf.into()]).await
    }

    /// Erases the salts of a content: what its digests were made from can no longer be told.
    pub async fn erase_salts(&self, name: &str) -> Result<(), StorageError> {
        self.session.execute("DELETE FROM journal_salts WHERE name = $1", [name.into()]).await
    }
}

/// The lists an entry is about: its subject and every list among its contents.
fn lists_of(entry: &Entry) -> Option<Vec<ListId>> {
    let contents = entry.digests().iter().filter_map(|it| it.name.as_str().strip_prefix("list/"));
    let contents = contents.filter_map(|name| name.split('/').next());
    match entry.subject().kind.as_str() {
        "actor" | "year" | "report" | "report_contact" => Some(Vec::new()),
        "list" => contents.chain([entry.subject().id.as_str()]).map(|id| id.parse().ok()).collect(),
        _ => None,
    }
}

fn digest(content: &Content) -> Result<NamedDigest, EntryError> {
    Ok(NamedDigest {
        name: Token::new(&content.name)?,
        digest: Digest::of(&content.salt, &content.bytes),
    })
}
