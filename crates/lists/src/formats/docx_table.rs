//! Tables of a DOCX file: rows and cells with the grid columns and rows they cover.

use super::docx::{Reader, attribute, check_depth, child, is, is_wrapper};
use super::docx_text;
use crate::ReadError;
use crate::table::{Block, Cell, Line};
use bagyt_domain::list::Place;
use roxmltree::Node;
use std::collections::HashMap;

/// The widest cell that is believed.
const WIDEST: u32 = 512;

/// Reads a table into rows.
pub(super) fn read(
    reader: &mut Reader<'_>,
    table: Node<'_, '_>,
    number: u32,
    depth: usize,
) -> Result<(), ReadError> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    // Cells that may be continued below, by grid column: their row and their place in it.
    let mut open: HashMap<u32, (usize, usize)> = HashMap::new();
    for row in children(table, "tr", reader, depth)? {
        reader.meter.row()?;
        let mut cells = Vec::new();
        let mut column = 0;
        if let Some(skipped) = properties(row, "trPr", "gridBefore").and_then(number_of) {
            reader.meter.cell()?;
            cells.push(Cell { lines: Vec::new(), columns: skipped.clamp(1, WIDEST), rows: 1 });
            column += skipped.min(WIDEST);
        }
        for node in children(row, "tc", reader, depth + 1)? {
            reader.meter.cell()?;
            let columns = properties(node, "tcPr", "gridSpan")
                .and_then(number_of)
                .unwrap_or(1)
                .clamp(1, WIDEST);
            let place =
                Place::Cell { table: number, row: rows.len() as u32 + 1, column: column + 1 };
            let lines = lines(reader, node, &place, depth + 2)?;
            let merge = properties(node, "tcPr", "vMerge");
            let continued = merge.is_some_and(|merge| attribute(merge, "val") != Some("restart"));
            let above = open.get(&column).copied().filter(|_| continued);
            match above.and_then(|(row, cell)| rows.get_mut(row)?.get_mut(cell)) {
                Some(above) => {
                    above.rows = above.rows.saturating_add(1);
                    above
                        .lines
                        .extend(lines.into_iter().filter(|line| !line.text.trim().is_empty()));
                }
                None => {
                    open.remove(&column);
                    if merge.is_some() {
                        open.insert(column, (rows.len(), cells.len()));
                    }
                    cells.push(Cell { lines, columns, rows: 1 });
                }
            }
            column = column.saturating_add(columns);
        }
        rows.push(cells);
    }
    reader.blocks.extend(rows.into_iter().map(|cells| Block::Row { table: number, cells }));
    Ok(())
}

/// Children of this name, wrapped ones included; rows whose deletion is recorded are left out.
fn children<'a, 'input>(
    parent: Node<'a, 'input>,
    name: &str,
    reader: &Reader<'_>,
    depth: usize,
) -> Result<Vec<Node<'a, 'input>>, ReadError> {
    check_depth(depth, reader.limits)?;
    let mut found = Vec::new();
    for node in parent.children().filter(Node::is_element) {
        if is(node, name) {
            if properties(node, "trPr", "del").is_none() {
                found.push(node);
            }
        } else if is_wrapper(node) {
            found.extend(children(node, name, reader, depth + 1)?);
        }
    }
    Ok(found)
}

fn properties<'a, 'input>(
    node: Node<'a, 'input>,
    group: &str,
    name: &str,
) -> Option<Node<'a, 'input>> {
    child(child(node, group)?, name)
}

fn number_of(node: Node<'_, '_>) -> Option<u32> {
    attribute(node, "val")?.trim().parse().ok()
}

/// The lines of a cell, those of tables nested in it included.
fn lines(
    reader: &mut Reader<'_>,
    parent: Node<'_, '_>,
    place: &Place,
    depth: usize,
) -> Result<Vec<Line>, ReadError> {
    check_depth(depth, reader.limits)?;
    let mut found: Vec<Line> = Vec::new();
    let mut chars = 0;
    for node in parent.children().filter(Node::is_element) {
        let more: Vec<Line> = if is(node, "p") {
            let text = docx_text::paragraph(node, &mut reader.writer, reader.limits, depth)?;
            text.lines.into_iter().map(|text| Line { text, place: place.clone() }).collect()
        } else if is_wrapper(node) || matches!(node.tag_name().name(), "tbl" | "tr" | "tc") {
            lines(reader, node, place, depth + 1)?
        } else {
            continue;
        };
        chars += more.iter().map(|line| line.text.chars().count()).sum::<usize>();
        reader.meter.cell_chars(chars)?;
        found.extend(more);
    }
    Ok(found)
}
