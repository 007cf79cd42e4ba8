//! Ruling lines in the image of an upright page: long, thin, perhaps broken, faint or slightly bent.

use super::ink::{Ink, Run, groups};
use crate::Image;
use crate::formats::page::Rule;

/// A ruling line: how it lies, and the dots it is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Ruling {
    /// For the grid.
    pub rule: Rule,
    /// How thick it is, in pixels.
    pub thick: u32,
    /// Its box: left, top, behind, below.
    pub rect: [u32; 4],
}

/// One level piece: rows of a bitmap that lies as the line does.
#[derive(Debug, Clone, Copy)]
struct Piece {
    from: u32,
    to: u32,
    top: u32,
    below: u32,
    /// The sum of heights of its dots, and how many there are.
    heights: f64,
    dots: f64,
}

impl Piece {
    fn at(&self) -> f32 {
        (self.heights / self.dots.max(1.0)) as f32 + 0.5
    }

    fn thick(&self) -> u32 {
        ((self.dots / f64::from(self.to - self.from).max(1.0)).ceil() as u32).max(1)
    }

    fn with(self, other: &Self) -> Self {
        Self {
            from: self.from.min(other.from),
            to: self.to.max(other.to),
            top: self.top.min(other.top),
            below: self.below.max(other.below),
            heights: self.heights + other.heights,
            dots: self.dots + other.dots,
        }
    }
}

/// All rulings of a page; `letter` is the height of its small letters.
pub fn rulings(ink: &Ink, letter: u32) -> Vec<Ruling> {
    let across = level(ink, letter, 2 * letter + letter / 2).into_iter().map(|piece| Ruling {
        rule: Rule::Across { y: piece.at(), from: piece.from as f32, to: piece.to as f32 },
        thick: piece.thick(),
        rect: [piece.from, piece.top, piece.to, piece.below],
    });
    let down = level(&ink.transposed(), letter, 3 * letter).into_iter().map(|piece| Ruling {
        rule: Rule::Down { x: piece.at(), from: piece.from as f32, to: piece.to as f32 },
        thick: piece.thick(),
        rect: [piece.top, piece.from, piece.below, piece.to],
    });
    across.chain(down).collect()
}

/// More pieces of rulings than any page has: each is compared with those before it.
const MOST_PIECES: usize = 20_000;

/// Level rulings: runs of some length that hang together, thin, and long in the end.
fn level(ink: &Ink, letter: u32, least: u32) -> Vec<Piece> {
    let bridged = bridged(ink);
    let runs = bridged.runs(least as usize);
    let mut pieces: Vec<Piece> = groups(&runs)
        .into_iter()
        .filter_map(|group| {
            piece(ink, &group.iter().map(|at| runs[*at]).collect::<Vec<_>>(), letter)
        })
        .collect();
    if pieces.len() > MOST_PIECES {
        pieces.sort_by_key(|piece| std::cmp::Reverse(piece.to - piece.from));
        pieces.truncate(MOST_PIECES);
    }
    pieces.sort_by_key(|piece| (piece.from, piece.top));
    let mut whole: Vec<Piece> = Vec::new();
    let gap = letter * 3 / 2;
    for piece in pieces {
        let end = |other: &&mut Piece| {
            (other.at() - piece.at()).abs() <= 3.0
                && piece.from <= other.to + gap
                && piece.to >= other.from
        };
        match whole.iter_mut().find(end) {
            Some(other) => *other = other.with(&piece),
            None => whole.push(piece),
        }
    }
    whole.retain(|piece| piece.to - piece.from >= 4 * letter);
    whole
}

/// The ink with each dot spread to the rows beside it, so that a line that steps from row to row, or is dotted by noise,
/// is whole; breaks of two dots are closed.
fn bridged(ink: &Ink) -> Ink {
    let mut dark = ink.dark.clone();
    let width = ink.width;
    for y in 0..ink.height {
        for other in [y.wrapping_sub(1), y + 1] {
            if other < ink.height {
                let (row, from) = (y * width, other * width);
                for x in 0..width {
                    dark[row + x] |= ink.dark[from + x];
                }
            }
        }
    }
    for row in dark.chunks_exact_mut(width.max(1)) {
        for x in 1..width.saturating_sub(2) {
            if row[x] == 0 && row[x - 1] == 1 && (row[x + 1] == 1 || row[x + 2] == 1) {
                row[x] = 1;
            }
        }
    }
    Ink { width, height: ink.height, dark }
}

/// A piece of a ruling; `None` when ink stands above and below it as letters do, or when it is a bar.
fn piece(ink: &Ink, runs: &[Run], letter: u32) -> Option<Piece> {
    let from = runs.iter().map(|run| run.from).min()?;
    let to = runs.iter().map(|run| run.to).max()?;
    let top = runs.iter().map(|run| run.y).min()?;
    let below = runs.iter().map(|run| run.y + 1).max()?;
    let mut found = Piece { from, to, top, below, heights: 0.0, dots: 0.0 };
    // Which rows the line takes at each place: those of its runs.
    let wide = (to - from) as usize;
    let (mut highest, mut lowest) = (vec![u32::MAX; wide], vec![0_u32; wide]);
    for run in runs {
        for x in run.from..run.to {
            let at = (x - from) as usize;
            highest[at] = highest[at].min(run.y);
            lowest[at] = lowest[at].max(run.y);
            if ink.dark[run.y as usize * ink.width + x as usize] == 1 {
                found.heights += f64::from(run.y);
                found.dots += 1.0;
            }
        }
    }
    let (mut seen, mut clear) = (0_u32, 0_u32);
    let beyond = (letter / 5).max(2);
    for (at, (high, low)) in highest.iter().zip(&lowest).enumerate() {
        if *high == u32::MAX {
            continue;
        }
        seen += 1;
        let x = from as usize + at;
        let dark = |y: Option<u32>| {
            y.filter(|y| (*y as usize) < ink.height)
                .is_some_and(|y| ink.dark[y as usize * ink.width + x] == 1)
        };
        let thin = low - high < (letter / 2).max(6) + 2;
        clear += u32::from(thin && !dark(high.checked_sub(beyond)) && !dark(Some(low + beyond)));
    }
    (found.dots > 0.0 && clear * 10 >= seen * 7).then_some(found)
}

/// Takes the rulings off a page; a letter that touches one keeps what stands out.
pub fn erase(image: &mut Image, ink: &mut Ink, rulings: &[Ruling]) {
    for ruling in rulings {
        let [x0, y0, x1, y1] = ruling.rect;
        // One dot more on each side: where the scanner mixed ink and paper.
        let (from, to) = (x0.saturating_sub(1) as usize, (x1 as usize + 1).min(ink.width));
        let (top, below) = (y0.saturating_sub(1) as usize, (y1 as usize + 1).min(ink.height));
        for y in top..below {
            let row = y * ink.width;
            image.grey[row + from..row + to].fill(255);
            ink.dark[row + from..row + to].fill(0);
        }
    }
}
