//! What tests of formats have in common: packages as they write them, blocks as they see them, one line each.

use crate::table::{Block, Cell};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A ZIP of texts under their names.
pub fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The lines of a cell, apart by `|`.
pub fn text(cell: &Cell) -> String {
    cell.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("|")
}

/// Paragraphs as `P text`, rows as `R cell;cell`, spans as `text[columns×rows]`, breaks as `B`.
pub fn shape(blocks: &[Block]) -> Vec<String> {
    let cell = |cell: &Cell| match (cell.columns, cell.rows) {
        (1, 1) => text(cell),
        (columns, rows) => format!("{}[{columns}×{rows}]", text(cell)),
    };
    blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(line) => format!("P {}", line.text),
            Block::Row { cells, .. } => {
                format!("R {}", cells.iter().map(cell).collect::<Vec<_>>().join(";"))
            }
            Block::LooseCell(found) => format!("C {}", cell(found)),
            Block::Break => "B".to_owned(),
        })
        .collect()
}
