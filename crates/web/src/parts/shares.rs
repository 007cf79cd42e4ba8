//! Shares of a whole: directions and money, line by line, each with a bar on one scale; suspect amounts stand apart.

use super::money;
use crate::words::t;
use bagyt_storage::catalogue::Sum;
use bagyt_wording::{Args, Lang, number, say, thousands};
use maud::{Markup, html};

/// A line of a table of shares.
#[derive(Debug, Clone)]
pub struct Line {
    /// What shares the value.
    pub name: String,
    /// The page of the name, where it has one.
    pub page: Option<String>,
    /// The directions it is made of, where a filter selects exactly them.
    pub selection: Option<String>,
    /// How many directions.
    pub directions: u64,
    /// Their money.
    pub sum: Sum,
}

/// The table; `column` names the first column.
pub fn table(
    lang: Lang,
    caption: &str,
    column: &str,
    lines: &[Line],
    total: Option<&Line>,
) -> Markup {
    let largest = lines.iter().map(|line| line.sum.with_likely()).max().unwrap_or_default();
    let row = |line: &Line, bar: bool| {
        html! {
            tr {
                th scope="row" {
                    (linked(line.page.as_deref(), None, &html! { (line.name) }))
                    @if bar { (money::bar(line.sum.sure, line.sum.suspect_likely, largest)) }
                }
                td.num data-label=(t(lang, "home-directions-column")) { (count(lang, line)) }
                td.num data-label=(t(lang, "money-thousands")) { (sum(lang, line)) }
            }
            (money::left_out_row(lang, &line.sum, 3, None))
        }
    };
    html! {
        table.shares {
            caption { (caption) }
            thead { tr { th scope="col" { (column) } th.num scope="col" { (t(lang, "home-directions-column")) } th.num scope="col" { (t(lang, "money-thousands")) } } }
            tbody { @for line in lines { (row(line, true)) } }
            @if let Some(total) = total { tfoot { (row(total, false)) } }
        }
    }
}

/// How many directions a line has, a link to them.
pub fn count(lang: Lang, line: &Line) -> Markup {
    let said = Args::new().text("name", &line.name).count("count", line.directions);
    let said = say(lang, "shares-directions", &said);
    linked(made_of(line), Some(&said), &html! { (whole(line.directions)) })
}

/// The money of a line, a link to its directions.
pub fn sum(lang: Lang, line: &Line) -> Markup {
    let amount = thousands(line.sum.sure, lang);
    let said = Args::new().text("name", &line.name).text("amount", amount);
    let said = say(lang, "shares-money", &said);
    linked(made_of(line), Some(&said), &money::amount(lang, line.sum.sure))
}

/// The directions of a line, where there are any to see.
fn made_of(line: &Line) -> Option<&str> {
    line.selection.as_deref().filter(|_| line.directions > 0)
}

/// What is shown as a link, where there is an address; `said` in full to who does not see the line it stands on.
fn linked(address: Option<&str>, said: Option<&str>, shown: &Markup) -> Markup {
    html! { @match address { Some(address) => a href=(address) aria-label=[said] { (shown) }, None => (shown) } }
}

/// A count with its thousands apart.
pub fn whole(count: u64) -> String {
    number(i64::try_from(count).unwrap_or(i64::MAX))
}
