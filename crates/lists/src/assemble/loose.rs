//! Putting a stream of loose cells into rows: of all ways to read the stream, the one whose cells fit best (Viterbi).
//!
//! A state is the column of the last cell, or "outside" (customers' names, blanks between rows) or "total". Leaving columns
//! out costs, so does adding a cell to the column before; a cell may hold two columns where it can be divided.

use super::counted_rows::columns_by_count;
use super::fitness::{absent, fit};
use super::heading_words::Role;
use super::joints::{self, Joint};
use super::layout::{Layout, Leaf};
use super::marks::Edge;
use super::piece::{Piece, Traits};
use crate::table::Line;

/// Where a cell belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seat {
    /// In a column; the flag says that a row begins with it.
    Leaf(usize, bool),
    /// The part before the cut in this column, the rest in the next.
    Pair(usize, usize, bool),
    /// In no row.
    Outside,
    /// In a total.
    Total,
}

/// A cell that fits a column so well is not divided line by line.
const CLEAR: f32 = 6.0;

/// A cell that fits a column so well is divided only where each part fits its own at least so well.
const CLEAR_PART: f32 = 5.0;

/// What a cell that is broken in two costs.
const BROKEN: f32 = 3.5;

/// What speaks for the column that a cell has by count, in a row of which no cell is lost.
const COUNTED: f32 = 1.0;

/// What speaks for it where the cell is a customer's name, which stands outside of most tables, and the column may hold
/// one: more than for [`OUTSIDE_NAME`].
const COUNTED_NAME: f32 = OUTSIDE_NAME + 2.0;

/// What speaks for a customer's name to stand in no row.
const OUTSIDE_NAME: f32 = 7.0;

/// Finds the seats of all cells, with what is said of each.
pub(super) fn seats(cells: &[Piece], layout: &Layout) -> Vec<(Seat, Traits)> {
    let traits: Vec<Traits> = cells.iter().map(Traits::of).collect();
    let seats = Chart::new(layout).read(cells, &traits);
    seats.into_iter().zip(traits).collect()
}

struct Chart<'a> {
    layout: &'a Layout,
    /// Columns in which only the number of grants stands.
    counts: Vec<bool>,
    /// Cost of leaving out the columns before this one, by column and at the end for all.
    before: Vec<f32>,
    scores: Vec<f32>,
    steps: Vec<Vec<Step>>,
}

/// How a state was reached: from which, and by which cut.
#[derive(Debug, Clone, Copy)]
struct Step {
    from: u8,
    cut: u8,
    wraps: bool,
}

const NO_CUT: u8 = u8::MAX;

impl<'a> Chart<'a> {
    fn new(layout: &'a Layout) -> Self {
        let mut before = vec![0.0];
        for leaf in &layout.leaves {
            before.push(before[before.len() - 1] + absent(leaf.role));
        }
        let counts = layout.leaves.iter().map(Leaf::counts_grants).collect();
        Self { layout, counts, before, scores: Vec::new(), steps: Vec::new() }
    }

    fn columns(&self) -> usize {
        self.layout.leaves.len()
    }

    fn outside(&self) -> usize {
        self.columns()
    }

    fn total(&self) -> usize {
        self.columns() + 1
    }

    fn read(mut self, cells: &[Piece], traits: &[Traits]) -> Vec<Seat> {
        let mut cuts_of: Vec<Vec<usize>> = Vec::with_capacity(cells.len());
        self.scores = vec![f32::NEG_INFINITY; self.columns() + 2];
        let outside = self.outside();
        self.scores[outside] = 0.0;
        let nothing = Traits::default();
        let mut previous = &nothing;
        let counted = columns_by_count(traits, self.layout, &self.counts);
        for ((cell, traits), counted) in cells.iter().zip(traits).zip(counted) {
            let mut fits: Vec<f32> =
                (0..self.columns()).map(|column| self.fit(traits, column)).collect();
            let clear = fits.iter().copied().fold(f32::NEG_INFINITY, f32::max) >= CLEAR;
            if let Some(column) = counted {
                let names = matches!(self.layout.leaves[column].role, Role::Customer | Role::Extra);
                fits[column] += if names && traits.issuer { COUNTED_NAME } else { COUNTED };
            }
            let cuts = cuts(cell, traits, self.layout, clear);
            self.step(traits, &fits, &cuts, previous);
            cuts_of.push(cuts.into_iter().map(|cut| cut.at).collect());
            if !traits.is_blank() {
                previous = traits;
            }
        }
        self.trace(&cuts_of)
    }

    /// How well a cell fits a column; a small number is a row's number, or counts grants where only that is asked for.
    fn fit(&self, traits: &Traits, column: usize) -> f32 {
        const COUNT: f32 = 5.0;
        match traits.number {
            Some(_) if self.counts[column] => COUNT,
            _ => fit(traits, self.layout.leaves[column].role),
        }
    }

    /// Cost and kind of going from a state to a column: the columns left out, and whether a row begins.
    fn way(&self, from: usize, to: usize, broken: f32) -> (f32, bool) {
        let all = self.before[self.columns()];
        if from >= self.columns() {
            return (self.before[to], true);
        }
        let wrap = all - self.before[from + 1] + self.before[to];
        let (onward, begins) = match to.cmp(&from) {
            std::cmp::Ordering::Greater => (self.before[to] - self.before[from + 1], false),
            std::cmp::Ordering::Equal => (broken, false),
            std::cmp::Ordering::Less => (f32::INFINITY, true),
        };
        if onward <= wrap { (onward, begins) } else { (wrap, true) }
    }

    fn step(&mut self, traits: &Traits, fits: &[f32], cuts: &[Joint], previous: &Traits) {
        let broken = broken(previous, traits);
        let states = self.columns() + 2;
        let mut scores = vec![f32::NEG_INFINITY; states];
        let mut steps = vec![Step { from: 0, cut: NO_CUT, wraps: true }; states];
        for from in 0..states {
            let start = self.scores[from];
            if start == f32::NEG_INFINITY {
                continue;
            }
            let mut offer = |to: usize, score: f32, cut: u8, wraps: bool| {
                if score > scores[to] {
                    scores[to] = score;
                    steps[to] = Step { from: from as u8, cut, wraps };
                }
            };
            for (to, fits) in fits.iter().enumerate() {
                let (cost, wraps) = self.way(from, to, broken);
                // A stray blank between two cells says nothing about the column it stands in.
                let fits = if to == from && traits.is_blank() { 0.0 } else { *fits };
                offer(to, start + fits - cost, NO_CUT, wraps);
            }
            for (index, cut) in cuts.iter().enumerate() {
                for to in 1..self.columns() {
                    let (left, right) = (&self.layout.leaves[to - 1], &self.layout.leaves[to]);
                    let Some(fits) = cut.fit(left.role, right.role) else { continue };
                    let (cost, wraps) = self.way(from, to - 1, BROKEN);
                    offer(to, start + fits - cost, index as u8, wraps);
                }
            }
            let leave = if from < self.columns() {
                self.before[self.columns()] - self.before[from + 1]
            } else {
                0.0
            };
            offer(self.outside(), start - leave + outside_fit(traits), NO_CUT, false);
            offer(
                self.total(),
                start - leave + total_fit(traits, from == self.total()),
                NO_CUT,
                false,
            );
        }
        self.scores = scores;
        self.steps.push(steps);
    }

    fn trace(&self, cuts: &[Vec<usize>]) -> Vec<Seat> {
        let leave = |state: usize| {
            if state < self.columns() {
                self.before[self.columns()] - self.before[state + 1]
            } else {
                0.0
            }
        };
        let best = |a: &usize, b: &usize| {
            (self.scores[*a] - leave(*a)).total_cmp(&(self.scores[*b] - leave(*b)))
        };
        let mut state = (0..self.columns() + 2).max_by(best).unwrap_or(self.outside());
        let mut seats = Vec::with_capacity(self.steps.len());
        for (steps, cuts) in self.steps.iter().zip(cuts).rev() {
            let step = steps[state];
            seats.push(match cuts.get(usize::from(step.cut)) {
                _ if state == self.outside() => Seat::Outside,
                _ if state == self.total() => Seat::Total,
                Some(&at) => Seat::Pair(state - 1, at, step.wraps),
                None => Seat::Leaf(state, step.wraps),
            });
            state = usize::from(step.from);
        }
        seats.reverse();
        seats
    }
}

fn broken(previous: &Traits, traits: &Traits) -> f32 {
    let goes_on = matches!(
        traits.start,
        Edge::Small | Edge::Comma | Edge::Closing | Edge::Figure | Edge::Opening
    );
    if traits.is_blank() {
        1.2
    } else if !previous.end.is_over() && goes_on {
        1.0
    } else {
        BROKEN
    }
}

fn outside_fit(traits: &Traits) -> f32 {
    if traits.is_blank() {
        -0.3
    } else if traits.issuer {
        OUTSIDE_NAME
    } else {
        -6.0
    }
}

fn total_fit(traits: &Traits, inside: bool) -> f32 {
    if traits.total {
        9.0
    } else if inside && traits.is_blank() {
        0.0
    } else if inside && (traits.money || traits.years || traits.figures) && traits.number.is_none()
    {
        3.0
    } else {
        -12.0
    }
}

/// Where a cell might be divided between two columns.
fn cuts(cell: &Piece, traits: &Traits, layout: &Layout, clear: bool) -> Vec<Joint> {
    const MOST: usize = 12;
    let filled = cell.lines.iter().filter(|line| !line.text.trim().is_empty()).count();
    let few_lines = (2..=6).contains(&filled) && traits.chars <= 600;
    let mut cuts = joints::told(cell, traits);
    if few_lines && clear {
        cuts.extend(joints::between_clear_lines(cell, layout, CLEAR_PART));
    } else if few_lines {
        cuts.extend(joints::between_lines(cell));
    }
    cuts.truncate(MOST);
    cuts
}

/// Divides a piece at a byte of its text.
pub(super) fn divide(piece: &Piece, at: usize) -> (Piece, Piece) {
    let (mut before, mut after): (Vec<Line>, Vec<Line>) = (Vec::new(), Vec::new());
    let mut from = 0;
    for line in &piece.lines {
        let end = from + line.text.len();
        if end <= at {
            before.push(line.clone());
        } else if from >= at {
            after.push(line.clone());
        } else {
            let (first, second) = line.text.split_at(line.text.floor_char_boundary(at - from));
            before.push(Line { text: first.to_owned(), place: line.place.clone() });
            after.push(Line { text: second.to_owned(), place: line.place.clone() });
        }
        from = end + 1;
    }
    let part = |lines| Piece { lines, ..piece.clone() };
    (part(before), part(after))
}
