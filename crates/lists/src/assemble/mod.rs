//! Assembly: blocks to lists whose every piece of text stands in its row and column.
//!
//! First the headings are found by meaning; they divide the file into lists. Then the text under each heading is put into
//! rows: of a loose stream of cells the best reading as a whole, of printed rows one by one, fragments torn off by page
//! breaks last. Text that fits nowhere is reported, never dropped.

mod aligned;
mod aside;
mod broken_rows;
mod builder;
mod column_languages;
mod continuation;
mod counted_rows;
mod cut_heading;
mod doubled_rows;
mod fitness;
mod fragments;
mod groups;
mod heading;
mod heading_words;
mod indicator_heading;
mod indicator_words;
mod join;
mod joints;
mod law_fields;
mod layout;
mod loose;
mod loose_heading;
mod loose_rows;
mod marks;
mod money;
mod moved_rows;
mod open_row;
mod other_tables;
mod outside_words;
mod piece;
mod repeated;
mod sections;
mod stream;
mod vocabulary;

pub(crate) use indicator_heading::indicators_at;
pub(crate) use indicator_words::{RESULTS, TARGETS};
pub(crate) use join::{Words, are_translations, mended};
pub(crate) use outside_words::{is_afterword, is_issuer, is_signature};

use crate::cores::{MANY, both_of};
use crate::table::{Block, RawList};
use crate::{Limits, ReadError};
use bagyt_language::spelling::learn_words;

/// Puts the lists of a file together.
///
/// # Errors
/// No list in it, or over a limit.
pub fn assemble(blocks: Vec<Block>, limits: &Limits) -> Result<Vec<RawList>, ReadError> {
    let items = stream::items(blocks);
    let long = items.len() >= MANY;
    let lists = sections::sections(items);
    if lists.is_empty() {
        return Err(ReadError::NoList);
    }
    if lists.len() > limits.lists {
        return Err(ReadError::OverLimit { what: "lists", limit: limits.lists as u64 });
    }
    let build = || lists.into_iter().map(sections::Section::build).collect();
    // Every word of the rows will be judged; the words are learnt while the rows are put together.
    Ok(if long { both_of(learn_words, build).1 } else { build() })
}
