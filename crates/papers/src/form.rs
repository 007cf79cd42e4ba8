//! The forms a paper leaves in.

use crate::error::WriteError;
use crate::paper::Paper;
use crate::{csv, docx, html, pdf, xlsx};

/// A form a paper leaves in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    /// A word processor's file.
    Docx,
    /// Pages for print and for signing.
    Pdf,
    /// A workbook.
    Xlsx,
    /// A web page that stands alone.
    Html,
    /// Values divided by semicolons, for workbooks.
    Csv,
    /// What programs read.
    Json,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Docx, Self::Pdf, Self::Xlsx, Self::Html, Self::Csv, Self::Json];

    /// The ending of its files, and its key in addresses.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// Writes a paper; the same paper has the same bytes.
    ///
    /// # Errors
    /// When the file cannot be put together, which no paper of the programme should cause.
    pub fn write(self, paper: &Paper<'_>) -> Result<Vec<u8>, WriteError> {
        match self {
            Self::Docx => docx::write(paper),
            Self::Pdf => pdf::write(paper),
            Self::Xlsx => xlsx::write(paper),
            Self::Html => Ok(html::write(paper)),
            Self::Csv => csv::write(paper),
            Self::Json => Ok(serde_json::to_vec_pretty(&*paper.data)?),
        }
    }
}
