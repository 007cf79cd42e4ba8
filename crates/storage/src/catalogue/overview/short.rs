//! A row in short: what filters, counts and sums ask of it.

use super::super::sum::{Amount, Sum};
use crate::ids::{DirectionId, ListId};
use bagyt_domain::list::{Field, ListLanguage, Term, Year};

/// A row in short.
#[derive(Debug)]
pub struct Short {
    /// Its permanent identifier.
    pub id: DirectionId,
    /// Its list.
    pub list: ListId,
    /// The version in force.
    pub version: u32,
    /// The field it was recognised as.
    pub field: Option<Field>,
    /// The number of its customer.
    pub issuer: Option<usize>,
    /// Grant type by term.
    pub term: Option<Term>,
    /// The language of its list.
    pub language: Option<ListLanguage>,
    /// How many grants, where printed.
    pub grants: Option<u64>,
    /// Whether a finding is about it.
    pub has_findings: bool,
    /// Whether a person has confirmed it.
    pub confirmed: bool,
    /// Every year covered or paid in, ascending.
    pub years: Vec<Year>,
    /// The numbers of its places; a district or a settlement stands in its oblast too, where that is known.
    pub regions: Vec<usize>,
    /// How many places it names.
    pub places_named: usize,
    /// The sum of its money.
    pub sum: Sum,
    /// Its money.
    pub(super) money: Vec<Amount>,
}

impl Short {
    /// Its money.
    pub fn amounts(&self) -> impl Iterator<Item = Amount> + '_ {
        self.money.iter().copied()
    }

    /// It lies in the place with this number too.
    pub(super) fn lies_in(&mut self, region: usize) {
        if !self.regions.contains(&region) {
            self.regions.push(region);
        }
    }
}
