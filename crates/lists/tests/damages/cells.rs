//! Damage to cells: shifted to the left or right, two in one.

use super::grid::{Grid, Printed};
use super::matrix::{Damage, Gap, check};
use super::sound::Form;
use bagyt_domain::list::Code::{CellShift, EmptyCell, MergedCells, TerritoryMissing};
use bagyt_domain::list::Column::{
    self, Direction, Field, Funding, Indicators, KindAndTerm, Number, Problem, Territory,
};

const ROWS: [usize; 3] = [0, 2, 4];

/// Pushes the cells from a column on one to the right; the empty cell at the end makes room.
fn to_the_right(row: usize, from: Column, room: bool) -> impl Fn(&mut Grid) -> bool {
    move |grid| {
        let Some(at) = grid.place(from) else { return false };
        let cells = grid.row(row);
        if room {
            cells.pop();
        }
        cells.insert(at, String::new());
        grid.form != Form::Dump
    }
}

/// Takes away a cell; those behind it stand one to the left. Its text comes in the next printed row, in its own column.
fn to_the_left(row: usize, from: Column, late: bool) -> impl Fn(&mut Grid) -> bool {
    move |grid| {
        let Some(at) = grid.place(from) else { return false };
        let cells = grid.row(row);
        let width = cells.len();
        let text = cells.remove(at);
        cells.push(String::new());
        if late {
            let mut rest = vec![String::new(); width];
            rest[at] = text;
            let line = grid.rows[row] + 1;
            grid.lines.insert(line, Printed::Cells(rest));
            grid.rows[row + 1..].iter_mut().for_each(|row| *row += 1);
        }
        grid.form != Form::Dump
    }
}

fn shifts() -> Vec<Damage> {
    let mut damages = Vec::new();
    for row in ROWS {
        let ordinal = row as u32 + 1;
        for from in [Field, Direction, Problem, Funding, KindAndTerm, Territory, Indicators] {
            for (room, name) in [(true, "right"), (false, "right, one cell too many")] {
                damages.push(
                    Damage::cells(
                        format!("row {ordinal} from {} {name}", from.key()),
                        to_the_right(row, from, room),
                    )
                    .gives_row(CellShift, ordinal)
                    .keeping_values(),
                );
            }
        }
        damages.push(
            Damage::cells(
                format!("row {ordinal} left over the problem, which comes late"),
                to_the_left(row, Problem, true),
            )
            .gives_row(CellShift, ordinal)
            .keeping_values(),
        );
        damages.push(
            Damage::cells(
                format!("row {ordinal} left over the problem, which is lost"),
                to_the_left(row, Problem, false),
            )
            .gives_row(CellShift, ordinal)
            .gives_row(EmptyCell, ordinal),
        );
        damages.push(
            Damage::cells(
                format!("row {ordinal} left over the territory"),
                to_the_left(row, Territory, false),
            )
            .gives_row(CellShift, ordinal)
            .also(&[TerritoryMissing]),
        );
        damages.push(
            Damage::cells(format!("row {ordinal} with two cells exchanged"), move |grid| {
                let (Some(one), Some(other)) = (grid.place(KindAndTerm), grid.place(Territory))
                else {
                    return false;
                };
                grid.row(row).swap(one, other);
                grid.form != Form::Dump
            })
            .gives_row(CellShift, ordinal)
            .keeping_values(),
        );
        damages.push(
            Damage::cells(format!("row {ordinal} right as a whole"), move |grid| {
                grid.row(row).insert(0, String::new());
                grid.form != Form::Dump
            })
            .gives_row(CellShift, ordinal)
            .keeping_values(),
        );
    }
    damages
}

/// Rows that all begin with an empty cell are how such a file is written, no damage.
fn rows_that_all_begin_empty() -> Damage {
    Damage::cells("every row begins with an empty cell", |grid| {
        (0..grid.rows.len()).for_each(|row| grid.row(row).insert(0, String::new()));
        matches!(grid.form, Form::Rows)
    })
}

/// How two cells may come to stand in one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Joint {
    /// In the first cell, the second is empty.
    First,
    /// In the second cell, the first is empty.
    Second,
    /// The row has a cell less.
    Fewer,
}

/// A cell and the next.
fn cells_of(grid: &mut Grid, row: usize, at: usize) -> [String; 2] {
    let cells = grid.row(row);
    [cells[at].clone(), cells[at + 1].clone()]
}

fn merged(row: usize, one: Column, joint: Joint, by_line: bool) -> impl Fn(&mut Grid) -> bool {
    move |grid| {
        let Some(at) = grid.place(one) else { return false };
        if at + 1 >= grid.columns.len() || grid.form == Form::Dump && joint != Joint::Fewer {
            return false;
        }
        let has_lines = matches!(grid.form, Form::Dump | Form::Docx);
        let between = if by_line { "\n" } else { " " };
        if by_line && !has_lines {
            return false;
        }
        // Lines of a cell stay lines when it runs into the next.
        let several_lines = cells_of(grid, row, at).iter().any(|cell| cell.contains('\n'));
        if !by_line && grid.form == Form::Dump && several_lines {
            return false;
        }
        let cells = grid.row(row);
        let text = format!("{}{between}{}", cells[at], cells[at + 1]);
        if cells[at].is_empty() || cells[at + 1].trim_matches(['-', '–']).is_empty() {
            return false;
        }
        match joint {
            Joint::First => (cells[at], cells[at + 1]) = (text, String::new()),
            Joint::Second => (cells[at], cells[at + 1]) = (String::new(), text),
            Joint::Fewer => {
                cells[at] = text;
                cells.remove(at + 1);
            }
        }
        // A table of a word processor has as many cells in each row as its grid.
        grid.form != Form::Docx || joint != Joint::Fewer
    }
}

/// The number in the cell of the field, where a row has an end and its other cells show that they moved.
fn shows_as_a_shift(row: usize) -> Damage {
    let number = merged(row, Number, Joint::Fewer, false);
    Damage::cells(format!("row {} with its number in the next cell", row + 1), move |grid| {
        grid.form != Form::Dump && number(grid)
    })
}

fn merge(row: usize, one: Column, joint: Joint, by_line: bool) -> Damage {
    let ordinal = row as u32 + 1;
    let how = if by_line { "line by line" } else { "word by word" };
    let name = format!("row {ordinal} {} and the next {joint:?} {how}", one.key());
    let damage = Damage::cells(name, merged(row, one, joint, by_line));
    match (one, joint, by_line) {
        // All other cells stand one to the left, which says it.
        (Number, Joint::Fewer, false) => shows_as_a_shift(row).gives_row(CellShift, ordinal),
        (_, Joint::Fewer, _) => damage.gives_row(MergedCells, ordinal).also(&[CellShift]),
        _ => damage.gives_row(MergedCells, ordinal),
    }
}

fn merges() -> Vec<Damage> {
    let mut damages = Vec::new();
    let columns = [Number, Field, Direction, Problem, Funding, KindAndTerm, Territory, Indicators];
    for row in [2, 3] {
        for one in columns {
            // Only a long grant has a base that could run into the indicators.
            if one == Indicators && row != 3 {
                continue;
            }
            for joint in [Joint::First, Joint::Second, Joint::Fewer] {
                for by_line in [false, true] {
                    damages.push(merge(row, one, joint, by_line).keeping_values());
                }
            }
        }
    }
    damages
}

/// Results of a project name equipment, too: where the base begins behind them nobody could tell. That a long grant has
/// none is told.
const GAPS: &[Gap] = &[
    ("row 4 indicators and the next First word by word", &[]),
    ("row 4 indicators and the next Second word by word", &[]),
    ("row 4 indicators and the next Fewer word by word", &[]),
    ("row 4 indicators and the next First line by line", &[]),
    ("row 4 indicators and the next Second line by line", &[]),
    ("row 4 indicators and the next Fewer line by line", &[]),
];

#[test]
fn shifted_cells_are_told_and_put_right() {
    check(&shifts(), GAPS);
}

#[test]
fn an_empty_cell_before_every_row_is_no_shift() {
    check(&[rows_that_all_begin_empty()], &[]);
}

#[test]
fn merged_cells_are_told_and_divided() {
    check(&merges(), GAPS);
}
