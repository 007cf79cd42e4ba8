//! Putting the cells of one printed row under their columns, shifted cells included.
//!
//! The printed position counts, content counts more: an amount one cell to the left of its column is still an amount.

use super::fitness::{absent, fit};
use super::heading_words::Role;
use super::joints::{self, Joint};
use super::layout::Layout;
use super::marks::Edge;
use super::piece::{Piece, Traits};
use super::stream::PrintedRow;
use bagyt_domain::list::Column;

/// Where a filled cell of a printed row belongs.
#[derive(Debug, Clone)]
pub(super) struct Seated {
    /// The column.
    pub leaf: usize,
    /// The text.
    pub piece: Piece,
    /// What is said of it.
    pub traits: Traits,
    /// Whether it stands under another column in print.
    pub shifted: bool,
    /// Whether it is the second part of a cell that held two columns.
    pub divided: bool,
}

/// What it costs when a cell goes to the same column as the one before it.
const SAME: f32 = 4.0;

/// What it costs more when a cell leaves a column in which it was printed and may well stand.
const AT_HOME: f32 = 1.0;

/// From this fit on a cell may well stand where it was printed.
const MAY_STAND: f32 = -2.0;

/// What is said of each filled cell of a row.
pub(super) fn traits_of(row: &PrintedRow) -> Vec<Traits> {
    row.filled().map(Traits::of).collect()
}

/// Puts the filled cells of a row, of which `traits` says what they look like, under columns.
pub(super) fn align(row: &PrintedRow, traits: Vec<Traits>, layout: &Layout) -> Vec<Seated> {
    let mut filled: Vec<(usize, &Piece)> =
        row.pieces.iter().enumerate().filter(|(_, piece)| !piece.is_blank()).collect();
    let mut traits = traits;
    for at in exchanged(row, &filled, &traits, layout) {
        filled.swap(at, at + 1);
        traits.swap(at, at + 1);
    }
    let plain = weighed(row, &filled, &traits, layout, false);
    if !joints::lacks_a_cell(&traits, layout) || !joints::lacks_a_column(&plain, layout) {
        return plain;
    }
    weighed(row, &filled, &traits, layout, true)
}

/// The best seats of the cells of a row; `by_words` says whether every word is a place to divide a cell.
fn weighed(
    row: &PrintedRow,
    filled: &[(usize, &Piece)],
    traits: &[Traits],
    layout: &Layout,
    by_words: bool,
) -> Vec<Seated> {
    let mut best = vec![f32::NEG_INFINITY; layout.leaves.len() + 1];
    best[0] = 0.0;
    let mut steps: Vec<Vec<Step>> = Vec::with_capacity(filled.len());
    for ((index, piece), traits) in filled.iter().zip(traits) {
        let home = printed_leaf(row, layout, *index, piece);
        let stays = home.is_some_and(|home| fit(traits, layout.leaves[home].role) > MAY_STAND);
        let away = |leaf: usize| {
            let moved = stays && home != Some(leaf);
            distance(row, layout, *index, piece, leaf) + if moved { AT_HOME } else { 0.0 }
        };
        let cell = Cell {
            fits: layout.leaves.iter().map(|leaf| fit(traits, leaf.role)).collect(),
            away: (0..layout.leaves.len()).map(away).collect(),
        };
        let mut joints = joints::told(piece, traits);
        if by_words {
            joints.extend(joints::between_words(piece));
        }
        let mut next = Offers::new(layout);
        for (from, start) in best.iter().enumerate().filter(|(_, score)| score.is_finite()) {
            next.after(from, *start, &cell, &joints);
        }
        best = next.scores;
        steps.push(next.steps);
    }
    let rest = |state: usize| -> f32 {
        layout.leaves[state..].iter().map(|leaf| left_out(leaf.role)).sum()
    };
    let last =
        (0..best.len()).max_by(|a, b| (best[*a] - rest(*a)).total_cmp(&(best[*b] - rest(*b))));
    trace(row, layout, filled, traits, &steps, last.unwrap_or(0))
}

/// Neighbours each of which stands in the other's column: which of the filled cells of a whole row come too early.
fn exchanged(
    row: &PrintedRow,
    filled: &[(usize, &Piece)],
    traits: &[Traits],
    layout: &Layout,
) -> Vec<usize> {
    const FOREIGN: f32 = -2.0;
    const OWN: f32 = 4.5;
    let printed = |(index, piece): &(usize, &Piece)| printed_leaf(row, layout, *index, piece);
    let crossed = |at: &usize| {
        let (Some(left), Some(right)) = (printed(&filled[*at]), printed(&filled[*at + 1])) else {
            return false;
        };
        let fits = |cell: usize, leaf: usize| fit(&traits[cell], layout.leaves[leaf].role);
        let foreign = fits(*at, left) <= FOREIGN && fits(*at + 1, right) <= FOREIGN;
        let own = fits(*at, right) >= OWN && fits(*at + 1, left) >= OWN;
        left + 1 == right && foreign && own
    };
    (0..filled.len().saturating_sub(1)).filter(crossed).collect()
}

/// The column in which a cell was printed, where the row is whole enough to tell.
fn printed_leaf(row: &PrintedRow, layout: &Layout, index: usize, piece: &Piece) -> Option<usize> {
    if row.exact {
        Some(layout.leaf_at(piece.grid))
    } else {
        (row.pieces.len() == layout.leaves.len()).then_some(index)
    }
}

/// What it costs when a printed row has no text for a column; a blank cell there explains half of it.
fn left_out(role: Role) -> f32 {
    absent(role) * 0.5
}

/// A cell beside each column: how it fits there, and what its distance costs.
struct Cell {
    fits: Vec<f32>,
    away: Vec<f32>,
}

/// The best ways to have the last cell in each column. State 0 is "no cell yet", state `j` is column `j - 1`.
struct Offers<'a> {
    layout: &'a Layout,
    scores: Vec<f32>,
    steps: Vec<Step>,
}

impl<'a> Offers<'a> {
    fn new(layout: &'a Layout) -> Self {
        let states = layout.leaves.len() + 1;
        Self { layout, scores: vec![f32::NEG_INFINITY; states], steps: vec![(0, None); states] }
    }

    fn offer(&mut self, leaf: usize, score: f32, step: Step) {
        if score > self.scores[leaf + 1] {
            self.scores[leaf + 1] = score;
            self.steps[leaf + 1] = step;
        }
    }

    /// All places of the next cell when the last one is in this state.
    fn after(&mut self, from: usize, start: f32, cell: &Cell, joints: &[Joint]) {
        let layout = self.layout;
        let Cell { fits, away } = cell;
        if let Some(same) = from.checked_sub(1) {
            self.offer(same, start + fits[same] - away[same] - SAME, (from, None));
        }
        let mut skipped = 0.0;
        for (leaf, here) in layout.leaves.iter().enumerate().skip(from) {
            let score = start - away[leaf] - skipped;
            self.offer(leaf, score + fits[leaf], (from, None));
            if let Some(next) = layout.leaves.get(leaf + 1) {
                let score = start - away[leaf].min(away[leaf + 1]) - skipped;
                for joint in joints {
                    if let Some(fits) = joint.fit(here.role, next.role) {
                        self.offer(leaf + 1, score + fits, (from, Some(joint.at)));
                    }
                }
            }
            skipped += left_out(here.role);
        }
    }
}

fn trace(
    row: &PrintedRow,
    layout: &Layout,
    filled: &[(usize, &Piece)],
    traits: &[Traits],
    steps: &[Vec<Step>],
    mut state: usize,
) -> Vec<Seated> {
    let mut seated = Vec::with_capacity(filled.len());
    for (((index, piece), traits), steps) in filled.iter().zip(traits).zip(steps).rev() {
        let (from, cut) = steps[state];
        let leaf = state.saturating_sub(1);
        if let Some(at) = cut {
            let (before, after) = super::loose::divide(piece, at);
            let first = leaf.saturating_sub(1);
            let away = |leaf: usize| is_shifted(row, layout, *index, piece, leaf);
            let shifted = away(leaf) && away(first);
            seated.push(part(leaf, after, shifted, true));
            seated.push(part(first, before, shifted, false));
        } else {
            let shifted = is_shifted(row, layout, *index, piece, leaf);
            let (piece, traits) = ((*piece).clone(), traits.clone());
            seated.push(Seated { leaf, piece, traits, shifted, divided: false });
        }
        state = from;
    }
    seated.reverse();
    seated
}

fn part(leaf: usize, piece: Piece, shifted: bool, divided: bool) -> Seated {
    Seated { leaf, traits: Traits::of(&piece), piece, shifted, divided }
}

fn is_shifted(row: &PrintedRow, layout: &Layout, index: usize, piece: &Piece, leaf: usize) -> bool {
    if row.exact { layout.leaf_at(piece.grid) != leaf } else { index != leaf }
}

/// From which column a state was reached, and where the cell was cut if it holds two.
type Step = (usize, Option<usize>);

/// What the distance between the printed position and a column costs.
pub(super) fn distance(
    row: &PrintedRow,
    layout: &Layout,
    index: usize,
    piece: &Piece,
    leaf: usize,
) -> f32 {
    let columns = layout.leaves.len();
    if row.exact {
        return layout.leaf_at(piece.grid).abs_diff(leaf).min(4) as f32 * 3.0;
    }
    let left = index.abs_diff(leaf);
    if row.pieces.len() == columns {
        return left.min(4) as f32 * 1.5;
    }
    // In a row with fewer cells either end may be the one that is whole.
    let right = (row.pieces.len() - 1 - index).abs_diff(columns - 1 - leaf);
    left.min(right).min(4) as f32 * 0.6
}

/// How much speaks for a new row beginning here; from [`NEW_ROW`] it does.
pub(super) fn begins_row<'a>(seats: impl Iterator<Item = (Role, &'a Traits)>) -> f32 {
    let mut sum = 0.0;
    for (role, traits) in seats {
        let Role::Form(column) = role else { continue };
        let small = matches!(traits.start, Edge::Small | Edge::Comma | Edge::Closing);
        sum += match column {
            Column::Number if traits.number.is_some() => NEW_NUMBER,
            Column::Field if small => -2.0,
            Column::Field if traits.field > 0.6 => 2.5,
            Column::Funding if traits.money || traits.figures => 2.0,
            Column::KindAndTerm if traits.kind => 2.0,
            Column::Direction | Column::Problem if small => -2.0,
            Column::Direction => 1.0,
            Column::Problem => 0.5,
            Column::Indicators if traits.indicators_at == Some(0) => 1.0,
            _ => 0.0,
        };
    }
    sum
}

/// What a number in its column says for a new row.
pub(super) const NEW_NUMBER: f32 = 5.0;

/// From here on a printed row is a new direction and no continuation.
pub(super) const NEW_ROW: f32 = 3.5;
