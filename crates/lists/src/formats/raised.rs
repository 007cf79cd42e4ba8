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

/// A text that is raised as a whole, with nothing on the line beside it: one or two figures are the mark of a note; a longer
/// number is a value in small print and stays one.
pub fn mark(text: &str) -> Cow<'_, str> {
    let longest = text.split(|c: char| !c.is_ascii_digit()).map(str::len).max();
    let spaced = text.trim().contains(char::is_whitespace);
    if longest.is_some_and(|figures| figures <= 2) && !spaced { figures(text) } else { text.into() }
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
        assert_eq!(mark("12"), "¹²");
        assert_eq!(mark("1,2)"), "¹,²)");
        assert_eq!(mark("1500"), "1500");
        assert_eq!(mark("1 500"), "1 500");
    }
}
