//! Where in the source file a value stands.

use serde::{Deserialize, Serialize};

/// Where the values of a list's heading stand in the file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct HeadingPlaces {
    /// The title.
    pub title: Vec<Place>,
    /// The approval block.
    pub approval: Vec<Place>,
    /// Each customer, in the order of the list.
    pub issuers: Vec<Vec<Place>>,
    /// The total rows.
    pub totals: Vec<Place>,
    /// The text below the table.
    #[serde(default)]
    pub notes: Vec<Place>,
}

impl HeadingPlaces {
    /// Whether nothing is said of any value.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

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

impl Place {
    /// The places of lines that belong together, each once: lines of a text that follow each other are one place that
    /// names the first, rectangles on one page are the one around them.
    pub fn gathered<'a>(places: impl IntoIterator<Item = &'a Self>) -> Vec<Self> {
        let mut gathered: Vec<Self> = Vec::new();
        let mut line_before = None;
        for place in places {
            let follows = matches!((place, line_before), (Self::Line { line }, Some(before)) if *line == before || *line == before + 1);
            line_before = if let Self::Line { line } = place { Some(*line) } else { None };
            if follows || gathered.contains(place) {
                continue;
            }
            let around = gathered.iter_mut().find_map(|other| match (other, place) {
                (Self::Page { page, rect }, Self::Page { page: own, rect: more }) => {
                    (page == own).then_some((rect, more))
                }
                _ => None,
            });
            match around {
                Some((rect, more)) => {
                    *rect = [
                        rect[0].min(more[0]),
                        rect[1].min(more[1]),
                        rect[2].max(more[2]),
                        rect[3].max(more[3]),
                    ];
                }
                None => gathered.push(place.clone()),
            }
        }
        gathered
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn lines_that_follow_each_other_are_one_place() {
        let lines = [4, 5, 6, 9].map(|line| Place::Line { line });
        assert_eq!(Place::gathered(&lines), [Place::Line { line: 4 }, Place::Line { line: 9 }]);
    }

    #[test]
    fn rectangles_of_one_page_become_the_one_around_them() {
        let on = |page, rect| Place::Page { page, rect };
        let places = [on(1, [10, 20, 30, 40]), on(1, [5, 41, 28, 60]), on(2, [10, 0, 30, 12])];
        assert_eq!(Place::gathered(&places), [on(1, [5, 20, 30, 60]), on(2, [10, 0, 30, 12])]);
    }

    #[test]
    fn a_cell_named_by_each_of_its_lines_is_named_once() {
        let cell = Place::Sheet { sheet: "2026".to_owned(), cell: "B7".to_owned() };
        assert_eq!(Place::gathered([&cell, &cell]), std::slice::from_ref(&cell));
    }
}
