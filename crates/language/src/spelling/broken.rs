//! Spaces where none belongs and none where one does: a word broken in two, a comma or stop glued to the next word.

use super::{Kind, Suspect, forms, kazakh, russian};
use crate::letters::{self, Token, is_cyrillic, tokens};
use crate::tongue::Tongue;

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
pub(super) fn broken_words(text: &str, tongue: Tongue) -> Vec<Suspect> {
    if !matches!(tongue, Tongue::Russian | Tongue::Kazakh) {
        return Vec::new();
    }
    let tokens = tokens(text);
    tokens.windows(2).filter_map(|pair| broken_word(text, &pair[0], &pair[1], tongue)).collect()
}

fn broken_word(text: &str, left: &Token<'_>, right: &Token<'_>, tongue: Tongue) -> Option<Suspect> {
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
    let whole = format!("{}{}", left.folded, right.folded);
    let broken = match tongue {
        Tongue::Kazakh => is_broken_kazakh(&left.folded, &right.folded, &whole),
        _ => is_broken_russian(&left.folded, &right.folded, &whole),
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

fn is_unknown(word: &str) -> bool {
    word.chars().count() >= 2 && !russian::is_right(word) && !kazakh::is_word(word)
}

fn is_broken_russian(left: &str, right: &str, whole: &str) -> bool {
    let long = whole.chars().count() > SHORTEST_STEM;
    is_unknown(left) && is_unknown(right) && long && forms::russian().is_form(whole)
}

fn is_broken_kazakh(left: &str, right: &str, whole: &str) -> bool {
    let stem = || kazakh::stem_of(whole);
    let suffix = SUFFIXES.contains(&right)
        && left.chars().count() >= 4
        && kazakh::stem_of(left) == Some(left.len())
        && stem().is_some_and(|stem| stem >= left.len());
    let spans = |stem: usize| stem > left.len() && whole[..stem].chars().count() >= SHORTEST_STEM;
    suffix || is_unknown(left) && is_unknown(right) && stem().is_some_and(spans)
}

/// Commas, semicolons and stops glued to the next word: `жастар,отбасы`.
pub(super) fn glued_marks(text: &str) -> Vec<Suspect> {
    let tokens = tokens(text);
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
