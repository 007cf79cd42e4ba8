//! Finding the cells to which the fragments of a row belong that a page break tore off.
//!
//! Which text a fragment continues is told by its beginning and the ends of the cells so far (an unfinished sentence, the
//! next enumerator, an open quotation mark); its position is the weaker hint. All fragments of a row are weighed together,
//! the few best readings side by side (beam search), because a later fragment may say where an earlier one belonged.

use super::aligned::distance;
use super::fitness::{Tail, continues, fit};
use super::heading_words::Role;
use super::layout::Layout;
use super::piece::{Piece, Traits};
use super::stream::PrintedRow;

/// A printed row that continues the one before.
#[derive(Debug, Clone)]
pub(super) struct Fragment {
    /// As printed; a paragraph has one piece.
    pub row: PrintedRow,
    /// Whether the position says anything at all.
    pub placed: bool,
}

/// How many readings are kept side by side.
const KEPT: usize = 16;

/// The most filled cells of one fragment whose places are weighed together.
const MOST: usize = 12;

#[derive(Debug, Clone)]
struct Reading {
    score: f32,
    tails: Vec<Tail>,
    seats: Vec<Vec<usize>>,
}

/// The most fragments weighed together; what comes before them is settled.
const TOGETHER: usize = 32;

/// The columns of the filled cells of each fragment. `cells` are the texts of the row so far.
pub(super) fn places(fragments: &[Fragment], cells: &[Tail], layout: &Layout) -> Vec<Vec<usize>> {
    let mut tails = cells.to_vec();
    let mut seats = Vec::with_capacity(fragments.len());
    for fragments in fragments.chunks(TOGETHER) {
        if let Some(best) = best_reading(fragments, &tails, layout) {
            tails = best.tails;
            seats.extend(best.seats);
        }
    }
    seats
}

fn best_reading(fragments: &[Fragment], cells: &[Tail], layout: &Layout) -> Option<Reading> {
    let mut readings = vec![Reading { score: 0.0, tails: cells.to_vec(), seats: Vec::new() }];
    for fragment in fragments {
        let pieces: Vec<(usize, &Piece, Traits)> = fragment
            .row
            .pieces
            .iter()
            .enumerate()
            .filter(|(_, piece)| !piece.is_blank())
            .map(|(index, piece)| (index, piece, Traits::of(piece)))
            .take(MOST)
            .collect();
        let mut next: Vec<Reading> = Vec::new();
        for reading in readings {
            let mut open = vec![Reading { seats: with_new_row(&reading.seats), ..reading }];
            for (index, piece, traits) in &pieces {
                open = kept(open.iter().flat_map(|reading| {
                    extended(reading, fragment, layout, *index, piece, traits)
                }));
            }
            next.extend(open);
        }
        readings = kept(next.into_iter());
    }
    readings.into_iter().next()
}

fn with_new_row(seats: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut seats = seats.to_vec();
    seats.push(Vec::new());
    seats
}

/// The best readings, best first.
fn kept(readings: impl Iterator<Item = Reading>) -> Vec<Reading> {
    let mut readings: Vec<Reading> = readings.collect();
    readings.sort_by(|a, b| b.score.total_cmp(&a.score));
    readings.truncate(KEPT);
    readings
}

/// A reading with one more cell, in every column to the right of the cell before.
fn extended(
    reading: &Reading,
    fragment: &Fragment,
    layout: &Layout,
    index: usize,
    piece: &Piece,
    traits: &Traits,
) -> Vec<Reading> {
    let last = reading.seats.last().and_then(|seats| seats.last().copied());
    // A second cell in the same column is possible only at the end of the table.
    let first = last.map_or(0, |leaf| (leaf + 1).min(layout.leaves.len().saturating_sub(1)));
    (first..layout.leaves.len())
        .map(|leaf| {
            let role = layout.leaves[leaf].role;
            let mut score = continues(&reading.tails[leaf], traits, role)
                + 0.5 * fit(traits, role).clamp(-6.0, 6.0);
            if fragment.placed {
                score -= 0.5 * distance(&fragment.row, layout, index, piece, leaf);
            }
            if matches!(role, Role::Extra) {
                score -= 3.0;
            }
            let mut next = reading.clone();
            next.score += score;
            next.tails[leaf] = next.tails[leaf].after(traits);
            if let Some(seats) = next.seats.last_mut() {
                seats.push(leaf);
            }
            next
        })
        .collect()
}
