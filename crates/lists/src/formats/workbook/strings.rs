//! Strings of an XLSX workbook with their runs: which of them stand above the line.

use super::super::raised;
use super::super::xml::{attribute, child, is};
use roxmltree::Node;
use std::ops::Range;

/// A string that cells show; figures of raised runs are raised in it already.
pub(super) struct Shared {
    text: String,
    /// Which parts of it look as the cell does that shows it; `None` for all of it.
    as_cell: Option<Vec<Range<usize>>>,
}

impl Shared {
    /// A string: its text, or that of its runs; readings of Asian characters are not part of it.
    pub fn of(node: Node<'_, '_>) -> Self {
        let mut runs = node.children().filter(|node| is(*node, "r")).peekable();
        if runs.peek().is_none() {
            let whole: String = node.children().filter(|node| is(*node, "t")).map(text).collect();
            return Self { text: unless_blank(unescaped(&whole)), as_cell: None };
        }
        let (mut whole, mut as_cell) = (String::new(), Vec::new());
        for part in node.children().filter(|node| is(*node, "t") || is(*node, "r")) {
            let start = whole.len();
            let own = if is(part, "r") { child(part, "t").map(text) } else { Some(text(part)) };
            let own = unescaped(&own.unwrap_or_default());
            match child(part, "rPr") {
                Some(look) if is_above(look) => whole.push_str(&raised::figures(&own)),
                Some(_) => whole.push_str(&own),
                None => {
                    whole.push_str(&own);
                    as_cell.push(start..whole.len());
                }
            }
        }
        if whole.trim().is_empty() {
            return Self { text: String::new(), as_cell: None };
        }
        Self { text: whole, as_cell: Some(as_cell) }
    }

    /// The string in a cell, whose font may stand above the line.
    pub fn shown(&self, raised: bool) -> String {
        match &self.as_cell {
            _ if !raised => self.text.clone(),
            None => raised::mark(&self.text).into_owned(),
            Some(parts) => {
                let (mut shown, mut from) = (String::new(), 0);
                for part in parts {
                    shown.push_str(&self.text[from..part.start]);
                    shown.push_str(&raised::mark(&self.text[part.clone()]));
                    from = part.end;
                }
                shown + &self.text[from..]
            }
        }
    }
}

/// Blank strings may be long, and are shown as often as cells name them.
fn unless_blank(text: String) -> String {
    if text.trim().is_empty() { String::new() } else { text }
}

/// Whether a font, or the look of a run, stands above the line.
pub(super) fn is_above(look: Node<'_, '_>) -> bool {
    let place = child(look, "vertAlign");
    place.and_then(|place| attribute(place, "val")) == Some("superscript")
}

/// The text directly in an element.
pub(super) fn text(node: Node<'_, '_>) -> String {
    node.children().filter_map(|child| child.text()).collect()
}

/// `_x000D_` is a character that XML cannot hold; carriage returns among them say nothing.
pub(super) fn unescaped(text: &str) -> String {
    if !text.contains("_x") {
        return text.to_owned();
    }
    let mut found = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        found.push_str(&rest[..at]);
        rest = &rest[at..];
        let code = rest.get(2..7).filter(|code| code.ends_with('_'));
        let code = code.and_then(|code| u32::from_str_radix(&code[..4], 16).ok());
        match code.and_then(char::from_u32) {
            Some(meant) => {
                found
                    .extend((!meant.is_control() || matches!(meant, '\n' | '\t')).then_some(meant));
                rest = &rest[7..];
            }
            None => {
                found.push_str("_x");
                rest = &rest[2..];
            }
        }
    }
    found + rest
}
