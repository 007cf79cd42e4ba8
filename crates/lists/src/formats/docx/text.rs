//! The printed text of a DOCX paragraph.

use super::super::markup;
use super::changes;
use super::notes::Named;
use super::numbering::Numbering;
use super::runs::Text;
use super::styles::Styles;
use super::xml::{child, is_on, value_of};
use crate::{Limits, ReadError};
use roxmltree::Node;

/// Turns paragraphs into text; it counts automatic numbers on the way.
pub struct Writer {
    numbering: Numbering,
    styles: Styles,
}

impl Writer {
    /// Starts with all numbers at their beginning.
    pub fn new(numbering: Numbering, styles: Styles) -> Self {
        Self { numbering, styles }
    }
}

/// What a paragraph whose end is deleted hands on to the next.
#[derive(Debug, Default)]
pub struct Carried<'a, 'input> {
    text: String,
    /// The last paragraph that handed it on.
    from: Option<Node<'a, 'input>>,
}

/// A paragraph as printed.
#[derive(Default)]
pub struct Paragraph<'a, 'input> {
    /// Its lines; a line break within the paragraph begins a new one. None, when the next paragraph goes on with it.
    pub lines: Vec<String>,
    /// Whether it says nothing of its own, only its automatic number.
    pub is_bare: bool,
    /// Whether a page break stands in it or before it.
    pub break_before: bool,
    /// Whether a section of the document ends with it.
    pub break_after: bool,
    /// Contents of the text boxes that hang on it.
    pub boxes: Vec<Node<'a, 'input>>,
    /// The notes it names.
    pub notes: Vec<Named>,
}

/// Reads a paragraph.
pub fn paragraph<'a, 'input>(
    node: Node<'a, 'input>,
    writer: &mut Writer,
    carried: &mut Carried<'a, 'input>,
    limits: &Limits,
    depth: usize,
) -> Result<Paragraph<'a, 'input>, ReadError> {
    let properties = child(node, "pPr");
    let style = writer.styles.of_paragraph(properties);
    let hidden = style.is_some_and(|style| writer.styles.hides(style));
    let before = std::mem::take(carried).text;
    let mut text = Text::after(before, hidden, &writer.styles, limits);
    text.inline(node, depth + 1)?;
    let Text { text, page_break, boxes, notes, .. } = text;
    let ends = !changes::end_is_gone(node);
    let mut printed = if ends {
        finished(node, text, writer)
    } else {
        Paragraph::handing_on(node, text, carried)
    };
    printed.break_before |= page_break;
    printed.boxes = boxes;
    printed.notes = notes;
    Ok(printed)
}

/// What was handed on where no paragraph follows that could go on with it; without words there is nothing to print.
pub fn unfinished<'a, 'input>(
    writer: &mut Writer,
    carried: &mut Carried<'a, 'input>,
) -> Option<Paragraph<'a, 'input>> {
    let Carried { text, from } = std::mem::take(carried);
    from.filter(|_| !text.trim().is_empty()).map(|node| finished(node, text, writer))
}

impl<'a, 'input> Paragraph<'a, 'input> {
    fn handing_on(node: Node<'a, 'input>, text: String, carried: &mut Carried<'a, 'input>) -> Self {
        let is_bare = text.trim().is_empty();
        *carried = Carried { text, from: Some(node) };
        Self { is_bare, ..Self::default() }
    }
}

/// A paragraph that ends, with its number.
fn finished<'a, 'input>(
    node: Node<'a, 'input>,
    mut text: String,
    writer: &mut Writer,
) -> Paragraph<'a, 'input> {
    let properties = child(node, "pPr");
    let has = |name| properties.and_then(|found| child(found, name));
    let is_bare = text.trim().is_empty();
    if let Some(number) = writer.numbering.next(properties, &writer.styles) {
        text.insert_str(0, &number);
    }
    let lines = text.split('\n').flat_map(markup::plain_lines);
    Paragraph {
        lines: lines.map(std::borrow::Cow::into_owned).collect(),
        is_bare,
        break_before: has("pageBreakBefore").is_some_and(is_on),
        break_after: has("sectPr")
            .is_some_and(|section| value_of(section, "type") != Some("continuous")),
        ..Paragraph::default()
    }
}
