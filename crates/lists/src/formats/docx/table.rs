//! Tables of a DOCX file: rows and cells with the grid columns and rows they cover.

use super::xml::{children, number, property, value};
use super::{Reader, nested};
use crate::table::{Block, Cell, Line};
use crate::{Limits, ReadError};
use bagyt_domain::list::Place;
use roxmltree::Node;
use std::collections::HashMap;

/// The widest cell that is believed.
const WIDEST: u32 = 512;

/// Reads a table into rows.
pub fn read<'a, 'input>(
    reader: &mut Reader<'a, 'input, '_>,
    table: Node<'a, 'input>,
    number: u32,
    depth: usize,
) -> Result<(), ReadError> {
    let mut grid = Grid::default();
    for row in children(table, "tr", reader.limits, depth)? {
        reader.meter.row()?;
        grid.begin_row();
        skip(reader, &mut grid, row, "gridBefore")?;
        for node in children(row, "tc", reader.limits, depth + 1)? {
            reader.meter.cell()?;
            let place =
                Place::Cell { table: number, row: grid.row_number(), column: grid.column + 1 };
            let lines = nested::lines(reader, node, &place, is_covered(node), depth + 2)?;
            grid.add(node, lines);
        }
        skip(reader, &mut grid, row, "gridAfter")?;
    }
    let rows = grid.rows.into_iter();
    reader.blocks.extend(rows.map(|cells| Block::Row { table: number, cells }));
    Ok(())
}

/// Grid columns in which a row has no cell are an empty one.
fn skip(
    reader: &mut Reader<'_, '_, '_>,
    grid: &mut Grid,
    row: Node<'_, '_>,
    name: &str,
) -> Result<(), ReadError> {
    let skipped = property(row, "trPr", name).and_then(number_of).unwrap_or(0).min(WIDEST);
    if skipped > 0 {
        reader.meter.cell()?;
        grid.push(Cell { lines: Vec::new(), columns: skipped, rows: 1 });
    }
    Ok(())
}

/// Rows as they are put together.
#[derive(Default)]
struct Grid {
    rows: Vec<Vec<Cell>>,
    /// The grid column of the next cell, from 0.
    column: u32,
    /// Cells that may be continued below, by grid column: their row and their place in it.
    open: HashMap<u32, (usize, usize)>,
}

impl Grid {
    fn begin_row(&mut self) {
        self.rows.push(Vec::new());
        self.column = 0;
    }

    fn row_number(&self) -> u32 {
        self.rows.len() as u32
    }

    fn push(&mut self, cell: Cell) {
        self.column = self.column.saturating_add(cell.columns);
        if let Some(row) = self.rows.last_mut() {
            row.push(cell);
        }
    }

    /// Adds a cell, or continues the one above it or beside it.
    fn add(&mut self, node: Node<'_, '_>, lines: Vec<Line>) {
        let columns = columns_of(node);
        if merges(node, "hMerge") == Some(Merge::Continues) && self.widen(columns, &lines) {
            return;
        }
        let merge = merges(node, "vMerge");
        if merge == Some(Merge::Continues) && self.lengthen(&lines) {
            self.column = self.column.saturating_add(columns);
            return;
        }
        let cell = self.rows.last().map_or(0, Vec::len);
        self.open.remove(&self.column);
        if merge.is_some() {
            self.open.insert(self.column, (self.rows.len().saturating_sub(1), cell));
        }
        self.push(Cell { lines, columns, rows: 1 });
    }

    /// The cell to the left covers this one too.
    fn widen(&mut self, columns: u32, lines: &[Line]) -> bool {
        let Some(left) = self.rows.last_mut().and_then(|row| row.last_mut()) else { return false };
        left.columns = left.columns.saturating_add(columns).min(WIDEST);
        left.lines.extend(lines.iter().filter(|line| !line.text.trim().is_empty()).cloned());
        self.column = self.column.saturating_add(columns);
        true
    }

    /// The cell above covers this one too, if it reaches down to here. Its text is not printed, but never lost; what
    /// programs leave there is often the text above once more.
    fn lengthen(&mut self, lines: &[Line]) -> bool {
        let here = self.rows.len().saturating_sub(1);
        let Some(&(row, cell)) = self.open.get(&self.column) else { return false };
        let Some(above) = self.rows.get_mut(row).and_then(|row| row.get_mut(cell)) else {
            return false;
        };
        if row + above.rows as usize != here {
            return false;
        }
        above.rows = above.rows.saturating_add(1);
        let words = |lines: &[Line]| -> Vec<String> {
            lines.iter().flat_map(|line| line.text.split_whitespace()).map(str::to_owned).collect()
        };
        if words(&above.lines) == words(lines) {
            return true;
        }
        above.lines.extend(lines.iter().filter(|line| !line.text.trim().is_empty()).cloned());
        true
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Merge {
    Begins,
    Continues,
}

fn merges(cell: Node<'_, '_>, name: &str) -> Option<Merge> {
    let merge = property(cell, "tcPr", name)?;
    Some(if value(merge) == Some("restart") { Merge::Begins } else { Merge::Continues })
}

fn is_covered(cell: Node<'_, '_>) -> bool {
    ["vMerge", "hMerge"].iter().any(|name| merges(cell, name) == Some(Merge::Continues))
}

/// How many grid columns a cell covers.
fn columns_of(cell: Node<'_, '_>) -> u32 {
    property(cell, "tcPr", "gridSpan").and_then(number_of).unwrap_or(1).clamp(1, WIDEST)
}

fn number_of(node: Node<'_, '_>) -> Option<u32> {
    number(node, "val")
}

/// The most cells that stand beside each other in a row of a table.
pub fn cells_across(
    table: Node<'_, '_>,
    limits: &Limits,
    depth: usize,
) -> Result<usize, ReadError> {
    let mut most = 0;
    for row in children(table, "tr", limits, depth)? {
        most = most.max(children(row, "tc", limits, depth + 1)?.len());
    }
    Ok(most)
}
