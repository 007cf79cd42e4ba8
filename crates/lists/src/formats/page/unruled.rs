//! Tables without rulings: columns from the strips of a page that stay empty, rows from numbers and from what begins anew.

use super::grid::{Table, TableCell};
use super::lines::{PrintedLine, lines};
use super::rulings::long_lines;
use super::{Page, Rect};

/// Narrower strips are spaces between words, in heights of a line.
const NARROWEST: f32 = 0.55;

/// A table has at least three columns; text beside text has two.
const LEAST_STRIPS: usize = 2;

/// Fewer lines are no table.
const LEAST_LINES: usize = 3;

/// Lines of a page that are looked at.
const MOST_LINES: usize = 400;

/// The most lines across all columns within a table: a heading of a part of it.
const LINES_ACROSS: usize = 3;

/// An empty strip: where it begins and ends across the page.
type Strip = (f32, f32);

/// The table of a page that has no ruled one; `before` are the column borders of the page before, in points of A4.
pub(super) fn table(page: &Page, before: Option<&[f32]>) -> Option<Table> {
    let unit = page.unit();
    let lines = lines(page.words.clone());
    if lines.len() > MOST_LINES {
        return None;
    }
    let mut heights: Vec<f32> = lines.iter().map(|line| line.height).collect();
    heights.sort_by(f32::total_cmp);
    let narrowest = NARROWEST * heights.get(heights.len() / 2)?;
    let lines: Vec<Vec<PrintedLine>> =
        lines.into_iter().map(|line| line.divided(0.9 * narrowest)).collect();
    let before: Option<Vec<f32>> =
        before.map(|borders| borders.iter().map(|border| border * unit).collect());
    let goes_on = before.and_then(|borders| {
        let fit = lines.iter().take_while(|line| fits(line, &borders, unit)).count();
        (fit > 0 && fit * 2 > lines.len()).then_some((borders, 0..fit))
    });
    let (borders, range) = goes_on.or_else(|| best(&lines, narrowest, unit))?;
    let range = extended(&lines, range, &borders, unit);
    let lines = lines.get(range)?;
    let rows = rows(page, lines, &borders, unit);
    Some(built(lines, borders, &rows, unit))
}

/// Whether no piece of a line goes over a border.
fn fits(pieces: &[PrintedLine], borders: &[f32], unit: f32) -> bool {
    pieces.iter().all(|piece| {
        let (from, to) = (piece.rect.x0 + 3.0 * unit, piece.rect.x1 - 3.0 * unit);
        !borders.iter().any(|border| from < *border && *border < to)
    })
}

/// The lines that leave most strips empty together, and the column borders in the strips.
fn best(
    lines: &[Vec<PrintedLine>],
    narrowest: f32,
    unit: f32,
) -> Option<(Vec<f32>, std::ops::Range<usize>)> {
    let mut found: Option<(usize, Vec<Strip>, std::ops::Range<usize>)> = None;
    for start in 0..lines.len() {
        let mut strips: Vec<Strip> = vec![(f32::NEG_INFINITY, f32::INFINITY)];
        for (end, line) in lines.iter().enumerate().skip(start) {
            strips = narrowed(&strips, line, narrowest);
            let inner = strips.iter().filter(|strip| strip.0.is_finite() && strip.1.is_finite());
            let inner: Vec<Strip> = inner.copied().collect();
            if inner.len() < LEAST_STRIPS {
                // One wide cell on the first line says nothing yet; a whole line of text does.
                if end > start || line.len() < LEAST_STRIPS {
                    break;
                }
                continue;
            }
            let count = end + 1 - start;
            // More columns say more than more lines: a heading over some of them hides those.
            let score = count * inner.len() * inner.len();
            if count >= LEAST_LINES && found.as_ref().is_none_or(|(most, ..)| score > *most) {
                found = Some((score, inner, start..end + 1));
            }
        }
    }
    let (_, strips, range) = found?;
    let ends = |end: fn(&Rect) -> f32| {
        let pieces = lines.get(range.clone()).unwrap_or_default().iter().flatten();
        pieces.map(move |piece| end(&piece.rect)).collect::<Vec<f32>>()
    };
    let left = ends(|rect| rect.x0).into_iter().fold(f32::INFINITY, f32::min) - unit;
    let right = ends(|rect| rect.x1).into_iter().fold(f32::NEG_INFINITY, f32::max) + unit;
    let inner = strips.iter().map(|(from, to)| to - unit.min(0.5 * (to - from)));
    let borders = std::iter::once(left).chain(inner).chain([right]).collect();
    Some((borders, range))
}

/// What stays empty of the strips; they and the pieces stand from left to right, none over another, so both are gone
/// through once.
fn narrowed(strips: &[Strip], line: &[PrintedLine], narrowest: f32) -> Vec<Strip> {
    let mut left = Vec::with_capacity(strips.len() + 1);
    let mut first = 0;
    for &(from, to) in strips {
        while line.get(first).is_some_and(|piece| piece.rect.x1 <= from) {
            first += 1;
        }
        let mut at = from;
        for piece in line.iter().skip(first).take_while(|piece| piece.rect.x0 < to) {
            let (x0, x1) = (piece.rect.x0, piece.rect.x1);
            if x0 - at >= narrowest {
                left.push((at, x0));
            }
            at = at.max(x1);
        }
        if to - at >= narrowest {
            left.push((at, to));
        }
    }
    left
}

/// More lines in the same columns, a few lines across them included.
fn extended(
    lines: &[Vec<PrintedLine>],
    range: std::ops::Range<usize>,
    borders: &[f32],
    unit: f32,
) -> std::ops::Range<usize> {
    let mut end = range.end;
    let mut at = range.end;
    while at < lines.len() && at < end + LINES_ACROSS + 1 {
        let line = lines.get(at).map(Vec::as_slice).unwrap_or_default();
        if fits(line, borders, unit) && line.len() > 1 {
            end = at + 1;
        }
        at += 1;
    }
    let mut start = range.start;
    let mut across = 0;
    for (at, line) in lines.iter().enumerate().take(range.start).rev() {
        let mut columns: Vec<usize> =
            line.iter().map(|piece| column_at(borders, piece.rect.centre().0)).collect();
        columns.dedup();
        if fits(line, borders, unit) && columns.len() > LEAST_STRIPS {
            start = at;
            across = 0;
        } else {
            across += 1;
            if across > LINES_ACROSS {
                break;
            }
        }
    }
    start..end
}

/// Which lines begin a row: at rulings from side to side where there are some, else at numbers in the first column, else
/// where the columns of the line before are silent.
fn rows(page: &Page, lines: &[Vec<PrintedLine>], borders: &[f32], unit: f32) -> Vec<usize> {
    let (Some(left), Some(right)) = (borders.first(), borders.last()) else { return Vec::new() };
    let ruled = long_lines(page, 0.6 * (right - left));
    if ruled.len() > 1 {
        let above = |line: &Vec<PrintedLine>| {
            let y = line.first().map_or(0.0, |piece| piece.rect.centre().1);
            ruled.iter().filter(|at| **at < y).count()
        };
        let mut starts: Vec<usize> = Vec::new();
        for index in 0..lines.len() {
            let same = index > 0 && lines.get(index - 1).map(above) == lines.get(index).map(above);
            if !same {
                starts.push(index);
            }
        }
        return starts;
    }
    let columns = |line: &[PrintedLine]| -> Vec<usize> {
        line.iter().map(|piece| column_at(borders, piece.rect.centre().0)).collect()
    };
    let mut starts = vec![0];
    for index in 1..lines.len() {
        let (Some(before), Some(line)) = (lines.get(index - 1), lines.get(index)) else { break };
        let (was, is) = (columns(before), columns(line));
        let numbered = line.first().is_some_and(|first| {
            column_at(borders, first.rect.centre().0) == 0 && is_number(&first.text())
        });
        let across = !fits(line, borders, unit);
        let after_across = !fits(before, borders, unit);
        let row = starts.last().and_then(|start| lines.get(*start));
        let again = row.is_some_and(|row| begins_alike(row, line));
        if numbered || across || after_across || again || !is.iter().any(|it| was.contains(it)) {
            starts.push(index);
        }
    }
    starts
}

/// Whether a line begins with the same words in the same place as the first of a row, and has more: one total after another.
fn begins_alike(row: &[PrintedLine], line: &[PrintedLine]) -> bool {
    let (Some(a), Some(b)) = (row.first(), line.first()) else { return false };
    let word = a.text();
    line.len() > 1
        && line.len() == row.len()
        && (a.rect.x0 - b.rect.x0).abs() < 0.2 * a.height
        && word.chars().any(char::is_alphabetic)
        && word == b.text()
}

fn is_number(text: &str) -> bool {
    let bare = text.trim_end_matches(['.', ')']);
    (1..=3).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_digit())
}

fn column_at(borders: &[f32], x: f32) -> usize {
    let columns = borders.len().saturating_sub(2);
    borders.partition_point(|border| *border <= x).saturating_sub(1).min(columns)
}

/// The table whose rows begin at these lines.
fn built(lines: &[Vec<PrintedLine>], borders: Vec<f32>, starts: &[usize], unit: f32) -> Table {
    let top = |line: &Vec<PrintedLine>| {
        line.iter().map(|piece| piece.rect.y0).fold(f32::INFINITY, f32::min)
    };
    let bottom = lines.iter().flatten().map(|piece| piece.rect.y1);
    let bottom = bottom.fold(f32::NEG_INFINITY, f32::max) + unit;
    let mut rows: Vec<f32> = starts.iter().filter_map(|at| lines.get(*at)).map(top).collect();
    rows.push(bottom);
    let rect = Rect {
        x0: borders.first().copied().unwrap_or_default(),
        y0: rows.first().copied().unwrap_or_default() - unit,
        x1: borders.last().copied().unwrap_or_default(),
        y1: bottom,
    };
    let wide = borders.len().saturating_sub(1);
    let mut cells = Vec::new();
    for (row, ys) in rows.windows(2).enumerate() {
        let &[y0, y1] = ys else { continue };
        let line = starts.get(row).and_then(|at| lines.get(*at));
        let across = line.is_some_and(|line| !fits(line, &borders, unit));
        let step = if across { wide } else { 1 };
        for column in (0..wide).step_by(step.max(1)) {
            let (Some(x0), Some(x1)) = (borders.get(column), borders.get(column + step)) else {
                continue;
            };
            let rect = Rect { x0: *x0, y0, x1: *x1, y1 };
            cells.push(TableCell { rect, row, column, rows: 1, columns: step });
        }
    }
    Table { rect, columns: borders, rows, cells, is_ruled: false }
}

#[cfg(test)]
mod tests {
    use super::super::Word;
    use super::*;

    #[test]
    fn strips_end_where_pieces_stand() {
        let line = |ends: &[(f32, f32)]| -> Vec<PrintedLine> {
            let rect = |&(x0, x1): &(f32, f32)| Rect { x0, y0: 0.0, x1, y1: 10.0 };
            let word = |ends| Word { text: "сөз".to_owned(), rect: rect(ends) };
            ends.iter().flat_map(|ends| lines(vec![word(ends)])).collect()
        };
        let whole = [(f32::NEG_INFINITY, f32::INFINITY)];
        let strips = narrowed(&whole, &line(&[(10.0, 40.0), (60.0, 90.0)]), 5.0);
        assert_eq!(strips, [(f32::NEG_INFINITY, 10.0), (40.0, 60.0), (90.0, f32::INFINITY)]);
        let strips = narrowed(&strips, &line(&[(0.0, 20.0), (42.0, 44.0), (52.0, 95.0)]), 5.0);
        assert_eq!(strips, [(f32::NEG_INFINITY, 0.0), (44.0, 52.0), (95.0, f32::INFINITY)]);
    }

    /// A line of many words in strips of as many columns, as often as lines of a page may begin a table.
    #[test]
    fn very_many_columns_are_gone_through_once_for_each_line() {
        const COLUMNS: usize = 2_000;
        let words = (0..60).flat_map(|row| {
            (0..COLUMNS).map(move |column| {
                let (x0, y0) = (column as f32 * 10.0, row as f32 * 20.0);
                let rect = Rect { x0, y0, x1: x0 + 2.0, y1: y0 + 2.0 };
                Word { text: "1".to_owned(), rect }
            })
        });
        let (width, height) = (COLUMNS as f32 * 10.0, 1_200.0);
        let words = words.collect();
        let page = Page { number: 1, width, height, words, rules: Vec::new() };
        let table = table(&page, None).expect("a table");
        assert_eq!((table.columns.len(), table.rows.len()), (COLUMNS + 1, 61));
    }
}
