//! Dumps in which a line is a row and tabs (or bars) divide its cells.
//!
//! A cell may hold line breaks; then a row goes on over several lines, and is whole when it has as many separators as the
//! heading. Page breaks, dashes and blank lines come out as hints; rows with fewer cells come out as they are, because only
//! their content tells where they belong.

use super::lines::{FileLine, lines};
use super::text::{Meter, is_page_number, printed, single};
use crate::table::{Block, Cell, Line};
use crate::{Limits, ReadError};

/// The most lines a single row is looked for in; a longer cell is put together by its content.
const LONGEST_ROW: usize = 400;

/// Turns the text into rows and paragraphs. `widest` is the number of separators of a whole row.
pub(super) fn blocks(
    text: &str,
    separator: char,
    widest: usize,
    limits: &Limits,
) -> Result<Vec<Block>, ReadError> {
    let all: Vec<FileLine<'_>> = lines(text).collect();
    let mut meter = Meter::new(limits);
    let mut blocks = Vec::new();
    let mut at = 0;
    while let Some(line) = all.get(at) {
        at += 1;
        if line.after_page_break {
            blocks.push(Block::Break);
            if is_page_number(line) {
                continue;
            }
        }
        if line.is_blank() && !line.text.contains(separator) || line.is_separator() {
            blocks.push(Block::Break);
        } else if line.text.contains(separator) {
            let taken = row_lines(&all[at - 1..], separator, widest);
            at += taken - 1;
            let cells = cells(&all[at - taken..at], separator, &mut meter)?;
            meter.row()?;
            blocks.push(Block::Row { table: 1, cells });
        } else {
            meter.cell_chars(line.text.chars().count())?;
            blocks.extend(printed(line.text, line.number).into_iter().map(Block::Paragraph));
        }
    }
    Ok(blocks)
}

/// How many lines the row at the start goes on over: more than one only when together they are exactly one whole row and
/// every cut stands inside a cell with text on both sides.
fn row_lines(rest: &[FileLine<'_>], separator: char, widest: usize) -> usize {
    let count = |line: &FileLine<'_>| line.text.chars().filter(|&c| c == separator).count();
    let mut separators = count(&rest[0]);
    if separators >= widest {
        return 1;
    }
    let mut open = !rest[0].text.ends_with(separator);
    for (index, line) in rest.iter().enumerate().skip(1).take(LONGEST_ROW) {
        if line.is_separator() || line.after_page_break {
            return 1;
        }
        if line.is_blank() && !line.text.contains(separator) {
            continue;
        }
        let starts_with_text = !line.text.starts_with(separator);
        if !open || !starts_with_text {
            return 1;
        }
        separators += count(line);
        if separators > widest {
            return 1;
        }
        if separators == widest {
            return index + 1;
        }
        open = !line.text.ends_with(separator);
    }
    1
}

/// The cells of a row that stands on these lines.
fn cells(
    row: &[FileLine<'_>],
    separator: char,
    meter: &mut Meter<'_>,
) -> Result<Vec<Cell>, ReadError> {
    let mut cells: Vec<Vec<Line>> = Vec::new();
    for line in row {
        for (index, part) in line.text.split(separator).enumerate() {
            meter.cell_chars(part.chars().count())?;
            let lines = printed(part, line.number);
            match cells.last_mut() {
                Some(open) if index == 0 => open.extend(lines),
                _ => {
                    meter.cell()?;
                    cells.push(lines);
                }
            }
        }
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
