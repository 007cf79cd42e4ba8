//! What the catalogue answers with of many things: cards, choices, shares; one thing in full stands in [`super::whole`].

use super::{AsOf, IssuerKey, Page, Sum, YearSum};
use crate::ids::{DirectionId, Fingerprint, ListId};
use crate::moment::Moment;
use bagyt_domain::list::{
    Approval, Column, Direction, Field, HeadingPlaces, Issuer, ListLanguage, ListTextsByLanguage,
    OfficialList, Region, Source, Term, Year, YearTotal,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Whether a person has looked at what the machine read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewState {
    /// Read by machine, nobody has confirmed it.
    MachineRead,
    /// A person confirmed it.
    Confirmed {
        /// When.
        at: Moment,
    },
}

/// A list without its rows: everything in the heading and the printed totals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListHead {
    /// Where it was read from.
    pub source: Source,
    /// The title as printed.
    pub title: Option<String>,
    /// The language or languages of the texts.
    pub language: ListLanguage,
    /// The year of the list.
    pub year: Option<Year>,
    /// The approval block.
    pub approval: Option<Approval>,
    /// Customers in printed order.
    pub issuers: Vec<Issuer>,
    /// Columns present, in printed order.
    pub columns: Vec<Column>,
    /// Totals as printed.
    pub totals: Vec<YearTotal>,
    /// What is printed below the table; empty in what was stored before it was kept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// Title and approval in each language; empty for a list in one language.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub texts: ListTextsByLanguage,
    /// Where they stand in the file; empty in what was stored before places were kept.
    #[serde(default, skip_serializing_if = "HeadingPlaces::is_empty")]
    pub places: HeadingPlaces,
}

impl From<&OfficialList> for ListHead {
    fn from(list: &OfficialList) -> Self {
        Self {
            source: list.source.clone(),
            title: list.title.clone(),
            language: list.language,
            year: list.year,
            approval: list.approval.clone(),
            issuers: list.issuers.clone(),
            columns: list.columns.clone(),
            totals: list.totals.clone(),
            notes: list.notes.clone(),
            texts: list.texts.clone(),
            places: list.places.clone(),
        }
    }
}

impl ListHead {
    /// The whole list again, with its rows.
    pub fn with_rows(self, rows: Vec<Direction>) -> OfficialList {
        OfficialList {
            source: self.source,
            title: self.title,
            language: self.language,
            year: self.year,
            approval: self.approval,
            issuers: self.issuers,
            columns: self.columns,
            rows,
            totals: self.totals,
            notes: self.notes,
            places: self.places,
            texts: self.texts,
        }
    }
}

/// How many findings of each severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FindingCounts {
    /// Money or meaning may be wrong.
    pub errors: u32,
    /// Everything between.
    pub warnings: u32,
    /// Spelling, spacing, form.
    pub notes: u32,
}

impl FindingCounts {
    /// These and others.
    pub const fn and(self, others: Self) -> Self {
        Self {
            errors: self.errors.saturating_add(others.errors),
            warnings: self.warnings.saturating_add(others.warnings),
            notes: self.notes.saturating_add(others.notes),
        }
    }

    /// All of them.
    pub const fn total(&self) -> u32 {
        self.errors.saturating_add(self.warnings).saturating_add(self.notes)
    }
}

/// A list as one line among others; its current version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListCard {
    /// Its permanent identifier.
    pub id: ListId,
    /// The title as printed.
    pub title: Option<String>,
    /// The year of the list.
    pub year: Option<Year>,
    /// The language or languages of the texts.
    pub language: ListLanguage,
    /// Customers as printed.
    pub issuers: Vec<String>,
    /// The approval block.
    pub approval: Option<Approval>,
    /// How many directions.
    pub directions: u32,
    /// How many of them no person has confirmed.
    pub unconfirmed: u32,
    /// How many grants, over the rows that print a number.
    pub grants: u64,
    /// Money by year.
    pub by_year: Vec<YearSum>,
    /// What the check had to say.
    pub findings: FindingCounts,
    /// The version shown, from 1.
    pub version: u32,
    /// When this version was stored.
    pub imported_at: Moment,
    /// The original's fingerprint.
    pub original: Fingerprint,
    /// The list this one adds to.
    pub additional_to: Option<ListId>,
    /// The file's name.
    pub file: String,
}

/// A few lists as lines, out of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SomeLists {
    /// The lists in their order.
    pub lists: Vec<ListCard>,
    /// Whether lists come after them.
    pub more: bool,
    /// All lists.
    pub total: u64,
}

/// A direction as one line among others; its current version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectionCard {
    /// Its permanent identifier.
    pub id: DirectionId,
    /// Its list.
    pub list: ListId,
    /// The list's title as printed.
    pub list_title: Option<String>,
    /// The year of the list.
    pub list_year: Option<Year>,
    /// The language or languages of its texts, where it is known.
    pub list_language: Option<ListLanguage>,
    /// When its list's version in force was stored.
    pub imported_at: Moment,
    /// Position in the list, from 1.
    pub ordinal: u32,
    /// The direction as printed.
    pub direction: String,
    /// The field it was recognised as.
    pub field: Option<Field>,
    /// The field as printed.
    pub field_as_printed: String,
    /// The customer as printed.
    pub issuer: Option<String>,
    /// Every year covered, ascending.
    pub years: Vec<Year>,
    /// Money by year.
    pub money: Vec<YearSum>,
    /// Whether an amount is suspect.
    pub suspect: bool,
    /// Grant type by term.
    pub term: Option<Term>,
    /// How many grants, where printed.
    pub grant_count: Option<u32>,
    /// Places, in printed order.
    pub regions: Vec<Region>,
    /// How many findings about the row.
    pub findings: u32,
    /// Whether a person has confirmed it.
    pub state: ReviewState,
}

/// A selection of directions: one page, and what the whole selection adds up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// The page asked for.
    pub page: Page<DirectionCard>,
    /// Money of the whole selection by year.
    pub by_year: Vec<YearSum>,
    /// Money of the whole selection.
    pub sum: Sum,
    /// Grants of the whole selection, over the rows that print a number.
    pub grants: u64,
    /// How many directions of the selection no person has confirmed.
    pub unconfirmed: u64,
    /// Every value of every filter with the number of directions it would show; a filter does not narrow its own values.
    pub choices: Choices,
    /// The moment of the register.
    pub as_of: AsOf,
}

/// One value of a filter with the number of directions it would show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice<T> {
    /// The value.
    pub value: T,
    /// How many directions, under all the other filters.
    pub directions: u64,
}

/// A customer to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuerChoice {
    /// The key to filter by.
    pub key: IssuerKey,
    /// The name as printed.
    pub name: String,
    /// How many directions, under all the other filters.
    pub directions: u64,
}

/// Every value the filters offer. Years newest first, fields in the law's order, terms shortest first, regions in the
/// classifier's order and smaller places after them by slug, customers by the alphabet of their names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// Years covered or paid in.
    pub years: Vec<Choice<Year>>,
    /// Fields.
    pub fields: Vec<Choice<Field>>,
    /// Customers.
    pub issuers: Vec<IssuerChoice>,
    /// Places.
    pub regions: Vec<Choice<Region>>,
    /// Grant types.
    pub terms: Vec<Choice<Term>>,
    /// Languages.
    pub languages: Vec<Choice<ListLanguage>>,
    /// Directions with findings.
    pub with_findings: u64,
    /// Directions without findings.
    pub without_findings: u64,
}

/// Directions and money that share a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share<T> {
    /// The value; `None` inside where none was recognised.
    pub value: T,
    /// How many directions.
    pub directions: u64,
    /// Their money.
    pub sum: Sum,
}

/// What is in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// Lists.
    pub lists: u64,
    /// Directions of the current versions.
    pub directions: u64,
    /// How many of them no person has confirmed.
    pub unconfirmed: u64,
    /// Grants, over the rows that print a number.
    pub grants: u64,
    /// Rows that print no number of grants.
    pub rows_without_grant_count: u64,
    /// All money.
    pub sum: Sum,
    /// Directions that cover a year, with the money of that year; money whose year is printed nowhere last. A direction of
    /// several years counts in each of them.
    pub by_year: Vec<Share<Option<Year>>>,
    /// By field, in the law's order, unrecognised last.
    pub by_field: Vec<Share<Option<Field>>>,
    /// By grant type, shortest first, unrecognised last.
    pub by_term: Vec<Share<Option<Term>>>,
    /// All twenty regions in the classifier's order. A direction in several regions counts in each of them with its whole
    /// money, so these sums do not add up to that of all money.
    pub by_region: Vec<Share<Region>>,
    /// How many directions name more than one of the twenty.
    pub in_several_regions: u64,
    /// Directions whose places are all smaller than the twenty.
    pub only_smaller_places: Share<()>,
    /// Directions that name no place, or none that was recognised.
    pub without_place: Share<()>,
    /// What the checks had to say.
    pub findings: FindingCounts,
    /// The newest lists.
    pub newest: Vec<ListCard>,
    /// The moment of the register.
    pub as_of: AsOf,
}

/// What is in force, by identifier, in the order of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Identifiers {
    /// Lists that hold directions.
    pub lists: Vec<ListId>,
    /// Directions.
    pub directions: Vec<DirectionId>,
}
