//! The table of a selection: the same columns in every file for people, with values as what they are.

use crate::parts::state;
use crate::urls;
use crate::words::t;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Column, Funding};
use bagyt_storage::catalogue::sum::{amounts, sum_of_all};
use bagyt_storage::catalogue::{ExportRow, ReviewState};
use bagyt_wording::{Args, Lang, column, region, say, term};

/// How many columns there are.
pub const COLUMNS: usize = 21;

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

/// The names of the columns, in the order of [`cells`].
pub fn heading(lang: Lang) -> [String; COLUMNS] {
    let own = |id: &str| t(lang, id);
    let printed = |of: Column| column(lang, of);
    [
        own("download-address"),
        own("download-list"),
        own("filter-year"),
        own("download-version"),
        printed(Column::Number),
        own("filter-issuer"),
        printed(Column::Field),
        printed(Column::Direction),
        printed(Column::Problem),
        own("download-by-year"),
        own("download-sum"),
        own("download-suspect-printed"),
        own("download-suspect-likely"),
        own("download-grants"),
        own("filter-term"),
        printed(Column::Territory),
        own("download-places"),
        printed(Column::Indicators),
        printed(Column::MaterialBase),
        own("download-state"),
        own("download-sample"),
    ]
}

/// One direction, of an invented sample or not. A suspect amount is in no sum, and stands in columns of its own; where no amount
/// is sure there is no sum at all, which is not the same as nought.
pub fn cells(lang: Lang, row: &ExportRow, sample: bool) -> [Cell; COLUMNS] {
    let ExportRow { row: printed, .. } = row;
    let sum = sum_of_all([amounts(&printed.funding)]);
    let suspect = |amount| if sum.has_suspect() { Cell::Money(amount) } else { Cell::Empty };
    let is_sure = printed.funding.iter().any(|part| part.likely_thousand_tenge.is_none());
    let by_year = printed.funding.iter().map(|part| of_year(lang, part));
    let items = printed.target_indicators.iter().chain(&printed.expected_results);
    let places = printed.regions.iter().map(|place| region(lang, place));
    [
        Cell::Address(urls::direction(lang, &row.id.to_string())),
        Cell::text(row.title.as_deref()),
        row.list_year.map_or(Cell::Empty, |year| Cell::Ordinal(year.into())),
        Cell::Ordinal(row.version),
        Cell::text(printed.number.as_deref()),
        Cell::text(printed.issuer.as_deref()),
        Cell::text(Some(&printed.field)),
        Cell::text(Some(&printed.direction)),
        Cell::text(printed.problem.as_deref()),
        Cell::joined(by_year, "; "),
        if is_sure { Cell::Money(sum.sure) } else { Cell::Empty },
        suspect(sum.suspect_as_printed),
        suspect(sum.suspect_likely),
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
    ]
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
