//! What the marks on the page say better than recognition: how long a dash is and what stands apart from it, dashes that were
//! not seen at all, small letters taken for capitals.

use super::areas::Area;
use super::ink::Mark;
use super::reading::Found;
use crate::formats::page::Rect;
use std::collections::HashMap;

/// A dash shorter than this, in heights of a small letter, is a hyphen. In the usual faces a hyphen is half as long, an en
/// dash as long and an em dash twice as long as a small letter is high; where the face is wide and ink has run, an en dash is
/// three quarters as long.
const HYPHEN: f32 = 0.65;

/// A dash longer than this is an em dash.
const EN_DASH: f32 = 1.7;

/// A gap as wide as this, in heights of a small letter, is a space; beside a glued hyphen it is half as wide.
const SPACE: f32 = 0.38;

/// How sure a dash is that was found by its shape alone.
const BY_SHAPE: f32 = 90.0;

/// Capitals are one and a half times as high as small letters; what is not much higher than those is small.
const CAPITAL: f32 = 1.2;

/// The words as their marks show them.
pub fn mended(words: Vec<Found>, marks: &[Mark], areas: &[Area], letter: u32) -> Vec<Found> {
    let marks = Marks::of(marks, letter as f32);
    let mut mended: Vec<Found> = Vec::with_capacity(words.len());
    for mut word in words {
        let own = marks.within(&word.rect);
        if let Some(small) = marks.in_small_letters(&word.text, &own) {
            word.text = small;
        }
        let divided = match marks.spaced_digits(&word.text, &own) {
            Some(at) => divided(word, at),
            None => vec![word],
        };
        for word in divided {
            let own = marks.within(&word.rect);
            mended.extend(marks.with_true_dashes(word, &own));
        }
    }
    mended.extend(marks.unseen_dashes(&mended, areas));
    with_stops_of_numbers(&mut mended, areas);
    mended
}

/// Behind a number that fills a cell stands a full stop and no comma: a speck or a blur makes the one out of the other.
fn with_stops_of_numbers(words: &mut [Found], areas: &[Area]) {
    let mut counts = vec![0_u32; areas.len()];
    for word in words.iter() {
        counts[word.area] += 1;
    }
    for word in words.iter_mut().filter(|it| counts[it.area] == 1 && areas[it.area].is_cell) {
        if let Some(number) = word.text.strip_suffix([',', ';', ':'])
            && (1..=3).contains(&number.len())
            && number.bytes().all(|it| it.is_ascii_digit())
        {
            word.text = format!("{number}.");
        }
    }
}

/// A word in two at a character and a place across the page.
fn divided(word: Found, (at, x): (usize, f32)) -> Vec<Found> {
    let (head, tail) = word.text.split_at(at);
    let (head, tail) = (head.to_owned(), tail.to_owned());
    let left = Rect { x1: x, ..word.rect };
    let right = Rect { x0: x, ..word.rect };
    vec![
        Found { text: head, rect: left, ..word.clone() },
        Found { text: tail, rect: right, ..word },
    ]
}

/// The marks of a page from top to bottom.
struct Marks {
    marks: Vec<Mark>,
    letter: f32,
}

impl Marks {
    fn of(marks: &[Mark], letter: f32) -> Self {
        let mut marks = marks.to_vec();
        marks.sort_by_key(|mark| mark.y0 + mark.y1);
        Self { marks, letter }
    }

    /// Those whose middle lies in a rectangle, from left to right.
    fn within(&self, rect: &Rect) -> Vec<Mark> {
        let first = self.marks.partition_point(|mark| middle(mark).1 < rect.y0);
        let own = self.marks.get(first..).unwrap_or(&[]).iter();
        let own = own.take_while(|mark| middle(mark).1 <= rect.y1);
        let mut own: Vec<Mark> = own.filter(|mark| rect.holds(middle(mark))).copied().collect();
        own.sort_by_key(|mark| mark.x0);
        own
    }

    /// Flat, and as long as a dash.
    fn is_dash(&self, mark: &Mark) -> bool {
        let (width, height) = (mark.width() as f32, mark.height() as f32);
        let long = (0.35 * self.letter..3.2 * self.letter).contains(&width);
        long && height * 1.9 <= width && height <= 0.3 * self.letter + 2.0
    }

    /// Dashes among the marks of a line: about as high as the middle of its letters, not on their feet.
    fn dashes<'a>(&self, line: &'a [Mark]) -> Vec<&'a Mark> {
        let mut feet: Vec<u32> = line
            .iter()
            .filter(|mark| !self.is_dash(mark) && mark.height() as f32 >= 0.7 * self.letter)
            .map(|mark| mark.y1)
            .collect();
        feet.sort_unstable();
        let foot = feet.get(feet.len() / 2).map(|foot| *foot as f32);
        let high = |mark: &&Mark| {
            foot.is_none_or(|foot| {
                let above = foot - middle(mark).1;
                (0.2 * self.letter..1.2 * self.letter).contains(&above)
            })
        };
        line.iter().filter(|mark| self.is_dash(mark)).filter(high).collect()
    }

    fn printed(&self, dash: &Mark) -> char {
        let length = dash.width() as f32 / self.letter;
        if length < HYPHEN {
            '-'
        } else if length < EN_DASH {
            '–'
        } else {
            '—'
        }
    }

    /// The word with its dashes as long as they are printed, divided where white stands beside them.
    fn with_true_dashes(&self, word: Found, own: &[Mark]) -> Vec<Found> {
        let printed = self.dashes(own);
        let read = word.text.chars().filter(|c| is_dash(*c)).count();
        if read == 0 || read != printed.len() {
            return vec![word];
        }
        let mut pieces: Vec<(String, f32, f32)> = vec![(String::new(), word.rect.x0, word.rect.x1)];
        let mut dashes = printed.into_iter();
        for c in word.text.chars() {
            let dash = if is_dash(c) { dashes.next() } else { None };
            let Some(dash) = dash else {
                pieces.last_mut().expect("there is always one").0.push(c);
                continue;
            };
            let (left, right) = self.gaps(dash, own);
            let (from, to) = (dash.x0 as f32, dash.x1 as f32);
            if left > SPACE * self.letter {
                pieces.last_mut().expect("there is always one").2 = from - left;
                pieces.push((String::new(), from, word.rect.x1));
            }
            pieces.last_mut().expect("there is always one").0.push(self.printed(dash));
            if right > SPACE * self.letter {
                pieces.last_mut().expect("there is always one").2 = to;
                pieces.push((String::new(), to + right, word.rect.x1));
            }
        }
        let pieces = pieces.into_iter().filter(|(text, ..)| !text.is_empty());
        pieces
            .map(|(text, x0, x1)| Found {
                text,
                rect: Rect { x0, x1, ..word.rect },
                ..word.clone()
            })
            .collect()
    }

    /// How far the nearest marks of the word stand from a dash, left and right; 0 where there are none.
    fn gaps(&self, dash: &Mark, own: &[Mark]) -> (f32, f32) {
        let left = own.iter().filter(|mark| mark.x1 <= dash.x0).map(|mark| dash.x0 - mark.x1).min();
        let right =
            own.iter().filter(|mark| mark.x0 >= dash.x1).map(|mark| mark.x0 - dash.x1).min();
        (left.unwrap_or(0) as f32, right.unwrap_or(0) as f32)
    }

    /// Dashes that stand in no word: alone in a cell, or overlooked between words.
    fn unseen_dashes(&self, words: &[Found], areas: &[Area]) -> Vec<Found> {
        let mut of_areas: Vec<Vec<&Found>> = vec![Vec::new(); areas.len()];
        for word in words {
            of_areas[word.area].push(word);
        }
        let mut found = Vec::new();
        for (index, (area, own)) in areas.iter().zip(of_areas).enumerate() {
            let [x0, y0, x1, y1] = area.rect.map(|at| at as f32);
            let inner = self.within(&Rect { x0, y0, x1, y1 });
            if own.is_empty() {
                let alone = inner.len() == 1 && area.is_cell;
                found.extend(
                    inner.iter().filter(|mark| alone && self.is_dash(mark)).map(|dash| {
                        self.dash_word(dash, index, 0, (dash.y0 as f32, dash.y1 as f32))
                    }),
                );
                continue;
            }
            // What stands in the band of a line, looked at once for all its dashes.
            let mut bands: HashMap<(u32, u32), Vec<Mark>> = HashMap::new();
            for dash in inner.iter().filter(|mark| self.is_dash(mark)) {
                let (x, y) = middle(dash);
                let line = own.iter().find(|word| (word.rect.y0..=word.rect.y1).contains(&y));
                let Some(line) = line else { continue };
                let taken = own.iter().any(|word| {
                    word.line == line.line && (word.rect.x0 - 2.0..=word.rect.x1 + 2.0).contains(&x)
                });
                let (top, below) = (line.rect.y0, line.rect.y1);
                let dashes = bands.entry((top.to_bits(), below.to_bits())).or_insert_with(|| {
                    let band = self.within(&Rect { x0, x1, ..line.rect });
                    self.dashes(&band).into_iter().copied().collect()
                });
                // They stand from left to right.
                let from = dashes.partition_point(|it| it.x0 < dash.x0);
                let same = dashes[from..].iter().take_while(|it| it.x0 == dash.x0);
                if !taken && same.into_iter().any(|it| it == dash) {
                    found.push(self.dash_word(dash, index, line.line, (top, below)));
                }
            }
        }
        found
    }

    fn dash_word(&self, dash: &Mark, area: usize, line: u32, (y0, y1): (f32, f32)) -> Found {
        let rect = Rect { x0: dash.x0 as f32, y0, x1: dash.x1 as f32, y1 };
        Found { text: self.printed(dash).to_string(), rect, confidence: BY_SHAPE, area, line }
    }

    /// Where white stands between the digits of a number that was read as one, `11200` for `11 200`: before which character,
    /// and the middle of the white.
    fn spaced_digits(&self, text: &str, own: &[Mark]) -> Option<(usize, f32)> {
        let digits = text.len();
        if !(4..=9).contains(&digits)
            || digits != own.len()
            || !text.bytes().all(|it| it.is_ascii_digit())
        {
            return None;
        }
        let gaps = own.windows(2).map(|pair| pair[1].x0.saturating_sub(pair[0].x1) as f32);
        let wide: Vec<usize> = gaps
            .enumerate()
            .filter(|(_, gap)| *gap > SPACE * self.letter)
            .map(|(at, _)| at + 1)
            .collect();
        match wide[..] {
            [at] if digits - at == 3 => {
                Some((at, f32::midpoint(own[at - 1].x1 as f32, own[at].x0 as f32)))
            }
            _ => None,
        }
    }

    /// The word in small letters, when it was read with capitals and none of its marks is as high as one. Of a word all in
    /// capitals the middle mark tells, because tails of small letters are as long as capitals are high.
    fn in_small_letters(&self, text: &str, own: &[Mark]) -> Option<String> {
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        let capitals = text.chars().filter(|c| c.is_uppercase()).count();
        if letters < 2 || capitals == 0 || text.chars().any(|c| c.is_ascii_digit()) {
            return None;
        }
        let mut heights: Vec<u32> = own
            .iter()
            .filter(|mark| mark.height() as f32 > 0.6 * self.letter)
            .map(Mark::height)
            .collect();
        heights.sort_unstable();
        let telling = match capitals == letters {
            true => heights.get(heights.len() / 2),
            false => heights.last(),
        };
        (*telling? as f32 <= CAPITAL * self.letter).then(|| text.to_lowercase())
    }
}

fn middle(mark: &Mark) -> (f32, f32) {
    ((mark.x0 + mark.x1) as f32 / 2.0, (mark.y0 + mark.y1) as f32 / 2.0)
}

const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str, area: usize) -> Found {
        let rect = Rect { x0: 0.0, y0: 0.0, x1: 10.0, y1: 10.0 };
        Found { text: text.to_owned(), rect, confidence: 90.0, area, line: 0 }
    }

    #[test]
    fn a_number_that_fills_a_cell_ends_in_a_full_stop() {
        let area = |is_cell| Area { rect: [0, 0, 10, 10], is_cell };
        let areas = [area(true), area(true), area(true), area(false)];
        let mut words =
            vec![word("1,", 0), word("2;", 1), word("жыл", 1), word("2026,", 2), word("4,", 3)];
        with_stops_of_numbers(&mut words, &areas);
        let texts: Vec<&str> = words.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(texts, ["1.", "2;", "жыл", "2026,", "4,"]);
    }

    /// A cell of a line of dashes with a word before it, and very many cells beside it.
    #[test]
    fn dashes_of_very_many_cells_and_of_one_line_are_found_in_time() {
        const MANY: u32 = 20_000;
        let dash = |at: u32| Mark { x0: 20 * at, y0: 10, x1: 20 * at + 16, y1: 14, area: 60 };
        let dashes: Vec<Mark> = (1..MANY).map(dash).collect();
        let line = Area { rect: [0, 0, 20 * MANY, 24], is_cell: true };
        let below = |at: u32| Area { rect: [0, 30 + at, 10, 31 + at], is_cell: true };
        let areas: Vec<Area> = std::iter::once(line).chain((0..MANY).map(below)).collect();
        let rect = Rect { x0: 0.0, y0: 0.0, x1: 10.0, y1: 24.0 };
        let words: Vec<Found> =
            (0..areas.len()).map(|area| Found { rect, ..word("сөз", area) }).collect();
        let found = Marks::of(&dashes, 24.0).unseen_dashes(&words, &areas);
        assert_eq!(found.len(), dashes.len());
        assert!(found.iter().all(|it| it.text == "–" && it.area == 0));
    }

    /// Heights of small letters and widths of dashes in pixels, as they are after a scan at 150 dots an inch.
    #[test]
    fn a_dash_is_told_from_a_hyphen_by_its_length() {
        let marks = Marks::of(&[], 24.0);
        let dash = |width: u32| Mark { x0: 0, x1: width, y0: 0, y1: 4, area: width * 4 };
        for (width, printed) in [(10, '-'), (14, '-'), (16, '–'), (20, '–'), (26, '–'), (48, '—')]
        {
            assert_eq!(marks.printed(&dash(width)), printed, "{width}");
        }
    }
}
