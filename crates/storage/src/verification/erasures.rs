//! What was erased: the rest of its row stands as recorded, and what was erased is not there.

use super::Problem;
use super::contents::{Found, differs, number};
use super::entries::Walk;
use super::rows::compare;
use crate::session::Session;
use crate::table::{self, Cell};
use bagyt_journal::Entry;

/// What the names of contents that can be erased begin with.
const PREFIX: &str = "actor/";

/// Compares the row of an actor whose name was erased with what the registering entry says; whether the name is there is
/// asked at the entry that erased it.
pub async fn compare_erased(session: &Session, entry: &Entry, name: &str) -> Result<(), Found> {
    let Some(pseudonym) = name.strip_prefix(PREFIX) else { return Ok(()) };
    let stored = name_of(session, pseudonym).await?.unwrap_or(Cell::Text(None));
    let (at, sequence) = (number(entry.time()), number(entry.sequence()));
    let expected = vec![vec![pseudonym.into(), stored, at.into(), sequence.into()]];
    let clause = ("WHERE pseudonym = $1", vec![pseudonym.into()]);
    Ok(differs(name, table::ACTORS, compare(session, table::ACTORS, clause, expected).await?)?)
}

/// Refuses a name that is there although this entry says it was erased.
pub async fn refuse_what_is_there(
    session: &Session,
    walk: &Walk,
    entry: &Entry,
) -> Result<(), Found> {
    let Some(name) = walk.erased_by(entry) else { return Ok(()) };
    let Some(pseudonym) = name.strip_prefix(PREFIX) else { return Ok(()) };
    match name_of(session, pseudonym).await? {
        None | Some(Cell::Text(None)) => Ok(()),
        Some(_) => Err(Problem::NotErased(name).into()),
    }
}

async fn name_of(session: &Session, pseudonym: &str) -> Result<Option<Cell>, Found> {
    let clause = "WHERE pseudonym = $1";
    let found = table::ACTORS.read(session, clause, vec![pseudonym.into()], None).await?;
    let place = table::ACTORS.position("name");
    Ok(place.and_then(|place| found.into_iter().next()?.into_iter().nth(place)))
}
