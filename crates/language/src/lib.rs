//! Kazakh and Russian as official lists print them: words, numbers, amounts, years, places, scripts, spelling, sorting.
//!
//! Nothing here knows of grants. Every finder takes a text and answers with byte ranges into it, reads misread letters,
//! Latin look-alikes and lost spaces, never panics and never allocates more than a small multiple of its input.

pub mod amount;
pub mod comparator;
pub mod date;
pub mod fold;
pub mod fuzzy;
mod letters;
pub mod misread_figures;
pub mod number;
pub mod old_fonts;
pub mod place;
pub mod quantity;
mod quick_hash;
pub mod script;
pub mod sorting;
pub mod spelling;
pub mod stems;
pub mod tongue;
mod word_root;
pub mod year;

pub use letters::{
    is_capital, is_letter, is_unseen, is_word_character, lowercase, on_russian_keyboard,
};
pub use number::Decimal;
pub use word_root::{stems_within, word_roots};
