//! Tables of an OpenDocument text: rows and cells with the grid columns and rows they cover.

use super::super::side_by_side::table_in_cell;
use super::super::xml::{check_depth, is, number};
use super::flow::Flow;
use super::paragraph::Paragraph;
use super::text::Reader;
use crate::ReadError;
use crate::table::{Block, Cell, Line};
use bagyt_domain::list::Place;
use roxmltree::Node;

/// The widest cell that is believed, and the most cells that one element stands for.
const WIDEST: u32 = 512;

/// Reads a table into rows; gives the texts of its footnotes.
pub(super) fn read<'a, 'input>(
    reader: &mut Reader<'_>,
    table: Node<'a, 'input>,
    number: u32,
    depth: usize,
) -> Result<Vec<Node<'a, 'input>>, ReadError> {
    let mut rows = Vec::new();
    collect(table, "table-row", &mut rows, reader, depth)?;
    let mut notes = Vec::new();
    let mut at = 0u32;
    for row in rows {
        // What the file says once is read once, however often it is printed.
        let first = at.saturating_add(1);
        let whole = cells(reader, row, (number, first), &mut notes, depth)?;
        for _ in 0..span(row, "number-rows-repeated") {
            at = at.saturating_add(1);
            reader.meter.row()?;
            let mut cells = Vec::with_capacity(whole.len());
            for cell in &whole {
                if at > first {
                    repeat(reader, cell)?;
                }
                cells.push(placed(cell, |column| Place::Cell { table: number, row: at, column }));
            }
            reader.blocks.push(Block::Row { table: number, cells });
        }
    }
    Ok(notes)
}

/// Counts a cell that the file does not say again.
fn repeat(reader: &mut Reader<'_>, cell: &Cell) -> Result<(), ReadError> {
    reader.meter.cell()?;
    reader.meter.repeated(cell.lines.iter().map(|line| line.text.as_str()))
}

/// The same cell at another place of its column.
fn placed(cell: &Cell, place: impl Fn(u32) -> Place) -> Cell {
    let lines = cell.lines.iter().map(|line| match line.place {
        Place::Cell { column, .. } => Line { text: line.text.clone(), place: place(column) },
        _ => line.clone(),
    });
    Cell { lines: lines.collect(), columns: cell.columns, rows: cell.rows }
}

/// The cells of a row of a table, both by their numbers, and the notes in them. A cell may stand for several; each of its
/// `notes` is named once.
fn cells<'a, 'input>(
    reader: &mut Reader<'_>,
    row: Node<'a, 'input>,
    (table, number): (u32, u32),
    notes: &mut Vec<Node<'a, 'input>>,
    depth: usize,
) -> Result<Vec<Cell>, ReadError> {
    let mut cells = Vec::new();
    let mut column = 0u32;
    for node in row.children().filter(Node::is_element) {
        let times = span(node, "number-columns-repeated");
        if is(node, "covered-table-cell") {
            column = column.saturating_add(times);
        } else if is(node, "table-cell") {
            reader.meter.cell()?;
            let place = |column| Place::Cell { table, row: number, column };
            let lines = Vec::new();
            let mut cell = Lines {
                reader,
                place: place(column + 1),
                lines,
                rows: Vec::new(),
                chars: 0,
                notes: Vec::new(),
            };
            cell.children(node, depth + 1)?;
            let Lines { lines, notes: named, .. } = cell;
            notes.extend(named);
            let columns = span(node, "number-columns-spanned");
            let whole = Cell { lines, columns, rows: span(node, "number-rows-spanned") };
            for again in 1..times {
                repeat(reader, &whole)?;
                cells.push(placed(&whole, |_| place(column.saturating_add(again))));
            }
            cells.push(placed(&whole, |_| place(column.saturating_add(times))));
            column = column.saturating_add(times);
        }
    }
    Ok(cells)
}

/// Rows of a table, those in its head and in groups included; of a table within a cell none.
fn collect<'a, 'input>(
    parent: Node<'a, 'input>,
    name: &str,
    found: &mut Vec<Node<'a, 'input>>,
    reader: &Reader<'_>,
    depth: usize,
) -> Result<(), ReadError> {
    check_depth(depth, reader.limits)?;
    for node in parent.children().filter(Node::is_element) {
        if is(node, name) {
            found.push(node);
        } else if is_group(node) {
            collect(node, name, found, reader, depth + 1)?;
        }
    }
    Ok(())
}

/// Elements that only group rows.
pub(super) fn is_group(node: Node<'_, '_>) -> bool {
    matches!(node.tag_name().name(), "table-header-rows" | "table-rows" | "table-row-group")
}

fn span(node: Node<'_, '_>, name: &str) -> u32 {
    number(node, name).unwrap_or(1).clamp(1, WIDEST)
}

/// The lines of a cell while they are read.
struct Lines<'r, 'a, 'input, 'l> {
    reader: &'r mut Reader<'l>,
    place: Place,
    lines: Vec<Line>,
    /// The rows of the table in the cell that is being read.
    rows: Vec<Vec<Vec<Line>>>,
    chars: usize,
    notes: Vec<Node<'a, 'input>>,
}

impl<'a, 'input: 'a, 'l> Flow<'a, 'input, 'l> for Lines<'_, 'a, 'input, 'l> {
    fn reader(&mut self) -> &mut Reader<'l> {
        self.reader
    }

    fn print(&mut self, paragraph: Paragraph<'a, 'input>, depth: usize) -> Result<(), ReadError> {
        let lines = paragraph.lines;
        self.chars += lines.iter().map(|line| line.chars().count() + 1).sum::<usize>();
        self.reader.meter.cell_chars(self.chars)?;
        let place = &self.place;
        self.lines.extend(lines.into_iter().map(|text| Line { text, place: place.clone() }));
        self.notes.extend(paragraph.notes);
        for inner in paragraph.boxes {
            self.children(inner, depth + 1)?;
        }
        Ok(())
    }

    /// Tables within the cell, frames, sections.
    fn other(&mut self, node: Node<'a, 'input>, depth: usize) -> Result<(), ReadError> {
        if is(node, "table-row") {
            return self.row(node, depth);
        }
        let printed = !is(node, "annotation") && !is(node, "covered-table-cell");
        if !printed || self.reader.styles.hides(node) {
            return Ok(());
        }
        if !is(node, "table") {
            return self.children(node, depth + 1);
        }
        let around = std::mem::take(&mut self.rows);
        self.children(node, depth + 1)?;
        let rows = std::mem::replace(&mut self.rows, around);
        self.lines.extend(table_in_cell(rows));
        Ok(())
    }
}

impl<'a, 'input: 'a> Lines<'_, 'a, 'input, '_> {
    /// A row of a table within the cell.
    fn row(&mut self, row: Node<'a, 'input>, depth: usize) -> Result<(), ReadError> {
        let first = self.lines.len();
        let mut cells = Vec::new();
        for cell in row.children().filter(|node| is(*node, "table-cell")) {
            self.children(cell, depth + 1)?;
            cells.push(self.lines.split_off(first));
        }
        self.rows.push(cells);
        Ok(())
    }
}
