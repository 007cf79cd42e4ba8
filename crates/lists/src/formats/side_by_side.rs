//! The cells of a row of a table that stands in a cell, as lines of that cell.

use crate::table::Line;

/// Of a row whose cells have at most one line each, a thing and its count, one line: its cells apart by tabs, empty ones
/// too, so that the lines of a table are known. Of another row the lines of one cell after the other, `1.` before its text.
pub(super) fn side_by_side(mut cells: Vec<Vec<Line>>) -> Vec<Line> {
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
