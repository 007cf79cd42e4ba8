//! Building rows from a stream of loose cells.

use super::aligned::{NEW_ROW, Seated, align, begins_row};
use super::builder::Builder;
use super::fragments::Fragment;
use super::joints;
use super::layout::Layout;
use super::loose::{Seat, divide, seats};
use super::outside_words::{is_afterword, is_issuer, is_signature, is_total};
use super::piece::{Piece, Traits};
use super::stream::{Item, PrintedRow};
use crate::empty_mark::is_empty_marker;
use crate::table::Line;

impl Builder<'_> {
    /// Reads a stretch of loose cells.
    pub(super) fn read_loose(&mut self, items: Vec<Item>) {
        let mut cells = loose_cells(items);
        let signature = cells.last_mut().map(take_notes).unwrap_or_default();
        let seats = seats(&cells, self.layout);
        let mut row: Vec<Seated> = Vec::new();
        for (cell, (seat, traits)) in cells.into_iter().zip(seats) {
            match seat {
                Seat::Leaf(leaf, begins) => {
                    if begins {
                        self.end_loose_row(&mut row);
                    }
                    row.push(Seated { leaf, piece: cell, traits, shifted: false, divided: false });
                }
                Seat::Pair(leaf, at, begins) => {
                    if begins {
                        self.end_loose_row(&mut row);
                    }
                    let (before, after) = divide(&cell, at);
                    row.push(seated(leaf, before, false));
                    row.push(seated(leaf + 1, after, true));
                }
                Seat::Outside => {
                    self.end_loose_row(&mut row);
                    self.read_outside(cell, traits.issuer);
                }
                Seat::Total => {
                    self.end_loose_row(&mut row);
                    self.read_loose_total(cell, traits.total);
                }
            }
        }
        self.end_loose_row(&mut row);
        self.waiting.extend(signature.into_iter().map(|line| (line, true)));
    }

    fn read_outside(&mut self, cell: Piece, issuer: bool) {
        if cell.is_blank() {
            return;
        }
        if issuer {
            self.new_issuer(cell.one_line());
        } else {
            self.waiting.extend(
                cell.lines
                    .into_iter()
                    .filter(|line| !line.text.trim().is_empty())
                    .map(|line| (line, true)),
            );
        }
    }

    fn read_loose_total(&mut self, cell: Piece, total: bool) {
        if cell.is_blank() {
            return;
        }
        let lines: Vec<Line> =
            cell.lines.into_iter().filter(|line| !line.text.trim().is_empty()).collect();
        match self.list.totals.last_mut() {
            Some(last) if self.in_total && !total => last.extend(lines),
            _ => self.new_total(lines),
        }
    }

    fn end_loose_row(&mut self, row: &mut Vec<Seated>) {
        let seated: Vec<Seated> = std::mem::take(row);
        if seated.iter().all(|seat| seat.traits.is_blank()) {
            return;
        }
        self.settle_waiting();
        let seated = taken_apart(seated, self.layout);
        let evidence = begins_row(
            seated.iter().map(|seat| (self.layout.leaves[seat.leaf].role, &seat.traits)),
        );
        match &mut self.open {
            Some(open) if evidence < NEW_ROW => {
                let pieces: Vec<Piece> = seated.into_iter().map(|seat| seat.piece).collect();
                open.fragments.push(Fragment {
                    row: PrintedRow { pieces, ..PrintedRow::default() },
                    placed: false,
                });
            }
            _ => {
                self.close_row();
                self.begin_row(seated);
            }
        }
    }
}

/// A row that lacks a cell may have two in one: its cells are weighed once more, with every word a place to divide them. A
/// reading that fills what was lacking is better.
fn taken_apart(seated: Vec<Seated>, layout: &Layout) -> Vec<Seated> {
    let filled: Vec<&Seated> = seated.iter().filter(|seat| !seat.traits.is_blank()).collect();
    let traits: Vec<Traits> = filled.iter().map(|seat| seat.traits.clone()).collect();
    if filled.iter().any(|seat| seat.divided) || !joints::lacks_a_cell(&traits, layout) {
        return seated;
    }
    let pieces = filled.iter().map(|seat| seat.piece.clone()).collect();
    let row = PrintedRow { pieces, ..PrintedRow::default() };
    let again = align(&row, traits, layout);
    if !again.iter().any(|seat| seat.divided) {
        return seated;
    }
    // A dump has no places from which a cell could be moved.
    again.into_iter().map(|seat| Seated { shifted: false, ..seat }).collect()
}

fn seated(leaf: usize, piece: Piece, divided: bool) -> Seated {
    Seated { leaf, traits: Traits::of(&piece), piece, shifted: false, divided }
}

/// The cells of a loose stream; a customer's name or a total at the end of a cell becomes a cell of its own.
fn loose_cells(items: Vec<Item>) -> Vec<Piece> {
    let mut cells: Vec<Piece> = Vec::new();
    let mut in_text = false;
    for item in items {
        match item {
            Item::Cell(piece) => {
                in_text = false;
                push_divided(&mut cells, piece);
            }
            Item::Row(row) => {
                row.pieces.into_iter().for_each(|piece| push_divided(&mut cells, piece))
            }
            Item::Text(line) if line.text.trim().is_empty() => in_text = false,
            Item::Text(line) => {
                let alone = is_issuer(&line.text) || is_total(&line.text);
                match cells.last_mut() {
                    Some(last) if in_text && !alone => last.lines.push(line),
                    _ => cells.push(Piece::lines(vec![line])),
                }
                in_text = !alone;
            }
            Item::Break => {}
        }
    }
    cells
}

/// Adds a cell, and what stands at its end behind a blank line but belongs to no column as cells of their own.
fn push_divided(cells: &mut Vec<Piece>, piece: Piece) {
    let Some(at) = tail_start(&piece) else { return cells.push(piece) };
    let Piece { mut lines, .. } = piece.clone();
    let tail = lines.split_off(at);
    cells.push(Piece { lines, ..piece });
    let filled = tail.into_iter().filter(|line| !line.text.trim().is_empty());
    cells.extend(filled.map(|line| Piece::lines(vec![line])));
}

/// Takes the lines from a note or a signature on, which stand behind a blank line at the end of the last cell.
fn take_notes(last: &mut Piece) -> Vec<Line> {
    let blank = |line: &Line| line.text.trim().is_empty();
    let notes = |line: &Line| is_afterword(&line.text) || is_signature(&line.text);
    let at = last.lines.windows(2).position(|lines| blank(&lines[0]) && notes(&lines[1]));
    at.map(|blank| last.lines.split_off(blank + 1)).unwrap_or_default()
}

/// Where the lines begin that name a customer or a total at the end of a cell.
fn tail_start(piece: &Piece) -> Option<usize> {
    let lines = &piece.lines;
    let blank = |line: &Line| line.text.trim().is_empty();
    let alone = |line: &Line| {
        is_issuer(&line.text)
            || is_total(&line.text) && line.text.chars().any(|c| c.is_ascii_digit())
    };
    let mut start = lines.len();
    while start > 1 && (blank(&lines[start - 1]) || alone(&lines[start - 1])) {
        start -= 1;
    }
    let first = lines[start..].iter().position(|line| !blank(line))? + start;
    let divided = first > start || start == 1 && is_empty_marker(&lines[0].text);
    (start > 0 && divided && lines[..start].iter().any(|line| !blank(line))).then_some(start)
}
