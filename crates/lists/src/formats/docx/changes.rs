//! Recorded changes, taken as accepted: what was inserted or moved to stays, what was deleted or moved away goes.

use super::xml::{is_on, property};
use roxmltree::Node;

/// Whether a row or a cell is deleted, or hidden from print.
pub fn is_gone(node: Node<'_, '_>) -> bool {
    property(node, "trPr", "del").is_some()
        || property(node, "trPr", "hidden").is_some_and(is_on)
        || property(node, "tcPr", "cellDel").is_some()
}

/// Whether the end of a paragraph is deleted, so that the next one goes on in its line.
pub fn end_is_gone(paragraph: Node<'_, '_>) -> bool {
    let of_mark = |name| {
        property(paragraph, "pPr", "rPr")
            .is_some_and(|mark| super::xml::child(mark, name).is_some())
    };
    of_mark("del") || of_mark("moveFrom")
}
