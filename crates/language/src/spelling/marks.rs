//! Full stops where none belongs, and sentences run together.

use super::{Kind, Suspect};
use crate::letters::is_cyrillic;

/// A full stop alone on a line, or right before a word.
pub(super) fn extra_marks(text: &str) -> Vec<Suspect> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        if matches!(bare, "." | ".." | "," | ";") {
            let at = start + (line.len() - line.trim_start().len());
            found.push(suspect(text, at, at + bare.len(), None));
        } else {
            before_words(text, start, line, &mut found);
        }
        start += line.len();
    }
    found
}

/// `сөз .сөз`: the stop belongs to neither word.
fn before_words(text: &str, start: usize, line: &str, found: &mut Vec<Suspect>) {
    for (at, _) in line.match_indices('.') {
        let begins = line[..at]
            .chars()
            .next_back()
            .is_none_or(|c| c.is_whitespace() || c == '(' || c == '«');
        let rest = &line[at + 1..];
        let length = rest.find(|c: char| !(c.is_alphabetic() || c == '-')).unwrap_or(rest.len());
        let word = rest[..length].trim_end_matches('-');
        if begins && word.chars().next().is_some_and(is_cyrillic) {
            found.push(suspect(
                text,
                start + at,
                start + at + 1 + word.len(),
                Some(word.to_owned()),
            ));
        }
    }
}

fn suspect(text: &str, from: usize, to: usize, suggestion: Option<String>) -> Suspect {
    Suspect { range: from..to, word: text[from..to].to_owned(), suggestion, kind: Kind::ExtraMark }
}
