//! Printed totals against the sums of the rows.

use super::sheet::Sheet;
use crate::bilingual::Bilingual;
use crate::recognise::{misread_amounts, total_of_all_years};
use crate::table::Line;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Code, Column, Finding, OfficialList, Year};
use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

pub(super) fn check(sheet: &Sheet, bilingual: Option<&Bilingual>) -> Vec<Finding> {
    let of_all = total_of_all_years(sheet.raw, sheet.list, bilingual);
    if sheet.list.totals.is_empty() && of_all.is_none() {
        return Vec::new();
    }
    let rows = Rows { sheet, sums: Sums::of(sheet.list), doubts: OnceCell::new() };
    let of_years = sheet.list.totals.iter();
    let of_years = of_years.map(|total| (Some(total.year), total.thousand_tenge));
    let all = of_years.chain(of_all.map(|printed| (None, printed)));
    all.filter_map(|(year, printed)| rows.mismatch(year, printed)).collect()
}

/// The rows, gone through once for all totals.
struct Rows<'s, 'a> {
    sheet: &'s Sheet<'a>,
    sums: Sums,
    doubts: OnceCell<Doubts>,
}

impl Rows<'_, '_> {
    /// A total that agrees with the rows either as printed or with doubtful amounts read as they are likely meant is right.
    /// A lone total that names no year is of all years together.
    fn mismatch(&self, year: Option<Year>, printed: Tenge) -> Option<Finding> {
        let own = match year {
            Some(year) => self.sums.of_years.get(&year).copied().unwrap_or_default(),
            None => self.sums.all,
        };
        // An amount whose year nobody can tell may be counted here.
        let undated = year.map_or(Tenge::ZERO, |_| self.sums.undated.likely);
        let Sum { printed: sum, likely } = own;
        if [sum, likely, likely + undated].contains(&printed) {
            return None;
        }
        let lines = self.sheet.raw.totals.iter().flatten();
        let place = lines.map(|line| line.place.clone()).next();
        let mut finding = Finding::new(Code::TotalMismatch).place(place);
        finding.column = Some(Column::Funding);
        let finding = match year {
            Some(year) => finding.value("year", year),
            None => finding,
        };
        let finding = finding.value("printed", printed).value("sum", sum);
        let (variant, finding) = if self.is_doubtful(year) {
            ("doubtful", finding)
        } else if sum == likely {
            ("", finding.value("difference", difference(printed, sum)))
        } else {
            ("suspect", finding.value("likely_sum", likely))
        };
        Some(match (year, variant) {
            (Some(_), "") => finding,
            (Some(_), variant) => finding.variant(variant),
            (None, "") => finding.variant("all_years"),
            (None, variant) => finding.variant(&format!("all_years_{variant}")),
        })
    }

    /// Whether an amount of the year, or the total itself, was misread or is missing, so that the sum is not what is printed.
    fn is_doubtful(&self, year: Option<Year>) -> bool {
        let doubts = self.doubts.get_or_init(|| Doubts::of(self.sheet));
        match year {
            Some(year) => {
                let may_be = |years: &HashSet<Year>| years.contains(&year);
                doubts.every_year
                    || doubts.undated_anywhere
                    || may_be(&doubts.years)
                    || may_be(&doubts.undated)
            }
            None => doubts.every_year || !doubts.years.is_empty(),
        }
    }
}

/// What rows cost together: as printed, and with doubtful amounts as they are likely meant.
#[derive(Clone, Copy, Default)]
struct Sum {
    printed: Tenge,
    likely: Tenge,
}

/// The sums of the rows.
#[derive(Default)]
struct Sums {
    of_years: HashMap<Year, Sum>,
    undated: Sum,
    all: Sum,
}

impl Sums {
    fn of(list: &OfficialList) -> Self {
        let mut sums = Self::default();
        for it in list.rows.iter().flat_map(|row| &row.funding) {
            let likely = it.likely_thousand_tenge.unwrap_or(it.thousand_tenge);
            let own = match it.year {
                Some(year) => sums.of_years.entry(year).or_default(),
                None => &mut sums.undated,
            };
            for sum in [own, &mut sums.all] {
                sum.printed = sum.printed + it.thousand_tenge;
                sum.likely = sum.likely + likely;
            }
        }
        sums
    }
}

/// The years in which an amount is missing or was misread.
#[derive(Default)]
struct Doubts {
    /// Such an amount may be of any year.
    every_year: bool,
    years: HashSet<Year>,
    /// An amount that was read but is of one of these years, or of any.
    undated: HashSet<Year>,
    undated_anywhere: bool,
}

impl Doubts {
    fn of(sheet: &Sheet) -> Self {
        let misread = |lines: &[Line]| !misread_amounts(lines).is_empty();
        let every_year = sheet.raw.totals.iter().any(|row| misread(row));
        let mut doubts = Self { every_year, ..Self::default() };
        for row in &sheet.list.rows {
            let lines = || sheet.lines(row.ordinal, Column::Funding);
            let undated = row.funding.iter().any(|it| it.year.is_none());
            if undated {
                doubts.undated_anywhere |= row.years.is_empty();
                doubts.undated.extend(&row.years);
            }
            if row.funding.is_empty() || misread(lines()) {
                doubts.every_year |= row.years.is_empty() || undated;
                doubts.years.extend(&row.years);
                doubts.years.extend(row.funding.iter().filter_map(|it| it.year));
            }
        }
        doubts
    }
}

fn difference(one: Tenge, other: Tenge) -> Tenge {
    if one > other { one - other } else { other - one }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recognise::recognise;
    use crate::table::{RawList, RawRow};
    use bagyt_domain::list::{Place, Source};
    use bagyt_domain::rules::RuleBook;
    use std::collections::BTreeMap;

    fn read(rows: &[&str], totals: &[&str]) -> Vec<Finding> {
        let line = |text: &str| Line { text: text.to_owned(), place: Place::Line { line: 1 } };
        let cells = |text: &&str| BTreeMap::from([(Column::Funding, vec![line(text)])]);
        let row = |text| RawRow { cells: cells(text), ..RawRow::default() };
        let raw = RawList {
            columns: vec![(Column::Funding, line("мың теңге"))],
            rows: rows.iter().map(row).collect(),
            totals: totals.iter().map(|text| vec![line(text)]).collect(),
            ..RawList::default()
        };
        let (list, _) = recognise(&raw, Source::default(), RuleBook::built_in());
        check(&Sheet::of(&list, &raw), None)
    }

    #[test]
    fn a_lone_total_without_a_year_is_compared_with_all_years() {
        let rows = ["2026 жыл – 8 000; 2027 жыл – 7 000", "2026 жыл – 5 000; 2027 жыл – 7 000"];
        let told = |total: &str| {
            let found = read(&rows, &[total]).into_iter().next();
            found.map(|it| (it.variant.clone(), it.values.get("sum").cloned()))
        };
        assert_eq!(told("Барлығы 27 000"), None);
        assert_eq!(
            told("Барлығы 26 000"),
            Some(("all_years".to_owned(), Some("27000".to_owned())))
        );
        let of_year = Some((String::new(), Some("13000".to_owned())));
        assert_eq!(told("2026 жылға барлығы 26 000"), of_year);
        assert_eq!(told("Барлығы 13 500"), of_year);
        assert_eq!(told("Барлығы 14 000"), None);
        let doubtful = read(&[rows[0], "2027 жыл – 5 OOO"], &["Барлығы 26 000"]);
        assert_eq!(doubtful[0].variant, "all_years_doubtful");
    }

    #[test]
    fn a_sum_without_the_amounts_of_no_known_year_is_not_advised() {
        let rows = ["2026-2027 жылдар – 9 000", "2026 жыл – 6 000; 2027 жыл – 5 000"];
        let told = |total: &str| read(&rows, &[total]).into_iter().next().map(|it| it.variant);
        assert_eq!(told("2026 жылға барлығы 17 500"), Some("doubtful".to_owned()));
        assert_eq!(told("2026 жылға барлығы 15 000"), None);
        assert_eq!(told("Барлығы 21 000"), Some("all_years".to_owned()));
    }

    /// As many totals, each of them wrong, as rows.
    #[test]
    fn very_many_totals_are_compared_with_rows_that_are_gone_through_once() {
        const MANY: usize = 3_000;
        let found = read(&["2026 жыл – 5 000"; MANY], &["2026 жыл – 7 000"; MANY]);
        assert_eq!(found.len(), MANY);
    }
}
