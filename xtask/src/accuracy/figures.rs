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

/// Every kind of form with what was read right of all its files.
fn by_kind(forms: &Forms) -> Value {
    let of = |wanted: &str| {
        let lists: Vec<_> = forms.lists.iter().filter(|list| kind(&list.form) == wanted).collect();
        of_kind(wanted, &lists)
    };
    KINDS.iter().map(|(kind, _)| of(kind)).collect()
}

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
    let forms = match report.forms.left_out[..] {
        [] => by_kind(&report.forms),
        _ => committed(root)?["forms"].clone(),
    };
    let figures = json!({ "corpora": corpora, "forms": forms });
    Ok(format!("{}\n", serde_json::to_string_pretty(&figures)?))
}

/// Everything at hand of which the committed file says something else; what is not here is passed over.
pub fn stale(root: &Path, report: &Report) -> anyhow::Result<Vec<String>> {
    let committed = committed(root)?;
    let corpora = committed["corpora"].as_array().with_context(|| format!("{FILE}: corpora"))?;
    let mut faults = differing(corpora, &present(report));
    if report.forms.left_out.is_empty() && committed["forms"] != by_kind(&report.forms) {
        faults.push(format!(
            "{FILE} shows other figures of forms; run cargo xtask accuracy --programs --write"
        ));
    }
    Ok(faults)
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
}
