//! Finding the heading words of indicators and results inside a text.

use super::indicator_words::pairs;
use bagyt_language::fold::skeleton;
use bagyt_language::fuzzy;
use std::sync::LazyLock;

/// A word of a heading, ready to be compared.
struct Stem {
    letters: Vec<char>,
    word: String,
}

impl Stem {
    fn new(word: String) -> Self {
        Self { letters: word.chars().collect(), word }
    }

    /// Whether a word begins with the stem, one letter in six misread.
    fn begins(&self, word: &str) -> bool {
        if !begins_alike(word, &self.letters) {
            return false;
        }
        let length = self.letters.len();
        let end = word.char_indices().nth(length).map_or(word.len(), |(at, _)| at);
        fuzzy::distance(&word[..end], &self.word, length / 6).is_some()
    }
}

/// How many first letters are looked at before all are.
const FIRST: usize = 4;

/// Nearly the same first letters keep the rest from being asked of every word of a long text.
fn begins_alike(word: &str, letters: &[char]) -> bool {
    let same = word.chars().zip(letters).take(FIRST).filter(|(a, b)| a == *b).count();
    same + 1 >= FIRST
}

/// The words of a heading: run together, the first, the second.
struct Stems([Stem; 3]);

/// The byte at which a heading of indicators or results begins, if there is one.
pub(crate) fn indicators_at(text: &str) -> Option<usize> {
    static STEMS: LazyLock<Vec<Stems>> = LazyLock::new(|| {
        let stems = |(first, second): (&str, &str)| {
            let (first, second) = (skeleton(first), skeleton(second));
            Stems([format!("{first}{second}"), first, second].map(Stem::new))
        };
        pairs().into_iter().map(stems).collect()
    });
    // Many headings begin with the same few words.
    static BEGINNINGS: LazyLock<Vec<Vec<char>>> = LazyLock::new(|| {
        let told = STEMS.iter().flat_map(|Stems([glued, _, second])| [glued, second]);
        let mut all: Vec<Vec<char>> =
            told.map(|stem| stem.letters.iter().take(FIRST).copied().collect()).collect();
        all.sort_unstable();
        all.dedup();
        all
    });
    let mut before: Option<(usize, &str)> = None;
    for (range, word) in bagyt_language::fold::words(text) {
        if may_be_heading(word) {
            let bare = short_skeleton(word);
            let alike = BEGINNINGS.iter().any(|beginning| begins_alike(&bare, beginning));
            let earlier = || {
                let (at, word) = before.filter(|(_, word)| may_be_heading(word))?;
                Some((at, short_skeleton(word)))
            };
            for Stems([glued, first, second]) in STEMS.iter().filter(|_| alike) {
                if glued.begins(&bare) {
                    return Some(range.start);
                }
                if second.begins(&bare)
                    && let Some((at, _)) = earlier().filter(|(_, word)| first.begins(word))
                {
                    return Some(at);
                }
            }
        }
        before = Some((range.start, word));
    }
    None
}

/// Heading words begin with one of few letters, some of them often printed in the other script; looking at those first
/// keeps long texts quick.
fn may_be_heading(word: &str) -> bool {
    word.starts_with([
        'н', 'м', 'ц', 'к', 'қ', 'о', 'и', 'р', 'п', 'т', 'с', 'ж', 'з', 'ә', 'э', 'h', 'm', 'k',
        'i', 'p', 'o', 't', 'c', 'Н', 'М', 'Ц', 'К', 'Қ', 'О', 'И', 'Р', 'П', 'Т', 'С', 'Ж', 'З',
        'Ә', 'Э', 'H', 'M', 'K', 'I', 'P', 'O', 'T', 'C', 'İ', '\u{212a}',
    ])
}

/// The skeleton of a word's start: whatever is longer is words run together.
fn short_skeleton(word: &str) -> String {
    skeleton(&word[..word.floor_char_boundary(80)])
}

#[cfg(test)]
mod tests {
    use super::super::indicator_words::{RESULTS, TARGETS};
    use super::*;

    #[test]
    fn every_heading_of_two_words_begins_a_text_of_indicators() {
        let headings = TARGETS.iter().chain(RESULTS);
        for heading in headings.filter(|heading| heading.split(' ').count() == 2) {
            let capital: String = heading.chars().take(1).flat_map(char::to_uppercase).collect();
            let printed = format!("{capital}{}:", &heading[capital.len()..]);
            assert_eq!(indicators_at(&printed), Some(0), "{printed}");
            assert_eq!(indicators_at(&heading.replace(' ', "")), Some(0), "{heading}");
        }
        assert_eq!(indicators_at("Жобаның нәтижелері туралы есеп"), None);
    }
}
