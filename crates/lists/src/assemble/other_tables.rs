//! Tables behind that of the list which are none of it: sums, contacts, what was checked, on sheets or below each other.
//!
//! A table of the list that goes on has no heading or the same one. Another table has a heading of its own, and nowhere an
//! amount beside a direction.

use super::heading_words::Role;
use super::layout::Layout;
use super::piece::Piece;
use super::stream::{Item, PrintedRow};
use crate::table::Line;
use bagyt_domain::list::{Code, Column, Finding};
use std::collections::BTreeSet;

/// A heading has so many cells.
const FEWEST: usize = 4;
/// A longer text names no column.
const LONGEST: usize = 60;
/// A shorter text is no direction.
const SHORTEST: usize = 10;

/// The most letters of its heading by which such a table is named.
const NAMED: usize = 80;

/// A table that is none of the list.
#[derive(Debug)]
pub(super) struct OtherTable {
    lines: Vec<Line>,
    heading: String,
    /// Rows below the heading.
    rows: usize,
}

impl OtherTable {
    fn of(rows: Vec<PrintedRow>) -> Self {
        let heading = rows.first().map(named_by).unwrap_or_default();
        let below = rows.len().saturating_sub(1);
        let lines = rows.into_iter().flat_map(PrintedRow::into_lines).collect();
        Self { lines, heading, rows: below }
    }

    /// That it was left aside, so that a list which goes on under a heading nobody knows is not left out in silence.
    pub fn finding(&self) -> Finding {
        let place = self.lines.first().map(|line| line.place.clone());
        let finding = Finding::new(Code::TableAside).place(place);
        finding.value("heading", &self.heading).value("rows", self.rows)
    }

    /// All that stands in it.
    pub fn into_lines(self) -> Vec<Line> {
        self.lines
    }
}

/// The names of its columns, as many as a reader needs to find it.
fn named_by(heading: &PrintedRow) -> String {
    let names: Vec<String> = heading.filled().map(Piece::text).collect();
    let all = names.join(" | ");
    match all.char_indices().nth(NAMED) {
        Some((end, _)) => format!("{}…", all[..end].trim_end()),
        None => all,
    }
}

/// Takes the rows of other tables out of what stands under a heading; gives back the tables.
pub(super) fn take(items: &mut Vec<Item>, layout: &Layout) -> Vec<OtherTable> {
    let own = items.iter().find_map(row_of).map(|row| row.table);
    let others: BTreeSet<u32> = tables(items)
        .into_iter()
        .filter(|rows| rows.first().is_some_and(|row| Some(row.table) != own))
        .filter(|rows| is_other(rows, layout))
        .map(|rows| rows[0].table)
        .collect();
    if others.is_empty() {
        return Vec::new();
    }
    let is_of_other = |item: &mut Item| row_of(item).is_some_and(|row| others.contains(&row.table));
    let mut taken: Vec<Vec<PrintedRow>> = Vec::new();
    for item in items.extract_if(.., is_of_other) {
        let Item::Row(row) = item else { continue };
        match taken.last_mut().filter(|rows| rows[0].table == row.table) {
            Some(rows) => rows.push(row),
            None => taken.push(vec![row]),
        }
    }
    taken.into_iter().map(OtherTable::of).collect()
}

fn row_of(item: &Item) -> Option<&PrintedRow> {
    match item {
        Item::Row(row) => Some(row),
        _ => None,
    }
}

/// The rows of each table, in the order of their first rows.
fn tables(items: &[Item]) -> Vec<Vec<&PrintedRow>> {
    let rows: Vec<&PrintedRow> = items.iter().filter_map(row_of).collect();
    rows.chunk_by(|row, next| row.table == next.table).map(<[&PrintedRow]>::to_vec).collect()
}

fn is_other(rows: &[&PrintedRow], layout: &Layout) -> bool {
    let leaf = |column| layout.leaves.iter().position(|leaf| leaf.role == Role::Form(column));
    let (Some(funding), Some(direction)) = (leaf(Column::Funding), leaf(Column::Direction)) else {
        return false;
    };
    let Some((heading, below)) = rows.split_first() else { return false };
    let under = |row: &PrintedRow, leaf: usize| {
        let pieces = row.filled().filter(|piece| layout.leaf_at(piece.grid) == leaf);
        pieces.map(Piece::text).collect::<String>()
    };
    let is_direction = |row: &&PrintedRow| {
        under(row, funding).contains(|c: char| c.is_ascii_digit())
            && under(row, direction).chars().filter(|c| c.is_alphabetic()).count() >= SHORTEST
    };
    heading.exact && !heading.is_on_page() && is_heading(heading) && !below.iter().any(is_direction)
}

/// Whether nearly every cell of a row has a short name and none a number.
fn is_heading(row: &PrintedRow) -> bool {
    let filled: Vec<String> = row.filled().map(Piece::text).collect();
    let names = |text: &String| {
        text.chars().count() <= LONGEST
            && text.contains(|c: char| c.is_alphabetic() || c == '№')
            && !text.trim_end().ends_with(['.', ';', ':'])
    };
    filled.len() >= FEWEST && filled.len() * 4 >= row.pieces.len() * 3 && filled.iter().all(names)
}
