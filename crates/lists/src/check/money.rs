//! The amounts of a row: there, and the sum of one grant in agreement with the sum of all.

use super::sheet::Sheet;
use crate::recognise::misread_amounts;
use crate::table::Line;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Code, Column, Direction, Finding, Funding};
use bagyt_language::amount::find_amounts;

pub(super) fn check(sheet: &Sheet) -> Vec<Finding> {
    let mut findings = missing(sheet);
    findings.extend(sheet.list.rows.iter().filter_map(|row| per_grant(sheet, row)));
    findings
}

/// Rows without an amount, in a list that gives its amounts row by row. One that could not be read is told already.
fn missing(sheet: &Sheet) -> Vec<Finding> {
    if !sheet.has(Column::Funding) || is_given_for_the_list(sheet) {
        return Vec::new();
    }
    // An amount over several rows is told where the rows are put together.
    let shared = |row: &Direction| {
        sheet.raw.findings.iter().any(|it| {
            it.code == Code::MergedCells
                && it.row == Some(row.ordinal)
                && it.column == Some(Column::Funding)
        })
    };
    let told = |row: &Direction| {
        let figures = misread_amounts(sheet.lines(row.ordinal, Column::Funding));
        figures.iter().any(|figure| figure.read.is_none())
    };
    let without =
        sheet.list.rows.iter().filter(|row| row.funding.is_empty() && !told(row) && !shared(row));
    without.map(|row| sheet.at_cell(Code::AmountMissing, row.ordinal, Column::Funding)).collect()
}

/// No row has an amount, but a total or the text around the table has.
fn is_given_for_the_list(sheet: &Sheet) -> bool {
    let around = || sheet.raw.preface.iter().chain(&sheet.raw.afterword);
    let amount = |line: &Line| find_amounts(&line.text).iter().any(|amount| amount.unit.is_some());
    sheet.list.rows.iter().all(|row| row.funding.is_empty())
        && (!sheet.list.totals.is_empty() || !sheet.raw.totals.is_empty() || around().any(amount))
}

/// Sum of one grant × number of grants is what each year costs, or what all years cost together.
fn per_grant(sheet: &Sheet, row: &Direction) -> Option<Finding> {
    let (per_grant, count) = (row.per_grant_thousand_tenge?, row.grant_count?);
    let product = per_grant.times(i64::from(count))?;
    let whole: Tenge = row.funding.iter().map(likely).sum();
    if row.funding.is_empty() || product == whole || product == row.funding_total_thousand_tenge {
        return None;
    }
    let wrong =
        row.funding.iter().find(|it| product != it.thousand_tenge && product != likely(it))?;
    let finding = sheet.at_cell(Code::PerGrantMismatch, row.ordinal, Column::Funding);
    let finding = finding.value("count", count).value("per_grant", per_grant);
    Some(finding.value("product", product).value("printed", wrong.thousand_tenge))
}

fn likely(funding: &Funding) -> Tenge {
    funding.likely_thousand_tenge.unwrap_or(funding.thousand_tenge)
}
