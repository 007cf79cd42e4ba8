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
        ages.iter().find(|it| {
            let within = range.start <= it.range.start && it.range.end <= range.end;
            within || it.range.start >= range.end && self.leads_to_ages(range.end, it.range.start)
        })
    }

    /// The ages told before a number of those who are counted: `жас аралығындағы жастар – кемінде`, `охват подростков 12–17 лет,
    /// состоящих на учете, – не менее`.
    pub(super) fn ages_before<'g>(
        &self,
        range: &Range<usize>,
        ages: &'g [Ages],
    ) -> Option<&'g Ages> {
        /// How many bytes may stand between.
        const MOST: usize = 160;
        ages.iter().rfind(|it| {
            let Some(between) = self.text.get(it.range.end..range.start) else { return false };
            // `ветеранов старше 60 лет, не менее 30 чел.`
            let compared = ["не менее", "кемінде", "не более", "свыше"]
                .iter()
                .any(|it| between.trim_start_matches(',').trim() == *it);
            let dash = between.contains(['–', '—']) || between.contains(" - ") || compared;
            between.len() <= MOST
                && !between.contains(|c: char| c.is_ascii_digit() || matches!(c, '.' | ';'))
                && (dash || !between.contains(','))
        })
    }

    /// `адам (14–35 жас)`, `человек в возрасте от 18 до 35 лет`, `500 человек – старше 60 лет`.
    fn leads_to_ages(&self, from: usize, to: usize) -> bool {
        const SMALL: [&str; 22] = [
            "(",
            "–",
            "-",
            "—",
            "в",
            "возрасте",
            "возраста",
            "от",
            "старше",
            "младше",
            "до",
            "с",
            "жасы",
            "жас",
            "жастағы",
            ",",
            "граждан",
            "лет",
            "возраст",
            ":",
            "не",
            "моложе",
        ];
        /// A bracket may begin with a word or two more: `(екі топ, 14–35 жас)` does not.
        const MOST: usize = 8;
        let tokens = self.token_at(from)..self.token_at(to);
        // `350 лиц с инвалидностью старше 18 лет`.
        let words = tokens.clone().all(|at| self.tokens[at].kind == Kind::Letters);
        let aged =
            tokens.clone().any(|at| matches!(self.word(at), "старше" | "младше" | "возрасте"));
        words && aged && tokens.len() <= MOST
            || tokens.len() <= MOST && tokens.clone().all(|at| SMALL.contains(&self.word(at)))
            || self.text.get(from..to).is_some_and(|between| {
                between.len() <= 8
                    && !between
                        .contains(|c: char| c.is_ascii_digit() || matches!(c, '.' | ';' | ','))
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
            let finite = ["ят", "ют", "ут", "ат", "ит", "ет", "али", "или", "ели"]
                .iter()
                .any(|it| token.folded.ends_with(it) && token.folded.chars().count() > 4);
            if !is_word
                || last > begin && finite
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
        // `2025 жылғы 15 мамыр` is a date.
        let dated = |year: &YearMention| {
            self.dates
                .iter()
                .any(|date| date.start <= year.range.start && year.range.end <= date.end)
        };
        let own = self.years[from..].iter().take_while(|year| year.range.end <= sentence.end);
        let own = own.filter(|year| !dated(year));
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
    /// What needs an agreement of the customer, all where nothing is named; `None` where nothing does.
    agreed: Option<Vec<Named>>,
}

/// What a mark of an agreement names: a unit, and the line of the table that says so where it is a noun.
type Named = (&'static str, Option<&'static str>);

impl Part {
    /// Whether a quantity needs an agreement: `(сарапшылар тізімі Тапсырыс берушімен келісіледі)` is of the experts where experts are
    /// counted, else of all people.
    pub fn is_agreed(&self, quantity: &Quantity, all: &[Quantity]) -> bool {
        let Some(named) = &self.agreed else { return false };
        let phrase = |it: &Quantity| it.rules.first().map_or("", |rule| rule.phrase);
        let stem = |phrase: &str| phrase.chars().take(5).collect::<String>();
        let here = |unit: &str| {
            all.iter().any(|it| it.unit == unit && self.range.contains(&it.range.start))
        };
        named.iter().all(|(unit, noun)| noun.is_none() && !here(unit))
            || named.iter().any(|(unit, noun)| {
                let here =
                    |it: &&Quantity| it.unit == *unit && self.range.contains(&it.range.start);
                let same = |it: &Quantity| noun.is_some_and(|noun| stem(noun) == stem(phrase(it)));
                let others = all.iter().filter(here).any(same);
                quantity.unit == *unit && (!others || same(quantity))
            })
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

/// Whether a customer, or the body in charge, must agree, and to what alone: `(қатысушылар тізімі Тапсырыс берушімен
/// келісіледі)`. A paper stands for what it governs: rules of a contest for its grants and sums, a script for the film and its
/// length, a design for what is made and its size; a programme or an agenda for everything.
fn agreed(tokens: &[Token<'_>]) -> Option<Vec<Named>> {
    let begins = |word: &str, stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
    let has = |stems: &[&str]| {
        let mut words = tokens.iter().filter(|it| it.kind == Kind::Letters);
        words.any(|word| begins(&word.folded, stems))
    };
    let bodies = [
        "беруші",
        "заказчик",
        "уәкілетті",
        "уполномоченн",
        "отдел",
        "управлени",
        "басқарма",
        "бөлім",
    ];
    // `сценарий утверждает Отдел`, `положение утв. Заказчиком`.
    let approved = tokens.iter().enumerate().any(|(at, it)| {
        let near = at + 1..(at + 4).min(tokens.len());
        begins(&it.folded, &["утвержд", "утв", "бекіт"])
            && near.into_iter().any(|at| begins(&tokens[at].folded, &bodies))
    });
    let agreed = has(&["келіс", "согласов"]) && has(&bodies) || approved;
    if !agreed {
        return None;
    }
    let is_customer = |it: &Token<'_>| {
        begins(&it.folded, &["тапсырыс", "заказчик", "отдел", "управлени", "басқарма"])
    };
    let Some(customer) = tokens.iter().position(is_customer) else { return Some(Vec::new()) };
    let bracket = (0..customer).rev().take(9).find(|at| tokens[*at].text == "(");
    let Some(bracket) = bracket else { return Some(Vec::new()) };
    let mut named: Vec<Named> = Vec::new();
    for at in bracket + 1..customer {
        let word = &*tokens[at].folded;
        let governed: &[&'static str] = match word {
            _ if begins(word, &["ереже", "положени", "правил"]) => {
                &["grant", "tenge", "project"]
            }
            _ if begins(word, &["сценарий", "сценари"]) => {
                &["video", "minute", "hour", "event"]
            }
            _ if begins(word, &["мазмұн", "дизайн", "эскиз", "макет", "содержан"]) => {
                &["metre", "page", "minute"]
            }
            _ if begins(word, &["бағдарлама", "программ"]) => {
                return Some(Vec::new());
            }
            _ if begins(word, &["тәртіп", "тәртіб", "повестк"]) => &["event"],
            _ if begins(
                word,
                &["тізім", "спис", "кесте", "график", "құрам", "состав", "байқау", "конкурс"],
            ) =>
            {
                &[]
            }
            _ => {
                let found = super::counted::noun_named(tokens, at);
                named.extend(found.map(|(unit, phrase)| (unit, Some(phrase))));
                continue;
            }
        };
        named.extend(governed.iter().map(|unit| (*unit, None)));
    }
    // Only a size is named: the design of all that is made.
    let sizes = |(unit, _): &Named| matches!(*unit, "metre" | "page" | "minute");
    if named.iter().all(sizes) {
        named.clear();
    }
    Some(named)
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
