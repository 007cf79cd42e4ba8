//! Amounts that only make sense in another unit: tenge, or millions, in a column of thousands.
//!
//! Decided by the limits of the grant type where they are known; where the МРП is not, by limits so wide that they hold
//! for any МРП; and by comparison with the other amounts of the list. A suspect keeps its printed amount and gets a likely
//! one beside it.

use super::amount_limits::of_one_grant;
use super::sheet::Sheet;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Code, Column, Direction, Finding, Funding, OfficialList, Term};
use bagyt_domain::rules::Applicable;

/// A suspect amount: where it stands and what it likely is.
pub(super) struct Suspect {
    row: usize,
    funding: usize,
    likely: Tenge,
    evidence: Evidence,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Evidence {
    Limit,
    Rows,
}

/// Every suspect amount of the list.
pub(super) fn suspects(list: &OfficialList, rules: &Applicable) -> Vec<Suspect> {
    let mut sorted: Vec<Tenge> = list.rows.iter().flat_map(amounts).collect();
    sorted.sort_unstable();
    let mut found = Vec::new();
    for (row_at, row) in list.rows.iter().enumerate() {
        let bounds = bounds(row.term, rules);
        for (funding_at, (funding, own)) in row.funding.iter().zip(amounts(row)).enumerate() {
            let usual = median_without(&sorted, own);
            let suspect = suspect(row, funding, bounds.as_ref(), usual);
            found.extend(suspect.map(|(likely, evidence)| Suspect {
                row: row_at,
                funding: funding_at,
                likely,
                evidence,
            }));
        }
    }
    found
}

/// Writes the likely amounts beside the printed ones.
pub(super) fn settle(list: &mut OfficialList, suspects: &[Suspect]) {
    for suspect in suspects {
        list.rows[suspect.row].funding[suspect.funding].likely_thousand_tenge =
            Some(suspect.likely);
    }
}

/// One finding for each row with a suspect amount.
pub(super) fn findings(sheet: &Sheet, suspects: &[Suspect]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for suspect in suspects {
        let row = &sheet.list.rows[suspect.row];
        if findings.last().is_some_and(|told| told.row == Some(row.ordinal)) {
            continue;
        }
        let finding = sheet.at_cell(Code::UnitSuspect, row.ordinal, Column::Funding);
        let funding = &row.funding[suspect.funding];
        let finding = finding
            .value("printed", funding.thousand_tenge)
            .value("as_printed", &funding.as_printed)
            .value("likely", suspect.likely);
        findings.push(match (suspect.evidence, row.term) {
            _ if suspect.likely > funding.thousand_tenge => finding.variant("too_small"),
            (Evidence::Limit, Some(term)) => finding.variant("limit").value("term", term.key()),
            _ => finding.variant("rows"),
        });
    }
    findings
}

fn amounts(row: &Direction) -> impl Iterator<Item = Tenge> {
    row.funding.iter().map(|it| of_one_grant(row, it).unwrap_or(it.thousand_tenge))
}

fn suspect(
    row: &Direction,
    funding: &Funding,
    bounds: Option<&Bounds>,
    usual: Option<Tenge>,
) -> Option<(Tenge, Evidence)> {
    let printed = of_one_grant(row, funding)?;
    if printed <= Tenge::ZERO {
        return None;
    }
    if bounds.is_some_and(|bounds| bounds.hold(printed)) {
        return None;
    }
    let thousandth =
        |amount: Tenge| amount.divided_by(1000).filter(|it| it.times(1000) == Some(amount));
    let larger = (thousandth(printed), thousandth(funding.thousand_tenge));
    let smaller = (printed.times(1000), funding.thousand_tenge.times(1000));
    [(larger, true), (smaller, false)].into_iter().find_map(|((one, whole), too_large)| {
        let (one, whole) = (one?, whole?);
        let by_limit = bounds.is_some_and(|it| it.far(printed, too_large) && it.hold(one));
        let by_rows = usual.is_some_and(|usual| far_from(usual, printed, one));
        let evidence =
            if by_limit { Some(Evidence::Limit) } else { by_rows.then_some(Evidence::Rows) };
        evidence.map(|evidence| (whole, evidence))
    })
}

/// Hundreds of times the usual amount as printed, within thirty times of it as likely meant.
fn far_from(usual: Tenge, printed: Tenge, likely: Tenge) -> bool {
    let apart = |amount: Tenge, times: i64| {
        usual.times(times).is_some_and(|most| amount > most)
            || amount.times(times).is_some_and(|most| most < usual)
    };
    apart(printed, 100) && !apart(likely, 30)
}

/// The middle of all other amounts of the list; `sorted` holds them all, `own` is one of them.
fn median_without(sorted: &[Tenge], own: Tenge) -> Option<Tenge> {
    let others = sorted.len().checked_sub(1)?;
    let middle = others / 2;
    let position = sorted.partition_point(|amount| *amount < own);
    let middle = if middle < position { middle } else { middle + 1 };
    sorted.get(middle.min(others)).copied().filter(|_| others > 0)
}

/// What one grant of a type may cost, widened so that an amount a little outside the limit is still taken as meant.
struct Bounds {
    floor: Tenge,
    ceiling: Option<Tenge>,
}

/// Where the МРП of a year is not known: no МРП since 2005 was below 900 tenge, and none will soon be above 20 000.
const ANY_MRP_TENGE: (i64, i64) = (900, 20_000);

fn bounds(term: Option<Term>, rules: &Applicable) -> Option<Bounds> {
    let term = term?;
    if let Ok(limits) = rules.amount_limits(term) {
        return Some(Bounds { floor: limits.floor, ceiling: limits.ceiling });
    }
    let day = rules.day?;
    let limit = rules.generation?.grant_type(term).limit_mrp.on(day).known()?;
    let (least, most) = ANY_MRP_TENGE;
    let money = |count: u32, mrp: i64| Tenge::from_tenge(mrp)?.times(i64::from(count));
    Some(Bounds {
        floor: money(limit.floor, least)?,
        ceiling: limit.ceiling.and_then(|count| money(count, most)),
    })
}

impl Bounds {
    /// Whether the amount can be meant: from a quarter of the floor to four times the ceiling. Without a ceiling nothing
    /// up to a hundred floors is odd.
    fn hold(&self, amount: Tenge) -> bool {
        let most = match self.ceiling {
            Some(ceiling) => ceiling.times(4),
            None => self.floor.times(100),
        };
        let enough = amount.times(4).is_none_or(|four| four >= self.floor);
        enough && most.is_none_or(|most| amount <= most)
    }

    /// Whether the amount is so far outside that it cannot be a mistake of the amount itself.
    fn far(&self, amount: Tenge, too_large: bool) -> bool {
        let most = match self.ceiling {
            Some(ceiling) => ceiling.times(20),
            None => self.floor.times(200),
        };
        if too_large {
            most.is_some_and(|most| amount > most)
        } else {
            amount.times(20).is_some_and(|twenty| twenty < self.floor)
        }
    }
}
