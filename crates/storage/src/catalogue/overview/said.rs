//! What the lists of one moment say, in the order of the catalogue, and what was reckoned from it.

use super::columns::Columns;
use super::facts::ListFacts;
use super::names::Names;
use super::short::Short;
use crate::catalogue::bits::Bits;
use crate::catalogue::home::ByRegions;
use crate::catalogue::narrowing::Whole;
use crate::catalogue::promises::Promises;
use crate::catalogue::subject::Subjects;
use crate::catalogue::sum::{YearSum, sums_by_year};
use crate::catalogue::words::Words;
use crate::catalogue::{FindingCounts, IssuerKey, Order};
use crate::ids::{Fingerprint, ListId};
use bagyt_domain::Tenge;
use bagyt_domain::list::Region;
use bagyt_language::sorting::sort_key;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::{Arc, OnceLock};
use tokio::sync::OnceCell;

/// What all lists say, and what was reckoned from it.
#[derive(Debug)]
pub struct Said {
    /// Every list in the order of the catalogue.
    pub(super) lists: Vec<Arc<ListFacts>>,
    /// The first row of each list.
    starts: Vec<usize>,
    /// For each row which list it stands in.
    list_of: Vec<u32>,
    /// For each file the lists whose version in force was read from it.
    by_original: HashMap<Fingerprint, Vec<usize>>,
    /// Numbers of customers and places, those among them that no current row names any more.
    pub(super) names: Names,
    /// The name of each customer by number; of several spellings the last by code point stands for all.
    issuers: Vec<String>,
    /// For each place by number whether a current row names it.
    regions_named: Vec<bool>,
    /// Customers by the alphabet of their names.
    pub issuers_in_order: Vec<usize>,
    /// Places in the classifier's order, smaller ones after them by slug.
    pub regions_in_order: Vec<usize>,
    /// Sets of rows by what filters ask.
    pub columns: Columns,
    /// What the checks had to say about the lists.
    pub findings: FindingCounts,
    /// What all rows come to, reckoned when first asked.
    pub whole: OnceLock<Whole>,
    /// What home says of regions, likewise.
    pub by_regions: OnceLock<ByRegions>,
    /// What subjects come to, likewise.
    pub subjects: Subjects,
    /// The lists in the order they came into the register, the last first, likewise.
    taken: OnceLock<Vec<usize>>,
    /// The rows in each order but the catalogue's own, likewise.
    orders: [OnceLock<Vec<usize>>; Order::ALL.len()],
    /// Which words stand in which rows, likewise.
    pub(super) words: OnceCell<Words>,
    /// What the rows promise in numbers, likewise.
    pub(super) promises: OnceCell<Promises>,
}

impl Said {
    /// What these lists say, and what is reckoned at once.
    pub(super) fn of(lists: Vec<Arc<ListFacts>>, names: Names) -> Self {
        let mut list_of = Vec::new();
        let mut by_original: HashMap<Fingerprint, Vec<usize>> = HashMap::new();
        let mut starts = Vec::with_capacity(lists.len());
        let mut findings = FindingCounts::default();
        let mut issuers = vec![String::new(); names.issuers.things().len()];
        let mut regions_named = vec![false; names.regions.things().len()];
        for (number, list) in (0..).zip(&lists) {
            starts.push(list_of.len());
            list_of.resize(list_of.len() + list.rows.len(), number);
            by_original.entry(list.original).or_default().push(starts.len() - 1);
            findings = findings.and(list.findings);
            let named = list.rows.iter().flat_map(|row| &row.regions);
            named.for_each(|region| regions_named[*region] = true);
            for (number, name) in &list.issuers {
                if issuers[*number] < *name {
                    issuers[*number].clone_from(name);
                }
            }
        }
        let mut issuers_in_order: Vec<usize> = (0..issuers.len()).collect();
        let keys = names.issuers.things();
        issuers_in_order.sort_by_cached_key(|it| (sort_key(&issuers[*it]), keys[*it].clone()));
        let mut regions_in_order: Vec<usize> = (0..names.regions.things().len()).collect();
        regions_in_order.sort_by_key(|it| {
            let region = &names.regions.things()[*it];
            let place = Region::TWENTY.iter().position(|slug| *slug == region.slug());
            (place.unwrap_or(usize::MAX), region)
        });
        let columns = Columns::of(lists.iter().flat_map(|list| &list.rows), list_of.len());
        Self {
            lists,
            starts,
            list_of,
            by_original,
            names,
            issuers,
            regions_named,
            issuers_in_order,
            regions_in_order,
            columns,
            findings,
            whole: OnceLock::new(),
            by_regions: OnceLock::new(),
            subjects: Subjects::default(),
            taken: OnceLock::new(),
            orders: Default::default(),
            words: OnceCell::new(),
            promises: OnceCell::new(),
        }
    }

    /// All rows in the order of the catalogue.
    pub fn rows(&self) -> impl Iterator<Item = &Short> {
        self.lists.iter().flat_map(|list| &list.rows)
    }

    /// How many rows.
    pub const fn row_count(&self) -> usize {
        self.list_of.len()
    }

    /// The row at a place.
    ///
    /// # Panics
    /// Behind the last row: places come from this overview.
    pub fn row(&self, place: usize) -> &Short {
        let list = self.list_of[place] as usize;
        &self.lists[list].rows[place - self.starts[list]]
    }

    /// Every list with its version in force and its first row, in the order of the catalogue.
    pub fn versions(&self) -> impl ExactSizeIterator<Item = (ListId, u32, usize)> {
        self.lists.iter().zip(&self.starts).map(|(list, start)| (list.id, list.version, *start))
    }

    /// No row at all.
    pub fn no_rows(&self) -> Bits {
        Bits::none(self.row_count())
    }

    /// The rows of the customer with this number.
    pub fn rows_by(&self, issuer: usize) -> Bits {
        Bits::of(self.row_count(), |row| self.columns.issuers.of(row).contains(&issuer))
    }

    /// The rows of a list.
    pub fn rows_of(&self, list: ListId) -> Bits {
        let mut bits = self.no_rows();
        self.places_of(list).for_each(|row| bits.add(row));
        bits
    }

    /// The money of a list by year, as its version in force says.
    pub fn sums_of(&self, list: ListId) -> Vec<YearSum> {
        sums_by_year(self.places_of(list).map(|row| self.row(row).amounts()))
    }

    /// The version of a list that is in force.
    pub fn version_of(&self, list: ListId) -> Option<u32> {
        self.lists.iter().find(|it| it.id == list).map(|it| it.version)
    }

    /// Where the rows of a list are.
    pub fn places_of(&self, list: ListId) -> Range<usize> {
        let mut lists = self.lists.iter().zip(&self.starts);
        let found = lists.find(|(it, _)| it.id == list);
        found.map_or(0..0, |(it, start)| *start..start + it.rows.len())
    }

    /// All rows in this order; those that are alike stay in the order of the catalogue.
    pub fn in_order(&self, order: Order) -> Box<dyn Iterator<Item = usize> + Send + '_> {
        match order {
            Order::Newest => Box::new(0..self.row_count()),
            order => {
                let kept = self.orders[order as usize].get_or_init(|| self.sorted(order));
                Box::new(kept.iter().copied())
            }
        }
    }

    fn sorted(&self, order: Order) -> Vec<usize> {
        let rows: Vec<&Short> = self.rows().collect();
        let mut places: Vec<usize> = (0..rows.len()).collect();
        match order {
            Order::Newest => {}
            Order::MostMoney => places.sort_by_key(|it| Reverse(rows[*it].sum.with_likely())),
            Order::LeastMoney => places.sort_by_key(|it| {
                let sum = rows[*it].sum.with_likely();
                (sum == Tenge::default(), sum)
            }),
            Order::MostGrants => places.sort_by_key(|it| Reverse(rows[*it].grants)),
        }
        places
    }

    /// All rows, those of the lists stored last first.
    pub fn as_taken(&self) -> impl Iterator<Item = usize> + '_ {
        let taken = self.taken.get_or_init(|| {
            let mut lists: Vec<usize> = (0..self.lists.len()).collect();
            lists.sort_by_key(|list| Reverse(self.lists[*list].imported_at.millis()));
            lists
        });
        taken.iter().flat_map(|list| {
            let start = self.starts[*list];
            start..start + self.lists[*list].rows.len()
        })
    }

    /// The lists whose version in force was read from one of these files.
    pub fn read_from(&self, originals: &HashSet<Fingerprint>) -> HashSet<ListId> {
        let lists = originals.iter().filter_map(|original| self.by_original.get(original));
        lists.flatten().map(|number| self.lists[*number].id).collect()
    }

    /// How many lists.
    pub fn list_count(&self) -> u64 {
        self.lists.len() as u64
    }

    /// Customers by number: key and name.
    pub fn issuer(&self, number: usize) -> (&IssuerKey, &str) {
        (&self.names.issuers.things()[number], &self.issuers[number])
    }

    /// The number of a customer that a current row names.
    pub fn issuer_number(&self, key: &IssuerKey) -> Option<usize> {
        self.names.issuers.known(key).filter(|number| !self.issuers[*number].is_empty())
    }

    /// Places by number.
    pub fn regions(&self) -> &[Region] {
        self.names.regions.things()
    }

    /// The number of a place that a current row names.
    pub fn region_number(&self, region: &Region) -> Option<usize> {
        self.names.regions.known(region).filter(|number| self.regions_named[*number])
    }
}
