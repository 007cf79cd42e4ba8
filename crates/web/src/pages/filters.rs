//! The filters of the directions page: shown as a form, taken off one by one.

use super::selection::{Asked, FINDINGS, LANGUAGES, LONGEST, typed_thousands};
use crate::pages::subject::Kind;
use crate::words::t;
use crate::{pages, urls};
use bagyt_domain::list::{Field, Region, Term};
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::{Choice, Choices, Order};
use bagyt_wording::{Args, Lang, language_of_list, region, say, sort_by_place, term, thousands};
use maud::{Markup, html};
use std::cmp::Reverse;

/// What is chosen, with what its values are called.
pub struct Chosen<'a> {
    /// As typed.
    pub asked: &'a Asked,
    /// The name of the customer asked for, as printed.
    pub issuer: Option<&'a str>,
    /// The names of fields.
    pub rules: &'a RuleBook,
}

/// How many customers are offered: those with the most directions, so that the page stays light.
const OFFERED: usize = 100;

/// One option of a select: value, name, how many directions it would show.
type Offer = (String, String, u64);

/// The form; works without a script, every select says how many directions a choice would show.
pub fn form(lang: Lang, chosen: &Chosen<'_>, choices: &Choices) -> Markup {
    let asked = chosen.asked;
    html! {
        form.filters method="get" action=(urls::directions(lang)) role="search" {
            div.field {
                label for="words" { (t(lang, "filter-words")) }
                p.help id="words-help" { (t(lang, "filter-words-help")) }
                input type="search" id="words" name="words" aria-describedby="words-help" maxlength=(LONGEST) value=[asked.value("words")];
            }
            details.more open[asked.narrowed()] {
                summary { (t(lang, "filter-more")) }
                @for (name, label, offers) in offers(lang, choices, chosen.rules) { (select(lang, chosen, (name, label, offers))) }
                (amounts(lang, asked))
            }
            (orders(lang, asked))
            button type="submit" { (t(lang, "filter-show")) }
        }
    }
}

fn offers(
    lang: Lang,
    choices: &Choices,
    rules: &RuleBook,
) -> [(&'static str, &'static str, Vec<Offer>); 7] {
    [
        (
            "year",
            "filter-year",
            choices
                .years
                .iter()
                .map(|choice| {
                    (choice.value.to_string(), choice.value.to_string(), choice.directions)
                })
                .collect(),
        ),
        (
            "field",
            "filter-field",
            choices
                .fields
                .iter()
                .map(|choice| {
                    (
                        choice.value.key().to_owned(),
                        pages::field_name(rules, choice.value, lang),
                        choice.directions,
                    )
                })
                .collect(),
        ),
        (
            "issuer",
            "filter-issuer",
            choices
                .issuers
                .iter()
                .map(|choice| (choice.key.to_string(), choice.name.clone(), choice.directions))
                .collect(),
        ),
        ("region", "filter-region", places(lang, choices)),
        (
            "term",
            "filter-term",
            choices
                .terms
                .iter()
                .map(|choice| {
                    (choice.value.key().to_owned(), term(lang, choice.value), choice.directions)
                })
                .collect(),
        ),
        ("language", "filter-language", languages(lang, choices)),
        ("findings", "filter-findings", with_findings(lang, choices)),
    ]
}

/// Places in their order in this language.
fn places(lang: Lang, choices: &Choices) -> Vec<Offer> {
    let mut offered: Vec<&Choice<Region>> = choices.regions.iter().collect();
    sort_by_place(lang, &mut offered, |choice| &choice.value);
    let offer =
        |it: &Choice<Region>| (it.value.slug().to_owned(), region(lang, &it.value), it.directions);
    offered.into_iter().map(offer).collect()
}

fn languages(lang: Lang, choices: &Choices) -> Vec<Offer> {
    let offered = LANGUAGES.iter().filter_map(|(key, language)| {
        let choice = choices.languages.iter().find(|choice| choice.value == *language)?;
        Some(((*key).to_owned(), language_of_list(lang, *language), choice.directions))
    });
    offered.collect()
}

fn with_findings(lang: Lang, choices: &Choices) -> Vec<Offer> {
    let offered = FINDINGS.iter().map(|(key, with)| match with {
        true => ((*key).to_owned(), t(lang, "filter-with-findings"), choices.with_findings),
        false => ((*key).to_owned(), t(lang, "filter-without-findings"), choices.without_findings),
    });
    offered.filter(|(_, _, directions)| *directions > 0).collect()
}

/// From which amount to which, in thousand tenge.
fn amounts(lang: Lang, asked: &Asked) -> Markup {
    html! {
        fieldset.range {
            legend { (t(lang, "filter-amount")) }
            p.help id="amount-help" { (t(lang, "filter-amount-help")) }
            @for name in ["least", "most"] {
                div.field {
                    label for=(name) { (t(lang, &format!("filter-{name}"))) }
                    input type="text" inputmode="decimal" id=(name) name=(name) aria-describedby="amount-help" maxlength="20" value=[asked.value(name)];
                }
            }
        }
    }
}

fn orders(lang: Lang, asked: &Asked) -> Markup {
    let chosen = asked.order().unwrap_or_default();
    html! {
        div.field {
            label for="order" { (t(lang, "order")) }
            select id="order" name="order" {
                @for order in Order::ALL {
                    option value=(if order == Order::Newest { "" } else { order.key() }) selected[order == chosen] { (t(lang, &format!("order-{}", order.key()))) }
                }
            }
        }
    }
}

/// A value in words, whether or not a direction has it.
fn in_words(lang: Lang, chosen: &Chosen<'_>, filter: &str, value: &str) -> String {
    let words = match filter {
        "issuer" => chosen.issuer.map(str::to_owned),
        "field" => Field::from_key(value).map(|field| pages::field_name(chosen.rules, field, lang)),
        "region" => Some(region(lang, &Region::new(value))),
        "term" => Term::ALL.into_iter().find(|it| it.key() == value).map(|it| term(lang, it)),
        "language" => LANGUAGES
            .iter()
            .find(|(key, _)| *key == value)
            .map(|(_, language)| language_of_list(lang, *language)),
        "findings" => FINDINGS.iter().find(|(key, _)| *key == value).map(|(_, with)| {
            t(lang, if *with { "filter-with-findings" } else { "filter-without-findings" })
        }),
        _ => None,
    };
    words.unwrap_or_else(|| value.to_owned())
}

fn select(
    lang: Lang,
    chosen: &Chosen<'_>,
    (name, label, offers): (&str, &str, Vec<Offer>),
) -> Markup {
    let (all, value) = (offers.len(), chosen.asked.value(name));
    let offers = if name == "issuer" { bounded(offers, value) } else { offers };
    let unknown = value.filter(|value| !offers.iter().any(|(key, ..)| key == value));
    let help = (offers.len() < all).then(|| format!("{name}-help"));
    html! {
        div.field {
            label for=(name) { (t(lang, label)) }
            @if let Some(help) = &help {
                p.help id=(help) { (say(lang, "filter-offered", &Args::new().count("offered", offers.len()).count("all", all))) " " a href=(urls::subjects(lang, Kind::Issuer)) { (t(lang, "subject-all-issuer")) } }
            }
            select id=(name) name=(name) aria-describedby=[help] {
                option value="" { (t(lang, "filter-any")) }
                @if let Some(unknown) = unknown { option value=(unknown) selected { (in_words(lang, chosen, name, unknown)) " (0)" } }
                @for (key, shown, directions) in &offers {
                    option value=(key) selected[value == Some(key.as_str())] { (shown) " (" (directions) ")" }
                }
            }
        }
    }
}

/// The offers with the most directions, in their own order; what is chosen stays among them.
fn bounded(mut offers: Vec<Offer>, chosen: Option<&str>) -> Vec<Offer> {
    if offers.len() > OFFERED {
        let mut counts: Vec<u64> = offers.iter().map(|(.., directions)| *directions).collect();
        counts.sort_unstable_by_key(|count| Reverse(*count));
        let least = counts[OFFERED];
        let mut alike = counts[..OFFERED].iter().filter(|count| **count == least).count();
        offers.retain(|(key, _, directions)| {
            let among = *directions == least && alike > 0;
            alike -= usize::from(among);
            *directions > least || among || chosen == Some(key.as_str())
        });
    }
    offers
}

/// What a part of the address is called on the page.
pub fn label(lang: Lang, name: &str) -> String {
    match name {
        "least" | "most" => t(lang, "filter-amount"),
        "order" => t(lang, "order"),
        "page" => t(lang, "page-number"),
        name => t(lang, &format!("filter-{name}")),
    }
}

/// A filter that is on, with its value as a person reads it.
pub struct On {
    name: &'static str,
    shown: String,
}

impl On {
    /// The filter and its value, as a sentence can name them.
    pub fn in_words(&self, lang: Lang) -> String {
        format!("{}: {}", self.label(lang), self.shown)
    }

    /// The filter's name.
    pub fn label(&self, lang: Lang) -> String {
        label(lang, self.name)
    }

    /// Its value.
    pub fn value(&self) -> &str {
        &self.shown
    }
}

/// The filters that are on.
pub fn on(lang: Lang, chosen: &Chosen<'_>) -> Vec<On> {
    let shown = |name: &'static str, value: &str| match name {
        "least" | "most" => {
            let amount = typed_thousands(value)
                .map_or_else(|| value.to_owned(), |amount| thousands(amount, lang));
            say(lang, &format!("filter-{name}-on"), &Args::new().text("amount", amount))
        }
        _ => in_words(lang, chosen, name, value),
    };
    let asked = chosen.asked.filters().into_iter();
    asked.filter_map(|(name, value)| Some(On { name, shown: shown(name, value?) })).collect()
}

/// The whole selection as a title.
pub fn in_a_sentence(lang: Lang, chosen: &Chosen<'_>) -> String {
    let on: Vec<String> = on(lang, chosen).iter().map(|filter| filter.in_words(lang)).collect();
    match on.is_empty() {
        true => t(lang, "cite-all"),
        false => say(lang, "cite-selection", &Args::new().text("filters", on.join("; "))),
    }
}

/// What is on, each a link that takes it off.
pub fn chips(lang: Lang, chosen: &Chosen<'_>) -> Markup {
    let (on, asked) = (on(lang, chosen), chosen.asked);
    html! {
        @if !on.is_empty() {
            nav.chips aria-label=(t(lang, "filter-on")) {
                ul {
                    @for On { name, shown } in &on {
                        li { a href=(asked.address(lang, name, "")) aria-label=(say(lang, "filter-off", &Args::new().text("value", shown))) { (shown) " ×" } }
                    }
                    @if on.len() > 1 { li { a href=(urls::directions(lang)) { (t(lang, "directions-clear")) } } }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{OFFERED, Offer, bounded};

    #[test]
    fn the_customers_with_the_most_directions_are_offered_and_the_chosen_stays() {
        let offer = |number: u64| -> Offer { (number.to_string(), String::new(), number / 2) };
        let offered = bounded((0..300).map(offer).collect(), Some("7"));
        assert_eq!(offered.len(), OFFERED + 1);
        assert_eq!((offered[0].0.as_str(), offered[1].0.as_str()), ("7", "200"));
        let alike = bounded((0..300).map(|it| (it.to_string(), String::new(), 1)).collect(), None);
        assert_eq!(alike.len(), OFFERED);
        assert_eq!(bounded((0..9).map(offer).collect(), None).len(), 9);
    }
}
