//! OpenDocument files: texts (ODT) and workbooks (ODS).

use crate::table::Extract;
use crate::{Limits, ReadError};

/// Turns the file into blocks.
pub fn extract(bytes: &[u8], limits: &Limits) -> Result<Extract, ReadError> {
    let _ = (bytes, limits);
    Err(ReadError::UnknownFormat { looks_like: "OpenDocument file" })
}
