//! Pages turned into blocks: words into cells, lines, paragraphs; tables that go on over pages; text beside text.

use super::cell_text::of_lines;
use super::grid::{Table, TableCell, tables};
use super::lines::{PrintedLine, lines};
use super::margins::{Outside, drop_running};
use super::paragraphs::Margins;
use super::{Page, Word, unruled};
use crate::assemble::Words;
use crate::formats::text::Meter;
use crate::table::{Block, Cell};
use crate::{Limits, ReadError};

/// A page whose words have found their cells.
struct Laid {
    number: u32,
    unit: f32,
    height: f32,
    /// How far text and tables reach.
    margins: Margins,
    tables: Vec<Filled>,
    /// Lines outside tables, each with the number of tables that begin above it.
    outside: Vec<(usize, Vec<PrintedLine>)>,
    /// Whether the first table goes on with the last one of the page before.
    goes_on: bool,
}

/// A table with the lines of its cells.
struct Filled {
    table: Table,
    cells: Vec<Vec<PrintedLine>>,
    /// Its number in the file.
    number: u32,
}

/// Turns pages into blocks.
///
/// # Errors
/// Over a limit.
pub fn blocks(pages: Vec<Page>, limits: &Limits) -> Result<Vec<Block>, ReadError> {
    let mut meter = Meter::new(limits);
    let mut laid: Vec<Laid> = Vec::with_capacity(pages.len());
    for page in pages {
        let before = laid.last().and_then(open_columns);
        laid.push(lay(page, before.as_deref()));
    }
    number_tables(&mut laid);
    drop_margins(&mut laid);
    let words = words_of(&laid);
    let (grids, reaches) = (grids(&laid), reaches(&laid));
    let leading = leading(&laid);
    let mut blocks = Vec::new();
    for (index, page) in laid.iter().enumerate() {
        if index > 0 {
            blocks.push(Block::Break);
        }
        for zone in 0..=page.tables.len() {
            let outside = page.outside.iter().filter(|(at, _)| *at == zone);
            for (_, lines) in outside {
                paragraphs(page, lines, &words, &meter, &mut blocks)?;
            }
            if let Some(filled) = page.tables.get(zone) {
                let grid = grids.get(filled.number as usize - 1).map_or(&[][..], Vec::as_slice);
                let reach = reaches.get(filled.number as usize - 1).map_or(&[][..], Vec::as_slice);
                let columns = Columns { grid, reach, leading };
                rows(page, filled, columns, &words, &mut meter, &mut blocks)?;
            }
        }
    }
    Ok(blocks)
}

/// Gives every word its cell, or the zone between tables it stands in.
fn lay(page: Page, before: Option<&[f32]>) -> Laid {
    let unit = page.unit();
    let mut tables = tables(&page);
    if tables.is_empty() {
        tables.extend(unruled::table(&page, before));
    }
    let margins = margins(&page, &tables);
    let mut cells: Vec<Vec<Vec<Word>>> =
        tables.iter().map(|table| vec![Vec::new(); table.cells.len()]).collect();
    let mut outside: Vec<Vec<Word>> = vec![Vec::new(); tables.len() + 1];
    let fields: Vec<Vec<usize>> = tables.iter().map(Table::fields).collect();
    for word in page.words {
        let centre = word.rect.centre();
        let cell = tables.iter().zip(&fields).enumerate().find_map(|(index, (table, fields))| {
            let at = table.rect.holds(centre).then(|| table.cell_at(centre, fields)).flatten()?;
            Some((index, at))
        });
        let place = match cell {
            Some((table, cell)) => cells.get_mut(table).and_then(|cells| cells.get_mut(cell)),
            None => {
                let zone = tables.iter().take_while(|table| table.rect.y0 < centre.1).count();
                outside.get_mut(zone)
            }
        };
        if let Some(place) = place {
            place.push(word);
        }
    }
    let filled = tables.into_iter().zip(cells).map(|(table, cells)| {
        let cells = cells.into_iter().map(lines).collect();
        Filled { table, cells, number: 0 }
    });
    let outside = outside.into_iter().enumerate().map(|(zone, words)| (zone, lines(words)));
    Laid {
        number: page.number,
        unit,
        height: page.height,
        margins,
        tables: filled.collect(),
        outside: outside.filter(|(_, lines)| !lines.is_empty()).collect(),
        goes_on: false,
    }
}

/// The column borders of the table a page ends with, when they are known by the text alone; in points of A4.
fn open_columns(page: &Laid) -> Option<Vec<f32>> {
    let table = &page.tables.last().filter(|filled| !filled.table.is_ruled)?.table;
    Some(table.columns.iter().map(|border| border / page.unit).collect())
}

fn margins(page: &Page, tables: &[Table]) -> Margins {
    let words = page.words.iter().map(|word| &word.rect);
    let rects = words.chain(tables.iter().map(|table| &table.rect)).filter(|rect| rect.is_sound());
    let (left, right) = rects.fold((f32::INFINITY, f32::NEG_INFINITY), |(left, right), rect| {
        (left.min(rect.x0), right.max(rect.x1))
    });
    // A page of short lines only: they could have gone on as far from the right edge as they begin from the left one.
    let right = if left < 0.25 * page.width { right.max(page.width - left) } else { right };
    Margins { left, right, unit: page.unit(), is_drawn: true, leading: None }
}

/// Counts the tables of the file; one whose outer borders are those of the last one before the page break is the same.
fn number_tables(pages: &mut [Laid]) {
    let mut number = 0;
    let mut last: Option<(f32, f32, f32)> = None;
    for page in pages {
        let unit = page.unit;
        let tables = page.tables.len();
        for (index, filled) in page.tables.iter_mut().enumerate() {
            let rect = filled.table.rect;
            let same = last.is_some_and(|(x0, x1, before)| {
                let near = |a: f32, b: f32| (a / before - b / unit).abs() <= 4.0;
                near(x0, rect.x0) && near(x1, rect.x1)
            });
            if index == 0 && same {
                page.goes_on = true;
            } else {
                number += 1;
            }
            filled.number = number;
            if index + 1 == tables {
                last = Some((rect.x0, rect.x1, unit));
            }
        }
        if tables == 0 {
            last = None;
        }
    }
}

fn drop_margins(pages: &mut [Laid]) {
    let mut whole: Vec<Vec<PrintedLine>> = Vec::new();
    for page in pages.iter_mut() {
        whole.push(page.outside.iter_mut().flat_map(|(_, lines)| lines.drain(..)).collect());
    }
    let mut outside: Vec<Outside<'_>> = pages
        .iter()
        .zip(&mut whole)
        .map(|(page, lines)| Outside {
            lines,
            height: page.height,
            unit: page.unit,
            goes_on: page.goes_on,
        })
        .collect();
    drop_running(&mut outside);
    for (page, lines) in pages.iter_mut().zip(whole) {
        let tops: Vec<f32> = page.tables.iter().map(|filled| filled.table.rect.y0).collect();
        let mut zones: Vec<(usize, Vec<PrintedLine>)> = Vec::new();
        for line in lines {
            let zone = tops.iter().take_while(|top| **top < line.rect.centre().1).count();
            match zones.last_mut().filter(|(last, _)| *last == zone) {
                Some((_, lines)) => lines.push(line),
                None => zones.push((zone, vec![line])),
            }
        }
        page.outside = zones;
    }
}

/// The words of the file, by which a word that a hyphen cuts is known.
fn words_of(pages: &[Laid]) -> Words {
    let cells = pages.iter().flat_map(|page| &page.tables).flat_map(|filled| &filled.cells);
    let outside = pages.iter().flat_map(|page| &page.outside).map(|(_, lines)| lines);
    Words::of_texts(cells.chain(outside).flatten().map(PrintedLine::text).collect())
}

/// The column borders of each table of the file, those of all its parts together, in points of A4.
fn grids(pages: &[Laid]) -> Vec<Vec<f32>> {
    let mut grids: Vec<Vec<f32>> = Vec::new();
    for page in pages {
        for filled in &page.tables {
            let index = filled.number as usize - 1;
            grids.resize(grids.len().max(index + 1), Vec::new());
            let Some(grid) = grids.get_mut(index) else { continue };
            for border in filled.table.columns.iter().map(|border| border / page.unit) {
                let at = grid.partition_point(|known| *known < border);
                let near = |known: Option<&f32>| known.is_some_and(|it| (it - border).abs() <= 4.0);
                if !near(grid.get(at)) && !near(at.checked_sub(1).and_then(|at| grid.get(at))) {
                    grid.insert(at, border);
                }
            }
        }
    }
    grids
}

/// How far to the right the text of each column reaches on all pages of each table, in points of A4.
fn reaches(pages: &[Laid]) -> Vec<Vec<f32>> {
    let mut reaches: Vec<Vec<f32>> = Vec::new();
    for page in pages {
        for filled in &page.tables {
            let index = filled.number as usize - 1;
            reaches.resize(reaches.len().max(index + 1), Vec::new());
            let Some(reach) = reaches.get_mut(index) else { continue };
            let columns = filled.table.columns.len();
            reach.resize(reach.len().max(columns), f32::NEG_INFINITY);
            for (cell, lines) in filled.table.cells.iter().zip(&filled.cells) {
                let last = (cell.column + cell.columns).saturating_sub(1);
                let Some(at) = reach.get_mut(last) else { continue };
                let ends = lines.iter().map(|line| line.rect.x1 / page.unit);
                *at = ends.fold(*at, f32::max);
            }
        }
    }
    reaches
}

/// What all pages of a table together say of its columns.
#[derive(Clone, Copy)]
struct Columns<'a> {
    /// The borders, in points of A4.
    grid: &'a [f32],
    /// How far to the right the text of each reaches, in points of A4.
    reach: &'a [f32],
    /// From one line of a paragraph to the next, in heights of a line.
    leading: Option<f32>,
}

/// From one line of a cell to the next in most cells, in heights of a line; nothing where too few lines tell.
fn leading(pages: &[Laid]) -> Option<f32> {
    const FEWEST: usize = 20;
    const LONG: usize = 3;
    let cells = pages.iter().flat_map(|page| &page.tables).flat_map(|filled| &filled.cells);
    let pairs = cells.filter(|lines| lines.len() >= LONG).flat_map(|lines| lines.windows(2));
    let mut steps: Vec<f32> = pairs.filter_map(step).collect();
    steps.sort_by(f32::total_cmp);
    steps.get(steps.len() / 2).copied().filter(|_| steps.len() >= FEWEST)
}

/// From one line to the next, in heights of a line.
fn step(pair: &[PrintedLine]) -> Option<f32> {
    let [before, line] = pair else { return None };
    let step = (line.rect.y1 - before.rect.y1) / line.height;
    step.is_finite().then_some(step)
}

/// The rows of a table.
fn rows(
    page: &Laid,
    filled: &Filled,
    columns: Columns<'_>,
    words: &Words,
    meter: &mut Meter<'_>,
    blocks: &mut Vec<Block>,
) -> Result<(), ReadError> {
    let Columns { grid, reach, leading } = columns;
    let padding = if filled.table.is_ruled { padding(filled) } else { 0.0 };
    // How far text of the last column of a cell reaches where no border says it.
    let reach = |cell: &TableCell| {
        let last = (cell.column + cell.columns).saturating_sub(1);
        reach.get(last).copied().filter(|_| !filled.table.is_ruled).unwrap_or(f32::INFINITY)
    };
    let count = filled.table.rows.len().saturating_sub(1);
    let mut rows: Vec<Vec<Cell>> = vec![Vec::new(); count];
    for (cell, lines) in filled.table.cells.iter().zip(&filled.cells) {
        meter.cell()?;
        let margins = Margins {
            left: cell.rect.x0 + padding,
            right: (cell.rect.x1 - padding).min(reach(cell) * page.unit),
            unit: page.unit,
            is_drawn: filled.table.is_ruled,
            leading,
        };
        let lines = of_lines(lines, margins, words, page.number);
        meter.cell_chars(lines.iter().map(|line| line.text.chars().count()).sum())?;
        let border = |at: f32| grid.partition_point(|known| *known <= at / page.unit + 4.0);
        let columns = border(cell.rect.x1).saturating_sub(border(cell.rect.x0)).max(1) as u32;
        if let Some(row) = rows.get_mut(cell.row) {
            row.push(Cell { lines, columns, rows: cell.rows as u32 });
        }
    }
    for cells in rows {
        meter.row()?;
        blocks.push(Block::Row { table: filled.number, cells });
    }
    Ok(())
}

/// How far the text stands from the borders of its cells: what the widest lines leave free at both sides.
fn padding(filled: &Filled) -> f32 {
    let cells = filled.table.cells.iter().zip(&filled.cells);
    let free = cells.flat_map(|(cell, lines)| {
        lines.iter().flat_map(|line| [line.rect.x0 - cell.rect.x0, cell.rect.x1 - line.rect.x1])
    });
    let least = free.filter(|free| *free >= 0.0).fold(f32::INFINITY, f32::min);
    if least.is_finite() { least } else { 0.0 }
}

/// Text outside tables.
fn paragraphs(
    page: &Laid,
    lines: &[PrintedLine],
    words: &Words,
    meter: &Meter<'_>,
    blocks: &mut Vec<Block>,
) -> Result<(), ReadError> {
    for (margins, lines) in super::columns::columns(lines, page.margins) {
        for line in of_lines(&lines, margins, words, page.number) {
            meter.cell_chars(line.text.chars().count())?;
            blocks.push(Block::Paragraph(line));
        }
    }
    Ok(())
}
