//! The printed text of a DOCX paragraph.

use super::docx::{attribute, check_depth, child, is, is_wrapper};
use super::docx_numbering::Numbering;
use super::markup;
use crate::{Limits, ReadError};
use roxmltree::Node;

/// Turns paragraphs into text; it counts automatic numbers on the way.
pub(super) struct Writer {
    numbering: Numbering,
}

impl Writer {
    /// Starts with all numbers at their beginning.
    pub fn new(numbering: Numbering) -> Self {
        Self { numbering }
    }
}

/// A paragraph as printed.
pub(super) struct Paragraph {
    /// Its lines; a line break within the paragraph begins a new one.
    pub lines: Vec<String>,
    /// Whether a page break stands in it.
    pub page_break: bool,
}

/// Reads a paragraph.
pub(super) fn paragraph(
    node: Node<'_, '_>,
    writer: &mut Writer,
    limits: &Limits,
    depth: usize,
) -> Result<Paragraph, ReadError> {
    let mut text = Text { text: String::new(), page_break: false, limits };
    text.inline(node, depth + 1)?;
    let properties = child(node, "pPr");
    let page_break = text.page_break
        || properties.is_some_and(|found| child(found, "pageBreakBefore").is_some());
    if let Some(number) = writer.numbering.next(properties) {
        text.text.insert_str(0, &format!("{number} "));
    }
    let plain = text.text.split('\n').flat_map(markup::plain_lines);
    Ok(Paragraph { lines: plain.map(std::borrow::Cow::into_owned).collect(), page_break })
}

struct Text<'l> {
    text: String,
    page_break: bool,
    limits: &'l Limits,
}

impl Text<'_> {
    /// What stands in a paragraph: runs, and runs wrapped in something.
    fn inline(&mut self, parent: Node<'_, '_>, depth: usize) -> Result<(), ReadError> {
        check_depth(depth, self.limits)?;
        for node in parent.children().filter(Node::is_element) {
            if is(node, "r") {
                self.run(node);
            } else if is_wrapper(node) {
                self.inline(node, depth + 1)?;
            }
        }
        Ok(())
    }

    fn run(&mut self, run: Node<'_, '_>) {
        for node in run.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "t" => {
                    node.children().filter_map(|text| text.text()).for_each(|text| self.words(text))
                }
                "tab" | "ptab" => self.text.push('\t'),
                "br" if attribute(node, "type") == Some("page") => {
                    self.page_break = true;
                    self.text.push('\n');
                }
                "br" | "cr" => self.text.push('\n'),
                "noBreakHyphen" => self.text.push('-'),
                _ => {}
            }
        }
    }

    /// Line ends inside a text node are spaces in print.
    fn words(&mut self, text: &str) {
        self.text.extend(text.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c }));
    }
}
