//! The numbers of a text and of its translation.

use bagyt_domain::list::{Code, Finding};
use bagyt_language::number::find_numbers;
use std::collections::BTreeMap;
use std::ops::Range;

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

/// Clock times and where they stand: `10:00`, and `10.00` with the minutes that times usually have.
fn clock_times(text: &str) -> Vec<(Range<usize>, String)> {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut found = Vec::new();
    for (at, mark) in text.match_indices([':', '.']) {
        let start = if at >= 2 && digit(at - 2) { at - 2 } else { at.saturating_sub(1) };
        let whole = at > start
            && (start..at).all(digit)
            && !(start > 0 && (digit(start - 1) || matches!(bytes[start - 1], b'.' | b',' | b':')))
            && digit(at + 1)
            && digit(at + 2)
            && !digit(at + 3)
            && !(matches!(bytes.get(at + 3), Some(b'.' | b',')) && digit(at + 4));
        if !whole {
            continue;
        }
        let (hours, minutes) = (&text[start..at], &text[at + 1..at + 3]);
        let usual = matches!(minutes, "00" | "15" | "30" | "45") || mark == ":";
        let hour = hours.parse::<u8>().is_ok_and(|hour| hour < 24);
        if usual && hour && minutes < "60" {
            found.push((start..at + 3, format!("{}:{minutes}", hours.trim_start_matches('0'))));
        }
    }
    found
}

/// A Roman number up to twelve, as quarters and months have it; Cyrillic letters look the same.
fn roman(word: &str) -> Option<usize> {
    const NUMBERS: [&str; 12] =
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    let latin: String = word
        .chars()
        .map(|c| match c {
            'І' => 'I',
            'Х' => 'X',
            other => other,
        })
        .collect();
    NUMBERS.iter().position(|number| *number == latin).map(|at| at + 1)
}

/// How often a text prints each number, in figures and in words, with the figures as printed.
struct Numbers {
    figures: BTreeMap<String, (usize, String)>,
    words: BTreeMap<String, usize>,
}

impl Numbers {
    fn of(text: &str) -> Self {
        let mut found = Self { figures: BTreeMap::new(), words: BTreeMap::new() };
        let clocks = clock_times(text);
        for (_, time) in &clocks {
            found.figures.entry(time.clone()).or_insert((0, time.clone())).0 += 1;
        }
        for word in text.split(|c: char| !c.is_alphanumeric()) {
            if let Some(value) = roman(word) {
                *found.words.entry(value.to_string()).or_default() += 1;
            }
        }
        for number in find_numbers(text) {
            if clocks.iter().any(|(range, _)| range.contains(&number.range.start)) {
                continue;
            }
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
