//! Names that lead to the page of their subject.

use super::Kind;
use crate::words::t;
use crate::{pages, urls};
use bagyt_domain::list::{Field, Region, Year};
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::IssuerKey;
use bagyt_wording::{Lang, region};
use maud::{Markup, html};

fn link(lang: Lang, kind: Kind, key: &str, name: &str) -> Markup {
    html! { a href=(urls::subject(lang, kind, key)) { (name) } }
}

/// A field by its name in the law.
pub fn field(lang: Lang, field: Field, rules: &RuleBook) -> Markup {
    link(lang, Kind::Field, field.key(), &pages::field_name(rules, field, lang))
}

/// A customer as printed.
pub fn issuer(lang: Lang, printed: &str) -> Markup {
    html! {
        @match IssuerKey::of(printed).as_str() {
            "" => (printed),
            key => (link(lang, Kind::Issuer, key, printed)),
        }
    }
}

/// Years one after another.
pub fn years(lang: Lang, years: &[Year]) -> Markup {
    html! {
        @for (at, year) in years.iter().map(ToString::to_string).enumerate() {
            @if at > 0 { ", " }
            (link(lang, Kind::Year, &year, &year))
        }
    }
}

/// Places one after another; the whole country in a word.
pub fn places<'a>(lang: Lang, places: impl ExactSizeIterator<Item = &'a Region>) -> Markup {
    html! {
        @if places.len() >= Region::TWENTY.len() {
            a href=(urls::subjects(lang, Kind::Region)) { (t(lang, "places-all")) }
        } @else {
            @for (at, place) in places.enumerate() {
                @if at > 0 { ", " }
                (link(lang, Kind::Region, place.slug(), &region(lang, place)))
            }
        }
    }
}
