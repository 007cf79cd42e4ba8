//! The form that asks which regions, fields, customers or years are to be compared.

use super::asked::MOST;
use crate::errors::PageError;
use crate::language::Visit;
use crate::pages::subject::{About, Kind};
use crate::words::t;
use crate::{App, pages, urls};
use bagyt_domain::list::{Region, Year};
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::{DirectionFilter, Subject};
use bagyt_wording::{Args, Lang, region, say, sort_by_place};
use maud::{Markup, html};
use std::cmp::Reverse;

/// How many are offered: of customers those with the most money, so that a page stays light.
const OFFERED: usize = 200;

/// A value and its name.
type Offer = (String, String);

/// The form of a kind with what was chosen.
pub async fn of(
    app: &App,
    visit: &Visit,
    kind: Kind,
    chosen: &[About],
    year: Option<Year>,
) -> Result<Markup, PageError> {
    let all = app.store.catalogue().subjects(&[DirectionFilter::default()], 0).await;
    let all = all.map_err(|error| PageError::Register(visit.clone(), error))?.pop().flatten();
    let lang = visit.lang;
    Ok(match all.filter(|all| all.directions > 0) {
        None => {
            html! { div.notice { p { (t(lang, "home-empty")) } p { a href=(urls::trial(lang)) { (t(lang, "nav-trial")) } } } }
        }
        Some(all) => form(lang, kind, &all, &app.rules, chosen, year),
    })
}

/// Links to the forms of the other kinds.
pub fn kinds(lang: Lang, here: Kind) -> Markup {
    html! {
        nav.kinds aria-label=(t(lang, "compare-kinds")) {
            ul {
                @for kind in Kind::ALL {
                    li { a href=(urls::compare(lang, &[("of", kind.key())])) aria-current=[(kind == here).then_some("page")] { (t(lang, &format!("compare-choose-{}", kind.key()))) } }
                }
            }
        }
    }
}

fn form(
    lang: Lang,
    kind: Kind,
    all: &Subject,
    rules: &RuleBook,
    chosen: &[About],
    year: Option<Year>,
) -> Markup {
    let offers = offers(lang, kind, all, rules);
    let years: Vec<Offer> = years(all);
    let year = year.map(|year| year.to_string());
    html! {
        form.filters.compare-form method="get" action=(urls::compare(lang, &[])) {
            input type="hidden" name="of" value=(kind.key());
            @if kind == Kind::Issuer && all.by_issuer.len() > OFFERED {
                p.help { (say(lang, "compare-offered", &Args::new().count("offered", OFFERED).count("all", all.by_issuer.len()))) " " a href=(urls::subjects(lang, kind)) { (t(lang, "subject-all-issuer")) } }
            }
            @for place in 0..MOST {
                @let number = place + 1;
                @let id = format!("{}-{number}", kind.key());
                @let label = if place < 2 { "compare-nth" } else { "compare-nth-too" };
                (select(&id, kind.key(), &say(lang, label, &Args::new().count("number", number)), &t(lang, "compare-none"), &offers, chosen.get(place).map(|about| (about.key.as_str(), about.name(lang, rules)))))
            }
            @if kind != Kind::Year { (select("year", "year", &t(lang, "compare-year"), &t(lang, "compare-all-years"), &years, year.as_deref().map(|year| (year, year.to_owned())))) }
            button type="submit" { (t(lang, "compare-show")) }
        }
    }
}

fn select(
    id: &str,
    name: &str,
    label: &str,
    none: &str,
    offers: &[Offer],
    chosen: Option<(&str, String)>,
) -> Markup {
    let other = chosen.as_ref().filter(|(key, _)| !offers.iter().any(|(value, _)| value == key));
    let chosen = chosen.as_ref().map(|(key, _)| *key);
    html! {
        div.field {
            label for=(id) { (label) }
            select id=(id) name=(name) {
                option value="" { (none) }
                @if let Some((key, name)) = other { option value=(key) selected { (name) } }
                @for (value, shown) in offers { option value=(value) selected[chosen == Some(value.as_str())] { (shown) } }
            }
        }
    }
}

/// What has directions, in the order of its kind.
fn offers(lang: Lang, kind: Kind, all: &Subject, rules: &RuleBook) -> Vec<Offer> {
    match kind {
        Kind::Region => regions(lang, all),
        Kind::Field => all
            .by_field
            .iter()
            .filter_map(|share| share.value)
            .map(|field| (field.key().to_owned(), pages::field_name(rules, field, lang)))
            .collect(),
        Kind::Issuer => issuers(all),
        Kind::Year => years(all),
    }
}

/// Places in their order in this language.
fn regions(lang: Lang, all: &Subject) -> Vec<Offer> {
    let mut places: Vec<&Region> = all.by_region.iter().map(|share| &share.value).collect();
    sort_by_place(lang, &mut places, |place| place);
    places.into_iter().map(|place| (place.slug().to_owned(), region(lang, place))).collect()
}

/// The customers with the most money, by the alphabet of their names.
fn issuers(all: &Subject) -> Vec<Offer> {
    let mut largest: Vec<usize> = (0..all.by_issuer.len()).collect();
    largest.sort_by_key(|place| Reverse(all.by_issuer[*place].sum.with_likely()));
    largest.truncate(OFFERED);
    largest.sort_unstable();
    let names = largest.into_iter().map(|place| &all.by_issuer[place].value);
    names.map(|issuer| (issuer.key.to_string(), issuer.name.clone())).collect()
}

/// Years, the newest first.
fn years(all: &Subject) -> Vec<Offer> {
    let years = all.by_year.iter().rev().filter_map(|share| share.value);
    years.map(|year| (year.to_string(), year.to_string())).collect()
}
