//! Workbooks: one sheet, paragraphs in merged cells above and below the table, whole numbers as numbers.

use super::grid::{Field, columns, fields, widths};
use super::markup::{XML, as_number, escaped};
use super::package;
use super::sheet::{Cell, Paragraph, Sheet};
use std::collections::HashMap;
use std::fmt::Write;

const SPACE: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// Characters that fit beside each other on the sheet.
const WHOLE: u32 = 220;

/// Writes the file.
pub fn write(sheet: &Sheet) -> Vec<u8> {
    let page = Page::of(sheet);
    let part = |name: &str, kind: &str| {
        format!("<Override PartName=\"/xl/{name}.xml\" ContentType=\"{KIND}.{kind}+xml\"/>")
    };
    let types = format!(
        "{XML}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{}{}{}{}</Types>",
        part("workbook", "sheet.main"),
        part("worksheets/sheet1", "worksheet"),
        part("sharedStrings", "sharedStrings"),
        part("styles", "styles"),
    );
    let relations = |targets: &[(&str, &str)]| {
        let each = targets.iter().enumerate().map(|(at, (kind, target))| {
            format!(
                "<Relationship Id=\"rId{}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>",
                at + 1
            )
        });
        let each: String = each.collect();
        format!("{XML}<Relationships xmlns=\"{PACKAGE}/relationships\">{each}</Relationships>")
    };
    let workbook = format!(
        "{XML}<workbook xmlns=\"{SPACE}\" xmlns:r=\"{OFFICE}\"><sheets>\
         <sheet name=\"Лист1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    package::texts(&[
        ("[Content_Types].xml", types),
        ("_rels/.rels", relations(&[("officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml", workbook),
        (
            "xl/_rels/workbook.xml.rels",
            relations(&[
                ("worksheet", "worksheets/sheet1.xml"),
                ("sharedStrings", "sharedStrings.xml"),
                ("styles", "styles.xml"),
            ]),
        ),
        ("xl/worksheets/sheet1.xml", page.sheet(sheet)),
        ("xl/sharedStrings.xml", page.strings()),
        ("xl/styles.xml", styles()),
    ])
}

/// Two formats: the ordinary one, and one that breaks lines.
fn styles() -> String {
    format!(
        "{XML}<styleSheet xmlns=\"{SPACE}\"><fonts count=\"1\"><font><sz val=\"10\"/><name val=\"Liberation Serif\"/></font></fonts>\
         <fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills><borders count=\"1\"><border/></borders>\
         <cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf/>\
         <xf applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs></styleSheet>"
    )
}

/// A sheet while it is filled.
#[derive(Default)]
struct Page {
    rows: String,
    row: u32,
    merged: Vec<String>,
    strings: Vec<String>,
    known: HashMap<String, usize>,
}

impl Page {
    fn of(sheet: &Sheet) -> Self {
        let mut page = Self::default();
        let wide = sheet.tables.iter().map(columns).max().unwrap_or(1).max(1);
        let alone = |it: &Paragraph| Cell::new(it.lines.clone()).across(wide);
        for cell in sheet.before.iter().map(alone) {
            page.add_row(&[(0, Field::Begins(&cell))]);
        }
        for (at, table) in sheet.tables.iter().enumerate() {
            if at > 0 {
                page.row += 1;
            }
            fields(table).iter().for_each(|row| page.add_row(row));
        }
        for cell in sheet.after.iter().map(alone) {
            page.add_row(&[(0, Field::Begins(&cell))]);
        }
        page
    }

    fn add_row(&mut self, fields: &[(u32, Field<'_>)]) {
        self.row += 1;
        let mut cells = String::new();
        for (column, field) in fields {
            let Field::Begins(cell) = field else { continue };
            let place = place(*column, self.row);
            if cell.columns > 1 || cell.rows > 1 {
                let end = super::xlsx::place(column + cell.columns - 1, self.row + cell.rows - 1);
                self.merged.push(format!("{place}:{end}"));
            }
            if let Some(number) = as_number(&cell.lines) {
                let _ = write!(cells, "<c r=\"{place}\" s=\"1\"><v>{number}</v></c>");
            } else if cell.lines.iter().any(|line| !line.is_empty()) {
                let string = self.string(&cell.lines);
                let _ = write!(cells, "<c r=\"{place}\" s=\"1\" t=\"s\"><v>{string}</v></c>");
            }
        }
        let _ = write!(self.rows, "<row r=\"{}\">{cells}</row>", self.row);
    }

    fn string(&mut self, lines: &[String]) -> usize {
        let text = lines.join("\n");
        if let Some(known) = self.known.get(&text) {
            return *known;
        }
        let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
        self.strings.push(format!("<si><t xml:space=\"preserve\">{}</t></si>", lines.join("\n")));
        self.known.insert(text, self.strings.len() - 1);
        self.strings.len() - 1
    }

    fn sheet(&self, sheet: &Sheet) -> String {
        let widths = sheet.tables.first().map(|table| widths(table, WHOLE)).unwrap_or_default();
        let columns: String = widths
            .iter()
            .enumerate()
            .map(|(at, width)| {
                format!(
                    "<col min=\"{0}\" max=\"{0}\" width=\"{width}\" customWidth=\"1\"/>",
                    at + 1
                )
            })
            .collect();
        let columns = if columns.is_empty() { columns } else { format!("<cols>{columns}</cols>") };
        let merged: String =
            self.merged.iter().map(|range| format!("<mergeCell ref=\"{range}\"/>")).collect();
        let merged = match self.merged.len() {
            0 => String::new(),
            count => format!("<mergeCells count=\"{count}\">{merged}</mergeCells>"),
        };
        format!(
            "{XML}<worksheet xmlns=\"{SPACE}\">{columns}<sheetData>{}</sheetData>{merged}</worksheet>",
            self.rows
        )
    }

    fn strings(&self) -> String {
        format!(
            "{XML}<sst xmlns=\"{SPACE}\" uniqueCount=\"{}\">{}</sst>",
            self.strings.len(),
            self.strings.concat()
        )
    }
}

/// The name of a cell: column from 0, row from 1.
fn place(column: u32, row: u32) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        letters.push(char::from(b'A' + ((left - 1) % 26) as u8));
        left = (left - 1) / 26;
    }
    let letters: String = letters.iter().rev().collect();
    format!("{letters}{row}")
}
