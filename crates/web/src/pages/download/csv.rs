//! The selection as CSV (RFC 4180).

use super::columns::{COLUMNS, Cell, cells, heading};
use super::{begin, file, written};
use crate::App;
use crate::errors::PageError;
use crate::language::{Visit, Wanted};
use crate::pages::selection::Asked;
use axum::extract::State;
use axum::response::Response;

/// Answers with a table: names of columns in the language of the address, a mark of UTF-8 before them, because the usual
/// spreadsheets guess another encoding without it.
pub async fn csv(
    State(app): State<App>,
    visit: Visit,
    Wanted(asked): Wanted<Asked>,
) -> Result<Response, PageError> {
    let lang = visit.lang;
    let (export, place) = begin(&app, &visit, asked).await?;
    let head = format!("\u{feff}{}", lines([heading(lang)]));
    let write = move |_, rows: &[_]| lines(rows.iter().map(|row| texts(cells(lang, row))));
    let body = written(export, head, write, "");
    Ok(file(("text/csv; charset=utf-8", "directions.csv"), body, place))
}

fn texts(cells: [Cell; COLUMNS]) -> [String; COLUMNS] {
    cells.map(|cell| match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) | Cell::Address(text) => text,
        Cell::Ordinal(number) | Cell::Count(number) => number.to_string(),
        Cell::Money(amount) => amount.thousands(),
    })
}

/// Rows of cells as lines.
fn lines<const N: usize>(rows: impl IntoIterator<Item = [String; N]>) -> String {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.map(guarded)).expect("memory takes every line");
    }
    let bytes = writer.into_inner().expect("memory takes every line");
    String::from_utf8(bytes).expect("texts are UTF-8")
}

/// A text that a spreadsheet would take for a formula gets an apostrophe before it.
fn guarded(cell: String) -> String {
    let mut letters = cell.chars();
    let formula = match letters.next() {
        Some('=' | '+' | '@') => true,
        Some('-') => letters.next().is_some_and(|next| !next.is_whitespace()),
        _ => false,
    };
    if formula { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn cells_are_quoted_and_no_formula_is_let_through() {
        let row = ["су", "a,b", "\"c\"", "=1+1", "- жоқ", "-2+3", "+7", "two\nlines"];
        let expected = "су,\"a,b\",\"\"\"c\"\"\",'=1+1,- жоқ,'-2+3,'+7,\"two\nlines\"\r\n";
        assert_eq!(lines([row.map(str::to_owned)]), expected);
    }
}
