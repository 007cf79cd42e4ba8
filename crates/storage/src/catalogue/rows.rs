//! From rows of the database to the shapes of the catalogue; what cannot be right is named, never guessed.

use super::sum::Amount;
use super::{FindingCounts, ListCard, ListHead, ListRow, ReviewState, YearSum};
use crate::error::StorageError;
use crate::ids::{DirectionId, Fingerprint, ListId};
use crate::moment::Moment;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Direction, Field, Finding, Term, Year};
use sea_orm::QueryResult;
use serde::de::DeserializeOwned;

/// A small number.
pub fn count(row: &QueryResult, column: &str) -> Result<u32, StorageError> {
    let number: i64 = row.try_get("", column)?;
    Ok(u32::try_from(number).unwrap_or(if number < 0 { 0 } else { u32::MAX }))
}

/// A large number.
pub fn large(row: &QueryResult, column: &str) -> Result<u64, StorageError> {
    let number: i64 = row.try_get("", column)?;
    Ok(u64::try_from(number).unwrap_or(0))
}

/// A year that may be absent.
pub fn year(row: &QueryResult, column: &str) -> Result<Option<Year>, StorageError> {
    let number: Option<i64> = row.try_get("", column)?;
    Ok(number.and_then(|number| Year::try_from(number).ok()))
}

/// A text.
pub fn text(row: &QueryResult, column: &str) -> Result<String, StorageError> {
    Ok(row.try_get("", column)?)
}

/// A text that may be absent.
pub fn optional_text(row: &QueryResult, column: &str) -> Result<Option<String>, StorageError> {
    Ok(row.try_get("", column)?)
}

/// A moment.
pub fn moment(row: &QueryResult, column: &str) -> Result<Moment, StorageError> {
    Ok(Moment::from_millis(row.try_get("", column)?))
}

/// A list's identifier.
pub fn list_id(row: &QueryResult, column: &'static str) -> Result<ListId, StorageError> {
    let id = text(row, column)?;
    id.parse().map_err(|problem| StorageError::corrupt("lists", column, &id, problem))
}

/// A direction's identifier.
pub fn direction_id(row: &QueryResult, column: &'static str) -> Result<DirectionId, StorageError> {
    let id = text(row, column)?;
    id.parse().map_err(|problem| StorageError::corrupt("directions", column, &id, problem))
}

/// An original's fingerprint.
pub fn fingerprint(row: &QueryResult, column: &'static str) -> Result<Fingerprint, StorageError> {
    let id = text(row, column)?;
    id.parse().map_err(|problem| StorageError::corrupt("originals", column, &id, problem))
}

/// A value kept as JSON.
pub fn json<T: DeserializeOwned>(
    row: &QueryResult,
    (table, column): (&'static str, &'static str),
    key: impl ToString,
) -> Result<T, StorageError> {
    of_json(&text(row, column)?, (table, column), key)
}

/// What a text of JSON holds.
pub fn of_json<T: DeserializeOwned>(
    body: &str,
    (table, column): (&'static str, &'static str),
    key: impl ToString,
) -> Result<T, StorageError> {
    serde_json::from_str(body).map_err(|problem| StorageError::corrupt(table, column, key, problem))
}

/// A field by its key.
pub fn field(row: &QueryResult, column: &str) -> Result<Option<Field>, StorageError> {
    Ok(optional_text(row, column)?.as_deref().and_then(Field::from_key))
}

/// A grant type by its key.
pub fn term(row: &QueryResult, column: &str) -> Result<Option<Term>, StorageError> {
    let key = optional_text(row, column)?;
    Ok(key.and_then(|key| Term::ALL.into_iter().find(|term| term.key() == key)))
}

/// One amount of a row.
pub fn amount(row: &QueryResult) -> Result<Amount, StorageError> {
    let likely: Option<i64> = row.try_get("", "likely_tiyn")?;
    Ok(Amount {
        year: year(row, "year")?,
        printed: Tenge::from_tiyn(row.try_get("", "tiyn")?),
        likely: likely.map(Tenge::from_tiyn),
    })
}

/// Whether a person has confirmed the row.
pub fn review_state(row: &QueryResult) -> Result<ReviewState, StorageError> {
    let at: Option<i64> = row.try_get("", "confirmed_at")?;
    Ok(at.map_or(ReviewState::MachineRead, |at| ReviewState::Confirmed {
        at: Moment::from_millis(at),
    }))
}

/// A row of a list; its findings come beside it.
pub fn list_row(row: &QueryResult, findings: Vec<Finding>) -> Result<ListRow, StorageError> {
    let id = direction_id(row, "direction_id")?;
    let body: Direction = json(row, ("direction_versions", "body"), id)?;
    Ok(ListRow { id, row: body, findings, state: review_state(row)? })
}

/// The columns [`list_card`] and [`head`] read, over `list_versions v` and `lists l`.
pub const LIST_COLUMNS: &str = "v.list_id AS list_id, v.version AS version, v.imported_at AS imported_at, \
    v.directions AS directions, v.grants AS grants, v.errors AS errors, v.warnings AS warnings, v.notes AS notes, \
    v.head AS head, v.original AS original, l.current_version AS current_version, l.additional_to AS additional_to, \
    (SELECT COUNT(*) FROM direction_versions u WHERE u.list_id = v.list_id AND u.version = v.version \
    AND u.confirmed_at IS NULL) AS unconfirmed";

/// Heading and totals of a list.
pub fn head(row: &QueryResult) -> Result<ListHead, StorageError> {
    json(row, ("list_versions", "head"), text(row, "list_id")?)
}

/// How many findings of each severity.
pub fn finding_counts(row: &QueryResult) -> Result<FindingCounts, StorageError> {
    Ok(FindingCounts {
        errors: count(row, "errors")?,
        warnings: count(row, "warnings")?,
        notes: count(row, "notes")?,
    })
}

/// A list as a line.
pub fn list_card(row: &QueryResult, by_year: Vec<YearSum>) -> Result<ListCard, StorageError> {
    let head = head(row)?;
    let additional_to = optional_text(row, "additional_to")?;
    let tied = |id: String| {
        id.parse().map_err(|problem| StorageError::corrupt("lists", "additional_to", &id, problem))
    };
    Ok(ListCard {
        id: list_id(row, "list_id")?,
        title: head.title,
        year: head.year,
        language: head.language,
        issuers: head.issuers.into_iter().map(|issuer| issuer.name).collect(),
        approval: head.approval,
        directions: count(row, "directions")?,
        unconfirmed: count(row, "unconfirmed")?,
        grants: large(row, "grants")?,
        by_year,
        findings: finding_counts(row)?,
        version: count(row, "version")?,
        imported_at: moment(row, "imported_at")?,
        original: fingerprint(row, "original")?,
        additional_to: additional_to.map(tied).transpose()?,
        file: head.source.file,
    })
}
