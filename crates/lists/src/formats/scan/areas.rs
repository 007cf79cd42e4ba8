//! Which areas of a page are recognised each for itself: cells of tables, and blocks of text outside them.

use super::ink::{Mark, letters};
use crate::formats::page::{Rect, Table};

/// An area with the box of the marks in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left, top, behind, below.
    pub rect: [u32; 4],
    /// Whether it is a cell of a table.
    pub is_cell: bool,
}

/// Marks smaller than this part of a small letter's square are dust.
const DUST: u32 = 60;

/// Whether a mark is dust: less than the dot of an `і`.
pub const fn is_dust(mark: &Mark, letter: u32) -> bool {
    mark.area * DUST < letter * letter
}

/// The areas of a page that have marks; `letter` is the height of small letters.
pub fn areas(marks: &[Mark], tables: &[Table], size: (u32, u32), letter: u32) -> Vec<Area> {
    let mut marks: Vec<Mark> =
        marks.iter().filter(|mark| !is_dust(mark, letter)).copied().collect();
    marks.sort_by_key(|mark| mark.y0 + mark.y1);
    let mut areas = Vec::new();
    for table in tables {
        for cell in &table.cells {
            areas.extend(
                around(&within(&marks, &cell.rect))
                    .map(|rect| Area { rect: clipped(rect, &cell.rect), is_cell: true }),
            );
        }
    }
    for zone in zones(tables, size) {
        let own: Vec<Mark> =
            within(&marks, &zone).into_iter().filter(|it| outside(it, tables)).collect();
        let mut blocks = Vec::new();
        divide(own, letter, DEEPEST, &mut blocks);
        areas.extend(
            blocks
                .into_iter()
                // What has not even the one letter of a page number is a smudge.
                .filter(|block| letters(block).next().is_some())
                .filter_map(|block| Some(Area { rect: around(&block)?, is_cell: false })),
        );
    }
    areas
}

/// How often a zone is divided.
const DEEPEST: u32 = 12;

/// Above, between and below the tables.
fn zones(tables: &[Table], (width, height): (u32, u32)) -> Vec<Rect> {
    let mut zones = Vec::new();
    let mut top = 0.0;
    for table in tables {
        zones.push(Rect { x0: 0.0, y0: top, x1: width as f32, y1: table.rect.y0 });
        top = f32::max(top, table.rect.y1);
    }
    zones.push(Rect { x0: 0.0, y0: top, x1: width as f32, y1: height as f32 });
    zones
}

fn outside(mark: &Mark, tables: &[Table]) -> bool {
    let middle = middle(mark);
    !tables.iter().any(|table| table.rect.holds(middle))
}

fn middle(mark: &Mark) -> (f32, f32) {
    ((mark.x0 + mark.x1) as f32 / 2.0, (mark.y0 + mark.y1) as f32 / 2.0)
}

/// The marks whose middle lies in a rectangle; `marks` stand from top to bottom.
fn within(marks: &[Mark], rect: &Rect) -> Vec<Mark> {
    let first = marks.partition_point(|mark| middle(mark).1 < rect.y0);
    let end = marks.partition_point(|mark| middle(mark).1 <= rect.y1);
    let own = marks.get(first..end).unwrap_or(&[]).iter();
    own.filter(|mark| rect.holds(middle(mark))).copied().collect()
}

fn around(marks: &[Mark]) -> Option<[u32; 4]> {
    let first = marks.first()?;
    let start = [first.x0, first.y0, first.x1, first.y1];
    Some(marks.iter().fold(start, |[x0, y0, x1, y1], mark| {
        [x0.min(mark.x0), y0.min(mark.y0), x1.max(mark.x1), y1.max(mark.y1)]
    }))
}

fn clipped([x0, y0, x1, y1]: [u32; 4], rect: &Rect) -> [u32; 4] {
    let (left, top) = (rect.x0.max(0.0) as u32, rect.y0.max(0.0) as u32);
    let (right, lower) = (rect.x1.max(0.0).ceil() as u32, rect.y1.max(0.0).ceil() as u32);
    [x0.max(left), y0.max(top), x1.min(right).max(left + 1), y1.min(lower).max(top + 1)]
}

/// Divides marks where a white band goes through all of them: first the widest gutter between columns, else between lines
/// that stand far apart. Lines of one column stay together: recognition reads them better so.
fn divide(marks: Vec<Mark>, letter: u32, depth: u32, blocks: &mut Vec<Vec<Mark>>) {
    let across = |mark: &Mark| (mark.x0, mark.x1);
    let down = |mark: &Mark| (mark.y0, mark.y1);
    let cut = if depth == 0 {
        None
    } else {
        let between_lines = widest_gap(&marks, down, letter * 4);
        between_lines
            .map(|at| (at, true))
            .or_else(|| widest_gap(&marks, across, letter * 3).map(|at| (at, false)))
    };
    match cut {
        None => blocks.push(marks),
        Some((at, level)) => {
            let before = |mark: &Mark| if level { mark.y1 <= at } else { mark.x1 <= at };
            let (one, other) = marks.into_iter().partition(before);
            divide(one, letter, depth - 1, blocks);
            divide(other, letter, depth - 1, blocks);
        }
    }
}

/// Where the widest gap of at least so many pixels begins.
fn widest_gap(marks: &[Mark], side: fn(&Mark) -> (u32, u32), least: u32) -> Option<u32> {
    let mut sides: Vec<(u32, u32)> = marks.iter().map(side).collect();
    sides.sort_unstable();
    let mut reach = sides.first()?.1;
    let mut widest: Option<(u32, u32)> = None;
    for (from, to) in sides {
        let gap = from.saturating_sub(reach);
        if gap >= least && widest.is_none_or(|(width, _)| gap > width) {
            widest = Some((gap, reach));
        }
        reach = reach.max(to);
    }
    widest.map(|(_, at)| at)
}
