//! What is in the register, at a glance.

use super::overview::{Overview, Short};
use super::sum::{YearSum, sum_of_all, sums_by_year};
use super::{Home, PageRequest, Share, lists};
use crate::error::StorageError;
use crate::session::Session;
use bagyt_domain::list::{Region, Year};
use std::collections::BTreeMap;

/// Counts, sums and the newest lists. What all rows come to is reckoned once for every reader of an overview.
pub async fn home(
    session: &Session,
    overview: &Overview,
    newest: u32,
) -> Result<Home, StorageError> {
    let reckoned = overview.home.get_or_init(|| reckoned(overview)).clone();
    Ok(Home {
        newest: lists::page(session, overview, PageRequest::new(1, newest)).await?.items,
        ..reckoned
    })
}

/// Counts and sums, without a list.
fn reckoned(overview: &Overview) -> Home {
    let rows: Vec<&Short> = overview.rows().collect();
    let rows = rows.as_slice();
    let regions = Regions::of(overview);
    Home {
        lists: overview.list_count(),
        directions: rows.len() as u64,
        unconfirmed: rows.iter().filter(|row| !row.confirmed).count() as u64,
        grants: rows.iter().filter_map(|row| row.grants).sum(),
        rows_without_grant_count: rows.iter().filter(|row| row.grants.is_none()).count() as u64,
        sum: sum_of_all(rows.iter().map(|row| row.amounts())),
        by_year: by_year(rows),
        by_field: shares(rows, |row| row.field),
        by_term: shares(rows, |row| row.term),
        in_several_regions: rows.iter().filter(|row| regions.named_by(row).count() > 1).count()
            as u64,
        by_region: regions.shares(rows),
        only_smaller_places: share((), regions.naming_none(rows, |row| !row.regions.is_empty())),
        without_place: share((), regions.naming_none(rows, |row| row.regions.is_empty())),
        findings: overview.findings,
        newest: Vec::new(),
        as_of: overview.as_of,
    }
}

/// Money of each year, and the directions the filter by that year shows; money without a year with the rows it stands in.
fn by_year(rows: &[&Short]) -> Vec<Share<Option<Year>>> {
    let in_year = |row: &&&Short, year: Option<Year>| match year {
        Some(year) => row.years.contains(&year),
        None => row.amounts().any(|amount| amount.year.is_none()),
    };
    let share = |YearSum { year, sum }: YearSum| {
        let directions = rows.iter().filter(|row| in_year(row, year)).count() as u64;
        Share { value: year, directions, sum }
    };
    sums_by_year(rows.iter().map(|row| row.amounts())).into_iter().map(share).collect()
}

/// Directions and money by a property of theirs, those without it last.
fn shares<T: Ord + Copy>(
    rows: &[&Short],
    property: impl Fn(&Short) -> Option<T>,
) -> Vec<Share<Option<T>>> {
    let mut shares: BTreeMap<(bool, Option<T>), Vec<&Short>> = BTreeMap::new();
    for row in rows {
        let value = property(row);
        shares.entry((value.is_none(), value)).or_default().push(row);
    }
    shares.into_iter().map(|((_, value), rows)| share(value, rows)).collect()
}

/// Rows that share a value: how many, and their money.
fn share<T>(value: T, rows: Vec<&Short>) -> Share<T> {
    let sum = sum_of_all(rows.iter().map(|row| row.amounts()));
    Share { value, directions: rows.len() as u64, sum }
}

/// Which places of an overview are the twenty regions.
struct Regions {
    /// For each place of the overview its position among the twenty.
    positions: Vec<Option<usize>>,
}

impl Regions {
    fn of(overview: &Overview) -> Self {
        let position =
            |place: &Region| Region::TWENTY.iter().position(|slug| *slug == place.slug());
        Self { positions: overview.regions().iter().map(position).collect() }
    }

    /// Which of the twenty a row names.
    fn named_by<'a>(&'a self, row: &'a Short) -> impl Iterator<Item = usize> + 'a {
        row.regions.iter().filter_map(|place| *self.positions.get(*place)?)
    }

    /// All twenty, a row in every one it names.
    fn shares(&self, rows: &[&Short]) -> Vec<Share<Region>> {
        let mut of_region: Vec<Vec<&Short>> = vec![Vec::new(); Region::TWENTY.len()];
        for row in rows {
            self.named_by(row).for_each(|position| of_region[position].push(row));
        }
        Region::TWENTY
            .iter()
            .zip(of_region)
            .map(|(slug, rows)| share(Region::new(*slug), rows))
            .collect()
    }

    /// Rows that name none of the twenty and are as asked.
    fn naming_none<'a>(
        &self,
        rows: &[&'a Short],
        asked: impl Fn(&Short) -> bool,
    ) -> Vec<&'a Short> {
        let named_none = |row: &&&'a Short| self.named_by(row).next().is_none() && asked(row);
        rows.iter().filter(named_none).copied().collect()
    }
}
