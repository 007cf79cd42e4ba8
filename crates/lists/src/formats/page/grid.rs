//! Tables from ruling lines alone: which fields of the grid are one cell.

use super::fields::Fields;
use super::rulings::{Line, Rulings};
use super::{Page, Rect};

/// A ruled table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its outer border.
    pub rect: Rect,
    /// Its column borders from left to right, the outer ones included.
    pub columns: Vec<f32>,
    /// Its row borders from top to bottom, the outer ones included.
    pub rows: Vec<f32>,
    /// Its cells row by row, from left to right.
    pub cells: Vec<TableCell>,
    /// Whether its borders are drawn; else they were found by the text alone.
    pub is_ruled: bool,
}

/// A cell of a ruled table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TableCell {
    /// Its border.
    pub rect: Rect,
    /// Its first grid row, from 0.
    pub row: usize,
    /// Its first grid column, from 0.
    pub column: usize,
    /// How many grid rows it covers.
    pub rows: usize,
    /// How many grid columns it covers.
    pub columns: usize,
}

/// The widest grid that is believed.
const WIDEST: usize = 200;

/// The most rows of one page that are believed.
const TALLEST: usize = 1_000;

/// The ruled tables of a page from top to bottom; a table within a cell is no table of its own, nor is a frame.
pub fn tables(page: &Page) -> Vec<Table> {
    let rulings = Rulings::of(page);
    let mut found: Vec<Table> = parts(&rulings)
        .into_iter()
        .filter_map(|(across, down)| table(across, down, rulings.snap))
        .collect();
    found.sort_by(|a, b| a.rect.y0.total_cmp(&b.rect.y0).then(a.rect.x0.total_cmp(&b.rect.x0)));
    found.retain(|table| table.columns.len() > 2);
    let cells: Vec<(usize, Rect)> = found
        .iter()
        .enumerate()
        .flat_map(|(index, table)| table.cells.iter().map(move |cell| (index, cell.rect)))
        .collect();
    let inner = |index: usize, rect: &Rect| {
        let corner = [(rect.x0, rect.y0), (rect.x1, rect.y1)];
        cells.iter().any(|(other, cell)| *other != index && corner.iter().all(|it| cell.holds(*it)))
    };
    let keep: Vec<bool> =
        found.iter().enumerate().map(|(index, table)| !inner(index, &table.rect)).collect();
    let mut keep = keep.into_iter();
    found.retain(|_| keep.next().unwrap_or(true));
    found
}

/// Lines that hang together, directly or through others: across and down.
fn parts(rulings: &Rulings) -> Vec<(Vec<Line>, Vec<Line>)> {
    let (across, down) = (&rulings.across, &rulings.down);
    let mut free: Vec<usize> = (0..down.len()).collect();
    let mut taken = vec![false; across.len()];
    let mut parts = Vec::new();
    for start in 0..across.len() {
        if taken.get(start).copied().unwrap_or(true) {
            continue;
        }
        let (mut own_across, mut own_down) = (Vec::new(), Vec::new());
        let mut open = vec![start];
        taken[start] = true;
        while let Some(index) = open.pop() {
            let line = across[index];
            own_across.push(line);
            let mut met = Vec::new();
            free.retain(|&at| {
                let meets = line.meets(&down[at], rulings.snap);
                if meets {
                    met.push(down[at]);
                }
                !meets
            });
            for (at, other) in across.iter().enumerate() {
                if !taken[at] && met.iter().any(|down| other.meets(down, rulings.snap)) {
                    taken[at] = true;
                    open.push(at);
                }
            }
            own_down.extend(met);
        }
        parts.push((own_across, own_down));
    }
    parts
}

/// The table that such lines make; outer borders that are not drawn are where the lines across them end.
fn table(mut across: Vec<Line>, mut down: Vec<Line>, snap: f32) -> Option<Table> {
    close(&mut down, &across, snap);
    close(&mut across, &down, snap);
    let columns = places(&down, snap);
    let rows = places(&across, snap);
    let (wide, tall) = (columns.len().checked_sub(1)?, rows.len().checked_sub(1)?);
    if wide == 0 || tall == 0 || wide > WIDEST || tall > TALLEST {
        return None;
    }
    let rect =
        Rect { x0: *columns.first()?, y0: *rows.first()?, x1: *columns.last()?, y1: *rows.last()? };
    let cells = Fields::new(&columns, &rows, &across, &down, snap).cells();
    Some(Table { rect, columns, rows, cells, is_ruled: true })
}

/// Adds borders at both ends of lines that end together beyond the first and the last border.
fn close(borders: &mut Vec<Line>, lines: &[Line], snap: f32) {
    let from = lines.iter().map(|line| line.from).fold(f32::INFINITY, f32::min);
    let to = lines.iter().map(|line| line.to).fold(f32::NEG_INFINITY, f32::max);
    let first = borders.iter().map(|line| line.at).fold(f32::INFINITY, f32::min);
    let last = borders.iter().map(|line| line.at).fold(f32::NEG_INFINITY, f32::max);
    let high = lines.iter().map(|line| line.at).fold(f32::INFINITY, f32::min);
    let low = lines.iter().map(|line| line.at).fold(f32::NEG_INFINITY, f32::max);
    // The outermost of them say whether the border is missing or a line only runs out.
    let together = |at: f32, end: fn(&Line) -> f32| {
        let outer = lines.iter().filter(|line| line.at <= high + snap || line.at >= low - snap);
        let ends = outer.filter(|line| (end(line) - at).abs() <= 2.0 * snap);
        ends.count() >= 2
    };
    if first - from > 2.0 * snap && together(from, |line| line.from) {
        borders.push(Line { at: from, from: high, to: low });
    }
    if to - last > 2.0 * snap && together(to, |line| line.to) {
        borders.push(Line { at: to, from: high, to: low });
    }
}

/// Where borders stand, each once.
fn places(lines: &[Line], snap: f32) -> Vec<f32> {
    let mut at: Vec<f32> = lines.iter().map(|line| line.at).collect();
    at.sort_by(f32::total_cmp);
    let mut places: Vec<f32> = Vec::new();
    for at in at {
        if places.last().is_none_or(|last| at - last > snap) {
            places.push(at);
        }
    }
    places
}

impl Table {
    /// For each field of the grid, row by row, the place of its cell in `cells`.
    pub fn fields(&self) -> Vec<usize> {
        let wide = self.columns.len().saturating_sub(1);
        let mut fields = vec![usize::MAX; wide * self.rows.len().saturating_sub(1)];
        for (at, cell) in self.cells.iter().enumerate() {
            for row in cell.row..cell.row + cell.rows {
                let from = row * wide + cell.column;
                if let Some(own) = fields.get_mut(from..from + cell.columns) {
                    own.fill(at);
                }
            }
        }
        fields
    }

    /// The cell a point lies in, by its place in `cells`; `fields` are those of this table.
    pub fn cell_at(&self, (x, y): (f32, f32), fields: &[usize]) -> Option<usize> {
        let column = self.columns.partition_point(|border| *border < x).checked_sub(1)?;
        let row = self.rows.partition_point(|border| *border < y).checked_sub(1)?;
        let at = *fields.get(row * self.columns.len().checked_sub(1)? + column)?;
        self.cells.get(at).filter(|cell| cell.rect.holds((x, y))).map(|_| at)
    }
}
