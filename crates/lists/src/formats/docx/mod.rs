//! DOCX files: paragraphs and tables of a word processor, merged cells, accepted changes, automatic numbers.
//!
//! What a person sees in print is what counts: insertions stay, deletions and hidden text go, field codes go, an automatic
//! number stands before its paragraph, a text box before the paragraph it hangs on, a footnote after the table that names
//! it. Not read: headers and footers (page numbers, mostly), comments, macros, parts of other forms (`altChunk`), and
//! anything that lies outside of the file. Letters stand as typed where a style only prints them as capitals.

mod changes;
mod flow;
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
use flow::Flow;
use notes::Notes;
use numbering::Numbering;
use package::Package;
use roxmltree::Node;
use styles::Styles;
use text::{Paragraph, Writer};
use xml::{is, parse};

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
    reader.all(body, 0)?;
    reader.print_notes()?;
    if reader.tables == 0 && holds_pictures(body) && letters(&reader.blocks) < FEW {
        return Err(ReadError::Pictures);
    }
    if reader.blocks.iter().all(Block::is_blank) {
        return Err(ReadError::Empty);
    }
    Ok(Extract { format: "docx", blocks: reader.blocks, findings: Vec::new() })
}

/// Fewer letters than these outside of tables are no list; a title above a picture has no more.
const FEW: usize = 600;

fn letters(blocks: &[Block]) -> usize {
    let texts = blocks.iter().filter_map(|block| match block {
        Block::Paragraph(line) => Some(line.text.as_str()),
        _ => None,
    });
    texts.map(|text| text.chars().filter(|c| c.is_alphanumeric()).count()).sum()
}

/// Whether pictures stand in the body, of this form or of the one before it.
fn holds_pictures(body: Node<'_, '_>) -> bool {
    body.descendants().any(|node| is(node, "blip") || is(node, "imagedata"))
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

impl<'a, 'input: 'a, 'l> Flow<'a, 'input, 'l> for Reader<'a, 'input, 'l> {
    fn reader(&mut self) -> &mut Self {
        self
    }

    fn begins(&mut self) {
        self.paragraphs += 1;
    }

    fn print(&mut self, paragraph: Paragraph<'a, 'input>, depth: usize) -> Result<(), ReadError> {
        self.notes.named(paragraph.notes);
        for text_box in paragraph.boxes {
            self.all(text_box, depth + 1)?;
        }
        let says_something = paragraph.lines.iter().any(|line| !line.trim().is_empty());
        if says_something && matches!(self.blocks.last(), Some(Block::Row { .. })) {
            self.print_notes()?;
        }
        if paragraph.break_before {
            self.blocks.push(Block::Break);
        }
        let place = Place::Paragraph { paragraph: self.paragraphs };
        for text in paragraph.lines {
            self.meter.cell_chars(text.chars().count())?;
            self.blocks.push(Block::Paragraph(Line { text, place: place.clone() }));
        }
        if paragraph.break_after {
            self.blocks.push(Block::Break);
        }
        Ok(())
    }

    /// A table, or what stands in the cells of one that only lays out the page.
    fn table(&mut self, node: Node<'a, 'input>, depth: usize) -> Result<(), ReadError> {
        if nested::lays_out(node, self.limits, depth)? {
            for row in xml::children(node, "tr", self.limits, depth)? {
                for cell in xml::children(row, "tc", self.limits, depth + 1)? {
                    self.all(cell, depth + 2)?;
                }
            }
            return Ok(());
        }
        self.tables += 1;
        table::read(self, node, self.tables, depth)
    }
}

impl Reader<'_, '_, '_> {
    /// Footnotes that were named since the last were printed.
    fn print_notes(&mut self) -> Result<(), ReadError> {
        for note in self.notes.due() {
            self.paragraphs += 1;
            let place = Place::Paragraph { paragraph: self.paragraphs };
            let mut lines = nested::lines(self, note.body, &place, false, 1)?;
            if let Some(first) = lines.first_mut() {
                first.text = format!("{} {}", note.mark, first.text.trim_start());
            }
            let lines = lines.into_iter().filter(|line| !line.text.trim().is_empty());
            self.blocks.extend(lines.map(Block::Paragraph));
        }
        Ok(())
    }
}
