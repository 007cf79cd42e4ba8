//! Days the Government moved, year by year, as officers entered them; the newest entry of a year holds.

use super::version::json;
use crate::catalogue::rows;
use crate::error::StorageError;
use crate::moment::Moment;
use crate::session::Session;
use crate::table::{self, Cell};
use bagyt_domain::list::Year;
use bagyt_domain::rules::MovedDays;
use bagyt_journal::Pseudonym;
use jiff::civil::Date;
use sea_orm::QueryResult;
use std::collections::BTreeSet;

/// The calendar inside a transaction that writes.
#[derive(Debug)]
pub struct Calendar<'a> {
    pub(crate) session: &'a Session,
}

/// One entry about a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearEntry {
    /// The year.
    pub year: Year,
    /// From 1; a later one takes the place of an earlier.
    pub revision: u32,
    /// Working days that became days off.
    pub days_off: BTreeSet<Date>,
    /// Days off that became working days.
    pub working_days: BTreeSet<Date>,
    /// The officer who compared the year with the official calendar.
    pub confirmed_by: Option<Pseudonym>,
}

impl YearEntry {
    /// The bytes whose digest stands in the journal: four JSON lines.
    pub fn content(&self) -> Result<Vec<u8>, StorageError> {
        let facts = (self.year, self.revision);
        let confirmed = self.confirmed_by.map(|actor| actor.to_string());
        let lines =
            [json(&facts)?, json(&confirmed)?, days(&self.days_off)?, days(&self.working_days)?];
        Ok(lines.join("\n").into_bytes())
    }

    /// The row it becomes.
    pub(crate) fn cells(&self, at: Moment, sequence: u64) -> Result<Vec<Cell>, StorageError> {
        Ok(vec![
            i64::from(self.year).into(),
            self.revision.into(),
            Cell::Text(self.confirmed_by.map(|actor| actor.to_string())),
            days(&self.days_off)?.into(),
            days(&self.working_days)?.into(),
            at.millis().into(),
            i64::try_from(sequence).unwrap_or(i64::MAX).into(),
        ])
    }
}

impl Calendar<'_> {
    /// The number the next entry about a year takes.
    pub async fn next_revision(&self, year: Year) -> Result<u32, StorageError> {
        let sql = "SELECT COALESCE(MAX(revision), 0) AS number FROM moved_days WHERE year = $1";
        let last = self.session.number(sql, [i64::from(year).into()]).await?;
        Ok(u32::try_from(last).unwrap_or(0).saturating_add(1))
    }

    /// The entry about a year that holds; `None` while nobody entered one.
    pub async fn standing(&self, year: Year) -> Result<Option<YearEntry>, StorageError> {
        let last = self.next_revision(year).await?.saturating_sub(1);
        stored_entry(self.session, year.into(), last.into()).await
    }

    /// Stores an entry about a year.
    pub async fn store(
        &self,
        entry: &YearEntry,
        at: Moment,
        sequence: u64,
    ) -> Result<(), StorageError> {
        let row = entry.cells(at, sequence)?;
        table::MOVED_DAYS.insert(self.session, vec![row]).await
    }
}

/// What holds for each year that was ever entered, years ascending. An officer whose name was erased stays as a pseudonym.
pub(crate) async fn moved_days(session: &Session) -> Result<Vec<MovedDays>, StorageError> {
    let sql = "SELECT m.year AS year, m.revision AS revision, m.confirmed_by AS confirmed_by, m.days_off AS days_off, \
               m.working_days AS working_days, a.name AS name FROM moved_days m \
               LEFT JOIN actors a ON a.pseudonym = m.confirmed_by WHERE m.revision = \
               (SELECT MAX(n.revision) FROM moved_days n WHERE n.year = m.year) ORDER BY m.year";
    let found = session.rows(sql, []).await?;
    let year = |row: &QueryResult| {
        let entry = entry(row)?;
        let name = rows::optional_text(row, "name")?;
        let confirmed_by =
            entry.confirmed_by.map(|actor| name.unwrap_or_else(|| actor.to_string()));
        let YearEntry { year, days_off, working_days, .. } = entry;
        Ok(MovedDays { year, days_off, working_days, confirmed_by })
    };
    found.iter().map(year).collect()
}

/// One stored entry about a year.
pub(crate) async fn stored_entry(
    session: &Session,
    year: i64,
    revision: i64,
) -> Result<Option<YearEntry>, StorageError> {
    let sql = "SELECT year, revision, confirmed_by, days_off, working_days FROM moved_days \
               WHERE year = $1 AND revision = $2";
    let row = session.row(sql, [year.into(), revision.into()]).await?;
    row.as_ref().map(entry).transpose()
}

fn entry(row: &QueryResult) -> Result<YearEntry, StorageError> {
    let year = rows::year(row, "year")?.unwrap_or_default();
    let confirmed_by = rows::optional_text(row, "confirmed_by")?;
    let known = |digits: String| {
        let damaged =
            || StorageError::corrupt("moved_days", "confirmed_by", year, "it is no pseudonym");
        Pseudonym::from_hex(&digits).ok_or_else(damaged)
    };
    Ok(YearEntry {
        year,
        revision: rows::count(row, "revision")?,
        days_off: read_days(row, "days_off", year)?,
        working_days: read_days(row, "working_days", year)?,
        confirmed_by: confirmed_by.map(known).transpose()?,
    })
}

fn days(days: &BTreeSet<Date>) -> Result<String, StorageError> {
    json(&days.iter().map(ToString::to_string).collect::<Vec<String>>())
}

fn read_days(
    row: &QueryResult,
    column: &'static str,
    year: Year,
) -> Result<BTreeSet<Date>, StorageError> {
    let texts: Vec<String> = rows::json(row, ("moved_days", column), year)?;
    let damaged = |problem| StorageError::corrupt("moved_days", column, year, problem);
    texts.iter().map(|text| text.parse()).collect::<Result<_, jiff::Error>>().map_err(damaged)
}
