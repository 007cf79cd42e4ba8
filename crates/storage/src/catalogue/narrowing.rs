//! Which rows a filter selects and what each of its values would show, in one pass over the overview.

use super::overview::{Overview, Short};
use super::sum::{sum_of_all, sums_by_year};
use super::{
    AmountRange, AsOf, Choice, Choices, DirectionFilter, IssuerChoice, Order, Sum, YearSum,
};
use crate::ids::{DirectionId, ListId};
use bagyt_domain::Tenge;
use bagyt_domain::list::{Field, ListLanguage, Term, Year};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

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

/// How a row meets the demands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fit {
    Whole,
    /// It would be selected without this one filter.
    AllBut(Facet),
    Not,
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

/// A demand for one value; `None` of the value is one that no row has.
type Demand = Option<Option<usize>>;

/// A filter made ready for the rows of an overview.
#[derive(Debug)]
pub struct Narrowing<'a> {
    overview: &'a Overview,
    /// Whether nothing is demanded.
    everything: bool,
    year: Option<Year>,
    field: Option<Field>,
    issuer: Demand,
    region: Demand,
    term: Option<Term>,
    language: Option<ListLanguage>,
    with_findings: Option<bool>,
    amount: AmountRange,
    list: Option<ListId>,
    having_words: Option<HashSet<DirectionId>>,
}

impl<'a> Narrowing<'a> {
    /// The moment of its overview.
    pub const fn as_of(&self) -> AsOf {
        self.overview.as_of
    }

    /// The demands of a filter; `having_words` are the rows in which its words occur.
    pub fn new(
        overview: &'a Overview,
        filter: &DirectionFilter,
        having_words: Option<HashSet<DirectionId>>,
    ) -> Self {
        Self {
            overview,
            everything: filter.is_empty() && having_words.is_none(),
            year: filter.year,
            field: filter.field,
            issuer: filter.issuer.as_ref().map(|key| overview.issuer(key)),
            region: filter.region.as_ref().map(|region| overview.region(region)),
            term: filter.term,
            language: filter.language,
            with_findings: filter.with_findings,
            amount: filter.amount,
            list: filter.list,
            having_words,
        }
    }

    /// The selected rows in this order.
    pub fn rows(&self, order: Order) -> Vec<&'a Short> {
        let selected = self.overview.rows.iter().filter(|row| self.fit(row) == Fit::Whole);
        let mut rows: Vec<&'a Short> = selected.collect();
        match order {
            Order::Newest => {}
            Order::MostMoney => rows.sort_by_key(|row| Reverse(row.sum.with_likely())),
            Order::LeastMoney => rows.sort_by_key(|row| {
                let sum = row.sum.with_likely();
                (sum == Tenge::default(), sum)
            }),
            Order::MostGrants => rows.sort_by_key(|row| Reverse(row.grants)),
        }
        rows
    }

    fn fit(&self, row: &Short) -> Fit {
        let wanted = self.list.is_none_or(|list| row.list == list)
            && self.amount.holds(&row.sum)
            && self.having_words.as_ref().is_none_or(|found| found.contains(&row.id));
        if !wanted {
            return Fit::Not;
        }
        let has_place = |place: Option<usize>| place.is_some_and(|it| row.regions.contains(&it));
        let met = [
            (Facet::Year, self.year.is_none_or(|year| row.years.contains(&year))),
            (Facet::Field, self.field.is_none_or(|field| row.field == Some(field))),
            (Facet::Issuer, self.issuer.is_none_or(|it| it.is_some() && row.issuer == it)),
            (Facet::Region, self.region.is_none_or(has_place)),
            (Facet::Term, self.term.is_none_or(|term| row.term == Some(term))),
            (Facet::Language, self.language.is_none_or(|it| row.language == Some(it))),
            (Facet::Findings, self.with_findings.is_none_or(|it| row.has_findings == it)),
        ];
        let mut missed = met.into_iter().filter(|(_, met)| !met).map(|(facet, _)| facet);
        match (missed.next(), missed.next()) {
            (None, _) => Fit::Whole,
            (Some(facet), None) => Fit::AllBut(facet),
            _ => Fit::Not,
        }
    }

    /// What the selected rows come to. Of all rows it is reckoned once for every reader of an overview: it is asked most.
    pub fn whole(&self, selected: &[&Short]) -> Whole {
        match self.everything {
            true => self.overview.whole.get_or_init(|| self.reckoned(selected)).clone(),
            false => self.reckoned(selected),
        }
    }

    fn reckoned(&self, selected: &[&Short]) -> Whole {
        Whole {
            by_year: sums_by_year(selected.iter().map(|row| row.amounts())),
            sum: sum_of_all(selected.iter().map(|row| row.amounts())),
            grants: selected.iter().filter_map(|row| row.grants).sum(),
            choices: self.choices(),
        }
    }

    /// Every value of every filter with the number of rows it would show.
    fn choices(&self) -> Choices {
        let mut counts = Counts {
            issuers: vec![0; self.overview.issuers.len()],
            regions: vec![0; self.overview.regions.len()],
            ..Counts::default()
        };
        for row in &self.overview.rows {
            counts.add(row, self.fit(row));
        }
        counts.choices(self.overview)
    }
}

/// Rows by value of each filter, itself left out.
#[derive(Debug, Default)]
struct Counts {
    years: BTreeMap<Reverse<Year>, u64>,
    fields: BTreeMap<Field, u64>,
    issuers: Vec<u64>,
    regions: Vec<u64>,
    terms: BTreeMap<Term, u64>,
    languages: BTreeMap<&'static str, (ListLanguage, u64)>,
    findings: [u64; 2],
}

impl Counts {
    fn add(&mut self, row: &Short, fit: Fit) {
        let shown = |facet| fit == Fit::Whole || fit == Fit::AllBut(facet);
        if fit == Fit::Not {
            return;
        }
        if shown(Facet::Year) {
            row.years.iter().for_each(|year| *self.years.entry(Reverse(*year)).or_default() += 1);
        }
        if let Some(field) = row.field.filter(|_| shown(Facet::Field)) {
            *self.fields.entry(field).or_default() += 1;
        }
        if let Some(issuer) = row.issuer.filter(|_| shown(Facet::Issuer)) {
            self.issuers[issuer] += 1;
        }
        if shown(Facet::Region) {
            row.regions.iter().for_each(|region| self.regions[*region] += 1);
        }
        if let Some(term) = row.term.filter(|_| shown(Facet::Term)) {
            *self.terms.entry(term).or_default() += 1;
        }
        if let Some(language) = row.language.filter(|_| shown(Facet::Language)) {
            let key = super::selection::language_key(language);
            self.languages.entry(key).or_insert((language, 0)).1 += 1;
        }
        if shown(Facet::Findings) {
            self.findings[usize::from(row.has_findings)] += 1;
        }
    }

    fn choices(self, overview: &Overview) -> Choices {
        let issuers = overview.issuers.iter().zip(self.issuers).filter(|(_, count)| *count > 0);
        let regions = overview.regions.iter().cloned().zip(self.regions);
        let [without_findings, with_findings] = self.findings;
        Choices {
            years: list(self.years.into_iter().map(|(Reverse(year), count)| (year, count))),
            fields: list(self.fields),
            issuers: issuers
                .map(|((key, name), directions)| IssuerChoice {
                    key: key.clone(),
                    name: name.clone(),
                    directions,
                })
                .collect(),
            regions: list(regions),
            terms: list(self.terms),
            languages: list(self.languages.into_values()),
            with_findings,
            without_findings,
        }
    }
}

fn list<T>(counted: impl IntoIterator<Item = (T, u64)>) -> Vec<Choice<T>> {
    let counted = counted.into_iter().filter(|(_, directions)| *directions > 0);
    counted.map(|(value, directions)| Choice { value, directions }).collect()
}
