//! File formats: bytes to blocks of text with places. The format is found by content, never by name.
//!
//! A format knows nothing of grants. Every one of them keeps to [`Limits`] before it spends memory, removes markup, and
//! drops nothing else.

mod docx;
mod docx_numbering;
mod docx_package;
mod docx_table;
#[cfg(test)]
mod docx_tests;
mod docx_text;
mod encoding;
mod lines;
mod markup;
mod signature;
mod text;
mod text_loose;
mod text_quoted;
mod text_rows;

use crate::table::Extract;
use crate::{Limits, ReadError};
use signature::Looks;

/// Turns a file into blocks.
///
/// # Errors
/// Empty, unknown, damaged or over a limit.
pub fn extract(bytes: &[u8], limits: &Limits) -> Result<Extract, ReadError> {
    if bytes.len() as u64 > limits.file_bytes {
        return Err(ReadError::OverLimit { what: "file_bytes", limit: limits.file_bytes });
    }
    match signature::looks(bytes) {
        Looks::Other(looks_like) => Err(ReadError::UnknownFormat { looks_like }),
        Looks::Packed => docx::extract(bytes, limits),
        Looks::Text => {
            let text = encoding::decode(bytes)
                .ok_or(ReadError::UnknownFormat { looks_like: "binary data" })?;
            text::extract(&text, limits)
        }
    }
}
