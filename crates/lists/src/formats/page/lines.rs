//! Words put into printed lines.

use super::{Rect, Word};

/// A printed line: its words from left to right.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PrintedLine {
    /// Its words, never none.
    pub words: Vec<Word>,
    /// The box around them.
    pub rect: Rect,
    /// The height of its tallest word.
    pub height: f32,
}

impl PrintedLine {
    fn of(mut words: Vec<Word>) -> Option<Self> {
        words.sort_by(|a, b| a.rect.x0.total_cmp(&b.rect.x0));
        let first = words.first()?.rect;
        let rect = words.iter().fold(first, |all, word| all.with(&word.rect));
        let height = words.iter().map(|word| word.rect.height()).fold(0.0, f32::max);
        Some(Self { words, rect, height })
    }

    /// Its words with spaces between them.
    pub fn text(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(|word| word.text.as_str()).collect();
        words.join(" ")
    }

    /// About as wide as a space: a quarter of the height of a letter.
    pub fn space(&self) -> f32 {
        0.25 * self.height
    }

    /// The line in pieces, divided where nothing stands between these places across the page.
    pub fn divided(self, wide: f32) -> Vec<Self> {
        let mut pieces: Vec<Vec<Word>> = Vec::new();
        let mut end = f32::NEG_INFINITY;
        for word in self.words {
            let apart = word.rect.x0 - end > wide;
            end = end.max(word.rect.x1);
            match pieces.last_mut().filter(|_| !apart) {
                Some(piece) => piece.push(word),
                None => pieces.push(vec![word]),
            }
        }
        pieces.into_iter().filter_map(Self::of).collect()
    }

    /// Pieces of one line as one again.
    pub fn whole(pieces: Vec<Self>) -> Option<Self> {
        Self::of(pieces.into_iter().flat_map(|piece| piece.words).collect())
    }
}

/// Words that stand together by most of their height are a line; from top to bottom.
pub(super) fn lines(words: Vec<Word>) -> Vec<PrintedLine> {
    let mut words = words;
    words.retain(|word| word.rect.is_sound());
    words.sort_by(|a, b| {
        let (a, b) = (a.rect, b.rect);
        a.centre().1.total_cmp(&b.centre().1).then(a.x0.total_cmp(&b.x0))
    });
    let mut lines: Vec<(Rect, Vec<Word>)> = Vec::new();
    for word in words {
        match lines.last_mut().filter(|(band, _)| same_line(band, &word.rect)) {
            Some((band, line)) => {
                // A raised figure says less of where the line is than a whole word.
                if word.rect.height() > band.height() {
                    *band = word.rect;
                }
                line.push(word);
            }
            None => lines.push((word.rect, vec![word])),
        }
    }
    lines.into_iter().filter_map(|(_, words)| PrintedLine::of(words)).collect()
}

fn same_line(band: &Rect, word: &Rect) -> bool {
    let shared = band.y1.min(word.y1) - band.y0.max(word.y0);
    shared >= 0.5 * band.height().min(word.height())
}
