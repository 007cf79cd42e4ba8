//! Blocks as tests of formats see them: one line each.

use crate::table::{Block, Cell};

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
