//! The numbers of a text and of its translation.

use bagyt_domain::list::{Code, Finding};
use bagyt_language::number::find_numbers;
use std::collections::BTreeMap;

/// The numbers in figures that only one of two texts has, however the other says them.
pub(super) fn numbers(kazakh: &str, russian: &str) -> Option<Finding> {
    if kazakh.is_empty() || russian.is_empty() {
        return None;
    }
    let (kazakh, russian) = (Numbers::of(kazakh), Numbers::of(russian));
    let (kk, ru) = (kazakh.beyond(&russian), russian.beyond(&kazakh));
    if kk.is_empty() && ru.is_empty() {
        return None;
    }
    let finding = Finding::new(Code::LanguageNumbersDiffer);
    let shown = |numbers: Vec<String>| match numbers.is_empty() {
        true => "–".to_owned(),
        false => numbers.join(", "),
    };
    Some(finding.value("kk", shown(kk)).value("ru", shown(ru)))
}

/// How often a text prints each number, in figures and in words, with the figures as printed.
struct Numbers {
    figures: BTreeMap<String, (usize, String)>,
    words: BTreeMap<String, usize>,
}

impl Numbers {
    fn of(text: &str) -> Self {
        let mut found = Self { figures: BTreeMap::new(), words: BTreeMap::new() };
        for number in find_numbers(text) {
            let value = number.value.to_string().trim_start_matches('-').to_owned();
            if number.words {
                *found.words.entry(value).or_default() += 1;
            } else {
                let printed = text[number.range.clone()].trim_start_matches(['-', '–']).to_owned();
                found.figures.entry(value).or_insert((0, printed)).0 += 1;
            }
        }
        found
    }

    /// The figures that the other text has not as often, neither in figures nor in words. A lone 1 may be a word of either
    /// language that is none of numbers (`бір`, `первый`).
    fn beyond(&self, other: &Self) -> Vec<String> {
        let figures = self.figures.iter().filter(|(value, (count, _))| {
            let figures = other.figures.get(*value).map_or(0, |(count, _)| *count);
            let words = other.words.get(*value).copied().unwrap_or_default();
            *count > figures + words && value.as_str() != "1"
        });
        figures.map(|(_, (_, printed))| printed.clone()).collect()
    }
}
