//! Workbooks: XLSX and XLS.

mod compound;
mod display;
mod pattern;
mod records;
mod strings;
#[cfg(test)]
mod tests;
mod xls;
mod xlsx;

pub(super) use compound::root_streams;

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
        let most = MOST_REPEATED.saturating_add(unpacked.saturating_mul(4)).min(MOST_SHOWN);
        Self { bytes: 0, most }
    }

    fn count(&mut self, text: &str, meter: &Meter<'_>) -> Result<(), ReadError> {
        meter.cell_chars(text.chars().count())?;
        // Where a new line may begin; each of them keeps its place beside its text.
        let lines = memchr::memchr2_iter(b'\n', b'<', text.as_bytes()).count() as u64;
        let cost = lines.saturating_mul(OF_LINE).saturating_add(text.len() as u64);
        self.bytes = self.bytes.saturating_add(cost);
        if self.bytes > self.most {
            return Err(ReadError::OverLimit { what: "repeated_bytes", limit: self.most });
        }
        Ok(())
    }
}

/// Text beside four times the size of the file.
const MOST_REPEATED: u64 = 8 << 20;

/// No workbook shows more, however large it is.
const MOST_SHOWN: u64 = 128 << 20;

/// Bytes of a line's place.
const OF_LINE: u64 = 200;
