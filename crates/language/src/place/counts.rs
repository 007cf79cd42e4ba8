//! Counts of places: `8 ауданы мен 2 қаласы`, `не менее 5 районов`.

use crate::comparator::{Comparator, comparator_at};
use crate::letters::{Kind, Token, tokens};
use crate::number::{Number, find_numbers};
use std::ops::Range;

/// What a territory count counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TerritoryUnit {
    /// kk облыс, ru область.
    Oblast,
    /// kk республикалық маңызы бар қала, ru город республиканского значения.
    RepublicanCity,
    /// kk өңір, ru регион.
    Region,
    /// kk қала, ru город.
    City,
    /// kk аудан, ru район.
    District,
    /// kk қаланың ауданы, ru район города.
    CityDistrict,
    /// kk ауылдық округ, ru сельский округ.
    RuralOkrug,
    /// kk елді мекен, ауыл, ru населённый пункт, село.
    Settlement,
}

/// A count of places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TerritoryCount {
    /// Where number and unit stand.
    pub range: Range<usize>,
    /// What is counted.
    pub unit: TerritoryUnit,
    /// How the number is meant.
    pub comparator: Comparator,
    /// The number.
    pub value: u32,
}

/// Finds counts of places, left to right.
pub fn find_territory_counts(text: &str) -> Vec<TerritoryCount> {
    let tokens = tokens(text);
    let mut from = 0;
    let mut found = Vec::new();
    for number in find_numbers(text) {
        while tokens.get(from).is_some_and(|token| token.range.start < number.range.end) {
            from += 1;
        }
        found.extend(count_of(text, &tokens, from, &number));
    }
    found
}

fn count_of(
    text: &str,
    tokens: &[Token<'_>],
    next: usize,
    number: &Number,
) -> Option<TerritoryCount> {
    let value = number.value.to_integer().and_then(|value| u32::try_from(value).ok())?;
    let start = tokens.partition_point(|token| token.range.start < number.range.start);
    let (unit, end) = unit_at(tokens, next, start)?;
    let comparator =
        comparator_at(text, &number.range).map_or(Comparator::Exactly, |found| found.comparator);
    Some(TerritoryCount {
        range: number.range.start..tokens[end].range.end,
        unit,
        comparator,
        value,
    })
}

/// The unit after a number and the last token of it. A hyphenated ending of the number (`5-тен`) is stepped over.
fn unit_at(tokens: &[Token<'_>], next: usize, start: usize) -> Option<(TerritoryUnit, usize)> {
    let mut at = next;
    let glued = |at: usize| {
        tokens.get(at).is_some_and(Token::is_dash)
            && tokens.get(at + 1).is_some_and(|t| {
                t.kind == Kind::Letters
                    && t.range.start == tokens[at].range.end
                    && t.folded.chars().count() <= 4
            })
    };
    if glued(at) {
        at += 2;
    }
    // `5-тен кем емес аудан`, `3 әртүрлі аудан`, `5 и более районов`.
    const BETWEEN: [&str; 12] = [
        "кем",
        "емес",
        "аз",
        "и",
        "более",
        "әртүрлі",
        "түрлі",
        "разных",
        "жеке",
        "әр",
        "ірі",
        "көп",
    ];
    let mut steps = 0;
    while steps < 4 && tokens.get(at).is_some_and(|t| BETWEEN.contains(&&*t.folded)) {
        at += 1;
        steps += 1;
    }
    let word = |at: usize| tokens.get(at).map_or("", |token| &*token.folded);
    let begins = |at: usize, stems: &[&str]| stems.iter().any(|stem| word(at).starts_with(stem));
    let unit = if begins(at, &["облыстық", "областн"]) || begins(at, &["аудандық", "районн"])
    {
        let last = noun_within(tokens, at, &["қала", "город"])?;
        return Some((TerritoryUnit::City, last));
    } else if begins(at, &["республикалық", "республиканск"]) {
        let last = noun_within(tokens, at, &["қала", "город"])?;
        return Some((TerritoryUnit::RepublicanCity, last));
    } else if begins(at, &["қалалық", "городск", "внутригородск"]) {
        let last = noun_within(tokens, at, &["аудан", "район"])?;
        return Some((TerritoryUnit::CityDistrict, last));
    } else if begins(at, &["ауылдық", "сельск"]) {
        return rural(tokens, at);
    } else if begins(at, &["елді"]) && begins(at + 1, &["мекен"])
        || begins(at, &["населенн"]) && begins(at + 1, &["пункт"])
    {
        return Some((TerritoryUnit::Settlement, at + 1));
    } else if begins(at, &["облыс"]) || begins(at, &["област"]) {
        TerritoryUnit::Oblast
    } else if begins(at, &["өңір", "аймақ", "аймағ", "регион"])
        && !begins(at, &["өңірлік", "региональн"])
    {
        TerritoryUnit::Region
    } else if begins(at, &["қала", "город"]) && !begins(at, &["қалад\u{44b}қ"]) {
        return Some(city(tokens, at, start));
    } else if begins(at, &["аудан", "район"]) {
        return Some(district(tokens, at, start));
    } else if begins(at, &["ауыл", "кент", "поселк", "поселок"])
        || matches!(word(at), "сел" | "села" | "село" | "селах")
    {
        TerritoryUnit::Settlement
    } else {
        return None;
    };
    Some((unit, at))
}

fn rural(tokens: &[Token<'_>], at: usize) -> Option<(TerritoryUnit, usize)> {
    let next = tokens.get(at + 1)?;
    if next.folded.starts_with("округ") {
        Some((TerritoryUnit::RuralOkrug, at + 1))
    } else if next.folded.starts_with("елді") || next.folded.starts_with("населенн") {
        Some((TerritoryUnit::Settlement, (at + 2).min(tokens.len() - 1)))
    } else if next.folded.starts_with("аудан") || next.folded.starts_with("район") {
        Some((TerritoryUnit::District, at + 1))
    } else {
        None
    }
}

/// A noun among the four tokens after `at`.
fn noun_within(tokens: &[Token<'_>], at: usize, stems: &[&str]) -> Option<usize> {
    let near = tokens.get(at + 1..(at + 5).min(tokens.len()))?;
    let step =
        near.iter().position(|token| stems.iter().any(|stem| token.folded.starts_with(stem)))?;
    Some(at + 1 + step)
}

/// `республикалық маңызы бар 3 қала` has its adjective before the number, `3 города республиканского значения` behind.
fn city(tokens: &[Token<'_>], at: usize, start: usize) -> (TerritoryUnit, usize) {
    let before = &tokens[start.saturating_sub(3)..start];
    let republican_before = before.iter().any(|token| token.folded.starts_with("республикалық"));
    let behind = tokens.get(at + 1).is_some_and(|token| token.folded.starts_with("республиканск"));
    if behind {
        (TerritoryUnit::RepublicanCity, (at + 2).min(tokens.len() - 1))
    } else if republican_before {
        (TerritoryUnit::RepublicanCity, at)
    } else {
        (TerritoryUnit::City, at)
    }
}

/// A district of a city has the city right before it (`Тараз қаласының 2 ауданы`) or behind it (`3 района города`).
fn district(tokens: &[Token<'_>], at: usize, start: usize) -> (TerritoryUnit, usize) {
    let before = &tokens[start.saturating_sub(4)..start];
    let stop = before
        .iter()
        .rposition(|token| token.kind == Kind::Mark || token.folded == "және")
        .map_or(0, |at| at + 1);
    let of_city = before[stop..].iter().any(|token| {
        ["қаласының", "қаланың", "қалалардың", "қаласында", "қалада"].contains(&&*token.folded)
    });
    let behind =
        tokens.get(at + 1).is_some_and(|token| matches!(&*token.folded, "города" | "городов"));
    match (of_city, behind) {
        (_, true) => (TerritoryUnit::CityDistrict, at + 1),
        (true, false) => (TerritoryUnit::CityDistrict, at),
        (false, false) => (TerritoryUnit::District, at),
    }
}
