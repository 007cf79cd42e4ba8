//! Styles, as far as they decide what is printed: numbering, hidden and raised text, each taken over from the style it is based on.

use super::xml::{attribute, child, is, is_on, parse, property, value_of};
use crate::ReadError;
use roxmltree::Node;
use std::collections::HashMap;

/// Styles are based on styles; longer chains are believed no further.
const LONGEST_CHAIN: usize = 32;

/// What a style says of numbering; either half may come from the style below it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbered {
    /// The list; `0` switches numbering off.
    pub list: Option<String>,
    /// The level in it.
    pub level: Option<usize>,
}

impl Numbered {
    /// Reads `w:numPr`.
    pub fn of(node: Node<'_, '_>) -> Self {
        Self {
            list: value_of(node, "numId").map(str::to_owned),
            level: value_of(node, "ilvl").and_then(|level| level.trim().parse().ok()),
        }
    }
}

#[derive(Debug, Default)]
struct Style {
    based_on: Option<String>,
    numbered: Option<Numbered>,
    hidden: Option<bool>,
    raised: Option<bool>,
}

/// The styles of a document.
#[derive(Debug, Default)]
pub struct Styles {
    styles: HashMap<String, Style>,
    default: Option<String>,
}

impl Styles {
    /// Reads the part that holds them.
    pub fn read(text: Option<&str>) -> Result<Self, ReadError> {
        let mut found = Self::default();
        let Some(text) = text else { return Ok(found) };
        let tree = parse(text)?;
        for node in tree.root_element().children().filter(|node| is(*node, "style")) {
            let Some(id) = attribute(node, "styleId") else { continue };
            if attribute(node, "type") == Some("paragraph")
                && matches!(attribute(node, "default"), Some("1" | "true" | "on"))
            {
                found.default = Some(id.to_owned());
            }
            found.styles.insert(id.to_owned(), style(node));
        }
        Ok(found)
    }

    /// The style of a paragraph with these properties.
    pub fn of_paragraph<'s>(&'s self, properties: Option<Node<'s, '_>>) -> Option<&'s str> {
        properties.and_then(|node| value_of(node, "pStyle")).or(self.default.as_deref())
    }

    /// How a style numbers its paragraphs.
    pub fn numbered(&self, id: &str) -> Numbered {
        let mut found = Numbered::default();
        for style in self.chain(id) {
            let Some(own) = &style.numbered else { continue };
            found.list = found.list.or_else(|| own.list.clone());
            found.level = found.level.or(own.level);
        }
        found
    }

    /// Whether a style hides its text.
    pub fn hides(&self, id: &str) -> bool {
        self.chain(id).find_map(|style| style.hidden).unwrap_or(false)
    }

    /// Whether a style raises its words above the line.
    pub fn raises(&self, id: &str) -> bool {
        self.chain(id).find_map(|style| style.raised).unwrap_or(false)
    }

    fn chain<'s>(&'s self, id: &str) -> impl Iterator<Item = &'s Style> {
        let below = |style: &&'s Style| self.styles.get(style.based_on.as_ref()?);
        std::iter::successors(self.styles.get(id), below).take(LONGEST_CHAIN)
    }
}

/// Whether these properties of a run raise it above the line, where they say anything of it.
pub fn is_raised(properties: Node<'_, '_>) -> Option<bool> {
    value_of(properties, "vertAlign").map(|place| place == "superscript")
}

fn style(node: Node<'_, '_>) -> Style {
    Style {
        based_on: value_of(node, "basedOn").map(str::to_owned),
        numbered: property(node, "pPr", "numPr").map(Numbered::of),
        raised: child(node, "rPr").and_then(is_raised),
        hidden: child(node, "rPr").and_then(|run| child(run, "vanish")).map(is_on),
    }
}
