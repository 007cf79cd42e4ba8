//! The numbers of rows: present, in order, none twice.

use super::sheet::Sheet;
use bagyt_domain::list::{Code, Column, Finding};

pub(super) fn check(sheet: &Sheet) -> Vec<Finding> {
    if !sheet.has(Column::Number) {
        return Vec::new();
    }
    let mut findings = missing(sheet);
    findings.extend(gaps(sheet));
    findings
}

fn missing(sheet: &Sheet) -> Vec<Finding> {
    let without = sheet.list.rows.iter().filter(|row| row.number.is_none());
    without.map(|row| sheet.at_cell(Code::MissingNumber, row.ordinal, Column::Number)).collect()
}

/// A number seen before, with the place it was seen at.
#[derive(Clone, Copy)]
struct Seen<'a> {
    number: u64,
    ordinal: u32,
    issuer: Option<&'a str>,
}

/// A gap stands at the row after it. Rows that lost their number may or may not be counted by the next one.
fn gaps(sheet: &Sheet) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut seen: Vec<Seen> = Vec::new();
    for row in &sheet.list.rows {
        let Some(printed) = &row.number else { continue };
        let Some(number) = plain_number(printed) else {
            seen.clear();
            continue;
        };
        let now = Seen { number, ordinal: row.ordinal, issuer: row.issuer.as_deref() };
        if let Some(last) = seen.last().copied() {
            if starts_again(last, now) {
                seen.clear();
            }
            let finding = || sheet.at_cell(Code::NumberGap, row.ordinal, Column::Number);
            let finding = finding().value("found", printed.trim());
            findings.extend(fault(&seen, last, now, finding));
        }
        seen.push(now);
    }
    findings
}

fn fault(seen: &[Seen], last: Seen, now: Seen, finding: Finding) -> Option<Finding> {
    if let Some(twin) = seen.iter().find(|it| it.number == now.number) {
        return Some(finding.variant("repeat").value("other_row", twin.ordinal));
    }
    let furthest = last.number + u64::from(now.ordinal - last.ordinal);
    let in_order = now.number > last.number && now.number <= furthest;
    (!seen.is_empty() && !in_order).then(|| finding.value("expected", furthest))
}

/// Each customer may count its own rows.
fn starts_again(last: Seen, now: Seen) -> bool {
    now.number == 1 && last.issuer != now.issuer
}

/// The number of `1.`, `1)`, `№ 1`, and of `1. 1`, where it is printed twice. `1.2` is a number of another kind.
fn plain_number(printed: &str) -> Option<u64> {
    let runs = printed.split(|it: char| !it.is_ascii_digit()).filter(|run| !run.is_empty());
    let mut numbers: Vec<u64> = runs.map(|run| run.parse().ok()).collect::<Option<_>>()?;
    numbers.dedup();
    match numbers[..] {
        [number] if number < 1_000_000 => Some(number),
        _ => None,
    }
}
