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
        "city" | "region" => "region",
        "territory" => "settlement",
        "event" | "district" | "organisation" | "person" | "family" | "group" | "project"
        | "grant" | "video" | "item" | "year" | "month" => unit,
        _ => return None,
    })
}

impl Reader<'_> {
    pub(super) fn per(&self, stretch: &Stretch, counted: &Counted) -> Option<(&'static str, Rule)> {
        self.of_each_grant(stretch, counted)
            .map(|each| (each, Rule { name: "per-sum-of-one", phrase: "" }))
            .or_else(|| self.per_before(stretch))
            .or_else(|| self.per_behind(counted))
    }

    /// The nearest before the number, in its sentence. Behind another number only what says of whose properties all are:
    /// `әр тренингтің ұзақтығы – 4 сағат, қатысушылар саны – 25 адам`.
    fn per_before(&self, stretch: &Stretch) -> Option<(&'static str, Rule)> {
        let mut at = stretch.first;
        let mut beyond = false;
        while at > 0 {
            at -= 1;
            let token = &self.tokens[at];
            if self.ends_a_sentence(at) {
                return None;
            }
            beyond |= token.kind == Kind::Digits && !self.is_sum(at) && !self.is_of_places(at);
            // `два раза в неделю для трех групп`: such words belong to the number they stand behind.
            let follows = token.folded == "в" && at > 0 && !self.ends_a_sentence(at - 1);
            if !beyond
                && !follows
                && let Some(found) = PERIOD_PHRASES.at(self.tokens, at)
            {
                return Some(found.meaning.told("per-period"));
            }
            if let Some((each, end)) = self.each_at(at) {
                let of_all = ["ның", "нің", "дың", "дің", "тың", "тің"];
                let word = self.word(end - 1);
                return Some(each.told("per-each"))
                    .filter(|_| !beyond || of_all.iter().any(|it| word.ends_with(it)));
            }
        }
        None
    }

    /// `;`, a bullet, or a full stop behind which a sentence begins.
    fn ends_a_sentence(&self, at: usize) -> bool {
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

    /// `әр іс-шараға`, `на каждом мероприятии`.
    fn each_at(&self, at: usize) -> Option<(Each, usize)> {
        let word = self.word(at);
        let each = matches!(word, "әр" | "әрбір" | "әрбiр") || word.starts_with("кажд");
        if !each {
            return None;
        }
        (at + 1..at + 5).find_map(|at| THINGS.at(self.tokens, at)).map(|it| (it.meaning, it.end))
    }

    /// `10 семинар – жыл сайын`, `2 занятия в неделю`: behind the number, before the next one.
    fn per_behind(&self, counted: &Counted) -> Option<(&'static str, Rule)> {
        let mut in_clause = true;
        for at in counted.after..self.tokens.len() {
            let token = &self.tokens[at];
            if token.kind == Kind::Digits || self.ends_a_sentence(at) {
                return None;
            }
            in_clause &= !matches!(token.text, "," | "(" | "." | ":");
            if let Some(found) = PERIOD_PHRASES.at(self.tokens, at) {
                // Right before another number it is that number's.
                let told = found.meaning.told("per-period");
                return Some(told).filter(|_| !self.is_number_near(found.end));
            }
            if in_clause && let Some((each, _)) = self.each_at(at) {
                return Some(each.told("per-each"));
            }
        }
        None
    }

    /// Whether a number follows, words of comparison left out.
    fn is_number_near(&self, mut at: usize) -> bool {
        while matches!(self.word(at), "кемінде" | "кем" | "дегенде" | "не" | "менее" | "более")
        {
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
            let told = self.distributed(found, at).or_else(|| self.joined(found, at));
            if let Some((per, name)) = told {
                found[at].per = Some(per);
                found[at].rules.push(Rule { name, phrase: "" });
            }
        }
    }

    fn distributed(&self, found: &[Quantity], at: usize) -> Option<(&'static str, &'static str)> {
        /// What is told of stands no further.
        const NEAR: usize = 4;
        let quantity = &found[at];
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
        let per = before.per.filter(|per| matches!(*per, "year" | "quarter" | "month" | "week"))?;
        let told_before =
            before.rules.iter().any(|rule| rule.name == "per-period" || rule.name == "per-joined");
        let from = self.token_at(before.range.end);
        let to = self.token_at(found[at].range.start);
        let between = self.tokens.get(from..to)?;
        let last = between.last()?;
        let joins = matches!(&*last.folded, "и" | "," | "және" | "мен" | "пен" | "бен");
        let few = between.len() <= 5
            && between.iter().all(|it| it.kind == Kind::Letters || it.text == ",");
        // The words of the period stand before the first of them.
        let period = self.period_stands_before(before);
        (told_before && joins && few && period).then_some((per, "per-joined"))
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
                let ends = self.tokens.get(at + 1).is_none_or(|next| next.kind == Kind::Mark);
                self.word(at).starts_with("кажд") && ends
            });
            let start = self.token_at(found[at].range.start);
            let before = start.checked_sub(1).filter(|at| self.word(*at).starts_with("әрқайсы"));
            // `2 пікірталас (әрқайсысы 7 респонденттен)`, `әрқайсысы 36 сағаттық 3 курс`.
            let in_brackets = before.is_some_and(|it| it > 0 && self.word(it - 1) == "(");
            let beside = match (alone || in_brackets, before) {
                (true, _) => at.checked_sub(1),
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
