//! Lists, newest first, a few at a time.

use super::Spoken;
use super::cursor;
use super::error::ApiError;
use super::finding::FindingCounts;
use super::links::Onwards;
use super::list::Approval;
use super::money::{YearSum, by_year};
use super::params::{CURSOR, Described, Given, LANG, LIMIT, question};
use super::values::{Address, Id, LanguageKey, When};
use crate::{App, Samples, urls};
use axum::Json;
use axum::extract::State;
use bagyt_storage::catalogue::{self, VersionHead};
use bagyt_wording::Lang;
use serde::Serialize;
use utoipa::ToSchema;

/// Where lists stand.
pub const PATH: &str = "/lists";

question!(
    Asked,
    "Which part of all lists.",
    vec![&LIMIT, &CURSOR, &LANG] as Vec<&'static Described>
);

/// A part of all lists.
#[derive(Debug, Serialize, ToSchema)]
pub struct Lists {
    /// All lists.
    #[schema(example = 11)]
    pub count: u64,
    /// The lists of this part.
    pub lists: Vec<ListInShort>,
    /// Give it as `cursor` for the next part; `null` in the last.
    #[schema(example = "9f2c41aa-0190a5c0-7f00-7000-8000-000000000002")]
    pub next_cursor: Option<String>,
    /// Where this part leads.
    pub links: Onwards,
}

/// An official list of directions in short.
#[derive(Debug, Serialize, ToSchema)]
pub struct ListInShort {
    /// Its permanent identifier.
    pub id: Id,
    /// Its page for people.
    pub address: Address,
    /// The version.
    #[schema(example = 1, minimum = 1)]
    pub version: u32,
    /// Its title as printed.
    #[schema(example = "2026 жылға арналған мемлекеттік гранттар бағыттарының тізбесі")]
    pub title: Option<String>,
    /// Its year.
    #[schema(example = 2026)]
    pub year: Option<u16>,
    /// The language of its texts.
    pub language: LanguageKey,
    /// Customers as printed.
    #[schema(example = json!(["Қостанай облысы әкімдігінің қоғамдық даму басқармасы"]))]
    pub issuer_names: Vec<String>,
    /// The approval block.
    pub approval: Option<Approval>,
    /// How many directions.
    #[schema(example = 8)]
    pub direction_count: u32,
    /// How many of them no person has confirmed.
    #[schema(example = 8)]
    pub unconfirmed_count: u32,
    /// How many grants, over the rows that print a number.
    #[schema(example = 14)]
    pub grant_count: u64,
    /// The sum of the rows by year.
    pub by_year: Vec<YearSum>,
    /// How many findings.
    pub finding_counts: FindingCounts,
    /// When this version was stored.
    pub imported_at: When,
    /// The original file, byte for byte.
    pub original: Address,
    /// The list this one adds to.
    pub additional_to: Option<Address>,
    /// Whether it is an invented sample.
    #[schema(example = false)]
    pub sample: bool,
    /// The list as a resource of its own.
    pub link: Address,
}

/// One version of a list; versions never change.
#[derive(Debug, Serialize, ToSchema)]
pub struct Version {
    /// Its number.
    #[schema(example = 1, minimum = 1)]
    pub version: u32,
    /// When it was stored.
    pub imported_at: When,
    /// The name of the file it was read from.
    #[schema(example = "2026-kostanay.docx")]
    pub file: String,
    /// The original file, byte for byte.
    pub original: Address,
    /// Whether it is the version in force.
    #[schema(example = true)]
    pub current: bool,
    /// The version as a resource of its own.
    pub link: Address,
}

impl ListInShort {
    /// Of a list in short.
    pub fn of(card: &catalogue::ListCard, samples: &Samples, lang: Lang) -> Self {
        let id = card.id.to_string();
        Self {
            address: Address::of(urls::list(lang, &id)),
            version: card.version,
            title: card.title.clone(),
            year: card.year,
            language: card.language.into(),
            issuer_names: card.issuers.clone(),
            approval: card.approval.clone().map(Into::into),
            direction_count: card.directions,
            unconfirmed_count: card.unconfirmed,
            grant_count: card.grants,
            by_year: by_year(&card.by_year),
            finding_counts: card.findings.into(),
            imported_at: card.imported_at.into(),
            original: Address::of(urls::original(&card.original.to_string())),
            additional_to: card.additional_to.map(|first| address(&first)),
            sample: samples.contains(&card.original),
            link: address(&id),
            id: Id(id),
        }
    }
}

impl Version {
    /// Of a version of this list.
    pub fn of(list: &impl ToString, version: &VersionHead) -> Self {
        Self {
            version: version.version,
            imported_at: version.imported_at.into(),
            file: version.file.clone(),
            original: Address::of(urls::original(&version.original.to_string())),
            current: version.current,
            link: version_address(list, version.version),
        }
    }
}

/// A list as a resource.
pub fn address(id: &impl ToString) -> Address {
    Address::of_resource(&format!("{PATH}/{}", id.to_string()))
}

/// A version of a list as a resource.
pub fn version_address(id: &impl ToString, version: u32) -> Address {
    Address::of_resource(&format!("{PATH}/{}/versions/{version}", id.to_string()))
}

/// All lists
///
/// The newest first. Follow `links.next` until it is `null`.
#[utoipa::path(
    get,
    path = "/api/v1/lists",
    operation_id = "listLists",
    tag = "lists",
    params(Asked),
    responses((status = 200, description = "A part of all lists", body = Lists))
)]
pub async fn list(
    State(app): State<App>,
    Spoken(lang): Spoken,
    given: Given<Asked>,
) -> Result<Json<Lists>, ApiError> {
    let typed = given.text(CURSOR.name);
    let after = typed.map(cursor::list).transpose()?;
    let found = app.store.catalogue().lists_after(after, given.limit()).await?;
    let too_old = || ApiError::CursorTooOld { value: typed.unwrap_or_default().to_owned() };
    let found = found.ok_or_else(too_old)?;
    let last = found.lists.last().filter(|_| found.more);
    let next_cursor = last.map(|last| cursor::behind_list(last.id));
    Ok(Json(Lists {
        count: found.total,
        lists: found.lists.iter().map(|card| ListInShort::of(card, &app.samples, lang)).collect(),
        links: Onwards::of(&given, PATH, next_cursor.as_deref()),
        next_cursor,
    }))
}
