//! Numbers in a text, in digits and in words, with the thousands and millions printed after them.

mod decimal;
mod digits;
mod join;
mod scale;
mod words;

pub use decimal::Decimal;
pub use scale::Scale;

use crate::letters::{Kind, Token, is_space, tokens};
use crate::tongue::{Tongue, language_of};
use std::ops::Range;
use words::Word;

/// A number of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// Where it stands, with the word that multiplies it.
    pub range: Range<usize>,
    /// Its value, multiplied out: 705 мың is 705000.
    pub value: Decimal,
    /// The number itself, not multiplied: 705.
    pub printed: Decimal,
    /// What the word after it multiplies by; [`Scale::One`] without one and where several are added up.
    pub scale: Scale,
    /// Whether it is printed in words.
    pub words: bool,
    /// Whether parts were added up: 2 млн 500 мың is 2500000.
    pub added: bool,
}

/// Finds the numbers of a text, left to right. Full dates in digits and clock times are no numbers; numbers too long to
/// hold are left out. A number repeated in words in brackets (`5 (бес)`) is one number.
pub fn find_numbers(text: &str) -> Vec<Number> {
    let tokens = tokens(text);
    let russian = language_of(text) == Tongue::Russian;
    let reader = Reader { text, tokens: &tokens, russian };
    let mut found: Vec<Number> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match reader.number_at(at) {
            Step::Number(number, next) => {
                join::push(text, &mut found, number);
                at = next;
            }
            Step::Skip(next) => at = next,
        }
    }
    found
}

enum Step {
    Number(Number, usize),
    Skip(usize),
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token<'a>],
    russian: bool,
}

impl Reader<'_> {
    fn number_at(&self, at: usize) -> Step {
        match self.tokens[at].kind {
            Kind::Digits => self.digits_at(at),
            Kind::Letters => self.words_at(at),
            Kind::Mark => Step::Skip(at + 1),
        }
    }

    fn digits_at(&self, at: usize) -> Step {
        let start = self.tokens[at].range.start;
        if let Some(end) = date_or_time_end(self.text, start) {
            return Step::Skip(self.after(at, end));
        }
        let digits = digits::read_digits(self.text, start);
        let next = self.after(at, digits.range.end);
        let Some(printed) = digits.value else { return Step::Skip(next) };
        let (scale, end, next) = self.scale_at(next, digits.range.end);
        match printed.checked_mul(scale.factor()) {
            Some(value) => Step::Number(
                Number { range: start..end, value, printed, scale, words: false, added: false },
                next,
            ),
            None => Step::Skip(next),
        }
    }

    /// The word that multiplies, when the next token is one: its scale, where it ends, the token after it.
    fn scale_at(&self, next: usize, end: usize) -> (Scale, usize, usize) {
        let none = (Scale::One, end, next);
        let Some(token) = self.tokens.get(next) else { return none };
        if token.kind != Kind::Letters
            || self.text[end..token.range.start].matches('\n').count() > 1
        {
            return none;
        }
        match scale::scale_word(&token.folded) {
            Some(scale) => (scale, token.range.start + stem_length(token), next + 1),
            None => none,
        }
    }

    fn words_at(&self, at: usize) -> Step {
        let mut run = Vec::new();
        let mut halves = 0;
        for token in &self.tokens[at..] {
            let apart = !run.is_empty() && !self.only_spaces_before(token);
            // `бір жарым сағат`.
            if token.folded == "жарым" && matches!(run[..], [Word::Unit(1)]) && !apart {
                run = vec![Word::OneAndAHalf];
                halves = 1;
                continue;
            }
            match words::read_word(&token.folded, self.russian) {
                Some(word) if token.kind == Kind::Letters && !apart => run.push(word),
                _ => break,
            }
            if words::is_closed(&token.folded) {
                break;
            }
            // No number needs more words, and a text of nothing but number words must stay linear.
            if run.len() == 12 {
                break;
            }
        }
        let Some((printed, mut taken)) =
            words::read_small(&run).or_else(|| self.bare_scale(&run, at))
        else {
            return Step::Skip(at + 1);
        };
        taken += halves;
        if self.is_part_of_hyphenated(at, taken) {
            return Step::Skip(at + taken.max(1));
        }
        let mut scale = Scale::One;
        if let Some(Word::Scale(by)) = run.get(taken - halves) {
            scale = *by;
            taken += 1;
        } else if matches!(run[..], [Word::Half, ..]) {
            return Step::Skip(at + 1);
        }
        let range = self.tokens[at].range.start..self.tokens[at + taken - 1].range.end;
        match printed.checked_mul(scale.factor()) {
            Some(value) => Step::Number(
                Number { range, value, printed, scale, words: true, added: false },
                at + taken,
            ),
            None => Step::Skip(at + taken),
        }
    }

    /// `мың адам` is a thousand people; `мың теңге` alone is the unit of a column.
    fn bare_scale(&self, run: &[Word], at: usize) -> Option<(Decimal, usize)> {
        let Some(Word::Scale(_)) = run.first() else { return None };
        let word = &*self.tokens[at].folded;
        let singular = matches!(
            word,
            "мың"
                | "мыңнан"
                | "мыңға"
                | "тысяча"
                | "тысячу"
                | "тысячи"
                | "миллион"
                | "миллиард"
        );
        let unit =
            self.tokens.get(at + 1).is_some_and(|next| crate::amount::is_currency(&next.folded));
        let number_before = at > 0 && self.tokens[at - 1].kind == Kind::Digits;
        (singular && !unit && !number_before).then(|| (Decimal::from_integer(1), 0))
    }

    /// `бір-бірі` and `екі-үш` have a hyphen; only pairs of numbers count.
    fn is_part_of_hyphenated(&self, at: usize, taken: usize) -> bool {
        let joined = |left: &Token<'_>, right: &Token<'_>| {
            left.range.end == right.range.start && (left.is_dash() || right.is_dash())
        };
        let number = |index: Option<usize>| {
            index.and_then(|index| self.tokens.get(index)).is_some_and(|token| {
                token.kind == Kind::Digits
                    || words::read_word(&token.folded, self.russian).is_some()
            })
        };
        let same = |index: Option<usize>| {
            index
                .and_then(|index| self.tokens.get(index))
                .is_some_and(|token| token.folded.starts_with(&*self.tokens[at].folded))
        };
        let before = at.checked_sub(1).filter(|&i| joined(&self.tokens[i], &self.tokens[at]));
        let last = at + taken.max(1) - 1;
        let after = self.tokens.get(last + 1).filter(|next| joined(&self.tokens[last], next));
        let bad_before =
            before.is_some() && (!number(at.checked_sub(2)) || same(at.checked_sub(2)));
        let bad_after = after.is_some()
            && self
                .tokens
                .get(last + 2)
                .is_some_and(|next| next.range.start == self.tokens[last + 1].range.end)
            && (!number(Some(last + 2)) || same(Some(last + 2)));
        bad_before || bad_after
    }

    fn only_spaces_before(&self, token: &Token<'_>) -> bool {
        let before = self.text[..token.range.start].chars().next_back();
        before.is_some_and(|c| is_space(c) && c != '\t')
    }

    /// The first token at or after `at` that starts at or after byte `end`.
    fn after(&self, at: usize, end: usize) -> usize {
        at + self.tokens[at..].iter().take_while(|token| token.range.start < end).count()
    }
}

/// How much of a multiplying word belongs to the number: all of it, but not a currency glued to it.
fn stem_length(token: &Token<'_>) -> usize {
    let glued = ["тыс", "мың", "мын", "млн", "млрд"].iter().find(|stem| {
        token
            .folded
            .strip_prefix(**stem)
            .is_some_and(|rest| !rest.is_empty() && crate::amount::is_currency(rest))
    });
    match glued {
        Some(stem) => token
            .text
            .char_indices()
            .nth(stem.chars().count())
            .map_or(token.text.len(), |(at, _)| at),
        None => token.text.len(),
    }
}

/// Where a date in digits (`14.01.2026`) or a clock time (`09:00`) that begins here ends.
fn date_or_time_end(text: &str, start: usize) -> Option<usize> {
    let rest = &text.as_bytes()[start..];
    let run = |from: usize| {
        rest[from.min(rest.len())..].iter().take_while(|b| b.is_ascii_digit()).count()
    };
    let first = run(0);
    let mark = *rest.get(first)?;
    let second = run(first + 1);
    let after = first + 1 + second;
    if mark == b':' && first <= 2 && second == 2 {
        return Some(start + after);
    }
    let third = if matches!(mark, b'.' | b'/') && rest.get(after) == Some(&mark) {
        run(after + 1)
    } else {
        0
    };
    let dated = first <= 2 && (1..=2).contains(&second) && matches!(third, 2 | 4);
    dated.then_some(start + after + 1 + third)
}
