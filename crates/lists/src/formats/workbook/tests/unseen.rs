//! What a workbook hides: it is not printed, and told where it says as much as a direction.

use super::{check, extract, old_book, read, record, row, shape, sheet};
use crate::Limits;
use crate::table::Block;
use bagyt_domain::list::{Code, Finding, Place};
use rust_xlsxwriter::{Format, Workbook};

#[test]
fn what_is_hidden_is_not_printed() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    row(sheet, 0, 0, &["а", "б", "жасырын", "в"]);
    row(sheet, 1, 0, &["жасырын", "жасырын", "жасырын", "жасырын"]);
    row(sheet, 2, 0, &["г", "д", "", "е"]);
    sheet.set_column_hidden(2).unwrap();
    sheet.set_row_hidden(1).unwrap();
    let hidden = workbook.add_worksheet();
    hidden.set_hidden(true);
    row(hidden, 0, 0, &["жасырын", "парақ", "х"]);
    row(workbook.add_worksheet().set_name("Екінші").unwrap(), 4, 1, &["ж", "з", "и"]);
    let blocks = read(&workbook.save_to_buffer().unwrap());
    assert_eq!(shape(&blocks), ["R а;б;;в", "R г;д;;е", "B", "R ж;з;и"]);
    let Some(Block::Row { table: 2, cells }) = blocks.last() else { panic!("{blocks:?}") };
    let place = Place::Sheet { sheet: "Екінші".to_owned(), cell: "C5".to_owned() };
    assert_eq!(cells[1].lines[0].place, place);
}

#[test]
fn a_hidden_row_that_says_as_much_as_a_direction_is_told() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    row(sheet, 0, 0, &["а", "б", "в", "г"]);
    row(sheet, 1, 0, &["2", "Қоршаған ортаны қорғау", "7 000", "қысқа"]);
    row(sheet, 2, 0, &["көмекші", "1", "2", "3"]);
    row(sheet, 3, 0, &["", "жасырын бір ұяшық қана", "", ""]);
    (1..4).for_each(|row| {
        sheet.set_row_hidden(row).unwrap();
    });
    let bytes = workbook.save_to_buffer().unwrap();
    let findings = extract(&bytes, &Limits::default()).unwrap().findings;
    let place = Place::Sheet { sheet: "Sheet1".to_owned(), cell: "A2".to_owned() };
    let told = Finding::new(Code::LostText).variant("hidden").item("Қоршаған ортаны қорғау");
    assert_eq!(findings, [told.place(Some(place))]);
}

#[test]
fn a_formula_without_its_value_is_told() {
    let rows = "<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c><c r='C1'><v>3</v></c></row>\
        <row r='2'><c r='A2'><f>SUM(A1:C1)</f><v>6</v></c><c r='B2'><f>A1+1</f></c><c r='C2'><v>4</v></c></row></sheetData>";
    let read = extract(&sheet(rows), &Limits::default()).unwrap();
    assert_eq!(shape(&read.blocks), ["R 1;2;3", "R 6;;4"]);
    let place = Place::Sheet { sheet: "а".to_owned(), cell: "B2".to_owned() };
    let told = Finding::new(Code::LostText).variant("formula").item("=A1+1");
    assert_eq!(read.findings, [told.place(Some(place))]);
}

#[test]
fn a_joined_cell_is_seen_as_far_as_one_of_its_rows_and_columns_is() {
    let format = Format::new();
    check(
        |sheet| {
            sheet.merge_range(0, 0, 2, 0, "№", &format).unwrap();
            sheet.merge_range(0, 1, 0, 3, "жасырын", &format).unwrap();
            row(sheet, 1, 1, &["а", "б", "в"]);
            row(sheet, 2, 1, &["г", "ғ", "д"]);
            sheet.merge_range(3, 0, 3, 2, "Басқарма", &format).unwrap();
            row(sheet, 3, 3, &["е"]);
            sheet.set_row_hidden(0).unwrap();
        },
        &["R №[1×2];а;б;в", "R г;ғ;д", "R Басқарма[3×1];е"],
    );
    check(
        |sheet| {
            row(sheet, 0, 1, &["а", "б", "в"]);
            sheet.merge_range(1, 0, 1, 2, "Басқарма", &format).unwrap();
            row(sheet, 2, 1, &["г", "ғ", "д"]);
            sheet.set_column_hidden(0).unwrap();
        },
        &["R а;б;в", "R Басқарма[2×1]", "R г;ғ;д"],
    );
}

#[test]
fn a_joined_cell_of_an_old_workbook_is_seen_too() {
    let number = |row: u8, column: u8, value: f64| {
        record(0x0203, &[&[row, 0, column, 0, 0, 0][..], &value.to_le_bytes()].concat())
    };
    let hidden = [&[0u8; 12][..], &0x20u32.to_le_bytes()].concat();
    let merged: Vec<u8> = [1u16, 0, 1, 0, 0].iter().flat_map(|n| n.to_le_bytes()).collect();
    let cells = [(0, 0), (0, 1), (1, 1), (1, 2)]
        .map(|(row, column)| number(row, column, f64::from(row * 10 + column)));
    let records = [record(0x0208, &hidden), cells.concat(), record(0x00E5, &merged)].concat();
    assert_eq!(shape(&read(&old_book(&records))), ["R 0;11;12"]);
}
