//! Dumps in which a line is a row and tabs (or bars) divide its cells.
//!
//! Page breaks and dashes come out as hints, blank lines as empty paragraphs. Lines with fewer cells than the heading come
//! out as they are: only content tells whether a cell was broken, or a row continued on the next page.

use super::lines::{FileLine, lines};
use super::text::{Meter, printed, single};
use super::text_quoted::{self, QuotedCell};
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
    let lines: Vec<FileLine<'_>> = lines(text).collect();
    let mut next = 0;
    while let Some(line) = lines.get(next) {
        if let Some((cells, taken)) = quoted_row(&lines[next..], separator) {
            meter.row()?;
            let cells = cells.into_iter().map(|cell| quoted_cell(cell, &mut meter));
            blocks.push(Block::Row { table: 1, cells: cells.collect::<Result<_, _>>()? });
            next += taken;
            continue;
        }
        next += 1;
        if line.after_page_break {
            blocks.push(Block::Break);
            if line.is_page_number() {
                continue;
            }
        }
        let alone = line.is_lone_page_number() && is_between_rows(&lines, next - 1, separator);
        if line.is_separator() || line.is_marked_page_number() || alone {
            blocks.push(Block::Break);
        } else if line.text.contains(separator) {
            meter.row()?;
            let cells = cells(line, separator, &mut meter)?;
            blocks.push(Block::Row { table: 1, cells });
        } else {
            meter.cell_chars(line.text.chars().count())?;
            blocks.extend(printed(line.text, line.number).into_iter().map(Block::Paragraph));
        }
    }
    Ok(blocks)
}

/// Whether the nearest lines above and below that say anything are rows.
fn is_between_rows(lines: &[FileLine<'_>], at: usize, separator: char) -> bool {
    let is_row =
        |line: Option<&FileLine<'_>>| line.is_some_and(|line| line.text.contains(separator));
    let above = lines[..at].iter().rev().find(|line| !line.is_blank());
    is_row(above) && is_row(lines[at + 1..].iter().find(|line| !line.is_blank()))
}

fn quoted_row(lines: &[FileLine<'_>], separator: char) -> Option<(Vec<QuotedCell>, usize)> {
    if separator == '\t' { text_quoted::row(lines) } else { None }
}

fn quoted_cell(cell: QuotedCell, meter: &mut Meter<'_>) -> Result<Cell, ReadError> {
    meter.cell()?;
    meter.cell_chars(cell.iter().map(|(_, text)| text.chars().count()).sum())?;
    Ok(single(cell.iter().flat_map(|(number, text)| printed(text, *number)).collect()))
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
