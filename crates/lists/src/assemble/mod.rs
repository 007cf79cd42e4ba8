//! Assembly: blocks to lists whose every piece of text stands in its row and column.

use crate::table::{Block, RawList};
use crate::{Limits, ReadError};

/// Puts the lists of a file together.
///
/// # Errors
/// No list in it, or over a limit.
pub fn assemble(blocks: Vec<Block>, limits: &Limits) -> Result<Vec<RawList>, ReadError> {
    let _ = (blocks, limits);
    Err(ReadError::NoList)
}
