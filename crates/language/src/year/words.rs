//! The words that say a number is a year, in any case of either language.

use crate::letters::{Kind, Token};

/// The year word at `at`: where it ends, and the token after it.
pub(super) fn year_word_at(text: &str, tokens: &[Token<'_>], at: usize) -> (Option<usize>, usize) {
    let index = step_to_word(tokens, at);
    let Some(token) = tokens.get(index) else { return (None, at) };
    let is_word = token.kind == Kind::Letters && is_year_word(&token.folded);
    if !is_word || breaks_before(text, tokens, index) > 1 {
        return (None, at);
    }
    let (end, next) = with_points(tokens, index);
    (Some(end), next)
}

/// Steps over the hyphen of `2026-жыл` and the adjective of `2025-2026 оқу жылы`.
fn step_to_word(tokens: &[Token<'_>], at: usize) -> usize {
    let hyphen = tokens.get(at).is_some_and(Token::is_dash)
        && tokens.get(at + 1).is_some_and(|next| {
            next.folded.starts_with("жыл") && next.range.start == tokens[at].range.end
        });
    let index = at + usize::from(hyphen);
    index + usize::from(tokens.get(index).is_some_and(|token| is_kind_of_year(&token.folded)))
}

/// The end of a short word with its points: `ж.`, `гг.`, `г.г.`
fn with_points(tokens: &[Token<'_>], index: usize) -> (usize, usize) {
    let word = &tokens[index];
    let (mut end, mut next) = (word.range.end, index + 1);
    let short = matches!(&*word.folded, "ж" | "жж" | "г" | "гг");
    let glued = |next: usize, end: usize| tokens.get(next).filter(|token| token.range.start == end);
    while let Some(point) = glued(next, end).filter(|token| short && token.is_mark('.')) {
        (end, next) = (point.range.end, next + 1);
        if let Some(twin) = glued(next, end).filter(|token| token.folded == word.folded) {
            (end, next) = (twin.range.end, next + 1);
        }
    }
    (end, next)
}

fn breaks_before(text: &str, tokens: &[Token<'_>], index: usize) -> usize {
    let before = index.checked_sub(1).map_or(0, |before| tokens[before].range.end);
    text[before..tokens[index].range.start].matches('\n').count()
}

fn is_kind_of_year(word: &str) -> bool {
    const KINDS: [&str; 8] = [
        "оқу",
        "қаржы",
        "бюджет",
        "күнтізбелік",
        "учебный",
        "учебного",
        "финансовый",
        "календарный",
    ];
    KINDS.contains(&word)
}

/// Whether a folded word means "year".
fn is_year_word(word: &str) -> bool {
    const RUSSIAN: [&str; 10] =
        ["год", "года", "году", "годом", "годе", "годы", "годов", "годам", "годами", "годах"];
    // `жылқы` is a horse, `жылу` warmth, `жылдам` quick.
    const OTHERS: [&str; 4] = ["жылқ", "жылж", "жылу", "жылдам"];
    let kazakh = word.starts_with("жыл") || word.starts_with("жьл");
    kazakh && !OTHERS.iter().any(|other| word.starts_with(other))
        || matches!(word, "ж" | "жж" | "г" | "гг")
        || RUSSIAN.contains(&word)
}
