//! A paper as the template reads it.

use super::long_words::{SOFT, breakable};
use crate::docx::allowed;
use crate::paper::{
    Cell, Change, Counter, Paper, Paragraph, Part, Row, RowKind, Run, Style, Table,
};
use serde_json::{Value, json};

/// The width of the table, in thousandths of itself.
const WHOLE: u32 = 1000;

pub(super) fn of(paper: &Paper) -> Value {
    let mut teller = Teller { counter: Counter::default() };
    let parts = paper.parts.iter().map(|part| match part {
        Part::Paragraph(paragraph) => teller.paragraph(paragraph, WHOLE),
        Part::Table(table) => teller.table(table),
    });
    let parts: Vec<Value> = parts.collect();
    let (year, month, day) = paper.dated;
    json!({
        "title": allowed(&paper.title),
        "language": paper.language.key(),
        "dated": [year, month, day],
        "parts": parts,
    })
}

struct Teller {
    counter: Counter,
}

impl Teller {
    fn table(&mut self, table: &Table) -> Value {
        let heading = self.cells(&table.heading, &table.widths);
        let row = |row: &Row| {
            let kind = match row.kind {
                RowKind::Entry => "entry",
                RowKind::Subheading => "subheading",
                RowKind::Total => "total",
            };
            json!({ "kind": kind, "cells": self.cells(&row.cells, &table.widths) })
        };
        let rows: Vec<Value> = table.rows.iter().map(row).collect();
        json!({ "kind": "table", "widths": table.widths, "heading": heading, "rows": rows })
    }

    fn cells(&mut self, cells: &[Cell], widths: &[u32]) -> Vec<Value> {
        let mut column = 0;
        let mut told = Vec::with_capacity(cells.len());
        for cell in cells {
            let end = (column + cell.columns).min(widths.len());
            let width = widths[column..end].iter().sum();
            column = end;
            let lines = cell.paragraphs.iter().map(|it| self.paragraph(it, width));
            let lines: Vec<Value> = lines.collect();
            told.push(json!({ "columns": cell.columns, "lines": lines }));
        }
        told
    }

    fn paragraph(&mut self, paragraph: &Paragraph, width: u32) -> Value {
        let letters = letters(width, paragraph.style);
        let run = |run: &Run| {
            let change = run.change.map(|change| match change {
                Change::New => "new",
                Change::Gone => "gone",
            });
            let text = unbroken(&allowed(&run.text));
            json!({ "pieces": pieces(&breakable(&text, letters)), "change": change })
        };
        json!({
            "kind": "paragraph",
            "style": paragraph.style.key(),
            "language": paragraph.language.map(|it| it.key()),
            "mark": self.counter.mark(paragraph.counted),
            "runs": paragraph.runs.iter().map(run).collect::<Vec<_>>(),
        })
    }
}

/// Holds together what stands beside it, and is not seen.
const JOINED: char = '\u{2060}';

/// A text in pieces: what is joined stays on one line, and the joint itself is no letter of the text, so that whoever looks for
/// `1-03/66` finds it.
fn pieces(text: &str) -> Vec<Value> {
    let piece = |text: &str, whole: bool| json!({ "text": text, "whole": whole });
    let mut pieces = Vec::new();
    let mut plain = String::new();
    for part in text.split_inclusive(|c: char| c.is_whitespace() || c == SOFT) {
        let word = part.trim_end_matches(|c: char| c.is_whitespace() || c == SOFT);
        if word.contains(JOINED) {
            if !plain.is_empty() {
                pieces.push(piece(&plain, false));
            }
            pieces.push(piece(&word.replace(JOINED, ""), true));
            plain.clear();
            plain.push_str(&part[word.len()..]);
        } else {
            plain.push_str(part);
        }
    }
    if !plain.is_empty() || pieces.is_empty() {
        pieces.push(piece(&plain, false));
    }
    pieces
}

/// A text in which no line ends inside a number, an address or a date, or behind the sign of a number: `14 600`, `№ 7`,
/// `gov.kz`, `2026/2027`.
fn unbroken(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at));
        let after = letters.get(at + 1).filter(|after| !after.is_whitespace());
        let digits = [before, after].map(|beside| beside.is_some_and(char::is_ascii_digit));
        let in_a_word = before.is_some_and(|before| !before.is_whitespace());
        match letter {
            // A full stop behind a space is a slip, and ends a line or begins one.
            '.' | ':' | '?' if !in_a_word => out.push(*letter),
            ' ' if before == Some(&'№') || digits == [true, true] => out.push('\u{A0}'),
            '.' | '–' | '—' | ':' | '?' | '&' | '=' | '_' if after.is_some() => {
                out.extend([*letter, JOINED]);
            }
            '-' | '/' if after.is_some() && digits.contains(&true) => {
                out.extend([*letter, JOINED]);
            }
            _ => out.push(*letter),
        }
    }
    out
}

/// How many letters fit beside each other in so many thousandths of a table that is 267 mm wide. Letters of a heading are
/// bold and 7.5 points high, others 8 points; 2.1 mm are between the lines of a cell and its text.
fn letters(width: u32, style: Style) -> usize {
    let hundredths = if style == Style::ColumnHeading { 155 } else { 145 };
    let room = (width * 267 / 10).saturating_sub(210);
    usize::try_from(room / hundredths).unwrap_or(1).max(4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joints_are_no_letters_of_the_pieces() {
        let shown = |text: &str| -> String {
            let told = |piece: &Value| {
                let text = piece["text"].as_str().unwrap_or_default().to_owned();
                if piece["whole"] == true { format!("[{text}]") } else { text }
            };
            pieces(&unbroken(text)).iter().map(told).collect()
        };
        assert_eq!(shown("№ 1-03/66 бұйрық, gov.kz"), "№\u{A0}[1-03/66] бұйрық, [gov.kz]");
        assert_eq!(shown("қоғамдық ұйым"), "қоғамдық ұйым");
        assert_eq!(shown(""), "");
    }

    #[test]
    fn numbers_and_addresses_keep_their_line() {
        let shown = |text: &str| unbroken(text).replace('\u{A0}', "~").replace('\u{2060}', "^");
        assert_eq!(shown("2026 жыл – 14 600"), "2026 жыл – 14~600");
        assert_eq!(shown("2023 жыл –24 450мың"), "2023 жыл –^24~450мың");
        assert_eq!(shown("№ 7 www.gov.kz. Іс-шара"), "№~7 www.^gov.^kz. Іс-шара");
        assert_eq!(shown("1-03/66"), "1-^03/^66");
    }
}
