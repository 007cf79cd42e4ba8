//! The figures the site shows on its page about method: `docs/accuracy.json`, compiled into the program.

use super::Report;
use super::corpus::Corpus;
use super::findings::sum;
use super::measure::Measured;
use anyhow::Context;
use bagyt_lists::accuracy::Tally;
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

/// The file as it must be; the caller has seen that every collection is here.
pub fn write(report: &Report) -> anyhow::Result<String> {
    let figures: Vec<Value> = present(report).into_iter().map(|(_, figures)| figures).collect();
    Ok(format!("{}\n", serde_json::to_string_pretty(&figures)?))
}

/// Every collection at hand of which the committed file says something else; one that is not here is passed over.
pub fn stale(root: &Path, report: &Report) -> anyhow::Result<Vec<String>> {
    let text = fs::read_to_string(root.join(FILE)).with_context(|| FILE.to_owned())?;
    let committed: Vec<Value> = serde_json::from_str(&text).with_context(|| FILE.to_owned())?;
    Ok(differing(&committed, &present(report)))
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
    fn a_figure_that_changed_is_named_and_a_collection_that_is_not_here_is_passed_over() {
        let of = |right: usize| json!({ "corpus": "hold-out", "values": { "right": right } });
        let committed = [of(5), json!({ "corpus": "shared" })];
        assert!(differing(&committed, &[(Corpus::HoldOut, of(5))]).is_empty());
        let faults = differing(&committed, &[(Corpus::HoldOut, of(6))]);
        assert!(faults.len() == 1 && faults[0].contains("hold-out"), "{faults:?}");
    }
}
