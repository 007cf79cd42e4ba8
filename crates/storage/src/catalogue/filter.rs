//! What a reader asked for: words, year, field, customer, region, grant type.

use crate::ids::ListId;
use bagyt_domain::list::{Field, ListLanguage, Region, Term, Year};
use std::fmt;

/// Which directions are wanted; what is `None` does not narrow the selection.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DirectionFilter {
    /// Words that must all occur, in any order, in any letter case, as parts of words.
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
    /// Only directions of this list.
    pub list: Option<ListId>,
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
