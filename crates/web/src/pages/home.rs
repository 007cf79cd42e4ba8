//! Home: what is in the register, on one screen.

use crate::errors::PageError;
use crate::language::Visit;
use crate::layout::{Frame, Section};
use crate::pages::subject::Kind;
use crate::pages::subject::lines::Lines;
use crate::parts::cite::{self, Citation, Cited};
use crate::parts::schema::{self, Described};
use crate::parts::shares::{self, Line};
use crate::parts::trust::{self, Trust};
use crate::parts::years::Years;
use crate::parts::{bars, map, money, state};
use crate::publisher::Publisher;
use crate::words::t;
use crate::{App, Samples, pages, urls};
use axum::extract::State;
use bagyt_domain::list::Year;
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::{DirectionFilter, Home, ListCard, Order};
use bagyt_wording::{Args, Lang, say, thousands};
use maud::{Markup, html};

/// How many of the newest lists are shown.
const NEWEST: u32 = 3;

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
    let invented = pages::invented(&app, &visit, &DirectionFilter::default()).await?;
    Ok(render(visit.lang, &publisher, &home, &app.rules, (&app.samples, invented)))
}

/// The page.
pub fn render(
    lang: Lang,
    publisher: &Publisher,
    home: &Home,
    rules: &RuleBook,
    (samples, invented): (&Samples, u64),
) -> Markup {
    let selection = |filter: &str, value: &str| urls::directions_with(lang, filter, value);
    let lines = Lines { lang, rules, selection: &selection };
    let mut frame = Frame::new(lang, "/", Section::Home, t(lang, "home-title"));
    frame.finds = false;
    frame.feed = Some(urls::download(lang, "atom"));
    frame.canonical = Some(publisher.origin.at(&urls::home(lang)));
    frame.page(&html! {
        @if home.lists == 0 {
            (opening(lang))
            div.notice { p { (t(lang, "home-empty")) } p { a href=(urls::trial(lang)) { (t(lang, "nav-trial")) } } }
        } @else {
            div.front-band { div { (opening(lang)) } (search(lang)) }
            (figures(lang, home))
            div.front-notes {
                (newest_year(lang, home))
                (state::unconfirmed(lang, home.unconfirmed, home.directions))
                (state::invented(lang, invented, home.directions))
            }
            (onward(lang, home))
            div.front-grid {
                section.front-newest { (newest(lang, home, samples)) }
                div.front-charts {
                    section { (by_year(lang, home, &lines)) }
                    section { (by_term(lang, home, &lines)) }
                }
                section.front-map { (by_region(lang, home, &lines)) }
                section.front-fields { (by_field(lang, home, &lines)) }
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
        detail: cite::figure_over(lang, home.directions, &home.sum, &home.by_year),
        address: publisher.origin.at(&here),
    };
    let names = (t(lang, "home-directions-column"), t(lang, "money-thousands"));
    let described = Described {
        kind: schema::Kind::Dataset,
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

fn opening(lang: Lang) -> Markup {
    html! { h1 { (t(lang, "home-title")) } p.lede { (t(lang, "app-promise")) } }
}

fn newest(lang: Lang, home: &Home, samples: &Samples) -> Markup {
    html! {
        h2 { (t(lang, "home-newest")) }
        (pages::lists::brief(lang, &home.newest, samples))
        p { a href=(urls::lists(lang)) { (t(lang, "home-all-lists")) } }
    }
}

fn figures(lang: Lang, home: &Home) -> Markup {
    let years = Years::of(&home.by_year);
    let figure = |count: u64, id: &str, address: String| {
        html! { li { a href=(address) { span.big { (shares::whole(count)) } " " (say(lang, id, &Args::new().count("count", count))) } } }
    };
    html! {
        ul.figures.front-figures {
            li.gold {
                a href=(urls::directions(lang)) { span.big.money { (thousands(home.sum.sure, lang)) } " " span.of-years { (years.map_or_else(|| t(lang, "money-thousands"), |years| say(lang, "home-sum", &years.said()))) } }
                (money::left_out(lang, &home.sum))
                @if let Some(years) = years { (years.undated_beside(lang)) }
            }
            (figure(home.directions, "home-directions", urls::directions(lang)))
            li {
                a href=(urls::directions_with(lang, "order", Order::MostGrants.key())) { span.big { (shares::whole(home.grants)) } " " (say(lang, "home-grants", &Args::new().count("count", home.grants))) }
                @if home.rows_without_grant_count > 0 { small.left-out { (say(lang, "subject-without-grants", &Args::new().count("count", home.rows_without_grant_count))) } }
            }
            (figure(home.lists, "home-lists", urls::lists(lang)))
        }
    }
}

fn search(lang: Lang) -> Markup {
    html! {
        form.front-search method="get" action=(urls::directions(lang)) role="search" {
            label for="words" { (t(lang, "filter-words")) }
            div.joined {
                input type="search" id="words" name="words" aria-describedby="words-help" maxlength="200";
                button type="submit" { (t(lang, "filter-find")) }
            }
            p.help id="words-help" { (t(lang, "filter-words-help")) }
        }
    }
}

/// The year of the newest lists: that of the title where something is funded in it, else the first one they fund.
fn year_of_newest(home: &Home) -> Option<Year> {
    let funded = |year: &Year| home.by_year.iter().any(|share| share.value == Some(*year));
    let year = |list: &ListCard| {
        let first = || list.by_year.iter().filter_map(|sum| sum.year).filter(funded).min();
        list.year.filter(funded).or_else(first)
    };
    home.newest.iter().filter_map(year).max()
}

/// What the newest year brings, a link to what it is made of.
fn newest_year(lang: Lang, home: &Home) -> Markup {
    let year = year_of_newest(home);
    let share = home.by_year.iter().find(|share| share.value.is_some() && share.value == year);
    html! {
        @if let (Some(year), Some(share)) = (year, share) {
            @let said = Args::new().text("year", year).text("amount", thousands(share.sum.sure, lang)).count("count", share.directions);
            p {
                a href=(urls::directions_with(lang, "year", &year.to_string())) { (say(lang, "home-year", &said)) }
                " " (money::left_out(lang, &share.sum))
            }
        }
    }
}

/// Where to look next: what people come for, one press away.
fn onward(lang: Lang, home: &Home) -> Markup {
    html! {
        nav.front-onward aria-labelledby="onward" {
            span id="onward" { (t(lang, "home-onward")) }
            ul {
                @if let Some(year) = year_of_newest(home) {
                    li { a href=(urls::subject(lang, Kind::Year, &year.to_string())) { (say(lang, "home-onward-year", &Args::new().text("year", year.to_string()))) } }
                }
                li { a href=(urls::directions_with(lang, "order", Order::MostMoney.key())) { (t(lang, "home-onward-largest")) } }
                @if home.findings.total() > 0 {
                    li { a href=(urls::directions_with(lang, "findings", "with")) { (t(lang, "home-onward-findings")) } }
                }
                li { a href=(urls::trial(lang)) { (t(lang, "home-onward-trial")) } }
            }
        }
    }
}

/// A heading with the years its figures are of.
fn of_all_years(lang: Lang, home: &Home, heading: &str) -> String {
    Years::heading(Years::of(&home.by_year), lang, t(lang, heading))
}

/// The map, what it cannot show by itself, and the same figures as a table.
fn by_region(lang: Lang, home: &Home, lines: &Lines<'_>) -> Markup {
    let units = home.by_region.iter().map(|share| lines.region(share));
    let others =
        [("places-smaller", &home.only_smaller_places), ("places-unknown", &home.without_place)];
    let others = others.into_iter().filter(|(_, share)| share.directions > 0);
    let others = others.map(|(name, share)| lines.unnamed(name, share));
    let total = Line {
        name: t(lang, "map-total"),
        page: None,
        selection: Some(urls::directions(lang)),
        directions: home.directions,
        sum: home.sum,
    };
    let units: Vec<Line> = units.chain(others).collect();
    html! {
        h2 id="map" { (of_all_years(lang, home, "home-by-region")) }
        (map::map(lang, &home.by_region, "map"))
        (map::notes(lang, home))
        details.behind {
            summary { (t(lang, "map-table")) }
            (shares::table(lang, &of_all_years(lang, home, "home-by-region"), &t(lang, "filter-region"), &units, Some(&total)))
        }
        (all(lang, &[Kind::Region]))
    }
}

/// Fields by their money, largest first; fields and customers have pages of their own.
fn by_field(lang: Lang, home: &Home, lines: &Lines<'_>) -> Markup {
    html! {
        (bars::dense(lang, &of_all_years(lang, home, "home-by-field"), &t(lang, "column-field"), &lines.fields(&home.by_field)))
        (all(lang, &[Kind::Field, Kind::Issuer]))
    }
}

/// Years; a direction of several years counts in each of them.
fn by_year(lang: Lang, home: &Home, lines: &Lines<'_>) -> Markup {
    let years = lines.years(&home.by_year);
    let total = Some(&home.sum).filter(|_| years.len() > 1);
    bars::inline(lang, &t(lang, "home-by-year"), &t(lang, "money-year"), &years, total)
}

/// Grant types, shortest first.
fn by_term(lang: Lang, home: &Home, lines: &Lines<'_>) -> Markup {
    let terms = lines.terms(&home.by_term);
    bars::inline(
        lang,
        &of_all_years(lang, home, "home-by-term"),
        &t(lang, "filter-term"),
        &terms,
        None,
    )
}

/// Where all subjects of these kinds stand, and where those of one kind are put side by side.
fn all(lang: Lang, kinds: &[Kind]) -> Markup {
    html! {
        p.small {
            @for (place, kind) in kinds.iter().enumerate() {
                @if place > 0 { " · " }
                a href=(urls::subjects(lang, *kind)) { (t(lang, &format!("subject-all-{}", kind.key()))) }
            }
            @if let [kind] = kinds {
                " · " a href=(urls::compare(lang, &[("of", kind.key())])) { (t(lang, &format!("compare-choose-{}", kind.key()))) }
            }
        }
    }
}
