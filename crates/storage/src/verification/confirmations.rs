//! Confirmed directions: each confirmation vouches for its own, the last one of a version for all that stay unconfirmed.

use super::contents::{Found, differs};
use super::entries::Walk;
use super::rows::first_difference;
use crate::register::confirmations::{CONFIRMED, Confirmation, Confirmed, confirmations_of, marks};
use crate::register::lists::stored_version;
use crate::register::version::ListVersion;
use crate::session::Session;
use crate::table::{self, Cell, Rows};
use std::collections::{BTreeMap, BTreeSet};

/// Compares what the directions say of confirmations with the confirmation, and after the last one with all of them.
pub async fn compare(
    session: &Session,
    walk: &Walk,
    name: &str,
    confirmation: &Confirmation,
) -> Result<(), Found> {
    let (list, version) = (confirmation.list.to_string(), confirmation.version);
    let stored = marks(session, &list, version).await?;
    let own = marked(confirmation);
    let named: Rows = stored.iter().filter(|mark| own.contains_key(&mark[0])).cloned().collect();
    let expected: Rows = own.into_values().collect();
    differs(name, table::DIRECTION_VERSIONS, first_difference(&CONFIRMED, &named, &expected))?;
    if !walk.is_last_confirmation(&list, version, confirmation.number) {
        return Ok(());
    }
    let mut expected = unconfirmed(session, &list, version).await?;
    for earlier in confirmations_of(session, &list, version).await? {
        expected.extend(marked(&earlier));
    }
    let expected: Rows = expected.into_values().collect();
    Ok(differs(name, table::DIRECTION_VERSIONS, first_difference(&CONFIRMED, &stored, &expected))?)
}

type Marks = BTreeMap<Cell, Vec<Cell>>;

fn marked(confirmation: &Confirmation) -> Marks {
    let mark = |id: Cell| mark(id, confirmation.version, Some(confirmation.confirmed));
    confirmation.directions.iter().map(|id| mark(id.to_string().into())).collect()
}

fn mark(id: Cell, version: u32, confirmed: Option<Confirmed>) -> (Cell, Vec<Cell>) {
    let [at, by] = Confirmed::cells(confirmed);
    (id.clone(), vec![id, version.into(), at, by])
}

/// What the directions of a version said before anybody confirmed any of them.
async fn unconfirmed(session: &Session, list: &str, number: u32) -> Result<Marks, Found> {
    let version = stored_version(session, list, number.into()).await?;
    let rows = version.iter().flat_map(|version| {
        let kept = |id| version.confirmed.get(id).copied();
        version.rows.iter().map(move |(id, _)| mark(id.to_string().into(), number, kept(id)))
    });
    Ok(rows.collect())
}

/// Leaves what may have been confirmed later as it stands: the entry that names the version does not vouch for it.
pub async fn leave_to_later(
    session: &Session,
    version: &ListVersion,
    expected: &mut Rows,
) -> Result<(), Found> {
    let kept: BTreeSet<Cell> = version.confirmed.keys().map(|id| id.to_string().into()).collect();
    let stored = marks(session, &version.list.to_string(), version.version).await?;
    let stored: Marks = stored.into_iter().map(|mark| (mark[0].clone(), mark)).collect();
    for row in expected {
        let mark = row.first().and_then(|id| stored.get(id).filter(|_| !kept.contains(id)));
        let cells = mark.into_iter().flat_map(|mark| CONFIRMED.names().into_iter().zip(mark));
        for (column, cell) in cells {
            if let Some(place) = table::DIRECTION_VERSIONS.position(column) {
                row[place] = cell.clone();
            }
        }
    }
    Ok(())
}
