//! Rows of a text dump whose cells hold line breaks: the lines of one row are put together again.
//!
//! A line that begins a direction but has too few cells goes on over the next lines when together they have exactly as many
//! cells as the heading, and every line break falls inside a cell with text on both sides.

use super::aligned::{NEW_ROW, align, begins_row, traits_of};
use super::layout::Layout;
use super::piece::{Piece, Traits};
use super::stream::{Item, PrintedRow};
use std::collections::VecDeque;

/// The most lines of one row.
const LONGEST: usize = 400;

/// Puts broken rows together.
pub(super) fn mend(items: Vec<Item>, layout: &Layout) -> Vec<Item> {
    let mut rest: VecDeque<Item> = items.into();
    let mut mended = Vec::with_capacity(rest.len());
    while let Some(item) = rest.pop_front() {
        let Item::Row(row) = item else {
            mended.push(item);
            continue;
        };
        let lines = broken_over(&row, &rest, layout);
        mended.push(Item::Row(rest.drain(..lines).fold(row, with_line)));
    }
    mended
}

/// Over how many of the following items the row goes on.
fn broken_over(row: &PrintedRow, rest: &VecDeque<Item>, layout: &Layout) -> usize {
    let whole = layout.leaves.len();
    if row.exact || row.pieces.len() >= whole || !is_open(row) {
        return 0;
    }
    let seats = align(row, traits_of(row), layout);
    let evidence =
        begins_row(seats.iter().map(|seat| (layout.leaves[seat.leaf].role, &seat.traits)));
    let number = row.filled().next().and_then(Traits::number_of);
    if evidence < NEW_ROW && number.is_none() {
        return 0;
    }
    let mut cells = row.pieces.len();
    for (index, item) in rest.iter().enumerate().take(LONGEST) {
        match item {
            Item::Text(_) => {}
            Item::Row(next) => {
                cells += next.pieces.len() - 1;
                if cells > whole || !goes_on(next, number) {
                    return 0;
                }
                if cells == whole {
                    return index + 1;
                }
                if !is_open(next) {
                    return 0;
                }
            }
            Item::Break | Item::Cell(_) => return 0,
        }
    }
    0
}

/// Whether the last cell has text, so that it may go on.
fn is_open(row: &PrintedRow) -> bool {
    row.pieces.last().is_some_and(|piece| !piece.is_blank())
}

/// How far the number of the next row may be from that of this one.
const SKIPPED: u32 = 3;

/// Whether a line may go on with a cell of the row of this number: it begins with text that begins no row of its own.
fn goes_on(row: &PrintedRow, number: Option<u32>) -> bool {
    let begins_next =
        |found: u32| number.is_none_or(|number| (number..=number + SKIPPED).contains(&found));
    row.pieces.first().is_some_and(|piece| {
        let traits = Traits::of(piece);
        !traits.is_blank()
            && !traits.number.is_some_and(begins_next)
            && !traits.total
            && !traits.issuer
    })
}

/// Adds a line to a row: its first cell goes on with the last one.
pub(super) fn with_line(mut row: PrintedRow, item: Item) -> PrintedRow {
    match item {
        Item::Text(line) => {
            if let Some(last) = row.pieces.last_mut() {
                last.lines.push(line);
            }
        }
        Item::Row(next) => {
            let mut pieces = next.pieces.into_iter();
            if let (Some(last), Some(first)) = (row.pieces.last_mut(), pieces.next()) {
                last.lines.extend(first.lines);
            }
            let from = row.pieces.len();
            row.pieces.extend(pieces.zip(from..).map(|(piece, grid)| Piece { grid, ..piece }));
        }
        Item::Break | Item::Cell(_) => {}
    }
    row
}
