//! The words of some versions of lists with the rows they stand in. A segment never changes; larger ones are made of smaller.

use super::Version;
use super::postings::{self, Growing};
use super::wanted::{Wanted, typed};
use bagyt_language::{stems_within, word_roots};
use std::collections::HashMap;
use std::ops::Range;

/// Finished words.
#[derive(Debug)]
pub struct Segment {
    /// Versions with their number of rows; rows are counted through all of them.
    lists: Vec<(Version, u32)>,
    rows: u32,
    /// All words, one after the other, in the order of [`typed`].
    text: String,
    /// Where each word ends in `text`.
    words: Vec<usize>,
    /// The rows of all words, one word after the other.
    steps: Vec<u8>,
    /// Where the rows of each word end in `steps`.
    ends: Vec<usize>,
    /// Words by what they are forms of and what they are made of.
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

    /// The words that a keyboard without Kazakh letters types so.
    pub fn words_typed(&self, keys: &str) -> impl Iterator<Item = &str> {
        let from = self.first(|word| word < keys);
        (from..self.words.len()).map(|at| self.word(at)).take_while(move |word| typed(word) == keys)
    }

    /// Calls with every row in which a wanted word stands, some of them more than once.
    pub fn for_rows_with(&self, wanted: &Wanted, found: impl FnMut(usize)) {
        self.for_rows_of(self.words_for(wanted), found);
    }

    /// Calls with every row in which a word begins as a keyboard without Kazakh letters types it, some of them more than once.
    pub fn for_rows_with_beginning(&self, keys: &str, found: impl FnMut(usize)) {
        self.for_rows_of(self.beginning(keys), found);
    }

    fn for_rows_of(&self, words: impl IntoIterator<Item = usize>, mut found: impl FnMut(usize)) {
        for word in words {
            postings::rows(self.steps_of(word)).for_each(|row| found(row as usize));
        }
    }

    fn words_for(&self, wanted: &Wanted) -> Vec<usize> {
        let alike = self.beginning(&typed(wanted.beginning()));
        let mut words: Vec<usize> = alike.filter(|at| wanted.begins(self.word(*at))).collect();
        for root in wanted.roots() {
            words.extend(self.by_root.get(root).into_iter().flatten().map(|word| *word as usize));
        }
        wanted.long_roots().for_each(|root| words.extend(self.beginning(root)));
        words.sort_unstable();
        words.dedup();
        words
    }

    /// The words that begin so on a keyboard without Kazakh letters.
    fn beginning(&self, keys: &str) -> Range<usize> {
        self.first(|word| word < keys)..self.first(|word| word < keys || word.starts_with(keys))
    }

    /// The first word, as typed, that is not before.
    fn first(&self, before: impl Fn(&str) -> bool) -> usize {
        let (mut from, mut to) = (0, self.words.len());
        while from < to {
            let middle = from.midpoint(to);
            match before(&typed(self.word(middle))) {
                true => from = middle + 1,
                false => to = middle,
            }
        }
        from
    }

    fn word(&self, place: usize) -> &str {
        &self.text[part(&self.words, place)]
    }

    fn steps_of(&self, place: usize) -> &[u8] {
        &self.steps[part(&self.ends, place)]
    }
}

/// From the end of the part before to the end of this one.
fn part(ends: &[usize], place: usize) -> Range<usize> {
    place.checked_sub(1).map_or(0, |before| ends[before])..ends[place]
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
            let rows = postings::rows(segment.steps_of(at));
            rows.for_each(|row| self.rows_of[place].add(self.rows + row));
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
        for root in word_roots(word).into_iter().chain(stems_within(word)) {
            self.by_root.entry(root.into()).or_default().push(place);
        }
        place as usize
    }

    /// The segment of everything added.
    pub fn finished(self) -> Segment {
        let mut in_order: Vec<(&Box<str>, usize)> =
            self.places.iter().map(|(word, place)| (word, *place as usize)).collect();
        in_order.sort_by_cached_key(|(word, _)| (typed(word), *word));
        let (mut text, mut words) = (String::new(), Vec::with_capacity(in_order.len()));
        let mut steps = Vec::with_capacity(self.rows_of.iter().map(|it| it.steps().len()).sum());
        let mut ends = Vec::with_capacity(in_order.len());
        let mut moved = vec![0; in_order.len()];
        for (at, (word, place)) in (0..).zip(in_order) {
            moved[place] = at;
            text.push_str(word);
            words.push(text.len());
            steps.extend_from_slice(self.rows_of[place].steps());
            ends.push(steps.len());
        }
        let Self { lists, rows, mut by_root, .. } = self;
        by_root.values_mut().flatten().for_each(|place| *place = moved[*place as usize]);
        Segment { lists, rows, text, words, steps, ends, by_root }
    }
}

#[cfg(test)]
mod tests {
    use super::{Builder, Segment, typed};
    use crate::catalogue::words::wanted::Wanted;
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
        segment.for_rows_with(&Wanted::of(word, &[]), |row| rows.push(row));
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
    fn a_word_stands_for_its_other_forms_and_a_long_root_for_what_begins_with_it() {
        check("мектеп", &[0, 1]);
        check("мектептерге", &[0, 1]);
        check("молодежью", &[2, 3]);
        check("кітапхана", &[0]);
        check("жоқсөз", &[]);
    }

    #[test]
    fn the_middle_of_a_word_is_no_match() {
        check("апхана", &[]);
        check("ержка", &[]);
        check("дежь", &[]);
    }

    #[test]
    fn a_few_letters_begin_a_word() {
        check("10", &[0]);
        check("и", &[3]);
        check("ла", &[1]);
        check("ел", &[]);
        check("молод", &[2, 3]);
        check("лаг", &[1]);
    }

    /// However much of a word was typed, with Kazakh letters or without, its rows are found.
    #[test]
    fn every_beginning_of_every_word_finds_its_rows() {
        let rows = [
            "трудоустройство молодежи труд",
            "вторичное сырье вторая очередь",
            "көпшілікке арналған көпбалалы отбасы",
            "жергілікті өзін өзі басқару жер",
            "үйірмелер мен ұйымдар",
        ];
        let whole = segment(1, &rows);
        let mut tried = 0;
        for (row, word) in
            (0..).zip(rows).flat_map(|(row, text)| text.split(' ').map(move |it| (row, it)))
        {
            for (end, letter) in word.char_indices() {
                let beginning = &word[..end + letter.len_utf8()];
                assert!(found(&whole, beginning).contains(&row), "{beginning} of {word}");
                assert!(
                    found(&whole, &typed(beginning)).contains(&row),
                    "{beginning} of {word}, typed"
                );
                tried += 1;
            }
        }
        assert!(tried > 100);
    }

    #[test]
    fn a_word_is_found_from_a_keyboard_without_kazakh_letters() {
        let whole = segment(1, &ROWS);
        let alike: Vec<&str> = whole.words_typed("окушыларына").collect();
        assert_eq!(alike, ["оқушыларына"]);
        let mut rows = Vec::new();
        whole.for_rows_with_beginning("окуш", |row| rows.push(row));
        assert_eq!(rows, [1]);
        check("китапхана", &[0]);
    }
}
