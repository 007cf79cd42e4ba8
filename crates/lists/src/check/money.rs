//! The sum of one grant against the sum of all grants of a row.

use super::sheet::Sheet;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Code, Column, Direction, Finding, Funding};

pub(super) fn check(sheet: &Sheet) -> Vec<Finding> {
    sheet.list.rows.iter().filter_map(|row| per_grant(sheet, row)).collect()
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
