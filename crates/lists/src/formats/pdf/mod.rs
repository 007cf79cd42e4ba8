//! PDF files: a text layer, images of pages, or both.

mod glyphs;
mod guard;
mod interpret;
mod words;

use super::page::{self, Page};
use crate::table::Extract;
use crate::{Limits, ReadError, Tools};

/// Turns the file into blocks.
pub fn extract(bytes: &[u8], limits: &Limits, tools: &dyn Tools) -> Result<Extract, ReadError> {
    let _ = tools;
    guard::within(bytes, limits)?;
    let pdf = interpret::open(bytes, limits)?;
    let pages: Vec<Page> =
        interpret::pages(&pdf, limits)?.into_iter().map(|seen| seen.page).collect();
    Ok(Extract { format: "pdf", blocks: page::blocks(pages, limits)?, findings: Vec::new() })
}
