//! The markup of a part: parsed within bounds, looked at by local names.
//!
//! Prefixes and name spaces differ between programs and between the strict and the transitional form, so neither counts.

use crate::{Damage, Limits, ReadError};
use roxmltree::Node;

/// More tags and attributes than any list has; a tree of as many would cost hundreds of megabytes.
const MOST_MARKUP: usize = 3_000_000;

/// Parses a part. Document type definitions, and with them entities, are refused.
pub(in crate::formats) fn parse(text: &str) -> Result<roxmltree::Document<'_>, ReadError> {
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
pub(in crate::formats) fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

/// The first child element of this name.
pub(in crate::formats) fn child<'a, 'input>(
    node: Node<'a, 'input>,
    name: &str,
) -> Option<Node<'a, 'input>> {
    node.children().find(|child| is(*child, name))
}

/// An attribute by its local name.
pub(in crate::formats) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// Refuses markup nested deeper than the setting.
pub(in crate::formats) fn check_depth(depth: usize, limits: &Limits) -> Result<(), ReadError> {
    if depth > limits.nesting {
        return Err(ReadError::OverLimit { what: "nesting", limit: limits.nesting as u64 });
    }
    Ok(())
}

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
