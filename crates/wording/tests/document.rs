//! The JSON document of a list has every key the reading conventions name, in their order, and none more.

use bagyt_domain::list::{Code, Column, Finding, ListLanguage, OfficialList, Place, Source};
use bagyt_wording::{Lang, document};
use serde_json::{Value, json};

fn list() -> OfficialList {
    let source = Source {
        file: "tizbe.txt".to_owned(),
        sha256: "00".to_owned(),
        format: "text".to_owned(),
        part: 1,
    };
    OfficialList {
        source,
        title: None,
        language: ListLanguage::Kazakh,
        year: Some(2026),
        approval: None,
        issuers: Vec::new(),
        columns: vec![Column::Number, Column::KindAndTerm],
        rows: Vec::new(),
        totals: Vec::new(),
        notes: Vec::new(),
        places: Default::default(),
        texts: Default::default(),
    }
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

#[test]
fn the_keys_are_those_of_the_conventions() {
    let findings = [Finding::new(Code::TitleMissing)];
    let document = document(&list(), &findings, Lang::Kk);
    let expected = [
        "source", "title", "language", "year", "approval", "issuers", "columns", "rows", "totals",
        "notes", "texts", "findings",
    ];
    assert_eq!(keys(&document), expected);
    let expected = ["code", "severity", "row", "column", "item", "message", "hint", "place"];
    assert_eq!(keys(&document["findings"][0]), expected);
    assert_eq!(document["title"], Value::Null);
}

#[test]
fn a_finding_is_worded_in_the_language_asked_for() {
    let finding = Finding::new(Code::Misspelling).at(2, Column::KindAndTerm).item("кезделеді");
    let finding = finding.suggest("көзделеді").place(Some(Place::Line { line: 7 }));
    let check = |lang, message: &str| {
        let document = document(&list(), std::slice::from_ref(&finding), lang);
        let expected = json!([{
            "code": "misspelling", "severity": "note", "row": 2, "column": "kind_and_term", "item": "кезделеді",
            "message": message, "hint": "көзделеді", "place": { "line": 7 },
        }]);
        assert_eq!(document["findings"], expected);
    };
    check(Lang::Kk, "«кезделеді» – қате жазылған");
    check(Lang::Ru, "«кезделеді» – написано с ошибкой");
    check(Lang::En, "“кезделеді” is misspelt");
}
