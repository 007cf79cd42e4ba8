//! Whether a word is a Russian word: a known stem with an ending of its part of speech.

use super::endings::{ADJECTIVE, NOUN, PARTICIPLE, PREFIXES, VERB};
use super::forms;
use super::lexicon::{Part, russian};
use crate::quick_hash::OwnSet;
use std::sync::OnceLock;

/// The endings by part of speech.
struct Endings {
    nouns: OwnSet<&'static str>,
    adjectives: OwnSet<&'static str>,
    verbs: OwnSet<&'static str>,
}

fn endings() -> &'static Endings {
    static ENDINGS: OnceLock<Endings> = OnceLock::new();
    let set = |endings: &[&'static str]| endings.iter().copied().collect();
    ENDINGS.get_or_init(|| Endings {
        nouns: set(NOUN),
        adjectives: set(ADJECTIVE),
        verbs: set(VERB),
    })
}

/// The length in bytes of the longest known stem of a folded word; `None` when the word has no reading.
pub(super) fn stem_of(word: &str) -> Option<usize> {
    russian().possible_ends(word).find(|&end| may_follow(&word[..end], &word[end..]))
}

/// Whether a folded word, or each part of a hyphenated one, is surely right: a form of a known word, or a reading of a stem
/// whose forms are not known one by one.
pub(super) fn is_right(word: &str) -> bool {
    let whole = |word: &str| forms::russian().is_right(word) || has_wide_reading(word);
    whole(word)
        || PREFIXES.iter().any(|prefix| word.strip_prefix(prefix).is_some_and(whole))
        || word.contains('-') && word.split('-').all(|part| part.is_empty() || whole(part))
}

fn has_wide_reading(word: &str) -> bool {
    let cuts = word.char_indices().map(|(at, c)| at + c.len_utf8()).take(russian().longest());
    cuts.into_iter().any(|cut| {
        let (stem, rest) = word.split_at(cut);
        !forms::russian().is_nominal_stem(stem) && may_follow(stem, rest)
            || russian().parts(stem).iter().any(|part| match part {
                Part::Fixed => rest.is_empty(),
                Part::Verb => endings().verbs.contains(rest) || is_participle(rest),
                _ => false,
            })
    })
}

/// Whether `rest` may follow `stem`.
pub(super) fn may_follow(stem: &str, rest: &str) -> bool {
    russian().parts(stem).iter().any(|part| match part {
        Part::Fixed => rest.is_empty(),
        Part::Noun | Part::SoftNoun => endings().nouns.contains(rest),
        Part::Adjective => endings().adjectives.contains(rest),
        Part::Verb | Part::VerbBeforeU => endings().verbs.contains(rest) || is_participle(rest),
    })
}

fn is_participle(rest: &str) -> bool {
    PARTICIPLE.iter().any(|stem| {
        rest.strip_prefix(stem).is_some_and(|ending| endings().adjectives.contains(ending))
    })
}

/// Whether a folded word, or each part of a hyphenated one, is a Russian word.
pub(super) fn is_word(word: &str) -> bool {
    let whole = |word: &str| stem_of(word).is_some();
    whole(word)
        || PREFIXES.iter().any(|prefix| word.strip_prefix(prefix).is_some_and(whole))
        || word.contains('-') && word.split('-').all(|part| part.is_empty() || whole(part))
}
