//! The five official lists of the shared folder: two against answers written by hand, three by what can be added up.
//! Skipped aloud where the folder is not there.
#![expect(
    clippy::print_stdout,
    reason = "a test that is skipped says so, and a score is worth reading"
)]

use bagyt_domain::Tenge;
use bagyt_domain::rules::RuleBook;
use bagyt_lists::accuracy::{Difference, score_file};
use bagyt_lists::{Limits, Reading, read};
use bagyt_promises::commitments;
use std::path::{Path, PathBuf};

fn shared() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    if folder.join("lists").is_dir() {
        return Some(folder);
    }
    println!("skipped: there is no folder ../shared beside the checkout");
    None
}

/// The list whose file name begins with this number.
fn file(folder: &Path, start: &str) -> PathBuf {
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    let mut paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let named = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start))
    };
    paths.find(named).expect("the list is there")
}

fn reading(path: &Path) -> Vec<Reading> {
    let bytes = std::fs::read(path).expect("the file can be read");
    let name = path.file_name().expect("it has a name").to_string_lossy().into_owned();
    read(&name, &bytes, RuleBook::built_in(), &Limits::default()).expect("it is a list")
}

fn check_answer(start: &str) {
    let Some(shared) = shared() else { return };
    let answer =
        std::fs::read(file(&shared.join("expected"), start)).expect("the answer can be read");
    let expected = serde_json::from_slice(&answer).expect("the answer is JSON");
    let score = score_file(&expected, &reading(&file(&shared.join("lists"), start)));
    println!("values {}, findings {}", score.values(), score.findings());
    let wrong: Vec<String> = score
        .differences
        .iter()
        .filter(|difference| difference.path != "findings")
        .map(Difference::to_string)
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_extract_of_one_row_is_read_as_people_read_it() {
    check_answer("000");
}

#[test]
fn the_list_of_two_committees_is_read_as_people_read_it() {
    check_answer("003");
}

/// Sums of the rows year by year must equal the totals the list prints.
fn check_totals(start: &str, rows: usize, totals: &[(u16, &str)]) {
    let Some(shared) = shared() else { return };
    let readings = reading(&file(&shared.join("lists"), start));
    assert_eq!(readings.len(), 1);
    let list = &readings[0].list;
    assert_eq!(list.rows.len(), rows);
    let printed: Vec<(u16, String)> =
        list.totals.iter().map(|total| (total.year, total.thousand_tenge.to_string())).collect();
    let expected: Vec<(u16, String)> =
        totals.iter().map(|(year, sum)| (*year, (*sum).to_owned())).collect();
    assert_eq!(printed, expected);
    for (year, sum) in expected {
        let funding = list
            .rows
            .iter()
            .flat_map(|row| &row.funding)
            .filter(|funding| funding.year == Some(year));
        assert_eq!(
            funding.map(|funding| funding.thousand_tenge).sum::<Tenge>().to_string(),
            sum,
            "{year}"
        );
    }
    assert!(list.rows.iter().all(|row| row.field_code.is_some()));
}

#[test]
fn rows_add_up_to_the_printed_totals() {
    check_totals("002", 27, &[(2023, "1292751"), (2024, "1173511"), (2025, "735023")]);
    check_totals("003", 2, &[(2026, "58276"), (2027, "72968")]);
    check_totals("004", 5, &[(2026, "40000"), (2027, "18000")]);
    check_totals("001", 4, &[]);
}

/// The numbers of a list's promises that people read and the program reads too, those it reads wrongly or not at all, and those
/// it invents; each by unit and value, within its item.
fn check_promises(start: &str) {
    let Some(shared) = shared() else { return };
    let answer =
        std::fs::read(file(&shared.join("expected"), start)).expect("the answer can be read");
    let expected: serde_json::Value = serde_json::from_slice(&answer).expect("the answer is JSON");
    let expected = expected.as_array().map_or(&expected, |lists| &lists[0]);
    let lists = reading(&file(&shared.join("lists"), start));
    let rows = expected["rows"].as_array().expect("rows");
    let (mut right, mut wrong) = (0, Vec::new());
    for (row, answer) in lists[0].list.rows.iter().zip(rows) {
        let read = serde_json::to_value(commitments(row)).expect("plain data");
        let mut read: Vec<serde_json::Value> = read.as_array().cloned().unwrap_or_default();
        for wanted in answer["commitments"].as_array().into_iter().flatten() {
            let keys = ["source", "item", "value", "unit", "comparator", "per", "year", "role"];
            let more = ["age_from", "age_to", "method", "of", "customer_approval", "value2"];
            let same =
                |it: &serde_json::Value| keys.iter().chain(&more).all(|key| it[key] == wanted[key]);
            match read.iter().position(same) {
                Some(at) => {
                    read.remove(at);
                    right += 1;
                }
                None => wrong.push(format!("not read: {wanted}")),
            }
        }
        wrong.extend(read.iter().map(|it| format!("too many: {it}")));
    }
    println!("promises right: {right}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_promises_of_the_extract_are_read_as_people_read_them() {
    check_promises("000");
}

#[test]
fn the_promises_of_two_rows_are_read_as_people_read_them() {
    check_promises("003");
}
