//! The JSON document of one list: what reading prints, the public API answers and an export holds.

use crate::{Lang, finding_hint, finding_message};
use bagyt_domain::list::{Finding, OfficialList};
use bagyt_promises::{Reading, readings};
use serde_json::{Value, json};
use std::thread;

/// One list with its findings, worded in `lang`, in the form the reading conventions fix.
pub fn document(list: &OfficialList, findings: &[Finding], lang: Lang) -> Value {
    let mut document = explained(list, findings, lang);
    without_places(&mut document);
    for row in document["rows"].as_array_mut().into_iter().flatten() {
        without_places(row);
        for commitment in row["commitments"].as_array_mut().into_iter().flatten() {
            commitment.as_object_mut().map(|keys| keys.shift_remove("rules"));
        }
    }
    document
}

/// A commitment with the rules that said what it is: the name of each, and the line of the grammar's table where one said it.
fn with_rules(reading: &Reading) -> Value {
    let mut commitment = json!(reading.commitment);
    let rule =
        |rule: &bagyt_language::quantity::Rule| json!({ "rule": rule.name, "phrase": rule.phrase });
    commitment["rules"] = reading.rules.iter().map(rule).collect();
    commitment
}

/// A list in one language has no texts apart; the key is there all the same.
fn with_texts(value: &mut Value) {
    if let Some(keys) = value.as_object_mut() {
        keys.entry("texts").or_insert_with(|| json!({}));
    }
}

/// Items whose headings say no more than their names have none kept; the key is there all the same, behind all others.
fn with_headings(value: &mut Value) {
    if let Some(keys) = value.as_object_mut() {
        let headings = keys.shift_remove("item_headings").unwrap_or_else(|| json!([]));
        keys.insert("item_headings".to_owned(), headings);
    }
}

fn without_places(value: &mut Value) {
    value.as_object_mut().map(|keys| keys.shift_remove("places"));
}

/// The same document with `places` beside the values: of the list `{ title, approval, issuers, totals, notes }`, of each row
/// the places of its cells by column; and of each commitment the `rules` it was read by.
pub fn explained(list: &OfficialList, findings: &[Finding], lang: Lang) -> Value {
    let worded = |findings: &[Finding]| -> Vec<Value> {
        findings.iter().map(|it| finding_json(it, lang)).collect()
    };
    let (mut document, findings) = thread::scope(|scope| {
        let (own, others) = findings.split_at(share(findings.len()));
        let aside = (!others.is_empty()).then(|| scope.spawn(|| worded(others)));
        let document = serde_json::to_value(list).expect("a list is plain data with text keys");
        let mut findings = worded(own);
        if let Some(aside) = aside {
            findings.extend(aside.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        (document, findings)
    });
    with_texts(&mut document);
    let rows = document["rows"].as_array_mut().into_iter().flatten();
    for (row, direction) in rows.zip(&list.rows) {
        row["commitments"] = readings(direction).iter().map(with_rules).collect();
        with_texts(row);
        row["texts"]
            .as_object_mut()
            .into_iter()
            .flat_map(|it| it.values_mut())
            .for_each(with_headings);
        with_headings(row);
    }
    document["findings"] = Value::Array(findings);
    document
}

/// How many of so many findings are worded beside the list itself: of many, half, while another core words the rest.
fn share(findings: usize) -> usize {
    /// For fewer findings a thread takes longer to begin than it saves.
    const MANY: usize = 100;
    let alone = findings < MANY || thread::available_parallelism().is_ok_and(|it| it.get() == 1);
    if alone { findings } else { findings / 2 }
}

/// One finding as the document of a list holds it.
pub fn finding_json(finding: &Finding, lang: Lang) -> Value {
    json!({
        "code": finding.code,
        "severity": finding.severity(),
        "row": finding.row,
        "column": finding.column,
        "item": finding.item,
        "message": finding_message(finding, lang),
        "hint": finding_hint(finding, lang),
        "place": finding.place,
    })
}
