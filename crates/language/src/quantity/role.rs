//! What a quantity is among those of its item: one of its own, a property of another, a part of another.

use super::{Quantity, Reader, Rule, Sense};
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
            _ if is_adjective(phrase) => Some("role-unit"),
            _ if quantity.sense == Sense::Size => Some("role-size"),
            "subscriber" if self.is_own_channel(quantity) => None,
            "minute" | "hour" | "page" | "metre" | "subscriber" | "direction" | "sport" | "day"
            | "year" => Some("role-unit"),
            "tenge" if quantity.per != Some("grant") => Some("role-worth"),
            "region" | "city" | "district" if self.says_whose(found, at) => Some("role-whose"),
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
        has(&["саны", "санын", "количеств", "числ", "привлеч", "прирост", "тарт", "өсім", "жина"])
            && !has(&["бар", "имеющ", "аудитори"])
    }

    /// `ұзақтығы 2 ай`, `сроком не менее 1 месяца`.
    fn is_length(&self, quantity: &Quantity) -> bool {
        let before = self.token_at(quantity.range.start).checked_sub(1);
        let words = before.into_iter().flat_map(|at| [at, at.saturating_sub(1)]);
        let mut words = words.map(|at| self.word(at));
        words.any(|word| {
            ["ұзақтығ", "мерзім", "сроком", "продолжительност", "длительност"]
                .iter()
                .any(|stem| word.starts_with(stem))
        })
    }

    /// `17 облыс және 3 қаланың … 70 мүшесінің`: places in the genitive say whose people are counted behind them.
    fn says_whose(&self, found: &[Quantity], at: usize) -> bool {
        const PLACES: [&str; 3] = ["region", "city", "district"];
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
        if added == sum && taken.len() > 1 {
            portions.extend(taken);
        }
    }
    portions
}
