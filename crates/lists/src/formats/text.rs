//! Text dumps: cells that begin with a tab, or rows whose cells are divided by tabs.
//!
//! Which of the two a file is, is decided by counting: in a loose dump lines have one tab, at their start; in a dump by
//! rows lines with several tabs carry the table.

use super::lines::lines;
use super::{markup, text_loose, text_rows};
use crate::table::{Cell, Extract, Line};
use crate::{Limits, ReadError};
use bagyt_domain::list::Place;

/// Turns a decoded text file into blocks.
pub(super) fn extract(text: &str, limits: &Limits) -> Result<Extract, ReadError> {
    if text.chars().all(|c| c.is_whitespace() || c == '\u{FEFF}') {
        return Err(ReadError::Empty);
    }
    let most = limits.rows.saturating_mul(LINES_OF_ROW);
    if memchr::memchr_iter(b'\n', text.as_bytes()).nth(most).is_some() {
        return Err(ReadError::OverLimit { what: "rows", limit: limits.rows as u64 });
    }
    let blocks = match shape(text) {
        Shape::Loose => text_loose::blocks(text, limits)?,
        Shape::Rows(separator) => text_rows::blocks(text, separator, limits)?,
    };
    Ok(Extract { format: "text", blocks, findings: Vec::new() })
}

/// More lines than these are in no row, whatever is in its cells.
const LINES_OF_ROW: usize = 100;

/// How a dump marks its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A cell begins with a tab; row ends are not marked.
    Loose,
    /// A line is a row whose cells are divided by this character.
    Rows(char),
}

fn shape(text: &str) -> Shape {
    let (mut loose, mut by_rows, mut by_bars) = (0usize, 0usize, 0usize);
    for line in lines(text).filter(|line| !line.is_separator() && !line.is_blank()) {
        let inner = line.text.trim_start_matches([' ', '\u{A0}', '\u{FEFF}']);
        let inner_tabs = inner.trim_start_matches('\t').bytes().filter(|&b| b == b'\t').count();
        loose += usize::from(inner.starts_with('\t') && inner_tabs < 2);
        by_rows += usize::from(inner_tabs >= 2);
        by_bars += usize::from(line.text.bytes().filter(|&b| b == b'|').count() >= 3);
    }
    if by_bars > loose + by_rows {
        Shape::Rows('|')
    } else if by_rows * 3 >= loose && by_rows > 0 {
        Shape::Rows('\t')
    } else {
        Shape::Loose
    }
}

/// Counts what a dump costs and refuses in time.
#[derive(Debug)]
pub(super) struct Meter<'a> {
    limits: &'a Limits,
    rows: usize,
    cells: usize,
    repeated: usize,
}

impl<'a> Meter<'a> {
    pub fn new(limits: &'a Limits) -> Self {
        Self { limits, rows: 0, cells: 0, repeated: 0 }
    }

    /// One more row.
    pub fn row(&mut self) -> Result<(), ReadError> {
        self.rows += 1;
        over(self.rows, self.limits.rows, "rows")
    }

    /// One more cell.
    pub fn cell(&mut self) -> Result<(), ReadError> {
        self.cells += 1;
        over(self.cells, self.limits.cells, "cells")
    }

    /// Lines that stand in the file once and in another cell again.
    pub fn repeated<'t>(&mut self, lines: impl Iterator<Item = &'t str>) -> Result<(), ReadError> {
        self.repeated += lines.map(|line| line.len() + 64).sum::<usize>();
        over(self.repeated, MOST_REPEATED, "repeated_bytes")
    }

    /// A cell of this many characters.
    pub fn cell_chars(&self, chars: usize) -> Result<(), ReadError> {
        over(chars, self.limits.cell_chars, "cell_chars")
    }
}

/// The most bytes of text that may be repeated: a small file could say a lot with one cell.
const MOST_REPEATED: usize = 8 << 20;

fn over(count: usize, limit: usize, what: &'static str) -> Result<(), ReadError> {
    if count > limit { Err(ReadError::OverLimit { what, limit: limit as u64 }) } else { Ok(()) }
}

/// The printed lines of a piece of a file line.
pub(super) fn printed(text: &str, number: u32) -> Vec<Line> {
    let line = |text: std::borrow::Cow<'_, str>| Line {
        text: text.into_owned(),
        place: Place::Line { line: number },
    };
    markup::plain_lines(text).into_iter().map(line).collect()
}

/// A cell of one grid field.
pub(super) fn single(lines: Vec<Line>) -> Cell {
    Cell { lines, columns: 1, rows: 1 }
}
