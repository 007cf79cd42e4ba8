//! Home: what is in the register, on one screen.

use crate::errors::PageError;
use crate::language::Visit;
use crate::layout::{Frame, Section};
use crate::parts::{money, state};
use crate::words::t;
use crate::{App, Samples, pages, urls};
use axum::extract::State;
use bagyt_domain::Tenge;
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::Home;
use bagyt_wording::{Args, Lang, number, say, thousands};
use maud::{Markup, html};
use std::cmp::Reverse;

/// How many of the newest lists are shown.
const NEWEST: u32 = 6;

/// Answers with the page.
pub async fn show(State(app): State<App>, visit: Visit) -> Result<Markup, PageError> {
    let home = app
        .store
        .catalogue()
        .home(NEWEST)
        .await
        .map_err(|error| PageError::Register(visit.clone(), error))?;
    Ok(render(visit.lang, &home, &app.rules, &app.samples))
}

/// The page.
pub fn render(lang: Lang, home: &Home, rules: &RuleBook, samples: &Samples) -> Markup {
    let mut frame = Frame::new(lang, "/", Section::Home, t(lang, "home-title"));
    frame.finds = false;
    frame.page(&html! {
        h1 { (t(lang, "home-title")) }
        p.lede.wide { (t(lang, "app-promise")) }
        @if home.lists == 0 {
            div.notice { p { (t(lang, "home-empty")) } p { a href=(urls::trial(lang)) { (t(lang, "nav-trial")) } } }
        } @else {
            (figures(lang, home))
            (state::unconfirmed(lang, home.unconfirmed, home.directions))
            (search(lang))
            div.beside.halves {
                div {
                    section { (money::year_table(lang, &t(lang, "home-by-year"), &home.by_year, &home.sum, Some(&|year| urls::directions_with(lang, "year", &year.to_string())))) }
                    section { (newest(lang, home, samples)) }
                }
                section { (by_field(lang, home, rules)) }
            }
        }
    })
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

/// Fields by their money, largest first, each with a bar on one scale.
fn by_field(lang: Lang, home: &Home, rules: &RuleBook) -> Markup {
    let mut shares: Vec<_> = home.by_field.iter().collect();
    shares.sort_by_key(|share| Reverse(share.sum.with_likely()));
    let largest = shares.first().map_or_else(Tenge::default, |share| share.sum.with_likely());
    html! {
        table.shares {
            caption { (t(lang, "home-by-field")) }
            thead { tr { th scope="col" { (t(lang, "column-field")) } th.num scope="col" { (t(lang, "home-directions-column")) } th.num scope="col" { (t(lang, "money-thousands")) } } }
            tbody {
                @for share in shares {
                    tr {
                        th scope="row" {
                            @match share.value {
                                Some(field) => a href=(urls::directions_with(lang, "field", field.key())) { (pages::field_name(rules, field, lang)) },
                                None => (t(lang, "field-unknown")),
                            }
                            (money::bar(share.sum.sure, share.sum.suspect_likely, largest))
                        }
                        td.num data-label=(t(lang, "home-directions-column")) { (share.directions) }
                        td.num data-label=(t(lang, "money-thousands")) { (money::amount(lang, share.sum.sure)) }
                    }
                    (money::left_out_row(lang, &share.sum, 3, None))
                }
            }
        }
    }
}
