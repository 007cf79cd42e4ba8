//! What a page of a file looks like, so that a value can be shown beside its source.

use crate::{Image, Limits, ReadError};

/// A piece of a page of a PDF or of an image file, `width` pixels across or as wide as the page has them; the whole page
/// where no rectangle is named. Rectangles are those of [`Place::Page`](bagyt_domain::list::Place::Page).
///
/// # Errors
/// The file has no pages to look at, no such page, or is over a limit.
pub fn picture(
    bytes: &[u8],
    page: u32,
    rect: Option<[u32; 4]>,
    width: u32,
    limits: &Limits,
) -> Result<Image, ReadError> {
    crate::formats::picture(bytes, page, rect, width, limits)
}
