//! Numbers inside words and instead of words: `трехдневный`, `половина`, `жартысы`, `полугода`.

use super::{Quantity, Reader, Role, Rule, Sense};
use crate::comparator::comparator_at;
use crate::letters::Kind;
use crate::number::Decimal;

/// First parts of Russian adjectives that say how many.
const FIRST: [(&str, i64); 22] = [
    ("одно", 1),
    ("двух", 2),
    ("трех", 3),
    ("трёх", 3),
    ("четырех", 4),
    ("четырёх", 4),
    ("пяти", 5),
    ("шести", 6),
    ("семи", 7),
    ("восьми", 8),
    ("девяти", 9),
    ("десяти", 10),
    ("двенадцати", 12),
    ("пятнадцати", 15),
    ("двадцати", 20),
    ("тридцати", 30),
    ("сорока", 40),
    ("пятидесяти", 50),
    ("шестидесяти", 60),
    ("девяноста", 90),
    ("сто", 100),
    ("полутора", 1),
];

/// What they say how many of.
const SECOND: [(&str, &str); 4] =
    [("дневн", "day"), ("часов", "hour"), ("месячн", "month"), ("минутн", "minute")];

/// Words for a half of those who are counted.
const HALVES: [&str; 9] = [
    "жартысы",
    "жартысын",
    "жартысына",
    "жартысының",
    "жартысынан",
    "половина",
    "половины",
    "половину",
    "половине",
];

impl Reader<'_> {
    /// The quantities that no number tells.
    pub(super) fn without_numbers(&self) -> Vec<Quantity> {
        let found = (0..self.tokens.len()).filter(|at| !self.is_named(*at)).filter_map(|at| {
            let token = self.tokens.get(at).filter(|token| token.kind == Kind::Letters)?;
            self.adjective(at).or_else(|| self.half(at)).or_else(|| {
                matches!(&*token.folded, "полугода" | "полгода").then(|| {
                    self.told(at, at + 1, ("month", Decimal::from(6)), Sense::Exactly, "unit-half")
                })
            })
        });
        found.collect()
    }

    fn adjective(&self, at: usize) -> Option<Quantity> {
        let word = &self.tokens[at].folded;
        let (value, rest) =
            FIRST.iter().find_map(|(first, value)| Some((*value, word.strip_prefix(first)?)))?;
        let (_, unit) = SECOND.iter().find(|(stem, _)| rest.starts_with(stem))?;
        let mut told =
            self.told(at, at + 1, (unit, Decimal::from(value)), Sense::Exactly, "unit-in-a-word");
        told.role = Role::Property;
        (value > 1 || !word.starts_with("полутора")).then_some(told)
    }

    /// `не менее половины`, `қатысушылардың кемінде жартысы`.
    fn half(&self, at: usize) -> Option<Quantity> {
        let token = &self.tokens[at];
        let next = self.word(at + 1);
        let is_time = ["дня", "года", "года", "часа", "месяца", "срока"].contains(&next);
        if !HALVES.contains(&&*token.folded) || is_time {
            return None;
        }
        let found = comparator_at(self.text, &token.range);
        let sense = found.as_ref().map_or(Sense::Exactly, |found| found.comparator.into());
        let first = found.map_or(at, |found| self.token_at(found.range.start).min(at));
        let mut told = self.told(first, at + 1, ("percent", Decimal::from(50)), sense, "unit-half");
        told.by_survey = self.is_surveyed;
        told.of = self.whole_of(&told);
        Some(told)
    }

    fn told(
        &self,
        first: usize,
        behind: usize,
        (unit, value): (&'static str, Decimal),
        sense: Sense,
        name: &'static str,
    ) -> Quantity {
        Quantity {
            range: self.tokens[first].range.start..self.tokens[behind - 1].range.end,
            sense,
            value,
            value2: None,
            unit,
            per: None,
            year: None,
            ages: None,
            by_survey: false,
            of: None,
            baseline: None,
            role: Role::Own,
            by_agreement: false,
            rules: vec![Rule { name, phrase: "" }],
        }
    }
}
