//! What is said of pages whose letters nobody knows, or that nobody read, in the words of a person.

use crate::builder::{Builder, LYING, Sheet, grid, lines};
use crate::unseen::marks;
use bagyt_domain::list::{Code, Finding};
use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, NoTools, ReadError, Reader, Reading};
use bagyt_wording::{Lang, finding_message};

const COLUMNS: [f32; 6] = [40.0, 80.0, 260.0, 440.0, 560.0, 760.0];

/// A list of one row with these lines as its problem.
fn list(problem: &[&str]) -> String {
    let heading = [
        &["№"][..],
        &["Направление", "государственного гранта"],
        &["Краткое описание", "проблемы"],
        &["Объем финансирования", "(тыс. тенге)"],
        &["Вид гранта и срок", "его реализации"],
    ];
    let row = [
        &["1"][..],
        &["Поддержка читающих", "семей"],
        problem,
        &["5 000"],
        &["Краткосрочный,", "2026 год"],
    ];
    let cells = |texts: [&[&str]; 5], top: f32| -> String {
        texts.iter().zip(COLUMNS).map(|(cell, x)| lines(x + 5.0, top - 15.0, cell)).collect()
    };
    grid(&COLUMNS, &[500.0, 450.0, 380.0]) + &cells(heading, 500.0) + &cells(row, 450.0)
}

fn image_page(file: &mut Builder) {
    let image = file.stream(
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
        b"\xF0",
    );
    let resources = format!("/XObject << /Image {image} 0 R >>");
    let content = format!("q 842 0 0 595 0 0 cm /Image Do Q {}", marks());
    file.page(Sheet { resources: &resources, ..LYING }, &content);
}

fn read(file: Builder) -> Result<Reading, ReadError> {
    let (rules, limits) = (RuleBook::built_in(), Limits::default());
    let contents =
        Reader { rules, limits: &limits, tools: &NoTools }.read("list.pdf", &file.file())?;
    let [reading] = <[Reading; 1]>::try_from(contents.lists).unwrap();
    assert_eq!(reading.list.rows.len(), 1);
    Ok(reading)
}

fn of(reading: &Reading, code: Code) -> &Finding {
    let mut found = reading.findings.iter().filter(|finding| finding.code == code);
    let (Some(finding), None) = (found.next(), found.next()) else { panic!("{reading:?}") };
    finding
}

/// The finding in every language names what it is about.
fn said(finding: &Finding, named: &str) {
    for lang in Lang::ALL {
        let message = finding_message(finding, lang);
        assert!(message.contains(named), "{message}");
    }
}

#[test]
fn letters_that_nobody_knows_stay_and_are_named() {
    let mut file = Builder::plain();
    file.page(LYING, &list(&["ќќќыр ѕѕалт ґґмпо", "їїлав ўўдра"]));
    let reading = read(file).unwrap();
    assert_eq!(reading.list.rows[0].problem.as_deref(), Some("ќќќыр ѕѕалт ґґмпо їїлав ўўдра"));
    let finding = of(&reading, Code::LettersMapped);
    assert_eq!((finding.variant.as_str(), finding.row), ("unknown", None));
    said(finding, "ќќќыр, ѕѕалт, ґґмпо");
}

#[test]
fn a_page_that_was_not_read_is_named_and_the_others_are_read() {
    let mut file = Builder::plain();
    file.page(LYING, &list(&["Мало читают дома"]));
    image_page(&mut file);
    image_page(&mut file);
    let reading = read(file).unwrap();
    assert_eq!(reading.list.rows[0].problem.as_deref(), Some("Мало читают дома"));
    let finding = of(&reading, Code::PageNotRead);
    assert_eq!(finding.values["pages"], "2–3");
    said(finding, "2–3");
}

#[test]
fn a_file_of_images_alone_is_not_read_without_recognition() {
    let mut file = Builder::plain();
    image_page(&mut file);
    assert!(matches!(read(file), Err(ReadError::Tool(_))));
}
