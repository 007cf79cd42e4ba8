//! The documents that the programme issues, in every form they leave in.
//!
//! A [`Paper`] says what stands in a document; a [`Form`] writes it. The same paper has the same bytes whenever and wherever
//! it is written, so that it can be signed and its digest kept.

mod csv;
mod docx;
mod error;
mod form;
mod html;
pub mod list;
pub mod paper;
mod pdf;
mod xlsx;

pub use error::WriteError;
pub use form::Form;
pub use paper::Paper;
