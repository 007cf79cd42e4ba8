//! Tables within tables: one in a cell of a list is lines of that cell, its cells apart by tabs; one around a list only lays
//! out the page.

use super::super::side_by_side::table_in_cell;
use super::Reader;
use super::flow::Flow;
use super::table::cells_across;
use super::text::Paragraph;
use super::xml::{children, is};
use crate::table::Line;
use crate::{Limits, ReadError};
use bagyt_domain::list::Place;
use roxmltree::Node;

/// A table of this many columns may hold something; what is narrower only puts things side by side.
const NARROWEST: usize = 4;

/// Whether a table only lays out the page: it is narrow, and one that is not stands in it.
pub fn lays_out(table: Node<'_, '_>, limits: &Limits, depth: usize) -> Result<bool, ReadError> {
    if cells_across(table, limits, depth)? >= NARROWEST {
        return Ok(false);
    }
    for inner in table.descendants().skip(1).filter(|node| is(*node, "tbl")) {
        if cells_across(inner, limits, depth)? >= NARROWEST {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The lines of a cell, a note or a text box, those of tables nested in it included. Where a cell above or beside it has
/// `covered` it, the numbers of empty paragraphs are counted, not printed.
pub fn lines<'a, 'input>(
    reader: &mut Reader<'a, 'input, '_>,
    parent: Node<'a, 'input>,
    place: &Place,
    covered: bool,
    depth: usize,
) -> Result<Vec<Line>, ReadError> {
    let mut cell = Lines { reader, place, covered, found: Vec::new(), chars: 0 };
    cell.all(parent, depth)?;
    Ok(cell.found)
}

struct Lines<'r, 'a, 'input, 'l> {
    reader: &'r mut Reader<'a, 'input, 'l>,
    place: &'r Place,
    covered: bool,
    found: Vec<Line>,
    chars: usize,
}

impl<'a, 'input: 'a, 'l> Flow<'a, 'input, 'l> for Lines<'_, 'a, 'input, 'l> {
    fn reader(&mut self) -> &mut Reader<'a, 'input, 'l> {
        self.reader
    }

    fn print(&mut self, paragraph: Paragraph<'a, 'input>, depth: usize) -> Result<(), ReadError> {
        self.reader.notes.named(paragraph.notes);
        if !(self.covered && paragraph.is_bare) {
            for text in paragraph.lines {
                self.add(text)?;
            }
        }
        for text_box in paragraph.boxes {
            self.all(text_box, depth + 1)?;
        }
        Ok(())
    }

    fn table(&mut self, table: Node<'a, 'input>, depth: usize) -> Result<(), ReadError> {
        let mut rows = Vec::new();
        for row in children(table, "tr", self.reader.limits, depth)? {
            rows.push(self.row(row, depth + 1)?);
        }
        self.found.extend(table_in_cell(rows));
        Ok(())
    }
}

impl<'a, 'input: 'a> Lines<'_, 'a, 'input, '_> {
    /// The lines of its cells.
    fn row(&mut self, row: Node<'a, 'input>, depth: usize) -> Result<Vec<Vec<Line>>, ReadError> {
        let first = self.found.len();
        let mut cells = Vec::new();
        for cell in children(row, "tc", self.reader.limits, depth)? {
            self.all(cell, depth + 1)?;
            cells.push(self.found.split_off(first));
        }
        Ok(cells)
    }

    fn add(&mut self, text: String) -> Result<(), ReadError> {
        self.chars += text.chars().count();
        self.reader.meter.cell_chars(self.chars)?;
        self.found.push(Line { text, place: self.place.clone() });
        Ok(())
    }
}
