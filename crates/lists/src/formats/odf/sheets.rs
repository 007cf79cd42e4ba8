//! The sheets of an OpenDocument workbook: what every visible sheet shows.
//!
//! Hidden sheets, rows and columns, filtered rows too, are not printed and are left out; a hidden row that says as much as a
//! direction is told. Numbers stand as the file says they are displayed.

use super::super::sheet::{self, Filled, Hidden, Unseen};
use super::super::text::Meter;
use super::super::xml::{attribute, check_depth, is, number};
use super::paragraph::{self, is_paragraph};
use super::styles::Styles;
use super::table::is_group;
use crate::table::{Block, Line};
use crate::{Limits, ReadError};
use bagyt_domain::list::{Finding, Place};
use roxmltree::Node;

/// Turns the sheets into blocks; the findings are of what they hide.
pub(super) fn blocks(
    body: Node<'_, '_>,
    styles: &Styles<'_>,
    limits: &Limits,
) -> Result<(Vec<Block>, Vec<Finding>), ReadError> {
    let mut meter = Meter::new(limits);
    let (mut found, mut findings, mut tables) = (Vec::new(), Vec::new(), 0);
    for table in body.children().filter(|node| is(*node, "table") && !styles.hides(*node)) {
        let mut reader = Reader {
            name: sheet::short(attribute(table, "name").unwrap_or_default()),
            hidden_columns: Hidden::of(hidden_columns(table, limits)?),
            hidden_rows: Vec::new(),
            cells: Vec::new(),
            unseen: Unseen::default(),
            row: 0,
            styles,
            limits,
        };
        reader.rows(table, false, &mut meter, 0)?;
        if !found.is_empty() {
            found.push(Block::Break);
        }
        let rows = Hidden::of(reader.hidden_rows);
        let seen = reader.cells.into_iter();
        let seen = seen.filter_map(|cell| cell.seen(&rows, &reader.hidden_columns)).collect();
        findings.extend(reader.unseen.told(&reader.name));
        found.extend(sheet::blocks(seen, &mut tables, &mut meter)?);
    }
    Ok((found, findings))
}

/// A sheet while it is read.
struct Reader<'l> {
    name: String,
    hidden_columns: Hidden,
    /// Ranges of hidden rows.
    hidden_rows: Vec<(u32, u32)>,
    cells: Vec<Filled>,
    unseen: Unseen,
    row: u32,
    styles: &'l Styles<'l>,
    limits: &'l Limits,
}

impl Reader<'_> {
    fn rows(
        &mut self,
        parent: Node<'_, '_>,
        hidden: bool,
        meter: &mut Meter<'_>,
        depth: usize,
    ) -> Result<(), ReadError> {
        check_depth(depth, self.limits)?;
        for node in parent.children().filter(Node::is_element) {
            if is(node, "table-row") {
                let times = number(node, "number-rows-repeated").unwrap_or(1).max(1);
                let hidden = hidden || is_hidden(node);
                if hidden {
                    let last = self.row.saturating_add(times - 1);
                    self.hidden_rows.push((self.row, last));
                }
                self.row(node, times, hidden, meter)?;
                self.row = self.row.saturating_add(times);
            } else if is_group(node) {
                let hidden = hidden || attribute(node, "display") == Some("false");
                self.rows(node, hidden, meter, depth + 1)?;
            }
        }
        Ok(())
    }

    fn row(
        &mut self,
        row: Node<'_, '_>,
        times: u32,
        hidden: bool,
        meter: &mut Meter<'_>,
    ) -> Result<(), ReadError> {
        let mut column = 0u32;
        // Of a hidden row only what reaches below it may be seen.
        let may_show = |node| !hidden || number(node, "number-rows-spanned").unwrap_or(1) > 1;
        for node in row.children().filter(Node::is_element) {
            let wide = number(node, "number-columns-repeated").unwrap_or(1).max(1);
            if is(node, "table-cell") && !may_show(node) {
                let text = self.text(node, meter)?.join(" ");
                self.unseen.note(self.row, column, &text);
            } else if is(node, "table-cell") {
                let text = self.text(node, meter)?;
                // An empty cell may stand for a million; one with text is counted each time.
                if !text.iter().all(|line| line.trim().is_empty()) {
                    for down in 0..times {
                        for right in 0..wide {
                            meter.cell()?;
                            if down + right > 0 {
                                meter.repeated(text.iter().map(String::as_str))?;
                            }
                            let at = (self.row.saturating_add(down), column.saturating_add(right));
                            self.add(node, at, &text);
                        }
                    }
                }
            }
            column = column.saturating_add(wide);
        }
        Ok(())
    }

    fn add(&mut self, node: Node<'_, '_>, (row, column): (u32, u32), text: &[String]) {
        let place = Place::Sheet { sheet: self.name.clone(), cell: sheet::name(row, column) };
        let line = |text: &String| Line { text: text.clone(), place: place.clone() };
        let span = |name| number(node, name).unwrap_or(1).max(1) - 1;
        self.cells.push(Filled {
            row,
            column,
            to_row: row.saturating_add(span("number-rows-spanned")),
            to_column: column.saturating_add(span("number-columns-spanned")),
            lines: text.iter().map(line).collect(),
        });
    }

    /// The lines a cell shows.
    fn text(&self, cell: Node<'_, '_>, meter: &Meter<'_>) -> Result<Vec<String>, ReadError> {
        let mut lines = Vec::new();
        let mut chars = 0;
        for node in cell.children().filter(|node| is_paragraph(*node)) {
            let read = paragraph::read(node, None, self.styles, self.limits)?;
            chars += read.lines.iter().map(|line| line.chars().count() + 1).sum::<usize>();
            meter.cell_chars(chars)?;
            lines.extend(read.lines);
        }
        Ok(lines)
    }
}

/// Hidden by hand (`collapse`) or by a filter.
fn is_hidden(node: Node<'_, '_>) -> bool {
    matches!(attribute(node, "visibility"), Some("collapse" | "filter"))
}

/// Ranges of columns that are not shown, from 0.
fn hidden_columns(table: Node<'_, '_>, limits: &Limits) -> Result<Vec<(u32, u32)>, ReadError> {
    let mut columns = Vec::new();
    collect(table, &mut columns, limits, 0)?;
    let (mut found, mut at) = (Vec::new(), 0u32);
    for node in columns {
        let end = at.saturating_add(number(node, "number-columns-repeated").unwrap_or(1).max(1));
        if is_hidden(node) && found.len() < 256 {
            found.push((at, end - 1));
        }
        at = end;
    }
    Ok(found)
}

fn collect<'a, 'input>(
    parent: Node<'a, 'input>,
    found: &mut Vec<Node<'a, 'input>>,
    limits: &Limits,
    depth: usize,
) -> Result<(), ReadError> {
    check_depth(depth, limits)?;
    for node in parent.children().filter(Node::is_element) {
        if is(node, "table-column") {
            found.push(node);
        } else if node.tag_name().name().starts_with("table-column")
            || is(node, "table-header-columns")
        {
            collect(node, found, limits, depth + 1)?;
        }
    }
    Ok(())
}
