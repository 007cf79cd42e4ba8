//! Values divided by semicolons, in UTF-8 with its mark, as workbooks here open them.
//!
//! There is no place for a merged cell, a style or a change: words across the table stand in the first cell of their row, and
//! what is gone is left out. What a workbook would take for a formula has an apostrophe before it.

use crate::error::WriteError;
use crate::paper::{Cell, Change, Counter, Paper, Part, Row};
use csv::{QuoteStyle, WriterBuilder};

/// What tells workbooks that the file is in UTF-8.
const MARK: &str = "\u{FEFF}";

/// Writes a paper.
pub(crate) fn write(paper: &Paper) -> Result<Vec<u8>, WriteError> {
    let mut counter = Counter::default();
    // All in quotation marks: where commas divide cells, none begins behind the comma of a text.
    let mut values = WriterBuilder::new();
    values.delimiter(b';').flexible(true).quote_style(QuoteStyle::Always);
    let mut values = values.from_writer(Vec::from(MARK));
    for part in &paper.parts {
        match part {
            Part::Paragraph(paragraph) => {
                values.write_record([guarded(counter.line(paragraph))])?
            }
            Part::Table(table) => {
                let stays = |row: &&Row| row.change != Some(Change::Gone);
                let rows = table.rows.iter().filter(stays).map(|row| &row.cells);
                for cells in std::iter::once(&table.heading).chain(rows) {
                    values.write_record(record(cells, &mut counter))?;
                }
            }
        }
    }
    Ok(values.into_inner().map_err(|error| std::io::Error::other(error.to_string()))?)
}

/// A row as values: a cell over several columns leaves those behind its first empty.
fn record(cells: &[Cell], counter: &mut Counter) -> Vec<String> {
    let mut record = Vec::new();
    for cell in cells {
        let lines: Vec<String> = cell.paragraphs.iter().map(|it| counter.line(it)).collect();
        record.push(guarded(lines.join("\n")));
        record.extend((1..cell.columns).map(|_| String::new()));
    }
    record
}

/// An apostrophe before a text that a workbook would take for a formula: whoever reads the list of strangers opens it there.
fn guarded(text: String) -> String {
    let mut letters = text.chars();
    let formula = match letters.next() {
        Some('=' | '+' | '@' | '\t' | '\r') => true,
        Some('-') => letters.next().is_some_and(|next| !next.is_whitespace()),
        _ => false,
    };
    if formula { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn no_formula_is_let_through() {
        for (text, safe) in [
            ("=1+1", "'=1+1"),
            ("+7 700", "'+7 700"),
            ("@a", "'@a"),
            ("-2", "'-2"),
            ("- 2", "- 2"),
            ("-", "-"),
            ("2=2", "2=2"),
            ("", ""),
        ] {
            assert_eq!(guarded(text.to_owned()), safe);
        }
    }
}
