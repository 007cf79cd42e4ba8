//! Where in the file something stands, so that a person can put a finger on it.

use bagyt_domain::list;
use serde::Serialize;
use utoipa::ToSchema;

/// Where in the file something stands, all from 1: a cell of a table or of a workbook, a rectangle on a page, a line, or a
/// paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(untagged)]
pub enum Place {
    /// A cell of a table in a word-processor file or on a web page.
    Cell {
        /// Which table of the document.
        #[schema(example = 1, minimum = 1)]
        table: u32,
        /// Row of the table.
        #[schema(example = 4, minimum = 1)]
        row: u32,
        /// Grid column of the table.
        #[schema(example = 8, minimum = 1)]
        column: u32,
    },
    /// A rectangle on a page of a PDF or of an image file.
    Page {
        /// The page.
        #[schema(example = 2, minimum = 1)]
        page: u32,
        /// Left, top, right, bottom from the upper left corner: points (1/72 inch) of a PDF, pixels of an image.
        #[serde(rename = "box")]
        #[schema(example = json!([72, 120, 310, 168]), min_items = 4, max_items = 4)]
        rect: [u32; 4],
    },
    /// A cell of a workbook.
    Sheet {
        /// The sheet's name.
        #[schema(example = "2026")]
        sheet: String,
        /// The cell; of joined cells the first.
        #[schema(example = "B7")]
        cell: String,
    },
    /// A line of a text file.
    Line {
        /// Its number.
        #[schema(example = 17, minimum = 1)]
        line: u32,
    },
    /// A paragraph outside tables in a word-processor file or on a web page.
    Paragraph {
        /// Its number.
        #[schema(example = 3, minimum = 1)]
        paragraph: u32,
    },
}

/// Where the heading of a list and its totals stand in the file; empty where it was stored before places were kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct HeadingPlaces {
    /// The title: one place for each page or run of lines it goes over.
    #[schema(example = json!([{"paragraph": 2}]))]
    pub title: Vec<Place>,
    /// The approval block.
    #[schema(example = json!([{"paragraph": 1}]))]
    pub approval: Vec<Place>,
    /// Each customer, in the order of `issuers`.
    #[schema(example = json!([[{"table": 1, "row": 3, "column": 1}]]))]
    pub issuers: Vec<Vec<Place>>,
    /// The rows of printed totals.
    #[schema(example = json!([{"table": 1, "row": 9, "column": 5}]))]
    pub totals: Vec<Place>,
    /// The text below the table.
    #[schema(example = json!([{"paragraph": 4}]))]
    pub notes: Vec<Place>,
}

impl From<list::Place> for Place {
    fn from(place: list::Place) -> Self {
        match place {
            list::Place::Cell { table, row, column } => Self::Cell { table, row, column },
            list::Place::Page { page, rect } => Self::Page { page, rect },
            list::Place::Sheet { sheet, cell } => Self::Sheet { sheet, cell },
            list::Place::Line { line } => Self::Line { line },
            list::Place::Paragraph { paragraph } => Self::Paragraph { paragraph },
        }
    }
}

impl From<list::HeadingPlaces> for HeadingPlaces {
    fn from(places: list::HeadingPlaces) -> Self {
        Self {
            title: all(places.title),
            approval: all(places.approval),
            issuers: places.issuers.into_iter().map(all).collect(),
            totals: all(places.totals),
            notes: all(places.notes),
        }
    }
}

/// All places of one text.
pub fn all(places: Vec<list::Place>) -> Vec<Place> {
    places.into_iter().map(Into::into).collect()
}

#[cfg(test)]
mod tests {
    use super::{HeadingPlaces, list};

    #[test]
    fn places_of_a_heading_are_told_as_the_document_has_them() {
        let all = vec![
            list::Place::Cell { table: 1, row: 2, column: 3 },
            list::Place::Page { page: 2, rect: [72, 120, 310, 168] },
            list::Place::Sheet { sheet: "2026".to_owned(), cell: "B7".to_owned() },
            list::Place::Line { line: 17 },
            list::Place::Paragraph { paragraph: 3 },
        ];
        let places = list::HeadingPlaces {
            title: all.clone(),
            approval: all[1..].to_vec(),
            issuers: vec![all[2..].to_vec(), Vec::new()],
            totals: all[3..].to_vec(),
            notes: all[4..].to_vec(),
        };
        let read = serde_json::to_value(&places).expect("plain data");
        let told = serde_json::to_value(HeadingPlaces::from(places)).expect("plain data");
        assert_eq!(told, read);
    }
}
