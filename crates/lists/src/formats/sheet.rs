//! A sheet of cells turned into the table and the paragraphs a person sees in it.
//!
//! In a sheet everything stands in cells, title and approval block too. Rows above the first one with at least three
//! cells are paragraphs, column by column where two blocks stand side by side; so are rows behind an empty row that have
//! fewer than three. Everything else is a row of the table, in which merged cells cover what they cover in the sheet.

use super::text::Meter;
use crate::ReadError;
use crate::table::{Block, Cell, Line};
use bagyt_domain::list::Place;

/// A cell with text and the part of the sheet it covers; rows and columns from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Filled {
    pub row: u32,
    pub column: u32,
    /// The last row it covers.
    pub to_row: u32,
    /// The last column it covers.
    pub to_column: u32,
    /// Its lines, with their places.
    pub lines: Vec<Line>,
}

impl Filled {
    /// The part of it that is shown; `None` when all its rows or columns are hidden.
    pub fn seen(self, rows: &Hidden, columns: &Hidden) -> Option<Self> {
        let (row, column) = (rows.shown_from(self.row), columns.shown_from(self.column));
        (row <= self.to_row && column <= self.to_column).then_some(Self { row, column, ..self })
    }

    /// A cell that covers only itself.
    pub fn single(row: u32, column: u32, lines: Vec<Line>) -> Self {
        Self { row, column, to_row: row, to_column: column, lines }
    }
}

/// Rows or columns that are not shown, from 0: ranges in order, none of which touches another.
#[derive(Debug, Default)]
pub(super) struct Hidden(Vec<(u32, u32)>);

impl Hidden {
    /// These ranges, first and last, in any order.
    pub fn of(ranges: impl IntoIterator<Item = (u32, u32)>) -> Self {
        let mut ranges: Vec<(u32, u32)> = ranges.into_iter().collect();
        ranges.sort_unstable();
        ranges.dedup_by(|next, before| {
            let joined = next.0 <= before.1.saturating_add(1);
            if joined {
                before.1 = before.1.max(next.1);
            }
            joined
        });
        Self(ranges)
    }

    /// The first one from here on that is shown.
    fn shown_from(&self, at: u32) -> u32 {
        let next = self.0.partition_point(|&(_, last)| last < at);
        match self.0.get(next) {
            Some(&(first, last)) if first <= at => last.saturating_add(1),
            _ => at,
        }
    }
}

/// The fewest filled cells that make a row one of a table; a list has at least three columns.
const FEWEST: usize = 3;

/// The widest table that is believed.
const WIDEST: u32 = 512;

/// A row of the sheet that has something in it.
#[derive(Debug)]
struct Printed {
    row: u32,
    cells: Vec<Filled>,
    /// A row of the table, not text above or below it.
    dense: bool,
    /// An empty row stands before it.
    after_gap: bool,
}

/// Turns the cells of a sheet, in any order, into blocks; `tables` counts tables of the file. Cells with text are counted
/// already, blank ones between them are counted here.
pub(super) fn blocks(
    cells: Vec<Filled>,
    tables: &mut u32,
    meter: &mut Meter<'_>,
) -> Result<Vec<Block>, ReadError> {
    let rows = printed(cells);
    let Some(frame) = Frame::of(&rows) else { return Ok(above(&rows)) };
    let mut found = Vec::new();
    let mut outside: Vec<Printed> = Vec::new();
    let mut table: Vec<Printed> = Vec::new();
    let mut begun = false;
    for row in rows {
        let inside = row.dense || begun && outside.is_empty() && !row.after_gap;
        if !inside {
            frame.flush(&mut table, tables, meter, &mut found)?;
            outside.push(row);
            continue;
        }
        if !outside.is_empty() {
            let texts = if begun { between(&outside) } else { above(&outside) };
            found.extend(texts);
            outside.clear();
        }
        begun = true;
        table.push(row);
    }
    frame.flush(&mut table, tables, meter, &mut found)?;
    found.extend(between(&outside));
    Ok(found)
}

/// The rows that have something in them, without cells that lie under others.
fn printed(mut cells: Vec<Filled>) -> Vec<Printed> {
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
    fn joined(&self) -> Vec<Line> {
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
struct Cover(Vec<Option<u32>>);

impl Cover {
    fn add(&mut self, cell: &Filled) {
        if cell.to_row == cell.row || cell.column >= WIDEST {
            return;
        }
        let (from, to) = (cell.column as usize, cell.to_column.min(WIDEST - 1) as usize + 1);
        self.0.resize(self.0.len().max(to), None);
        self.0[from..to].fill(Some(cell.to_row));
    }

    fn covers(&self, row: u32, column: u32) -> bool {
        let until = self.0.get(column as usize).copied().flatten();
        until.is_some_and(|until| until >= row)
    }

    /// Whether anything above reaches into this row.
    fn any(&self, row: u32) -> bool {
        self.0.iter().flatten().any(|&until| until >= row)
    }
}

/// The columns of a sheet between which its tables stand.
#[derive(Debug, Clone, Copy)]
struct Frame {
    left: u32,
    right: u32,
}

impl Frame {
    fn of(rows: &[Printed]) -> Option<Self> {
        let cells = || rows.iter().filter(|row| row.dense).flat_map(|row| &row.cells);
        let left = cells().map(|cell| cell.column).min()?;
        let last = cells().map(|cell| cell.column).max()?;
        let reach = cells().map(|cell| cell.to_column).max()?.min(last.saturating_add(WIDEST));
        Some(Self { left, right: reach.min(left.saturating_add(WIDEST)) })
    }

    /// Ends the table that is open.
    fn flush(
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

fn blank_line(rows: &[Printed]) -> Option<Block> {
    let place = &rows.first()?.cells.first()?.lines.first()?.place;
    Some(Block::Paragraph(Line { text: String::new(), place: place.clone() }))
}

/// Text above a table: block by block, and in a block column by column.
fn above(rows: &[Printed]) -> Vec<Block> {
    let mut found = Vec::new();
    let mut rest = rows;
    while !rest.is_empty() {
        let border = border(rest);
        let wide = |row: &Printed| row.cells.iter().any(|cell| crosses(cell, border));
        let end = (1..rest.len())
            .find(|&at| rest[at].after_gap || wide(&rest[at]) != wide(&rest[at - 1]))
            .unwrap_or(rest.len());
        let (block, after) = rest.split_at(end);
        found.extend(block[0].after_gap.then(|| blank_line(block)).flatten());
        for side in [false, true] {
            let cells = block.iter().flat_map(|row| &row.cells);
            let of_side = cells.filter(|cell| border.is_some_and(|at| cell.column >= at) == side);
            let lines = of_side.flat_map(|cell| &cell.lines).cloned();
            let before = found.len();
            found.extend(lines.map(Block::Paragraph));
            if !side && found.len() > before && border.is_some() {
                found.extend(blank_line(block));
            }
        }
        rest = after;
    }
    found
}

/// The column at which the right one of two blocks side by side begins, in the rows up to the next empty one.
fn border(rows: &[Printed]) -> Option<u32> {
    let end = (1..rows.len()).find(|&at| rows[at].after_gap).unwrap_or(rows.len());
    rows[..end].iter().filter_map(|row| row.cells.get(1)).map(|cell| cell.column).min()
}

fn crosses(cell: &Filled, border: Option<u32>) -> bool {
    border.is_some_and(|border| cell.column < border && cell.to_column >= border)
}

/// Text behind a table: a line for each row.
fn between(rows: &[Printed]) -> Vec<Block> {
    let mut found = Vec::new();
    for row in rows {
        if row.after_gap {
            found.extend(blank_line(std::slice::from_ref(row)));
        }
        found.extend(row.joined().into_iter().map(Block::Paragraph));
    }
    found
}

/// A sheet's name, as much of it as stands in places; programs allow 31 letters.
pub(super) fn short(name: &str) -> String {
    name.chars().take(60).collect()
}

/// The lines of a cell as it is displayed.
pub(super) fn lines(text: &str, place: &Place) -> Vec<Line> {
    text.split('\n')
        .map(|line| line.trim_end_matches('\r'))
        .flat_map(super::markup::plain_lines)
        .map(|text| Line { text: text.into_owned(), place: place.clone() })
        .collect()
}

/// A cell as workbooks name it, from row and column counted from 0: `B7`.
pub(super) fn name(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect::<String>() + &(u64::from(row) + 1).to_string()
}

/// Row and column of a cell's name, from 0.
pub(super) fn named(name: &str) -> Option<(u32, u32)> {
    let figures = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, figures) = name.split_at(figures);
    let column =
        letters.bytes().filter(|&byte| byte != b'$').try_fold(0u32, |column, letter| {
            let value = u32::from(letter.to_ascii_uppercase().checked_sub(b'A')?) + 1;
            (value <= 26).then_some(())?;
            column.checked_mul(26)?.checked_add(value)
        })?;
    let row: u32 = figures.trim_start_matches('$').parse().ok()?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}
