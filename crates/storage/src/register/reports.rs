//! Mistakes visitors reported, and what officers answered.

use super::version::json;
use crate::catalogue::rows;
use crate::error::StorageError;
use crate::ids::{DirectionId, ListId};
use crate::moment::Moment;
use crate::session::Session;
use crate::table::{self, Cell};
use bagyt_journal::Pseudonym;
use sea_orm::QueryResult;

/// Reports inside a transaction that writes.
#[derive(Debug)]
pub struct Reports<'a> {
    pub(crate) session: &'a Session,
}

/// What a report is about: a version of a list, a direction in it, or one of the findings there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    /// The list.
    pub list: ListId,
    /// The version that was read.
    pub version: u32,
    /// The direction; none when it is about the list as a whole.
    pub direction: Option<DirectionId>,
    /// Which of the findings about it, from 1.
    pub finding: Option<u32>,
}

/// A mistake as it was reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Its number, from 1.
    pub number: u32,
    /// What it is about.
    pub about: About,
    /// What is wrong.
    pub wrong: String,
    /// What it should say.
    pub should_say: Option<String>,
    /// How to reach who reported it; for officers only.
    pub contact: Option<String>,
    /// When it came.
    pub at: Moment,
}

/// What an officer answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The number of the report.
    pub number: u32,
    /// What the site says of it.
    pub text: String,
    /// When.
    pub at: Moment,
    /// The officer.
    pub by: Pseudonym,
}

/// Reports without an answer, as a condition on `mistake_reports r`.
pub(crate) const UNANSWERED: &str =
    "NOT EXISTS (SELECT 1 FROM mistake_answers a WHERE a.number = r.number)";

impl Report {
    /// The name of its content in the journal.
    pub fn name(&self) -> String {
        format!("report/{}", self.number)
    }

    /// The name of the content that says how to reach who reported it.
    pub fn contact_name(&self) -> String {
        contact_name(&self.number.to_string())
    }

    /// The bytes whose digest stands in the journal: number and time; what it is about; its texts. Not the contact.
    pub fn content(&self) -> Result<Vec<u8>, StorageError> {
        let About { list, version, direction, finding } = self.about;
        let about =
            (list.to_string(), version, direction.map(|direction| direction.to_string()), finding);
        let lines = [
            json(&(self.number, self.at.millis()))?,
            json(&about)?,
            json(&(&self.wrong, &self.should_say))?,
        ];
        Ok(lines.join("\n").into_bytes())
    }

    /// The row it becomes.
    pub(crate) fn cells(&self, sequence: u64) -> Vec<Cell> {
        let About { list, version, direction, finding } = self.about;
        vec![
            self.number.into(),
            list.to_string().into(),
            version.into(),
            direction.map(|direction| direction.to_string()).into(),
            Cell::Number(finding.map(i64::from)),
            self.wrong.clone().into(),
            self.should_say.clone().into(),
            self.contact.clone().into(),
            self.at.millis().into(),
            i64::try_from(sequence).unwrap_or(i64::MAX).into(),
        ]
    }
}

/// The name of the content that says how to reach who sent the report of this number.
pub(crate) fn contact_name(number: &str) -> String {
    format!("report_contact/{number}")
}

impl Answer {
    /// The name of its content in the journal.
    pub fn name(&self) -> String {
        format!("answer/{}", self.number)
    }

    /// The bytes whose digest stands in the journal: number, time and officer; the text.
    pub fn content(&self) -> Result<Vec<u8>, StorageError> {
        let facts = (self.number, self.at.millis(), self.by.to_string());
        Ok([json(&facts)?, json(&self.text)?].join("\n").into_bytes())
    }

    /// The row it becomes.
    pub(crate) fn cells(&self, sequence: u64) -> Vec<Cell> {
        vec![
            self.number.into(),
            self.text.clone().into(),
            self.at.millis().into(),
            self.by.to_string().into(),
            i64::try_from(sequence).unwrap_or(i64::MAX).into(),
        ]
    }
}

impl Reports<'_> {
    /// The number the next report takes.
    pub async fn next_number(&self) -> Result<u32, StorageError> {
        let sql = "SELECT COALESCE(MAX(number), 0) AS number FROM mistake_reports";
        let last = self.session.number(sql, []).await?;
        Ok(u32::try_from(last).unwrap_or(0).saturating_add(1))
    }

    /// How many wait for an answer.
    pub async fn unanswered(&self) -> Result<u64, StorageError> {
        let sql = format!("SELECT COUNT(*) AS number FROM mistake_reports r WHERE {UNANSWERED}");
        Ok(u64::try_from(self.session.number(&sql, []).await?).unwrap_or(0))
    }

    /// Those that came after this moment.
    pub async fn since(&self, moment: Moment) -> Result<Vec<Report>, StorageError> {
        let clause = "WHERE reported_at > $1";
        let values = vec![moment.millis().into()];
        stored(self.session, clause, values).await
    }

    /// The report of this number.
    pub async fn report(&self, number: u32) -> Result<Option<Report>, StorageError> {
        stored_report(self.session, number.into()).await
    }

    /// The answer to the report of this number.
    pub async fn answer(&self, number: u32) -> Result<Option<Answer>, StorageError> {
        stored_answer(self.session, number.into()).await
    }

    /// Whether the register has what a report is about.
    pub async fn has(&self, about: &About) -> Result<bool, StorageError> {
        let (list, version) = (about.list.to_string(), i64::from(about.version));
        let direction = about.direction.map(|direction| direction.to_string());
        let there = match direction.clone() {
            Some(direction) => {
                let sql = "SELECT COUNT(*) AS number FROM direction_versions WHERE list_id = $1 AND version = $2 AND direction_id = $3";
                self.session.number(sql, [list.clone().into(), version.into(), direction.into()])
            }
            .await?,
            None => {
                let sql = "SELECT COUNT(*) AS number FROM list_versions WHERE list_id = $1 AND version = $2";
                self.session.number(sql, [list.clone().into(), version.into()]).await?
            }
        };
        let Some(finding) = about.finding else { return Ok(there > 0) };
        let of = match &direction {
            Some(_) => "direction_id = $3",
            None => "direction_id IS NULL",
        };
        let sql = format!(
            "SELECT COUNT(*) AS number FROM findings WHERE list_id = $1 AND version = $2 AND {of}"
        );
        let values = [list.into(), version.into()].into_iter().chain(direction.map(Into::into));
        let findings = self.session.number(&sql, values).await?;
        Ok(there > 0 && (1..=findings).contains(&i64::from(finding)))
    }

    /// Stores a report; `sequence` is the entry that says so.
    pub async fn store(&self, report: &Report, sequence: u64) -> Result<(), StorageError> {
        table::MISTAKE_REPORTS.insert(self.session, vec![report.cells(sequence)]).await
    }

    /// Erases how to reach who sent a report; the report stays.
    pub async fn erase_contact(&self, number: u32) -> Result<(), StorageError> {
        let sql = "UPDATE mistake_reports SET contact = NULL WHERE number = $1";
        self.session.execute(sql, [i64::from(number).into()]).await
    }

    /// Stores an answer; `sequence` is the entry that says so.
    pub async fn store_answer(&self, answer: &Answer, sequence: u64) -> Result<(), StorageError> {
        table::MISTAKE_ANSWERS.insert(self.session, vec![answer.cells(sequence)]).await
    }
}

/// One stored report.
pub(crate) async fn stored_report(
    session: &Session,
    number: i64,
) -> Result<Option<Report>, StorageError> {
    Ok(stored(session, "WHERE number = $1", vec![number.into()]).await?.pop())
}

async fn stored(
    session: &Session,
    clause: &str,
    values: Vec<sea_orm::Value>,
) -> Result<Vec<Report>, StorageError> {
    let sql = format!("SELECT {REPORT_COLUMNS} FROM mistake_reports r {clause} ORDER BY number");
    session.rows(&sql, values).await?.iter().map(report).collect()
}

/// The columns [`report`] reads, over `mistake_reports r`.
pub(crate) const REPORT_COLUMNS: &str = "r.number AS number, r.list_id AS list_id, r.version AS version, \
    r.direction_id AS direction_id, r.finding AS finding, r.wrong AS wrong, r.should_say AS should_say, \
    r.contact AS contact, r.reported_at AS reported_at";

/// A report out of its row.
pub(crate) fn report(row: &QueryResult) -> Result<Report, StorageError> {
    let number = rows::count(row, "number")?;
    let direction = rows::optional_text(row, "direction_id")?;
    let damaged =
        |problem| StorageError::corrupt("mistake_reports", "direction_id", number, problem);
    let direction = direction.map(|id| id.parse::<DirectionId>().map_err(damaged)).transpose()?;
    let finding: Option<i64> = row.try_get("", "finding")?;
    let finding = finding.map(u32::try_from).transpose();
    let finding =
        finding.map_err(|it| StorageError::corrupt("mistake_reports", "finding", number, it))?;
    Ok(Report {
        number,
        about: About {
            list: rows::list_id(row, "list_id")?,
            version: rows::count(row, "version")?,
            direction,
            finding,
        },
        wrong: rows::text(row, "wrong")?,
        should_say: rows::optional_text(row, "should_say")?,
        contact: rows::optional_text(row, "contact")?,
        at: rows::moment(row, "reported_at")?,
    })
}

/// One stored answer.
pub(crate) async fn stored_answer(
    session: &Session,
    number: i64,
) -> Result<Option<Answer>, StorageError> {
    let sql =
        "SELECT number, text, answered_at, answered_by FROM mistake_answers WHERE number = $1";
    let Some(row) = session.row(sql, [number.into()]).await? else { return Ok(None) };
    let by = rows::text(&row, "answered_by")?;
    let damaged =
        || StorageError::corrupt("mistake_answers", "answered_by", number, "it is no pseudonym");
    Ok(Some(Answer {
        number: rows::count(&row, "number")?,
        text: rows::text(&row, "text")?,
        at: rows::moment(&row, "answered_at")?,
        by: Pseudonym::from_hex(&by).ok_or_else(damaged)?,
    }))
}
