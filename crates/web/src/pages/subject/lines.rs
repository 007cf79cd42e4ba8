//! The parts of a subject as lines: each with its name, its page, and the directions it is made of.

use super::Kind;
use crate::parts::shares::Line;
use crate::words::t;
use crate::{pages, urls};
use bagyt_domain::list::{Field, Region, Term, Year};
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::{IssuerName, Share, Subject};
use bagyt_wording::{Lang, region, term};
use std::cmp::Reverse;

/// Makes lines in one language; `selection` gives the directions of a subject with one filter more.
pub struct Lines<'a> {
    /// The language of the names.
    pub lang: Lang,
    /// The names of fields.
    pub rules: &'a RuleBook,
    /// The address of the selection with this filter set to this value.
    pub selection: &'a dyn Fn(&str, &str) -> String,
}

impl Lines<'_> {
    /// Years ascending, money without a year last.
    pub fn years(&self, shares: &[Share<Option<Year>>]) -> Vec<Line> {
        shares.iter().map(|share| self.year(share)).collect()
    }

    fn year(&self, share: &Share<Option<Year>>) -> Line {
        match share.value {
            None => self.unnamed("money-no-year", share),
            Some(year) => self.subject(Kind::Year, &year.to_string(), year.to_string(), share),
        }
    }

    /// Fields, the most money first.
    pub fn fields(&self, shares: &[Share<Option<Field>>]) -> Vec<Line> {
        largest_first(shares.iter().map(|share| self.field(share)).collect())
    }

    /// One field.
    pub fn field(&self, share: &Share<Option<Field>>) -> Line {
        match share.value {
            None => self.unnamed("field-unknown", share),
            Some(field) => {
                let name = pages::field_name(self.rules, field, self.lang);
                self.subject(Kind::Field, field.key(), name, share)
            }
        }
    }

    /// Grant types, shortest first.
    pub fn terms(&self, shares: &[Share<Option<Term>>]) -> Vec<Line> {
        shares.iter().map(|share| self.term(share)).collect()
    }

    /// One grant type.
    pub fn term(&self, share: &Share<Option<Term>>) -> Line {
        match share.value {
            None => self.unnamed("term-unknown", share),
            Some(length) => Line {
                name: term(self.lang, length),
                selection: Some((self.selection)("term", length.key())),
                ..self.unnamed("term-unknown", share)
            },
        }
    }

    /// Places, the most money first, then directions that name none.
    pub fn regions(&self, subject: &Subject) -> Vec<Line> {
        let named = subject.by_region.iter().map(|share| self.region(share)).collect();
        let mut lines = largest_first(named);
        let without = &subject.without_place;
        lines.extend((without.directions > 0).then(|| self.unnamed("places-unknown", without)));
        lines
    }

    /// One place.
    pub fn region(&self, share: &Share<Region>) -> Line {
        let name = region(self.lang, &share.value);
        self.subject(Kind::Region, share.value.slug(), name, share)
    }

    /// Customers, the most money first, then directions under no name.
    pub fn issuers(&self, subject: &Subject) -> Vec<Line> {
        let named = subject.by_issuer.iter().map(|share| self.issuer(share)).collect();
        let mut lines = largest_first(named);
        let without = &subject.without_issuer;
        lines.extend((without.directions > 0).then(|| self.unnamed("issuer-unknown", without)));
        lines
    }

    fn issuer(&self, share: &Share<IssuerName>) -> Line {
        let IssuerName { key, name } = &share.value;
        self.subject(Kind::Issuer, key.as_str(), name.clone(), share)
    }

    fn subject<T>(&self, kind: Kind, key: &str, name: String, share: &Share<T>) -> Line {
        Line {
            name,
            page: Some(urls::subject(self.lang, kind, key)),
            selection: Some((self.selection)(kind.key(), key)),
            directions: share.directions,
            sum: share.sum,
        }
    }

    /// A line of what has no value: no filter selects it.
    pub fn unnamed<T>(&self, name: &str, share: &Share<T>) -> Line {
        let Share { directions, sum, .. } = *share;
        Line { name: t(self.lang, name), page: None, selection: None, directions, sum }
    }
}

/// Lines by their money; those alike stay as they were.
fn largest_first(mut lines: Vec<Line>) -> Vec<Line> {
    lines.sort_by_key(|line| Reverse(line.sum.with_likely()));
    lines
}
