//! One file for each page; the folder mirrors the addresses.

pub mod alike;
pub mod api;
pub mod compare;
pub mod differences;
pub mod direction;
pub mod directions;
pub mod download;
pub mod feed;
pub mod filters;
pub mod home;
pub mod life;
pub mod list;
pub mod lists;
pub mod method;
pub mod original;
pub mod paper;
pub mod promises;
pub mod report;
pub mod rules;
pub mod selection;
pub mod sitemap;
pub mod subject;
pub mod trial;
pub mod ways_out;

use crate::App;
use crate::errors::PageError;
use crate::language::Visit;
use bagyt_domain::list::Field;
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::DirectionFilter;
use bagyt_wording::Lang;

/// How many directions of a selection stand in invented samples.
pub async fn invented(
    app: &App,
    visit: &Visit,
    filter: &DirectionFilter,
) -> Result<u64, PageError> {
    let found = app.store.catalogue().directions_read_from(&app.samples, filter).await;
    found.map_err(|error| PageError::Register(visit.clone(), error))
}

/// The name of a field in a language, as the rules have it, with a capital.
pub fn field_name(rules: &RuleBook, field: Field, lang: Lang) -> String {
    capital(rules.field_name(field, lang.code()))
}

/// The text with a capital first letter.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
