//! What was erased: the rest of its row stands as recorded, and what was erased is not there.

use super::contents::{Found, differs, number};
use super::entries::Walk;
use super::rows::compare;
use super::{Problem, reports};
use crate::session::Session;
use crate::table::{self, Cell};
use bagyt_journal::Entry;

/// A content that can be erased: what stands in its row goes, and the row stays.
enum Erasable<'a> {
    /// The name of an actor, by the pseudonym.
    Actor(&'a str),
    /// How to reach who sent a report, by the number of the report.
    Contact(&'a str),
}

impl<'a> Erasable<'a> {
    fn of(content: &'a str) -> Option<Self> {
        match content.split_once('/')? {
            ("actor", pseudonym) => Some(Self::Actor(pseudonym)),
            ("report_contact", number) => Some(Self::Contact(number)),
            _ => None,
        }
    }

    /// Whether it is there nonetheless.
    async fn is_there(&self, session: &Session) -> Result<bool, Found> {
        Ok(match self {
            Self::Actor(pseudonym) => {
                !matches!(name_of(session, pseudonym).await?, None | Some(Cell::Text(None)))
            }
            Self::Contact(number) => reports::contact(session, number).await?.is_some(),
        })
    }
}

/// Compares the row of what was erased with what the entry says that recorded it; whether the erased is there is asked at
/// the entry that erased it. The row of a report is compared as the content it is of itself.
pub async fn compare_erased(session: &Session, entry: &Entry, name: &str) -> Result<(), Found> {
    let Some(Erasable::Actor(pseudonym)) = Erasable::of(name) else { return Ok(()) };
    let stored = name_of(session, pseudonym).await?.unwrap_or(Cell::Text(None));
    let (at, sequence) = (number(entry.time()), number(entry.sequence()));
    let expected = vec![vec![pseudonym.into(), stored, at.into(), sequence.into()]];
    let clause = ("WHERE pseudonym = $1", vec![pseudonym.into()]);
    Ok(differs(name, table::ACTORS, compare(session, table::ACTORS, clause, expected).await?)?)
}

/// Refuses what is there although this entry says it was erased.
pub async fn refuse_what_is_there(
    session: &Session,
    walk: &Walk,
    entry: &Entry,
) -> Result<(), Found> {
    let Some(name) = walk.erased_by(entry) else { return Ok(()) };
    let Some(erasable) = Erasable::of(&name) else { return Ok(()) };
    match erasable.is_there(session).await? {
        true => Err(Problem::NotErased(name).into()),
        false => Ok(()),
    }
}

async fn name_of(session: &Session, pseudonym: &str) -> Result<Option<Cell>, Found> {
    let clause = "WHERE pseudonym = $1";
    let found = table::ACTORS.read(session, clause, vec![pseudonym.into()], None).await?;
    let place = table::ACTORS.position("name");
    Ok(place.and_then(|place| found.into_iter().next()?.into_iter().nth(place)))
}
