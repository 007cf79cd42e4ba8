//! An element that is left out, until it ends: by its own end tag, or where a browser ends what was left open.

use super::elements::{is_block, is_void};
use super::tokens::Tag;
use std::collections::HashMap;

/// An element that is left out, while the page goes on in it.
#[derive(Debug)]
pub(super) struct Skipped {
    name: String,
    /// How many elements are open in it by their names, itself included.
    open: HashMap<String, usize>,
}

/// How an end tag ends the element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// Not at all.
    No,
    /// It is the element's own.
    ByItself,
    /// It ends something around the element.
    Around,
}

impl Skipped {
    pub fn of(name: &str) -> Self {
        Self { name: name.to_owned(), open: HashMap::from([(name.to_owned(), 1)]) }
    }

    /// Whether it ends where another begins; `in_table` and `in_list` tell what is open around it.
    pub fn ends_before(&mut self, tag: &Tag<'_>, in_table: bool, in_list: bool) -> bool {
        let name = tag.name.as_ref();
        let ends = match self.name.as_str() {
            "template" => false,
            _ if in_table && !self.has(&["table"]) && self.is_within_cell_or_group(name) => true,
            "p" => is_block(name),
            "dt" | "dd" => matches!(name, "dt" | "dd") && !self.has(&["dl"]),
            own => {
                name == "li"
                    && !self.has(&LISTS)
                    && (own == "li" || in_list && may_end_in_item(own))
            }
        };
        if !ends && !is_void(name) && !tag.closed && (name == self.name || is_counted(name)) {
            *self.open.entry(name.to_owned()).or_default() += 1;
        }
        ends
    }

    /// What an end tag does to it; `in_table` and `in_list` tell what is open around it.
    pub fn close(&mut self, name: &str, in_table: bool, in_list: bool) -> Ended {
        if let Some(open) = self.open.get_mut(name).filter(|open| **open > 0) {
            *open -= 1;
            return if *open == 0 && name == self.name { Ended::ByItself } else { Ended::No };
        }
        let around = match name {
            _ if self.name == "template" || self.has(&["table"]) => false,
            "table" => in_table,
            "p" => !is_block(&self.name) && !is_part_of_table(&self.name),
            "li" | "ol" | "ul" | "menu" | "dir" => in_list && !is_part_of_table(&self.name),
            _ => in_table && self.is_within_cell_or_group(name),
        };
        if around { Ended::Around } else { Ended::No }
    }

    /// Whether the element stands in what a tag of a table begins or ends: in a cell for all, in rows for their group.
    fn is_within_cell_or_group(&self, name: &str) -> bool {
        match name {
            "tbody" | "thead" | "tfoot" => true,
            "tr" | "td" | "th" => !is_part_of_table(&self.name),
            _ => false,
        }
    }

    fn has(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.open.get(*name).is_some_and(|open| *open > 0))
    }
}

const LISTS: [&str; 4] = ["ol", "ul", "menu", "dir"];

/// Groups of rows; rows and cells that are hidden are read and forgotten.
fn is_part_of_table(name: &str) -> bool {
    matches!(name, "tbody" | "thead" | "tfoot")
}

/// Elements that end with the item of a list they stand in, where the next one begins.
fn may_end_in_item(name: &str) -> bool {
    !is_part_of_table(name) && (matches!(name, "div" | "p" | "address") || !is_block(name))
}

/// Elements whose number counts when the end of another is looked for.
fn is_counted(name: &str) -> bool {
    LISTS.contains(&name) || matches!(name, "table" | "li" | "dl" | "p")
}
