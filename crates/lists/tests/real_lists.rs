//! The real lists, where they are at hand beside the checkout: every row, every cell, nothing lost.
//!
//! The lists are not part of the repository, so their words are not quoted: cells are compared by digest, and by laws that
//! hold for every list.
#![expect(clippy::print_stdout, reason = "a test that is skipped says so")]

mod printed;

use bagyt_domain::list::Column;
use bagyt_lists::table::RawList;
use printed::{assembled, visible, words};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// What a list must hold: the start of its file's name, its rows, its findings, a digest of all its cells.
struct Known {
    file: &'static str,
    rows: usize,
    customers: &'static [usize],
    totals: usize,
    findings: usize,
    digest: &'static str,
}

const LISTS: [Known; 5] = [
    Known {
        file: "000_",
        rows: 1,
        customers: &[],
        totals: 0,
        findings: 0,
        digest: "702b32af5eb9b37c",
    },
    Known {
        file: "001_",
        rows: 4,
        customers: &[4],
        totals: 0,
        findings: 0,
        digest: "ea09717dfaaf917c",
    },
    Known {
        file: "002_",
        rows: 27,
        customers: &[],
        totals: 3,
        findings: 2,
        digest: "0571cd243998e53d",
    },
    Known {
        file: "003_",
        rows: 2,
        customers: &[1, 1],
        totals: 2,
        findings: 0,
        digest: "e6b63653beb95794",
    },
    Known {
        file: "004_",
        rows: 5,
        customers: &[5],
        totals: 2,
        findings: 10,
        digest: "e9b41b50e5efff3f",
    },
];

fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/lists");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: {} is not there", folder.display());
    None
}

fn bytes(folder: &Path, start: &str) -> Vec<u8> {
    let mut files = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be read").path());
    let named = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start))
    };
    fs::read(files.find(named).expect("the list is there")).expect("it can be read")
}

/// The first 16 digits of the digest of every row's columns and words.
fn digest(list: &RawList) -> String {
    let mut hash = Sha256::new();
    for (column, lines) in list.rows.iter().flat_map(|row| &row.cells) {
        hash.update(format!("{}={}\n", column.key(), words(lines)));
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn every_row_and_cell_of_the_real_lists_stands_in_its_place() {
    let Some(folder) = folder() else { return };
    for known in &LISTS {
        let lists = assembled(&bytes(&folder, known.file)).unwrap();
        assert_eq!(lists.len(), 1, "{}", known.file);
        let list = &lists[0];
        assert_eq!(list.rows.len(), known.rows, "{}", known.file);
        let of_customer = |index| list.rows.iter().filter(|row| row.issuer == Some(index)).count();
        let customers: Vec<usize> = (0..list.issuers.len()).map(of_customer).collect();
        assert_eq!(customers, known.customers, "{}", known.file);
        assert_eq!(list.totals.len(), known.totals, "{}", known.file);
        assert_eq!(list.findings.len(), known.findings, "{}: {:?}", known.file, list.findings);
        assert_eq!(digest(list), known.digest, "{}", known.file);
    }
}

#[test]
fn cells_of_the_real_lists_begin_and_end_as_cells_of_their_column_do() {
    let Some(folder) = folder() else { return };
    for known in &LISTS {
        for (row, number) in assembled(&bytes(&folder, known.file)).unwrap()[0].rows.iter().zip(1..)
        {
            let text = |column: Column| {
                row.cells.get(&column).map(|lines| words(lines)).unwrap_or_default()
            };
            let place = format!("{} row {number}", known.file);
            for column in [Column::Field, Column::Direction, Column::Problem, Column::Indicators] {
                assert!(text(column).chars().count() > 15, "{place} {column:?}");
            }
            let capital = |text: &str| {
                text.trim_start_matches('«').chars().next().is_some_and(char::is_uppercase)
            };
            assert!(capital(&text(Column::Field)) && capital(&text(Column::Direction)), "{place}");
            assert!(
                !text(Column::Field).ends_with(['.', ','])
                    && !text(Column::Direction).ends_with(['.', ',']),
                "{place}"
            );
            let numbered = |text: &str| text.contains(|c: char| c.is_ascii_digit());
            assert!(
                numbered(&text(Column::Funding)) && numbered(&text(Column::KindAndTerm)),
                "{place}"
            );
            assert!(
                text(Column::KindAndTerm).contains("мерзімді грант")
                    || text(Column::KindAndTerm).contains("мерзімді|грант"),
                "{place}"
            );
            assert!(!text(Column::Territory).contains("ндикатор"), "{place}");
            assert!(!text(Column::Problem).contains("Күтілетін нәтиже"), "{place}");
        }
    }
}

/// A dump without markup and separator lines.
fn plain(text: &str) -> String {
    let text = text.replace("[bookmark: _GoBack]", "");
    let lines = text.lines().filter(|line| line.chars().any(|c| c != '-' && !c.is_whitespace()));
    let mut plain = String::new();
    for line in lines {
        let mut rest = line;
        while let Some((before, tag)) = rest.split_once('<') {
            plain.push_str(before);
            rest = tag.split_once('>').map_or("", |(_, after)| after);
        }
        plain.push_str(rest);
        plain.push('\n');
    }
    plain
}

#[test]
fn no_visible_character_of_the_real_lists_is_lost() {
    let Some(folder) = folder() else { return };
    for known in &LISTS {
        let bytes = bytes(&folder, known.file);
        let lists = assembled(&bytes).unwrap();
        let headings = lists
            .iter()
            .flat_map(|list| &list.columns)
            .flat_map(|(_, heading)| heading.text.chars());
        let visible_too = |c: &char| !c.is_whitespace();
        let mut found: Vec<char> =
            visible(&lists).into_iter().chain(headings).filter(visible_too).collect();
        let mut printed: Vec<char> =
            plain(std::str::from_utf8(&bytes).unwrap()).chars().filter(visible_too).collect();
        // The lone dashes of empty cells look like separators to the eye of this test.
        found.retain(|c| *c != '-');
        printed.retain(|c| *c != '-');
        found.sort_unstable();
        printed.sort_unstable();
        assert!(found == printed, "{}", known.file);
    }
}
