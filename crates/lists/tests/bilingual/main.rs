//! Lists in both languages, in every arrangement that occurs: each reads like the list of its first language, with the texts
//! of both apart, and differences are told.

mod arrangements;
mod blocks;
mod differences;
mod torn;
mod two_tables;
mod words;
