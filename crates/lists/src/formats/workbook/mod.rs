//! Workbooks: XLSX and XLS.

mod compound;
mod display;
mod pattern;
mod records;
#[cfg(test)]
mod tests;
mod xls;
mod xlsx;

use super::text::Meter;
use crate::table::Extract;
use crate::{Limits, ReadError};

/// Turns the file into blocks.
pub(super) fn extract(bytes: &[u8], limits: &Limits) -> Result<Extract, ReadError> {
    if bytes.starts_with(b"PK") {
        xlsx::extract(bytes, limits)
    } else {
        xls::extract(bytes, limits)
    }
}

/// The text that cells show in all: one shared string may be shown by every cell of a sheet.
struct Shown {
    bytes: u64,
    most: u64,
}

impl Shown {
    /// Text of a file that unpacks to so many bytes.
    fn of(unpacked: u64) -> Self {
        Self { bytes: 0, most: MOST_REPEATED.saturating_add(unpacked.saturating_mul(4)) }
    }

    fn count(&mut self, text: &str, meter: &Meter<'_>) -> Result<(), ReadError> {
        meter.cell_chars(text.chars().count())?;
        self.bytes = self.bytes.saturating_add(text.len() as u64);
        if self.bytes > self.most {
            return Err(ReadError::OverLimit { what: "unpacked_bytes", limit: self.most });
        }
        Ok(())
    }
}

/// Text beside four times the size of the file.
const MOST_REPEATED: u64 = 8 << 20;
