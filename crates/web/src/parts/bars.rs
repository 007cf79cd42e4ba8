//! Shares where there is little room: a bar for each, on one scale, the figures beside it.

use super::money;
use super::shares::{self, Line};
use crate::words::t;
use bagyt_domain::Tenge;
use bagyt_storage::catalogue::Sum;
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};

/// A group of rows for each line, so that lines can stand side by side where there is room, the unit said once above.
pub fn dense(lang: Lang, caption: &str, column: &str, lines: &[Line]) -> Markup {
    let largest = largest(lines);
    html! {
        table.dense {
            caption { (caption) small { ", " (t(lang, "money-thousands")) } }
            thead { tr { th scope="col" { (column) } th scope="col" { (t(lang, "money-thousands")) } th scope="col" { (t(lang, "home-directions-column")) } } }
            @for line in lines {
                tbody {
                    tr {
                        th scope="row" { (name(line)) (bar(line, largest)) }
                        td.num { (shares::sum(lang, line)) }
                        td.num.quiet { (shares::count(lang, line)) " " (say(lang, "home-directions", &Args::new().count("count", line.directions))) }
                    }
                    (money::left_out_row(lang, &line.sum, 3, None))
                }
            }
        }
    }
}

/// One row a line, for names that are short. `total` is the money of them all; what they count may overlap, so only money
/// has one.
pub fn inline(
    lang: Lang,
    caption: &str,
    column: &str,
    lines: &[Line],
    total: Option<&Sum>,
) -> Markup {
    let largest = largest(lines);
    html! {
        table.inline-bars {
            caption { (caption) }
            thead {
                tr {
                    th scope="col" { (column) }
                    th scope="col" { span.visually-hidden { (t(lang, "money-bar")) } }
                    th.num scope="col" { (t(lang, "money-thousands")) }
                    th.num scope="col" { (t(lang, "home-directions-column")) }
                }
            }
            tbody {
                @for line in lines {
                    tr {
                        th scope="row" { (name(line)) }
                        td { (bar(line, largest)) }
                        td.num { (shares::sum(lang, line)) }
                        td.num.quiet { (shares::count(lang, line)) }
                    }
                    (money::left_out_row(lang, &line.sum, 4, None))
                }
            }
            @if let Some(total) = total {
                tfoot {
                    tr { th scope="row" colspan="2" { (t(lang, "money-total")) } td.num { (money::amount(lang, total.sure)) } td {} }
                    (money::left_out_row(lang, total, 4, None))
                }
            }
        }
    }
}

/// The name, a link to its own page or else to its directions.
fn name(line: &Line) -> Markup {
    html! { @match line.page.as_ref().or(line.selection.as_ref()) { Some(address) => a href=(address) { (line.name) }, None => (line.name) } }
}

fn bar(line: &Line, largest: Tenge) -> Markup {
    money::bar(line.sum.sure, line.sum.suspect_likely, largest)
}

fn largest(lines: &[Line]) -> Tenge {
    lines.iter().map(|line| line.sum.with_likely()).max().unwrap_or_default()
}
