//! Where ink is: a bitmap of a page, and the marks in it that hang together.

use crate::Image;

/// A bitmap: 1 where ink is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ink {
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
    /// Row by row.
    pub dark: Vec<u8>,
}

/// A mark: ink that hangs together, by its box and how much of it there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Left.
    pub x0: u32,
    /// Top.
    pub y0: u32,
    /// Behind its right edge.
    pub x1: u32,
    /// Below its lower edge.
    pub y1: u32,
    /// Dark pixels.
    pub area: u32,
}

impl Mark {
    pub const fn width(&self) -> u32 {
        self.x1 - self.x0
    }

    pub const fn height(&self) -> u32 {
        self.y1 - self.y0
    }
}

/// Dark pixels beside each other in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The row.
    pub y: u32,
    /// The first.
    pub from: u32,
    /// Behind the last.
    pub to: u32,
}

impl Ink {
    /// Darker than this is ink.
    pub fn of(image: &Image, threshold: u8) -> Self {
        let dark = image.grey.iter().map(|value| u8::from(*value < threshold)).collect();
        Self { width: image.width as usize, height: image.height as usize, dark }
    }

    /// A row.
    pub fn row(&self, y: usize) -> &[u8] {
        &self.dark[y * self.width..(y + 1) * self.width]
    }

    /// Across and down exchanged.
    pub fn transposed(&self) -> Self {
        let mut dark = vec![0; self.dark.len()];
        // In squares, so that both sides stay in the cache.
        for top in (0..self.height).step_by(64) {
            for left in (0..self.width).step_by(64) {
                for y in top..(top + 64).min(self.height) {
                    for x in left..(left + 64).min(self.width) {
                        dark[x * self.height + y] = self.dark[y * self.width + x];
                    }
                }
            }
        }
        Self { width: self.height, height: self.width, dark }
    }

    /// Every run of at least so many pixels, row by row.
    pub fn runs(&self, least: usize) -> Vec<Run> {
        let mut runs = Vec::new();
        for y in 0..self.height {
            let row = self.row(y);
            let mut at = 0;
            while let Some(from) = row[at..].iter().position(|it| *it == 1).map(|next| at + next) {
                let to = row[from..].iter().position(|it| *it == 0).map_or(row.len(), |n| from + n);
                if to - from >= least {
                    runs.push(Run { y: y as u32, from: from as u32, to: to as u32 });
                }
                at = to;
                if at >= row.len() {
                    break;
                }
            }
        }
        runs
    }

    /// All marks.
    pub fn marks(&self) -> Vec<Mark> {
        const NONE: u32 = u32::MAX;
        let runs = self.runs(1);
        let mut chief = chiefs(&runs);
        let (mut place, mut marks) = (vec![NONE; runs.len()], Vec::<Mark>::new());
        for (at, run) in runs.iter().enumerate() {
            let own = &mut place[chief_of(&mut chief, at)];
            if *own == NONE {
                *own = u32::try_from(marks.len()).unwrap_or(NONE);
                marks.push(Mark { x0: NONE, y0: NONE, x1: 0, y1: 0, area: 0 });
            }
            if let Some(mark) = marks.get_mut(*own as usize) {
                mark.add(*run);
            }
        }
        if marks.len() > MOST_MARKS {
            // No page has so many letters; what is smaller than a point of the smallest goes first.
            marks.retain(|mark| mark.area > DUST);
            marks.truncate(MOST_MARKS);
        }
        marks
    }
}

/// More marks than any page has letters, points and dust.
const MOST_MARKS: usize = 1_000_000;

/// Dots of which dust has no more.
const DUST: u32 = 8;

impl Mark {
    fn add(&mut self, run: Run) {
        self.x0 = self.x0.min(run.from);
        self.y0 = self.y0.min(run.y);
        self.x1 = self.x1.max(run.to);
        self.y1 = self.y1.max(run.y + 1);
        self.area += run.to - run.from;
    }
}

/// Of each run one of those it hangs together with, so that following them ends at the same one for all. Runs hang together
/// that touch runs of the next row, corners too; they stand row by row.
fn chiefs(runs: &[Run]) -> Vec<usize> {
    let mut chief: Vec<usize> = (0..runs.len()).collect();
    let mut above = 0..0;
    let mut start = 0;
    while start < runs.len() {
        let y = runs[start].y;
        let end = start + runs[start..].iter().take_while(|run| run.y == y).count();
        if above.end > above.start && runs[above.start].y + 1 == y {
            let mut first = above.start;
            for at in start..end {
                while first < above.end && runs[first].to < runs[at].from {
                    first += 1;
                }
                let mut other = first;
                while other < above.end && runs[other].from <= runs[at].to {
                    join(&mut chief, at, other);
                    other += 1;
                }
            }
        }
        above = start..end;
        start = end;
    }
    chief
}

/// Runs that hang together, by their places in `runs`.
pub fn groups(runs: &[Run]) -> Vec<Vec<usize>> {
    let mut chief = chiefs(runs);
    let mut place = vec![usize::MAX; runs.len()];
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for at in 0..runs.len() {
        let chief = chief_of(&mut chief, at);
        if place[chief] == usize::MAX {
            place[chief] = groups.len();
            groups.push(Vec::new());
        }
        groups[place[chief]].push(at);
    }
    groups
}

fn chief_of(chief: &mut [usize], mut at: usize) -> usize {
    while chief[at] != at {
        chief[at] = chief[chief[at]];
        at = chief[at];
    }
    at
}

fn join(chief: &mut [usize], one: usize, other: usize) {
    let (one, other) = (chief_of(chief, one), chief_of(chief, other));
    chief[one.max(other)] = one.min(other);
}

/// Marks that may be letters: not specks, not rulings, not blots.
pub fn letters(marks: &[Mark]) -> impl Iterator<Item = &Mark> {
    marks.iter().filter(|mark| {
        let (width, height) = (mark.width(), mark.height());
        (6..=160).contains(&height)
            && (3..=240).contains(&width)
            && width < height * 4
            && height < width * 6
            && mark.area * 8 > width * height
    })
}

/// The height of small letters in pixels: that of the middle one of all letters; `None` where there are hardly any.
pub fn letter_height(marks: &[Mark]) -> Option<u32> {
    let mut heights: Vec<u32> = letters(marks).map(Mark::height).collect();
    if heights.len() < 12 {
        return None;
    }
    let middle = heights.len() / 2;
    Some(*heights.select_nth_unstable(middle).1)
}

/// Black borders that a scanner leaves at the edges of a page: from the edge inwards as far as it is black, many rows
/// together; a ruling that reaches the edge is thinner and stays.
pub fn without_borders(ink: &mut Ink, letter: u32) {
    let thick = (letter as usize).max(8);
    for _ in 0..2 {
        for _ in 0..2 {
            clear_left(ink, thick);
            mirror(ink);
        }
        *ink = ink.transposed();
    }
}

fn mirror(ink: &mut Ink) {
    let width = ink.width.max(1);
    ink.dark.chunks_exact_mut(width).for_each(<[u8]>::reverse);
}

fn clear_left(ink: &mut Ink, thick: usize) {
    let reach: Vec<usize> = (0..ink.height)
        .map(|y| {
            let row = ink.row(y);
            let start = row.iter().take(4).position(|it| *it == 1);
            start.map_or(0, |start| start + row[start..].iter().take_while(|it| **it == 1).count())
        })
        .collect();
    for y in 0..ink.height {
        let near = &reach[y.saturating_sub(thick)..(y + thick + 1).min(ink.height)];
        let half = &near[..near.len() / 2 + 1];
        let other = &near[near.len() / 2..];
        let least = |part: &[usize]| part.iter().min().copied().unwrap_or(0);
        // One side must be black all the way: at its end a border goes on only to the other.
        let depth = least(half).max(least(other));
        if depth > 0 {
            // Its ragged edge goes with it; of a ruling that begins there only the first dots do.
            let depth = reach[y].clamp(depth, depth + 8).saturating_add(2).min(ink.width);
            let at = y * ink.width;
            ink.dark[at..at + depth].fill(0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of dots that touch nothing, with one larger mark.
    fn dotted(side: u32) -> Vec<Mark> {
        let of_mark = |x: u32, y: u32| x < 4 && y < 4;
        let is_dark =
            |x: u32, y: u32| of_mark(x, y) || x > 5 && x.is_multiple_of(2) && y.is_multiple_of(2);
        let dots = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
        let grey = dots.map(|(x, y)| if is_dark(x, y) { 0 } else { 255 }).collect();
        Ink::of(&Image { width: side, height: side, grey }, 128).marks()
    }

    #[test]
    fn dust_goes_where_there_is_more_than_a_page_can_hold() {
        assert_eq!(dotted(20).len(), 1 + 7 * 10);
        let whole = Mark { x0: 0, y0: 0, x1: 4, y1: 4, area: 16 };
        assert_eq!(dotted(2_100), [whole]);
    }
}
