//! The sums below the rows.

use super::Languages;
use super::funding::of_year;
use super::heading::say;
use crate::paper::{Cell, Paragraph, Row, RowKind, Style};
use bagyt_domain::list::{Column, OfficialList, YearTotal};
use bagyt_wording::Args;

/// The rows of totals.
pub(super) fn of(list: &OfficialList, languages: Languages) -> Vec<Row> {
    once_each_year(&list.totals).into_iter().map(|totals| row(&totals, languages)).collect()
}

/// Totals that name a year anew are those of another part of the list.
fn once_each_year(totals: &[YearTotal]) -> Vec<Vec<&YearTotal>> {
    let mut rows: Vec<Vec<&YearTotal>> = Vec::new();
    for total in totals {
        match rows.last_mut() {
            Some(row) if row.iter().all(|other| other.year != total.year) => row.push(total),
            _ => rows.push(vec![total]),
        }
    }
    rows
}

/// `Барлығы | 2026 жыл – 45 000`.
fn row(totals: &[&YearTotal], languages: Languages) -> Row {
    let funding = Column::ALL.iter().position(|it| *it == Column::Funding).unwrap_or_default();
    let words: Vec<String> =
        languages.each().map(|it| say(it, "paper-total", &Args::new())).collect();
    let language = languages.first();
    let sums = totals.iter().map(|it| of_year(Some(it.year), it.thousand_tenge, language));
    let sums = sums.map(|sum| Paragraph::new(Style::Figures, sum)).collect();
    let word = Paragraph::new(Style::Total, words.join(" / "));
    Row {
        kind: RowKind::Total,
        cells: vec![
            Cell::new(vec![word]).across(funding),
            Cell::new(sums),
            Cell::new(Vec::new()).across(Column::ALL.len() - funding - 1),
        ],
        change: None,
    }
}
