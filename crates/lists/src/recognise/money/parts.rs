//! Parts of an amount: `9 500, в том числе 2 000 на малые гранты`, `20 000, оның ішінде 2026 жылы – 12 000, …`.
//!
//! A part is counted in its whole already. Where the parts are the years of the whole, it is the whole that repeats them.

use super::{Phrase, Scope, single_year};
use bagyt_domain::Tenge;
use bagyt_language::lowercase;
use bagyt_language::script::fold_space;

/// Marks the parts of sums: of `5 000 + 5 500 = 10 500` the first two, or the last where the others are its years.
pub(super) fn settle_sums(text: &str, phrases: &mut [Phrase]) {
    for of in 2..phrases.len() {
        let between = |at: usize| &text[phrases[at].at.end..phrases[at + 1].at.start];
        if !between(of - 1).contains('=') {
            continue;
        }
        let added = (0..of - 1).rev().take_while(|&at| between(at).contains('+')).count();
        let first = of - 1 - added;
        let plain = |part: &Phrase| part.scope == Scope::Plain && part.times.is_none();
        if added == 0 || !phrases[first..of].iter().all(plain) {
            continue;
        }
        let mut years: Vec<_> = phrases[first..of].iter().filter_map(single_year).collect();
        years.dedup();
        phrases[of].added = true;
        if years.len() > 1 {
            phrases[of].give_way_to_years();
            continue;
        }
        let (parts, whole) = phrases.split_at_mut(of);
        let (parts, whole) = (&mut parts[first..], &mut whole[0]);
        let printed = parts.iter().map(|part| part.printed.as_str()).collect::<Vec<_>>().join(" ");
        whole.printed = format!("{printed} {}", whole.printed);
        if whole.years.is_empty() {
            whole.years = years;
        }
        parts.iter_mut().for_each(|part| part.scope = Scope::Part);
    }
}

/// Marks the parts among the phrases of a text, or the whole where its parts are its years.
pub(super) fn settle(text: &str, phrases: &mut [Phrase]) {
    for of in 0..phrases.len() {
        if lists_years(text, phrases, of) {
            phrases[of].give_way_to_years();
        } else if let Some(end) = end_of_listed(text, phrases, of) {
            let (whole, parts) = phrases.split_at_mut(of + 1);
            let parts = &mut parts[..end - of - 1];
            if whole[of].years.is_empty() {
                whole[of].years = parts.iter().find_map(single_year).into_iter().collect();
            }
            parts.iter_mut().for_each(|part| part.scope = Scope::Part);
        }
    }
    let mut whole: Option<usize> = None;
    let mut at = 0;
    while at < phrases.len() {
        if phrases[at].scope == Scope::Part {
            at += 1;
            continue;
        }
        let Some(of) = whole.filter(|_| opens(text, phrases, at)) else {
            whole = Some(at);
            at += 1;
            continue;
        };
        let end = end_of_parts(text, phrases, of, at);
        if years_of_whole(&phrases[of], &phrases[at..end]) {
            phrases[of].give_way_to_years();
            (whole, at) = (Some(at), at + 1);
        } else {
            let end = of_the_same_year(phrases, of, at, end);
            let parts = phrases[at..end].iter_mut().filter(|part| part.scope != Scope::Grant);
            parts.for_each(|part| part.scope = Scope::Part);
            at = end;
        }
    }
}

impl Phrase {
    /// The whole is not counted beside its years.
    pub fn give_way_to_years(&mut self) {
        self.scope = Scope::Part;
        self.over_years = true;
    }
}

/// `30 000 (2026 г. – 14 000, 2027 г. – 15 000)`: whether nothing but different years is in the bracket behind a sum, which
/// need not add up to it.
fn lists_years(text: &str, phrases: &[Phrase], of: usize) -> bool {
    let whole = &phrases[of];
    let Some(first) = phrases.get(of + 1).filter(|_| is_whole(whole)) else { return false };
    let gap = &text[whole.at.end..first.at.start];
    let open = gap.find('(').filter(|at| !gap[*at..].contains(')'));
    let Some(open) = open.map(|at| whole.at.end + at) else { return false };
    let Some(closed) = end_of_bracket(&text[open..]).map(|end| open + end) else { return false };
    let parts = phrases[of + 1..].iter().take_while(|part| part.at.start < closed);
    let years: Option<Vec<_>> =
        parts.map(|part| single_year(part).filter(|_| part.scope == Scope::Plain)).collect();
    let several = years.is_some_and(|years| years.iter().any(|year| *year != years[0]));
    several && single_year(whole).is_none() && whole.times.is_none()
}

/// Where the parts end that are listed behind an amount, in brackets or behind a colon:
/// `10 500 (РБ – 5 000, МБ – 5 500)`, `14 000: 1 полугодие – 7 000, 2 полугодие – 7 000`.
fn end_of_listed(text: &str, phrases: &[Phrase], of: usize) -> Option<usize> {
    let whole = phrases.get(of).filter(|whole| is_whole(whole))?;
    let first = phrases.get(of + 1)?;
    let gap = &text[whole.at.end..first.at.start];
    let year = single_year(whole);
    let of_year = |part: &Phrase| {
        part.scope == Scope::Plain
            && (part.years.is_empty() || year.is_some() && single_year(part) == year)
    };
    if let Some(open) = gap.rfind('(').filter(|at| !gap[*at..].contains(')')) {
        let text = &text[whole.at.end + open..];
        let from = whole.at.end + open;
        let closed = from + end_of_bracket(text)?;
        let inside = phrases[of + 1..].iter().take_while(|part| part.at.start < closed).count();
        let parts = &phrases[of + 1..of + 1 + inside];
        let sum: Tenge = parts.iter().map(|part| part.amount).sum();
        // A year behind the bracket is that of the whole, but stands nearest to the last part.
        let (last, others) = parts.split_last()?;
        let dated_behind = sum == whole.amount
            && year.is_none()
            && last.scope == Scope::Plain
            && others.iter().all(of_year);
        let parts_of_it = dated_behind && !others.is_empty() || parts.iter().all(of_year);
        return (parts_of_it && sum <= whole.amount).then_some(of + 1 + inside);
    }
    if !gap.contains(':') {
        return None;
    }
    let mut sum = Tenge::default();
    for (at, part) in phrases.iter().enumerate().skip(of + 1).take_while(|(_, part)| of_year(part))
    {
        sum = sum + part.amount;
        if sum >= whole.amount {
            return (sum == whole.amount && at > of + 1).then_some(at + 1);
        }
    }
    None
}

fn is_whole(phrase: &Phrase) -> bool {
    matches!(phrase.scope, Scope::Plain | Scope::Total)
}

/// Where the bracket closes that a text begins with.
fn end_of_bracket(text: &str) -> Option<usize> {
    let mut open = 0_u32;
    text.char_indices().find_map(|(at, c)| {
        match c {
            '(' => open += 1,
            ')' => open = open.saturating_sub(1),
            _ => {}
        }
        (open == 0).then_some(at)
    })
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
