//! The title of a list: whether it is there and names the year of the money.

use super::sheet::Sheet;
use bagyt_domain::list::{Code, Column, Finding, Year};
use bagyt_language::year::find_years;

pub(super) fn check(sheet: &Sheet) -> Vec<Finding> {
    let place = sheet.raw.preface.first().map(|line| line.place.clone());
    let about = |code| Finding::new(code).place(place.clone());
    let Some(title) = &sheet.list.title else {
        return vec![about(Code::TitleMissing)];
    };
    let years = find_years(title);
    let (Some(first), Some(last)) =
        (years.iter().map(|year| year.from).min(), years.iter().map(|year| year.to).max())
    else {
        return vec![about(Code::TitleWithoutYear)];
    };
    against_money(sheet, first, last, &about)
}

/// The whole list is about other years, or single rows lie before the title's first year.
fn against_money(
    sheet: &Sheet,
    first: Year,
    last: Year,
    about: &impl Fn(Code) -> Finding,
) -> Vec<Finding> {
    let years = |row: &bagyt_domain::list::Direction| {
        row.funding.iter().filter_map(|funding| funding.year).collect::<Vec<_>>()
    };
    let funded: Vec<Year> = sheet.list.rows.iter().flat_map(years).collect();
    let Some(money) = funded.iter().copied().min() else { return Vec::new() };
    let values = |finding: Finding, money: Year| {
        let title = if first == last { first.to_string() } else { format!("{first}–{last}") };
        finding.value("title_year", title).value("money_year", money)
    };
    if !funded.iter().any(|year| (first..=last).contains(year)) {
        return vec![values(about(Code::TitleYearMismatch), money)];
    }
    let past = sheet.list.rows.iter().filter_map(|row| {
        let latest = years(row).into_iter().max().filter(|latest| *latest < first)?;
        let finding = sheet.at_cell(Code::TitleYearMismatch, row.ordinal, Column::Funding);
        Some(values(finding, years(row).into_iter().min().unwrap_or(latest)))
    });
    past.collect()
}
