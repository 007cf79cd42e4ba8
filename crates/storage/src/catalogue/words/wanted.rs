//! What a word of a question stands for among the words of the rows.

use bagyt_language::{on_russian_keyboard, word_roots};
use std::borrow::Cow;

/// Fewer letters than these are no word whose other forms were meant.
const LEAST: usize = 3;

/// A root of so many letters stands for every word that begins with it: `жител` for `жительница`. Shorter ones begin too many
/// words that have nothing to do with them: `сала` begins `салауатты`, `дет` begins `детали`.
const LONG_ROOT: usize = 5;

/// A word of a question.
#[derive(Debug)]
pub struct Wanted<'q> {
    word: &'q str,
    roots: Vec<String>,
}

impl<'q> Wanted<'q> {
    /// A folded word, with the words of the rows that a keyboard without Kazakh letters types just so.
    pub fn of(word: &'q str, typed_so: &[&str]) -> Self {
        let words = std::iter::once(word).chain(typed_so.iter().copied());
        let mut roots: Vec<String> =
            words.filter(|word| has_letters(word, LEAST)).flat_map(word_roots).collect();
        roots.sort_unstable();
        roots.dedup();
        Self { word, roots }
    }

    /// What was typed; a reader may have typed no more of a word.
    pub const fn beginning(&self) -> &str {
        self.word
    }

    /// Whether a word begins as typed. A Kazakh letter stands for itself, a Russian one for the Kazakh ones in its place, too.
    pub fn begins(&self, word: &str) -> bool {
        let mut letters = word.chars();
        self.word.chars().all(|typed| {
            letters.next().is_some_and(|it| it == typed || on_russian_keyboard(it) == typed)
        })
    }

    /// What it may be a form of.
    pub fn roots(&self) -> impl Iterator<Item = &str> {
        self.roots.iter().map(String::as_str)
    }

    /// The roots that stand for every word that begins with them.
    pub fn long_roots(&self) -> impl Iterator<Item = &str> {
        self.roots().filter(|root| has_letters(root, LONG_ROOT))
    }
}

/// A folded word as a keyboard without Kazakh letters types it.
pub fn typed(word: &str) -> Cow<'_, str> {
    match word.chars().any(|letter| on_russian_keyboard(letter) != letter) {
        true => Cow::Owned(word.chars().map(on_russian_keyboard).collect()),
        false => Cow::Borrowed(word),
    }
}

fn has_letters(word: &str, least: usize) -> bool {
    word.chars().nth(least - 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::{Wanted, typed};

    #[test]
    fn a_long_root_is_a_beginning() {
        let check = |word, long: &[&str]| {
            assert_eq!(Wanted::of(word, &[]).long_roots().collect::<Vec<_>>(), long, "{word}");
        };
        check("қыз", &[]);
        check("урал", &[]);
        check("детей", &[]);
        check("жителей", &["жител"]);
    }

    #[test]
    fn a_russian_letter_stands_for_the_kazakh_ones_in_its_place_and_not_the_other_way_round() {
        let begins = |typed, word| Wanted::of(typed, &[]).begins(word);
        assert!(begins("коп", "көпбалалы") && begins("көп", "көпбалалы"));
        assert!(begins("уй", "үй") && begins("уй", "ұйым") && begins("уй", "уйгур"));
        assert!(begins("үй", "үйірме") && !begins("үй", "ұйым") && !begins("үй", "уйгур"));
        assert!(!begins("үйір", "үй"));
    }

    #[test]
    fn words_typed_alike_lend_their_roots() {
        let roots = |typed_so: &[&str]| {
            Wanted::of("когамнын", typed_so).roots().map(str::to_owned).collect::<Vec<_>>()
        };
        assert!(!roots(&[]).contains(&"когам".to_owned()));
        assert!(roots(&["қоғамның"]).contains(&"когам".to_owned()));
        assert_eq!(typed("қоғамның"), "когамнын");
    }
}
