//! Things side by side: a column each, a row for each property; on a phone every row is a list of its own.

use bagyt_wording::Lang;
use maud::{Markup, html};

/// A column: its name, and what stands at its head.
pub struct Column {
    /// The name, said again at each cell where the table is folded.
    pub name: String,
    /// What stands at the head.
    pub head: Markup,
}

/// Rows under a heading of their own; the first rows have none.
pub struct Group {
    /// The heading.
    pub heading: Option<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// One property of every column.
pub struct Row {
    /// Its name.
    pub name: Markup,
    /// A cell for each column.
    pub cells: Vec<Markup>,
}

/// The table; `texts` of long cells, or of numbers.
pub fn table(
    lang: Lang,
    caption: &str,
    columns: &[Column],
    groups: &[Group],
    texts: bool,
) -> Markup {
    let of = if texts { "texts" } else { "numbers" };
    html! {
        table class={ "folds compare " (of) " of-" (columns.len()) } lang=(lang.code()) {
            caption { (caption) }
            thead { tr { td {} @for column in columns { th scope="col" { (column.head) } } } }
            @for group in groups.iter().filter(|group| !group.rows.is_empty()) {
                tbody {
                    @if let Some(heading) = &group.heading { tr.heading { th colspan=(columns.len() + 1) scope="rowgroup" { (heading) } } }
                    @for row in &group.rows {
                        tr {
                            th scope="row" { (row.name) }
                            @for (cell, column) in row.cells.iter().zip(columns) { td { p.of aria-hidden="true" { (column.name) } (cell) } }
                        }
                    }
                }
            }
        }
    }
}
