//! The text of a sheet that stands in no table: above the first, between two, behind the last.

use super::cells::Filled;
use super::rows::Printed;
use crate::table::{Block, Line};

fn blank_line(rows: &[Printed]) -> Option<Block> {
    let place = &rows.first()?.cells.first()?.lines.first()?.place;
    Some(Block::Paragraph(Line { text: String::new(), place: place.clone() }))
}

/// Text above a table: block by block, and in a block column by column.
pub fn above(rows: &[Printed]) -> Vec<Block> {
    let mut found = Vec::new();
    let mut rest = rows;
    while !rest.is_empty() {
        let border = border(rest);
        let wide = |row: &Printed| row.cells.iter().any(|cell| crosses(cell, border));
        let end = (1..rest.len())
            .find(|&at| rest[at].after_gap || wide(&rest[at]) != wide(&rest[at - 1]))
            .unwrap_or(rest.len());
        let (block, after) = rest.split_at(end);
        found.extend(block[0].after_gap.then(|| blank_line(block)).flatten());
        for side in [false, true] {
            let cells = block.iter().flat_map(|row| &row.cells);
            let of_side = cells.filter(|cell| border.is_some_and(|at| cell.column >= at) == side);
            let lines = of_side.flat_map(|cell| &cell.lines).cloned();
            let before = found.len();
            found.extend(lines.map(Block::Paragraph));
            if !side && found.len() > before && border.is_some() {
                found.extend(blank_line(block));
            }
        }
        rest = after;
    }
    found
}

/// The column at which the right one of two blocks side by side begins, in the rows up to the next empty one.
fn border(rows: &[Printed]) -> Option<u32> {
    let end = (1..rows.len()).find(|&at| rows[at].after_gap).unwrap_or(rows.len());
    rows[..end].iter().filter_map(|row| row.cells.get(1)).map(|cell| cell.column).min()
}

fn crosses(cell: &Filled, border: Option<u32>) -> bool {
    border.is_some_and(|border| cell.column < border && cell.to_column >= border)
}

/// Text behind a table: a line for each row.
pub fn between(rows: &[Printed]) -> Vec<Block> {
    let mut found = Vec::new();
    for row in rows {
        if row.after_gap {
            found.extend(blank_line(std::slice::from_ref(row)));
        }
        found.extend(row.joined().into_iter().map(Block::Paragraph));
    }
    found
}
