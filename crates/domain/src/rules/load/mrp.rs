//! Reads `mrp.toml`: the МРП of each year.

use super::entry;
use super::section::Section;
use crate::Tenge;
use crate::list::Year;
use crate::rules::{RuleFault, Value};
use std::collections::BTreeMap;

/// Keys of the file itself.
pub(super) const KEYS: [&str; 6] = ["kind", "title", "edited", "sources", "reasons", "mrp"];

/// Reads the figures by year.
pub(super) fn read(file: &Section<'_>) -> Option<BTreeMap<Year, Value<Tenge>>> {
    let sections = file.tables("mrp", &entry::entry_keys(&["year"]));
    // Where each year stands.
    let mut places: BTreeMap<Year, usize> = BTreeMap::new();
    let mut figures = BTreeMap::new();
    let mut all_years_read = true;
    for section in &sections {
        let year = section.year("year");
        let figure = figure(section);
        let Some(year) = year else {
            all_years_read = false;
            continue;
        };
        if let Some(&first) = places.get(&year) {
            let (what, first_line) = (format!("МРП of {year}"), section.page.line(first));
            section.refuse(RuleFault::Twice { what, first_line });
            continue;
        }
        places.insert(year, section.at);
        figures.extend(figure.map(|figure| (year, figure)));
    }
    if sections.is_empty() {
        file.refuse(RuleFault::Missing { path: file.named(), key: "mrp".to_owned() });
    }
    if all_years_read {
        refuse_years_left_out(file, &places);
    }
    (!figures.is_empty()).then_some(figures)
}

fn figure(section: &Section<'_>) -> Option<Value<Tenge>> {
    entry::value(section, |entry| {
        entry.read("value", "whole tenge in plain digits, such as 3932", |value| {
            let tenge = super::section::integer(value).filter(|tenge| *tenge >= 1)?;
            Tenge::from_tenge(tenge)
        })
    })
}

/// Refuses every year between the first and the last that has no entry, at the entry after it.
fn refuse_years_left_out(file: &Section<'_>, places: &BTreeMap<Year, usize>) {
    let years: Vec<(Year, usize)> = places.iter().map(|(year, at)| (*year, *at)).collect();
    for pair in years.windows(2) {
        let [(before, _), (after, at)] = pair else { continue };
        for year in before + 1..*after {
            file.page.refuse(*at, RuleFault::YearMissing { path: "mrp".to_owned(), year });
        }
    }
}
