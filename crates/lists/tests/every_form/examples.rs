//! The examples in all forms.

use crate::read::documents;
use bagyt_lists::{ReadError, Why};
use bagyt_test_kit::press::likeness::{difference, letters};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The share of letters of a scan that may be read wrong: worn lightly, 150 points to the inch.
const WORST_SCAN: f64 = 0.05;

/// What a file's ending says of how exactly it must be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Exactness {
    /// Equal in everything.
    Equal,
    /// The same rows, and letters but for the stated share.
    Letters,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/formats")
}

fn truth(list: &str) -> Value {
    let original = match list {
        "atyrau-ru" => "lists/2026-atyrau-natural-resources.docx",
        "committees-kk" => "lists/2026-ministry-committees.docx",
        "pavlodar-kk" => "lists/2026-pavlodar-internal-policy.docx",
        "ulytau-kk-ru" => "bilingual/2026-ulytau-bilingual.docx",
        other => panic!("{other} has no original"),
    };
    let bytes = std::fs::read(folder().join("..").join(original))
        .expect("an example is part of the repository");
    documents(original, &bytes).expect("an example is a list").remove(0)
}

/// Reads a list in one form; says aloud why it was skipped.
fn check(list: &str, ending: &str, exactness: Exactness) {
    let name = format!("{list}.{ending}");
    let bytes = std::fs::read(folder().join(list).join(&name))
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    let read = match documents(&name, &bytes) {
        Ok(read) => read,
        Err(ReadError::Tool(fault)) if matches!(fault.why, Why::Missing | Why::NotApart) => {
            return eprintln!("skipped: {name}: {fault}");
        }
        Err(error) => panic!("{name}: {error}"),
    };
    let [read] = &read[..] else { panic!("{name}: {} lists", read.len()) };
    let truth = truth(list);
    match exactness {
        Exactness::Equal => {
            let difference = difference(&truth, read).unwrap_or_default();
            assert!(difference.is_empty(), "{name}: {difference}");
        }
        Exactness::Letters => {
            let error = letters(&truth, read).error();
            assert!(error <= WORST_SCAN, "{name}: {:.2} % of the letters are wrong", error * 100.0);
            let rows = |document: &Value| document["rows"].as_array().map_or(0, Vec::len);
            assert_eq!(rows(read), rows(&truth), "{name}");
        }
    }
}

/// Tests of one list, one for each ending.
macro_rules! reads {
    ($list:ident: $name:literal $($test:ident: $ending:literal, $exactness:ident;)*) => {
        mod $list {
            $(#[test]
            fn $test() {
                super::check($name, $ending, super::Exactness::$exactness);
            })*

            /// The list, and the endings that have a test.
            pub const TESTED: (&str, &[&str]) = ($name, &[$($ending),*]);
        }
    };
}

/// Tests of one list in the forms that all lists have, and in some more.
macro_rules! reads_in_every_form {
    ($list:ident: $name:literal $($more:tt)*) => {
        reads! {
            $list: $name
            docx: "docx", Equal;
            odt: "odt", Equal;
            xlsx: "xlsx", Equal;
            ods: "ods", Equal;
            html: "html", Equal;
            csv: "csv", Equal;
            tsv: "tsv", Equal;
            dump: "txt", Equal;
            doc: "doc", Equal;
            rtf: "rtf", Equal;
            xls: "xls", Equal;
            pdf_of_an_office_program: "office.pdf", Equal;
            pdf_of_a_browser: "browser.pdf", Equal;
            scanned_pdf: "scan.pdf", Letters;
            tiff: "tiff", Letters;
            $($more)*
        }
    };
}

reads_in_every_form! { atyrau: "atyrau-ru" png: "png", Letters; jpeg: "jpg", Letters; }
reads_in_every_form! { committees: "committees-kk" }
reads_in_every_form! { pavlodar: "pavlodar-kk" png: "png", Letters; jpeg: "jpg", Letters; }
reads_in_every_form! { ulytau: "ulytau-kk-ru" png: "png", Letters; jpeg: "jpg", Letters; }

#[test]
fn an_archive_of_all_lists_reads_as_each_of_them() {
    let bytes = std::fs::read(folder().join("all.zip")).unwrap();
    let read = documents("all.zip", &bytes).unwrap();
    let truths = ["atyrau-ru", "committees-kk", "pavlodar-kk", "ulytau-kk-ru"].map(truth);
    assert_eq!(difference(&Value::from(truths.to_vec()), &Value::from(read)), None);
}

#[test]
fn every_file_of_the_corpus_has_a_test() {
    let tested = [atyrau::TESTED, committees::TESTED, pavlodar::TESTED, ulytau::TESTED];
    for list in std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()) {
        if !list.is_dir() {
            continue;
        }
        let list_name = list.file_name().unwrap().to_string_lossy().into_owned();
        for file in std::fs::read_dir(&list).unwrap().map(|entry| entry.unwrap().file_name()) {
            let file = file.to_string_lossy().into_owned();
            let (_, ending) = file.split_once('.').unwrap();
            let own =
                |(name, endings): &(&str, &[&str])| *name == list_name && endings.contains(&ending);
            assert!(tested.iter().any(own), "{file} has no test");
        }
    }
}
