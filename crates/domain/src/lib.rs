//! The nouns, states and rules of the grant cycle. No input or output, no clock, no database, no runtime.
//!
//! Folders follow the life of a grant in its order; `list` is where it begins. Names are the field's standard English
//! terms; the official Kazakh and Russian term stands once in the documentation of the type.

pub mod list;
pub mod money;
pub mod rules;

pub use money::Tenge;
