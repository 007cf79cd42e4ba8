//! File formats: bytes to blocks of text with places. The format is found by content, never by name.
//!
//! A format knows nothing of grants. Every one of them keeps to [`Limits`] before it spends memory, removes markup, and
//! drops nothing else.

mod archive;
mod budget;
mod counters;
mod csv;
mod docx;
mod encoding;
mod entities;
mod html;
mod lines;
mod markup;
mod odf;
mod old;
mod packed;
pub mod page;
pub mod pdf;
mod picture;
mod raised;
mod relations;
mod scan;
mod sheet;
#[cfg(test)]
mod shown;
mod side_by_side;
mod signature;
mod text;
mod text_loose;
mod text_quoted;
mod text_rows;
mod workbook;
mod xml;

use crate::table::Extract;
use crate::{Limits, ReadError, Tools};
pub(crate) use picture::picture;
use signature::Looks;

/// One document of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its name in the archive; `None` when the file is the document.
    pub name: Option<String>,
    /// Its blocks, or why there are none.
    pub extract: Result<Extract, ReadError>,
}

/// Whether a file may take long to read: what programs outside read, what may hold such pages, and archives of such files.
pub fn may_be_slow(bytes: &[u8]) -> bool {
    matches!(signature::looks(bytes), Looks::Image | Looks::Old(_) | Looks::Pdf | Looks::Archive)
}

/// Turns a file into documents: one, or those of an archive.
///
/// # Errors
/// Empty, unknown, damaged or over a limit; what is wrong with one file of an archive stands in its document.
pub fn documents(
    bytes: &[u8],
    limits: &Limits,
    tools: &dyn Tools,
) -> Result<Vec<Document>, ReadError> {
    within(bytes, limits)?;
    if signature::looks(bytes) == Looks::Archive {
        return archive::documents(bytes, limits, tools);
    }
    let extract = extract(bytes, limits, tools)?;
    Ok(vec![Document { name: None, extract: Ok(extract) }])
}

/// Turns a file that is one document into blocks.
///
/// # Errors
/// Empty, unknown, damaged or over a limit; an archive, which is many documents.
pub fn extract(bytes: &[u8], limits: &Limits, tools: &dyn Tools) -> Result<Extract, ReadError> {
    within(bytes, limits)?;
    match signature::looks(bytes) {
        Looks::Docx => docx::extract(bytes, limits),
        Looks::OpenDocument => odf::extract(bytes, limits),
        Looks::Workbook => workbook::extract(bytes, limits),
        Looks::Old(form) => old::extract(bytes, form, limits, tools),
        Looks::Pdf => pdf::extract(bytes, limits, tools),
        Looks::Image => scan::extract(bytes, limits, tools),
        Looks::WebPage => html::extract(bytes, limits),
        Looks::Archive => Err(ReadError::UnknownFormat { looks_like: "zip archive" }),
        Looks::Other(looks_like) => Err(ReadError::UnknownFormat { looks_like }),
        Looks::Text => {
            let text = encoding::decode(bytes)
                .ok_or(ReadError::UnknownFormat { looks_like: "binary data" })?;
            csv::extract(&text, limits).unwrap_or_else(|| text::extract(&text, limits))
        }
    }
}

fn within(bytes: &[u8], limits: &Limits) -> Result<(), ReadError> {
    if bytes.len() as u64 > limits.file_bytes {
        return Err(ReadError::OverLimit { what: "file_bytes", limit: limits.file_bytes });
    }
    Ok(())
}
