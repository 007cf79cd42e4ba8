//! Figures that a page draws small above the line: the mark of a note, a power. On the line they would be figures of the
//! number before them.

use super::glyph::Turn;
use super::words::{Letter, Piece};
use crate::formats::raised;
use std::collections::HashMap;

/// A raised figure is at most this share of the letters beside it: word processors draw them at 58 to 67 in a hundred,
/// browsers at 83.
const LARGEST: f32 = 0.88;

/// It stands above their line by at least this share of their height, and by less than a line.
const LEAST_ABOVE: f32 = 0.12;
const MOST_ABOVE: f32 = 0.8;

/// Raised figures of words as such; a word that is nothing but raised figures is one of the word before it.
pub(super) fn marked(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let ends = Ends::of(&pieces);
    for piece in &mut pieces {
        if is_figures(&piece.letters) && ends.any_before(piece) {
            raise(&mut piece.letters);
        } else {
            within(piece);
        }
    }
    pieces
}

/// Raises the figures within a word that are smaller than it and above its line; those of a fraction stay.
fn within(piece: &mut Piece) {
    let (base, size) = (piece.base, piece.size);
    let mut at = 0;
    while at < piece.letters.len() {
        let run = piece.letters[at..].iter().take_while(|it| is_above(it, base, size)).count();
        let fraction = piece.letters.get(at + run).is_some_and(|next| is_bar(&next.text));
        if run > 0 && !fraction {
            raise(&mut piece.letters[at..at + run]);
        }
        at += run.max(1);
    }
}

fn is_above(letter: &Letter, base: f32, size: f32) -> bool {
    letter.size < LARGEST * size
        && (LEAST_ABOVE * size..MOST_ABOVE * size).contains(&(base - letter.base))
}

fn is_bar(text: &str) -> bool {
    matches!(text, "/" | "⁄")
}

fn is_figures(letters: &[Letter]) -> bool {
    let mut signs = letters.iter().flat_map(|letter| letter.text.chars());
    signs.clone().any(|c| c.is_ascii_digit()) && !signs.any(char::is_alphabetic)
}

/// A run with letters in it, as in `1-ші`, stays as it is.
fn raise(letters: &mut [Letter]) {
    if is_figures(letters) {
        for letter in letters {
            letter.text = raised::figures(&letter.text).into_owned();
        }
    }
}

/// Side of the squares in which the ends of words are looked up, in points.
const SQUARE: f32 = 16.0;

/// Ends remembered in one square; more words do not end within so little room.
const MOST: usize = 64;

/// Where words end.
struct Ends(HashMap<(i32, i32), Vec<End>>);

/// The end of a word along its line, its base line, the height of its font.
struct End {
    turn: Turn,
    to: f32,
    base: f32,
    size: f32,
}

impl Ends {
    fn of(pieces: &[Piece]) -> Self {
        let mut ends: HashMap<_, Vec<_>> = HashMap::new();
        for piece in pieces {
            let own = ends.entry(square(piece.to(), piece.base)).or_default();
            if own.len() < MOST {
                let Piece { turn, base, size, .. } = *piece;
                own.push(End { turn, to: piece.to(), base, size });
            }
        }
        Self(ends)
    }

    /// Whether this word stands small behind another and above its line.
    fn any_before(&self, piece: &Piece) -> bool {
        const FARTHEST: f32 = 0.5;
        let Some(first) = piece.letters.first() else { return false };
        let (column, row) = square(piece.from(), piece.base);
        let around = (-1..=1).flat_map(|x| (-1..=1).map(move |y| (x, y)));
        let mut near = around
            .filter_map(|(x, y)| self.0.get(&(column.saturating_add(x), row.saturating_add(y))))
            .flatten();
        near.any(|&End { turn, to, base, size }| {
            let room = piece.from() - to;
            turn == piece.turn
                && (-0.35 * size..FARTHEST * size).contains(&room)
                && is_above(first, base, size)
        })
    }
}

fn square(along: f32, across: f32) -> (i32, i32) {
    ((along / SQUARE).floor() as i32, (across / SQUARE).floor() as i32)
}
