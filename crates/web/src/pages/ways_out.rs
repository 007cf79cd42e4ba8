//! A selection without a direction: which one filter to take off, and how many directions there would be then.

use super::selection::Asked;
use crate::urls;
use crate::words::t;
use bagyt_storage::StorageError;
use bagyt_storage::catalogue::{Catalogue, Order, PageRequest};
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};

/// A filter without which something is found.
pub struct WayOut {
    filter: &'static str,
    directions: u64,
}

/// What can be done where nothing was found.
#[derive(Default)]
pub struct WaysOut {
    /// Filters without which something is found, the most first.
    ways: Vec<WayOut>,
    /// Whether the register has no direction at all.
    nothing_there: bool,
}

/// The filters without which something is found, the most first; asked only where nothing was found.
pub async fn of(catalogue: Catalogue<'_>, asked: &Asked) -> Result<WaysOut, StorageError> {
    if catalogue.size().await?.directions == 0 {
        return Ok(WaysOut { ways: Vec::new(), nothing_there: true });
    }
    let on = asked.filters().into_iter().filter_map(|(name, value)| Some((name, value?)));
    let on: Vec<(&'static str, &str)> = on.collect();
    let mut ways = Vec::new();
    for (filter, _) in on.iter().filter(|_| on.len() > 1) {
        let others = Asked::of(on.iter().copied().filter(|(name, _)| name != filter));
        let Ok(others) = others.filter() else { continue };
        let found = catalogue.directions(&others, Order::Newest, PageRequest::new(1, 1)).await?;
        ways.push(WayOut { filter, directions: found.page.total });
    }
    ways.retain(|way| way.directions > 0);
    ways.sort_by_key(|way| std::cmp::Reverse(way.directions));
    Ok(WaysOut { ways, nothing_there: false })
}

/// What stands where nothing was found: the ways out, and in a register without a direction what to do first.
pub fn nothing(lang: Lang, asked: &Asked, out: &WaysOut) -> Markup {
    let WaysOut { ways, nothing_there } = out;
    html! {
        div.notice {
            @if *nothing_there {
                p { (t(lang, "home-empty")) }
                p { a href=(urls::trial(lang)) { (t(lang, "nav-trial")) } }
            } @else {
                p { (t(lang, "directions-none")) }
                @if !ways.is_empty() {
                    p { (t(lang, "ways-out")) }
                    ul { @for way in ways { li { a href=(asked.address(lang, way.filter, "")) { (said(lang, way)) } } } }
                }
                p { a href=(urls::directions(lang)) { (t(lang, "directions-clear")) } }
            }
        }
    }
}

fn said(lang: Lang, way: &WayOut) -> String {
    let filter = match way.filter {
        name @ ("least" | "most") => {
            format!("{}: {}", t(lang, "filter-amount"), t(lang, &format!("filter-{name}")))
        }
        name => t(lang, &format!("filter-{name}")),
    };
    say(
        lang,
        "ways-out-without",
        &Args::new().text("filter", filter).count("count", way.directions),
    )
}
