//! What the styles of an OpenDocument file say of paragraphs, words and sheets: page breaks, and what is hidden.

use super::super::xml::{attribute, child, is};
use roxmltree::Node;
use std::collections::{HashMap, HashSet};

/// Styles by name; styles of different families do not share names that matter here.
#[derive(Debug, Default)]
pub(super) struct Styles<'a> {
    breaks: HashSet<&'a str>,
    hidden: HashSet<&'a str>,
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
        let mut name = attribute(node, "style-name");
        // A style of a style of a style; a ring of them ends.
        for _ in 0..8 {
            let Some(style) = name else { return false };
            if self.hidden.contains(style) {
                return true;
            }
            name = self.parents.get(style).copied();
        }
        false
    }
}
