//! Printed totals of one customer against the sum of its rows.
//!
//! Such a total stands below the last row of its customer and above the first of the next. The total below all rows is left
//! to the totals of the list.

use super::sheet::Sheet;
use crate::recognise::{misread_amounts, sums_of_totals};
use crate::table::Line;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Code, Column, Direction, Finding, Year};
use std::collections::BTreeMap;
use std::ops::Range;

pub(super) fn check(sheet: &Sheet) -> Vec<Finding> {
    let raw = sheet.raw;
    let above = &raw.rows_above_totals;
    // Totals above the rows they are of would be compared with those of another customer.
    let below_rows = above.first().is_some_and(|first| *first > 0);
    if !below_rows || above.len() != raw.totals.len() || raw.rows.len() != sheet.list.rows.len() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    let (mut first, mut so_far) = (0, Tenge::ZERO);
    let mut totals = 0;
    for of_place in above.chunk_by(|one, next| one == next) {
        let own = &raw.totals[totals..totals + of_place.len()];
        totals += of_place.len();
        let Some(part) = rows_of_customer(sheet, first, of_place[0]) else { continue };
        let skipped = &sheet.list.rows[first..part.end];
        so_far = so_far + skipped.iter().map(|row| row.funding_total_thousand_tenge).sum();
        first = part.end;
        let part = Part { sheet, rows: &sheet.list.rows[part], so_far };
        findings.extend(part.mismatches(own));
    }
    findings
}

/// The rows of the customer whose last row is right above a total and whose next row is another's.
fn rows_of_customer(sheet: &Sheet, from: usize, end: usize) -> Option<Range<usize>> {
    let rows = sheet.raw.rows.get(from..end)?;
    let customer = rows.last()?.issuer?;
    let next = sheet.raw.rows.get(end)?.issuer?;
    let own = rows.iter().rev().take_while(|row| row.issuer == Some(customer)).count();
    (next != customer).then_some(end - own..end)
}

/// The rows of one customer.
struct Part<'s, 'a> {
    sheet: &'s Sheet<'a>,
    rows: &'s [Direction],
    /// What they and all rows above them cost.
    so_far: Tenge,
}

impl Part<'_, '_> {
    /// Totals right below the rows that are not their sums. Several that name no year cannot be told apart.
    fn mismatches(&self, totals: &[Vec<Line>]) -> Vec<Finding> {
        let printed = sums_of_totals(self.sheet.raw, totals);
        let undated = printed.iter().filter(|(year, _)| year.is_none()).count();
        let clear = printed.iter().filter(|(year, _)| year.is_some() || undated == 1);
        clear.filter_map(|(year, sum)| self.mismatch(totals, *year, *sum)).collect()
    }

    fn mismatch(
        &self,
        totals: &[Vec<Line>],
        year: Option<Year>,
        printed: Tenge,
    ) -> Option<Finding> {
        let customer = self.rows.first()?.issuer.as_deref()?;
        let (as_printed, likely) = (self.sums(false), self.sums(true));
        let of_year = |sums: &BTreeMap<Option<Year>, Tenge>| -> Vec<Tenge> {
            match year {
                Some(_) => vec![sums.get(&year).copied().unwrap_or_default()],
                None => sums.values().copied().chain([sums.values().copied().sum()]).collect(),
            }
        };
        let known = of_year(&as_printed);
        if known.contains(&printed) || of_year(&likely).contains(&printed) || printed == self.so_far
        {
            return None;
        }
        let apart = |sum: &Tenge| sum.tiyn().abs_diff(printed.tiyn());
        let sum = known.into_iter().min_by_key(apart)?;
        let difference = if printed > sum { printed - sum } else { sum - printed };
        let place = totals.iter().flatten().map(|line| line.place.clone()).next();
        let finding = Finding::new(Code::TotalMismatch).item(customer).place(place);
        let finding = Finding { column: Some(Column::Funding), ..finding };
        let finding = finding.value("customer", customer).value("printed", printed);
        let finding = finding.value("sum", sum);
        Some(match self.is_doubtful(totals, year) {
            true => finding.variant("customer_doubtful"),
            false => finding.variant("customer").value("difference", difference),
        })
    }

    /// What the rows cost in each year, and without a year.
    fn sums(&self, likely: bool) -> BTreeMap<Option<Year>, Tenge> {
        let mut sums: BTreeMap<Option<Year>, Tenge> = BTreeMap::new();
        for funding in self.rows.iter().flat_map(|row| &row.funding) {
            let meant = funding.likely_thousand_tenge.filter(|_| likely);
            let sum = sums.entry(funding.year).or_default();
            *sum = *sum + meant.unwrap_or(funding.thousand_tenge);
        }
        sums
    }

    /// Whether an amount is missing, was misread, is not meant as printed or may be of the year without saying so.
    fn is_doubtful(&self, totals: &[Vec<Line>], year: Option<Year>) -> bool {
        let misread = |lines: &[Line]| !misread_amounts(lines).is_empty();
        let doubtful = |row: &Direction| {
            let undated = year.is_some() && row.funding.iter().any(|it| it.year.is_none());
            let suspect = row.funding.iter().any(|it| it.likely_thousand_tenge.is_some());
            let lines = self.sheet.lines(row.ordinal, Column::Funding);
            row.funding.is_empty() || undated || suspect || misread(lines)
        };
        totals.iter().any(|row| misread(row)) || self.rows.iter().any(doubtful)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recognise::recognise;
    use crate::table::{RawList, RawRow};
    use bagyt_domain::list::{Place, Source};
    use bagyt_domain::rules::RuleBook;

    /// Rows of customers 0, 1, … with their money, and totals with the number of rows above each.
    fn read(rows: &[(usize, &str)], totals: &[(usize, &str)]) -> Vec<(String, String, String)> {
        let line = |text: &str| Line { text: text.to_owned(), place: Place::Line { line: 1 } };
        let row = |(issuer, text): &(usize, &str)| RawRow {
            issuer: Some(*issuer),
            cells: BTreeMap::from([(Column::Funding, vec![line(text)])]),
            ..RawRow::default()
        };
        let raw = RawList {
            preface: vec![line("2026 жылға арналған тізбе")],
            columns: vec![(Column::Funding, line("мың теңге"))],
            issuers: vec![line("Мәдениет басқармасы"), line("Спорт басқармасы")],
            rows: rows.iter().map(row).collect(),
            totals: totals.iter().map(|(_, text)| vec![line(text)]).collect(),
            rows_above_totals: totals.iter().map(|(above, _)| *above).collect(),
            ..RawList::default()
        };
        let (list, _) = recognise(&raw, Source::default(), RuleBook::built_in());
        let told = |it: Finding| {
            (it.variant.clone(), it.item.unwrap_or_default(), it.values["sum"].clone())
        };
        check(&Sheet::of(&list, &raw)).into_iter().map(told).collect()
    }

    const ROWS: [(usize, &str); 3] =
        [(0, "2026 жыл – 6 900"), (0, "2026 жыл – 5 100"), (1, "2026 жыл – 5 200")];

    fn of_first(variant: &str, sum: &str) -> Vec<(String, String, String)> {
        vec![(variant.to_owned(), "Мәдениет басқармасы".to_owned(), sum.to_owned())]
    }

    #[test]
    fn the_total_of_a_customer_is_compared_with_its_rows() {
        let last = (3, "Барлығы 17 200");
        let told = |total: &'static str| read(&ROWS, &[(2, total), last]);
        assert_eq!(told("Басқарма бойынша жиыны 13 000"), of_first("customer", "12000"));
        assert_eq!(told("2026 жылға жиыны 13 000"), of_first("customer", "12000"));
        assert_eq!(told("Басқарма бойынша жиыны 12 000"), []);
        assert_eq!(read(&ROWS, &[last]), []);
        let misread = [ROWS[0], (0, "2026 жыл – 5 1OO"), ROWS[2]];
        let told = read(&misread, &[(2, "Жиыны 13 000"), last]);
        assert_eq!(told, of_first("customer_doubtful", "12000"));
    }

    #[test]
    fn a_total_of_something_else_is_not_that_of_a_customer() {
        // Within the rows of one customer, above its rows, of all rows so far, and two that cannot be told apart.
        assert_eq!(read(&ROWS, &[(1, "Жиыны 13 000")]), []);
        assert_eq!(read(&ROWS, &[(0, "Жиыны 12 000"), (2, "Жиыны 5 200")]), []);
        let three = [(0, "7 000"), (1, "6 000"), (2, "5 000")];
        assert_eq!(read(&three, &[(1, "Жиыны 7 000"), (2, "Жиыны 13 000")]), []);
        assert_eq!(read(&ROWS, &[(2, "Жиыны 7 000"), (2, "Жиыны 8 000")]), []);
    }
}
