//! The numbers of rows: present, in order, none twice.

use super::sheet::Sheet;
use bagyt_domain::list::{Code, Column, Finding};
use bagyt_language::misread_figures::row_number_of;

pub(super) fn check(sheet: &Sheet) -> Vec<Finding> {
    if !sheet.has(Column::Number) {
        return Vec::new();
    }
    let mut findings = missing(sheet);
    findings.extend(misread(sheet));
    findings.extend(gaps(sheet));
    findings
}

fn missing(sheet: &Sheet) -> Vec<Finding> {
    let without = sheet.list.rows.iter().filter(|row| row.number.is_none());
    without.map(|row| sheet.at_cell(Code::MissingNumber, row.ordinal, Column::Number)).collect()
}

/// Numbers with letters in the place of digits.
fn misread(sheet: &Sheet) -> Vec<Finding> {
    let numbers = sheet.list.rows.iter().filter_map(|row| Some((row, row.number.as_ref()?)));
    let misread =
        numbers.filter_map(|(row, printed)| Some((row, printed, row_number_of(printed)?)));
    misread
        .map(|(row, printed, read)| {
            let printed = printed.trim();
            let finding = sheet.at_cell(Code::OcrSuspect, row.ordinal, Column::Number);
            let bare = printed.trim_end_matches(['.', ')']);
            finding.item(printed).suggest(format!("{read}{}", &printed[bare.len()..]))
        })
        .collect()
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
    let mut sure: Option<Seen> = None;
    let extract = is_extract(sheet);
    for row in &sheet.list.rows {
        let Some(printed) = &row.number else { continue };
        let Some(number) = plain_number(printed) else {
            seen.clear();
            sure = None;
            continue;
        };
        let now = Seen { number, ordinal: row.ordinal, issuer: row.issuer.as_deref() };
        if seen.last().is_some_and(|last| starts_again(*last, now)) {
            seen.clear();
            sure = None;
        }
        let finding = || sheet.at_cell(Code::NumberGap, row.ordinal, Column::Number);
        let finding = finding().value("found", printed.trim());
        match fault(&seen, sure, now, extract, finding) {
            Some(fault) => findings.push(fault),
            None => sure = Some(now),
        }
        seen.push(now);
    }
    findings
}

/// An extract keeps the numbers of the whole list: `Выписка из перечня`, `(үзінді)`.
fn is_extract(sheet: &Sheet) -> bool {
    let before = sheet.raw.preface.iter().map(|line| line.text.as_str());
    let mut printed = before.chain(sheet.list.title.as_deref());
    printed.any(|text| {
        let text = text.to_lowercase();
        ["выписка", "извлечение", "үзінді", "көшірме"].iter().any(|word| text.contains(word))
    })
}

/// A number is in order behind the last one, behind the last that was in order itself, or behind the greatest: one wrong
/// number makes no other wrong.
fn fault(
    seen: &[Seen],
    sure: Option<Seen>,
    now: Seen,
    extract: bool,
    finding: Finding,
) -> Option<Finding> {
    if let Some(twin) = seen.iter().find(|it| it.number == now.number) {
        return Some(finding.variant("repeat").value("other_row", twin.ordinal));
    }
    let last = seen.last()?;
    let furthest = |from: &Seen| from.number + u64::from(now.ordinal - from.ordinal);
    let greatest = seen.iter().max_by_key(|it| it.number);
    let in_order = |from: &Seen| now.number > from.number && now.number <= furthest(from);
    let placed = [Some(last), sure.as_ref(), greatest].into_iter().flatten().any(in_order);
    (!(placed || extract && now.number > last.number))
        .then(|| finding.value("expected", furthest(last)))
}

/// Each customer may count its own rows.
fn starts_again(last: Seen, now: Seen) -> bool {
    now.number == 1 && last.issuer != now.issuer
}

/// The number of `1.`, `1)`, `№ 1`, and of `1. 1`, where it is printed twice. `1.2` is a number of another kind.
fn plain_number(printed: &str) -> Option<u64> {
    if let Some(misread) = row_number_of(printed) {
        return misread.parse().ok();
    }
    let runs = printed.split(|it: char| !it.is_ascii_digit()).filter(|run| !run.is_empty());
    let mut numbers: Vec<u64> = runs.map(|run| run.parse().ok()).collect::<Option<_>>()?;
    numbers.dedup();
    match numbers[..] {
        [number] if number < 1_000_000 => Some(number),
        _ => None,
    }
}
