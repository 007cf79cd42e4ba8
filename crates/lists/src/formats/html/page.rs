//! A web page as it is seen: lines, tables, tables within cells.
//!
//! Table, row and cell may be left open as they may in a browser. What is hidden, deleted, or only navigates goes.

use super::super::text::Meter;
use super::elements::{is_block, is_left_out, is_void};
use super::entities;
use super::formula;
use super::hidden;
use super::line::{Flow, Text};
use super::skipped::{Ended, Skipped};
use super::style_sheet::Styles;
use super::tokens::{Tag, Token, Tokens};
use crate::{Damage, Limits, ReadError};

/// What stands in a page or in a cell, from top to bottom.
#[derive(Debug)]
pub(super) enum Piece {
    /// A line.
    Line(Text),
    /// A table.
    Table(Table),
    /// A rule or a page break.
    Break,
}

/// A table.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// Its rows, head first and foot last.
    pub rows: Vec<Row>,
    /// Characters directly in its cells.
    pub direct: usize,
    /// Characters of links among them.
    pub linked: usize,
    /// Characters in tables within its cells.
    pub nested: usize,
}

/// A row.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// The kind of group it is in, by the order in print.
    section: u8,
    /// Which group of rows: no cell reaches beyond its own.
    pub group: u32,
    pub cells: Vec<Cell>,
    hidden: bool,
}

/// A cell.
#[derive(Debug, Default)]
pub(super) struct Cell {
    pub columns: u32,
    /// Rows it covers; 0 is all to the end of the group.
    pub rows: u32,
    pub pieces: Vec<Piece>,
    hidden: bool,
}

/// The kinds of groups of rows in the order they are printed in.
const HEAD: u8 = 0;
const BODY: u8 = 1;
const FOOT: u8 = 2;

/// More tags than any list has.
const MOST_TAGS: usize = 1_000_000;

/// Reads a page.
pub(super) fn read(page: &str, limits: &Limits) -> Result<Vec<Piece>, ReadError> {
    let mut builder = Builder {
        flows: vec![Flow::default()],
        tables: Vec::new(),
        skipped: None,
        styles: Styles::of(page),
        meter: Meter::new(limits),
        limits,
    };
    for (count, token) in Tokens::of(page).enumerate() {
        if count > 2 * MOST_TAGS {
            return Err(ReadError::Damaged(Damage::TooMuchMarkup));
        }
        match token {
            Token::Text(text) if builder.skipped.is_none() => builder.text(text)?,
            Token::Text(_) => {}
            Token::Open(tag) => builder.open(&tag)?,
            Token::Close(name) => builder.close(&name)?,
        }
    }
    while !builder.tables.is_empty() {
        builder.close_table()?;
    }
    let mut page = builder.flows.pop().unwrap_or_default();
    page.end_line(false);
    Ok(page.pieces)
}

/// A table while it is read.
#[derive(Debug, Default)]
struct OpenTable {
    table: Table,
    section: u8,
    /// Which kinds of groups it has had.
    seen: [bool; 3],
    group: u32,
    row: Option<Row>,
    /// The open cell; its flow is the last one.
    cell: Option<Cell>,
}

struct Builder<'l> {
    /// The page and the open cells, each within the one before.
    flows: Vec<Flow>,
    tables: Vec<OpenTable>,
    /// The element that is left out.
    skipped: Option<Skipped>,
    styles: Styles,
    meter: Meter<'l>,
    limits: &'l Limits,
}

impl Builder<'_> {
    fn flow(&mut self) -> &mut Flow {
        if self.flows.is_empty() {
            self.flows.push(Flow::default());
        }
        let last = self.flows.len() - 1;
        &mut self.flows[last]
    }

    fn text(&mut self, text: &str) -> Result<(), ReadError> {
        let text = entities::decoded(text);
        self.flow().push(&text);
        let chars = self.flow().chars;
        if self.flows.len() > 1 { self.meter.cell_chars(chars) } else { Ok(()) }
    }

    fn open(&mut self, tag: &Tag<'_>) -> Result<(), ReadError> {
        let name = tag.name.as_ref();
        let in_list = self.flow().lists() > 0;
        if let Some(skipped) = &mut self.skipped {
            if !skipped.ends_before(tag, !self.tables.is_empty(), in_list) {
                return Ok(());
            }
            self.skipped = None;
        }
        let hidden = hidden::is_hidden(tag, &self.styles);
        match name {
            "td" | "th" => return self.open_cell(tag, hidden),
            "tr" => return self.open_row(hidden),
            _ if hidden || is_left_out(name) => {
                if !is_void(name) && !tag.closed {
                    self.skipped = Some(Skipped::of(name));
                }
                return Ok(());
            }
            "table" => return self.open_table(),
            "thead" => self.section(HEAD)?,
            "tbody" => self.section(BODY)?,
            "tfoot" => self.section(FOOT)?,
            "br" => self.flow().line_break(),
            "hr" => self.flow().page_break(),
            "ol" | "ul" | "menu" | "dir" => {
                let flow = self.flow();
                flow.open_list(name == "ol", tag);
                super::super::xml::check_depth(self.flow().lists(), self.limits)?;
            }
            "li" => self.flow().open_item(tag),
            "a" => self.flow().link(tag.attribute("href").is_some()),
            "pre" => self.flow().preformatted(true),
            "span" => self.flow().open_span(hidden::is_number_of_word(tag)),
            _ if formula::is_part(name) => self.flow().open_in_formula(tag),
            _ if is_block(name) => self.flow().block(name),
            _ => {}
        }
        if hidden::breaks_page(tag) {
            self.flow().page_break();
        }
        if !is_void(name) && !tag.closed {
            let raised = !is_block(name) && (name == "sup" || self.styles.raises(tag));
            self.flow().raised.open(name, raised);
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ReadError> {
        let in_list = self.flow().lists() > 0;
        if let Some(skipped) = &mut self.skipped {
            let ended = skipped.close(name, !self.tables.is_empty(), in_list);
            if ended != Ended::No {
                self.skipped = None;
            }
            if ended != Ended::Around {
                return Ok(());
            }
        }
        self.flow().raised.close(name);
        match name {
            "table" if !self.tables.is_empty() => return self.close_table(),
            "td" | "th" => self.close_cell(),
            "tr" => self.close_row()?,
            "thead" | "tbody" | "tfoot" => self.section(BODY)?,
            "ol" | "ul" | "menu" | "dir" => self.flow().close_list(),
            "li" => self.flow().close_item(),
            "a" => self.flow().link(false),
            "pre" => self.flow().preformatted(false),
            "span" => self.flow().close_span(),
            _ if formula::is_part(name) => self.flow().close_in_formula(name),
            _ if is_block(name) => self.flow().end_line(false),
            _ => {}
        }
        Ok(())
    }

    fn open_table(&mut self) -> Result<(), ReadError> {
        super::super::xml::check_depth(self.tables.len() + 1, self.limits)?;
        // A table directly in a table stands before it.
        if self.tables.last().is_some_and(|table| table.cell.is_none()) {
            self.close_table()?;
        }
        self.flow().end_line(false);
        self.tables.push(OpenTable { section: BODY, ..OpenTable::default() });
        Ok(())
    }

    fn section(&mut self, section: u8) -> Result<(), ReadError> {
        self.close_row()?;
        if let Some(table) = self.tables.last_mut() {
            let at = usize::from(section);
            // Only the first head and the first foot are moved to their end of the table.
            let again = section != BODY && std::mem::replace(&mut table.seen[at.min(2)], true);
            table.section = if again { BODY } else { section };
            table.group += 1;
        }
        Ok(())
    }

    fn open_row(&mut self, hidden: bool) -> Result<(), ReadError> {
        if self.tables.is_empty() {
            self.open_table()?;
        }
        self.close_row()?;
        if let Some(table) = self.tables.last_mut() {
            let (section, group) = (table.section, table.group);
            table.row = Some(Row { section, group, cells: Vec::new(), hidden });
        }
        Ok(())
    }

    fn open_cell(&mut self, tag: &Tag<'_>, hidden: bool) -> Result<(), ReadError> {
        self.close_cell();
        if self.tables.last().is_none_or(|table| table.row.is_none()) {
            self.open_row(false)?;
        }
        self.meter.cell()?;
        let span = |name: &str, least: u32, most: u32| {
            let value = tag.attribute(name);
            value.and_then(|value| figures(&value)).unwrap_or(1).clamp(least, most)
        };
        let (columns, rows) = (span("colspan", 1, WIDEST), span("rowspan", 0, TALLEST));
        if let Some(table) = self.tables.last_mut() {
            table.cell = Some(Cell { columns, rows, pieces: Vec::new(), hidden });
            self.flows.push(Flow::default());
        }
        Ok(())
    }

    fn close_cell(&mut self) {
        let Some(table) = self.tables.last_mut() else { return };
        let Some(mut cell) = table.cell.take() else { return };
        let mut flow = self.flows.pop().unwrap_or_default();
        flow.end_line(false);
        if !cell.hidden {
            table.table.direct += flow.chars;
            table.table.linked += flow.linked;
            table.table.nested += flow.nested;
            cell.pieces = flow.pieces;
            if let Some(row) = &mut table.row {
                row.cells.push(cell);
            }
        }
    }

    fn close_row(&mut self) -> Result<(), ReadError> {
        self.close_cell();
        let Some(table) = self.tables.last_mut() else { return Ok(()) };
        if let Some(row) = table.row.take().filter(|row| !row.hidden) {
            self.meter.row()?;
            table.table.rows.push(row);
        }
        Ok(())
    }

    fn close_table(&mut self) -> Result<(), ReadError> {
        self.close_row()?;
        let Some(open) = self.tables.pop() else { return Ok(()) };
        let mut table = open.table;
        table.rows.sort_by_key(|row| row.section);
        let flow = self.flow();
        flow.end_line(false);
        flow.nested += table.direct + table.nested;
        flow.pieces.push(Piece::Table(table));
        Ok(())
    }
}

/// The number a value begins with, whatever follows it.
fn figures(value: &str) -> Option<u32> {
    let value = value.trim_ascii_start();
    let value = value.strip_prefix('+').unwrap_or(value);
    let digits = value.chars().map_while(|digit| digit.to_digit(10));
    let add = |number: u32, digit| number.saturating_mul(10).saturating_add(digit);
    digits.fold(None, |number, digit| Some(add(number.unwrap_or(0), digit)))
}

/// The widest and the tallest cell that is believed.
const WIDEST: u32 = 512;
const TALLEST: u32 = 65_534;
