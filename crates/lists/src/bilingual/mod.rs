//! Lists in two languages: which lines of a cell are Kazakh and which are Russian.
//!
//! A list prints its languages in one cell, in columns of their own, or in rows of their own; tables that keep them apart are
//! followed ([`RawRow::apart`]), cells that hold both are told apart by their words. Values are read from one language, the
//! one printed first, so that nothing is counted twice; the other is read beside it and compared.

mod blocks;
mod cell;
mod pairs;

use crate::recognise::of_cells;
use crate::table::{Apart, Line, RawList, RawRow};
use bagyt_domain::list::{Column, TextLanguage};
use bagyt_language::tongue::Tongue;
use bagyt_language::year::find_years;
use std::collections::BTreeMap;

/// A list in two languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bilingual {
    /// The language printed first, of which the values are.
    pub first: TextLanguage,
    /// Row by row, the cells that are told apart; a cell in one language has nothing in the other.
    pub rows: Vec<BTreeMap<Column, Apart>>,
}

/// Columns whose texts are long enough to say that a row is in both languages.
const TELLING: [Column; 4] =
    [Column::Field, Column::Direction, Column::Problem, Column::Indicators];

/// The languages of a list, when it prints at least half of its rows in both.
pub fn of_list(raw: &RawList) -> Option<Bilingual> {
    of_list_in(raw, of_cells(raw))
}

/// The same, where the language of all cells together is known.
pub fn of_list_in(raw: &RawList, body: Tongue) -> Option<Bilingual> {
    let kept_apart = raw.rows.iter().any(|row| !row.apart.is_empty());
    if !kept_apart && body != Tongue::Mixed {
        return None;
    }
    let mut rows: Vec<BTreeMap<Column, Apart>> = raw.rows.iter().map(cells).collect();
    pairs::part(raw, &mut rows);
    let in_both = |cells: &BTreeMap<Column, Apart>| {
        let mut told = TELLING.iter().filter_map(|column| Some((*column, cells.get(column)?)));
        told.any(|(column, apart)| match column {
            Column::Indicators => blocks::says_again(apart),
            _ => apart.is_in_both(),
        })
    };
    let both = rows.iter().filter(|cells| in_both(cells)).count();
    let enough = both > 0 && both * 2 >= rows.len();
    enough.then(|| Bilingual { first: first(&rows), rows })
}

fn cells(row: &RawRow) -> BTreeMap<Column, Apart> {
    let apart = |column: &Column, lines: &[Line]| {
        let kept = row.apart.get(column).filter(|apart| apart.is_in_both()).cloned();
        match column {
            Column::Indicators => {
                kept.map(blocks::without_mere_headings).or_else(|| blocks::apart(lines))
            }
            _ => kept.or_else(|| cell::apart(lines)),
        }
    };
    let cells = row.cells.iter();
    cells.filter_map(|(column, lines)| Some((*column, apart(column, lines)?))).collect()
}

/// The language that stands first in most cells.
fn first(rows: &[BTreeMap<Column, Apart>]) -> TextLanguage {
    let cells = rows.iter().flat_map(BTreeMap::values).filter(|apart| apart.is_in_both());
    let (mut kazakh, mut russian) = (0_usize, 0_usize);
    for apart in cells {
        match apart.first {
            Some(TextLanguage::Kazakh) => kazakh += 1,
            Some(TextLanguage::Russian) => russian += 1,
            None => {}
        }
    }
    if russian > kazakh { TextLanguage::Russian } else { TextLanguage::Kazakh }
}

impl Bilingual {
    /// A row as it reads in one language. A cell that is not told apart, or that only the other language has, is whole.
    pub fn row(&self, at: usize, raw: &RawRow, language: TextLanguage) -> RawRow {
        let empty = BTreeMap::new();
        let apart = self.rows.get(at).unwrap_or(&empty);
        let lines = |column: Column, whole: &Vec<Line>| match apart.get(&column) {
            // Half of a label, `2026 жыл / год – 20 000`, has no money of its own.
            Some(apart) if column == Column::Funding && !counted_in_both(apart) => whole.clone(),
            // `1 орта мерзімді / среднесрочный грант, 2026-2027 жж./гг.` says count and years once for both.
            Some(apart) if column == Column::KindAndTerm && !figured_in_both(apart) => {
                whole.clone()
            }
            Some(apart) if !apart.of(language).is_empty() => apart.of(language).to_vec(),
            Some(_) => whole.clone(),
            None => cell::without_repeat(whole).unwrap_or_else(|| whole.clone()),
        };
        let cells = raw.cells.iter();
        let cells = cells.map(|(column, whole)| (*column, lines(*column, whole))).collect();
        RawRow { issuer: raw.issuer, cells, apart: BTreeMap::new() }
    }

    /// Whether a cell is printed in both languages.
    pub fn has_both(&self, at: usize, column: Column) -> bool {
        self.rows.get(at).and_then(|cells| cells.get(&column)).is_some_and(Apart::is_in_both)
    }

    /// Whether a cell that is told apart has words of a language.
    pub fn has(&self, at: usize, column: Column, language: TextLanguage) -> bool {
        let apart = self.rows.get(at).and_then(|cells| cells.get(&column));
        apart
            .is_some_and(|apart| apart.of(language).iter().any(|line| !line.text.trim().is_empty()))
    }

    /// A total row in the first language and in the other; one without words belongs to the language of the row above.
    pub fn total(&self, row: &[Line], last: TextLanguage) -> (Vec<Line>, Vec<Line>) {
        let counted = |lines: &[Line]| lines.iter().any(|it| has_amount(&it.text));
        let whole = |language: TextLanguage| match language == self.first {
            true => (row.to_vec(), Vec::new()),
            false => (Vec::new(), row.to_vec()),
        };
        match cell::apart(row) {
            Some(apart) if apart.is_in_both() => {
                let (own, other) = (apart.of(self.first), apart.of(self.first.other()));
                // Where only one half has figures the words alone are in two languages.
                if counted(own) && counted(other) {
                    (own.to_vec(), other.to_vec())
                } else {
                    whole(self.first)
                }
            }
            Some(apart) => whole(apart.first.unwrap_or(self.first)),
            None => whole(last),
        }
    }

    /// The only language of a cell whose words tell one.
    pub fn only_language(&self, at: usize, column: Column) -> Option<TextLanguage> {
        let apart = self.rows.get(at)?.get(&column)?;
        if apart.is_in_both() { None } else { apart.first }
    }
}

/// Whether a cell that is told apart has amounts in each language, or in one that it is printed in alone.
fn counted_in_both(apart: &Apart) -> bool {
    let halves = TextLanguage::BOTH.map(|language| apart.of(language));
    let counted = |lines: &&[Line]| lines.iter().any(|it| has_amount(&it.text));
    !apart.is_in_both() || halves.iter().all(counted)
}

/// Whether both languages of a cell, or none of the two, have figures, and the same of years.
fn figured_in_both(apart: &Apart) -> bool {
    let halves = TextLanguage::BOTH.map(|language| apart.of(language));
    let alike = |has: &dyn Fn(&str) -> bool| {
        let [one, other] = halves.map(|lines| lines.iter().any(|line| has(&line.text)));
        one == other
    };
    let figures = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    !apart.is_in_both() || alike(&figures) && alike(&|text| !find_years(text).is_empty())
}

/// Figures that are no year.
fn has_amount(text: &str) -> bool {
    !bagyt_language::amount::find_amounts(text).is_empty()
}

/// A text on one line told apart, each language by itself; `None` when it is in one language or cannot be told apart.
pub fn halves_of(text: &str, place: &bagyt_domain::list::Place) -> Option<Apart> {
    let line = Line { text: text.to_owned(), place: place.clone() };
    cell::apart(&[line]).filter(Apart::is_in_both)
}
