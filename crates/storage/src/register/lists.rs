//! Storing lists: new ones, new versions, and what an import must know of those already there.

use super::confirmations::{Confirmed, confirmed_in, kept_confirmations};
use super::version::{ListVersion, direction_key};
use crate::catalogue::{ListHead, rows};
use crate::error::StorageError;
use crate::ids::{DirectionId, Fingerprint, ListId};
use crate::session::Session;
use crate::table::{self, Cell};
use bagyt_domain::list::{Direction, Finding, Year};
use sea_orm::{QueryResult, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Lists inside a transaction that writes.
#[derive(Debug)]
pub struct Lists<'a> {
    pub(crate) session: &'a Session,
}

/// A version that was read from a certain file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptPart {
    /// The list.
    pub list: ListId,
    /// The version.
    pub version: u32,
    /// Which list of the file.
    pub part: u32,
    /// Whether the version is in force.
    pub current: bool,
}

/// How many candidates for a predecessor are looked at, the newest.
const CANDIDATES: i64 = 8;

/// How many rows are looked up at a time.
const LOOKUPS: usize = 200;

impl Lists<'_> {
    /// Keeps a file, once.
    pub async fn keep_original(
        &self,
        name: &str,
        bytes: &[u8],
    ) -> Result<Fingerprint, StorageError> {
        let fingerprint = Fingerprint::of(bytes);
        let key = fingerprint.to_string();
        let there = self
            .session
            .row("SELECT 1 AS one FROM originals WHERE sha256 = $1", [key.clone().into()])
            .await?;
        if there.is_none() {
            let row = vec![key.into(), name.into(), bytes.to_vec().into()];
            table::ORIGINALS.insert(self.session, vec![row]).await?;
        }
        Ok(fingerprint)
    }

    /// Every version that was read from the file, by part, newest version first.
    pub async fn read_from(&self, original: Fingerprint) -> Result<Vec<KeptPart>, StorageError> {
        self.parts("v.original = $1", original.to_string()).await
    }

    /// The current version of a list, if there is such a list.
    pub async fn current(&self, list: ListId) -> Result<Option<KeptPart>, StorageError> {
        let found =
            self.parts("l.current_version = v.version AND l.id = $1", list.to_string()).await?;
        Ok(found.into_iter().next())
    }

    /// The lists in force that came from the same file as the current version of `list`, by part.
    pub async fn of_the_same_file(&self, list: ListId) -> Result<Vec<KeptPart>, StorageError> {
        let clause = "l.current_version = v.version AND v.original = (SELECT o.original FROM list_versions o \
                      JOIN lists b ON b.id = o.list_id AND b.current_version = o.version WHERE b.id = $1)";
        self.parts(clause, list.to_string()).await
    }

    async fn parts(&self, clause: &str, value: String) -> Result<Vec<KeptPart>, StorageError> {
        let sql = format!(
            "SELECT v.list_id AS list_id, v.version AS version, v.part AS part, l.current_version AS current_version \
             FROM list_versions v JOIN lists l ON l.id = v.list_id WHERE {clause} \
             ORDER BY v.part, v.version DESC, v.list_id"
        );
        let part = |row: &QueryResult| {
            let version = rows::count(row, "version")?;
            Ok(KeptPart {
                list: rows::list_id(row, "list_id")?,
                version,
                part: rows::count(row, "part")?,
                current: version == rows::count(row, "current_version")?,
            })
        };
        self.session.rows(&sql, [value.into()]).await?.iter().map(part).collect()
    }

    /// The list a list adds to.
    pub async fn additional_to(&self, list: ListId) -> Result<Option<ListId>, StorageError> {
        let sql =
            "SELECT additional_to AS base FROM lists WHERE id = $1 AND additional_to IS NOT NULL";
        let row = self.session.row(sql, [list.to_string().into()]).await?;
        row.as_ref().map(|row| rows::list_id(row, "base")).transpose()
    }

    /// The rows of a version in printed order.
    pub async fn rows(
        &self,
        list: ListId,
        version: u32,
    ) -> Result<Vec<(DirectionId, Direction)>, StorageError> {
        let sql = "SELECT direction_id, body FROM direction_versions \
                   WHERE list_id = $1 AND version = $2 ORDER BY ordinal";
        let found =
            self.session.rows(sql, [list.to_string().into(), i64::from(version).into()]).await?;
        let row = |row: &QueryResult| {
            let id = rows::direction_id(row, "direction_id")?;
            Ok((id, rows::json(row, ("direction_versions", "body"), id)?))
        };
        found.iter().map(row).collect()
    }

    /// The heading of a version, if there is such a version.
    pub async fn head(&self, list: ListId, version: u32) -> Result<Option<ListHead>, StorageError> {
        let sql = "SELECT list_id, head FROM list_versions WHERE list_id = $1 AND version = $2";
        let values = [list.to_string().into(), i64::from(version).into()];
        self.session.row(sql, values).await?.as_ref().map(rows::head).transpose()
    }

    /// Lists in force of the same year that share a title's shape or a direction with this one, newest first.
    pub async fn candidates(
        &self,
        year: Option<Year>,
        title_key: &str,
        directions: &[&Direction],
    ) -> Result<Vec<KeptPart>, StorageError> {
        let mut found: Vec<KeptPart> = Vec::new();
        let year = year.map(i64::from);
        let titles = "v.title_key = $2 AND v.title_key <> ''".to_owned();
        self.gather(&mut found, titles, vec![year.into(), title_key.into()]).await?;
        for chunk in directions.chunks(LOOKUPS) {
            let places: Vec<String> =
                (2..chunk.len() + 2).map(|place| format!("${place}")).collect();
            let clause = format!(
                "EXISTS (SELECT 1 FROM direction_versions d WHERE d.list_id = v.list_id AND d.version = v.version \
                 AND d.direction_key IN ({}))",
                places.join(", ")
            );
            let keys = chunk.iter().map(|row| Value::from(direction_key(row)));
            self.gather(&mut found, clause, std::iter::once(year.into()).chain(keys).collect())
                .await?;
        }
        Ok(found)
    }

    async fn gather(
        &self,
        found: &mut Vec<KeptPart>,
        clause: String,
        values: Vec<Value>,
    ) -> Result<(), StorageError> {
        let sql = format!(
            "SELECT v.list_id AS list_id, v.version AS version, v.part AS part FROM lists l \
             JOIN list_versions v ON v.list_id = l.id AND v.version = l.current_version \
             WHERE (v.year = $1 OR ($1 IS NULL AND v.year IS NULL)) AND {clause} \
             ORDER BY l.created_at DESC, l.id LIMIT {CANDIDATES}"
        );
        for row in self.session.rows(&sql, values).await? {
            let (list, version) = (rows::list_id(&row, "list_id")?, rows::count(&row, "version")?);
            if !found.iter().any(|kept| kept.list == list) {
                found.push(KeptPart {
                    list,
                    version,
                    part: rows::count(&row, "part")?,
                    current: true,
                });
            }
        }
        Ok(())
    }

    /// Stores a version. The first version makes the list, a later one takes the place of the one in force.
    pub async fn store(&self, version: &ListVersion, sequence: u64) -> Result<(), StorageError> {
        let sequence = i64::try_from(sequence).unwrap_or(i64::MAX);
        if version.version == 1 {
            let base = Cell::Text(version.additional_to.map(|list| list.to_string()));
            let at = version.imported_at.millis();
            let row =
                vec![version.list.to_string().into(), at.into(), version.version.into(), base];
            table::LISTS.insert(self.session, vec![row]).await?;
        } else {
            let sql = "UPDATE lists SET current_version = $1 WHERE id = $2";
            let values = [i64::from(version.version).into(), version.list.to_string().into()];
            self.session.execute(sql, values).await?;
        }
        let mut derived = version.derived(sequence)?.into_iter();
        if let Some((table, rows)) = derived.next() {
            table.insert(self.session, rows).await?;
        }
        self.name_new_directions(version).await?;
        for (table, rows) in derived {
            table.insert(self.session, rows).await?;
        }
        Ok(())
    }

    /// Gives a place to the identifiers no earlier version has.
    async fn name_new_directions(&self, version: &ListVersion) -> Result<(), StorageError> {
        let known = self.known_directions(version).await?;
        let new = version.rows.iter().filter(|(id, _)| !known.contains(id));
        let cells = new.map(|(id, _)| vec![id.to_string().into(), version.list.to_string().into()]);
        table::DIRECTIONS.insert(self.session, cells.collect()).await
    }

    /// The identifiers of earlier versions; a first version has none.
    async fn known_directions(
        &self,
        version: &ListVersion,
    ) -> Result<BTreeSet<DirectionId>, StorageError> {
        if version.version == 1 {
            return Ok(BTreeSet::new());
        }
        let sql = "SELECT id FROM directions WHERE list_id = $1";
        let known = self.session.rows(sql, [version.list.to_string().into()]).await?;
        known.iter().map(|row| rows::direction_id(row, "id")).collect()
    }
}

/// A stored version with everything it consists of; `None` when there is none.
pub(crate) async fn stored_version(
    session: &Session,
    list: &str,
    version: i64,
) -> Result<Option<ListVersion>, StorageError> {
    let sql = format!(
        "SELECT {}, v.part AS part FROM lists l JOIN list_versions v ON v.list_id = l.id \
         WHERE v.list_id = $1 AND v.version = $2",
        rows::LIST_COLUMNS
    );
    let names = || -> [Value; 2] { [list.into(), version.into()] };
    let Some(row) = session.row(&sql, names()).await? else { return Ok(None) };
    let id = rows::list_id(&row, "list_id")?;
    let sql = "SELECT body FROM findings WHERE list_id = $1 AND version = $2 ORDER BY position";
    let found = session.rows(sql, names()).await?;
    let findings: Result<Vec<Finding>, StorageError> =
        found.iter().map(|row| rows::json(row, ("findings", "body"), id)).collect();
    let number = rows::count(&row, "version")?;
    let directions = Lists { session }.rows(id, number).await?;
    Ok(Some(ListVersion {
        list: id,
        version: number,
        additional_to: rows::list_card(&row, Vec::new())?.additional_to,
        original: rows::fingerprint(&row, "original")?,
        part: rows::count(&row, "part")?,
        imported_at: rows::moment(&row, "imported_at")?,
        head: rows::head(&row)?,
        confirmed: kept_from_before(session, id, number, &directions).await?,
        rows: directions,
        findings: findings?,
    }))
}

/// The directions a version says the same of as the version before it, where they were confirmed.
async fn kept_from_before(
    session: &Session,
    list: ListId,
    version: u32,
    directions: &[(DirectionId, Direction)],
) -> Result<BTreeMap<DirectionId, Confirmed>, StorageError> {
    let before = version.saturating_sub(1);
    let confirmed = confirmed_in(session, &list.to_string(), before).await?;
    if confirmed.is_empty() {
        return Ok(confirmed);
    }
    Ok(kept_confirmations(&Lists { session }.rows(list, before).await?, &confirmed, directions))
}
