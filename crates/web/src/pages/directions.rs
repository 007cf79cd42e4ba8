//! All directions: filters on the left, rows that can be scanned in two seconds, pages with addresses that stay.

use crate::errors::PageError;
use crate::language::{Visit, Wanted};
use crate::layout::{Frame, Section};
use crate::pages::filters::{self, Chosen};
use crate::pages::selection::{Asked, NotMeant};
use crate::pages::subject::links;
use crate::pages::ways_out::{self, WaysOut};
use crate::parts::cite;
use crate::parts::figures::Figures;
use crate::parts::{money, pagination, state, trust};
use crate::publisher::Publisher;
use crate::words::t;
use crate::{App, pages, urls};
use axum::extract::State;
use bagyt_domain::Tenge;
use bagyt_domain::rules::RuleBook;
use bagyt_storage::StorageError;
use bagyt_storage::catalogue::{
    Catalogue, DirectionCard, DirectionFilter, Order, PageRequest, Selection, Sum,
};
use bagyt_wording::{Args, Lang, say, term};
use maud::{Markup, html};

/// Answers with the page.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    publisher: Publisher,
    Wanted(asked): Wanted<Asked>,
) -> Result<Markup, PageError> {
    let asked = asked.readable();
    let meant = wanted(&app, &visit, &asked).await?;
    let (filter, order) = (&meant.filter, meant.order);
    let page = asked.page().map_err(|it| PageError::NotMeant(visit.clone(), it))?;
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
    Ok(render(&visit, &publisher, &found, &app.rules))
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
    let not_meant = |it| PageError::NotMeant(visit.clone(), it);
    let filter = asked.filter().map_err(not_meant)?;
    let order = asked.order().map_err(not_meant)?;
    let failed = |error| PageError::Register(visit.clone(), error);
    let catalogue = app.store.catalogue();
    if let Some((name, value)) = unknown(catalogue, &filter).await.map_err(failed)? {
        return Err(not_meant(NotMeant::Value(name, value)));
    }
    let issuer = match &filter.issuer {
        Some(key) => catalogue.issuer_name(key).await.map_err(failed)?,
        None => None,
    };
    Ok(Meant { filter, order, issuer })
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
            (filters::form(lang, &chosen, &selection.choices))
            section aria-labelledby="found" {
                h2 id="found" { (say(lang, "directions-found", &Args::new().count("count", total))) }
                (filters::chips(lang, &chosen))
                @if total == 0 {
                    (ways_out::nothing(lang, asked, ways))
                } @else {
                    (sums(lang, asked, selection))
                    (state::invented(lang, *invented, total))
                    (by_year(lang, selection))
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
            p { (say(lang, "directions-sum-year", &Args::new().text("year", year))) " " (money::with_unit(lang, sum.sure)) (money::left_out(lang, &sum)) }
        }
    }
}

/// The year a selection was asked for, with its money.
fn of_year(asked: &Asked, selection: &Selection) -> Option<(u16, Sum)> {
    let year: u16 = asked.value("year")?.parse().ok()?;
    let sum = selection.by_year.iter().find(|sum| sum.year == Some(year));
    Some((year, sum.map(|sum| sum.sum).unwrap_or_default()))
}

/// Money by year, where the sum is of several: a year of a subject is told by the money of that year.
fn by_year(lang: Lang, selection: &Selection) -> Markup {
    html! {
        @if selection.by_year.len() > 1 {
            p.small.quiet {
                @for (place, year) in selection.by_year.iter().enumerate() {
                    @if place > 0 { " · " }
                    span.nowrap { (money::year_name(lang, year.year)) ": " (money::amount(lang, year.sum.sure)) } (money::left_out(lang, &year.sum))
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
            (rows(lang, &caption, cards, rules, true))
            p.choice { button type="submit" { (t(lang, "compare-chosen")) } " " span.help { (t(lang, "compare-chosen-help")) } }
        }
    }
}

/// Directions as a table.
pub fn table(lang: Lang, caption: &str, cards: &[DirectionCard], rules: &RuleBook) -> Markup {
    rows(lang, caption, cards, rules, false)
}

fn rows(
    lang: Lang,
    caption: &str,
    cards: &[DirectionCard],
    rules: &RuleBook,
    chosen: bool,
) -> Markup {
    let largest = money::largest(cards.iter().flat_map(|card| &card.money));
    html! {
        table.folds.directions {
            caption { (caption) }
            colgroup { col; @for place in ["money", "kind", "places"] { col class={ "c-" (place) }; } @if chosen { col.c-choice; } }
            thead {
                tr {
                    th scope="col" { (t(lang, "column-direction")) }
                    th.num scope="col" { (t(lang, "money-thousands")) }
                    th scope="col" { (t(lang, "directions-kind")) }
                    th scope="col" { (t(lang, "directions-places")) }
                    @if chosen { th scope="col" { (t(lang, "compare-choose")) } }
                }
            }
            tbody { @for card in cards { (row(lang, card, rules, largest, chosen)) } }
        }
    }
}

fn row(lang: Lang, card: &DirectionCard, rules: &RuleBook, largest: Tenge, chosen: bool) -> Markup {
    html! {
        tr {
            th scope="row" {
                a.row-title href=(urls::direction(lang, &card.id.to_string())) lang=[card.list_language.and_then(state::spoken)] { (card.direction) }
                br; small.quiet { @match card.field { Some(field) => (links::field(lang, field, rules)), None => (card.field_as_printed) } @if let Some(issuer) = &card.issuer { " · " (links::issuer(lang, issuer)) } }
                br; (state::mark(lang, card.state))
                @if card.findings > 0 { " " small { (say(lang, "directions-findings", &Args::new().count("count", card.findings))) } }
            }
            td.num data-label=(t(lang, "money-thousands")) { (money::of_direction(lang, &card.money, largest)) }
            td data-label=(t(lang, "directions-kind")) { (kind(lang, card)) }
            td data-label=(t(lang, "directions-places")) { (places(lang, card)) }
            @if chosen { td.choice { (choice(lang, &card.id.to_string(), &card.direction)) } }
        }
    }
}

/// A box to tick, as large as a finger.
pub fn choice(lang: Lang, id: &str, direction: &str) -> Markup {
    let said = say(lang, "compare-this", &Args::new().text("direction", direction));
    html! { label { input type="checkbox" name="direction" value=(id) aria-label=(said); span { (t(lang, "compare-choose")) } } }
}

fn kind(lang: Lang, card: &DirectionCard) -> Markup {
    html! {
        @if let Some(count) = card.grant_count { (count) "\u{a0}× " }
        @match card.term { Some(length) => (term(lang, length)), None => "—" }
    }
}

/// Up to three places by name, then how many more.
fn places(lang: Lang, card: &DirectionCard) -> Markup {
    const NAMED: usize = 3;
    html! { @if card.regions.is_empty() { "—" } @else { (links::places(lang, &card.regions, NAMED)) } }
}
