//! Finding the cells to which the fragments of a row belong that a page break tore off.
//!
//! Which text a fragment continues is told by its beginning and the ends of the cells so far (an unfinished sentence, the
//! next enumerator, an open quotation mark); its position is the weaker hint. All fragments of a row are weighed together,
//! the few best readings side by side (beam search), because a later fragment may say where an earlier one belonged.

use super::aligned::distance;
use super::continuation::{Tail, continues};
use super::fitness::fit;
use super::heading_words::Role;
use super::layout::{Layout, Leaf};
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
    /// Columns of all filled cells so far, fragment after fragment.
    seats: Vec<u8>,
    /// How many of them belong to earlier fragments.
    settled: usize,
}

/// The most fragments weighed together; what comes before them is settled.
const TOGETHER: usize = 32;

/// The columns of the filled cells of each fragment. `cells` are the texts of the row so far.
pub(super) fn places(fragments: &[Fragment], cells: &[Tail], layout: &Layout) -> Vec<Vec<usize>> {
    let mut tails = cells.to_vec();
    let mut seats = Vec::with_capacity(fragments.len());
    for fragments in fragments.chunks(TOGETHER) {
        let Some(best) = best_reading(fragments, &tails, layout) else { continue };
        tails = best.tails;
        let mut found = best.seats.into_iter().map(usize::from);
        seats.extend(fragments.iter().map(|fragment| {
            let filled = fragment.row.filled().take(MOST).count();
            found.by_ref().take(filled).collect::<Vec<usize>>()
        }));
    }
    seats
}

fn best_reading(fragments: &[Fragment], cells: &[Tail], layout: &Layout) -> Option<Reading> {
    let mut readings =
        vec![Reading { score: 0.0, tails: cells.to_vec(), seats: Vec::new(), settled: 0 }];
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
            let mut open = vec![Reading { settled: reading.seats.len(), ..reading }];
            for cell in &pieces {
                open = extended(&open, fragment, layout, cell);
            }
            next.extend(open);
        }
        readings = kept(next.into_iter());
    }
    readings.into_iter().next()
}

/// The best readings, best first.
fn kept(readings: impl Iterator<Item = Reading>) -> Vec<Reading> {
    let mut readings: Vec<Reading> = readings.collect();
    readings.sort_by(|a, b| b.score.total_cmp(&a.score));
    readings.truncate(KEPT);
    readings
}

/// The best readings with one more cell, which stands in a column to the right of the cell before.
fn extended(
    readings: &[Reading],
    fragment: &Fragment,
    layout: &Layout,
    (index, piece, traits): &(usize, &Piece, Traits),
) -> Vec<Reading> {
    let alone: Vec<f32> = layout
        .leaves
        .iter()
        .enumerate()
        .map(|(leaf, Leaf { role, .. })| {
            let away = if fragment.placed {
                distance(&fragment.row, layout, *index, piece, leaf)
            } else {
                0.0
            };
            let extra = if *role == Role::Extra { 3.0 } else { 0.0 };
            // Where borders are drawn the place all but settles it.
            let sure = if fragment.row.exact { 3.0 } else { 0.5 };
            0.5 * fit(traits, *role).clamp(-6.0, 6.0) - sure * away - extra
        })
        .collect();
    let mut offers: Vec<(f32, usize, usize)> = Vec::new();
    for (from, reading) in readings.iter().enumerate() {
        let last = reading.seats[reading.settled..].last().map(|leaf| usize::from(*leaf));
        // A second cell in the same column is possible only at the end of the table.
        let first = last.map_or(0, |leaf| (leaf + 1).min(alone.len().saturating_sub(1)));
        for (leaf, alone) in alone.iter().enumerate().skip(first) {
            let score = reading.score
                + alone
                + continues(&reading.tails[leaf], traits, layout.leaves[leaf].role);
            offers.push((score, from, leaf));
        }
    }
    offers.sort_by(|a, b| b.0.total_cmp(&a.0));
    offers.truncate(KEPT);
    offers.into_iter().map(|(score, from, leaf)| readings[from].with(score, leaf, traits)).collect()
}

impl Reading {
    fn with(&self, score: f32, leaf: usize, traits: &Traits) -> Self {
        let mut next = self.clone();
        next.score = score;
        next.tails[leaf] = next.tails[leaf].after(traits);
        // A table has fewer columns than a byte can count.
        next.seats.push(u8::try_from(leaf).unwrap_or(u8::MAX));
        next
    }
}
