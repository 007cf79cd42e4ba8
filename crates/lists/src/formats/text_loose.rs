//! Dumps in which a cell begins with a tab and nothing marks the end of a row.
//!
//! Lines that follow a cell without a tab belong to it, empty ones included, because they divide items. Empty lines at the
//! end of a cell are a hint that something ends there.

use super::lines::{FileLine, lines};
use super::text::{Meter, printed, single};
use crate::table::{Block, Cell};
use crate::{Limits, ReadError};

/// Turns the text into a stream of cells and paragraphs.
pub(super) fn blocks(text: &str, limits: &Limits) -> Result<Vec<Block>, ReadError> {
    let mut stream = Stream { blocks: Vec::new(), open: None, chars: 0, meter: Meter::new(limits) };
    let lines: Vec<FileLine<'_>> = lines(text).collect();
    for (at, line) in lines.iter().enumerate() {
        let blank =
            |at: Option<usize>| at.and_then(|at| lines.get(at)).is_none_or(FileLine::is_blank);
        // A cell goes on behind the number of its page.
        let alone = || blank(at.checked_sub(1)) && blank(Some(at + 1));
        if line.is_marked_page_number() || line.is_lone_page_number() && alone() {
            continue;
        }
        if line.after_page_break {
            if line.is_page_number() {
                continue;
            }
            stream.page_break();
        }
        if line.begins_with_tab() {
            let inner = line.text.trim_start_matches([' ', '\u{A0}', '\u{FEFF}']);
            let text = inner.trim_start_matches('\t');
            // Several tabs at the start are empty cells before the one with the text.
            for _ in 1..inner.len() - text.len() {
                stream.begin("", line.number)?;
            }
            stream.begin(text, line.number)?;
        } else if line.is_separator() {
            stream.page_break();
        } else {
            stream.continued(line.text, line.number)?;
        }
    }
    stream.close();
    Ok(stream.blocks)
}

struct Stream<'a> {
    blocks: Vec<Block>,
    open: Option<Cell>,
    chars: usize,
    meter: Meter<'a>,
}

impl Stream<'_> {
    fn begin(&mut self, text: &str, number: u32) -> Result<(), ReadError> {
        self.close();
        self.meter.cell()?;
        self.chars = text.chars().count();
        self.meter.cell_chars(self.chars)?;
        self.open = Some(single(printed(text, number)));
        Ok(())
    }

    fn continued(&mut self, text: &str, number: u32) -> Result<(), ReadError> {
        if let Some(cell) = &mut self.open {
            self.chars += text.chars().count();
            self.meter.cell_chars(self.chars)?;
            cell.lines.extend(printed(text, number));
        } else {
            self.meter.cell_chars(text.chars().count())?;
            self.blocks.extend(printed(text, number).into_iter().map(Block::Paragraph));
        }
        Ok(())
    }

    fn page_break(&mut self) {
        self.close();
        self.blocks.push(Block::Break);
    }

    /// Ends the open cell; empty lines at its end become a break.
    fn close(&mut self) {
        let Some(mut cell) = self.open.take() else { return };
        let mut ended = false;
        while cell.lines.len() > 1
            && cell.lines.last().is_some_and(|line| line.text.trim().is_empty())
        {
            cell.lines.pop();
            ended = true;
        }
        self.blocks.push(Block::LooseCell(cell));
        if ended {
            self.blocks.push(Block::Break);
        }
    }
}
