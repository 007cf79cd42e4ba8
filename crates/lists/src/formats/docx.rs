//! DOCX files: paragraphs and tables of a word processor, merged cells, accepted insertions, automatic numbers.
//!
//! What a person sees in print is what counts: insertions stay, deletions go, hidden field codes go, an automatic number
//! stands before its paragraph. Text boxes are not read.

use super::docx_numbering::Numbering;
use super::docx_package::Package;
use super::docx_table;
use super::docx_text::{self, Writer};
use super::text::Meter;
use crate::table::{Block, Extract, Line};
use crate::{Damage, Limits, ReadError};
use bagyt_domain::list::Place;
use roxmltree::Node;

/// Turns a packed file into blocks.
pub(super) fn extract(bytes: &[u8], limits: &Limits) -> Result<Extract, ReadError> {
    let mut package = Package::open(bytes, limits)?;
    let document = package.document()?;
    let numbering = package.part("numbering.xml")?;
    let styles = package.part("styles.xml")?;
    let numbering = Numbering::read(numbering.as_deref(), styles.as_deref())?;
    let tree = parse(&document)?;
    let body = tree.root_element().children().find(|node| is(*node, "body"));
    let body = body.ok_or(ReadError::Damaged(Damage::NoDocument))?;
    let mut reader = Reader {
        blocks: Vec::new(),
        writer: Writer::new(numbering),
        meter: Meter::new(limits),
        limits,
        paragraphs: 0,
        tables: 0,
    };
    reader.blocks_of(body, 0)?;
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

/// More tags and attributes than any list has; a tree of as many would cost hundreds of megabytes.
const MOST_MARKUP: usize = 3_000_000;

/// Parses a part. Document type definitions, and with them entities, are refused.
pub(super) fn parse(text: &str) -> Result<roxmltree::Document<'_>, ReadError> {
    let markup = text.bytes().filter(|byte| matches!(byte, b'<' | b'=')).count();
    if markup > MOST_MARKUP {
        return Err(ReadError::Damaged(Damage::TooMuchMarkup));
    }
    if most_attributes(text) > MOST_ATTRIBUTES {
        return Err(ReadError::Damaged(Damage::TooManyAttributes));
    }
    let options = roxmltree::ParsingOptions { allow_dtd: false, ..Default::default() };
    roxmltree::Document::parse_with_options(text, options)
        .map_err(|error| ReadError::Damaged(broken_markup(&error)))
}

/// The most attributes of one tag: the parser compares each with all before it, so the work grows with their square.
const MOST_ATTRIBUTES: usize = 500;

/// The number of attributes of the tag that has the most, before anything is parsed.
fn most_attributes(text: &str) -> usize {
    let (mut most, mut here) = (0, 0);
    let (mut inside, mut quote) = (false, None);
    let bytes = text.as_bytes();
    for (at, &byte) in bytes.iter().enumerate() {
        match (inside, quote, byte) {
            (false, _, b'<') => {
                // Comments and the like have no attributes, and their apostrophes open nothing.
                inside = !matches!(bytes.get(at + 1), Some(b'!' | b'?'));
                here = 0;
            }
            (true, Some(open), _) if byte == open => quote = None,
            (true, None, b'"' | b'\'') => quote = Some(byte),
            (true, None, b'>') => inside = false,
            (true, None, b'=') => {
                here += 1;
                most = most.max(here);
            }
            _ => {}
        }
    }
    most
}

/// What the parser found, and where.
fn broken_markup(error: &roxmltree::Error) -> Damage {
    if matches!(error, roxmltree::Error::DtdDetected) {
        return Damage::ForbiddenDtd;
    }
    let place = error.pos();
    Damage::BrokenMarkup { line: place.row, column: place.col }
}

/// Whether a node is the element of this name; prefixes differ between programs, so only local names count.
pub(super) fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

/// The first child element of this name.
pub(super) fn child<'a, 'input>(node: Node<'a, 'input>, name: &str) -> Option<Node<'a, 'input>> {
    node.children().find(|child| is(*child, name))
}

/// An attribute by its local name.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// Elements that only wrap what stands in the text: content controls, accepted insertions, tags of other programs.
pub(super) fn is_wrapper(node: Node<'_, '_>) -> bool {
    node.is_element()
        && matches!(
            node.tag_name().name(),
            "sdt"
                | "sdtContent"
                | "ins"
                | "moveTo"
                | "customXml"
                | "smartTag"
                | "hyperlink"
                | "fldSimple"
                | "dir"
                | "bdo"
        )
}

/// Refuses markup nested deeper than the setting.
pub(super) fn check_depth(depth: usize, limits: &Limits) -> Result<(), ReadError> {
    if depth > limits.nesting {
        return Err(ReadError::OverLimit { what: "nesting", limit: limits.nesting as u64 });
    }
    Ok(())
}

/// Walks through the body.
pub(super) struct Reader<'l> {
    pub blocks: Vec<Block>,
    pub writer: Writer,
    pub meter: Meter<'l>,
    pub limits: &'l Limits,
    paragraphs: u32,
    tables: u32,
}

impl Reader<'_> {
    fn blocks_of(&mut self, parent: Node<'_, '_>, depth: usize) -> Result<(), ReadError> {
        check_depth(depth, self.limits)?;
        for node in parent.children().filter(Node::is_element) {
            if is(node, "p") {
                self.paragraph(node, depth)?;
            } else if is(node, "tbl") {
                self.tables += 1;
                docx_table::read(self, node, self.tables, depth + 1)?;
            } else if is_wrapper(node) {
                self.blocks_of(node, depth + 1)?;
            }
        }
        Ok(())
    }

    fn paragraph(&mut self, node: Node<'_, '_>, depth: usize) -> Result<(), ReadError> {
        self.paragraphs += 1;
        let text = docx_text::paragraph(node, &mut self.writer, self.limits, depth)?;
        if text.page_break {
            self.blocks.push(Block::Break);
        }
        for text in text.lines {
            self.meter.cell_chars(text.chars().count())?;
            let place = Place::Paragraph { paragraph: self.paragraphs };
            self.blocks.push(Block::Paragraph(Line { text, place }));
        }
        Ok(())
    }
}
