//! What stands twice: items word for word, and whole directions.

use super::sheet::{Block, Sheet};
use bagyt_domain::list::{Code, Column, Direction, Finding};
use bagyt_language::fold::words;
use bagyt_language::lowercase;
use std::collections::HashMap;

pub(super) fn check(sheet: &Sheet) -> Vec<Finding> {
    let mut findings = items(sheet);
    findings.extend(directions(sheet));
    findings
}

/// Fewer words than this may stand twice by nature: `кемінде 100 адам`.
const LEAST_WORDS: usize = 5;

/// The finding stands at the later place and names the earlier one.
fn items(sheet: &Sheet) -> Vec<Finding> {
    let mut first: HashMap<String, (u32, String)> = HashMap::new();
    let mut findings = Vec::new();
    for row in &sheet.list.rows {
        for block in Block::BOTH {
            for (index, text) in block.of(row).iter().enumerate() {
                let key = key(text);
                if key.matches(BETWEEN).count() < LEAST_WORDS {
                    continue;
                }
                let Some((other_row, other_item)) = first.get(&key) else {
                    first.insert(key, (row.ordinal, block.item(index)));
                    continue;
                };
                let finding = sheet.at_item(Code::DuplicateText, row.ordinal, block, index, text);
                let finding = finding.value("other_row", other_row).value("other_item", other_item);
                let same_row = *other_row == row.ordinal;
                findings.push(if same_row { finding.variant("same_row") } else { finding });
            }
        }
    }
    findings
}

/// One direction for two territories is two directions.
fn directions(sheet: &Sheet) -> Vec<Finding> {
    let mut first: HashMap<(String, String), u32> = HashMap::new();
    let mut findings = Vec::new();
    for row in &sheet.list.rows {
        let direction = key(&row.direction);
        if direction.is_empty() {
            continue;
        }
        match first.get(&(direction.clone(), territory(row))) {
            Some(other) => {
                let finding =
                    sheet.at_cell(Code::DuplicateDirection, row.ordinal, Column::Direction);
                findings.push(finding.value("other_row", other));
            }
            None => {
                first.insert((direction, territory(row)), row.ordinal);
            }
        }
    }
    findings
}

fn territory(row: &Direction) -> String {
    row.territory.as_deref().map(key).unwrap_or_default()
}

/// Stands after each word of a key.
const BETWEEN: char = ' ';

/// The words of a text; marks and capitals do not make another text.
fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len() + 1);
    for (_, word) in words(text) {
        key.push_str(&lowercase(word));
        key.push(BETWEEN);
    }
    key
}
