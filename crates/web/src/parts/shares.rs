//! Directions and money by year, region, field or kind: a bar for each share, on one scale, the figures beside it.

use super::money;
use crate::words::t;
use bagyt_domain::Tenge;
use bagyt_storage::catalogue::{Share, Sum};
use bagyt_wording::{Args, Lang, number, say};
use maud::{Markup, html};

/// A line of a table of shares.
pub struct Line {
    /// What the share is of, as a link where it leads to what it counts.
    pub name: Markup,
    /// How many directions.
    pub directions: u64,
    /// Their money.
    pub sum: Sum,
}

impl Line {
    fn bar(&self, largest: Tenge) -> Markup {
        money::bar(self.sum.sure, self.sum.suspect_likely, largest)
    }
}

/// The lines of shares, each with its name.
pub fn lines<T>(shares: &[Share<T>], name: impl Fn(&T) -> Markup) -> Vec<Line> {
    let line = |share: &Share<T>| Line {
        name: name(&share.value),
        directions: share.directions,
        sum: share.sum,
    };
    shares.iter().map(line).collect()
}

fn largest(lines: &[Line]) -> Tenge {
    lines.iter().map(|line| line.sum.with_likely()).max().unwrap_or_default()
}

fn count(directions: u64) -> String {
    number(i64::try_from(directions).unwrap_or(i64::MAX))
}

/// Directions and money, line by line; suspect amounts stand apart.
pub fn table(
    lang: Lang,
    caption: &str,
    column: &str,
    lines: &[Line],
    total: Option<&Line>,
) -> Markup {
    let largest = largest(lines);
    let row = |line: &Line, bar: bool| {
        html! {
            tr {
                th scope="row" { (line.name) @if bar { (line.bar(largest)) } }
                td.num data-label=(t(lang, "home-directions-column")) { (count(line.directions)) }
                td.num data-label=(t(lang, "money-thousands")) { (money::amount(lang, line.sum.sure)) }
            }
            (money::left_out_row(lang, &line.sum, 3, None))
        }
    };
    html! {
        table.shares {
            caption { (t(lang, caption)) }
            thead { tr { th scope="col" { (t(lang, column)) } th.num scope="col" { (t(lang, "home-directions-column")) } th.num scope="col" { (t(lang, "money-thousands")) } } }
            tbody { @for line in lines { (row(line, true)) } }
            @if let Some(total) = total { tfoot { (row(total, false)) } }
        }
    }
}

/// The same for a narrow place: a group of rows for each line, so that lines can stand side by side where there is room, the
/// unit said once above.
pub fn dense(lang: Lang, caption: &str, column: &str, lines: &[Line]) -> Markup {
    let largest = largest(lines);
    html! {
        table.dense {
            caption { (t(lang, caption)) small { ", " (t(lang, "money-thousands")) } }
            thead { tr { th scope="col" { (t(lang, column)) } th scope="col" { (t(lang, "money-thousands")) } th scope="col" { (t(lang, "home-directions-column")) } } }
            @for line in lines {
                tbody {
                    tr {
                        th scope="row" { (line.name) (line.bar(largest)) }
                        td.num { (money::amount(lang, line.sum.sure)) }
                        td.num.quiet { (count(line.directions)) " " (say(lang, "home-directions", &Args::new().count("count", line.directions))) }
                    }
                    (money::left_out_row(lang, &line.sum, 3, None))
                }
            }
        }
    }
}

/// One line a share, all on the scale of the largest, for names that are short. `total` is the money of them all; what they
/// count may overlap, so only money has one.
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
            caption { (t(lang, caption)) }
            thead {
                tr {
                    th scope="col" { (t(lang, column)) }
                    th scope="col" { span.visually-hidden { (t(lang, "money-bar")) } }
                    th.num scope="col" { (t(lang, "money-thousands")) }
                    th.num scope="col" { (t(lang, "home-directions-column")) }
                }
            }
            tbody {
                @for line in lines {
                    tr {
                        th scope="row" { (line.name) }
                        td { (line.bar(largest)) }
                        td.num { (money::amount(lang, line.sum.sure)) }
                        td.num.quiet { (count(line.directions)) }
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
