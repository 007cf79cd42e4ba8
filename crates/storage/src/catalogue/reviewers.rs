//! Who confirmed what the machine read: the registered name of an officer, as long as it is not erased.

use super::rows;
use crate::error::StorageError;
use crate::ids::{DirectionId, ListId};
use crate::moment::Moment;
use crate::register::confirmations::confirmed_heading;
use crate::session::Session;
use sea_orm::{QueryResult, Value};

/// An officer who confirmed something of a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewer {
    /// The registered name; none when it was erased.
    pub name: Option<String>,
    /// How many directions.
    pub directions: u32,
    /// When, the last time.
    pub at: Moment,
}

/// Who confirmed directions of a version, the latest first.
pub async fn of_list(
    session: &Session,
    list: ListId,
    version: u32,
) -> Result<Vec<Reviewer>, StorageError> {
    let sql = "SELECT a.name AS name, COUNT(*) AS directions, MAX(d.confirmed_at) AS at FROM direction_versions d \
               JOIN actors a ON a.pseudonym = d.confirmed_by WHERE d.list_id = $1 AND d.version = $2 \
               GROUP BY a.pseudonym, a.name ORDER BY MAX(d.confirmed_at) DESC, a.pseudonym";
    let values: [Value; 2] = [list.to_string().into(), i64::from(version).into()];
    session.rows(sql, values).await?.iter().map(reviewer).collect()
}

/// Who confirmed a direction of a version.
pub async fn of_direction(
    session: &Session,
    direction: DirectionId,
    version: u32,
) -> Result<Option<Reviewer>, StorageError> {
    let sql = "SELECT a.name AS name, CAST(1 AS BIGINT) AS directions, d.confirmed_at AS at FROM direction_versions d \
               JOIN actors a ON a.pseudonym = d.confirmed_by WHERE d.direction_id = $1 AND d.version = $2";
    let values: [Value; 2] = [direction.to_string().into(), i64::from(version).into()];
    session.row(sql, values).await?.as_ref().map(reviewer).transpose()
}

/// Who confirmed the heading of a version.
pub async fn of_heading(
    session: &Session,
    list: ListId,
    version: u32,
) -> Result<Option<Reviewer>, StorageError> {
    let Some(confirmed) = confirmed_heading(session, &list.to_string(), version).await? else {
        return Ok(None);
    };
    let sql = "SELECT name FROM actors WHERE pseudonym = $1";
    let row = session.row(sql, [confirmed.by.to_string().into()]).await?;
    let name = row.map(|row| rows::optional_text(&row, "name")).transpose()?.flatten();
    Ok(Some(Reviewer { name, directions: 0, at: confirmed.at }))
}

fn reviewer(row: &QueryResult) -> Result<Reviewer, StorageError> {
    Ok(Reviewer {
        name: rows::optional_text(row, "name")?,
        directions: rows::count(row, "directions")?,
        at: rows::moment(row, "at")?,
    })
}
