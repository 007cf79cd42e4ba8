//! What the entries name: each content is read from storage, and its salted digest computed again.

use super::entries::{AT_ONCE, Walk, parts};
use super::rows::compare;
use super::{Problem, VerifyError};
use crate::catalogue::{ListHead, rows};
use crate::error::StorageError;
use crate::register::calendar::stored_entry;
use crate::register::lists::stored_version;
use crate::register::version::ListVersion;
use crate::session::Session;
use crate::table::{self, Cell, Rows, Table};
use bagyt_journal::{Digest, Entry, NamedDigest, Salt};
use std::collections::{BTreeMap, BTreeSet};

/// What was checked so far.
#[derive(Default)]
pub struct Checked {
    /// Contents that are as recorded.
    pub contents: u64,
    /// Contents that were erased.
    pub erased: u64,
    /// Names of all contents entries name.
    pub names: BTreeSet<String>,
    /// How many rows of each table belong to named versions.
    pub rows: BTreeMap<&'static str, i64>,
}

/// Checks what the good beginning of the journal names.
pub async fn check(session: &Session, walk: &Walk) -> Result<Checked, VerifyError> {
    let mut checked = Checked::default();
    let mut last: Option<Vec<Cell>> = None;
    loop {
        let found = table::JOURNAL_ENTRIES.read_after(session, last.as_deref(), AT_ONCE).await?;
        for row in &found {
            let (_, encoded, _) = parts(row);
            let Ok(entry) = Entry::decode(encoded) else { return Ok(checked) };
            if entry.sequence() >= walk.chain.size() {
                return Ok(checked);
            }
            check_entry(session, walk, &entry, &mut checked).await?;
        }
        match found.into_iter().next_back() {
            Some(row) => last = Some(row),
            None => return Ok(checked),
        }
    }
}

async fn check_entry(
    session: &Session,
    walk: &Walk,
    entry: &Entry,
    checked: &mut Checked,
) -> Result<(), VerifyError> {
    let sequence = entry.sequence();
    let mut salts = salts(session, number(sequence)).await?;
    for digest in entry.digests() {
        let name = digest.name.as_str().to_owned();
        let outcome = match salts.remove(&name) {
            Some(salt) => check_content(session, entry, (digest, salt), checked).await,
            None if walk.was_erased(&name, sequence) => {
                checked.erased += 1;
                Ok(())
            }
            None => Err(Problem::SaltMissing(name.clone()).into()),
        };
        outcome.map_err(|found| found.at(sequence))?;
        checked.names.insert(name);
    }
    match salts.into_keys().next() {
        Some(name) => Err(VerifyError::broken(sequence, Problem::SaltUnknown(name))),
        None => Ok(()),
    }
}

/// A problem of the register, or of reading it.
enum Found {
    Problem(Problem),
    Storage(StorageError),
}

impl Found {
    fn at(self, sequence: u64) -> VerifyError {
        match self {
            Self::Problem(problem) => VerifyError::broken(sequence, problem),
            Self::Storage(error) => error.into(),
        }
    }
}

impl From<Problem> for Found {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<StorageError> for Found {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

type Salts = BTreeMap<String, Option<Salt>>;

async fn salts(session: &Session, sequence: i64) -> Result<Salts, StorageError> {
    let clause = "WHERE sequence = $1";
    let found = table::JOURNAL_SALTS.read(session, clause, vec![sequence.into()], None).await?;
    let salt = |row: Vec<Cell>| match row.as_slice() {
        [_, Cell::Text(Some(name)), Cell::Bytes(Some(bytes))] => {
            Some((name.clone(), bytes.as_slice().try_into().ok().map(Salt)))
        }
        _ => None,
    };
    Ok(found.into_iter().filter_map(salt).collect())
}

async fn check_content(
    session: &Session,
    entry: &Entry,
    (digest, salt): (&NamedDigest, Option<Salt>),
    checked: &mut Checked,
) -> Result<(), Found> {
    let name = digest.name.as_str();
    let content = match read(session, name).await {
        Ok(Some(content)) => content,
        Ok(None) => return Err(Problem::ContentMissing(name.to_owned()).into()),
        Err(StorageError::Corrupt { table, column, row, problem }) => {
            let place = format!("table {table}, row {row}, column {column}: {problem}");
            return Err(Problem::ContentDamaged(name.to_owned(), place).into());
        }
        Err(error) => return Err(error.into()),
    };
    let found = salt.map(|salt| Digest::of(&salt, &content.bytes));
    if found != Some(digest.digest) {
        return Err(Problem::ContentDiffers(name.to_owned()).into());
    }
    if let Some(version) = &content.version {
        compare_version(session, (name, number(entry.sequence())), version, checked).await?;
    }
    for (table, clause, values, expected) in content.beside {
        differs(name, table, compare(session, table, (clause, values), expected(entry)).await?)?;
    }
    checked.contents += 1;
    Ok(())
}

type Beside = (Table, &'static str, Vec<sea_orm::Value>, Box<dyn Fn(&Entry) -> Rows + Send>);

/// A content as storage has it.
struct Stored {
    bytes: Vec<u8>,
    version: Option<ListVersion>,
    beside: Vec<Beside>,
}

impl Stored {
    const fn plain(bytes: Vec<u8>) -> Self {
        Self { bytes, version: None, beside: Vec::new() }
    }
}

/// Finds a content by its name: `list/ID/VERSION`, `original/ID/VERSION`, `actor/PSEUDONYM`, `moved_days/YEAR/REVISION`.
async fn read(session: &Session, name: &str) -> Result<Option<Stored>, StorageError> {
    match name.split('/').collect::<Vec<_>>().as_slice() {
        ["list", list, version] => list_content(session, list, version).await,
        ["original", list, version] => original(session, list, version).await,
        ["actor", pseudonym] => actor(session, pseudonym).await,
        ["moved_days", year, revision] => moved_days(session, year, revision).await,
        _ => Ok(None),
    }
}

async fn list_content(
    session: &Session,
    list: &str,
    version: &str,
) -> Result<Option<Stored>, StorageError> {
    let Ok(version) = version.parse() else { return Ok(None) };
    let Some(found) = stored_version(session, list, version).await? else { return Ok(None) };
    Ok(Some(Stored { bytes: found.content()?, version: Some(found), beside: Vec::new() }))
}

async fn original(
    session: &Session,
    list: &str,
    version: &str,
) -> Result<Option<Stored>, StorageError> {
    let Ok(version) = version.parse::<i64>() else { return Ok(None) };
    let sql = "SELECT o.bytes AS bytes FROM list_versions v JOIN originals o ON o.sha256 = v.original \
               WHERE v.list_id = $1 AND v.version = $2";
    let row = session.row(sql, [list.into(), version.into()]).await?;
    let bytes = row.map(|row| row.try_get("", "bytes")).transpose()?;
    Ok(bytes.map(Stored::plain))
}

async fn actor(session: &Session, pseudonym: &str) -> Result<Option<Stored>, StorageError> {
    let sql = "SELECT name FROM actors WHERE pseudonym = $1";
    let Some(row) = session.row(sql, [pseudonym.into()]).await? else { return Ok(None) };
    let Some(name) = rows::optional_text(&row, "name")? else { return Ok(None) };
    let cells: Vec<Cell> = vec![pseudonym.into(), name.as_str().into()];
    let expected = move |entry: &Entry| {
        let recorded = [number(entry.time()).into(), number(entry.sequence()).into()];
        vec![cells.iter().cloned().chain(recorded).collect()]
    };
    let beside: Beside =
        (table::ACTORS, "WHERE pseudonym = $1", vec![pseudonym.into()], Box::new(expected));
    Ok(Some(Stored { bytes: name.into_bytes(), version: None, beside: vec![beside] }))
}

async fn moved_days(
    session: &Session,
    year: &str,
    revision: &str,
) -> Result<Option<Stored>, StorageError> {
    let (Ok(year), Ok(revision)) = (year.parse::<i64>(), revision.parse::<i64>()) else {
        return Ok(None);
    };
    let Some(found) = stored_entry(session, year, revision).await? else { return Ok(None) };
    let bytes = found.content()?;
    let expected = move |entry: &Entry| {
        let at = crate::Moment::from_millis(number(entry.time()));
        found.cells(at, entry.sequence()).map(|row| vec![row]).unwrap_or_default()
    };
    let values = vec![year.into(), revision.into()];
    let clause = "WHERE year = $1 AND revision = $2";
    let beside: Beside = (table::MOVED_DAYS, clause, values, Box::new(expected));
    Ok(Some(Stored { bytes, version: None, beside: vec![beside] }))
}

/// Compares the rows derived from a version with those stored.
async fn compare_version(
    session: &Session,
    (name, sequence): (&str, i64),
    version: &ListVersion,
    checked: &mut Checked,
) -> Result<(), Found> {
    let (list, number) = (version.list.to_string(), i64::from(version.version));
    for (table, expected) in version.derived(sequence)? {
        let clause = match table.position("list_id") {
            Some(_) => "WHERE list_id = $1 AND version = $2",
            None => {
                "WHERE version = $2 AND direction_id IN (SELECT direction_id FROM direction_versions \
                 WHERE list_id = $1 AND version = $2)"
            }
        };
        *checked.rows.entry(table.name).or_default() +=
            i64::try_from(expected.len()).unwrap_or(i64::MAX);
        let values = vec![list.clone().into(), number.into()];
        differs(name, table, compare(session, table, (clause, values), expected).await?)?;
    }
    name_of_original(session, name, version).await?;
    if version.version == 1 {
        let sql = "SELECT created_at AS number FROM lists WHERE id = $1";
        if session.number(sql, [list.clone().into()]).await? != version.imported_at.millis() {
            let row = format!("{list}, created_at");
            return Err(Problem::Row { table: "lists", content: name.to_owned(), row }.into());
        }
    }
    Ok(())
}

/// A file is kept under the name it was first stored under; the names are in the heads of its versions.
async fn name_of_original(
    session: &Session,
    name: &str,
    version: &ListVersion,
) -> Result<(), Found> {
    let original = version.original.to_string();
    let sql = "SELECT o.name AS name, v.head AS head FROM originals o JOIN list_versions v ON v.original = o.sha256 \
               WHERE o.sha256 = $1 ORDER BY v.sequence, v.part LIMIT 1";
    let Some(row) = session.row(sql, [original.clone().into()]).await? else { return Ok(()) };
    if rows::text(&row, "name")? == first_head(&row, &original)?.source.file {
        return Ok(());
    }
    let row = format!("{original}, name");
    Err(Problem::Row { table: "originals", content: name.to_owned(), row }.into())
}

fn first_head(row: &sea_orm::QueryResult, original: &str) -> Result<ListHead, StorageError> {
    rows::json(row, ("list_versions", "head"), original)
}

/// A difference is a problem.
fn differs(name: &str, table: Table, row: Option<String>) -> Result<(), Problem> {
    let problem = |row| Problem::Row { table: table.name, content: name.to_owned(), row };
    row.map_or(Ok(()), |row| Err(problem(row)))
}

fn number(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}
