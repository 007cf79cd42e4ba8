//! Parts of an amount: `9 500, в том числе 2 000 на малые гранты`, `20 000, оның ішінде 2026 жылы – 12 000, …`.
//!
//! A part is counted in its whole already. Where the parts are the years of the whole, it is the whole that repeats them.

use super::{Phrase, Scope};
use bagyt_domain::Tenge;
use bagyt_language::lowercase;
use bagyt_language::script::fold_space;

/// Marks the parts among the phrases of a text, or the whole where its parts are its years.
pub(super) fn settle(text: &str, phrases: &mut [Phrase]) {
    if listed_behind_colon(text, phrases) {
        phrases[1..].iter_mut().for_each(|part| part.scope = Scope::Part);
        return;
    }
    let mut whole: Option<usize> = None;
    let mut at = 0;
    while at < phrases.len() {
        let Some(of) = whole.filter(|_| opens(text, phrases, at)) else {
            whole = Some(at);
            at += 1;
            continue;
        };
        let end = end_of_parts(text, phrases, of, at);
        if years_of_whole(&phrases[of], &phrases[at..end]) {
            phrases[of].scope = Scope::Part;
            (whole, at) = (Some(at), at + 1);
        } else {
            let end = of_the_same_year(phrases, of, at, end);
            let parts = phrases[at..end].iter_mut().filter(|part| part.scope != Scope::Grant);
            parts.for_each(|part| part.scope = Scope::Part);
            at = end;
        }
    }
}

/// Whether the other amounts are the parts of the first, listed behind a colon: `14 000: 1 полугодие – 7 000, 2 полугодие – 7 000`.
fn listed_behind_colon(text: &str, phrases: &[Phrase]) -> bool {
    let [whole, parts @ ..] = phrases else { return false };
    let Some(first) = parts.first().filter(|_| parts.len() > 1) else { return false };
    let undated = |part: &Phrase| part.scope == Scope::Plain && part.years.is_empty();
    text[whole.at.end..first.at.start].contains(':')
        && whole.scope != Scope::Grant
        && parts.iter().all(undated)
        && parts.iter().map(|part| part.amount).sum::<Tenge>() == whole.amount
}

/// Whether the words before an amount, or behind the last one, say that it is contained in another.
fn opens(text: &str, phrases: &[Phrase], at: usize) -> bool {
    let own = &phrases[at].at;
    let before = at.checked_sub(1).map_or(0, |before| phrases[before].at.end);
    contains(&text[before..own.start]) || at + 1 == phrases.len() && contains(&text[own.end..])
}

fn contains(words: &str) -> bool {
    const MARKS: [&str; 9] = [
        "в том числе",
        "в т.ч",
        "в т. ч",
        "в т.\u{a0}ч",
        "из них",
        "из которых",
        "оның ішінде",
        "соның ішінде",
        "олардың ішінде",
    ];
    let lower = lowercase(&fold_space(words));
    MARKS.iter().any(|mark| lower.contains(mark))
}

fn single_year(phrase: &Phrase) -> Option<u16> {
    match phrase.years[..] {
        [year] => Some(year),
        _ => None,
    }
}

/// Where the parts that begin at `first` end: at a total, behind the bracket that holds them, at another year, on the
/// next line of a cell that prints whole and part on one, or where they would be more than the whole.
fn end_of_parts(text: &str, phrases: &[Phrase], of: usize, first: usize) -> usize {
    let gap = &text[phrases[first - 1].at.end..phrases[first].at.start];
    let bracketed = gap.matches('(').count() > gap.matches(')').count();
    let one_line = !gap.contains('\n');
    let year = single_year(&phrases[first]);
    let mut sum = phrases[first].amount;
    for at in first + 1..phrases.len() {
        let part = &phrases[at];
        let before = &text[phrases[first].at.end..part.at.start];
        let closed = bracketed && before.matches(')').count() > before.matches('(').count();
        let line = text[phrases[at - 1].at.end..part.at.start].split_once('\n');
        let next_line =
            one_line && line.is_some_and(|(end, _)| !end.trim_end().ends_with([',', ';']));
        let other_year = year.is_none()
            && single_year(part).is_some()
            && single_year(part) != single_year(&phrases[of]);
        sum = sum + part.amount;
        let ends = part.scope == Scope::Total || closed || next_line || other_year;
        if ends || year.is_none() && (sum > phrases[of].amount || opens(text, phrases, at)) {
            return at;
        }
    }
    phrases.len()
}

/// Parts of the sum of one year end before another year.
fn of_the_same_year(phrases: &[Phrase], of: usize, first: usize, end: usize) -> usize {
    let Some(year) = single_year(&phrases[of]) else { return end };
    let other = |part: &Phrase| single_year(part).is_some_and(|own| own != year);
    (first + 1..end).find(|&at| other(&phrases[at])).unwrap_or(end)
}

/// Whether the parts with a year are what the whole costs in each.
fn years_of_whole(whole: &Phrase, parts: &[Phrase]) -> bool {
    let Some(year) = parts.first().and_then(single_year) else { return false };
    let dated = || parts.iter().filter(|part| single_year(part).is_some());
    let several = dated().any(|part| single_year(part) != Some(year));
    let sum: Tenge = dated().map(|part| part.amount).sum();
    let of_years = several && single_year(whole).is_none() || sum == whole.amount;
    whole.scope != Scope::Grant && of_years
}
