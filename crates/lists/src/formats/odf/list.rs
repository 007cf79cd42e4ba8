//! Lists of an OpenDocument text, in its body and in its cells.

use super::super::xml::{check_depth, is};
use super::numbering::OpenList;
use super::paragraph::is_paragraph;
use super::text::Reader;
use crate::ReadError;
use roxmltree::Node;

/// What is done with each thing in an item: a paragraph with its number, or anything else, and how deep it stands.
type Each<'e, 'a, 'input, 'l> = &'e mut dyn FnMut(
    &mut Reader<'l>,
    Node<'a, 'input>,
    Option<&str>,
    usize,
) -> Result<(), ReadError>;

/// Reads a list that stands in no other.
pub(super) fn read<'a, 'input, 'l>(
    reader: &mut Reader<'l>,
    node: Node<'a, 'input>,
    depth: usize,
    each: Each<'_, 'a, 'input, 'l>,
) -> Result<(), ReadError> {
    let mut list = reader.numbering.open(node);
    items(reader, node, &mut list, depth + 1, each)?;
    reader.numbering.close(list);
    Ok(())
}

fn items<'a, 'input, 'l>(
    reader: &mut Reader<'l>,
    node: Node<'a, 'input>,
    list: &mut OpenList,
    depth: usize,
    each: Each<'_, 'a, 'input, 'l>,
) -> Result<(), ReadError> {
    check_depth(depth, reader.limits)?;
    for item in node.children().filter(Node::is_element) {
        let mut number = None;
        if is(item, "list-item") {
            number = reader.numbering.next(list, item);
        } else if !is(item, "list-header") {
            continue;
        }
        for inner in item.children().filter(Node::is_element) {
            if is(inner, "list") {
                let mut within = reader.numbering.open_inner(inner, list);
                items(reader, inner, &mut within, depth + 1, each)?;
            } else {
                let number = if is_paragraph(inner) { number.take() } else { None };
                each(reader, inner, number.as_deref(), depth)?;
            }
        }
    }
    Ok(())
}
