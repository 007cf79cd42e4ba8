//! All directions: filters on the left, rows that can be scanned in two seconds, pages with addresses that stay.

mod refused;
mod table;

pub use table::{choice, table};

use crate::errors::PageError;
use crate::language::{Visit, Wanted};
use crate::layout::{Frame, Section};
use crate::pages::filters::{self, Chosen};
use crate::pages::selection::{Asked, NotMeant};
use crate::pages::ways_out::{self, WaysOut};
use crate::parts::cite;
use crate::parts::figures::Figures;
use crate::parts::{money, pagination, state, trust};
use crate::publisher::Publisher;
use crate::words::t;
use crate::{App, pages, urls};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use bagyt_domain::rules::RuleBook;
use bagyt_storage::StorageError;
use bagyt_storage::catalogue::{
    Catalogue, DirectionCard, DirectionFilter, Order, PageRequest, Selection, Sum,
};
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};

/// Answers with the page; where a filter cannot be meant, with the form that says which.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    publisher: Publisher,
    Wanted(asked): Wanted<Asked>,
) -> Result<Response, PageError> {
    let asked = asked.readable();
    let (meant, faults) = sorted_out(&app, &visit, &asked).await?;
    let page = asked.page().map_err(|it| PageError::NotMeant(visit.clone(), it))?;
    if !faults.is_empty() {
        return refused::answer(&app, &visit, &asked, (&meant, &faults)).await;
    }
    let (filter, order) = (&meant.filter, meant.order);
    let request = PageRequest::new(page, app.settings.server.rows_per_page);
    let catalogue = app.store.catalogue();
    let failed = |error| PageError::Register(visit.clone(), error);
    let mut selection = catalogue.directions(filter, order, request).await.map_err(failed)?;
    if let Some(last) = pagination::last_instead(&selection.page) {
        selection = catalogue.directions(filter, order, last).await.map_err(failed)?;
    }
    let ways = match selection.page.total {
        0 => ways_out::of(catalogue, &asked).await.map_err(failed)?,
        _ => WaysOut::default(),
    };
    let invented = pages::invented(&app, &visit, filter).await?;
    let found = Found { asked: &asked, issuer: meant.issuer.as_deref(), selection, ways, invented };
    Ok(render(&visit, &publisher, &found, &app.rules).into_response())
}

/// What an address means.
pub struct Meant {
    /// The selection.
    pub filter: DirectionFilter,
    /// Its order.
    pub order: Order,
    /// The name of the customer asked for, as printed.
    pub issuer: Option<String>,
}

/// What was found, with all the page says of it.
pub struct Found<'a> {
    asked: &'a Asked,
    /// The name of the customer asked for.
    issuer: Option<&'a str>,
    selection: Selection,
    ways: WaysOut,
    /// How many of the directions stand in invented samples.
    invented: u64,
}

/// The selection and its order as the address means them; what cannot be meant, or is nowhere in the register, is named.
pub async fn wanted(app: &App, visit: &Visit, asked: &Asked) -> Result<Meant, PageError> {
    let (meant, faults) = sorted_out(app, visit, asked).await?;
    match faults.into_iter().next() {
        Some(fault) => Err(PageError::NotMeant(visit.clone(), fault)),
        None => Ok(meant),
    }
}

/// The selection that can be meant, and every filter that cannot or is nowhere in the register.
async fn sorted_out(
    app: &App,
    visit: &Visit,
    asked: &Asked,
) -> Result<(Meant, Vec<NotMeant>), PageError> {
    let failed = |error| PageError::Register(visit.clone(), error);
    let catalogue = app.store.catalogue();
    let (mut filter, mut faults) = asked.sorted_out();
    while let Some((name, value)) = unknown(catalogue, &filter).await.map_err(failed)? {
        match name {
            "region" => filter.region = None,
            _ => filter.issuer = None,
        }
        faults.push(NotMeant::Value(name, value));
    }
    let order = asked.order().unwrap_or_else(|fault| {
        faults.push(fault);
        Order::default()
    });
    let issuer = match &filter.issuer {
        Some(key) => catalogue.issuer_name(key).await.map_err(failed)?,
        None => None,
    };
    Ok((Meant { filter, order, issuer }, faults))
}

/// The filter and its value, when the place or the issuer asked for is nowhere in the register; every one of the twenty
/// regions is known.
pub async fn unknown(
    catalogue: Catalogue<'_>,
    filter: &DirectionFilter,
) -> Result<Option<(&'static str, String)>, StorageError> {
    let (region, issuer) = (filter.region.as_ref(), filter.issuer.as_ref());
    let alone = [
        region.map(|it| {
            let only = DirectionFilter { region: Some(it.clone()), ..Default::default() };
            ("region", it.slug().to_owned(), only)
        }),
        issuer.map(|it| {
            let only = DirectionFilter { issuer: Some(it.clone()), ..Default::default() };
            ("issuer", it.to_string(), only)
        }),
    ];
    for (name, value, only) in alone.into_iter().flatten() {
        if !catalogue.knows(&only).await? {
            return Ok(Some((name, value)));
        }
    }
    Ok(None)
}

/// The page.
pub fn render(visit: &Visit, publisher: &Publisher, found: &Found<'_>, rules: &RuleBook) -> Markup {
    let lang = visit.lang;
    let Found { asked, issuer, selection, ways, invented } = found;
    let chosen = Chosen { asked, issuer: *issuer, rules };
    let mut frame = Frame::new(lang, &visit.here, Section::Directions, t(lang, "directions-title"));
    frame.finds = false;
    frame.feed = Some(asked.download(lang, "atom"));
    let total = selection.page.total;
    frame.page(&html! {
        h1 { (t(lang, "directions-title")) }
        div.beside.filters-left {
            (filters::form(lang, &chosen, &selection.choices, &[]))
            section aria-labelledby="found" {
                h2 id="found" { (say(lang, "directions-found", &Args::new().count("count", total))) }
                (filters::chips(lang, &chosen))
                @if total == 0 {
                    (ways_out::nothing(lang, asked, ways))
                } @else {
                    (sums(lang, asked, selection))
                    (state::invented(lang, *invented, total))
                    (by_year(lang, selection))
                    p { a href=(asked.address_at(&urls::promises(lang), "page", "")) { (t(lang, "promises-of-selection")) } }
                    (take_home(lang, asked))
                    (to_choose(lang, asked.order().unwrap_or_default(), &selection.page.items, rules))
                    (pagination::links(lang, selection.page.page, selection.page.pages(), |page| {
                        asked.address(lang, "page", &page.to_string())
                    }))
                }
            }
        }
        (rests_on(lang, publisher, &chosen, selection))
    })
}

/// What the page rests on, and how to cite its figures: the selection in words, what it comes to, and when.
fn rests_on(
    lang: Lang,
    publisher: &Publisher,
    chosen: &Chosen<'_>,
    selection: &Selection,
) -> Markup {
    let asked = chosen.asked;
    let here = asked.address(lang, "page", "");
    let total = selection.page.total;
    let title = filters::in_a_sentence(lang, chosen);
    let figures = Figures {
        publisher,
        title,
        detail: match of_year(asked, selection) {
            None => cite::figure(lang, total, &selection.sum),
            Some((year, sum)) => cite::figure_of_year(lang, total, &selection.sum, (year, &sum)),
        },
        directions: total,
        read: trust::of_many(lang, selection.unconfirmed, total),
        sum: Some(&selection.sum),
        as_of: &selection.as_of,
        here,
        download: Some(&|kind| asked.download(lang, kind)),
    };
    figures.part(lang)
}

/// The money of the selection. A year selects directions, not money: of these it is said what all their years come to, and
/// that of the year beside it.
fn sums(lang: Lang, asked: &Asked, selection: &Selection) -> Markup {
    let id =
        if of_year(asked, selection).is_some() { "directions-sum-years" } else { "directions-sum" };
    html! {
        p { (t(lang, id)) " " (money::with_unit(lang, selection.sum.sure)) (money::left_out(lang, &selection.sum)) }
        @if let Some((year, sum)) = of_year(asked, selection) {
            p { (say(lang, "directions-sum-year", &Args::new().text("year", year))) " " (money::with_unit(lang, sum.sure)) @if sum.suspect_as_printed != selection.sum.suspect_as_printed { (money::left_out(lang, &sum)) } }
        }
    }
}

/// The year a selection was asked for, with its money.
fn of_year(asked: &Asked, selection: &Selection) -> Option<(u16, Sum)> {
    let year: u16 = asked.value("year")?.parse().ok()?;
    let sum = selection.by_year.iter().find(|sum| sum.year == Some(year));
    Some((year, sum.map(|sum| sum.sum).unwrap_or_default()))
}

/// Money by year, where the sum is of several: a year of a subject is told by the money of that year. What is left out of it
/// stands above; here a mark says of which years.
fn by_year(lang: Lang, selection: &Selection) -> Markup {
    html! {
        @if selection.by_year.len() > 1 {
            p.small.quiet {
                @for (place, year) in selection.by_year.iter().enumerate() {
                    @if place > 0 { " · " }
                    span.nowrap { (money::year_name(lang, year.year)) ": " (money::amount(lang, year.sum.sure)) @if year.sum.has_suspect() { " " span.doubt { "▲" } } }
                }
            }
        }
    }
}

/// The selection as files, and a feed of it.
pub fn take_home(lang: Lang, asked: &Asked) -> Markup {
    html! {
        p.small {
            (t(lang, "directions-download")) " "
            a href=(asked.download(lang, "xlsx")) download { "XLSX" } ", " a href=(asked.download(lang, "csv")) download { "CSV" } ", " a href=(asked.download(lang, "json")) download { "JSON" }
            " · " (t(lang, "directions-follow")) " " a href=(asked.download(lang, "atom")) type="application/atom+xml" { "Atom" }
        }
    }
}

/// The table with a box to tick in each row, and a button that puts the chosen side by side.
fn to_choose(lang: Lang, order: Order, cards: &[DirectionCard], rules: &RuleBook) -> Markup {
    let caption = t(lang, &format!("directions-caption-{}", order.key()));
    html! {
        form.choose method="get" action=(urls::compare(lang, &[])) {
            (table::rows(lang, &caption, cards, rules, true))
            p.choice { button type="submit" { (t(lang, "compare-chosen")) } " " span.help { (t(lang, "compare-chosen-help")) } }
        }
    }
}
