//! Money on a page: thousands of tenge, right-aligned, suspect amounts never silently in a sum.

use crate::words::t;
use bagyt_domain::Tenge;
use bagyt_domain::list::Funding;
use bagyt_storage::catalogue::{Sum, YearSum};
use bagyt_wording::{Args, Lang, say, thousands};
use maud::{Markup, html};

/// One amount in thousands of tenge.
pub fn amount(lang: Lang, amount: Tenge) -> Markup {
    html! { span.money { (thousands(amount, lang)) } }
}

/// A sum: what is sure, and beside it what was left out and why.
pub fn sum(lang: Lang, sum: &Sum) -> Markup {
    html! {
        (amount(lang, sum.sure))
        @if sum.has_suspect() { " " (left_out(lang, sum)) }
    }
}

/// What was left out of a sum: as printed and as likely meant.
pub fn left_out(lang: Lang, sum: &Sum) -> Markup {
    let values = Args::new()
        .count("rows", sum.suspect_rows)
        .text("printed", thousands(sum.suspect_as_printed, lang))
        .text("likely", thousands(sum.suspect_likely, lang));
    html! { small.quiet.left-out { (say(lang, "money-left-out", &values)) } }
}

/// The name of a year of money; money whose year is printed nowhere has one too.
pub fn year_name(lang: Lang, year: Option<u16>) -> String {
    year.map_or_else(|| t(lang, "money-no-year"), |year| year.to_string())
}

/// Money by year in one cell: a line a year, with a bar on the scale of `largest` where one is given.
pub fn by_year(lang: Lang, sums: &[YearSum], largest: Option<Tenge>) -> Markup {
    html! {
        ul.years {
            @for year in sums {
                (line(lang, year.year, year.sum.sure + year.sum.suspect_as_printed))
                @if let Some(largest) = largest { li aria-hidden="true" { (bar(year.sum.sure, year.sum.suspect_likely, largest)) } }
                @if year.sum.has_suspect() { li { (doubt(lang)) } }
            }
        }
    }
}

/// The largest amount of a year, sure or likely: the scale of bars that stand together.
pub fn largest<'a>(sums: impl IntoIterator<Item = &'a YearSum>) -> Tenge {
    sums.into_iter().map(|year| year.sum.with_likely()).max().unwrap_or_default()
}

/// The money cell of one row as read, suspect amounts with their likely meaning.
pub fn of_row(lang: Lang, funding: &[Funding]) -> Markup {
    html! {
        ul.years {
            @for part in funding {
                (line(lang, part.year, part.thousand_tenge))
                @if let Some(likely) = part.likely_thousand_tenge {
                    li { (doubt(lang)) " " small.quiet { (say(lang, "money-likely", &Args::new().text("amount", thousands(likely, lang)))) } }
                }
            }
        }
        @if funding.is_empty() { "—" }
    }
}

/// A year and its amount, apart, so that 2026 and 24 600 are never read as one number.
fn line(lang: Lang, year: Option<u16>, of_year: Tenge) -> Markup {
    html! { li { span.quiet { (year_name(lang, year)) span.visually-hidden { ":" } } " " (amount(lang, of_year)) } }
}

fn doubt(lang: Lang) -> Markup {
    html! { span.state.error { "▲ " (t(lang, "money-suspect")) } }
}

/// Bars from zero on one scale, one a year; the figures stand beside them in the same table, their total below. `address`
/// gives the address of what a year is made of.
pub fn year_table(
    lang: Lang,
    caption: &str,
    sums: &[YearSum],
    total: &Sum,
    address: Option<&dyn Fn(u16) -> String>,
) -> Markup {
    let largest = largest(sums);
    html! {
        table.years-table {
            caption { (caption) }
            thead { tr { th scope="col" { (t(lang, "money-year")) } th.num scope="col" { (t(lang, "money-thousands")) } th scope="col" { span.visually-hidden { (t(lang, "money-bar")) } } } }
            tbody {
                @for year in sums {
                    tr {
                        th scope="row" {
                            @match (address, year.year) {
                                (Some(address), Some(number)) => a href=(address(number)) { (number) },
                                _ => (year_name(lang, year.year)),
                            }
                        }
                        td.num { (sum(lang, &year.sum)) }
                        td { (bar(year.sum.sure, year.sum.suspect_likely, largest)) }
                    }
                }
            }
            @if sums.len() > 1 {
                tfoot { tr { th scope="row" { (t(lang, "money-total")) } td.num { (amount(lang, total.sure)) } td {} } }
            }
        }
    }
}

/// A bar of `sure` with `doubtful` after it, against `largest`.
pub fn bar(sure: Tenge, doubtful: Tenge, largest: Tenge) -> Markup {
    let share = |part: Tenge| match largest.tiyn() {
        largest if largest > 0 => {
            (i128::from(part.tiyn().max(0)) * 1000 / i128::from(largest)).to_string()
        }
        _ => "0".to_owned(),
    };
    html! {
        svg.bar viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
            rect.ground x="0" y="4" width="1000" height="2" {}
            rect.amount x="0" y="0" width=(share(sure)) height="10" {}
            rect.doubt x=(share(sure)) y="0" width=(share(doubtful)) height="10" {}
        }
    }
}
