//! An entry of the regulation: a value or `unknown`, with source and certainty, and where needed the days it holds.

use super::page::Described;
use super::section::Section;
use crate::rules::value::NOT_FOUND;
use crate::rules::{Certainty, Dated, RuleFault, Titles, Value};
use jiff::civil::Date;
use std::sync::Arc;

/// Keys every entry may have.
const ENTRY: [&str; 4] = ["value", "unknown", "source", "certainty"];

/// The keys of an entry with more of its own.
pub(super) fn entry_keys<'k>(own: &[&'k str]) -> Vec<&'k str> {
    ENTRY.into_iter().chain(own.iter().copied()).collect()
}

/// Reads an entry whose value stands under `value`; `read` is asked only where there is one.
pub(super) fn value<T>(
    section: &Section<'_>,
    read: impl FnOnce(&Section<'_>) -> Option<T>,
) -> Option<Value<T>> {
    value_under("value", section, read)
}

/// Reads an entry whose value stands under another key, such as `days`.
pub(super) fn value_under<T>(
    key: &str,
    section: &Section<'_>,
    read: impl FnOnce(&Section<'_>) -> Option<T>,
) -> Option<Value<T>> {
    let source = source(section);
    let certainty = section.text("certainty");
    let path = section.named();
    match (section.has(key), section.has("unknown")) {
        (true, true) => {
            section.refuse(RuleFault::ValueAndUnknown { path });
            None
        }
        (false, false) => {
            section.refuse(RuleFault::NeitherValueNorUnknown { path });
            None
        }
        (true, false) => {
            let value = read(section);
            let certainty = known_certainty(section, &certainty?);
            Some(Value::Known { value: value?, source: source?, certainty: certainty? })
        }
        (false, true) => {
            let reason = reason(section);
            let certainty = certainty?;
            if certainty != NOT_FOUND {
                let at = section.find("certainty").map_or(section.at, |(at, _)| at);
                section.page.refuse(at, RuleFault::CertaintyOfUnknown { path, certainty });
                return None;
            }
            Some(Value::Unknown { reason: reason?, source: source? })
        }
    }
}

/// The described source of an entry.
pub(super) fn source(section: &Section<'_>) -> Option<Arc<Titles>> {
    described(section, "source", Described::Sources, |key| RuleFault::UnknownSource { key })
}

/// The described reason of an unknown value.
fn reason(section: &Section<'_>) -> Option<Arc<Titles>> {
    described(section, "unknown", Described::Reasons, |key| RuleFault::UnknownReason { key })
}

/// What the file describes under the name that a key gives.
fn described(
    section: &Section<'_>,
    key: &str,
    kind: Described,
    fault: impl FnOnce(String) -> RuleFault,
) -> Option<Arc<Titles>> {
    let name = section.text(key)?;
    if !section.page.describes(kind, &name) {
        let at = section.find(key).map_or(section.at, |(at, _)| at);
        section.page.refuse(at, fault(name));
        return None;
    }
    section.page.description(kind, &name)
}

fn known_certainty(section: &Section<'_>, word: &str) -> Option<Certainty> {
    let at = section.find("certainty").map_or(section.at, |(at, _)| at);
    if word == NOT_FOUND {
        section.page.refuse(at, RuleFault::NotFoundWithValue { path: section.named() });
        return None;
    }
    section.one_of("certainty", &Certainty::ALL, Certainty::key)
}

/// The days a file or an entry holds, both inclusive.
#[derive(Clone, Copy)]
pub(super) struct Days {
    pub from: Date,
    pub until: Date,
}

impl Days {
    /// All time.
    pub const ALL: Self = Self { from: Date::MIN, until: Date::MAX };
}

/// Reads an entry that may change while its file is in force: a table, or a list of tables with `from` and `until`, which
/// together must cover the days of the file without hole or overlap.
pub(super) fn dated<T>(
    parent: &Section<'_>,
    key: &str,
    own: &[&str],
    file: Days,
    read: impl Fn(&Section<'_>) -> Option<T>,
) -> Option<Dated<T>> {
    let (_, found) = parent.require(key)?;
    let mut own = own.to_vec();
    own.extend(["from", "until"]);
    let keys = entry_keys(&own);
    let sections = if found.get_ref().is_array() {
        parent.tables(key, &keys)
    } else {
        vec![parent.table(key, &keys)?]
    };
    let mut parts: Vec<(Days, usize, Option<Value<T>>)> = Vec::new();
    for section in &sections {
        let from = if section.has("from") { section.date("from") } else { Some(file.from) };
        let until = if section.has("until") { section.date("until") } else { Some(file.until) };
        let value = value(section, &read);
        if let (Some(from), Some(until)) = (from, until) {
            parts.push((Days { from, until }, section.at, value));
        }
    }
    if parts.len() < sections.len() {
        return None;
    }
    if parts.is_empty() {
        parent.refuse(RuleFault::Missing { path: parent.named(), key: key.to_owned() });
        return None;
    }
    parts.sort_by_key(|(days, ..)| days.from);
    let path = parent.path_of(key);
    let spans: Vec<(Days, usize)> = parts.iter().map(|(days, at, _)| (*days, *at)).collect();
    // Without the days of the file there is nothing to compare with.
    if file.from != Days::ALL.from {
        for (at, fault) in uncovered(&path, &spans, file) {
            parent.page.refuse(at, fault);
        }
    }
    let values: Option<Vec<(Date, Value<T>)>> =
        parts.into_iter().map(|(days, _, value)| Some((days.from, value?))).collect();
    let mut values = values?.into_iter();
    let (_, first) = values.next()?;
    Some(Dated { first, later: values.collect() })
}

/// What keeps spans, sorted by their first day, from covering `whole` exactly once; each fault with the place of the span.
pub(super) fn uncovered<P: Copy>(
    path: &str,
    spans: &[(Days, P)],
    whole: Days,
) -> Vec<(P, RuleFault)> {
    let path = || path.to_owned();
    let reversed = spans.iter().filter(|(days, _)| days.until < days.from);
    let mut faults: Vec<(P, RuleFault)> = reversed
        .map(|(days, place)| {
            let (from, until) = (days.from.to_string(), days.until.to_string());
            (*place, RuleFault::Reversed { path: path(), from, until })
        })
        .collect();
    if !faults.is_empty() {
        return faults;
    }
    // The first day nothing is said about yet; `None` once everything to the end of time is covered.
    let mut due = Some(whole.from);
    for (days, place) in spans {
        let Days { from, until } = *days;
        if from < whole.from || whole.until < until {
            let (first, last) = (whole.from, whole.until);
            faults.push((*place, RuleFault::OutsideFile { path: path(), first, last }));
        }
        let before = from.yesterday().unwrap_or(from);
        match due {
            Some(due) if due < from => {
                faults
                    .push((*place, RuleFault::DateHole { path: path(), from: due, until: before }));
            }
            Some(due) if from < due && whole.from < due => {
                let until = due.yesterday().unwrap_or(due).min(until);
                faults.push((*place, RuleFault::DateOverlap { path: path(), from, until }));
            }
            Some(_) => {}
            None => faults.push((*place, RuleFault::DateOverlap { path: path(), from, until })),
        }
        due = due.and_then(|due| Some(until.tomorrow().ok()?.max(due)));
    }
    if let (Some(due), Some((_, place))) = (due, spans.last())
        && due <= whole.until
    {
        let until = whole.until;
        faults.push((*place, RuleFault::DateHole { path: path(), from: due, until }));
    }
    faults
}
