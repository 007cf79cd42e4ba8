//! Rulings as a text meets them, whichever way it is turned: those that go through its lines, and those between its lines.

use super::glyph::Turn;
use crate::formats::page::Rule;

/// The rulings of a page in the places of a text: along its lines, and how deep across them.
pub(super) struct Borders {
    through: Vec<Border>,
    between: Vec<Border>,
}

/// Where a ruling stands, and from where to where it goes.
#[derive(Clone, Copy)]
struct Border {
    at: f32,
    from: f32,
    to: f32,
}

impl Borders {
    /// The rulings for text that is turned so.
    pub fn of(rules: &[Rule], turn: Turn) -> Self {
        let lies = matches!(turn, Turn::None | Turn::Over);
        // What grows along the lines, or from line to line, falls on the page where the text is turned the other way.
        let (along_falls, deep_falls) = match turn {
            Turn::None => (false, false),
            Turn::Over => (true, true),
            Turn::Down => (false, true),
            Turn::Up => (true, false),
        };
        let (mut through, mut between) = (Vec::new(), Vec::new());
        for rule in rules {
            let (upright, border) = match *rule {
                Rule::Down { x, from, to } => (true, Border { at: x, from, to }),
                Rule::Across { y, from, to } => (false, Border { at: y, from, to }),
            };
            match upright == lies {
                true => through.push(border.seen(along_falls, deep_falls)),
                false => between.push(border.seen(deep_falls, along_falls)),
            }
        }
        through.sort_by(|a, b| a.at.total_cmp(&b.at));
        between.sort_by(|a, b| a.at.total_cmp(&b.at));
        Self { through, between }
    }

    /// Where between two places along a line, which is as deep as this, rulings go through it.
    pub fn through(&self, from: f32, to: f32, deep: f32) -> Vec<f32> {
        within(&self.through, from, to, deep).collect()
    }

    /// Whether a ruling runs between two depths, at this place along the lines.
    pub fn is_between(&self, from: f32, to: f32, along: f32) -> bool {
        within(&self.between, from, to, along).next().is_some()
    }
}

fn within(borders: &[Border], from: f32, to: f32, held: f32) -> impl Iterator<Item = f32> {
    let first = borders.partition_point(|it| it.at <= from);
    let near = borders.iter().skip(first).take_while(move |it| it.at < to);
    near.filter(move |it| (it.from..=it.to).contains(&held)).map(|it| it.at)
}

impl Border {
    /// The same where the place of the ruling is counted the other way, or its ends are.
    fn seen(self, at_falls: bool, ends_fall: bool) -> Self {
        let Self { at, from, to } = self;
        let (from, to) = if ends_fall { (-to, -from) } else { (from, to) };
        Self { at: if at_falls { -at } else { at }, from, to }
    }
}
