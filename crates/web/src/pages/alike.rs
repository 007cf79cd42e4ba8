//! Directions like one, each kind under the words that say by what they were chosen.

use crate::pages::subject::links;
use crate::parts::{money, state};
use crate::urls;
use crate::words::t;
use bagyt_domain::list::Direction;
use bagyt_storage::catalogue::{Alike, DirectionCard};
use bagyt_wording::Lang;
use maud::{Markup, html};

/// How many of each kind are shown.
pub const MOST: usize = 3;

/// The kinds that have any, each with the message that says what they share.
fn kinds(alike: &Alike) -> impl Iterator<Item = (&'static str, &[DirectionCard])> {
    let kinds = [
        ("alike-issuer", alike.by_issuer.as_slice()),
        ("alike-place", alike.same_place.as_slice()),
        ("alike-elsewhere", alike.elsewhere.as_slice()),
    ];
    kinds.into_iter().filter(|(_, cards)| !cards.is_empty())
}

/// Whether there is none at all.
pub fn is_empty(alike: &Alike) -> bool {
    kinds(alike).next().is_none()
}

/// What was looked for in vain: only what the direction says can be looked for.
pub fn none(lang: Lang, row: &Direction) -> String {
    let id = match (row.issuer.is_some(), row.field_code.is_some()) {
        (true, true) => "alike-none",
        (true, false) => "alike-none-issuer",
        (false, true) => "alike-none-field",
        (false, false) => "alike-none-unknown",
    };
    t(lang, id)
}

/// The kinds one after another; `before` stands before each direction.
pub fn groups(lang: Lang, alike: &Alike, before: impl Fn(&DirectionCard) -> Markup) -> Markup {
    html! {
        @for (id, cards) in kinds(alike) {
            h3 { (t(lang, id)) }
            p.small.quiet { (t(lang, &format!("{id}-why"))) }
            ul.stack.alike { @for card in cards { li { (before(card)) (brief(lang, card)) } } }
        }
    }
}

/// A direction in two lines.
fn brief(lang: Lang, card: &DirectionCard) -> Markup {
    let years: Vec<String> = card.years.iter().map(ToString::to_string).collect();
    let places = links::places_in_words(lang, &card.regions, 1);
    let said = [card.issuer.clone(), places, Some(years.join(", ")).filter(|it| !it.is_empty())];
    let said: Vec<String> = said.into_iter().flatten().collect();
    html! {
        div {
            a.row-title href=(urls::direction(lang, &card.id.to_string())) lang=[card.list_language.and_then(state::spoken)] { (card.direction) }
            br; small.quiet { (said.join(" · ")) " · " (money::with_unit(lang, money::sure(&card.money))) }
            (money::left_out_of_all(lang, &card.money))
        }
    }
}
