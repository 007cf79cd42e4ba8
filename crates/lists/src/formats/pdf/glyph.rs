//! A glyph of a page, and which way it is turned.

use crate::formats::page::Rect;

/// Which way a text runs on the page as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Turn {
    /// From left to right.
    None,
    /// From top to bottom.
    Down,
    /// Upside down.
    Over,
    /// From bottom to top.
    Up,
}

/// A glyph as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glyph {
    /// Its letters: several of a ligature; `None` when the file does not say which.
    pub text: Option<String>,
    /// Which way it is turned.
    pub turn: Turn,
    /// Where it begins and ends along its line, and how deep its line is across: for upright text left, right, baseline.
    pub from: f32,
    /// See `from`.
    pub to: f32,
    /// See `from`.
    pub base: f32,
    /// Height of the font.
    pub size: f32,
    /// Whether it can be seen; one that cannot stands for what an image beneath it shows.
    pub seen: bool,
}

/// The share of the font's height that capitals take.
const ABOVE: f32 = 0.75;

/// The share that tails take.
const BELOW: f32 = 0.25;

impl Glyph {
    /// The box of such a text from one place to another.
    pub fn rect(turn: Turn, from: f32, to: f32, base: f32, size: f32) -> Rect {
        let (up, down) = (ABOVE * size, BELOW * size);
        match turn {
            Turn::None => Rect { x0: from, y0: base - up, x1: to, y1: base + down },
            Turn::Over => Rect { x0: -to, y0: -base - down, x1: -from, y1: -base + up },
            Turn::Down => Rect { x0: -base - down, y0: from, x1: -base + up, y1: to },
            Turn::Up => Rect { x0: base - up, y0: -to, x1: base + down, y1: -from },
        }
    }
}
