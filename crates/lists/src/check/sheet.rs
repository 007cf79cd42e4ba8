//! A list beside the lines it was read from: where a finding puts its finger.

use super::item_lines::ItemLines;
use crate::recognise::year_apart;
use crate::table::{Line, RawList};
use bagyt_domain::list::{Code, Column, Direction, Finding, OfficialList, Place};
use std::sync::{Mutex, PoisonError};

/// What a check looks at.
pub(super) struct Sheet<'a> {
    /// The list.
    pub list: &'a OfficialList,
    /// The lines.
    pub raw: &'a RawList,
    items: Mutex<ItemLines>,
}

/// The two blocks of the indicators column, by the word that names their items in findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Block {
    Target,
    Result,
}

impl Block {
    pub const BOTH: [Self; 2] = [Self::Target, Self::Result];

    /// `target 1`, `result 3`.
    pub fn item(self, index: usize) -> String {
        let name = match self {
            Self::Target => "target",
            Self::Result => "result",
        };
        format!("{name} {}", index + 1)
    }

    pub fn of(self, row: &Direction) -> &[String] {
        match self {
            Self::Target => &row.target_indicators,
            Self::Result => &row.expected_results,
        }
    }
}

impl<'a> Sheet<'a> {
    pub fn of(list: &'a OfficialList, raw: &'a RawList) -> Self {
        Self { list, raw, items: Mutex::default() }
    }

    /// Whether the list prints this column.
    pub fn has(&self, column: Column) -> bool {
        self.list.columns.contains(&column)
    }

    /// The lines of a cell, none when the list was not read from lines.
    pub fn lines(&self, row: u32, column: Column) -> &[Line] {
        let index = usize::try_from(row).unwrap_or(usize::MAX).wrapping_sub(1);
        let cell = self.raw.rows.get(index).and_then(|raw| raw.cells.get(&column));
        cell.map_or(&[], Vec::as_slice)
    }

    /// A finding about a cell, at its first line; an empty cell stands where its row does.
    pub fn at_cell(&self, code: Code, row: u32, column: Column) -> Finding {
        let first = first_line(self.lines(row, column));
        let place = first.map(|line| line.place.clone()).or_else(|| self.row_place(row));
        Finding::new(code).at(row, column).place(place)
    }

    /// A finding about an item, at the line the item begins on.
    pub fn at_item(&self, code: Code, row: u32, block: Block, index: usize, text: &str) -> Finding {
        let lines = self.lines(row, Column::Indicators);
        let mut items = self.items.lock().unwrap_or_else(PoisonError::into_inner);
        let line = items.line(row, lines, year_apart(text).1).or(first_line(lines));
        let place = line.map(|line| line.place.clone());
        Finding::new(code).at(row, Column::Indicators).item(block.item(index)).place(place)
    }

    fn row_place(&self, row: u32) -> Option<Place> {
        let lines = Column::ALL.into_iter().find_map(|column| first_line(self.lines(row, column)));
        lines.map(|line| line.place.clone())
    }
}

fn first_line(lines: &[Line]) -> Option<&Line> {
    lines.iter().find(|line| !line.text.trim().is_empty())
}
