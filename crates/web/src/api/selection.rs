//! Which directions a question is about: the filters, words and orders of the site.

use super::error::ApiError;
use super::form::Form;
use super::params::{Described, Given};
use crate::App;
use crate::pages::directions::unknown;
use crate::pages::selection::{Asked, FINDINGS, LANGUAGES, LONGEST, NotMeant, YEARS};
use bagyt_domain::list::{Field, Term};
use bagyt_storage::catalogue::{DirectionFilter, Order};

/// The longest key of a customer that is looked at. An address holds 64 KB, twelve bytes a letter at most.
const LONGEST_KEY: usize = 3_000;

/// The filters; all that are given must be met.
pub static FILTERS: [Described; 10] = [
    Described::new(
        "words",
        "Words that must all occur in a direction's texts, in any order, letter case and form, with Kazakh letters or the Russian ones typed for them. The beginning of a word stands for every word that begins so.",
        Form::Text(LONGEST),
        Some("жастар"),
    ),
    Described::new(
        "year",
        "A year the direction covers or is paid in.",
        Form::Number { least: *YEARS.start() as u32, most: *YEARS.end() as u32 },
        Some("2025"),
    ),
    Described::new(
        "field",
        "The key of a field of article 5(1) of the law.",
        Form::OneOf(|| Field::ALL.map(Field::key).into()),
        Some("youth_and_children"),
    ),
    Described::new(
        "issuer",
        "The key of a customer, as `/api/v1/filters` gives it.",
        Form::Text(LONGEST_KEY),
        None,
    ),
    Described::new(
        "region",
        "The slug of a place, as `/api/v1/filters` gives it. A district or a settlement counts in its oblast too, where that is known.",
        Form::Slug,
        Some("astana"),
    ),
    Described::new(
        "term",
        "Grant type by term.",
        Form::OneOf(|| Term::ALL.map(Term::key).into()),
        Some("short"),
    ),
    Described::new(
        "language",
        "The language of the list's texts.",
        Form::OneOf(|| LANGUAGES.iter().map(|(key, _)| *key).collect()),
        Some("kk"),
    ),
    Described::new(
        "findings",
        "Only directions with findings, or only those without.",
        Form::OneOf(|| FINDINGS.iter().map(|(key, _)| *key).collect()),
        Some("without"),
    ),
    Described::new(
        "least",
        "The least money of all years, in thousand tenge. Of a suspect amount either reading counts.",
        Form::Amount,
        Some("5000"),
    ),
    Described::new(
        "most",
        "The most money of all years, in thousand tenge.",
        Form::Amount,
        Some("50000"),
    ),
];

/// In which order.
pub static ORDER: Described = Described::new(
    "order",
    "The order: `newest` lists first, where none is given.",
    Form::OneOf(|| Order::ALL.map(Order::key).into()),
    Some("most-money"),
);

/// The selection and its order. A place or a customer nobody in the register has is named.
pub async fn meant<Q>(
    app: &App,
    given: &Given<Q>,
) -> Result<(Asked, DirectionFilter, Order), ApiError> {
    let asked = Asked::by_name(|name| given.text(name).map(str::to_owned)).readable();
    let order = asked.order().unwrap_or_default();
    let filter = asked.filter().map_err(|not_meant| not_meant_here(given, not_meant))?;
    match unknown(app.store.catalogue(), &filter).await? {
        Some((name, value)) => Err(ApiError::NotInRegister { name, value }),
        None => Ok((asked, filter, order)),
    }
}

/// What had the form of its parameter and still cannot be meant, under its name.
fn not_meant_here<Q>(given: &Given<Q>, not_meant: NotMeant) -> ApiError {
    match not_meant {
        NotMeant::Value(name @ ("words" | "issuer"), value) => {
            ApiError::NothingToFind { name, value }
        }
        NotMeant::Value(name, value) | NotMeant::TwoReadings(name, value) => {
            ApiError::BadParameter { name, value }
        }
        NotMeant::EmptyRange(least, most) => ApiError::EmptyRange { least, most },
        NotMeant::LongWords(_) | NotMeant::ManyWords(_) => {
            let value = given.text("words").unwrap_or_default().to_owned();
            ApiError::BadParameter { name: "words", value }
        }
    }
}
