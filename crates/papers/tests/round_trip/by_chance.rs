//! The law over lists by chance.

use crate::invented::list;
use crate::law::broken;
use bagyt_papers::Form;
use proptest::prelude::*;

fn check(form: Form, cases: u32) {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) };
    proptest!(config, |(list in list())| {
        prop_assert_eq!(broken(&list, form), None);
    });
}

#[test]
fn in_word_processors() {
    check(Form::Docx, 48);
}

#[test]
fn in_web_pages() {
    check(Form::Html, 48);
}

#[test]
fn in_values_divided_by_semicolons() {
    check(Form::Csv, 48);
}

#[test]
fn in_workbooks() {
    check(Form::Xlsx, 48);
}

#[test]
fn for_programs() {
    check(Form::Json, 48);
}

#[test]
fn on_pages() {
    check(Form::Pdf, 24);
}
