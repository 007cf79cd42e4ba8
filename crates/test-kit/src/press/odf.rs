//! OpenDocument texts and workbooks.

use super::grid::{Field, columns, fields};
use super::markup::{XML, as_number, escaped};
use super::package;
use super::sheet::{Align, Cell, Paragraph, Sheet, Table};
use std::fmt::Write;

const SPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
     xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
     xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
     xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
     xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"";

/// Writes a text.
pub fn text(sheet: &Sheet) -> Vec<u8> {
    let mut body = String::new();
    sheet.before.iter().for_each(|it| body.push_str(&paragraph(&it.lines, it.align)));
    for (at, it) in sheet.tables.iter().enumerate() {
        let rows: String = rows(it, it.heading_rows, false).concat();
        let columns = columns(it);
        let _ = write!(
            body,
            "<table:table table:name=\"Table{}\"><table:table-column \
             table:number-columns-repeated=\"{columns}\"/>{rows}</table:table><text:p/>",
            at + 1
        );
    }
    sheet.after.iter().for_each(|it: &Paragraph| body.push_str(&paragraph(&it.lines, it.align)));
    file("text", &format!("<office:text>{body}</office:text>"))
}

/// Writes a workbook of one sheet, the paragraphs in merged cells above and below the table.
pub fn workbook(sheet: &Sheet) -> Vec<u8> {
    let wide = sheet.tables.iter().map(columns).max().unwrap_or(1).max(1);
    let alone = |it: &Paragraph| {
        let cell = Cell::new(it.lines.clone()).across(wide);
        format!("<table:table-row>{}</table:table-row>", begins(&cell, true))
    };
    let mut body: Vec<String> = sheet.before.iter().map(alone).collect();
    for (at, it) in sheet.tables.iter().enumerate() {
        if at > 0 {
            body.push("<table:table-row><table:table-cell/></table:table-row>".to_owned());
        }
        body.extend(rows(it, 0, true));
    }
    body.extend(sheet.after.iter().map(alone));
    let table = format!(
        "<table:table table:name=\"Лист1\"><table:table-column \
         table:number-columns-repeated=\"{wide}\"/>{}</table:table>",
        body.concat()
    );
    file("spreadsheet", &format!("<office:spreadsheet>{table}</office:spreadsheet>"))
}

fn file(kind: &str, body: &str) -> Vec<u8> {
    let mime = format!("application/vnd.oasis.opendocument.{kind}");
    let aligned = [("right", "right"), ("centre", "center")].map(|(name, word)| {
        format!(
            "<style:style style:name=\"{name}\" style:family=\"paragraph\">\
             <style:paragraph-properties fo:text-align=\"{word}\"/></style:style>"
        )
    });
    let content = format!(
        "{XML}<office:document-content {SPACES} office:version=\"1.3\"><office:automatic-styles>{}\
         </office:automatic-styles><office:body>{body}</office:body></office:document-content>",
        aligned.concat()
    );
    let manifest = format!(
        "{XML}<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" \
         manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{mime}\"/>\
         <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>"
    );
    package::texts(&[
        ("mimetype", mime),
        ("content.xml", content),
        ("META-INF/manifest.xml", manifest),
    ])
}

fn rows(table: &Table, heading_rows: usize, numbers: bool) -> Vec<String> {
    let mut rows: Vec<String> = fields(table)
        .iter()
        .map(|row| {
            let cells: String = row.iter().map(|(_, field)| cell(*field, numbers)).collect();
            format!("<table:table-row>{cells}</table:table-row>")
        })
        .collect();
    let heading: String = rows.drain(..heading_rows.min(rows.len())).collect();
    if !heading.is_empty() {
        rows.insert(0, format!("<table:table-header-rows>{heading}</table:table-header-rows>"));
    }
    rows
}

fn cell(field: Field<'_>, numbers: bool) -> String {
    match field {
        Field::Begins(cell) => begins(cell, numbers),
        Field::GoesOn(cell) => "<table:covered-table-cell/>".repeat(cell.columns as usize),
    }
}

fn begins(cell: &Cell, numbers: bool) -> String {
    let mut attributes = String::new();
    if cell.columns > 1 || cell.rows > 1 {
        let _ = write!(
            attributes,
            " table:number-columns-spanned=\"{}\" table:number-rows-spanned=\"{}\"",
            cell.columns, cell.rows
        );
    }
    match as_number(&cell.lines).filter(|_| numbers) {
        Some(number) => {
            let _ = write!(attributes, " office:value-type=\"float\" office:value=\"{number}\"");
        }
        None => attributes.push_str(" office:value-type=\"string\""),
    }
    let line = |line: &String| paragraph(std::slice::from_ref(line), Align::Left);
    let lines: String = cell.lines.iter().map(line).collect();
    let covered = "<table:covered-table-cell/>".repeat(cell.columns as usize - 1);
    format!("<table:table-cell{attributes}>{lines}</table:table-cell>{covered}")
}

fn paragraph(lines: &[String], align: Align) -> String {
    let style = match align {
        Align::Left => "",
        Align::Centre => " text:style-name=\"centre\"",
        Align::Right => " text:style-name=\"right\"",
    };
    let lines: Vec<String> = lines.iter().map(|line| words(line)).collect();
    format!("<text:p{style}>{}</text:p>", lines.join("<text:line-break/>"))
}

/// Spaces after a space and tabs have elements of their own.
fn words(line: &str) -> String {
    let mut text = String::new();
    let mut after_space = true;
    for letter in line.chars() {
        match letter {
            ' ' if after_space => text.push_str("<text:s/>"),
            '\t' => text.push_str("<text:tab/>"),
            letter => text.push_str(&escaped(letter.encode_utf8(&mut [0; 4]))),
        }
        after_space = letter == ' ';
    }
    text
}
