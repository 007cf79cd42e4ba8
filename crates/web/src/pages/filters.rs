//! The filters of the directions page: read from the address, shown as a form, taken off one by one.

use crate::words::t;
use crate::{pages, urls};
use bagyt_domain::list::{Field, Region, Term, Year};
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::{Choices, DirectionFilter, IssuerKey};
use bagyt_wording::{Args, Lang, region, say, term};
use maud::{Markup, html};
use serde::Deserialize;

/// What the address asks for, as typed; an empty value asks for nothing.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    words: Option<String>,
    year: Option<String>,
    field: Option<String>,
    issuer: Option<String>,
    region: Option<String>,
    term: Option<String>,
    page: Option<String>,
}

/// The longest search that is looked at, in characters.
const LONGEST: usize = 200;

/// Why a filter cannot be meant.
#[derive(Debug, PartialEq, Eq)]
pub enum NotMeant {
    /// A value that is none of its filter's.
    Value(String),
    /// More words than are looked for; the most characters there may be.
    LongWords(usize),
}

impl Asked {
    /// The same without control characters: nobody types them, and no page shows them.
    pub fn readable(self) -> Self {
        let cleaned = |value: Option<String>| {
            value.map(|value| value.chars().filter(|letter| !letter.is_control()).collect())
        };
        Self {
            words: cleaned(self.words),
            year: cleaned(self.year),
            field: cleaned(self.field),
            issuer: cleaned(self.issuer),
            region: cleaned(self.region),
            term: cleaned(self.term),
            page: cleaned(self.page),
        }
    }

    fn values(&self) -> [(&'static str, Option<&str>); 6] {
        [
            ("words", given(&self.words)),
            ("year", given(&self.year)),
            ("field", given(&self.field)),
            ("issuer", given(&self.issuer)),
            ("region", given(&self.region)),
            ("term", given(&self.term)),
        ]
    }

    /// Which page, the first when none is named; `Err` holds what is no number of a page.
    pub fn page(&self) -> Result<u32, String> {
        let page = given(&self.page).map(|page| page.parse().map_err(|_| page.to_owned()));
        page.unwrap_or(Ok(1))
    }

    /// Whether a filter besides the words is on.
    fn narrowed(&self) -> bool {
        self.values().iter().any(|(name, value)| *name != "words" && value.is_some())
    }

    /// The filter meant, or what cannot be one.
    pub fn filter(&self) -> Result<DirectionFilter, NotMeant> {
        let bad = |value: &str| NotMeant::Value(value.to_owned());
        let words = given(&self.words);
        if words.is_some_and(|words| words.chars().count() > LONGEST) {
            return Err(NotMeant::LongWords(LONGEST));
        }
        let year = given(&self.year)
            .map(|year| year.parse::<Year>().map_err(|_| bad(year)))
            .transpose()?;
        let field = given(&self.field)
            .map(|key| Field::from_key(key).ok_or_else(|| bad(key)))
            .transpose()?;
        let length = given(&self.term);
        let length = length
            .map(|key| Term::ALL.into_iter().find(|term| term.key() == key).ok_or_else(|| bad(key)))
            .transpose()?;
        Ok(DirectionFilter {
            words: words.map(str::to_owned),
            year,
            field,
            issuer: given(&self.issuer).map(IssuerKey::new),
            region: given(&self.region).map(Region::new),
            term: length,
            ..DirectionFilter::default()
        })
    }

    /// The address of this selection with one value set, or taken away when it is empty; back on the first page.
    pub fn address(&self, lang: Lang, name: &str, value: &str) -> String {
        let mut pairs: Vec<String> = self
            .values()
            .into_iter()
            .filter(|(key, _)| *key != name)
            .filter_map(|(key, value)| value.map(|value| format!("{key}={}", urls::encoded(value))))
            .collect();
        if !value.is_empty() {
            pairs.push(format!("{name}={}", urls::encoded(value)));
        }
        let query = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
        format!("{}{query}", urls::directions(lang))
    }
}

fn given(value: &Option<String>) -> Option<&str> {
    value.as_deref().map(str::trim).filter(|value| !value.is_empty())
}

/// One option of a select: value, name, how many directions it would show.
type Offer = (String, String, u64);

/// The form; works without a script, every select says how many directions a choice would show.
pub fn form(lang: Lang, asked: &Asked, choices: &Choices, rules: &RuleBook) -> Markup {
    html! {
        form.filters method="get" action=(urls::directions(lang)) role="search" {
            div.field {
                label for="words" { (t(lang, "filter-words")) }
                p.help id="words-help" { (t(lang, "filter-words-help")) }
                input type="search" id="words" name="words" aria-describedby="words-help" maxlength=(LONGEST) value=[given(&asked.words)];
            }
            details.more open[asked.narrowed()] {
                summary { (t(lang, "filter-more")) }
            @for (name, label, offers) in offers(lang, choices, rules) { (select(lang, asked, name, label, &offers)) }
            }
            button type="submit" { (t(lang, "filter-show")) }
        }
    }
}

fn offers(
    lang: Lang,
    choices: &Choices,
    rules: &RuleBook,
) -> [(&'static str, &'static str, Vec<Offer>); 5] {
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
    ]
}

fn select(lang: Lang, asked: &Asked, name: &str, label: &str, offers: &[Offer]) -> Markup {
    let chosen =
        asked.values().into_iter().find(|(key, _)| *key == name).and_then(|(_, value)| value);
    let unknown = chosen.filter(|chosen| !offers.iter().any(|(value, ..)| value == chosen));
    html! {
        div.field {
            label for=(name) { (t(lang, label)) }
            select id=(name) name=(name) {
                option value="" { (t(lang, "filter-any")) }
                @if let Some(unknown) = unknown { option value=(unknown) selected { (unknown) " (0)" } }
                @for (value, shown, directions) in offers {
                    option value=(value) selected[chosen == Some(value.as_str())] { (shown) " (" (directions) ")" }
                }
            }
        }
    }
}

/// What is on, each a link that takes it off.
pub fn chips(lang: Lang, asked: &Asked, choices: &Choices, rules: &RuleBook) -> Markup {
    let offers = offers(lang, choices, rules);
    let on: Vec<(&str, String)> = asked
        .values()
        .into_iter()
        .filter_map(|(name, value)| {
            let value = value?;
            let known = offers
                .iter()
                .find(|(key, ..)| *key == name)
                .and_then(|(_, _, offers)| offers.iter().find(|(key, ..)| key == value));
            Some((name, known.map_or_else(|| value.to_owned(), |(_, shown, _)| shown.clone())))
        })
        .collect();
    html! {
        @if !on.is_empty() {
            nav.chips aria-label=(t(lang, "filter-on")) {
                ul {
                    @for (name, shown) in &on {
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
    use super::{Asked, LONGEST, NotMeant};
    use bagyt_wording::Lang;

    fn asked(words: &str, year: &str, term: &str) -> Asked {
        let some = |text: &str| Some(text.to_owned());
        Asked { words: some(words), year: some(year), term: some(term), ..Asked::default() }
    }

    #[test]
    fn an_empty_value_asks_for_nothing() {
        assert!(asked("  ", "", "").filter().expect("nothing asked").is_empty());
    }

    #[test]
    fn a_value_that_cannot_be_meant_is_named() {
        let value = |value: &str| NotMeant::Value(value.to_owned());
        assert_eq!(asked("", "soon", "").filter().expect_err("no year"), value("soon"));
        assert_eq!(asked("", "2026", "endless").filter().expect_err("no term"), value("endless"));
    }

    #[test]
    fn words_are_bounded_and_hold_no_control_characters() {
        let words = |words: &str| asked(words, "", "").readable().filter();
        assert!(words(&"ә".repeat(LONGEST)).is_ok());
        assert_eq!(words(&"ә".repeat(LONGEST + 1)), Err(NotMeant::LongWords(LONGEST)));
        let found = words("с\0у\u{7}").expect("it can be meant").words;
        assert_eq!(found.as_deref(), Some("су"));
    }

    #[test]
    fn an_address_keeps_the_other_filters_and_drops_the_page() {
        let address = asked("су", "2026", "short").address(Lang::Ru, "year", "");
        assert_eq!(address, "/ru/directions?words=%D1%81%D1%83&term=short");
        let address = asked("", "2026", "").address(Lang::Kk, "page", "3");
        assert_eq!(address, "/directions?year=2026&page=3");
    }
}
