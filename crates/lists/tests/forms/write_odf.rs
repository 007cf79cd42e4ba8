//! Blocks as OpenDocument files, and as the plainest DOCX.

use bagyt_lists::table::{Block, Cell};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Where cells stand when cells above cover some of their places.
#[derive(Default)]
pub struct Grid {
    covered: Vec<u32>,
    next: usize,
}

impl Grid {
    pub fn next_row(&mut self) {
        self.next = 0;
        self.covered.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
    }

    /// The column of the next cell.
    pub fn place(&mut self, cell: &Cell) -> usize {
        while self.covered.get(self.next).is_some_and(|&rows| rows > 0) {
            self.next += 1;
        }
        let (at, end) = (self.next, self.next + cell.columns as usize);
        self.covered.resize(self.covered.len().max(end), 0);
        self.covered[at..end].fill(cell.rows);
        self.next = end;
        at
    }
}

pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

fn odf_text(text: &str) -> String {
    let text = escaped(text).replace('\t', "<text:tab/>");
    let mut found = String::new();
    for (at, part) in text.split("  ").enumerate() {
        found.push_str(if at > 0 { " <text:s/>" } else { "" });
        found.push_str(part);
    }
    found
}

pub fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("memory takes any file");
        writer.write_all(text.as_bytes()).expect("memory takes any file");
    }
    writer.finish().expect("memory takes any file").into_inner()
}

const SPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"";

fn open_document(kind: &str, body: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content {SPACES}><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    );
    package(&[("mimetype", "application/vnd.oasis.opendocument"), ("content.xml", &content)])
}

fn odf_row(cells: &[Cell], grid: &mut Grid) -> String {
    grid.next_row();
    let mut row = String::from("<table:table-row>");
    let mut at = 0;
    for cell in cells {
        let column = grid.place(cell);
        row.push_str(&"<table:covered-table-cell/>".repeat(column - at));
        let lines: String = cell
            .lines
            .iter()
            .map(|line| format!("<text:p>{}</text:p>", odf_text(&line.text)))
            .collect();
        row.push_str(&format!(
            "<table:table-cell table:number-columns-spanned=\"{}\" table:number-rows-spanned=\"{}\">{lines}</table:table-cell>",
            cell.columns, cell.rows
        ));
        row.push_str(&"<table:covered-table-cell/>".repeat(cell.columns as usize - 1));
        at = column + cell.columns as usize;
    }
    row + "</table:table-row>"
}

/// An ODT text.
pub fn text(blocks: &[Block]) -> Vec<u8> {
    let (mut body, mut open, mut grid) = (String::new(), 0, Grid::default());
    for block in blocks {
        let table = if let Block::Row { table, .. } = block { *table } else { 0 };
        if table != open {
            body.push_str(if open > 0 { "</table:table>" } else { "" });
            body.push_str(if table > 0 { "<table:table>" } else { "" });
            (open, grid) = (table, Grid::default());
        }
        match block {
            Block::Paragraph(line) => {
                body.push_str(&format!("<text:p>{}</text:p>", odf_text(&line.text)));
            }
            Block::Row { cells, .. } => body.push_str(&odf_row(cells, &mut grid)),
            Block::LooseCell(_) | Block::Break => {}
        }
    }
    body.push_str(if open > 0 { "</table:table>" } else { "" });
    open_document("text", &body)
}

/// An ODS workbook: everything in one sheet.
pub fn workbook(blocks: &[Block]) -> Vec<u8> {
    let mut body = String::from("<table:table table:name=\"Тізбе\">");
    let mut grid = Grid::default();
    for block in blocks {
        match block {
            Block::Paragraph(line) if line.text.trim().is_empty() => {
                grid.next_row();
                body.push_str("<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>");
            }
            Block::Paragraph(line) => {
                let cell = Cell { lines: vec![line.clone()], columns: 1, rows: 1 };
                body.push_str(&odf_row(&[cell], &mut grid));
            }
            Block::Row { cells, .. } => body.push_str(&odf_row(cells, &mut grid)),
            Block::LooseCell(_) | Block::Break => {}
        }
    }
    open_document("spreadsheet", &(body + "</table:table>"))
}

/// A DOCX with nothing but texts and merged cells.
pub fn docx(blocks: &[Block]) -> Vec<u8> {
    let paragraph = |text: &str| {
        format!("<w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>", escaped(text))
    };
    let (mut body, mut open, mut grid) = (String::new(), 0, Grid::default());
    // Columns, and for how many more rows: what a cell above covers is said again in each row.
    let mut tall: Vec<(usize, u32, u32)> = Vec::new();
    for block in blocks {
        let table = if let Block::Row { table, .. } = block { *table } else { 0 };
        if table != open {
            body.push_str(if open > 0 { "</w:tbl>" } else { "" });
            body.push_str(if table > 0 { "<w:tbl>" } else { "" });
            (open, grid) = (table, Grid::default());
            tall.clear();
        }
        match block {
            Block::Paragraph(line) => body.push_str(&paragraph(&line.text)),
            Block::Row { cells, .. } => {
                grid.next_row();
                let mut row: Vec<(usize, String)> = Vec::new();
                for (at, columns, rows) in &mut tall {
                    if *rows > 0 {
                        *rows -= 1;
                        row.push((*at, format!("<w:tc><w:tcPr><w:gridSpan w:val=\"{columns}\"/><w:vMerge/></w:tcPr><w:p/></w:tc>")));
                    }
                }
                for cell in cells {
                    let at = grid.place(cell);
                    let merge = if cell.rows > 1 { "<w:vMerge w:val=\"restart\"/>" } else { "" };
                    let lines: String =
                        cell.lines.iter().map(|line| paragraph(&line.text)).collect();
                    row.push((at, format!("<w:tc><w:tcPr><w:gridSpan w:val=\"{}\"/>{merge}</w:tcPr>{lines}</w:tc>", cell.columns)));
                    tall.retain(|(known, _, _)| *known != at);
                    tall.push((at, cell.columns, cell.rows - 1));
                }
                row.sort_by_key(|(at, _)| *at);
                body.push_str("<w:tr>");
                body.extend(row.into_iter().map(|(_, cell)| cell));
                body.push_str("</w:tr>");
            }
            Block::LooseCell(_) | Block::Break => {}
        }
    }
    body.push_str(if open > 0 { "</w:tbl>" } else { "" });
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let document = format!("<w:document {space}><w:body>{body}</w:body></w:document>");
    package(&[("word/document.xml", &document)])
}
