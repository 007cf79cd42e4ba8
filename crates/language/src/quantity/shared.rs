//! What a number counts where no noun of its own says it: one shared with other numbers, pieces of what was named, parts of what
//! was counted, an unknown noun.

use super::counted::{Counted, is_of_comparison, noun_at};
use super::forms::Form;
use super::stretch::Stretch;
use super::{Quantity, Reader, Rule};
use crate::letters::Kind;

impl Reader<'_> {
    /// `1 республиканского и 5 областных конкурсов`: what the next number counts, where only a word or two and an `and` stand
    /// between.
    pub(super) fn shared(&self, stretch: &Stretch) -> Option<Counted> {
        let next = self.numbers.get(stretch.next)?;
        let to = self.token_at(next.range.start);
        let between = self.tokens.get(stretch.after..to)?;
        let (last, others) = between.split_last()?;
        let joins = matches!(&*last.folded, "и" | "және" | "мен" | "пен" | "бен" | ",");
        let plain = others.iter().all(|it| it.is_dash() || is_adjective(&it.folded));
        if !joins || !plain || others.len() > 3 {
            return None;
        }
        let next = self.stretch(stretch.next);
        // `500 мың, 300 мың және 200 мың теңге`: only sums follow each other so.
        let counted = match others.is_empty() {
            true => {
                self.behind(&next).or_else(|| self.shared(&next)).filter(|it| it.unit == "tenge")
            }
            false => self.behind(&next),
        }?;
        let range = stretch.range.end..others.last().map_or(stretch.range.end, |it| it.range.end);
        let rule = Rule { name: "unit-shared", ..counted.rule };
        Some(Counted { rule, range, after: to - 1, ending: None, ..counted })
    }

    /// `2026 жылы – 40, 2027 жылы – 60 ерікті`: what is counted in the years that follow.
    pub(super) fn shared_by_years(&self, stretch: &Stretch) -> Option<Counted> {
        if !matches!(self.word(stretch.after), "," | ";" | "және" | "и") {
            return None;
        }
        let mut next = stretch.next;
        while self.numbers.get(next).is_some_and(|it| {
            self.apart
                .iter()
                .any(|apart| apart.start <= it.range.start && it.range.end <= apart.end)
        }) {
            next += 1;
        }
        let number = self.numbers.get(next).filter(|_| next > stretch.next)?;
        let dash = self.token_at(number.range.start).checked_sub(1)?;
        let near = dash.saturating_sub(stretch.after) <= 6 && self.tokens[dash].is_dash();
        let counted = near.then(|| {
            let following = self.stretch(next);
            self.counted(&following).or_else(|| self.shared_by_years(&following))
        })??;
        let range = stretch.range.clone();
        let rule = Rule { name: "unit-shared", ..counted.rule };
        Some(Counted { rule, range, after: stretch.after, ending: None, ..counted })
    }

    /// `100 безработных, из которых не менее 40 открыли дело`: so many of what was counted before.
    pub(super) fn of_the_same(
        &self,
        stretch: &Stretch,
        before: Option<&Quantity>,
    ) -> Option<Counted> {
        const PARTS: [&str; 8] = [
            "оның ішінде",
            "олардың ішінде",
            "соның ішінде",
            "в том числе",
            "из них",
            "из которых",
            "включая",
            "олардың",
        ];
        let before = before.filter(|it| it.unit != "percent")?;
        let between = self.text.get(before.range.end..stretch.range.start)?;
        let near = crate::letters::lowercase(between);
        // `соның кемінде 8-і`, `180-і – әйелдер, 120-сы – ерлер`.
        let goes_on = before.rules.first().is_some_and(|rule| rule.name == "unit-of-whole")
            && !near.contains(['.', ';']);
        let of_them =
            ["соның", "оның", "олардың"].iter().filter_map(|words| near.rfind(words)).max();
        let possessed = self.is_possessed(stretch);
        let said = PARTS
            .iter()
            .filter_map(|words| near.rfind(words))
            .max()
            .or(of_them.filter(|_| possessed))
            .or((goes_on && (possessed || self.is_adjective_alone(stretch, &near)))
                .then_some(near.len()))?;
        let is_near = near[said..].split_whitespace().count() <= 6;
        let rule = Rule { name: "unit-of-whole", phrase: "" };
        let (range, after) = (stretch.range.clone(), stretch.after);
        let unit = before.unit;
        is_near.then_some(Counted { unit, rule, range, after, ending: None })
    }

    /// `120 очных и 60 дистанционных`: an adjective without a noun.
    fn is_adjective_alone(&self, stretch: &Stretch, between: &str) -> bool {
        let last = between.split_whitespace().next_back().unwrap_or_default();
        let next = self.tokens.get(stretch.after).filter(|it| it.kind == Kind::Letters);
        matches!(last, "и" | "," | "және" | "мен" | "пен" | "бен")
            && next.is_some_and(|it| is_adjective(&it.folded))
            && self.ends_a_clause(stretch.after + 1)
    }

    /// `оның кемінде 100-і`, `олардың екеуі`: the number itself has the possessive.
    pub(super) fn is_possessed(&self, stretch: &Stretch) -> bool {
        const ENDINGS: [&str; 12] =
            ["і", "ы", "ін", "ын", "сы", "сі", "сын", "сін", "іне", "ына", "уі", "еуі"];
        let of_figures = stretch.ending.as_deref().is_some_and(|it| ENDINGS.contains(&it));
        let last = stretch.after.checked_sub(1).map_or("", |at| self.word(at));
        let of_words =
            self.tokens.get(stretch.after - 1).is_some_and(|it| it.kind == Kind::Letters)
                && ["сы", "сі", "уі", "еуі", "ауы", "ын", "ін", "уін", "сын", "сін", "ы", "і"]
                    .iter()
                    .any(|it| last.ends_with(it))
                && !matches!(last, "алты" | "жеті" | "екі" | "жарты");
        of_figures || of_words
    }

    /// `ролики: 15 шт.`, `бейнежазбалар (6 дана)`: pieces of what is named before.
    pub(super) fn counter(&self, stretch: &Stretch) -> Option<Counted> {
        let word = self.word(stretch.after);
        if !matches!(word, "шт" | "штук" | "штуки" | "дана" | "ед" | "единиц" | "экз")
        {
            return None;
        }
        // `500 дана кітап`: what follows is counted.
        let short = matches!(word, "шт" | "ед" | "экз");
        let dot = usize::from(short && self.word(stretch.after + 1) == ".");
        let after = stretch.after + 1 + dot;
        if word == "дана" && self.tokens.get(after).is_some_and(|it| it.kind == Kind::Letters) {
            return None;
        }
        // `1 000 экз. листовок`: what is counted stands behind.
        if let Some(found) = noun_at(self.tokens, after).filter(|it| it.form == Form::Ended) {
            let unit = match found.meaning.unit {
                "brochure" | "material" | "copy" => "copy",
                _ if is_printed(found.meaning.phrase) || word == "экз" => "copy",
                "video" | "event" | "banner" | "billboard" | "tree" => found.meaning.unit,
                _ => "item",
            };
            let rule = Rule { name: "unit-by-counter", phrase: "шт" };
            let range = stretch.range.start..self.tokens[after - 1].range.end;
            return Some(Counted { unit, rule, range, after, ending: None });
        }
        let first = self.clause_start_before(stretch.first);
        let bought = (first..stretch.first).any(|at| {
            ["закуп", "приобрет", "сатып"].iter().any(|stem| self.word(at).starts_with(stem))
        });
        let mut nouns = (first..stretch.first)
            .filter(|at| !self.is_named(*at))
            .filter_map(|at| noun_at(self.tokens, at).map(|found| (at, found)))
            .filter(|(_, found)| {
                !matches!(
                    found.meaning.unit,
                    "minute" | "page" | "person" | "hour" | "day" | "month" | "metre"
                )
            });
        let noun = if word == "дана" { nouns.next_back() } else { nouns.next() };
        let unit = match noun
            .filter(|_| !bought)
            .map(|(_, found)| (found.meaning.unit, found.meaning.phrase))
        {
            Some((
                "video" | "event" | "publication" | "banner" | "billboard" | "tree"
                | "consultation",
                _,
            )) => noun.map_or("item", |(_, found)| found.meaning.unit),
            Some(("brochure" | "material" | "copy", _)) => "copy",
            Some((_, phrase)) if is_printed(phrase) => "copy",
            _ if word == "экз" || word == "дана" && noun.is_none() => "copy",
            _ => "item",
        };
        let end = self.tokens[after - 1].range.end;
        let near = noun.filter(|(at, found)| {
            let between = &self.tokens[found.end.min(stretch.first)..stretch.first];
            *at < stretch.first
                && between.iter().all(|it| is_of_comparison(&it.folded) || it.text == "(")
        });
        let start = near.map_or(stretch.range.start, |(at, _)| self.tokens[at].range.start);
        let rule = Rule { name: "unit-by-counter", phrase: "шт" };
        Some(Counted { unit, rule, range: start..end, after, ending: None })
    }

    /// `3 отчета: два промежуточных и один итоговый`: what a list in brackets or behind a colon divides.
    pub(super) fn of_list(&self, stretch: &Stretch, before: Option<&Quantity>) -> Option<Counted> {
        let before = before?;
        let between = self.text.get(before.range.end..stretch.range.start)?.trim();
        let goes_on = before.rules.first().is_some_and(|rule| rule.phrase == ":");
        let small = matches!(between, "и" | "," | "және" | "мен" | "пен" | "бен");
        let begun = between.ends_with([':', '('])
            && between.split_whitespace().count() <= 3
            && !between.contains([';', '.', '•']);
        if !(begun || goes_on && (small || between.len() < 60 && between.ends_with(" и"))) {
            return None;
        }
        let next = self.tokens.get(stretch.after).filter(|token| token.kind == Kind::Letters)?;
        let rule = Rule { name: "unit-of-whole", phrase: ":" };
        let range = stretch.range.start..next.range.end;
        Some(Counted { unit: before.unit, rule, range, after: stretch.after + 1, ending: None })
    }

    /// `3 ноутбука, 1 МФУ, 12 комплектов`: an unknown noun in a list of things.
    pub(super) fn among_things(
        &self,
        stretch: &Stretch,
        before: Option<&Quantity>,
    ) -> Option<Counted> {
        let before = before.filter(|it| it.unit == "item")?;
        let between = self.text.get(before.range.end..stretch.range.start)?.trim();
        let next = self.tokens.get(stretch.after).filter(|token| token.kind == Kind::Letters)?;
        if !matches!(between, "," | "и" | "және" | "мен" | "пен" | "бен") {
            return None;
        }
        let rule = Rule { name: "unit-of-whole", phrase: "" };
        let range = stretch.range.start..next.range.end;
        Some(Counted { unit: "item", rule, range, after: stretch.after + 1, ending: None })
    }

    /// `мячи – 48`, `жыраулар – қырыққа жуық`: an unknown noun, a dash, and a number that ends the clause.
    pub(super) fn behind_unknown(&self, stretch: &Stretch) -> Option<Counted> {
        let mut dash = stretch.first.checked_sub(1)?;
        while dash > 0 && is_of_comparison(self.word(dash)) && !self.tokens[dash].is_dash() {
            dash -= 1;
        }
        let noun = dash.checked_sub(1).filter(|_| self.tokens[dash].is_dash())?;
        let token = self.tokens.get(noun).filter(|it| it.kind == Kind::Letters)?;
        let apart = token.range.end < self.tokens[dash].range.start;
        let plural =
            ["лар", "лер", "дар", "дер", "тар", "тер", "ы", "и", "ов", "ей", "ий", "а", "ок", "ек"]
                .iter()
                .any(|it| token.folded.ends_with(it));
        let ends = self.ends_a_clause(stretch.after)
            || matches!(self.word(stretch.after), "жуық" | "шамалы");
        if !apart || !plural || !ends || token.folded.chars().count() < 4 || self.is_named(noun) {
            return None;
        }
        let unit = super::unknown::by_suffix(&token.folded).map_or("item", |(unit, _)| unit);
        let rule = Rule { name: "unit-before", phrase: "" };
        let range = token.range.start..stretch.range.end;
        Some(Counted { unit, rule, range, after: stretch.after, ending: None })
    }

    /// The first token behind the last `;`, bullet or full stop of a sentence.
    fn clause_start_before(&self, at: usize) -> usize {
        let begins = |at: &usize| {
            let before = &self.tokens[*at - 1];
            matches!(before.text, ";" | "•")
                || before.text == "."
                    && self
                        .tokens
                        .get(*at)
                        .is_some_and(|it| it.text.starts_with(char::is_uppercase))
        };
        (1..=at).rev().find(begins).unwrap_or(0)
    }

    /// `ардагерлерінің кемінде 100-ін`: the number itself has the possessive, and the noun before it the genitive.
    pub(super) fn out_of(&self, stretch: &Stretch) -> Option<Counted> {
        let genitive = ["інің", "ының"];
        let of_all = stretch.ending.as_deref().is_some_and(|ending| genitive.contains(&ending));
        if !of_all && !self.is_possessed(stretch) {
            return None;
        }
        let mut last = stretch.first;
        while last > 0 && is_of_comparison(self.word(last - 1)) {
            last -= 1;
        }
        let at = last.checked_sub(1)?;
        let found = noun_at(self.tokens, at).filter(|found| found.form == Form::Ended)?;
        let range = self.tokens[at].range.start..self.tokens[stretch.after - 1].range.end;
        Some(Counted::of(found.meaning, "unit-out-of", range, stretch.after, None))
    }
}

/// Printed things that are counted in copies.
fn is_printed(phrase: &str) -> bool {
    [
        "каталог",
        "книг",
        "кітап",
        "сборник",
        "жинақ",
        "журнал",
        "альбом",
        "календар",
        "плакат",
        "буклет",
        "памят",
    ]
    .iter()
    .any(|stem| phrase.starts_with(stem) && *stem != "плакат")
}

/// `республиканского`, `аудандық`.
fn is_adjective(word: &str) -> bool {
    const ENDINGS: [&str; 24] = [
        "ых", "их", "ого", "его", "ой", "ую", "юю", "ый", "ий", "ая", "яя", "ое", "ее", "ым",
        "ыми", "ые", "лық", "лік", "дық", "дік", "тық", "тік", "лы", "лі",
    ];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
        || word.ends_with("аралық")
        || word == "шағын"
        || word == "ірі"
}
