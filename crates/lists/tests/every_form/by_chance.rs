//! Lists by chance read equal in every form that this program prints itself.

use crate::invented::sheet;
use crate::read::documents;
use bagyt_test_kit::press::Form;
use bagyt_test_kit::press::likeness::difference;
use proptest::prelude::*;

/// Forms whose reader must give the same as that of a word processor's file.
fn check(form: Form, cases: u32) {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) };
    proptest!(config, |(sheet in sheet())| {
        let truth = documents("list.docx", &Form::Docx.print(&sheet)).expect("a printed list is a list").remove(0);
        let rows: usize = sheet.tables[0].rows.iter().filter(|row| row.len() > 1).count() - 1;
        prop_assert_eq!(truth["rows"].as_array().map_or(0, Vec::len), rows);
        let name = format!("list.{}", form.ending());
        let read = documents(&name, &form.print(&sheet));
        let read = read.map_err(|error| TestCaseError::fail(format!("{name}: {error}")))?;
        prop_assert_eq!(read.len(), 1);
        prop_assert_eq!(difference(&truth, &read[0]), None);
    });
}

macro_rules! read_equal {
    ($($test:ident: $form:ident;)*) => {
        $(#[test]
        fn $test() {
            check(Form::$form, 24);
        })*
    };
}

read_equal! {
    in_opendocument_texts: Odt;
    in_workbooks: Xlsx;
    in_opendocument_workbooks: Ods;
    in_web_pages: Html;
    in_values_divided_by_semicolons: Csv;
    in_values_divided_by_tabs: Tsv;
}
