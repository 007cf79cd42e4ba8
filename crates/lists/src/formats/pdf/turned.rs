//! Text that runs up or down: each paragraph of it is one word, because lines are put together from words across the page.

use super::borders::Borders;
use super::words::Piece;
use crate::formats::page::{Rect, Word};
use std::collections::BTreeMap;

/// Further from one line to the next than this, in heights of the font, another text begins.
const NEXT_LINE: f32 = 1.6;

/// A line, or a text by its last line.
struct Line {
    from: f32,
    to: f32,
    base: f32,
    size: f32,
    text: String,
    rect: Rect,
}

/// The texts of pieces that are all turned the same way. In such places every text runs from left to right, and its lines
/// follow each other downwards, as in one that is not turned.
pub(super) fn texts(pieces: Vec<Piece>, borders: &Borders) -> Vec<Word> {
    let mut texts: Vec<Line> = Vec::new();
    // What was printed last at each place along the lines, by where it begins; none lies over another.
    let mut last: BTreeMap<i64, usize> = BTreeMap::new();
    for line in lines(pieces, borders) {
        let above: Vec<(i64, usize)> = last
            .range(..=place(line.to))
            .rev()
            .map(|(from, at)| (*from, *at))
            .take_while(|(_, at)| texts[*at].to > line.from)
            .collect();
        above.iter().for_each(|(from, _)| {
            last.remove(from);
        });
        let before = above.iter().rev().find(|(_, at)| line.goes_on(&texts[*at], borders));
        let from = place(line.from);
        let at = match before {
            Some(&(_, at)) => {
                texts[at].add(line);
                at
            }
            None => {
                texts.push(line);
                texts.len() - 1
            }
        };
        last.insert(from, at);
    }
    texts.into_iter().map(|it| Word { text: it.text, rect: it.rect }).collect()
}

fn place(at: f32) -> i64 {
    (at * 64.0) as i64
}

/// The lines, those that stand first before the others.
fn lines(mut pieces: Vec<Piece>, borders: &Borders) -> Vec<Line> {
    pieces.sort_by(|a, b| a.base.total_cmp(&b.base));
    let mut lines: Vec<Line> = Vec::new();
    let mut rest = pieces.as_mut_slice();
    while let Some(first) = rest.first() {
        let deepest = first.base + 0.3 * first.size;
        let (level, others) =
            rest.split_at_mut(rest.partition_point(|it| it.base < deepest).max(1));
        level.sort_by(|a, b| a.from().total_cmp(&b.from()));
        let begun = lines.len();
        for piece in level.iter() {
            let Some(next) = Line::of(piece) else { continue };
            let line = lines.get_mut(begun..).and_then(<[Line]>::last_mut);
            match line.filter(|line| next.stands_beside(line, borders)) {
                Some(line) => line.add(next),
                None => lines.push(next),
            }
        }
        rest = others;
    }
    lines
}

impl Line {
    fn of(piece: &Piece) -> Option<Self> {
        let Word { text, rect } = piece.word()?;
        let (from, to, base, size) = (piece.from(), piece.to(), piece.base, piece.size);
        Some(Self { from, to, base, size, text, rect })
    }

    /// The middle of its small letters.
    fn middle(&self) -> f32 {
        self.base - 0.3 * self.size
    }

    /// Whether it goes on with a line, in the same cell.
    fn stands_beside(&self, line: &Self, borders: &Borders) -> bool {
        const LEAST: f32 = 1.0;
        let room = self.from - line.to;
        (-0.5 * self.size..1.5 * self.size).contains(&room)
            && borders.through(line.to - LEAST, self.from + LEAST, self.middle()).is_empty()
    }

    /// Whether it is the next line of a text, in the same cell.
    fn goes_on(&self, text: &Self, borders: &Borders) -> bool {
        let size = self.size.max(text.size);
        let step = self.base - text.base;
        let over_both = f32::midpoint(self.from.max(text.from), self.to.min(text.to));
        (0.5 * size..NEXT_LINE * size).contains(&step)
            && !borders.is_between(text.middle(), self.middle(), over_both)
    }

    /// More of a line, or the next line of a text.
    fn add(&mut self, more: Self) {
        self.text.push(' ');
        self.text.push_str(&more.text);
        self.rect = self.rect.with(&more.rect);
        let beside = (more.base - self.base).abs() < 0.3 * more.size;
        self.from = if beside { self.from } else { more.from };
        (self.to, self.base, self.size) = (more.to, more.base, more.size);
    }
}

#[cfg(test)]
mod tests {
    use super::super::glyph::{Glyph, Turn};
    use super::super::words::words;
    use crate::formats::page::Rule;

    const SIZE: f32 = 10.0;
    const LETTER: f32 = 5.0;

    /// A line of text that begins here along its line and is so deep.
    fn line(turn: Turn, text: &str, from: f32, base: f32) -> Vec<Glyph> {
        let at = |index: usize| from + LETTER * index as f32;
        let glyph = |(index, letter): (usize, char)| Glyph {
            text: Some(letter.to_string()),
            turn,
            from: at(index),
            to: at(index + 1),
            base,
            size: SIZE,
            seen: true,
        };
        text.chars().enumerate().map(glyph).collect()
    }

    fn check(turn: Turn, lines: &[(&str, f32, f32)], rules: &[Rule], expected: &[&str]) {
        let mut glyphs = Vec::new();
        for (text, from, base) in lines {
            glyphs.extend(line(turn, text, *from, *base));
            glyphs.extend(line(turn, " ", *from + 500.0, *base));
        }
        let words = words(&glyphs, rules);
        let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        assert_eq!(texts, expected, "{turn:?}");
    }

    #[test]
    fn lines_of_turned_text_stand_in_the_order_they_are_read_in() {
        for turn in [Turn::Up, Turn::Down] {
            let lines = [("көлемі, мың теңге", 110.0, -88.0), ("Қаржы бөлудің", 100.0, -100.0)];
            check(turn, &lines, &[], &["Қаржы бөлудің көлемі, мың теңге"]);
            let apart = [("көлемі", 110.0, -70.0), ("Қаржы", 100.0, -100.0)];
            check(turn, &apart, &[], &["Қаржы", "көлемі"]);
        }
    }

    #[test]
    fn rulings_divide_turned_text_as_they_do_upright_text() {
        let beside = [("Нөмірі", 100.0, 50.0), ("Саласы", 136.0, 50.0)];
        let below = [("Нөмірі", 100.0, 50.0), ("Саласы", 100.0, 62.0)];
        let cell = Rule::Across { y: 133.0, from: 0.0, to: 90.0 };
        check(Turn::Up, &beside, &[], &["Нөмірі Саласы"]);
        check(Turn::Up, &beside, &[cell], &["Нөмірі Саласы"]);
        let cell = Rule::Across { y: -133.0, from: 0.0, to: 90.0 };
        check(Turn::Up, &beside, &[cell], &["Нөмірі", "Саласы"]);
        let cell = Rule::Across { y: 133.0, from: -90.0, to: 0.0 };
        check(Turn::Down, &beside, &[cell], &["Нөмірі", "Саласы"]);
        let cell = Rule::Down { x: 53.0, from: -200.0, to: 0.0 };
        check(Turn::Up, &below, &[cell], &["Нөмірі", "Саласы"]);
        let cell = Rule::Down { x: -53.0, from: 0.0, to: 200.0 };
        check(Turn::Down, &below, &[cell], &["Нөмірі", "Саласы"]);
        // One that ends before the text divides others.
        let cell = Rule::Down { x: -53.0, from: 0.0, to: 90.0 };
        check(Turn::Down, &below, &[cell], &["Нөмірі Саласы"]);
        // Printed without a space over the border of two cells.
        let cell = Rule::Across { y: -130.0, from: 0.0, to: 90.0 };
        check(Turn::Up, &[("НөміріСаласы", 100.0, 50.0)], &[cell], &["Нөмірі", "Саласы"]);
    }
}
