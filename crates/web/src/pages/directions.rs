//! All directions: filters on the left, rows that can be scanned in two seconds, pages with addresses that stay.

use crate::errors::PageError;
use crate::language::{Visit, Wanted};
use crate::layout::{Frame, Section};
use crate::pages::filters;
use crate::pages::selection::{Asked, NotMeant};
use crate::parts::{money, pagination, state};
use crate::words::t;
use crate::{App, pages, urls};
use axum::extract::State;
use bagyt_domain::Tenge;
use bagyt_domain::rules::RuleBook;
use bagyt_storage::StorageError;
use bagyt_storage::catalogue::{
    Catalogue, DirectionCard, DirectionFilter, Order, PageRequest, Selection,
};
use bagyt_wording::{Args, Lang, region, say, term};
use maud::{Markup, html};

/// Answers with the page.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Wanted(asked): Wanted<Asked>,
) -> Result<Markup, PageError> {
    let asked = asked.readable();
    let (filter, order) = wanted(&app, &visit, &asked).await?;
    let page = asked.page().map_err(|value| PageError::BadAddress(visit.clone(), value))?;
    let request = PageRequest::new(page, app.settings.server.rows_per_page);
    let catalogue = app.store.catalogue();
    let failed = |error| PageError::Register(visit.clone(), error);
    let mut selection = catalogue.directions(&filter, order, request).await.map_err(failed)?;
    if let Some(last) = pagination::last_instead(&selection.page) {
        selection = catalogue.directions(&filter, order, last).await.map_err(failed)?;
    }
    Ok(render(&visit, &asked, &selection, &app.rules))
}

/// The selection and its order as the address means them; what cannot be meant, or is nowhere in the register, is named.
pub async fn wanted(
    app: &App,
    visit: &Visit,
    asked: &Asked,
) -> Result<(DirectionFilter, Order), PageError> {
    let filter = asked.filter().map_err(|not_meant| match not_meant {
        NotMeant::Value(value) => PageError::BadAddress(visit.clone(), value),
        NotMeant::LongWords(limit) => PageError::LongWords(visit.clone(), limit),
    })?;
    let order = asked.order().map_err(|value| PageError::BadAddress(visit.clone(), value))?;
    let failed = |error| PageError::Register(visit.clone(), error);
    match unknown(app.store.catalogue(), &filter).await.map_err(failed)? {
        Some((_, value)) => Err(PageError::BadAddress(visit.clone(), value)),
        None => Ok((filter, order)),
    }
}

/// The filter and its value, when the place or the issuer asked for is nowhere in the register; every one of the twenty
/// regions is known.
pub async fn unknown(
    catalogue: Catalogue<'_>,
    filter: &DirectionFilter,
) -> Result<Option<(&'static str, String)>, StorageError> {
    let place = filter.region.clone().filter(|place| !place.is_top_level());
    let alone = [
        place.map(|place| {
            let only = DirectionFilter { region: Some(place.clone()), ..Default::default() };
            ("region", place.slug().to_owned(), only)
        }),
        filter.issuer.clone().map(|issuer| {
            let only = DirectionFilter { issuer: Some(issuer.clone()), ..Default::default() };
            ("issuer", issuer.to_string(), only)
        }),
    ];
    for (name, value, only) in alone.into_iter().flatten() {
        if catalogue.directions(&only, Order::Newest, PageRequest::new(1, 1)).await?.page.total == 0
        {
            return Ok(Some((name, value)));
        }
    }
    Ok(None)
}

/// The page.
pub fn render(visit: &Visit, asked: &Asked, selection: &Selection, rules: &RuleBook) -> Markup {
    let lang = visit.lang;
    let mut frame = Frame::new(lang, &visit.here, Section::Directions, t(lang, "directions-title"));
    frame.finds = false;
    let total = selection.page.total;
    frame.page(&html! {
        h1 { (t(lang, "directions-title")) }
        div.beside.filters-left {
            (filters::form(lang, asked, &selection.choices, rules))
            section aria-labelledby="found" {
                h2 id="found" { (say(lang, "directions-found", &Args::new().count("count", total))) }
                (filters::chips(lang, asked, &selection.choices, rules))
                @if total == 0 {
                    div.notice {
                        p { (t(lang, "directions-none")) }
                        p { a href=(urls::directions(lang)) { (t(lang, "directions-clear")) } }
                    }
                } @else {
                    p { (t(lang, "directions-sum")) " " (money::with_unit(lang, selection.sum.sure)) (money::left_out(lang, &selection.sum)) }
                    p.small {
                        (t(lang, "directions-download")) " "
                        a href=(asked.download(lang, "csv")) download { "CSV" } ", " a href=(asked.download(lang, "json")) download { "JSON" }
                        " · " (t(lang, "directions-follow")) " " a href=(asked.download(lang, "atom")) type="application/atom+xml" { "Atom" }
                    }
                    (table(lang, asked.order().unwrap_or_default(), &selection.page.items, rules))
                    (pagination::links(lang, selection.page.page, selection.page.pages(), |page| {
                        asked.address(lang, "page", &page.to_string())
                    }))
                }
            }
        }
    })
}

fn table(lang: Lang, order: Order, cards: &[DirectionCard], rules: &RuleBook) -> Markup {
    let largest = money::largest(cards.iter().flat_map(|card| &card.money));
    html! {
        table.folds.directions {
            caption { (t(lang, &format!("directions-caption-{}", order.key()))) }
            colgroup { col; @for place in ["money", "kind", "places"] { col class={ "c-" (place) }; } }
            thead {
                tr {
                    th scope="col" { (t(lang, "column-direction")) }
                    th.num scope="col" { (t(lang, "money-thousands")) }
                    th scope="col" { (t(lang, "directions-kind")) }
                    th scope="col" { (t(lang, "directions-places")) }
                }
            }
            tbody { @for card in cards { (row(lang, card, rules, largest)) } }
        }
    }
}

fn row(lang: Lang, card: &DirectionCard, rules: &RuleBook, largest: Tenge) -> Markup {
    let field = card.field.map_or_else(
        || card.field_as_printed.clone(),
        |field| pages::field_name(rules, field, lang),
    );
    html! {
        tr {
            th scope="row" {
                a.row-title href=(urls::direction(lang, &card.id.to_string())) { (card.direction) }
                br; small.quiet { (field) @if let Some(issuer) = &card.issuer { " · " (issuer) } }
                br; (state::mark(lang, card.state))
                @if card.findings > 0 { " " small { (say(lang, "directions-findings", &Args::new().count("count", card.findings))) } }
            }
            td.num data-label=(t(lang, "money-thousands")) { (money::of_direction(lang, &card.money, largest)) }
            td data-label=(t(lang, "directions-kind")) { (kind(lang, card)) }
            td data-label=(t(lang, "directions-places")) { (places(lang, card)) }
        }
    }
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
    let named: Vec<String> =
        card.regions.iter().take(NAMED).map(|place| region(lang, place)).collect();
    let more = card.regions.len().saturating_sub(NAMED);
    html! {
        @if card.regions.len() >= 20 {
            (t(lang, "places-all"))
        } @else if named.is_empty() {
            "—"
        } @else {
            (named.join(", "))
            @if more > 0 { " " (say(lang, "places-more", &Args::new().count("count", more as u64))) }
        }
    }
}
