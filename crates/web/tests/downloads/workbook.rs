//! The workbook of a selection, read back as a program for tables reads it.

use super::{on_pages, table};
use crate::get;
use crate::register::{Register, crowded, empty, odd_texts, suspect, typical};
use axum::body::to_bytes;
use axum::http::StatusCode;
use futures_util::StreamExt;
use roxmltree::{Document, Node};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The parts of a workbook by name.
struct Parts(ZipArchive<Cursor<Vec<u8>>>);

/// A cell as read: a text, or a number as written.
#[derive(Debug, Clone, PartialEq)]
enum Value {
    Text(String),
    Number(f64),
}

impl Parts {
    async fn of(register: &Register, address: &str) -> Self {
        let answer = get(register, address).await;
        assert_eq!(answer.status(), StatusCode::OK, "{address}");
        let kind = answer.headers()["content-type"].to_str().expect("a kind");
        assert!(kind.ends_with("spreadsheetml.sheet"), "{kind}");
        let name = answer.headers()["content-disposition"].to_str().expect("a name");
        assert_eq!(name, "attachment; filename=\"directions.xlsx\"");
        let bytes = to_bytes(answer.into_body(), 64 << 20).await.expect("a body");
        Self(ZipArchive::new(Cursor::new(bytes.to_vec())).expect("a packed file"))
    }

    fn text(&mut self, name: &str) -> String {
        let mut text = String::new();
        self.0.by_name(name).expect(name).read_to_string(&mut text).expect("UTF-8");
        text
    }

    /// The cells of a sheet by row and column, from 0.
    fn cells(&mut self, sheet: u32) -> BTreeMap<(usize, usize), Value> {
        let shared = self.0.index_for_name("xl/sharedStrings.xml").is_some();
        let shared = shared.then(|| self.text("xl/sharedStrings.xml"));
        let shared = shared.as_deref().map(|xml| Document::parse(xml).expect("well-formed"));
        let shared: Vec<String> = shared.iter().flat_map(|it| named(it.root(), "si")).collect();
        let xml = self.text(&format!("xl/worksheets/sheet{sheet}.xml"));
        let sheet = Document::parse(&xml).expect("well-formed");
        let cells = sheet.descendants().filter(|node| node.tag_name().name() == "c");
        cells.filter_map(|cell| Some((place(cell.attribute("r")?), read(cell, &shared)?))).collect()
    }

    /// The texts and numbers of a column under its heading.
    fn column(&mut self, column: usize) -> Vec<Value> {
        let cells = self.cells(1).into_iter();
        cells.filter(|((row, at), _)| *row > 0 && *at == column).map(|(_, cell)| cell).collect()
    }
}

/// The whole text of each element of this name.
fn named(root: Node<'_, '_>, name: &str) -> Vec<String> {
    let nodes = root.descendants().filter(|node| node.tag_name().name() == name);
    nodes
        .map(|node| node.descendants().filter(Node::is_text).filter_map(|it| it.text()).collect())
        .collect()
}

fn read(cell: Node<'_, '_>, shared: &[String]) -> Option<Value> {
    let value = |name| named(cell, name).pop();
    match cell.attribute("t") {
        Some("inlineStr") => value("t").map(|text| Value::Text(unescaped(&text))),
        Some("s") => Some(Value::Text(unescaped(&shared[value("v")?.parse::<usize>().ok()?]))),
        Some(other) => panic!("a cell of kind {other}"),
        None => Some(Value::Number(value("v")?.parse().expect("a number"))),
    }
}

/// `_xHHHH_` stands for the character of that number.
fn unescaped(text: &str) -> String {
    let Some(at) = text.find("_x") else { return text.to_owned() };
    let (before, rest) = text.split_at(at);
    let hex = rest.get(2..6).filter(|_| rest.as_bytes().get(6) == Some(&b'_'));
    let letter = hex.and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32);
    match letter {
        Some(letter) => format!("{before}{letter}{}", unescaped(&rest[7..])),
        None => format!("{before}_x{}", unescaped(&rest[2..])),
    }
}

/// `C12` is the third cell of the twelfth row.
fn place(name: &str) -> (usize, usize) {
    let digits = name.find(|letter: char| letter.is_ascii_digit()).expect("a row");
    let (column, row) = name.split_at(digits);
    let column = column.bytes().fold(0, |sum, letter| sum * 26 + usize::from(letter - b'A') + 1);
    (row.parse::<usize>().expect("a row") - 1, column - 1)
}

/// The letters of a column; there are fewer than 52.
fn name_of(column: usize) -> String {
    let letter = |place: usize| char::from(b'A' + u8::try_from(place).expect("a letter"));
    match column.checked_sub(26) {
        None => letter(column).to_string(),
        Some(more) => format!("A{}", letter(more)),
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

#[tokio::test]
async fn a_workbook_holds_exactly_the_selection_in_its_order_with_numbers_as_numbers() {
    let register = typical().await;
    for query in ["", "?year=2026&order=most-money", "?findings=without&language=kk"] {
        let mut workbook = Parts::of(&register, &format!("/en/directions.xlsx{query}")).await;
        let addresses = workbook.column(0);
        let expected = on_pages(&register, query).await;
        let expected = expected.iter().map(|path| text(&format!("{}{path}", super::OWN)));
        assert_eq!(addresses, expected.collect::<Vec<_>>(), "{query}");
        let cells = workbook.cells(1);
        let rows = table(&register, query).await;
        let (mut numbers, mut texts) = (0, 0);
        for (row, line) in (1..).zip(&rows) {
            for (column, value) in line.iter().enumerate().skip(1) {
                match cells.get(&(row, column)) {
                    None => assert_eq!(value, "", "{query}: {row} {column}"),
                    Some(Value::Number(number)) => {
                        assert_eq!(*number, value.parse::<f64>().expect("a number"));
                        numbers += 1;
                    }
                    Some(Value::Text(told)) => {
                        assert_eq!(told, value.strip_prefix('\'').unwrap_or(value));
                        texts += 1;
                    }
                }
            }
        }
        assert!(numbers >= 3 * rows.len() && texts > 10 * rows.len(), "{numbers}, {texts}");
    }
}

#[tokio::test]
async fn its_head_stays_in_sight_and_offers_a_filter_in_the_language_of_the_address() {
    let register = typical().await;
    for (prefix, directions, address) in [
        ("", "Бағыттар", "Мекенжайы"),
        ("/ru", "Направления", "Адрес"),
        ("/en", "Directions", "Address"),
    ] {
        let mut workbook = Parts::of(&register, &format!("{prefix}/directions.xlsx")).await;
        assert_eq!(workbook.cells(1)[&(0, 0)], text(address));
        assert!(workbook.text("xl/workbook.xml").contains(&format!("name=\"{directions}\"")));
        let sheet = workbook.text("xl/worksheets/sheet1.xml");
        let rows = workbook.column(0).len() + 1;
        let last = workbook.cells(1).keys().map(|(_, column)| *column).max().expect("a heading");
        assert!((22..30).contains(&last), "a column for each year beside the 21 every file has");
        let last = name_of(last);
        for expected in [
            "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>",
            &format!("<autoFilter ref=\"A1:{last}{rows}\""),
            "<col min=\"9\" max=\"9\" width=\"60.",
        ] {
            assert!(sheet.contains(expected), "{expected}: {}", &sheet[..sheet.len().min(3000)]);
        }
        assert!(workbook.text("xl/styles.xml").contains("wrapText=\"1\""));
    }
}

#[tokio::test]
async fn its_second_sheet_says_what_was_selected_and_when_and_what_suspect_amounts_are() {
    let register = typical().await;
    let address = "/en/directions.xlsx?words=%D0%B6%D0%B0%D1%81&year=2026&order=most-money";
    let mut workbook = Parts::of(&register, address).await;
    let rows = workbook.column(0).len();
    let about = workbook.cells(2);
    let value = |name: &str| {
        let found = about.iter().find(|(_, cell)| **cell == text(name));
        let ((row, _), _) = found.unwrap_or_else(|| panic!("{name}: {about:?}"));
        match about.get(&(*row, 1)) {
            Some(Value::Text(value)) => value.clone(),
            other => panic!("{name}: {other:?}"),
        }
    };
    assert_eq!(value("Year"), "2026");
    assert_eq!(value("Search by words"), "жас");
    assert_eq!(value("Order"), "Most money first");
    assert_eq!(value("Number of directions"), rows.to_string());
    let page = value("Address of the selection");
    assert!(page.starts_with("http://127.0.0.1:8080/en/directions?words="), "{page}");
    assert!(page.contains("year=2026") && page.ends_with("order=most-money"), "{page}");
    let moment = value("The register as of");
    assert!(moment.contains("(Astana), entry ") && !moment.contains("1970"), "{moment}");
    assert!(value("Licence of the data").contains("https://"), "with its address");
    assert!(value("Suspect amounts").contains("in no column of sums"));
    let all = Parts::of(&register, "/en/directions.xlsx").await.cells(2);
    assert!(all.values().any(|cell| *cell == text("All directions of the register")));
}

#[tokio::test]
async fn a_suspect_amount_stands_apart_from_the_sum() {
    let cells = Parts::of(&suspect().await, "/en/directions.xlsx").await.cells(1);
    let money = |row| [10, 11, 12].map(|column| cells.get(&(row, column)).cloned());
    let number = |value| Some(Value::Number(value));
    assert_eq!(money(1), [number(16_000.0), None, None]);
    assert_eq!(money(2), [None, number(4_400_000.0), number(4_400.0)]);
}

#[tokio::test]
async fn odd_texts_come_back_as_they_are_and_no_text_is_a_formula() {
    let (register, texts) = odd_texts().await;
    let mut workbook = Parts::of(&register, "/en/directions.xlsx").await;
    let expected: Vec<Value> = texts.iter().map(|it| text(it)).collect();
    assert_eq!(workbook.column(7), expected);
    assert!(!workbook.text("xl/worksheets/sheet1.xml").contains("<f>"));
}

#[tokio::test]
async fn the_same_moment_is_the_same_file_and_an_empty_selection_a_file_without_rows() {
    let register = typical().await;
    let bytes = async |address| {
        let body = get(&register, address).await.into_body();
        to_bytes(body, 64 << 20).await.expect("a body")
    };
    assert!(bytes("/directions.xlsx").await == bytes("/directions.xlsx").await);
    let mut none = Parts::of(&empty().await, "/ru/directions.xlsx").await;
    assert_eq!(none.column(0), Vec::new());
    assert_eq!(none.cells(1).len(), 21, "the heading");
}

#[tokio::test]
async fn who_leaves_gives_the_turn_back() {
    let register = crowded().await;
    let site = register.router();
    let ask = async || {
        use tower::ServiceExt;
        let request = axum::http::Request::get("/directions.xlsx").body(axum::body::Body::empty());
        site.clone().oneshot(request.expect("a request")).await.expect("an answer")
    };
    for _ in 0..6 {
        let mut body = ask().await.into_body().into_data_stream();
        // It is begun, and nobody waits for its end.
        let begun = tokio::time::timeout(std::time::Duration::from_millis(5), body.next()).await;
        drop(begun);
    }
    let whole = to_bytes(ask().await.into_body(), 64 << 20).await.expect("a body");
    assert!(ZipArchive::new(Cursor::new(whole.to_vec())).is_ok());
}
