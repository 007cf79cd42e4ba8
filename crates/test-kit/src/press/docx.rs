//! Word processor files: landscape, ruled, headings repeated on every page.

use super::grid::{Field, fields, widths};
use super::markup::{XML, escaped};
use super::package;
use super::sheet::{Align, Cell, Paragraph, Sheet, Table};
use std::fmt::Write;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const KIND: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// A sheet of A3, lying, in twentieths of a point: a short list fits on one.
const PAPER: (u32, u32) = (23811, 16838);

/// Its margins.
const MARGIN: u32 = 720;

/// The typeface, in half points; both families are free and on most machines.
const FONT: &str = "Liberation Serif";
const SIZE: u32 = 20;

/// Writes the file.
pub fn write(sheet: &Sheet) -> Vec<u8> {
    let types = format!(
        "{XML}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/word/document.xml\" ContentType=\"{KIND}.document.main+xml\"/>\
         <Override PartName=\"/word/styles.xml\" ContentType=\"{KIND}.styles+xml\"/></Types>"
    );
    let relation = |name: &str, target: &str| {
        format!(
            "{XML}<Relationships xmlns=\"{PACKAGE}/relationships\">\
             <Relationship Id=\"rId1\" Type=\"{OFFICE}/{name}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let styles = format!(
        "{XML}<w:styles xmlns:w=\"{W}\"><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"{FONT}\" w:hAnsi=\"{FONT}\" w:cs=\"{FONT}\"/><w:sz w:val=\"{SIZE}\"/>\
         </w:rPr></w:rPrDefault></w:docDefaults></w:styles>"
    );
    package::texts(&[
        ("[Content_Types].xml", types),
        ("_rels/.rels", relation("officeDocument", "word/document.xml")),
        ("word/document.xml", document(sheet)),
        ("word/styles.xml", styles),
        ("word/_rels/document.xml.rels", relation("styles", "styles.xml")),
    ])
}

fn document(sheet: &Sheet) -> String {
    let mut body = String::new();
    sheet.before.iter().for_each(|it| body.push_str(&paragraph(&it.lines, it.align)));
    for (at, it) in sheet.tables.iter().enumerate() {
        if at > 0 {
            body.push_str("<w:p/>");
        }
        body.push_str(&table(it));
    }
    sheet.after.iter().for_each(|it: &Paragraph| body.push_str(&paragraph(&it.lines, it.align)));
    let (width, height) = PAPER;
    format!(
        "{XML}<w:document xmlns:w=\"{W}\"><w:body>{body}<w:p/><w:sectPr>\
         <w:pgSz w:w=\"{width}\" w:h=\"{height}\" w:orient=\"landscape\"/>\
         <w:pgMar w:top=\"{MARGIN}\" w:right=\"{MARGIN}\" w:bottom=\"{MARGIN}\" w:left=\"{MARGIN}\"/>\
         </w:sectPr></w:body></w:document>"
    )
}

fn paragraph(lines: &[String], align: Align) -> String {
    let properties = match align {
        Align::Left => String::new(),
        other => format!("<w:pPr><w:jc w:val=\"{}\"/></w:pPr>", other.word()),
    };
    let runs: Vec<String> = lines.iter().map(|line| run(line)).collect();
    format!("<w:p>{properties}{}</w:p>", runs.join("<w:r><w:br/></w:r>"))
}

fn run(line: &str) -> String {
    if line.is_empty() {
        return String::new();
    }
    let parts: Vec<String> = line
        .split('\t')
        .map(|part| format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(part)))
        .collect();
    format!("<w:r>{}</w:r>", parts.join("<w:tab/>"))
}

fn table(table: &Table) -> String {
    let widths = widths(table, PAPER.0 - 2 * MARGIN);
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
    let borders: String = sides
        .iter()
        .map(|side| {
            format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>")
        })
        .collect();
    let grid: String = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
    let mut rows = String::new();
    for (at, fields) in fields(table).iter().enumerate() {
        let heading = if at < table.heading_rows { "<w:trPr><w:tblHeader/></w:trPr>" } else { "" };
        let cells: String =
            fields.iter().map(|(column, field)| cell(*column, *field, &widths)).collect();
        let _ = write!(rows, "<w:tr>{heading}{cells}</w:tr>");
    }
    format!(
        "<w:tbl><w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr>\
         <w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )
}

fn cell(column: u32, field: Field<'_>, widths: &[u32]) -> String {
    let Cell { lines, columns, rows } = field.cell();
    let width: u32 = widths.iter().skip(column as usize).take(*columns as usize).sum();
    let mut properties = format!("<w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
    if *columns > 1 {
        let _ = write!(properties, "<w:gridSpan w:val=\"{columns}\"/>");
    }
    let body = match field {
        Field::GoesOn(_) => {
            properties.push_str("<w:vMerge/>");
            "<w:p/>".to_owned()
        }
        Field::Begins(_) => {
            if *rows > 1 {
                properties.push_str("<w:vMerge w:val=\"restart\"/>");
            }
            let line = |line: &String| paragraph(std::slice::from_ref(line), Align::Left);
            let lines: String = lines.iter().map(line).collect();
            if lines.is_empty() { "<w:p/>".to_owned() } else { lines }
        }
    };
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{body}</w:tc>")
}
