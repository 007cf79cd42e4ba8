//! Figures raised above the line: the mark of a note, a power. Written on the line they would be taken for the last ones
//! of the number before them.

use std::borrow::Cow;

/// Raised words as text: figures and the signs among them are raised; words with letters, as in `1-ші`, stay as they are.
pub fn figures(text: &str) -> Cow<'_, str> {
    if text.chars().any(char::is_alphabetic) || !text.contains(|c: char| c.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(figure).collect())
}

/// A number raised above the line.
pub fn number(number: usize) -> String {
    number.to_string().chars().map(figure).collect()
}

fn figure(letter: char) -> char {
    match letter {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_raised_and_words_stay() {
        assert_eq!(figures("2"), "²");
        assert_eq!(figures("1, 3)"), "¹, ³)");
        assert_eq!(figures("1-ші"), "1-ші");
        assert_eq!(figures("*"), "*");
        assert_eq!(number(1_204), "¹²⁰⁴");
    }
}
