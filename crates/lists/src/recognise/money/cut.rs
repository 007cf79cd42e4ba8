//! Where, between two amounts, the phrase of the first one ends, and which years belong to it.

use super::super::printed::is_dash;
use super::super::scope::{Scope, scope};
use bagyt_domain::list::Year;
use bagyt_language::amount::Amount;
use bagyt_language::lowercase;
use bagyt_language::script::fold_space;
use bagyt_language::year::YearMention;
use std::ops::Range;

/// The years that stand inside a range of the text.
pub(super) fn within<'a>(years: &'a [YearMention], range: &Range<usize>) -> &'a [YearMention] {
    let first = years.partition_point(|year| year.range.start < range.start);
    let last = years.partition_point(|year| year.range.end <= range.end);
    years.get(first..last).unwrap_or_default()
}

/// Whether the years stand behind their amounts: `18 000 мың теңге – 2026 жыл`.
pub(super) fn years_stand_after(text: &str, amounts: &[Amount], years: &[YearMention]) -> bool {
    // A total beside the sums of the years has none of its own, and would take that of its neighbour.
    let last = amounts.last().map(|amount| amount.range.end);
    let ends = std::iter::once(0).chain(amounts.iter().map(|amount| amount.range.end));
    let is_total = |(from, amount): &(usize, &Amount)| {
        let lead = &text[*from..amount.range.start];
        let own = last_separator(lead).map_or(lead, |at| &lead[at..]);
        let trail = &text[amount.range.end..];
        let behind = || first_separator(trail).map_or(trail, |at| &trail[..at]);
        scope(own, "") == Scope::Total
            || lead.trim_end().ends_with('=')
            || Some(amount.range.end) == last && scope("", behind()) == Scope::Total
    };
    let plain: Vec<Amount> = ends
        .zip(amounts)
        .filter(|pair| !is_total(pair))
        .map(|(_, amount)| amount.clone())
        .collect();
    let amounts = if plain.len() > 1 { &plain[..] } else { amounts };
    let single = |gap: Range<usize>| within(years, &gap).iter().any(|year| year.from == year.to);
    let mut before_count = 0;
    let mut after_count = 0;
    for (index, amount) in amounts.iter().enumerate() {
        let previous = index.checked_sub(1).map_or(0, |i| amounts[i].range.end);
        let next = amounts.get(index + 1).map_or(usize::MAX, |next| next.range.start);
        before_count += usize::from(single(previous..amount.range.start));
        after_count += usize::from(single(amount.range.end..next));
    }
    let closed_by_year = match (years.first(), years.last(), amounts.first(), amounts.last()) {
        (Some(first_year), Some(last_year), Some(first), Some(last)) => {
            first.range.start < first_year.range.start && last.range.start < last_year.range.start
        }
        _ => false,
    };
    after_count > before_count || after_count == before_count && closed_by_year
}

/// Where, between two amounts, the phrase of the first one ends.
pub(super) fn cut(text: &str, gap: Range<usize>, years: &[YearMention], after: bool) -> usize {
    let between = &text[gap.clone()];
    match within(years, &gap).first() {
        Some(year) if after => {
            let rest = &text[year.range.end..gap.end];
            year.range.end + rest.len() - rest.trim_start_matches([')', '.', ';', ',']).len()
        }
        Some(year) => before_year(text, gap.start..year.range.start),
        None => gap.start + first_separator(between).unwrap_or(0),
    }
}

/// The last separator before a year, else right before its preposition.
fn before_year(text: &str, gap: Range<usize>) -> usize {
    let lead = &text[gap.clone()];
    if let Some(at) = last_separator(lead) {
        return gap.start + at;
    }
    let bare = lead.trim_end();
    let word = bare.rsplit(char::is_whitespace).next().unwrap_or_default();
    let preposition =
        matches!(lowercase(word).as_str(), "на" | "в" | "за" | "и" | "және" | "мен" | "с" | "(");
    gap.start + if preposition { bare.len() - word.len() } else { lead.len() }
}

/// Behind the separator, or before an opening bracket.
fn separator((at, c): (usize, char)) -> Option<usize> {
    match c {
        ';' | ',' | '\n' => Some(at + 1),
        '(' => Some(at),
        _ => None,
    }
}

fn first_separator(text: &str) -> Option<usize> {
    text.char_indices().find_map(separator)
}

fn last_separator(text: &str) -> Option<usize> {
    text.char_indices().rev().find_map(separator)
}

/// The years printed at an amount, on the side where the text prints them.
pub(super) fn years_of(
    range: &Range<usize>,
    amount: &Amount,
    years: &[YearMention],
    after: bool,
) -> Vec<Year> {
    let (before, behind): (Vec<_>, Vec<_>) =
        within(years, range).iter().partition(|year| year.range.start < amount.range.start);
    let (own, other) = if after { (behind, before) } else { (before, behind) };
    let chosen = if own.is_empty() { other } else { own };
    let mut found: Vec<Year> = chosen.into_iter().flat_map(|year| year.from..=year.to).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The phrase without the separators and half brackets around it.
pub(super) fn trimmed(text: &str) -> String {
    let folded = fold_space(text);
    let mut text = folded.trim_matches(|c: char| matches!(c, ',' | ';' | '/' | '|' | ' '));
    // `2026 год 12 980,0 —`: the dash fills the empty column beside the amount.
    let filled = text.trim_end_matches(is_dash);
    if filled.ends_with(' ') {
        text = filled.trim_end();
    }
    if text.starts_with('(') && !text[1..].contains('(') && text.ends_with(')') {
        text = &text[1..text.len() - 1];
    }
    if text.matches('(').count() > text.matches(')').count() {
        text = text.trim_start_matches('(').trim_end_matches('(');
    }
    if text.matches(')').count() > text.matches('(').count() {
        text = text.trim_end_matches(')');
    }
    text.trim_matches(|c: char| matches!(c, ',' | ';' | ' ')).to_owned()
}
