//! Web pages saved to a file: tables with joined cells, the paragraphs around them, tables that only lay out the page.
//!
//! Read as a person sees the page: hidden elements, deletions and navigation go, numbers of lists are restored, the page's own
//! style sheets are followed in this. Pictures, frames and style sheets of other files are not looked at, so nothing is
//! fetched.

mod charset;
mod elements;
mod formula;
mod hidden;
mod layout;
mod line;
mod mail;
mod page;
mod raised;
mod skipped;
mod style_sheet;
#[cfg(test)]
mod tests;
mod tokens;

pub(super) use charset::{decoded, is_wide};
pub(super) use mail::is_mail;

use super::entities;
use crate::table::{Block, Extract};
use crate::{Limits, ReadError};

/// Turns the file into blocks.
pub(super) fn extract(bytes: &[u8], limits: &Limits) -> Result<Extract, ReadError> {
    let page = if is_mail(bytes) { mail::page(bytes)? } else { decoded(bytes, None) };
    let pieces = page::read(&page, limits)?;
    let blocks = layout::blocks(pieces, limits)?;
    if blocks.iter().all(Block::is_blank) {
        return Err(ReadError::Empty);
    }
    Ok(Extract { format: "html", blocks, findings: Vec::new() })
}
