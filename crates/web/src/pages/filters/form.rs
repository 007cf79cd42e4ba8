//! The form of the filters: every choice says how many directions it would show, what is wrong with one stands under it.

use super::{Chosen, fault, in_words};
use crate::errors::echoed;
use crate::pages::selection::{Asked, FINDINGS, LANGUAGES, LONGEST, NotMeant};
use crate::pages::subject::Kind;
use crate::words::t;
use crate::{pages, urls};
use bagyt_domain::list::Region;
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::{Choice, Choices, Order};
use bagyt_wording::{Args, Lang, language_of_list, region, say, sort_by_place, term};
use maud::{Markup, html};
use std::cmp::Reverse;

/// How many customers are offered: those with the most directions, so that the page stays light.
const OFFERED: usize = 100;

/// One option of a select: value, name, how many directions it would show.
type Offer = (String, String, u64);

/// The form; works without a script, every select says how many directions a choice would show. What cannot be meant stays in
/// its field, with what is wrong under it.
pub fn form(lang: Lang, chosen: &Chosen<'_>, choices: &Choices, faults: &[NotMeant]) -> Markup {
    html! {
        form.filters method="get" action=(urls::directions(lang)) role="search" {
            (words(lang, chosen.asked, fault::of(faults, "words")))
            details.more open[chosen.asked.narrowed()] {
                summary { (t(lang, "filter-more")) }
                @for (name, label, offers) in offers(lang, choices, chosen.rules) { (select(lang, chosen, (name, label, offers), fault::of(faults, name))) }
                (amounts(lang, chosen.asked, faults))
            }
            (orders(lang, chosen.asked, fault::of(faults, "order")))
            button type="submit" { (t(lang, "filter-show")) }
        }
    }
}

/// What is read out with a field: its help, and what is wrong.
fn described(help: Option<&str>, name: &str, fault: Option<&NotMeant>) -> Option<String> {
    let error = fault.map(|_| format!("{name}-error"));
    let ids: Vec<String> = help.map(str::to_owned).into_iter().chain(error).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// The words as typed, as far as they would be looked at.
fn readable(words: &str) -> String {
    words.chars().filter(|letter| !letter.is_control()).take(LONGEST).collect()
}

fn words(lang: Lang, asked: &Asked, fault: Option<&NotMeant>) -> Markup {
    let typed = asked.value("words").map(readable);
    html! {
        div.field {
            label for="words" { (t(lang, "filter-words")) }
            p.help id="words-help" { (t(lang, "filter-words-help")) }
            input type="search" id="words" name="words" aria-describedby=[described(Some("words-help"), "words", fault)]
                aria-invalid=[fault.map(|_| "true")] maxlength=(LONGEST) value=[typed];
            (fault::under(lang, "words", fault))
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
fn amounts(lang: Lang, asked: &Asked, faults: &[NotMeant]) -> Markup {
    html! {
        fieldset.range {
            legend { (t(lang, "filter-amount")) }
            p.help id="amount-help" { (t(lang, "filter-amount-help")) }
            @for name in ["least", "most"] {
                @let fault = fault::of(faults, name);
                div.field {
                    label for=(name) { (t(lang, &format!("filter-{name}"))) }
                    input type="text" inputmode="decimal" id=(name) name=(name) aria-describedby=[described(Some("amount-help"), name, fault)]
                        aria-invalid=[fault.map(|_| "true")] maxlength="20" value=[asked.value(name).map(echoed)];
                    (fault::under(lang, name, fault))
                }
            }
        }
    }
}

fn orders(lang: Lang, asked: &Asked, fault: Option<&NotMeant>) -> Markup {
    let chosen = asked.order().unwrap_or_default();
    html! {
        div.field {
            label for="order" { (t(lang, "order")) }
            select id="order" name="order" aria-describedby=[described(None, "order", fault)] aria-invalid=[fault.map(|_| "true")] {
                @for order in Order::ALL {
                    option value=(if order == Order::Newest { "" } else { order.key() }) selected[order == chosen] { (t(lang, &format!("order-{}", order.key()))) }
                }
            }
            (fault::under(lang, "order", fault))
        }
    }
}

fn select(
    lang: Lang,
    chosen: &Chosen<'_>,
    (name, label, offers): (&str, &str, Vec<Offer>),
    fault: Option<&NotMeant>,
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
            select id=(name) name=(name) aria-describedby=[described(help.as_deref(), name, fault)] aria-invalid=[fault.map(|_| "true")] {
                option value="" { (t(lang, "filter-any")) }
                @if let Some(unknown) = unknown { (not_offered(lang, chosen, (name, unknown), fault)) }
                @for (key, shown, directions) in &offers {
                    option value=(key) selected[value == Some(key.as_str())] { (shown) " (" (directions) ")" }
                }
            }
            (fault::under(lang, name, fault))
        }
    }
}

/// What is chosen and not among the offers: no direction has it, or it cannot be meant.
fn not_offered(
    lang: Lang,
    chosen: &Chosen<'_>,
    (name, value): (&str, &str),
    fault: Option<&NotMeant>,
) -> Markup {
    html! {
        @match fault {
            Some(_) => option value=(echoed(value)) selected { (echoed(value)) },
            None => option value=(value) selected { (in_words(lang, chosen, name, value)) " (0)" },
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
