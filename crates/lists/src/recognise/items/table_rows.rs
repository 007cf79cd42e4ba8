//! A table within the indicators cell: its rows are lines whose cells stand apart by tabs.
//!
//! Each row is an item. The heading of the table is none; where it names several years, each stands before what is printed
//! under it, because the years of an item must be told from each other.

use super::super::dividing_lines::LONGEST_YEAR;
use super::super::enumerator::mark;
use super::super::headings::{named_in_full, names_a_block};
use super::SUB_ITEM;
use crate::table::Line;
use bagyt_language::fold::words;
use bagyt_language::lowercase;
use bagyt_language::year::find_years;

/// What a line of the cell is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// A line of prose, or of a list.
    Prose,
    /// The heading of a table.
    Heading,
    /// A row of a table, as the item it is.
    Row(String),
}

/// Of each line of a cell, what it is.
pub(super) fn kinds(lines: &[Line]) -> Vec<Kind> {
    let rows: Vec<Vec<&str>> = lines.iter().map(|line| line.text.split('\t').collect()).collect();
    let mut kinds = Vec::with_capacity(rows.len());
    for table in rows.chunk_by(|one, next| one.len() == next.len()) {
        if is_table(table) {
            let parts = table.chunk_by(|_, next| !(is_heading(next) && heads_a_block(next)));
            kinds.extend(parts.flat_map(rows_of));
        } else {
            kinds.extend(table.iter().map(|_| Kind::Prose));
        }
    }
    kinds
}

/// A number or a dash and its text, apart by a tab, are a list; a table has more columns than that.
const SURE: usize = 3;

/// Two rows or more of several cells.
fn is_table(rows: &[Vec<&str>]) -> bool {
    let filled = |row: &Vec<&str>| row.iter().filter(|cell| !is_blank(cell)).count();
    let is_row =
        |row: &Vec<&str>| filled(row) > 1 && (row.len() >= SURE || !begins_with_a_mark(row));
    rows.len() > 1 && rows.iter().any(is_row)
}

fn begins_with_a_mark(row: &[&str]) -> bool {
    let first = row.first().map_or("", |first| first.trim());
    !is_blank(first) && mark(&format!("{first} х")).is_some_and(|(_, rest)| rest == "х")
}

fn rows_of(rows: &[Vec<&str>]) -> Vec<Kind> {
    let heading = rows.first().filter(|row| is_heading(row));
    let below = &rows[usize::from(heading.is_some())..];
    let years = heading.map(|row| years_of(row)).unwrap_or_default();
    let first = usize::from(is_numbered(heading, below));
    let kind = |row: &Vec<&str>| match first == 0 && begins_with_a_mark(row) {
        true => Kind::Prose,
        false => Kind::Row(item(&row[first..], years.get(first..).unwrap_or_default())),
    };
    heading.map(|_| Kind::Heading).into_iter().chain(below.iter().map(kind)).collect()
}

/// Whether the first column counts the rows from 1 on, under its sign or beside two columns more.
fn is_numbered(heading: Option<&Vec<&str>>, rows: &[Vec<&str>]) -> bool {
    let number = |row: &Vec<&str>| row[0].trim().trim_end_matches(['.', ')']).parse().ok();
    let numbers = rows.iter().zip(1..).all(|(row, at): (_, u32)| number(row) == Some(at));
    let under_its_sign = heading.is_some_and(|row| is_number_sign(row[0]));
    numbers && !rows.is_empty() && (under_its_sign || rows[0].len() >= SURE)
}

/// The words of a row; `years` stand before what is printed under them.
fn item(cells: &[&str], years: &[Option<&str>]) -> String {
    let mut text = String::new();
    for (at, cell) in cells.iter().enumerate().filter(|(_, cell)| !is_blank(cell)) {
        let year = years.get(at).copied().flatten();
        if !text.is_empty() {
            text.push_str(if year.is_some() { SUB_ITEM } else { " " });
        }
        text.extend(year.into_iter().flat_map(|year| [year, " "]));
        text.push_str(cell.trim());
    }
    text
}

/// The years that columns are headed by, where they are several.
fn years_of<'a>(heading: &[&'a str]) -> Vec<Option<&'a str>> {
    let year = |cell: &&'a str| Some(cell.trim()).filter(|cell| is_year(cell));
    let years: Vec<Option<&str>> = heading.iter().map(year).collect();
    let several = years.iter().flatten().count() > 1;
    if several { years } else { Vec::new() }
}

/// `№ | Көрсеткіш | Мәні`: every cell names a column, and one by a word.
fn is_heading(row: &[&str]) -> bool {
    let filled = || row.iter().filter(|cell| !is_blank(cell));
    let names = |cell: &&&str| names_a_column(cell) || is_number_sign(cell) || is_year(cell.trim());
    filled().count() > 1
        && filled().all(|cell| names(&cell))
        && filled().any(|it| names_a_column(it))
}

/// `2026`, `2026 год`, `на 2026 год`.
fn is_year(cell: &str) -> bool {
    const MOST: usize = 3;
    const FIGURES: usize = 4;
    cell.len() <= LONGEST_YEAR
        && find_years(cell).len() == 1
        && cell.chars().filter(char::is_ascii_digit).count() == FIGURES
        && words(cell).count() <= MOST
}

/// `Нысаналы индикатор | Мәні`, which may stand below the rows of another block.
fn heads_a_block(heading: &[&str]) -> bool {
    heading.iter().any(|cell| named_in_full(cell).is_some())
}

fn is_number_sign(cell: &str) -> bool {
    const SIGNS: [&str; 5] = ["№", "#", "пп", "рс", "№пп"];
    let bare: String = lowercase(cell).chars().filter(|c| !matches!(c, ' ' | '/' | '.')).collect();
    SIGNS.contains(&bare.as_str())
}

fn names_a_column(cell: &str) -> bool {
    const MOST: usize = 4;
    const STEMS: [&str; 10] = [
        "наименован",
        "значени",
        "единиц",
        "измерен",
        "количеств",
        "итог",
        "атау",
        "өлшем",
        "бірлі",
        "жоспар",
    ];
    const WHOLE: [&str; 7] = ["мәні", "мән", "саны", "ед", "изм", "план", "кол"];
    let words: Vec<String> = words(cell).map(|(_, word)| lowercase(word)).collect();
    let names = |word: &String| {
        names_a_block(word)
            || WHOLE.contains(&word.as_str())
            || STEMS.iter().any(|stem| word.starts_with(stem))
    };
    // Russian names the thing first, Kazakh last; `отчёт о результатах` names none.
    let whole = words.iter().all(|word| word.chars().count() > 2);
    let named = words.first().is_some_and(names) || whole && words.last().is_some_and(names);
    named && words.len() <= MOST && !cell.contains(|c: char| c.is_ascii_digit())
}

fn is_blank(cell: &str) -> bool {
    cell.trim().is_empty()
}
