//! Target indicators and expected results, item by item, as the indicators cell prints them.
//!
//! Items are the top-level entries without their enumerator. A line that begins with a dash is a sub-item, joined with
//! ` • `; other continuation lines join with a space. In a block without numbers every paragraph is an item. A line that
//! names the year of the items below it begins each of them, because every item is a promise of its own.

use super::enumerator::{Mark, mark};
use super::headings::Block;
use super::numbering;
use crate::table::Line;
use bagyt_domain::list::{ItemBlock, ItemHeading, Place};
use sections::{Part, Printed, Section};

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
    /// What headings say of the items below them.
    pub headings: Vec<ItemHeading>,
}

/// Reads the items of a cell. `column` is the block that text under no heading belongs to.
pub fn items(lines: &[Line], column: Block) -> Items {
    let mut items = Items::default();
    let mut waiting = Waiting::default();
    for Section { block, heading, year, mut parts } in sections::of(lines, column) {
        waiting.come(block, heading);
        levels::leave_out_sections(&mut parts);
        levels::part_from_figures(&mut parts);
        let mut read = if is_numbered(&parts) { numbered(&parts) } else { paragraphs(&parts) };
        if let Some(year) = year {
            read.iter_mut().for_each(|item| item.text = format!("{year} {}", item.text));
        }
        let own = match block {
            Block::Targets => &mut items.targets,
            Block::Results => &mut items.results,
        };
        if !read.is_empty() {
            items.headings.extend(waiting.go(block, own.len()));
        }
        own.extend(read);
    }
    items
}

/// Headings under which no item has stood yet.
#[derive(Default)]
struct Waiting {
    of_targets: Option<Printed>,
    of_results: Option<Printed>,
    /// Blocks whose last heading said more than its name.
    saying_more: Vec<Block>,
}

impl Waiting {
    fn come(&mut self, block: Block, heading: Option<Printed>) {
        let own = match block {
            Block::Targets => &mut self.of_targets,
            Block::Results => &mut self.of_results,
        };
        *own = heading.or(own.take());
    }

    /// The heading of the items behind so many of their block, where it says more than its name or ends what another says.
    fn go(&mut self, block: Block, before: usize) -> Option<ItemHeading> {
        let (own, named) = match block {
            Block::Targets => (&mut self.of_targets, ItemBlock::Target),
            Block::Results => (&mut self.of_results, ItemBlock::Result),
        };
        let Printed { text, says_more } = own.take()?;
        let said_more = self.saying_more.contains(&block);
        self.saying_more.retain(|it| *it != block);
        if says_more {
            self.saying_more.push(block);
        }
        let item = u32::try_from(before + 1).unwrap_or(u32::MAX);
        (says_more || said_more).then_some(ItemHeading { source: named, item, text })
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
    let mut in_table = false;
    for (part, next) in parts.iter().zip(following) {
        // Rows under a numbered item say what it is made of.
        in_table = part.is_row && (in_table || items.is_empty());
        match mark(&part.text) {
            Some((Mark::Dash, rest)) if !items.is_empty() => {
                join(&mut items, rest, SUB_ITEM, part.place)
            }
            Some((enumerator, rest)) if numbering.opens(enumerator) => {
                open_inline(&mut items, &mut numbering, rest, next, part.place);
            }
            _ if items.is_empty() || in_table => {
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
    let mut in_table = false;
    for part in parts {
        let was_in_table = std::mem::replace(&mut in_table, part.is_row);
        let goes_on = !in_table && !was_in_table;
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
            None if goes_on && (in_sub_items || continues(items.last(), part)) => {
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
    let begins = |with: fn(char) -> bool| part.text.chars().next().is_some_and(with);
    // A sheet goes on with a sentence in the next cell, but not with a thing and its count.
    let fresh = part.after_gap && begins(char::is_uppercase)
        || part.in_next_cell && !begins(char::is_lowercase);
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
mod sections;
mod table_rows;
#[cfg(test)]
mod tests;
