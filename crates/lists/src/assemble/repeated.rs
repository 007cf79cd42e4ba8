//! Headings printed again on the next page: what they say is known, and how many rows they take. Without that knowledge
//! the rest of a cell that a page break cuts, alone in the row below, looks like a second row of the heading.

use super::heading::{Heading, next_row};
use super::layout::Layout;
use super::stream::{Item, PrintedRow};

/// What a row of a heading says at which grid columns.
type Words = Vec<(usize, String)>;

/// The headings of tables whose grid can be trusted, each once.
#[derive(Default)]
pub(super) struct Repeated(Vec<Printed>);

struct Printed {
    /// Its first row.
    first: Words,
    /// The rows that divide it.
    below: Vec<Words>,
    layout: Layout,
}

impl Repeated {
    /// Notes a heading that was found.
    pub fn note(&mut self, items: &[Item], heading: &Heading) {
        let items = items.get(heading.start..heading.end).unwrap_or_default();
        let mut rows = items.iter().filter_map(|item| match item {
            Item::Row(row) if row.exact => Some(words(row)),
            _ => None,
        });
        let Some(first) = rows.next() else { return };
        if self.0.iter().all(|known| known.first != first) {
            self.0.push(Printed { first, below: rows.collect(), layout: heading.layout.clone() });
        }
    }

    /// The heading that begins with this row, where it is a known one.
    pub fn find(&self, items: &[Item], at: usize, row: &PrintedRow) -> Option<Heading> {
        let own = row.exact.then(|| words(row))?;
        let known = self.0.iter().find(|known| known.first == own)?;
        let mut end = at + 1;
        for below in &known.below {
            match next_row(items, end).filter(|(_, row)| words(row) == *below) {
                Some((next, _)) => end = next + 1,
                None => break,
            }
        }
        Some(Heading { start: at, end, layout: known.layout.clone() })
    }
}

fn words(row: &PrintedRow) -> Words {
    row.pieces.iter().map(|piece| (piece.grid, piece.one_line().text)).collect()
}
