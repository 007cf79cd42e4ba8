//! Where a cell that holds two columns may be divided.
//!
//! Headings of indicators and row numbers divide any cell. Everywhere else a cell is taken apart only in a row that lacks
//! one, at the beginning of a word that may begin a cell, and only into parts that each look like their column.

use super::aligned::Seated;
use super::fitness::{absent, fit};
use super::heading_words::Role;
use super::layout::{Layout, Leaf};
use super::marks::{Edge, leading_number};
use super::piece::{Piece, Traits};
use bagyt_domain::list::Column;
use bagyt_language::amount::find_amounts;
use bagyt_language::number::Decimal;

/// A place where a cell may be divided, with what is said of both parts.
#[derive(Debug, Clone)]
pub(super) struct Joint {
    /// In bytes of the cell's text.
    pub at: usize,
    /// The part before it.
    pub before: Traits,
    /// The part after it.
    pub after: Traits,
    /// How many amounts of money each part holds, where the other may be money.
    amounts: (usize, usize),
    told: Told,
}

/// How a joint is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    /// By a heading or a row number.
    Surely,
    /// By a line end.
    ByLine,
    /// By its parts alone: both must look like their columns.
    ByParts,
}

/// What it costs when a cell holds two columns.
pub(super) const MERGED: f32 = 3.5;

/// A part looks like its column from here on.
const LIKELY: f32 = 1.5;

/// What speaks for a joint between a name and a sentence.
const NAME_AND_SENTENCE: f32 = 4.0;

/// The most places of one cell that are weighed.
const MOST: usize = 24;

/// How many cells a row may lack and still be a row whose cells ran together.
const LACKING: usize = 2;

impl Joint {
    fn at(text: &str, at: usize, told: Told) -> Option<Self> {
        let (before, after) = (text.get(..at)?, text.get(at..)?);
        let both = !before.trim().is_empty() && !after.trim().is_empty();
        both.then(|| {
            let (first, second) = (Traits::of_text(before), Traits::of_text(after));
            // What a part leaves behind counts only where the other part may stand in the column of the money.
            let left_behind = |text: &str, other: &Traits| match told {
                Told::Surely => 0,
                Told::ByLine | Told::ByParts if other.money || other.figures => amounts(text),
                Told::ByLine | Told::ByParts => 0,
            };
            let amounts = (left_behind(before, &second), left_behind(after, &first));
            Self { at, before: first, after: second, amounts, told }
        })
    }

    /// How well the parts fit two neighbouring columns; `None` where they must and do not.
    pub fn fit(&self, left: Role, right: Role) -> Option<f32> {
        let (before, after) = (fit(&self.before, left), fit(&self.after, right));
        // Results of a project name equipment, too.
        let told_apart = right != Role::Form(Column::MaterialBase);
        let likely =
            told_apart && before >= LIKELY && (after >= LIKELY || self.is_name_and_sentence());
        let fits = before + after - MERGED;
        match self.told {
            Told::Surely => Some(fits),
            Told::ByLine => Some(fits + self.seam(left, right)),
            Told::ByParts => likely.then(|| fits + self.seam(left, right)),
        }
    }

    /// A name that ends in no full stop, and a sentence that does: a direction with its problem, however short.
    fn is_name_and_sentence(&self) -> bool {
        const WORDS: usize = 4;
        let sentence = self.after.sentences > 0 && self.after.end == Edge::Stop;
        let name =
            self.before.sentences == 0 && matches!(self.before.end, Edge::Small | Edge::Closing);
        sentence && name && self.after.words >= WORDS && self.before.words >= WORDS
    }

    /// Of joints that fit alike the one is right that cuts no phrase and leaves no part of a value behind: years belong to
    /// their kind, all amounts to the money; but places, measures and sentences belong to neither.
    fn seam(&self, left: Role, right: Role) -> f32 {
        const WHOLE: f32 = 0.5;
        const MONEY: Role = Role::Form(Column::Funding);
        let value = |role| matches!(role, MONEY | Role::Form(Column::KindAndTerm));
        let all = (self.before.chars + self.after.chars).max(1) as f32;
        let pure = |part: &Traits| match part.places + part.measures + part.sentences {
            0 => WHOLE * part.chars as f32 / all,
            foreign => -(foreign.min(4) as f32),
        };
        let share = match (value(left), value(right)) {
            (_, true) if right == MONEY => pure(&self.after),
            (true, _) => pure(&self.before),
            (false, true) => pure(&self.after),
            (false, false) => 0.0,
        };
        let left_behind = match (left == MONEY, right == MONEY) {
            (true, false) => self.amounts.1,
            (false, true) => self.amounts.0,
            _ => 0,
        };
        let phrase = match self.before.end {
            Edge::Comma | Edge::Dash | Edge::Opening => -1.0,
            Edge::Stop => 1.0,
            _ => 0.0,
        };
        let prose = match (left, right) {
            (Role::Form(Column::Direction), Role::Form(Column::Problem))
                if self.is_name_and_sentence() =>
            {
                NAME_AND_SENTENCE
            }
            _ => 0.0,
        };
        share + phrase + prose - 2.0 * left_behind.min(4) as f32
    }
}

/// How many amounts of money a text holds; small bare numbers count other things.
fn amounts(text: &str) -> usize {
    let small = Decimal::from_integer(100);
    find_amounts(text).iter().filter(|it| it.unit.is_some() || it.number > small).count()
}

/// Before a heading of indicators that stands behind other text, behind a row number.
pub(super) fn told(piece: &Piece, traits: &Traits) -> Vec<Joint> {
    let text = piece.text();
    let lead = text.len() - text.trim_start().len();
    let heading = traits.indicators_at.filter(|&at| at > 2).map(|at| at + lead);
    let places = heading.into_iter().chain(leading_number(&text));
    places.filter_map(|at| Joint::at(&text, at, Told::Surely)).collect()
}

/// At line ends.
pub(super) fn between_lines(piece: &Piece) -> Vec<Joint> {
    let text = piece.text();
    let ends = text.match_indices('\n').map(|(at, _)| at).take(MOST);
    ends.filter_map(|at| Joint::at(&text, at, Told::ByLine)).collect()
}

/// At the beginnings of words that may begin a cell: a capital, a figure, a quotation mark, the word for a place.
pub(super) fn between_words(piece: &Piece) -> Vec<Joint> {
    let text = piece.text();
    let mut places = Vec::new();
    let mut before = ' ';
    let mut word_end = ' ';
    for (at, c) in text.char_indices() {
        let figure = c.is_ascii_digit() || matches!(c, '«' | '"' | '“');
        let opens = c.is_uppercase() || figure || names_a_place(&text[at..]);
        // `8 400 000` is one number, `8 400,0 1 грант` two.
        let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
        let grouped = word_end.is_ascii_digit() && digits == 3;
        // A capital behind a small letter: the space between two cells is lost.
        let glued = before.is_lowercase() && c.is_uppercase();
        if at > 0 && (before.is_whitespace() && opens && !grouped || glued) {
            places.push(at);
        }
        if !c.is_whitespace() {
            word_end = c;
        }
        before = c;
    }
    places.into_iter().take(MOST).filter_map(|at| Joint::at(&text, at, Told::ByParts)).collect()
}

/// `город Кокшетау`, `с. Зеренда`.
fn names_a_place(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let kind = words.next().unwrap_or_default();
    let name = words.next().is_some_and(|name| name.starts_with(char::is_uppercase));
    name && matches!(kind, "г." | "город" | "города" | "с." | "село" | "села")
}

/// At line ends, into parts each of which fits a column so well; the columns are neighbours.
pub(super) fn between_clear_lines(piece: &Piece, layout: &Layout, clear: f32) -> Vec<Joint> {
    let text = piece.text();
    let ends = text.match_indices('\n').map(|(at, _)| at).take(MOST);
    let joint = |at: usize| {
        // Most parts behind a line end are clear nowhere; nothing more need be known of them.
        let after = Traits::of_text(&text[at..]);
        let fits = |leaf: &Leaf| fit(&after, leaf.role) >= clear;
        let pairs: Vec<&[Leaf]> = layout.leaves.windows(2).filter(|pair| fits(&pair[1])).collect();
        if pairs.is_empty() {
            return None;
        }
        let joint = Joint::at(&text, at, Told::ByParts)?;
        pairs.iter().any(|pair| fit(&joint.before, pair[0].role) >= clear).then_some(joint)
    };
    ends.filter_map(joint).collect()
}

/// A column without which no direction is whole costs so much to leave out.
const NEEDED: f32 = 2.5;

/// Whether a column that every direction has is left without a cell.
pub(super) fn lacks_a_column(seated: &[Seated], layout: &Layout) -> bool {
    let needed = |(_, leaf): &(usize, &Leaf)| absent(leaf.role) >= NEEDED;
    let mut leaves = layout.leaves.iter().enumerate().filter(needed);
    leaves.any(|(at, _)| seated.iter().all(|seat| seat.leaf != at))
}

/// Whether a row lacks a cell that every direction has, but not so many that it is no whole row.
pub(super) fn lacks_a_cell(row: &[Traits], layout: &Layout) -> bool {
    const BASE: f32 = 4.0;
    let needed = layout.leaves.iter().filter(|leaf| absent(leaf.role) >= NEEDED).count();
    let numbered = usize::from(layout.has(Column::Number));
    let is_base = |traits: &Traits| fit(traits, Role::Form(Column::MaterialBase)) >= BASE;
    let filled = row.iter().filter(|traits| !traits.dash && !is_base(traits)).count();
    filled < needed + numbered && filled + LACKING >= needed
}
