//! Two forms of a list read the same, but for where the texts stand and what is said of the form.

use crate::lists::{Sample, samples};
use crate::{write_csv, write_html, write_odf, write_xlsx};
use bagyt_domain::rules::RuleBook;
use bagyt_lists::table::Block;
use bagyt_lists::{Limits, read};
use bagyt_wording::{Lang, document};
use serde_json::Value;

/// What is read from a file, without its source, findings and places.
pub fn reading(name: &str, bytes: &[u8]) -> Vec<Value> {
    let readings = read(name, bytes, RuleBook::built_in(), &Limits::default())
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    let told = |reading: &bagyt_lists::Reading| {
        let mut told = document(&reading.list, &reading.findings, Lang::En);
        for key in ["source", "findings", "notes"] {
            told.as_object_mut().and_then(|told| told.remove(key)).expect("the document has it");
        }
        without_places(&mut told);
        told
    };
    readings.iter().map(told).collect()
}

fn without_places(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.remove("place");
            members.values_mut().for_each(without_places);
        }
        Value::Array(values) => values.iter_mut().for_each(without_places),
        _ => {}
    }
}

/// What differs, by its path.
pub fn differences(path: &str, a: &Value, b: &Value, found: &mut Vec<String>) {
    match (a, b) {
        (Value::Object(one), Value::Object(other)) => {
            for (key, value) in one {
                differences(&format!("{path}.{key}"), value, &other[key], found);
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (at, (value, other)) in one.iter().zip(other).enumerate() {
                differences(&format!("{path}[{at}]"), value, other, found);
            }
        }
        _ if a != b => found.push(format!("{path}: {a} became {b}")),
        _ => {}
    }
}

fn reads_equal(form: &str, write: impl Fn(&[Block]) -> Vec<u8>, of: impl Fn(&Sample) -> bool) {
    let mut found = Vec::new();
    let mut compared = 0;
    for sample in samples().iter().filter(|sample| of(sample)) {
        let expected = reading(&sample.name, &write_odf::docx(&sample.blocks));
        let told = reading(&format!("{}.{form}", sample.name), &write(&sample.blocks));
        assert_eq!(expected.len(), told.len(), "{}: lists", sample.name);
        assert!(expected.iter().any(|list| !list["rows"].as_array().is_none_or(Vec::is_empty)));
        for (one, other) in expected.iter().zip(&told) {
            differences(&sample.name, one, other, &mut found);
        }
        compared += 1;
    }
    assert!(compared >= 2, "{form}: {compared} lists were compared");
    assert!(found.is_empty(), "{form}:\n{}", found.join("\n"));
}

#[test]
fn a_page_reads_as_the_word_file() {
    reads_equal("html", |blocks| write_html::page(blocks, false), |_| true);
}

#[test]
fn a_page_within_a_page_reads_as_the_word_file() {
    reads_equal("html", |blocks| write_html::page(blocks, true), |_| true);
}

#[test]
fn an_open_text_reads_as_the_word_file() {
    reads_equal("odt", write_odf::text, |_| true);
}

#[test]
fn an_open_workbook_reads_as_the_word_file() {
    reads_equal("ods", write_odf::workbook, |_| true);
}

#[test]
fn a_workbook_reads_as_the_word_file() {
    reads_equal("xlsx", write_xlsx::workbook, |_| true);
}

/// A cell of delimited text covers no other.
#[test]
fn a_delimited_text_reads_as_the_word_file() {
    let single = |sample: &Sample| {
        sample.blocks.iter().all(|block| match block {
            Block::Row { cells, .. } => cells.iter().all(|cell| cell.rows <= 1),
            _ => true,
        })
    };
    reads_equal("csv", |blocks| write_csv::text(blocks, ';'), single);
    reads_equal("csv", |blocks| write_csv::text(blocks, ','), single);
}
