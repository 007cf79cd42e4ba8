//! Text of a document on a page: its numbers never torn apart by the end of a line, and bold where promises are scanned.

use maud::{Markup, html};
use std::ops::Range;

const NO_BREAK: char = '\u{a0}';

/// The text with no line ending inside a number, nor between a number and its per cent sign.
pub fn kept_together(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let at = |index: Option<usize>| index.and_then(|index| letters.get(index)).copied();
    let joined = |index: usize| {
        let before = at(index.checked_sub(1)).is_some_and(|it| it.is_ascii_digit());
        let digits = (1..=4)
            .take_while(|step| at(Some(index + step)).is_some_and(|it| it.is_ascii_digit()))
            .count();
        before && (digits == 3 || at(Some(index + 1)) == Some('%'))
    };
    let kept = |(index, letter): (usize, &char)| {
        if *letter == ' ' && joined(index) { NO_BREAK } else { *letter }
    };
    letters.iter().enumerate().map(kept).collect()
}

/// The text, every number with its thousands bold.
pub fn with_bold_numbers(text: &str) -> Markup {
    let text = kept_together(text);
    html! {
        @for (number, part) in parts(&text) {
            @if number { b { (part) } } @else { (part) }
        }
    }
}

/// The same with the words that carry a promise marked; the ranges are in bytes, in order and apart.
pub fn with_marked_words(text: &str, marked: &[Range<usize>]) -> Markup {
    let mut pieces = Vec::new();
    let mut at = 0;
    for range in marked {
        let (Some(before), Some(words)) = (text.get(at..range.start), text.get(range.clone()))
        else {
            continue;
        };
        pieces.extend([(false, before), (true, words)]);
        at = range.end;
    }
    pieces.push((false, text.get(at..).unwrap_or_default()));
    html! {
        @for (marked, piece) in pieces {
            @if marked { mark.promise { (with_bold_numbers(piece)) } } @else { (with_bold_numbers(piece)) }
        }
    }
}

/// Cuts a text into numbers (`true`) and the rest; the parts make the text again.
fn parts(text: &str) -> Vec<(bool, &str)> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut number = false;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let inside = number
            && is_joint(character)
            && characters.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        let now = character.is_ascii_digit() || inside;
        if now != number {
            if at > start {
                parts.push((number, &text[start..at]));
            }
            (start, number) = (at, now);
        }
    }
    if start < text.len() {
        parts.push((number, &text[start..]));
    }
    parts
}

/// What may stand inside a number: spaces between thousands, a decimal comma or point.
fn is_joint(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}' | '\u{202f}' | ',' | '.')
}

#[cfg(test)]
mod tests {
    use super::{kept_together, parts, with_marked_words};

    #[test]
    fn numbers_are_cut_out_whole() {
        assert_eq!(
            parts("a 1 000 b, 5,5%."),
            [(false, "a "), (true, "1 000"), (false, " b, "), (true, "5,5"), (false, "%.")]
        );
        assert_eq!(parts(""), []);
    }

    #[test]
    fn the_words_of_a_promise_are_marked_and_nothing_is_lost() {
        let marked = with_marked_words("кемінде 5 адам, 2 күн", &[0..25, 27..35]).into_string();
        assert_eq!(
            marked,
            "<mark class=\"promise\">кемінде <b>5</b> адам</mark>, <mark class=\"promise\"><b>2</b> күн</mark>"
        );
        let outside = with_marked_words("5 адам", std::slice::from_ref(&(2..99))).into_string();
        assert_eq!(outside, "<b>5</b> адам", "a range beyond the text marks nothing");
    }

    #[test]
    fn no_line_ends_inside_a_number() {
        let check = |text: &str, kept: &str| assert_eq!(kept_together(text), kept, "{text}");
        check("at least 1 000 people", "at least 1\u{a0}000 people");
        check("12 345 678 tenge, 70 %", "12\u{a0}345\u{a0}678 tenge, 70\u{a0}%");
        check("2026 2027", "2026 2027");
        check("5 people, 3 or 4", "5 people, 3 or 4");
    }
}
