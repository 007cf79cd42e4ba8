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
    let mut chars = text[from..].char_indices().map(|(at, c)| (from + at, c)).peekable();
    let start = loop {
        let (at, c) = chars.next()?;
        if is_word_character(c) {
            break (at, at + c.len_utf8());
        }
    };
    let (start, mut end) = start;
    while let Some((at, c)) = chars.next() {
        let joins = is_dash(c) && !matches!(c, '–' | '—' | '―') || matches!(c, '’' | '\'');
        let inside = is_word_character(c) || is_invisible(c);
        let joined = joins && chars.peek().is_some_and(|(_, next)| is_word_character(*next));
        if !inside && !joined {
            break;
        }
        if !is_invisible(c) {
            end = at + c.len_utf8();
        }
    }
    Some(start..end)
}

/// The skeleton of a text: lower case, look-alikes repaired, letters that scans confuse made one, everything that is
/// neither letter nor digit dropped. Two texts with one skeleton are the same words, however badly scanned.
pub fn skeleton(text: &str) -> String {
    skeleton_chars(text).into_iter().map(|(c, _)| c).collect()
}

/// The skeleton with the place of every character in the printed text.
pub(crate) fn skeleton_chars(text: &str) -> Vec<(char, Range<usize>)> {
    let mut found = Vec::with_capacity(text.len() / 2);
    for (range, word) in words(text) {
        match crate::script::repair_word(word) {
            // A repair changes letters one for one, so the places of the printed word still hold.
            Some(repaired) => push_word(&mut found, word, repaired.chars(), range.start),
            None => push_word(&mut found, word, word.chars(), range.start),
        }
    }
    found
}

fn push_word(
    found: &mut Vec<(char, Range<usize>)>,
    printed: &str,
    letters: impl Iterator<Item = char>,
    start: usize,
) {
    let wordy = printed.chars().any(is_letter);
    let mut before_is_letter = false;
    let mut places = printed.char_indices().zip(letters).peekable();
    while let Some(((at, c), letter)) = places.next() {
        let after_is_letter = places.peek().is_some_and(|((_, next), _)| is_letter(*next));
        let range = start + at..start + at + c.len_utf8();
        let inside_word = wordy && (before_is_letter && after_is_letter);
        before_is_letter = is_letter(letter);
        if let Some(kept) = essence(letter, inside_word) {
            found.push((kept, range));
        }
    }
}

/// The letter that stands for all letters scans confuse with this one; `None` for what a skeleton drops.
fn essence(c: char, inside_word: bool) -> Option<char> {
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
        '0' if inside_word => 'о',
        '3' if inside_word => 'з',
        '1' if inside_word => 'и',
        other if is_word_character(other) => other,
        _ => return None,
    })
}
