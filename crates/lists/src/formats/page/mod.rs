//! A printed page: words with their boxes and ruling lines, whatever they were taken from; and the table they make.

/// A rectangle: points (1/72 inch) of a PDF or pixels of an image, from the upper left corner of the page as it is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Left.
    pub x0: f32,
    /// Top.
    pub y0: f32,
    /// Right.
    pub x1: f32,
    /// Bottom.
    pub y1: f32,
}

/// A word with its box.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// The word, without white space.
    pub text: String,
    /// Its box.
    pub rect: Rect,
}

/// A ruling line, as thin as a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Rule {
    /// From left to right.
    Across {
        /// Height on the page.
        y: f32,
        /// Its ends.
        from: f32,
        /// Its ends.
        to: f32,
    },
    /// From top to bottom.
    Down {
        /// Place across the page.
        x: f32,
        /// Its ends.
        from: f32,
        /// Its ends.
        to: f32,
    },
}

/// A page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// Its number in the file, from 1.
    pub number: u32,
    /// Width as it is shown.
    pub width: f32,
    /// Height as it is shown.
    pub height: f32,
    /// Its words, in any order.
    pub words: Vec<Word>,
    /// Its ruling lines, in any order.
    pub rules: Vec<Rule>,
}
