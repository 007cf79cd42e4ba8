//! The JSON document of one list: what reading prints, the public API answers and an export holds.

use crate::{Lang, finding_hint, finding_message};
use bagyt_domain::list::{Finding, OfficialList};
use serde_json::{Value, json};

/// One list with its findings, worded in `lang`, in the form the reading conventions fix.
pub fn document(list: &OfficialList, findings: &[Finding], lang: Lang) -> Value {
    let mut document = explained(list, findings, lang);
    without_places(&mut document);
    for row in document["rows"].as_array_mut().into_iter().flatten() {
        without_places(row);
    }
    document
}

/// A list in one language has no texts apart; the key is there all the same.
fn with_texts(value: &mut Value) {
    if let Some(keys) = value.as_object_mut() {
        keys.entry("texts").or_insert_with(|| json!({}));
    }
}

fn without_places(value: &mut Value) {
    value.as_object_mut().map(|keys| keys.shift_remove("places"));
}

/// The same document with `places` beside the values: of the list `{ title, approval, issuers, totals, notes }`, of each row
/// the places of its cells by column.
pub fn explained(list: &OfficialList, findings: &[Finding], lang: Lang) -> Value {
    let mut document = serde_json::to_value(list).expect("a list is plain data with text keys");
    with_texts(&mut document);
    document["rows"].as_array_mut().into_iter().flatten().for_each(with_texts);
    let findings = findings.iter().map(|it| finding_json(it, lang)).collect();
    document["findings"] = Value::Array(findings);
    document
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
