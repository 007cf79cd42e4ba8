//! Hidden rows that say as much as a direction. They are not printed, so they are not read; but a filter that was left on
//! hides directions that are meant to be there, and that has to be told.

use super::cells::name;
use bagyt_domain::list::{Code, Finding, Place};
use std::collections::BTreeMap;

/// So many filled cells a direction has at least.
const CELLS: usize = 4;

/// So many letters the longest of them has at least.
const LETTERS: usize = 12;

/// The most rows of a sheet that are told.
const MOST: usize = 20;

/// The most rows that are kept in mind while a sheet is read.
const MOST_KEPT: usize = 200;

/// Characters of a row that are told.
const SHOWN: usize = 120;

/// The hidden rows of a sheet.
#[derive(Debug, Default)]
pub struct Unseen(BTreeMap<u32, Row>);

#[derive(Debug)]
struct Row {
    column: u32,
    cells: usize,
    longest: String,
}

impl Unseen {
    /// Notes a filled cell of a hidden row; rows and columns from 0.
    pub fn note(&mut self, row: u32, column: u32, text: &str) {
        if text.trim().is_empty() || self.0.len() >= MOST_KEPT && !self.0.contains_key(&row) {
            return;
        }
        let noted = self.0.entry(row).or_insert(Row { column, cells: 0, longest: String::new() });
        noted.cells += 1;
        let shown: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let shown: String = shown.chars().take(SHOWN).collect();
        if shown.chars().count() > noted.longest.chars().count() {
            noted.longest = shown;
        }
    }

    /// What is to be said of them.
    pub fn told(self, sheet: &str) -> Vec<Finding> {
        let says = |row: &Row| {
            row.cells >= CELLS
                && row.longest.chars().filter(|c| c.is_alphabetic()).count() >= LETTERS
        };
        let told = self.0.into_iter().filter(|(_, row)| says(row)).take(MOST);
        told.map(|(at, row)| {
            let place = Place::Sheet { sheet: sheet.to_owned(), cell: name(at, row.column) };
            let finding = Finding::new(Code::LostText).variant("hidden").item(row.longest);
            finding.place(Some(place))
        })
        .collect()
    }
}
