//! Automatic numbers and bullets of DOCX paragraphs.
//!
//! Decimal numbers are printed as the level says (`%1.`, `%1)`, `%1.%2.`); letters and Roman numbers are counted in figures;
//! every bullet is a dash.

use super::docx::{attribute, child, is, parse};
use crate::ReadError;
use roxmltree::Node;
use std::collections::HashMap;

/// Levels of a list in a word processor.
const LEVELS: usize = 9;

/// How one level numbers its paragraphs.
#[derive(Debug, Clone, Default)]
struct Level {
    start: u32,
    bullet: bool,
    none: bool,
    text: String,
}

/// The numbering of a document with its counters.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// Levels by abstract list.
    levels: HashMap<String, Vec<Level>>,
    /// Abstract list by list.
    lists: HashMap<String, String>,
    /// List and level by paragraph style.
    styles: HashMap<String, (String, usize)>,
    counters: HashMap<String, [Option<u32>; LEVELS]>,
}

impl Numbering {
    /// Reads the parts that say how paragraphs are numbered.
    pub fn read(numbering: Option<&str>, styles: Option<&str>) -> Result<Self, ReadError> {
        let mut found = Self::default();
        if let Some(text) = numbering {
            found.read_lists(parse(text)?.root_element());
        }
        if let Some(text) = styles {
            found.read_styles(parse(text)?.root_element());
        }
        Ok(found)
    }

    fn read_lists(&mut self, root: Node<'_, '_>) {
        for node in root.children() {
            if is(node, "abstractNum") {
                let id = attribute(node, "abstractNumId").unwrap_or_default().to_owned();
                let levels = node
                    .children()
                    .filter(|child| is(*child, "lvl"))
                    .take(LEVELS)
                    .map(level)
                    .collect();
                self.levels.insert(id, levels);
            } else if is(node, "num") {
                let id = attribute(node, "numId").unwrap_or_default().to_owned();
                let abstract_id = value(node, "abstractNumId").unwrap_or_default().to_owned();
                self.lists.insert(id, abstract_id);
            }
        }
    }

    fn read_styles(&mut self, root: Node<'_, '_>) {
        for style in root.children().filter(|node| is(*node, "style")) {
            let numbered = child(style, "pPr")
                .and_then(|properties| child(properties, "numPr"))
                .and_then(place);
            if let (Some(id), Some(place)) = (attribute(style, "styleId"), numbered) {
                self.styles.insert(id.to_owned(), place);
            }
        }
    }

    /// The number of the next paragraph with these properties.
    pub fn next(&mut self, properties: Option<Node<'_, '_>>) -> Option<String> {
        let properties = properties?;
        let own = child(properties, "numPr").map(place);
        let (list, level) = match own {
            Some(own) => own?,
            None => self.styles.get(value(properties, "pStyle")?)?.clone(),
        };
        let levels = self.levels.get(self.lists.get(&list)?)?;
        let rule = levels.get(level)?.clone();
        if rule.bullet || rule.none {
            return rule.bullet.then(|| "-".to_owned());
        }
        let starts: Vec<u32> = levels.iter().map(|level| level.start).collect();
        let counters = self.counters.entry(list).or_default();
        let current = counters[level].map_or(rule.start, |count| count.saturating_add(1));
        counters[level] = Some(current);
        counters[level + 1..].fill(None);
        let mut text = rule.text;
        for (index, start) in starts.iter().enumerate().take(level + 1) {
            let count = counters[index].unwrap_or(*start);
            text = text.replace(&format!("%{}", index + 1), &count.to_string());
        }
        (!text.trim().is_empty()).then_some(text)
    }
}

fn level(node: Node<'_, '_>) -> Level {
    let format = value(node, "numFmt").unwrap_or("decimal");
    Level {
        start: value(node, "start").and_then(|start| start.parse().ok()).unwrap_or(1),
        bullet: format == "bullet",
        none: format == "none",
        text: value(node, "lvlText").unwrap_or("%1.").chars().take(40).collect(),
    }
}

/// List and level of numbering properties; list 0 switches numbering off.
fn place(node: Node<'_, '_>) -> Option<(String, usize)> {
    let list = value(node, "numId").filter(|list| *list != "0")?;
    let level = value(node, "ilvl").and_then(|level| level.parse().ok()).unwrap_or(0);
    (level < LEVELS).then(|| (list.to_owned(), level))
}

fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    attribute(child(node, name)?, "val")
}
