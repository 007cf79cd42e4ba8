//! Which language a text or a word is in, and which words of a text are in the other one.

mod function_words;
mod halves;
mod told;

pub use halves::{Halves, at_slash, halves};
pub use told::Told;

use crate::letters::{fold_word, is_capital, is_kazakh_only};
use std::ops::Range;

/// The language of a text or word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tongue {
    /// Kazakh.
    Kazakh,
    /// Russian.
    Russian,
    /// Both, side by side.
    Mixed,
    /// Nothing tells: numbers, names, words the languages share.
    Unknown,
}

/// Decides the language of a text from its letters, its function words and its endings.
pub fn language_of(text: &str) -> Tongue {
    let mut told = Told::default();
    told.add(text);
    told.tongue()
}

/// [`language_of`], and where letters, function words and endings tell nothing, what the words known to only one of the two
/// languages say. It takes longer and is for short texts: `Охрана окружающей среды`, `12 шеберхана ашылады`.
pub fn language_by_words(text: &str) -> Tongue {
    let told = language_of(text);
    // `область Ұлытау`: a name says nothing of the language it stands in.
    let named = told == Tongue::Mixed && NAMES.iter().any(|name| text.contains(name));
    if named {
        let without = NAMES.iter().fold(text.to_owned(), |text, name| text.replace(name, " "));
        return language_of(&without);
    }
    if told != Tongue::Unknown {
        return told;
    }
    let (mut kazakh, mut russian) = (0_usize, 0_usize);
    for (_, word) in crate::fold::words(text) {
        match known_tongue(&fold_word(word)) {
            Tongue::Kazakh => kazakh += 1,
            Tongue::Russian => russian += 1,
            Tongue::Mixed | Tongue::Unknown => {}
        }
    }
    match (kazakh, russian) {
        (0, 0) => Tongue::Unknown,
        (_, 0) => Tongue::Kazakh,
        (0, _) => Tongue::Russian,
        _ => Tongue::Unknown,
    }
}

/// Names of oblasts that Russian texts print with their Kazakh letters.
const NAMES: [&str; 2] = ["Ұлытау", "Жетісу"];

/// The language of one folded word, when the word alone tells or only one of the languages knows it.
fn known_tongue(word: &str) -> Tongue {
    const SHORTEST: usize = 4;
    let told = word_tongue(word);
    if told != Tongue::Unknown || word.chars().count() < SHORTEST {
        return told;
    }
    let known = (crate::spelling::is_kazakh_word(word), crate::spelling::is_russian_word(word));
    match known {
        (true, false) => Tongue::Kazakh,
        (false, true) => Tongue::Russian,
        _ => Tongue::Unknown,
    }
}

/// The language of one folded word, when the word alone tells.
pub(crate) fn word_tongue(word: &str) -> Tongue {
    if word.chars().any(is_kazakh_only) || function_words::is_kazakh(word) {
        Tongue::Kazakh
    } else if function_words::is_russian(word) {
        Tongue::Russian
    } else {
        Tongue::Unknown
    }
}

/// The words of the other language inside a Kazakh or Russian text. Names, quoted words and words both languages use are
/// none; when in doubt a word is left alone.
pub fn foreign_words(text: &str, text_is: Tongue) -> Vec<Range<usize>> {
    let mut quotes = 0_usize;
    let mut end = 0;
    let mut found = Vec::new();
    for (range, word) in crate::fold::words(text) {
        let between = &text[end..range.start];
        let begins =
            end == 0 || between != " " && between.contains(['.', ':', ';', '\n', '\t', '(']);
        if between != " " {
            quotes += between.matches('«').count();
            quotes = quotes.saturating_sub(between.matches('»').count());
        }
        end = range.end;
        if quotes == 0 && is_foreign(word, begins, text_is) {
            found.push(range);
        }
    }
    found
}

fn is_foreign(word: &str, begins: bool, text_is: Tongue) -> bool {
    let (mut letters, mut capitals) = (0, 0);
    for c in word.chars() {
        // `34-НҚ` is the number of a document, not a word.
        if c.is_ascii_digit() {
            return false;
        }
        letters += 1;
        capitals += usize::from(is_capital(c));
    }
    let capital_first = word.starts_with(is_capital);
    let name = capital_first && capitals < letters && !begins;
    let folded = fold_word(word);
    match text_is {
        Tongue::Kazakh => !name && capitals <= 1 && function_words::is_surely_russian(&folded),
        Tongue::Russian => {
            let acronym = capitals == letters && letters >= 3;
            let lettered = folded.chars().any(is_kazakh_only);
            let listed = function_words::is_surely_kazakh(&folded) && capitals <= 1;
            (acronym || !capital_first) && lettered || (begins || !capital_first) && listed
        }
        Tongue::Mixed | Tongue::Unknown => false,
    }
}
