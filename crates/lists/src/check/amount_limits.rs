//! Amounts against the limits of their grant type (law, art. 6-1), in МРП of the year that applies to the list.
//!
//! The limit is that of one grant in its first year: later years of a real grant may fall below the floor. Where the МРП
//! or the limit is not known nothing is said.

use super::kind::is_of_several;
use super::sheet::Sheet;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Code, Column, Direction, Finding, Funding, Term};
use bagyt_domain::rules::{AmountLimits, Applicable, Basis, LimitedAmount};

pub(super) fn check(sheet: &Sheet, rules: &Applicable) -> Vec<Finding> {
    sheet.list.rows.iter().filter_map(|row| outside(sheet, rules, row)).collect()
}

fn outside(sheet: &Sheet, rules: &Applicable, row: &Direction) -> Option<Finding> {
    // What one grant costs is not known where grants of several kinds share the money.
    let term = row.term.filter(|_| !is_of_several(row))?;
    let limits = rules.amount_limits(term).ok()?;
    let first = row.funding.iter().min_by_key(|it| it.year.unwrap_or(0))?;
    if row.funding.iter().any(|it| it.likely_thousand_tenge.is_some()) {
        return None;
    }
    let amount = match limits.applies_to {
        LimitedAmount::FirstYear => of_one_grant(row, first)?,
        LimitedAmount::WholeSum => row.funding_total_thousand_tenge.divided_by(grants(row))?,
    };
    // A sum over several years may lie above the limit of one.
    let years = match (first.year, limits.applies_to) {
        (None, LimitedAmount::FirstYear) => i64::try_from(row.years.len().max(1)).ok()?,
        _ => 1,
    };
    let variant = match limits.ceiling {
        _ if amount < limits.floor => "below",
        Some(ceiling) if ceiling.times(years).is_some_and(|most| amount > most) => "above",
        _ => return None,
    };
    let finding = sheet.at_cell(Code::AmountOutsideTypeLimit, row.ordinal, Column::Funding);
    let finding = finding.variant(variant).value("amount", amount);
    let finding = match first.year {
        Some(year) => finding.value("year", year),
        None => finding,
    };
    Some(basis(finding, rules, term, &limits))
}

/// What the decision rests on, for the wording.
fn basis(finding: Finding, rules: &Applicable, term: Term, limits: &AmountLimits) -> Finding {
    let basis = match rules.basis {
        Basis::ApprovalDate(_) => "approval",
        Basis::TitleYear(_) => "title",
        Basis::FirstFundedYear(_) | Basis::Nothing => "funding",
    };
    let finding = finding
        .value("term", term.key())
        .value("basis", basis)
        .value("minimum", limits.floor)
        .value("minimum_mrp", limits.in_mrp.floor)
        .value("mrp", tenge(limits.mrp))
        .value("mrp_year", limits.mrp_year)
        .value("rules", rules.generation.map_or("", |generation| &generation.key));
    match limits.ceiling.zip(limits.in_mrp.ceiling) {
        Some((money, count)) => finding.value("maximum", money).value("maximum_mrp", count),
        None => finding,
    }
}

/// The МРП itself is told in tenge, not in thousands.
fn tenge(mrp: Tenge) -> i64 {
    mrp.tiyn() / 100
}

/// What one grant of the row costs in this year.
pub(super) fn of_one_grant(row: &Direction, funding: &Funding) -> Option<Tenge> {
    let single_year = row.funding.len() == 1;
    match row.per_grant_thousand_tenge {
        Some(per_grant) if single_year && row.grant_count.is_none() => Some(per_grant),
        _ => {
            let of_year = row.funding.iter().filter(|it| it.year == funding.year);
            of_year.map(|it| it.thousand_tenge).sum::<Tenge>().divided_by(grants(row))
        }
    }
}

fn grants(row: &Direction) -> i64 {
    row.grant_count.map_or(1, |count| i64::from(count.max(1)))
}
