//! Target indicators: each has a number.

use super::sheet::{Block, Sheet};
use crate::recognise::year_apart;
use bagyt_domain::list::{Code, Finding};
use bagyt_language::fold::words;
use bagyt_language::lowercase;
use bagyt_language::number::find_numbers;

pub(super) fn check(sheet: &Sheet) -> Vec<Finding> {
    let mut findings = Vec::new();
    for row in &sheet.list.rows {
        let targets = row.target_indicators.iter().enumerate();
        findings.extend(targets.filter(|(_, text)| !has_number(text)).map(|(index, text)| {
            sheet.at_item(Code::IndicatorWithoutNumber, row.ordinal, Block::Target, index, text)
        }));
    }
    findings
}

/// Whether an item has a number; that of the year it stands under is none of its own.
fn has_number(text: &str) -> bool {
    let (_, text) = year_apart(text);
    text.chars().any(char::is_numeric)
        || !find_numbers(text).is_empty()
        || words(text).any(|(_, word)| is_share(&lowercase(word)))
}

/// A share or a multiple in one word: `треть`, `половина`, `вдвое`, `жартысы`. `третий` is none.
fn is_share(word: &str) -> bool {
    const WHOLE: [&str; 10] = [
        "треть",
        "трети",
        "третью",
        "четверть",
        "четверти",
        "четвертью",
        "вдвое",
        "втрое",
        "вчетверо",
        "дважды",
    ];
    const BEGINNINGS: [&str; 3] = ["половин", "жартыс", "ширег"];
    WHOLE.contains(&word) || BEGINNINGS.iter().any(|beginning| word.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_in_words_is_a_number() {
        for text in ["не менее трети участниц", "вырастет вдвое", "қатысушылардың жартысы"]
        {
            assert!(has_number(text), "{text}");
        }
        for text in [
            "третировать никого не будут",
            "жастардың белсенділігін арттыру",
            "2026 год: охват молодёжи",
        ] {
            assert!(!has_number(text), "{text}");
        }
    }
}
