//! The cells of a sheet: which part of it each covers, how it is named, what it says, what of it is hidden.

use super::super::markup;
use crate::table::Line;
use bagyt_domain::list::Place;

/// A cell with text and the part of the sheet it covers; rows and columns from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    pub row: u32,
    pub column: u32,
    /// The last row it covers.
    pub to_row: u32,
    /// The last column it covers.
    pub to_column: u32,
    /// Its lines, with their places.
    pub lines: Vec<Line>,
}

impl Filled {
    /// The part of it that is shown; `None` when all its rows or columns are hidden.
    pub fn seen(self, rows: &Hidden, columns: &Hidden) -> Option<Self> {
        let (row, column) = (rows.shown_from(self.row), columns.shown_from(self.column));
        (row <= self.to_row && column <= self.to_column).then_some(Self { row, column, ..self })
    }

    /// A cell that covers only itself.
    pub fn single(row: u32, column: u32, lines: Vec<Line>) -> Self {
        Self { row, column, to_row: row, to_column: column, lines }
    }
}

/// Rows or columns that are not shown, from 0: ranges in order, none of which touches another.
#[derive(Debug, Default)]
pub struct Hidden(Vec<(u32, u32)>);

impl Hidden {
    /// These ranges, first and last, in any order.
    pub fn of(ranges: impl IntoIterator<Item = (u32, u32)>) -> Self {
        let mut ranges: Vec<(u32, u32)> = ranges.into_iter().collect();
        ranges.sort_unstable();
        ranges.dedup_by(|next, before| {
            let joined = next.0 <= before.1.saturating_add(1);
            if joined {
                before.1 = before.1.max(next.1);
            }
            joined
        });
        Self(ranges)
    }

    /// Whether this one is hidden.
    pub fn has(&self, at: u32) -> bool {
        self.shown_from(at) != at
    }

    /// The first one from here on that is shown.
    fn shown_from(&self, at: u32) -> u32 {
        let next = self.0.partition_point(|&(_, last)| last < at);
        match self.0.get(next) {
            Some(&(first, last)) if first <= at => last.saturating_add(1),
            _ => at,
        }
    }
}

/// A sheet's name, as much of it as stands in places; programs allow 31 letters.
pub fn short(name: &str) -> String {
    name.chars().take(60).collect()
}

/// The lines of a cell as it is displayed.
pub fn lines(text: &str, place: &Place) -> Vec<Line> {
    text.split('\n')
        .map(|line| line.trim_end_matches('\r'))
        .flat_map(markup::plain_lines)
        .map(|text| Line { text: text.into_owned(), place: place.clone() })
        .collect()
}

/// A cell as workbooks name it, from row and column counted from 0: `B7`.
pub fn name(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect::<String>() + &(u64::from(row) + 1).to_string()
}

/// Row and column of a cell's name, from 0.
pub fn named(name: &str) -> Option<(u32, u32)> {
    let figures = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, figures) = name.split_at(figures);
    let column =
        letters.bytes().filter(|&byte| byte != b'$').try_fold(0u32, |column, letter| {
            let value = u32::from(letter.to_ascii_uppercase().checked_sub(b'A')?) + 1;
            (value <= 26).then_some(())?;
            column.checked_mul(26)?.checked_add(value)
        })?;
    let row: u32 = figures.trim_start_matches('$').parse().ok()?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}
