//! Full dates: day, month and year, in digits or with the month's name in either language.

use crate::letters::{Kind, Token, tokens};
use std::ops::Range;

/// A day of the calendar as printed; the day exists in that month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateMention {
    /// Where it stands, with its year word.
    pub range: Range<usize>,
    /// The year.
    pub year: u16,
    /// The month, 1–12.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

/// Finds full dates: `2026 жылғы 14 қаңтар`, `14 января 2026 года`, `14.01.2026`, `«14» января 2026 г.`, and with a year of
/// two digits that is named one: `14.01.26 г.`
pub fn find_dates(text: &str) -> Vec<DateMention> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let date = in_digits(&tokens, at)
            .or_else(|| day_first(&tokens, at))
            .or_else(|| year_first(&tokens, at));
        match date {
            Some((mention, next)) => {
                found.push(mention);
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

fn mention(
    tokens: &[Token<'_>],
    at: usize,
    next: usize,
    ymd: (u16, u8, u8),
) -> Option<(DateMention, usize)> {
    let (year, month, day) = ymd;
    let exists = (1..=12).contains(&month)
        && (1..=days_of(year, month)).contains(&day)
        && (1900..=2200).contains(&year);
    let range = tokens[at].range.start..tokens.get(next.checked_sub(1)?)?.range.end;
    exists.then_some((DateMention { range, year, month, day }, next))
}

fn days_of(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    }
}

/// `14.01.2026`, `14/01/2026`, `2026-01-14`.
fn in_digits(tokens: &[Token<'_>], at: usize) -> Option<(DateMention, usize)> {
    let parts = tokens.get(at..at + 5)?;
    let divided = parts[1].text == parts[3].text && matches!(parts[1].text, "." | "/" | "-");
    let glued = parts.windows(2).all(|pair| pair[0].range.end == pair[1].range.start);
    let digits = [0, 2, 4].iter().all(|&i: &usize| parts[i].kind == Kind::Digits);
    if !divided || !glued || !digits {
        return None;
    }
    let number = |i: usize| parts[i].text.parse::<u16>().ok();
    let small = |i: usize| parts[i].text.parse::<u8>().ok().filter(|_| parts[i].text.len() <= 2);
    let ymd = if parts[0].text.len() == 4 {
        (number(0)?, small(2)?, small(4)?)
    } else {
        let named = || with_year_word(tokens, at + 5) > at + 5;
        let year = match parts[4].text.len() {
            4 => number(4)?,
            2 if parts[1].text == "." && named() => 2000 + number(4)?,
            _ => return None,
        };
        (year, small(2)?, small(0)?)
    };
    let next = with_year_word(tokens, at + 5);
    mention(tokens, at, next, ymd)
}

/// `14 января 2026 года`, `«14» қаңтар 2026 ж.`
fn day_first(tokens: &[Token<'_>], at: usize) -> Option<(DateMention, usize)> {
    let (day, next) = day_at(tokens, at)?;
    let month = month_of(&tokens.get(next)?.folded)?;
    let comma = usize::from(tokens.get(next + 1).is_some_and(|token| token.is_mark(',')));
    let year = year_at(tokens, next + 1 + comma)?;
    mention(tokens, at, with_year_word(tokens, next + 2 + comma), (year, month, day))
}

/// `2026 жылғы 14 қаңтар`, `2026 жылдың «14» қаңтарында`.
fn year_first(tokens: &[Token<'_>], at: usize) -> Option<(DateMention, usize)> {
    let year = year_at(tokens, at)?;
    let word = with_year_word(tokens, at + 1);
    if word == at + 1 {
        return None;
    }
    let (day, next) = day_at(tokens, word)?;
    let month = month_of(&tokens.get(next)?.folded)?;
    mention(tokens, at, next + 1, (year, month, day))
}

/// A day of the month, bare or in quotes, and the token after it.
fn day_at(tokens: &[Token<'_>], at: usize) -> Option<(u8, usize)> {
    let quoted = tokens.get(at).is_some_and(is_quote);
    let index = at + usize::from(quoted);
    let token = tokens.get(index)?;
    let day = token
        .text
        .parse::<u8>()
        .ok()
        .filter(|_| token.kind == Kind::Digits && token.text.len() <= 2)?;
    let mut next = index + 1;
    if quoted && tokens.get(next).is_some_and(is_quote) {
        next += 1;
    }
    Some((day, next))
}

fn is_quote(token: &Token<'_>) -> bool {
    token.kind == Kind::Mark && matches!(token.text, "«" | "»" | "\"" | "“" | "”" | "„")
}

fn year_at(tokens: &[Token<'_>], at: usize) -> Option<u16> {
    let token = tokens.get(at)?;
    (token.kind == Kind::Digits && token.text.len() == 4).then(|| token.text.parse().ok())?
}

/// Steps over a year word and its point.
fn with_year_word(tokens: &[Token<'_>], at: usize) -> usize {
    let Some(token) = tokens.get(at) else { return at };
    let short = matches!(&*token.folded, "г" | "ж");
    let full = token.folded.starts_with("жыл") || matches!(&*token.folded, "год" | "года" | "году");
    if !short && !full {
        return at;
    }
    at + 1 + usize::from(short && tokens.get(at + 1).is_some_and(|next| next.is_mark('.')))
}

/// Months named with their year and without a day, left to right, each as year and month (1–12): `июнь 2026 г.`,
/// `2026 жылғы маусым`.
pub fn find_months(text: &str) -> Vec<(u16, u8)> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Some(month) = month_of(&token.folded) else { continue };
        let behind = year_at(&tokens, at + 1);
        let before = || {
            (1..=2).find_map(|back| {
                let at = at.checked_sub(back)?;
                let year = year_at(&tokens, at)?;
                (back == 1 || with_year_word(&tokens, at + 1) > at + 1).then_some(year)
            })
        };
        found.extend(behind.or_else(before).map(|year| (year, month)));
    }
    found
}

/// The month a folded word names, in any case of either language.
pub(crate) fn month_of(word: &str) -> Option<u8> {
    const KAZAKH: [&str; 12] = [
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан",
    ];
    const RUSSIAN: [&str; 12] = [
        "январ",
        "феврал",
        "март",
        "апрел",
        "ма",
        "июн",
        "июл",
        "август",
        "сентябр",
        "октябр",
        "ноябр",
        "декабр",
    ];
    const RUSSIAN_ENDINGS: [&str; 9] = ["ь", "я", "ю", "ем", "е", "а", "у", "ом", "й"];
    let kazakh = KAZAKH.iter().position(|month| {
        word.strip_prefix(month)
            .is_some_and(|rest| rest.chars().count() <= 6 && !rest.starts_with('л'))
    });
    // `қыркүйек` softens before a vowel: `қыркүйегі`.
    let kazakh = kazakh.or_else(|| word.starts_with("қыркүйег").then_some(8));
    let russian = || {
        RUSSIAN.iter().position(|month| {
            word.strip_prefix(month).is_some_and(|rest| {
                RUSSIAN_ENDINGS.contains(&rest)
                    && (*month != "ма" || matches!(rest, "й" | "я" | "ю" | "е"))
                    || rest.is_empty() && matches!(*month, "март" | "август")
            })
        })
    };
    kazakh.or_else(russian).and_then(|index| u8::try_from(index + 1).ok())
}
