//! A page's lines and tables as blocks: tables that only lay out the page are taken apart, navigation goes.

use super::super::markup;
use super::super::side_by_side::table_in_cell;
use super::super::text::Meter;
use super::line::Text;
use super::page::{Piece, Row, Table};
use crate::table::{Block, Cell, Line};
use crate::{Limits, ReadError};
use bagyt_domain::list::Place;
use std::collections::HashMap;

/// Turns a page into blocks.
pub(super) fn blocks(pieces: Vec<Piece>, limits: &Limits) -> Result<Vec<Block>, ReadError> {
    let mut writer =
        Writer { blocks: Vec::new(), headings: Vec::new(), paragraphs: 0, tables: 0, limits };
    writer.pieces(pieces)?;
    writer.drop_repeated_headings();
    Ok(writer.blocks)
}

struct Writer<'l> {
    blocks: Vec<Block>,
    /// Where among the blocks the headings of the page stand.
    headings: Vec<usize>,
    paragraphs: u32,
    tables: u32,
    limits: &'l Limits,
}

/// So many cells with words of their own stand beside each other in no layout.
const MANY: usize = 4;

/// So many links one below the other in a list are a menu.
const MENU: usize = 3;

impl Table {
    /// Whether it lays out the page: a single column, or cells that hold tables and little else.
    fn is_layout(&self) -> bool {
        self.rows.iter().all(|row| row.cells.len() <= 1)
            || self.nested > self.direct && !self.rows.iter().any(Row::is_of_words)
    }

    /// Whether nearly all it says are links.
    fn is_menu(&self) -> bool {
        self.nested == 0 && self.linked > 0 && self.linked * 5 >= self.direct * 4
    }
}

impl Row {
    /// Whether many of its cells have words of their own that are no links, as the heading of a list has.
    fn is_of_words(&self) -> bool {
        let worded = |piece: &Piece| match piece {
            Piece::Line(line) => !line.text.trim().is_empty() && !line.is_link(),
            _ => false,
        };
        self.cells.iter().filter(|cell| cell.pieces.iter().any(worded)).count() >= MANY
    }
}

impl Text {
    fn is_link(&self) -> bool {
        self.path || self.linked > 0 && self.linked * 5 >= self.text.chars().count() * 4
    }
}

impl Writer<'_> {
    fn pieces(&mut self, pieces: Vec<Piece>) -> Result<(), ReadError> {
        let mut links: Vec<Text> = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Line(line) if line.is_link() => {
                    links.push(line);
                    continue;
                }
                Piece::Line(line) if line.text.trim().is_empty() && !links.is_empty() => continue,
                _ => self.links(&mut links),
            }
            match piece {
                Piece::Line(line) => self.paragraph(line),
                Piece::Break => self.blocks.push(Block::Break),
                Piece::Table(table) if table.is_layout() => {
                    for row in table.rows {
                        self.side_by_side(row)?;
                    }
                }
                Piece::Table(table) if table.is_menu() => {}
                Piece::Table(table) => self.table(table)?,
            }
        }
        self.links(&mut links);
        Ok(())
    }

    /// What stands side by side goes on from one another in no line.
    fn side_by_side(&mut self, row: Row) -> Result<(), ReadError> {
        for (at, cell) in row.cells.into_iter().enumerate() {
            if at > 0 {
                self.gap();
            }
            self.pieces(cell.pieces)?;
        }
        Ok(())
    }

    /// Lines of links that came one after the other.
    fn links(&mut self, links: &mut Vec<Text>) {
        let menu = links.iter().filter(|line| line.listed).count() >= MENU;
        if menu || links.iter().any(|line| line.path) {
            self.gap();
        }
        for line in links.drain(..).filter(|line| !(menu && line.listed || line.path)) {
            self.paragraph(line);
        }
    }

    /// What follows belongs to no block of lines before it.
    fn gap(&mut self) {
        let place = Place::Paragraph { paragraph: self.paragraphs.max(1) };
        self.blocks.push(Block::Paragraph(Line { text: String::new(), place }));
    }

    fn paragraph(&mut self, line: Text) {
        self.paragraphs += 1;
        let place = Place::Paragraph { paragraph: self.paragraphs };
        for text in markup::plain_lines(&line.text) {
            if line.heading {
                self.headings.push(self.blocks.len());
            }
            let line = Line { text: text.into_owned(), place: place.clone() };
            self.blocks.push(Block::Paragraph(line));
        }
        if line.heading {
            self.gap();
        }
    }

    fn table(&mut self, table: Table) -> Result<(), ReadError> {
        self.tables += 1;
        let meter = Meter::new(self.limits);
        let ends = ends_of_groups(&table.rows);
        let mut grid = Grid::default();
        for (at, (row, end)) in table.rows.into_iter().zip(ends).enumerate() {
            let mut cells = Vec::with_capacity(row.cells.len());
            grid.next_row();
            for cell in row.cells {
                let left = (end - at) as u32;
                let rows = if cell.rows == 0 { left } else { cell.rows.min(left) };
                let column = grid.place(cell.columns, rows);
                let place =
                    Place::Cell { table: self.tables, row: at as u32 + 1, column: column + 1 };
                let mut lines = Vec::new();
                lines_of(cell.pieces, &place, &mut lines);
                meter.cell_chars(lines.iter().map(|line| line.text.chars().count()).sum())?;
                cells.push(Cell { lines, columns: cell.columns, rows });
            }
            self.blocks.push(Block::Row { table: self.tables, cells });
        }
        Ok(())
    }

    /// A page's heading that the document under it says again word for word is not part of the document.
    fn drop_repeated_headings(&mut self) {
        let bare = |block: &Block| match block {
            Block::Paragraph(line) => {
                let letters = line.text.chars().filter(|c| !c.is_whitespace());
                Some(letters.flat_map(char::to_lowercase).collect::<String>())
            }
            _ => None,
        };
        if self.headings.is_empty() {
            return;
        }
        let mut last: HashMap<String, usize> = HashMap::new();
        for (at, block) in self.blocks.iter().enumerate() {
            last.extend(bare(block).filter(|text| !text.is_empty()).map(|text| (text, at)));
        }
        let again = |at: &usize| {
            let text = self.blocks.get(*at).and_then(bare);
            text.and_then(|text| last.get(&text)).is_some_and(|last| last > at)
        };
        let again: Vec<usize> = self.headings.iter().copied().filter(again).collect();
        let mut at = 0;
        self.blocks.retain(|_| {
            at += 1;
            again.binary_search(&(at - 1)).is_err()
        });
    }
}

/// For each row where its group ends.
fn ends_of_groups(rows: &[Row]) -> Vec<usize> {
    let mut ends = vec![rows.len(); rows.len()];
    for at in (1..rows.len()).rev() {
        ends[at - 1] = if rows[at - 1].group == rows[at].group { ends[at] } else { at };
    }
    ends
}

/// The lines of a cell, those of tables in it included.
fn lines_of(pieces: Vec<Piece>, place: &Place, found: &mut Vec<Line>) {
    for piece in pieces {
        match piece {
            Piece::Line(line) => found.extend(
                markup::plain_lines(&line.text)
                    .into_iter()
                    .map(|text| Line { text: text.into_owned(), place: place.clone() }),
            ),
            Piece::Table(table) => {
                let lines = |pieces: Vec<Piece>| {
                    let mut lines = Vec::new();
                    lines_of(pieces, place, &mut lines);
                    lines
                };
                let cells =
                    |row: Row| row.cells.into_iter().map(|cell| lines(cell.pieces)).collect();
                found.extend(table_in_cell(table.rows.into_iter().map(cells).collect()));
            }
            Piece::Break => {}
        }
    }
}

/// Which grid columns cells of earlier rows still cover, and for how many rows.
#[derive(Debug, Default)]
struct Grid {
    covered: Vec<u32>,
    next: usize,
}

/// The widest grid that is followed.
const WIDEST: usize = 512;

impl Grid {
    fn next_row(&mut self) {
        self.next = 0;
        for rows in &mut self.covered {
            *rows = rows.saturating_sub(1);
        }
    }

    /// The column of the next cell of the row.
    fn place(&mut self, columns: u32, rows: u32) -> u32 {
        while self.covered.get(self.next).is_some_and(|&rows| rows > 0) {
            self.next += 1;
        }
        let column = self.next.min(WIDEST);
        let end = (column + columns as usize).min(WIDEST);
        if rows > 1 && end > column {
            self.covered.resize(self.covered.len().max(end), 0);
            // The row that is being read counts too; the next one takes it off.
            self.covered[column..end].fill(rows);
        }
        self.next = end.max(column);
        column as u32
    }
}
