//! Glyphs put together into words: by the spaces a file has, and by the room between glyphs where it has none.

use super::borders::Borders;
use super::drawn::Printed;
use super::glyph::{Glyph, Turn};
use super::{raised, turned};
use crate::formats::page::{Rect, Rule, Word};

/// A word in the making.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub letters: Vec<Letter>,
    pub turn: Turn,
    pub base: f32,
    pub size: f32,
    /// Whether a space of the file stands after it.
    ended: bool,
    /// Whether one stands before it.
    begun: bool,
}

/// A letter or ligature: its ends along the line, how deep its line is across, the height of its font.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    pub text: String,
    pub from: f32,
    pub to: f32,
    pub base: f32,
    pub size: f32,
}

/// Room between words in heights of the font, where the file has spaces and where it has none.
const APART: f32 = 0.3;
const APART_WITHOUT_SPACES: f32 = 0.15;

impl Letter {
    fn of(glyph: &Glyph, text: String) -> Self {
        let Glyph { from, to, base, size, .. } = *glyph;
        Self { text, from, to, base, size }
    }
}

impl Piece {
    fn of(glyph: &Glyph, text: String, begun: bool) -> Self {
        Self {
            letters: vec![Letter::of(glyph, text)],
            turn: glyph.turn,
            base: glyph.base,
            size: glyph.size,
            ended: false,
            begun,
        }
    }

    pub fn from(&self) -> f32 {
        self.letters.first().map_or(0.0, |letter| letter.from)
    }

    pub fn to(&self) -> f32 {
        self.letters.last().map_or(0.0, |letter| letter.to)
    }

    fn text(&self) -> String {
        self.letters.iter().map(|letter| letter.text.as_str()).collect()
    }

    fn rect(&self) -> Rect {
        Glyph::rect(self.turn, self.from(), self.to(), self.base, self.size)
    }

    /// The word it is.
    pub fn word(&self) -> Option<Word> {
        let text = self.text();
        (!text.is_empty()).then(|| Word { rect: self.rect(), text })
    }

    /// Its parts that stand on different sides of a border.
    fn divided(self, borders: &Borders) -> Vec<Self> {
        const LEAST: f32 = 1.0;
        let deep = self.base - 0.3 * self.size;
        let cuts = borders.through(self.from() + LEAST, self.to() - LEAST, deep);
        if cuts.is_empty() {
            return vec![self];
        }
        let mut parts: Vec<(usize, Self)> = Vec::new();
        for letter in self.letters.clone() {
            let middle = f32::midpoint(letter.from, letter.to);
            let side = cuts.partition_point(|at| *at < middle);
            match parts.last_mut().filter(|(last, _)| *last == side) {
                Some((_, part)) => part.letters.push(letter),
                None => parts.push((side, Self { letters: vec![letter], ..self.clone() })),
            }
        }
        parts.into_iter().map(|(_, part)| part).collect()
    }

    /// Whether a glyph at this place goes on with the word; a raised figure does.
    fn goes_on(&self, turn: Turn, base: f32, from: f32, size: f32, apart: f32) -> bool {
        let size = self.size.max(size);
        let room = from - self.to();
        turn == self.turn
            && (base - self.base).abs() < 0.5 * size
            && room < apart * size
            && room > -0.35 * size
    }

    fn push(&mut self, glyph: &Glyph, text: String) {
        // The base line is that of the larger letters, not of a raised figure.
        if glyph.size > self.size {
            (self.size, self.base) = (glyph.size, glyph.base);
        }
        self.letters.push(Letter::of(glyph, text));
    }
}

/// The words of a page; `rules` divide what stands in neighbouring cells.
pub(super) fn words(glyphs: &[Glyph], rules: &[Rule]) -> Vec<Word> {
    let spaces = glyphs.iter().filter(|glyph| glyph.text.as_deref().is_some_and(is_space)).count();
    let apart = if spaces * 25 > glyphs.len() { APART } else { APART_WITHOUT_SPACES };
    let pieces = raised::marked(joined(pieces(glyphs, apart), apart));
    let mut by_turn: [Vec<Piece>; 4] = Default::default();
    for piece in pieces {
        by_turn[piece.turn as usize].push(piece);
    }
    let mut words = Vec::new();
    for turn in [Turn::None, Turn::Over, Turn::Down, Turn::Up] {
        let own = std::mem::take(&mut by_turn[turn as usize]);
        if own.is_empty() {
            continue;
        }
        let borders = Borders::of(rules, turn);
        let own = own.into_iter().flat_map(|piece| piece.divided(&borders));
        match turn {
            Turn::None | Turn::Over => words.extend(own.filter_map(|piece| piece.word())),
            Turn::Down | Turn::Up => words.extend(turned::texts(own.collect(), &borders)),
        }
    }
    words
}

/// Words in the order they are drawn.
fn pieces(glyphs: &[Glyph], apart: f32) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut begun = true;
    let mut drawn = Printed::default();
    for glyph in glyphs {
        let text = glyph.text.as_deref().map_or_else(|| '\u{FFFD}'.to_string(), plain);
        if is_space(&text) {
            if let Some(last) = pieces.last_mut() {
                last.ended = true;
            }
            begun = true;
            continue;
        }
        if text.is_empty() || drawn.again(&text, glyph) {
            continue;
        }
        let last = pieces.last_mut().filter(|last| {
            !begun && last.goes_on(glyph.turn, glyph.base, glyph.from, glyph.size, apart)
        });
        match last {
            Some(last) => last.push(glyph, text),
            None => pieces.push(Piece::of(glyph, text, begun)),
        }
        begun = false;
    }
    pieces
}

/// Pieces of one word that were drawn apart, put together by their places.
fn joined(mut pieces: Vec<Piece>, apart: f32) -> Vec<Piece> {
    let level = |piece: &Piece| (piece.base / (0.5 * piece.size.max(1.0))).round() as i64;
    pieces.sort_by(|a, b| {
        (a.turn as u8, level(a)).cmp(&(b.turn as u8, level(b))).then(a.from().total_cmp(&b.from()))
    });
    let mut whole: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let near = apart.min(APART_WITHOUT_SPACES);
        let last = whole.last_mut().filter(|last| {
            !last.ended
                && !piece.begun
                && (last.base - piece.base).abs() < 0.1 * piece.size
                && last.goes_on(piece.turn, piece.base, piece.from(), piece.size, near)
        });
        match last {
            Some(last) => {
                last.letters.extend(piece.letters);
                last.ended = piece.ended;
            }
            None => whole.push(piece),
        }
    }
    whole
}

/// Spaces divide words; one that must not be broken at belongs to its word.
fn is_space(text: &str) -> bool {
    let space = |c: char| c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{202F}' | '\u{2007}');
    !text.is_empty() && text.chars().all(space)
}

/// Letters of ligatures apart, marks of direction and the like gone.
fn plain(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{FB00}' => letters.push_str("ff"),
            '\u{FB01}' => letters.push_str("fi"),
            '\u{FB02}' => letters.push_str("fl"),
            '\u{FB03}' => letters.push_str("ffi"),
            '\u{FB04}' => letters.push_str("ffl"),
            '\u{FB05}' | '\u{FB06}' => letters.push_str("st"),
            '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}' | '\0' => {}
            _ => letters.push(c),
        }
    }
    letters
}
