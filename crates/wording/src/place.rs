//! Where something stands in a file, in words.

use crate::{Args, Lang, say};
use bagyt_domain::list::Place;

/// A place: `table 1, row 4, column 2`, `page 3`.
pub fn place(lang: Lang, place: &Place) -> String {
    let (id, values) = match place {
        Place::Cell { table, row, column } => (
            "place-cell",
            Args::new().count("table", *table).count("row", *row).count("column", *column),
        ),
        Place::Page { page, .. } => ("place-page", Args::new().count("page", *page)),
        Place::Sheet { sheet, cell } => {
            ("place-sheet", Args::new().text("sheet", sheet).text("cell", cell))
        }
        Place::Line { line } => ("place-line", Args::new().count("line", *line)),
        Place::Paragraph { paragraph } => {
            ("place-paragraph", Args::new().count("paragraph", *paragraph))
        }
    };
    say(lang, id, &values)
}

/// Several places, one after another.
pub fn places(lang: Lang, all: &[Place]) -> String {
    all.iter().map(|one| place(lang, one)).collect::<Vec<_>>().join("; ")
}
