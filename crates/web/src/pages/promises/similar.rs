//! One direction beside those of nearly the same name, in other places and years: money, promises, and what one costs.

use crate::errors::PageError;
use crate::language::Visit;
use crate::layout::{Frame, Section};
use crate::pages::subject::links;
use crate::parts::shares::whole;
use crate::parts::{money, state};
use crate::words::t;
use crate::{App, near, urls};
use axum::extract::{Path, State};
use bagyt_domain::list::{Direction, Measure};
use bagyt_promises::Spread;
use bagyt_storage::DirectionId;
use bagyt_storage::catalogue::sum::{amounts, sum_of_all};
use bagyt_storage::catalogue::{Besides, DirectionPage, Similar, SimilarDirection, UnitMedian};
use bagyt_wording::{Args, Lang, promise, say};
use maud::{Markup, html};

/// How many stand side by side.
const MOST: usize = 40;

/// How many similar directions say what is usual.
pub const ENOUGH: usize = 3;

/// Answers with the page.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(typed): Path<String>,
) -> Result<Markup, PageError> {
    let Ok(id) = typed.parse::<DirectionId>() else {
        return Err(near::no_direction(&app, visit.clone(), &typed).await);
    };
    let failed = |error| PageError::Register(visit.clone(), error);
    let catalogue = app.store.catalogue();
    let Some(page) = catalogue.direction(id, None).await.map_err(failed)? else {
        return Err(near::no_direction(&app, visit.clone(), &typed).await);
    };
    let besides = Besides { direction: Some(id), ..Default::default() };
    let similar = catalogue.similar(&page.row, &besides, MOST).await.map_err(failed)?;
    Ok(render(&visit, &page, &similar))
}

fn render(visit: &Visit, page: &DirectionPage, similar: &Similar) -> Markup {
    let lang = visit.lang;
    let title = t(lang, "similar-title");
    let mut frame = Frame::new(lang, &visit.here, Section::Directions, &title);
    frame.indexed = false;
    let counts = Args::new().count("count", similar.count).count("shown", similar.directions.len());
    frame.page(&html! {
        h1 { (title) }
        p.lede lang=[state::spoken(page.list.language)] { a href=(urls::direction(lang, &page.id.to_string())) { (page.row.direction) } }
        @if similar.count == 0 {
            div.notice { p { (t(lang, "similar-none")) } }
        } @else {
            p { (say(lang, "similar-count", &counts)) }
            (usual(lang, &page.row, similar))
            (table(lang, page, similar))
        }
        p.small.quiet { (t(lang, "similar-how")) }
    })
}

/// What a direction promises beside what similar ones do, where these are enough to say what is usual.
pub fn usual(lang: Lang, row: &Direction, similar: &Similar) -> Markup {
    let said = |it: &&UnitMedian| it.similar.count() >= ENOUGH;
    let units: Vec<&UnitMedian> = similar.units.iter().filter(said).collect();
    let sum = sum_of_all([amounts(&row.funding)]);
    let with_money = similar.money.count() >= ENOUGH && !sum.has_suspect();
    let own = u64::try_from(sum.sure.tiyn() / 100).unwrap_or(0);
    html! {
        @if with_money || !units.is_empty() {
            ul.usual {
                @if with_money && own > 0 { li { (against(lang, &t(lang, "similar-money"), ("tenge", own), &similar.money)) } }
                @for it in units {
                    li {
                        (against(lang, &promise::unit(lang, it.unit), (it.unit, it.own), &it.similar))
                        @if let Some(each) = it.own_tenge_each.filter(|_| it.tenge_each.count() >= ENOUGH) {
                            br; (against(lang, &t(lang, "similar-each"), ("tenge", each), &it.tenge_each))
                        }
                    }
                }
            }
        }
    }
}

/// `Адамдар: 3 000 адам; ұқсас бағыттарда 400–1 100, ортасы 500`.
fn against(lang: Lang, name: &str, (unit, own): (&str, u64), similar: &Spread) -> Markup {
    let values = Args::new()
        .text("own", counted(lang, unit, own))
        .text("least", whole(similar.least().unwrap_or(0)))
        .text("greatest", whole(similar.greatest().unwrap_or(0)))
        .text("median", whole(similar.median().unwrap_or(0)))
        .count("count", similar.count());
    let place = match (similar.least(), similar.greatest()) {
        (Some(least), _) if own < least => Some("similar-below"),
        (_, Some(greatest)) if own > greatest => Some("similar-above"),
        _ => None,
    };
    html! {
        b { (name) } ": " (say(lang, "similar-against", &values))
        @if let Some(place) = place { " " strong { (t(lang, place)) } }
    }
}

fn counted(lang: Lang, unit: &str, count: u64) -> String {
    let thousandths = i64::try_from(count).unwrap_or(i64::MAX / 1000).saturating_mul(1000);
    promise::counted(lang, unit, Measure::from_thousandths(thousandths))
}

fn table(lang: Lang, page: &DirectionPage, similar: &Similar) -> Markup {
    let units: Vec<&'static str> = similar.units.iter().map(|it| it.unit).collect();
    let own: Vec<(&'static str, u64)> = similar.units.iter().map(|it| (it.unit, it.own)).collect();
    let label = |id: &str| t(lang, id);
    let (likeness, years, places, thousands) = (
        label("similar-likeness"),
        label("direction-years"),
        label("filter-region"),
        label("money-thousands"),
    );
    let amounts_of = |amounts: &[(&'static str, u64)]| {
        let of = |unit: &&'static str| amounts.iter().find(|(it, _)| it == unit).map(|it| it.1);
        let shown = |unit: &&'static str| of(unit).map_or_else(|| "—".to_owned(), whole);
        html! { @for unit in &units { td.num data-label=(promise::unit(lang, unit)) { (shown(unit)) } } }
    };
    let line = |it: &SimilarDirection| {
        let sum =
            sum_of_all([it.card.money.iter().map(|of| bagyt_storage::catalogue::sum::Amount {
                year: of.year,
                printed: of.sum.as_printed(),
                likely: of.sum.has_suspect().then(|| of.sum.with_likely()),
            })]);
        html! {
            tr {
                th scope="row" { a lang=[it.card.list_language.and_then(state::spoken)] href=(urls::direction(lang, &it.card.id.to_string())) { (it.card.direction) } }
                td.num data-label=(likeness) { (it.likeness) "\u{a0}%" }
                td data-label=(years) { (links::years(lang, &it.card.years)) }
                td data-label=(places) { (links::places(lang, &it.card.regions, 3)) }
                td.num data-label=(thousands) { (money::amount(lang, sum.sure)) @if sum.has_suspect() { " ?" } }
                (amounts_of(&it.amounts))
            }
        }
    };
    let sum = sum_of_all([amounts(&page.row.funding)]);
    html! {
        table.shares.wide {
            caption { (t(lang, "similar-caption")) }
            thead {
                tr {
                    th scope="col" { (t(lang, "column-direction")) }
                    th.num scope="col" { (likeness) }
                    th scope="col" { (years) }
                    th scope="col" { (places) }
                    th.num scope="col" { (thousands) }
                    @for unit in &units { th.num scope="col" { (promise::unit(lang, unit)) } }
                }
            }
            tbody {
                tr.own {
                    th scope="row" { (t(lang, "similar-this")) }
                    td.num data-label=(likeness) { "—" }
                    td data-label=(years) { (links::years(lang, &page.row.years)) }
                    td data-label=(places) { (links::places(lang, &page.row.regions, 3)) }
                    td.num data-label=(thousands) { (money::amount(lang, sum.sure)) @if sum.has_suspect() { " ?" } }
                    (amounts_of(&own))
                }
                @for it in &similar.directions { (line(it)) }
            }
        }
    }
}
