//! Every example reads as `list-format.md` says: the whole document of each is a snapshot, findings in English.

use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, read};
use bagyt_wording::{Lang, document};
use std::path::Path;

/// Reads one example and compares its document with the snapshot.
fn check(folder: &str, file: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(folder).join(file);
    let bytes = std::fs::read(&path).expect("an example is part of the repository");
    let readings = read(file, &bytes, RuleBook::built_in(), &Limits::default())
        .unwrap_or_else(|error| panic!("{file}: {error}"));
    let [reading] = &readings[..] else { panic!("{file}: {} lists", readings.len()) };
    insta::assert_json_snapshot!(file, document(&reading.list, &reading.findings, Lang::En));
}

macro_rules! reads_as_reviewed {
    ($($test:ident: $folder:literal, $file:literal;)*) => {
        $(#[test]
        fn $test() {
            check($folder, $file);
        })*

        /// The examples that have a test.
        const TESTED: &[(&str, &str)] = &[$(($folder, $file)),*];
    };
}

reads_as_reviewed! {
    a_contest_notice_in_the_old_form: "lists", "2024-ministry-contest-notice.txt";
    a_russian_text_dump_in_the_old_wording: "lists", "2024-karaganda.txt";
    a_dump_with_one_amount_in_tenge: "lists", "2025-pavlodar-internal-policy.txt";
    tab_separated_rows_in_windows_1251: "lists", "2025-kostanay.txt";
    an_additional_list_in_tab_separated_rows: "lists", "2025-mangystau-additional.txt";
    a_docx_with_merged_cells_and_three_committees: "lists", "2026-ministry-committees.docx";
    a_plain_docx: "lists", "2026-pavlodar-internal-policy.docx";
    a_docx_with_a_wrong_total: "lists", "2026-atyrau-natural-resources.docx";
    the_text_of_a_scan: "lists", "2026-turkistan-scan.txt";
    an_extract_in_utf_16: "lists", "2026-semey-extract.txt";
    a_list_of_a_rural_district: "lists", "2026-zerendi-rural-district.txt";
    a_corrected_dump: "versions", "2025-pavlodar-internal-policy-corrected.txt";
    a_corrected_docx: "versions", "2026-atyrau-natural-resources-corrected.docx";
    a_docx_in_two_languages: "bilingual", "2026-ulytau-bilingual.docx";
}

#[test]
fn every_example_has_a_snapshot_test() {
    for folder in ["lists", "versions", "bilingual"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(folder);
        for entry in std::fs::read_dir(path).expect("the folder is part of the repository") {
            let name = entry.expect("its entries can be read").file_name();
            let file = name.to_string_lossy();
            assert!(TESTED.contains(&(folder, file.as_ref())), "{folder}/{file} has no test");
        }
    }
}

#[test]
fn docx_examples_are_what_their_sources_say() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/make_docx.py");
    match std::process::Command::new("python3").arg(script).arg("--check").output() {
        Ok(output) => {
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr))
        }
        Err(error) => eprintln!("skipped: python3 cannot be run ({error})"),
    }
}
