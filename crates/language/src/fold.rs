//! Words of a text, and the skeleton of a text: what is left of it when misread letters and lost spaces no longer matter.

use crate::letters::{is_dash, is_invisible, is_letter, is_word_character, lower};
use std::ops::Range;

/// The words of a text with their places. A word is a run of letters and digits; a hyphen or apostrophe between two of
/// them belongs to the word (`іс-шара`, `240 000-нан` gives `240` and `000-нан`).
pub fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let range = next_word(text, from)?;
        from = range.end;
        Some((range.clone(), &text[range]))
    })
}

fn next_word(text: &str, from: usize) -> Option<Range<usize>> {
    let start = from + text[from..].find(is_word_character)?;
    let mut end = start;
    let mut chars = text[start..].char_indices();
    while let Some((at, c)) = chars.next() {
        let joined = || {
            let joins = is_dash(c) && !matches!(c, '–' | '—' | '―') || matches!(c, '’' | '\'');
            joins && chars.as_str().starts_with(is_word_character)
        };
        if is_word_character(c) || !is_invisible(c) && joined() {
            end = start + at + c.len_utf8();
        } else if !is_invisible(c) {
            break;
        }
    }
    Some(start..end)
}

/// The skeleton of a text: lower case, look-alikes repaired, letters that scans confuse made one, everything that is
/// neither letter nor digit dropped. Two texts with one skeleton are the same words, however badly scanned.
pub fn skeleton(text: &str) -> String {
    let mut found = String::with_capacity(text.len());
    for (_, word) in words(text) {
        essences(word, |_, kept| found.push(kept));
    }
    found
}

/// The skeleton with the place of every character in the printed text.
pub(crate) fn skeleton_chars(text: &str) -> Vec<(char, Range<usize>)> {
    let mut found = Vec::with_capacity(text.len() / 2);
    for (word_range, word) in words(text) {
        essences(word, |range, kept| {
            found.push((kept, word_range.start + range.start..word_range.start + range.end));
        });
    }
    found
}

/// What a skeleton keeps of a word, with the place of each character in it.
fn essences(printed: &str, keep: impl FnMut(Range<usize>, char)) {
    match crate::script::repair_word(printed) {
        // A repair changes letters one for one, so the places of the printed word still hold.
        Some(repaired) => essences_of(printed, repaired.chars(), keep),
        None => essences_of(printed, printed.chars(), keep),
    }
}

fn essences_of(
    printed: &str,
    letters: impl Iterator<Item = char>,
    mut keep: impl FnMut(Range<usize>, char),
) {
    let mut before = ' ';
    for ((at, c), letter) in printed.char_indices().zip(letters) {
        let range = at..at + c.len_utf8();
        let inside_word =
            || is_letter(before) && printed[at + c.len_utf8()..].starts_with(is_letter);
        if let Some(kept) = essence(letter, inside_word) {
            keep(range, kept);
        }
        before = letter;
    }
}

/// The letter that stands for all letters scans confuse with this one; `None` for what a skeleton drops.
fn essence(c: char, inside_word: impl Fn() -> bool) -> Option<char> {
    Some(match lower(c) {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'і' | 'й' => 'и',
        'һ' => 'х',
        'ё' => 'е',
        'щ' => 'ш',
        'ъ' | 'ь' => return None,
        '0' if inside_word() => 'о',
        '3' if inside_word() => 'з',
        '1' if inside_word() => 'и',
        other if is_word_character(other) => other,
        _ => return None,
    })
}
