//! A printed page: words with their boxes and ruling lines, whatever they were taken from; and the tables they make.
//!
//! [`tables`] finds the grid from the rulings alone, [`blocks`] gives every word its cell, line and paragraph. Lengths are
//! measured in parts of the page ([`Page::unit`]), so points of a PDF and pixels of an image are treated alike.

mod blocks;
mod cell_text;
mod columns;
mod fields;
mod grid;
mod lines;
mod margins;
mod paragraphs;
mod rulings;
#[cfg(test)]
mod tests;
mod unruled;
mod wrapped;

pub use blocks::blocks;
pub use grid::{Table, TableCell, tables};

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

impl Rect {
    /// Its width.
    pub fn width(&self) -> f32 {
        self.x1 - self.x0
    }

    /// Its height.
    pub fn height(&self) -> f32 {
        self.y1 - self.y0
    }

    /// The middle of it, across and down.
    pub fn centre(&self) -> (f32, f32) {
        (f32::midpoint(self.x0, self.x1), f32::midpoint(self.y0, self.y1))
    }

    /// Whether a point lies in it.
    pub fn holds(&self, (x, y): (f32, f32)) -> bool {
        (self.x0..=self.x1).contains(&x) && (self.y0..=self.y1).contains(&y)
    }

    /// The smallest rectangle around both.
    pub fn with(&self, other: &Self) -> Self {
        Self {
            x0: self.x0.min(other.x0),
            y0: self.y0.min(other.y0),
            x1: self.x1.max(other.x1),
            y1: self.y1.max(other.y1),
        }
    }

    /// Whole numbers around it; what lies off the page begins at its edge.
    pub fn outwards(&self) -> [u32; 4] {
        // A cast of a float stops at the ends of the range; what is no number is 0.
        [
            self.x0.floor() as u32,
            self.y0.floor() as u32,
            self.x1.ceil() as u32,
            self.y1.ceil() as u32,
        ]
    }

    fn is_sound(&self) -> bool {
        let finite =
            [self.x0, self.y0, self.x1, self.y1].iter().all(|at| at.is_finite() && at.abs() < 1e7);
        finite && self.x0 <= self.x1 && self.y0 <= self.y1
    }
}

/// A word with its box.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// The word, without white space; one that is written upwards or downwards may be a whole line.
    pub text: String,
    /// Its box; of a PDF from the height of capitals to the depth of tails, whatever letters it has.
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

impl Page {
    /// How long a point of A4 paper is on this page: 1 in a PDF of that size, about 4 in an image at 300 dots an inch.
    pub fn unit(&self) -> f32 {
        const LONG_SIDE_OF_A4: f32 = 842.0;
        let long = self.width.max(self.height);
        if long.is_finite() && long > 1.0 { long / LONG_SIDE_OF_A4 } else { 1.0 }
    }
}
