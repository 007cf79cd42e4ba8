//! The rows a version of a list became: each is made again out of the content and compared with the one stored.

use super::Problem;
use super::confirmations::leave_to_later;
use super::contents::{Found, differs};
use super::entries::Walk;
use super::rows::compare as compare_rows;
use crate::catalogue::{ListHead, rows};
use crate::error::StorageError;
use crate::register::version::ListVersion;
use crate::session::Session;
use crate::table::{self, Cell};

/// Compares everything that was derived from a version with what is stored.
pub async fn compare(
    session: &Session,
    walk: &Walk,
    (name, sequence): (&str, i64),
    version: &ListVersion,
) -> Result<(), Found> {
    let (list, number) = (version.list.to_string(), i64::from(version.version));
    let later = walk.may_be_confirmed(&list, version.version);
    for (table, mut expected) in version.derived(sequence)? {
        if later && table == table::DIRECTION_VERSIONS {
            leave_to_later(session, version, &mut expected).await?;
        }
        let clause = match table.position("list_id") {
            Some(_) => "WHERE list_id = $1 AND version = $2",
            None => {
                "WHERE version = $2 AND direction_id IN (SELECT direction_id FROM direction_versions \
                 WHERE list_id = $1 AND version = $2)"
            }
        };
        let values = vec![list.clone().into(), number.into()];
        differs(name, table, compare_rows(session, table, (clause, values), expected).await?)?;
    }
    permanent_identifiers(session, name, version).await?;
    name_of_original(session, name, version).await?;
    list_itself(session, walk, name, version).await
}

/// Every direction of the version has its permanent identifier, in this list.
async fn permanent_identifiers(
    session: &Session,
    name: &str,
    version: &ListVersion,
) -> Result<(), Found> {
    let list = version.list.to_string();
    let row = |id: String| vec![id.into(), list.as_str().into()];
    let expected = version.rows.iter().map(|(id, _)| row(id.to_string())).collect();
    let clause = "WHERE id IN (SELECT direction_id FROM direction_versions WHERE list_id = $1 AND version = $2)";
    let values = vec![list.clone().into(), i64::from(version.version).into()];
    let table = table::DIRECTIONS;
    Ok(differs(name, table, compare_rows(session, table, (clause, values), expected).await?)?)
}

/// The first version says when the list came in, the last which version is in force.
async fn list_itself(
    session: &Session,
    walk: &Walk,
    name: &str,
    version: &ListVersion,
) -> Result<(), Found> {
    let list = version.list.to_string();
    let found =
        table::LISTS.read(session, "WHERE id = $1", vec![list.clone().into()], None).await?;
    let stored = |column: &str| {
        let place = table::LISTS.position(column)?;
        found.first().and_then(|row| row.get(place)).cloned()
    };
    let in_force = match stored("current_version") {
        Some(Cell::Number(Some(number))) => number,
        _ => -1,
    };
    let created_at = Some(Cell::from(version.imported_at.millis()));
    let wrong = if version.version == 1 && stored("created_at") != created_at {
        "created_at"
    } else if walk.contradicts(&list, version.version, in_force) {
        "current_version"
    } else {
        return Ok(());
    };
    Ok(differs(name, table::LISTS, Some(format!("{list}, {wrong}")))?)
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
