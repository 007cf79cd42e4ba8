//! The mark-up of word processors: what wraps what is printed, and where properties stand.

pub use super::super::xml::{attribute, check_depth, child, is, number, parse};

use crate::{Limits, ReadError};
use roxmltree::Node;

/// Elements that only wrap what stands in the text: content controls, accepted insertions, tags of other programs.
const WRAPPERS: [&str; 10] = [
    "sdt",
    "sdtContent",
    "ins",
    "moveTo",
    "customXml",
    "smartTag",
    "hyperlink",
    "fldSimple",
    "dir",
    "bdo",
];

/// The node whose children stand in the place of a node that only wraps them; of alternatives the one that is printed.
pub(in crate::formats) fn inside<'a, 'input>(node: Node<'a, 'input>) -> Option<Node<'a, 'input>> {
    if is(node, "AlternateContent") {
        return alternative(node);
    }
    (node.is_element() && WRAPPERS.contains(&node.tag_name().name())).then_some(node)
}

/// The first choice that says anything, else what is kept for programs that know none of them. Never two: both say the same.
fn alternative<'a, 'input>(node: Node<'a, 'input>) -> Option<Node<'a, 'input>> {
    let says = |branch: &Node<'_, '_>| {
        branch.descendants().any(|node| is(node, "t") || is(node, "tbl") || is(node, "sym"))
    };
    let mut choices = node.children().filter(|branch| is(*branch, "Choice"));
    choices.find(says).or_else(|| child(node, "Fallback"))
}

/// Children of this name, wrapped ones included, without those whose deletion is recorded or that are hidden.
pub(in crate::formats) fn children<'a, 'input>(
    parent: Node<'a, 'input>,
    name: &str,
    limits: &Limits,
    depth: usize,
) -> Result<Vec<Node<'a, 'input>>, ReadError> {
    check_depth(depth, limits)?;
    let mut found = Vec::new();
    for node in parent.children().filter(Node::is_element) {
        if is(node, name) {
            if !super::changes::is_gone(node) {
                found.push(node);
            }
        } else if let Some(inner) = inside(node) {
            found.extend(children(inner, name, limits, depth + 1)?);
        }
    }
    Ok(found)
}

/// A property of a row, a cell, a paragraph or a run: `trPr/del`.
pub(in crate::formats) fn property<'a, 'input>(
    node: Node<'a, 'input>,
    group: &str,
    name: &str,
) -> Option<Node<'a, 'input>> {
    child(child(node, group)?, name)
}

/// The value of an element, `w:val`.
pub(in crate::formats) fn value<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    attribute(node, "val")
}

/// The value of a child.
pub(in crate::formats) fn value_of<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    value(child(node, name)?)
}

/// Whether a switch such as `w:vanish` is on: its being there is enough.
pub(in crate::formats) fn is_on(node: Node<'_, '_>) -> bool {
    !matches!(value(node), Some("0" | "false" | "off"))
}
