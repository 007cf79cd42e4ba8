//! What a file is beside its words: the same bytes every time, archived and tagged pages, workbooks with typed numbers.

use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, NoTools, Reader, Reading};
use bagyt_papers::Form;
use bagyt_papers::list::{Issue, Share, invented, official_list};
use std::io::{Cursor, Read};
use std::path::Path;

fn example() -> Reading {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../examples/bilingual/2026-ulytau-bilingual.docx");
    let bytes = std::fs::read(path).expect("the examples are part of the repository");
    let limits = Limits::default();
    let reader = Reader { rules: RuleBook::built_in(), limits: &limits, tools: &NoTools };
    reader.read("list.docx", &bytes).expect("it is a list").lists.remove(0)
}

/// What is read in a written document.
fn read_back(form: Form, bytes: &[u8]) -> Reading {
    let limits = Limits::default();
    let reader = Reader { rules: RuleBook::built_in(), limits: &limits, tools: &NoTools };
    let name = format!("list.{}", form.ending());
    reader.read(&name, bytes).expect("it is a list").lists.remove(0)
}

fn written(form: Form) -> Vec<u8> {
    let reading = example();
    let paper = official_list(&reading.list, &reading.findings, &Issue::whole(&reading.list));
    form.write(&paper).expect("it is written")
}

fn text(form: Form) -> String {
    String::from_utf8(written(form)).expect("it is text")
}

#[test]
fn the_same_paper_has_the_same_bytes() {
    for form in Form::ALL {
        assert_eq!(written(form), written(form), "{form:?}");
    }
}

#[test]
fn pages_say_that_they_are_archived_and_tagged() {
    let pages = written(Form::Pdf);
    let has = |words: &str| pages.windows(words.len()).any(|it| it == words.as_bytes());
    assert!(has("<pdfaid:part>2</pdfaid:part>"));
    assert!(has("<pdfaid:conformance>B</pdfaid:conformance>"));
    assert!(has("<pdfuaid:part>1</pdfuaid:part>"));
    // The day of the approval, not that of writing.
    assert!(has("2026-01-27"));
}

#[test]
fn the_web_page_is_as_it_was() {
    insta::assert_snapshot!(text(Form::Html));
}

/// The parts of a document, an element on each line.
fn parts(document: Vec<u8>) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(document)).expect("it is an archive");
    let mut told = String::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("it is there");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("it is text");
        told.push_str(&format!("== {}\n{}\n", part.name(), text.replace("><", ">\n<")));
    }
    told
}

#[test]
fn the_document_is_as_it_was() {
    let reading = example();
    let one = Issue { share: Share::Extract([1].into()), ..Issue::whole(&reading.list) };
    let paper = official_list(&reading.list, &[], &one);
    insta::assert_snapshot!(parts(Form::Docx.write(&paper).expect("it is written")));
}

#[test]
fn the_values_are_as_they_were() {
    insta::assert_snapshot!(text(Form::Csv));
}

#[test]
fn a_sample_says_on_every_page_that_it_is_invented() {
    let reading = example();
    let issue = Issue::whole(&reading.list);
    let mut paper = official_list(&reading.list, &reading.findings, &issue);
    let words = invented(issue.languages);
    assert!(words.contains("үлгі") && words.contains("пример"), "{words}");
    paper.foot = Some(words.clone());
    let written = |form: Form| form.write(&paper).expect("it is written");
    assert!(parts(written(Form::Docx)).contains(&words));
    assert!(String::from_utf8(written(Form::Html)).expect("text").contains(&words));
    for form in [Form::Docx, Form::Xlsx, Form::Pdf, Form::Html] {
        let back = read_back(form, &written(form)).list;
        // Below pages it is none of the list's own words; where there is no such place it is one note, told once.
        let told_as_note = (form == Form::Pdf).then(|| words.clone());
        let notes: Vec<String> = reading.list.notes.iter().cloned().chain(told_as_note).collect();
        assert_eq!(back.notes, notes, "{form:?}");
        let subjects = |list: &bagyt_domain::list::OfficialList| -> Vec<String> {
            list.rows.iter().map(|row| row.direction.clone()).collect()
        };
        assert_eq!(subjects(&back), subjects(&reading.list), "{form:?}");
    }
}
