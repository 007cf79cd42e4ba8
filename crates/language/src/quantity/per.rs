//! For what a number holds each time: a year, a month, an event, a region.

use super::counted::{Counted, UNITS};
use super::phrases::{Phrases, lines};
use super::stretch::Stretch;
use super::{Quantity, Reader, Rule};
use crate::letters::{Kind, Token};
use std::sync::LazyLock;

/// The table of periods.
pub(super) const PERIODS: &str = include_str!("../../grammar/per.tsv");

static PERIOD_PHRASES: LazyLock<Phrases<Each>> = LazyLock::new(|| {
    Phrases::new(lines(PERIODS).map(|it| (it[1], Each { of: it[0], phrase: it[1] })))
});

static THINGS: LazyLock<Phrases<Each>> = LazyLock::new(|| {
    let of =
        |it: Vec<&'static str>| Some((it[1], Each { of: thing(it[0], it[1])?, phrase: it[1] }));
    Phrases::new(lines(UNITS).filter_map(of))
});

/// For what each time, and the line of a table that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Each {
    of: &'static str,
    phrase: &'static str,
}

impl Each {
    const fn told(self, name: &'static str) -> (&'static str, Rule) {
        (self.of, Rule { name, phrase: self.phrase })
    }
}

/// What each of a unit is called.
fn thing(unit: &'static str, phrase: &str) -> Option<&'static str> {
    Some(match unit {
        "item" if phrase.starts_with("сертификат") => "certificate",
        "region" => "region",
        "territory" | "city" => "settlement",
        "event" | "district" | "organisation" | "person" | "family" | "group" | "project"
        | "grant" | "video" | "item" | "year" | "month" => unit,
        _ => return None,
    })
}

impl Reader<'_> {
    pub(super) fn per(&self, stretch: &Stretch, counted: &Counted) -> Option<(&'static str, Rule)> {
        if let Some(each) = self.of_each_grant(stretch, counted) {
            return Some((each, Rule { name: "per-sum-of-one", phrase: "" }));
        }
        // Where two apply, the nearer one holds.
        match (self.per_before(stretch), self.per_behind(counted)) {
            (Some(before), Some(behind)) => {
                Some(if behind.1 < before.1 { behind.0 } else { before.0 })
            }
            (before, behind) => before.or(behind).map(|(each, _)| each),
        }
    }

    /// The nearest before the number, in its sentence, and how many words stand between. Behind another number only what says of
    /// whose properties all are: `әр тренингтің ұзақтығы – 4 сағат, қатысушылар саны – 25 адам`.
    fn per_before(&self, stretch: &Stretch) -> Option<((&'static str, Rule), usize)> {
        let mut at = stretch.first;
        let mut beyond = false;
        let mut of_all_together = false;
        while at > 0 {
            at -= 1;
            let token = &self.tokens[at];
            if self.ends_a_sentence(at) {
                return None;
            }
            // What brackets say holds inside them.
            if token.text == ")" {
                let open =
                    (0..at).rev().find(|at| matches!(self.tokens[*at].text, "(" | ";" | "•"));
                at = open.filter(|at| self.tokens[*at].text == "(").unwrap_or(at);
                continue;
            }
            if self.is_named(at) {
                continue;
            }
            of_all_together |= ["жиынтығ", "барлығы", "жалпы", "всего", "общ", "итого"]
                .iter()
                .any(|stem| token.folded.starts_with(stem));
            if let Some((each, end)) = self.for_one_at(at)
                && stretch.first - end <= 4
                && (end..stretch.first).all(|at| self.word(at) != ",")
            {
                return Some((each.told("per-each"), stretch.first - end));
            }
            beyond |= self.begins_a_number(at) && !self.is_sum(at) && !self.is_of_places(at);
            // `два раза в неделю для трех групп`: such words belong to the number they stand behind.
            let follows = token.folded == "в" && at > 0 && !self.ends_a_sentence(at - 1);
            if !beyond
                && !follows
                && let Some(found) = PERIOD_PHRASES.at(self.tokens, at)
            {
                let told = (found.meaning.told("per-period"), stretch.first - found.end);
                return Some(told).filter(|_| !self.is_of_number_before(at, found.end, stretch));
            }
            if let Some((each, end)) = self.each_at(at) {
                let of_all = ["ның", "нің", "дың", "дің", "тың", "тің"];
                let word = self.word(end - 1);
                let of_all = of_all.iter().any(|it| word.ends_with(it));
                let told = (each.told("per-each"), stretch.first.saturating_sub(end));
                if end > stretch.first {
                    return None;
                }
                let own = !beyond && !self.is_of_number_before(at, end, stretch);
                return Some(told).filter(|_| own || of_all && !of_all_together);
            }
        }
        None
    }

    /// Whether words of a period end the clause of a number before them: `по 10 тренеров в каждом регионе, длительность – 40 часов`.
    fn is_of_number_before(&self, at: usize, end: usize, stretch: &Stretch) -> bool {
        let apart = (end..stretch.first).any(|at| self.word(at) == ",");
        let clause = (0..at).rev().take_while(|at| {
            !matches!(self.tokens[*at].text, "," | ":" | "(") && !self.ends_a_sentence(*at)
        });
        apart && clause.into_iter().any(|at| self.begins_a_number(at) && !self.is_of_places(at))
    }

    /// Whether a number begins at a token, dates and years left out.
    fn begins_a_number(&self, at: usize) -> bool {
        let Some(start) = self.tokens.get(at).map(|it| it.range.start) else { return false };
        let number = self.numbers.partition_point(|number| number.range.start < start);
        self.numbers.get(number).is_some_and(|number| number.range.start == start)
            && !self.apart.iter().any(|apart| apart.start <= start && start < apart.end)
            && !matches!(self.word(at), "бір" | "один" | "одна" | "одно" | "одну")
            && !self.ages.iter().any(|ages| ages.range.start <= start && start < ages.range.end)
            && !matches!(self.word(at + 1), "числа" | "число")
            && PERIOD_PHRASES.at(self.tokens, at).is_none()
    }

    /// `бір сеанс – 50 минут`, `бір топтағы баланың саны`: of one is said what holds for each.
    fn for_one_at(&self, at: usize) -> Option<(Each, usize)> {
        if !matches!(self.word(at), "бір" | "одного" | "одной") {
            return None;
        }
        self.thing_at(at + 1).filter(|(each, _)| !matches!(each.of, "year" | "month"))
    }

    /// A thing, also in the form that says where something is: `топтағы`.
    fn thing_at(&self, at: usize) -> Option<(Each, usize)> {
        if let Some(found) = THINGS.at(self.tokens, at) {
            return Some((found.meaning, found.end));
        }
        let token = self.tokens.get(at).filter(|token| token.kind == Kind::Letters)?;
        let stem =
            ["дағы", "дегі", "тағы", "тегі"].iter().find_map(|it| token.folded.strip_suffix(it))?;
        let alone = [Token { folded: stem.to_owned().into(), ..token.clone() }];
        THINGS.at(&alone, 0).map(|found| (found.meaning, at + 1))
    }

    /// `;`, a bullet, or a full stop behind which a sentence begins.
    pub(super) fn ends_a_sentence(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let begins = |token: &Token<'_>| token.text.starts_with(char::is_uppercase);
        matches!(token.text, ";" | "•")
            || token.text == "." && self.tokens.get(at + 1).is_none_or(begins)
    }

    /// Whether a figure is one of a sum of money, which says nothing of what else is counted.
    fn is_sum(&self, at: usize) -> bool {
        (at + 1..at + 5).any(|at| crate::amount::is_currency(self.word(at)))
    }

    /// `20 өңірде`, `в 20 регионах`: where something is done, which says nothing of what else is counted.
    fn is_of_places(&self, at: usize) -> bool {
        let place = |at: &usize| {
            let unit = super::counted::unit_at(self.tokens, *at);
            matches!(unit, Some("region" | "district" | "city" | "territory"))
        };
        let Some(noun) = (at + 1..at + 4).find(place) else { return false };
        let word = self.word(noun);
        let kazakh = ["да", "де", "та", "те"].iter().any(|ending| word.ends_with(ending));
        kazakh || at > 0 && self.word(at - 1) == "в"
    }

    /// `әр іс-шараға`, `на каждом мероприятии`, `на человека`.
    fn each_at(&self, at: usize) -> Option<(Each, usize)> {
        let word = self.word(at);
        if self.is_named(at) {
            return None;
        }
        if word == "на" {
            let next = self.word(at + 1);
            return match next {
                "человека" | "участника" | "семью" | "ребенка" => {
                    self.thing_at(at + 1)
                }
                "одного" | "одну" | "одно" | "одной" | "одном" | "1" => {
                    self.thing_at(at + 2)
                }
                _ => None,
            };
        }
        let each = matches!(word, "әр" | "әрбір" | "әрбiр") || word.starts_with("кажд");
        if !each {
            return None;
        }
        // `в каждый из 7 районов`.
        if self.word(at + 1) == "из" && self.begins_a_number(at + 2) {
            return (at + 3..at + 6).find_map(|at| self.thing_at(at));
        }
        let behind = (at + 1..at + 5).take_while(|at| {
            self.tokens.get(*at).is_some_and(|token| token.kind == Kind::Letters || token.is_dash())
                && !self.begins_a_number(*at)
                && !is_preposition(self.word(*at))
        });
        behind.into_iter().find_map(|at| self.thing_at(at))
    }

    /// `10 семинар – жыл сайын`, `2 занятия в неделю`: behind the number, before the next one, and how many words stand between.
    fn per_behind(&self, counted: &Counted) -> Option<((&'static str, Rule), usize)> {
        let mut in_clause = true;
        for at in counted.after..self.tokens.len() {
            let token = &self.tokens[at];
            if self.begins_a_number(at) || self.ends_a_sentence(at) {
                return None;
            }
            in_clause &= !matches!(token.text, "," | "(" | "." | ":");
            let distance = at - counted.after;
            if let Some(found) = PERIOD_PHRASES.at(self.tokens, at) {
                // Right before another number it is that number's.
                let told = (found.meaning.told("per-period"), distance);
                return Some(told).filter(|_| !self.is_number_near(found.end));
            }
            if in_clause && let Some((each, _)) = self.each_at(at) {
                return Some((each.told("per-each"), distance));
            }
        }
        None
    }

    /// Whether a number follows, words of comparison left out.
    fn is_number_near(&self, mut at: usize) -> bool {
        while matches!(
            self.word(at),
            "кемінде"
                | "кем"
                | "дегенде"
                | "не"
                | "менее"
                | "более"
                | "–"
                | "-"
                | "—"
                | "от"
                | "до"
                | "по"
                | "порядка"
                | "около"
        ) {
            at += 1;
        }
        self.numbers.iter().any(|number| self.token_at(number.range.start) == at)
    }

    /// `500 000 теңгеден 10 шағын грант`: what one grant has.
    fn of_each_grant(&self, stretch: &Stretch, counted: &Counted) -> Option<&'static str> {
        if counted.unit != "tenge" {
            return None;
        }
        let near = stretch.first.saturating_sub(8)..(counted.after + 8).min(self.tokens.len());
        let mut words = near.map(|at| self.word(at));
        words.find_map(|word| {
            if word.starts_with("грант") {
                return Some("grant");
            }
            if word.starts_with("регрант") {
                return Some("grant");
            }
            word.starts_with("сертификат").then_some("certificate")
        })
    }

    /// What is said of each where no word says `each`: `три группы по 15 человек`, `20 адамнан 5 топ`; and what holds for numbers
    /// joined: `ежемесячно 4 публикации и 8 постов`.
    pub(super) fn tell_shared(&self, found: &mut [Quantity]) {
        for at in 0..found.len() {
            if found[at].per.is_some() || found[at].unit == "percent" {
                continue;
            }
            let told = self
                .distributed(found, at)
                .or_else(|| self.joined(found, at))
                .or_else(|| self.part_of(found, at));
            if let Some((per, name)) = told {
                found[at].per = Some(per);
                found[at].rules.push(Rule { name, phrase: "" });
            }
        }
    }

    /// `ежегодный форум с участием 200 человек, в том числе 20 экспертов`: a part holds as often as its whole.
    fn part_of(&self, found: &[Quantity], at: usize) -> Option<(&'static str, &'static str)> {
        let before = found.get(at.checked_sub(1)?)?;
        let per = before.per.filter(|_| before.unit == found[at].unit)?;
        let between = self.text.get(before.range.end..found[at].range.start)?;
        let between = crate::letters::lowercase(between);
        let part = ["оның ішінде", "соның ішінде", "олардың ішінде", "в том числе", "из них"];
        part.iter().any(|words| between.contains(words)).then_some((per, "per-joined"))
    }

    fn distributed(&self, found: &[Quantity], at: usize) -> Option<(&'static str, &'static str)> {
        /// What is told of stands no further.
        const NEAR: usize = 4;
        let quantity = &found[at];
        if matches!(
            quantity.unit,
            "direction" | "sport" | "nomination" | "region" | "city" | "district" | "organisation"
        ) {
            return None;
        }
        let first = self.token_at(quantity.range.start);
        let behind = self.token_at(quantity.range.end);
        let before = at.checked_sub(1).and_then(|it| found.get(it));
        let before = before.filter(|it| {
            let end = self.token_at(it.range.end);
            first >= end
                && first - end <= NEAR + 4
                && (end..first).all(|it| !self.ends_a_sentence(it))
        });
        let russian = self.stands_behind(first, &["по"]);
        let word = self.word(behind.checked_sub(1)?);
        let ablative =
            ["дан", "ден", "тан", "тен", "нан", "нен"].iter().any(|it| word.ends_with(it));
        let compared =
            ["кем", "астам", "артық", "аспайтын", "аз", "көп", "бастап", "жоғары", "төмен"];
        let kazakh =
            ablative && !self.is_bare(quantity.range.end) && !compared.contains(&self.word(behind));
        let of = if russian {
            before
        } else if kazakh
            && matches!(
                quantity.sense,
                super::Sense::Exactly | super::Sense::AtLeast | super::Sense::Range
            )
        {
            let next = found.get(at + 1);
            next.filter(|it| self.token_at(it.range.start) < behind + NEAR).or(before)
        } else {
            None
        };
        let of = of.filter(|it| it.unit != quantity.unit)?;
        thing(of.unit, "").map(|per| (per, "per-distributed"))
    }

    fn joined(&self, found: &[Quantity], at: usize) -> Option<(&'static str, &'static str)> {
        let before = found.get(at.checked_sub(1)?)?;
        let per = before.per?;
        let is_period = matches!(per, "year" | "quarter" | "month" | "week");
        let told_before = before.rules.iter().any(|rule| {
            rule.name == "per-period"
                || rule.name == "per-joined"
                || rule.name == "per-each" && !is_period
        });
        let from = self.token_at(before.range.end);
        let to = self.token_at(found[at].range.start);
        let between = self.tokens.get(from..to)?;
        let last = between.last()?;
        let joins = matches!(&*last.folded, "и" | "және" | "мен" | "пен" | "бен")
            || is_period && last.text == ",";
        let few = between.len() <= if is_period { 5 } else { 2 }
            && between.iter().all(|it| it.kind == Kind::Letters || it.text == ",");
        // The words of the period stand before the first of them.
        let period = self.period_stands_before(before);
        (told_before && joins && few && period).then_some((per, "per-joined"))
    }

    /// `Ежегодный форум: 12 команд, 140 участников`, `12 команд, не менее 140 участников (ежегодно)`: what a sentence begins or ends
    /// with holds for all that is promised in it.
    pub(super) fn tell_of_all(&self, found: &mut [Quantity]) {
        for quantity in found.iter_mut() {
            if quantity.per.is_some()
                || quantity.role == super::Role::Property
                || quantity.year.is_some()
            {
                continue;
            }
            let at = self.token_at(quantity.range.start);
            let begun = (0..at).rev().find(|at| self.ends_a_sentence(*at)).map_or(0, |at| at + 1);
            let ended = (at..self.tokens.len())
                .find(|at| self.ends_a_sentence(*at))
                .unwrap_or(self.tokens.len());
            let adjective = PERIOD_PHRASES.at(self.tokens, begun).filter(|it| {
                it.meaning.of == "year"
                    && (it.meaning.phrase.ends_with('*') || it.meaning.phrase.ends_with("сайынғы"))
            });
            let bracket =
                (at..ended).rev().take(6).find(|at| self.word(*at) == "(").and_then(|open| {
                    let found = PERIOD_PHRASES.at(self.tokens, open + 1)?;
                    (self.word(found.end) == ")" && ended <= found.end + 2).then_some(found)
                });
            if let Some(period) = adjective.or(bracket) {
                let (per, rule) = period.meaning.told("per-period");
                quantity.per = Some(per);
                quantity.rules.push(rule);
            }
        }
    }

    /// `аптасына кемінде 4 күн`, `4 күн аптасына`.
    pub(super) fn has_period_beside(&self, quantity: &Quantity) -> bool {
        let first = self.token_at(quantity.range.start);
        let behind = self.token_at(quantity.range.end);
        let mut near = (first.saturating_sub(3)..first).chain(behind..behind + 3);
        near.any(|at| {
            PERIOD_PHRASES.at(self.tokens, at).is_some_and(|it| it.end == first || at >= behind)
        })
    }

    fn period_stands_before(&self, quantity: &Quantity) -> bool {
        let first = self.token_at(quantity.range.start);
        let behind = self.token_at(quantity.range.end);
        let near = (behind..behind + 4).any(|at| PERIOD_PHRASES.at(self.tokens, at).is_some());
        !near && first > 0
    }

    /// `12 занятий, не менее 10 человек на каждом`; `әрқайсысы кемінде 36 сағаттық 3 курс`: each of what is counted beside.
    pub(super) fn tell_each(&self, found: &mut [Quantity]) {
        for at in 0..found.len() {
            if found[at].per.is_some() {
                continue;
            }
            let behind = self.token_at(found[at].range.end);
            let alone = (behind..behind + 3).any(|at| {
                let ends = self
                    .tokens
                    .get(at + 1)
                    .is_none_or(|next| next.kind == Kind::Mark || is_preposition(&next.folded));
                self.word(at).starts_with("кажд") && ends
            });
            let start = self.token_at(found[at].range.start);
            let near = (start.saturating_sub(3)..start).rev();
            let near = near.take_while(|at| {
                let token = &self.tokens[*at];
                token.kind == Kind::Letters || token.is_dash()
            });
            let before = near.into_iter().find(|at| self.word(*at).starts_with("әрқайсы"));
            // `на каждом – не менее 25`.
            let on_each = (start.saturating_sub(6)..start)
                .rev()
                .take_while(|at| !self.ends_a_sentence(*at))
                .any(|at| {
                    let dash = self.tokens.get(at + 1).is_some_and(Token::is_dash);
                    // `на каждой из которых присутствует не менее 20`.
                    let of_which =
                        self.word(at + 1) == "из" && matches!(self.word(at + 2), "которых" | "них");
                    // `на каждой 30-35 детей`, `каждому приз не дешевле 20 000 тенге`.
                    let alone = self.begins_a_number(at + 1) || self.word(at) == "каждому";
                    self.word(at).starts_with("кажд") && (dash || of_which || alone)
                        || start - at <= 3 && matches!(self.word(at), "каждый" | "каждая")
                });
            // `2 пікірталас (әрқайсысы 7 респонденттен)`, `4 топ, әрқайсысында 8 адам`, `әрқайсысы 36 сағаттық 3 курс`.
            let of_those = before.is_some_and(|it| {
                let behind =
                    it > 0 && matches!(self.word(it - 1), "(" | "," | "олардың" | "оның" | "соның");
                behind
                    && at > 0
                    && !(self.word(it) == "әрқайсысы"
                        && found.get(at + 1).is_some_and(|next| {
                            self.token_at(next.range.start)
                                <= self.token_at(found[at].range.end) + 1
                        })
                        && self.word(it - 1) != "(")
            });
            let beside = match (alone || of_those || on_each, before) {
                (true, _) => (0..at).rev().find(|at| thing(found[*at].unit, "").is_some()),
                // `15 тәлімгердің әрқайсысы 4 жасөспірімге`.
                (_, Some(each)) if at > 0 && self.token_at(found[at - 1].range.end) == each => {
                    Some(at - 1)
                }
                (_, Some(_)) => Some(at + 1),
                _ => None,
            };
            let per = beside.and_then(|at| found.get(at)).and_then(|it| thing(it.unit, ""));
            found[at].rules.extend(per.map(|_| Rule { name: "per-each-beside", phrase: "" }));
            found[at].per = per;
        }
    }
}

fn is_preposition(word: &str) -> bool {
    matches!(word, "для" | "в" | "на" | "с" | "по" | "из" | "к" | "от" | "до" | "при")
}

/// Whether words of a period begin at a token.
pub(super) fn names_a_period(tokens: &[Token<'_>], at: usize) -> bool {
    PERIOD_PHRASES.at(tokens, at).is_some()
}

/// The keys of everything that a number may hold for each time.
pub fn periods() -> Vec<&'static str> {
    let things = lines(UNITS).filter_map(|it| thing(it[0], it[1]));
    let mut keys: Vec<&'static str> = lines(PERIODS).map(|it| it[0]).chain(things).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The periods and things that a text names as what something holds for each time, left to right: `(жыл сайын)` is `year`,
/// `әр грант бойынша` is `grant`.
pub fn find_periods(text: &str) -> Vec<&'static str> {
    let tokens = crate::letters::tokens(text);
    let reader = Reader {
        text,
        tokens: &tokens,
        numbers: &[],
        ages: &[],
        apart: Vec::new(),
        names: Vec::new(),
        dates: Vec::new(),
        years: Vec::new(),
        parts: Vec::new(),
        sentences: Vec::new(),
        is_surveyed: false,
        is_kazakh: true,
    };
    let at = |at| {
        let period = PERIOD_PHRASES.at(&tokens, at).map(|found| found.meaning.of);
        period.or_else(|| reader.each_at(at).map(|(each, _)| each.of))
    };
    (0..tokens.len()).filter_map(at).collect()
}
