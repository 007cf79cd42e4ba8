//! Home: what is in the register, on one screen.

use crate::errors::PageError;
use crate::language::Visit;
use crate::layout::{Frame, Section};
use crate::parts::money;
use crate::words::t;
use crate::{App, Samples, pages, urls};
use axum::extract::State;
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::Home;
use bagyt_wording::{Args, Lang, number, say, thousands};
use maud::{Markup, html};

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
    let frame = Frame::new(lang, "/", Section::Home, t(lang, "home-title"));
    frame.page(&html! {
        h1 { (t(lang, "home-title")) }
        p.lede { (t(lang, "app-promise")) }
        @if home.lists == 0 {
            div.notice { p { (t(lang, "home-empty")) } p { a href=(urls::trial(lang)) { (t(lang, "nav-trial")) } } }
        } @else {
            @if home.newest.iter().any(|list| samples.contains(&list.original)) { p.quiet { (t(lang, "sample-home")) } }
            (figures(lang, home))
            (search(lang))
            div.beside.halves {
                section { (money::year_table(lang, &t(lang, "home-by-year"), &home.by_year)) }
                section { (by_field(lang, home, rules)) }
            }
            h2 { (t(lang, "home-newest")) }
            (pages::lists::table(lang, &home.newest, samples))
            p { a href=(urls::lists(lang)) { (t(lang, "home-all-lists")) } }
        }
    })
}

fn figures(lang: Lang, home: &Home) -> Markup {
    let figure = |count: u64, id: &str, address: String| {
        html! { li { a href=(address) { span.big { (number(i64::try_from(count).unwrap_or(i64::MAX))) } } (say(lang, id, &Args::new().count("count", count))) } }
    };
    html! {
        ul.figures {
            (figure(home.directions, "home-directions", urls::directions(lang)))
            li.gold {
                a href=(urls::directions(lang)) { span.big.money { (thousands(home.sum.sure, lang)) } }
                (t(lang, "money-thousands"))
                @if home.sum.has_suspect() { br; (money::left_out(lang, &home.sum)) }
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

fn by_field(lang: Lang, home: &Home, rules: &RuleBook) -> Markup {
    html! {
        table.folds {
            caption { (t(lang, "home-by-field")) }
            thead { tr { th scope="col" { (t(lang, "column-field")) } th.num scope="col" { (t(lang, "home-directions-column")) } th.num scope="col" { (t(lang, "money-thousands")) } } }
            tbody {
                @for share in &home.by_field {
                    tr {
                        th scope="row" {
                            @match share.value {
                                Some(field) => a href=(urls::directions_with(lang, "field", field.key())) { (pages::field_name(rules, field, lang)) },
                                None => (t(lang, "field-unknown")),
                            }
                        }
                        td.num data-label=(t(lang, "home-directions-column")) { (share.directions) }
                        td.num data-label=(t(lang, "money-thousands")) { (money::sum(lang, &share.sum)) }
                    }
                }
            }
        }
    }
}
