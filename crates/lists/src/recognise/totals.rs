//! Printed totals: `2026 жылға БАРЛЫҒЫ`, `Итого на 2026 год`, `Барлығы` in several rows without their years.

use super::money::{Phrase, mend, phrases, single_year};
use super::printed::amounts_text;
use super::scope::Scope;
use crate::table::Line;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Direction, Year, YearTotal};
use bagyt_language::amount::Unit;
use bagyt_language::fold::words;
use bagyt_language::year::find_years;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

/// What the rows cost, by which a total that names no year is known.
#[derive(Debug, Clone, Default)]
pub struct Costs {
    /// All of them in all their years.
    pub all: Tenge,
    /// Year by year.
    pub years: Vec<(Year, Tenge)>,
}

/// The totals of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    /// Those of a year.
    pub of_years: Vec<YearTotal>,
    /// The lone one of all rows in all their years, right or wrong.
    pub of_all: Option<Tenge>,
}

impl Costs {
    /// Of recognised rows.
    pub fn of(rows: &[Direction]) -> Self {
        let mut years: BTreeMap<Year, Tenge> = BTreeMap::new();
        for funding in rows.iter().flat_map(|row| &row.funding) {
            if let Some(year) = funding.year {
                let sum = years.entry(year).or_default();
                *sum = *sum + funding.thousand_tenge;
            }
        }
        let all = rows.iter().map(|row| row.funding_total_thousand_tenge).sum();
        Self { all, years: years.into_iter().collect() }
    }

    /// The year a lone total is of that names none; `None` when it is of all. What is the sum of one year is of that year;
    /// what is the sum of nothing is of all rows, unless what the first year costs is nearer.
    fn year_of(&self, lone: Tenge) -> Option<Year> {
        let first = self.years.first()?;
        if self.years.len() > 1 && lone == self.all {
            return None;
        }
        let apart = |sum: Tenge| lone.tiyn().abs_diff(sum.tiyn());
        let exact = self.years.iter().find(|(_, sum)| *sum == lone);
        let of_all = self.years.len() > 1 && apart(self.all) <= apart(first.1);
        exact.or(Some(first).filter(|_| !of_all)).map(|(year, _)| *year)
    }
}

/// Reads the total rows. A total without its own year takes the next of the list's years, in order; a total over several
/// years belongs to none of them and is left to the reader of the page, and so is a lone one that is over all years.
/// Lines below that go on with nothing but a year and its sum belong to the totals above them.
/// `inner` says which of the total rows have directions below them: those are the totals of a part.
pub fn totals(
    (rows, inner): (&[Vec<Line>], &[bool]),
    below: &[Line],
    bare: Unit,
    costs: &Costs,
) -> Totals {
    let is_inner = |at: usize| inner.get(at).copied().unwrap_or(false);
    let (parts, last): (Vec<_>, Vec<_>) =
        rows.iter().enumerate().partition(|(at, _)| is_inner(*at));
    let read = |rows: Vec<(usize, &Vec<Line>)>| -> Vec<Phrase> {
        rows.into_iter().flat_map(|(_, row)| sums_of(row, bare)).collect()
    };
    let mut phrases = without_parts(read(parts), read(last), costs);
    if !phrases.is_empty() {
        phrases.extend(below.iter().map_while(|line| year_and_sum(&line.text, bare)));
    }
    if let [lone] = phrases.as_slice()
        && lone.years.is_empty()
    {
        let Some(year) = costs.year_of(lone.amount) else {
            let of_all = Some(lone.amount).filter(|_| costs.years.len() > 1);
            return Totals { of_all, ..Totals::default() };
        };
        let of_years = vec![YearTotal { year, thousand_tenge: lone.amount }];
        return Totals { of_years, of_all: None };
    }
    let printed: Vec<Year> = phrases.iter().filter_map(single_year).collect();
    let years = costs.years.iter().map(|(year, _)| *year);
    let mut free = years.filter(|year| !printed.contains(year));
    let mut totals: Vec<YearTotal> = Vec::new();
    let mut together = Tenge::ZERO;
    for phrase in &phrases {
        // A grand total under the totals of the years has no year.
        let grand = totals.len() > 1 && together == phrase.amount && single_year(phrase).is_none();
        let year = match phrase.years.is_empty() {
            true if grand => None,
            true => free.next(),
            false => single_year(phrase),
        };
        if let Some(year) = year {
            totals.push(YearTotal { year, thousand_tenge: phrase.amount });
            together = together + phrase.amount;
        }
    }
    Totals { of_years: totals, of_all: None }
}

/// The sums of one total row.
pub fn sums_of(row: &[Line], bare: Unit) -> Vec<Phrase> {
    sums(&amounts_text(&without_counts(row, bare)), bare)
}

/// The lines of a total row without a number that counts grants under its own column: a small bare number beside an amount
/// that is a hundred times as much, in a row that does not say a year for each of them.
fn without_counts(row: &[Line], bare: Unit) -> Cow<'_, [Line]> {
    let is_count = |line: &Line| {
        let text = line.text.trim();
        (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !row.iter().any(is_count) {
        return row.into();
    }
    let most =
        |line: &Line| phrases(&mend(&line.text), bare, None).iter().map(|it| it.amount).max();
    let amounts: Vec<Option<Tenge>> = row.iter().map(most).collect();
    let dated = row.iter().filter(|line| !find_years(&line.text).is_empty()).count();
    let Some(largest) = amounts.iter().flatten().max() else { return row.into() };
    if dated >= amounts.iter().flatten().count() {
        return row.into();
    }
    let little = |amount: &Option<Tenge>| {
        amount.and_then(|amount| amount.times(100)).is_some_and(|it| it <= *largest)
    };
    let kept =
        row.iter().zip(&amounts).filter(|(line, amount)| !(is_count(line) && little(amount)));
    kept.map(|(line, _)| line.clone()).collect()
}

/// The totals of the list without those of its parts: `parts` have directions below them, `last` have none. A total of a part
/// says its year only where no other total says that year.
fn without_parts(parts: Vec<Phrase>, last: Vec<Phrase>, costs: &Costs) -> Vec<Phrase> {
    let mut of_year: HashMap<Year, usize> = HashMap::new();
    for year in parts.iter().filter_map(single_year) {
        *of_year.entry(year).or_default() += 1;
    }
    let of_last: HashSet<Year> = last.iter().filter_map(single_year).collect();
    let said_once = |part: &&Phrase| {
        single_year(part).is_some_and(|year| of_year[&year] == 1 && !of_last.contains(&year))
    };
    let mut kept: Vec<Phrase> = parts.iter().filter(said_once).cloned().collect();
    let undated = |phrase: &&Phrase| phrase.years.is_empty();
    let of_parts = parts.iter().filter(undated).count();
    let of_years = costs.years.iter().filter(|(year, _)| {
        !of_last.contains(year) && !kept.iter().any(|it| single_year(it) == Some(*year))
    });
    let (of_last, of_years) = (last.iter().filter(undated).count(), of_years.count());
    if of_parts == 0 && (of_last <= of_years || of_last < 2) {
        kept.extend(last);
        return kept;
    }
    // Several totals of parts: of those at the end one is of the whole, the one that is the sum of the rows or the last.
    let together: Tenge = parts.iter().filter(undated).map(|part| part.amount).sum();
    // What the rows cost that no part above counts: a sum nearer to that than to all is one of the last part.
    let rest = costs.all - together;
    let apart = |sum: Tenge, other: Tenge| sum.tiyn().abs_diff(other.tiyn());
    let of_last_part = |whole: &Phrase| apart(whole.amount, rest) < apart(whole.amount, costs.all);
    let whole = last.iter().filter(undated).find(|phrase| phrase.amount == costs.all);
    let whole = whole.or_else(|| last.iter().rfind(undated));
    let whole = whole.filter(|whole| of_last > 1 || of_parts == 0 || !of_last_part(whole));
    let whole = whole.filter(|_| costs.years.len() == 1).cloned();
    kept.extend(last.into_iter().filter(|phrase| !phrase.years.is_empty()));
    kept.extend(whole);
    kept
}

/// The amounts of a text without those that are parts of another.
fn sums(text: &str, bare: Unit) -> Vec<Phrase> {
    let mut phrases = phrases(&mend(text), bare, None);
    phrases.retain(|phrase| phrase.scope != Scope::Part);
    phrases
}

/// A line that is a year and a sum and nothing else.
fn year_and_sum(text: &str, bare: Unit) -> Option<Phrase> {
    let other = words(text)
        .filter(|(_, word)| word.chars().all(char::is_alphabetic) && word.chars().count() > 8)
        .count();
    let mut found = sums(text, bare).into_iter();
    let phrase = found.next().filter(|phrase| single_year(phrase).is_some())?;
    (other == 0 && found.next().is_none() && words(text).count() <= 10).then_some(phrase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use bagyt_domain::list::Place;

    /// Rows that cost so many thousands, all in the first of these years.
    fn costs(years: &[Year], thousands: i64) -> Costs {
        let all = Tenge::from_thousands(thousands).expect("an amount");
        let first = |at: usize| if at == 0 { all } else { Tenge::ZERO };
        let years = years.iter().enumerate().map(|(at, year)| (*year, first(at))).collect();
        Costs { all, years }
    }

    fn check(rows: &[&[&str]], years: &[Year], expected: &[(Year, &str)]) {
        let line = |text: &&str| Line { text: (*text).to_owned(), place: Place::Line { line: 1 } };
        let rows: Vec<Vec<Line>> = rows.iter().map(|row| row.iter().map(line).collect()).collect();
        let read = totals((&rows, &[]), &[], Unit::Thousand, &costs(years, 0));
        let read: Vec<(Year, String)> = read
            .of_years
            .into_iter()
            .map(|total| (total.year, total.thousand_tenge.to_string()))
            .collect();
        let expected: Vec<(Year, String)> =
            expected.iter().map(|(year, sum)| (*year, (*sum).to_owned())).collect();
        assert_eq!(read, expected, "{rows:?}");
    }

    #[test]
    fn a_total_takes_the_year_of_its_own_text() {
        check(
            &[&["2026 жылға БАРЛЫҒЫ", "31 500"], &["2027 жылға БАРЛЫҒЫ", "12 000"]],
            &[],
            &[(2026, "31500"), (2027, "12000")],
        );
        check(
            &[&["Итого:", "40 100 мың тенге", "2026 жыл"], &["8 000 мың теңге", "2027 жыл"]],
            &[],
            &[(2026, "40100"), (2027, "8000")],
        );
        check(&[&["Итого на 2026 год – 15 млн тенге"]], &[], &[(2026, "15000")]);
        check(
            &[&["Барлығы: 2026 жыл – 100, 2027 жыл – 200"]],
            &[],
            &[(2026, "100"), (2027, "200")],
        );
    }

    #[test]
    fn without_a_year_the_order_decides() {
        check(&[&["БАРЛЫҒЫ", "31 500"]], &[2026], &[(2026, "31500")]);
        check(&[&["Итого", "100"], &["200"]], &[2026, 2027], &[(2026, "100"), (2027, "200")]);
        check(&[&["Итого", "100"]], &[], &[]);
    }

    #[test]
    fn totals_may_go_on_below_the_table() {
        let line = |text: &str| Line { text: text.to_owned(), place: Place::Line { line: 1 } };
        let below = ["2027 год – 41 900", "2028 год – 24 250", "Руководитель отдела, 2029 год – 5"]
            .map(line);
        let years = |rows: &[Vec<Line>]| {
            totals((rows, &[]), &below, Unit::Thousand, &Costs::default())
                .of_years
                .iter()
                .map(|total| total.year)
                .collect::<Vec<_>>()
        };
        assert_eq!(years(&[vec![line("Итого: 2026 год – 66 150")]]), [2026, 2027, 2028]);
        assert_eq!(years(&[]), Vec::<Year>::new());
    }

    #[test]
    fn a_grand_total_belongs_to_no_year() {
        check(
            &[&["2026 год", "100"], &["2027 год", "200"], &["Всего", "300"]],
            &[2026, 2027, 2028],
            &[(2026, "100"), (2027, "200")],
        );
        check(&[&["Итого за 2026-2027 гг.", "300"]], &[2026, 2027], &[]);
    }

    #[test]
    fn totals_of_customers_are_not_those_of_the_list() {
        let line =
            |text: &str| vec![Line { text: text.to_owned(), place: Place::Line { line: 1 } }];
        let read = |texts: &[&str], inner: &[bool], years: &[Year], of_rows: i64| {
            let rows: Vec<Vec<Line>> = texts.iter().map(|text| line(text)).collect();
            let read = totals((&rows, inner), &[], Unit::Thousand, &costs(years, of_rows));
            read.of_years
                .iter()
                .map(|it| (it.year, it.thousand_tenge.to_string()))
                .collect::<Vec<_>>()
        };
        let total = |year, sum: &str| vec![(year, sum.to_owned())];
        let three = ["Итого 19 800", "Итого 7 000", "Всего: 26 800"];
        let inner = [true, false, false];
        assert_eq!(read(&three, &inner, &[2026], 26_800), total(2026, "26800"));
        let wrong = ["Итого 19 800", "Итого 7 000", "Всего: 26 900"];
        assert_eq!(read(&wrong, &inner, &[2026], 26_800), total(2026, "26900"));
        assert_eq!(read(&three, &inner, &[2026, 2027], 26_800), []);
        // The total of the last customer is not that of all.
        assert_eq!(read(&["Итого 19 800", "Итого 7 000"], &[true, false], &[2026], 26_800), []);
        assert_eq!(read(&["7 000", "19 800"], &[true, false], &[2026], 26_800), []);
        let years = ["2026 год – 100", "2027 год – 200"];
        assert_eq!(read(&years, &[true, false], &[2026, 2027], 300).len(), 2);
    }

    #[test]
    fn a_lone_total_that_names_no_year_is_of_all_years() {
        let line = Line { text: "Всего 27 000".to_owned(), place: Place::Line { line: 1 } };
        let thousand = |sum| Tenge::from_thousands(sum).expect("an amount");
        let read = |sums: &[i64]| {
            let years: Vec<(Year, Tenge)> =
                (2026..).zip(sums.iter().map(|sum| thousand(*sum))).collect();
            let costs = Costs { all: thousand(sums.iter().sum()), years };
            let read = totals((&[vec![line.clone()]], &[]), &[], Unit::Thousand, &costs);
            (read.of_years.first().map(|it| it.year), read.of_all.is_some())
        };
        assert_eq!(read(&[14_000, 13_000]), (None, true));
        // A wrong one, too: it is nearer to what all years cost than to the first.
        assert_eq!(read(&[14_000, 12_000]), (None, true));
        assert_eq!(read(&[14_000, 20_000]), (None, true));
        assert_eq!(read(&[26_000, 20_000]), (Some(2026), false));
        // What one year costs to the tenge is of that year.
        assert_eq!(read(&[14_000, 27_000]), (Some(2027), false));
        assert_eq!(read(&[14_000]), (Some(2026), false));
    }

    #[test]
    fn a_number_of_grants_in_a_total_row_is_no_money() {
        let one = [(2026, "150000")];
        check(&[&["Барлығы", "12", "150 000"]], &[2026], &one);
        check(&[&["Барлығы", "12", "150 000"]], &[2026, 2027], &[]);
        check(&[&["Барлығы", "12 грант", "150 000 000 теңге"]], &[2026], &one);
        check(&[&["2026 жылға барлығы", "12", "150 000"]], &[2026, 2027], &one);
        check(&[&["Итого", "7", "12", "150 млн тенге"]], &[2026], &one);
        // Small sums are sums where each has its year.
        let dated = ["Барлығы", "2026 жыл", "12", "2027 жыл", "150 000"];
        check(&[&dated], &[2026, 2027], &[(2026, "12"), (2027, "150000")]);
    }

    /// As many totals of parts as a file may have rows.
    #[test]
    fn very_many_totals_are_read_in_time() {
        const MANY: usize = 20_000;
        let line =
            |text: &str| vec![Line { text: text.to_owned(), place: Place::Line { line: 1 } }];
        let rows = vec![line("2026 год – 100"); MANY];
        let inner = vec![true; MANY - 1];
        let read = totals((&rows, &inner), &[], Unit::Thousand, &costs(&[2026], 100));
        assert_eq!(read.of_years.len(), 1);
    }
}
