//! What the catalogue answers with of one thing: a list, a direction, a version, an original, what changed.

use super::differences::RowPart;
use super::shapes::{ListCard, ListHead, ReviewState};
use super::{AsOf, Reviewer, YearSum};
use crate::ids::{DirectionId, Fingerprint, ListId};
use crate::moment::Moment;
use bagyt_domain::list::{Direction, Finding, OfficialList};
use std::collections::BTreeMap;

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

/// One version of a list as it was kept: nothing that is told about it or worked out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptVersion {
    /// The version.
    pub version: u32,
    /// The list with its rows.
    pub list: OfficialList,
    /// Every finding, in the order of the list.
    pub findings: Vec<Finding>,
    /// The permanent identifiers of its rows, in printed order.
    pub ids: Vec<DirectionId>,
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
