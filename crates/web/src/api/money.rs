//! Sums of money: what is sure, and apart from it what is suspect.

use super::values::Thousands;
use bagyt_storage::catalogue;
use serde::Serialize;
use utoipa::ToSchema;

/// A sum over rows. Suspect amounts are never in `thousand_tenge`; they stand apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Sum {
    /// The amounts nothing is wrong with.
    pub thousand_tenge: Thousands,
    /// What was left out.
    pub suspect: Option<Suspect>,
}

/// Amounts that only make sense in another unit than the printed one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Suspect {
    /// How many rows have one.
    #[schema(example = 1, minimum = 1)]
    pub rows: u32,
    /// Their sum as printed.
    pub thousand_tenge: Thousands,
    /// Their sum as it was likely meant.
    pub likely_thousand_tenge: Thousands,
}

/// The sum of one year; `year` is `null` for money whose year is printed nowhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct YearSum {
    /// The year.
    #[schema(example = 2026)]
    pub year: Option<u16>,
    /// Its sum.
    pub sum: Sum,
}

impl From<catalogue::Sum> for Sum {
    fn from(sum: catalogue::Sum) -> Self {
        let suspect = sum.has_suspect().then(|| Suspect {
            rows: sum.suspect_rows,
            thousand_tenge: sum.suspect_as_printed.into(),
            likely_thousand_tenge: sum.suspect_likely.into(),
        });
        Self { thousand_tenge: sum.sure.into(), suspect }
    }
}

/// Sums by year.
pub fn by_year(sums: &[catalogue::YearSum]) -> Vec<YearSum> {
    sums.iter().map(|year| YearSum { year: year.year, sum: year.sum.into() }).collect()
}
