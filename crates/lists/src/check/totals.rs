//! Printed totals against the sums of the rows.

use super::sheet::Sheet;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Code, Column, Finding, Funding, OfficialList, Year, YearTotal};

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
    Some(if sum == likely {
        finding.value("difference", difference(printed, sum))
    } else {
        finding.variant("suspect").value("likely_sum", likely)
    })
}

fn sum(list: &OfficialList, year: Option<Year>, amount: impl Fn(&Funding) -> Tenge) -> Tenge {
    let of_year = list.rows.iter().flat_map(|row| &row.funding).filter(|it| it.year == year);
    of_year.map(amount).sum()
}

fn difference(one: Tenge, other: Tenge) -> Tenge {
    if one > other { one - other } else { other - one }
}
