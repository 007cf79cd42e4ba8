//! What a DOCX file says, down to merged cells and recorded changes; and what a hostile one may cost.

mod inside;
mod numbers;
mod tables;

use crate::formats::shown::shape;
use crate::table::{Block, Extract};
use crate::{Damage, Limits, ReadError};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn extract(bytes: &[u8], limits: &Limits) -> Result<Extract, ReadError> {
    super::extract(bytes, limits)
}

fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const SPACE: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

fn document(body: &str) -> String {
    format!("<?xml version=\"1.0\"?><w:document {SPACE}><w:body>{body}</w:body></w:document>")
}

fn read(body: &str) -> Vec<Block> {
    extract(&package(&[("word/document.xml", &document(body))]), &Limits::default()).unwrap().blocks
}

fn error(bytes: &[u8]) -> ReadError {
    extract(bytes, &Limits::default()).unwrap_err()
}

fn check(body: &str, expected: &[&str]) {
    assert_eq!(shape(&read(body)), expected, "{body}");
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn tc(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(text))
}

#[test]
fn paragraphs_read_as_printed() {
    check(&p("Тізбе"), &["P Тізбе"]);
    check(
        "<w:p><w:r><w:t>бір</w:t><w:br/><w:t>екі</w:t><w:tab/><w:t>үш</w:t></w:r></w:p>",
        &["P бір", "P екі\tүш"],
    );
    check("<w:p><w:r><w:t>іс</w:t><w:noBreakHyphen/><w:t>шара</w:t></w:r></w:p>", &["P іс-шара"]);
    check("<w:p><w:r><w:t>сөз</w:t><w:softHyphen/><w:t>дер</w:t></w:r></w:p>", &["P сөздер"]);
    check("<w:p><w:r><w:t>алды</w:t><w:br w:type=\"page\"/></w:r></w:p>", &["B", "P алды", "P "]);
}

#[test]
fn insertions_stay_and_deletions_go() {
    let body = "<w:p><w:ins><w:r><w:t>жаңа</w:t></w:r></w:ins>\
        <w:del><w:r><w:delText>ескі</w:delText></w:r></w:del></w:p>";
    check(body, &["P жаңа"]);
    let row = |properties: &str, text: &str| {
        format!("<w:tr><w:trPr>{properties}</w:trPr>{}</w:tr>", tc("", text))
    };
    check(
        &format!("<w:tbl>{}{}</w:tbl>", row("<w:del/>", "ескі"), row("<w:ins/>", "жаңа")),
        &["R жаңа"],
    );
}

#[test]
fn merged_cells_keep_their_columns_and_rows() {
    let rows = [
        format!(
            "<w:tr>{}{}</w:tr>",
            tc("<w:vMerge w:val=\"restart\"/>", "сала"),
            tc("<w:gridSpan w:val=\"2\"/>", "қаржы")
        ),
        format!("<w:tr>{}{}{}</w:tr>", tc("<w:vMerge/>", ""), tc("", "2026"), tc("", "2027")),
    ];
    check(&format!("<w:tbl>{}</w:tbl>", rows.concat()), &["R сала[1×2];қаржы[2×1]", "R 2026;2027"]);
}

#[test]
fn content_controls_and_nested_tables_are_read_through() {
    check(&format!("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", p("мәтін")), &["P мәтін"]);
    let inner = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", tc("", "ішкі"), tc("", "екінші"));
    let body = format!("<w:tbl><w:tr><w:tc>{}{inner}</w:tc></w:tr></w:tbl>", p("сыртқы"));
    check(&body, &["R сыртқы|ішкі\tекінші"]);
    let cell = format!("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", tc("", "ұя"));
    check(&format!("<w:tbl><w:tr>{cell}</w:tr></w:tbl>"), &["R ұя"]);
}

#[test]
fn automatic_numbers_are_restored() {
    let numbering = format!(
        "<w:numbering {SPACE}><w:abstractNum w:abstractNumId=\"7\">\
         <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>\
         <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2)\"/></w:lvl>\
         <w:lvl w:ilvl=\"2\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"x\"/></w:lvl></w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>"
    );
    let item = |level: u8, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>\
             <w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let body = [item(0, "а"), item(1, "б"), item(2, "в"), item(0, "г"), item(1, "д")].concat();
    let bytes =
        package(&[("word/document.xml", &document(&body)), ("word/numbering.xml", &numbering)]);
    let blocks = extract(&bytes, &Limits::default()).unwrap().blocks;
    assert_eq!(shape(&blocks), ["P 1. а", "P 1.1) б", "P - в", "P 2. г", "P 2.1) д"]);
}

#[test]
fn packages_of_other_kinds_are_named() {
    let check = |name: &str, expected: &str| match error(&package(&[(name, "x")])) {
        ReadError::UnknownFormat { looks_like } => assert_eq!(looks_like, expected),
        other => panic!("{other}"),
    };
    check("ppt/presentation.xml", "presentation");
    check("readme.txt", "zip archive");
}

#[test]
fn damaged_and_hostile_packages_are_refused() {
    let check = |bytes: &[u8], damage| assert_eq!(error(bytes), ReadError::Damaged(damage));
    check(b"PK\x03\x04 nothing more", Damage::CutOff);
    let whole = package(&[("word/document.xml", &document(&p("Тізбе")))]);
    check(&whole[..whole.len() - 30], Damage::CutOff);
    let part = |markup: &str| package(&[("word/document.xml", markup)]);
    check(&part("<w:body></w:bodi>"), Damage::BrokenMarkup { line: 1, column: 2 });
    check(&part("<d><e/></d>"), Damage::NoDocument);
    check(&part("<!DOCTYPE d [<!ENTITY a \"aaaa\">]><d>&a;</d>"), Damage::ForbiddenDtd);
    assert_eq!(error(&package(&[("word/document.xml", &document(&p("")))])), ReadError::Empty);
}

#[test]
fn a_document_of_pictures_says_so() {
    let picture = "<w:p><w:r><w:drawing><a:blip xmlns:a=\"urn:a\"/></w:drawing></w:r></w:p>";
    for above in ["", "Тізбе"] {
        let body = format!("{}{picture}", p(above));
        let file = package(&[("word/document.xml", &document(&body))]);
        assert_eq!(error(&file), ReadError::Pictures);
    }
}

#[test]
fn a_packed_bomb_stops_at_the_limit() {
    let limits = Limits { unpacked_bytes: 10_000, ..Limits::default() };
    let bomb = package(&[("word/document.xml", &document(&p(&"а".repeat(100_000))))]);
    let refused = extract(&bomb, &limits).unwrap_err();
    assert_eq!(refused, ReadError::OverLimit { what: "unpacked_bytes", limit: 10_000 });
}

#[test]
fn a_tag_of_endless_attributes_is_refused_before_it_is_parsed() {
    let attributes =
        |count: usize| (0..count).map(|nth| format!(" a{nth}='=>'")).collect::<String>();
    let part = |count: usize| {
        document(&format!(
            "<!-- it's =====> --><w:p{}><w:r><w:t>Тізбе = =</w:t></w:r></w:p>",
            attributes(count)
        ))
    };
    let refused = error(&package(&[("word/document.xml", &part(501))]));
    assert!(matches!(refused, ReadError::Damaged(Damage::TooManyAttributes)), "{refused}");
    let read = extract(&package(&[("word/document.xml", &part(500))]), &Limits::default());
    assert!(read.is_ok(), "{read:?}");
}

#[test]
fn deep_nesting_is_refused_and_does_not_crash() {
    let check = |open: &str, close: &str| {
        let inner = format!("<w:r><w:t>х</w:t></w:r>{}", p("х"));
        let deep = format!("{}{inner}{}", open.repeat(50_000), close.repeat(50_000));
        let body = if open == "<w:ins>" { format!("<w:p>{deep}</w:p>") } else { deep };
        let refused = error(&package(&[("word/document.xml", &document(&body))]));
        assert!(
            matches!(refused, ReadError::OverLimit { what: "nesting", .. } | ReadError::Damaged(_)),
            "{refused}"
        );
    };
    check("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>");
    check("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>");
    check("<w:ins>", "</w:ins>");
}

proptest::proptest! {
    #[test]
    fn a_spoilt_package_never_panics(at in 0usize..600, byte in 0u8..=255, cut in 0usize..600) {
        let mut bytes = package(&[("word/document.xml", &document(&p("Тізбе")))]);
        let place = at % bytes.len();
        bytes[place] = byte;
        let _ = extract(&bytes, &Limits::default());
        bytes.truncate(cut % bytes.len());
        let _ = extract(&bytes, &Limits::default());
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(0u8..=255, 0..400)) {
        let _ = extract(&bytes, &Limits::default());
    }
}
