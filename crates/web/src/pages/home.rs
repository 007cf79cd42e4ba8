//! Home: what is in the register, on one screen.

use crate::errors::PageError;
use crate::language::Visit;
use crate::layout::{Frame, Section};
use crate::parts::cite::{self, Citation, Cited};
use crate::parts::schema::{self, Described, Kind};
use crate::parts::trust::{self, Trust};
use crate::parts::{map, money, state};
use crate::publisher::Publisher;
use crate::words::t;
use crate::{App, Samples, pages, urls};
use axum::extract::State;
use bagyt_domain::list::{Field, Term};
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::{Home, Share, Sum};
use bagyt_wording::{Args, Lang, number, region, say, term, thousands};
use maud::{Markup, html};
use std::cmp::Reverse;

/// How many of the newest lists are shown.
const NEWEST: u32 = 6;

/// Answers with the page.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    publisher: Publisher,
) -> Result<Markup, PageError> {
    let home = app
        .store
        .catalogue()
        .home(NEWEST)
        .await
        .map_err(|error| PageError::Register(visit.clone(), error))?;
    Ok(render(visit.lang, &publisher, &home, &app.rules, &app.samples))
}

/// The page.
pub fn render(
    lang: Lang,
    publisher: &Publisher,
    home: &Home,
    rules: &RuleBook,
    samples: &Samples,
) -> Markup {
    let mut frame = Frame::new(lang, "/", Section::Home, t(lang, "home-title"));
    frame.finds = false;
    frame.canonical = Some(publisher.origin.at(&urls::home(lang)));
    frame.page(&html! {
        h1 { (t(lang, "home-title")) }
        p.lede.wide { (t(lang, "app-promise")) }
        @if home.lists == 0 {
            div.notice { p { (t(lang, "home-empty")) } p { a href=(urls::trial(lang)) { (t(lang, "nav-trial")) } } }
        } @else {
            (figures(lang, home))
            (state::unconfirmed(lang, home.unconfirmed, home.directions))
            (search(lang))
            div.beside.halves.map-first {
                section { (by_region(lang, home)) }
                div {
                    section { (money::year_table(lang, &t(lang, "home-by-year"), &home.by_year, &home.sum, Some(&|year| urls::directions_with(lang, "year", &year.to_string())))) }
                    section { (by_term(lang, &home.by_term)) }
                }
            }
            div.beside.halves {
                section { (newest(lang, home, samples)) }
                section { (by_field(lang, &home.by_field, rules)) }
            }
            (trust(lang, publisher, home))
        }
    })
}

/// What the page rests on: the whole register.
fn trust(lang: Lang, publisher: &Publisher, home: &Home) -> Markup {
    let here = urls::home(lang);
    let cited = Cited {
        key: format!("bagyt-register-{}", home.as_of.entries),
        author: None,
        title: t(lang, "home-title"),
        year: None,
        detail: cite::figure(lang, home.directions, &home.sum),
        address: publisher.origin.at(&here),
    };
    let names = (t(lang, "home-directions-column"), t(lang, "money-thousands"));
    let described = Described {
        kind: Kind::Dataset,
        name: t(lang, "cite-register"),
        description: t(lang, "app-promise"),
        more: html! {
            (schema::figures(home.directions, home.sum.sure, (&names.0, &names.1)))
            (schema::downloads(publisher, |kind| urls::download(lang, kind)))
        },
    };
    let trust = Trust {
        publisher,
        as_of: &home.as_of,
        described,
        source: None,
        read: trust::of_many(lang, home.unconfirmed, home.directions),
        permanent: here,
        pinned: None,
        citation: Citation::of(lang, &cited, &home.as_of),
        report: None,
    };
    trust.part(lang)
}

fn newest(lang: Lang, home: &Home, samples: &Samples) -> Markup {
    html! {
        h2 { (t(lang, "home-newest")) }
        @if home.newest.iter().any(|list| samples.contains(&list.original)) { p.quiet.small { (t(lang, "sample-home")) } }
        (pages::lists::brief(lang, &home.newest, samples))
        p { a href=(urls::lists(lang)) { (t(lang, "home-all-lists")) } }
    }
}

fn figures(lang: Lang, home: &Home) -> Markup {
    let figure = |count: u64, id: &str, address: String| {
        html! { li { a href=(address) { span.big { (number(i64::try_from(count).unwrap_or(i64::MAX))) } " " (say(lang, id, &Args::new().count("count", count))) } } }
    };
    html! {
        ul.figures {
            (figure(home.directions, "home-directions", urls::directions(lang)))
            li.gold {
                a href=(urls::directions(lang)) { span.big.money { (thousands(home.sum.sure, lang)) } " " (t(lang, "money-thousands")) }
                (money::left_out(lang, &home.sum))
            }
            (figure(home.grants, "home-grants", urls::directions(lang)))
            (figure(home.lists, "home-lists", urls::lists(lang)))
        }
    }
}

fn search(lang: Lang) -> Markup {
    html! {
        form.filters.search-line method="get" action=(urls::directions(lang)) role="search" {
            div.field {
                label for="words" { (t(lang, "filter-words")) }
                p.help id="words-help" { (t(lang, "filter-words-help")) }
                input type="search" id="words" name="words" aria-describedby="words-help" maxlength="200";
            }
            button type="submit" { (t(lang, "filter-find")) }
        }
    }
}

/// The map, what it cannot show by itself, and the same figures as a table.
fn by_region(lang: Lang, home: &Home) -> Markup {
    let units = home.by_region.iter().map(|share| {
        let address = urls::directions_with(lang, "region", share.value.slug());
        let name = html! { a href=(address) { (region(lang, &share.value)) } };
        Line { name, directions: share.directions, sum: share.sum }
    });
    let others =
        [("places-smaller", &home.only_smaller_places), ("places-unknown", &home.without_place)];
    let others =
        others.into_iter().filter(|(_, share)| share.directions > 0).map(|(name, share)| Line {
            name: html! { (t(lang, name)) },
            directions: share.directions,
            sum: share.sum,
        });
    let total =
        Line { name: html! { (t(lang, "map-total")) }, directions: home.directions, sum: home.sum };
    html! {
        h2 id="map" { (t(lang, "home-by-region")) }
        (map::map(lang, &home.by_region, "map"))
        (map::notes(lang, home))
        details.behind {
            summary { (t(lang, "map-table")) }
            (share_table(lang, "home-by-region", "filter-region", &units.chain(others).collect::<Vec<_>>(), Some(&total)))
        }
    }
}

/// Fields by their money, largest first.
fn by_field(lang: Lang, fields: &[Share<Option<Field>>], rules: &RuleBook) -> Markup {
    let mut lines = lines(fields, |field| match field {
        Some(field) => {
            html! { a href=(urls::directions_with(lang, "field", field.key())) { (pages::field_name(rules, *field, lang)) } }
        }
        None => html! { (t(lang, "field-unknown")) },
    });
    lines.sort_by_key(|line| Reverse(line.sum.with_likely()));
    share_table(lang, "home-by-field", "column-field", &lines, None)
}

/// Grant types, shortest first.
fn by_term(lang: Lang, terms: &[Share<Option<Term>>]) -> Markup {
    let lines = lines(terms, |length| match length {
        Some(length) => {
            html! { a href=(urls::directions_with(lang, "term", length.key())) { (term(lang, *length)) } }
        }
        None => html! { (t(lang, "term-unknown")) },
    });
    share_table(lang, "home-by-term", "filter-term", &lines, None)
}

/// A line of a table of shares.
struct Line {
    name: Markup,
    directions: u64,
    sum: Sum,
}

fn lines<T>(shares: &[Share<T>], name: impl Fn(&T) -> Markup) -> Vec<Line> {
    let line = |share: &Share<T>| Line {
        name: name(&share.value),
        directions: share.directions,
        sum: share.sum,
    };
    shares.iter().map(line).collect()
}

/// Directions and money, line by line, each with a bar on one scale; suspect amounts stand apart.
fn share_table(
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
                th scope="row" { (line.name) @if bar { (money::bar(line.sum.sure, line.sum.suspect_likely, largest)) } }
                td.num data-label=(t(lang, "home-directions-column")) { (number(i64::try_from(line.directions).unwrap_or(i64::MAX))) }
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
