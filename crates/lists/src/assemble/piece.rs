//! A piece of text on its way to its cell, with what can be said of it before its column is known.

use super::marks::{self, Edge};
use super::{indicator_heading, law_fields, money, outside_words, vocabulary};
use crate::empty_mark::is_empty_marker;
use crate::table::{Cell, Line};
use bagyt_domain::list::Place;
use bagyt_language::fold::skeleton;

/// Text that stands together in the file: a cell, a paragraph, or a part of one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Piece {
    /// Its printed lines.
    pub lines: Vec<Line>,
    /// Grid column in its physical row, where the file has rows.
    pub grid: usize,
    /// How many grid columns it covers.
    pub width: usize,
}

impl Piece {
    /// A piece of one cell.
    pub fn of(cell: Cell, grid: usize) -> Self {
        Self { lines: cell.lines, grid, width: cell.columns.max(1) as usize }
    }

    /// A piece of loose lines.
    pub fn lines(lines: Vec<Line>) -> Self {
        Self { lines, grid: 0, width: 1 }
    }

    /// The whole text, lines divided by line ends.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for (index, line) in self.lines.iter().enumerate() {
            if index > 0 {
                text.push('\n');
            }
            text.push_str(&line.text);
        }
        text
    }

    /// All lines as one.
    pub fn one_line(&self) -> Line {
        let lines = self.lines.iter();
        let words: Vec<&str> = lines.flat_map(|line| line.text.split_whitespace()).collect();
        let filled = self.lines.iter().find(|line| !line.text.trim().is_empty());
        let place = filled.or(self.lines.first()).map(|line| line.place.clone());
        Line { text: words.join(" "), place: place.unwrap_or(Place::Line { line: 0 }) }
    }

    /// Nothing but white space.
    pub fn is_blank(&self) -> bool {
        self.lines.iter().all(|line| line.text.trim().is_empty())
    }
}

/// What a text looks like, column by column: the evidence the placing weighs.
#[derive(Debug, Clone, Default)]
pub(super) struct Traits {
    /// Characters without the space around.
    pub chars: usize,
    /// Only the mark for "nothing": dashes, `нет`.
    pub dash: bool,
    /// A row number.
    pub number: Option<u32>,
    /// How like a whole field of the law, 0 to 1.
    pub field: f32,
    /// How much of it stands in a field of the law, 0 to 1.
    pub field_part: f32,
    /// Amounts of money and little else.
    pub money: bool,
    /// Figures that may be money.
    pub figures: bool,
    /// Only years.
    pub years: bool,
    /// A grant type.
    pub kind: bool,
    /// Words for places.
    pub places: usize,
    /// Words in all.
    pub words: usize,
    /// Where a heading of indicators or results begins, in bytes.
    pub indicators_at: Option<usize>,
    /// Words of indicators: at least, percent, per year.
    pub measures: usize,
    /// Things of a material base.
    pub equipment: usize,
    /// A customer's name.
    pub issuer: bool,
    /// A word for a total at its start or as its only word.
    pub total: bool,
    /// The first enumerator.
    pub first_item: Option<u32>,
    /// The last enumerator.
    pub last_item: Option<u32>,
    /// How many enumerators.
    pub items: usize,
    /// Full stops that end sentences.
    pub sentences: usize,
    /// How it begins.
    pub start: Edge,
    /// How it ends.
    pub end: Edge,
    /// Whether it ends within a word.
    pub torn: bool,
    /// Quotation marks and brackets opened and not closed, or closed and not opened (negative).
    pub open: i32,
}

/// The most characters of a number, an amount, years, a grant type or a field of the law.
const SHORT: usize = 400;

/// The beginning of a text, by which its words are judged.
fn head(text: &str) -> &str {
    &text[..text.floor_char_boundary(1_600)]
}

impl Traits {
    /// Whether there is any text.
    pub fn is_blank(&self) -> bool {
        self.chars == 0
    }

    /// The row number a piece is, as [`Traits::number`].
    pub fn number_of(piece: &Piece) -> Option<u32> {
        let text = piece.text();
        let text = text.trim();
        if text.chars().count() <= SHORT { marks::row_number(text) } else { None }
    }

    /// Whether a piece is only years, as [`Traits::years`].
    pub fn years_in(piece: &Piece) -> bool {
        let text = piece.text();
        let text = text.trim();
        text.chars().count() <= SHORT && money::Money::of(head(text)).only_years()
    }

    /// How like a whole field of the law a piece is, as [`Traits::field`].
    pub fn field_likeness(piece: &Piece) -> f32 {
        let text = piece.text();
        let text = text.trim();
        let short = text.chars().count() <= SHORT;
        if short { law_fields::field_likeness(&skeleton(head(text))).0 } else { 0.0 }
    }

    /// Looks at a piece.
    pub fn of(piece: &Piece) -> Self {
        Self::of_text(&piece.text())
    }

    /// Looks at a text.
    pub fn of_text(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() {
            return Self::default();
        }
        let chars = text.chars().count();
        let short = chars <= SHORT;
        let head = head(text);
        let bare = skeleton(head);
        let subjects = vocabulary::subjects(&bare);
        let (words, places) = vocabulary::words_and_places(head);
        let items = marks::items(text);
        let (field, field_part) =
            if short { law_fields::field_likeness(&bare) } else { (0.0, 0.0) };
        let money = if short { money::Money::of(head) } else { money::Money::default() };
        Self {
            chars,
            dash: is_empty_marker(text),
            number: if short { marks::row_number(text) } else { None },
            field,
            field_part,
            money: money.is_money(),
            figures: money.has_figures(),
            years: money.only_years(),
            kind: short && subjects.kind,
            places,
            words,
            indicators_at: indicator_heading::indicators_at(text),
            measures: subjects.measures,
            equipment: subjects.equipment,
            issuer: chars <= 250 && outside_words::is_issuer(text),
            total: chars <= 160 && outside_words::is_total(text),
            first_item: items.first().copied(),
            last_item: items.last().copied(),
            items: items.len(),
            sentences: marks::sentences(text),
            start: marks::start(text),
            end: marks::end(text),
            torn: marks::is_torn(text),
            open: marks::open(text),
        }
    }
}
