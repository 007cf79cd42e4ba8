//! A sheet of cells turned into the table and the paragraphs a person sees in it.
//!
//! In a sheet everything stands in cells, title and approval block too. Rows above the first one with at least three cells
//! are paragraphs, column by column where two blocks stand side by side; so are rows behind an empty row that have fewer than
//! three, and below the last row of the table those that have something in its first column alone. Everything else is a row
//! of the table, in which merged cells cover what they cover in the sheet.

mod around;
mod cells;
mod frame;
mod rows;
mod unseen;

pub(super) use cells::{Filled, Hidden, lines, name, named, short};
pub(super) use unseen::Unseen;

use super::text::Meter;
use crate::ReadError;
use crate::table::Block;
use around::{above, between};
use frame::Frame;
use rows::{Printed, printed};

/// Turns the cells of a sheet, in any order, into blocks; `tables` counts tables of the file. Cells with text are counted
/// already, blank ones between them are counted here.
pub(super) fn blocks(
    cells: Vec<Filled>,
    tables: &mut u32,
    meter: &mut Meter<'_>,
) -> Result<Vec<Block>, ReadError> {
    let rows = printed(cells);
    let Some(frame) = Frame::of(&rows) else { return Ok(above(&rows)) };
    let mut found = Vec::new();
    let mut outside: Vec<Printed> = Vec::new();
    let mut table: Vec<Printed> = Vec::new();
    let mut begun = false;
    let below = notes_from(&rows);
    for (at, mut row) in rows.into_iter().enumerate() {
        row.after_gap |= at == below;
        let inside = row.dense || begun && outside.is_empty() && !row.after_gap;
        if !inside {
            frame.flush(&mut table, tables, meter, &mut found)?;
            outside.push(row);
            continue;
        }
        if !outside.is_empty() {
            let texts = if begun { between(&outside) } else { above(&outside) };
            found.extend(texts);
            outside.clear();
        }
        begun = true;
        table.push(row);
    }
    frame.flush(&mut table, tables, meter, &mut found)?;
    found.extend(between(&outside));
    Ok(found)
}

/// Where below the last row of the table rows begin that have something in its first column alone.
fn notes_from(rows: &[Printed]) -> usize {
    let dense = || rows.iter().filter(|row| row.dense);
    let last = rows.iter().rposition(|row| row.dense).unwrap_or(rows.len());
    let first_column = dense().filter_map(|row| row.cells.first()).map(|cell| cell.column).min();
    let alone = |row: &Printed| {
        row.cells.len() == 1 && row.cells.first().map(|cell| cell.column) == first_column
    };
    let below = rows.get(last + 1..).unwrap_or_default();
    last + 1 + below.iter().position(alone).unwrap_or(below.len())
}
