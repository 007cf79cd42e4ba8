//! Comparing words and finding phrases in spite of misread letters, glued words and split words.

use crate::fold::{skeleton, skeleton_chars};
use std::ops::Range;

/// The least number of letters to change, add, drop or swap with a neighbour that makes `a` into `b`; `None` when it is
/// more than `max`.
pub fn distance(a: &str, b: &str, max: usize) -> Option<usize> {
    // Most pairs differ in length alone by more: no need to take them apart.
    if a == b {
        return Some(0);
    }
    if max == 0 || a.chars().count().abs_diff(b.chars().count()) > max {
        return None;
    }
    let (mut short_a, mut short_b) = (['\0'; SHORT], ['\0'; SHORT]);
    let (mut long_a, mut long_b) = (Vec::new(), Vec::new());
    let a = letters(a, &mut short_a, &mut long_a);
    let b = letters(b, &mut short_b, &mut long_b);
    char_distance(a, b, max)
}

/// Words and short phrases are taken apart without asking for memory.
const SHORT: usize = 64;

/// The letters of a text: in the given room when they fit there.
fn letters<'a>(text: &str, short: &'a mut [char; SHORT], long: &'a mut Vec<char>) -> &'a [char] {
    let mut count = 0;
    for c in text.chars() {
        let Some(room) = short.get_mut(count) else {
            long.extend(text.chars());
            return long;
        };
        *room = c;
        count += 1;
    }
    &short[..count]
}

/// [`distance`] on letters; only the band of cells that can stay within `max` is computed.
pub(crate) fn char_distance(a: &[char], b: &[char], max: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > max {
        return None;
    }
    // What both begin and end with costs nothing.
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    let same = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[..a.len() - same], &b[..b.len() - same]);
    if a.is_empty() || b.is_empty() {
        return Some(a.len().max(b.len()));
    }
    if max == 0 {
        return None;
    }
    let width = b.len() + 1;
    if width <= SHORT {
        let mut rows = [0; 3 * SHORT];
        band_distance(a, b, max, &mut rows[..3 * width])
    } else {
        band_distance(a, b, max, &mut vec![0; 3 * width])
    }
}

/// The distance of two texts that are not empty; `rows` has room for three rows of cells.
fn band_distance(a: &[char], b: &[char], max: usize, rows: &mut [usize]) -> Option<usize> {
    let (n, m) = (a.len(), b.len());
    let far = max + 1;
    let (mut before, rest) = rows.split_at_mut(m + 1);
    let (mut above, mut row) = rest.split_at_mut(m + 1);
    before.fill(far);
    above.iter_mut().enumerate().for_each(|(j, cell)| *cell = j.min(far));
    for i in 1..=n {
        let from = i.saturating_sub(max).max(1);
        let to = (i + max).min(m);
        row.fill(far);
        row[0] = i.min(far);
        for j in from..=to {
            let change = above[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = change.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row[j] = best.min(far);
        }
        // Two hopeless rows: a swap of neighbours reaches back over one.
        let hopeless = |cells: &[usize]| cells[from - 1..=to].iter().all(|cell| *cell > max);
        if hopeless(row) && hopeless(above) {
            return None;
        }
        std::mem::swap(&mut before, &mut above);
        std::mem::swap(&mut above, &mut row);
    }
    (above[m] <= max).then_some(above[m])
}

/// How many letters of a text leave each remainder: texts that are near have nearly the same letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Counts([u8; 32]);

impl Counts {
    fn of(letters: impl Iterator<Item = char>) -> Self {
        let mut counts = [0_u8; 32];
        for c in letters {
            let count = &mut counts[c as usize % 32];
            *count = count.saturating_add(1);
        }
        Self(counts)
    }

    /// How many letters of the other text this one lacks, at least.
    fn lack(&self, other: &Self) -> usize {
        let pairs = self.0.iter().zip(&other.0);
        // 32 times 255 still fit; narrow numbers are added many at once.
        usize::from(pairs.map(|(own, others)| u16::from(others.saturating_sub(*own))).sum::<u16>())
    }
}

/// The letters of a text that is compared with many others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letters {
    letters: Vec<char>,
    counts: Counts,
}

impl Letters {
    /// Takes a text apart.
    pub fn of(text: &str) -> Self {
        Self { letters: text.chars().collect(), counts: Counts::of(text.chars()) }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.letters.len()
    }

    /// [`distance`] between the two texts.
    pub fn distance(&self, other: &Self, max: usize) -> Option<usize> {
        // A change mends one letter on each side.
        let apart = || self.counts.lack(&other.counts).max(other.counts.lack(&self.counts));
        if self.count().abs_diff(other.count()) > max || apart() > max {
            return None;
        }
        char_distance(&self.letters, &other.letters, max)
    }
}

/// How alike two texts are, from 0 (nothing) to 1 (the same letters).
pub fn similarity(a: &str, b: &str) -> f64 {
    let longest = a.chars().count().max(b.chars().count());
    if longest == 0 {
        return 1.0;
    }
    let apart = distance(a, b, longest).unwrap_or(longest);
    1.0 - apart as f64 / longest as f64
}

/// Where `phrase` stands in `text`, compared by skeletons, with at most this many wrong letters in every ten of the
/// phrase. The best match wins, of equals the first; `None` for an empty phrase.
pub fn find_phrase(
    text: &str,
    phrase: &str,
    max_errors_per_ten_letters: usize,
) -> Option<Range<usize>> {
    Haystack::new(text).find(&Phrase::new(phrase), max_errors_per_ten_letters)
}

/// A phrase that is looked for in many texts.
#[derive(Debug, Clone)]
pub struct Phrase {
    letters: Vec<char>,
    counts: Counts,
}

impl Phrase {
    /// Makes a phrase ready for the search.
    pub fn new(phrase: &str) -> Self {
        let letters: Vec<char> = skeleton(phrase).chars().collect();
        let counts = Counts::of(letters.iter().copied());
        Self { letters, counts }
    }
}

/// A text in which several phrases are looked for.
#[derive(Debug, Clone)]
pub struct Haystack {
    letters: Vec<(char, Range<usize>)>,
    counts: Counts,
}

impl Haystack {
    /// Makes a text ready for the search.
    pub fn new(text: &str) -> Self {
        let letters = skeleton_chars(text);
        let counts = Counts::of(letters.iter().map(|(c, _)| *c));
        Self { letters, counts }
    }

    /// Where `phrase` stands, as [`find_phrase`] says.
    pub fn find(&self, phrase: &Phrase, max_errors_per_ten_letters: usize) -> Option<Range<usize>> {
        let max = phrase.letters.len() * max_errors_per_ten_letters / 10;
        // A phrase cannot stand where too many of its letters do not.
        if self.counts.lack(&phrase.counts) > max {
            return None;
        }
        let (first, last) = find_in(&self.letters, &phrase.letters, max)?;
        Some(self.letters[first].1.start..self.letters[last].1.end)
    }
}

/// Sellers' search, keeping only the rows that can still succeed (Ukkonen), with the start of each partial match.
fn find_in(text: &[(char, Range<usize>)], phrase: &[char], max: usize) -> Option<(usize, usize)> {
    let m = phrase.len();
    if m == 0 || max >= m {
        return None;
    }
    let mut column: Vec<(usize, usize)> = (0..=m).map(|i| (i, 0)).collect();
    let mut active = max.min(m);
    let mut best: Option<(usize, usize, usize)> = None;
    for (at, (c, _)) in text.iter().enumerate() {
        let mut diagonal = column[0];
        column[0] = (0, at);
        diagonal.1 = at;
        let reach = (active + 1).min(m);
        for i in 1..=reach {
            let left = if i <= active { column[i] } else { (max + 1, at) };
            let change = (diagonal.0 + usize::from(phrase[i - 1] != *c), diagonal.1);
            let drop = (column[i - 1].0 + 1, if i == 1 { at + 1 } else { column[i - 1].1 });
            let add = (left.0 + 1, left.1);
            diagonal = column[i];
            column[i] = [change, drop, add].into_iter().min_by_key(|cell| cell.0).unwrap_or(change);
        }
        active = (0..=reach).rev().find(|&i| column[i].0 <= max).unwrap_or(0);
        if active == m && column[m].1 <= at && best.is_none_or(|(errors, ..)| column[m].0 < errors)
        {
            best = Some((column[m].0, column[m].1, at));
        }
    }
    best.map(|(_, first, last)| (first, last))
}
