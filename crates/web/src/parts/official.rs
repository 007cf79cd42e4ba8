//! The official table: the columns of the form as printed, findings in place under their row.

use super::state::spoken;
use super::{findings, money};
use crate::words::t;
use bagyt_domain::list::{Column, Direction, Finding, ListLanguage};
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
}

/// The whole table; `columns` in printed order, its texts in `language`.
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
        div.table-scroll tabindex="0" role="region" aria-label=(caption) {
            table.official.folds {
                caption { (caption) }
                colgroup { @for column_key in columns { col class={ "c-" (column_key.key()) }; } }
                thead { tr { @for column_key in columns { th.num[*column_key == Column::Funding] scope="col" { (heading(lang, *column_key)) } } } }
                tbody lang=[spoken(language)] {
                    @for official in rows {
                        @if official.row.issuer.as_deref() != issuer {
                            ({ issuer = official.row.issuer.as_deref(); Markup::default() })
                            @if let Some(name) = issuer { tr.heading { th colspan=(columns.len()) scope="rowgroup" { (name) } } }
                        }
                        tr { @for column_key in columns { (cell(lang, *column_key, official)) } }
                        @if !official.findings.is_empty() {
                            tr { td colspan=(columns.len()) { (findings::all(lang, official.findings.iter().copied())) } }
                        }
                    }
                }
            }
        }
    }
}

/// The heading of a column; that of the number is a sign, because the column is narrow.
fn heading(lang: Lang, key: Column) -> Markup {
    html! {
        @if key == Column::Number {
            span aria-hidden="true" { "№" } span.visually-hidden { (column(lang, key)) }
        } @else {
            (column(lang, key))
        }
    }
}

fn cell(lang: Lang, key: Column, official: &OfficialRow<'_>) -> Markup {
    let row = official.row;
    let label = column(lang, key);
    html! {
        @match key {
            Column::Number => th scope="row" data-label=(label) { (row.number.as_deref().unwrap_or("—")) },
            Column::Field => td data-label=(label) { (row.field) },
            Column::Direction => td data-label=(label) {
                @if let Some(address) = &official.address { a href=(address) { (row.direction) } } @else { (row.direction) }
            },
            Column::Problem => td.long data-label=(label) { (row.problem.as_deref().unwrap_or("—")) },
            Column::Funding => td.num data-label=(label) { (money::of_row(lang, &row.funding)) },
            Column::KindAndTerm => td data-label=(label) { (row.kind_and_term.as_deref().unwrap_or("—")) },
            Column::Territory => td data-label=(label) { (row.territory.as_deref().unwrap_or("—")) },
            Column::Indicators => td.long data-label=(label) { (indicators(lang, row)) },
            Column::MaterialBase => td data-label=(label) { (row.material_base.as_deref().unwrap_or("—")) },
        }
    }
}

fn indicators(lang: Lang, row: &Direction) -> Markup {
    let blocks =
        [("promises-targets", &row.target_indicators), ("promises-results", &row.expected_results)];
    html! {
        @for (heading, items) in blocks {
            @if !items.is_empty() {
                strong lang=(lang.code()) { (t(lang, heading)) }
                ol { @for item in items { li { (item) } } }
            }
        }
    }
}
