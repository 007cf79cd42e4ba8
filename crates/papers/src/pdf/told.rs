//! A paper as the template reads it.

use super::long_words::{SOFT, breakable};
use crate::docx::allowed;
use crate::paper::{
    Cell, Change, Counter, Day, Paper, Paragraph, Part, Row, RowKind, Run, Style, Table,
};
use serde::Serialize;

/// The width of the table, in thousandths of itself.
const WHOLE: u32 = 1000;

/// A paper.
#[derive(Serialize)]
pub(super) struct Told {
    title: String,
    language: &'static str,
    dated: Day,
    foot: Option<String>,
    parts: Vec<ToldPart>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum ToldPart {
    Paragraph(ToldParagraph),
    Table(ToldTable),
}

#[derive(Serialize)]
struct ToldTable {
    widths: Vec<u32>,
    heading: Vec<ToldCell>,
    rows: Vec<ToldRow>,
}

#[derive(Serialize)]
struct ToldRow {
    kind: &'static str,
    cells: Vec<ToldCell>,
}

#[derive(Serialize)]
struct ToldCell {
    columns: usize,
    lines: Vec<ToldParagraph>,
}

#[derive(Serialize)]
struct ToldParagraph {
    style: &'static str,
    language: Option<&'static str>,
    /// Its number, where it has one, and its words.
    runs: Vec<ToldRun>,
}

/// Words of one look: a text alone, or pieces.
#[derive(Serialize)]
#[serde(untagged)]
enum ToldRun {
    Plain(String),
    Looked { pieces: Vec<Piece>, change: Option<&'static str> },
}

/// A text, and whether it stays on one line.
#[derive(Serialize)]
struct Piece {
    text: String,
    whole: bool,
}

pub(super) fn of(paper: &Paper) -> Told {
    let mut teller = Teller { counter: Counter::default() };
    let parts = paper.parts.iter().map(|part| match part {
        Part::Paragraph(paragraph) => ToldPart::Paragraph(teller.paragraph(paragraph, WHOLE)),
        Part::Table(table) => ToldPart::Table(teller.table(table)),
    });
    let parts = parts.collect();
    Told {
        title: allowed(&paper.title).into_owned(),
        language: paper.language.key(),
        dated: paper.dated,
        foot: paper.foot.as_deref().map(|words| allowed(words).into_owned()),
        parts,
    }
}

struct Teller {
    counter: Counter,
}

impl Teller {
    fn table(&mut self, table: &Table) -> ToldTable {
        let heading = self.cells(&table.heading, &table.widths);
        let row = |row: &Row| {
            let kind = match row.kind {
                RowKind::Entry => "entry",
                RowKind::Subheading => "subheading",
                RowKind::Total => "total",
            };
            ToldRow { kind, cells: self.cells(&row.cells, &table.widths) }
        };
        let rows = table.rows.iter().map(row).collect();
        ToldTable { widths: table.widths.clone(), heading, rows }
    }

    fn cells(&mut self, cells: &[Cell], widths: &[u32]) -> Vec<ToldCell> {
        let mut column = 0;
        let mut told = Vec::with_capacity(cells.len());
        for cell in cells {
            let end = (column + cell.columns).min(widths.len());
            let width = widths[column..end].iter().sum();
            column = end;
            let lines = cell.paragraphs.iter().map(|it| self.paragraph(it, width)).collect();
            told.push(ToldCell { columns: cell.columns, lines });
        }
        told
    }

    fn paragraph(&mut self, paragraph: &Paragraph, width: u32) -> ToldParagraph {
        let letters = letters(width, paragraph.style);
        let mark = self.counter.mark(paragraph.counted);
        let mut runs = Vec::with_capacity(paragraph.runs.len() + 1);
        if !mark.is_empty() {
            runs.push(ToldRun::Plain(mark));
        }
        runs.extend(paragraph.runs.iter().map(|run| told_run(run, letters)));
        ToldParagraph {
            style: paragraph.style.key(),
            language: paragraph.language.map(|it| it.key()),
            runs,
        }
    }
}

fn told_run(run: &Run, letters: usize) -> ToldRun {
    let text = breakable(&unbroken(&allowed(&run.text)), letters);
    let change = run.change.map(|change| match change {
        Change::New => "new",
        Change::Gone => "gone",
    });
    if change.is_none() && !text.contains(JOINED) {
        return ToldRun::Plain(text);
    }
    ToldRun::Looked { pieces: pieces(&text), change }
}

/// Holds together what stands beside it, and is not seen.
const JOINED: char = '\u{2060}';

/// A text in pieces: what is joined stays on one line, and the joint itself is no letter of the text, so that whoever looks for
/// `1-03/66` finds it.
fn pieces(text: &str) -> Vec<Piece> {
    let piece = |text: &str, whole: bool| Piece { text: text.to_owned(), whole };
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
            let told = |piece: &Piece| {
                let text = &piece.text;
                if piece.whole { format!("[{text}]") } else { text.clone() }
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
