//! What a reader typed to look for: the words in it, or why there is nothing to look for.

use crate::folding::folded;

/// Words that are looked for at once. The rows of three letters that begin every fifth word take six milliseconds to put
/// together in a register of a hundred thousand, so these many cost at most an eighth of a second; and they are about what
/// fills the 200 letters a reader may type.
pub const MOST_WORDS: usize = 20;

/// Why a text cannot be looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordsFault {
    /// Something was typed, and it has neither a letter nor a digit.
    NoWord,
    /// More words than are looked for at once.
    TooMany {
        /// Words typed, each once.
        words: usize,
        /// Words at most.
        most: usize,
    },
}

/// The words of a text as they are looked for, each once, the longest first; none where nothing was typed. Directions are
/// selected by the same words, and none at all by a text that is refused here.
///
/// # Errors
/// A text without a word, or with too many.
pub fn words_to_find(text: &str) -> Result<Vec<String>, WordsFault> {
    let folded = folded(text);
    let mut words: Vec<String> =
        folded.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
    if words.is_empty() && !text.trim().is_empty() {
        return Err(WordsFault::NoWord);
    }
    // The longest stand in the fewest rows, so that mostly little is left to be done for the others.
    words.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
    words.dedup();
    match words.len() {
        words if words > MOST_WORDS => Err(WordsFault::TooMany { words, most: MOST_WORDS }),
        _ => Ok(words),
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_WORDS, WordsFault, words_to_find};

    #[test]
    fn a_text_is_looked_for_by_its_words() {
        assert_eq!(
            words_to_find("Ауыл, «МЕКТЕБІ» – ауыл"),
            Ok(vec!["мектебі".into(), "ауыл".into()])
        );
        assert_eq!(words_to_find("100%"), Ok(vec!["100".into()]));
        for nothing in ["", "  ", "\t\n"] {
            assert_eq!(words_to_find(nothing), Ok(Vec::new()));
        }
    }

    #[test]
    fn what_has_no_word_or_too_many_is_refused() {
        for marks in ["!!!", "«»", "\u{200b}", " – "] {
            assert_eq!(words_to_find(marks), Err(WordsFault::NoWord), "{marks:?}");
        }
        let words = |count| (0..count).map(|it| format!("сөз{it}")).collect::<Vec<_>>().join(" ");
        assert_eq!(words_to_find(&words(MOST_WORDS)).map(|it| it.len()), Ok(MOST_WORDS));
        assert_eq!(
            words_to_find(&words(MOST_WORDS + 1)),
            Err(WordsFault::TooMany { words: MOST_WORDS + 1, most: MOST_WORDS })
        );
    }
}
