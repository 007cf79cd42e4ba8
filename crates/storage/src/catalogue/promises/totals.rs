//! What selected directions promise in all, and what each of a unit costs.

use super::super::narrowing::Narrowing;
use super::super::overview::{Overview, Short};
use super::super::{AsOf, DirectionCard};
use super::Promises;
use crate::ids::DirectionId;
use bagyt_domain::list::{Field, Region, Year};
use bagyt_promises::Spread;
use std::collections::BTreeMap;

/// What selected directions promise, unit by unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseTotals {
    /// Selected directions.
    pub directions: u64,
    /// How many of them promise something in numbers.
    pub with_numbers: u64,
    /// Numbers read in all of them.
    pub numbers: u64,
    /// Unit by unit, those first that most directions promise.
    pub units: Vec<UnitTotal>,
    /// The moment of the register.
    pub as_of: AsOf,
}

/// What selected directions promise in one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitTotal {
    /// The unit.
    pub unit: &'static str,
    /// Directions that promise some.
    pub directions: u64,
    /// How much they promise together.
    pub promised: u64,
    /// What half of them promise at most.
    pub median: u64,
}

/// What directions that share a value promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromisedShare<T> {
    /// The value.
    pub value: T,
    /// Directions that promise some.
    pub directions: u64,
    /// How much they promise together.
    pub promised: u64,
}

/// What one of a unit costs in a direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cost {
    /// The direction.
    pub card: DirectionCard,
    /// How much it promises.
    pub promised: u64,
    /// Its money by each of them, in tenge, rounded.
    pub tenge_each: u64,
}

/// What selected directions promise in one unit, by every side, and what each costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitPromises {
    /// All together.
    pub total: UnitTotal,
    /// By the first year covered or paid in, ascending, unknown last.
    pub by_year: Vec<PromisedShare<Option<Year>>>,
    /// By field, in the law's order, unrecognised last.
    pub by_field: Vec<PromisedShare<Option<Field>>>,
    /// By place, in the classifier's order. A direction in several places counts in each with all it promises, so these do not
    /// add up.
    pub by_region: Vec<PromisedShare<Region>>,
    /// What each costs, in tenge; of directions whose money is sure.
    pub costs: Spread,
    /// Directions left out of the costs because an amount is suspect or missing.
    pub without_cost: u64,
    /// The directions that lie far outside, the cheapest first.
    pub outside: Vec<Cost>,
    /// The moment of the register.
    pub as_of: AsOf,
}

/// A row that lies far outside, before its card is read.
pub type Outside = (DirectionId, u64, u64);

/// How many far outside are shown.
const MOST_OUTSIDE: usize = 20;

/// What the selected rows promise, unit by unit.
pub fn totals(narrowing: &Narrowing<'_>, promises: &Promises) -> PromiseTotals {
    let mut units: BTreeMap<&'static str, Vec<u64>> = BTreeMap::new();
    let (mut with_numbers, mut numbers) = (0, 0);
    for (place, _) in narrowing.places() {
        let Some(row) = promises.row(place) else { continue };
        with_numbers += u64::from(row.commitments > 0);
        numbers += u64::from(row.commitments);
        row.amounts.iter().for_each(|(unit, amount)| units.entry(unit).or_default().push(*amount));
    }
    let mut units: Vec<UnitTotal> =
        units.into_iter().map(|(unit, amounts)| total(unit, amounts)).collect();
    units
        .sort_by(|one, other| other.directions.cmp(&one.directions).then(one.unit.cmp(other.unit)));
    let directions = narrowing.count();
    PromiseTotals { directions, with_numbers, numbers, units, as_of: narrowing.as_of() }
}

fn total(unit: &'static str, amounts: Vec<u64>) -> UnitTotal {
    UnitTotal {
        unit,
        directions: amounts.len() as u64,
        promised: amounts.iter().fold(0, |sum, it| sum.saturating_add(*it)),
        median: Spread::of(amounts).median().unwrap_or(0),
    }
}

/// What the selected rows promise in a unit, with the rows that lie far outside.
pub fn of_unit(
    overview: &Overview,
    narrowing: &Narrowing<'_>,
    promises: &Promises,
    unit: &'static str,
) -> (UnitPromises, Vec<Outside>) {
    let mut amounts = Vec::new();
    let mut years: BTreeMap<(bool, Option<Year>), (u64, u64)> = BTreeMap::new();
    let mut fields: BTreeMap<(bool, Option<Field>), (u64, u64)> = BTreeMap::new();
    let mut regions = vec![(0, 0); overview.regions().len()];
    let mut costs: Vec<Outside> = Vec::new();
    for (place, row) in narrowing.places() {
        let Some(amount) = promises.row(place).and_then(|it| it.amount(unit)) else { continue };
        amounts.push(amount);
        let add = |to: &mut (u64, u64)| *to = (to.0 + 1, to.1.saturating_add(amount));
        let year = row.years.first().copied();
        add(years.entry((year.is_none(), year)).or_default());
        add(fields.entry((row.field.is_none(), row.field)).or_default());
        row.regions.iter().for_each(|region| add(&mut regions[*region]));
        costs.extend(tenge_each(row, amount).map(|each| (row.id, amount, each)));
    }
    let without_cost = (amounts.len() - costs.len()) as u64;
    let spread = Spread::of(costs.iter().map(|(_, _, each)| *each));
    costs.retain(|(_, _, each)| spread.is_outside(*each));
    costs.sort_by_key(|(id, _, each)| (*each, *id));
    if costs.len() > MOST_OUTSIDE {
        // The cheapest and the dearest.
        costs.drain(MOST_OUTSIDE / 2..costs.len() - MOST_OUTSIDE / 2);
    }
    let named = overview.regions_in_order.iter().filter(|it| regions[**it].0 > 0);
    let of_region = |number: &usize| share(overview.regions()[*number].clone(), regions[*number]);
    let unit = UnitPromises {
        total: total(unit, amounts),
        by_year: years.into_iter().map(|((_, year), it)| share(year, it)).collect(),
        by_field: fields.into_iter().map(|((_, field), it)| share(field, it)).collect(),
        by_region: named.map(of_region).collect(),
        costs: spread,
        without_cost,
        outside: Vec::new(),
        as_of: narrowing.as_of(),
    };
    (unit, costs)
}

fn share<T>(value: T, (directions, promised): (u64, u64)) -> PromisedShare<T> {
    PromisedShare { value, directions, promised }
}

/// The money of a row by each of so many, in tenge; `None` where an amount is suspect, missing or nothing.
pub fn tenge_each(row: &Short, amount: u64) -> Option<u64> {
    if row.sum.has_suspect() || amount == 0 {
        return None;
    }
    let tenge = u64::try_from(row.sum.sure.tiyn() / 100).ok().filter(|tenge| *tenge > 0)?;
    Some((tenge + amount / 2) / amount)
}
