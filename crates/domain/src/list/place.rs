//! Where in the source file a value stands.

use serde::{Deserialize, Serialize};

/// A place in the source: enough for a person to put a finger on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Place {
    /// A cell of a table in a word-processor file, all from 1; `column` counts grid columns.
    Cell {
        /// Which table of the document.
        table: u32,
        /// Row of the table.
        row: u32,
        /// Grid column of the table.
        column: u32,
    },
    /// A line of a text file, from 1.
    Line {
        /// The line's number.
        line: u32,
    },
    /// A paragraph outside tables in a word-processor file, from 1.
    Paragraph {
        /// The paragraph's number.
        paragraph: u32,
    },
}
