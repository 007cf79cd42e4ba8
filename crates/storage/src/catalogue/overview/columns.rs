//! The rows of an overview once more, by what filters ask: for each value the set of its rows, and what is counted and summed
//! side by side, so that a selection is reckoned without going from row to row through memory.

use super::super::bits::Bits;
use super::super::selection::language_key;
use super::super::sum::{Amount, Sum};
use super::short::Short;
use bagyt_domain::list::{Field, ListLanguage, Term, Year};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// For each value the rows that have it.
pub type Sets<T> = BTreeMap<T, Bits>;

/// Several values of each row.
#[derive(Debug)]
pub struct PerRow<T> {
    /// Where the values of each row end.
    ends: Vec<usize>,
    values: Vec<T>,
}

impl<T> PerRow<T> {
    fn new() -> Self {
        Self { ends: Vec::new(), values: Vec::new() }
    }

    /// Adds the values of the next row.
    fn push(&mut self, values: impl Iterator<Item = T>) {
        self.values.extend(values);
        self.ends.push(self.values.len());
    }

    /// The values of a row.
    pub fn of(&self, row: usize) -> &[T] {
        let from = row.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.values[from..self.ends[row]]
    }
}

/// Sets of rows and values by row.
#[derive(Debug)]
pub struct Columns {
    /// Years covered or paid in, newest first.
    pub years: Sets<Reverse<Year>>,
    /// Fields, in the law's order.
    pub fields: Sets<Field>,
    /// Grant types, shortest first.
    pub terms: Sets<Term>,
    /// Languages by their keys.
    pub languages: BTreeMap<&'static str, (ListLanguage, Bits)>,
    /// Rows with findings.
    pub with_findings: Bits,
    /// Rows a person has confirmed.
    pub confirmed: Bits,
    /// The number of each row's customer.
    pub issuers: PerRow<usize>,
    /// The numbers of each row's places.
    pub regions: PerRow<usize>,
    /// Each row's money.
    pub money: PerRow<Amount>,
    /// The sum of each row's money.
    sums: Vec<Sum>,
    /// How many grants each row prints.
    pub grants: Vec<Option<u64>>,
}

impl Columns {
    /// The sum of a row's money; `None` where no amount could be read.
    pub fn sum_of(&self, row: usize) -> Option<&Sum> {
        (!self.money.of(row).is_empty()).then_some(&self.sums[row])
    }

    /// The sets of these rows, which are as many as `count` says.
    pub fn of<'a>(rows: impl Iterator<Item = &'a Short>, count: usize) -> Self {
        let mut columns = Self {
            years: Sets::new(),
            fields: Sets::new(),
            terms: Sets::new(),
            languages: BTreeMap::new(),
            with_findings: Bits::none(count),
            confirmed: Bits::none(count),
            issuers: PerRow::new(),
            regions: PerRow::new(),
            money: PerRow::new(),
            sums: Vec::with_capacity(count),
            grants: Vec::with_capacity(count),
        };
        let none = || Bits::none(count);
        for (place, row) in rows.enumerate() {
            columns.issuers.push(row.issuer.into_iter());
            columns.regions.push(row.regions.iter().copied());
            columns.money.push(row.amounts());
            columns.sums.push(row.sum);
            columns.grants.push(row.grants);
            for year in &row.years {
                columns.years.entry(Reverse(*year)).or_insert_with(none).add(place);
            }
            if let Some(field) = row.field {
                columns.fields.entry(field).or_insert_with(none).add(place);
            }
            if let Some(term) = row.term {
                columns.terms.entry(term).or_insert_with(none).add(place);
            }
            if let Some(language) = row.language {
                let set = columns.languages.entry(language_key(language));
                set.or_insert_with(|| (language, none())).1.add(place);
            }
            if row.confirmed {
                columns.confirmed.add(place);
            }
            if row.has_findings {
                columns.with_findings.add(place);
            }
        }
        columns
    }
}
