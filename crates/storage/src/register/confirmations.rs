//! What of a version an officer has compared with the original, and what a corrected version keeps of it.

use super::version::json;
use crate::catalogue::rows;
use crate::error::StorageError;
use crate::ids::{DirectionId, ListId};
use crate::moment::Moment;
use crate::session::Session;
use crate::table::{self, Cell, Kind, Table};
use bagyt_domain::list::Direction;
use bagyt_journal::Pseudonym;
use sea_orm::{QueryResult, Value};
use std::collections::BTreeMap;

/// Confirmations inside a transaction that writes.
#[derive(Debug)]
pub struct Confirmations<'a> {
    pub(crate) session: &'a Session,
}

/// When something was confirmed, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confirmed {
    /// When.
    pub at: Moment,
    /// The officer.
    pub by: Pseudonym,
}

/// One confirmation of directions or of the heading of one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    /// The list.
    pub list: ListId,
    /// The version the officer looked at.
    pub version: u32,
    /// From 1; which confirmation of the version it is.
    pub number: u32,
    /// The directions, in printed order.
    pub directions: Vec<DirectionId>,
    /// Whether the heading was compared: the title, the approval, the printed totals.
    pub heading: bool,
    /// When, and by whom.
    pub confirmed: Confirmed,
}

/// What `direction_versions` says of confirmations, and nothing else of it.
pub(crate) const CONFIRMED: Table = Table {
    name: table::DIRECTION_VERSIONS.name,
    columns: &[
        ("direction_id", Kind::Text),
        ("version", Kind::Number),
        ("confirmed_at", Kind::Number),
        ("confirmed_by", Kind::Text),
    ],
    key: 2,
};

/// The rows of a version, in a question.
pub(crate) const OF_VERSION: &str = "WHERE list_id = $1 AND version = $2";

/// How many rows are marked at a time.
const AT_ONCE: usize = 200;

impl Confirmed {
    /// The cells `confirmed_at` and `confirmed_by` of a direction.
    pub(crate) fn cells(this: Option<Self>) -> [Cell; 2] {
        let at = this.map(|confirmed| confirmed.at.millis());
        [Cell::Number(at), Cell::Text(this.map(|confirmed| confirmed.by.to_string()))]
    }
}

impl Confirmation {
    /// The name of its content in the journal.
    pub fn name(&self) -> String {
        format!("confirmation/{}/{}/{}", self.list, self.version, self.number)
    }

    /// The bytes whose digest stands in the journal: list, version and number; time and officer; the directions; the
    /// heading.
    pub fn content(&self) -> Result<Vec<u8>, StorageError> {
        let facts = (self.list.to_string(), self.version, self.number);
        let confirmed = (self.confirmed.at.millis(), self.confirmed.by.to_string());
        let lines = [json(&facts)?, json(&confirmed)?, self.identifiers()?, json(&self.heading)?];
        Ok(lines.join("\n").into_bytes())
    }

    /// The row it becomes.
    pub(crate) fn cells(&self, sequence: u64) -> Result<Vec<Cell>, StorageError> {
        let [at, by] = Confirmed::cells(Some(self.confirmed));
        Ok(vec![
            self.list.to_string().into(),
            self.version.into(),
            self.number.into(),
            self.identifiers()?.into(),
            u32::from(self.heading).into(),
            at,
            by,
            i64::try_from(sequence).unwrap_or(i64::MAX).into(),
        ])
    }

    fn identifiers(&self) -> Result<String, StorageError> {
        json(&self.directions.iter().map(ToString::to_string).collect::<Vec<String>>())
    }
}

impl Confirmations<'_> {
    /// The number the next confirmation of a version takes.
    pub async fn next_number(&self, list: ListId, version: u32) -> Result<u32, StorageError> {
        let sql =
            format!("SELECT COALESCE(MAX(number), 0) AS number FROM confirmations {OF_VERSION}");
        let last = self.session.number(&sql, names(&list.to_string(), version)).await?;
        Ok(u32::try_from(last).unwrap_or(0).saturating_add(1))
    }

    /// When the heading of a version was confirmed, and by whom. A corrected version has a heading of its own, so nothing
    /// is kept from the one before.
    pub async fn heading(
        &self,
        list: ListId,
        version: u32,
    ) -> Result<Option<Confirmed>, StorageError> {
        confirmed_heading(self.session, &list.to_string(), version).await
    }

    /// The confirmed directions of a version, whether it was confirmed itself or keeps it from the one before.
    pub async fn standing(
        &self,
        list: ListId,
        version: u32,
    ) -> Result<BTreeMap<DirectionId, Confirmed>, StorageError> {
        confirmed_in(self.session, &list.to_string(), version).await
    }

    /// Stores a confirmation and marks its directions; `sequence` is the entry that says so.
    pub async fn store(
        &self,
        confirmation: &Confirmation,
        sequence: u64,
    ) -> Result<(), StorageError> {
        let row = confirmation.cells(sequence)?;
        table::CONFIRMATIONS.insert(self.session, vec![row]).await?;
        for directions in confirmation.directions.chunks(AT_ONCE) {
            self.mark(confirmation, directions).await?;
        }
        Ok(())
    }

    async fn mark(
        &self,
        confirmation: &Confirmation,
        directions: &[DirectionId],
    ) -> Result<(), StorageError> {
        let places: Vec<String> =
            (4..directions.len() + 4).map(|place| format!("${place}")).collect();
        let sql = format!(
            "UPDATE direction_versions SET confirmed_at = $1, confirmed_by = $2 WHERE version = $3 AND direction_id IN ({})",
            places.join(", ")
        );
        let [at, by] = Confirmed::cells(Some(confirmation.confirmed));
        let values = [at.into(), by.into(), i64::from(confirmation.version).into()];
        let directions = directions.iter().map(|id| Value::from(id.to_string()));
        self.session.execute(&sql, values.into_iter().chain(directions)).await
    }
}

/// What a corrected version keeps: a row that says and means the same, wherever it stands and whatever its printed
/// number, was compared with the original already; a row that changed was not.
pub fn kept_confirmations(
    before: &[(DirectionId, Direction)],
    confirmed: &BTreeMap<DirectionId, Confirmed>,
    after: &[(DirectionId, Direction)],
) -> BTreeMap<DirectionId, Confirmed> {
    let before: BTreeMap<DirectionId, &Direction> =
        before.iter().map(|(id, row)| (*id, row)).collect();
    let same = |id: &DirectionId, row: &Direction| {
        before.get(id).is_some_and(|old| {
            let moved = Direction {
                ordinal: row.ordinal,
                number: row.number.clone(),
                places: row.places.clone(),
                ..(*old).clone()
            };
            moved == *row
        })
    };
    let kept = |(id, row): &(DirectionId, Direction)| {
        confirmed.get(id).filter(|_| same(id, row)).map(|confirmed| (*id, *confirmed))
    };
    after.iter().filter_map(kept).collect()
}

fn names(list: &str, version: u32) -> Vec<Value> {
    vec![list.into(), i64::from(version).into()]
}

/// What the directions of a version say of confirmations, as stored.
pub(crate) async fn marks(
    session: &Session,
    list: &str,
    version: u32,
) -> Result<Vec<Vec<Cell>>, StorageError> {
    CONFIRMED.read(session, OF_VERSION, names(list, version), None).await
}

/// The confirmed directions of a version.
pub(crate) async fn confirmed_in(
    session: &Session,
    list: &str,
    version: u32,
) -> Result<BTreeMap<DirectionId, Confirmed>, StorageError> {
    let marks = marks(session, list, version).await?;
    marks.iter().filter_map(|mark| confirmed(mark).transpose()).collect()
}

fn confirmed(mark: &[Cell]) -> Result<Option<(DirectionId, Confirmed)>, StorageError> {
    let damaged = |column| {
        let row = mark.first().map(ToString::to_string).unwrap_or_default();
        StorageError::corrupt(CONFIRMED.name, column, row, "it says no confirmation")
    };
    match mark {
        [_, _, Cell::Number(None), Cell::Text(None)] => Ok(None),
        [Cell::Text(Some(id)), _, Cell::Number(Some(at)), Cell::Text(Some(by))] => {
            let id = id.parse().map_err(|_| damaged("direction_id"))?;
            let by = Pseudonym::from_hex(by).ok_or_else(|| damaged("confirmed_by"))?;
            Ok(Some((id, Confirmed { at: Moment::from_millis(*at), by })))
        }
        _ => Err(damaged("confirmed_at")),
    }
}

/// When the heading of a version was confirmed first, and by whom.
pub(crate) async fn confirmed_heading(
    session: &Session,
    list: &str,
    version: u32,
) -> Result<Option<Confirmed>, StorageError> {
    let confirmations = confirmations_of(session, list, version).await?;
    Ok(confirmations.iter().find(|it| it.heading).map(|it| it.confirmed))
}

/// One stored confirmation.
pub(crate) async fn stored_confirmation(
    session: &Session,
    list: &str,
    version: i64,
    number: i64,
) -> Result<Option<Confirmation>, StorageError> {
    let sql = "SELECT list_id, version, number, directions, heading, confirmed_at, confirmed_by FROM confirmations \
               WHERE list_id = $1 AND version = $2 AND number = $3";
    let row = session.row(sql, [list.into(), version.into(), number.into()]).await?;
    row.as_ref().map(confirmation).transpose()
}

/// The confirmations of a version, as stored.
pub(crate) async fn confirmations_of(
    session: &Session,
    list: &str,
    version: u32,
) -> Result<Vec<Confirmation>, StorageError> {
    let sql = format!(
        "SELECT list_id, version, number, directions, heading, confirmed_at, confirmed_by FROM confirmations {OF_VERSION} ORDER BY number"
    );
    session.rows(&sql, names(list, version)).await?.iter().map(confirmation).collect()
}

fn confirmation(row: &QueryResult) -> Result<Confirmation, StorageError> {
    let list = rows::list_id(row, "list_id")?;
    let damaged = |column, problem: &dyn ToString| {
        StorageError::corrupt("confirmations", column, list, problem.to_string())
    };
    let directions: Vec<String> = rows::json(row, ("confirmations", "directions"), list)?;
    let directions: Result<Vec<DirectionId>, _> = directions.iter().map(|id| id.parse()).collect();
    let by = Pseudonym::from_hex(&rows::text(row, "confirmed_by")?);
    Ok(Confirmation {
        list,
        version: rows::count(row, "version")?,
        number: rows::count(row, "number")?,
        directions: directions.map_err(|problem| damaged("directions", &problem))?,
        heading: match rows::count(row, "heading")? {
            0 => false,
            1 => true,
            _ => return Err(damaged("heading", &"it is neither 0 nor 1")),
        },
        confirmed: Confirmed {
            at: rows::moment(row, "confirmed_at")?,
            by: by.ok_or_else(|| damaged("confirmed_by", &"it is no pseudonym"))?,
        },
    })
}
