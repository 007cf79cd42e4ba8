//! A list of stems that is looked for in texts and words, all of them in one pass.

use crate::letters::{lower, lowercase};

/// Stems arranged by their first two letters; at most 128.
#[derive(Debug, Clone)]
pub struct Stems {
    stems: Vec<String>,
    /// Which stems begin with a letter whose code leaves this remainder.
    by_first: [u128; BUCKETS],
    /// Which stems may go on with a letter whose code leaves this remainder.
    by_second: [u128; BUCKETS],
}

/// More than the letters of the Cyrillic alphabet with the Kazakh ones, so that few stems share a place.
const BUCKETS: usize = 64;

fn bucket(c: char) -> usize {
    c as usize % BUCKETS
}

impl Stems {
    /// Arranges the stems; empty ones are never found.
    ///
    /// # Panics
    /// For more than 128 stems: the lists are written in the program.
    pub fn new<T: Into<String>>(stems: impl IntoIterator<Item = T>) -> Self {
        let stems: Vec<String> = stems.into_iter().map(Into::into).collect();
        assert!(stems.len() <= 128, "a list of stems has room for 128");
        let (mut by_first, mut by_second) = ([0; BUCKETS], [0; BUCKETS]);
        for (index, stem) in stems.iter().enumerate() {
            let mut letters = stem.chars();
            let Some(first) = letters.next() else { continue };
            by_first[bucket(first)] |= 1 << index;
            match letters.next() {
                Some(second) => by_second[bucket(second)] |= 1 << index,
                None => by_second.iter_mut().for_each(|stems| *stems |= 1 << index),
            }
        }
        Self { stems, by_first, by_second }
    }

    /// The stems in their order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.stems.iter().map(String::as_str)
    }

    /// Which stems stand in the text, one bit for each in their order.
    pub fn within(&self, text: &str) -> u128 {
        let mut found = 0;
        let mut letters = text.char_indices().peekable();
        while let Some((at, first)) = letters.next() {
            let second = letters.peek().map_or('\0', |(_, second)| *second);
            let candidates = self.beginning(first, second) & !found;
            if candidates != 0 {
                found |= self.at_start(&text[at..], candidates);
            }
        }
        found
    }

    /// How many of the stems stand in the text.
    pub fn count_within(&self, text: &str) -> usize {
        self.within(text).count_ones() as usize
    }

    /// Whether the text begins with one of the stems.
    pub fn begin(&self, text: &str) -> bool {
        let mut letters = text.chars();
        let Some(first) = letters.next() else { return false };
        let candidates = self.beginning(first, letters.next().unwrap_or('\0'));
        candidates != 0 && self.at_start(text, candidates) != 0
    }

    /// Whether the text in lower case begins with one of the stems.
    pub fn begin_in_lower_case(&self, text: &str) -> bool {
        let mut letters = text.chars().map(lower);
        let Some(first) = letters.next() else { return false };
        // Most texts are told by two letters and need not be copied.
        self.beginning(first, letters.next().unwrap_or('\0')) != 0 && self.begin(&lowercase(text))
    }

    /// Which stems may begin with these two letters.
    fn beginning(&self, first: char, second: char) -> u128 {
        self.by_first[bucket(first)] & self.by_second[bucket(second)]
    }

    /// Which of these stems the text begins with.
    fn at_start(&self, text: &str, mut candidates: u128) -> u128 {
        let mut found = 0;
        while candidates != 0 {
            let index = candidates.trailing_zeros() as usize;
            if text.starts_with(self.stems[index].as_str()) {
                found |= 1 << index;
            }
            candidates &= candidates - 1;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_same_stems_are_found_as_one_by_one(stems in prop::collection::vec("[а-вabқ]{0,3}", 0..128), text in "[а-вabқ ]{0,30}") {
            let known = Stems::new(stems.iter().map(String::as_str));
            let bits = known.within(&text);
            for (index, stem) in stems.iter().enumerate() {
                let expected = !stem.is_empty() && text.contains(stem.as_str());
                prop_assert_eq!(bits >> index & 1 == 1, expected, "{} in {}", stem, text);
            }
            let begins = stems.iter().any(|stem| !stem.is_empty() && text.starts_with(stem.as_str()));
            prop_assert_eq!(known.begin(&text), begins);
            prop_assert_eq!(known.count_within(&text), bits.count_ones() as usize);
        }
    }
}
