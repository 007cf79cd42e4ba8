//! Traps of word processor files that only a whole list shows.

use crate::read::documents;
use bagyt_test_kit::press::{Align, Cell, Form, Paragraph, Row, Sheet, Table};
use serde_json::Value;

const HEADING: [&str; 9] = [
    "№ р/с",
    "Заңның 5-бабының 1-тармағына сәйкес мемлекеттік грант саласы",
    "Мемлекеттік гранттың бағыты",
    "Мәселенің қысқаша сипаттамасы",
    "Қаржыландыру көлемі (мың теңге)",
    "Грант түрі және грантты іске асыру мерзімі",
    "Грантты іске асыру аумағы (осы Қағидалардың 6-тармағына сәйкес)",
    "Нысаналы индикатор және күтілетін нәтижелер",
    "Материалдық-техникалық базаға қойылатын талаптар (ұзақ мерзімді гранттарды іске асыру кезінде ғана белгіленеді)",
];

const APPROVAL: [&str; 2] = [
    "Павлодар облысы ішкі саясат басқармасы басшысының 2026 жылғы 18 ақпандағы",
    "№ 7 бұйрығымен бекітілген",
];

const TITLE: &str =
    "Үкіметтік емес ұйымдар үшін 2026 жылға арналған мемлекеттік гранттар бағыттарының тізбесі";

fn heading() -> Row {
    HEADING.map(|text| Cell::new([text])).to_vec()
}

fn row(number: &str) -> Row {
    let indicators = [
        "Нысаналы индикатор:",
        "1. Кемінде 40 тұрғынды тарту.",
        "Күтілетін нәтижелер:",
        "1. Кемінде 2 сенбілік өткізу.",
    ];
    vec![
        Cell::new([number]),
        Cell::new(["Қоршаған ортаны қорғау"]),
        Cell::new(["Өзен жағасын көгалдандыру"]),
        Cell::new(["Өзен жағасында қоқыс көбейіп барады."]),
        Cell::new(["2026 жыл – 3 200"]),
        Cell::new(["1 қысқа мерзімді грант"]),
        Cell::new(["Павлодар облысы"]),
        Cell::new(indicators),
        Cell::new(["-"]),
    ]
}

fn table(rows: Vec<Row>) -> Table {
    Table { rows, heading_rows: 1 }
}

fn before() -> Vec<Paragraph> {
    let lines = APPROVAL.map(str::to_owned).to_vec();
    vec![Paragraph { lines, align: Align::Right }, Paragraph::new(TITLE, Align::Centre)]
}

fn read(sheet: &Sheet) -> Vec<Value> {
    documents("list.docx", &Form::Docx.print(sheet)).expect("a printed list is a list")
}

/// The list of two rows, however it is laid out.
fn check(sheet: &Sheet) {
    let plain = Sheet {
        before: before(),
        tables: vec![table(vec![heading(), row("1"), row("2")])],
        after: Vec::new(),
    };
    assert_eq!(read(sheet), read(&plain));
}

#[test]
fn an_approval_in_a_table_without_borders_is_found() {
    let approval = table(vec![vec![Cell::new([""]), Cell::new(APPROVAL)]]);
    let list = table(vec![heading(), row("1"), row("2")]);
    let before = vec![Paragraph::new("", Align::Left)];
    let mut sheet = Sheet { before, tables: vec![approval, list], after: Vec::new() };
    let read = read(&sheet).remove(0);
    assert_eq!(read["approval"]["number"], "7");
    assert_eq!(read["approval"]["date"], "2026-02-18");
    sheet.tables[0].rows.push(vec![Cell::new([TITLE]).across(2)]);
    check(&sheet);
}

#[test]
fn a_table_cut_in_two_is_one_with_or_without_its_heading_again() {
    let cut = |second: Vec<Row>| Sheet {
        before: before(),
        tables: vec![table(vec![heading(), row("1")]), table(second)],
        after: Vec::new(),
    };
    check(&cut(vec![row("2")]));
    check(&cut(vec![heading(), row("2")]));
}

#[test]
fn a_row_of_column_numbers_is_no_direction() {
    let numbers: Row = (1..=9).map(|number| Cell::new([number.to_string()])).collect();
    check(&Sheet {
        before: before(),
        tables: vec![table(vec![heading(), numbers, row("1"), row("2")])],
        after: Vec::new(),
    });
}

#[test]
fn several_lists_of_one_file_are_several() {
    let list = || table(vec![heading(), row("1"), row("2")]);
    let mut sheet = Sheet { before: before(), tables: vec![list()], after: Vec::new() };
    let one = Form::Dump.print(&sheet);
    assert_eq!(documents("list.txt", &one).unwrap().len(), 1);
    sheet.tables.push(list());
    assert_eq!(read(&sheet).len(), 2);
}

#[test]
fn what_is_printed_below_the_table_is_noted() {
    let below = [
        "Ескертпе: сомалар салықтармен бірге көрсетілген.",
        "* болжамды сома",
        "Басқарма басшысы А. Б. Серіков",
    ];
    let sheet = Sheet {
        before: before(),
        tables: vec![table(vec![heading(), row("1"), row("2")])],
        after: below.map(|text| Paragraph::new(text, Align::Left)).to_vec(),
    };
    let rules = bagyt_domain::rules::RuleBook::built_in();
    for form in Form::ALL {
        let file = format!("list.{}", form.ending());
        let limits = bagyt_lists::Limits::default();
        let read = bagyt_lists::read(&file, &form.print(&sheet), rules, &limits);
        let list = read.expect("a printed list is a list").remove(0).list;
        assert_eq!(list.rows.len(), 2, "{file}");
        assert!(list.issuers.is_empty(), "{file}");
        assert_eq!(list.notes, below, "{file}");
        assert!(!list.places.notes.is_empty(), "{file}");
    }
}
