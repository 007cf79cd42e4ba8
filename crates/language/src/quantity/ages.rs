//! Ages: `14–35 жас`, `18-ден 61 жасқа дейінгі`, `от 14 до 35 лет`, `старше 60 лет`.

use crate::letters::{Kind, Token};
use std::ops::Range;

/// Ages of people, in years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ages {
    pub range: Range<usize>,
    pub from: Option<u8>,
    pub to: Option<u8>,
}

/// The oldest age that is meant in years.
const OLDEST: u8 = 120;

/// Finds ages, left to right.
pub(super) fn find_ages(tokens: &[Token<'_>]) -> Vec<Ages> {
    let mut found: Vec<Ages> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match ages_at(tokens, at) {
            Some((ages, next)) => {
                found.push(ages);
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

fn number(tokens: &[Token<'_>], at: usize) -> Option<u8> {
    let token = tokens.get(at).filter(|token| token.kind == Kind::Digits)?;
    token.text.parse().ok().filter(|age| *age <= OLDEST)
}

fn word<'t>(tokens: &'t [Token<'_>], at: usize) -> &'t str {
    tokens.get(at).map_or("", |token| &token.folded)
}

fn ages_at(tokens: &[Token<'_>], at: usize) -> Option<(Ages, usize)> {
    let first = number(tokens, at)?;
    if let Some(found) = aged(tokens, at, first) {
        return Some(found);
    }
    let (second, after) = second_at(tokens, at + 1);
    let mut next = years_word(tokens, after, second.is_some())?;
    let before = at.checked_sub(1).map_or("", |at| word(tokens, at));
    let behind = word(tokens, next);
    let up_to = matches!(behind, "дейін" | "дейінгі") || matches!(before, "до" | "младше");
    let and_older = matches!(behind, "и" | "және")
        && matches!(word(tokens, next + 1), "старше" | "выше" | "одан" | "более");
    let above = matches!(behind, "асқан" | "жоғары" | "бастап" | "үлкен")
        || matches!(before, "старше" | "от" | "с")
        || and_older;
    next += usize::from(matches!(
        behind,
        "дейін" | "дейінгі" | "асқан" | "жоғары" | "бастап" | "үлкен"
    ));
    next += 2 * usize::from(and_older);
    let (from, to) = match second {
        Some(second) => (Some(first), Some(second)),
        None if up_to => (None, Some(first)),
        None if above => (Some(first), None),
        None => (Some(first), Some(first)),
    };
    let range = tokens[at].range.start..tokens[next - 1].range.end;
    Some((Ages { range, from, to }, next))
}

/// `жасы 60-тан асқан`.
fn aged(tokens: &[Token<'_>], at: usize, first: u8) -> Option<(Ages, usize)> {
    let before = at.checked_sub(1).filter(|it| word(tokens, *it) == "жасы")?;
    let next = if tokens.get(at + 1).is_some_and(Token::is_dash) { at + 3 } else { at + 1 };
    let (from, to) = match word(tokens, next) {
        "асқан" | "жоғары" | "үлкен" => (Some(first), None),
        "дейін" | "дейінгі" | "толмаған" => (None, Some(first)),
        _ => return None,
    };
    let range = tokens[before].range.start..tokens[next].range.end;
    Some((Ages { range, from, to }, next + 1))
}

/// The second number of a range, and the token behind it; else the token behind the first one's ending.
fn second_at(tokens: &[Token<'_>], mut at: usize) -> (Option<u8>, usize) {
    if tokens.get(at).is_some_and(Token::is_dash) && number(tokens, at + 1).is_some() {
        return (number(tokens, at + 1), at + 2);
    }
    // `18-ден 61`, `14 жастан 35`, `14 жас пен 35`, `14 до 35`.
    let begun = at;
    if tokens.get(at).is_some_and(Token::is_dash) {
        at += 2;
    } else if matches!(word(tokens, at), "жастан" | "жас" | "лет") {
        at += 1;
    }
    at += usize::from(matches!(word(tokens, at), "пен" | "бен" | "мен" | "до" | "и"));
    match number(tokens, at).filter(|_| at > begun) {
        Some(second) => (Some(second), at + 1),
        None => (None, begun),
    }
}

/// The token behind `жас` or `лет`; a bare `жас` before a noun means young.
fn years_word(tokens: &[Token<'_>], at: usize, is_range: bool) -> Option<usize> {
    let ages = match word(tokens, at) {
        "жас" => {
            is_range
                || tokens.get(at + 1).is_none_or(|next| next.kind == Kind::Mark)
                || matches!(word(tokens, at + 1), "аралығында" | "аралығындағы")
        }
        "года" | "год" => is_range,
        "жасқа" | "жастан" | "жастағы" | "жасар" | "лет" => true,
        _ => false,
    };
    ages.then_some(at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::tokens;

    #[test]
    fn ages_are_found_in_all_their_forms() {
        for (text, expected) in [
            ("еріктіні (14–35 жас) тарту", Some((Some(14), Some(35)))),
            ("18-ден 61 жасқа дейінгі әйелдер", Some((Some(18), Some(61)))),
            ("14 жастан 35 жасқа дейінгі жастары", Some((Some(14), Some(35)))),
            ("60 жастан асқан адамдар", Some((Some(60), None))),
            ("18 жасқа дейінгі балалар", Some((None, Some(18)))),
            ("молодежь от 14 до 35 лет", Some((Some(14), Some(35)))),
            ("в возрасте 7–17 лет", Some((Some(7), Some(17)))),
            ("люди старше 60 лет", Some((Some(60), None))),
            ("дети до 18 лет", Some((None, Some(18)))),
            ("участников 63 лет и старше", Some((Some(63), None))),
            ("жасы 60-тан асқан 120 қария", Some((Some(60), None))),
            ("кемінде 15 жас отбасы", None),
            ("1 000 жас еріктіні", None),
        ] {
            let found = find_ages(&tokens(text));
            let told = found.first().map(|ages| (ages.from, ages.to));
            assert_eq!((told, found.len() > 1), (expected, false), "{text}");
        }
    }
}
