//! Target indicators and expected results, item by item, as the indicators cell prints them.
//!
//! Items are the top-level entries without their enumerator. A line that begins with a dash is a sub-item, joined with
//! ` • `; other continuation lines join with a space. In a block without numbers every paragraph is an item.

use super::enumerator::{Mark, bare_levels, mark, section};
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

/// Reads the items of a cell. `column` is the block that text under no heading belongs to.
pub fn items(lines: &[Line], column: Block) -> Items {
    let mut items = Items::default();
    for (block, mut parts) in blocks(lines, column) {
        leave_out_sections(&mut parts);
        let read = if is_numbered(&parts) { numbered(&parts) } else { paragraphs(&parts) };
        match block {
            Block::Targets => items.targets.extend(read),
            Block::Results => items.results.extend(read),
        }
    }
    items
}

/// `1.1. …`, `1.2. …`: where a block begins with numbers of two levels, the second counts its items. Without a point behind
/// it `1.1` may be an amount, so there a `1.2` must follow.
fn leave_out_sections(parts: &mut [Part]) {
    let levels = |part: &Part| bare_levels(&part.text).map(|(first, second, _)| (first, second));
    let counted = parts.first().and_then(levels).is_some_and(|(first, second)| {
        second == 1 && parts.iter().filter_map(levels).any(|it| it == (first, 2))
    });
    if counted {
        let mut last = (0, 0);
        for part in parts.iter_mut() {
            let Some((first, second, words)) = bare_levels(&part.text) else { continue };
            // What does not follow in order is an amount: `2.5 тыс. человек`.
            if last == (0, 0)
                || (first, second) == (last.0, last.1 + 1)
                || (first, second) == (last.0 + 1, 1)
            {
                last = (first, second);
                part.text = format!("{second}. {words}");
            }
        }
    }
    if parts.first().and_then(|part| section(&part.text)).is_none() {
        return;
    }
    for part in parts {
        let length = section(&part.text).map_or(0, str::len);
        part.text.drain(..length);
    }
}

/// Divides the cell at its headings.
fn blocks(lines: &[Line], column: Block) -> Vec<(Block, Vec<Part<'_>>)> {
    let mut blocks = vec![(column, Vec::new())];
    let mut gap = false;
    for line in lines {
        let text = fold_space(&without_remnants(&line.text));
        let mut done = 0;
        for heading in headings::find(&text) {
            add(&mut blocks, &text[done..heading.range.start], &line.place, gap);
            blocks.push((heading.block.unwrap_or(column), Vec::new()));
            done = heading.range.end;
        }
        if done == 0 && headings::divides(&text) {
            let block = blocks.last().map_or(column, |(block, _)| *block);
            blocks.push((block, Vec::new()));
            done = text.len();
        }
        add(&mut blocks, &text[done..], &line.place, gap);
        gap = text.is_empty();
    }
    blocks
}

fn add<'a>(blocks: &mut [(Block, Vec<Part<'a>>)], text: &str, place: &'a Place, after_gap: bool) {
    let text = text.trim();
    if let Some((_, parts)) = blocks.last_mut()
        && !text.is_empty()
    {
        parts.push(Part { text: text.to_owned(), place, after_gap });
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

#[cfg(test)]
mod tests;
