//! The promises of one row in short.

use super::super::rows;
use super::super::words::Version;
use crate::error::StorageError;
use crate::ids::{DirectionId, ListId};
use crate::session::Session;
use bagyt_domain::list::Direction;
use bagyt_language::fold::words;
use bagyt_language::quantity::unit_named;
use bagyt_language::{lowercase, word_roots};
use bagyt_promises::{commitments, promised};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;
use std::thread;

/// What one row promises, in short.
#[derive(Debug, Default)]
pub struct RowPromises {
    /// What it comes to in each unit, in whole ones, in the order of print.
    pub amounts: Box<[(&'static str, u64)]>,
    /// How many numbers are read in its items.
    pub commitments: u32,
    /// What its name is made of, each root once, ascending.
    pub roots: Box<[u64]>,
}

impl RowPromises {
    /// Of a row.
    pub fn of(row: &Direction) -> Self {
        let read = commitments(row);
        let whole = |it: bagyt_promises::Promised| {
            let amount = u64::try_from(it.amount.thousandths() / 1000).ok().filter(|it| *it > 0);
            Some((unit_named(&it.unit)?, amount?))
        };
        Self {
            amounts: promised(row, &read).into_iter().filter_map(whole).collect(),
            commitments: u32::try_from(read.len()).unwrap_or(u32::MAX),
            roots: roots(&row.direction),
        }
    }

    /// How much of a unit it promises.
    pub fn amount(&self, unit: &str) -> Option<u64> {
        self.amounts.iter().find(|(of, _)| *of == unit).map(|(_, amount)| *amount)
    }
}

/// The roots of the words of a name; words of one or two letters and numbers say nothing.
pub fn roots(name: &str) -> Box<[u64]> {
    let said = words(name).map(|(_, word)| lowercase(word));
    let said = said.filter(|word| word.chars().count() > 2 && !word.contains(char::is_numeric));
    let root = |word: String| {
        let shortest = word_roots(&word).into_iter().min_by_key(String::len).unwrap_or(word);
        let mut hasher = DefaultHasher::new();
        shortest.hash(&mut hasher);
        hasher.finish()
    };
    let mut roots: Vec<u64> = said.map(root).collect();
    roots.sort_unstable();
    roots.dedup();
    roots.into_boxed_slice()
}

/// Reads what the current rows of these lists promise.
pub async fn read(
    session: &Session,
    versions: &[Version],
) -> Result<HashMap<Version, Vec<Arc<RowPromises>>>, StorageError> {
    let places: Vec<String> = (1..=versions.len()).map(|place| format!("${place}")).collect();
    let sql = format!(
        "SELECT d.list_id, d.direction_id, d.body FROM lists l \
         JOIN direction_versions d ON d.list_id = l.id AND d.version = l.current_version \
         WHERE l.id IN ({}) ORDER BY d.list_id, d.ordinal",
        places.join(", ")
    );
    let ids = versions.iter().map(|(list, _)| list.to_string().into());
    let found = session.rows(&sql, ids).await?;
    let bodies: Vec<(ListId, DirectionId, String)> = found
        .iter()
        .map(|row| {
            let id = rows::direction_id(row, "direction_id")?;
            Ok((rows::list_id(row, "list_id")?, id, rows::text(row, "body")?))
        })
        .collect::<Result<_, StorageError>>()?;
    let mut of_list: HashMap<ListId, Vec<Arc<RowPromises>>> = HashMap::new();
    for (list, row) in worked_out(bodies).await? {
        of_list.entry(list).or_default().push(row);
    }
    let own = |version: &Version| (*version, of_list.remove(&version.0).unwrap_or_default());
    Ok(versions.iter().map(own).collect())
}

/// Reads the numbers of the rows beside the threads that answer, on all cores.
async fn worked_out(
    bodies: Vec<(ListId, DirectionId, String)>,
) -> Result<Vec<(ListId, Arc<RowPromises>)>, StorageError> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let share = bodies.len().div_ceil(cores).max(1);
    let mut bodies = bodies.into_iter();
    let mut working = Vec::with_capacity(cores);
    loop {
        let some: Vec<_> = bodies.by_ref().take(share).collect();
        if some.is_empty() {
            break;
        }
        working.push(tokio::task::spawn_blocking(move || {
            let row = |(list, id, body): (ListId, DirectionId, String)| {
                let row: Direction = rows::of_json(&body, ("direction_versions", "body"), id)?;
                Ok((list, Arc::new(RowPromises::of(&row))))
            };
            some.into_iter().map(row).collect::<Result<Vec<_>, StorageError>>()
        }));
    }
    let mut all = Vec::new();
    for part in working {
        all.extend(
            part.await.unwrap_or_else(|error| std::panic::resume_unwind(error.into_panic()))?,
        );
    }
    Ok(all)
}
