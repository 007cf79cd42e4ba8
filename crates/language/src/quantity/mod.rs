//! Quantities of a text: numbers with what they count, how they are meant, for what each time, and of whom.
//!
//! What the words of a quantity are stands in tables (`grammar/*.tsv`), a phrase with its example on each line; what stands
//! where in a sentence is told here. Dates, clock times, years, articles of laws, anniversaries, ordinals and ages are no
//! quantities of their own.

mod ages;
mod around_it;
mod compound;
mod counted;
mod forms;
mod misread;
mod no_quantity;
mod per;
mod phrases;
mod role;
mod rule;
mod sense;
mod shared;
mod stretch;
mod unknown;

use crate::letters::{Token, tokens};
use crate::number::{Decimal, Number, find_numbers};
use crate::tongue::{Tongue, language_of};
use crate::year::{YearMention, find_years};
use around_it::Part;
use std::ops::Range;
use stretch::Stretch;

pub use counted::{unit_named, units};
pub use per::{find_periods, periods};
pub use role::Role;
pub use rule::Rule;
pub use sense::Sense;

/// The least and the greatest age of people, in years; one end may be open.
pub type AgeSpan = (Option<u8>, Option<u8>);

/// A number with what it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// The words that carry it: comparator, number and what is counted.
    pub range: Range<usize>,
    /// How the number is meant.
    pub sense: Sense,
    /// The number, multiplied out.
    pub value: Decimal,
    /// The other end of a range, or the other side of a size.
    pub value2: Option<Decimal>,
    /// What is counted, by its key in the table of units.
    pub unit: &'static str,
    /// For what each time, by its key.
    pub per: Option<&'static str>,
    /// The one year it is for, where its sentence is about one.
    pub year: Option<u16>,
    /// The least and the greatest age of the people counted.
    pub ages: Option<AgeSpan>,
    /// Whether a survey tells it: of shares only.
    pub by_survey: bool,
    /// The words for what a share is of.
    pub of: Option<Range<usize>>,
    /// The words for what growth is measured from.
    pub baseline: Option<Range<usize>>,
    /// What it is among the quantities of its item.
    pub role: Role,
    /// Whether the customer must agree to it.
    pub by_agreement: bool,
    /// What said so, in the order of the questions asked.
    pub rules: Vec<Rule>,
}

/// Finds the quantities of a text, left to right.
pub fn find_quantities(text: &str) -> Vec<Quantity> {
    let Some((repaired, places)) = misread::repaired(text) else { return find(text) };
    let mut found = find(&repaired);
    for quantity in &mut found {
        let own = |range: &mut Range<usize>| *range = places[range.start]..places[range.end];
        own(&mut quantity.range);
        quantity.of.iter_mut().for_each(own);
        quantity.baseline.iter_mut().for_each(own);
    }
    found
}

fn find(text: &str) -> Vec<Quantity> {
    let tokens = tokens(text);
    let numbers = find_numbers(text);
    let ages = ages::find_ages(&tokens);
    let reader = Reader {
        text,
        tokens: &tokens,
        numbers: &numbers,
        ages: &ages,
        apart: no_quantity::years_and_dates(text),
        names: no_quantity::names(text),
        dates: crate::date::find_dates(text).into_iter().map(|date| date.range).collect(),
        years: find_years(text),
        parts: around_it::parts(text, &tokens),
        sentences: around_it::sentences(text),
        is_surveyed: around_it::is_surveyed(&tokens),
        is_kazakh: language_of(text) != Tongue::Russian,
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < numbers.len() {
        let (quantity, next) = reader.at(at, found.last());
        found.extend(quantity);
        at = next;
    }
    for quantity in reader.without_numbers() {
        let touched = found
            .iter()
            .any(|it| it.range.start < quantity.range.end && quantity.range.start < it.range.end);
        if !touched {
            let at = found.partition_point(|it| it.range.start < quantity.range.start);
            found.insert(at, quantity);
        }
    }
    reader.tell_each(&mut found);
    reader.tell_shared(&mut found);
    reader.tell_ages(&mut found);
    reader.tell_roles(&mut found);
    reader.leave_out(&mut found);
    reader.tell_of_all(&mut found);
    reader.tell_agreements(&mut found);
    found
}

/// A text while it is read.
struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token<'a>],
    numbers: &'a [Number],
    ages: &'a [ages::Ages],
    /// Where years and dates stand.
    apart: Vec<Range<usize>>,
    dates: Vec<Range<usize>>,
    /// What stands in quotation marks.
    names: Vec<Range<usize>>,
    years: Vec<YearMention>,
    /// What ` • ` divides, and what of it needs an agreement.
    parts: Vec<Part>,
    /// Where sentences end.
    sentences: Vec<usize>,
    is_surveyed: bool,
    is_kazakh: bool,
}

impl Reader<'_> {
    /// The quantity of a number, if it is one, and the number to go on with.
    fn at(&self, index: usize, before: Option<&Quantity>) -> (Option<Quantity>, usize) {
        let stretch = self.stretch(index);
        let next = stretch.next;
        if self.is_no_quantity(&stretch) {
            return (None, next);
        }
        let possessed = self
            .is_possessed(&stretch)
            .then(|| self.of_the_same(&stretch, before).or_else(|| self.out_of(&stretch)));
        let counted = possessed
            .flatten()
            .or_else(|| self.counter(&stretch))
            .or_else(|| self.shared_by_years(&stretch))
            .or_else(|| self.counted(&stretch))
            .or_else(|| self.of_the_same(&stretch, before))
            .or_else(|| self.by_suffix(&stretch))
            .or_else(|| self.by_verb(&stretch))
            .or_else(|| self.of_list(&stretch, before))
            .or_else(|| self.among_things(&stretch, before))
            .or_else(|| self.behind_unknown(&stretch));
        let Some(mut counted) = counted else { return (None, next) };
        // `психологпен 4 жеке сессия`.
        let session = ["сеанс", "сесс"].iter().any(|it| counted.rule.phrase.starts_with(it));
        if counted.unit == "event" && session && self.is_of_a_psychologist(&stretch) {
            counted.unit = "consultation";
        }
        // `консультаций психолога – 480, юриста – 240`.
        let whose = counted.unit == "person" && counted.rule.name == "unit-before";
        if let Some(before) = before.filter(|it| whose && it.unit == "consultation")
            && self
                .text
                .get(before.range.end..counted.range.start)
                .is_some_and(|it| it.trim() == ",")
        {
            counted.unit = before.unit;
        }
        let (sense, words) = self.sense(&stretch, &counted);
        let mut rules = vec![counted.rule];
        rules.extend(rule::of_sense(sense, words.is_some()));
        let parts = [Some(stretch.range.clone()), Some(counted.range.clone()), words];
        let range = around(parts.into_iter().flatten());
        let per = self.per(&stretch, &counted);
        rules.extend(per.map(|(_, rule)| rule));
        let mut quantity = Quantity {
            range,
            sense,
            value: stretch.value,
            value2: stretch.value2,
            unit: counted.unit,
            per: per.map(|(per, _)| per),
            year: None,
            ages: None,
            by_survey: false,
            of: None,
            baseline: None,
            role: Role::Own,
            by_agreement: false,
            rules,
        };
        quantity.year = self.year_of(&quantity);
        quantity.by_survey = quantity.unit == "percent" && self.is_surveyed;
        quantity.of = self.whole_of(&quantity);
        quantity.baseline = self.baseline_of(&quantity);
        (Some(quantity), next)
    }

    /// `3 отчета: два промежуточных и один итоговый`: only what adds up to the number before is part of it.
    fn leave_out(&self, found: &mut Vec<Quantity>) {
        let of_list = |it: &Quantity| it.rules.first().is_some_and(|rule| rule.phrase == ":");
        found.retain(|it| !of_list(it) || it.role == Role::Portion);
        // A property has a period only where the period stands beside it.
        for quantity in found.iter_mut().filter(|it| it.role == Role::Property) {
            let far =
                quantity.rules.iter().any(|rule| matches!(rule.name, "per-period" | "per-joined"))
                    && !self.has_period_beside(quantity);
            if far {
                quantity.per = None;
                quantity.rules.retain(|rule| !matches!(rule.name, "per-period" | "per-joined"));
            }
        }
    }

    /// Says which quantities the customer must agree to.
    fn tell_agreements(&self, found: &mut [Quantity]) {
        let whole = self.parts.first();
        let agreed: Vec<bool> = found
            .iter()
            .map(|quantity| {
                let own = self.part_at(quantity.range.start);
                whole.into_iter().chain(own).any(|part| part.is_agreed(quantity, found))
            })
            .collect();
        for (quantity, agreed) in found.iter_mut().zip(agreed) {
            quantity.by_agreement = agreed;
        }
    }

    /// Says whose ages are told; a part of people named before has theirs: `оның ішінде 300`.
    fn tell_ages(&self, found: &mut [Quantity]) {
        let mut before: Option<(usize, AgeSpan)> = None;
        let people = || found.iter().filter(|it| matches!(it.unit, "person" | "percent"));
        let taken: Vec<&ages::Ages> =
            people().filter_map(|it| self.ages_of(&it.range, self.ages)).collect();
        let own_or_before = |quantity: &Quantity| {
            let before = || {
                let ages = self.ages_before(&quantity.range, self.ages)?;
                (!taken.iter().any(|it| it.range == ages.range)).then_some(ages)
            };
            self.ages_of(&quantity.range, self.ages).or_else(before)
        };
        let own: Vec<Option<AgeSpan>> =
            found.iter().map(|it| own_or_before(it).map(|ages| (ages.from, ages.to))).collect();
        for (quantity, own) in found.iter_mut().zip(own).filter(|(it, _)| it.unit == "person") {
            let inherited = before.and_then(|(end, ages)| {
                let between = crate::letters::lowercase(&self.text[end..quantity.range.start]);
                let part =
                    ["оның ішінде", "олардың ішінде", "соның ішінде", "в том числе", "из них"];
                part.iter().any(|words| between.contains(words)).then_some(ages)
            });
            quantity.ages = own.or(inherited);
            before = quantity.ages.map(|ages| (quantity.range.end, ages));
        }
    }

    /// Whether the sentence of a number tells of the help of a psychologist.
    fn is_of_a_psychologist(&self, stretch: &Stretch) -> bool {
        let before = (0..stretch.first).rev().take_while(|at| !self.ends_a_sentence(*at));
        let behind = (stretch.after..self.tokens.len()).take_while(|at| !self.ends_a_sentence(*at));
        before.chain(behind).any(|at| {
            self.word(at).starts_with("психолог") || self.word(at).starts_with("психотерап")
        })
    }

    /// The first token at or behind a byte.
    fn token_at(&self, byte: usize) -> usize {
        self.tokens.partition_point(|token| token.range.start < byte)
    }

    /// Whether a token is part of a name in quotation marks.
    fn is_named(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            self.names
                .iter()
                .any(|name| name.start <= token.range.start && token.range.end <= name.end)
        })
    }

    /// A token's word as it is compared; nothing beyond the ends of the text.
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.folded)
    }
}

fn around(ranges: impl Iterator<Item = Range<usize>>) -> Range<usize> {
    ranges.reduce(|a, b| a.start.min(b.start)..a.end.max(b.end)).unwrap_or(0..0)
}

#[cfg(test)]
mod tests;
