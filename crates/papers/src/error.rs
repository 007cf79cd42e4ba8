//! Why a paper could not be written.

use thiserror::Error;

/// Why a paper could not be written; nothing of it is then.
#[derive(Debug, Error)]
pub enum WriteError {
    /// The archive could not be put together.
    #[error("the archive could not be written: {0}")]
    Archive(#[from] zip::result::ZipError),
    /// Memory could not be written to.
    #[error("the document could not be written: {0}")]
    Io(#[from] std::io::Error),
    /// A table could not be written as values.
    #[error("the table could not be written: {0}")]
    Values(#[from] csv::Error),
    /// A text is longer than a cell of a workbook holds.
    #[error(
        "row {row} has a cell of {letters} letters; a workbook holds {most}: choose another form"
    )]
    LongCell {
        /// The row of the sheet, from 1.
        row: u32,
        /// How long the text is.
        letters: usize,
        /// How long it may be.
        most: usize,
    },
    /// The pages could not be set.
    #[error("the pages could not be set: {0}")]
    Pages(String),
    /// What programs read could not be written.
    #[error("the data could not be written: {0}")]
    Data(#[from] serde_json::Error),
    /// A workbook could not be put together.
    #[error("the workbook could not be written: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}
