//! The money of a row: what all its grants cost, year by year, and the sum of one grant.

use super::kind::Kind;
use super::money::{Misread, Phrase, mend, names_budget, phrases};
use super::printed::amounts_text;
use super::scope::{Named, Scope};
use crate::table::Line;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Funding, Term, Year};
use bagyt_language::amount::Unit;
use bagyt_language::fold::words;
use bagyt_language::lowercase;
use std::collections::BTreeSet;

/// The money of one row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Money {
    /// Year by year, in printed order.
    pub funding: Vec<Funding>,
    /// Sum of `funding`.
    pub total: Tenge,
    /// The sum of one grant where printed.
    pub per_grant: Option<Tenge>,
    /// Years the cell itself prints at its amounts.
    pub years: Vec<Year>,
    /// A printed whole that is not the sum of the years beside it.
    pub other_whole: Option<Tenge>,
    /// Figures of the cell with letters in the place of digits.
    pub misread: Vec<Misread>,
}

/// Reads the funding cell. `kind` gives the number of grants and the years of the term, `list_year` the year that settles
/// an amount of a one-year grant without any.
pub fn money(lines: &[Line], bare: Unit, kind: &Kind, list_year: Option<Year>) -> Money {
    let text = amounts_text(lines);
    let text = mend(&text);
    let mut phrases = phrases(&text, bare, kind.grant_count);
    settle_annual(&mut phrases, kind);
    let mut wholes: Vec<Tenge> =
        phrases.iter().filter(|phrase| phrase.over_years).map(|phrase| phrase.amount).collect();
    phrases.retain(|phrase| phrase.scope != Scope::Part);
    let years = phrases.iter().flat_map(|phrase| phrase.years.iter().copied()).collect();
    let (per_grant, sums): (Vec<Phrase>, Vec<Phrase>) =
        phrases.into_iter().partition(|phrase| phrase.scope == Scope::Grant);
    let by_grant = sums.is_empty();
    let mut funding =
        if by_grant { of_each_grant(&per_grant, kind) } else { yearly(sums, kind, &mut wholes) };
    // Several grants named one by one are no several years.
    assign_years(&mut funding, kind, list_year, by_grant);
    let total = funding.iter().map(|funding| funding.thousand_tenge).sum();
    Money {
        total,
        other_whole: other_whole(&wholes, &funding, total).filter(|_| per_grant.is_empty()),
        funding,
        per_grant: one_sum(&per_grant),
        years,
        misread: text.misread,
    }
}

/// The only whole of a cell that prints nothing else but years, when it is not their sum.
fn other_whole(wholes: &[Tenge], funding: &[Funding], total: Tenge) -> Option<Tenge> {
    let [whole] = wholes else { return None };
    let years: Option<BTreeSet<Year>> = funding.iter().map(|funding| funding.year).collect();
    (years?.len() > 1 && *whole != total).then_some(*whole)
}

/// `28 000 (14 000 ежегодно)`: what each year of the term costs, where that makes the whole.
fn settle_annual(phrases: &mut [Phrase], kind: &Kind) {
    let Ok(years @ 2..) = i64::try_from(kind.years.len()) else { return };
    for of in 1..phrases.len() {
        let (before, after) = phrases.split_at_mut(of);
        let (Some(whole), part) = (before.last_mut(), &mut after[0]) else { continue };
        let counted = matches!(whole.scope, Scope::Plain | Scope::Total) && !whole.annual;
        let annual = part.annual && matches!(part.scope, Scope::Plain | Scope::Part);
        let all_years =
            [&whole.years, &part.years].iter().all(|own| own.is_empty() || **own == kind.years);
        if counted && annual && all_years && part.amount.times(years) == Some(whole.amount) {
            whole.give_way_to_years();
            part.scope = Scope::Plain;
        }
    }
}

/// The figures of a cell of amounts that have letters in the place of digits.
pub fn misread(lines: &[Line]) -> Vec<Misread> {
    mend(&amounts_text(lines)).misread
}

/// The sum of one grant, when all that is printed about it agrees.
fn one_sum(per_grant: &[Phrase]) -> Option<Tenge> {
    let first = per_grant.first()?.amount;
    per_grant.iter().all(|phrase| phrase.amount == first).then_some(first)
}

/// Only sums per grant are printed: all grants cost that many times as much, as often as a product prints or the row has
/// grants. Sums of several grants that are named one by one stand for one each.
fn of_each_grant(per_grant: &[Phrase], kind: &Kind) -> Vec<Funding> {
    let all_named = kind.grant_count.is_some_and(|count| count as usize == per_grant.len());
    let alone = |phrase: &Phrase| match phrase.named {
        Some(Named::Numbered) => true,
        Some(Named::One) => all_named,
        None => false,
    };
    let one_by_one = per_grant.len() > 1
        && per_grant.iter().all(|phrase| alone(phrase) || phrase.times.is_some());
    let count = if one_by_one { None } else { kind.grant_count };
    let times = |phrase: &Phrase| {
        let mut phrase = phrase.clone();
        let count = i64::from(phrase.times.or(count).unwrap_or(1));
        phrase.amount = phrase.amount.times(count).unwrap_or(phrase.amount);
        phrase
    };
    per_grant.iter().map(times).flat_map(|phrase| entries(&phrase, &kind.years)).collect()
}

/// The sums as funding; a total printed beside yearly sums only repeats them, in words or by being their sum.
/// Such totals are added to `wholes`.
fn yearly(sums: Vec<Phrase>, kind: &Kind, wholes: &mut Vec<Tenge>) -> Vec<Funding> {
    let sums = without_parts_of_year(sums);
    let of_years = || sums.iter().filter(|phrase| phrase.years.len() == 1);
    let dated = of_years().next().is_some() || sums.iter().any(|phrase| phrase.annual);
    let together: Tenge = of_years().map(|phrase| phrase.amount).sum();
    let plain = || sums.iter().filter(|phrase| phrase.scope == Scope::Plain);
    let all: Tenge = plain().map(|phrase| phrase.amount).sum();
    let repeats = |phrase: &Phrase| {
        let is_sum = of_years().nth(1).is_some() && phrase.amount == together;
        let sums_up =
            phrase.scope == Scope::Total && plain().nth(1).is_some() && phrase.amount == all;
        let of_year = |year: &Year| of_years().any(|other| other.years == [*year]);
        let spelt_out =
            !phrase.annual && phrase.years.len() > 1 && phrase.years.iter().all(of_year);
        phrase.years.len() != 1
            && (dated && (phrase.scope == Scope::Total || is_sum) || sums_up || spelt_out)
    };
    let (repeated, counted): (Vec<&Phrase>, Vec<&Phrase>) =
        sums.iter().partition(|phrase| repeats(phrase));
    wholes.extend(repeated.iter().map(|phrase| phrase.amount));
    counted.into_iter().flat_map(|phrase| entries(phrase, &kind.years)).collect()
}

/// `2026 год – всего 40 000; РБ – 20 000, МБ – 20 000`: the sums of which the total of a year consists go.
fn without_parts_of_year(mut sums: Vec<Phrase>) -> Vec<Phrase> {
    let is_part = |phrase: &Phrase| phrase.scope == Scope::Plain && phrase.years.is_empty();
    let parts: Vec<Tenge> = sums.iter().filter(|it| is_part(it)).map(|it| it.amount).collect();
    let together: Tenge = parts.iter().copied().sum();
    let mut totals = sums.iter().filter(|it| it.scope == Scope::Total && it.years.len() == 1);
    let total = totals.next().filter(|_| totals.next().is_none());
    if parts.len() > 1 && total.is_some_and(|total| total.amount == together) {
        sums.retain(|phrase| !is_part(phrase));
    }
    sums
}

/// One entry, or one for each year of a sum that is the same every year.
fn entries(phrase: &Phrase, term_years: &[Year]) -> Vec<Funding> {
    let entry = |year| Funding {
        year,
        thousand_tenge: phrase.amount,
        likely_thousand_tenge: None,
        as_printed: phrase.printed.clone(),
    };
    let years = if phrase.years.is_empty() { term_years } else { &phrase.years };
    match years {
        [year] if !phrase.years.is_empty() => vec![entry(Some(*year))],
        [_, _, ..] if phrase.annual => years.iter().map(|year| entry(Some(*year))).collect(),
        _ => vec![entry(None)],
    }
}

/// Years nobody printed at the amounts: the only one of the term for all of them, those of the term in order, or the list's
/// year for a grant of one year. Amounts `by_grant` are those of grants, not of years.
fn assign_years(funding: &mut [Funding], kind: &Kind, list_year: Option<Year>, by_grant: bool) {
    if funding.iter().any(|funding| funding.year.is_some()) {
        return;
    }
    let printed_range = |funding: &Funding| {
        bagyt_language::year::find_years(&funding.as_printed)
            .iter()
            .any(|year| year.from != year.to)
    };
    if funding.iter().any(printed_range) {
        return;
    }
    let several = funding.len() > 1;
    let no_years = several && by_grant || are_of_budgets(funding) || are_of_names(funding);
    let one_year = matches!(kind.term, Some(Term::Short) | None) && !kind.is_of_several;
    let years: Vec<Year> = match (&kind.years[..], list_year) {
        ([], Some(year)) if one_year => vec![year],
        (years, _) => years.to_vec(),
    };
    // Without any term two amounts may be of two years.
    let known = kind.term.is_some() || !kind.years.is_empty();
    let in_one_year = no_years || one_year && known && !funding.iter().any(names_year);
    match years[..] {
        [year] if !several || in_one_year => {
            funding.iter_mut().for_each(|funding| funding.year = Some(year));
        }
        _ if years.len() == funding.len() && !no_years => {
            for (funding, year) in funding.iter_mut().zip(years) {
                funding.year = Some(year);
            }
        }
        _ => {}
    }
}

/// `1-й год – 5 000`, `бірінші кезең – 5 000`: whether an amount says of which part of the term it is.
fn names_year(part: &Funding) -> bool {
    words(&part.as_printed).any(|(_, word)| {
        let word = lowercase(word);
        ["жыл", "год", "кезең", "этап"].iter().any(|stem| word.starts_with(stem))
    })
}

/// Whether several amounts each say what they are for, and none of them a year: `Астана – 5 000; Алматы – 6 000`.
fn are_of_names(funding: &[Funding]) -> bool {
    const OF_MONEY: [&str; 12] = [
        "мың",
        "мын",
        "тыс",
        "теңге",
        "тенге",
        "тг",
        "млн",
        "миллион",
        "сома",
        "сумм",
        "қаржы",
        "объем",
    ];
    let named = |part: &Funding| {
        let mut words = words(&part.as_printed)
            .map(|(_, word)| lowercase(word))
            .filter(|word| word.chars().count() > 1 && word.chars().all(char::is_alphabetic));
        words.any(|word| !OF_MONEY.iter().any(|known| word.starts_with(known)))
    };
    funding.len() > 1 && funding.iter().all(|part| named(part) && !names_year(part))
}

/// Whether several amounts say from which budget they come: those are parts of the same years, not one for each.
fn are_of_budgets(funding: &[Funding]) -> bool {
    let of_budget = |part: &Funding| names_budget(&part.as_printed);
    funding.len() > 1 && funding.iter().all(of_budget)
}

#[cfg(test)]
mod tests;
