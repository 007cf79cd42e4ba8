//! The markup of a part: parsed within bounds, looked at by local names.
//!
//! Prefixes and name spaces differ between programs and between the strict and the transitional form, so neither counts.

use crate::{Damage, Limits, ReadError};
use roxmltree::Node;

/// More tags and attributes than any list has; a tree of as many would cost hundreds of megabytes.
const MOST_MARKUP: usize = 3_000_000;

/// Parses a part. Document type definitions, and with them entities, are refused.
pub fn parse(text: &str) -> Result<roxmltree::Document<'_>, ReadError> {
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
pub fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

/// The first child element of this name.
pub fn child<'a, 'input>(node: Node<'a, 'input>, name: &str) -> Option<Node<'a, 'input>> {
    node.children().find(|child| is(*child, name))
}

/// An attribute by its local name.
pub fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// An attribute that is a whole number.
pub fn number(node: Node<'_, '_>, name: &str) -> Option<u32> {
    attribute(node, name)?.trim().parse().ok()
}

/// Refuses markup nested deeper than the setting.
pub fn check_depth(depth: usize, limits: &Limits) -> Result<(), ReadError> {
    if depth > limits.nesting {
        return Err(ReadError::OverLimit { what: "nesting", limit: limits.nesting as u64 });
    }
    Ok(())
}
