//! The body of an OpenDocument text: paragraphs, lists, tables, sections, text boxes.

use super::super::text::Meter;
use super::super::xml::{attribute, check_depth, is};
use super::list;
use super::numbering::Numbering;
use super::paragraph::{self, is_paragraph, is_shape};
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

impl Reader<'_> {
    fn children(&mut self, parent: Node<'_, '_>, depth: usize) -> Result<(), ReadError> {
        check_depth(depth, self.limits)?;
        for node in parent.children().filter(Node::is_element) {
            self.element(node, None, depth)?;
        }
        Ok(())
    }

    /// A paragraph, with its number where it has one, a list, a table, or what holds them.
    fn element(
        &mut self,
        node: Node<'_, '_>,
        number: Option<&str>,
        depth: usize,
    ) -> Result<(), ReadError> {
        if is_paragraph(node) {
            self.paragraph(node, number, depth)?;
        } else if is(node, "list") {
            list::read(self, node, depth, &mut |reader, inner, number, depth| {
                reader.element(inner, number, depth)
            })?;
        } else if is(node, "table") {
            if self.styles.breaks_page(node) {
                self.blocks.push(Block::Break);
            }
            self.tables += 1;
            let notes = table::read(self, node, self.tables, depth + 1)?;
            for note in notes {
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

    fn paragraph(
        &mut self,
        node: Node<'_, '_>,
        number: Option<&str>,
        depth: usize,
    ) -> Result<(), ReadError> {
        if self.styles.hides(node) {
            return Ok(());
        }
        self.paragraphs += 1;
        if self.styles.breaks_page(node) {
            self.blocks.push(Block::Break);
        }
        let read = paragraph::read(node, number, self.styles, self.limits)?;
        let place = Place::Paragraph { paragraph: self.paragraphs };
        for text in read.lines {
            self.meter.cell_chars(text.chars().count())?;
            self.blocks.push(Block::Paragraph(Line { text, place: place.clone() }));
        }
        for beside in read.boxes.into_iter().chain(read.notes) {
            self.children(beside, depth + 1)?;
        }
        Ok(())
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
