//! Lists that print each row twice, in one language below the other, under the same number: two printed rows are one.

use crate::cores::on_all_cores;
use crate::table::{Apart, Line, RawList, RawRow};
use bagyt_domain::list::{Code, Column, Finding, TextLanguage};
use bagyt_language::tongue::{Tongue, language_of};
use std::collections::BTreeMap;

/// Puts rows printed in two languages together, where the list is so printed throughout. `parted` says how many rows stand
/// before each total: what stands on both sides of one is no pair.
pub(super) fn unite(list: &mut RawList, parted: &[usize]) {
    // Nothing is said twice in a list of one language.
    if list.rows.len() < 2 {
        return;
    }
    let tongues: Vec<Option<TextLanguage>> = on_all_cores(&list.rows, || (), |(), row| tongue(row));
    let is_pair = |at: usize| {
        let (Some(first), Some(second)) = (list.rows.get(at), list.rows.get(at + 1)) else {
            return false;
        };
        let languages = (tongues[at], tongues[at + 1]);
        matches!(languages, (Some(one), Some(other)) if one != other)
            && !parted.contains(&(at + 1))
            && same_number(first, second)
            && !says_the_same(first, second)
            && is_translation(first, second)
    };
    let mut firsts = Vec::new();
    let mut at = 0;
    while at < list.rows.len() {
        if is_pair(at) {
            firsts.push(at);
            at += 1;
        }
        at += 1;
    }
    let united = list.rows.len() - firsts.len();
    if firsts.is_empty() || firsts.len() * 2 < united {
        return;
    }
    let mut ordinals = vec![0_u32; list.rows.len()];
    let mut rows: Vec<RawRow> = Vec::with_capacity(united);
    for (at, row) in std::mem::take(&mut list.rows).into_iter().enumerate() {
        match rows.last_mut().filter(|_| at > 0 && firsts.binary_search(&(at - 1)).is_ok()) {
            Some(first) => add(first, row, tongues[at]),
            None => rows.push(row),
        }
        ordinals[at] = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    }
    list.rows = rows;
    renumber(&mut list.findings, &ordinals, &firsts);
    unite_issuers(list);
}

/// The columns a translation says again in words.
const TEXTS: [Column; 4] = [Column::Field, Column::Direction, Column::Problem, Column::Indicators];

/// The language of a row's texts.
fn tongue(row: &RawRow) -> Option<TextLanguage> {
    let lines = TEXTS.iter().filter_map(|column| row.cells.get(column)).flatten();
    of(&lines.map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n"))
}

fn of(text: &str) -> Option<TextLanguage> {
    match language_of(text) {
        Tongue::Kazakh => Some(TextLanguage::Kazakh),
        Tongue::Russian => Some(TextLanguage::Russian),
        Tongue::Mixed | Tongue::Unknown => None,
    }
}

/// The same number twice, or nothing in the place of the second.
fn same_number(first: &RawRow, second: &RawRow) -> bool {
    let printed = |row: &RawRow| -> String {
        let lines = row.cells.get(&Column::Number).into_iter().flatten();
        lines.flat_map(|line| line.text.chars()).filter(|c| c.is_alphanumeric()).collect()
    };
    let digits =
        |printed: &str| -> String { printed.chars().filter(char::is_ascii_digit).collect() };
    let (first, second) = (printed(first), printed(second));
    let number = digits(&first);
    !number.is_empty() && (second.is_empty() || digits(&second) == number)
}

/// Whether a text of one language stands in both rows, as it does in two directions of one field and not in a translation.
/// Amounts are often left as they are.
fn says_the_same(first: &RawRow, second: &RawRow) -> bool {
    let texts = first.cells.iter().filter(|(column, _)| **column != Column::Funding);
    texts.filter_map(|(column, lines)| Some((lines, second.cells.get(column)?))).any(
        |(lines, others)| {
            let words = words(lines);
            words == self::words(others) && of(&words.join(" ")).is_some()
        },
    )
}

/// Whether more texts of the second row say a text of the first again than stand alone: filled in both rows, not both in one
/// language, with the same numbers. A translation may leave a text out or mistype a number, not most of them.
fn is_translation(first: &RawRow, second: &RawRow) -> bool {
    let printed = |row: &RawRow, column: Column| -> Option<String> {
        let lines = row.cells.get(&column)?;
        let text = words(lines).join(" ");
        text.chars().any(char::is_alphanumeric).then_some(text)
    };
    let mut again = 0;
    let mut alone = 0;
    for column in TEXTS {
        match (printed(first, column), printed(second, column)) {
            (None, None) => {}
            (Some(one), Some(other)) if says_again(&one, &other) => again += 1,
            _ => alone += 1,
        }
    }
    again > alone
}

fn says_again(one: &str, other: &str) -> bool {
    let languages = (of(one), of(other));
    let same = matches!(languages, (Some(one), Some(other)) if one == other);
    !same && share_numbers(one, other)
}

/// Whether two texts hold the same numbers, but for a fourth of them.
fn share_numbers(one: &str, other: &str) -> bool {
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    for number in numbers(other) {
        *left.entry(number).or_default() += 1;
    }
    let larger = numbers(one).count().max(left.values().sum());
    let shared = numbers(one).filter(|number| take(&mut left, number)).count();
    shared * 4 >= larger * 3
}

fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty())
}

fn take(left: &mut BTreeMap<&str, usize>, number: &str) -> bool {
    left.get_mut(number).filter(|count| **count > 0).map(|count| *count -= 1).is_some()
}

/// Adds the row of the other language.
fn add(first: &mut RawRow, second: RawRow, language: Option<TextLanguage>) {
    let Some(language) = language else { return };
    for (column, lines) in second.cells {
        let cell = first.cells.entry(column).or_default();
        if column == Column::Number && !cell.is_empty() || words(cell) == words(&lines) {
            continue;
        }
        let mut apart = Apart::default();
        apart.of_mut(language.other()).clone_from(cell);
        apart.of_mut(language).clone_from(&lines);
        apart.first = (!cell.is_empty()).then_some(language.other()).or(Some(language));
        first.apart.insert(column, apart);
        cell.extend(lines);
    }
}

fn words(lines: &[Line]) -> Vec<&str> {
    lines.iter().flat_map(|line| line.text.split_whitespace()).collect()
}

/// Findings stand at the united rows; that the second of a pair has no number says nothing.
fn renumber(findings: &mut Vec<Finding>, ordinals: &[u32], firsts: &[usize]) {
    let index = |finding: &Finding| {
        finding.row.and_then(|row| usize::try_from(row).ok()).and_then(|row| row.checked_sub(1))
    };
    findings.retain(|finding| {
        let second = index(finding)
            .and_then(|at| at.checked_sub(1))
            .is_some_and(|before| firsts.binary_search(&before).is_ok());
        !(second && finding.code == Code::MissingNumber)
    });
    for finding in findings {
        if let Some(ordinal) = index(finding).and_then(|at| ordinals.get(at)) {
            finding.row = Some(*ordinal);
        }
    }
}

/// A customer's heading printed in both languages, one below the other, is one customer.
fn unite_issuers(list: &mut RawList) {
    let named: Vec<bool> = (0..list.issuers.len())
        .map(|at| list.rows.iter().any(|row| row.issuer == Some(at)))
        .collect();
    let languages: Vec<Option<TextLanguage>> =
        list.issuers.iter().map(|line| of(&line.text)).collect();
    let mut moved: BTreeMap<usize, usize> = BTreeMap::new();
    let mut united: Vec<Line> = Vec::new();
    let mut waits = false;
    for (at, line) in std::mem::take(&mut list.issuers).into_iter().enumerate() {
        let pair = waits
            && matches!((at.checked_sub(1).and_then(|before| languages[before]), languages[at]), (Some(one), Some(other)) if one != other);
        match united.last_mut().filter(|_| pair) {
            Some(first) => {
                first.text.push(' ');
                first.text.push_str(line.text.trim());
            }
            None => united.push(line),
        }
        waits = !named[at];
        moved.insert(at, united.len() - 1);
    }
    list.issuers = united;
    for row in &mut list.rows {
        row.issuer = row.issuer.and_then(|at| moved.get(&at).copied());
    }
}
