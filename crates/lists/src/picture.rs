//! What a page of a file looks like, so that a value can be shown beside its source.

use crate::{Image, Limits, ReadError, Tools};
use serde::{Deserialize, Serialize};

/// A rectangle of a page as [`Place::Page`](bagyt_domain::list::Place::Page) has it: left, top, right, bottom.
pub type Rect = [u32; 4];

/// What is to be seen of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picture<'a> {
    /// In an archive, the file with the page; a file that is none is looked at itself.
    pub file: Option<&'a str>,
    /// The page, from 1.
    pub page: u32,
    /// How much of it.
    pub part: Part,
    /// Pixels across at most.
    pub width: u32,
}

/// How much of a page is to be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// All of it.
    Whole,
    /// A piece.
    Piece(Rect),
    /// All of it, paler where it is not this piece.
    Marked(Rect),
}

/// A page of a PDF or of an image file, or a piece of it, as wide as asked for or as the page has pixels.
///
/// # Errors
/// The file has no pages to look at, no such page, or is over a limit.
pub fn picture(
    bytes: &[u8],
    wanted: &Picture<'_>,
    limits: &Limits,
    tools: &dyn Tools,
) -> Result<Image, ReadError> {
    let apart = tools.apart().and_then(|apart| apart.picture(bytes, wanted, limits));
    apart.unwrap_or_else(|| crate::formats::picture(bytes, wanted, limits))
}
