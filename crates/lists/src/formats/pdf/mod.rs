//! PDF files: a text layer, images of pages, or both.

use crate::table::Extract;
use crate::{Limits, ReadError, Tools};

/// Turns the file into blocks.
pub fn extract(bytes: &[u8], limits: &Limits, tools: &dyn Tools) -> Result<Extract, ReadError> {
    let _ = (bytes, limits, tools);
    Err(ReadError::UnknownFormat { looks_like: "PDF" })
}
