//! Dumps in which a line is a row and tabs (or bars) divide its cells.
//!
//! Page breaks and dashes come out as hints, blank lines as empty paragraphs. Lines with fewer cells than the heading come
//! out as they are: only content tells whether a cell was broken, or a row continued on the next page.

use super::lines::{FileLine, lines};
use super::text::{Meter, is_page_number, printed, single};
use crate::table::{Block, Cell, Line};
use crate::{Limits, ReadError};

/// Turns the text into rows and paragraphs.
pub(super) fn blocks(
    text: &str,
    separator: char,
    limits: &Limits,
) -> Result<Vec<Block>, ReadError> {
    let mut meter = Meter::new(limits);
    let mut blocks = Vec::new();
    for line in lines(text) {
        if line.after_page_break {
            blocks.push(Block::Break);
            if is_page_number(&line) {
                continue;
            }
        }
        if line.is_separator() {
            blocks.push(Block::Break);
        } else if line.text.contains(separator) {
            meter.row()?;
            let cells = cells(&line, separator, &mut meter)?;
            blocks.push(Block::Row { table: 1, cells });
        } else {
            meter.cell_chars(line.text.chars().count())?;
            blocks.extend(printed(line.text, line.number).into_iter().map(Block::Paragraph));
        }
    }
    Ok(blocks)
}

/// The cells of a line.
fn cells(
    line: &FileLine<'_>,
    separator: char,
    meter: &mut Meter<'_>,
) -> Result<Vec<Cell>, ReadError> {
    let mut cells: Vec<Vec<Line>> = Vec::new();
    for part in line.text.split(separator) {
        meter.cell_chars(part.chars().count())?;
        meter.cell()?;
        cells.push(printed(part, line.number));
    }
    if separator == '|' {
        drop_frame(&mut cells);
    }
    Ok(cells.into_iter().map(single).collect())
}

/// The bars at both ends of a Markdown row are its frame, not cells.
fn drop_frame(cells: &mut Vec<Vec<Line>>) {
    let empty = |lines: &Vec<Line>| lines.iter().all(|line| line.text.trim().is_empty());
    if cells.len() > 2 && cells.first().is_some_and(empty) && cells.last().is_some_and(empty) {
        cells.pop();
        cells.remove(0);
    }
}
