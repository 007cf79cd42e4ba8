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
use crate::parts::{map, money, state};
use crate::publisher::Publisher;
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
    let selection = |filter: &str, value: &str| urls::directions_with(lang, filter, value);
    let lines = Lines { lang, rules, selection: &selection };
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
                section { (by_region(lang, home, &lines)) }
                div {
                    section { (by_year(lang, home)) }
                    section { (shares::table(lang, &t(lang, "home-by-term"), &t(lang, "filter-term"), &lines.terms(&home.by_term), None)) }
                }
            }
            div.beside.halves {
                section { (newest(lang, home, samples)) }
                section { (by_field(lang, home, &lines)) }
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
        h2 id="map" { (t(lang, "home-by-region")) }
        (map::map(lang, &home.by_region, "map"))
        (map::notes(lang, home))
        details.behind {
            summary { (t(lang, "map-table")) }
            (shares::table(lang, &t(lang, "home-by-region"), &t(lang, "filter-region"), &units, Some(&total)))
        }
        (all(lang, Kind::Region))
    }
}

/// Fields by their money, largest first; fields and customers have pages of their own.
fn by_field(lang: Lang, home: &Home, lines: &Lines<'_>) -> Markup {
    let fields = lines.fields(&home.by_field);
    html! {
        (shares::table(lang, &t(lang, "home-by-field"), &t(lang, "column-field"), &fields, None))
        (all(lang, Kind::Field))
        (all(lang, Kind::Issuer))
    }
}

/// Years, each with its page.
fn by_year(lang: Lang, home: &Home) -> Markup {
    let address = |year: u16| urls::subject(lang, Kind::Year, &year.to_string());
    html! {
        (money::year_table(lang, &t(lang, "home-by-year"), &home.by_year, &home.sum, Some(&address)))
        (all(lang, Kind::Year))
    }
}

/// Where all subjects of a kind stand, and where they are put side by side.
fn all(lang: Lang, kind: Kind) -> Markup {
    let words = |id: &str| t(lang, &format!("{id}-{}", kind.key()));
    html! {
        p.small {
            a href=(urls::subjects(lang, kind)) { (words("subject-see")) } " · "
            a href=(urls::compare(lang, &[("of", kind.key())])) { (words("compare-choose")) }
        }
    }
}
