//! What stands one below the other in a body, a cell, a note or a text box: paragraphs and tables, wrapped ones included.

use super::Reader;
use super::text::{self, Carried, Paragraph};
use super::xml::{check_depth, inside, is};
use crate::ReadError;
use roxmltree::Node;

/// Where the paragraphs and tables go.
pub trait Flow<'a, 'input: 'a, 'l> {
    /// The document they stand in.
    fn reader(&mut self) -> &mut Reader<'a, 'input, 'l>;

    /// A paragraph of the file begins.
    fn begins(&mut self) {}

    /// Puts a paragraph down.
    fn print(&mut self, paragraph: Paragraph<'a, 'input>, depth: usize) -> Result<(), ReadError>;

    /// Puts a table down.
    fn table(&mut self, table: Node<'a, 'input>, depth: usize) -> Result<(), ReadError>;

    /// All that stands in a node.
    fn all(&mut self, parent: Node<'a, 'input>, depth: usize) -> Result<(), ReadError> {
        let mut carried = Carried::default();
        self.among(parent, &mut carried, depth)?;
        self.unfinished(&mut carried)
    }

    /// The same, where a paragraph may go on with what is carried.
    fn among(
        &mut self,
        parent: Node<'a, 'input>,
        carried: &mut Carried<'a, 'input>,
        depth: usize,
    ) -> Result<(), ReadError> {
        check_depth(depth, self.reader().limits)?;
        for node in parent.children().filter(Node::is_element) {
            if is(node, "p") {
                self.begins();
                let Reader { writer, limits, .. } = self.reader();
                let paragraph = text::paragraph(node, writer, carried, limits, depth)?;
                self.print(paragraph, depth)?;
            } else if is(node, "tbl") {
                self.unfinished(carried)?;
                self.table(node, depth + 1)?;
            } else if let Some(inner) = inside(node) {
                self.among(inner, carried, depth + 1)?;
            }
        }
        Ok(())
    }

    /// Prints what is carried where nothing follows that goes on with it.
    fn unfinished(&mut self, carried: &mut Carried<'a, 'input>) -> Result<(), ReadError> {
        match text::unfinished(&mut self.reader().writer, carried) {
            Some(paragraph) => self.print(paragraph, 0),
            None => Ok(()),
        }
    }
}
