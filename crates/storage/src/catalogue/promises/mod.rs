//! What directions promise in numbers: of each row what it comes to in each unit, and what its name is made of; worked out when
//! it is first asked for, kept until a list changes.

mod rows;
mod similar;
mod totals;

pub use similar::{Besides, Similar, SimilarDirection, UnitMedian, similar};
pub use totals::{Cost, PromiseTotals, PromisedShare, UnitPromises, UnitTotal, of_unit, totals};

use super::words::Version;
use crate::error::StorageError;
use crate::ids::ListId;
use crate::session::Session;
use rows::RowPromises;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// How many lists are read at a time.
const AT_ONCE: usize = 200;

/// The promises of many versions of lists.
#[derive(Debug, Clone, Default)]
pub struct PromiseIndex {
    lists: HashMap<Version, Vec<Arc<RowPromises>>>,
}

impl PromiseIndex {
    /// The index of these versions; `session` sees them as the ones in force.
    pub async fn renewed(
        &self,
        session: &Session,
        versions: impl ExactSizeIterator<Item = (ListId, u32, usize)>,
    ) -> Result<Self, StorageError> {
        let wanted: HashSet<Version> = versions.map(|(list, version, _)| (list, version)).collect();
        let mut grown = self.clone();
        grown.lists.retain(|version, _| wanted.contains(version));
        let missing = wanted.into_iter().filter(|version| !grown.lists.contains_key(version));
        let missing: Vec<Version> = missing.collect();
        for some in missing.chunks(AT_ONCE) {
            grown.lists.extend(rows::read(session, some).await?);
        }
        Ok(grown)
    }
}

/// The promises of the rows of one overview.
#[derive(Debug)]
pub struct Promises {
    /// By place in the overview; `None` where a list has fewer rows than it had.
    rows: Vec<Option<Arc<RowPromises>>>,
    /// In how many names each root stands.
    names_with: HashMap<u64, u32>,
}

impl Promises {
    /// The promises of an overview of so many rows; `versions` says where in it each list begins.
    pub fn of(
        index: &PromiseIndex,
        versions: impl Iterator<Item = (ListId, u32, usize)>,
        count: usize,
    ) -> Self {
        let mut rows = vec![None; count];
        let mut names_with: HashMap<u64, u32> = HashMap::new();
        for (list, version, start) in versions {
            let own = index.lists.get(&(list, version)).map(Vec::as_slice).unwrap_or_default();
            for (place, row) in rows.iter_mut().skip(start).zip(own) {
                row.roots.iter().for_each(|root| *names_with.entry(*root).or_default() += 1);
                *place = Some(row.clone());
            }
        }
        Self { rows, names_with }
    }

    /// What the row at a place promises.
    fn row(&self, place: usize) -> Option<&RowPromises> {
        self.rows.get(place)?.as_deref()
    }
}
