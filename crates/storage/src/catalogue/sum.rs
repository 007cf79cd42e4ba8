//! Sums of money that never hide a suspect amount: what is sure and what is not are kept apart.

use bagyt_domain::Tenge;
use bagyt_domain::list::{Funding, Year};
use std::collections::BTreeMap;

/// One amount of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// Its year; `None` is one that is printed nowhere.
    pub year: Option<Year>,
    /// As printed, a printed unit applied.
    pub printed: Tenge,
    /// The likely amount when the printed one only makes sense in another unit.
    pub likely: Option<Tenge>,
}

/// The amounts of a row.
pub fn amounts(row: &[Funding]) -> impl Iterator<Item = Amount> + '_ {
    row.iter().map(|funding| Amount {
        year: funding.year,
        printed: funding.thousand_tenge,
        likely: funding.likely_thousand_tenge,
    })
}

/// A sum over rows. An amount is suspect when the printed one only makes sense in another unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// Amounts nothing is wrong with.
    pub sure: Tenge,
    /// Suspect amounts as they are printed.
    pub suspect_as_printed: Tenge,
    /// The same suspect amounts as they were likely meant.
    pub suspect_likely: Tenge,
    /// How many rows have a suspect amount in this sum.
    pub suspect_rows: u32,
}

impl Sum {
    /// The sum with suspect amounts as they were likely meant.
    pub fn with_likely(&self) -> Tenge {
        self.sure + self.suspect_likely
    }

    /// The sum with suspect amounts as they are printed.
    pub fn as_printed(&self) -> Tenge {
        self.sure + self.suspect_as_printed
    }

    /// Whether a suspect amount was left out of `sure`.
    pub const fn has_suspect(&self) -> bool {
        self.suspect_rows > 0
    }

    /// This sum with that of other rows; no row may be in both.
    #[must_use]
    pub fn with_rows(&self, others: &Self) -> Self {
        Self {
            sure: self.sure + others.sure,
            suspect_as_printed: self.suspect_as_printed + others.suspect_as_printed,
            suspect_likely: self.suspect_likely + others.suspect_likely,
            suspect_rows: self.suspect_rows.saturating_add(others.suspect_rows),
        }
    }

    /// Adds one amount of a row.
    fn add(&mut self, amount: Amount) {
        match amount.likely {
            None => self.sure = self.sure + amount.printed,
            Some(likely) => {
                self.suspect_as_printed = self.suspect_as_printed + amount.printed;
                self.suspect_likely = self.suspect_likely + likely;
            }
        }
    }
}

/// The sum of one year; `None` is money whose year is printed nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearSum {
    /// The year.
    pub year: Option<Year>,
    /// Its sum.
    pub sum: Sum,
}

/// Sums the money of rows by year, years ascending, money without a year last.
pub fn sums_by_year<R: IntoIterator<Item = Amount>>(
    rows: impl IntoIterator<Item = R>,
) -> Vec<YearSum> {
    let mut years: BTreeMap<(bool, Option<Year>), Sum> = BTreeMap::new();
    for row in rows {
        let mut suspect: Vec<Option<Year>> = Vec::new();
        for amount in row {
            let sum = years.entry((amount.year.is_none(), amount.year)).or_default();
            sum.add(amount);
            if amount.likely.is_some() && !suspect.contains(&amount.year) {
                suspect.push(amount.year);
                sum.suspect_rows = sum.suspect_rows.saturating_add(1);
            }
        }
    }
    years.into_iter().map(|((_, year), sum)| YearSum { year, sum }).collect()
}

/// The sum over all rows and years; a row with two suspect amounts counts once.
pub fn sum_of_all<R: IntoIterator<Item = Amount>>(rows: impl IntoIterator<Item = R>) -> Sum {
    let mut sum = Sum::default();
    for row in rows {
        let mut suspect = false;
        for amount in row {
            sum.add(amount);
            suspect |= amount.likely.is_some();
        }
        sum.suspect_rows = sum.suspect_rows.saturating_add(suspect.into());
    }
    sum
}
