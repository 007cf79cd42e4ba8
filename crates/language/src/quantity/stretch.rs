//! A number as far as it goes: alone, from one to another, or one by another.

use super::Reader;
use crate::letters::Kind;
use crate::number::{Decimal, Number, Scale};
use std::ops::Range;

/// One or two numbers that are one quantity.
pub(super) struct Stretch {
    /// Where it stands, endings of the number left out.
    pub range: Range<usize>,
    pub value: Decimal,
    pub value2: Option<Decimal>,
    pub kind: StretchKind,
    /// Whether it is printed in words.
    pub words: bool,
    /// Its first token, and the first behind it and the ending of the number.
    pub first: usize,
    pub after: usize,
    /// The ending behind a hyphen: `ға` of `30%-ға` or `50-ге`.
    pub ending: Option<String>,
    /// The number to go on with.
    pub next: usize,
}

/// How two numbers are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StretchKind {
    /// There is only one.
    One,
    /// `10-15`.
    Range,
    /// `3×6`.
    Size,
}

impl Reader<'_> {
    pub(super) fn stretch(&self, index: usize) -> Stretch {
        let number = &self.numbers[index];
        let mut range = number.range.clone();
        let (mut value, mut value2, mut kind, mut next) =
            (number.value, None, StretchKind::One, index + 1);
        let is_mark = self.is_mark_of_level(self.token_at(range.start));
        if let Some(second) = self.numbers.get(index + 1).filter(|_| !is_mark) {
            let between = self.text[range.end..second.range.start].trim();
            let joined = match between {
                _ if number.printed < second.value && self.is_from_to(number, second) => {
                    Some(StretchKind::Range)
                }
                "×" | "х" | "x" | "Х" | "X" | "*" => Some(StretchKind::Size),
                "-" | "–" | "—" if number.printed < second.value => Some(StretchKind::Range),
                _ => None,
            };
            if let Some(joined) = joined {
                kind = joined;
                // `5-7 мың`: the word multiplies both.
                let both = number.scale == Scale::One && kind == StretchKind::Range;
                let factor = if both { second.scale.factor() } else { 1 };
                value = value.checked_mul(factor).unwrap_or(value);
                value2 = Some(second.value);
                range.end = second.range.end;
                next += 1;
            }
        }
        let first = self.token_at(range.start);
        let (after, ending) = self.behind_ending(self.token_at(range.end));
        Stretch { range, value, value2, kind, words: number.words, first, after, ending, next }
    }

    /// `от 20 до 25`, `20-дан 25-ке дейін`.
    fn is_from_to(&self, first: &Number, second: &Number) -> bool {
        let at = self.token_at(first.range.start);
        let before = at.checked_sub(1).map_or("", |at| self.word(at));
        let between = self.text[first.range.end..second.range.start].trim();
        if matches!(before, "от" | "с") && matches!(between, "до" | ". до" | "по") {
            return true;
        }
        let ending = between.trim_start_matches(['-', '–']).trim();
        const FROM: [&str; 6] = ["дан", "ден", "тан", "тен", "нан", "нен"];
        // `оннан он екіге дейін`, `45 минуттан 60 минутқа дейін`.
        let inflected = between.is_empty()
            && first.words
            && FROM
                .iter()
                .any(|it| crate::letters::lowercase(&self.text[first.range.clone()]).ends_with(it));
        let of_unit = !between.contains(char::is_whitespace)
            && super::counted::unit_at(self.tokens, self.token_at(first.range.end)).is_some()
            && FROM.iter().any(|it| between.ends_with(it));
        let from = FROM.contains(&ending) || inflected || of_unit;
        let behind = self.behind_ending(self.token_at(second.range.end)).0;
        let to = (behind..behind + 3).any(|at| matches!(self.word(at), "дейін" | "дейінгі"));
        from && to
    }

    /// Steps over the ending of a number: `-ден`, `%-ға` is left for the unit to step over.
    pub(super) fn behind_ending(&self, at: usize) -> (usize, Option<String>) {
        let [Some(before), Some(dash), Some(ending)] =
            [at.checked_sub(1), Some(at), Some(at + 1)].map(|at| self.tokens.get(at?))
        else {
            return (at, None);
        };
        let glued = dash.is_dash()
            && ending.kind == Kind::Letters
            && dash.range.end == ending.range.start
            && self.text[before.range.end..dash.range.start].trim().is_empty()
            && super::forms::form(&ending.folded).is_some()
            && ending.folded.chars().count() <= 5;
        if glued { (at + 2, Some(ending.folded.to_string())) } else { (at, None) }
    }
}
