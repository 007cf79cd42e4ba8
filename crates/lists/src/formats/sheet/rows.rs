//! The rows of a sheet that have something in them, without cells that lie under others.

use super::cells::Filled;
use crate::table::Line;

/// The fewest filled cells that make a row one of a table; a list has at least three columns.
const FEWEST: usize = 3;

/// The widest table that is believed.
pub const WIDEST: u32 = 512;

/// A row of the sheet that has something in it.
#[derive(Debug)]
pub struct Printed {
    /// Its number in the sheet, from 0.
    pub row: u32,
    /// Its cells from left to right.
    pub cells: Vec<Filled>,
    /// A row of the table, not text above or below it.
    pub dense: bool,
    /// An empty row stands before it.
    pub after_gap: bool,
}

/// The rows that have something in them, without cells that lie under others.
pub fn printed(mut cells: Vec<Filled>) -> Vec<Printed> {
    cells.sort_by_key(|cell| (cell.row, cell.column));
    cells.dedup_by_key(|cell| (cell.row, cell.column));
    let mut rows: Vec<Printed> = Vec::new();
    // The last row up to which a cell above covers each column.
    let mut under = Cover::default();
    let mut free = 0;
    for cell in cells {
        let new = rows.last().is_none_or(|last| last.row != cell.row);
        if new {
            free = 0;
        }
        if cell.column < free || under.covers(cell.row, cell.column) {
            continue;
        }
        free = cell.to_column.saturating_add(1);
        if new {
            let covered = under.any(cell.row);
            let last = rows.last();
            let after_gap = last.is_none_or(|last| cell.row > last.end() + 1);
            let dense = covered && last.is_some_and(|last| last.dense);
            rows.push(Printed { row: cell.row, cells: Vec::new(), dense, after_gap });
        }
        under.add(&cell);
        if let Some(row) = rows.last_mut() {
            row.cells.push(cell);
            row.dense |= row.cells.len() >= FEWEST;
        }
    }
    rows
}

impl Printed {
    /// The last row its cells reach when it is text over the whole height of a merged cell.
    fn end(&self) -> u32 {
        match self.cells.as_slice() {
            [only] => only.to_row,
            _ => self.row,
        }
    }

    /// Cells and their lines as one line each.
    pub fn joined(&self) -> Vec<Line> {
        let lines = self.cells.iter().flat_map(|cell| &cell.lines);
        if let [_] = self.cells.as_slice() {
            return lines.cloned().collect();
        }
        let filled: Vec<&Line> = lines.filter(|line| !line.text.trim().is_empty()).collect();
        let Some(first) = filled.first() else { return Vec::new() };
        let text = filled.iter().map(|line| line.text.trim()).collect::<Vec<_>>().join(" ");
        vec![Line { text, place: first.place.clone() }]
    }
}

/// Which columns cells above cover, and up to which row.
#[derive(Debug, Default)]
pub struct Cover(Vec<Option<u32>>);

impl Cover {
    /// A cell stands here, and reaches below.
    pub fn add(&mut self, cell: &Filled) {
        if cell.to_row == cell.row || cell.column >= WIDEST {
            return;
        }
        let (from, to) = (cell.column as usize, cell.to_column.min(WIDEST - 1) as usize + 1);
        self.0.resize(self.0.len().max(to), None);
        self.0[from..to].fill(Some(cell.to_row));
    }

    /// Whether a cell above reaches into this row and column.
    pub fn covers(&self, row: u32, column: u32) -> bool {
        let until = self.0.get(column as usize).copied().flatten();
        until.is_some_and(|until| until >= row)
    }

    /// Whether anything above reaches into this row.
    fn any(&self, row: u32) -> bool {
        self.0.iter().flatten().any(|&until| until >= row)
    }
}
