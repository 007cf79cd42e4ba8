//! The value of one column of one row, as it goes into a statement and comes out of one.

use sea_orm::Value;
use std::fmt;

/// The value of one column of one row.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell {
    /// A whole number, or none.
    Number(Option<i64>),
    /// A text, or none.
    Text(Option<String>),
    /// A byte string, or none.
    Bytes(Option<Vec<u8>>),
}

/// As it stands in a message.
impl fmt::Display for Cell {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(Some(number)) => number.fmt(formatter),
            Self::Text(Some(text)) => formatter.write_str(text),
            Self::Bytes(Some(bytes)) => write!(formatter, "{} bytes", bytes.len()),
            Self::Number(None) | Self::Text(None) | Self::Bytes(None) => {
                formatter.write_str("nothing")
            }
        }
    }
}

/// Rows of one table: the cells of each in the order of the columns.
pub type Rows = Vec<Vec<Cell>>;

impl From<Cell> for Value {
    fn from(cell: Cell) -> Self {
        match cell {
            Cell::Number(number) => number.into(),
            Cell::Text(text) => text.into(),
            Cell::Bytes(bytes) => bytes.into(),
        }
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Number(Some(number))
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Number(Some(number.into()))
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(Some(text))
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(Some(text.to_owned()))
    }
}

impl From<Option<String>> for Cell {
    fn from(text: Option<String>) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<u8>> for Cell {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(Some(bytes))
    }
}
