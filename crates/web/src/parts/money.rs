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
    html! { small.quiet { (say(lang, "money-left-out", &values)) } }
}

/// The name of a year of money; money whose year is printed nowhere has one too.
pub fn year_name(lang: Lang, year: Option<u16>) -> String {
    year.map_or_else(|| t(lang, "money-no-year"), |year| year.to_string())
}

/// Money by year in one cell: year and amount, one line each.
pub fn by_year(lang: Lang, sums: &[YearSum]) -> Markup {
    html! {
        @for year in sums {
            span.nowrap { span.quiet { (year_name(lang, year.year)) } " " (amount(lang, year.sum.sure + year.sum.suspect_as_printed)) }
            @if year.sum.has_suspect() { " " (doubt(lang)) }
            br;
        }
    }
}

/// The money cell of one row as read, suspect amounts with their likely meaning.
pub fn of_row(lang: Lang, funding: &[Funding]) -> Markup {
    html! {
        @for part in funding {
            span.nowrap { span.quiet { (year_name(lang, part.year)) } " " (amount(lang, part.thousand_tenge)) }
            @if let Some(likely) = part.likely_thousand_tenge {
                " " (doubt(lang)) " "
                small.quiet { (say(lang, "money-likely", &Args::new().text("amount", thousands(likely, lang)))) }
            }
            br;
        }
    }
}

fn doubt(lang: Lang) -> Markup {
    html! { span.state.error { "▲ " (t(lang, "money-suspect")) } }
}

/// Bars from zero on one scale, one a year; the figures stand beside them in the same table.
pub fn year_table(lang: Lang, caption: &str, sums: &[YearSum]) -> Markup {
    let largest = sums.iter().map(|year| year.sum.with_likely()).max().unwrap_or_default();
    html! {
        table {
            caption { (caption) }
            thead { tr { th scope="col" { (t(lang, "money-year")) } th.num scope="col" { (t(lang, "money-thousands")) } th scope="col" { span.visually-hidden { (t(lang, "money-bar")) } } } }
            tbody {
                @for year in sums {
                    tr {
                        th scope="row" { (year_name(lang, year.year)) }
                        td.num { (sum(lang, &year.sum)) }
                        td { (bar(year.sum.sure, year.sum.suspect_likely, largest)) }
                    }
                }
            }
        }
    }
}

/// A bar of `sure` with `doubtful` after it, against `largest`.
fn bar(sure: Tenge, doubtful: Tenge, largest: Tenge) -> Markup {
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
