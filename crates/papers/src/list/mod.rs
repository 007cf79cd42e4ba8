//! The official list (kk тізбе, ru перечень) as a paper: approval, title, the nine columns, customers, totals, notes.

mod cells;
mod comparison;
mod funding;
mod heading;
mod languages;
mod numbers;
mod share;
mod sheets;
mod totals;

use crate::paper::{Cell, Day, Paper, Paragraph, Part, Row, RowKind, Style, Table, later};
use bagyt_domain::list::{Column, Finding, ListLanguage, OfficialList, TextLanguage};
use bagyt_wording::Args;
use heading::say;
use numbers::Numbers;
use std::collections::BTreeSet;
use std::rc::Rc;

pub use comparison::comparison;
pub use heading::invented;
pub(crate) use heading::lang;
pub use share::Share;

/// In which languages a list is issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Languages {
    /// In one: what a list in two languages says in this one, and the headings of the form in it.
    One(TextLanguage),
    /// In both: every text the list has, and the headings of the form in Kazakh and in Russian.
    Both,
}

impl Languages {
    /// Those a list is printed in.
    pub const fn of(list: &OfficialList) -> Self {
        match list.language {
            ListLanguage::Kazakh => Self::One(TextLanguage::Kazakh),
            ListLanguage::Russian => Self::One(TextLanguage::Russian),
            ListLanguage::Both => Self::Both,
        }
    }

    /// Those of a key: `kk`, `ru`, `both`.
    pub fn parse(key: &str) -> Option<Self> {
        match key {
            "both" => Some(Self::Both),
            one => TextLanguage::BOTH.into_iter().find(|it| it.key() == one).map(Self::One),
        }
    }

    /// Each of them, Kazakh first.
    pub fn each(self) -> impl Iterator<Item = TextLanguage> + Clone {
        let wanted = move |language: &TextLanguage| match self {
            Self::One(one) => *language == one,
            Self::Both => true,
        };
        TextLanguage::BOTH.into_iter().filter(wanted)
    }

    /// The language of what is said once.
    const fn first(self) -> TextLanguage {
        match self {
            Self::One(one) => one,
            Self::Both => TextLanguage::Kazakh,
        }
    }
}

/// How a list is issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// In which languages.
    pub languages: Languages,
    /// Which of its rows.
    pub share: Share,
}

impl Issue {
    /// The whole list in the languages it is printed in.
    pub const fn whole(list: &OfficialList) -> Self {
        Self { languages: Languages::of(list), share: Share::Whole }
    }
}

/// A list as the paper that the law knows, with what checking found on a sheet of its workbook.
pub fn official_list<'a>(list: &'a OfficialList, findings: &[Finding], issue: &Issue) -> Paper<'a> {
    let list = Rc::new(issue.share.of(list));
    let left: BTreeSet<u32> = list.rows.iter().map(|row| row.ordinal).collect();
    let of_rows = findings.iter().filter(|it| it.row.is_none_or(|row| left.contains(&row)));
    let findings: Rc<[Finding]> = of_rows.cloned().collect();
    let languages = issue.languages;
    let language = languages.first();
    let above = heading::above(&list, languages);
    let mut parts: Vec<Part> = above.into_iter().map(Part::Paragraph).collect();
    let rows = rows(&list, languages, Numbered::Counted).into_iter().map(|(_, row)| row);
    parts.push(Part::Table(table_of(rows.collect(), languages)));
    let note = |text: &String| Part::Paragraph(Paragraph::new(Style::Note, text));
    parts.extend(list.notes.iter().map(note));
    Paper {
        title: list.title.clone().unwrap_or_else(|| say(language, "paper-list", &Args::new())),
        language,
        dated: dated(&list),
        short: say(language, "paper-sheet-list", &Args::new()),
        parts,
        foot: None,
        sheets: {
            let (list, findings) = (Rc::clone(&list), Rc::clone(&findings));
            later(move || sheets::of(&list, &findings, language))
        },
        data: later(move || bagyt_wording::document(&list, &findings, lang(language))),
    }
}

/// The day of approval; of a list without one the first day of its year.
fn dated(list: &OfficialList) -> Day {
    let approved = list.approval.as_ref().and_then(|approval| approval.date.as_deref());
    let first = (list.year.unwrap_or(UNKNOWN_YEAR), 1, 1);
    approved.and_then(day).unwrap_or(first)
}

/// Lists of directions are as old as the law on state grants.
const UNKNOWN_YEAR: u16 = 2005;

/// `YYYY-MM-DD`.
fn day(date: &str) -> Option<Day> {
    let mut parts = date.split('-');
    let day =
        (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    ((1..=12).contains(&day.1) && (1..=31).contains(&day.2)).then_some(day)
}

/// How wide the columns of the form are, in thousandths: the indicators take most, numbers least.
const WIDTHS: [u32; 9] = [36, 108, 110, 148, 94, 92, 94, 214, 104];

/// How rows are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Numbered {
    /// By the form, where the list counts without a gap.
    Counted,
    /// As printed.
    Typed,
}

/// The rows of the table, those of directions with their ordinals.
fn rows(list: &OfficialList, languages: Languages, numbered: Numbered) -> Vec<(Option<u32>, Row)> {
    let numbers = match numbered {
        Numbered::Counted => Numbers::of(&list.rows),
        Numbered::Typed => Numbers::Typed,
    };
    let mut printed = Vec::with_capacity(list.rows.len() + 2);
    let mut issuer = None;
    for row in &list.rows {
        if row.issuer.is_some() && row.issuer != issuer {
            printed.extend(row.issuer.as_deref().map(|name| (None, customer(name))));
        }
        issuer.clone_from(&row.issuer);
        let of = |column| match column {
            Column::Number => numbers.of_row(row),
            _ => cells::of(row, column, list.language, languages),
        };
        let cells = Column::ALL.map(|column| Cell::new(of(column))).to_vec();
        let entry = Row { kind: RowKind::Entry, cells, change: None };
        printed.push((Some(row.ordinal), entry));
    }
    printed.extend(totals::of(list, languages).into_iter().map(|row| (None, row)));
    printed
}

fn table_of(rows: Vec<Row>, languages: Languages) -> Table {
    let heading = |column| Cell::new(heading::of_column(column, languages));
    Table {
        summary: say(languages.first(), "paper-list", &Args::new()),
        widths: WIDTHS.to_vec(),
        heading: Column::ALL.map(heading).to_vec(),
        rows,
    }
}

/// A row that names the customer of the rows below it.
fn customer(name: &str) -> Row {
    let name = Paragraph::new(Style::Subheading, name);
    Row {
        kind: RowKind::Subheading,
        cells: vec![Cell::new(vec![name]).across(Column::ALL.len())],
        change: None,
    }
}
