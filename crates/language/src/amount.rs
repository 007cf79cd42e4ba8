//! Sums of money: a number with the unit printed at it, in every spelling lists use.

use crate::letters::{Kind, Token, fold_word, tokens};
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
    let mut times: Vec<Range<usize>> =
        year::find_years(text).into_iter().map(|year| year.range).collect();
    times.extend(date::find_dates(text).into_iter().map(|date| date.range));
    times.sort_by_key(|range| range.start);
    let mut next = 0;
    let mut found = Vec::new();
    for number in find_numbers(text) {
        next +=
            tokens[next..].iter().take_while(|token| token.range.start < number.range.end).count();
        let Some(amount) = amount_of(text, &number, &tokens[next..]) else { continue };
        let is_time = amount.unit.is_none() && overlaps(&times, &number.range);
        if !is_time {
            found.push(amount);
        }
    }
    found
}

/// Whether a range overlaps one of the ranges, which are sorted.
fn overlaps(sorted: &[Range<usize>], range: &Range<usize>) -> bool {
    let after = sorted.partition_point(|other| other.start < range.end);
    sorted[..after].iter().rev().take(3).any(|other| range.start < other.end)
}

/// The amount a number is, given the tokens after it.
fn amount_of(text: &str, number: &Number, after: &[Token<'_>]) -> Option<Amount> {
    let scaled = match number.scale {
        Scale::One => None,
        Scale::Thousand => Some(Unit::Thousand),
        Scale::Million => Some(Unit::Million),
        Scale::Billion => Some(Unit::Billion),
    };
    let currency = currency_end(text, number, after);
    let unit = scaled.or((currency.is_some() || number.added).then_some(Unit::Tenge));
    let counts = currency.is_none()
        && (counts_something_else(after) || counts_years(number, after))
        || is_foreign_money(&text[..number.range.start], after);
    let names = unit.is_none() && is_number_of(&text[..number.range.start], number);
    if counts || names || unit.is_none() && number.words {
        return None;
    }
    let end = currency.unwrap_or_else(|| with_point(text, number));
    Some(Amount { range: number.range.start..end, number: number.printed, unit })
}

/// The end of a number with the point of `тыс.` or `млн.`
fn with_point(text: &str, number: &Number) -> usize {
    let end = number.range.end;
    let short = ["тыс", "млн", "млрд"]
        .iter()
        .any(|short| fold_word(&text[number.range.clone()]).ends_with(short));
    end + usize::from(number.scale != Scale::One && short && text[end..].starts_with('.'))
}

/// Where the currency after a number ends: glued to it, behind a space, or behind the point of `тыс.`
fn currency_end(text: &str, number: &Number, after: &[Token<'_>]) -> Option<usize> {
    let end = number.range.end;
    let glued = text[end..].find(|c: char| !c.is_alphabetic()).unwrap_or(text.len() - end);
    if glued > 0 {
        return is_currency(&fold_word(&text[end..end + glued]))
            .then(|| with_own_point(after, end + glued, glued));
    }
    let pointed = after.first().is_some_and(|token| token.is_mark('.') && token.range.start == end);
    if pointed && number.scale == Scale::One && !number.added {
        return None;
    }
    let after = &after[usize::from(pointed)..];
    let token = after.first()?;
    let near = text[end..token.range.start].matches('\n').count() <= 1;
    // A lone `т` is the currency only as an abbreviation: `5 000 т.`
    let whole = token.folded != "т" || after.get(1).is_some_and(|next| next.is_mark('.'));
    (near && whole && is_currency(&token.folded))
        .then(|| with_own_point(&after[1..], token.range.end, token.text.len()))
}

/// The point of `тг.` belongs to the amount; the one after `теңге` ends a sentence.
fn with_own_point(after: &[Token<'_>], end: usize, length: usize) -> usize {
    let point = after.first().is_some_and(|next| next.is_mark('.') && next.range.start == end);
    end + usize::from(point && length <= 6)
}

/// Whether the money is of another country: `$ 10 000`, `10 000 долларов`. What it is in tenge nobody printed.
fn is_foreign_money(before: &str, after: &[Token<'_>]) -> bool {
    const SIGNS: [char; 5] = ['$', '€', '£', '₽', '¥'];
    const STEMS: [&str; 5] = ["доллар", "долл", "еуро", "евро", "рубл"];
    let named = after.first().is_some_and(|token| match token.kind {
        Kind::Letters => {
            STEMS.iter().any(|stem| token.folded.starts_with(stem))
                || matches!(&*token.folded, "usd" | "eur" | "rub")
        }
        Kind::Mark => token.text.starts_with(SIGNS),
        Kind::Digits => false,
    });
    named || before.trim_end().ends_with(SIGNS)
}

/// Whether the words before a number say that it is one of a lot, a programme or a code and no money: `Лот 1`, `БП 451 011`.
fn is_number_of(before: &str, number: &Number) -> bool {
    const SMALL: [&str; 2] = ["лот", "№"];
    const CODES: [&str; 7] = ["бп", "ббп", "абп", "кбк", "код", "коды", "ббә"];
    // `451-011`: a code goes on behind its hyphens.
    let mut before = before;
    while let Some(rest) = before.strip_suffix('-') {
        let bare = rest.trim_end_matches(|c: char| c.is_ascii_digit());
        if bare.len() == rest.len() {
            break;
        }
        before = bare;
    }
    let before = before.trim_end();
    let before = before
        .strip_suffix(['№', '-', '–'])
        .filter(|rest| !rest.is_empty())
        .map_or(before, str::trim_end);
    let line = before.rsplit('\n').next().unwrap_or_default();
    let word = line.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let word = fold_word(word);
    let small = number.value.to_integer().is_some_and(|value| value < 1000);
    small && SMALL.contains(&&*word) || CODES.contains(&&*word)
}

/// `на 2 года`, `2 жылға`, `1 год – 20 000`: so few are years and no money.
fn counts_years(number: &Number, after: &[Token<'_>]) -> bool {
    const MOST: u32 = 20;
    const WORDS: [&str; 4] = ["год", "года", "году", "лет"];
    let few = number.value.to_integer().is_some_and(|value| value <= MOST.into());
    let is_every = |token: &Token<'_>| token.folded.starts_with("сайын");
    let names_years = |token: &Token<'_>| {
        WORDS.contains(&&*token.folded)
            || token.folded.starts_with("жыл") && !after[1..].first().is_some_and(is_every)
    };
    few && number.scale == Scale::One && after.first().is_some_and(names_years)
}

/// Words that say the number counts grants, people, percent or anything but money.
fn counts_something_else(after: &[Token<'_>]) -> bool {
    const STEMS: [&str; 35] = [
        "направлени",
        "бағыт",
        "тиын",
        "тиин",
        "полугоди",
        "жартыжыл",
        "квартал",
        "тоқсан",
        "этап",
        "кезең",
        "транш",
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
    // `5 000, Грант №2`: what has a number of its own is not counted.
    let numbered = |next: &Token<'_>| next.is_mark('№');
    if after.get(1).is_some_and(|next| numbered(next) || next.folded.starts_with("бюджет")) {
        return false;
    }
    match token.kind {
        Kind::Letters => {
            STEMS.iter().any(|stem| token.folded.starts_with(stem))
                || date::month_of(&token.folded).is_some()
        }
        Kind::Mark => matches!(token.text, "%" | "‰"),
        Kind::Digits => false,
    }
}
