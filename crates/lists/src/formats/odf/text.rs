//! The body of an OpenDocument text: paragraphs, lists, tables, sections, text boxes.

use super::super::text::Meter;
use super::super::xml::{attribute, is};
use super::flow::Flow;
use super::numbering::Numbering;
use super::paragraph::{Paragraph, is_shape};
use super::styles::Styles;
use super::table;
use crate::table::{Block, Line};
use crate::{Limits, ReadError};
use bagyt_domain::list::Place;
use roxmltree::Node;

/// Turns a body into blocks.
pub(super) fn blocks(
    body: Node<'_, '_>,
    styles: &Styles<'_>,
    numbering: Numbering,
    limits: &Limits,
) -> Result<Vec<Block>, ReadError> {
    let mut reader = Reader {
        blocks: Vec::new(),
        styles,
        numbering,
        meter: Meter::new(limits),
        limits,
        paragraphs: 0,
        tables: 0,
    };
    reader.children(body, 0)?;
    Ok(reader.blocks)
}

/// Walks through the body.
pub(super) struct Reader<'l> {
    pub blocks: Vec<Block>,
    pub styles: &'l Styles<'l>,
    pub numbering: Numbering,
    pub meter: Meter<'l>,
    pub limits: &'l Limits,
    paragraphs: u32,
    tables: u32,
}

impl<'a, 'input: 'a, 'l> Flow<'a, 'input, 'l> for Reader<'l> {
    fn reader(&mut self) -> &mut Self {
        self
    }

    fn begins(&mut self, paragraph: Node<'a, 'input>) {
        self.paragraphs += 1;
        self.break_before(paragraph);
    }

    fn print(&mut self, paragraph: Paragraph<'a, 'input>, depth: usize) -> Result<(), ReadError> {
        let place = Place::Paragraph { paragraph: self.paragraphs };
        for text in paragraph.lines {
            self.meter.cell_chars(text.chars().count())?;
            self.blocks.push(Block::Paragraph(Line { text, place: place.clone() }));
        }
        for beside in paragraph.boxes.into_iter().chain(paragraph.notes) {
            self.children(beside, depth + 1)?;
        }
        Ok(())
    }

    /// A table, or what only holds what stands in the text.
    fn other(&mut self, node: Node<'a, 'input>, depth: usize) -> Result<(), ReadError> {
        if is(node, "table") {
            self.break_before(node);
            self.tables += 1;
            for note in table::read(self, node, self.tables, depth + 1)? {
                self.children(note, depth + 1)?;
            }
        } else if is_part(node)
            && !self.styles.hides(node)
            && attribute(node, "display") != Some("none")
        {
            self.children(node, depth + 1)?;
        }
        Ok(())
    }
}

impl Reader<'_> {
    fn break_before(&mut self, node: Node<'_, '_>) {
        if self.styles.breaks_page(node) {
            self.blocks.push(Block::Break);
        }
    }
}

/// Elements that only hold what stands in the text.
fn is_part(node: Node<'_, '_>) -> bool {
    matches!(
        node.tag_name().name(),
        "section"
            | "frame"
            | "text-box"
            | "g"
            | "index-body"
            | "table-of-content"
            | "numbered-paragraph"
            | "a"
    ) || is_shape(node)
}
