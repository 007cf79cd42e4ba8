//! A version of a list about to be stored, and the rows it becomes.
//!
//! Everything beside the texts of head, rows and findings is derived from them here, in one place, so that verification
//! can derive it again and compare.

use super::confirmations::Confirmed;
use crate::catalogue::selection::language_key;
use crate::catalogue::{FindingCounts, IssuerKey, ListHead};
use crate::error::StorageError;
use crate::folding::{folded, title_shape};
use crate::ids::{DirectionId, Fingerprint, ListId};
use crate::moment::Moment;
use crate::table::{self, Cell, Rows, Table};
use bagyt_domain::list::{Direction, Finding, Severity};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// One version of a list with everything it consists of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListVersion {
    /// The list.
    pub list: ListId,
    /// From 1.
    pub version: u32,
    /// The list it adds to.
    pub additional_to: Option<ListId>,
    /// The file it was read from.
    pub original: Fingerprint,
    /// Which list of the file, from 1.
    pub part: u32,
    /// When it is stored.
    pub imported_at: Moment,
    /// Heading and printed totals.
    pub head: ListHead,
    /// The rows in printed order, with their permanent identifiers.
    pub rows: Vec<(DirectionId, Direction)>,
    /// Findings in the order of the list.
    pub findings: Vec<Finding>,
    /// Directions that were confirmed in the version before and say the same in this one.
    pub confirmed: BTreeMap<DirectionId, Confirmed>,
}

/// The first line of a version's content.
#[derive(Serialize)]
struct Facts {
    list: String,
    version: u32,
    additional_to: Option<String>,
    original: String,
    part: u32,
    imported_at: i64,
}

impl ListVersion {
    /// The bytes whose digest stands in the journal: JSON lines of the facts, the head, each row behind its identifier,
    /// an empty line, each finding.
    pub fn content(&self) -> Result<Vec<u8>, StorageError> {
        let facts = Facts {
            list: self.list.to_string(),
            version: self.version,
            additional_to: self.additional_to.map(|list| list.to_string()),
            original: self.original.to_string(),
            part: self.part,
            imported_at: self.imported_at.millis(),
        };
        let mut lines = vec![json(&facts)?, json(&self.head)?];
        for (id, row) in &self.rows {
            lines.push(format!("{id} {}", json(row)?));
        }
        lines.push(String::new());
        for finding in &self.findings {
            lines.push(json(finding)?);
        }
        Ok(lines.join("\n").into_bytes())
    }

    /// How many findings of each severity.
    pub fn finding_counts(&self) -> FindingCounts {
        let count = |severity| {
            let found =
                self.findings.iter().filter(|finding| finding.severity() == severity).count();
            u32::try_from(found).unwrap_or(u32::MAX)
        };
        FindingCounts {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
        }
    }

    /// The rows of every table that depends on the version alone, each table after those it refers to.
    pub(crate) fn derived(&self, sequence: i64) -> Result<Vec<(Table, Rows)>, StorageError> {
        let mut versions = Vec::new();
        let (mut funding, mut years, mut regions) = (Vec::new(), Vec::new(), Vec::new());
        for (id, row) in &self.rows {
            versions.push(self.direction_cells(*id, row)?);
            funding.extend(self.funding_cells(*id, row));
            years.extend(
                years_of(row).into_iter().map(|year| self.beside(*id, i64::from(year).into())),
            );
            let places: BTreeSet<&str> = row.regions.iter().map(|region| region.slug()).collect();
            regions.extend(places.into_iter().map(|place| self.beside(*id, place.into())));
        }
        Ok(vec![
            (table::LIST_VERSIONS, vec![self.list_cells(sequence)?]),
            (table::DIRECTION_VERSIONS, versions),
            (table::FUNDING, funding),
            (table::DIRECTION_YEARS, years),
            (table::DIRECTION_REGIONS, regions),
            (table::FINDINGS, self.finding_cells()?),
        ])
    }

    fn list_cells(&self, sequence: i64) -> Result<Vec<Cell>, StorageError> {
        let counts = self.finding_counts();
        let grants: i64 =
            self.rows.iter().filter_map(|(_, row)| row.grant_count).map(i64::from).sum();
        Ok(vec![
            self.list.to_string().into(),
            self.version.into(),
            self.original.to_string().into(),
            self.part.into(),
            self.imported_at.millis().into(),
            sequence.into(),
            self.head.title.clone().into(),
            self.title_key().into(),
            Cell::Number(self.head.year.map(i64::from)),
            language_key(self.head.language).into(),
            u32::try_from(self.rows.len()).unwrap_or(u32::MAX).into(),
            grants.into(),
            counts.errors.into(),
            counts.warnings.into(),
            counts.notes.into(),
            json(&self.head)?.into(),
        ])
    }

    /// The title's shape, under which versions of one list are likely to meet.
    pub fn title_key(&self) -> String {
        title_shape(self.head.title.as_deref().unwrap_or_default())
    }

    fn direction_cells(&self, id: DirectionId, row: &Direction) -> Result<Vec<Cell>, StorageError> {
        let findings =
            self.findings.iter().filter(|finding| finding.row == Some(row.ordinal)).count();
        let [confirmed_at, confirmed_by] = Confirmed::cells(self.confirmed.get(&id).copied());
        Ok(vec![
            id.to_string().into(),
            self.version.into(),
            self.list.to_string().into(),
            row.ordinal.into(),
            Cell::Text(row.field_code.map(|field| field.key().to_owned())),
            Cell::Text(row.issuer.as_deref().map(|name| IssuerKey::of(name).as_str().to_owned())),
            row.issuer.clone().into(),
            Cell::Text(row.term.map(|term| term.key().to_owned())),
            Cell::Number(row.grant_count.map(i64::from)),
            u32::try_from(findings).unwrap_or(u32::MAX).into(),
            direction_key(row).into(),
            search_text(row).into(),
            json(row)?.into(),
            confirmed_at,
            confirmed_by,
        ])
    }

    fn funding_cells(&self, id: DirectionId, row: &Direction) -> Rows {
        let cells = |(position, funding): (u32, &bagyt_domain::list::Funding)| {
            vec![
                id.to_string().into(),
                self.version.into(),
                position.into(),
                Cell::Number(funding.year.map(i64::from)),
                funding.thousand_tenge.tiyn().into(),
                Cell::Number(funding.likely_thousand_tenge.map(|likely| likely.tiyn())),
            ]
        };
        (1..).zip(&row.funding).map(cells).collect()
    }

    fn beside(&self, id: DirectionId, value: Cell) -> Vec<Cell> {
        vec![id.to_string().into(), self.version.into(), value]
    }

    fn finding_cells(&self) -> Result<Rows, StorageError> {
        let row_of = |ordinal: u32| self.rows.iter().find(|(_, row)| row.ordinal == ordinal);
        let cells = |(position, finding): (u32, &Finding)| {
            Ok(vec![
                self.list.to_string().into(),
                self.version.into(),
                position.into(),
                Cell::Text(finding.row.and_then(row_of).map(|(id, _)| id.to_string())),
                finding.code.key().into(),
                finding.severity().key().into(),
                json(finding)?.into(),
            ])
        };
        (1..).zip(&self.findings).map(cells).collect()
    }
}

/// What makes two directions the same at first sight: their words, whatever the letter case and punctuation.
pub(crate) fn direction_key(row: &Direction) -> String {
    Fingerprint::of(folded(&row.direction).as_bytes()).to_string()
}

fn years_of(row: &Direction) -> BTreeSet<u16> {
    row.years.iter().copied().chain(row.funding.iter().filter_map(|funding| funding.year)).collect()
}

/// Every word of the row a reader may look for.
fn search_text(row: &Direction) -> String {
    let texts = [Some(&row.direction), Some(&row.field), row.issuer.as_ref(), row.problem.as_ref()];
    let rest = [row.kind_and_term.as_ref(), row.territory.as_ref(), row.material_base.as_ref()];
    let items = row.target_indicators.iter().chain(&row.expected_results);
    let all = texts.into_iter().chain(rest).flatten().chain(items);
    all.map(|text| folded(text)).collect::<Vec<_>>().join(" ")
}

pub(crate) fn json(value: &impl Serialize) -> Result<String, StorageError> {
    serde_json::to_string(value)
        .map_err(|problem| StorageError::corrupt("list_versions", "head", "new", problem))
}
