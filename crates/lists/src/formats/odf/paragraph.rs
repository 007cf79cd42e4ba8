//! The printed text of an OpenDocument paragraph, with what stands beside it: text boxes and footnotes.

use super::super::xml::{attribute, check_depth, child, is};
use super::super::{markup, raised};
use super::styles::Styles;
use crate::{Limits, ReadError};
use roxmltree::Node;

/// A paragraph as printed.
pub(super) struct Paragraph<'a, 'input> {
    /// Its lines; a line break within the paragraph begins a new one.
    pub lines: Vec<String>,
    /// Text boxes and shapes tied to it.
    pub boxes: Vec<Node<'a, 'input>>,
    /// Texts of its footnotes.
    pub notes: Vec<Node<'a, 'input>>,
}

/// Reads a paragraph; `number` stands before its text.
pub(super) fn read<'a, 'input>(
    node: Node<'a, 'input>,
    number: Option<&str>,
    styles: &Styles<'_>,
    limits: &Limits,
) -> Result<Paragraph<'a, 'input>, ReadError> {
    let text = number.map(|number| format!("{number} ")).unwrap_or_default();
    let begun = text.len();
    let (boxes, notes) = (Vec::new(), Vec::new());
    let mut writer = Writer { text, raised: false, begun, styles, limits, boxes, notes };
    writer.inline(node, 0)?;
    let Writer { text, boxes, notes, .. } = writer;
    let plain = text.split('\n').flat_map(markup::plain_lines);
    Ok(Paragraph { lines: plain.map(std::borrow::Cow::into_owned).collect(), boxes, notes })
}

struct Writer<'s, 'a, 'input> {
    text: String,
    raised: bool,
    /// Where the paragraph's own text begins.
    begun: usize,
    styles: &'s Styles<'s>,
    limits: &'s Limits,
    boxes: Vec<Node<'a, 'input>>,
    notes: Vec<Node<'a, 'input>>,
}

impl<'a, 'input> Writer<'_, 'a, 'input> {
    fn inline(&mut self, parent: Node<'a, 'input>, depth: usize) -> Result<(), ReadError> {
        check_depth(depth, self.limits)?;
        for node in parent.children() {
            if let Some(text) = node.text().filter(|_| node.is_text()) {
                self.words(text);
            } else if node.is_element() {
                self.element(node, depth)?;
            }
        }
        Ok(())
    }

    fn element(&mut self, node: Node<'a, 'input>, depth: usize) -> Result<(), ReadError> {
        match node.tag_name().name() {
            "s" => {
                let count = attribute(node, "c").and_then(|count| count.parse().ok()).unwrap_or(1);
                self.text.extend(std::iter::repeat_n(' ', usize::min(count, MOST_SPACES)));
            }
            "tab" => self.text.push('\t'),
            "line-break" => self.text.push('\n'),
            // A field that is not shown keeps its text.
            "hidden-text" if attribute(node, "is-hidden") == Some("true") => {}
            "hidden-paragraph" | "annotation" | "annotation-end" | "tracked-changes"
            | "ruby-text" | "soft-page-break" | "desc" => {}
            // What a drawing is called, for those who do not see it; elsewhere a field prints the title of the document.
            "title" if node.parent().is_some_and(is_drawn) => {}
            "note" => self.notes.extend(child(node, "note-body")),
            "text-box" => self.boxes.push(node),
            // The object is a picture or a formula; the text in it is for machines.
            "object" | "object-ole" | "image" => {}
            _ if self.styles.hides(node) => {}
            _ if is_shape(node) => self.boxes.push(node),
            _ => {
                let around = self.raised;
                self.raised = self.styles.raises(node).unwrap_or(around);
                self.inline(node, depth + 1)?;
                self.raised = around;
            }
        }
        Ok(())
    }

    /// White space of the file is one space, none at the start.
    fn words(&mut self, text: &str) {
        let text = if self.raised { raised::figures(text) } else { text.into() };
        for c in text.chars() {
            if !matches!(c, ' ' | '\t' | '\n' | '\r') {
                self.text.push(c);
            } else if self.text.len() > self.begun && !self.text.ends_with([' ', '\n']) {
                self.text.push(' ');
            }
        }
    }
}

/// More spaces than anyone lines a text up with.
const MOST_SPACES: usize = 200;

/// Whether an element is drawn: a frame, a group of shapes, a shape.
fn is_drawn(node: Node<'_, '_>) -> bool {
    is(node, "frame") || is(node, "g") || is_shape(node)
}

/// Whether an element is a shape; its words are paragraphs in it.
pub(super) fn is_shape(node: Node<'_, '_>) -> bool {
    matches!(
        node.tag_name().name(),
        "custom-shape"
            | "rect"
            | "ellipse"
            | "circle"
            | "polygon"
            | "regular-polygon"
            | "path"
            | "line"
            | "polyline"
            | "connector"
            | "measure"
            | "caption"
    )
}

/// Whether an element is a paragraph or a heading.
pub(super) fn is_paragraph(node: Node<'_, '_>) -> bool {
    is(node, "p") || is(node, "h")
}
