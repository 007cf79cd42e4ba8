//! Directions as rows that can be scanned in two seconds.

use crate::pages::subject::links;
use crate::parts::{money, state};
use crate::urls;
use crate::words::t;
use bagyt_domain::Tenge;
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::DirectionCard;
use bagyt_wording::{Args, Lang, say, term};
use maud::{Markup, html};

/// Directions as a table.
pub fn table(lang: Lang, caption: &str, cards: &[DirectionCard], rules: &RuleBook) -> Markup {
    rows(lang, caption, cards, rules, false)
}

/// The same, with a box to tick in each row where some are `chosen`.
pub fn rows(
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
