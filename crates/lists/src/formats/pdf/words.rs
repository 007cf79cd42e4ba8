//! Glyphs put together into words: by the spaces a file has, and by the room between glyphs where it has none.

use super::drawn::Printed;
use super::glyph::{Glyph, Turn};
use super::raised;
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
    let borders = Borders::of(rules);
    let pieces = raised::marked(joined(pieces(glyphs, apart), apart));
    let (upright, turned): (Vec<Piece>, Vec<Piece>) =
        pieces.into_iter().partition(|piece| matches!(piece.turn, Turn::None | Turn::Over));
    let mut words: Vec<Word> =
        upright.into_iter().flat_map(|piece| borders.divided(piece)).filter_map(word).collect();
    words.extend(turned_lines(turned));
    words
}

fn word(piece: Piece) -> Option<Word> {
    let text = piece.text();
    (!text.is_empty()).then(|| Word { rect: piece.rect(), text })
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

/// Text that runs up or down: each of its lines is one word, because lines are put together from words across the page.
fn turned_lines(mut pieces: Vec<Piece>) -> Vec<Word> {
    pieces.sort_by(|a, b| {
        (a.turn as u8)
            .cmp(&(b.turn as u8))
            .then(a.base.total_cmp(&b.base))
            .then(a.from().total_cmp(&b.from()))
    });
    let mut lines: Vec<(Piece, Word)> = Vec::new();
    for piece in pieces {
        let Some(next) = word(piece.clone()) else { continue };
        let line = lines.last_mut().filter(|(last, _)| {
            let room = piece.from() - last.to();
            last.turn == piece.turn
                && (last.base - piece.base).abs() < 0.3 * piece.size
                && (-0.5 * piece.size..1.5 * piece.size).contains(&room)
        });
        match line {
            Some((last, word)) => {
                word.text.push(' ');
                word.text.push_str(&next.text);
                word.rect = word.rect.with(&next.rect);
                *last = piece;
            }
            None => lines.push((piece, next)),
        }
    }
    lines.into_iter().map(|(_, word)| word).collect()
}

/// Rulings from top to bottom, from left to right.
struct Borders(Vec<(f32, f32, f32)>);

impl Borders {
    fn of(rules: &[Rule]) -> Self {
        let down = rules.iter().filter_map(|rule| match *rule {
            Rule::Down { x, from, to } => Some((x, from, to)),
            Rule::Across { .. } => None,
        });
        let mut borders: Vec<(f32, f32, f32)> = down.collect();
        borders.sort_by(|a, b| a.0.total_cmp(&b.0));
        Self(borders)
    }

    /// The parts of a word that stand on different sides of a border.
    fn divided(&self, piece: Piece) -> Vec<Piece> {
        const LEAST: f32 = 1.0;
        if piece.turn != Turn::None {
            return vec![piece];
        }
        let (x0, x1) = (piece.from() + LEAST, piece.to() - LEAST);
        let y = piece.base - 0.3 * piece.size;
        let first = self.0.partition_point(|(x, _, _)| *x <= x0);
        let within = self.0.iter().skip(first).take_while(|(x, _, _)| *x < x1);
        let cuts: Vec<f32> =
            within.filter(|(_, from, to)| (*from..=*to).contains(&y)).map(|(x, _, _)| *x).collect();
        if cuts.is_empty() {
            return vec![piece];
        }
        let mut parts: Vec<(usize, Piece)> = Vec::new();
        for letter in piece.letters.clone() {
            let middle = f32::midpoint(letter.from, letter.to);
            let side = cuts.partition_point(|x| *x < middle);
            match parts.last_mut().filter(|(last, _)| *last == side) {
                Some((_, part)) => part.letters.push(letter),
                None => parts.push((side, Piece { letters: vec![letter], ..piece.clone() })),
            }
        }
        parts.into_iter().map(|(_, part)| part).collect()
    }
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
