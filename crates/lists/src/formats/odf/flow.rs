//! What stands one below the other in a body or a cell: paragraphs, lists with their numbers, and whatever holds them.

use super::super::xml::{check_depth, is};
use super::numbering::OpenList;
use super::paragraph::{self, Paragraph, is_paragraph};
use super::text::Reader;
use crate::ReadError;
use roxmltree::Node;

/// Where the paragraphs go.
pub(super) trait Flow<'a, 'input: 'a, 'l> {
    /// The document they stand in.
    fn reader(&mut self) -> &mut Reader<'l>;

    /// A paragraph of the file begins.
    fn begins(&mut self, _paragraph: Node<'a, 'input>) {}

    /// Puts a paragraph down.
    fn print(&mut self, paragraph: Paragraph<'a, 'input>, depth: usize) -> Result<(), ReadError>;

    /// Reads what is neither a paragraph nor a list.
    fn other(&mut self, node: Node<'a, 'input>, depth: usize) -> Result<(), ReadError>;

    /// All that stands in a node.
    fn children(&mut self, parent: Node<'a, 'input>, depth: usize) -> Result<(), ReadError> {
        check_depth(depth, self.reader().limits)?;
        for node in parent.children().filter(Node::is_element) {
            self.element(node, None, depth)?;
        }
        Ok(())
    }

    /// A paragraph, with its number where it has one, a list, or what holds them.
    fn element(
        &mut self,
        node: Node<'a, 'input>,
        number: Option<&str>,
        depth: usize,
    ) -> Result<(), ReadError> {
        if is_paragraph(node) {
            self.paragraph(node, number, depth)
        } else if is(node, "list") {
            let mut list = self.reader().numbering.open(node);
            self.items(node, &mut list, depth + 1)?;
            self.reader().numbering.close(list);
            Ok(())
        } else {
            self.other(node, depth)
        }
    }

    /// A paragraph that is not hidden.
    fn paragraph(
        &mut self,
        node: Node<'a, 'input>,
        number: Option<&str>,
        depth: usize,
    ) -> Result<(), ReadError> {
        let Reader { styles, limits, .. } = *self.reader();
        if styles.hides(node) {
            return Ok(());
        }
        self.begins(node);
        self.print(paragraph::read(node, number, styles, limits)?, depth)
    }

    /// The items of a list, and of the lists in them; an item's number stands before its first paragraph.
    fn items(
        &mut self,
        node: Node<'a, 'input>,
        list: &mut OpenList,
        depth: usize,
    ) -> Result<(), ReadError> {
        check_depth(depth, self.reader().limits)?;
        for item in node.children().filter(Node::is_element) {
            let mut number = None;
            if is(item, "list-item") {
                number = self.reader().numbering.next(list, item);
            } else if !is(item, "list-header") {
                continue;
            }
            for inner in item.children().filter(Node::is_element) {
                if is(inner, "list") {
                    let mut within = self.reader().numbering.open_inner(inner, list);
                    self.items(inner, &mut within, depth + 1)?;
                } else {
                    let number = if is_paragraph(inner) { number.take() } else { None };
                    self.element(inner, number.as_deref(), depth)?;
                }
            }
        }
        Ok(())
    }
}
