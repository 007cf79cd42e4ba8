//! What is printed: paragraphs and tables as a person sees them.

/// A printed document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// What stands above the tables: approval and title.
    pub before: Vec<Paragraph>,
    /// The tables, one below the other.
    pub tables: Vec<Table>,
    /// What stands below them.
    pub after: Vec<Paragraph>,
}

/// A paragraph outside of tables.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paragraph {
    /// Its lines; all but the last end with a line break.
    pub lines: Vec<String>,
    /// Where on the line it stands.
    pub align: Align,
}

/// Where on the line a paragraph stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// As ordinary text.
    #[default]
    Left,
    /// As a title.
    Centre,
    /// As an approval.
    Right,
}

impl Align {
    /// The word for it in most forms.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Centre => "center",
            Self::Right => "right",
        }
    }
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Its rows from top to bottom.
    pub rows: Vec<Row>,
    /// How many of them, from the top, are repeated on every page.
    pub heading_rows: usize,
}

/// A row: the cells that begin in it, from left to right.
pub type Row = Vec<Cell>;

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its lines.
    pub lines: Vec<String>,
    /// Grid columns it covers, at least 1.
    pub columns: u32,
    /// Grid rows it covers, at least 1.
    pub rows: u32,
}

impl Cell {
    /// A cell of one grid field.
    pub fn new<T: Into<String>>(lines: impl IntoIterator<Item = T>) -> Self {
        Self { lines: lines.into_iter().map(Into::into).collect(), columns: 1, rows: 1 }
    }

    /// The same over several grid columns.
    pub fn across(self, columns: u32) -> Self {
        Self { columns, ..self }
    }

    /// The same over several grid rows.
    pub fn down(self, rows: u32) -> Self {
        Self { rows, ..self }
    }
}

impl Paragraph {
    /// A paragraph of one line.
    pub fn new(line: impl Into<String>, align: Align) -> Self {
        Self { lines: vec![line.into()], align }
    }
}
