//! The figures the site shows on its page about method: `docs/accuracy.json`, compiled into the program.

use super::Report;
use super::corpus::Corpus;
use super::findings::sum;
use super::forms::{Forms, InForm};
use super::measure::Measured;
use anyhow::Context;
use bagyt_lists::accuracy::Tally;
use bagyt_test_kit::press::likeness::Letters;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The committed figures, from the root of the workspace.
pub const FILE: &str = "docs/accuracy.json";

/// What every collection at hand scores now.
fn present(report: &Report) -> Vec<(Corpus, Value)> {
    report.corpora.iter().map(|(corpus, lists)| (*corpus, figures(*corpus, lists))).collect()
}

fn figures(corpus: Corpus, lists: &[Measured]) -> Value {
    let tally = |of: fn(&Measured) -> Tally| {
        let (right, total) = lists
            .iter()
            .map(of)
            .fold((0, 0), |(right, total), it| (right + it.right, total + it.total));
        json!({ "right": right, "total": total })
    };
    let found = sum(&lists.iter().map(Measured::all_findings).collect::<Vec<_>>());
    json!({
        "corpus": corpus.key(),
        "lists": lists.len(),
        "values": tally(|list| list.score.values()),
        "amounts": tally(|list| list.amounts),
        "items": tally(|list| list.items),
        "findings": { "right": found.exact, "missed": found.missed(), "too_many": found.too_many() },
    })
}

/// Kinds of forms as people tell them apart, with the endings of their files; what is not named here is of the first kind.
const KINDS: [(&str, &[&str]); 3] = [
    ("document", &[]),
    ("pdf", &["browser.pdf", "office.pdf"]),
    ("scan", &["scan.pdf", "png", "jpg", "tiff"]),
];

fn kind(form: &str) -> &'static str {
    let named = KINDS.iter().find(|(_, endings)| endings.contains(&form));
    named.map_or(KINDS[0].0, |(kind, _)| kind)
}

/// Every kind of form these lists were measured in, with what was read right of all its files.
fn by_kind(lists: &[InForm]) -> Value {
    let of = |wanted: &str| {
        let own: Vec<_> = lists.iter().filter(|list| kind(&list.form) == wanted).collect();
        (!own.is_empty()).then(|| of_kind(wanted, &own))
    };
    KINDS.iter().filter_map(|(kind, _)| of(kind)).collect()
}

/// The two chapters of forms: their keys, and what they say now; nothing where not all forms were measured.
fn of_forms(forms: &Forms) -> Option<[(&'static str, Value); 2]> {
    let measured = [("forms", by_kind(&forms.lists)), (HELD_BACK, by_kind(&forms.held_back))];
    forms.left_out.is_empty().then_some(measured)
}

/// The chapter of the lists held back in other forms.
const HELD_BACK: &str = "held_back_forms";

fn of_kind(kind: &str, lists: &[&InForm]) -> Value {
    let tally = |of: fn(&Measured) -> Tally| {
        let tallies = lists.iter().map(|list| of(&list.measured));
        let (right, total) =
            tallies.fold((0, 0), |(right, total), it| (right + it.right, total + it.total));
        json!({ "right": right, "total": total })
    };
    let letters = lists.iter().map(|list| list.letters).fold(Letters::default(), Letters::and);
    json!({
        "kind": kind,
        "files": lists.len(),
        "cells": tally(|list| list.cells),
        "amounts": tally(|list| list.amounts),
        "items": tally(|list| list.items),
        "letters": { "wrong": letters.wrong, "total": letters.all },
    })
}

/// The file as it must be; the caller has seen that every collection is here. Forms stay as they are committed where not all
/// of them were measured.
pub fn write(root: &Path, report: &Report) -> anyhow::Result<String> {
    let corpora: Vec<Value> = present(report).into_iter().map(|(_, figures)| figures).collect();
    let [forms, held_back] = match of_forms(&report.forms) {
        Some(now) => now.map(|(_, figures)| figures),
        None => {
            let committed = committed(root)?;
            ["forms", HELD_BACK].map(|key| committed[key].clone())
        }
    };
    let figures = json!({ "corpora": corpora, "forms": forms, HELD_BACK: held_back });
    Ok(format!("{}\n", serde_json::to_string_pretty(&figures)?))
}

/// Everything at hand of which the committed file says something else; what is not here is passed over, but not that the file
/// has lost what was measured once.
pub fn stale(root: &Path, report: &Report) -> anyhow::Result<Vec<String>> {
    let committed = committed(root)?;
    let corpora = committed["corpora"].as_array().with_context(|| format!("{FILE}: corpora"))?;
    let mut faults = differing(corpora, &present(report));
    for (key, now) in of_forms(&report.forms).into_iter().flatten() {
        if committed[key] != now {
            let again = "run cargo xtask accuracy --programs --write";
            faults.push(format!("{FILE} shows other figures of {key}; {again}"));
        }
    }
    let page = fs::read_to_string(root.join(super::PAGE)).unwrap_or_default();
    faults.extend(lost(&committed, &page));
    Ok(faults)
}

/// The chapters of forms that are empty or gone, though the page shows that they were measured.
fn lost(committed: &Value, page: &str) -> Vec<String> {
    let all = page.find(super::forms::HEADING).map_or("", |at| &page[at..]);
    let (forms, held_back) = all.split_once(super::forms::HELD_BACK_HEADING).unwrap_or((all, ""));
    let chapters = [("forms", forms), (HELD_BACK, held_back)];
    let is_lost = |(key, shown): &(&str, &str)| {
        shown.contains("| `") && committed[*key].as_array().is_none_or(Vec::is_empty)
    };
    let fault = |(key, _)| {
        format!(
            "{FILE} has no {key}, which {} shows; put them back, or run cargo xtask accuracy --programs --write",
            super::PAGE
        )
    };
    chapters.into_iter().filter(is_lost).map(fault).collect()
}

fn committed(root: &Path) -> anyhow::Result<Value> {
    let text = fs::read_to_string(root.join(FILE)).with_context(|| FILE.to_owned())?;
    serde_json::from_str(&text).with_context(|| FILE.to_owned())
}

fn differing(committed: &[Value], present: &[(Corpus, Value)]) -> Vec<String> {
    let stale = present.iter().filter(|(_, figures)| !committed.contains(figures));
    let fault = |(corpus, _): &(Corpus, Value)| {
        format!("{FILE} shows other figures of {}; run cargo xtask accuracy --write", corpus.key())
    };
    stale.map(fault).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_of_the_kind_people_call_it() {
        for (form, expected) in [
            ("docx", "document"),
            ("office.pdf", "pdf"),
            ("scan.pdf", "scan"),
            ("tiff", "scan"),
            ("csv", "document"),
        ] {
            assert_eq!(kind(form), expected, "{form}");
        }
    }

    #[test]
    fn a_figure_that_changed_is_named_and_a_collection_that_is_not_here_is_passed_over() {
        let of = |right: usize| json!({ "corpus": "hold-out", "values": { "right": right } });
        let committed = [of(5), json!({ "corpus": "shared" })];
        assert!(differing(&committed, &[(Corpus::HoldOut, of(5))]).is_empty());
        let faults = differing(&committed, &[(Corpus::HoldOut, of(6))]);
        assert!(faults.len() == 1 && faults[0].contains("hold-out"), "{faults:?}");
    }

    #[test]
    fn a_chapter_of_forms_that_was_measured_and_is_gone_is_a_fault() {
        let row = "\n| `scan.pdf` | kk | 3 |\n";
        let (all, held_back) =
            (super::super::forms::HEADING, super::super::forms::HELD_BACK_HEADING);
        let page = format!("# Accuracy\n{all}\n{row}{held_back}\n{row}");
        let kinds = json!([{ "kind": "scan" }]);
        let whole = json!({ "forms": kinds, "held_back_forms": kinds });
        assert!(lost(&whole, &page).is_empty());
        let faults = lost(&json!({ "forms": kinds }), &page);
        assert!(faults.len() == 1 && faults[0].contains("held_back_forms"), "{faults:?}");
        assert_eq!(lost(&json!({ "forms": [], "held_back_forms": null }), &page).len(), 2);
        // What nobody has measured is not lost.
        assert!(lost(&json!({ "forms": kinds }), &format!("{all}\n{row}")).is_empty());
    }
}
