//! Tables within tables: one in a cell of a list is lines of that cell; one around a list only lays out the page.

use super::Reader;
use super::table::cells_across;
use super::text::{self, Carried};
use super::xml::{check_depth, children, inside, is};
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

/// The lines of a cell, a note or a text box, those of tables nested in it included.
pub fn lines<'a, 'input>(
    reader: &mut Reader<'a, 'input, '_>,
    parent: Node<'a, 'input>,
    place: &Place,
    depth: usize,
) -> Result<Vec<Line>, ReadError> {
    read(reader, parent, place, false, depth)
}

/// What stands in a cell that one above or beside it covers: the numbers of empty paragraphs are counted, not printed.
pub fn lines_covered<'a, 'input>(
    reader: &mut Reader<'a, 'input, '_>,
    parent: Node<'a, 'input>,
    place: &Place,
    depth: usize,
) -> Result<Vec<Line>, ReadError> {
    read(reader, parent, place, true, depth)
}

fn read<'a, 'input>(
    reader: &mut Reader<'a, 'input, '_>,
    parent: Node<'a, 'input>,
    place: &Place,
    covered: bool,
    depth: usize,
) -> Result<Vec<Line>, ReadError> {
    let mut cell = Lines { place, covered, found: Vec::new(), chars: 0 };
    cell.read(reader, parent, depth)?;
    Ok(cell.found)
}

struct Lines<'p> {
    place: &'p Place,
    covered: bool,
    found: Vec<Line>,
    chars: usize,
}

impl Lines<'_> {
    /// All that stands in a cell, a note or a text box.
    fn read<'a, 'input>(
        &mut self,
        reader: &mut Reader<'a, 'input, '_>,
        parent: Node<'a, 'input>,
        depth: usize,
    ) -> Result<(), ReadError> {
        let mut carried = Carried::default();
        self.among(reader, parent, &mut carried, depth)?;
        self.unfinished(reader, &mut carried)
    }

    fn among<'a, 'input>(
        &mut self,
        reader: &mut Reader<'a, 'input, '_>,
        parent: Node<'a, 'input>,
        carried: &mut Carried<'a, 'input>,
        depth: usize,
    ) -> Result<(), ReadError> {
        check_depth(depth, reader.limits)?;
        for node in parent.children().filter(Node::is_element) {
            if is(node, "p") {
                self.paragraph(reader, node, carried, depth)?;
            } else if is(node, "tbl") {
                self.unfinished(reader, carried)?;
                for row in children(node, "tr", reader.limits, depth + 1)? {
                    self.row(reader, row, depth + 2)?;
                }
            } else if let Some(inner) = inside(node) {
                self.among(reader, inner, carried, depth + 1)?;
            }
        }
        Ok(())
    }

    /// Prints what is carried where nothing follows that goes on with it.
    fn unfinished<'a, 'input>(
        &mut self,
        reader: &mut Reader<'a, 'input, '_>,
        carried: &mut Carried<'a, 'input>,
    ) -> Result<(), ReadError> {
        let text = text::unfinished(&mut reader.writer, carried);
        for line in text.into_iter().flat_map(|text| text.lines) {
            self.add(reader, line)?;
        }
        Ok(())
    }

    fn paragraph<'a, 'input>(
        &mut self,
        reader: &mut Reader<'a, 'input, '_>,
        node: Node<'a, 'input>,
        carried: &mut Carried<'a, 'input>,
        depth: usize,
    ) -> Result<(), ReadError> {
        let limits = reader.limits;
        let text = text::paragraph(node, &mut reader.writer, carried, limits, depth)?;
        reader.notes.named(text.notes);
        let lines = text.lines.into_iter().filter(|_| !(self.covered && text.is_bare));
        for text in lines.collect::<Vec<_>>() {
            self.add(reader, text)?;
        }
        for text_box in text.boxes {
            self.read(reader, text_box, depth + 1)?;
        }
        Ok(())
    }

    /// A row of a nested table is a line, as long as its cells have one each: `1.` and its text, a thing and its count.
    fn row<'a, 'input>(
        &mut self,
        reader: &mut Reader<'a, 'input, '_>,
        row: Node<'a, 'input>,
        depth: usize,
    ) -> Result<(), ReadError> {
        let first = self.found.len();
        for cell in children(row, "tc", reader.limits, depth)? {
            let start = self.found.len();
            self.read(reader, cell, depth + 1)?;
            let mut cell = self.found.split_off(start);
            cell.retain(|line| !line.text.trim().is_empty());
            if self.found.len() == first + 1 && !cell.is_empty() {
                let next = cell.remove(0);
                if let Some(line) = self.found.last_mut() {
                    line.text = format!("{} {}", line.text.trim_end(), next.text.trim_start());
                }
            }
            self.found.append(&mut cell);
        }
        Ok(())
    }

    fn add(&mut self, reader: &Reader<'_, '_, '_>, text: String) -> Result<(), ReadError> {
        self.chars += text.chars().count();
        reader.meter.cell_chars(self.chars)?;
        self.found.push(Line { text, place: self.place.clone() });
        Ok(())
    }
}
