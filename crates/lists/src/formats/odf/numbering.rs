//! Numbers and bullets of lists in OpenDocument texts.
//!
//! As in DOCX: numbers are printed in the figures the level names, every bullet is a dash.

use super::super::counters::Figures;
use super::super::xml::{attribute, is, number};
use roxmltree::Node;
use std::collections::HashMap;

/// Levels of a list.
const LEVELS: usize = 10;

/// How a level numbers its paragraphs.
#[derive(Debug, Clone, Default)]
struct Level {
    bullet: bool,
    /// No number is shown.
    none: bool,
    figures: Figures,
    prefix: String,
    suffix: String,
    start: u32,
    /// How many levels the number shows.
    shown: usize,
}

type Counters = [Option<u32>; LEVELS];

/// The list styles of a file with their counters.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    styles: HashMap<String, Vec<Level>>,
    /// Where the last list of each style stopped.
    of_style: HashMap<String, Counters>,
    /// Where each list that may be continued stopped.
    of_list: HashMap<String, Counters>,
}

/// A list while it is read; lists within it count in it too.
#[derive(Debug, Clone)]
pub(super) struct OpenList {
    style: String,
    id: Option<String>,
    counters: Counters,
    /// The level of the innermost open list, from 0.
    pub level: usize,
}

impl Numbering {
    /// Reads the list styles of a file's parts.
    pub fn read(roots: &[Node<'_, '_>]) -> Self {
        let mut found = Self::default();
        let groups = roots.iter().flat_map(|root| root.children());
        let styles =
            groups.flat_map(|group| group.children()).filter(|node| is(*node, "list-style"));
        for style in styles {
            let mut levels = vec![Level::default(); LEVELS];
            for node in style.children().filter(Node::is_element) {
                let at = number(node, "level").and_then(|level| level.checked_sub(1));
                if let Some(level) = at.and_then(|at| levels.get_mut(at as usize)) {
                    *level = read_level(node);
                }
            }
            let name = attribute(style, "name").unwrap_or_default();
            found.styles.insert(name.to_owned(), levels);
        }
        found
    }

    /// Begins a list that stands in no other.
    pub fn open(&self, node: Node<'_, '_>) -> OpenList {
        let style = attribute(node, "style-name").unwrap_or_default().to_owned();
        let before = match attribute(node, "continue-list") {
            Some(list) => self.of_list.get(list),
            None if is_true(node, "continue-numbering") => self.of_style.get(&style),
            None => None,
        };
        let id = attribute(node, "id").map(str::to_owned);
        OpenList { style, id, counters: before.copied().unwrap_or_default(), level: 0 }
    }

    /// Begins a list within a list.
    pub fn open_inner(&self, node: Node<'_, '_>, list: &OpenList) -> OpenList {
        let level = (list.level + 1).min(LEVELS - 1);
        let style = attribute(node, "style-name").map_or(list.style.clone(), str::to_owned);
        let mut counters = list.counters;
        if !is_true(node, "continue-numbering") {
            counters[level..].fill(None);
        }
        OpenList { style, id: None, counters, level }
    }

    /// Ends a list.
    pub fn close(&mut self, list: OpenList) {
        if let Some(id) = list.id {
            self.of_list.insert(id, list.counters);
        }
        self.of_style.insert(list.style, list.counters);
    }

    /// The number of the next item.
    pub fn next(&self, list: &mut OpenList, item: Node<'_, '_>) -> Option<String> {
        let levels = self.styles.get(&list.style)?;
        let level = levels.get(list.level)?;
        let counter = list.counters.get_mut(list.level)?;
        let count = counter.map_or(level.start, |count| count.saturating_add(1));
        let count = number(item, "start-value").unwrap_or(count);
        *counter = Some(count);
        list.counters[list.level + 1..].fill(None);
        if level.bullet {
            return Some("-".to_owned());
        }
        if level.none {
            return None;
        }
        let first = (list.level + 1).saturating_sub(level.shown);
        let numbers = (first..=list.level).filter(|&at| !levels[at].bullet && !levels[at].none);
        let numbers = numbers.map(|at| {
            let count = list.counters[at].unwrap_or(levels[at].start);
            levels[at].figures.show(count)
        });
        let numbers = numbers.collect::<Vec<_>>().join(".");
        Some(format!("{}{numbers}{}", level.prefix, level.suffix))
    }
}

fn read_level(node: Node<'_, '_>) -> Level {
    let text = |name| attribute(node, name).unwrap_or_default().chars().take(20).collect();
    let format = attribute(node, "num-format").unwrap_or_default();
    let counted = is(node, "list-level-style-number");
    Level {
        bullet: is(node, "list-level-style-bullet") || is(node, "list-level-style-image"),
        none: counted && format.is_empty(),
        figures: figures(format),
        prefix: text("num-prefix"),
        suffix: text("num-suffix"),
        start: number(node, "start-value").unwrap_or(1),
        shown: number(node, "display-levels").unwrap_or(1).clamp(1, LEVELS as u32) as usize,
    }
}

/// The figures a format names; those of other alphabets are named by their first letters (`а, б, .., аа, аб, ... (ru)`).
fn figures(format: &str) -> Figures {
    match format.trim() {
        "a" => Figures::Latin { upper: false },
        "A" => Figures::Latin { upper: true },
        "i" => Figures::Roman { upper: false },
        "I" => Figures::Roman { upper: true },
        named if named.starts_with("01") => Figures::DecimalZero,
        named if named.starts_with("а, б,") => Figures::Russian { upper: false },
        named if named.starts_with("А, Б,") => Figures::Russian { upper: true },
        _ => Figures::Decimal,
    }
}

fn is_true(node: Node<'_, '_>, name: &str) -> bool {
    attribute(node, name) == Some("true")
}
