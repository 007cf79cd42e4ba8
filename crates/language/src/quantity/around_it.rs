//! What stands around a quantity: ages, a survey, what a share is of, what growth is measured from, a year, an approval.

use super::ages::Ages;
use super::{Quantity, Reader, Sense};
use crate::letters::Kind;
use crate::year::find_years;
use std::ops::Range;

/// Words of a survey.
const SURVEYS: [&str; 5] = ["сауалнама", "анкета", "опрос", "анкетирован", "респондент"];

impl Reader<'_> {
    /// The ages that belong to a quantity: within it, right behind it, or right before it.
    pub(super) fn ages_of<'g>(&self, range: &Range<usize>, ages: &'g [Ages]) -> Option<&'g Ages> {
        /// How many bytes a bracket or a word between takes.
        const NEAR: usize = 8;
        /// How many those take that say who is of the age before the number: `жас аралығындағы жастар – кемінде`.
        const BEFORE: usize = 60;
        let plain = |from: usize, to: usize, most: usize| {
            let between = self.text.get(from..to).unwrap_or("0");
            between.len() <= most
                && !between.contains(|c: char| c.is_ascii_digit() || matches!(c, '.' | ';' | ','))
        };
        ages.iter().find(|it| {
            let within = range.start <= it.range.start && it.range.end <= range.end;
            let behind = it.range.start >= range.end && plain(range.end, it.range.start, NEAR);
            let before = it.range.end <= range.start && plain(it.range.end, range.start, BEFORE);
            within || behind || before
        })
    }

    /// The part of an item that a place stands in: parts are divided by ` • `.
    pub(super) fn part_around(&self, at: usize) -> Range<usize> {
        let start = self.text[..at].rfind('•').map_or(0, |bullet| bullet + '•'.len_utf8());
        let end = self.text[at..].find('•').map_or(self.text.len(), |bullet| at + bullet);
        start..end
    }

    /// Whether the words of a stretch of text name a survey.
    pub(super) fn is_surveyed(&self, within: &Range<usize>) -> bool {
        let words = self.words_within(within);
        words.into_iter().any(|word| SURVEYS.iter().any(|stem| word.starts_with(stem)))
    }

    /// Whether a customer, or the body in charge, must agree to so many of a unit.
    pub(super) fn is_agreed(&self, within: &Range<usize>, unit: &str) -> bool {
        let named = self.named_to_agree(within);
        let words = self.words_within(within);
        let has = |stems: &[&str]| {
            words.iter().any(|word| stems.iter().any(|stem| word.starts_with(stem)))
        };
        let agreed = has(&["келіс", "согласов"])
            && has(&["беруші", "заказчик", "уәкілетті", "уполномоченн"]);
        agreed && (named.is_empty() || named.contains(&unit))
    }

    /// The units that a mark in brackets names, to which alone it holds: `(қатысушылар тізімі Тапсырыс берушімен келісіледі)`.
    fn named_to_agree(&self, within: &Range<usize>) -> Vec<&'static str> {
        let tokens = self.token_at(within.start)..self.token_at(within.end);
        let is_customer = |at: &usize| {
            let word = self.word(*at);
            word.starts_with("тапсырыс") || word.starts_with("заказчик")
        };
        let Some(customer) = tokens.clone().find(is_customer) else { return Vec::new() };
        let bracket = (tokens.start..customer).rev().take(6).find(|at| self.word(*at) == "(");
        let Some(bracket) = bracket else { return Vec::new() };
        (bracket + 1..customer).filter_map(|at| super::counted::unit_at(self.tokens, at)).collect()
    }

    fn words_within(&self, within: &Range<usize>) -> Vec<&str> {
        let tokens = &self.tokens[self.token_at(within.start)..self.token_at(within.end)];
        tokens.iter().filter(|it| it.kind == Kind::Letters).map(|it| &*it.folded).collect()
    }

    /// What a share is of: `… мүшелерінің жалпы санының кемінде 50 %`, `70 % от числа участников`.
    pub(super) fn whole_of(&self, quantity: &Quantity) -> Option<Range<usize>> {
        if quantity.unit != "percent" || matches!(quantity.sense, Sense::Increase | Sense::Decrease)
        {
            return None;
        }
        self.whole_before(quantity.range.start).or_else(|| self.whole_behind(quantity.range.end))
    }

    fn whole_before(&self, start: usize) -> Option<Range<usize>> {
        let mut last = self.token_at(start);
        // A period may stand between.
        while last > 0 && matches!(self.word(last - 1), "жыл" | "сайын" | "ай") {
            last -= 1;
        }
        let ending = self.word(last.checked_sub(1)?);
        const GENITIVES: [&str; 6] = ["ның", "нің", "дың", "дің", "тың", "тің"];
        let is_whole = GENITIVES.iter().any(|it| ending.ends_with(it))
            || matches!(ending, "санынан" | "ішінен" | "қатарынан");
        if !is_whole {
            return None;
        }
        let mut first = last - 1;
        while first > 0 {
            let token = &self.tokens[first - 1];
            let finite = ["ады", "еді", "йды", "йді"].iter().any(|it| token.folded.ends_with(it));
            if token.kind == Kind::Digits || finite {
                break;
            }
            if token.kind == Kind::Mark && !self.is_within_a_phrase(first - 1) {
                break;
            }
            first -= 1;
        }
        while matches!(self.word(first), "және" | "мен" | "пен" | "жыл" | "сайын" | "ай")
        {
            first += 1;
        }
        if first >= last {
            return None;
        }
        // `… жалпы санынан …ұйымдарының 20 %`: the number of all is what the share is of.
        let all = (first..last).find(|at| matches!(self.word(*at), "санынан" | "қатарынан"));
        let last = all.map_or(last, |at| at + 1);
        Some(self.tokens[first].range.start..self.tokens[last - 1].range.end)
    }

    fn whole_behind(&self, end: usize) -> Option<Range<usize>> {
        let from = self.token_at(end);
        let begin = match (self.word(from), self.word(from + 1)) {
            ("от" | "из", _) => from + 1,
            _ => return None,
        };
        let mut last = begin;
        while let Some(token) = self.tokens.get(last) {
            if token.kind != Kind::Letters && !self.is_within_a_phrase(last) {
                break;
            }
            last += 1;
        }
        (last > begin).then(|| self.tokens[begin].range.start..self.tokens[last - 1].range.end)
    }

    /// What growth is measured from: `2022 жылмен салыстырғанда`, `по сравнению с 2025 годом`.
    pub(super) fn baseline_of(&self, quantity: &Quantity) -> Option<Range<usize>> {
        if !matches!(quantity.sense, Sense::Increase | Sense::Decrease) {
            return None;
        }
        let part = self.part_around(quantity.range.start);
        let tokens = self.token_at(part.start)..self.token_at(part.end);
        for at in tokens {
            let word = self.word(at);
            if word.starts_with("салыстыр") {
                let first = self.back_to_a_mark(at);
                return Some(self.tokens[first].range.start..self.tokens[at - 1].range.end);
            }
            if word == "сравнению" {
                let first = at + 2;
                let mut last = first;
                while self.tokens.get(last).is_some_and(|it| it.kind != Kind::Mark) {
                    last += 1;
                }
                let end = self.tokens.get(last.checked_sub(1)?)?.range.end;
                return Some(self.tokens.get(first)?.range.start..end);
            }
        }
        None
    }

    fn back_to_a_mark(&self, at: usize) -> usize {
        /// The words that name a time or a state are few.
        const MOST: usize = 3;
        let mut first = at;
        while first > 0 && at - first < MOST && self.tokens[first - 1].kind != Kind::Mark {
            first -= 1;
        }
        const TIMES: [&str; 6] =
            ["өткен", "алдыңғы", "бастапқы", "базалық", "былтырғы", "ағымдағы"];
        let begins =
            |at: usize| self.tokens[at].kind == Kind::Digits || TIMES.contains(&self.word(at));
        if let Some(begun) = (first..at).find(|at| begins(*at)) {
            first = begun;
        }
        first.min(at.saturating_sub(1))
    }

    /// The one year that a sentence names at its beginning or behind a dash at its end.
    pub(super) fn year_of(&self, quantity: &Quantity) -> Option<u16> {
        let sentence = self.sentence_around(&quantity.range);
        let years = find_years(&self.text[sentence.clone()]);
        let [only] = &years[..] else { return None };
        let text = &self.text[sentence];
        let before = text[..only.range.start].trim_end();
        let after = text[only.range.end..].trim_start();
        let at_start = before.chars().all(|c| !c.is_alphanumeric());
        let at_end =
            before.ends_with(['–', '-', '—', '(']) && after.chars().all(|c| !c.is_alphanumeric());
        (only.marked && only.from == only.to && (at_start || at_end)).then_some(only.from)
    }

    /// The sentence a range stands in.
    fn sentence_around(&self, range: &Range<usize>) -> Range<usize> {
        let part = self.part_around(range.start);
        let ends = |at: usize, mark: char| {
            let rest = self.text[at + mark.len_utf8()..].trim_start();
            mark == ';'
                || rest.is_empty()
                || rest.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        };
        let marks = |within: Range<usize>| {
            let text = &self.text[within.clone()];
            let found = text.char_indices().filter(|(_, c)| matches!(c, '.' | ';'));
            found.map(move |(at, c)| (within.start + at, c)).collect::<Vec<_>>()
        };
        let before = marks(part.start..range.start).into_iter().rev().find(|(at, c)| ends(*at, *c));
        let after =
            marks(range.end.min(part.end)..part.end).into_iter().find(|(at, c)| ends(*at, *c));
        before.map_or(part.start, |(at, _)| at + 1)..after.map_or(part.end, |(at, _)| at)
    }
}
