//! One small list of our own words for every trap that real lists hold.

mod groups;
mod headings;
#[path = "../printed/mod.rs"]
mod printed;
mod rows;
mod sample;
mod sums;
mod word_file;
mod word_tables;
