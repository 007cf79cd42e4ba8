//! Places that the list of places does not know: a name beside a word for its kind.

use super::kind_words::kind_word;
use super::{PlaceKind, find_places, slug};
use crate::letters::{Kind, Token, tokens};
use std::ops::Range;

/// A named place without an entry in the list of places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnlistedPlace {
    /// Where the name and the word for its kind stand.
    pub range: Range<usize>,
    /// The name as printed.
    pub name: String,
    /// The slug the name makes.
    pub slug: String,
    /// What the word beside it says it is.
    pub kind: PlaceKind,
}

/// Finds names beside облысы, қаласы, ауданы, ауылы, кенті, ауылдық округі that [`find_places`] does not know. Russian names
/// are found after село, посёлок, город, район.
pub fn find_unlisted_places(text: &str) -> Vec<UnlistedPlace> {
    let known = find_places(text);
    let tokens = tokens(text);
    let listed = |range: &Range<usize>| {
        let after = known.partition_point(|place| place.range.start < range.end);
        known[..after].last().is_some_and(|place| range.start < place.range.end)
    };
    let beside = tokens.windows(3).map(|window| (&window[0], &window[1], Some(&window[2])));
    let last = tokens.len().checked_sub(2).map(|at| (&tokens[at], &tokens[at + 1], None));
    let found = beside
        .chain(last)
        .filter_map(|(first, second, third)| place_of(text, first, second, third));
    found.filter(|place| !listed(&place.range)).collect()
}

/// A Kazakh name before its kind, or a Russian one after it.
fn place_of(
    text: &str,
    first: &Token<'_>,
    second: &Token<'_>,
    third: Option<&Token<'_>>,
) -> Option<UnlistedPlace> {
    if text[first.range.end..second.range.start].contains(['\n', '\t']) {
        return None;
    }
    let okrug =
        second.folded == "ауылдық" && third.is_some_and(|third| third.folded.starts_with("округ"));
    if is_name(first) && okrug {
        return third
            .map(|third| place(first, first.range.start..third.range.end, PlaceKind::Settlement));
    }
    let kazakh = ["облысы", "қаласы", "ауданы", "ауылы", "кенті"]
        .iter()
        .any(|stem| second.folded.starts_with(stem));
    if is_name(first) && kazakh {
        let kind = kind_word(&second.folded)?.kind;
        return Some(place(first, first.range.start..second.range.end, kind));
    }
    let russian = ["сел", "посел", "город"].iter().any(|stem| first.folded.starts_with(stem));
    let kind = kind_word(&first.folded).filter(|_| russian && is_name(second))?.kind;
    Some(place(second, first.range.start..second.range.end, kind))
}

fn place(name: &Token<'_>, range: Range<usize>, kind: PlaceKind) -> UnlistedPlace {
    UnlistedPlace { range, name: name.text.to_owned(), slug: slug(name.text), kind }
}

/// A capital followed by small letters.
fn is_name(token: &Token<'_>) -> bool {
    let mut letters = token.text.chars();
    token.kind == Kind::Letters
        && letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase)
        && kind_word(&token.folded).is_none()
}
