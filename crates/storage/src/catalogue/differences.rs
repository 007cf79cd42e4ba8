//! What changed between two versions of a list: rows added, removed, and changed cell by cell.

use super::sum::{amounts, sums_by_year};
use super::{CellChange, Differences, ListRow, RowChange};
use crate::ids::{DirectionId, ListId};
use bagyt_domain::list::{Direction, ItemBlock, ItemGroup};
use std::collections::BTreeMap;

/// The parts of a row that are compared, in the order of the official form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowPart {
    /// The printed number.
    Number,
    /// The heading row above it.
    Issuer,
    /// The field.
    Field,
    /// The direction.
    Direction,
    /// Short description of the problem.
    Problem,
    /// Money by year.
    Funding,
    /// The sum of one grant.
    PerGrant,
    /// Grant type and term.
    KindAndTerm,
    /// Territory.
    Territory,
    /// Target indicators.
    TargetIndicators,
    /// Expected results.
    ExpectedResults,
    /// Material base.
    MaterialBase,
}

impl RowPart {
    /// All parts in the order of the form.
    pub const ALL: [Self; 12] = [
        Self::Number,
        Self::Issuer,
        Self::Field,
        Self::Direction,
        Self::Problem,
        Self::Funding,
        Self::PerGrant,
        Self::KindAndTerm,
        Self::Territory,
        Self::TargetIndicators,
        Self::ExpectedResults,
        Self::MaterialBase,
    ];

    /// The key in JSON, messages and addresses.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Issuer => "issuer",
            Self::Field => "field",
            Self::Direction => "direction",
            Self::Problem => "problem",
            Self::Funding => "funding",
            Self::PerGrant => "per_grant",
            Self::KindAndTerm => "kind_and_term",
            Self::Territory => "territory",
            Self::TargetIndicators => "target_indicators",
            Self::ExpectedResults => "expected_results",
            Self::MaterialBase => "material_base",
        }
    }

    /// The lines of this part as printed; money that was not printed as a phrase stands as its amount.
    pub fn lines(self, row: &Direction) -> Vec<String> {
        let one = |text: &Option<String>| text.iter().cloned().collect();
        match self {
            Self::Number => one(&row.number),
            Self::Issuer => one(&row.issuer),
            Self::Field => vec![row.field.clone()],
            Self::Direction => vec![row.direction.clone()],
            Self::Problem => one(&row.problem),
            Self::Funding => row.funding.iter().map(|funding| funding.as_printed.clone()).collect(),
            Self::PerGrant => {
                row.per_grant_thousand_tenge.iter().map(ToString::to_string).collect()
            }
            Self::KindAndTerm => one(&row.kind_and_term),
            Self::Territory => one(&row.territory),
            Self::TargetIndicators => under_headings(row, ItemBlock::Target),
            Self::ExpectedResults => under_headings(row, ItemBlock::Result),
            Self::MaterialBase => one(&row.material_base),
        }
    }

    /// The parts that differ, in the order of the form.
    pub fn differing(before: &Direction, after: &Direction) -> Vec<Self> {
        Self::ALL.into_iter().filter(|part| part.differs(before, after)).collect()
    }

    /// Whether the part differs: in its words, or in what they mean (the same figure under another unit is another sum).
    fn differs(self, before: &Direction, after: &Direction) -> bool {
        let meaning = match self {
            Self::Funding => before.funding != after.funding,
            Self::Field => before.field_code != after.field_code,
            Self::KindAndTerm => {
                (before.grant_count, before.term, &before.years)
                    != (after.grant_count, after.term, &after.years)
            }
            Self::Territory => before.regions != after.regions,
            _ => false,
        };
        meaning || self.lines(before) != self.lines(after)
    }
}

/// The items of a block, each heading that says more than its name before those it is of.
fn under_headings(row: &Direction, block: ItemBlock) -> Vec<String> {
    let groups = row.item_groups(block).into_iter();
    let lines = |group: ItemGroup<'_>| -> Vec<String> {
        group.heading.map(str::to_owned).into_iter().chain(group.items.iter().cloned()).collect()
    };
    groups.flat_map(lines).collect()
}

/// Compares two versions of a list; rows are the same row when they carry the same identifier.
pub fn differences(
    list: ListId,
    (from, before): (u32, Vec<ListRow>),
    (to, after): (u32, Vec<ListRow>),
) -> Differences {
    let sums_before = sums_by_year(before.iter().map(|row| amounts(&row.row.funding)));
    let sums_after = sums_by_year(after.iter().map(|row| amounts(&row.row.funding)));
    let mut earlier: BTreeMap<DirectionId, ListRow> =
        before.into_iter().map(|row| (row.id, row)).collect();
    let (mut added, mut changed, mut unchanged) = (Vec::new(), Vec::new(), 0);
    for row in after {
        let Some(old) = earlier.remove(&row.id) else {
            added.push(row);
            continue;
        };
        let cells = changed_cells(&old.row, &row.row);
        if cells.is_empty() {
            unchanged += 1;
        } else {
            changed.push(RowChange { id: row.id, before: old.row, after: row.row, cells });
        }
    }
    let mut removed: Vec<ListRow> = earlier.into_values().collect();
    removed.sort_by_key(|row| row.row.ordinal);
    Differences { list, from, to, added, removed, changed, unchanged, sums_before, sums_after }
}

/// The cells that differ, in the order of the form.
fn changed_cells(before: &Direction, after: &Direction) -> Vec<CellChange> {
    let change =
        |part: RowPart| CellChange { part, before: part.lines(before), after: part.lines(after) };
    RowPart::differing(before, after).into_iter().map(change).collect()
}
