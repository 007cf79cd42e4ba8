//! Russian words made of known ones: with a prefix, or of two roots.

use super::russian;

/// Prefixes of verbs, nouns and adjectives, and first parts of compounds.
const PREFIXES: &[&str] = &[
    "без",
    "бес",
    "в",
    "вз",
    "взо",
    "вне",
    "внутри",
    "во",
    "воз",
    "вос",
    "все",
    "вы",
    "до",
    "за",
    "из",
    "изо",
    "ис",
    "контр",
    "меж",
    "на",
    "над",
    "наи",
    "не",
    "недо",
    "о",
    "об",
    "обо",
    "от",
    "ото",
    "пере",
    "по",
    "под",
    "подо",
    "пра",
    "пре",
    "пред",
    "при",
    "про",
    "раз",
    "разо",
    "рас",
    "роз",
    "с",
    "сверх",
    "со",
    "суб",
    "супер",
    "транс",
    "у",
    "ультра",
    "экс",
    "само",
    "полу",
    "анти",
    "псевдо",
    "противо",
    "после",
    "ре",
    "де",
    "дез",
    "дис",
    "ин",
];

/// The shortest known word after a prefix or a first root.
const SHORTEST: usize = 4;

/// Whether the word is a known one behind a prefix or a first root.
pub(super) fn is_made_of_words(word: &str) -> bool {
    let known = |rest: &str| rest.chars().count() >= SHORTEST && russian::is_right(rest);
    PREFIXES.iter().any(|prefix| word.strip_prefix(prefix).is_some_and(known))
        || first_roots(word).any(|(_, rest)| known(rest))
}

/// The places after a joining vowel: `земле|делие`.
fn first_roots(word: &str) -> impl Iterator<Item = (&str, &str)> {
    word.char_indices()
        .skip(3)
        .filter(|&(at, _)| word[..at].ends_with(['о', 'е', 'и', 'у', 'ь', 'х']))
        .map(|(at, _)| word.split_at(at))
}
