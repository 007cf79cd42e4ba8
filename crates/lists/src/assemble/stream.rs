//! Blocks of a file as a stream of pieces: loose cells, rows with grid columns, paragraphs, breaks.

use super::piece::Piece;
use crate::table::{Block, Cell, Line};
use bagyt_domain::list::Place;
use std::collections::BTreeMap;

/// One thing in the stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    /// A cell whose row is not known.
    Cell(Piece),
    /// A printed row.
    Row(PrintedRow),
    /// A paragraph outside tables.
    Text(Line),
    /// Something may end here.
    Break,
}

/// A row of a table as the file has it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct PrintedRow {
    /// Which table of the file.
    pub table: u32,
    /// Its cells.
    pub pieces: Vec<Piece>,
    /// Grid columns covered by cells of rows above.
    pub covered: Vec<usize>,
    /// Whether grid columns can be trusted: tables of word processors, workbooks and printed pages, not text dumps.
    pub exact: bool,
}

impl PrintedRow {
    /// Cells with text.
    pub fn filled(&self) -> impl Iterator<Item = &Piece> {
        self.pieces.iter().filter(|piece| !piece.is_blank())
    }

    /// Whether it was found on a printed page, where every page draws its tables anew.
    pub fn is_on_page(&self) -> bool {
        let mut lines = self.pieces.iter().flat_map(|piece| &piece.lines);
        lines.any(|line| matches!(line.place, Place::Page { .. }))
    }

    /// Lines with text of all cells.
    pub fn into_lines(self) -> Vec<Line> {
        let lines = self.pieces.into_iter().flat_map(|piece| piece.lines);
        lines.filter(|line| !line.text.trim().is_empty()).collect()
    }
}

/// Turns blocks into a stream; cells that cover several rows shift those below to their true grid column.
pub(super) fn items(blocks: Vec<Block>) -> Vec<Item> {
    let mut grids: BTreeMap<u32, Grid> = BTreeMap::new();
    blocks
        .into_iter()
        .map(|block| match block {
            Block::Paragraph(line) => Item::Text(line),
            Block::LooseCell(cell) => Item::Cell(Piece::of(cell, 0)),
            Block::Break => Item::Break,
            Block::Row { table, cells } => {
                let exact =
                    cells.iter().flat_map(|cell| &cell.lines).any(|line| is_exact(&line.place));
                let (pieces, covered) = grids.entry(table).or_default().place(cells);
                Item::Row(PrintedRow { table, pieces, covered, exact })
            }
        })
        .collect()
}

fn is_exact(place: &Place) -> bool {
    matches!(place, Place::Cell { .. } | Place::Sheet { .. } | Place::Page { .. })
}

/// The widest table that is followed exactly; cells beyond it all stand in its last column.
const WIDEST: usize = 512;

/// Which grid columns cells of earlier rows still cover, and for how many rows.
#[derive(Debug, Default)]
struct Grid(Vec<u32>);

impl Grid {
    fn place(&mut self, cells: Vec<Cell>) -> (Vec<Piece>, Vec<usize>) {
        let covered: Vec<usize> = (0..self.0.len()).filter(|&column| self.0[column] > 0).collect();
        for rows in &mut self.0 {
            *rows = rows.saturating_sub(1);
        }
        let mut column = 0;
        let mut pieces = Vec::with_capacity(cells.len());
        for cell in cells {
            while covered.binary_search(&column).is_ok() {
                column += 1;
            }
            let width = (cell.columns.max(1) as usize).min(WIDEST);
            let grid = column.min(WIDEST);
            if cell.rows > 1 {
                self.0.resize(self.0.len().max((grid + width).min(WIDEST)), 0);
                let end = (grid + width).min(self.0.len());
                self.0[grid.min(end)..end].fill(cell.rows - 1);
            }
            pieces.push(Piece::of(cell, grid));
            column = (column + width).min(WIDEST);
        }
        (pieces, covered)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(columns: u32, rows: u32) -> Cell {
        Cell { lines: Vec::new(), columns, rows }
    }

    #[test]
    fn a_cell_over_two_rows_shifts_the_row_below() {
        let mut grid = Grid::default();
        let columns = |(pieces, covered): (Vec<Piece>, Vec<usize>)| {
            (pieces.iter().map(|piece| piece.grid).collect::<Vec<_>>(), covered)
        };
        assert_eq!(
            columns(grid.place(vec![cell(1, 2), cell(2, 1), cell(1, 1)])),
            (vec![0, 1, 3], vec![])
        );
        assert_eq!(columns(grid.place(vec![cell(1, 1), cell(1, 1)])), (vec![1, 2], vec![0]));
        assert_eq!(columns(grid.place(vec![cell(1, 1)])), (vec![0], vec![]));
    }
}
