//! The table of a selection: the same columns in every file for people, with values as what they are.

use crate::parts::state;
use crate::urls;
use crate::words::t;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Column, Funding, Year};
use bagyt_storage::catalogue::sum::{Amount, amounts, sum_of_all};
use bagyt_storage::catalogue::{ExportRow, ReviewState};
use bagyt_wording::{Args, Lang, column, region, say, term};

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing: it was not printed, not read, or does not apply.
    Empty,
    /// A text.
    Text(String),
    /// A path of the site.
    Address(String),
    /// A number that is a name and not a quantity: a year, a version.
    Ordinal(u32),
    /// How many.
    Count(u32),
    /// Money.
    Money(Tenge),
}

impl Cell {
    fn text(text: Option<impl Into<String>>) -> Self {
        text.map(Into::into).filter(|text| !text.is_empty()).map_or(Self::Empty, Self::Text)
    }

    fn joined<T: AsRef<str>>(texts: impl Iterator<Item = T>, between: &str) -> Self {
        let texts: Vec<T> = texts.collect();
        let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
        Self::text(Some(texts.join(between)))
    }
}

/// A column of the table: its name in the language of the address, and how wide a workbook shows it, in digits.
#[derive(Debug)]
pub struct Head {
    /// The name.
    pub name: String,
    /// The width.
    pub width: u16,
}

/// How wide a column of money is.
const MONEY: u16 = 14;

/// The columns in the order of [`cells`]; the money of each of these years has one.
pub fn heading(lang: Lang, years: &[Option<Year>]) -> Vec<Head> {
    let own = |id: &str, width| Head { name: t(lang, id), width };
    let printed = |of: Column, width| Head { name: column(lang, of), width };
    let before = [
        own("download-address", 24),
        own("download-list", 32),
        own("download-list-year", 8),
        own("download-version", 9),
        printed(Column::Number, 8),
        own("filter-issuer", 28),
        printed(Column::Field, 28),
        printed(Column::Direction, 48),
        printed(Column::Problem, 60),
        own("download-by-year", 24),
        own("download-sum", MONEY),
        own("download-suspect-printed", 16),
        own("download-suspect-likely", 16),
    ];
    let after = [
        own("download-grants", 10),
        own("filter-term", 16),
        printed(Column::Territory, 28),
        own("download-places", 28),
        printed(Column::Indicators, 60),
        printed(Column::MaterialBase, 40),
        own("download-state", 18),
        own("download-sample", 12),
    ];
    let money = years.iter().map(|year| Head { name: name_of_year(lang, *year), width: MONEY });
    before.into_iter().chain(money).chain(after).collect()
}

fn name_of_year(lang: Lang, year: Option<Year>) -> String {
    match year {
        Some(year) => say(lang, "download-of-year", &Args::new().text("year", year)),
        None => t(lang, "download-undated"),
    }
}

/// One direction, of an invented sample or not. A suspect amount is in no sum, and stands in columns of its own; where no amount
/// is sure there is no sum at all, which is not the same as nought.
pub fn cells(lang: Lang, row: &ExportRow, years: &[Option<Year>], sample: bool) -> Vec<Cell> {
    let ExportRow { row: printed, .. } = row;
    let places = printed.regions.iter().map(|place| region(lang, place));
    let items = printed.target_indicators.iter().chain(&printed.expected_results);
    let before = [
        Cell::Address(urls::direction(lang, &row.id.to_string())),
        Cell::text(row.title.as_deref()),
        row.list_year.map_or(Cell::Empty, |year| Cell::Ordinal(year.into())),
        Cell::Ordinal(row.version),
        Cell::text(printed.number.as_deref()),
        Cell::text(printed.issuer.as_deref()),
        Cell::text(Some(&printed.field)),
        Cell::text(Some(&printed.direction)),
        Cell::text(printed.problem.as_deref()),
    ];
    let after = [
        printed.grant_count.map_or(Cell::Empty, Cell::Count),
        Cell::text(printed.term.map(|length| term(lang, length))),
        Cell::text(printed.territory.as_deref()),
        Cell::joined(places, "; "),
        Cell::joined(items, "\n"),
        Cell::text(printed.material_base.as_deref()),
        Cell::Text(match row.state {
            ReviewState::MachineRead => t(lang, "state-machine"),
            ReviewState::Confirmed { at } => state::date(lang, at),
        }),
        if sample { Cell::Text(t(lang, "sample-mark")) } else { Cell::Empty },
    ];
    before.into_iter().chain(money(lang, &printed.funding, years)).chain(after).collect()
}

/// The money of a direction: as a text by year, its sure sum, what is suspect as printed and as likely meant, and what is sure of
/// each year.
fn money(lang: Lang, funding: &[Funding], years: &[Option<Year>]) -> Vec<Cell> {
    let sum = sum_of_all([amounts(funding)]);
    let suspect = |amount| if sum.has_suspect() { Cell::Money(amount) } else { Cell::Empty };
    let by_year = funding.iter().map(|part| of_year(lang, part));
    let whole = [
        Cell::joined(by_year, "; "),
        sure(amounts(funding)),
        suspect(sum.suspect_as_printed),
        suspect(sum.suspect_likely),
    ];
    let of = |year: &Option<Year>| sure(amounts(funding).filter(|amount| amount.year == *year));
    whole.into_iter().chain(years.iter().map(of)).collect()
}

/// The sum of the sure amounts; nothing where none is sure.
fn sure(amounts: impl Iterator<Item = Amount>) -> Cell {
    let sure: Vec<Amount> = amounts.filter(|amount| amount.likely.is_none()).collect();
    if sure.is_empty() { Cell::Empty } else { Cell::Money(sum_of_all([sure]).sure) }
}

/// The amount of a year; a suspect one says so, and what was likely meant.
fn of_year(lang: Lang, part: &Funding) -> String {
    let year = part.year.map(|year| format!("{year}: ")).unwrap_or_default();
    let amount = part.thousand_tenge.thousands();
    match part.likely_thousand_tenge {
        None => format!("{year}{amount}"),
        Some(likely) => {
            let likely = Args::new().text("amount", likely.thousands());
            let likely = say(lang, "money-likely", &likely);
            format!("{year}{amount} ({}, {likely})", t(lang, "money-suspect"))
        }
    }
}
