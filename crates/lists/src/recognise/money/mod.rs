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
use bagyt_language::number::find_numbers;
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
    /// Whether it is a whole of which the years are read instead.
    pub over_years: bool,
    /// Whether it is printed as the sum of others: `5 000 + 5 500 = 10 500`.
    added: bool,
    /// Where the amount stands in the text.
    at: Range<usize>,
}

/// The year of an amount that is of one year.
pub(super) fn single_year(phrase: &Phrase) -> Option<Year> {
    match phrase.years[..] {
        [year] => Some(year),
        _ => None,
    }
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
    let (found, years) = match lone_number(words) {
        Some(amount) => (vec![amount], Vec::new()),
        None => (find_amounts(words), find_years(words)),
    };
    let amounts = in_words::without_repeats(words, found);
    let amounts = product::without_counts(words, amounts, grants);
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
        divided_by_years(&mut phrases);
    }
    date_budgets(words, &years, after, &mut phrases);
    parts::settle_sums(words, &mut phrases);
    product::settle(&mut phrases);
    parts::settle(words, &mut phrases);
    phrases
}

/// `Стоимость гранта – 5 000: 2026 г. – 3 000, 2027 г. – 2 000`: the sum of one grant before its years repeats them.
fn divided_by_years(phrases: &mut [Phrase]) {
    let Some((first, others)) = phrases.split_first_mut() else { return };
    let dated = others.iter().filter(|phrase| phrase.years.len() == 1);
    let of_years: Tenge = dated.map(|phrase| phrase.amount).sum();
    if first.years.is_empty() && first.amount == of_years {
        first.scope = Scope::Part;
    }
}

/// `2026 год: РБ – 5 000, МБ – 6 000`: a year before a colon is that of every budget behind it.
fn date_budgets(text: &str, years: &[YearMention], after: bool, phrases: &mut [Phrase]) {
    let undated = phrases.iter_mut().filter(|it| !after && it.years.is_empty());
    for phrase in undated.filter(|it| names_budget(&it.printed)) {
        let before = years.partition_point(|year| year.range.end <= phrase.at.start);
        let Some(year) = before.checked_sub(1).and_then(|last| years.get(last)) else { continue };
        let leads = text[year.range.end..].trim_start().starts_with(':');
        if leads && year.from == year.to {
            phrase.years = vec![year.from];
        }
    }
}

/// Whether words say from which budget an amount comes.
pub(super) fn names_budget(text: &str) -> bool {
    words(text).any(|(_, word)| {
        let word = lowercase(word);
        word.contains("бюджет") || matches!(word.as_str(), "рб" | "мб" | "жб")
    })
}

/// `Стоимость одного гранта: 2026 г. – …, 2027 г. – …`: the words before the colon hold for every year.
fn heading_means_one_grant(text: &str, years: &[YearMention]) -> bool {
    let heading = years.first().map_or("", |year| &text[..year.range.start]);
    let heading = heading.trim_end_matches(|c: char| c.is_whitespace() || c.is_alphabetic());
    heading.ends_with(':') && scope(heading, "") == Scope::Grant
}

/// Four digits and nothing else are an amount where no year of a grant could be meant.
fn lone_number(text: &str) -> Option<Amount> {
    let bare = text.trim();
    let years = 2020..=2035;
    let alone = bare.len() == 4
        && bare.bytes().all(|byte| byte.is_ascii_digit())
        && bare.parse::<i64>().is_ok_and(|number| !years.contains(&number));
    let number = find_numbers(text).into_iter().next().filter(|_| alone)?;
    Some(Amount { range: number.range, number: number.printed, unit: None })
}

fn tenge(amount: &Amount, bare: Unit) -> Option<Tenge> {
    amount.tenge(bare)?.checked_mul(100)?.to_integer().map(Tenge::from_tiyn)
}

/// `2 500 мың теңгеден`: so much for each, unless it is the least or the most.
fn is_of_each(amount: &str, behind: &str) -> bool {
    const BOUNDS: [&str; 6] = ["кем", "аз", "астам", "артық", "аспа", "жоғары"];
    let (amount, behind) = (lowercase(amount), lowercase(behind.trim_start()));
    (amount.ends_with("теңгеден") || amount.ends_with("тенгеден"))
        && !BOUNDS.iter().any(|bound| behind.starts_with(bound))
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
        Scope::Plain if times.is_some() || is_of_each(&words[amount.range.clone()], behind) => {
            Scope::Grant
        }
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
        over_years: false,
        added: false,
        at: amount.range.clone(),
    }
}
