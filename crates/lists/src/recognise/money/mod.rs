//! Phrases of money: the amounts of a text, each with the words and years that belong to it.
//!
//! Lists print the year before the amount or after it, on one line or on several, with totals and sums per grant beside
//! it. The text is cut into one phrase for each amount; cuts fall at separators, never inside a year or an amount.

mod cut;
mod in_words;
mod parts;
mod product;
#[cfg(test)]
mod tests;

pub use bagyt_language::misread_figures::{Mended, Misread, mend};

use super::scope::{Named, Scope, is_annual, named_grant, scope};
use bagyt_domain::Tenge;
use bagyt_domain::list::Year;
use bagyt_language::amount::{Amount, Unit, find_amounts};
use bagyt_language::fold::words;
use bagyt_language::lowercase;
use bagyt_language::year::{YearMention, find_years};
use cut::{cut, trimmed, years_of, years_stand_after};
use std::ops::Range;

/// An amount with the words around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// The whole phrase as printed.
    pub printed: String,
    /// The amount, a printed unit applied.
    pub amount: Tenge,
    /// The years printed at it, each once, ascending.
    pub years: Vec<Year>,
    /// What the words say the amount is for.
    pub scope: Scope,
    /// The same amount every year.
    pub annual: bool,
    /// How many times a product takes it: 3 in `3 × 2 500`.
    pub times: Option<u32>,
    /// Whether its words name one grant.
    pub named: Option<Named>,
    /// Whether it is printed as the sum of others: `5 000 + 5 500 = 10 500`.
    added: bool,
    /// Where the amount stands in the text.
    at: Range<usize>,
}

/// The unit a column's heading names: `(мың теңге)`, `(тенге)`, `(млн тенге)`; thousands when it names none.
pub fn unit_of_heading(heading: &str) -> Unit {
    let named = |stems: &[&str]| {
        words(heading).any(|(_, word)| {
            let word = lowercase(word);
            stems.iter().any(|stem| word.starts_with(stem))
        })
    };
    if named(&["мың", "мын", "тыс"]) {
        Unit::Thousand
    } else if named(&["млн", "миллион"]) {
        Unit::Million
    } else if named(&["млрд", "миллиард"]) {
        Unit::Billion
    } else if named(&["теңге", "тенге", "тг"]) {
        Unit::Tenge
    } else {
        Unit::Thousand
    }
}

/// The phrases of a text, from left to right; `bare` is the unit of amounts without their own, `grants` how many grants
/// the row says it has.
pub fn phrases(text: &Mended<'_>, bare: Unit, grants: Option<u32>) -> Vec<Phrase> {
    let words = text.text();
    let amounts = in_words::without_repeats(words, find_amounts(words));
    let amounts = product::without_counts(words, amounts, grants);
    let years = find_years(words);
    let after = years_stand_after(words, &amounts, &years);
    let mut start = 0;
    let mut phrases: Vec<Phrase> = Vec::new();
    for (index, amount) in amounts.iter().enumerate() {
        let end = amounts.get(index + 1).map_or(words.len(), |next| {
            cut(words, amount.range.end..next.range.start, &years, after)
        });
        if let Some(sum) = tenge(amount, bare) {
            let years = years_of(&(start..end), amount, &years, after);
            phrases.push(phrase(text, start..end, amount, sum, years));
        }
        start = end;
    }
    if heading_means_one_grant(words, &years) {
        phrases
            .iter_mut()
            .filter(|phrase| phrase.scope == Scope::Plain)
            .for_each(|phrase| phrase.scope = Scope::Grant);
    }
    parts::settle_sums(words, &mut phrases);
    product::settle(&mut phrases);
    parts::settle(words, &mut phrases);
    phrases
}

/// `Стоимость одного гранта: 2026 г. – …, 2027 г. – …`: the words before the colon hold for every year.
fn heading_means_one_grant(text: &str, years: &[YearMention]) -> bool {
    let heading = years.first().map_or("", |year| &text[..year.range.start]);
    let heading = heading.trim_end_matches(|c: char| c.is_whitespace() || c.is_alphabetic());
    heading.ends_with(':') && scope(heading, "") == Scope::Grant
}

fn tenge(amount: &Amount, bare: Unit) -> Option<Tenge> {
    amount.tenge(bare)?.checked_mul(100)?.to_integer().map(Tenge::from_tiyn)
}

/// Whether words end in the `по` of `по 5 000`.
fn is_by(before: &str) -> bool {
    words(before).last().is_some_and(|(_, word)| lowercase(word) == "по")
}

fn names_grants(text: &str) -> bool {
    words(text).any(|(_, word)| lowercase(word).starts_with("грант"))
}

fn phrase(
    text: &Mended<'_>,
    range: Range<usize>,
    amount: &Amount,
    sum: Tenge,
    years: Vec<Year>,
) -> Phrase {
    let words = text.text();
    let (before, behind) =
        (&words[range.start..amount.range.start], &words[amount.range.end..range.end]);
    let times = product::times(words, amount);
    // `2026-2028 гг. по 45 000`: as much in each of the years.
    let by_years =
        years.len() > 1 && is_by(before) && ![before, behind].iter().any(|it| names_grants(it));
    let scope = match scope(before, behind) {
        Scope::Grant if by_years => Scope::Plain,
        Scope::Plain if times.is_some() => Scope::Grant,
        scope => scope,
    };
    Phrase {
        printed: trimmed(text.printed(range)),
        amount: sum,
        years,
        scope,
        annual: by_years || is_annual(&format!("{before} \n {behind}")),
        times,
        named: named_grant(before),
        added: false,
        at: amount.range.clone(),
    }
}
