//! Tables of an OpenDocument text: rows and cells with the grid columns and rows they cover.

use super::super::xml::{attribute, check_depth, is};
use super::list;
use super::paragraph::{self, is_paragraph};
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
        let times = times(row, "number-rows-repeated");
        for time in 0..times {
            at = at.saturating_add(1);
            reader.meter.row()?;
            let mut cells = Vec::new();
            let mut column = 0u32;
            for node in row.children().filter(Node::is_element) {
                if is(node, "covered-table-cell") {
                    column = column.saturating_add(self::times(node, "number-columns-repeated"));
                } else if is(node, "table-cell") {
                    for again in 0..self::times(node, "number-columns-repeated") {
                        reader.meter.cell()?;
                        let place = Place::Cell { table: number, row: at, column: column + 1 };
                        let mut found =
                            Lines { place, lines: Vec::new(), chars: 0, notes: Vec::new() };
                        found.children(reader, node, depth + 1)?;
                        if time + again > 0 {
                            let text: Vec<String> =
                                found.lines.iter().map(|line| line.text.clone()).collect();
                            reader.meter.repeated(&text)?;
                        } else {
                            notes.append(&mut found.notes);
                        }
                        let columns = span(node, "number-columns-spanned");
                        let rows = span(node, "number-rows-spanned");
                        cells.push(Cell { lines: found.lines, columns, rows });
                        column = column.saturating_add(1);
                    }
                }
            }
            let block = Block::Row { table: number, cells };
            reader.blocks.push(block);
        }
    }
    Ok(notes)
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

fn times(node: Node<'_, '_>, name: &str) -> u32 {
    span(node, name)
}

fn span(node: Node<'_, '_>, name: &str) -> u32 {
    let value = attribute(node, name).and_then(|value| value.trim().parse().ok());
    value.unwrap_or(1u32).clamp(1, WIDEST)
}

/// The lines of a cell while they are read.
struct Lines<'a, 'input> {
    place: Place,
    lines: Vec<Line>,
    chars: usize,
    notes: Vec<Node<'a, 'input>>,
}

impl<'a, 'input> Lines<'a, 'input> {
    fn children(
        &mut self,
        reader: &mut Reader<'_>,
        parent: Node<'a, 'input>,
        depth: usize,
    ) -> Result<(), ReadError> {
        check_depth(depth, reader.limits)?;
        for node in parent.children().filter(Node::is_element) {
            self.element(reader, node, None, depth)?;
        }
        Ok(())
    }

    /// A paragraph, with its number where it has one, a list, or what holds them.
    fn element(
        &mut self,
        reader: &mut Reader<'_>,
        node: Node<'a, 'input>,
        number: Option<&str>,
        depth: usize,
    ) -> Result<(), ReadError> {
        if is_paragraph(node) {
            self.paragraph(reader, node, number, depth)?;
        } else if is(node, "list") {
            list::read(reader, node, depth, &mut |reader, inner, number, depth| {
                self.element(reader, inner, number, depth)
            })?;
        } else if !is(node, "annotation")
            && !is(node, "covered-table-cell")
            && !reader.styles.hides(node)
        {
            // Tables within the cell, frames, sections.
            self.children(reader, node, depth + 1)?;
        }
        Ok(())
    }

    fn paragraph(
        &mut self,
        reader: &mut Reader<'_>,
        node: Node<'a, 'input>,
        number: Option<&str>,
        depth: usize,
    ) -> Result<(), ReadError> {
        if reader.styles.hides(node) {
            return Ok(());
        }
        let read = paragraph::read(node, number, reader.styles, reader.limits)?;
        self.chars += read.lines.iter().map(|line| line.chars().count() + 1).sum::<usize>();
        reader.meter.cell_chars(self.chars)?;
        let place = &self.place;
        self.lines.extend(read.lines.into_iter().map(|text| Line { text, place: place.clone() }));
        self.notes.extend(read.notes);
        for inner in read.boxes {
            self.children(reader, inner, depth + 1)?;
        }
        Ok(())
    }
}
