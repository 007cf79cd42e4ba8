//! The selection as CSV (RFC 4180).

use super::columns::{Cell, cells, heading};
use super::{Begun, begin, file, written};
use crate::App;
use crate::errors::PageError;
use crate::language::Visit;
use crate::origin::Origin;
use crate::pages::selection::Exact;
use axum::extract::State;
use axum::response::Response;
use bagyt_storage::catalogue::ExportRow;

/// Answers with a table: names of columns in the language of the address, a mark of UTF-8 before them, because the usual
/// spreadsheets guess another encoding without it. What the table is of stands in its address and in the other files: a line of
/// words above the names of columns would break every program that reads it.
pub async fn csv(
    State(app): State<App>,
    visit: Visit,
    origin: Origin,
    Exact(asked): Exact,
) -> Result<Response, PageError> {
    let lang = visit.lang;
    let Begun { export, invented, download, .. } = begin(&app, &visit, &asked).await?;
    let years = export.years();
    let names = heading(lang, &years).into_iter().map(|head| head.name);
    let head = format!("\u{feff}{}", lines([names.collect()]));
    let write = move |_, rows: &[ExportRow]| {
        let sample = |row: &ExportRow| invented.contains(&row.list);
        lines(rows.iter().map(|row| texts(cells(lang, row, &years, sample(row)), &origin)))
    };
    let body = written(export, head, write, "");
    Ok(file(("text/csv; charset=utf-8", "directions.csv"), body, download))
}

fn texts(cells: Vec<Cell>, origin: &Origin) -> Vec<String> {
    let text = |cell| match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text,
        Cell::Address(path) => origin.at(&path),
        Cell::Ordinal(number) | Cell::Count(number) => number.to_string(),
        Cell::Money(amount) => amount.thousands(),
    };
    cells.into_iter().map(text).collect()
}

/// Rows of cells as lines.
fn lines(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.into_iter().map(guarded)).expect("memory takes every line");
    }
    let bytes = writer.into_inner().expect("memory takes every line");
    String::from_utf8(bytes).expect("texts are UTF-8")
}

/// A text that a spreadsheet would take for a formula gets an apostrophe before it. Where the usual sign between cells is the
/// semicolon, a cell begins after each semicolon and each line end of a text, too.
fn guarded(cell: String) -> String {
    let mut guarded = String::with_capacity(cell.len());
    let mut begins = true;
    let mut letters = cell.chars().peekable();
    while let Some(letter) = letters.next() {
        let formula = match letter {
            '=' | '+' | '@' => true,
            '-' => letters.peek().is_some_and(|next| !next.is_whitespace()),
            '\t' | '\r' | '\n' => guarded.is_empty(),
            _ => false,
        };
        if begins && formula {
            guarded.push('\'');
        }
        begins = matches!(letter, ';' | '\t' | '\r' | '\n');
        guarded.push(letter);
    }
    guarded
}

#[cfg(test)]
mod tests {
    use super::{guarded, lines};

    #[test]
    fn cells_are_quoted_and_no_formula_is_let_through() {
        let row = ["су", "a,b", "\"c\"", "=1+1", "- жоқ", "-2+3", "+7", "two\nlines"];
        let expected = "су,\"a,b\",\"\"\"c\"\"\",'=1+1,- жоқ,'-2+3,'+7,\"two\nlines\"\r\n";
        assert_eq!(lines([row.map(str::to_owned).into()]), expected);
    }

    #[test]
    fn a_formula_is_guarded_wherever_a_spreadsheet_may_begin_a_cell() {
        for (cell, safe) in [
            ("a;=1+1", "a;'=1+1"),
            ("a\n@x", "a\n'@x"),
            ("\t=1", "'\t'=1"),
            ("\r=1", "'\r'=1"),
            ("\n=1", "'\n'=1"),
            ("a; b; - c", "a; b; - c"),
            ("5=5", "5=5"),
            ("2026: 5;2027: 6", "2026: 5;2027: 6"),
        ] {
            assert_eq!(guarded(cell.to_owned()), safe, "{cell:?}");
        }
    }
}
