//! The letters of the two alphabets: which are Kazakh only, which vowels are front or back, which tokens a text has.

use std::borrow::Cow;
use std::ops::Range;

/// Lower case of a text, as [`str::to_lowercase`] has it, without a look into the Unicode tables for each letter.
pub fn lowercase(text: &str) -> String {
    let mut lowered = String::with_capacity(text.len());
    for c in text.chars() {
        // The two letters whose lower case is not one letter, or not the same in every place.
        if matches!(c, 'Σ' | 'İ') {
            return text.to_lowercase();
        }
        lowered.push(lower(c));
    }
    lowered
}

/// Lower case of one character; characters whose lower case is several stay as they are.
pub(crate) fn lower(c: char) -> char {
    match c {
        'а'..='џ' | '\u{2010}'..='\u{2027}' | '\u{a0}' | '«' | '»' | '№' => return c,
        '\0'..='\x7f' => return c.to_ascii_lowercase(),
        'Ѐ'..='Я' | 'ѐ'..='ԯ' => return lower_cyrillic(c),
        _ => {}
    }
    let mut lowered = c.to_lowercase();
    match (lowered.next(), lowered.next()) {
        (Some(single), None) => single,
        _ => c,
    }
}

/// Cyrillic by the order of its table: the alphabet stands 32 places before its lower case, the letters before it 80, and
/// the added letters in pairs, capital first. Signs and what is small already stay.
pub(crate) const fn lower_cyrillic(c: char) -> char {
    let code = c as u32;
    let lowered = match c {
        'Ѐ'..='Џ' => code + 80,
        'А'..='Я' => code + 32,
        'Ѡ'..='ҁ' | 'Ҋ'..='ҿ' | 'Ӑ'..='ԯ' => code | 1,
        'Ӏ' => 0x4cf,
        'Ӂ'..='ӎ' => code + code % 2,
        _ => code,
    };
    match char::from_u32(lowered) {
        Some(lowered) => lowered,
        None => c,
    }
}

/// How many bytes from this place on are surely letters or digits: of ASCII and of Cyrillic, of which the texts are made.
pub(crate) fn plain_run(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = from;
    while let Some(first) = bytes.get(at) {
        at += match first {
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => 1,
            // The first bytes of U+0400–U+047F and U+04C0–U+04FF; between them stand signs, too.
            0xd0 | 0xd1 | 0xd3 => 2,
            0xd2 if bytes.get(at + 1).is_some_and(|second| *second >= 0x8a) => 2,
            _ => break,
        };
    }
    at - from
}

/// A capital letter, decided for Cyrillic without a look into the Unicode tables.
pub fn is_capital(c: char) -> bool {
    match c {
        'а'..='џ' => false,
        'А'..='Я' | 'Ѐ'..='Џ' => true,
        '\0'..='\x7f' => c.is_ascii_uppercase(),
        // The added letters stand in pairs, capital first.
        'Ҋ'..='ҿ' | 'Ӑ'..='ԯ' => u32::from(c) % 2 == 0,
        _ => c.is_uppercase(),
    }
}

/// A digit or another sign for a number.
pub(crate) fn is_figure(c: char) -> bool {
    match c {
        'Ѐ'..='ԯ' => false,
        '\0'..='\x7f' => c.is_ascii_digit(),
        _ => c.is_numeric(),
    }
}

/// Letters of the Kazakh alphabet that Russian does not have (lower case).
pub(crate) fn is_kazakh_only(c: char) -> bool {
    matches!(c, 'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ' | 'і')
}

/// The Russian letter that is typed for a Kazakh one where the keyboard has none, `е` for `ё` too; other letters stay (lower
/// case).
pub const fn on_russian_keyboard(c: char) -> char {
    match c {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'і' => 'и',
        'һ' => 'х',
        'ё' => 'е',
        other => other,
    }
}

/// A letter of any alphabet. Cyrillic, of which the texts are made, is decided without a look into the Unicode tables.
pub fn is_letter(c: char) -> bool {
    match c {
        'А'..='я' | 'Ѐ'..='Џ' | 'ѐ'..='ҁ' | 'Ҋ'..='ԯ' => true,
        '\0'..='\x7f' => c.is_ascii_alphabetic(),
        '\u{2010}'..='\u{2027}' => false,
        _ => c.is_alphabetic(),
    }
}

/// A letter of any alphabet or a digit.
pub fn is_word_character(c: char) -> bool {
    match c {
        'А'..='я' | 'Ѐ'..='Џ' | 'ѐ'..='ҁ' | 'Ҋ'..='ԯ' => true,
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        '\u{2010}'..='\u{2027}' => false,
        _ => c.is_alphanumeric(),
    }
}

/// A Cyrillic letter.
pub(crate) fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}')
}

/// A Latin letter, with or without marks.
pub(crate) fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic()
        || (matches!(c, '\u{c0}'..='\u{24f}' | '\u{259}' | '\u{275}') && c.is_alphabetic())
}

/// Whether a text may hold a Latin letter: a look at its bytes that is never wrong when it says no.
pub(crate) fn may_hold_latin(text: &str) -> bool {
    // Latin letters beyond ASCII are written with these first bytes in UTF-8.
    text.bytes().any(|byte| byte.is_ascii_alphabetic() || matches!(byte, 0xc3..=0xc9))
}

/// A space of any width, tabs and line breaks included.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{237d}')
}

/// A character without any width that word processors leave inside words.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

/// A character nobody sees: a control character, a line break and a tab among them; one without any width; one that turns
/// the direction of what follows; one that is printed as nothing. Neither Kazakh nor Russian needs any of them inside a line.
pub fn is_unseen(c: char) -> bool {
    let ignorable = || {
        matches!(c, '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{2028}'..='\u{2029}' | '\u{2061}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{fff9}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
    };
    // Letters and a sign of other scripts that are printed as a gap.
    let blank = || matches!(c, '\u{115f}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}');
    c.is_control() || is_invisible(c) || ignorable() || blank()
}

/// A hyphen or dash of any length.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}')
}

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A run of letters.
    Letters,
    /// A run of decimal digits.
    Digits,
    /// One other visible character.
    Mark,
}

/// A run of letters or of digits, or one mark; white space lies between tokens and belongs to none.
#[derive(Debug, Clone)]
pub(crate) struct Token<'a> {
    /// Where it stands.
    pub range: Range<usize>,
    /// As printed.
    pub text: &'a str,
    /// Letters: lower case with look-alikes repaired; everything else as printed.
    pub folded: Cow<'a, str>,
    /// What it is.
    pub kind: Kind,
}

impl Token<'_> {
    /// Whether it is this one mark.
    pub fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark && self.text.starts_with(mark)
    }

    /// Whether it is a dash.
    pub fn is_dash(&self) -> bool {
        self.kind == Kind::Mark && self.text.chars().all(is_dash)
    }
}

/// Divides a text into tokens.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    // A word with the space after it takes some twelve bytes.
    let mut found = Vec::with_capacity(text.len() / 12 + 1);
    let mut from = 0;
    while let Some((range, kind)) = next_token(text, from) {
        from = range.end;
        let printed = &text[range.clone()];
        let folded =
            if kind == Kind::Letters { fold_word(printed) } else { Cow::Borrowed(printed) };
        found.push(Token { range, text: printed, folded, kind });
    }
    found
}

/// The runs of letters of a text, each as it is printed.
pub(crate) fn runs_of_letters(text: &str) -> impl Iterator<Item = &str> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let (range, kind) = next_token(text, from)?;
            from = range.end;
            if kind == Kind::Letters {
                return Some(&text[range]);
            }
        }
    })
}

/// The first token that begins at this place or behind it.
fn next_token(text: &str, from: usize) -> Option<(Range<usize>, Kind)> {
    let mut start = from;
    let (first, kind) = loop {
        let c = text[start..].chars().next()?;
        match c {
            ' ' => {}
            _ if is_letter(c) => break (c, Kind::Letters),
            _ if c.is_ascii_digit() => break (c, Kind::Digits),
            _ if is_space(c) || is_invisible(c) => {}
            _ => break (c, Kind::Mark),
        }
        start += c.len_utf8();
    };
    let mut end = start + first.len_utf8();
    let same = |c: char| match kind {
        Kind::Digits => c.is_ascii_digit(),
        Kind::Letters => is_letter(c) || is_invisible(c),
        Kind::Mark => false,
    };
    loop {
        if kind == Kind::Letters {
            end += letters_run(text, end);
        }
        match text[end..].chars().next() {
            Some(c) if same(c) => end += c.len_utf8(),
            _ => return Some((start..end, kind)),
        }
    }
}

/// How many bytes from this place on are surely Cyrillic letters.
fn letters_run(text: &str, from: usize) -> usize {
    let bytes = &text.as_bytes()[from..];
    let pairs = bytes.as_chunks::<2>().0.iter();
    // The first bytes of U+0400–U+047F and U+04C0–U+04FF; between them stand signs, too.
    let letter = |pair: &&[u8; 2]| match pair[0] {
        0xd0 | 0xd1 | 0xd3 => true,
        0xd2 => pair[1] >= 0x8a,
        _ => false,
    };
    2 * pairs.take_while(letter).count()
}

/// Lower case, look-alikes repaired, invisible characters dropped, ё written as е. Most words are printed so.
pub(crate) fn fold_word(word: &str) -> Cow<'_, str> {
    if word.chars().all(is_folded) {
        return Cow::Borrowed(word);
    }
    let plain = word.chars().filter(|&c| !is_invisible(c)).map(without_dots);
    if !may_hold_latin(word) {
        let mut folded = String::with_capacity(word.len());
        plain.for_each(|c| folded.push(lower(c)));
        return Cow::Owned(folded);
    }
    let plain: String = plain.collect();
    let repaired = crate::script::repair_word(&plain).unwrap_or(plain);
    Cow::Owned(repaired.chars().map(lower).collect())
}

/// What folding leaves as it is, whatever stands beside it.
fn is_folded(c: char) -> bool {
    matches!(c, 'а'..='я' | '0'..='9' | '-') || is_kazakh_only(c)
}

/// е for ё: lists print either.
fn without_dots(c: char) -> char {
    match c {
        'ё' => 'е',
        'Ё' => 'Е',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lower_case_of_a_text_is_that_of_the_standard_library() {
        for text in ["ҚАРЖЫ – «ШАРА» № 5", "ΟΔΟΣ Σ", "İSTANBUL", "ЁЖ, Ӏ, Ǆ, ẞ, K, Å", ""]
        {
            assert_eq!(lowercase(text), text.to_lowercase());
        }
    }

    #[test]
    fn a_plain_run_is_of_letters_and_digits() {
        for c in '\0'..=char::MAX {
            let run = plain_run(&format!("a{c} "), 1);
            assert!(run == 0 || run == c.len_utf8() && is_word_character(c), "{c:?}");
        }
        assert_eq!(plain_run("Қазақстан2026 ", 0), "Қазақстан2026".len());
    }

    #[test]
    fn a_run_of_letters_is_of_letters() {
        for c in '\0'..=char::MAX {
            let run = letters_run(&format!("a{c} "), 1);
            assert!(run == 0 || run == c.len_utf8() && is_letter(c), "{c:?}");
        }
        assert_eq!(letters_run("Қазақстан2026", 0), "Қазақстан".len());
    }

    #[test]
    fn tokens_are_runs_of_letters_runs_of_digits_and_marks() {
        let text = " Ұйым12 – IT-жоба,\u{ad}сө\u{ad}з 5 000½\n№3";
        let found: Vec<&str> = tokens(text).iter().map(|token| token.text).collect();
        let expected =
            ["Ұйым", "12", "–", "IT", "-", "жоба", ",", "сө\u{ad}з", "5", "000", "½", "№", "3"];
        assert_eq!(found, expected);
        let letters: Vec<&str> = runs_of_letters(text).collect();
        assert_eq!(letters, ["Ұйым", "IT", "жоба", "сө\u{ad}з"]);
    }

    #[test]
    fn a_text_with_a_latin_letter_may_hold_one() {
        for c in ('\0'..=char::MAX).filter(|&c| is_latin(c)) {
            assert!(may_hold_latin(&c.to_string()), "{c:?}");
        }
    }

    #[test]
    fn what_is_printed_is_seen_and_what_only_turns_it_is_not() {
        for c in "Қазақ тілі, русский язык – «№ 5», 1 200\u{a0}500 ₸; e-mail: a@b.kz +7 ☀".chars()
        {
            assert!(!is_unseen(c), "{c:?}");
        }
        for c in "\0\t\n\r\u{1b}\u{85}\u{ad}\u{200b}\u{200d}\u{200e}\u{2028}\u{202e}\u{2060}\u{2066}\u{feff}\u{3164}".chars() {
            assert!(is_unseen(c), "{c:?}");
        }
    }

    #[test]
    fn short_cuts_agree_with_the_unicode_tables() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(is_word_character(c), c.is_alphanumeric(), "{c:?}");
            assert_eq!(is_capital(c), c.is_uppercase(), "{c:?}");
            assert_eq!(is_figure(c), c.is_numeric(), "{c:?}");
            let lowered: Vec<char> = c.to_lowercase().collect();
            assert_eq!(lower(c), if let [single] = lowered[..] { single } else { c }, "{c:?}");
        }
    }
}
