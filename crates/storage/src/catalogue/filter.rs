//! What a reader asked for: words, year, field, customer, region, grant type, amount; and in which order.

use super::Sum;
use crate::ids::ListId;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Field, ListLanguage, Region, Term, Year};
use std::fmt;

/// Which directions are wanted; what is `None` does not narrow the selection.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct DirectionFilter {
    /// Words that must all occur, in any order, in any letter case, in any form, with Kazakh letters or the Russian ones typed
    /// for them; a few letters also as the beginning of a word. What [`super::words_to_find`] refuses selects nothing.
    pub words: Option<String>,
    /// A year the direction covers or is paid in.
    pub year: Option<Year>,
    /// The field it was recognised as.
    pub field: Option<Field>,
    /// The customer.
    pub issuer: Option<IssuerKey>,
    /// A place of implementation.
    pub region: Option<Region>,
    /// Grant type by term.
    pub term: Option<Term>,
    /// The language of its list.
    pub language: Option<ListLanguage>,
    /// Only directions with findings, or only those without.
    pub with_findings: Option<bool>,
    /// Money of all its years, from least to most.
    pub amount: AmountRange,
    /// Only directions of this list.
    pub list: Option<ListId>,
}

/// From which sum to which, both included; an end that is `None` is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct AmountRange {
    /// The least.
    pub least: Option<Tenge>,
    /// The most.
    pub most: Option<Tenge>,
}

impl AmountRange {
    /// Whether it holds every sum.
    pub const fn is_open(self) -> bool {
        self.least.is_none() && self.most.is_none()
    }

    /// Whether a sum lies within. A suspect amount may be as printed or as it was likely meant, so either reading counts: a
    /// direction is rather shown too often than never. `None` is a direction of which no amount could be read: nobody knows
    /// where it lies, so it lies within no bounds.
    pub fn holds(self, sum: Option<&Sum>) -> bool {
        let within = |sum: Tenge| {
            self.least.is_none_or(|least| least <= sum) && self.most.is_none_or(|most| sum <= most)
        };
        self.is_open()
            || sum.is_some_and(|sum| within(sum.as_printed()) || within(sum.with_likely()))
    }
}

/// In which order directions come; those that are alike stay in the order of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// The order of the catalogue: the newest lists first, rows as printed.
    #[default]
    Newest,
    /// The most money of all years first; suspect amounts as they were likely meant.
    MostMoney,
    /// The least money first, rows without any last.
    LeastMoney,
    /// The most grants first, rows that print no number last.
    MostGrants,
}

impl Order {
    /// Every order, as they are offered.
    pub const ALL: [Self; 4] = [Self::Newest, Self::MostMoney, Self::LeastMoney, Self::MostGrants];

    /// The key of an order in addresses.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::MostMoney => "most-money",
            Self::LeastMoney => "least-money",
            Self::MostGrants => "most-grants",
        }
    }

    /// The order with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.key() == key)
    }
}

impl DirectionFilter {
    /// Whether nothing narrows the selection.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A customer's name folded for comparison, so that letter case and spacing make no second customer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IssuerKey(String);

impl IssuerKey {
    /// From a key found in an address; any text is a key, an unknown one finds nothing.
    pub fn new(key: impl Into<String>) -> Self {
        Self(key.into())
    }

    /// The key of a customer's name as printed.
    pub fn of(name: &str) -> Self {
        Self(crate::folding::folded(name))
    }

    /// The key's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for IssuerKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
