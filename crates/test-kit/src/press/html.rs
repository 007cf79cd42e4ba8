//! Web pages: the paragraphs, and a ruled table with merged cells.

use super::grid::{Field, fields};
use super::markup::escaped;
use super::sheet::{Paragraph, Sheet, Table};
use std::fmt::Write;

/// How it looks on paper; both typefaces are free.
const STYLE: &str = "@page { size: A3 landscape; margin: 12mm } \
     body { font: 10pt/1.25 'DejaVu Serif', serif } table { border-collapse: collapse; width: 100% } \
     td, th { border: 1px solid #000; padding: 2px 4px; vertical-align: top; text-align: left; font-weight: normal } \
     td p { margin: 0 }";

/// Writes the page.
pub fn write(sheet: &Sheet) -> Vec<u8> {
    let mut body = String::new();
    sheet.before.iter().for_each(|it| body.push_str(&paragraph(it)));
    sheet.tables.iter().for_each(|it| body.push_str(&table(it)));
    sheet.after.iter().for_each(|it| body.push_str(&paragraph(it)));
    let page = format!(
        "<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><title>Тізбе</title>\
         <style>{STYLE}</style></head>\n<body>\n{body}</body>\n</html>\n"
    );
    page.into_bytes()
}

fn paragraph(paragraph: &Paragraph) -> String {
    let lines: Vec<String> = paragraph.lines.iter().map(|line| escaped(line)).collect();
    format!("<p style=\"text-align: {}\">{}</p>\n", paragraph.align.word(), lines.join("<br>\n"))
}

fn table(table: &Table) -> String {
    let mut rows: Vec<String> = fields(table).iter().map(|fields| row(fields)).collect();
    let heading: String = rows.drain(..table.heading_rows.min(rows.len())).collect();
    let heading = match heading.as_str() {
        "" => String::new(),
        rows => format!("<thead>\n{rows}</thead>\n"),
    };
    format!("<table>\n{heading}<tbody>\n{}</tbody>\n</table>\n", rows.concat())
}

fn row(fields: &[(u32, Field<'_>)]) -> String {
    let mut cells = String::new();
    for (_, field) in fields {
        let Field::Begins(cell) = field else { continue };
        let mut spans = String::new();
        if cell.columns > 1 {
            let _ = write!(spans, " colspan=\"{}\"", cell.columns);
        }
        if cell.rows > 1 {
            let _ = write!(spans, " rowspan=\"{}\"", cell.rows);
        }
        let lines: String =
            cell.lines.iter().map(|line| format!("<p>{}</p>", escaped(line))).collect();
        let _ = write!(cells, "<td{spans}>{lines}</td>");
    }
    format!("<tr>{cells}</tr>\n")
}
