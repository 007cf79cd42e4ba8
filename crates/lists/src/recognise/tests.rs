//! Recognising a whole list put together by hand.

use super::*;
use crate::table::{Line, RawRow};
use bagyt_domain::list::{Code, Place};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn line(text: &str) -> Line {
    Line { text: text.to_owned(), place: Place::Line { line: 1 } }
}

fn lines(text: &str) -> Vec<Line> {
    text.lines().map(line).collect()
}

fn source() -> Source {
    Source { file: "list.txt".to_owned(), ..Source::default() }
}

fn read(raw: &RawList) -> (OfficialList, Vec<Finding>) {
    recognise(raw, source(), RuleBook::built_in())
}

/// A list of one row with these cells under Russian headings.
fn one_row(cells: &[(Column, &str)]) -> RawList {
    let cells: BTreeMap<Column, Vec<Line>> =
        cells.iter().map(|(column, text)| (*column, lines(text))).collect();
    RawList {
        preface: lines("Перечень направлений государственных грантов на 2026 год"),
        columns: Column::ALL.map(|column| (column, line("заголовок (тыс. тенге)"))).to_vec(),
        issuers: vec![line(" Отдел внутренней\u{a0}политики ")],
        rows: vec![RawRow { issuer: Some(0), cells, ..RawRow::default() }],
        ..RawList::default()
    }
}

#[test]
fn a_row_is_read_cell_by_cell() {
    let (list, findings) = read(&one_row(&[
        (Column::Number, " 1. "),
        (Column::Field, "Охрана окружающей среды"),
        (Column::Direction, "Озеленение  дворов"),
        (Column::Problem, "-"),
        (Column::Funding, "5 200"),
        (Column::KindAndTerm, "1 краткосрочный грант"),
        (Column::Territory, "город Костанай"),
        (
            Column::Indicators,
            "Целевые индикаторы:\n1. Охват – 200 человек.\nОжидаемые результаты:\n1. Посадка деревьев.",
        ),
        (Column::MaterialBase, "–"),
    ]));
    let row = &list.rows[0];
    assert_eq!(list.year, Some(2026));
    assert_eq!((row.number.as_deref(), row.direction.as_str()), (Some("1."), "Озеленение дворов"));
    assert_eq!((row.problem.as_deref(), row.material_base.as_deref()), (None, None));
    assert_eq!(row.funding[0].year, Some(2026));
    assert_eq!(row.years, [2026]);
    assert_eq!((row.target_indicators.len(), row.expected_results.len()), (1, 1));
    assert_eq!(row.issuer.as_deref(), Some("Отдел внутренней политики"));
    assert_eq!(list.issuers[0].rows, [1]);
    let codes: Vec<Code> = findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [Code::YearNotPrinted]);
}

fn check_finding(cells: &[(Column, &str)], code: Code, column: Column, item: Option<&str>) {
    let (_, findings) = read(&one_row(cells));
    let found = findings.iter().find(|finding| finding.code == code).expect("it is found");
    assert_eq!((found.row, found.column, found.item.as_deref()), (Some(1), Some(column), item));
    assert!(found.place.is_some());
}

#[test]
fn what_a_cell_shows_by_itself_is_noted_with_its_place() {
    let cut = "Ожидаемые результаты:\n1. Форум.\n2. Встречи – не менее";
    check_finding(
        &[(Column::Indicators, cut)],
        Code::TruncatedItem,
        Column::Indicators,
        Some("result 2"),
    );
    check_finding(
        &[(Column::Field, "Ремонт дорог")],
        Code::UnknownField,
        Column::Field,
        Some("Ремонт дорог"),
    );
    check_finding(
        &[(Column::Territory, "город Небылицк")],
        Code::UnknownRegion,
        Column::Territory,
        Some("город Небылицк"),
    );
    check_finding(&[(Column::Funding, "5 000")], Code::YearNotPrinted, Column::Funding, None);
}

#[test]
fn a_whole_row_is_silent() {
    let (_, findings) = read(&one_row(&[
        (Column::Field, "Охрана здоровья граждан, пропаганда здорового образа жизни"),
        (Column::Funding, "2026 год – 5 000"),
        (Column::Territory, "Карагандинская область"),
        (Column::Indicators, "1. Охват – не менее 200 человек."),
    ]));
    assert_eq!(findings, []);
}

#[test]
fn amounts_without_years_take_the_first_year_a_list_without_a_dated_title_prints() {
    let mut raw =
        one_row(&[(Column::Funding, "5 000"), (Column::KindAndTerm, "1 краткосрочный грант")]);
    raw.preface = lines("Перечень направлений государственных грантов");
    raw.totals = vec![lines("Итого на 2027 год\n5 000")];
    let (list, _) = read(&raw);
    assert_eq!((list.year, list.rows[0].funding[0].year), (Some(2027), Some(2027)));
}

#[test]
fn a_hostile_cell_is_still_a_row() {
    let pieces = [
        "2. ",
        "(2) ",
        "1принтер ",
        "2026 1 ",
        "2026, ",
        "- а\n",
        "Жаңа ауданы, ",
        "Нысаналы индикатор ",
        "1 қысқа ",
        "№ ",
    ];
    for piece in pieces {
        let text = piece.repeat(40_000 / piece.len());
        let cells = Column::ALL.map(|column| (column, text.as_str()));
        let (list, _) = read(&one_row(&cells));
        assert_eq!(list.rows.len(), 1, "{piece:?}");
    }
}

proptest! {
    #[test]
    fn no_text_in_any_cell_panics(texts in proptest::collection::vec(any::<String>(), 9), preface in any::<String>()) {
        let cells: Vec<(Column, &str)> = Column::ALL.into_iter().zip(texts.iter().map(String::as_str)).collect();
        let mut raw = one_row(&cells);
        raw.preface = lines(&preface);
        raw.totals = vec![lines(&preface)];
        let (list, _) = read(&raw);
        prop_assert_eq!(list.rows.len(), 1);
    }
}
