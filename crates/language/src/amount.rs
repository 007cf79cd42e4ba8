//! Sums of money: a number with the unit printed at it, in every spelling lists use.

use crate::letters::{Kind, Token, tokens};
use crate::number::{Decimal, Number, Scale, find_numbers};
use crate::{date, year};
use std::ops::Range;

/// The unit printed at an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// теңге, тенге, тг, ₸, KZT.
    Tenge,
    /// мың теңге, тыс. тенге.
    Thousand,
    /// млн теңге, миллион тенге.
    Million,
    /// млрд теңге, миллиард тенге.
    Billion,
}

impl Unit {
    /// How many tenge one is.
    pub const fn tenge(self) -> i64 {
        match self {
            Self::Tenge => 1,
            Self::Thousand => 1_000,
            Self::Million => 1_000_000,
            Self::Billion => 1_000_000_000,
        }
    }
}

/// A sum of money of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// Where it stands: number and unit.
    pub range: Range<usize>,
    /// The number as printed, not multiplied.
    pub number: Decimal,
    /// The unit printed at it; `None` for a bare number.
    pub unit: Option<Unit>,
}

impl Amount {
    /// The sum in tenge, a bare number counted in `bare`; `None` when too large.
    pub fn tenge(&self, bare: Unit) -> Option<Decimal> {
        self.number.checked_mul(self.unit.unwrap_or(bare).tenge())
    }
}

/// Whether a folded word names the currency.
pub(crate) fn is_currency(word: &str) -> bool {
    const STEMS: [&str; 5] = ["теңге", "тенге", "тэнге", "тнг", "тңг"];
    matches!(word, "тг" | "тен" | "тең" | "kzt" | "₸" | "т")
        || STEMS
            .iter()
            .any(|stem| word.strip_prefix(stem).is_some_and(|rest| rest.chars().count() <= 6))
}

/// Finds the amounts of a text, left to right. Years, dates, percentages and counts of other things are none; a number in
/// words is one only with a unit.
pub fn find_amounts(text: &str) -> Vec<Amount> {
    let tokens = tokens(text);
    let years = year::find_years(text);
    let dates = date::find_dates(text);
    let taken = |range: &Range<usize>| {
        let inside = |other: &Range<usize>| range.start < other.end && other.start < range.end;
        years.iter().map(|year| &year.range).chain(dates.iter().map(|date| &date.range)).any(inside)
    };
    let mut from = 0;
    let mut found = Vec::new();
    for number in find_numbers(text) {
        while tokens.get(from).is_some_and(|token| token.range.start < number.range.end) {
            from += 1;
        }
        if let Some(amount) = amount_of(text, &number, &tokens[from..]) {
            if amount.unit.is_some() && !is_bare_year(&number) || !taken(&number.range) {
                found.push(amount);
            }
        }
    }
    found
}

fn is_bare_year(number: &Number) -> bool {
    number.scale == Scale::One
        && number.value.to_integer().is_some_and(|value| (1990..=2100).contains(&value))
}

/// The amount a number is, given the tokens after it.
fn amount_of(text: &str, number: &Number, after: &[Token<'_>]) -> Option<Amount> {
    let scaled = match number.scale {
        Scale::One => None,
        Scale::Thousand => Some(Unit::Thousand),
        Scale::Million => Some(Unit::Million),
        Scale::Billion => Some(Unit::Billion),
    };
    let (currency, end) = currency_after(text, number.range.end, after);
    let unit = scaled.or(currency.then_some(Unit::Tenge));
    if unit.is_none() && (number.words || counts_something_else(after)) {
        return None;
    }
    if !currency && scaled.is_some() && counts_something_else(after) {
        return None;
    }
    Some(Amount { range: number.range.start..end, number: number.printed, unit })
}

/// Whether the currency follows, possibly after the point of `тыс.`, and where it ends.
fn currency_after(text: &str, end: usize, after: &[Token<'_>]) -> (bool, usize) {
    let mut skipped = 0;
    let mut end = end;
    if after.first().is_some_and(|token| token.is_mark('.') && token.range.start == end) {
        skipped = 1;
        end = after[0].range.end;
    }
    let Some(token) = after.get(skipped) else { return (false, end) };
    let near = text[end..token.range.start].matches('\n').count() <= 1;
    if !near
        || !is_currency(&token.folded)
        || token.folded == "т" && !is_abbreviation(after.get(skipped + 1))
    {
        let plain_end =
            if skipped == 1 && text[..after[0].range.start].ends_with(char::is_alphabetic) {
                end
            } else {
                end - skipped
            };
        return (false, plain_end);
    }
    let point = after
        .get(skipped + 1)
        .filter(|next| next.is_mark('.') && next.range.start == token.range.end);
    let short = token.folded.chars().count() <= 3;
    (true, point.filter(|_| short).map_or(token.range.end, |point| point.range.end))
}

fn is_abbreviation(next: Option<&Token<'_>>) -> bool {
    next.is_some_and(|next| next.is_mark('.'))
}

/// Words that say the number counts grants, people, percent or anything but money.
fn counts_something_else(after: &[Token<'_>]) -> bool {
    const STEMS: [&str; 24] = [
        "грант",
        "адам",
        "пайыз",
        "процент",
        "аек",
        "мрп",
        "есе",
        "іс",
        "жоба",
        "аудан",
        "облыс",
        "қала",
        "өңір",
        "ай",
        "күн",
        "человек",
        "чел",
        "проект",
        "район",
        "област",
        "город",
        "регион",
        "месяц",
        "мероприят",
    ];
    let Some(token) = after.first() else { return false };
    let kind = token.kind == Kind::Mark && matches!(token.text, "%" | "‰" | ")");
    let numbered = token.text == ")" && after.get(1).is_some();
    match token.kind {
        Kind::Letters => {
            STEMS.iter().any(|stem| token.folded.starts_with(stem))
                && !token.folded.starts_with("айына")
        }
        _ => kind && (token.text != ")" || numbered && false),
    }
}
