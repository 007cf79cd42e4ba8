//! Directions whose names say nearly the same, wherever and in whichever year, with what each promises.

use super::super::overview::Overview;
use super::super::{DirectionCard, directions};
use super::Promises;
use super::rows::{RowPromises, roots};
use super::totals::tenge_each;
use crate::error::StorageError;
use crate::ids::{DirectionId, ListId};
use crate::session::Session;
use bagyt_domain::list::Direction;
use bagyt_promises::Spread;
use std::collections::HashSet;

/// Directions like one, the most alike first, and what half of them promise at most.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Similar {
    /// Them, at most as many as were asked for.
    pub directions: Vec<SimilarDirection>,
    /// How many there are in all.
    pub count: usize,
    /// The list of each of them.
    pub lists: Vec<ListId>,
    /// In each unit that the direction itself promises.
    pub units: Vec<UnitMedian>,
    /// Their money, in tenge, where it is sure.
    pub money: Spread,
}

/// What is none of the directions similar to one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Besides {
    /// The direction itself, where it is in the register.
    pub direction: Option<DirectionId>,
    /// Lists read from the file it stands in.
    pub lists: HashSet<ListId>,
}

/// A direction with a name nearly the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SimilarDirection {
    /// It.
    pub card: DirectionCard,
    /// How much of the two names is in both, in percent; rare words weigh more.
    pub likeness: u32,
    /// What it promises in each unit.
    pub amounts: Vec<(&'static str, u64)>,
}

/// What similar directions promise in a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitMedian {
    /// The unit.
    pub unit: &'static str,
    /// What the direction itself promises.
    pub own: u64,
    /// What the similar ones promise.
    pub similar: Spread,
    /// What one costs in the direction itself, in tenge.
    pub own_tenge_each: Option<u64>,
    /// What one costs in the similar ones.
    pub tenge_each: Spread,
}

/// Names that have less than this in common are not similar, in percent.
const LEAST: u32 = 40;

/// A name of fewer roots says too little to be compared.
const FEWEST_ROOTS: usize = 2;

/// Directions similar to `row`, which is itself in the register where it has an identifier.
pub async fn similar(
    session: &Session,
    overview: &Overview,
    promises: &Promises,
    (row, besides): (&Direction, &Besides),
    most: usize,
) -> Result<Similar, StorageError> {
    let places = places(overview, promises, row, besides);
    let lists = places.iter().map(|(place, _)| overview.row(*place).list).collect();
    let (units, money) = compared(overview, promises, row, &places);
    let shown = &places[..most.min(places.len())];
    let ids: Vec<DirectionId> = shown.iter().map(|(place, _)| overview.row(*place).id).collect();
    let cards = directions::cards(session, &ids).await?;
    let direction = |(card, (place, likeness)): (DirectionCard, &(usize, u32))| SimilarDirection {
        card,
        likeness: *likeness,
        amounts: promises.row(*place).map(|it| it.amounts.to_vec()).unwrap_or_default(),
    };
    let directions = cards.into_iter().zip(shown).map(direction).collect();
    Ok(Similar { directions, count: places.len(), lists, units, money })
}

/// The places of the rows similar to one with their likeness, the most alike first.
fn places(
    overview: &Overview,
    promises: &Promises,
    row: &Direction,
    besides: &Besides,
) -> Vec<(usize, u32)> {
    let own = roots(&row.direction);
    if own.len() < FEWEST_ROOTS {
        return Vec::new();
    }
    let mut found: Vec<(usize, u32)> = (0..overview.row_count())
        .filter(|place| {
            let known = overview.row(*place);
            besides.direction != Some(known.id) && !besides.lists.contains(&known.list)
        })
        .filter_map(|place| Some((place, promises.likeness(&own, &promises.row(place)?.roots))))
        .filter(|(_, likeness)| *likeness >= LEAST)
        .collect();
    found.sort_by_key(|(place, likeness)| (std::cmp::Reverse(*likeness), *place));
    found
}

/// What the rows at these places promise, beside what one does.
fn compared(
    overview: &Overview,
    promises: &Promises,
    row: &Direction,
    places: &[(usize, u32)],
) -> (Vec<UnitMedian>, Spread) {
    let own = RowPromises::of(row);
    let likely = |it: &bagyt_domain::list::Funding| it.likely_thousand_tenge.is_none();
    let money: bagyt_domain::Tenge = row.funding.iter().map(|it| it.thousand_tenge).sum();
    let sure = row.funding.iter().all(likely).then(|| money.tiyn() / 100);
    let sure = sure.and_then(|it| u64::try_from(it).ok()).filter(|it| *it > 0);
    let unit = |(unit, amount): &(&'static str, u64)| {
        let of = |place: usize| promises.row(place).and_then(|it| it.amount(unit));
        let amounts = places.iter().filter_map(|(place, _)| of(*place));
        let each =
            places.iter().filter_map(|(place, _)| tenge_each(overview.row(*place), of(*place)?));
        UnitMedian {
            unit,
            own: *amount,
            similar: Spread::of(amounts),
            own_tenge_each: sure.map(|tenge| (tenge + amount / 2) / amount),
            tenge_each: Spread::of(each),
        }
    };
    let sums = places.iter().filter_map(|(place, _)| tenge_each(overview.row(*place), 1));
    (own.amounts.iter().map(unit).collect(), Spread::of(sums))
}

impl Promises {
    /// How much of two names is in both, in percent: a root weighs the more, the fewer names have it.
    fn likeness(&self, one: &[u64], other: &[u64]) -> u32 {
        let weight = |root: &u64| {
            1.0 / f64::from(self.names_with.get(root).copied().unwrap_or(1).max(1) + 3).ln()
        };
        let (mut both, mut all) = (0.0, 0.0);
        let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
        loop {
            match (one.peek(), other.peek()) {
                (Some(a), Some(b)) if a == b => {
                    both += weight(a);
                    all += weight(a);
                    one.next();
                    other.next();
                }
                (Some(a), Some(b)) if a < b => {
                    all += weight(a);
                    one.next();
                }
                (_, Some(b)) => {
                    all += weight(b);
                    other.next();
                }
                (Some(a), None) => {
                    all += weight(a);
                    one.next();
                }
                (None, None) => break,
            }
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share in percent"
        )]
        if all > 0.0 { (both * 100.0 / all).round() as u32 } else { 0 }
    }
}
