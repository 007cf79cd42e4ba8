//! One list without its rows: heading, customers, totals printed and computed, versions.

use super::Spoken;
use super::basis::{AsOf, Licence};
use super::directions::confirmed_at;
use super::error::ApiError;
use super::lists::{self, ListInShort, Version};
use super::named::{Named, NamedVersion};
use super::params::{Described, Given, LANG, question};
use super::place::HeadingPlaces;
use super::values::{Address, ColumnKey, Id, Thousands, When};
use crate::{App, urls};
use axum::Json;
use axum::extract::State;
use bagyt_domain::list;
use bagyt_storage::ListId;
use bagyt_storage::catalogue::ListPage;
use bagyt_wording::Lang;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

question!(Asked, "Only the language.", vec![&LANG] as Vec<&'static Described>);

/// A list in full, without its rows.
#[derive(Debug, Serialize, ToSchema)]
pub struct List {
    /// The list in short, of this version.
    #[serde(flatten)]
    pub card: ListInShort,
    /// The file it was read from.
    pub source: Source,
    /// Customers in printed order, each with its rows.
    pub issuers: Vec<Issuer>,
    /// Columns present, in printed order.
    pub columns: Vec<ColumnKey>,
    /// Totals as printed; `by_year` are the sums of the rows, to stand beside them.
    pub totals: Vec<YearTotal>,
    /// What is printed below the table, a note or a signature each; empty in what was stored before it was kept.
    #[schema(example = json!(["Ескертпе: жоба құны салықтармен бірге көрсетілген."]))]
    pub notes: Vec<String>,
    /// Title and approval in each language, by `kk` and `ru`, where they are printed in both; empty for a list in one
    /// language. A text that is not printed in the language is `null`.
    #[schema(example = json!({}))]
    pub texts: BTreeMap<String, ListTexts>,
    /// Where title, approval, customers, totals and notes stand in the file; where the cells of a row stand is told with the row.
    pub places: HeadingPlaces,
    /// Whether this version is the one in force.
    #[schema(example = true)]
    pub current: bool,
    /// When a person confirmed title, approval and printed totals; `null` as long as nobody has.
    pub heading_confirmed_at: Option<When>,
    /// All versions, newest first.
    pub versions: Vec<Version>,
    /// The lists that add to this one.
    pub additional: Vec<Address>,
    /// The moment of the register this is of.
    pub as_of: AsOf,
    /// The licence of the data.
    pub licence: Licence,
    /// Where the list leads.
    pub links: ListLinks,
}

/// Where a version of a list leads.
#[derive(Debug, Serialize, ToSchema)]
pub struct ListLinks {
    /// This version, which never changes.
    #[serde(rename = "self")]
    pub own: Address,
    /// Its page for people, which never changes either: cite this one.
    pub address: Address,
    /// Its rows.
    pub rows: Address,
    /// Its findings.
    pub findings: Address,
    /// What changed since the version before; `null` for the first.
    pub differences: Option<Address>,
}

/// The file a list was read from.
#[derive(Debug, Serialize, ToSchema)]
pub struct Source {
    /// Its name.
    #[schema(example = "2026-kostanay.docx")]
    pub file: String,
    /// SHA-256 of its bytes.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub sha256: String,
    /// How it was read.
    #[schema(example = "docx")]
    pub format: String,
    /// Which list of the file.
    #[schema(example = 1, minimum = 1)]
    pub part: u32,
}

/// The approval block: who approved the list, by what document, when.
#[derive(Debug, Serialize, ToSchema)]
pub struct Approval {
    /// The whole block as printed.
    #[schema(example = "Басқарма басшысының 2025 жылғы 20 қарашадағы № 45 бұйрығымен бекітілген")]
    pub text: String,
    /// Who approved, as printed.
    #[schema(example = "Басқарма басшысы")]
    pub approver: Option<String>,
    /// The noun of the document.
    #[schema(example = "бұйрық")]
    pub document_kind: Option<String>,
    /// The date.
    #[schema(example = "2025-11-20")]
    pub date: Option<String>,
    /// The number as printed.
    #[schema(example = "45")]
    pub number: Option<String>,
    /// Whether date or number was left to be filled in.
    #[schema(example = false)]
    pub blank: bool,
}

/// The texts around a list in one language; `null` where the language has none or it could not be told apart.
#[derive(Debug, Serialize, ToSchema)]
pub struct ListTexts {
    /// The title.
    #[schema(example = "2026 жылға арналған мемлекеттік гранттар бағыттарының тізбесі")]
    pub title: Option<String>,
    /// The approval block.
    #[schema(example = "Басқарма басшысының 2025 жылғы 20 қарашадағы № 45 бұйрығымен бекітілген")]
    pub approval: Option<String>,
}

/// A customer named in a heading row, with the rows under it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Issuer {
    /// The name as printed.
    #[schema(example = "Қостанай облысы әкімдігінің қоғамдық даму басқармасы")]
    pub name: String,
    /// Ordinals of its rows.
    #[schema(example = json!([1, 2, 3]))]
    pub rows: Vec<u32>,
}

/// A printed total of one year.
#[derive(Debug, Serialize, ToSchema)]
pub struct YearTotal {
    /// The year.
    #[schema(example = 2026)]
    pub year: u16,
    /// The amount.
    pub thousand_tenge: Thousands,
}

impl From<list::Approval> for Approval {
    fn from(approval: list::Approval) -> Self {
        Self {
            text: approval.text,
            approver: approval.approver,
            document_kind: approval.document_kind,
            date: approval.date,
            number: approval.number,
            blank: approval.blank,
        }
    }
}

impl From<list::ListTexts> for ListTexts {
    fn from(texts: list::ListTexts) -> Self {
        Self { title: texts.title, approval: texts.approval }
    }
}

impl List {
    fn of(page: ListPage, app: &App, lang: Lang) -> Self {
        let (id, version) = (page.card.id, page.card.version);
        let part = |name: &str| {
            Address::of_resource(&format!("{}/{id}/{name}?version={version}", lists::PATH))
        };
        let changed = version.checked_sub(1).filter(|before| *before > 0).map(|before| {
            let path = format!("{}/{id}/differences?from={before}&to={version}", lists::PATH);
            Address::of_resource(&path)
        });
        let head = page.head;
        let total = |total: list::YearTotal| YearTotal {
            year: total.year,
            thousand_tenge: total.thousand_tenge.into(),
        };
        Self {
            card: ListInShort::of(&page.card, &app.samples, lang),
            source: Source {
                file: head.source.file,
                sha256: head.source.sha256,
                format: head.source.format,
                part: head.source.part,
            },
            issuers: head
                .issuers
                .into_iter()
                .map(|issuer| Issuer { name: issuer.name, rows: issuer.rows })
                .collect(),
            columns: head.columns.into_iter().map(Into::into).collect(),
            totals: head.totals.into_iter().map(total).collect(),
            texts: head
                .texts
                .into_iter()
                .map(|(language, texts)| (language.key().to_owned(), texts.into()))
                .collect(),
            notes: head.notes,
            places: head.places.into(),
            current: page.current,
            heading_confirmed_at: confirmed_at(page.heading),
            versions: page.versions.iter().map(|version| Version::of(&id, version)).collect(),
            additional: page.additional.iter().map(|card| lists::address(&card.id)).collect(),
            as_of: page.as_of.into(),
            licence: (&app.settings.site).into(),
            links: ListLinks {
                own: lists::version_address(&id, version),
                address: Address::of(urls::list_version(lang, &id.to_string(), version)),
                rows: part("rows"),
                findings: part("findings"),
                differences: changed,
            },
        }
    }
}

/// One list
///
/// The version in force, without its rows.
#[utoipa::path(
    get,
    path = "/api/v1/lists/{id}",
    operation_id = "getList",
    tag = "lists",
    params(("id" = Id, Path, description = "The identifier of the list"), Asked),
    responses((status = 200, description = "The list", body = List))
)]
pub async fn show(
    State(app): State<App>,
    Spoken(lang): Spoken,
    Named(id): Named<ListId>,
    _: Given<Asked>,
) -> Result<Json<List>, ApiError> {
    answer(&app, lang, id, None).await
}

/// One version of a list
///
/// Versions never change: cite this one.
#[utoipa::path(
    get,
    path = "/api/v1/lists/{id}/versions/{version}",
    operation_id = "getListVersion",
    tag = "lists",
    params(
        ("id" = Id, Path, description = "The identifier of the list"),
        ("version" = u32, Path, description = "The number of the version", minimum = 1, example = 1),
        Asked
    ),
    responses((status = 200, description = "The version", body = List))
)]
pub async fn show_version(
    State(app): State<App>,
    Spoken(lang): Spoken,
    NamedVersion(id, version): NamedVersion<ListId>,
    _: Given<Asked>,
) -> Result<Json<List>, ApiError> {
    answer(&app, lang, id, Some(version)).await
}

async fn answer(
    app: &App,
    lang: Lang,
    id: ListId,
    version: Option<u32>,
) -> Result<Json<List>, ApiError> {
    let page = app.store.catalogue().list(id, version).await?.ok_or(ApiError::NotFound)?;
    Ok(Json(List::of(page, app, lang)))
}
