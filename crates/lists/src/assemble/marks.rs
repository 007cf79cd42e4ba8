//! Marks of a text: how it begins and ends, its enumerators, what it opens and does not close.

use crate::empty_mark;
use bagyt_language::misread_figures::row_number_of;

/// How a text begins or ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Edge {
    /// There is no text.
    #[default]
    None,
    /// A small letter.
    Small,
    /// A capital letter.
    Capital,
    /// A figure that is no enumerator.
    Figure,
    /// An enumerator: `3.`, `3)`.
    Item,
    /// A dash or bullet.
    Dash,
    /// An opening quotation mark or bracket.
    Opening,
    /// A closing quotation mark or bracket.
    Closing,
    /// A comma.
    Comma,
    /// A full stop, semicolon, colon, question or exclamation mark.
    Stop,
    /// Anything else.
    Other,
}

impl Edge {
    /// Whether a sentence that ends so is over.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Stop | Self::None)
    }
}

/// A hyphen, dash or minus of any length, soft hyphens and low lines among them.
pub(super) fn is_dash(c: char) -> bool {
    empty_mark::is_dash(c) || matches!(c, '\u{AD}' | '_')
}

/// How a text begins.
pub(super) fn start(text: &str) -> Edge {
    let text = text.trim_start();
    let Some(first) = text.chars().next() else { return Edge::None };
    match first {
        _ if enumerator(text).is_some() => Edge::Item,
        _ if is_dash(first) || matches!(first, '•' | '·' | '*' | '\u{F0B7}' | '▪') => {
            Edge::Dash
        }
        '(' | '[' | '«' | '“' | '„' | '"' | '\'' => Edge::Opening,
        ')' | ']' | '»' | '”' => Edge::Closing,
        ',' => Edge::Comma,
        '.' | ';' | ':' | '!' | '?' | '…' => Edge::Stop,
        _ if first.is_lowercase() => Edge::Small,
        _ if first.is_uppercase() => Edge::Capital,
        _ if first.is_numeric() => Edge::Figure,
        _ => Edge::Other,
    }
}

/// How a text ends.
pub(super) fn end(text: &str) -> Edge {
    match text.trim_end().chars().next_back() {
        None => Edge::None,
        Some('.' | ';' | ':' | '!' | '?' | '…') => Edge::Stop,
        Some(',') => Edge::Comma,
        Some(')' | ']' | '»' | '”' | '"' | '\'') => Edge::Closing,
        Some('(' | '[' | '«' | '“' | '„') => Edge::Opening,
        Some(c) if is_dash(c) => Edge::Dash,
        Some(c) if c.is_lowercase() => Edge::Small,
        Some(c) if c.is_uppercase() => Edge::Capital,
        Some(c) if c.is_numeric() => Edge::Figure,
        Some(_) => Edge::Other,
    }
}

/// The enumerator at the start of a line with its length in bytes: `3.` is none when a figure follows (`3.5`).
pub(super) fn enumerator(line: &str) -> Option<(u32, usize)> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&digits) {
        return None;
    }
    let rest = &line[digits..];
    let spaces = rest.len() - rest.trim_start_matches(' ').len();
    let rest = rest.trim_start_matches(' ');
    let mark = rest.chars().next().filter(|c| matches!(c, '.' | ')'))?;
    let after = rest[1..].chars().next();
    if mark == '.' && after.is_some_and(|c| c.is_ascii_digit()) || spaces > 1 {
        return None;
    }
    Some((line[..digits].parse().ok()?, digits + spaces + 1))
}

/// The short dashes with which a word is divided.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{AD}')
}

/// Whether a text ends within a word: `краткосроч-`.
pub(super) fn is_torn(text: &str) -> bool {
    let mut letters = text.trim_end().chars().rev();
    letters.next().is_some_and(is_hyphen) && letters.next().is_some_and(char::is_lowercase)
}

/// The length of a row number that stands before other words: `4. Words`, `4 Words`.
pub(super) fn leading_number(text: &str) -> Option<usize> {
    let lead = text.len() - text.trim_start().len();
    let digits = text[lead..].bytes().take_while(u8::is_ascii_digit).count();
    let mark = lead + digits;
    let end = mark + usize::from(text[mark..].starts_with(['.', ')']));
    let rest = text[end..].trim_start();
    let words =
        rest.chars().next().is_some_and(|c| c.is_uppercase() || matches!(c, '«' | '"' | '“'));
    let apart = end > mark || rest.len() < text.len() - end;
    ((1..=3).contains(&digits) && words && apart).then_some(end)
}

/// Enumerators of items, at the start of lines and behind the end of a sentence within a line.
pub(super) fn items(text: &str) -> Vec<u32> {
    let mut found = Vec::new();
    for line in text.lines() {
        let line = line.trim_start();
        found.extend(enumerator(line).map(|(number, _)| number));
        inner_items(line, &mut found);
    }
    found
}

/// Enumerators inside a line: `… өткізу. 2. Кемінде …`.
fn inner_items(line: &str, found_items: &mut Vec<u32>) {
    for (at, _) in line.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
        let before = line[..at].trim_end();
        let spaced = before.len() < at;
        if !spaced || !before.ends_with(['.', ';', ':', '!', '?', ')', '»', '"', '”']) {
            continue;
        }
        if let Some((number, length)) = enumerator(&line[at..]) {
            let follows = line[at + length..].trim_start().chars().next();
            if follows.is_some_and(|c| bagyt_language::is_letter(c) || matches!(c, '«' | '"' | '“'))
            {
                found_items.push(number);
            }
        }
    }
}

/// How many sentences end in the text: a stop after a word of two letters or more.
pub(super) fn sentences(text: &str) -> usize {
    let stops = text.bytes().enumerate().filter(|(_, byte)| matches!(byte, b'.' | b'!' | b'?'));
    let after_word = |at: usize| {
        let mut before = text[..at].chars().rev();
        (0..3).all(|_| before.next().is_some_and(bagyt_language::is_letter))
    };
    stops.filter(|(at, _)| after_word(*at)).count()
}

/// Quotation marks and brackets opened less those closed. Straight quotation marks count by twos.
pub(super) fn open(text: &str) -> i32 {
    let mut balance = 0i32;
    let mut straight = 0i32;
    for (at, byte) in text.bytes().enumerate() {
        // The first bytes of « and » and of “, ” and „; letters begin with others.
        let mark = match byte {
            b'(' | b')' | b'"' | 0xc2 | 0xe2 => text[at..].chars().next(),
            _ => None,
        };
        match mark {
            Some('«' | '“' | '„' | '(') => balance = balance.saturating_add(1),
            Some('»' | '”' | ')') => balance = balance.saturating_sub(1),
            Some('"') => straight ^= 1,
            _ => {}
        }
    }
    // "1)" closes nothing.
    let numbered = text.lines().filter(|line| {
        let line = line.trim_start();
        enumerator(line).is_some_and(|(_, length)| line[..length].ends_with(')'))
    });
    balance + i32::try_from(numbered.count()).unwrap_or(i32::MAX / 2) + straight
}

/// The number of a row: `1`, `1.`, `1)`, `№ 1`, `1. 1`, and misread `З.`.
pub(super) fn row_number(text: &str) -> Option<u32> {
    plain_row_number(text).or_else(|| row_number_of(text)?.parse().ok())
}

fn plain_row_number(text: &str) -> Option<u32> {
    let text = text.trim().trim_start_matches('№').trim_start();
    let mut numbers = text
        .split(|c: char| c.is_whitespace() || matches!(c, '.' | ')' | '(' | ','))
        .filter(|part| !part.is_empty());
    let first = numbers.next()?;
    let plain = |part: &str| part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    if !plain(first) || first.starts_with('0') {
        return None;
    }
    let number = first.parse().ok()?;
    match numbers.next() {
        None => Some(number),
        // `2. 2`: a word processor's own number beside the typed one.
        Some(second) => {
            let marked = text[first.len()..].trim_start().starts_with(['.', ')']);
            (marked && plain(second) && numbers.next().is_none()).then_some(number)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn row_numbers_are_told_from_amounts() {
        let check =
            |text: &str, expected: Option<u32>| assert_eq!(row_number(text), expected, "{text}");
        check("1", Some(1));
        check("1.       ", Some(1));
        check("12)", Some(12));
        check("№ 3", Some(3));
        check("2. 2", Some(2));
        check("5 000", None);
        check("5 420", None);
        check("2026", None);
        check("1 грант", None);
        check("-", None);
        check("", None);
        check("З.", Some(3));
        check("1О)", Some(10));
        check("О.", None);
        check("З", None);
        check("з.", None);
        check("Ж.", None);
    }

    #[test]
    fn a_number_may_stand_before_the_words_of_the_next_column() {
        let check = |text: &str, expected: Option<usize>| {
            assert_eq!(leading_number(text), expected, "{text}")
        };
        check("5. Қоршаған ортаны қорғау", Some(2));
        check("4 Охрана окружающей среды", Some(1));
        check("12) «Жас» жобасы", Some(3));
        check("2026 жыл", None);
        check("1 грант", None);
        check("3D модельдеу", None);
        check("7", None);
        check("", None);
    }

    #[test]
    fn enumerators_stand_at_line_starts_and_behind_sentences() {
        let check = |text: &str, expected: &[u32]| assert_eq!(items(text), expected, "{text}");
        check("1. Бір\n2) екі\n3 сөз", &[1, 2]);
        check("өткізу. 2. Кемінде үш рет; 3) Төртінші", &[2, 3]);
        check("18.10.2025 күні 2.5 есе", &[]);
        check("кемінде 3. Содан", &[]);
    }
}
