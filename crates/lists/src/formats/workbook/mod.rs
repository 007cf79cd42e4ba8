//! Workbooks: XLSX and XLS.

mod display;
#[cfg(test)]
mod tests;
mod xlsx;

use crate::table::Extract;
use crate::{Damage, Limits, ReadError};

/// Turns the file into blocks.
pub(super) fn extract(bytes: &[u8], limits: &Limits) -> Result<Extract, ReadError> {
    if bytes.starts_with(b"PK") {
        return xlsx::extract(bytes, limits);
    }
    Err(ReadError::Damaged(Damage::NoDocument))
}
