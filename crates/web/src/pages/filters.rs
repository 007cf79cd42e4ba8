//! The filters of the directions page: shown as a form, said in words, taken off one by one.

pub mod fault;
mod form;

pub use form::form;

use super::selection::{Asked, FINDINGS, LANGUAGES, typed_thousands};
use crate::words::t;
use crate::{pages, urls};
use bagyt_domain::list::{Field, Region, Term};
use bagyt_domain::rules::RuleBook;
use bagyt_wording::{Args, Lang, language_of_list, region, say, term, thousands};
use maud::{Markup, html};

/// What is chosen, with what its values are called.
pub struct Chosen<'a> {
    /// As typed.
    pub asked: &'a Asked,
    /// The name of the customer asked for, as printed.
    pub issuer: Option<&'a str>,
    /// The names of fields.
    pub rules: &'a RuleBook,
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

/// A value in words, whether or not a direction has it; one that cannot be read as it is typed.
pub fn value_in_words(lang: Lang, chosen: &Chosen<'_>, filter: &str, value: &str) -> String {
    in_words(lang, chosen, filter, value)
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
                        li { a href=(asked.address(lang, name, "")) aria-label=(say(lang, "filter-off", &Args::new().text("value", shown))) { span.on-paper { (label(lang, name)) ": " } (shown) " ×" } }
                    }
                    @if on.len() > 1 { li { a href=(urls::directions(lang)) { (t(lang, "directions-clear")) } } }
                }
            }
        }
    }
}
