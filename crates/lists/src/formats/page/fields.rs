//! Fields of a grid that no line divides are one cell.

use super::Rect;
use super::grid::TableCell;
use super::rulings::Line;

/// The grid with the borders that are drawn.
pub(super) struct Fields<'a> {
    columns: &'a [f32],
    rows: &'a [f32],
    /// Whether a border is drawn to the right of a field, by row and column.
    right: Vec<bool>,
    /// Whether a border is drawn under a field.
    below: Vec<bool>,
}

impl<'a> Fields<'a> {
    /// Of borders and the lines that draw them.
    pub fn new(
        columns: &'a [f32],
        rows: &'a [f32],
        across: &[Line],
        down: &[Line],
        snap: f32,
    ) -> Self {
        let (wide, tall) = (columns.len() - 1, rows.len() - 1);
        let mut fields = Self {
            columns,
            rows,
            right: vec![false; wide * tall],
            below: vec![false; wide * tall],
        };
        for line in down {
            let Some(border) = border_at(columns, line.at, snap) else { continue };
            for row in covered(rows, line, snap) {
                if let Some(drawn) = border.checked_sub(1).and_then(|column| {
                    (column < wide).then(|| fields.right.get_mut(row * wide + column)).flatten()
                }) {
                    *drawn = true;
                }
            }
        }
        for line in across {
            let Some(border) = border_at(rows, line.at, snap) else { continue };
            let Some(row) = border.checked_sub(1) else { continue };
            for column in covered(columns, line, snap) {
                if let Some(drawn) = fields.below.get_mut(row * wide + column) {
                    *drawn = true;
                }
            }
        }
        fields
    }

    fn wide(&self) -> usize {
        self.columns.len() - 1
    }

    fn tall(&self) -> usize {
        self.rows.len() - 1
    }

    /// The cells, row by row. Fields that are open to each other but make no rectangle are divided into rectangles.
    pub fn cells(&self) -> Vec<TableCell> {
        let mut taken = vec![false; self.wide() * self.tall()];
        let mut cells = Vec::new();
        for row in 0..self.tall() {
            for column in 0..self.wide() {
                if !taken[row * self.wide() + column] {
                    let cell = self.cell(row, column, &taken);
                    for row in row..row + cell.rows {
                        let from = row * self.wide() + column;
                        taken[from..from + cell.columns].fill(true);
                    }
                    cells.push(cell);
                }
            }
        }
        cells
    }

    fn cell(&self, row: usize, column: usize, taken: &[bool]) -> TableCell {
        let open = |row: usize, column: usize| !self.right[row * self.wide() + column];
        let mut last = column;
        while last + 1 < self.wide() && open(row, last) && !taken[row * self.wide() + last + 1] {
            last += 1;
        }
        let mut bottom = row;
        while bottom + 1 < self.tall() && self.goes_on_below(bottom, column, last, taken) {
            bottom += 1;
        }
        TableCell {
            rect: Rect {
                x0: self.columns[column],
                y0: self.rows[row],
                x1: self.columns[last + 1],
                y1: self.rows[bottom + 1],
            },
            row,
            column,
            rows: bottom + 1 - row,
            columns: last + 1 - column,
        }
    }

    /// Whether the fields under these are open to them, as wide, and free.
    fn goes_on_below(&self, row: usize, first: usize, last: usize, taken: &[bool]) -> bool {
        let at = |column: usize| (row + 1) * self.wide() + column;
        let ends = |column: usize| self.right[at(column)];
        let closed = (first == 0 || ends(first - 1)) && (last + 1 == self.wide() || ends(last));
        closed
            && (first..=last).all(|column| {
                !self.below[row * self.wide() + column]
                    && !taken[at(column)]
                    && (column == last || !ends(column))
            })
    }
}

fn border_at(borders: &[f32], at: f32, snap: f32) -> Option<usize> {
    let near = |(_, border): &(usize, &f32)| (*border - at).abs() <= snap;
    let distance = |(_, border): &(usize, &f32)| (*border - at).abs();
    borders
        .iter()
        .enumerate()
        .filter(near)
        .min_by(|a, b| distance(a).total_cmp(&distance(b)))
        .map(|(index, _)| index)
}

/// The fields between borders that a line covers by the better half.
fn covered<'a>(borders: &'a [f32], line: &'a Line, snap: f32) -> impl Iterator<Item = usize> + 'a {
    borders.windows(2).enumerate().filter_map(move |(index, field)| {
        let &[from, to] = field else { return None };
        let shared = line.to.min(to) - line.from.max(from);
        (shared >= 0.5 * (to - from) || shared >= to - from - 2.0 * snap).then_some(index)
    })
}
