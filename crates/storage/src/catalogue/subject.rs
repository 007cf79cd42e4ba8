//! One subject at a glance: a field, a place, a customer, a year, or several of them at once. What it comes to is reckoned in
//! one pass over the rows selected, so that every number is that of a selection of directions.

use super::narrowing::Narrowing;
use super::overview::{Overview, Short};
use super::remembered::Remembered;
use super::tallies::{Tallies, money};
use super::{AsOf, DirectionCard, DirectionFilter, IssuerKey, ListCard, Order, Share, Sum};
use super::{directions, lists};
use crate::error::StorageError;
use crate::ids::{DirectionId, ListId};
use crate::session::Session;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Field, Region, Term, Year};
use std::cmp::Reverse;
use std::sync::Arc;

/// What a selection of directions comes to. Where a year was asked for, its sums are the money of that year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// How many directions.
    pub directions: u64,
    /// How many of them no person has confirmed.
    pub unconfirmed: u64,
    /// How many of them have findings.
    pub with_findings: u64,
    /// Grants, over the rows that print a number.
    pub grants: u64,
    /// Rows that print no number of grants.
    pub without_grant_count: u64,
    /// What a mean grant is reckoned from.
    pub grant_money: GrantMoney,
    /// Their money.
    pub sum: Sum,
    /// Their money of all years, whatever year was asked for.
    pub whole: Sum,
    /// Directions that cover a year, with the money of that year; money whose year is printed nowhere last.
    pub by_year: Vec<Share<Option<Year>>>,
    /// By field, in the law's order, unrecognised last.
    pub by_field: Vec<Share<Option<Field>>>,
    /// By grant type, shortest first, unrecognised last.
    pub by_term: Vec<Share<Option<Term>>>,
    /// By place, in the classifier's order, smaller ones after them by slug. A direction counts in each of its places with
    /// its whole money, so these sums do not add up to that of all money.
    pub by_region: Vec<Share<Region>>,
    /// By customer, by the alphabet of their names.
    pub by_issuer: Vec<Share<IssuerName>>,
    /// How many directions name more than one place.
    pub in_several_places: u64,
    /// Directions that name no place, or none that was recognised.
    pub without_place: Share<()>,
    /// Directions under no customer's name.
    pub without_issuer: Share<()>,
    /// How many lists they stand in.
    pub lists: u64,
    /// The newest of these lists.
    pub newest: Vec<ListCard>,
    /// The directions with the most money.
    pub largest: Vec<DirectionCard>,
    /// The moment of the register.
    pub as_of: AsOf,
}

/// A customer, by key and as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuerName {
    /// The key to filter by.
    pub key: IssuerKey,
    /// The name as printed.
    pub name: String,
}

/// Money and grants of the rows that print a number of grants and have no suspect amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GrantMoney {
    /// How many rows.
    pub directions: u64,
    /// Their money.
    pub money: Tenge,
    /// Their grants.
    pub grants: u64,
}

impl GrantMoney {
    /// Adds a row, where it can be counted.
    pub(super) fn add(&mut self, grants: Option<u64>, sum: &Sum) {
        let sure = !sum.has_suspect() && sum.sure > Tenge::ZERO;
        if let Some(grants) = grants.filter(|grants| sure && *grants > 0) {
            self.directions += 1;
            self.money = self.money + sum.sure;
            self.grants += grants;
        }
    }

    /// Money of one grant on average; `None` where no row can be counted.
    pub fn mean(&self) -> Option<Tenge> {
        let grants = i64::try_from(self.grants).ok().filter(|grants| *grants > 0)?;
        self.money.divided_by(grants)
    }
}

/// What the selection of `filter` comes to, with its `shown` newest lists and largest directions; `None` where the register
/// does not know the place or the customer. Where a year is asked for, money is that of this year alone.
pub async fn subject(
    session: &Session,
    overview: &Overview,
    filter: &DirectionFilter,
    shown: usize,
) -> Result<Option<Subject>, StorageError> {
    if !is_known(overview, filter) {
        return Ok(None);
    }
    let known = overview.subjects.of(overview, filter);
    let shown = shown.min(MOST_SHOWN);
    let newest: Vec<ListId> = known.newest.iter().take(shown).copied().collect();
    let largest: Vec<DirectionId> = known.largest.iter().take(shown).copied().collect();
    Ok(Some(Subject {
        newest: lists::named(session, overview, &newest).await?,
        largest: directions::cards(session, &largest).await?,
        as_of: overview.as_of,
        ..known.subject.clone()
    }))
}

/// The most lists and the most directions that are shown of a subject.
const MOST_SHOWN: usize = 20;

/// What was reckoned of a subject.
#[derive(Debug)]
pub struct Known {
    /// Without lists and directions to show.
    pub subject: Subject,
    newest: Vec<ListId>,
    largest: Vec<DirectionId>,
}

impl Known {
    fn of(overview: &Overview, filter: &DirectionFilter) -> Self {
        let narrowing = Narrowing::new(overview, filter, None);
        let rows: Vec<&Short> = narrowing.in_order(Order::Newest).collect();
        let mut tallies = Tallies::of(overview, filter.year);
        rows.iter().for_each(|row| tallies.add(row));
        let mut newest: Vec<ListId> = rows.iter().map(|row| row.list).collect();
        newest.dedup();
        let subject = Subject { lists: newest.len() as u64, ..tallies.subject(overview, &rows) };
        newest.truncate(MOST_SHOWN);
        Self { subject, newest, largest: largest(&rows, filter.year, MOST_SHOWN) }
    }
}

/// Subjects of one overview that were asked for: the same few are asked again and again.
#[derive(Debug, Default)]
pub struct Subjects(Remembered<DirectionFilter, Known, REMEMBERED>);

/// How many subjects are remembered.
const REMEMBERED: usize = 500;

impl Subjects {
    /// What a selection comes to. One of nothing is not remembered: it is reckoned at once, and there is no end of them.
    pub fn of(&self, overview: &Overview, filter: &DirectionFilter) -> Arc<Known> {
        if let Some(known) = self.0.get(filter) {
            return known;
        }
        let known = Arc::new(Known::of(overview, filter));
        if known.subject.directions > 0 {
            self.0.keep(filter.clone(), known.clone());
        }
        known
    }
}

/// Every one of the twenty regions is known; a smaller place or a customer is where a row names it.
pub fn is_known(overview: &Overview, filter: &DirectionFilter) -> bool {
    let place = |place: &Region| place.is_top_level() || overview.region_number(place).is_some();
    filter.region.as_ref().is_none_or(place)
        && filter.issuer.as_ref().is_none_or(|issuer| overview.issuer_number(issuer).is_some())
}

/// The rows with the most money, those alike in the order of the catalogue.
fn largest(selected: &[&Short], year: Option<Year>, shown: usize) -> Vec<DirectionId> {
    let mut by_money: Vec<_> = selected
        .iter()
        .enumerate()
        .map(|(place, row)| (Reverse(money(row, year).with_likely()), place, row.id))
        .collect();
    if shown > 0 && shown < by_money.len() {
        by_money.select_nth_unstable(shown - 1);
    }
    by_money.truncate(shown);
    by_money.sort_unstable();
    by_money.into_iter().map(|(_, _, id)| id).collect()
}
