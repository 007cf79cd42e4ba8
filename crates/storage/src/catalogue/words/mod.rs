//! Which words stand in which rows: an index in memory, made when words are first looked for and grown with the register.
//!
//! A word of a question stands for every word that begins with it and for every form of the same word, in either language; a
//! long root also for what begins with it. A Russian letter stands for the Kazakh ones typed in its place, too, a Kazakh one for
//! itself; only what so stands for nothing is looked for as a keyboard without Kazakh letters would type it. The middle of a
//! word never counts.

mod asked;
mod postings;
mod segment;
mod wanted;

pub use asked::{MOST_WORDS, WordsFault, words_to_find};

use super::bits::Bits;
use super::remembered::Remembered;
use super::rows;
use crate::error::StorageError;
use crate::ids::ListId;
use crate::session::Session;
use segment::{Builder, Segment};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use wanted::{Wanted, typed};

/// How many lists are read at a time.
const AT_ONCE: usize = 200;

/// A version of a list.
pub type Version = (ListId, u32);

/// The words of many versions of lists, in segments that never change.
#[derive(Debug, Default)]
pub struct WordIndex {
    /// Each at least twice as large as the next.
    segments: Vec<Arc<Segment>>,
    covered: HashSet<Version>,
}

impl WordIndex {
    /// The index with these versions in it; `session` sees them as the ones in force.
    pub async fn renewed(
        &self,
        session: &Session,
        versions: impl ExactSizeIterator<Item = (ListId, u32, usize)>,
    ) -> Result<Self, StorageError> {
        let wanted: Vec<Version> = versions.map(|(list, version, _)| (list, version)).collect();
        // Mostly versions that nobody asks for any more: better begun anew.
        let mut grown = match self.covered.len() > 2 * wanted.len() + AT_ONCE {
            true => Self::default(),
            false => Self { segments: self.segments.clone(), covered: self.covered.clone() },
        };
        let missing = wanted.into_iter().filter(|version| !grown.covered.contains(version));
        let missing: Vec<Version> = missing.collect();
        if missing.is_empty() {
            return Ok(grown);
        }
        let mut builder = Builder::default();
        for some in missing.chunks(AT_ONCE) {
            read(session, some, &mut builder).await?;
        }
        grown.covered.extend(missing);
        grown.add(builder.finished());
        Ok(grown)
    }

    /// Adds a segment and joins those that have become too alike in size, so that there are always few.
    fn add(&mut self, segment: Segment) {
        self.segments.push(Arc::new(segment));
        while let [.., before, last] = self.segments.as_slice() {
            if before.row_count() >= 2 * last.row_count() {
                break;
            }
            let mut builder = Builder::from(before.as_ref());
            builder.append(last);
            self.segments.truncate(self.segments.len() - 2);
            self.segments.push(Arc::new(builder.finished()));
        }
    }
}

/// Reads the words of the current rows of these lists.
async fn read(
    session: &Session,
    versions: &[Version],
    builder: &mut Builder,
) -> Result<(), StorageError> {
    let places: Vec<String> = (1..=versions.len()).map(|place| format!("${place}")).collect();
    let sql = format!(
        "SELECT d.list_id, d.search FROM lists l \
         JOIN direction_versions d ON d.list_id = l.id AND d.version = l.current_version \
         WHERE l.id IN ({}) ORDER BY d.list_id, d.ordinal",
        places.join(", ")
    );
    let ids = versions.iter().map(|(list, _)| list.to_string().into());
    let mut texts: HashMap<ListId, Vec<String>> = HashMap::with_capacity(versions.len());
    for row in session.rows(&sql, ids).await? {
        let list = rows::list_id(&row, "list_id")?;
        texts.entry(list).or_default().push(rows::text(&row, "search")?);
    }
    for version in versions {
        builder.begin(*version);
        texts.remove(&version.0).unwrap_or_default().iter().for_each(|text| builder.add_row(text));
    }
    Ok(())
}

/// The words of the rows of one overview.
#[derive(Debug)]
pub struct Words {
    index: Arc<WordIndex>,
    /// For each row of each segment its place in the overview, where it has one.
    places: Vec<Vec<Option<u32>>>,
    rows: usize,
    /// The rows of words that were asked for.
    asked: Remembered<String, Bits, REMEMBERED>,
}

/// How many words are remembered with their rows.
const REMEMBERED: usize = 200;

impl Words {
    /// The words of an overview of so many rows; `versions` says where in it each list begins.
    pub fn of(
        index: Arc<WordIndex>,
        versions: impl Iterator<Item = (ListId, u32, usize)>,
        rows: usize,
    ) -> Self {
        let starts: HashMap<Version, usize> =
            versions.map(|(list, version, start)| ((list, version), start)).collect();
        let places = index.segments.iter().map(|segment| {
            let of_list = segment.lists().flat_map(|(version, count)| {
                let start = starts.get(&version).copied();
                (0..count).map(move |row| start.and_then(|it| u32::try_from(it + row).ok()))
            });
            of_list.collect()
        });
        Self { places: places.collect(), index, rows, asked: Remembered::default() }
    }

    /// The rows in which every one of these folded words stands.
    pub fn rows_with_all(&self, words: &[String]) -> Bits {
        let mut all = Bits::all(self.rows);
        for word in words {
            if all.is_empty() {
                break;
            }
            all.keep(&self.rows_with(word));
        }
        all
    }

    fn rows_with(&self, word: &str) -> Arc<Bits> {
        if let Some(known) = self.asked.get(word) {
            return known;
        }
        let keys = typed(word);
        let segments = &self.index.segments;
        let typed_so: Vec<&str> = segments.iter().flat_map(|it| it.words_typed(&keys)).collect();
        let wanted = Wanted::of(word, &typed_so);
        let mut found = self.rows_of(|segment, add| segment.for_rows_with(&wanted, add));
        if found.is_empty() {
            found = self.rows_of(|segment, add| segment.for_rows_with_beginning(&keys, add));
        }
        let found = Arc::new(found);
        self.asked.keep(word.to_owned(), found.clone());
        found
    }

    /// The rows of this overview among those that each segment adds.
    fn rows_of(&self, add: impl Fn(&Segment, &mut dyn FnMut(usize))) -> Bits {
        let mut found = Bits::none(self.rows);
        for (segment, places) in self.index.segments.iter().zip(&self.places) {
            add(segment, &mut |row| {
                if let Some(Some(place)) = places.get(row) {
                    found.add(*place as usize);
                }
            });
        }
        found
    }
}
