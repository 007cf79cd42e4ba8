//! Which rows a filter selects and what each of its values would show, reckoned with sets of rows.

use super::bits::Bits;
use super::overview::columns::{PerRow, Sets};
use super::overview::{Overview, Short};
use super::selection::language_key;
use super::sum::{sum_of_all, sums_by_year};
use super::{AsOf, Choice, Choices, DirectionFilter, IssuerChoice, Order, Sum, YearSum};
use crate::ids::ListId;
use bagyt_domain::list::{ListLanguage, Region};
use std::cmp::Reverse;

/// A filter whose values are offered with counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Facet {
    Year,
    Field,
    Issuer,
    Region,
    Term,
    Language,
    Findings,
}

/// What selected rows come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    /// Money by year.
    pub by_year: Vec<YearSum>,
    /// All money.
    pub sum: Sum,
    /// Grants, over the rows that print a number.
    pub grants: u64,
    /// Every value of every filter.
    pub choices: Choices,
}

/// A filter made ready for the rows of an overview.
#[derive(Debug)]
pub struct Narrowing<'a> {
    overview: &'a Overview,
    /// Whether nothing is demanded.
    everything: bool,
    /// Rows that meet what has no counted values: words, amount, list.
    base: Bits,
    /// Demanded values of counted filters with the rows that have them.
    demands: Vec<(Facet, Bits)>,
    /// Rows that meet everything.
    selected: Bits,
}

impl<'a> Narrowing<'a> {
    /// The moment of its overview.
    pub const fn as_of(&self) -> AsOf {
        self.overview.as_of
    }

    /// The demands of a filter; `having_words` are the rows in which its words stand.
    pub fn new(
        overview: &'a Overview,
        filter: &DirectionFilter,
        having_words: Option<Bits>,
    ) -> Self {
        let everything = filter.is_empty() && having_words.is_none();
        let mut base = having_words.unwrap_or_else(|| Bits::all(overview.row_count()));
        if let Some(list) = filter.list {
            base.keep(&overview.rows_of(list));
        }
        if !filter.amount.is_open() {
            base.keep(&Bits::of(overview.row_count(), |row| {
                filter.amount.holds(overview.columns.sum_of(row))
            }));
        }
        let demands = demands(overview, filter);
        let mut selected = base.clone();
        demands.iter().for_each(|(_, rows)| selected.keep(rows));
        Self { overview, everything, base, demands, selected }
    }

    /// How many rows are selected.
    pub fn count(&self) -> u64 {
        self.selected.count()
    }

    /// How many of them stand in this list.
    pub fn count_in(&self, list: ListId) -> u64 {
        self.overview.places_of(list).filter(|row| self.selected.has(*row)).count() as u64
    }

    /// How many of them no person has confirmed.
    pub fn unconfirmed(&self) -> u64 {
        self.count() - self.selected.count_with(&self.overview.columns.confirmed)
    }

    /// The selected rows in this order.
    pub fn in_order(&self, order: Order) -> impl Iterator<Item = &'a Short> + '_ {
        let places: Box<dyn Iterator<Item = usize> + Send + '_> = match order {
            Order::Newest => Box::new(self.selected.rows()),
            order => Box::new(self.overview.in_order(order).filter(|it| self.selected.has(*it))),
        };
        places.map(|place| self.overview.row(place))
    }

    /// The selected rows with their places, in the order of the catalogue.
    pub fn places(&self) -> impl Iterator<Item = (usize, &'a Short)> + '_ {
        self.selected.rows().map(|place| (place, self.overview.row(place)))
    }

    /// The selected rows, those of the lists stored last first.
    pub fn as_taken(&self) -> impl Iterator<Item = &'a Short> + '_ {
        let places = self.overview.as_taken().filter(|it| self.selected.has(*it));
        places.map(|place| self.overview.row(place))
    }

    /// What the selected rows come to. Of all rows it is reckoned once for every reader of an overview: it is asked most.
    pub fn whole(&self) -> Whole {
        match self.everything {
            true => self.overview.whole.get_or_init(|| self.reckoned()).clone(),
            false => self.reckoned(),
        }
    }

    fn reckoned(&self) -> Whole {
        let columns = &self.overview.columns;
        let money = || self.selected.rows().map(|row| columns.money.of(row).iter().copied());
        Whole {
            by_year: sums_by_year(money()),
            sum: sum_of_all(money()),
            grants: self.selected.rows().filter_map(|row| columns.grants[row]).sum(),
            choices: self.choices(),
        }
    }

    /// The rows that would be selected without the demand of one filter.
    fn without(&self, facet: Facet) -> Bits {
        let mut rows = self.base.clone();
        let others = self.demands.iter().filter(|(of, _)| *of != facet);
        others.for_each(|(_, demanded)| rows.keep(demanded));
        rows
    }

    /// Every value of every filter with the number of rows it would show; a filter does not narrow its own values.
    fn choices(&self) -> Choices {
        let columns = &self.overview.columns;
        let years = columns.years.iter().map(|(Reverse(year), rows)| (*year, rows));
        let languages = columns.languages.values().map(|(language, rows)| (*language, rows));
        let findings = self.without(Facet::Findings);
        let with_findings = findings.count_with(&columns.with_findings);
        Choices {
            years: self.counted(Facet::Year, years),
            fields: self.counted(Facet::Field, by_value(&columns.fields)),
            issuers: self.issuers(),
            regions: self.regions(),
            terms: self.counted(Facet::Term, by_value(&columns.terms)),
            languages: self.counted(Facet::Language, languages),
            with_findings,
            without_findings: findings.count() - with_findings,
        }
    }

    /// Values that any row would show, with how many.
    fn counted<'s, T>(
        &self,
        facet: Facet,
        sets: impl Iterator<Item = (T, &'s Bits)>,
    ) -> Vec<Choice<T>> {
        let rows = self.without(facet);
        let counts = sets.map(|(value, set)| (value, rows.count_with(set)));
        listed(counts)
    }

    fn issuers(&self) -> Vec<IssuerChoice> {
        let overview = self.overview;
        let counts = self.by_number(Facet::Issuer, &overview.columns.issuers);
        let choice = |(number, directions): (&usize, u64)| {
            let (key, name) = overview.issuer(*number);
            IssuerChoice { key: key.clone(), name: name.to_owned(), directions }
        };
        let counted = overview.issuers_in_order.iter().map(|it| (it, counts[*it]));
        counted.filter(|(_, count)| *count > 0).map(choice).collect()
    }

    fn regions(&self) -> Vec<Choice<Region>> {
        let overview = self.overview;
        let counts = self.by_number(Facet::Region, &overview.columns.regions);
        let numbers = overview.regions_in_order.iter();
        listed(numbers.map(|it| (overview.regions()[*it].clone(), counts[*it])))
    }

    /// How many rows have each number.
    fn by_number(&self, facet: Facet, column: &PerRow<usize>) -> Vec<u64> {
        let overview = self.overview;
        let mut counts = vec![0; overview.issuers_in_order.len().max(overview.regions().len())];
        for row in self.without(facet).rows() {
            column.of(row).iter().for_each(|number| counts[*number] += 1);
        }
        counts
    }
}

/// Demanded values with the rows that have them; no row has a value that the register does not know.
fn demands(overview: &Overview, filter: &DirectionFilter) -> Vec<(Facet, Bits)> {
    let columns = &overview.columns;
    let none = || overview.no_rows();
    let set = |set: Option<&Bits>| set.cloned().unwrap_or_else(none);
    let numbered = |column: &PerRow<usize>, number: Option<usize>| match number {
        Some(number) => Bits::of(overview.row_count(), |row| column.of(row).contains(&number)),
        None => none(),
    };
    let findings = |wanted: bool| match wanted {
        true => columns.with_findings.clone(),
        false => columns.with_findings.others(),
    };
    let language = |it: ListLanguage| columns.languages.get(language_key(it)).map(|(_, rows)| rows);
    let issuer = |key| numbered(&columns.issuers, overview.issuer_number(key));
    let region = |place| numbered(&columns.regions, overview.region_number(place));
    let demanded = [
        (Facet::Year, filter.year.map(|it| set(columns.years.get(&Reverse(it))))),
        (Facet::Field, filter.field.map(|it| set(columns.fields.get(&it)))),
        (Facet::Issuer, filter.issuer.as_ref().map(issuer)),
        (Facet::Region, filter.region.as_ref().map(region)),
        (Facet::Term, filter.term.map(|it| set(columns.terms.get(&it)))),
        (Facet::Language, filter.language.map(|it| set(language(it)))),
        (Facet::Findings, filter.with_findings.map(findings)),
    ];
    demanded.into_iter().filter_map(|(facet, rows)| Some((facet, rows?))).collect()
}

fn by_value<T: Copy>(sets: &Sets<T>) -> impl Iterator<Item = (T, &Bits)> {
    sets.iter().map(|(value, rows)| (*value, rows))
}

fn listed<T>(counted: impl Iterator<Item = (T, u64)>) -> Vec<Choice<T>> {
    let counted = counted.filter(|(_, directions)| *directions > 0);
    counted.map(|(value, directions)| Choice { value, directions }).collect()
}
