//! What the entries name: each content is read from storage, and its salted digest computed again.

use super::entries::{AT_ONCE, Walk, parts};
use super::rows::compare;
use super::{Problem, VerifyError, confirmations, erasures, reports, versions};
use crate::catalogue::rows;
use crate::error::StorageError;
use crate::register::calendar::stored_entry;
use crate::register::confirmations::{Confirmation, stored_confirmation};
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
            Some(salt) => check_content(session, walk, entry, (digest, salt), checked).await,
            None if walk.was_erased(&name, sequence) => {
                checked.erased += 1;
                erasures::compare_erased(session, entry, &name).await
            }
            None => Err(Problem::SaltMissing(name.clone()).into()),
        };
        outcome.map_err(|found| found.at(sequence, &name))?;
        checked.names.insert(name);
    }
    erasures::refuse_what_is_there(session, walk, entry)
        .await
        .map_err(|found| found.at(sequence, ""))?;
    match salts.into_keys().next() {
        Some(name) => Err(VerifyError::broken(sequence, Problem::SaltUnknown(name))),
        None => Ok(()),
    }
}

/// A problem of the register, or of reading it.
pub enum Found {
    /// Of the register.
    Problem(Problem),
    /// Of reading it.
    Storage(StorageError),
}

impl Found {
    fn at(self, sequence: u64, name: &str) -> VerifyError {
        match self {
            Self::Problem(problem) => VerifyError::broken(sequence, problem),
            Self::Storage(error) => match error.of_a_value() {
                Some(place) => {
                    let damaged = Problem::ContentDamaged(name.to_owned(), place);
                    VerifyError::broken(sequence, damaged)
                }
                None => error.into(),
            },
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
        [_, name, Cell::Bytes(Some(bytes))] => {
            Some((name.to_string(), bytes.as_slice().try_into().ok().map(Salt)))
        }
        [_, name, _] => Some((name.to_string(), None)),
        _ => None,
    };
    Ok(found.into_iter().filter_map(salt).collect())
}

async fn check_content(
    session: &Session,
    walk: &Walk,
    entry: &Entry,
    (digest, salt): (&NamedDigest, Option<Salt>),
    checked: &mut Checked,
) -> Result<(), Found> {
    let name = digest.name.as_str();
    let missing = || Problem::ContentMissing(name.to_owned());
    let content = read(session, name).await?.ok_or_else(missing)?;
    let found = salt.map(|salt| Digest::of(&salt, &content.bytes));
    if found != Some(digest.digest) {
        return Err(Problem::ContentDiffers(name.to_owned()).into());
    }
    if let Some(version) = &content.version {
        versions::compare(session, walk, (name, number(entry.sequence())), version).await?;
    }
    for (table, clause, values, expected) in content.beside {
        differs(name, table, compare(session, table, (clause, values), expected(entry)).await?)?;
    }
    if let Some(confirmation) = &content.confirmation {
        confirmations::compare(session, walk, name, confirmation).await?;
    }
    checked.contents += 1;
    Ok(())
}

pub type Beside = (Table, &'static str, Vec<sea_orm::Value>, Box<dyn Fn(&Entry) -> Rows + Send>);

/// A content as storage has it.
#[derive(Default)]
pub struct Stored {
    bytes: Vec<u8>,
    version: Option<ListVersion>,
    confirmation: Option<Confirmation>,
    beside: Vec<Beside>,
}

impl Stored {
    /// Nothing but its bytes.
    pub fn plain(bytes: Vec<u8>) -> Self {
        Self { bytes, ..Self::default() }
    }

    /// Its bytes, and the row made out of it.
    pub fn beside(bytes: Vec<u8>, row: Beside) -> Self {
        Self { bytes, beside: vec![row], ..Self::default() }
    }
}

/// Finds a content by its name: `list/ID/VERSION`, `original/ID/VERSION`, `actor/PSEUDONYM`, `moved_days/YEAR/REVISION`,
/// `confirmation/ID/VERSION/NUMBER`, `report/NUMBER`, `report_contact/NUMBER`, `answer/NUMBER`.
async fn read(session: &Session, name: &str) -> Result<Option<Stored>, StorageError> {
    match name.split('/').collect::<Vec<_>>().as_slice() {
        ["list", list, version] => list_content(session, list, version).await,
        ["original", list, version] => original(session, list, version).await,
        ["actor", pseudonym] => actor(session, pseudonym).await,
        ["moved_days", year, revision] => moved_days(session, year, revision).await,
        ["confirmation", list, version, number] => {
            confirmation(session, list, version, number).await
        }
        ["report", number] => reports::report(session, number).await,
        ["report_contact", number] => reports::contact(session, number).await,
        ["answer", number] => reports::answer(session, number).await,
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
    Ok(Some(Stored { bytes: found.content()?, version: Some(found), ..Stored::default() }))
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
    Ok(Some(Stored { bytes: name.into_bytes(), beside: vec![beside], ..Stored::default() }))
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
    Ok(Some(Stored { bytes, beside: vec![beside], ..Stored::default() }))
}

async fn confirmation(
    session: &Session,
    list: &str,
    version: &str,
    number: &str,
) -> Result<Option<Stored>, StorageError> {
    let (Ok(version), Ok(number)) = (version.parse::<i64>(), number.parse::<i64>()) else {
        return Ok(None);
    };
    let found = stored_confirmation(session, list, version, number).await?;
    let Some(found) = found else { return Ok(None) };
    let (bytes, itself) = (found.content()?, found.clone());
    let expected = move |entry: &Entry| {
        itself.cells(entry.sequence()).map(|row| vec![row]).unwrap_or_default()
    };
    let values = vec![list.into(), version.into(), number.into()];
    let clause = "WHERE list_id = $1 AND version = $2 AND number = $3";
    let beside: Beside = (table::CONFIRMATIONS, clause, values, Box::new(expected));
    Ok(Some(Stored { bytes, confirmation: Some(found), beside: vec![beside], ..Stored::default() }))
}

/// A difference is a problem of the content the rows were made out of.
pub fn differs(name: &str, table: Table, row: Option<String>) -> Result<(), Problem> {
    let problem = |row| Problem::Row { table: table.name, content: name.to_owned(), row };
    row.map_or(Ok(()), |row| Err(problem(row)))
}

/// As the databases count.
pub fn number(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}
