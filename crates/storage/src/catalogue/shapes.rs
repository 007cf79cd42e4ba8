//! What the catalogue answers with: cards for lists of things, full pages for one thing.

use super::differences::RowPart;
use super::{AsOf, IssuerKey, Page, Reviewer, Sum, YearSum};
use crate::ids::{DirectionId, Fingerprint, ListId};
use crate::moment::Moment;
use bagyt_domain::list::{
    Approval, Column, Direction, Field, Finding, HeadingPlaces, Issuer, ListLanguage,
    ListTextsByLanguage, OfficialList, Region, Source, Term, Year, YearTotal,
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

/// One version of a list or of a direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionHead {
    /// From 1.
    pub version: u32,
    /// When it was stored.
    pub imported_at: Moment,
    /// The file it was read from.
    pub file: String,
    /// The original's fingerprint.
    pub original: Fingerprint,
    /// Whether it is the one in force.
    pub current: bool,
}

/// One direction in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectionPage {
    /// Its permanent identifier.
    pub id: DirectionId,
    /// Its list.
    pub list: ListCard,
    /// The version of the list shown.
    pub version: u32,
    /// Whether the row is still in the current version of its list.
    pub current: bool,
    /// The row.
    pub row: Direction,
    /// Findings about the row.
    pub findings: Vec<Finding>,
    /// Whether a person has confirmed it.
    pub state: ReviewState,
    /// The row before it in the list.
    pub previous: Option<DirectionId>,
    /// The row after it.
    pub next: Option<DirectionId>,
    /// Versions of the list that have the row, newest first.
    pub versions: Vec<VersionHead>,
    /// Parts a version says otherwise than the version before it that has the row; the first of them changes nothing.
    pub changes: BTreeMap<u32, Vec<RowPart>>,
    /// Who confirmed it.
    pub reviewer: Option<Reviewer>,
    /// How many reports of mistakes in it wait for an answer.
    pub reports_waiting: u32,
    /// The moment of the register.
    pub as_of: AsOf,
}

impl DirectionPage {
    /// The newest version that has the row.
    pub fn newest(&self) -> u32 {
        self.versions.first().map_or(self.version, |head| head.version)
    }

    /// The version shown.
    pub fn shown(&self) -> Option<&VersionHead> {
        self.versions.iter().find(|head| head.version == self.version)
    }

    /// Its finding of this number, from 1.
    pub fn finding(&self, number: u32) -> Option<&Finding> {
        self.findings.get(usize::try_from(number.checked_sub(1)?).ok()?)
    }
}

impl ListPage {
    /// The finding of this number, from 1, among those about the list as a whole.
    pub fn finding(&self, number: u32) -> Option<&Finding> {
        let place = usize::try_from(number.checked_sub(1)?).ok()?;
        self.findings.iter().filter(|finding| finding.row.is_none()).nth(place)
    }
}

/// One list in full, without its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListPage {
    /// The list as a line; of the version shown.
    pub card: ListCard,
    /// Heading, customers with their rows, columns, printed totals.
    pub head: ListHead,
    /// The sum of the rows by year, to stand beside the printed totals.
    pub computed: Vec<YearSum>,
    /// Every finding, in the order of the list.
    pub findings: Vec<Finding>,
    /// The original's fingerprint.
    pub original: Fingerprint,
    /// Whether the version shown is the one in force.
    pub current: bool,
    /// How many of its directions a person has confirmed.
    pub confirmed: u32,
    /// Whether a person has confirmed title, approval and printed totals.
    pub heading: ReviewState,
    /// All versions, newest first.
    pub versions: Vec<VersionHead>,
    /// The list this one adds to.
    pub additional_to: Option<ListCard>,
    /// Additional lists tied to this one.
    pub additional: Vec<ListCard>,
    /// Who confirmed its directions.
    pub reviewers: Vec<Reviewer>,
    /// Who confirmed its heading.
    pub heading_reviewer: Option<Reviewer>,
    /// How many reports of mistakes in it or its directions wait for an answer.
    pub reports_waiting: u32,
    /// The moment of the register.
    pub as_of: AsOf,
}

/// A row of a list with its findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRow {
    /// Its permanent identifier.
    pub id: DirectionId,
    /// The row.
    pub row: Direction,
    /// Findings about the row.
    pub findings: Vec<Finding>,
    /// Whether a person has confirmed it.
    pub state: ReviewState,
}

/// A few rows of one version of a list, out of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SomeRows {
    /// The version.
    pub version: u32,
    /// The rows in printed order.
    pub rows: Vec<ListRow>,
    /// All rows of the version.
    pub total: u64,
}

/// An original file, byte for byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original {
    /// The file's name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What changed between two versions of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differences {
    /// The list.
    pub list: ListId,
    /// The version before.
    pub from: u32,
    /// The version after.
    pub to: u32,
    /// Rows only the later version has, in its order.
    pub added: Vec<ListRow>,
    /// Rows only the earlier version has, in its order.
    pub removed: Vec<ListRow>,
    /// Rows both have and that differ, in the later order.
    pub changed: Vec<RowChange>,
    /// Rows that are the same, apart from their position.
    pub unchanged: u32,
    /// Money by year before.
    pub sums_before: Vec<YearSum>,
    /// Money by year after.
    pub sums_after: Vec<YearSum>,
}

/// One row that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowChange {
    /// Its permanent identifier.
    pub id: DirectionId,
    /// The row before.
    pub before: Direction,
    /// The row after.
    pub after: Direction,
    /// The cells that differ, in the order of the form.
    pub cells: Vec<CellChange>,
}

/// One cell that changed, line by line as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellChange {
    /// Which part of the row.
    pub part: RowPart,
    /// Its lines before; empty where nothing was printed.
    pub before: Vec<String>,
    /// Its lines after.
    pub after: Vec<String>,
}
