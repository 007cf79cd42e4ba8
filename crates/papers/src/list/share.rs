//! Which rows of a list are issued: all, those of one customer, an extract.

use super::heading::say;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Direction, ListLanguage, OfficialList, TextLanguage, Year, YearTotal};
use bagyt_wording::Args;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Which rows of a list are issued.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Share {
    /// All of them.
    #[default]
    Whole,
    /// Those of one customer, by the name in the list.
    Issuer(String),
    /// An extract (kk үзінді, ru выписка): the rows with these ordinals.
    Extract(BTreeSet<u32>),
}

impl Share {
    /// The list with these rows only. A part says in its title that it is one; its totals are the sums of its rows where
    /// every amount is sure, and else none; notes below the table stay with the whole.
    pub fn of<'a>(&self, list: &'a OfficialList) -> Cow<'a, OfficialList> {
        if *self == Self::Whole {
            return Cow::Borrowed(list);
        }
        let mut part = list.clone();
        part.rows.retain(|row| self.has(row));
        let left: BTreeSet<u32> = part.rows.iter().map(|row| row.ordinal).collect();
        for issuer in &mut part.issuers {
            issuer.rows.retain(|ordinal| left.contains(ordinal));
        }
        part.issuers.retain(|issuer| !issuer.rows.is_empty());
        part.totals = summed(&part.rows).unwrap_or_default();
        part.notes.clear();
        name_as_a_part(&mut part);
        Cow::Owned(part)
    }

    fn has(&self, row: &Direction) -> bool {
        match self {
            Self::Whole => true,
            Self::Issuer(name) => row.issuer.as_ref() == Some(name),
            Self::Extract(ordinals) => ordinals.contains(&row.ordinal),
        }
    }
}

/// The sum of each year; none where an amount or its year is in doubt.
fn summed(rows: &[Direction]) -> Option<Vec<YearTotal>> {
    let mut sums: BTreeMap<Year, Tenge> = BTreeMap::new();
    for part in rows.iter().flat_map(|row| &row.funding) {
        let year = part.year.filter(|_| part.likely_thousand_tenge.is_none())?;
        let sum = sums.entry(year).or_insert(Tenge::ZERO);
        *sum = sum.checked_add(part.thousand_tenge)?;
    }
    let total = |(year, thousand_tenge)| YearTotal { year, thousand_tenge };
    Some(sums.into_iter().map(total).collect())
}

/// `… тізбесі (үзінді)`.
fn name_as_a_part(list: &mut OfficialList) {
    let named = |title: &str, language| {
        let mark = say(language, "paper-extract", &Args::new());
        format!("{title} ({mark})")
    };
    if list.language != ListLanguage::Both || list.texts.values().all(|own| own.title.is_none()) {
        let language = match list.language {
            ListLanguage::Russian => TextLanguage::Russian,
            ListLanguage::Kazakh | ListLanguage::Both => TextLanguage::Kazakh,
        };
        list.title = list.title.as_deref().map(|title| named(title, language));
        return;
    }
    for (language, own) in &mut list.texts {
        let Some(title) = &own.title else { continue };
        let part = named(title, *language);
        list.title = list.title.as_deref().map(|whole| whole.replacen(title, &part, 1));
        own.title = Some(part);
    }
}
