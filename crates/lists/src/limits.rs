//! How much a reader takes on: settings that keep a hostile file from costing more than a moment.

use serde::{Deserialize, Serialize};

/// Bounds on reading one file. Exceeding one is an error that names the bound and the value, never a crash. Of an
/// archive, what its files use together counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Bytes of the file.
    pub file_bytes: u64,
    /// Bytes of all parts of a packed file after unpacking.
    pub unpacked_bytes: u64,
    /// Rows of all tables of the file.
    pub rows: usize,
    /// Cells of all tables of the file.
    pub cells: usize,
    /// Characters of one cell.
    pub cell_chars: usize,
    /// Depth of nested markup.
    pub nesting: usize,
    /// Lists in one file.
    pub lists: usize,
    /// Pages of a PDF or of an image file.
    pub pages: usize,
    /// Pixels of one page's image.
    pub pixels: u64,
    /// Files in an archive.
    pub files: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 32 << 20,
            unpacked_bytes: 128 << 20,
            rows: 20_000,
            cells: 200_000,
            cell_chars: 200_000,
            nesting: 64,
            lists: 64,
            pages: 500,
            pixels: 60_000_000,
            files: 200,
        }
    }
}
