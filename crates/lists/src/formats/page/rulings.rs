//! Ruling lines put straight: pieces joined, double lines made one, strokes that belong to the text dropped.

use super::{Page, Rule};

/// How far apart two lines may be and be one, in points of A4: a double line has less, a row more.
const SNAP: f32 = 3.0;

/// Pieces of rulings of one page that are looked at; dashes of dashed lines are pieces, too.
const MOST_PIECES: usize = 100_000;

/// Lines in one direction that are looked at; a table of five thousand fields has fewer.
const MOST: usize = 4_000;

/// How many times strokes that hang on nothing are looked for anew.
const ROUNDS: usize = 4;

/// A line in one direction: `at` is its place in the other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Line {
    pub at: f32,
    pub from: f32,
    pub to: f32,
}

/// The lines of a page.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Rulings {
    /// From left to right, from top to bottom.
    pub across: Vec<Line>,
    /// From top to bottom, from left to right.
    pub down: Vec<Line>,
    /// How near counts as touching.
    pub snap: f32,
}

impl Line {
    fn of(at: f32, a: f32, b: f32) -> Option<Self> {
        let sound = [at, a, b].iter().all(|it| it.is_finite() && it.abs() < 1e7);
        sound.then(|| Self { at, from: a.min(b), to: a.max(b) })
    }

    /// Whether this line meets one of the other direction.
    pub fn meets(&self, other: &Self, snap: f32) -> bool {
        self.from - snap <= other.at
            && other.at <= self.to + snap
            && other.from - snap <= self.at
            && self.at <= other.to + snap
    }

    /// Whether it goes on at both sides of a line of the other direction.
    fn crosses(&self, other: &Self, snap: f32) -> bool {
        self.meets(other, snap)
            && self.from + 2.0 * snap < other.at
            && other.at < self.to - 2.0 * snap
    }
}

impl Rulings {
    /// The rulings that may belong to tables.
    pub fn of(page: &Page) -> Self {
        let snap = SNAP * page.unit();
        let (mut across, mut down) = (Vec::new(), Vec::new());
        for rule in page.rules.iter().take(MOST_PIECES) {
            match *rule {
                Rule::Across { y, from, to } => across.extend(Line::of(y, from, to)),
                Rule::Down { x, from, to } => down.extend(Line::of(x, from, to)),
            }
        }
        let mut rulings = Self { across: joined(across, snap), down: joined(down, snap), snap };
        rulings.close();
        for _ in 0..ROUNDS {
            if !rulings.drop_loose() {
                break;
            }
        }
        rulings
    }

    /// Draws the borders that are missing where lines end together: a table that a page break cuts has none there.
    fn close(&mut self) {
        let ends = missing(&self.down, &self.across, self.snap);
        self.across.extend(ends);
        // Lines under text end together as well; so at least one line must stand on them.
        let meets = |line: &&Line| self.down.iter().any(|down| line.meets(down, self.snap));
        let standing: Vec<Line> = self.across.iter().filter(meets).copied().collect();
        let ends = missing(&standing, &self.down, self.snap);
        self.down.extend(ends);
    }

    /// Drops lines that hang on nothing: underlines, struck words, separators; says whether there were any.
    fn drop_loose(&mut self) -> bool {
        let hangs = |line: &Line, others: &[Line], snap: f32| {
            let mut met = others.iter().filter(|other| line.meets(other, snap));
            match (met.next(), met.next()) {
                (Some(_), Some(_)) => true,
                (Some(one), None) => line.crosses(one, snap),
                _ => false,
            }
        };
        let before = (self.across.len(), self.down.len());
        let (snap, down) = (self.snap, &self.down);
        self.across.retain(|line| hangs(line, down, snap));
        let across = &self.across;
        self.down.retain(|line| hangs(line, across, snap));
        before != (self.across.len(), self.down.len())
    }
}

/// The lines that the ends of at least three lines make, where none is drawn.
fn missing(lines: &[Line], others: &[Line], snap: f32) -> Vec<Line> {
    const TOGETHER: usize = 3;
    let mut found: Vec<Line> = Vec::new();
    for end in [|line: &Line| line.from, |line: &Line| line.to] {
        let mut open: Vec<&Line> = lines
            .iter()
            .filter(|line| {
                !others.iter().any(|it| (it.at - end(line)).abs() <= snap && line.meets(it, snap))
            })
            .collect();
        open.sort_by(|a, b| end(a).total_cmp(&end(b)));
        for group in open.chunk_by(|a, b| end(b) - end(a) <= snap) {
            let at = group.first().map_or(0.0, |line| end(line));
            let from = group.iter().map(|line| line.at).fold(f32::INFINITY, f32::min);
            let to = group.iter().map(|line| line.at).fold(f32::NEG_INFINITY, f32::max);
            if group.len() >= TOGETHER {
                found.push(Line { at, from, to });
            }
        }
    }
    found
}

/// Lines at one height made one, and their pieces joined.
fn joined(mut lines: Vec<Line>, snap: f32) -> Vec<Line> {
    lines.sort_by(|a, b| a.at.total_cmp(&b.at));
    let mut whole: Vec<Line> = Vec::new();
    let mut level: Vec<Line> = Vec::new();
    for line in lines {
        // Measured from the first of them, so that many lines side by side never run together.
        if level.first().is_some_and(|first| line.at - first.at > snap) {
            join_level(&mut level, snap, &mut whole);
        }
        level.push(line);
    }
    join_level(&mut level, snap, &mut whole);
    whole.truncate(MOST);
    whole
}

fn join_level(level: &mut Vec<Line>, snap: f32, whole: &mut Vec<Line>) {
    level.sort_by(|a, b| a.from.total_cmp(&b.from));
    let mut at = Middle::default();
    let mut open: Option<Line> = None;
    for line in level.drain(..) {
        match &mut open {
            Some(last) if line.from <= last.to + snap => last.to = last.to.max(line.to),
            _ => {
                whole.extend(open.take().map(|last| Line { at: at.get(), ..last }));
                at = Middle::default();
                open = Some(line);
            }
        }
        at.add(line);
    }
    whole.extend(open.map(|last| Line { at: at.get(), ..last }));
}

/// Where a line stands that was put together, longer pieces counting more.
#[derive(Default)]
struct Middle {
    sum: f64,
    weight: f64,
}

impl Middle {
    fn add(&mut self, line: Line) {
        let weight = f64::from(line.to - line.from).max(0.01);
        self.sum += f64::from(line.at) * weight;
        self.weight += weight;
    }

    fn get(&self) -> f32 {
        (self.sum / self.weight.max(0.01)) as f32
    }
}

/// Heights of lines across the page at least as long as this, from top to bottom, whatever they hang on.
pub(super) fn long_lines(page: &Page, least: f32) -> Vec<f32> {
    let across = page.rules.iter().take(MOST_PIECES).filter_map(|rule| match *rule {
        Rule::Across { y, from, to } => Line::of(y, from, to),
        Rule::Down { .. } => None,
    });
    let lines = joined(across.collect(), SNAP * page.unit());
    lines.into_iter().filter(|line| line.to - line.from >= least).map(|line| line.at).collect()
}
