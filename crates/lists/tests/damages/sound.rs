//! Sound lists: what they say, before it is printed. Content is damaged here.

use super::texts::{KAZAKH, RUSSIAN, Tongue};
use bagyt_domain::list::Column;
use std::collections::BTreeMap;

/// How a file marks cells and rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A cell a line, row ends unmarked.
    Dump,
    /// A row a line, tabs between cells.
    Rows,
    /// The text of a scan: rows with page breaks inside and remnants of markup.
    Scan,
    /// A word processor's table.
    Docx,
}

/// How money is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// `8 400,0` in a column of thousands.
    Bare,
    /// `8 400 мың теңге`.
    Thousands,
    /// `8 400 000` in a column of tenge.
    Tenge,
    /// `8,4 млн теңге` in a column of thousands.
    Millions,
}

/// Thousand tenge a year; for rows of several grants also of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    pub years: Vec<(u16, u64)>,
    pub per_grant: Option<u64>,
}

/// A direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub number: String,
    pub money: Money,
    /// 0 short, 1 medium, 2 long.
    pub term: usize,
    pub grants: u32,
    pub term_years: Option<String>,
    pub targets: Vec<String>,
    pub results: Vec<String>,
    /// All other cells; a money or kind cell here is printed instead of what the values say.
    pub cells: BTreeMap<Column, String>,
}

/// A whole list.
#[derive(Clone)]
pub struct List {
    pub name: String,
    pub form: Form,
    pub unit: Unit,
    pub tongue: &'static Tongue,
    pub columns: Vec<Column>,
    pub approval: Vec<String>,
    pub title: Option<String>,
    pub issuer: Option<String>,
    pub rows: Vec<Row>,
    /// Year and thousand tenge.
    pub totals: Vec<(u16, u64)>,
    /// `.` or `)` behind the numbers of items.
    pub mark: char,
}

/// Year and thousand tenge.
type YearlyMoney = &'static [(u16, u64)];

/// Money of each row, number of grants and term.
const MONEY: [(YearlyMoney, u32, usize); 5] = [
    (&[(2026, 8_400)], 1, 0),
    (&[(2026, 17_200), (2027, 18_500)], 1, 1),
    (&[(2026, 16_200)], 3, 0),
    (&[(2026, 52_000), (2027, 54_600), (2028, 57_300)], 1, 2),
    (&[(2026, 7_300)], 1, 0),
];

/// The orders of columns in use; the second and third are those of scans with moved columns.
fn order(which: usize) -> Vec<Column> {
    use Column::*;
    match which {
        0 => Column::ALL.to_vec(),
        1 => {
            vec![
                Number,
                Field,
                Direction,
                Problem,
                KindAndTerm,
                Territory,
                Funding,
                Indicators,
                MaterialBase,
            ]
        }
        _ => {
            vec![
                Number,
                Direction,
                Field,
                Problem,
                Territory,
                KindAndTerm,
                Funding,
                Indicators,
                MaterialBase,
            ]
        }
    }
}

/// Every sound list: all forms in both languages, each in three variants chosen by a fixed rule.
pub fn lists() -> Vec<List> {
    let mut lists = Vec::new();
    for (at, form) in [Form::Dump, Form::Rows, Form::Scan, Form::Docx].into_iter().enumerate() {
        for (side, tongue) in [&KAZAKH, &RUSSIAN].into_iter().enumerate() {
            for variant in 0..3 {
                lists.push(list(form, tongue, variant, at * 6 + side * 3 + variant));
            }
        }
    }
    lists
}

fn list(form: Form, tongue: &'static Tongue, variant: usize, seed: usize) -> List {
    let mut columns = order(variant);
    // One list in four prints no numbers.
    if seed % 4 == 3 {
        columns.retain(|column| *column != Column::Number);
    }
    let unit = [Unit::Bare, Unit::Thousands, Unit::Tenge, Unit::Millions][(seed + seed / 4) % 4];
    let number = ["", ".", ")"][seed % 3];
    let rows = (0..5).map(|at| row(tongue, at, format!("{}{number}", at + 1), seed)).collect();
    let mut list = List {
        name: format!("{form:?}-{}-{variant}-{unit:?}", tongue.key).to_lowercase(),
        form,
        unit,
        tongue,
        columns,
        approval: tongue.approval.iter().map(|&line| line.to_owned()).collect(),
        title: Some(tongue.title.to_owned()),
        issuer: seed.is_multiple_of(2).then(|| tongue.issuer.to_owned()),
        rows,
        totals: Vec::new(),
        mark: if seed % 5 < 3 { '.' } else { ')' },
    };
    if seed % 3 != 2 {
        list.add_up();
    }
    list
}

fn row(tongue: &Tongue, at: usize, number: String, seed: usize) -> Row {
    let wording = &tongue.rows[at];
    let (years, grants, term) = MONEY[at];
    let empty = ["", "-", "–"][seed % 3];
    let base = if term == 2 { tongue.base } else { empty };
    let cells = [
        (Column::Field, wording.field),
        (Column::Direction, wording.direction),
        (Column::Problem, wording.problem),
        (Column::Territory, wording.territory),
        (Column::MaterialBase, base),
    ];
    Row {
        number,
        money: Money {
            years: years.to_vec(),
            per_grant: (grants > 1).then(|| years[0].1 / u64::from(grants)),
        },
        term,
        grants,
        term_years: None,
        targets: wording.targets.map(str::to_owned).to_vec(),
        results: wording.results.map(str::to_owned).to_vec(),
        cells: cells.into_iter().map(|(column, text)| (column, text.to_owned())).collect(),
    }
}

impl List {
    /// Prints totals that agree with the rows.
    pub fn add_up(&mut self) {
        let mut totals: BTreeMap<u16, u64> = BTreeMap::new();
        for (year, amount) in self.rows.iter().flat_map(|row| &row.money.years) {
            *totals.entry(*year).or_default() += amount;
        }
        self.totals = totals.into_iter().collect();
    }

    /// Prints totals again where the list has any.
    pub fn add_up_again(&mut self) {
        if !self.totals.is_empty() {
            self.add_up();
        }
    }

    pub fn has(&self, column: Column) -> bool {
        self.columns.contains(&column)
    }

    pub fn is_kazakh(&self) -> bool {
        self.tongue.key == "kk"
    }

    /// The text of this language.
    pub fn say<'a>(&self, kazakh: &'a str, russian: &'a str) -> &'a str {
        if self.is_kazakh() { kazakh } else { russian }
    }
}
