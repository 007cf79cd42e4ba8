//! Finding the heading words of indicators and results inside a text.

use bagyt_language::fold::skeleton;
use std::sync::LazyLock;

/// Headings inside an indicators cell, the first word and the second.
const HEADINGS: [(&str, &str); 10] = [
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
];

/// The byte at which a heading of indicators or results begins, if there is one.
pub(super) fn indicators_at(text: &str) -> Option<usize> {
    static STEMS: LazyLock<Vec<[String; 3]>> = LazyLock::new(|| {
        let stems = |(first, second): &(&str, &str)| {
            let (first, second) = (skeleton(first), skeleton(second));
            [format!("{first}{second}"), first, second]
        };
        HEADINGS.iter().map(stems).collect()
    });
    let mut before: Option<(usize, &str)> = None;
    for (range, word) in bagyt_language::fold::words(text) {
        if may_be_heading(word) {
            let bare = short_skeleton(word);
            let earlier = before
                .filter(|(_, word)| may_be_heading(word))
                .map(|(at, word)| (at, short_skeleton(word)));
            for [glued, first, second] in STEMS.iter() {
                if like(&bare, glued) {
                    return Some(range.start);
                }
                let behind =
                    earlier.as_ref().filter(|(_, word)| like(&bare, second) && like(word, first));
                if let Some((at, _)) = behind {
                    return Some(*at);
                }
            }
        }
        before = Some((range.start, word));
    }
    None
}

/// Heading words begin with one of few letters; looking at those first keeps long texts quick.
fn may_be_heading(word: &str) -> bool {
    let first = word.chars().next().and_then(|c| c.to_lowercase().next());
    first.is_some_and(|c| "нмцкоирhmkoip".contains(c))
}

/// The skeleton of a word's start: whatever is longer is words run together.
fn short_skeleton(word: &str) -> String {
    skeleton(&word[..word.floor_char_boundary(80)])
}

/// Whether a word begins with a stem, one letter in six misread.
fn like(word: &str, stem: &str) -> bool {
    if word.starts_with(stem) {
        return true;
    }
    let length = stem.chars().count();
    let start: String = word.chars().take(length).collect();
    // The same first or second letter keeps this from being asked of every word of a long text.
    let near = start.chars().zip(stem.chars()).take(4).filter(|(a, b)| a == b).count() >= 3;
    near && bagyt_language::fuzzy::distance(&start, stem, length / 6).is_some()
}
