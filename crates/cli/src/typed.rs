//! What is typed on the command line, turned into what is meant; what cannot be meant says what to write instead.

use crate::commands::issue::Extract;
use bagyt_operations::row_numbers;
use bagyt_papers::list::Languages;
use bagyt_storage::ListId;
use bagyt_wording::Lang;
use jiff::civil::Date;
use std::fmt;

/// What to write; its words are the message `expected-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// `kk`, `ru` or `en`.
    Language,
    /// `section.key=value`.
    Setting,
    /// The identifier of a list.
    List,
    /// A day as `2026-03-20`.
    Date,
    /// A year of four digits.
    Year,
    /// The name of a person.
    Officer,
    /// The place of a row in its list.
    Row,
    /// The number of a report.
    Report,
    /// The number of a version.
    Version,
    /// The place of a customer in its list.
    Customer,
    /// Rows and ranges of rows.
    Rows,
    /// `kk`, `ru` or `both`.
    Languages,
}

impl Expected {
    /// The message with its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Language => "expected-language",
            Self::Setting => "expected-setting",
            Self::List => "expected-list",
            Self::Date => "expected-date",
            Self::Year => "expected-year",
            Self::Officer => "expected-officer",
            Self::Row => "expected-row",
            Self::Report => "expected-report",
            Self::Version => "expected-version",
            Self::Customer => "expected-customer",
            Self::Rows => "expected-rows",
            Self::Languages => "expected-languages",
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.key())
    }
}

impl std::error::Error for Expected {}

/// A language by its code.
pub fn language(code: &str) -> Result<Lang, Expected> {
    Lang::parse(code).ok_or(Expected::Language)
}

/// A setting and its value.
pub fn setting(pair: &str) -> Result<(String, String), Expected> {
    let (key, value) = pair.split_once('=').ok_or(Expected::Setting)?;
    Ok((key.to_owned(), value.to_owned()))
}

/// A list by its identifier.
pub fn list(id: &str) -> Result<ListId, Expected> {
    id.parse().map_err(|_| Expected::List)
}

/// A day of the calendar.
pub fn date(day: &str) -> Result<Date, Expected> {
    day.parse().map_err(|_| Expected::Date)
}

/// A year.
pub fn year(year: &str) -> Result<u16, Expected> {
    let digits = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    if digits { year.parse().map_err(|_| Expected::Year) } else { Err(Expected::Year) }
}

/// A row by its place, from 1.
pub fn row(place: &str) -> Result<u32, Expected> {
    from_one(place).ok_or(Expected::Row)
}

/// A report by its number, from 1.
pub fn report(number: &str) -> Result<u32, Expected> {
    from_one(number).ok_or(Expected::Report)
}

/// A version by its number, from 1.
pub fn version(number: &str) -> Result<u32, Expected> {
    from_one(number).ok_or(Expected::Version)
}

/// A customer by its place, from 1.
pub fn customer(place: &str) -> Result<u32, Expected> {
    from_one(place).ok_or(Expected::Customer)
}

/// Rows by their places, from 1, and ranges of them.
pub fn rows(rows: &str) -> Result<Extract, Expected> {
    row_numbers(rows).map(Extract).map_err(|_| Expected::Rows)
}

/// In which languages a form is.
pub fn languages(code: &str) -> Result<Languages, Expected> {
    Languages::parse(code).ok_or(Expected::Languages)
}

fn from_one(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|number| *number > 0)
}

/// A name with at least one letter in it.
pub fn officer(name: &str) -> Result<String, Expected> {
    let name = name.trim();
    if name.chars().any(char::is_alphabetic) { Ok(name.to_owned()) } else { Err(Expected::Officer) }
}
