//! Letters drawn twice at one place: to look bold, or once to be seen and once, unseen, to be searched.

use super::glyph::{Glyph, Turn};
use std::collections::HashMap;

/// Side of the squares in which drawn letters are looked up, in points.
const SQUARE: f32 = 4.0;

/// Letters remembered in one square; a page that stacks more has no text to lose.
const MOST: usize = 64;

/// What was drawn on a page.
#[derive(Default)]
pub(super) struct Printed(HashMap<(i32, i32), Vec<Letter>>);

struct Letter {
    text: String,
    turn: Turn,
    from: f32,
    base: f32,
}

impl Printed {
    /// Whether the same letter was drawn there before; notes it if not.
    pub fn again(&mut self, text: &str, glyph: &Glyph) -> bool {
        let near = (0.15 * glyph.size).min(SQUARE);
        let square = |at: f32| (at / SQUARE).floor() as i32;
        let (column, row) = (square(glyph.from), square(glyph.base));
        let same = |letter: &Letter| {
            letter.turn == glyph.turn
                && (letter.from - glyph.from).abs() < near
                && (letter.base - glyph.base).abs() < near
                && letter.text == text
        };
        // A letter near the side of its square may have been drawn in the next one.
        let around = (-1..=1).flat_map(|x| (-1..=1).map(move |y| (x, y)));
        let mut squares = around
            .map(|(x, y)| (column.saturating_add(x), row.saturating_add(y)))
            .filter_map(|square| self.0.get(&square));
        if squares.any(|letters| letters.iter().any(same)) {
            return true;
        }
        let own = self.0.entry((column, row)).or_default();
        if own.len() < MOST {
            let (turn, from, base) = (glyph.turn, glyph.from, glyph.base);
            own.push(Letter { text: text.to_owned(), turn, from, base });
        }
        false
    }
}
