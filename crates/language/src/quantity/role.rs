//! What a quantity is among those of its item: one of its own, a property of another, a part of another.

use super::{Quantity, Reader, Rule, Sense};
use crate::letters::Kind;
use std::collections::BTreeSet;

/// What a quantity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// To be reached or delivered.
    Own,
    /// Length, size, worth or audience of something.
    Property,
    /// Part of a number already given.
    Portion,
}

impl Reader<'_> {
    /// Says of each quantity what it is.
    pub(super) fn tell_roles(&self, found: &mut [Quantity]) {
        for at in 0..found.len() {
            if let Some(name) = self.property(found, at) {
                found[at].role = Role::Property;
                found[at].rules.push(Rule { name, phrase: "" });
            }
        }
        for at in portions(self.text, found) {
            found[at].role = Role::Portion;
            found[at].rules.push(Rule { name: "role-adds-up", phrase: "" });
        }
    }

    /// The rule that says that a quantity is a property.
    fn property(&self, found: &[Quantity], at: usize) -> Option<&'static str> {
        let quantity = &found[at];
        if self.is_length(quantity) {
            return Some("role-length");
        }
        let phrase = quantity.rules.first().map_or("", |rule| rule.phrase);
        match quantity.unit {
            _ if is_adjective(phrase) || is_capacity(phrase) => Some("role-unit"),
            "event" if is_stage(phrase) => Some("role-unit"),
            "percent" if self.is_of_an_error(quantity) => Some("role-unit"),
            "hour" if self.is_work_told_in_hours(quantity) => None,
            "month" if self.is_of_a_course(quantity) || self.follows_a_share(found, at) => {
                Some("role-length")
            }
            "kilometre" if self.is_of_a_way(quantity) => Some("role-length"),
            _ if quantity.sense == Sense::Size => Some("role-size"),
            "subscriber" if self.is_own_channel(quantity) => None,
            "minute" | "hour" | "page" | "metre" | "subscriber" | "direction" | "sport" | "day"
            | "year" => Some("role-unit"),
            "tenge" if !matches!(quantity.per, Some("grant" | "project")) => Some("role-worth"),
            "organisation" | "territory" if self.comes_from(found, at) => Some("role-whose"),
            "region" | "city" | "district" if self.comes_from(found, at) => Some("role-whose"),
            "region" | "city" | "district" | "organisation" | "territory"
                if self.says_whose(found, at) =>
            {
                Some("role-whose")
            }
            _ => None,
        }
    }

    /// `жазылушылар саны – кемінде 3 000`, `привлечь 500 подписчиков`: readers won, not those that a channel has.
    fn is_own_channel(&self, quantity: &Quantity) -> bool {
        let first = self.token_at(quantity.range.start);
        let behind = self.token_at(quantity.range.end);
        let near = first.saturating_sub(6)..(behind + 3).min(self.tokens.len());
        let has = |stems: &[&str]| {
            let mut words = near.clone().map(|at| self.word(at));
            words.any(|word| stems.iter().any(|stem| word.starts_with(stem)))
        };
        const RAISED: [&str; 8] =
            ["набер", "набра", "довед", "довест", "доведен", "жеткіз", "достич", "привлеч"];
        let before = (0..first).rev().take_while(|at| !self.ends_a_sentence(*at)).take(10);
        let raised = before
            .chain(behind..(behind + 3).min(self.tokens.len()))
            .any(|at| RAISED.iter().any(|stem| self.word(at).starts_with(stem)));
        raised
            || has(&[
                "саны",
                "санын",
                "количеств",
                "числ",
                "привлеч",
                "прирост",
                "тарт",
                "өсім",
                "жина",
                "конец",
                "соңын",
                "жеткіз",
                "достич",
            ]) && !has(&["бар", "имеющ", "аудитори", "кажд"])
    }

    /// `консультации психолога – 900 часов`, `всего 420 часов`: work that is done, not how long one time lasts.
    fn is_work_told_in_hours(&self, quantity: &Quantity) -> bool {
        let first = self.token_at(quantity.range.start);
        let word = |back: usize| first.checked_sub(back).map_or("", |at| self.word(at));
        let begins = |word: &str, stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
        let dash = first.checked_sub(1).is_some_and(|at| self.tokens[at].is_dash());
        let all = ["всего", "барлығы", "жалпы"];
        let behind = self.token_at(quantity.range.end);
        let service = begins(
            self.word(behind),
            &[
                "күтім",
                "қызмет",
                "көмек",
                "кеңес",
                "жұмыс",
                "қоғамдық",
                "ерікті",
                "волонтер",
                "общественн",
                "ухода",
                "помощи",
                "консультац",
            ],
        );
        service
            || begins(word(1), &all)
            || begins(word(2), &all)
            || dash
                && (begins(word(2), &["юрист", "психолог", "консультац", "кеңес"])
                    || begins(word(3), &["консультац", "кеңес"]))
    }

    /// `обучение двух групп по 15 человек, 3 месяца`: how long a course lasts, not how long something is kept up.
    fn is_of_a_course(&self, quantity: &Quantity) -> bool {
        self.sentence_has(
            quantity,
            &["обуч", "курс", "оқыт", "стажир", "тағылым", "практик", "прожив", "тұру"],
        ) && !self.sentence_has(quantity, &["в течение", "бойы"])
    }

    /// `ошибка выборки не более 3 %`.
    fn is_of_an_error(&self, quantity: &Quantity) -> bool {
        let first = self.token_at(quantity.range.start);
        (first.saturating_sub(3)..first).any(|at| {
            ["ошибк", "погрешност", "қателі"].iter().any(|stem| self.word(at).starts_with(stem))
        })
    }

    /// `20 % выпускников в течение 3 месяцев`: by when the share is reached.
    fn follows_a_share(&self, found: &[Quantity], at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|it| found.get(it));
        before.is_some_and(|it| {
            let from = self.token_at(it.range.end);
            it.unit == "percent"
                && (from..self.token_at(found[at].range.start)).all(|at| !self.ends_a_sentence(at))
        })
    }

    /// `маршрут до 15 км`, `забега на дистанцию 5 км`.
    fn is_of_a_way(&self, quantity: &Quantity) -> bool {
        self.sentence_has(
            quantity,
            &[
                "маршрут",
                "дистанц",
                "забег",
                "қашықтық",
                "жүгір",
                "поход",
                "жорық",
                "жол",
                "велопробег",
                "марафон",
                "шеру",
            ],
        )
    }

    fn sentence_has(&self, quantity: &Quantity, stems: &[&str]) -> bool {
        let first = self.token_at(quantity.range.start);
        let before = (0..first).rev().take_while(|at| !self.ends_a_sentence(*at));
        let behind = (first..self.tokens.len()).take_while(|at| !self.ends_a_sentence(*at));
        before.chain(behind).any(|at| {
            stems.iter().any(|stem| match stem.split_once(' ') {
                Some((one, other)) => self.word(at) == one && self.word(at + 1) == other,
                None => self.word(at).starts_with(stem),
            })
        })
    }

    /// `20 мектептен 20 команда`, `из 8 сельских округов`: where those who are counted come from.
    fn comes_from(&self, found: &[Quantity], at: usize) -> bool {
        let quantity = &found[at];
        let words = &self.text[quantity.range.clone()];
        let people = |it: &Quantity| matches!(it.unit, "person" | "group" | "organisation");
        let next = found.get(at + 1).filter(|next| people(next) && next.unit != quantity.unit);
        let near = next.is_some_and(|next| {
            self.token_at(next.range.start) <= self.token_at(quantity.range.end) + 3
        });
        let before = at.checked_sub(1).is_some_and(|before| people(&found[before]));
        is_ablative(words) && near && quantity.per.is_none()
            || before && self.stands_behind(self.token_at(quantity.range.start), &["из"])
    }

    /// `ұзақтығы 2 ай`, `сроком не менее 1 месяца`.
    fn is_length(&self, quantity: &Quantity) -> bool {
        let before = self.token_at(quantity.range.start).checked_sub(1);
        let near = before.into_iter().flat_map(|at| (at.saturating_sub(2)..=at).rev());
        let near = near.take_while(|at| self.tokens[*at].kind != Kind::Digits);
        let mut words = near.map(|at| self.word(at));
        words.any(|word| {
            ["ұзақтығ", "мерзім", "сроком", "срок", "продолжительност", "длительност"]
                .iter()
                .any(|stem| word.starts_with(stem))
        })
    }

    /// `17 облыс және 3 қаланың … 70 мүшесінің`: places in the genitive say whose people are counted behind them.
    fn says_whose(&self, found: &[Quantity], at: usize) -> bool {
        const PLACES: [&str; 5] = ["region", "city", "district", "organisation", "territory"];
        let words = |quantity: &Quantity| &self.text[quantity.range.clone()];
        let places = found[at..].iter().take_while(|it| PLACES.contains(&it.unit));
        let mut behind = found[at..].iter().skip_while(|it| PLACES.contains(&it.unit));
        let people = behind.next().filter(|it| it.unit == "person" || it.unit == "organisation");
        let (Some(last), Some(people)) = (places.last(), people) else { return false };
        let between = &self.text[last.range.end..people.range.start];
        let said_behind =
            !between.contains(['.', ';', '•']) && between.split_whitespace().any(is_genitive);
        is_genitive(words(last))
            || is_ablative(words(last))
            || self.is_bare(last.range.end) && said_behind
    }
}

/// `25 мест`: how many have room.
fn is_capacity(phrase: &str) -> bool {
    phrase.starts_with("мест")
        || phrase.starts_with("койко")
        || phrase.starts_with("төсек")
        || phrase.starts_with("посадочн")
}

/// `Екі кезеңді іріктеу`, `турнир в 2 этапа`.
fn is_stage(phrase: &str) -> bool {
    phrase.starts_with("этап") || phrase.starts_with("кезең")
}

/// `17 өңірден … 1500 адам`: from where people come.
fn is_ablative(words: &str) -> bool {
    ["дан", "ден", "тан", "тен", "нан", "нен"].iter().any(|ending| words.ends_with(ending))
}

/// `2 күндік`, `3 шақырымдық`, `3-дневный`: of what length something is.
fn is_adjective(phrase: &str) -> bool {
    let word = phrase.trim_end_matches(['*', '~']);
    let kazakh = ["дық", "дік", "лық", "лік", "тық", "тік"].iter().any(|it| word.ends_with(it));
    !phrase.ends_with('~') && kazakh || ["дневн", "минутн", "месячн", "часово"].contains(&word)
}

fn is_genitive(words: &str) -> bool {
    ["ның", "нің", "дың", "дің", "тың", "тің"].iter().any(|ending| words.ends_with(ending))
}

/// Quantities that add up to one before them: `3 есеп: 2 аралық, 1 қорытынды`.
fn portions(text: &str, found: &[Quantity]) -> BTreeSet<usize> {
    let class = |unit: &'static str| match unit {
        "district" | "city" | "region" | "territory" => "region",
        other => other,
    };
    let mut portions = BTreeSet::new();
    // `270 семей (по 90 семей в каждом регионе)`: what each has of it.
    for (at, part) in found.iter().enumerate().skip(1) {
        let whole = &found[at - 1];
        let between = text.get(whole.range.end..part.range.start).unwrap_or_default();
        let behind = between.trim_start().strip_prefix('(');
        let plain = behind.is_some_and(|it| !it.contains([')', ';', '.', ':']));
        let place = matches!(
            part.per,
            Some("region" | "district" | "settlement" | "organisation" | "group")
        );
        let same = class(part.unit) == class(whole.unit);
        if plain && place && same && part.value < whole.value && whole.per.is_none() {
            portions.insert(at);
        }
    }
    for (at, whole) in found.iter().enumerate() {
        let Some(sum) = whole.value.to_integer() else { continue };
        // `10 материал (5 мақала, 3 бейнеролик, 2 инфографика)`: in brackets right behind parts may be of other units.
        let behind = text[whole.range.end..].trim_start();
        let bracket =
            behind.strip_prefix('(').and_then(|it| Some(text.len() - it.len() + it.find(')')?));
        let inside = |it: &usize| bracket.is_some_and(|end| found[*it].range.end <= end);
        let same = |it: &usize| class(found[*it].unit) == class(whole.unit);
        let parts = || (at + 1..found.len()).filter(|it| same(it) || inside(it)).take(40);
        let mut added = 0;
        let mut taken = Vec::new();
        for part in parts() {
            added += found[part].value.to_integer().unwrap_or(i64::MAX / 1000);
            taken.push(part);
            if added >= sum {
                break;
            }
        }
        // `300 мың теңге, 200 мың теңге, 100 мың теңге` are prizes, not parts.
        let sums = whole.unit == "tenge" && bracket.is_none();
        if added == sum && taken.len() > 1 && !sums {
            portions.extend(taken);
        }
    }
    portions
}
