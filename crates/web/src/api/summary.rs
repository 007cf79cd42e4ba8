//! What is in the register at a glance: what the site says at home.

use super::Spoken;
use super::basis::{AsOf, Licence};
use super::directions;
use super::error::ApiError;
use super::finding::FindingCounts;
use super::lists::ListInShort;
use super::money::{Sum, YearSum};
use super::params::{Described, Given, LANG, question};
use super::values::{Address, FieldKey, TermKey};
use crate::pages::field_name;
use crate::{App, urls};
use axum::Json;
use axum::extract::State;
use bagyt_domain::list::{Field, Region, Term};
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::{Home, Share};
use bagyt_wording::{Lang, region, term};
use serde::Serialize;
use utoipa::ToSchema;

/// How many of the newest lists are told.
const NEWEST: u32 = 6;

question!(Asked, "Only the language.", vec![&LANG] as Vec<&'static Described>);

/// What is in the register.
#[derive(Debug, Serialize, ToSchema)]
pub struct Summary {
    /// Lists.
    #[schema(example = 11)]
    pub list_count: u64,
    /// Directions of the versions in force.
    #[schema(example = 83)]
    pub direction_count: u64,
    /// How many of them no person has confirmed.
    #[schema(example = 83)]
    pub unconfirmed_count: u64,
    /// Grants, over the rows that print a number.
    #[schema(example = 120)]
    pub grant_count: u64,
    /// Rows that print no number of grants.
    #[schema(example = 3)]
    pub without_grant_count: u64,
    /// All money.
    pub sum: Sum,
    /// Money by year.
    pub by_year: Vec<YearSum>,
    /// By field, in the law's order, unrecognised last.
    pub by_field: Vec<FieldShare>,
    /// By grant type, shortest first, unrecognised last.
    pub by_term: Vec<TermShare>,
    /// By region, all twenty. A direction in several regions counts in each with its whole money, so these sums do not add up.
    pub by_region: Vec<RegionShare>,
    /// How many directions name more than one of the twenty.
    #[schema(example = 4)]
    pub in_several_regions: u64,
    /// Directions whose places are all smaller than the twenty.
    pub only_smaller_places: PlainShare,
    /// Directions that name no place, or none that was recognised.
    pub without_place: PlainShare,
    /// What the checks had to say.
    pub finding_counts: FindingCounts,
    /// The newest lists.
    pub newest_lists: Vec<ListInShort>,
    /// The moment of the register this is of.
    pub as_of: AsOf,
    /// The licence of the data.
    pub licence: Licence,
    /// The page that says the same for people.
    pub address: Address,
}

/// Directions of a field and their money.
#[derive(Debug, Serialize, ToSchema)]
pub struct FieldShare {
    /// The field; `null` where none was recognised.
    pub field: Option<FieldKey>,
    /// Its name in the language of the answer.
    #[schema(example = "Support for youth policy and children's initiatives")]
    pub name: Option<String>,
    /// How many directions, and their money.
    #[serde(flatten)]
    pub share: PlainShare,
    /// They as a selection.
    pub directions: Option<Address>,
}

/// Directions of a grant type and their money.
#[derive(Debug, Serialize, ToSchema)]
pub struct TermShare {
    /// The grant type; `null` where none was recognised.
    pub term: Option<TermKey>,
    /// Its name in the language of the answer.
    #[schema(example = "short-term")]
    pub name: Option<String>,
    /// How many directions, and their money.
    #[serde(flatten)]
    pub share: PlainShare,
    /// They as a selection.
    pub directions: Option<Address>,
}

/// Directions of a region and their money.
#[derive(Debug, Serialize, ToSchema)]
pub struct RegionShare {
    /// The slug of the region.
    #[schema(example = "kostanay")]
    pub region: String,
    /// Its name in the language of the answer.
    #[schema(example = "Kostanay region")]
    pub name: String,
    /// How many directions, and their money.
    #[serde(flatten)]
    pub share: PlainShare,
    /// They as a selection.
    pub directions: Address,
}

/// How many directions, and their money.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlainShare {
    /// How many directions.
    #[schema(example = 5)]
    pub count: u64,
    /// Their money.
    pub sum: Sum,
}

impl<T> From<&Share<T>> for PlainShare {
    fn from(share: &Share<T>) -> Self {
        Self { count: share.directions, sum: share.sum.into() }
    }
}

fn selection(filter: &str, value: &str) -> Address {
    let query = format!("{}?{filter}={}", directions::PATH, urls::encoded(value));
    Address::of_resource(&query)
}

fn of_field(share: &Share<Option<Field>>, rules: &RuleBook, lang: Lang) -> FieldShare {
    FieldShare {
        field: share.value.map(Into::into),
        name: share.value.map(|field| field_name(rules, field, lang)),
        share: share.into(),
        directions: share.value.map(|field| selection("field", field.key())),
    }
}

fn of_term(share: &Share<Option<Term>>, lang: Lang) -> TermShare {
    TermShare {
        term: share.value.map(Into::into),
        name: share.value.map(|length| term(lang, length)),
        share: share.into(),
        directions: share.value.map(|length| selection("term", length.key())),
    }
}

fn of_region(share: &Share<Region>, lang: Lang) -> RegionShare {
    RegionShare {
        region: share.value.slug().to_owned(),
        name: region(lang, &share.value),
        share: share.into(),
        directions: selection("region", share.value.slug()),
    }
}

/// What is in the register
///
/// Counts and sums of everything in force, and the newest lists.
#[utoipa::path(
    get,
    path = "/api/v1/summary",
    operation_id = "getSummary",
    tag = "summary",
    params(Asked),
    responses((status = 200, description = "Counts and sums", body = Summary))
)]
pub async fn show(
    State(app): State<App>,
    Spoken(lang): Spoken,
    _: Given<Asked>,
) -> Result<Json<Summary>, ApiError> {
    let home = app.store.catalogue().home(NEWEST).await?;
    Ok(Json(summary(&home, &app, lang)))
}

fn summary(home: &Home, app: &App, lang: Lang) -> Summary {
    let newest = home.newest.iter();
    Summary {
        list_count: home.lists,
        direction_count: home.directions,
        unconfirmed_count: home.unconfirmed,
        grant_count: home.grants,
        without_grant_count: home.rows_without_grant_count,
        sum: home.sum.into(),
        by_year: home
            .by_year
            .iter()
            .map(|share| YearSum { year: share.value, sum: share.sum.into() })
            .collect(),
        by_field: home.by_field.iter().map(|share| of_field(share, &app.rules, lang)).collect(),
        by_term: home.by_term.iter().map(|share| of_term(share, lang)).collect(),
        by_region: home.by_region.iter().map(|share| of_region(share, lang)).collect(),
        in_several_regions: home.in_several_regions,
        only_smaller_places: (&home.only_smaller_places).into(),
        without_place: (&home.without_place).into(),
        finding_counts: home.findings.into(),
        newest_lists: newest.map(|card| ListInShort::of(card, &app.samples, lang)).collect(),
        as_of: home.as_of.into(),
        licence: (&app.settings.site).into(),
        address: Address::of(urls::home(lang)),
    }
}
