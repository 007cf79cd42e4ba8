//! Tables of an OpenDocument text: rows and cells with the grid columns and rows they cover.

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
        for time in 0..span(row, "number-rows-repeated") {
            at = at.saturating_add(1);
            reader.meter.row()?;
            let first = (time == 0).then_some(&mut notes);
            let cells = cells(reader, row, (number, at), first, depth)?;
            reader.blocks.push(Block::Row { table: number, cells });
        }
    }
    Ok(notes)
}

/// The cells of a row of a table, both by their numbers. A row or a cell may stand for several; each of its `notes` is named
/// once, in the first of them.
fn cells<'a, 'input>(
    reader: &mut Reader<'_>,
    row: Node<'a, 'input>,
    (table, number): (u32, u32),
    mut notes: Option<&mut Vec<Node<'a, 'input>>>,
    depth: usize,
) -> Result<Vec<Cell>, ReadError> {
    let mut cells = Vec::new();
    let mut column = 0u32;
    for node in row.children().filter(Node::is_element) {
        let times = span(node, "number-columns-repeated");
        if is(node, "covered-table-cell") {
            column = column.saturating_add(times);
        } else if is(node, "table-cell") {
            for again in 0..times {
                reader.meter.cell()?;
                let place = Place::Cell { table, row: number, column: column + 1 };
                let mut cell =
                    Lines { reader, place, lines: Vec::new(), chars: 0, notes: Vec::new() };
                cell.children(node, depth + 1)?;
                let Lines { lines, notes: named, .. } = cell;
                match notes.as_mut().filter(|_| again == 0) {
                    Some(notes) => notes.extend(named),
                    None => {
                        let text: Vec<String> =
                            lines.iter().map(|line| line.text.clone()).collect();
                        reader.meter.repeated(&text)?;
                    }
                }
                let columns = span(node, "number-columns-spanned");
                cells.push(Cell { lines, columns, rows: span(node, "number-rows-spanned") });
                column = column.saturating_add(1);
            }
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
        let printed = !is(node, "annotation") && !is(node, "covered-table-cell");
        if printed && !self.reader.styles.hides(node) {
            self.children(node, depth + 1)?;
        }
        Ok(())
    }
}
