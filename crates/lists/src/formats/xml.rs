//! The markup of a part: parsed within bounds, looked at by local names.
//!
//! Prefixes and name spaces differ between programs and between the strict and the transitional form, so neither counts.

use crate::{Damage, Limits, ReadError};
use memchr::memmem;
use roxmltree::Node;
use std::collections::HashSet;

/// More tags and attributes than any list has; a tree of as many would cost hundreds of megabytes.
const MOST_MARKUP: usize = 3_000_000;

/// Parses a part. Document type definitions, and with them entities, are refused.
pub fn parse(text: &str) -> Result<roxmltree::Document<'_>, ReadError> {
    let markup = text.bytes().filter(|byte| matches!(byte, b'<' | b'=')).count();
    if markup > MOST_MARKUP {
        return Err(ReadError::Damaged(Damage::TooMuchMarkup));
    }
    if most_attributes(text) > MOST_ATTRIBUTES || has_many_prefixes(text) {
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
    // Comments and the like have no attributes, and their quotation marks open nothing.
    const PASSED: [(&str, &str); 3] = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")];
    let bytes = text.as_bytes();
    let (mut most, mut at) = (0, 0);
    while let Some(found) = bytes.get(at..).and_then(|rest| memchr::memchr(b'<', rest)) {
        at += found;
        let rest = &bytes[at..];
        let passed = PASSED.iter().find(|(open, _)| rest.starts_with(open.as_bytes()));
        if let Some((open, close)) = passed {
            let inside = &rest[open.len()..];
            let end = memmem::find(inside, close.as_bytes()).unwrap_or(inside.len());
            at += open.len() + end;
            continue;
        }
        let (count, length) = attributes(rest);
        most = most.max(count);
        at += length;
    }
    most
}

/// The attributes of the tag that bytes begin with, and its length.
fn attributes(tag: &[u8]) -> (usize, usize) {
    let (mut count, mut quote) = (0, None);
    for (at, &byte) in tag.iter().enumerate().skip(1) {
        match (quote, byte) {
            (Some(open), _) if byte == open => quote = None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'>') => return (count, at),
            (None, b'=') => count += 1,
            _ => {}
        }
    }
    (count, tag.len())
}

/// The most prefixes and declarations of them: the parser copies those in force for each element that declares another.
const MOST_PREFIXES: usize = 256;
const MOST_DECLARATIONS: usize = 20_000;

/// Whether name spaces are declared as no program does it.
fn has_many_prefixes(text: &str) -> bool {
    const LONGEST: usize = 64;
    let mut prefixes = HashSet::new();
    let mut declarations = 0;
    for at in memmem::find_iter(text.as_bytes(), b"xmlns") {
        let rest = &text.as_bytes()[at..];
        let end = rest.iter().take(LONGEST).position(|byte| *byte == b'=').unwrap_or(LONGEST);
        prefixes.insert(&rest[..end.min(rest.len())]);
        declarations += 1;
        if prefixes.len() > MOST_PREFIXES || declarations > MOST_DECLARATIONS {
            return true;
        }
    }
    false
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

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, fits: bool) {
        let refused = Some(ReadError::Damaged(Damage::TooManyAttributes));
        assert_eq!(parse(text).err() == refused, !fits, "{}", &text[..text.len().min(60)]);
    }

    #[test]
    fn many_attributes_hide_behind_nothing() {
        let many: String = (0..600).map(|at| format!(" a{at}=''")).collect();
        let few: String = (0..60).map(|at| format!(" a{at}=''")).collect();
        check(&format!("<t{few}/>"), true);
        for before in ["", "<!-- <a \" -->", "<![CDATA[<a ']]>", "<?p <a \"?>", "<b c='>'/>"] {
            check(&format!("<r>{before}<t{many}/></r>"), false);
            check(&format!("<r>{before}<t{few}/></r>"), true);
        }
    }

    #[test]
    fn prefixes_within_prefixes_are_bounded() {
        let prefixes: String = (0..300).map(|at| format!(" xmlns:p{at}='u'")).collect();
        check(&format!("<r{prefixes}/>"), false);
        check(&format!("<r>{}</r>", "<a xmlns:x='y'/>".repeat(30_000)), false);
        check(&format!("<r>{}</r>", "<a xmlns:x='y'/>".repeat(300)), true);
    }
}
