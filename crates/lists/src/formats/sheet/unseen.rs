//! What a sheet holds and does not show: formulas that were saved without their values, and hidden rows that say as much as
//! a direction. Those are not printed, so they are not read; but a filter that was left on hides directions that are meant
//! to be there, and that has to be told.

use super::cells::name;
use bagyt_domain::list::{Code, Finding, Place};
use std::collections::BTreeMap;

/// So many filled cells a direction has at least.
const CELLS: usize = 4;

/// So many letters the longest of them has at least.
const LETTERS: usize = 12;

/// The most rows of a sheet that are told.
const MOST: usize = 20;

/// The most rows that are kept in mind while a sheet is read.
const MOST_KEPT: usize = 200;

/// Characters of a row that are told.
const SHOWN: usize = 120;

/// The hidden rows of a sheet, and the formulas it has without their values.
#[derive(Debug, Default)]
pub struct Unseen {
    rows: BTreeMap<u32, Row>,
    formulas: Vec<(u32, u32, String)>,
}

#[derive(Debug)]
struct Row {
    column: u32,
    cells: usize,
    longest: String,
}

impl Unseen {
    /// Notes a filled cell of a hidden row; rows and columns from 0.
    pub fn note(&mut self, row: u32, column: u32, text: &str) {
        let full = self.rows.len() >= MOST_KEPT && !self.rows.contains_key(&row);
        if text.trim().is_empty() || full {
            return;
        }
        let noted =
            self.rows.entry(row).or_insert(Row { column, cells: 0, longest: String::new() });
        noted.cells += 1;
        let shown = shown(&text.split_whitespace().collect::<Vec<_>>().join(" "));
        if shown.chars().count() > noted.longest.chars().count() {
            noted.longest = shown;
        }
    }

    /// Notes a formula that was saved without what it comes to.
    pub fn note_formula(&mut self, row: u32, column: u32, formula: &str) {
        if self.formulas.len() < MOST {
            self.formulas.push((row, column, format!("={}", shown(formula))));
        }
    }

    /// What is to be said of them.
    pub fn told(self, sheet: &str) -> Vec<Finding> {
        let says = |row: &Row| {
            row.cells >= CELLS
                && row.longest.chars().filter(|c| c.is_alphabetic()).count() >= LETTERS
        };
        let finding = |variant: &str, (row, column): (u32, u32), item: String| {
            let place = Place::Sheet { sheet: sheet.to_owned(), cell: name(row, column) };
            Finding::new(Code::LostText).variant(variant).item(item).place(Some(place))
        };
        let told = self.rows.into_iter().filter(|(_, row)| says(row)).take(MOST);
        let hidden = told.map(|(at, row)| finding("hidden", (at, row.column), row.longest));
        let formulas = self.formulas.into_iter();
        let formulas =
            formulas.map(|(row, column, formula)| finding("formula", (row, column), formula));
        hidden.chain(formulas).collect()
    }
}

/// The beginning of a text up to the end of a word: half a number is another number.
fn shown(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(SHOWN) else { return text.to_owned() };
    let ends_a_word = text[end..].starts_with(' ');
    let whole = if ends_a_word { end } else { text[..end].rfind(' ').unwrap_or(end) };
    format!("{} …", text[..whole].trim_end())
}

#[cfg(test)]
mod tests {
    use super::{SHOWN, shown};

    #[test]
    fn what_is_told_of_a_long_text_ends_with_a_word() {
        let words = format!("{} 21", "а".repeat(SHOWN - 3));
        assert_eq!(shown(&words), words);
        assert_eq!(shown(&format!("{words} 5")), format!("{words} …"));
        assert_eq!(shown(&format!("{words}2 семинара")), format!("{} …", "а".repeat(SHOWN - 3)));
        assert_eq!(shown(&"ә".repeat(SHOWN + 1)), format!("{} …", "ә".repeat(SHOWN)));
    }
}
