//! The words of some versions of lists with the rows they stand in. A segment never changes; larger ones are made of smaller.

use super::Version;
use super::postings::{self, Growing};
use bagyt_language::word_root;
use memchr::memmem;
use std::collections::HashMap;

/// Stands before and behind every word.
const BETWEEN: char = '\n';

/// Finished words.
#[derive(Debug)]
pub struct Segment {
    /// Versions with their number of rows; rows are counted through all of them.
    lists: Vec<(Version, u32)>,
    rows: u32,
    /// All words, one after the other.
    text: String,
    /// Where each word begins in `text`.
    words: Vec<usize>,
    /// The rows of all words, one word after the other.
    steps: Vec<u8>,
    /// Where the rows of each word end in `steps`.
    ends: Vec<usize>,
    /// Words that are not their own root, by their root.
    by_root: HashMap<Box<str>, Vec<u32>>,
}

impl Segment {
    /// Versions with their number of rows, in the order in which rows are counted.
    pub fn lists(&self) -> impl Iterator<Item = (Version, usize)> + '_ {
        self.lists.iter().map(|(version, rows)| (*version, *rows as usize))
    }

    /// How many rows.
    pub const fn row_count(&self) -> u32 {
        self.rows
    }

    /// Calls with every row in which the word stands, some of them more than once.
    pub fn for_rows_with(&self, word: &str, mut found: impl FnMut(usize)) {
        for word in self.words_for(word) {
            self.rows_of(word).for_each(|row| found(row as usize));
        }
    }

    /// The words that a word of a question stands for.
    fn words_for(&self, asked: &str) -> Vec<usize> {
        let short = asked.chars().nth(2).is_none();
        let needle = if short { format!("{BETWEEN}{asked}") } else { asked.to_owned() };
        let within = memmem::find_iter(self.text.as_bytes(), needle.as_bytes());
        let mut words: Vec<usize> = within
            .map(|at| self.words.partition_point(|start| *start <= at + usize::from(short)) - 1)
            .collect();
        if !short {
            let root = word_root(asked);
            let forms = self.by_root.get(root.as_ref()).into_iter().flatten();
            words.extend(forms.map(|word| *word as usize));
            words.extend(self.place_of(&root));
        }
        words.sort_unstable();
        words.dedup();
        words
    }

    fn place_of(&self, word: &str) -> Option<usize> {
        let whole = format!("{BETWEEN}{word}{BETWEEN}");
        let at = memmem::find(self.text.as_bytes(), whole.as_bytes())?;
        Some(self.words.partition_point(|start| *start <= at + 1) - 1)
    }

    fn word(&self, place: usize) -> &str {
        let end = self.words.get(place + 1).copied().unwrap_or(self.text.len());
        self.text[self.words[place]..end].trim_end_matches(BETWEEN)
    }

    fn steps_of(&self, place: usize) -> &[u8] {
        let from = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.steps[from..self.ends[place]]
    }

    fn rows_of(&self, place: usize) -> impl Iterator<Item = u32> + '_ {
        postings::rows(self.steps_of(place))
    }
}

/// Words that are still being added.
#[derive(Debug, Default)]
pub struct Builder {
    lists: Vec<(Version, u32)>,
    rows: u32,
    places: HashMap<Box<str>, u32>,
    /// By place of the word.
    rows_of: Vec<Growing>,
    by_root: HashMap<Box<str>, Vec<u32>>,
}

impl From<&Segment> for Builder {
    fn from(segment: &Segment) -> Self {
        let count = segment.words.len();
        Self {
            lists: segment.lists.clone(),
            rows: segment.rows,
            places: (0u32..).zip(0..count).map(|(n, at)| (segment.word(at).into(), n)).collect(),
            rows_of: (0..count).map(|it| Growing::from(segment.steps_of(it))).collect(),
            by_root: segment.by_root.clone(),
        }
    }
}

impl Builder {
    /// What follows are the rows of this version.
    pub fn begin(&mut self, version: Version) {
        self.lists.push((version, 0));
    }

    /// Adds a row: its folded words with a space between them.
    pub fn add_row(&mut self, words: &str) {
        for word in words.split(' ').filter(|word| !word.is_empty()) {
            let place = self.place_of(word);
            self.rows_of[place].add(self.rows);
        }
        self.rows += 1;
        if let Some((_, rows)) = self.lists.last_mut() {
            *rows += 1;
        }
    }

    /// Adds all of a segment behind what is there.
    pub fn append(&mut self, segment: &Segment) {
        for at in 0..segment.words.len() {
            let place = self.place_of(segment.word(at));
            segment.rows_of(at).for_each(|row| self.rows_of[place].add(self.rows + row));
        }
        self.lists.extend(&segment.lists);
        self.rows += segment.rows;
    }

    fn place_of(&mut self, word: &str) -> usize {
        if let Some(place) = self.places.get(word) {
            return *place as usize;
        }
        let place = u32::try_from(self.rows_of.len()).unwrap_or(u32::MAX);
        self.places.insert(word.into(), place);
        self.rows_of.push(Growing::default());
        let root = word_root(word);
        if root != word {
            self.by_root.entry(root.into_owned().into()).or_default().push(place);
        }
        place as usize
    }

    /// The segment of everything added.
    pub fn finished(self) -> Segment {
        let mut in_order: Vec<(&Box<str>, u32)> =
            self.places.iter().map(|(word, place)| (word, *place)).collect();
        in_order.sort_unstable_by_key(|(_, place)| *place);
        let mut text = String::from(BETWEEN);
        let mut words = Vec::with_capacity(in_order.len());
        for (word, _) in in_order {
            words.push(text.len());
            text.push_str(word);
            text.push(BETWEEN);
        }
        let mut steps = Vec::with_capacity(self.rows_of.iter().map(|it| it.steps().len()).sum());
        let mut ends = Vec::with_capacity(self.rows_of.len());
        for rows in &self.rows_of {
            steps.extend_from_slice(rows.steps());
            ends.push(steps.len());
        }
        let Self { lists, rows, by_root, .. } = self;
        Segment { lists, rows, text, words, steps, ends, by_root }
    }
}

#[cfg(test)]
mod tests {
    use super::{Builder, Segment};
    use crate::ids::ListId;

    const ROWS: [&str; 4] = [
        "ауыл мектептерінің кітапханалары 100",
        "мектеп оқушыларына арналған лагерь",
        "поддержка молодежи села",
        "молодежь и школы",
    ];

    fn list(number: u128) -> ListId {
        ListId::new(uuid::Uuid::from_u128(number))
    }

    fn segment(number: u128, rows: &[&str]) -> Segment {
        let mut builder = Builder::default();
        builder.begin((list(number), 1));
        rows.iter().for_each(|row| builder.add_row(row));
        builder.finished()
    }

    fn found(segment: &Segment, word: &str) -> Vec<usize> {
        let mut rows = Vec::new();
        segment.for_rows_with(word, |row| rows.push(row));
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    fn check(word: &str, expected: &[usize]) {
        let whole = segment(1, &ROWS);
        let mut joined = Builder::from(&segment(1, &ROWS[..2]));
        joined.append(&segment(2, &ROWS[2..]));
        let joined = joined.finished();
        assert_eq!(found(&whole, word), expected, "{word}");
        assert_eq!(found(&joined, word), expected, "{word}, two segments made one");
        assert_eq!(joined.lists().map(|(_, rows)| rows).collect::<Vec<_>>(), [2, 2]);
    }

    #[test]
    fn a_word_stands_for_what_holds_it_and_for_its_other_forms() {
        check("мектеп", &[0, 1]);
        check("мектептерге", &[0, 1]);
        check("молодежью", &[2, 3]);
        check("апхана", &[0]);
        check("жоқсөз", &[]);
    }

    #[test]
    fn one_or_two_letters_begin_a_word() {
        check("10", &[0]);
        check("и", &[3]);
        check("ла", &[1]);
        check("ел", &[]);
    }
}
