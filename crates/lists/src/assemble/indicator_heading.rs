//! Finding the heading words of indicators and results inside a text.

use bagyt_language::fold::skeleton;
use bagyt_language::fuzzy;
use std::sync::LazyLock;

/// Headings inside an indicators cell, the first word and the second.
const HEADINGS: [(&str, &str); 25] = [
    ("нысаналы", "индикатор"),
    ("мақсатты", "индикатор"),
    ("целевой", "индикатор"),
    ("целевые", "индикатор"),
    ("целевых", "индикатор"),
    ("күтілетін", "нәтиже"),
    ("күтілетін", "нәтижел"),
    ("ожидаемые", "результат"),
    ("ожидаемый", "результат"),
    ("ожидаемых", "результат"),
    ("ожидаемый", "эффект"),
    ("ожидаемые", "итоги"),
    ("планируемые", "результат"),
    ("планируемый", "результат"),
    ("конечные", "результат"),
    ("прямые", "результат"),
    ("целевой", "показател"),
    ("целевые", "показател"),
    ("нысаналы", "көрсеткіш"),
    ("мақсатты", "көрсеткіш"),
    ("күтілетін", "әсер"),
    ("түпкі", "нәтижел"),
    ("соңғы", "нәтижел"),
    ("тікелей", "нәтижел"),
    ("жоспарланған", "нәтижел"),
];

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
        // Nearly the same first letters keep the rest from being asked of every word of a long text.
        let same = word.chars().zip(&self.letters).take(4).filter(|(a, b)| a == *b).count();
        if same < 3 {
            return false;
        }
        let length = self.letters.len();
        let end = word.char_indices().nth(length).map_or(word.len(), |(at, _)| at);
        fuzzy::distance(&word[..end], &self.word, length / 6).is_some()
    }
}

/// The words of a heading: run together, the first, the second.
struct Stems([Stem; 3]);

/// The byte at which a heading of indicators or results begins, if there is one.
pub(crate) fn indicators_at(text: &str) -> Option<usize> {
    static STEMS: LazyLock<Vec<Stems>> = LazyLock::new(|| {
        let stems = |(first, second): &(&str, &str)| {
            let (first, second) = (skeleton(first), skeleton(second));
            Stems([format!("{first}{second}"), first, second].map(Stem::new))
        };
        HEADINGS.iter().map(stems).collect()
    });
    let mut before: Option<(usize, &str)> = None;
    for (range, word) in bagyt_language::fold::words(text) {
        if may_be_heading(word) {
            let bare = short_skeleton(word);
            let earlier = || {
                let (at, word) = before.filter(|(_, word)| may_be_heading(word))?;
                Some((at, short_skeleton(word)))
            };
            for Stems([glued, first, second]) in STEMS.iter() {
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

/// Heading words begin with one of few letters; looking at those first keeps long texts quick.
fn may_be_heading(word: &str) -> bool {
    word.starts_with([
        'н', 'м', 'ц', 'к', 'о', 'и', 'р', 'h', 'm', 'k', 'i', 'p', 'Н', 'М', 'Ц', 'К', 'О', 'И',
        'Р', 'H', 'M', 'K', 'I', 'P', 'o', 'O', 'İ', '\u{212a}',
    ])
}

/// The skeleton of a word's start: whatever is longer is words run together.
fn short_skeleton(word: &str) -> String {
    skeleton(&word[..word.floor_char_boundary(80)])
}
