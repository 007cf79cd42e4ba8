//! How a number is meant: at least, at most, more than, exactly, grown or fallen by, from one to another, a size.

use super::Reader;
use super::counted::Counted;
use super::stretch::{Stretch, StretchKind};
use crate::comparator::{Comparator, comparator_at};
use crate::letters::Kind;
use std::ops::Range;

/// How a number is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sense {
    /// кемінде, -дан кем емес, не менее.
    AtLeast,
    /// A bare number.
    Exactly,
    /// дейін, -дан аспайтын, не более.
    AtMost,
    /// астам, более, свыше.
    MoreThan,
    /// -дан аз, менее.
    LessThan,
    /// Growth by so much.
    Increase,
    /// A fall by so much.
    Decrease,
    /// From one to another.
    Range,
    /// One side by the other.
    Size,
}

impl From<Comparator> for Sense {
    fn from(comparator: Comparator) -> Self {
        match comparator {
            Comparator::AtLeast => Self::AtLeast,
            Comparator::Exactly => Self::Exactly,
            Comparator::AtMost => Self::AtMost,
            Comparator::MoreThan => Self::MoreThan,
            Comparator::LessThan => Self::LessThan,
        }
    }
}

impl Reader<'_> {
    /// The sense, and the words that carry it.
    pub(super) fn sense(
        &self,
        stretch: &Stretch,
        counted: &Counted,
    ) -> (Sense, Option<Range<usize>>) {
        let found = comparator_at(self.text, &stretch.range);
        let words = found.as_ref().map(|found| found.range.clone());
        match stretch.kind {
            StretchKind::Range => return (Sense::Range, words),
            StretchKind::Size => return (Sense::Size, words),
            StretchKind::One => {}
        }
        // `увеличение доли до 12 %` names a level.
        let to = found.as_ref().is_some_and(|found| &self.text[found.range.clone()] == "до");
        let grows = counted.unit == "percent"
            || matches!(counted.unit, "person" | "subscriber" | "view" | "organisation")
                && self.is_by_so_much(stretch, counted);
        if grows
            && !to
            && let Some((sense, more)) = self.change(stretch, counted)
        {
            let whole = [words, more].into_iter().flatten();
            return (sense, Some(super::around(whole)).filter(|range| !range.is_empty()));
        }
        let sense = found.map_or(Sense::Exactly, |found| found.comparator.into());
        // `довести до 25 %`, `80 %-ға дейін арттыру`: a level to rise to is no upper limit.
        if sense == Sense::AtMost && self.is_level(stretch, counted) {
            return (Sense::Exactly, words);
        }
        (sense, words)
    }

    /// `прирост на 200 подписчиков`, `200 адамға арттыру`: a number of people may tell growth too.
    fn is_by_so_much(&self, stretch: &Stretch, counted: &Counted) -> bool {
        let word = |back: usize| stretch.first.checked_sub(back).map_or("", |at| self.word(at));
        let noun = counted.after.checked_sub(1).map_or("", |at| self.word(at));
        let dative = ["ға", "ге", "қа", "ке"].iter().any(|it| noun.ends_with(it));
        let verb = told(self.word(counted.after));
        word(1) == "на" && told(word(2)).is_some() || dative && verb == Some(Sense::Increase)
    }

    /// Whether a word near says that the number is to be risen to.
    fn is_level(&self, stretch: &Stretch, counted: &Counted) -> bool {
        const RISES: [&str; 10] = [
            "довед",
            "довест",
            "увелич",
            "повыс",
            "повыш",
            "жеткіз",
            "арттыр",
            "көтер",
            "ұлғай",
            "өсір",
        ];
        let first = self.clause_start(stretch.first);
        let before = (first..stretch.first).rev().take(8);
        let behind = counted.after..(counted.after + 3).min(self.tokens.len());
        before.chain(behind).any(|at| RISES.iter().any(|stem| self.word(at).starts_with(stem)))
    }

    /// `30%-ға арттыру`, `өсуі – кем дегенде 10%`, `увеличение на 10 %`.
    fn change(
        &self,
        stretch: &Stretch,
        counted: &Counted,
    ) -> Option<(Sense, Option<Range<usize>>)> {
        let dative = |ending: &Option<String>| {
            ending
                .as_deref()
                .is_some_and(|it| matches!(it, "ға" | "ге" | "қа" | "ке" | "ына" | "іне"))
        };
        let last = counted.after.checked_sub(1).map_or("", |at| self.word(at));
        let inflected = (last.starts_with("пайыз") || counted.unit != "percent")
            && ["ға", "ге", "қа", "ке"].iter().any(|it| last.ends_with(it));
        if inflected || dative(&counted.ending) || dative(&stretch.ending) {
            let verb = self.tokens.get(counted.after)?;
            return told(&verb.folded).map(|sense| (sense, Some(verb.range.clone())));
        }
        if self.stands_behind(stretch.first, &["у"]) {
            return None;
        }
        // `прирост числа семей – не менее 15 %`: in Russian the first noun of a clause says what is measured.
        let first = self.clause_start(stretch.first);
        let begun = (first..stretch.first)
            .take(3)
            .find_map(|at| told(self.word(at)))
            .filter(|_| !self.is_kazakh());
        let mut at = stretch.first;
        let mut words = 0;
        let mut is_by = false;
        while at > 0 && words < 12 {
            at -= 1;
            let token = &self.tokens[at];
            if token.kind == Kind::Digits || matches!(token.text, ";" | ".") {
                break;
            }
            // `повышение … у 70 % участников`: of so many something grew, not by so much.
            if token.folded == "у" {
                return None;
            }
            if token.kind != Kind::Letters || is_small(&token.folded) {
                is_by |= token.folded == "на";
                continue;
            }
            words += 1;
            // In Kazakh the last noun before the number says what is measured; in Russian a verb with `на`.
            let nearest = words == 1 || is_by;
            match told(&token.folded).filter(|_| nearest) {
                Some(sense) => return Some((sense, None)),
                None if !is_by => break,
                None => {}
            }
        }
        begun.map(|sense| (sense, None))
    }

    /// Whether one of these words stands right before a token, words of comparison left out.
    pub(super) fn stands_behind(&self, mut at: usize, words: &[&str]) -> bool {
        while at > 0 && is_small(self.word(at - 1)) {
            at -= 1;
        }
        at > 0 && words.contains(&self.word(at - 1))
    }

    /// The first token behind the last mark that divides clauses.
    fn clause_start(&self, at: usize) -> usize {
        let begins = |at: &usize| matches!(self.tokens[*at - 1].text, ";" | "." | ":" | "•" | "(");
        (1..=at).rev().find(begins).unwrap_or(0)
    }
}

fn is_small(word: &str) -> bool {
    matches!(
        word,
        "кемінде"
            | "кем"
            | "дегенде"
            | "не"
            | "менее"
            | "более"
            | "на"
            | "чем"
            | "жыл"
            | "сайын"
    )
}

/// Whether a word tells of growth or of a fall.
fn told(word: &str) -> Option<Sense> {
    const GROWTH: [&str; 22] = [
        "артад",
        "артты",
        "артқан",
        "артса",
        "өсед",
        "өсті",
        "вырос",
        "возрос",
        "арттыр",
        "артуы",
        "өсуі",
        "өсім",
        "өсір",
        "көбейт",
        "көбею",
        "ұлғай",
        "рост",
        "прирост",
        "увелич",
        "повыс",
        "повыш",
        "выраст",
    ];
    const FALL: [&str; 12] = [
        "сократ",
        "азаяд",
        "азайт",
        "азаю",
        "төменде",
        "қысқар",
        "кеміт",
        "кему",
        "сниж",
        "сниз",
        "сокращ",
        "уменьш",
    ];
    let begins = |stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
    if begins(&GROWTH) {
        return Some(Sense::Increase);
    }
    begins(&FALL).then_some(Sense::Decrease)
}
