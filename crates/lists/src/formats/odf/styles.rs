//! What the styles of an OpenDocument file say of paragraphs, words and sheets: page breaks, what is hidden, what is raised.

use super::super::xml::{attribute, child, is};
use roxmltree::Node;
use std::collections::{HashMap, HashSet};

/// Styles by name; styles of different families do not share names that matter here.
#[derive(Debug, Default)]
pub(super) struct Styles<'a> {
    breaks: HashSet<&'a str>,
    hidden: HashSet<&'a str>,
    /// Whether a style that places its words on the line or above it raises them.
    raised: HashMap<&'a str, bool>,
    parents: HashMap<&'a str, &'a str>,
}

impl<'a> Styles<'a> {
    /// Reads the styles of a file's parts.
    pub fn read(roots: &[Node<'a, '_>]) -> Self {
        let mut found = Self::default();
        let groups = roots.iter().flat_map(|root| root.children());
        let groups = groups.filter(|node| is(*node, "styles") || is(*node, "automatic-styles"));
        for style in groups.flat_map(|group| group.children()).filter(|node| is(*node, "style")) {
            found.add(style);
        }
        found
    }

    fn add(&mut self, style: Node<'a, '_>) {
        let Some(name) = attribute(style, "name") else { return };
        let of = |group: &str, key: &str| child(style, group).and_then(|node| attribute(node, key));
        let page = attribute(style, "master-page-name").is_some_and(|page| !page.is_empty());
        if page || of("paragraph-properties", "break-before") == Some("page") {
            self.breaks.insert(name);
        }
        let unseen = of("text-properties", "display") == Some("none")
            || of("table-properties", "display") == Some("false")
            || of("section-properties", "display") == Some("none");
        if unseen {
            self.hidden.insert(name);
        }
        if let Some(place) = of("text-properties", "text-position") {
            self.raised.insert(name, is_above(place));
        }
        if let Some(parent) = attribute(style, "parent-style-name") {
            self.parents.insert(name, parent);
        }
    }

    /// Whether the page ends before a paragraph or table.
    pub fn breaks_page(&self, node: Node<'_, '_>) -> bool {
        attribute(node, "style-name").is_some_and(|name| self.breaks.contains(name))
    }

    /// Whether something is not shown.
    pub fn hides(&self, node: Node<'_, '_>) -> bool {
        self.chain(node).any(|style| self.hidden.contains(style))
    }

    /// Whether words are raised above the line, where their style says where they stand.
    pub fn raises(&self, node: Node<'_, '_>) -> Option<bool> {
        self.chain(node).find_map(|style| self.raised.get(style).copied())
    }

    /// The style of a node and those it is based on; a ring of them ends.
    fn chain<'s>(&'s self, node: Node<'s, '_>) -> impl Iterator<Item = &'s str> {
        let parent = |style: &&str| self.parents.get(style).copied();
        std::iter::successors(attribute(node, "style-name"), parent).take(LONGEST_CHAIN)
    }
}

/// A style of a style of a style.
const LONGEST_CHAIN: usize = 8;

/// Whether a place such as `super 58%` or `33% 58%` is above the line.
fn is_above(place: &str) -> bool {
    let height = place.split_ascii_whitespace().next().unwrap_or_default();
    let percent = height.strip_suffix('%').and_then(|number| number.parse::<f32>().ok());
    height == "super" || percent.is_some_and(|percent| percent > 0.0)
}
