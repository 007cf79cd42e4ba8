//! Reads `mrp.toml`: the МРП of each year.

use super::entry;
use super::section::Section;
use crate::Tenge;
use crate::list::Year;
use crate::rules::{RuleFault, Value};
use std::collections::BTreeMap;

/// Keys of the file itself.
pub(super) const KEYS: [&str; 5] = ["kind", "title", "edited", "sources", "mrp"];

/// Reads the figures by year.
pub(super) fn read(file: &Section<'_>) -> Option<BTreeMap<Year, Value<Tenge>>> {
    let mut lines: BTreeMap<Year, u32> = BTreeMap::new();
    let mut figures = BTreeMap::new();
    for section in file.tables("mrp", &entry::entry_keys(&["year"])) {
        let year = section.year("year");
        let figure = entry::value(&section, |entry| {
            entry.read("value", "whole tenge in plain digits, such as 3932", |value| {
                let tenge = super::section::integer(value).filter(|tenge| *tenge >= 1)?;
                Tenge::from_tenge(tenge)
            })
        });
        let Some(year) = year else { continue };
        let line = section.page.line(section.at);
        if let Some(&first_line) = lines.get(&year) {
            section.refuse(RuleFault::Twice { what: format!("МРП of {year}"), first_line });
            continue;
        }
        lines.insert(year, line);
        if let Some(figure) = figure {
            figures.insert(year, figure);
        }
    }
    if lines.is_empty() {
        file.refuse(RuleFault::Missing { path: file.named(), key: "mrp".to_owned() });
        return None;
    }
    years_left_out(file, "mrp", lines.keys().copied());
    Some(figures)
}

/// Refuses every year left out between the first and the last.
fn years_left_out(file: &Section<'_>, path: &str, years: impl Iterator<Item = Year>) {
    let years: Vec<Year> = years.collect();
    for pair in years.windows(2) {
        for year in pair[0] + 1..pair[1] {
            file.refuse(RuleFault::YearMissing { path: path.to_owned(), year });
        }
    }
}
