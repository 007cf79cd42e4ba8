//! What is in the register, at a glance: what a selection of everything comes to, by the twenty regions, and the newest lists.

use super::overview::{Overview, Short};
use super::sum::sum_of_all;
use super::{DirectionFilter, Home, PageRequest, Share, lists};
use crate::error::StorageError;
use crate::session::Session;
use bagyt_domain::list::Region;

/// Counts, sums and the newest lists.
pub async fn home(
    session: &Session,
    overview: &Overview,
    newest: u32,
) -> Result<Home, StorageError> {
    let known = overview.subjects.of(overview, &DirectionFilter::default());
    let of_all = &known.subject;
    let by_regions = overview.by_regions.get_or_init(|| ByRegions::of(overview));
    Ok(Home {
        lists: overview.list_count(),
        directions: of_all.directions,
        unconfirmed: of_all.unconfirmed,
        grants: of_all.grants,
        rows_without_grant_count: of_all.without_grant_count,
        sum: of_all.sum,
        by_year: of_all.by_year.clone(),
        by_field: of_all.by_field.clone(),
        by_term: of_all.by_term.clone(),
        in_several_regions: by_regions.in_several,
        by_region: all_twenty(&of_all.by_region),
        only_smaller_places: by_regions.only_smaller_places.clone(),
        without_place: of_all.without_place.clone(),
        findings: overview.findings,
        newest: lists::page(session, overview, PageRequest::new(1, newest)).await?.items,
        as_of: overview.as_of,
    })
}

/// All twenty regions, those too that no direction names.
fn all_twenty(named: &[Share<Region>]) -> Vec<Share<Region>> {
    let share = |slug: &str| {
        let share = named.iter().find(|share| share.value.slug() == slug).cloned();
        share.unwrap_or_else(|| Share {
            value: Region::new(slug),
            directions: 0,
            sum: Default::default(),
        })
    };
    Region::TWENTY.iter().map(|slug| share(slug)).collect()
}

/// What only home says: of the twenty regions and the places smaller than they.
#[derive(Debug)]
pub struct ByRegions {
    in_several: u64,
    only_smaller_places: Share<()>,
}

impl ByRegions {
    fn of(overview: &Overview) -> Self {
        let regions: Vec<bool> = overview.regions().iter().map(Region::is_top_level).collect();
        let named = |row: &&Short| row.regions.iter().filter(|place| regions[**place]).count();
        let smaller = |row: &&Short| !row.regions.is_empty() && named(row) == 0;
        let only_smaller: Vec<&Short> = overview.rows().filter(smaller).collect();
        Self {
            in_several: overview.rows().filter(|row| named(row) > 1).count() as u64,
            only_smaller_places: Share {
                value: (),
                directions: only_smaller.len() as u64,
                sum: sum_of_all(only_smaller.iter().map(|row| row.amounts())),
            },
        }
    }
}
