//! Target indicators and expected results, item by item, as the indicators cell prints them.
//!
//! Items are the top-level entries without their enumerator. A line that begins with a dash is a sub-item, joined with
//! ` • `; other continuation lines join with a space. In a block without numbers every paragraph is an item. A line that
//! names the year of the items below it begins each of them, because every item is a promise of its own.

use super::dividing_lines::{Division, division};
use super::enumerator::{Mark, mark};
use super::headings::{self, Block};
use super::numbering;
use super::printed::without_remnants;
use crate::table::Line;
use bagyt_domain::list::Place;
use bagyt_language::script::fold_space;

/// Between an item and its sub-items.
const SUB_ITEM: &str = " • ";

/// An item with the place of its last line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The words as printed.
    pub text: String,
    /// Where it ends.
    pub place: Place,
}

/// The items of one cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Items {
    /// Target indicators.
    pub targets: Vec<Item>,
    /// Expected results.
    pub results: Vec<Item>,
}

/// A line of one block.
struct Part<'a> {
    text: String,
    place: &'a Place,
    /// An empty line stands before it.
    after_gap: bool,
}

/// Lines under one heading.
struct Section<'a> {
    block: Block,
    /// The line that names their year.
    year: Option<String>,
    parts: Vec<Part<'a>>,
}

/// Reads the items of a cell. `column` is the block that text under no heading belongs to.
pub fn items(lines: &[Line], column: Block) -> Items {
    let mut items = Items::default();
    for Section { block, year, mut parts } in sections(lines, column) {
        levels::leave_out_sections(&mut parts);
        levels::part_from_figures(&mut parts);
        let mut read = if is_numbered(&parts) { numbered(&parts) } else { paragraphs(&parts) };
        if let Some(year) = year {
            read.iter_mut().for_each(|item| item.text = format!("{year} {}", item.text));
        }
        match block {
            Block::Targets => items.targets.extend(read),
            Block::Results => items.results.extend(read),
        }
    }
    items
}

/// Divides the cell at its headings.
fn sections(lines: &[Line], column: Block) -> Vec<Section<'_>> {
    let mut years = Years::default();
    let mut sections = vec![Section { block: column, year: None, parts: Vec::new() }];
    let mut gap = false;
    for line in lines {
        let text = fold_space(&without_remnants(&line.text));
        let mut done = 0;
        for heading in headings::find(&text) {
            add(&mut sections, &text[done..heading.range.start], &line.place, gap);
            years.go_under_a_heading(sections.last());
            let block = heading.block.unwrap_or(column);
            sections.push(Section { block, year: years.line.clone(), parts: Vec::new() });
            done = heading.range.end;
        }
        if done == 0
            && let Some(division) = division(&text)
        {
            match division {
                Division::Year => years.line = Some(text.clone()),
                Division::Sort => years.go_under_a_heading(sections.last()),
            }
            let block = sections.last().map_or(column, |section| section.block);
            sections.push(Section { block, year: years.line.clone(), parts: Vec::new() });
            done = text.len();
        }
        add(&mut sections, &text[done..], &line.place, gap);
        gap = text.is_empty();
    }
    sections
}

/// The year that lines stand under.
#[derive(Debug, Default)]
struct Years {
    /// The line that names it.
    line: Option<String>,
    /// Whether years stand above the headings of blocks, not below them.
    are_above: bool,
}

impl Years {
    /// Goes from the last section on to the next heading: the year holds there too where it stands right above a heading.
    fn go_under_a_heading(&mut self, last: Option<&Section>) {
        self.are_above |= last.is_some_and(|it| it.year.is_some() && it.parts.is_empty());
        if !self.are_above {
            self.line = None;
        }
    }
}

fn add<'a>(sections: &mut [Section<'a>], text: &str, place: &'a Place, after_gap: bool) {
    let text = text.trim();
    if let Some(section) = sections.last_mut()
        && !text.is_empty()
    {
        section.parts.push(Part { text: text.to_owned(), place, after_gap });
    }
}

/// Word processors may count on from the block before, so the first enumerator may be any number.
fn is_numbered(parts: &[Part]) -> bool {
    let number = |part: &Part| match mark(&part.text) {
        Some((Mark::Number { value, .. }, _)) => Some(value),
        _ => None,
    };
    let first = parts.first().and_then(|part| mark(&part.text));
    matches!(first, Some((Mark::Letter | Mark::Number { .. }, _)))
        || parts.iter().filter_map(number).any(|value| (1..=3).contains(&value))
}

/// A block whose entries carry numbers or letters.
fn numbered(parts: &[Part]) -> Vec<Item> {
    let mut numbering = numbering::Numbering::default();
    let following = following(parts);
    let mut items: Vec<Item> = Vec::new();
    for (part, next) in parts.iter().zip(following) {
        match mark(&part.text) {
            Some((Mark::Dash, rest)) if !items.is_empty() => {
                join(&mut items, rest, SUB_ITEM, part.place)
            }
            Some((enumerator, rest)) if numbering.opens(enumerator) => {
                open_inline(&mut items, &mut numbering, rest, next, part.place);
            }
            _ if items.is_empty() => {
                items.push(Item { text: part.text.clone(), place: part.place.clone() })
            }
            _ => {
                let first = numbering.split(&part.text, next);
                let (head, tail) =
                    part.text.split_at(first.map_or(part.text.len(), |cut| cut.start));
                join(&mut items, head.trim_end(), " ", part.place);
                if let Some((enumerator, rest)) = mark(tail) {
                    numbering.opens(enumerator);
                    open_inline(&mut items, &mut numbering, rest, next, part.place);
                }
            }
        }
    }
    items.retain(|item| !item.text.is_empty());
    items
}

/// Opens an item, and further ones where the same line goes on with the next numbers, as lines of scans do.
fn open_inline(
    items: &mut Vec<Item>,
    numbering: &mut numbering::Numbering,
    text: &str,
    following: Option<u32>,
    place: &Place,
) {
    let mut rest = text;
    while let Some(cut) = numbering.split(rest, following) {
        items.push(Item { text: rest[..cut.start].trim_end().to_owned(), place: place.clone() });
        let Some((enumerator, next)) = mark(&rest[cut.start..]) else { break };
        numbering.opens(enumerator);
        rest = next;
    }
    items.push(Item { text: rest.trim_end().to_owned(), place: place.clone() });
}

/// For each line the number of the next line that has one, so that a number inside a line is not taken for it.
fn following(parts: &[Part]) -> Vec<Option<u32>> {
    let mut next = None;
    let mut following: Vec<Option<u32>> = Vec::with_capacity(parts.len());
    for part in parts.iter().rev() {
        following.push(next);
        if let Some((Mark::Number { value, .. }, _)) = mark(&part.text) {
            next = Some(value);
        }
    }
    following.reverse();
    following
}

/// A block without numbers: each paragraph is an item, unless the one before does not end.
fn paragraphs(parts: &[Part]) -> Vec<Item> {
    let dashes_enumerate =
        matches!(parts.first().and_then(|part| mark(&part.text)), Some((Mark::Dash, _)));
    let mut items: Vec<Item> = Vec::new();
    let mut in_sub_items = false;
    for part in parts {
        let dashed = match mark(&part.text) {
            Some((Mark::Dash, rest)) => Some(rest),
            _ => None,
        };
        match dashed {
            Some(rest) if !dashes_enumerate && !items.is_empty() => {
                join(&mut items, rest, SUB_ITEM, part.place);
                in_sub_items = true;
            }
            Some(rest) => items.push(Item { text: rest.to_owned(), place: part.place.clone() }),
            None if in_sub_items || continues(items.last(), part) => {
                join(&mut items, &part.text, " ", part.place)
            }
            None => items.push(Item { text: part.text.clone(), place: part.place.clone() }),
        }
    }
    items
}

/// Whether a paragraph belongs to the item before: that one has not ended, or this one is only punctuation.
fn continues(before: Option<&Item>, part: &Part) -> bool {
    let Some(before) = before else { return false };
    let unfinished = !before.text.ends_with(['.', ';', ':']);
    let fresh = part.after_gap && part.text.chars().next().is_some_and(char::is_uppercase);
    let only_marks = !part.text.chars().any(char::is_alphanumeric);
    only_marks || unfinished && !fresh
}

fn join(items: &mut Vec<Item>, text: &str, with: &str, place: &Place) {
    match items.last_mut() {
        Some(item) if text.is_empty() => item.place = place.clone(),
        Some(item) => {
            if !item.text.is_empty() {
                item.text.push_str(with);
            }
            item.text.push_str(text);
            item.place = place.clone();
        }
        None => items.push(Item { text: text.to_owned(), place: place.clone() }),
    }
}

mod levels;
#[cfg(test)]
mod tests;
