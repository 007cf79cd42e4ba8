//! One small list of our own words for every trap that real lists hold.

mod headings;
#[path = "../printed/mod.rs"]
mod printed;
mod rows;
mod sample;
mod sums;
mod word_tables;
