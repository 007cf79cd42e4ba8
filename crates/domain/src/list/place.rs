//! Where in the source file a value stands.

use serde::{Deserialize, Serialize};

/// A place in the source: enough for a person to put a finger on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Place {
    /// A cell of a table in a word-processor file or on a web page, all from 1; `column` counts grid columns.
    Cell {
        /// Which table of the document.
        table: u32,
        /// Row of the table.
        row: u32,
        /// Grid column of the table.
        column: u32,
    },
    /// A rectangle on a page of a PDF or of an image file.
    Page {
        /// The page, from 1.
        page: u32,
        /// Left, top, right, bottom, from the upper left corner of the page as it is shown: points (1/72 inch) of a PDF,
        /// pixels of an image.
        #[serde(rename = "box")]
        rect: [u32; 4],
    },
    /// A cell of a workbook.
    Sheet {
        /// The sheet's name.
        sheet: String,
        /// The cell as workbooks name it: `B7`; of merged cells the first.
        cell: String,
    },
    /// A line of a text file, from 1.
    Line {
        /// The line's number.
        line: u32,
    },
    /// A paragraph outside tables in a word-processor file or on a web page, from 1.
    Paragraph {
        /// The paragraph's number.
        paragraph: u32,
    },
}
