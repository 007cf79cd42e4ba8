//! A press: prints one list in every form a list arrives in, so that tests can hold each of them to the same reading.
//!
//! What is printed is a [`Sheet`]: paragraphs and tables as a person sees them. Those forms that this program writes itself
//! ([`Form`]) come out byte for byte the same everywhere; those of other programs ([`office`], [`browser`], [`paper`]) need
//! them installed and say so when they are not.

pub mod browser;
mod csv;
mod docx;
mod dump;
mod from_reading;
mod grid;
mod html;
pub mod likeness;
mod markup;
mod odf;
pub mod office;
mod package;
pub mod paper;
mod programs;
pub mod scanner;
mod sheet;

mod xlsx;

pub use package::{archive, with_body};
pub use programs::Missing;
pub use sheet::{Align, Cell, Paragraph, Row, Sheet, Table};

/// The forms that this program writes itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    /// A word processor's file.
    Docx,
    /// An OpenDocument text.
    Odt,
    /// A workbook.
    Xlsx,
    /// An OpenDocument workbook.
    Ods,
    /// A web page.
    Html,
    /// Values divided by semicolons, as a workbook saves them here.
    Csv,
    /// Values divided by tabs.
    Tsv,
    /// A dump in which every cell begins with a tab and row ends are not marked.
    Dump,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Docx,
        Self::Odt,
        Self::Xlsx,
        Self::Ods,
        Self::Html,
        Self::Csv,
        Self::Tsv,
        Self::Dump,
    ];

    /// The ending of its files.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Dump => "txt",
        }
    }

    /// Prints a sheet.
    pub fn print(self, sheet: &Sheet) -> Vec<u8> {
        match self {
            Self::Docx => docx::write(sheet),
            Self::Odt => odf::text(sheet),
            Self::Xlsx => xlsx::write(sheet),
            Self::Ods => odf::workbook(sheet),
            Self::Html => html::write(sheet),
            Self::Csv => csv::write(sheet, ';'),
            Self::Tsv => csv::write(sheet, '\t'),
            Self::Dump => dump::write(sheet),
        }
    }
}
