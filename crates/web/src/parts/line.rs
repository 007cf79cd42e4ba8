//! Text with its numbers set in bold, so that promises can be scanned.

use maud::{Markup, html};

/// The text, every number with its thousands bold.
pub fn with_bold_numbers(text: &str) -> Markup {
    html! {
        @for (number, part) in parts(text) {
            @if number { b { (part) } } @else { (part) }
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
    use super::parts;

    #[test]
    fn numbers_are_cut_out_whole() {
        assert_eq!(
            parts("a 1 000 b, 5,5%."),
            [(false, "a "), (true, "1 000"), (false, " b, "), (true, "5,5"), (false, "%.")]
        );
        assert_eq!(parts(""), []);
    }
}
