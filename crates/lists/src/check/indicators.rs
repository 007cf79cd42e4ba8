//! Target indicators: each has a number.

use super::sheet::{Block, Sheet};
use bagyt_domain::list::{Code, Finding};
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

fn has_number(text: &str) -> bool {
    text.chars().any(char::is_numeric) || !find_numbers(text).is_empty()
}
