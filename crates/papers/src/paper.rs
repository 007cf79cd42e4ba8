//! A paper as a person sees it, whatever form it leaves in: paragraphs one below the other, and tables among them.
//!
//! What a paper says is decided where it is made ([`crate::list`]); a writer of a form decides only how it looks there.

use bagyt_domain::Tenge;
use bagyt_domain::list::TextLanguage;
use std::cell::LazyCell;

/// What only some forms hold: it is made when the first of them asks for it.
pub type Later<'a, T> = LazyCell<T, Box<dyn FnOnce() -> T + 'a>>;

/// What `make` makes, once it is asked for.
pub fn later<'a, T>(make: impl FnOnce() -> T + 'a) -> Later<'a, T> {
    LazyCell::new(Box::new(make))
}

/// A document that the programme issues.
#[derive(Debug)]
pub struct Paper<'a> {
    /// What it is called, for whoever looks at a list of files.
    pub title: String,
    /// The language of what is printed once for all: the first of its languages.
    pub language: TextLanguage,
    /// The day it is of: the same paper has the same bytes on any day it is written.
    pub dated: Day,
    /// What it is called in one or two words, for the tab of a sheet.
    pub short: String,
    /// What stands in it, from top to bottom.
    pub parts: Vec<Part>,
    /// What is said below every page, beside its number: it is none of the paper's own words.
    pub foot: Option<String>,
    /// What a workbook has beside it.
    pub sheets: Later<'a, Vec<Sheet>>,
    /// What it says, for programs.
    pub data: Later<'a, serde_json::Value>,
}

/// A sheet of values: each line of them under the names of its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What it is called.
    pub name: String,
    /// What each column is called, and how many letters wide it is.
    pub heading: Vec<(String, u16)>,
    /// The lines.
    pub rows: Vec<Vec<Value>>,
}

/// A value on a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A whole number.
    Number(i64),
    /// An amount, shown in thousands of tenge.
    Money(Tenge),
}

/// A day: year, month and day.
pub type Day = (u16, u8, u8);

/// A part of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Words over the whole width.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
}

/// A table with a heading that every page repeats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the table is, for whoever does not see it.
    pub summary: String,
    /// How wide each column is, in thousandths of the table.
    pub widths: Vec<u32>,
    /// What the columns are called.
    pub heading: Vec<Cell>,
    /// The rows below the heading.
    pub rows: Vec<Row>,
}

/// A row of a table: its cells from left to right, together as wide as the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What kind of row it is.
    pub kind: RowKind,
    /// Its cells.
    pub cells: Vec<Cell>,
    /// Whether all of it is new or gone since an earlier version.
    pub change: Option<Change>,
}

/// What a row of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowKind {
    /// One thing of those the table is of.
    Entry,
    /// It says what the rows below it have in common.
    Subheading,
    /// It sums up the rows above it.
    Total,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// How many columns it covers, at least 1.
    pub columns: usize,
    /// What stands in it.
    pub paragraphs: Vec<Paragraph>,
}

impl Cell {
    /// A cell of one column.
    pub fn new(paragraphs: Vec<Paragraph>) -> Self {
        Self { columns: 1, paragraphs }
    }

    /// The same over several columns.
    pub fn across(self, columns: usize) -> Self {
        Self { columns, ..self }
    }
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// How it looks.
    pub style: Style,
    /// How it is counted.
    pub counted: Counted,
    /// The language of its words, where it is known.
    pub language: Option<TextLanguage>,
    /// Its words.
    pub runs: Vec<Run>,
}

impl Paragraph {
    /// A paragraph of words that are neither new nor gone.
    pub fn new(style: Style, text: impl Into<String>) -> Self {
        let runs = vec![Run { text: text.into(), change: None }];
        Self { style, counted: Counted::Not, language: None, runs }
    }

    /// The same, in this language.
    pub fn spoken(self, language: Option<TextLanguage>) -> Self {
        Self { language, ..self }
    }

    /// The same, counted so.
    pub fn counted(self, counted: Counted) -> Self {
        Self { counted, ..self }
    }

    /// Its words, those that are gone left out.
    pub fn text(&self) -> String {
        let stays = |run: &&Run| run.change != Some(Change::Gone);
        self.runs.iter().filter(stays).map(|run| run.text.as_str()).collect()
    }
}

/// How a paragraph looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Style {
    /// Who approved the paper, on its right side.
    Approval,
    /// What the paper is.
    Title,
    /// What a column is.
    ColumnHeading,
    /// Words in a table.
    Text,
    /// Numbers and money in a table.
    Figures,
    /// What the items below it are.
    ItemsHeading,
    /// One of several things that are counted.
    Item,
    /// A part of an item.
    SubItem,
    /// What rows of a table have in common.
    Subheading,
    /// The sum of a table.
    Total,
    /// Words below the table.
    Note,
}

impl Style {
    /// All of them, in the order in which a paper has them.
    pub const ALL: [Self; 11] = [
        Self::Approval,
        Self::Title,
        Self::ColumnHeading,
        Self::Text,
        Self::Figures,
        Self::ItemsHeading,
        Self::Item,
        Self::SubItem,
        Self::Subheading,
        Self::Total,
        Self::Note,
    ];

    /// The key in messages and in files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Approval => "approval",
            Self::Title => "title",
            Self::ColumnHeading => "column-heading",
            Self::Text => "text",
            Self::Figures => "figures",
            Self::ItemsHeading => "items-heading",
            Self::Item => "item",
            Self::SubItem => "sub-item",
            Self::Subheading => "subheading",
            Self::Total => "total",
            Self::Note => "note",
        }
    }
}

/// How a paragraph is counted among those before it in its cell, or in its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Counted {
    /// Not at all.
    Not,
    /// The first of several: `1.`
    First,
    /// The next of them.
    Next,
    /// A part of one of them: `–`
    Dashed,
    /// The number of a row, which counts all rows of the table so far: `7` or `7.`
    Row {
        /// Whether a point stands behind it.
        point: bool,
    },
}

/// Words of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// What became of them since an earlier version.
    pub change: Option<Change>,
}

/// What became of words since an earlier version of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    /// They are new.
    New,
    /// They stood there before.
    Gone,
}

/// Says the numbers of paragraphs for forms that do not count themselves.
#[derive(Debug, Default)]
pub struct Counter {
    items: u32,
    rows: u32,
}

impl Counter {
    /// What stands before a paragraph: `2. `, `– ` or nothing.
    pub fn mark(&mut self, counted: Counted) -> String {
        match counted {
            Counted::Not => String::new(),
            Counted::First => self.item(1),
            Counted::Next => self.item(self.items + 1),
            Counted::Dashed => "– ".to_owned(),
            Counted::Row { point } => {
                self.rows += 1;
                format!("{}{}", self.rows, if point { "." } else { "" })
            }
        }
    }

    fn item(&mut self, number: u32) -> String {
        self.items = number;
        format!("{number}. ")
    }

    /// A paragraph as one line of text with its mark.
    pub fn line(&mut self, paragraph: &Paragraph) -> String {
        let mark = self.mark(paragraph.counted);
        format!("{mark}{}", paragraph.text())
    }
}
