//! Reported mistakes as readers and officers see them: what they are about, and whether they are answered.

use super::rows;
use crate::error::StorageError;
use crate::ids::{DirectionId, ListId};
use crate::moment::Moment;
use crate::register::reports::{REPORT_COLUMNS, Report, UNANSWERED, report};
use crate::session::Session;
use bagyt_domain::list::Direction;
use sea_orm::{QueryResult, Value};

/// How many come at a time.
const AT_ONCE: u32 = 200;

/// A report with what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptReport {
    /// As it was reported.
    pub report: Report,
    /// The list's title as printed.
    pub list_title: Option<String>,
    /// The direction as printed.
    pub direction: Option<String>,
    /// What was answered.
    pub answer: Option<GivenAnswer>,
}

/// An answer as readers see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenAnswer {
    /// What it says.
    pub text: String,
    /// When.
    pub at: Moment,
    /// The registered name of the officer; none when it was erased.
    pub by: Option<String>,
}

/// The next reports after a number, or only those that wait for an answer.
pub async fn after(
    session: &Session,
    number: u32,
    unanswered: bool,
) -> Result<Vec<KeptReport>, StorageError> {
    let open = if unanswered { format!(" AND {UNANSWERED}") } else { String::new() };
    let clause = format!("WHERE r.number > $1{open} ORDER BY r.number LIMIT {AT_ONCE}");
    kept(session, &clause, number).await
}

/// One report.
pub async fn one(session: &Session, number: u32) -> Result<Option<KeptReport>, StorageError> {
    Ok(kept(session, "WHERE r.number = $1", number).await?.pop())
}

/// How many about a direction wait for an answer.
pub async fn about_direction(session: &Session, id: DirectionId) -> Result<u32, StorageError> {
    waiting(session, "r.direction_id = $1", id.to_string()).await
}

/// How many about a list or its directions wait for an answer.
pub async fn about_list(session: &Session, id: ListId) -> Result<u32, StorageError> {
    waiting(session, "r.list_id = $1", id.to_string()).await
}

/// How many wait for an answer in all.
pub async fn unanswered(session: &Session) -> Result<u64, StorageError> {
    let sql = format!("SELECT COUNT(*) AS number FROM mistake_reports r WHERE {UNANSWERED}");
    Ok(u64::try_from(session.number(&sql, []).await?).unwrap_or(0))
}

async fn waiting(session: &Session, about: &str, id: String) -> Result<u32, StorageError> {
    let sql =
        format!("SELECT COUNT(*) AS number FROM mistake_reports r WHERE {about} AND {UNANSWERED}");
    Ok(u32::try_from(session.number(&sql, [id.into()]).await?).unwrap_or(u32::MAX))
}

async fn kept(
    session: &Session,
    clause: &str,
    number: u32,
) -> Result<Vec<KeptReport>, StorageError> {
    let sql = format!(
        "SELECT {REPORT_COLUMNS}, v.title AS title, d.body AS body, w.text AS answer, w.answered_at AS answered_at, \
         o.name AS officer FROM mistake_reports r \
         JOIN list_versions v ON v.list_id = r.list_id AND v.version = r.version \
         LEFT JOIN direction_versions d ON d.direction_id = r.direction_id AND d.version = r.version \
         LEFT JOIN mistake_answers w ON w.number = r.number LEFT JOIN actors o ON o.pseudonym = w.answered_by {clause}"
    );
    let values: [Value; 1] = [i64::from(number).into()];
    session.rows(&sql, values).await?.iter().map(kept_report).collect()
}

fn kept_report(row: &QueryResult) -> Result<KeptReport, StorageError> {
    let report = report(row)?;
    let body = rows::optional_text(row, "body")?;
    let direction =
        body.map(|_| rows::json::<Direction>(row, ("direction_versions", "body"), report.number));
    let answered_at: Option<i64> = row.try_get("", "answered_at")?;
    let answer = rows::optional_text(row, "answer")?.zip(answered_at);
    let by = rows::optional_text(row, "officer")?;
    Ok(KeptReport {
        report,
        list_title: rows::optional_text(row, "title")?,
        direction: direction.transpose()?.map(|row| row.direction),
        answer: answer.map(|(text, at)| GivenAnswer { text, at: Moment::from_millis(at), by }),
    })
}
