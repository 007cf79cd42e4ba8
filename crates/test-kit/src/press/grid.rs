//! The grid of a table: where each cell begins, and where one from above or from the left goes on.

use super::sheet::{Cell, Table};
use std::collections::BTreeMap;

/// What stands at a place of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field<'a> {
    /// A cell begins.
    Begins(&'a Cell),
    /// A cell of a row above goes on, over this many columns.
    GoesOn(&'a Cell),
}

impl<'a> Field<'a> {
    /// The cell.
    pub const fn cell(self) -> &'a Cell {
        match self {
            Self::Begins(cell) | Self::GoesOn(cell) => cell,
        }
    }
}

/// Row by row, what stands at which grid column (from 0).
pub fn fields(table: &Table) -> Vec<Vec<(u32, Field<'_>)>> {
    let mut open: BTreeMap<u32, (u32, &Cell)> = BTreeMap::new();
    let mut rows = Vec::new();
    for row in &table.rows {
        let mut fields = Vec::new();
        let mut cells = row.iter();
        let mut column = 0;
        let mut still_open = BTreeMap::new();
        loop {
            if let Some((left, cell)) = open.remove(&column) {
                fields.push((column, Field::GoesOn(cell)));
                if left > 1 {
                    still_open.insert(column, (left - 1, cell));
                }
                column += cell.columns;
            } else if let Some(cell) = cells.next() {
                fields.push((column, Field::Begins(cell)));
                if cell.rows > 1 {
                    still_open.insert(column, (cell.rows - 1, cell));
                }
                column += cell.columns;
            } else if let Some(next) = open.keys().next().copied() {
                column = next;
            } else {
                break;
            }
        }
        open = still_open;
        rows.push(fields);
    }
    rows
}

/// Grid columns of a table.
pub fn columns(table: &Table) -> u32 {
    let end = |row: &Vec<(u32, Field<'_>)>| {
        row.last().map_or(0, |(column, field)| column + field.cell().columns)
    };
    fields(table).iter().map(end).max().unwrap_or(0)
}

/// A width for each grid column that fits its longest word and gives long texts more room; together `whole`.
pub fn widths(table: &Table, whole: u32) -> Vec<u32> {
    let count = columns(table) as usize;
    let mut wants = vec![4.0_f64; count];
    for (column, field) in fields(table).into_iter().flatten() {
        let Field::Begins(cell) = field else { continue };
        if cell.columns > 1 {
            continue;
        }
        let letters: usize = cell.lines.iter().map(|line| line.chars().count()).sum();
        let words = cell.lines.iter().flat_map(|line| line.split_whitespace());
        let longest = words.map(|word| word.chars().count()).max().unwrap_or(0).min(22);
        let want = (letters as f64).sqrt().max(longest as f64 * 1.15);
        if let Some(known) = wants.get_mut(column as usize) {
            *known = known.max(want);
        }
    }
    let sum: f64 = wants.iter().sum();
    wants.iter().map(|want| (want / sum * f64::from(whole)) as u32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_goes_on_below_at_its_own_column() {
        let table = Table {
            rows: vec![
                vec![Cell::new(["а"]), Cell::new(["б"]).down(2).across(2), Cell::new(["в"])],
                vec![Cell::new(["г"]), Cell::new(["д"])],
            ],
            heading_rows: 0,
        };
        let shown: Vec<Vec<(u32, bool)>> = fields(&table)
            .iter()
            .map(|row| row.iter().map(|(at, it)| (*at, matches!(it, Field::Begins(_)))).collect())
            .collect();
        assert_eq!(shown, [[(0, true), (1, true), (3, true)], [(0, true), (1, false), (3, true)]]);
        assert_eq!(columns(&table), 4);
        assert_eq!(widths(&table, 100).len(), 4);
    }
}
