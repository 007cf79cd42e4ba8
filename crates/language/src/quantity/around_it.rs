//! What stands around a quantity: ages, a survey, what a share is of, what growth is measured from, a year, an approval.

use super::ages::Ages;
use super::{Quantity, Reader, Sense};
use crate::letters::{Kind, Token};
use crate::year::YearMention;
use std::ops::Range;

/// Words of a survey.
const SURVEYS: [&str; 5] = ["сауалнама", "анкета", "опрос", "анкетирован", "респондент"];

impl Reader<'_> {
    /// The ages that belong to a quantity: within it, right behind it, or right before it.
    pub(super) fn ages_of<'g>(&self, range: &Range<usize>, ages: &'g [Ages]) -> Option<&'g Ages> {
        /// How many bytes a bracket or a word between takes.
        const NEAR: usize = 8;
        /// How many those take that say who is of the age before the number: `жас аралығындағы жастар – кемінде`.
        const BEFORE: usize = 120;
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

    /// The part of an item that a place stands in.
    pub(super) fn part_at(&self, at: usize) -> Option<&Part> {
        let behind = self.parts.partition_point(|part| part.range.start <= at);
        self.parts.get(behind.checked_sub(1)?)
    }

    /// Where it stands.
    fn part_around(&self, at: usize) -> Range<usize> {
        self.part_at(at).map_or(0..self.text.len(), |part| part.range.clone())
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
            // `70 % участников`, `3 % населения`.
            (word, _) if !self.is_kazakh() && is_genitive_plural(word) => from,
            _ => return None,
        };
        let mut last = begin;
        while let Some(token) = self.tokens.get(last) {
            let is_word = token.kind == Kind::Letters || self.is_within_a_phrase(last);
            if !is_word
                || last > begin
                    && matches!(&*token.folded, "в" | "на" | "с" | "по" | "за" | "от" | "к")
            {
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

    /// The one year that a sentence names at its beginning or behind a dash at its end, or that stands right before the number:
    /// `2026 жылы – 200, 2027 жылы – 300`.
    pub(super) fn year_of(&self, quantity: &Quantity) -> Option<u16> {
        let sentence = self.sentence_around(&quantity.range);
        let from = self.years.partition_point(|year| year.range.start < sentence.start);
        let own = self.years[from..].iter().take_while(|year| year.range.end <= sentence.end);
        let own: Vec<&YearMention> = own.collect();
        let before = own.iter().rfind(|year| year.range.end <= quantity.range.start);
        if let Some(year) = before.filter(|year| year.marked && year.from == year.to) {
            let between = self.text[year.range.end..quantity.range.start].trim();
            if matches!(between, "–" | "-" | "—" | ":") {
                return Some(year.from);
            }
        }
        let [only] = own[..] else { return None };
        let text = |range: Range<usize>| self.text.get(range).unwrap_or_default();
        let before = text(sentence.start..only.range.start).trim_end();
        let after = text(only.range.end..sentence.end).trim_start();
        let at_start = matches!(before.trim_start().to_lowercase().as_str(), "" | "в" | "за")
            || before.ends_with(':')
            || before.chars().all(|c| !c.is_alphanumeric());
        let at_end =
            before.ends_with(['–', '-', '—', '(']) && after.chars().all(|c| !c.is_alphanumeric());
        (only.marked && only.from == only.to && (at_start || at_end)).then_some(only.from)
    }

    /// The sentence a range stands in.
    fn sentence_around(&self, range: &Range<usize>) -> Range<usize> {
        let part = self.part_around(range.start);
        let before = self.sentences.partition_point(|end| *end <= range.start);
        let start = before.checked_sub(1).map_or(0, |at| self.sentences[at]);
        let behind = self.sentences.partition_point(|end| *end < range.end);
        let end = self.sentences.get(behind).copied().unwrap_or(self.text.len());
        start.max(part.start)..end.min(part.end).max(range.end)
    }
}

/// A Russian noun or participle in the genitive: `участников`, `опрошенных`, `населения`.
fn is_genitive_plural(word: &str) -> bool {
    const ENDINGS: [&str; 9] = ["ов", "ев", "ей", "ых", "их", "ния", "ций", "ниц", "ий"];
    word.chars().count() > 4 && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// A part of an item: parts are divided by ` • `.
#[derive(Debug)]
pub(super) struct Part {
    pub range: Range<usize>,
    /// The units that need an agreement of the customer, all where none is named; `None` where nothing does.
    agreed: Option<Vec<&'static str>>,
}

impl Part {
    /// Whether so many of a unit need an agreement.
    pub fn is_agreed(&self, unit: &str) -> bool {
        self.agreed.as_ref().is_some_and(|named| named.is_empty() || named.contains(&unit))
    }
}

/// The parts of a text.
pub(super) fn parts(text: &str, tokens: &[Token<'_>]) -> Vec<Part> {
    let bullets = text.match_indices('•').map(|(at, bullet)| at + bullet.len());
    let starts: Vec<usize> = std::iter::once(0).chain(bullets).collect();
    let ends = starts.iter().skip(1).map(|start| start - '•'.len_utf8()).chain([text.len()]);
    let part = |(start, end): (&usize, usize)| {
        let from = tokens.partition_point(|token| token.range.start < *start);
        let to = tokens.partition_point(|token| token.range.start < end);
        Part { range: *start..end, agreed: agreed(&tokens[from..to]) }
    };
    starts.iter().zip(ends).map(part).collect()
}

/// Whether a customer, or the body in charge, must agree, and to which units alone: `(қатысушылар тізімі Тапсырыс берушімен
/// келісіледі)`.
fn agreed(tokens: &[Token<'_>]) -> Option<Vec<&'static str>> {
    let has = |stems: &[&str]| {
        let mut words = tokens.iter().filter(|it| it.kind == Kind::Letters);
        words.any(|word| stems.iter().any(|stem| word.folded.starts_with(stem)))
    };
    let agreed =
        has(&["келіс", "согласов"]) && has(&["беруші", "заказчик", "уәкілетті", "уполномоченн"]);
    if !agreed {
        return None;
    }
    let is_customer =
        |it: &Token<'_>| it.folded.starts_with("тапсырыс") || it.folded.starts_with("заказчик");
    let Some(customer) = tokens.iter().position(is_customer) else { return Some(Vec::new()) };
    let bracket = (0..customer).rev().take(6).find(|at| tokens[*at].text == "(");
    let Some(bracket) = bracket else { return Some(Vec::new()) };
    Some((bracket + 1..customer).filter_map(|at| super::counted::unit_at(tokens, at)).collect())
}

/// Where the sentences of a text end: behind `;`, and behind a full stop that a capital letter or a figure follows.
pub(super) fn sentences(text: &str) -> Vec<usize> {
    let ends = |(at, mark): &(usize, &str)| {
        let rest = &text[at + mark.len()..];
        let next = rest.trim_start();
        *mark == ";"
            || next.len() < rest.len()
                && next.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
    };
    let marks = text.match_indices(['.', ';']).filter(ends);
    marks.map(|(at, mark)| at + mark.len()).collect()
}

/// Whether words of a text name a survey.
pub(super) fn is_surveyed(tokens: &[Token<'_>]) -> bool {
    let mut words = tokens.iter().filter(|it| it.kind == Kind::Letters);
    words.any(|word| SURVEYS.iter().any(|stem| word.folded.starts_with(stem)))
}
