//! The tables of a sheet: their rows with the empty cells between filled ones.

use super::super::text::Meter;
use super::rows::{Cover, Printed, WIDEST};
use crate::ReadError;
use crate::table::{Block, Cell};

/// The columns of a sheet between which its tables stand.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    left: u32,
    right: u32,
}

impl Frame {
    /// From the first column to the last one that cells of a table reach; `None` where the sheet has none.
    pub fn of(rows: &[Printed]) -> Option<Self> {
        let cells = || rows.iter().filter(|row| row.dense).flat_map(|row| &row.cells);
        let left = cells().map(|cell| cell.column).min()?;
        let last = cells().map(|cell| cell.column).max()?;
        let reach = cells().map(|cell| cell.to_column).max()?.min(last.saturating_add(WIDEST));
        Some(Self { left, right: reach.min(left.saturating_add(WIDEST)) })
    }

    /// Ends the table that is open.
    pub fn flush(
        self,
        rows: &mut Vec<Printed>,
        tables: &mut u32,
        meter: &mut Meter<'_>,
        found: &mut Vec<Block>,
    ) -> Result<(), ReadError> {
        if rows.is_empty() {
            return Ok(());
        }
        *tables += 1;
        let numbers: Vec<u32> = rows.iter().map(|row| row.row).collect();
        let mut under = Cover::default();
        for row in std::mem::take(rows) {
            meter.row()?;
            let cells = self.cells(row, &numbers, &mut under, meter)?;
            found.push(Block::Row { table: *tables, cells });
        }
        Ok(())
    }

    /// The cells of a row with the empty ones between them.
    fn cells(
        self,
        row: Printed,
        numbers: &[u32],
        under: &mut Cover,
        meter: &mut Meter<'_>,
    ) -> Result<Vec<Cell>, ReadError> {
        let mut cells = Vec::new();
        let mut column = self.left;
        let blank = |cells: &mut Vec<Cell>, range: std::ops::Range<u32>, under: &Cover| {
            let free = range.filter(|&column| !under.covers(row.row, column));
            cells.extend(free.map(|_| Cell { lines: Vec::new(), columns: 1, rows: 1 }));
        };
        for filled in row.cells {
            let at = filled.column.clamp(self.left, self.right);
            blank(&mut cells, column..at, under);
            under.add(&filled);
            let columns = (filled.to_column.min(self.right).max(at) - at + 1).min(WIDEST);
            let below = numbers.partition_point(|&number| number <= filled.to_row);
            let rows = below - numbers.partition_point(|&number| number < filled.row);
            cells.push(Cell { lines: filled.lines, columns, rows: rows.max(1) as u32 });
            column = (at + columns).max(column);
        }
        // Those with text were counted when they were read.
        for _ in cells.iter().filter(|cell| cell.lines.is_empty()) {
            meter.cell()?;
        }
        Ok(cells)
    }
}
