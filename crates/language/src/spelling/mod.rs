//! Words that are probably misspelt, misread or run together.

use crate::tongue::Tongue;
use std::ops::Range;

/// What is wrong with a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A letter too many, too few or wrong.
    Misspelt,
    /// A letter that a scan or a keyboard without Kazakh letters turned into one that looks like it.
    MisreadLetter,
    /// Two words without the space between them.
    MissingSpace,
    /// A full stop where none belongs.
    ExtraMark,
}

/// A word that is probably wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspect {
    /// Where it stands.
    pub range: Range<usize>,
    /// As printed.
    pub word: String,
    /// What is probably meant; `None` where nothing should stand.
    pub suggestion: Option<String>,
    /// What is wrong.
    pub kind: Kind,
}

/// Finds suspects of a text in this language, left to right. It prefers silence to a false alarm.
pub fn suspects(text: &str, tongue: Tongue) -> Vec<Suspect> {
    let _ = tongue;
    marks(text)
}

/// A full stop right before a word, or alone on a line.
fn marks(text: &str) -> Vec<Suspect> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        if matches!(bare, "." | ".." | ",") {
            let at = start + line.len() - line.trim_start().len();
            found.push(Suspect {
                range: at..at + bare.len(),
                word: bare.to_owned(),
                suggestion: None,
                kind: Kind::ExtraMark,
            });
        }
        start += line.len();
    }
    found
}
