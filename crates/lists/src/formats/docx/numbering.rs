//! Automatic numbers and bullets of DOCX paragraphs, counted as a word processor counts them.
//!
//! A level prints its number by a pattern (`%1.`, `%1)`, `%1.%2.`); every bullet is a dash. Lists made of one abstract list
//! count on together; one that names a start of its own begins anew where it is first used.

use super::super::counters::Figures;
use super::styles::{Numbered, Styles};
use super::xml::{attribute, child, is, is_on, parse, value, value_of};
use crate::ReadError;
use roxmltree::Node;
use std::collections::{HashMap, HashSet};

/// Levels of a list in a word processor.
const LEVELS: usize = 9;

/// The longest pattern of a number.
const LONGEST_PATTERN: usize = 40;

/// How one level numbers its paragraphs.
#[derive(Debug, Clone, Default)]
struct Level {
    start: u32,
    kind: Kind,
    pattern: String,
    /// All numbers of the pattern stand in decimal figures (`w:isLgl`).
    legal: bool,
    /// The level, counted from 1, after which this one begins anew; 0 never, `None` after any above it.
    restarts_after: Option<usize>,
    /// What stands between number and text.
    after: &'static str,
    /// The paragraph style that is of this level.
    style: Option<String>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    None,
    Bullet,
    Number(Figures),
}

#[derive(Debug, Clone, Default)]
struct Abstract {
    levels: Vec<Level>,
    /// The numbering style that has the levels, where this list has none.
    link: Option<String>,
}

#[derive(Debug, Clone, Default)]
struct List {
    of: String,
    /// Levels that this list has of its own.
    levels: HashMap<usize, Level>,
    /// Starts that this list has of its own.
    starts: HashMap<usize, u32>,
}

type Counts = [Option<u32>; LEVELS];

/// The numbering of a document with its counters.
#[derive(Debug, Default)]
pub struct Numbering {
    abstracts: HashMap<String, Abstract>,
    lists: HashMap<String, List>,
    /// Counters by abstract list.
    counts: HashMap<String, Counts>,
    /// Lists that were used, with the levels at which their own start has been taken.
    begun: HashSet<(String, usize)>,
}

impl Numbering {
    /// Reads the part that says how paragraphs are numbered.
    pub fn read(numbering: Option<&str>, styles: &Styles) -> Result<Self, ReadError> {
        let mut found = Self::default();
        let Some(text) = numbering else { return Ok(found) };
        for node in parse(text)?.root_element().children() {
            if is(node, "abstractNum") {
                let id = attribute(node, "abstractNumId").unwrap_or_default().to_owned();
                let link = value_of(node, "numStyleLink").map(str::to_owned);
                found.abstracts.insert(id, Abstract { levels: levels(node), link });
            } else if is(node, "num") {
                let id = attribute(node, "numId").unwrap_or_default().to_owned();
                found.lists.insert(id, list(node));
            }
        }
        found.follow_links(styles);
        Ok(found)
    }

    /// An abstract list that only names a numbering style has the levels of the list of that style.
    fn follow_links(&mut self, styles: &Styles) {
        let of_style = |link: &String| {
            let list = self.lists.get(&styles.numbered(link).list?)?;
            Some(self.abstracts.get(&list.of)?.levels.clone())
        };
        let linked: Vec<(String, Vec<Level>)> = self
            .abstracts
            .iter()
            .filter(|(_, it)| it.levels.is_empty())
            .filter_map(|(id, it)| Some((id.clone(), of_style(it.link.as_ref()?)?)))
            .collect();
        for (id, levels) in linked {
            self.abstracts.insert(id, Abstract { levels, link: None });
        }
    }

    /// The number of the next paragraph with these properties, and what stands between it and the text.
    pub fn next(&mut self, properties: Option<Node<'_, '_>>, styles: &Styles) -> Option<String> {
        let (id, at) = self.place(properties, styles)?;
        let list = self.lists.get(&id)?;
        let shared = &self.abstracts.get(&list.of)?.levels;
        let levels: Vec<&Level> = (0..LEVELS.min(shared.len().max(at + 1)))
            .map_while(|level| list.levels.get(&level).or_else(|| shared.get(level)))
            .collect();
        let rule = *levels.get(at)?;
        let counts = self.counts.entry(list.of.clone()).or_default();
        let own_start = list.starts.get(&at).copied();
        let begins = own_start.filter(|_| !self.begun.contains(&(id.clone(), at)));
        let start = own_start.unwrap_or(rule.start);
        let number = match (begins, counts.get(at).copied().flatten()) {
            (Some(start), _) => start,
            (None, Some(count)) => count.saturating_add(1),
            (None, None) => start,
        };
        if let Some(count) = counts.get_mut(at) {
            *count = Some(number);
        }
        for (below, level) in levels.iter().enumerate().skip(at + 1) {
            let restarts = level.restarts_after.is_none_or(|after| at < after);
            if let Some(count) = counts.get_mut(below).filter(|_| restarts) {
                *count = None;
            }
        }
        let text = printed(rule, &levels, at, counts);
        self.begun.insert((id, at));
        text
    }

    /// The list and level of a paragraph: its own, else those of its style.
    fn place(&self, properties: Option<Node<'_, '_>>, styles: &Styles) -> Option<(String, usize)> {
        let style = styles.of_paragraph(properties);
        let own = properties.and_then(|node| child(node, "numPr")).map(Numbered::of);
        let of_style = style.map(|id| styles.numbered(id)).unwrap_or_default();
        let own = own.unwrap_or_default();
        let list = own.list.clone().or(of_style.list).filter(|list| list != "0")?;
        let of_list = || {
            let levels = &self.abstracts.get(&self.lists.get(&list)?.of)?.levels;
            levels.iter().position(|level| level.style.is_some() && level.style.as_deref() == style)
        };
        let level = match own.list {
            Some(_) => own.level,
            None => own.level.or(of_style.level).or_else(of_list),
        };
        let level = level.unwrap_or(0);
        (level < LEVELS).then_some((list, level))
    }
}

/// The number as printed, with what stands after it.
fn printed(rule: &Level, levels: &[&Level], at: usize, counts: &Counts) -> Option<String> {
    let text = match rule.kind {
        Kind::None => return None,
        Kind::Bullet => "-".to_owned(),
        Kind::Number(_) => {
            let mut text = rule.pattern.clone();
            for (index, level) in levels.iter().enumerate().take(at + 1) {
                let count = counts.get(index).copied().flatten().unwrap_or(level.start);
                let figures = match level.kind {
                    Kind::Number(figures) if !rule.legal => figures,
                    _ => Figures::Decimal,
                };
                text = text.replace(&format!("%{}", index + 1), &figures.show(count));
            }
            text
        }
    };
    let blank = text.trim().is_empty() || rule.pattern.is_empty();
    (!blank).then(|| format!("{text}{}", rule.after))
}

/// The levels of an abstract list by their numbers; those it leaves out print nothing.
fn levels(node: Node<'_, '_>) -> Vec<Level> {
    let mut found: Vec<Level> = Vec::new();
    for (nth, node) in node.children().filter(|child| is(*child, "lvl")).take(LEVELS).enumerate() {
        let at = attribute(node, "ilvl").and_then(|at| at.trim().parse().ok()).unwrap_or(nth);
        if at < LEVELS {
            found.resize_with(found.len().max(at + 1), Level::default);
            found[at] = level(node);
        }
    }
    found
}

fn list(node: Node<'_, '_>) -> List {
    let mut list = List {
        of: value_of(node, "abstractNumId").unwrap_or_default().to_owned(),
        ..List::default()
    };
    for own in node.children().filter(|child| is(*child, "lvlOverride")).take(LEVELS) {
        let at = attribute(own, "ilvl").and_then(|at| at.trim().parse().ok()).unwrap_or(0);
        if let Some(start) = value_of(own, "startOverride").and_then(|it| it.trim().parse().ok()) {
            list.starts.insert(at, start);
        }
        if let Some(node) = child(own, "lvl") {
            list.levels.insert(at, level(node));
        }
    }
    list
}

fn level(node: Node<'_, '_>) -> Level {
    let number = |name| value_of(node, name).and_then(|number| number.trim().parse().ok());
    let kind = match value_of(node, "numFmt").unwrap_or("decimal") {
        "bullet" => Kind::Bullet,
        "none" => Kind::None,
        name => Kind::Number(Figures::named(name)),
    };
    let after = match child(node, "suff").and_then(value) {
        Some("nothing") if kind != Kind::Bullet => "",
        _ => " ",
    };
    Level {
        start: number("start").unwrap_or(1),
        kind,
        pattern: value_of(node, "lvlText").unwrap_or("%1.").chars().take(LONGEST_PATTERN).collect(),
        legal: child(node, "isLgl").is_some_and(is_on),
        restarts_after: number("lvlRestart").map(|after| after as usize),
        after,
        style: value_of(node, "pStyle").map(str::to_owned),
    }
}
