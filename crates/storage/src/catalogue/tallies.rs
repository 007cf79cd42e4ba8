//! What rows come to by each of their properties, counted row by row.

use super::Share;
use super::overview::{Overview, Short};
use super::subject::{GrantMoney, IssuerName, Subject};
use super::sum::{Sum, sum_of_all, sums_by_year};
use bagyt_domain::list::{Field, Term, Year};
use std::collections::BTreeMap;

/// The money of a row: of one year, or of all.
pub fn money(row: &Short, year: Option<Year>) -> Sum {
    match year {
        None => row.sum,
        Some(_) => sum_of_all([row.amounts().filter(|amount| amount.year == year)]),
    }
}

/// Directions and their money.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    directions: u64,
    sum: Sum,
}

impl Tally {
    fn add(&mut self, sum: &Sum) {
        self.directions += 1;
        self.sum = self.sum.with_rows(sum);
    }

    fn share<T>(self, value: T) -> Share<T> {
        Share { value, directions: self.directions, sum: self.sum }
    }
}

/// What the rows seen so far come to, by each of their properties.
#[derive(Debug, Default)]
pub struct Tallies {
    year: Option<Year>,
    all: Tally,
    whole: Tally,
    years: BTreeMap<Year, u64>,
    fields: BTreeMap<Field, Tally>,
    terms: BTreeMap<Term, Tally>,
    regions: Vec<Tally>,
    issuers: Vec<Tally>,
    without_field: Tally,
    without_term: Tally,
    without_place: Tally,
    without_issuer: Tally,
    in_several_places: u64,
    unconfirmed: u64,
    with_findings: u64,
    grants: u64,
    without_grant_count: u64,
    grant_money: GrantMoney,
}

impl Tallies {
    /// Nothing seen yet; money is that of `year`, or of all.
    pub fn of(overview: &Overview, year: Option<Year>) -> Self {
        Self {
            year,
            regions: vec![Tally::default(); overview.regions().len()],
            issuers: vec![Tally::default(); overview.issuers_in_order.len()],
            ..Self::default()
        }
    }

    /// Adds a row.
    pub fn add(&mut self, row: &Short) {
        let sum = &money(row, self.year);
        self.all.add(sum);
        self.whole.add(&row.sum);
        row.years.iter().for_each(|year| *self.years.entry(*year).or_default() += 1);
        row.field.map_or(&mut self.without_field, |it| self.fields.entry(it).or_default()).add(sum);
        row.term.map_or(&mut self.without_term, |it| self.terms.entry(it).or_default()).add(sum);
        row.issuer.map_or(&mut self.without_issuer, |place| &mut self.issuers[place]).add(sum);
        row.regions.iter().for_each(|place| self.regions[*place].add(sum));
        if row.regions.is_empty() {
            self.without_place.add(sum);
        }
        self.in_several_places += u64::from(row.places_named > 1);
        self.unconfirmed += u64::from(!row.confirmed);
        self.with_findings += u64::from(row.has_findings);
        self.grants += row.grants.unwrap_or(0);
        self.without_grant_count += u64::from(row.grants.is_none());
        self.grant_money.add(row.grants, sum);
    }

    /// What they come to, without lists and directions to show.
    pub fn subject(self, overview: &Overview, selected: &[&Short]) -> Subject {
        let issuer = |number| {
            let (key, name) = overview.issuer(number);
            IssuerName { key: key.clone(), name: name.to_owned() }
        };
        let region = |number: usize| overview.regions()[number].clone();
        Subject {
            directions: self.all.directions,
            unconfirmed: self.unconfirmed,
            with_findings: self.with_findings,
            grants: self.grants,
            without_grant_count: self.without_grant_count,
            grant_money: self.grant_money,
            sum: self.all.sum,
            whole: self.whole.sum,
            by_year: by_year(self.years, selected),
            by_field: shares(self.fields, self.without_field),
            by_term: shares(self.terms, self.without_term),
            by_region: by_number(&overview.regions_in_order, &self.regions, region),
            by_issuer: by_number(&overview.issuers_in_order, &self.issuers, issuer),
            in_several_places: self.in_several_places,
            without_place: self.without_place.share(()),
            without_issuer: self.without_issuer.share(()),
            lists: 0,
            newest: Vec::new(),
            largest: Vec::new(),
            as_of: overview.as_of,
        }
    }
}

/// Directions that cover a year with the money of that year; money whose year is printed nowhere last.
fn by_year(covered: BTreeMap<Year, u64>, selected: &[&Short]) -> Vec<Share<Option<Year>>> {
    let without = |row: &&&Short| row.amounts().any(|amount| amount.year.is_none());
    let mut shares: BTreeMap<(bool, Option<Year>), Tally> = BTreeMap::new();
    for (year, directions) in covered {
        shares.entry((false, Some(year))).or_default().directions = directions;
    }
    for paid in sums_by_year(selected.iter().map(|row| row.amounts())) {
        shares.entry((paid.year.is_none(), paid.year)).or_default().sum = paid.sum;
    }
    if let Some(undated) = shares.get_mut(&(true, None)) {
        undated.directions = selected.iter().filter(without).count() as u64;
    }
    shares.into_iter().map(|((_, year), tally)| tally.share(year)).collect()
}

/// Shares in the order of their values, then what has no value, where there is any.
fn shares<T>(known: BTreeMap<T, Tally>, unknown: Tally) -> Vec<Share<Option<T>>> {
    let mut shares: Vec<_> =
        known.into_iter().map(|(value, tally)| tally.share(Some(value))).collect();
    if unknown.directions > 0 {
        shares.push(unknown.share(None));
    }
    shares
}

/// Shares of customers or places that a row names, in this order of their numbers.
fn by_number<T>(
    in_order: &[usize],
    tallies: &[Tally],
    value: impl Fn(usize) -> T,
) -> Vec<Share<T>> {
    let named = in_order.iter().filter(|number| tallies[**number].directions > 0);
    named.map(|number| tallies[*number].share(value(*number))).collect()
}
