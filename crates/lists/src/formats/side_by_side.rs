//! The cells of a table that stands in a cell, as lines of that cell.

use crate::assemble::{RESULTS, TARGETS};
use crate::table::Line;
use bagyt_language::fuzzy;

/// The lines of a table: row by row, but column by column where its heading names targets beside results, because what stands
/// under the one is none of the other.
pub(super) fn table_in_cell(rows: Vec<Vec<Vec<Line>>>) -> Vec<Line> {
    match rows.first() {
        Some(heading) if rows.len() > 1 && names_two_blocks(heading) => column_by_column(rows),
        _ => rows.into_iter().flat_map(side_by_side).collect(),
    }
}

/// `Нысаналы индикаторлар | Күтілетін нәтижелер`, and no column beside them.
fn names_two_blocks(heading: &[Vec<Line>]) -> bool {
    let [left, right] = heading else { return false };
    let named = [left, right].map(|cell| [TARGETS, RESULTS].map(|names| is_named(cell, names)));
    matches!(named, [[true, false], [false, true]] | [[false, true], [true, false]])
}

/// Whether a short text has one of these names in it.
fn is_named(cell: &[Line], names: &[&str]) -> bool {
    const LONGEST: usize = 60;
    let text = cell.iter().map(|line| line.text.trim()).collect::<Vec<_>>().join(" ");
    let stands = |name: &&str| fuzzy::find_phrase(&text, name, 1).is_some();
    text.chars().count() <= LONGEST && names.iter().any(stands)
}

fn column_by_column(rows: Vec<Vec<Vec<Line>>>) -> Vec<Line> {
    let mut columns: [Vec<Line>; 2] = [Vec::new(), Vec::new()];
    for row in rows {
        // Of a row with more cells the rest stands under the last heading.
        for (at, cell) in row.into_iter().enumerate() {
            columns[at.min(1)].extend(cell.into_iter().filter(|line| !line.is_blank()));
        }
    }
    columns.into_iter().flatten().collect()
}

/// Of a row whose cells have at most one line each, a thing and its count, one line: its cells apart by tabs, empty ones
/// too, so that the lines of a table are known. Of another row the lines of one cell after the other, `1.` before its text.
fn side_by_side(mut cells: Vec<Vec<Line>>) -> Vec<Line> {
    if cells.len() < 2 {
        return cells.pop().unwrap_or_default();
    }
    for cell in &mut cells {
        cell.retain(|line| !line.is_blank());
    }
    if cells.iter().all(|cell| cell.len() <= 1) { one_line(&cells) } else { one_by_one(cells) }
}

fn one_line(cells: &[Vec<Line>]) -> Vec<Line> {
    let printed = |cell: &Vec<Line>| cell.first().map_or("", |line| line.text.trim()).to_owned();
    let text = cells.iter().map(printed).collect::<Vec<_>>().join("\t");
    let first = cells.iter().flatten().next();
    first.map(|line| Line { text, place: line.place.clone() }).into_iter().collect()
}

fn one_by_one(cells: Vec<Vec<Line>>) -> Vec<Line> {
    let mut found: Vec<Line> = Vec::new();
    for mut cell in cells {
        if let [only] = &mut found[..]
            && !cell.is_empty()
        {
            let next = cell.remove(0);
            only.text = format!("{} {}", only.text.trim_end(), next.text.trim_start());
        }
        found.append(&mut cell);
    }
    found
}
