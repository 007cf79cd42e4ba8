//! What the files of an archive may cost together: what one of them used is taken off for those behind it.

use crate::table::{Block, Cell, Extract};
use crate::tools::ToolFault;
use crate::{Image, Limits, OldForm, ReadError, SeenWord, Tools};
use bagyt_domain::list::Place;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The limits of an archive while its files are read.
#[derive(Debug)]
pub(super) struct Budget<'a> {
    whole: &'a Limits,
    left: Limits,
    tools: &'a dyn Tools,
}

impl<'a> Budget<'a> {
    pub fn new(whole: &'a Limits, tools: &'a dyn Tools) -> Self {
        Self { whole, left: *whole, tools }
    }

    /// Reads the next file with what is left; all that it holds is kept, so all of it counts.
    pub fn read(
        &mut self,
        read: impl FnOnce(&Limits, &dyn Tools) -> Result<Extract, ReadError>,
    ) -> Result<Extract, ReadError> {
        let counting = Counting { tools: self.tools, pages: AtomicUsize::new(0) };
        let found = read(&self.left, &counting).map_err(|error| self.of_the_whole(error));
        let mut pages = counting.pages.into_inner();
        if let Ok(extract) = &found {
            let used = Used::by(extract);
            pages = pages.max(used.last_page);
            self.left.rows = self.left.rows.saturating_sub(used.rows);
            self.left.cells = self.left.cells.saturating_sub(used.cells);
            self.left.unpacked_bytes = self.left.unpacked_bytes.saturating_sub(used.bytes);
        }
        self.left.pages = self.left.pages.saturating_sub(pages);
        found
    }

    /// Names the limit as it is set, not what was left of it.
    fn of_the_whole(&self, error: ReadError) -> ReadError {
        let ReadError::OverLimit { what, limit } = error else { return error };
        let (left, whole) = match what {
            "rows" => (self.left.rows as u64, self.whole.rows as u64),
            "cells" => (self.left.cells as u64, self.whole.cells as u64),
            "pages" => (self.left.pages as u64, self.whole.pages as u64),
            "unpacked_bytes" => (self.left.unpacked_bytes, self.whole.unpacked_bytes),
            _ => return ReadError::OverLimit { what, limit },
        };
        ReadError::OverLimit { what, limit: if limit == left { whole } else { limit } }
    }
}

/// What a file that was read takes.
#[derive(Debug, Default)]
struct Used {
    rows: usize,
    cells: usize,
    bytes: u64,
    last_page: usize,
}

/// Bytes of a line beside its text.
const OF_LINE: u64 = 64;

impl Used {
    fn by(extract: &Extract) -> Self {
        let mut used = Self::default();
        for block in &extract.blocks {
            match block {
                Block::Paragraph(line) => used.lines(std::slice::from_ref(line)),
                Block::LooseCell(cell) => used.row(std::slice::from_ref(cell)),
                Block::Row { cells, .. } => {
                    used.rows += 1;
                    used.row(cells);
                }
                Block::Break => {}
            }
        }
        used
    }

    fn row(&mut self, cells: &[Cell]) {
        self.cells += cells.len();
        cells.iter().for_each(|cell| self.lines(&cell.lines));
    }

    fn lines(&mut self, lines: &[crate::table::Line]) {
        for line in lines {
            self.bytes += line.text.len() as u64 + OF_LINE;
            if let Place::Page { page, .. } = line.place {
                self.last_page = self.last_page.max(page as usize);
            }
        }
    }
}

/// The same tools, with the pages counted that they worked on.
#[derive(Debug)]
struct Counting<'a> {
    tools: &'a dyn Tools,
    pages: AtomicUsize,
}

impl Tools for Counting<'_> {
    fn as_docx(&self, bytes: &[u8], form: OldForm) -> Result<Vec<u8>, ToolFault> {
        self.tools.as_docx(bytes, form)
    }

    fn words(&self, images: &[Image]) -> Result<Vec<Vec<SeenWord>>, ToolFault> {
        self.tools.words(images)
    }

    fn is_stopped(&self) -> bool {
        self.tools.is_stopped()
    }

    fn goes_on(&self) {
        self.tools.goes_on();
    }

    fn page_done(&self, page: u32, pages: u32) {
        self.pages.fetch_add(1, Ordering::Relaxed);
        self.tools.page_done(page, pages);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::NoTools;
    use crate::table::Line;

    fn cell() -> Cell {
        let line = Line { text: "мәтін".to_owned(), place: Place::Line { line: 1 } };
        Cell { lines: vec![line], columns: 1, rows: 1 }
    }

    fn row() -> Extract {
        let row = Block::Row { table: 1, cells: vec![cell(), cell()] };
        Extract { format: "text", blocks: vec![row], findings: Vec::new() }
    }

    #[test]
    fn what_a_file_used_is_taken_off_for_the_next_one() {
        let limits = Limits { rows: 3, cells: 5, pages: 2, ..Limits::default() };
        let mut budget = Budget::new(&limits, &NoTools);
        budget.read(|_, _| Ok(row())).unwrap();
        assert_eq!((budget.left.rows, budget.left.cells, budget.left.pages), (2, 3, 2));
        assert_eq!(limits.unpacked_bytes - budget.left.unpacked_bytes, 2 * (10 + 64));
        // A page that was recognised is work done, also of a file that is refused in the end.
        let refused = budget.read(|left, tools| {
            tools.page_done(1, 1);
            Err(ReadError::OverLimit { what: "rows", limit: left.rows as u64 })
        });
        assert_eq!(refused, Err(ReadError::OverLimit { what: "rows", limit: 3 }));
        assert_eq!(budget.left.pages, 1);
    }

    #[test]
    fn pages_count_by_the_last_that_has_text() {
        let limits = Limits::default();
        let mut budget = Budget::new(&limits, &NoTools);
        let line = |page| {
            let place = Place::Page { page, rect: [0; 4] };
            Block::Paragraph(Line { text: "мәтін".to_owned(), place })
        };
        let blocks = vec![line(1), line(7)];
        budget.read(|_, _| Ok(Extract { format: "pdf", blocks, findings: Vec::new() })).unwrap();
        assert_eq!(budget.left.pages, limits.pages - 7);
    }
}
