//! How well a reading agrees with an answer written by hand: right and total for every key, and where they first differ.
//!
//! Values are compared as the JSON they print. `commitments`, `source`, and of findings `message`, `hint`, `place` and
//! `severity` are left out; a list of findings is compared by code, row, column and item.

pub mod promises;

use crate::Reading;
use bagyt_domain::list::{Code, Finding, OfficialList};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fmt;

/// Right and total of one key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Values that agree.
    pub right: usize,
    /// Values compared.
    pub total: usize,
}

/// One place where reading and answer differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The key, with its row: `rows[3].funding`.
    pub path: String,
    /// What the answer says.
    pub expected: String,
    /// What was read.
    pub read: String,
}

/// The score of one list, or of several added up.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Score {
    /// Key by key; keys of rows are named `row.funding`, findings `findings`.
    pub keys: BTreeMap<String, Tally>,
    /// All differences in the order of the answer.
    pub differences: Vec<Difference>,
}

impl Score {
    /// Right and total of all keys but the findings.
    pub fn values(&self) -> Tally {
        self.sum(|key| key != FINDINGS)
    }

    /// Right and total of the findings: those of the answer and those read, together.
    pub fn findings(&self) -> Tally {
        self.sum(|key| key == FINDINGS)
    }

    /// Adds another list's score.
    pub fn add(&mut self, other: &Self) {
        for (key, tally) in &other.keys {
            let own = self.keys.entry(key.clone()).or_default();
            own.right += tally.right;
            own.total += tally.total;
        }
        self.differences.extend(other.differences.iter().cloned());
    }

    fn sum(&self, wanted: impl Fn(&str) -> bool) -> Tally {
        let chosen = self.keys.iter().filter(|(key, _)| wanted(key)).map(|(_, tally)| *tally);
        chosen.fold(Tally::default(), |sum, tally| Tally {
            right: sum.right + tally.right,
            total: sum.total + tally.total,
        })
    }

    fn compare(&mut self, key: &str, path: String, expected: &Value, read: &Value) {
        let tally = self.keys.entry(key.to_owned()).or_default();
        tally.total += 1;
        if same(expected, read) {
            tally.right += 1;
        } else {
            self.differences.push(Difference {
                path,
                expected: expected.to_string(),
                read: read.to_string(),
            });
        }
    }
}

const FINDINGS: &str = "findings";

/// Findings about promises in numbers are younger than the answers, which could not name them.
pub const YOUNGER: [Code; 3] =
    [Code::TargetContradicted, Code::YearlyPromiseInOneYear, Code::SmallGrantsAboveGrant];

/// Stands for the values of what was not read at all, so that an empty answer is not right by chance.
const NOTHING_READ: &str = "(nothing read)";

/// Keys of a list that are not compared, or are compared on their own.
const APART: [&str; 3] = ["source", "rows", FINDINGS];

/// Keys of a row that are not compared.
const NOT_OF_ROW: [&str; 1] = ["commitments"];

/// Keys of a row whose values count one by one.
const ITEMS: [&str; 2] = ["target_indicators", "expected_results"];

/// Scores one reading against its answer.
pub fn score(expected: &Value, list: &OfficialList, findings: &[Finding]) -> Score {
    let mut read = serde_json::to_value(list).unwrap_or(Value::Null);
    with_texts(&mut read);
    for row in read["rows"].as_array_mut().into_iter().flatten() {
        with_texts(row);
        row["texts"]
            .as_object_mut()
            .into_iter()
            .flat_map(|it| it.values_mut())
            .for_each(with_headings);
        with_headings(row);
    }
    let mut score = Score::default();
    for (key, value) in fields(expected) {
        if !APART.contains(&key.as_str()) {
            score.compare(key, key.clone(), value, &read[key]);
        }
    }
    rows(&mut score, &expected["rows"], &read["rows"]);
    compare_findings(&mut score, &expected[FINDINGS], findings);
    score
}

/// Where a list is in one language an answer says `{}` of its texts apart, and the list leaves them out.
fn with_texts(value: &mut Value) {
    if let Some(keys) = value.as_object_mut() {
        keys.entry("texts").or_insert_with(|| Value::Object(serde_json::Map::new()));
    }
}

/// Where no heading says more than its name an answer says `[]`, and the row leaves it out.
fn with_headings(value: &mut Value) {
    if let Some(keys) = value.as_object_mut() {
        keys.entry("item_headings").or_insert_with(|| Value::Array(Vec::new()));
    }
}

/// Scores all readings of a file against an answer of one list or of several. A list too few or too many counts as wrong.
pub fn score_file(expected: &Value, readings: &[Reading]) -> Score {
    let one = std::slice::from_ref(expected);
    let lists = expected.as_array().map_or(one, Vec::as_slice);
    let mut score_of_file = Score::default();
    score_of_file.compare(
        "lists",
        "lists".to_owned(),
        &Value::from(lists.len()),
        &Value::from(readings.len()),
    );
    for (expected, reading) in lists.iter().zip(readings) {
        score_of_file.add(&score(expected, &reading.list, &reading.findings));
    }
    for expected in lists.iter().skip(readings.len()) {
        score_of_file.add(&nothing_read(expected));
    }
    score_of_file
}

/// The score of a list that was not found at all.
fn nothing_read(expected: &Value) -> Score {
    let mut score = Score::default();
    for (key, value) in fields(expected) {
        if !APART.contains(&key.as_str()) {
            score.compare(key, key.clone(), value, &Value::from(NOTHING_READ));
        }
    }
    rows(&mut score, &expected["rows"], &Value::Null);
    score
}

fn fields(object: &Value) -> impl Iterator<Item = (&String, &Value)> {
    object.as_object().into_iter().flat_map(Map::iter)
}

fn rows(score: &mut Score, expected: &Value, read: &Value) {
    let none = Vec::new();
    let expected = expected.as_array().unwrap_or(&none);
    let read = read.as_array().unwrap_or(&none);
    let nothing = Value::from(NOTHING_READ);
    score.compare(
        "rows",
        "rows.length".to_owned(),
        &Value::from(expected.len()),
        &Value::from(read.len()),
    );
    for (index, row) in expected.iter().enumerate() {
        let own = read.get(index);
        for (key, value) in fields(row).filter(|(key, _)| !NOT_OF_ROW.contains(&key.as_str())) {
            let path = format!("rows[{}].{key}", index + 1);
            if ITEMS.contains(&key.as_str()) {
                items(score, key, &path, value, own.map_or(&Value::Null, |own| &own[key]));
            } else {
                score.compare(
                    &format!("row.{key}"),
                    path,
                    value,
                    own.map_or(&nothing, |own| &own[key]),
                );
            }
        }
    }
}

/// Items count one by one; one too many or too few is a wrong one.
fn items(score: &mut Score, key: &str, path: &str, expected: &Value, read: &Value) {
    let none = Vec::new();
    let expected = expected.as_array().unwrap_or(&none);
    let read = read.as_array().unwrap_or(&none);
    for index in 0..expected.len().max(read.len()) {
        let value = |items: &[Value]| items.get(index).cloned().unwrap_or(Value::Null);
        score.compare(
            &format!("row.{key}"),
            format!("{path}[{}]", index + 1),
            &value(expected),
            &value(read),
        );
    }
}

/// Equal, where a key left out is `null`.
fn same(expected: &Value, read: &Value) -> bool {
    match (expected, read) {
        (Value::Object(expected), Value::Object(read)) => {
            let agree = expected
                .iter()
                .all(|(key, value)| same(value, read.get(key).unwrap_or(&Value::Null)));
            agree && read.iter().all(|(key, value)| value.is_null() || expected.contains_key(key))
        }
        (Value::Array(expected), Value::Array(read)) => {
            expected.len() == read.len()
                && expected.iter().zip(read).all(|(expected, read)| same(expected, read))
        }
        _ => expected == read,
    }
}

/// Findings as sets of code, row, column and item; the total is every finding either side has.
fn compare_findings(score: &mut Score, expected: &Value, findings: &[Finding]) {
    let none = Vec::new();
    let mut expected: Vec<String> =
        expected.as_array().unwrap_or(&none).iter().map(shown).collect();
    let mut tally = Tally::default();
    for finding in findings.iter().filter(|it| !YOUNGER.contains(&it.code)) {
        let read = serde_json::to_value(finding).map(|value| shown(&value)).unwrap_or_default();
        tally.total += 1;
        match expected.iter().position(|wanted| *wanted == read) {
            Some(at) => {
                expected.swap_remove(at);
                tally.right += 1;
            }
            None => score.differences.push(difference("(none)", &read)),
        }
    }
    tally.total += expected.len();
    score.differences.extend(expected.iter().map(|missed| difference(missed, "(none)")));
    score.keys.insert(FINDINGS.to_owned(), tally);
}

fn shown(finding: &Value) -> String {
    format!("{} row {} {} {}", finding["code"], finding["row"], finding["column"], finding["item"])
}

fn difference(expected: &str, read: &str) -> Difference {
    Difference { path: FINDINGS.to_owned(), expected: expected.to_owned(), read: read.to_owned() }
}

impl fmt::Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}\n  expected {}\n  read     {}", self.path, self.expected, self.read)
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.right, self.total)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bagyt_domain::list::{ListLanguage, Source};
    use serde_json::json;

    fn list(title: &str) -> OfficialList {
        OfficialList {
            source: Source::default(),
            title: Some(title.to_owned()),
            language: ListLanguage::Russian,
            year: None,
            approval: None,
            issuers: Vec::new(),
            columns: Vec::new(),
            rows: Vec::new(),
            totals: Vec::new(),
            notes: Vec::new(),
            places: Default::default(),
            texts: Default::default(),
        }
    }

    #[test]
    fn equal_values_count_and_others_are_shown() {
        let expected = json!({ "title": "Перечень", "language": "ru", "rows": [], "findings": [] });
        assert_eq!(score(&expected, &list("Перечень"), &[]).values(), Tally { right: 3, total: 3 });
        let wrong = score(&expected, &list("План"), &[]);
        assert_eq!(wrong.values(), Tally { right: 2, total: 3 });
        assert_eq!(wrong.differences[0].path, "title");
    }

    #[test]
    fn findings_missed_and_findings_too_many_both_count() {
        let expected = json!({ "rows": [], "findings": [{ "code": "title_missing", "row": null, "column": null, "item": null }] });
        let right = score(&expected, &list(""), &[Finding::new(Code::TitleMissing)]);
        assert_eq!(right.findings(), Tally { right: 1, total: 1 });
        let wrong = score(&expected, &list(""), &[Finding::new(Code::NumberGap)]);
        assert_eq!(wrong.findings(), Tally { right: 0, total: 2 });
    }

    #[test]
    fn a_row_that_was_not_read_is_wrong_in_every_key() {
        let expected = json!({ "rows": [{ "direction": "Форум", "target_indicators": ["а", "б"], "commitments": [1] }] });
        assert_eq!(score(&expected, &list(""), &[]).values(), Tally { right: 0, total: 4 });
    }
}
