//! What a workbook shows; and what a hostile one may cost.

mod unseen;

use super::extract;
use crate::formats::shown::package;
use crate::table::Block;
use crate::{Damage, Limits, ReadError};
use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet};

/// With plain spaces instead of those that no line may break at.
fn shape(blocks: &[Block]) -> Vec<String> {
    crate::formats::shown::shape(blocks).iter().map(|it| it.replace('\u{A0}', " ")).collect()
}

fn of(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet());
    workbook.save_to_buffer().unwrap()
}

fn read(bytes: &[u8]) -> Vec<Block> {
    extract(bytes, &Limits::default()).unwrap().blocks
}

fn check(fill: impl FnOnce(&mut Worksheet), expected: &[&str]) {
    assert_eq!(shape(&read(&of(fill))), expected);
}

fn row(sheet: &mut Worksheet, row: u32, column: u16, cells: &[&str]) {
    for (at, cell) in (column..).zip(cells) {
        if !cell.is_empty() {
            sheet.write_string(row, at, *cell).unwrap();
        }
    }
}

#[test]
fn cells_stand_as_displayed() {
    let format = |pattern: &str| Format::new().set_num_format(pattern);
    check(
        |sheet| {
            row(sheet, 0, 0, &["№", "а\r\nб", "#"]);
            sheet.write_number(1, 0, 28250.0).unwrap();
            sheet.write_number(1, 1, 0.1 + 0.2).unwrap();
            sheet.write_number_with_format(1, 2, 28250.0, &format("#,##0.0")).unwrap();
            sheet.write_number_with_format(2, 0, 0.7, &format("0%")).unwrap();
            sheet.write_number_with_format(2, 1, 46_000.0, &format("dd.mm.yyyy")).unwrap();
            sheet.write_formula(2, 2, Formula::new("=1+1").set_result("2")).unwrap();
            sheet.write_formula(3, 0, Formula::new("=A1&A2").set_result("мәтін")).unwrap();
            sheet.write_formula(3, 1, Formula::new("=X").set_result("#REF!")).unwrap();
            sheet.write_boolean(3, 2, true).unwrap();
        },
        &["R №;а|б;#", "R 28250;0,3;28 250,0", "R 70%;09.12.2025;2", "R мәтін;#REF!;TRUE"],
    );
}

#[test]
fn what_stands_around_the_table_are_paragraphs() {
    let format = Format::new();
    check(
        |sheet| {
            row(sheet, 1, 5, &["БЕКІТІЛГЕН"]);
            row(sheet, 2, 5, &["№ 5 бұйрық"]);
            sheet.merge_range(4, 1, 4, 6, "Тізбе", &format).unwrap();
            row(sheet, 6, 2, &["№", "сала", "бағыт", "сома"]);
            sheet.merge_range(7, 2, 7, 5, "Басқарма", &format).unwrap();
            row(sheet, 8, 2, &["1", "орта", "", "5"]);
            row(sheet, 9, 2, &["", "Барлығы", "", "5"]);
            row(sheet, 11, 2, &["Басшы", "", "А. Сериков"]);
        },
        &[
            "P ",
            "P БЕКІТІЛГЕН",
            "P № 5 бұйрық",
            "P ",
            "P Тізбе",
            "R №;сала;бағыт;сома",
            "R Басқарма[4×1]",
            "R 1;орта;;5",
            "R ;Барлығы;;5",
            "P ",
            "P Басшы А. Сериков",
        ],
    );
}

#[test]
fn two_blocks_side_by_side_are_read_one_after_the_other() {
    check(
        |sheet| {
            row(sheet, 0, 0, &["Келісілді", "", "", "Бекітілді"]);
            row(sheet, 1, 0, &["министр", "", "", "әкім"]);
            row(sheet, 3, 0, &["а", "б", "в"]);
        },
        &["P ", "P Келісілді", "P министр", "P ", "P Бекітілді", "P әкім", "R а;б;в"],
    );
}

#[test]
fn joined_cells_cover_what_they_cover() {
    let format = Format::new();
    check(
        |sheet| {
            sheet.merge_range(0, 0, 1, 0, "№", &format).unwrap();
            sheet.merge_range(0, 1, 0, 2, "сома", &format).unwrap();
            sheet.merge_range(0, 3, 1, 3, "түрі", &format).unwrap();
            row(sheet, 1, 1, &["2026", "2027"]);
            row(sheet, 2, 0, &["1", "5", "6", "қысқа"]);
        },
        &["R №[1×2];сома[2×1];түрі[1×2]", "R 2026;2027", "R 1;5;6;қысқа"],
    );
}

#[test]
fn cells_are_counted_once() {
    let rows = "<row><c><v>1</v></c><c><v>2</v></c><c r='E1'><v>3</v></c></row>";
    let read = |cells| {
        let limits = Limits { cells, ..Limits::default() };
        extract(&sheet(&format!("<sheetData>{rows}</sheetData>")), &limits).map(|read| read.blocks)
    };
    assert_eq!(shape(&read(5).unwrap()), ["R 1;2;;;3"]);
    assert_eq!(read(4), Err(ReadError::OverLimit { what: "cells", limit: 4 }));
}

#[test]
fn dates_written_as_such_are_shown_by_their_format() {
    let rows = "<sheetData><row><c t='d'><v>2026-05-01</v></c><c t='d' s='1'><v>2026-05-01T00:00:00</v></c><c t='d'><v>мамыр</v></c></row></sheetData>";
    let styles = "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='yyyy'/></numFmts>\
        <cellXfs><xf numFmtId='0'/><xf numFmtId='170'/></cellXfs></styleSheet>";
    let sheet = format!("<worksheet>{rows}</worksheet>");
    let relations =
        RELATIONS.replace("sharedStrings", "styles").replace("strings.xml", "styles.xml");
    let bytes = package(&[
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", &relations),
        ("xl/s.xml", &sheet),
        ("xl/styles.xml", styles),
    ]);
    assert_eq!(shape(&read(&bytes)), ["R 01.05.2026;2026;мамыр"]);
}

#[test]
fn a_sheet_that_is_named_is_read_or_missed() {
    let rows = "<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row></sheetData></worksheet>";
    let named = |target: &str| {
        let relations = format!(
            "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='{target}'/></Relationships>"
        );
        let parts = [
            ("xl/workbook.xml", WORKBOOK),
            ("xl/_rels/workbook.xml.rels", &relations),
            ("xl/sheets/s.xml", rows),
        ];
        extract(&package(&parts), &Limits::default()).map(|read| shape(&read.blocks))
    };
    for target in
        ["sheets/s.xml", "/xl/sheets/s.xml", "../xl/./sheets/s.xml", "sheets/../sheets/s.xml"]
    {
        assert_eq!(named(target), Ok(vec!["R 1;2;3".to_owned()]), "{target}");
    }
    assert_eq!(named("sheets/other.xml"), Err(ReadError::Damaged(Damage::CutOff)));
}

const WORKBOOK: &str =
    "<workbook xmlns:r='r'><sheets><sheet name='а' sheetId='1' r:id='r1'/></sheets></workbook>";
const RELATIONS: &str = "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='/xl/s.xml'/>\
    <Relationship Id='r2' Type='x/sharedStrings' Target='strings.xml'/>\
    <Relationship Id='r3' Type='x/styles' Target='styles.xml'/></Relationships>";

fn sheet(data: &str) -> Vec<u8> {
    let strings = format!(
        "<sst><si><t>{}</t></si><si><r><t>а</t></r><rPh><t>б</t></rPh><r><t>_x000D_в</t></r></si></sst>",
        "ұ".repeat(10_000)
    );
    workbook(data, &strings, "<styleSheet/>")
}

fn workbook(data: &str, strings: &str, styles: &str) -> Vec<u8> {
    package(&[
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/s.xml", &format!("<worksheet>{data}</worksheet>")),
        ("xl/strings.xml", strings),
        ("xl/styles.xml", styles),
    ])
}

#[test]
fn parts_are_found_by_their_relations() {
    let rows = "<sheetData><row><c t='s'><v>1</v></c><c t='inlineStr'><is><t>г</t></is></c><c><v>5</v></c></row></sheetData>";
    assert_eq!(shape(&read(&sheet(rows))), ["R ав;г;5"]);
}

#[test]
fn raised_figures_join_no_number() {
    let run = |place: &str, text: &str| {
        format!("<r><rPr><vertAlign val='{place}'/></rPr><t>{text}</t></r>")
    };
    let runs = format!("<r><t>7 500</t></r>{}{}", run("superscript", "1"), run("baseline", "2"));
    let cell = format!("<c t='inlineStr'><is>{runs}</is></c>");
    let rows = format!("<sheetData><row>{cell}<c><v>5</v></c><c><v>6</v></c></row></sheetData>");
    assert_eq!(shape(&read(&sheet(&rows))), ["R 7 500¹2;5;6"]);
}

#[test]
fn figures_are_raised_where_the_font_of_their_cell_is() {
    let raised = "<vertAlign val='superscript'/>";
    let styles = format!(
        "<styleSheet><fonts><font/><font>{raised}</font></fonts>\
         <cellXfs><xf fontId='0'/><xf fontId='1'/></cellXfs></styleSheet>"
    );
    let strings = format!(
        "<sst><si><r><t>7 500</t></r><r><rPr>{raised}</rPr><t>1</t></r></si><si><t>2</t></si>\
         <si><r><rPr><b/></rPr><t>м</t></r><r><t>2</t></r></si><si><t>7 500</t></si></sst>"
    );
    let row = |style: u8| {
        let shared = |at: u8| format!("<c s='{style}' t='s'><v>{at}</v></c>");
        let cells: String = (0..4).map(shared).collect();
        format!("<row>{cells}<c s='{style}'><v>3</v></c><c s='{style}'><v>500</v></c></row>")
    };
    let rows = format!("<sheetData>{}{}</sheetData>", row(0), row(1));
    let expected = ["R 7 500¹;2;м2;7 500;3;500", "R 7 500¹;²;м²;7 500;³;500"];
    assert_eq!(shape(&read(&workbook(&rows, &strings, &styles))), expected);
}

#[test]
fn hostile_workbooks_are_bounded() {
    // A cell in the last corner costs as much as any other.
    let corner = "<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c><c r='C1'><v>3</v></c></row>\
        <row r='1048576'><c r='XFD1048576'><v>4</v></c></row></sheetData>\
        <mergeCells><mergeCell ref='A1:XFD1048576'/><mergeCell ref='A1:B2'/><mergeCell ref='C1:A1'/></mergeCells>";
    let read = extract(&sheet(corner), &Limits::default()).unwrap();
    assert!(read.blocks.len() < 10, "{read:?}");
    let far = "<sheetData><row r='4294967295'><c r='ZZZZZZZ9'><v>1</v></c><c r='A0'><v>1</v></c></row></sheetData>";
    assert!(extract(&sheet(far), &Limits::default()).is_ok());
    // One long string shown by every cell.
    let cells = "<c t='s'><v>0</v></c>".repeat(1000);
    let rows = format!("<sheetData>{}</sheetData>", format!("<row>{cells}</row>").repeat(3));
    let refused = extract(&sheet(&rows), &Limits::default()).unwrap_err();
    assert!(matches!(refused, ReadError::OverLimit { what: "repeated_bytes", .. }), "{refused}");
    // Empty lines cost what their places do.
    let lines = format!("<c t='inlineStr'><is><t>а{}</t></is></c>", "\n".repeat(9000)).repeat(9);
    let refused =
        extract(&sheet(&format!("<sheetData><row>{lines}</row></sheetData>")), &Limits::default());
    assert!(
        matches!(refused, Err(ReadError::OverLimit { what: "repeated_bytes", .. })),
        "{refused:?}"
    );
    let many = "<c><v>1</v></c>".repeat(5000);
    let limits = Limits { cells: 4000, ..Limits::default() };
    let refused = extract(&sheet(&format!("<sheetData><row>{many}</row></sheetData>")), &limits);
    assert_eq!(refused, Err(ReadError::OverLimit { what: "cells", limit: 4000 }));
    let entities = package(&[("xl/workbook.xml", "<!DOCTYPE w [<!ENTITY a 'a'>]><w>&a;</w>")]);
    let refused = extract(&entities, &Limits::default());
    assert_eq!(refused, Err(ReadError::Damaged(Damage::ForbiddenDtd)));
    let limits = Limits { unpacked_bytes: 5000, ..Limits::default() };
    let refused = extract(&sheet(&" ".repeat(100_000)), &limits).unwrap_err();
    assert!(matches!(refused, ReadError::OverLimit { what: "unpacked_bytes", .. }), "{refused}");
    assert_eq!(extract(&sheet("<sheetData/>"), &Limits::default()), Err(ReadError::Empty));
}

/// An XLS file with these streams, each in sectors one after the other.
fn compound(stream: &[u8]) -> Vec<u8> {
    let sectors = stream.len().div_ceil(512).max(8);
    let mut file = vec![0u8; 512];
    file[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    let mut word = |at: usize, value: u32| file[at..at + 4].copy_from_slice(&value.to_le_bytes());
    word(28, 0x0009_FFFE);
    word(44, 1);
    word(48, 1);
    word(60, 0xFFFF_FFFE);
    word(68, 0xFFFF_FFFE);
    word(76, 0);
    for at in (80..512).step_by(4) {
        word(at, 0xFFFF_FFFF);
    }
    file[30..34].copy_from_slice(&[9, 0, 6, 0]);
    let mut table = vec![0xFFFF_FFFDu32, 0xFFFF_FFFE];
    table.extend((1..sectors as u32).map(|at| at + 2));
    table.push(0xFFFF_FFFE);
    table.resize(128, 0xFFFF_FFFF);
    file.extend(table.iter().flat_map(|entry| entry.to_le_bytes()));
    let mut directory = vec![0u8; 512];
    for (at, name, kind, start, size) in
        [(0, "Root Entry", 5u8, 0xFFFF_FFFEu32, 0), (128, "Workbook", 2, 2, sectors * 512)]
    {
        let name: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        directory[at..at + name.len()].copy_from_slice(&name);
        directory[at + 64] = name.len() as u8;
        directory[at + 66] = kind;
        directory[at + 116..at + 120].copy_from_slice(&start.to_le_bytes());
        directory[at + 120..at + 124].copy_from_slice(&(size as u32).to_le_bytes());
    }
    file.extend(directory);
    file.extend(stream);
    file.resize(512 * (3 + sectors), 0);
    file
}

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes(), &(data.len() as u16).to_le_bytes(), data].concat()
}

/// A workbook of Excel 95 with one sheet of these records.
fn old_book(records: &[u8]) -> Vec<u8> {
    let begin = record(0x0809, &[0, 5, 5, 0, 0, 0, 0, 0]);
    let page = record(0x0042, &1251u16.to_le_bytes());
    let length = begin.len() + page.len() + (4 + 7 + 1) + 4;
    let sheet = [&(length as u32).to_le_bytes()[..], &[0, 0, 1, 0xC0]].concat();
    let globals = [begin.clone(), page, record(0x0085, &sheet), record(0x000A, &[])].concat();
    assert_eq!(globals.len(), length);
    compound(&[globals, begin, records.to_vec(), record(0x000A, &[])].concat())
}

#[test]
fn workbooks_of_excel_95_are_read_in_their_code_page() {
    let label = |column: u16, text: &str| {
        let text = encoding_rs::WINDOWS_1251.encode(text).0.into_owned();
        let head: Vec<u8> =
            [0, column, 0, text.len() as u16].iter().flat_map(|n| n.to_le_bytes()).collect();
        record(0x0204, &[head, text].concat())
    };
    let number = [&[0u8, 0, 2, 0, 0, 0][..], &0.5f64.to_le_bytes()].concat();
    let short = [&[0u8, 0, 3, 0, 0, 0][..], &(28_250u32 << 2 | 2).to_le_bytes()].concat();
    let records = [
        label(0, "Сала"),
        label(1, "Направление"),
        record(0x0203, &number),
        record(0x027E, &short),
    ];
    let read = extract(&old_book(&records.concat()), &Limits::default()).unwrap();
    assert_eq!(read.format, "xls");
    assert_eq!(shape(&read.blocks), ["R Сала;Направление;0,5;28250"]);
}

#[test]
fn old_sheets_that_begin_within_each_other_are_read_once() {
    let label = |row: u16, text: &str| {
        let head: Vec<u8> =
            [row, 0, 0, text.len() as u16].iter().flat_map(|n| n.to_le_bytes()).collect();
        record(0x0204, &[head, text.as_bytes().to_vec()].concat())
    };
    let begin = record(0x0809, &[0, 5, 5, 0, 0, 0, 0, 0]);
    let (one, two) = (label(0, "one"), label(1, "two"));
    let head = begin.len() + 2 * 16 + 4;
    let named = |at: usize| record(0x0085, &[&(at as u32).to_le_bytes()[..], &[0; 8]].concat());
    let second = head + begin.len() + one.len();
    let globals = [begin.clone(), named(head), named(second), record(0x000A, &[])].concat();
    assert_eq!(globals.len(), head);
    let book = compound(&[globals, begin.clone(), one, begin, two, record(0x000A, &[])].concat());
    assert_eq!(shape(&read(&book)), ["P ", "P one", "B", "P ", "P two"]);
}

#[test]
fn a_document_within_a_workbook_does_not_make_it_one() {
    use crate::formats::signature::{Looks, looks};
    let number = [&[0u8, 0, 2, 0, 0, 0][..], &0.5f64.to_le_bytes()].concat();
    let mut bytes = old_book(&record(0x0203, &number));
    // The directory: a root, the workbook, and beside it a folder with a document.
    let directory = &mut bytes[1024..1536];
    for (at, name, kind) in [(256, "MBD0", 1u8), (384, "WordDocument", 2)] {
        let name: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        directory[at..at + name.len()].copy_from_slice(&name);
        (directory[at + 64], directory[at + 66]) = (name.len() as u8, kind);
    }
    for (at, [left, right, inside]) in [
        (0, [u32::MAX, u32::MAX, 1]),
        (128, [u32::MAX, 2, u32::MAX]),
        (256, [u32::MAX, u32::MAX, 3]),
        (384, [u32::MAX; 3]),
    ] {
        let links = [left, right, inside].map(u32::to_le_bytes).concat();
        directory[at + 68..at + 80].copy_from_slice(&links);
    }
    assert_eq!(looks(&bytes), Looks::Workbook);
    assert!(extract(&bytes, &Limits::default()).is_ok());
    // At the root it does.
    bytes[1024 + 68 + 128 + 4] = 3;
    assert!(matches!(looks(&bytes), Looks::Old(_)));
}

#[test]
fn locked_and_damaged_old_workbooks_are_refused() {
    let begin = record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0]);
    let locked = compound(&[begin, record(0x002F, &[1, 0])].concat());
    assert_eq!(extract(&locked, &Limits::default()), Err(ReadError::Damaged(Damage::Locked)));
    let whole = old_book(&[]);
    assert_eq!(extract(&whole, &Limits::default()), Err(ReadError::Empty));
    assert!(extract(&whole[..700], &Limits::default()).is_err());
}

proptest::proptest! {
    #[test]
    fn a_spoilt_old_workbook_never_panics(at in 0usize..3000, byte in 0u8..=255, cut in 0usize..3000) {
        let number = [&[0u8, 0, 2, 0, 0, 0][..], &0.5f64.to_le_bytes()].concat();
        let mut bytes = old_book(&record(0x0203, &number));
        let place = at % bytes.len();
        bytes[place] = byte;
        let _ = extract(&bytes, &Limits::default());
        bytes.truncate(cut % bytes.len());
        let _ = extract(&bytes, &Limits::default());
    }

    #[test]
    fn any_records_are_read_or_refused(records in proptest::collection::vec(0u8..=255, 0..400)) {
        let _ = extract(&old_book(&records), &Limits::default());
        let begin = record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0]);
        let strings = record(0x00FC, &records);
        let _ = extract(&compound(&[begin, strings].concat()), &Limits::default());
    }

    #[test]
    fn any_sheet_is_read_or_refused(
        parts in proptest::collection::vec(proptest::sample::select(vec![
            "<sheetData>", "</sheetData>", "<row>", "<row r='3' hidden='1'>", "</row>", "<c r='B2'><v>1</v></c>", "<c t='s'><v>1</v></c>",
            "<c><v>1e400</v></c>", "<c t='s'><v>-1</v></c>", "<mergeCells><mergeCell ref='A1:C9'/></mergeCells>", "<cols><col min='0' max='9' hidden='1'/></cols>",
        ]), 0..30)
    ) {
        let _ = extract(&sheet(&parts.concat()), &Limits::default());
    }
}
