//! Every value of every filter, with the number of directions it would show.

use super::Spoken;
use super::directions;
use super::error::ApiError;
use super::params::{Described, Given, LANG, question};
use super::selection::{FILTERS, meant};
use super::values::Address;
use crate::pages::field_name;
use crate::pages::selection::{self, FINDINGS, LANGUAGES};
use crate::words::t;
use crate::{App, urls};
use axum::Json;
use axum::extract::State;
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::{Choices, Order, PageRequest};
use bagyt_wording::{Lang, language_of_list, region, term};
use serde::Serialize;
use utoipa::ToSchema;

question!(
    Asked,
    "The filters that are on already.",
    FILTERS.iter().chain([&LANG]).collect::<Vec<&'static Described>>()
);

/// Every value of every filter. A filter does not narrow its own values.
#[derive(Debug, Serialize, ToSchema)]
pub struct Filters {
    /// Directions of the selection the filters on already make.
    #[schema(example = 17)]
    pub count: u64,
    /// Years covered or paid in, newest first.
    pub year: Vec<Choice>,
    /// Fields, in the law's order.
    pub field: Vec<Choice>,
    /// Customers, by the alphabet of their names.
    pub issuer: Vec<Choice>,
    /// Places: the twenty regions in the classifier's order, smaller ones after them.
    pub region: Vec<Choice>,
    /// Grant types, shortest first.
    pub term: Vec<Choice>,
    /// Languages of lists.
    pub language: Vec<Choice>,
    /// With findings, without findings.
    pub findings: Vec<Choice>,
    /// The directions of the selection.
    pub directions: Address,
}

/// One value of a filter.
#[derive(Debug, Serialize, ToSchema)]
pub struct Choice {
    /// The value to filter by.
    #[schema(example = "kostanay")]
    pub value: String,
    /// Its name in the language of the answer; names of customers as printed.
    #[schema(example = "Kostanay region")]
    pub name: String,
    /// How many directions it would show, under all the other filters.
    #[schema(example = 5)]
    pub count: u64,
    /// The selection with this value.
    pub directions: Address,
}

/// The question the filters on already make.
struct On<'a> {
    asked: &'a selection::Asked,
    lang: Lang,
}

impl On<'_> {
    fn choice(&self, filter: &str, value: &str, name: String, count: u64) -> Choice {
        let path = format!("{}{}", urls::API_V1, directions::PATH);
        let directions = Address::of(self.asked.address_at(&path, filter, value));
        Choice { value: value.to_owned(), name, count, directions }
    }

    fn filters(&self, choices: &Choices, count: u64, rules: &RuleBook) -> Filters {
        let lang = self.lang;
        let language = |(key, language): &(&str, _)| {
            let found = choices.languages.iter().find(|choice| choice.value == *language)?;
            let name = language_of_list(lang, *language);
            Some(self.choice("language", key, name, found.directions))
        };
        let path = format!("{}{}", urls::API_V1, directions::PATH);
        Filters {
            count,
            year: each(&choices.years, |year| {
                let text = year.value.to_string();
                self.choice("year", &text, text.clone(), year.directions)
            }),
            field: each(&choices.fields, |field| {
                let name = field_name(rules, field.value, lang);
                self.choice("field", field.value.key(), name, field.directions)
            }),
            issuer: each(&choices.issuers, |issuer| {
                self.choice("issuer", issuer.key.as_str(), issuer.name.clone(), issuer.directions)
            }),
            region: each(&choices.regions, |place| {
                let name = region(lang, &place.value);
                self.choice("region", place.value.slug(), name, place.directions)
            }),
            term: each(&choices.terms, |length| {
                let name = term(lang, length.value);
                self.choice("term", length.value.key(), name, length.directions)
            }),
            language: LANGUAGES.iter().filter_map(language).collect(),
            findings: each(&FINDINGS, |(key, with)| {
                let (name, count) = match with {
                    true => ("filter-with-findings", choices.with_findings),
                    false => ("filter-without-findings", choices.without_findings),
                };
                self.choice("findings", key, t(lang, name), count)
            }),
            directions: Address::of(self.asked.address_at(&path, "order", "")),
        }
    }
}

fn each<T>(values: &[T], choice: impl Fn(&T) -> Choice) -> Vec<Choice> {
    values.iter().map(choice).collect()
}

/// Every value of every filter
///
/// With the number of directions it would show next to the filters given.
#[utoipa::path(
    get,
    path = "/api/v1/filters",
    operation_id = "listFilters",
    tag = "directions",
    params(Asked),
    responses((status = 200, description = "The values", body = Filters))
)]
pub async fn list(
    State(app): State<App>,
    Spoken(lang): Spoken,
    given: Given<Asked>,
) -> Result<Json<Filters>, ApiError> {
    let (asked, filter, _) = meant(&app, &given).await?;
    let one = PageRequest::new(1, 1);
    let found = app.store.catalogue().directions(&filter, Order::default(), one).await?;
    let on = On { asked: &asked, lang };
    Ok(Json(on.filters(&found.choices, found.page.total, &app.rules)))
}
