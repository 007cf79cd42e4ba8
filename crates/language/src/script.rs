//! Letters of the wrong alphabet: a Latin `i` in a Kazakh word, a Cyrillic `о` in a Latin name.
//!
//! Scans and hurried typing mix letters that look alike. A word is repaired only when the rest of it says clearly which
//! alphabet it is meant to be in.

use crate::letters::{is_cyrillic, is_invisible, is_latin, lower, may_hold_latin};
use std::ops::Range;

/// A word whose letters were brought into one alphabet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// Where the printed word stands.
    pub range: Range<usize>,
    /// The word as it should be.
    pub word: String,
}

/// The Cyrillic letter that looks like this Latin one.
fn to_cyrillic(c: char) -> Option<char> {
    Some(match c {
        'a' => 'а',
        'A' => 'А',
        'b' => 'ь',
        'B' => 'В',
        'c' => 'с',
        'C' => 'С',
        'e' => 'е',
        'E' => 'Е',
        'h' => 'һ',
        'H' => 'Н',
        'i' | 'ı' => 'і',
        'I' => 'І',
        'k' => 'к',
        'K' => 'К',
        'm' => 'м',
        'M' => 'М',
        'o' => 'о',
        'O' => 'О',
        'p' => 'р',
        'P' => 'Р',
        't' => 'т',
        'T' => 'Т',
        'x' => 'х',
        'X' => 'Х',
        'y' => 'у',
        'Y' => 'У',
        'ə' | 'ǝ' => 'ә',
        'Ə' | 'Ǝ' => 'Ә',
        'ɵ' | 'ö' => 'ө',
        'Ɵ' | 'Ö' => 'Ө',
        'ë' => 'ё',
        'Ë' => 'Ё',
        _ => return None,
    })
}

/// The Latin letter that looks like this Cyrillic one.
fn to_latin(c: char) -> Option<char> {
    Some(match c {
        'а' => 'a',
        'А' => 'A',
        'В' => 'B',
        'с' => 'c',
        'С' => 'C',
        'е' => 'e',
        'Е' => 'E',
        'һ' => 'h',
        'Һ' => 'H',
        'Н' => 'H',
        'і' => 'i',
        'І' => 'I',
        'к' => 'k',
        'К' => 'K',
        'М' => 'M',
        'о' => 'o',
        'О' => 'O',
        'р' => 'p',
        'Р' => 'P',
        'Т' => 'T',
        'х' => 'x',
        'Х' => 'X',
        'у' => 'y',
        'У' | 'Ү' => 'Y',
        _ => return None,
    })
}

/// Whether every letter of the word is Cyrillic, and there is one.
pub fn is_cyrillic_word(word: &str) -> bool {
    all_letters(word, is_cyrillic)
}

/// Whether every letter of the word is Latin, and there is one.
pub fn is_latin_word(word: &str) -> bool {
    all_letters(word, is_latin)
}

fn all_letters(word: &str, belongs: impl Fn(char) -> bool) -> bool {
    let mut letters = word.chars().filter(|c| crate::letters::is_letter(*c)).peekable();
    letters.peek().is_some() && letters.all(belongs)
}

/// Brings a mixed word into the alphabet most of it is in; `None` when there is nothing to repair or no telling which.
/// The parts of a hyphenated word are judged each for itself, because `SMM-менеджер` is no mistake.
pub fn repair_word(word: &str) -> Option<String> {
    if !may_hold_latin(word) || word.is_ascii() || !word.chars().any(is_latin) {
        return None;
    }
    let mut whole = String::with_capacity(word.len());
    let mut changed = false;
    for part in word.split_inclusive(['-', '‑', '–', '—', '/', '.', '’', '\'']) {
        match repair_part(part) {
            Some(repaired) => {
                whole.push_str(&repaired);
                changed = true;
            }
            None => whole.push_str(part),
        }
    }
    changed.then_some(whole)
}

fn repair_part(part: &str) -> Option<String> {
    let cyrillic = part.chars().filter(|&c| is_cyrillic(c)).count();
    let latin = part.chars().filter(|&c| is_latin(c)).count();
    if cyrillic == 0 || latin == 0 {
        return None;
    }
    let latin_fits = part.chars().filter(|&c| is_latin(c)).all(|c| to_cyrillic(c).is_some());
    let cyrillic_letters = || part.chars().filter(|&c| is_cyrillic(c));
    let cyrillic_fits = cyrillic_letters().all(|c| to_latin(c).is_some());
    // Small letters tell more apart than capitals: `В` looks like `B`, `в` like nothing.
    let surely_cyrillic = cyrillic_letters().any(|c| to_latin(lower(c)).is_none());
    if latin_fits && (cyrillic >= latin || surely_cyrillic) {
        Some(into_cyrillic(part))
    } else if cyrillic_fits && cyrillic * 3 <= latin && !ends_with_cyrillic_ending(part) {
        Some(
            part.chars()
                .map(|c| if is_cyrillic(c) { to_latin(c).unwrap_or(c) } else { c })
                .collect(),
        )
    } else {
        None
    }
}

/// A Kazakh or Russian ending glued to a Latin name (`YouTubeте`) is grammar, not a stray letter.
fn ends_with_cyrillic_ending(part: &str) -> bool {
    part.chars()
        .rev()
        .filter(|c| crate::letters::is_letter(*c))
        .take_while(|&c| is_cyrillic(c))
        .count()
        >= 2
}

/// Latin `Y` stands for `У` or for Kazakh `Ү`; the neighbours tell.
fn into_cyrillic(part: &str) -> String {
    let kazakh = part.chars().any(|c| matches!(c, 'ү' | 'ө' | 'ә' | 'Ү' | 'Ө' | 'Ә' | 'Ұ'));
    let repair = |c| match c {
        'Y' if kazakh => 'Ү',
        _ if is_latin(c) => to_cyrillic(c).unwrap_or(c),
        _ => c,
    };
    part.chars().map(repair).collect()
}

/// Repairs every word of a text and says which words were changed.
pub fn repair(text: &str) -> (String, Vec<Repair>) {
    let mut whole = String::with_capacity(text.len());
    let mut repairs = Vec::new();
    let mut done = 0;
    for (range, word) in crate::fold::words(text) {
        if let Some(repaired) = repair_word(word) {
            whole.push_str(&text[done..range.start]);
            whole.push_str(&repaired);
            done = range.end;
            repairs.push(Repair { range, word: repaired });
        }
    }
    whole.push_str(&text[done..]);
    (whole, repairs)
}

/// Makes every run of white space one plain space, trims the ends, and drops characters without width.
pub fn fold_space(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut pending = false;
    for c in text.chars().filter(|&c| !is_invisible(c)) {
        if c.is_whitespace() {
            pending = true;
            continue;
        }
        if pending && !folded.is_empty() {
            folded.push(' ');
        }
        pending = false;
        folded.push(c);
    }
    folded
}
