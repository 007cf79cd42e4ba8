//! The official table: every cell of the form under its name, findings under the cell they are about.

use super::source::Pages;
use super::{findings, line, money, source, state};
use crate::words::t;
use bagyt_domain::list::{Column, Direction, Finding, ItemBlock, ItemGroup, ListLanguage};
use bagyt_storage::catalogue::ReviewState;
use bagyt_wording::{Lang, column};
use maud::{Markup, html};

/// A row with what was found about it and the address of its page.
pub struct OfficialRow<'a> {
    /// The row.
    pub row: &'a Direction,
    /// Its findings.
    pub findings: Vec<&'a Finding>,
    /// Its own page, when it has one.
    pub address: Option<String>,
    /// Whether a person has confirmed it; what nobody has confirmed, the page says of the whole list.
    pub state: ReviewState,
    /// Where the pages of its file can be looked at.
    pub pages: Option<&'a Pages>,
}

/// Columns that are read together stand in one cell, each under its own name: nine narrow columns would leave a dozen
/// letters a line, and a phone cannot show them at all.
const GROUPS: [&[Column]; 4] = [
    &[Column::Number],
    &[Column::Direction, Column::Field, Column::Problem],
    &[Column::Funding, Column::KindAndTerm, Column::Territory],
    &[Column::Indicators, Column::MaterialBase],
];

/// The whole table; `columns` are those of the document, its texts in `language`.
pub fn table(
    lang: Lang,
    language: ListLanguage,
    caption: &str,
    columns: &[Column],
    rows: &[OfficialRow<'_>],
) -> Markup {
    let columns: &[Column] = if columns.is_empty() { &Column::ALL } else { columns };
    let mut issuer: Option<&str> = None;
    html! {
        table.official {
            caption { (caption) }
            colgroup { @for place in ["number", "subject", "money", "promises"] { col class={ "c-" (place) }; } }
            thead { tr { @for group in GROUPS { th scope="col" { (heading(lang, group, columns)) } } } }
            tbody lang=[state::spoken(language)] {
                @for official in rows {
                    @if official.row.issuer.as_deref() != issuer {
                        ({ issuer = official.row.issuer.as_deref(); Markup::default() })
                        @if let Some(name) = issuer { tr.heading { th colspan=(GROUPS.len()) scope="rowgroup" { (name) } } }
                    }
                    (row(lang, official, columns))
                }
            }
        }
    }
}

/// What is printed below the table, folded away where it is long.
pub fn notes(lang: Lang, language: ListLanguage, notes: &[String]) -> Markup {
    const FEW: usize = 3;
    let texts =
        html! { div lang=[state::spoken(language)] { @for note in notes { p { (note) } } } };
    html! {
        @match notes.len() {
            0 => {},
            1..=FEW => { h3 { (t(lang, "list-notes")) } (texts) },
            _ => details.behind { summary { (t(lang, "list-notes")) } (texts) },
        }
    }
}

/// The heading of a group: the names of the columns in it that the document has.
fn heading(lang: Lang, group: &[Column], columns: &[Column]) -> Markup {
    let names: Vec<String> =
        group.iter().filter(|key| columns.contains(key)).map(|key| column(lang, *key)).collect();
    html! {
        @if group.contains(&Column::Number) {
            span aria-hidden="true" { "№" } span.visually-hidden { (column(lang, Column::Number)) }
        } @else {
            (names.join(" · "))
        }
    }
}

/// One direction and, under it, what was found about it.
fn row(lang: Lang, official: &OfficialRow<'_>, columns: &[Column]) -> Markup {
    let row = official.row;
    let placed =
        |finding: &&&Finding| finding.column.is_some_and(|column| column != Column::Number);
    let others: Vec<&Finding> =
        official.findings.iter().filter(|it| !placed(it)).copied().collect();
    let noted = !others.is_empty();
    let about = |group: usize| {
        let all = official.findings.iter().filter(move |finding| {
            placed(finding) && finding.column.is_some_and(|column| GROUPS[group].contains(&column))
        });
        let all: Vec<&Finding> = all.copied().collect();
        html! { @if !all.is_empty() { (findings::all(lang, all)) } }
    };
    html! {
        tr.noted[noted] {
            th scope="row" { (row.number.as_deref().unwrap_or("—")) }
            td {
                p.row-title { @if let Some(address) = &official.address { a href=(address) { (line::kept_together(&row.direction)) } } @else { (line::kept_together(&row.direction)) } }
                @if official.state != ReviewState::MachineRead { p lang=(lang.code()) { (state::mark(lang, official.state)) } }
                dl { (texts(lang, row, columns, &[Column::Field, Column::Problem])) }
                (about(1))
            }
            td {
                dl {
                    dt lang=(lang.code()) { (column(lang, Column::Funding)) ", " (t(lang, "money-thousands")) }
                    dd lang=(lang.code()) { (money::of_row(lang, &row.funding)) }
                    (texts(lang, row, columns, &[Column::KindAndTerm, Column::Territory]))
                }
                (about(2))
            }
            td {
                dl {
                    (promises(lang, "promises-targets", row.item_groups(ItemBlock::Target)))
                    (promises(lang, "promises-results", row.item_groups(ItemBlock::Result)))
                    (texts(lang, row, columns, &[Column::MaterialBase]))
                }
                (about(3))
            }
        }
        @let source = source::of_row(lang, row, &official.findings, official.pages);
        @if !source.0.is_empty() { tr.notes { td colspan=(GROUPS.len()) { (source) } } }
        @if noted {
            tr.notes { td colspan=(GROUPS.len()) { (findings::all(lang, others)) } }
        }
    }
}

/// Cells of plain text, each under the name of its column; a dash stands where the document has the column and no text.
fn texts(lang: Lang, row: &Direction, columns: &[Column], keys: &[Column]) -> Markup {
    html! {
        @for key in keys {
            @match text(row, *key) {
                Some(text) => { dt lang=(lang.code()) { (column(lang, *key)) } dd { (line::kept_together(text)) } },
                None if columns.contains(key) && *key != Column::MaterialBase => { dt lang=(lang.code()) { (column(lang, *key)) } dd { "—" } },
                None => {},
            }
        }
    }
}

fn text(row: &Direction, key: Column) -> Option<&str> {
    let text = match key {
        Column::Field => Some(row.field.as_str()),
        Column::Problem => row.problem.as_deref(),
        Column::KindAndTerm => row.kind_and_term.as_deref(),
        Column::Territory => row.territory.as_deref(),
        Column::MaterialBase => row.material_base.as_deref(),
        Column::Number | Column::Direction | Column::Funding | Column::Indicators => None,
    };
    text.filter(|text| !text.trim().is_empty())
}

/// Items below the name of their block, and below what is printed where the heading says more.
fn promises(lang: Lang, heading: &str, groups: Vec<ItemGroup<'_>>) -> Markup {
    html! {
        @if !groups.is_empty() {
            dt lang=(lang.code()) { (t(lang, heading)) }
            @for group in groups {
                dd {
                    @if let Some(printed) = group.heading { p.quiet { (printed) } }
                    ol start=[(group.first > 1).then_some(group.first)] {
                        @for item in group.items { li { (line::with_bold_numbers(item)) } }
                    }
                }
            }
        }
    }
}
