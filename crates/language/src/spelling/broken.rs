//! Spaces where none belongs and none where one does: a word broken in two, a comma or stop glued to the next word.

use super::{Kind, Suspect, forms, kazakh, russian};
use crate::letters::{self, Token, is_cyrillic};
use crate::tongue::Tongue;
use std::collections::HashMap;

/// Kazakh suffixes that are no words of their own.
const SUFFIXES: &[&str] = &[
    "дың",
    "дің",
    "тың",
    "тің",
    "ның",
    "нің",
    "ға",
    "ге",
    "қа",
    "ды",
    "ді",
    "ты",
    "ті",
    "ны",
    "ні",
    "дық",
    "лар",
    "лер",
    "ларды",
    "лерді",
    "ларға",
    "лерге",
    "лардың",
    "лердің",
    "дардың",
    "дердің",
    "тардың",
    "тердің",
    "ндағы",
    "ндегі",
    "ларын",
    "лерін",
    "ларының",
    "лерінің",
    "мыз",
    "міз",
];

/// The shortest stem that surely is a word when its halves are not.
const SHORTEST_STEM: usize = 5;

/// Words broken by a space: neither half is a word, both together are.
///
/// `judged` keeps what was found of each folded word: whether this language does not know it.
pub(super) fn broken_words(
    text: &str,
    tokens: &[Token<'_>],
    tongue: Tongue,
    judged: &mut HashMap<String, bool>,
) -> Vec<Suspect> {
    let mut is_unknown = |word: &str| match judged.get(word) {
        Some(&unknown) => unknown,
        None => *judged.entry(word.to_owned()).or_insert(is_unknown(word, tongue)),
    };
    tokens
        .windows(2)
        .filter_map(|pair| broken_word(text, &pair[0], &pair[1], tongue, &mut is_unknown))
        .collect()
}

fn broken_word(
    text: &str,
    left: &Token<'_>,
    right: &Token<'_>,
    tongue: Tongue,
    is_unknown: &mut impl FnMut(&str) -> bool,
) -> Option<Suspect> {
    let lettered = |token: &Token<'_>| {
        token.kind == letters::Kind::Letters && token.text.chars().all(is_cyrillic)
    };
    let small = |token: &Token<'_>, from| token.text.chars().skip(from).all(char::is_lowercase);
    let apart = text.get(left.range.end..right.range.start) == Some(" ");
    if !apart || !lettered(left) || !lettered(right) || !small(left, 1) || !small(right, 0) {
        return None;
    }
    // A part of a hyphenated word is not half of this one.
    if text[..left.range.start].ends_with(['-', '‑', '.'])
        || text[right.range.end..].starts_with(['-', '‑', '.'])
    {
        return None;
    }
    let (left_word, right_word) = (&*left.folded, &*right.folded);
    let suffix = tongue == Tongue::Kazakh && SUFFIXES.contains(&right_word);
    let possible = suffix || is_unknown(right_word) && is_unknown(left_word);
    if !possible {
        return None;
    }
    let whole = format!("{left_word}{right_word}");
    let broken = match tongue {
        Tongue::Kazakh if suffix => is_kazakh_with_suffix(left_word, &whole),
        Tongue::Kazakh => is_known_kazakh(left_word, &whole),
        _ => whole.chars().count() > SHORTEST_STEM && forms::russian().is_form(&whole),
    };
    broken.then(|| {
        let range = left.range.start..right.range.end;
        Suspect {
            word: text[range.clone()].to_owned(),
            suggestion: Some(format!("{}{}", left.text, right.text)),
            range,
            kind: Kind::Misspelt,
        }
    })
}

fn is_unknown(word: &str, tongue: Tongue) -> bool {
    // The likelier language first: most words are known.
    word.chars().nth(1).is_some()
        && match tongue {
            Tongue::Kazakh => !kazakh::is_word(word) && !russian::is_right(word),
            _ => !russian::is_right(word) && !kazakh::is_word(word),
        }
}

/// A known word and behind it an ending that makes a known word too.
fn is_kazakh_with_suffix(left: &str, whole: &str) -> bool {
    left.chars().count() >= 4
        && kazakh::stem_of(left) == Some(left.len())
        && kazakh::stem_of(whole).is_some_and(|stem| stem >= left.len())
}

/// A known word whose stem goes over the break.
fn is_known_kazakh(left: &str, whole: &str) -> bool {
    kazakh::stem_of(whole)
        .is_some_and(|stem| stem > left.len() && whole[..stem].chars().count() >= SHORTEST_STEM)
}

/// Commas, semicolons and stops glued to the next word: `жастар,отбасы`.
pub(super) fn glued_marks(text: &str, tokens: &[Token<'_>]) -> Vec<Suspect> {
    tokens.windows(3).filter_map(|three| glued_mark(text, three)).collect()
}

fn glued_mark(text: &str, three: &[Token<'_>]) -> Option<Suspect> {
    let [left, mark, right] = three else { return None };
    let touching = left.range.end == mark.range.start && mark.range.end == right.range.start;
    if !touching || !is_prose(left) || !is_prose(right) || right.text.chars().count() < 2 {
        return None;
    }
    let glued = match mark.text {
        "," | ";" => left.text.chars().count() >= 3,
        // Abbreviations (`обл.Абай`) and addresses are no ends of sentences.
        "." => ends_sentence(left, right),
        _ => false,
    };
    glued.then(|| Suspect {
        range: left.range.start..right.range.end,
        word: text[left.range.start..right.range.end].to_owned(),
        suggestion: Some(format!("{}{} {}", left.text, mark.text, right.text)),
        kind: Kind::MissingSpace,
    })
}

fn is_prose(token: &Token<'_>) -> bool {
    token.kind == letters::Kind::Letters
        && token.text.chars().all(is_cyrillic)
        && token.text.chars().skip(1).all(char::is_lowercase)
}

fn ends_sentence(left: &Token<'_>, right: &Token<'_>) -> bool {
    left.text.chars().count() >= 5
        && right.text.starts_with(char::is_uppercase)
        && (kazakh::is_word(&left.folded) || russian::is_right(&left.folded))
}
