//! Tables saved as text with a delimiter (CSV, TSV): cells in quotation marks may hold delimiters and line ends.
//!
//! Commas and semicolons stand in every prose, so a file is such a table only when its lines agree: nearly all that have
//! the delimiter have it equally often. Tabs and bars divide the cells of text dumps too, which are read elsewhere; a
//! table they make is one only when every line agrees and a cell in quotation marks holds a line end.

use super::markup;
use super::sheet::{self, Filled};
use super::text::Meter;
use crate::table::{Extract, Line};
use crate::{Limits, ReadError};
use bagyt_domain::list::Place;
use csv::{ReaderBuilder, StringRecord};

/// The delimiters in use.
const DELIMITERS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// The fewest columns of a table.
const FEWEST: usize = 3;

/// Turns a decoded text into blocks when it is such a table.
pub(super) fn extract(text: &str, limits: &Limits) -> Option<Result<Extract, ReadError>> {
    let text = text.trim_start_matches('\u{FEFF}');
    let (told, text, skipped) = told_delimiter(text);
    let records = match told {
        Some(delimiter) => records(text, delimiter, usize::MAX),
        None => of_most_rows(text),
    }?;
    Some(blocks(text, &records, skipped, limits))
}

/// The delimiter that the first line names (`sep=;`), the text behind it, and how many lines that took.
fn told_delimiter(text: &str) -> (Option<u8>, &str, u32) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = first.trim_matches(['\r', '"']).strip_prefix("sep=");
    match named.map(str::as_bytes) {
        Some([delimiter]) if delimiter.is_ascii() => (Some(*delimiter), rest, 1),
        _ => (None, text, 0),
    }
}

/// The records of a text, all or the first of them.
fn records(text: &str, delimiter: u8, most: usize) -> Option<Vec<StringRecord>> {
    let mut reader = ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).delimiter(delimiter);
    let records = reader.from_reader(text.as_bytes()).into_records();
    records.take(most).collect::<Result<_, _>>().ok()
}

/// So many records tell that a text is no table, before all of it is divided.
const FIRST: usize = 100;

/// The records by the delimiter on which most of them agree; of two the one that divides them further, then the usual one.
fn of_most_rows(text: &str) -> Option<Vec<StringRecord>> {
    let tables = DELIMITERS.into_iter().rev().filter_map(|delimiter| table(text, delimiter));
    tables.max_by_key(|(_, rank)| *rank).map(|(records, _)| records)
}

/// How many filled records agree, and their width.
type Rank = (usize, usize);

/// The records of a text whose lines agree on this delimiter.
fn table(text: &str, delimiter: u8) -> Option<(Vec<StringRecord>, Rank)> {
    let dumps = matches!(delimiter, b'\t' | b'|');
    let delimiters = memchr::memchr_iter(delimiter, text.as_bytes());
    if delimiters.take(2 * (FEWEST - 1)).count() < 2 * (FEWEST - 1) || dumps && !text.contains('"')
    {
        return None;
    }
    let first = records(text, delimiter, FIRST)?;
    if first.len() == FIRST {
        agreed(&first, dumps)?;
    }
    let found = records(text, delimiter, usize::MAX)?;
    let broken = || found.iter().flat_map(StringRecord::iter).any(|cell| cell.contains('\n'));
    let rank = agreed(&found, dumps).filter(|_| !dumps || broken())?;
    Some((found, rank))
}

/// How many filled records have one width, as rows of a table do, and which; those of a dump all of them.
fn agreed(found: &[StringRecord], dumps: bool) -> Option<Rank> {
    let divided = || found.iter().filter(|record| record.len() > 1);
    let width = most_frequent(divided().map(StringRecord::len))?;
    let (all, agree) =
        (divided().count(), divided().filter(|record| record.len() == width).count());
    let filled = |record: &&StringRecord| {
        record.iter().filter(|cell| !cell.trim().is_empty()).count() >= FEWEST
    };
    let rows = divided().filter(|record| record.len() == width).filter(filled).count();
    let agreed = if dumps {
        agree == all && found.len() == all
    } else {
        agree * 10 >= all * 9 && !has_loose_tabs(found)
    };
    (width >= FEWEST && rows >= 2 && agreed).then_some((rows, width))
}

/// Whether tabs begin cells, as they do in text dumps.
fn has_loose_tabs(records: &[StringRecord]) -> bool {
    let tabbed = |record: &&StringRecord| record.iter().any(|cell| cell.contains('\t'));
    records.iter().filter(tabbed).count() > records.len() / 10
}

fn most_frequent(widths: impl Iterator<Item = usize>) -> Option<usize> {
    let mut widths: Vec<usize> = widths.collect();
    widths.sort_unstable();
    let runs = widths.chunk_by(|a, b| a == b);
    runs.max_by_key(|run| run.len()).map(|run| run[0])
}

/// A cell without the apostrophe that guards what a workbook would take for a formula: `'+7 700`.
fn without_guard(cell: &str) -> &str {
    let guarded = |text: &&str| text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    cell.strip_prefix('\'').filter(guarded).unwrap_or(cell)
}

fn blocks(
    text: &str,
    records: &[StringRecord],
    skipped: u32,
    limits: &Limits,
) -> Result<Extract, ReadError> {
    let mut meter = Meter::new(limits);
    let mut cells = Vec::new();
    // An empty line is no record, so rows are counted by the lines on which they begin.
    let (mut row, mut next_line) = (0, 1);
    let (mut seen, mut line) = (0, 1);
    for record in records {
        let begins = beginning(text, record);
        line += line_ends(text.get(seen..begins).unwrap_or_default());
        seen = begins;
        row += 1 + u32::from(line > next_line);
        let mut of_cell = line;
        for (column, cell) in (0..).zip(record) {
            if !cell.trim().is_empty() {
                meter.cell()?;
                meter.cell_chars(cell.chars().count())?;
                let printed = without_guard(cell);
                cells.push(Filled::single(
                    row,
                    column,
                    lines(printed, of_cell + u64::from(skipped)),
                ));
            }
            of_cell += line_ends(cell);
        }
        next_line = of_cell + 1;
    }
    if cells.is_empty() {
        return Err(ReadError::Empty);
    }
    let blocks = sheet::blocks(cells, &mut 0, &mut meter)?;
    Ok(Extract { format: "csv", blocks, findings: Vec::new() })
}

/// Where the first cell of a record stands: the reader counts the line end before it to the record.
fn beginning(text: &str, record: &StringRecord) -> usize {
    let at = record.position().map_or(0, |position| position.byte() as usize);
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    at + rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count()
}

fn line_ends(text: &str) -> u64 {
    memchr::memchr_iter(b'\n', text.as_bytes()).count() as u64
}

/// The lines of a cell that begins on this line of the file.
fn lines(cell: &str, first: u64) -> Vec<Line> {
    let numbered = (first..).zip(cell.split('\n'));
    numbered
        .flat_map(|(number, text)| {
            let place = Place::Line { line: u32::try_from(number).unwrap_or(u32::MAX) };
            markup::plain_lines(text.trim_end_matches('\r'))
                .into_iter()
                .map(move |text| Line { text: text.into_owned(), place: place.clone() })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Block;

    /// Blocks as `line: text`, cells of a row divided by bars.
    fn check(text: &str, expected: Option<&[&str]>) {
        let found = extract(text, &Limits::default()).map(|read| {
            let show = |line: &Line| match line.place {
                Place::Line { line: number } => format!("{number}: {}", line.text),
                _ => panic!("{line:?}"),
            };
            let show = |block: &Block| match block {
                Block::Paragraph(line) => show(line),
                Block::Row { cells, .. } => {
                    let lines = |cell: &crate::table::Cell| {
                        cell.lines.iter().map(show).collect::<Vec<_>>().join("/")
                    };
                    cells.iter().map(lines).collect::<Vec<_>>().join("|")
                }
                other => panic!("{other:?}"),
            };
            read.unwrap().blocks.iter().map(show).collect::<Vec<_>>()
        });
        let expected =
            expected.map(|lines| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>());
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn tables_are_read_with_the_lines_of_their_cells() {
        check(
            "\u{FEFF}Тізбе;;\r\n\r\n№;Сала;Бағыт\r\n1.;Орта;\"1) а; б\r\n2) \"\"в\"\"\"\r\n2.;Спорт;г\r\n",
            Some(&[
                "1: ",
                "1: Тізбе",
                "3: №|3: Сала|3: Бағыт",
                "4: 1.|4: Орта|4: 1) а; б/5: 2) \"в\"",
                "6: 2.|6: Спорт|6: г",
            ]),
        );
        check("a,b,c\n1,2,3\n", Some(&["1: a|1: b|1: c", "2: 1|2: 2|2: 3"]));
        // Sentences have semicolons as often as they like; cells of the table have the commas.
        check(
            "№,Сала,Бағыт\n1,а; б; в,г\n2,ғ; д; е,ж\n",
            Some(&["1: №|1: Сала|1: Бағыт", "2: 1|2: а; б; в|2: г", "3: 2|3: ғ; д; е|3: ж"]),
        );
        check("sep=|\na|b|c\n1|2|3\n", Some(&["2: a|2: b|2: c", "3: 1|3: 2|3: 3"]));
        check("a\tb\tc\n1\t\"x\ny\"\t3\n", Some(&["1: a|1: b|1: c", "2: 1|2: x/3: y|3: 3"]));
    }

    #[test]
    fn prose_and_dumps_are_no_tables() {
        check("Бір, екі, үш.\nТөрт, бес.\nАлты, жеті, сегіз, тоғыз.\n", None);
        check("a\tb\tc\n1\t2\t3\n", None);
        check("| a | b |\n| 1 | 2 |\n", None);
        check("\tа, б, в\n\tг, д, е\n\tж, з, и\n", None);
        check("", None);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_a_table_or_none(text in "[a;,\t|\"\n\r]{0,60}") {
            let _ = extract(&text, &Limits::default());
        }
    }
}
