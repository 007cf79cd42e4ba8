//! The filters of the directions page: shown as a form, taken off one by one.

use super::selection::{Asked, FINDINGS, LANGUAGES, LONGEST, typed_thousands};
use crate::words::t;
use crate::{pages, urls};
use bagyt_domain::list::{Field, Region, Term};
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::{Choices, Order};
use bagyt_wording::{Args, Lang, language_of_list, region, say, term, thousands};
use maud::{Markup, html};

/// One option of a select: value, name, how many directions it would show.
type Offer = (String, String, u64);

/// The form; works without a script, every select says how many directions a choice would show.
pub fn form(lang: Lang, asked: &Asked, choices: &Choices, rules: &RuleBook) -> Markup {
    html! {
        form.filters method="get" action=(urls::directions(lang)) role="search" {
            div.field {
                label for="words" { (t(lang, "filter-words")) }
                p.help id="words-help" { (t(lang, "filter-words-help")) }
                input type="search" id="words" name="words" aria-describedby="words-help" maxlength=(LONGEST) value=[asked.value("words")];
            }
            details.more open[asked.narrowed()] {
                summary { (t(lang, "filter-more")) }
                @for (name, label, offers) in offers(lang, choices, rules) { (select(lang, asked, rules, (name, label, &offers))) }
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
        (
            "region",
            "filter-region",
            choices
                .regions
                .iter()
                .map(|choice| {
                    (choice.value.slug().to_owned(), region(lang, &choice.value), choice.directions)
                })
                .collect(),
        ),
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
            @for name in ["least", "most"] {
                div.field {
                    label for=(name) { (t(lang, &format!("filter-{name}"))) }
                    input type="text" inputmode="decimal" id=(name) name=(name) maxlength="20" value=[asked.value(name)];
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

/// A value in words, whether or not a direction has it; a customer that no direction shown has is known by its key alone.
fn in_words(lang: Lang, rules: &RuleBook, filter: &str, value: &str) -> String {
    let words = match filter {
        "field" => Field::from_key(value).map(|field| pages::field_name(rules, field, lang)),
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
    asked: &Asked,
    rules: &RuleBook,
    (name, label, offers): (&str, &str, &[Offer]),
) -> Markup {
    let chosen = asked.value(name);
    let unknown = chosen.filter(|chosen| !offers.iter().any(|(value, ..)| value == chosen));
    html! {
        div.field {
            label for=(name) { (t(lang, label)) }
            select id=(name) name=(name) {
                option value="" { (t(lang, "filter-any")) }
                @if let Some(unknown) = unknown { option value=(unknown) selected { (in_words(lang, rules, name, unknown)) " (0)" } }
                @for (value, shown, directions) in offers {
                    option value=(value) selected[chosen == Some(value.as_str())] { (shown) " (" (directions) ")" }
                }
            }
        }
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
        match self.name {
            "least" | "most" => t(lang, "filter-amount"),
            name => t(lang, &format!("filter-{name}")),
        }
    }

    /// Its value.
    pub fn value(&self) -> &str {
        &self.shown
    }
}

/// The filters that are on.
pub fn on(lang: Lang, asked: &Asked, choices: &Choices, rules: &RuleBook) -> Vec<On> {
    let offers = offers(lang, choices, rules);
    asked
        .filters()
        .into_iter()
        .filter_map(|(name, value)| {
            let value = value?;
            let known = offers
                .iter()
                .find(|(key, ..)| *key == name)
                .and_then(|(_, _, offers)| offers.iter().find(|(key, ..)| key == value));
            let shown = match name {
                "least" | "most" => {
                    let amount = typed_thousands(value)
                        .map_or_else(|| value.to_owned(), |amount| thousands(amount, lang));
                    say(lang, &format!("filter-{name}-on"), &Args::new().text("amount", amount))
                }
                _ => known.map_or_else(
                    || in_words(lang, rules, name, value),
                    |(_, shown, _)| shown.clone(),
                ),
            };
            Some(On { name, shown })
        })
        .collect()
}

/// What is on, each a link that takes it off.
pub fn chips(lang: Lang, asked: &Asked, choices: &Choices, rules: &RuleBook) -> Markup {
    let on = on(lang, asked, choices, rules);
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
