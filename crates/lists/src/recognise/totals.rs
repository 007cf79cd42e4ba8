//! Printed totals: `2026 жылға БАРЛЫҒЫ`, `Итого на 2026 год`, `Барлығы` in several rows without their years.

use super::money::{Phrase, mend, phrases};
use super::printed::amounts_text;
use super::scope::Scope;
use crate::table::Line;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Year, YearTotal};
use bagyt_language::amount::Unit;
use bagyt_language::fold::words;

/// Reads the total rows. A total without its own year takes the next of the list's years, in order; a total over several
/// years belongs to none of them and is left to the reader of the page.
/// A lone total that is the sum of all rows (`of_rows`) in all their years is over several years, too.
/// Lines below that go on with nothing but a year and its sum belong to the totals above them.
/// `inner` says which of the total rows have directions below them: those are the totals of a part.
pub fn totals(
    (rows, inner): (&[Vec<Line>], &[bool]),
    below: &[Line],
    bare: Unit,
    list_years: &[Year],
    of_rows: Tenge,
) -> Vec<YearTotal> {
    let is_inner = |at: usize| inner.get(at).copied().unwrap_or(false);
    let (parts, last): (Vec<_>, Vec<_>) =
        rows.iter().enumerate().partition(|(at, _)| is_inner(*at));
    let read = |rows: Vec<(usize, &Vec<Line>)>| -> Vec<Phrase> {
        rows.into_iter().flat_map(|(_, row)| sums(&amounts_text(row), bare)).collect()
    };
    let mut phrases = without_parts(read(parts), read(last), list_years, of_rows);
    if !phrases.is_empty() {
        phrases.extend(below.iter().map_while(|line| year_and_sum(&line.text, bare)));
    }
    let printed: Vec<Year> = phrases.iter().filter_map(single_year).collect();
    let mut free = list_years.iter().copied().filter(|year| !printed.contains(year));
    let mut totals: Vec<YearTotal> = Vec::new();
    for phrase in &phrases {
        let of_all = phrases.len() == 1 && list_years.len() > 1 && phrase.amount == of_rows;
        let all = of_all || is_sum_of(phrase.amount, &totals) && single_year(phrase).is_none();
        let year =
            if phrase.years.is_empty() { free_year(&mut free, all) } else { single_year(phrase) };
        totals.extend(year.map(|year| YearTotal { year, thousand_tenge: phrase.amount }));
    }
    totals
}

/// The totals of the list without those of its parts: `parts` have directions below them, `last` have none. A total of a part
/// says its year only where no other total says that year.
fn without_parts(
    parts: Vec<Phrase>,
    last: Vec<Phrase>,
    list_years: &[Year],
    of_rows: Tenge,
) -> Vec<Phrase> {
    let said_once = |part: &Phrase| {
        let year = single_year(part);
        let same = |other: &&Phrase| single_year(other) == year;
        year.is_some()
            && parts.iter().filter(same).count() == 1
            && last.iter().filter(same).count() == 0
    };
    let mut kept: Vec<Phrase> = parts.iter().filter(|part| said_once(part)).cloned().collect();
    let undated = |phrase: &&Phrase| phrase.years.is_empty();
    let of_parts = parts.iter().filter(undated).count();
    let of_years = list_years.iter().filter(|year| {
        let says = |phrase: &Phrase| single_year(phrase) == Some(**year);
        !last.iter().any(says) && !kept.iter().any(says)
    });
    let (of_last, of_years) = (last.iter().filter(undated).count(), of_years.count());
    if of_parts == 0 && (of_last <= of_years || of_last < 2) {
        kept.extend(last);
        return kept;
    }
    // Several totals of parts: of those at the end one is of the whole, the one that is the sum of the rows or the last.
    let together: Tenge = parts.iter().filter(undated).map(|part| part.amount).sum();
    // What the rows cost that no part above counts: a sum nearer to that than to all is one of the last part.
    let rest = of_rows - together;
    let apart = |sum: Tenge, other: Tenge| sum.tiyn().abs_diff(other.tiyn());
    let of_last_part = |whole: &Phrase| apart(whole.amount, rest) < apart(whole.amount, of_rows);
    let whole = last.iter().filter(undated).find(|phrase| phrase.amount == of_rows);
    let whole = whole.or_else(|| last.iter().rfind(undated));
    let whole = whole.filter(|whole| of_last > 1 || of_parts == 0 || !of_last_part(whole));
    let whole = whole.filter(|_| list_years.len() == 1).cloned();
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

fn single_year(phrase: &Phrase) -> Option<Year> {
    match phrase.years[..] {
        [year] => Some(year),
        _ => None,
    }
}

/// A grand total under the totals of the years has no year.
fn is_sum_of(amount: Tenge, totals: &[YearTotal]) -> bool {
    totals.len() > 1 && totals.iter().map(|total| total.thousand_tenge).sum::<Tenge>() == amount
}

fn free_year(free: &mut impl Iterator<Item = Year>, is_grand_total: bool) -> Option<Year> {
    if is_grand_total { None } else { free.next() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bagyt_domain::list::Place;

    fn check(rows: &[&[&str]], years: &[Year], expected: &[(Year, &str)]) {
        let line = |text: &&str| Line { text: (*text).to_owned(), place: Place::Line { line: 1 } };
        let rows: Vec<Vec<Line>> = rows.iter().map(|row| row.iter().map(line).collect()).collect();
        let read = totals((&rows, &[]), &[], Unit::Thousand, years, Tenge::default());
        let read: Vec<(Year, String)> =
            read.into_iter().map(|total| (total.year, total.thousand_tenge.to_string())).collect();
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
            totals((rows, &[]), &below, Unit::Thousand, &[], Tenge::default())
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
            let of_rows = Tenge::from_thousands(of_rows).expect("an amount");
            let read = totals((&rows, inner), &[], Unit::Thousand, years, of_rows);
            read.iter().map(|it| (it.year, it.thousand_tenge.to_string())).collect::<Vec<_>>()
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
    fn a_lone_total_of_all_rows_belongs_to_no_year() {
        let line = Line { text: "Всего 27 000".to_owned(), place: Place::Line { line: 1 } };
        let read = |of_rows: i64| {
            let of_rows = Tenge::from_thousands(of_rows).expect("an amount");
            totals((&[vec![line.clone()]], &[]), &[], Unit::Thousand, &[2026, 2027], of_rows).len()
        };
        assert_eq!((read(27_000), read(26_000)), (0, 1));
    }
}
