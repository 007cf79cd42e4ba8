//! The indicators cell divided at its headings: targets and results, years, sorts of indicators.

use super::super::dividing_lines::{Division, division, is_bare_year};
use super::super::enumerator::{Mark, mark};
use super::super::headings::{self, Block};
use super::super::printed::without_remnants;
use super::table_rows::{self, Kind};
use crate::table::Line;
use bagyt_domain::list::Place;
use bagyt_language::script::fold_space;

/// Lines under one heading.
pub(super) struct Section<'a> {
    /// The block they belong to.
    pub block: Block,
    /// The heading they stand under; `None` below the one before it.
    pub heading: Option<Printed>,
    /// The line that names their year.
    pub year: Option<String>,
    /// Them.
    pub parts: Vec<Part<'a>>,
}

/// A heading as it is printed.
pub(super) struct Printed {
    pub text: String,
    /// Whether it says more than its name.
    pub says_more: bool,
}

/// A line of one block, or a part of one.
pub(super) struct Part<'a> {
    /// Its words.
    pub text: String,
    /// Where it stands.
    pub place: &'a Place,
    /// An empty line stands before it.
    pub after_gap: bool,
    /// It begins another cell of the table than the line before.
    pub in_next_cell: bool,
    /// It is a row of a table within the cell.
    pub is_row: bool,
}

/// Divides a cell. `column` is the block that text under no heading belongs to.
pub(super) fn of(lines: &[Line], column: Block) -> Vec<Section<'_>> {
    let mut cell = Cell { column, done: Vec::new(), years: Years::default() };
    cell.open(column);
    let mut gap = false;
    let mut before: Option<&Place> = None;
    for (at, (line, kind)) in lines.iter().zip(table_rows::kinds(lines)).enumerate() {
        let printed = match &kind {
            Kind::Prose => &line.text,
            Kind::Row(item) => item,
            Kind::Heading => {
                cell.go_under(headings::named_in_full(&line.text));
                continue;
            }
        };
        let text = fold_space(&without_remnants(printed));
        let part = Part {
            text: String::new(),
            place: &line.place,
            after_gap: gap,
            in_next_cell: before.is_some_and(|before| is_next_cell(before, &line.place)),
            is_row: kind != Kind::Prose,
        };
        if is_bare_year(&text) && cell.is_divided_before(&lines[at + 1..]) {
            cell.go_into_a_year(&text);
        } else {
            cell.read(&text, &part);
        }
        gap = text.is_empty();
        before = Some(&line.place).filter(|_| !gap).or(before);
    }
    cell.done
}

/// Whether a line stands in another cell than the one before, where cells under each other belong to one direction.
fn is_next_cell(before: &Place, place: &Place) -> bool {
    matches!(place, Place::Cell { .. } | Place::Sheet { .. }) && before != place
}

/// A cell while it is divided.
struct Cell<'a> {
    column: Block,
    done: Vec<Section<'a>>,
    years: Years,
}

impl<'a> Cell<'a> {
    /// Reads a line; `part` says all of it but its words.
    fn read(&mut self, text: &str, part: &Part<'a>) {
        let mut done = 0;
        for heading in headings::find(text) {
            self.add(&text[done..heading.range.start], part);
            self.years.go_under_a_heading(self.done.last());
            self.open(heading.block.unwrap_or(self.column));
            if let Some(section) = self.done.last_mut() {
                let printed = text[heading.name..heading.range.end].trim().to_owned();
                section.heading = Some(Printed { text: printed, says_more: heading.says_more });
            }
            done = heading.range.end;
        }
        match division(text).filter(|_| done == 0) {
            Some(Division::Year) => self.go_into_a_year(text),
            Some(Division::Sort) => {
                self.years.go_under_a_heading(self.done.last());
                self.open(self.block());
            }
            None => self.add(&text[done..], part),
        }
    }

    fn go_into_a_year(&mut self, line: &str) {
        self.years.line = Some(line.to_owned());
        self.open(self.block());
    }

    /// Whether items begin below, and none goes on here: the last one has ended, or those below are counted anew.
    fn is_divided_before(&self, below: &[Line]) -> bool {
        let last = self.done.last().and_then(|section| section.parts.last());
        let ended = last.is_none_or(|part| part.text.ends_with(['.', ';', ':']));
        let next = below.iter().find(|line| !line.is_blank());
        match next.and_then(|line| mark(&line.text)) {
            Some((Mark::Number { value: 1, .. }, _)) => true,
            Some(_) => ended,
            None => false,
        }
    }

    /// Goes under the heading of a table, which may name the block it opens.
    fn go_under(&mut self, block: Option<Block>) {
        if let Some(block) = block.filter(|block| *block != self.block()) {
            self.years.go_under_a_heading(self.done.last());
            self.open(block);
        }
    }

    fn block(&self) -> Block {
        self.done.last().map_or(self.column, |section| section.block)
    }

    fn open(&mut self, block: Block) {
        let year = self.years.line.clone();
        self.done.push(Section { block, heading: None, year, parts: Vec::new() });
    }

    fn add(&mut self, text: &str, part: &Part<'a>) {
        let text = text.trim();
        if let Some(section) = self.done.last_mut()
            && !text.is_empty()
        {
            section.parts.push(Part { text: text.to_owned(), ..*part });
        }
    }
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
