//! The seam between file formats and recognition: what every format yields, and what assembly makes of it.
//!
//! A format (`formats/`) knows nothing of grants: it turns bytes into [`Block`]s with places. Assembly (`assemble/`) knows
//! the official form: it finds the heading of the table and puts every piece of text into the row and column it belongs
//! to. Recognition (`recognise/`) knows what a cell means. A new format touches `formats/` only.

use bagyt_domain::list::{Column, Finding, Place, TextLanguage};
use std::collections::BTreeMap;

/// A printed line or paragraph with its place. White space is as in the file; markup is already removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The text, never containing a line break.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

impl Line {
    /// Whether nothing is printed in it.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// A cell as a format found it: its lines from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// Printed lines; empty lines are kept, because they divide items.
    pub lines: Vec<Line>,
    /// How many grid columns it covers (DOCX `gridSpan`), at least 1.
    pub columns: u32,
    /// How many grid rows it covers (DOCX `vMerge`), at least 1; a covered cell is not repeated below.
    pub rows: u32,
}

impl Cell {
    /// Whether nothing is printed in it.
    pub fn is_blank(&self) -> bool {
        self.lines.iter().all(Line::is_blank)
    }
}

/// What a format yields, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Text outside tables.
    Paragraph(Line),
    /// One row of a table whose row and cell ends are known; `table` counts tables of the file from 1.
    Row {
        /// Which table.
        table: u32,
        /// Its cells from left to right.
        cells: Vec<Cell>,
    },
    /// One cell of a text dump in which cells are marked but row ends are not.
    LooseCell(Cell),
    /// A page break, a separator line or a blank line between cells: a hint, never a promise, that something ends here.
    Break,
}

impl Block {
    /// The places of its lines.
    pub fn places_mut(&mut self) -> impl Iterator<Item = &mut Place> {
        let (own, cells): (&mut [Line], &mut [Cell]) = match self {
            Self::Paragraph(line) => (std::slice::from_mut(line), &mut []),
            Self::LooseCell(cell) => (&mut cell.lines, &mut []),
            Self::Row { cells, .. } => (&mut [], cells),
            Self::Break => (&mut [], &mut []),
        };
        let of_cells = cells.iter_mut().flat_map(|cell| &mut cell.lines);
        own.iter_mut().chain(of_cells).map(|line| &mut line.place)
    }

    /// Whether nothing is printed in it.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Paragraph(line) => line.is_blank(),
            Self::Row { cells, .. } => cells.iter().all(Cell::is_blank),
            Self::LooseCell(cell) => cell.is_blank(),
            Self::Break => true,
        }
    }
}

/// A file turned into blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extract {
    /// The format's slug: `text`, `docx`.
    pub format: &'static str,
    /// The blocks.
    pub blocks: Vec<Block>,
    /// Findings of form, for example cells merged where the form has none.
    pub findings: Vec<Finding>,
}

/// One list put together: every piece of text stands in its row and column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RawList {
    /// Paragraphs before the table and after it that may hold title and approval block, in order.
    pub preface: Vec<Line>,
    /// Paragraphs after the table that belong to the list.
    pub afterword: Vec<Line>,
    /// What stands in tables below it that are none of the list: nothing of the list is looked for there.
    pub other_tables: Vec<Line>,
    /// Columns present, in printed order, each with its heading as printed.
    pub columns: Vec<(Column, Line)>,
    /// Customers named in heading rows, in printed order.
    pub issuers: Vec<Line>,
    /// The directions.
    pub rows: Vec<RawRow>,
    /// Total rows: all their non-empty cells in order.
    pub totals: Vec<Vec<Line>>,
    /// Which of them have directions below them, as the totals of one customer have.
    pub inner_totals: Vec<bool>,
    /// How many directions stand above each of them.
    pub rows_above_totals: Vec<usize>,
    /// What assembly had to say; `row` is the ordinal.
    pub findings: Vec<Finding>,
}

/// One direction put together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RawRow {
    /// Index into [`RawList::issuers`].
    pub issuer: Option<usize>,
    /// The lines of each column, continued fragments appended in order; a word cut by a page break is already mended and
    /// a paragraph cut by one is one line.
    pub cells: BTreeMap<Column, Vec<Line>>,
    /// The same lines language by language, where the table itself keeps the languages apart: in columns or rows of their
    /// own. Empty in a list of one language, and where both stand in one cell.
    pub apart: BTreeMap<Column, Apart>,
}

/// The lines of a cell in each language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Apart {
    /// Kazakh lines.
    pub kazakh: Vec<Line>,
    /// Russian lines.
    pub russian: Vec<Line>,
    /// Which of the two is printed first.
    pub first: Option<TextLanguage>,
}

impl Apart {
    /// The lines of a language.
    pub fn of(&self, language: TextLanguage) -> &[Line] {
        match language {
            TextLanguage::Kazakh => &self.kazakh,
            TextLanguage::Russian => &self.russian,
        }
    }

    /// The same to be written.
    pub fn of_mut(&mut self, language: TextLanguage) -> &mut Vec<Line> {
        match language {
            TextLanguage::Kazakh => &mut self.kazakh,
            TextLanguage::Russian => &mut self.russian,
        }
    }

    /// Whether either language has words.
    pub fn is_in_both(&self) -> bool {
        let printed = |lines: &[Line]| lines.iter().any(|line| !line.text.trim().is_empty());
        printed(&self.kazakh) && printed(&self.russian)
    }
}
