//! Words of a text, and the skeleton of a text: what is left of it when misread letters and lost spaces no longer matter.

use crate::letters::{
    is_dash, is_invisible, is_letter, is_word_character, lower, lower_cyrillic, may_hold_latin,
    on_russian_keyboard, plain_run,
};
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
    let mut at = start;
    loop {
        let plain = plain_run(text, at);
        if plain > 0 {
            at += plain;
            end = at;
        }
        // Most words end at a space or a mark of ASCII, which needs no closer look.
        if text
            .as_bytes()
            .get(at)
            .is_some_and(|byte| byte.is_ascii() && !matches!(byte, b'-' | b'\''))
        {
            break;
        }
        let Some(c) = text[at..].chars().next() else { break };
        at += c.len_utf8();
        let joined = || {
            let joins = is_dash(c) && !matches!(c, '–' | '—' | '―') || matches!(c, '’' | '\'');
            joins && text[at..].starts_with(is_word_character)
        };
        if is_word_character(c) || !is_invisible(c) && joined() {
            end = at;
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
    if !may_hold_latin(text) {
        // Without Latin letters no word is repaired, and what stands between words is dropped like all that is no letter.
        essences_of(text, text.chars(), |_, kept| found.push(kept));
        return found;
    }
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
    match c {
        'Ѐ'..='ԯ' => char::from_u32(CYRILLIC[c as usize - FIRST_CYRILLIC]).filter(|c| *c != '\0'),
        '0' if inside_word() => Some('о'),
        '3' if inside_word() => Some('з'),
        '1' if inside_word() => Some('и'),
        _ => Some(lower(c)).filter(|c| is_word_character(*c)),
    }
}

/// The first of the Cyrillic letters.
const FIRST_CYRILLIC: usize = 0x400;

/// What stands for each Cyrillic letter; zero for what is dropped.
static CYRILLIC: [u32; 0x130] = {
    let mut table = [0; 0x130];
    let mut at = 0;
    while at < table.len() {
        if let Some(c) = char::from_u32((FIRST_CYRILLIC + at) as u32)
            && let Some(kept) = cyrillic_essence(lower_cyrillic(c))
        {
            table[at] = kept as u32;
        }
        at += 1;
    }
    table
};

const fn cyrillic_essence(c: char) -> Option<char> {
    Some(match c {
        'й' => 'и',
        'щ' => 'ш',
        // Signs and marks between the letters.
        'ъ' | 'ь' | '\u{482}'..='\u{489}' => return None,
        other => on_russian_keyboard(other),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_skeleton_of_a_text_is_that_of_its_words(text in "[а-яА-ЯёЁіҚһ0-3 .,\\-–'’\u{ad}\u{483}\nab]{0,40}") {
            let of_words: String = words(&text).map(|(_, word)| skeleton(word)).collect();
            let placed: String = skeleton_chars(&text).into_iter().map(|(c, _)| c).collect();
            prop_assert_eq!(&skeleton(&text), &placed);
            prop_assert_eq!(skeleton(&text), of_words);
        }
    }

    #[test]
    fn a_skeleton_has_small_letters_and_digits_only() {
        for c in '\0'..=char::MAX {
            let kept = essence(c, || false);
            assert!(kept.is_none_or(is_word_character), "{c:?}");
            assert!(kept.is_some() || !is_word_character(c) || "ъьЪЬ".contains(c), "{c:?}");
            assert!(kept.is_none() || is_word_character(c), "{c:?}");
            assert_eq!(kept, essence(lower(c), || false), "{c:?}");
        }
        assert_eq!(skeleton("Қаржыландыру Көлемі, объём – 2O26"), "каржыландыруколемиобем2o26");
        assert_eq!(skeleton("1-тоқсан, 0 0 – ж0ба, 3-ші\u{ad}–күн"), "1токсан00жоба3шикун");
    }
}
