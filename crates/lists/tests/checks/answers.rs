//! The checks on whole answers written by hand: on a list read rightly they find what its author found.
//!
//! An answer holds the recognised list without the printed lines, so findings about lines and words, and those made while
//! cells are put together, are left to the tests that read files.

use super::sample::findings;
use bagyt_domain::list::{Code, OfficialList};
use bagyt_domain::rules::RuleBook;
use bagyt_lists::accuracy::YOUNGER;
use bagyt_lists::{Limits, read};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// What needs more than the recognised list.
const OF_THE_SOURCE: [Code; 14] = [
    Code::TruncatedItem,
    Code::YearNotPrinted,
    Code::LostText,
    Code::MergedCells,
    Code::CellShift,
    Code::UnknownField,
    Code::UnknownRegion,
    Code::Misspelling,
    Code::OcrSuspect,
    Code::MissingSpace,
    Code::MixedLanguage,
    // The authors of the invented lists did not have the limits of the law.
    Code::AmountOutsideTypeLimit,
    // Their format has no code for it.
    Code::EmptyCell,
    // Nor had they the number of years of a medium grant.
    Code::KindYearsMismatch,
];

type Said = (String, Option<u64>, Option<String>);

fn checked(answer: &Value) -> BTreeSet<Said> {
    let mut list = list(answer);
    let found = findings(&mut list).into_iter();
    let found = found.filter(|it| !OF_THE_SOURCE.contains(&it.code) && !YOUNGER.contains(&it.code));
    found.map(|it| (it.code.key().to_owned(), it.row.map(u64::from), it.item)).collect()
}

fn list(answer: &Value) -> OfficialList {
    let mut answer = answer.clone();
    answer["source"] = json!({ "file": "", "sha256": "", "format": "text", "part": 1 });
    for row in answer["rows"].as_array_mut().expect("an answer has rows") {
        row["commitments"] = json!([]);
        for funding in row["funding"].as_array_mut().expect("a row has funding") {
            funding["likely_thousand_tenge"] = Value::Null;
        }
    }
    serde_json::from_value(answer).expect("an answer is a list")
}

fn expected(answer: &Value) -> BTreeSet<Said> {
    let left_out: Vec<&str> = OF_THE_SOURCE.iter().map(|code| code.key()).collect();
    let mut said = told(answer);
    said.retain(|(code, ..)| !left_out.contains(&code.as_str()));
    said
}

fn told(answer: &Value) -> BTreeSet<Said> {
    let findings = answer["findings"].as_array().expect("an answer has findings").iter();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let said = findings.map(|it| {
        (it["code"].as_str().unwrap_or_default().to_owned(), it["row"].as_u64(), text(&it["item"]))
    });
    said.collect()
}

fn answers(folder: &Path) -> Vec<(String, Value)> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        eprintln!("skipped: {} is not there", folder.display());
        return Vec::new();
    };
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let answers = paths.filter(|path| path.extension().is_some_and(|it| it == "json"));
    let read = |path: std::path::PathBuf| {
        let text = std::fs::read_to_string(&path).expect("a readable answer");
        (path.display().to_string(), serde_json::from_str(&text).expect("an answer is JSON"))
    };
    answers.map(read).collect()
}

#[test]
fn the_answers_of_the_shared_folder_are_met_exactly() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/expected");
    for (name, answer) in answers(&folder) {
        assert_eq!(checked(&answer), expected(&answer), "{name}");
    }
}

#[test]
fn what_the_second_author_found_is_found() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/second-author");
    let answers = answers(&folder);
    assert!(answers.len() >= 6, "the lists of the second author are part of the checkout");
    for (name, answer) in answers {
        let mut expected = expected(&answer);
        // This author tells of a text that stands twice at both places, we at the later one.
        expected.retain(|(code, row, _)| code != Code::DuplicateText.key() || *row == Some(2));
        assert_eq!(checked(&answer), expected, "{name}");
    }
}

#[test]
fn the_shared_lists_are_read_with_exactly_the_findings_of_their_answers() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    for (name, answer) in answers(&shared.join("expected")) {
        let file = Path::new(&name).with_extension("txt");
        let list = shared.join("lists").join(file.file_name().expect("an answer has a name"));
        let bytes = std::fs::read(&list).expect("an answer has its list");
        let readings = read("list.txt", &bytes, RuleBook::built_in(), &Limits::default());
        let readings = readings.unwrap_or_else(|error| panic!("{name}: {error}"));
        let found = readings.into_iter().flat_map(|reading| reading.findings);
        let found = found.filter(|it| !YOUNGER.contains(&it.code));
        let found: BTreeSet<Said> =
            found.map(|it| (it.code.key().to_owned(), it.row.map(u64::from), it.item)).collect();
        assert_eq!(found, told(&answer), "{name}");
    }
}
