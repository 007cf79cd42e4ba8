//! Dividing a file into lists: a heading begins a list, unless it only repeats the one before on a new page.

use super::builder::Builder;
use super::heading::{Heading, headings};
use super::join::Words;
use super::layout::Layout;
use super::other_tables;
use super::outside_words::{is_issuer, is_title};
use super::piece::{Piece, Traits};
use super::stream::{Item, PrintedRow};
use crate::table::{Line, RawList};

/// The parts of one list.
#[derive(Debug, Clone, Default)]
pub(super) struct Section {
    preface: Vec<Line>,
    /// What stands under each of its headings.
    stretches: Vec<(Layout, Vec<Item>)>,
}

/// Finds the lists of a file.
pub(super) fn sections(items: Vec<Item>) -> Vec<Section> {
    let headings = headings(&items);
    let mut sections: Vec<Section> = Vec::new();
    let mut items = items.into_iter();
    let mut at = 0;
    let mut before: Vec<Item> = Vec::new();
    let mut layouts = headings.into_iter().peekable();
    if let Some(first) = layouts.peek() {
        before = items.by_ref().take(first.start).collect();
        at = first.start;
    }
    while let Some(Heading { end, layout, .. }) = layouts.next() {
        items.by_ref().take(end - at).for_each(drop);
        let stop = layouts.peek().map(|next| next.start);
        let body: Vec<Item> = match stop {
            Some(stop) => items.by_ref().take(stop - end).collect(),
            None => items.by_ref().collect(),
        };
        at = stop.unwrap_or(end);
        match sections.last_mut() {
            Some(section) => {
                let preface = section.take_preface();
                let restarts = first_number(&body) == Some(1) && section.has_rows();
                // Every customer may have a table of its own, with numbers of its own.
                if preface.is_empty() && (!restarts || section.ends_with_customer()) {
                    section.stretches.push((layout, body));
                } else {
                    sections.push(Section { preface, stretches: vec![(layout, body)] });
                }
            }
            None => {
                let preface = std::mem::take(&mut before).into_iter().flat_map(lines_of).collect();
                sections.push(Section { preface, stretches: vec![(layout, body)] });
            }
        }
    }
    sections
}

fn lines_of(item: Item) -> Vec<Line> {
    match item {
        Item::Cell(piece) => piece.lines,
        Item::Row(row) => row.into_lines(),
        Item::Text(line) => vec![line],
        Item::Break => Vec::new(),
    }
}

/// The row number with which a stretch begins.
fn first_number(items: &[Item]) -> Option<u32> {
    let number = |piece: &Piece| Traits::number_of(piece);
    items.iter().take(12).find_map(|item| match item {
        Item::Cell(piece) => number(piece),
        Item::Row(row) => row.filled().next().and_then(number),
        _ => None,
    })
}

impl Section {
    fn has_rows(&self) -> bool {
        self.stretches.iter().any(|(_, items)| first_number(items).is_some())
    }

    /// Whether a customer's name stands below the last row.
    fn ends_with_customer(&self) -> bool {
        let Some((_, items)) = self.stretches.last() else { return false };
        let below =
            items.iter().rev().take_while(|item| matches!(item, Item::Text(_) | Item::Break));
        below.into_iter().any(|item| matches!(item, Item::Text(line) if is_issuer(&line.text)))
    }

    /// Takes title and approval of the next list from the end of this one.
    fn take_preface(&mut self) -> Vec<Line> {
        let Some((layout, items)) = self.stretches.last_mut() else { return Vec::new() };
        let columns = layout.leaves.len();
        let narrow = |row: &PrintedRow| row.exact && row.pieces.len() * 2 < columns;
        let of_list = items.iter().rev().find_map(|item| match item {
            Item::Row(row) if !narrow(row) => Some(row.table),
            _ => None,
        });
        // An approval may stand in a table without lines of its own.
        let of_another = |row: &PrintedRow| {
            narrow(row) && of_list.is_some_and(|table| table != row.table) && !row.is_on_page()
        };
        let is_outside = |item: &Item| match item {
            Item::Text(_) | Item::Break => true,
            Item::Cell(piece) => piece.is_blank(),
            Item::Row(row) => of_another(row),
        };
        let start = items.iter().rposition(|item| !is_outside(item)).map_or(0, |last| last + 1);
        let title = |item: &Item| match item {
            Item::Text(line) => is_title(&line.text),
            Item::Row(row) => {
                row.pieces.iter().flat_map(|piece| &piece.lines).any(|line| is_title(&line.text))
            }
            _ => false,
        };
        if let Some(title) = items[start..].iter().position(title) {
            let first = items[start..start + title]
                .iter()
                .position(|item| matches!(item, Item::Break))
                .map_or(title, |at| at);
            return items.split_off(start + first).into_iter().flat_map(lines_of).collect();
        }
        match items[..start].last_mut() {
            Some(Item::Cell(piece)) => title_at_end(piece),
            _ => Vec::new(),
        }
    }

    /// Puts the list together.
    pub fn build(self) -> RawList {
        let texts: Vec<&Line> =
            self.stretches.iter().flat_map(|(_, items)| items).flat_map(lines).collect();
        let words = Words::of(texts.into_iter());
        let layouts: Vec<Layout> =
            self.stretches.iter().map(|(layout, _)| layout.clone()).collect();
        let Some(first) = layouts.first() else { return RawList::default() };
        let mut builder = Builder::new(first, &words, self.preface);
        for ((_, mut items), layout) in self.stretches.into_iter().zip(&layouts) {
            let others = other_tables::take(&mut items, layout);
            builder.continue_under(layout);
            builder.read(items);
            builder.leave_aside(others);
        }
        builder.finish()
    }
}

fn lines(item: &Item) -> Vec<&Line> {
    match item {
        Item::Cell(piece) => piece.lines.iter().collect(),
        Item::Row(row) => row.pieces.iter().flat_map(|piece| &piece.lines).collect(),
        Item::Text(line) => vec![line],
        Item::Break => Vec::new(),
    }
}

/// Takes a title from the end of a cell: from the last block of lines in which it stands, and blocks of an approval above.
fn title_at_end(piece: &mut Piece) -> Vec<Line> {
    let blank = |line: &Line| line.text.trim().is_empty();
    let Some(title) = piece.lines.iter().rposition(|line| is_title(&line.text)) else {
        return Vec::new();
    };
    let Some(mut start) = piece.lines[..title].iter().rposition(blank) else { return Vec::new() };
    // Lines of an approval block stand above the title, block by block.
    while let Some(earlier) = piece.lines[..start].iter().rposition(blank) {
        if !piece.lines[earlier..start].iter().any(|line| is_title(&line.text)) {
            break;
        }
        start = earlier;
    }
    piece.lines.split_off(start)
}
