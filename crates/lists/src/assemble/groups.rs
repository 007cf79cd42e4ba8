//! Headings among the rows that say of all directions below them what else a column says: a field, a kind of grants, a year.

use super::heading::names_year;
use super::piece::{Piece, Traits};
use crate::table::Line;
use bagyt_domain::list::Column;
use bagyt_language::year::find_years;
use std::collections::BTreeMap;

/// What a heading says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    /// A field of the law.
    Field,
    /// A kind of grants.
    Kind,
    /// A year.
    Year,
}

/// From here on a heading among the rows is a field of the law and no customer, or is so much of one.
const WHOLE_FIELD: f32 = 0.8;
const PART_OF_FIELD: f32 = 0.95;

/// A longer text names no kind and no year.
const LONGEST: usize = 120;

impl Group {
    /// What a heading over the whole width groups directions by.
    pub fn of(piece: &Piece, traits: &Traits) -> Option<Self> {
        let short = traits.chars <= LONGEST && !traits.issuer && !traits.money;
        let part = traits.field_part > PART_OF_FIELD && traits.words > 1 && !traits.issuer;
        if traits.field > WHOLE_FIELD || part {
            Some(Self::Field)
        } else if short && traits.kind {
            Some(Self::Kind)
        } else {
            (short && names_year(piece)).then_some(Self::Year)
        }
    }

    /// The column of which it is a part.
    fn column(self) -> Column {
        match self {
            Self::Field => Column::Field,
            Self::Kind | Self::Year => Column::KindAndTerm,
        }
    }

    /// Whether a cell says it itself.
    fn is_said_in(self, cell: &[Line]) -> bool {
        let text = Piece::lines(cell.to_vec()).text();
        match self {
            Self::Field => !text.trim().is_empty(),
            Self::Kind => Traits::of_text(&text).kind,
            Self::Year => !find_years(&text).is_empty(),
        }
    }
}

/// The headings above the directions that are read.
#[derive(Debug, Default)]
pub(super) struct Groups(Vec<Heading>);

#[derive(Debug)]
struct Heading {
    group: Group,
    line: Line,
    /// Whether a direction stands below it.
    used: bool,
}

impl Groups {
    /// Begins a group. Gives back the heading it takes the place of when no direction stood below that one.
    pub fn begin(&mut self, group: Group, line: Line) -> Option<Line> {
        let former = self.0.iter().position(|heading| heading.group == group);
        let former = former.map(|at| self.0.remove(at));
        self.0.push(Heading { group, line, used: false });
        former.filter(|heading| !heading.used).map(|heading| heading.line)
    }

    /// Ends all groups. Gives back the headings without directions.
    pub fn end(&mut self) -> Vec<Line> {
        let all = std::mem::take(&mut self.0);
        all.into_iter().filter(|heading| !heading.used).map(|heading| heading.line).collect()
    }

    /// Puts the headings into the cells of a direction that do not say the same themselves.
    pub fn fill(&mut self, cells: &mut BTreeMap<Column, Vec<Line>>) {
        for heading in &mut self.0 {
            heading.used = true;
            let cell = cells.entry(heading.group.column()).or_default();
            if !heading.group.is_said_in(cell) {
                cell.push(heading.line.clone());
            }
        }
    }
}
