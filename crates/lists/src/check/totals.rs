//! Printed totals against the sums of the rows.

use super::sheet::Sheet;
use crate::recognise::misread_amounts;
use crate::table::Line;
use bagyt_domain::Tenge;
use bagyt_domain::list::{
    Code, Column, Direction, Finding, Funding, OfficialList, Year, YearTotal,
};

pub(super) fn check(sheet: &Sheet) -> Vec<Finding> {
    sheet.list.totals.iter().filter_map(|total| mismatch(sheet, total)).collect()
}

/// A total that agrees with the rows either as printed or with doubtful amounts read as they are likely meant is right.
fn mismatch(sheet: &Sheet, total: &YearTotal) -> Option<Finding> {
    let printed = total.thousand_tenge;
    let meant = |it: &Funding| it.likely_thousand_tenge.unwrap_or(it.thousand_tenge);
    let sum = sum(sheet.list, Some(total.year), |it| it.thousand_tenge);
    let likely = self::sum(sheet.list, Some(total.year), meant);
    // An amount whose year nobody can tell may be counted here.
    let any_year = self::sum(sheet.list, None, meant);
    if [sum, likely, likely + any_year].contains(&printed) {
        return None;
    }
    let place = sheet.raw.totals.iter().flatten().next().map(|line| line.place.clone());
    let mut finding = Finding::new(Code::TotalMismatch).place(place);
    finding.column = Some(Column::Funding);
    let finding = finding.value("year", total.year).value("printed", printed).value("sum", sum);
    Some(if is_doubtful(sheet, total.year) {
        finding.variant("doubtful")
    } else if sum == likely {
        finding.value("difference", difference(printed, sum))
    } else {
        finding.variant("suspect").value("likely_sum", likely)
    })
}

/// Whether an amount of the year, or the total itself, was misread or is missing, so that the sum is not what is printed.
fn is_doubtful(sheet: &Sheet, year: Year) -> bool {
    let misread = |lines: &[Line]| !misread_amounts(lines).is_empty();
    let of_year = |row: &&Direction| {
        row.years.is_empty()
            || row.years.contains(&year)
            || row.funding.iter().any(|it| it.year.is_none_or(|it| it == year))
    };
    sheet.raw.totals.iter().any(|row| misread(row))
        || sheet
            .list
            .rows
            .iter()
            .filter(of_year)
            .any(|row| row.funding.is_empty() || misread(sheet.lines(row.ordinal, Column::Funding)))
}

fn sum(list: &OfficialList, year: Option<Year>, amount: impl Fn(&Funding) -> Tenge) -> Tenge {
    let of_year = list.rows.iter().flat_map(|row| &row.funding).filter(|it| it.year == year);
    of_year.map(amount).sum()
}

fn difference(one: Tenge, other: Tenge) -> Tenge {
    if one > other { one - other } else { other - one }
}
