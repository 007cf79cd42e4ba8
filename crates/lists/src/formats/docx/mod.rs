//! DOCX files: paragraphs and tables of a word processor, merged cells, accepted changes, automatic numbers.
//!
//! What a person sees in print is what counts: insertions stay, deletions and hidden text go, field codes go, an automatic
//! number stands before its paragraph, a text box before the paragraph it hangs on, a footnote after the table that names
//! it. Not read: headers and footers (page numbers, mostly), comments, macros, parts of other forms (`altChunk`), and
//! anything that lies outside of the file. Letters stand as typed where a style only prints them as capitals.

mod changes;
mod nested;
mod notes;
mod numbering;
mod package;
mod runs;
mod styles;
mod symbols;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod xml;

use super::text::Meter;
use crate::table::{Block, Extract, Line};
use crate::{Damage, Limits, ReadError};
use bagyt_domain::list::Place;
use notes::Notes;
use numbering::Numbering;
use package::Package;
use roxmltree::Node;
use styles::Styles;
use text::{Carried, Paragraph, Writer};
use xml::{check_depth, inside, is, parse};

/// Turns a packed file into blocks.
pub(super) fn extract(bytes: &[u8], limits: &Limits) -> Result<Extract, ReadError> {
    let mut package = Package::open(bytes, limits)?;
    let document = package.document()?;
    let styles = Styles::read(package.part("styles")?.as_deref())?;
    let numbering = Numbering::read(package.part("numbering")?.as_deref(), &styles)?;
    let feet = package.part_named_in(&document, "footnoteReference", "footnotes")?;
    let ends = package.part_named_in(&document, "endnoteReference", "endnotes")?;
    let feet = feet.as_deref().map(parse).transpose()?;
    let ends = ends.as_deref().map(parse).transpose()?;
    let tree = parse(&document)?;
    let body = tree.root_element().children().find(|node| is(*node, "body"));
    let body = body.ok_or(ReadError::Damaged(Damage::NoDocument))?;
    let mut reader = Reader {
        blocks: Vec::new(),
        writer: Writer::new(numbering, styles),
        notes: Notes::new(feet.as_ref(), ends.as_ref()),
        meter: Meter::new(limits),
        limits,
        paragraphs: 0,
        tables: 0,
    };
    reader.blocks_of(body, 0)?;
    reader.print_notes()?;
    if reader.blocks.iter().all(is_blank) {
        return Err(ReadError::Empty);
    }
    Ok(Extract { format: "docx", blocks: reader.blocks, findings: Vec::new() })
}

fn is_blank(block: &Block) -> bool {
    match block {
        Block::Paragraph(line) => line.text.trim().is_empty(),
        Block::Row { cells, .. } => {
            cells.iter().flat_map(|cell| &cell.lines).all(|line| line.text.trim().is_empty())
        }
        Block::LooseCell(cell) => cell.lines.iter().all(|line| line.text.trim().is_empty()),
        Block::Break => true,
    }
}

/// Walks through the body.
struct Reader<'a, 'input, 'l> {
    blocks: Vec<Block>,
    writer: Writer,
    notes: Notes<'a, 'input>,
    meter: Meter<'l>,
    limits: &'l Limits,
    paragraphs: u32,
    tables: u32,
}

impl<'a, 'input> Reader<'a, 'input, '_> {
    fn blocks_of(&mut self, parent: Node<'a, 'input>, depth: usize) -> Result<(), ReadError> {
        let mut carried = Carried::default();
        self.blocks_among(parent, &mut carried, depth)?;
        self.unfinished(&mut carried)
    }

    fn blocks_among(
        &mut self,
        parent: Node<'a, 'input>,
        carried: &mut Carried<'a, 'input>,
        depth: usize,
    ) -> Result<(), ReadError> {
        check_depth(depth, self.limits)?;
        for node in parent.children().filter(Node::is_element) {
            if is(node, "p") {
                self.paragraph(node, carried, depth)?;
            } else if is(node, "tbl") {
                self.unfinished(carried)?;
                self.table(node, depth + 1)?;
            } else if let Some(inner) = inside(node) {
                self.blocks_among(inner, carried, depth + 1)?;
            }
        }
        Ok(())
    }

    /// A table, or what stands in the cells of one that only lays out the page.
    fn table(&mut self, node: Node<'a, 'input>, depth: usize) -> Result<(), ReadError> {
        if nested::lays_out(node, self.limits, depth)? {
            for row in xml::children(node, "tr", self.limits, depth)? {
                for cell in xml::children(row, "tc", self.limits, depth + 1)? {
                    self.blocks_of(cell, depth + 2)?;
                }
            }
            return Ok(());
        }
        self.tables += 1;
        table::read(self, node, self.tables, depth)
    }

    fn paragraph(
        &mut self,
        node: Node<'a, 'input>,
        carried: &mut Carried<'a, 'input>,
        depth: usize,
    ) -> Result<(), ReadError> {
        self.paragraphs += 1;
        let text = text::paragraph(node, &mut self.writer, carried, self.limits, depth)?;
        self.print(text, depth)
    }

    /// Prints what is carried where nothing follows that goes on with it.
    fn unfinished(&mut self, carried: &mut Carried<'a, 'input>) -> Result<(), ReadError> {
        match text::unfinished(&mut self.writer, carried) {
            Some(text) => self.print(text, 0),
            None => Ok(()),
        }
    }

    fn print(&mut self, text: Paragraph<'a, 'input>, depth: usize) -> Result<(), ReadError> {
        self.notes.named(text.notes);
        for text_box in text.boxes {
            self.blocks_of(text_box, depth + 1)?;
        }
        let says_something = text.lines.iter().any(|line| !line.trim().is_empty());
        if says_something && matches!(self.blocks.last(), Some(Block::Row { .. })) {
            self.print_notes()?;
        }
        if text.break_before {
            self.blocks.push(Block::Break);
        }
        let place = Place::Paragraph { paragraph: self.paragraphs };
        for text in text.lines {
            self.meter.cell_chars(text.chars().count())?;
            self.blocks.push(Block::Paragraph(Line { text, place: place.clone() }));
        }
        if text.break_after {
            self.blocks.push(Block::Break);
        }
        Ok(())
    }

    /// Footnotes that were named since the last were printed.
    fn print_notes(&mut self) -> Result<(), ReadError> {
        for note in self.notes.due() {
            self.paragraphs += 1;
            let place = Place::Paragraph { paragraph: self.paragraphs };
            let mut lines = nested::lines(self, note.body, &place, 1)?;
            if let Some(first) = lines.first_mut() {
                first.text = format!("{} {}", note.mark, first.text.trim_start());
            }
            let lines = lines.into_iter().filter(|line| !line.text.trim().is_empty());
            self.blocks.extend(lines.map(Block::Paragraph));
        }
        Ok(())
    }
}
