//! Money on a page: thousands of tenge, right-aligned, suspect amounts never silently in a sum.

use crate::words::t;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Funding, Year};
use bagyt_storage::catalogue::sum::{amounts, sum_of_all};
use bagyt_storage::catalogue::{Share, Sum, YearSum};
use bagyt_wording::{Args, Lang, say, thousands};
use maud::{Markup, html};

/// One amount in thousands of tenge.
pub fn amount(lang: Lang, amount: Tenge) -> Markup {
    html! { span.money { (thousands(amount, lang)) } }
}

/// An amount with its unit, which never stands on another line.
pub fn with_unit(lang: Lang, of: Tenge) -> Markup {
    html! { span.nowrap { (amount(lang, of)) " " (t(lang, "money-thousands")) } }
}

/// What was left out of a sum: as printed and as likely meant; nothing where nothing was.
pub fn left_out(lang: Lang, sum: &Sum) -> Markup {
    let values = Args::new()
        .count("rows", sum.suspect_rows)
        .text("printed", thousands(sum.suspect_as_printed, lang))
        .text("likely", thousands(sum.suspect_likely, lang));
    html! { @if sum.has_suspect() { small.left-out { span.doubt { "▲" } " " (say(lang, "money-left-out", &values)) } } }
}

/// The same as a row of its own under the row of the sum: a column of numbers is too narrow for a sentence. `about` says
/// which sum is meant where the row above has several.
pub fn left_out_row(lang: Lang, sum: &Sum, columns: usize, about: Option<&str>) -> Markup {
    html! {
        @if sum.has_suspect() {
            tr.left-out-row { td colspan=(columns) { @if let Some(about) = about { small.quiet { (about) ": " } } (left_out(lang, sum)) } }
        }
    }
}

/// What was left out of sums that stand together, in a few words; one row may stand in several of them, so none are counted.
pub fn left_out_of_all(lang: Lang, sums: &[YearSum]) -> Markup {
    let all = |of: fn(&Sum) -> Tenge| {
        thousands(sums.iter().fold(Tenge::default(), |sum, year| sum + of(&year.sum)), lang)
    };
    let values = Args::new()
        .text("printed", all(|sum| sum.suspect_as_printed))
        .text("likely", all(|sum| sum.suspect_likely));
    html! { @if sums.iter().any(|year| year.sum.has_suspect()) { small.left-out { span.doubt { "▲" } " " (say(lang, "money-without-suspect", &values)) } } }
}

/// Money whose year is printed nowhere, beside a sum of one year: it is in no such sum.
pub fn undated(lang: Lang, by_year: &[Share<Option<Year>>]) -> Markup {
    let undated = by_year.iter().find(|share| share.value.is_none());
    html! {
        @if let Some(Share { sum, .. }) = undated {
            @if sum.sure > Tenge::default() { small.left-out { (say(lang, "money-undated", &Args::new().text("amount", thousands(sum.sure, lang)))) } }
            @if sum.has_suspect() { small.left-out { (year_name(lang, None)) ": " (left_out(lang, sum)) } }
        }
    }
}

/// The sure money of sums that stand together.
pub fn sure(sums: &[YearSum]) -> Tenge {
    sums.iter().fold(Tenge::default(), |sum, year| sum + year.sum.sure)
}

/// All money of a row; none where an amount is suspect, or nothing was printed.
pub fn certain(funding: &[Funding]) -> Option<Tenge> {
    let sum = sum_of_all([amounts(funding)]);
    (!funding.is_empty() && !sum.has_suspect()).then_some(sum.sure)
}

/// The name of a year of money; money whose year is printed nowhere has one too.
pub fn year_name(lang: Lang, year: Option<u16>) -> String {
    year.map_or_else(|| t(lang, "money-no-year"), |year| year.to_string())
}

/// Sums by year in one cell, a line a year; what was left out of them stands in the row below.
pub fn sums_of_years(lang: Lang, sums: &[YearSum]) -> Markup {
    html! { ul.years { @for year in sums { (line(lang, year.year, year.sum.sure)) } } }
}

/// The money of one direction by year, with a bar on the scale of `largest`; a suspect amount stands apart from a sure one.
pub fn of_direction(lang: Lang, sums: &[YearSum], largest: Tenge) -> Markup {
    html! {
        ul.years {
            @for YearSum { year, sum } in sums {
                @if !sum.has_suspect() || sum.sure > Tenge::default() { (line(lang, *year, sum.sure)) }
                @if sum.has_suspect() {
                    (line(lang, *year, sum.suspect_as_printed))
                    (doubtful(lang, sum.suspect_likely))
                }
                li aria-hidden="true" { (bar(sum.sure, sum.suspect_likely, largest)) }
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
                    (doubtful(lang, likely))
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

/// That the amount above is suspect, and what was likely meant.
fn doubtful(lang: Lang, likely: Tenge) -> Markup {
    let likely = say(lang, "money-likely", &Args::new().text("amount", thousands(likely, lang)));
    html! { li { span.state.error { "▲ " (t(lang, "money-suspect")) } " " small.quiet { (likely) } } }
}

/// Bars from zero on one scale, one a year; the figures stand beside them in the same table, their total below.
pub fn year_table(lang: Lang, caption: &str, sums: &[YearSum], total: &Sum) -> Markup {
    let largest = largest(sums);
    html! {
        table.years-table {
            caption { (caption) }
            thead { tr { th scope="col" { (t(lang, "money-year")) } th.num scope="col" { (t(lang, "money-thousands")) } th scope="col" { span.visually-hidden { (t(lang, "money-bar")) } } } }
            tbody {
                @for year in sums {
                    tr {
                        th scope="row" { (year_name(lang, year.year)) }
                        td.num { (amount(lang, year.sum.sure)) }
                        td { (bar(year.sum.sure, year.sum.suspect_likely, largest)) }
                    }
                    (left_out_row(lang, &year.sum, 3, None))
                }
            }
            @if sums.len() > 1 {
                tfoot {
                    tr { th scope="row" { (t(lang, "money-total")) } td.num { (amount(lang, total.sure)) } td {} }
                    (left_out_row(lang, total, 3, None))
                }
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
