//! One unit: what is promised of it by year, field and place, what one costs, and which directions lie far outside.

use super::{Selected, choose, counted_so, narrow, rests_on};
use crate::errors::PageError;
use crate::language::{Visit, Wanted};
use crate::layout::{Frame, Section};
use crate::pages::filters::Chosen;
use crate::pages::selection::Asked;
use crate::pages::{self, subject};
use crate::parts::count_bar::bar;
use crate::parts::shares::whole;
use crate::parts::state;
use crate::publisher::Publisher;
use crate::words::t;
use crate::{App, urls};
use axum::extract::{Path, State};
use bagyt_domain::list::Measure;
use bagyt_promises::{Spread, unit_named};
use bagyt_storage::catalogue::{Cost, PromisedShare, UnitPromises};
use bagyt_wording::{Args, Lang, promise, region, say};
use maud::{Markup, html};

/// Answers with the page of a unit.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    publisher: Publisher,
    Path(unit): Path<String>,
    Wanted(asked): Wanted<Asked>,
) -> Result<Markup, PageError> {
    let unit = unit_named(&unit);
    let unit = unit.ok_or_else(|| PageError::NotFound(visit.clone()))?;
    let asked = asked.readable();
    let chosen = choose(&app, &visit, &asked).await?;
    let failed = |error| PageError::Register(visit.clone(), error);
    let promised = app.store.catalogue().promised(&chosen.meant.filter, unit).await;
    let promised = promised.map_err(failed)?;
    Ok(render(&app, (&visit, &publisher), (&asked, &chosen), &promised))
}

fn render(
    app: &App,
    (visit, publisher): (&Visit, &Publisher),
    (asked, selected): (&Asked, &Selected),
    promised: &UnitPromises,
) -> Markup {
    let lang = visit.lang;
    let unit = promised.total.unit;
    let name = promise::unit(lang, unit);
    let title = say(lang, "promises-of-unit", &Args::new().text("unit", &name));
    let mut frame = Frame::new(lang, &visit.here, Section::Directions, &title);
    frame.indexed = !asked.narrowed();
    let path = urls::promised(lang, unit);
    let here = asked.address_at(&path, "page", "");
    let chosen = Chosen { asked, issuer: selected.meant.issuer.as_deref(), rules: &app.rules };
    let narrowed = |name: &str, value: &str| asked.address_at(&path, name, value);
    let years = promised.by_year.iter().map(|share| match share.value {
        Some(year) => line(year.to_string(), Some(narrowed("year", &year.to_string())), share),
        None => line(t(lang, "money-no-year"), None, share),
    });
    let fields = promised.by_field.iter().map(|share| match share.value {
        Some(field) => line(
            pages::field_name(&app.rules, field, lang),
            Some(narrowed("field", field.key())),
            share,
        ),
        None => line(t(lang, "field-unknown"), None, share),
    });
    let places = promised.by_region.iter().filter(|share| share.value.is_top_level());
    let places = places.map(|share| {
        line(region(lang, &share.value), Some(narrowed("region", share.value.slug())), share)
    });
    let total = &promised.total;
    let lede = Args::new()
        .count("directions", total.directions)
        .text("promised", counted(lang, unit, total.promised))
        .text("median", counted(lang, unit, total.median));
    frame.page(&html! {
        (subject::kinds(visit, None))
        p.crumbs { a href=(asked.address_at(&urls::promises(lang), "page", "")) { (t(lang, "promises-title")) } }
        h1 { (title) }
        @if total.directions == 0 {
            div.notice { p { (t(lang, "promises-none")) } }
        } @else {
            p.lede { (say(lang, "promises-unit-lede", &lede)) }
        }
        (state::unconfirmed(lang, selected.unconfirmed, selected.directions))
        (state::invented(lang, selected.invented, selected.directions))
        (narrow::form(lang, &path, &chosen, &selected.choices))
        @if total.directions > 0 {
            (table(lang, ("promises-by-year", "money-year"), &years.collect::<Vec<_>>()))
            (table(lang, ("promises-by-field", "column-field"), &fields.collect::<Vec<_>>()))
            (table(lang, ("promises-by-region", "filter-region"), &places.collect::<Vec<_>>()))
            p.small.quiet { (t(lang, "promises-places-caveat")) }
            (costs(lang, promised))
        }
        (counted_so(lang))
        (rests_on(lang, publisher, (&chosen, selected), (total.directions, &promised.as_of), here))
    })
}

/// So many of a unit in words.
fn counted(lang: Lang, unit: &str, count: u64) -> String {
    let thousandths = i64::try_from(count).unwrap_or(i64::MAX / 1000).saturating_mul(1000);
    promise::counted(lang, unit, Measure::from_thousandths(thousandths))
}

/// A line of a table: its name, where it leads, how many directions, how much they promise.
struct Line {
    name: String,
    page: Option<String>,
    directions: u64,
    promised: u64,
}

const fn line<T>(name: String, page: Option<String>, share: &PromisedShare<T>) -> Line {
    Line { name, page, directions: share.directions, promised: share.promised }
}

fn table(lang: Lang, (caption, column): (&str, &str), lines: &[Line]) -> Markup {
    let largest = lines.iter().map(|line| line.promised).max().unwrap_or(0);
    let (directions, promised) = (t(lang, "home-directions-column"), t(lang, "promises-promised"));
    html! {
        @if !lines.is_empty() {
            table.shares {
                caption { (t(lang, caption)) }
                thead { tr { th scope="col" { (t(lang, column)) } th.num scope="col" { (directions) } th.num scope="col" { (promised) } } }
                tbody {
                    @for line in lines {
                        tr {
                            th scope="row" {
                                @match &line.page { Some(page) => a href=(page) { (line.name) }, None => (line.name) }
                                (bar(line.promised, largest))
                            }
                            td.num data-label=(directions) { (whole(line.directions)) }
                            td.num data-label=(promised) { (whole(line.promised)) }
                        }
                    }
                }
            }
        }
    }
}

/// What one costs: how prices lie, and the directions far outside.
fn costs(lang: Lang, promised: &UnitPromises) -> Markup {
    let costs = &promised.costs;
    let left_out = Args::new().count("count", promised.without_cost);
    html! {
        h2 { (t(lang, "promises-cost")) }
        @if costs.count() == 0 {
            p.quiet { (t(lang, "promises-cost-none")) }
        } @else {
            (quartiles(lang, costs))
            (steps(lang, costs))
            @if promised.without_cost > 0 { p.small.quiet { (say(lang, "promises-cost-left-out", &left_out)) } }
            p.small.quiet { (t(lang, "promises-cost-caveat")) }
            (outside(lang, promised))
        }
    }
}

fn quartiles(lang: Lang, costs: &Spread) -> Markup {
    let tenge = |number: Option<u64>| counted(lang, "tenge", number.unwrap_or(0));
    let facts = [
        ("promises-cost-least", costs.least()),
        ("promises-cost-lower", costs.quartile(1)),
        ("promises-cost-median", costs.median()),
        ("promises-cost-upper", costs.quartile(3)),
        ("promises-cost-greatest", costs.greatest()),
    ];
    html! {
        p { (say(lang, "promises-cost-of", &Args::new().count("count", costs.count()))) }
        dl.printed { @for (name, number) in facts { dt { (t(lang, name)) } dd { (tenge(number)) } } }
    }
}

fn steps(lang: Lang, costs: &Spread) -> Markup {
    let steps = costs.steps();
    let largest = steps.iter().map(|step| step.count).max().unwrap_or(0) as u64;
    let directions = t(lang, "home-directions-column");
    html! {
        table.shares {
            caption { (t(lang, "promises-cost-caption")) }
            thead { tr { th scope="col" { (t(lang, "promises-cost-step")) } th.num scope="col" { (directions) } } }
            tbody {
                @for step in &steps {
                    tr {
                        th scope="row" { (whole(step.from)) "–" (whole(step.to)) (bar(step.count as u64, largest)) }
                        td.num data-label=(directions) { (step.count) }
                    }
                }
            }
        }
    }
}

fn outside(lang: Lang, promised: &UnitPromises) -> Markup {
    let unit = promised.total.unit;
    let median = promised.costs.median().unwrap_or(0);
    let line = |cost: &Cost| {
        let side = if cost.tenge_each < median { "promises-cheap" } else { "promises-dear" };
        let values = Args::new()
            .text("promised", counted(lang, unit, cost.promised))
            .text("each", counted(lang, "tenge", cost.tenge_each));
        html! {
            li {
                a lang=[cost.card.list_language.and_then(state::spoken)] href=(urls::direction(lang, &cost.card.id.to_string())) { (cost.card.direction) }
                br; small.quiet { (say(lang, side, &values)) }
            }
        }
    };
    html! {
        @if !promised.outside.is_empty() {
            h3 { (t(lang, "promises-outside")) }
            p { (t(lang, "promises-outside-why")) }
            ul.prose { @for cost in &promised.outside { (line(cost)) } }
        }
    }
}
