//! A list in every form reads equal: the examples in all forms, and lists by chance in those this program prints itself.
//!
//! Everything that is not of the form itself must be the same as in the word processor's file: texts, values, findings
//! with their words. Of scans a stated share of the letters may differ. What another program is needed for is skipped
//! aloud where it is not installed.

mod by_chance;
mod examples;
mod invented;
mod read;
mod word;
