//! Measurable promises of a direction: what its indicators and results say in numbers.

use super::{ItemBlock, Year};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One measurable quantity of the indicators column, in order of print.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// The block it stands in.
    pub source: ItemBlock,
    /// Its item in that block, from 1.
    pub item: u32,
    /// The words that carry the number.
    pub quote: String,
    /// How the number is meant.
    pub comparator: Sense,
    /// The number, multiplied out: `3 мың` is 3000, `70 %` is 70.
    pub value: Measure,
    /// The other end of a range, or the other side of a size.
    pub value2: Option<Measure>,
    /// What is counted, by its key: `person`, `event`, `percent`.
    pub unit: String,
    /// For what each time, by its key: `year`, `event`, `region`.
    pub per: Option<String>,
    /// The one year it is for, where the text says one.
    pub year: Option<Year>,
    /// The least age of the people counted.
    pub age_from: Option<u8>,
    /// The greatest.
    pub age_to: Option<u8>,
    /// How it is told.
    pub method: Option<Method>,
    /// The words for what growth is measured from.
    pub baseline: Option<String>,
    /// The words for what a share is of.
    pub of: Option<String>,
    /// What it is among the numbers of its item.
    pub role: CommitmentRole,
    /// Whether the customer must agree to it.
    pub customer_approval: bool,
}

/// How the number of a commitment is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sense {
    /// кемінде, -дан кем емес, не менее.
    #[serde(rename = ">=")]
    AtLeast,
    /// A bare number.
    #[serde(rename = "=")]
    Exactly,
    /// дейін, не более.
    #[serde(rename = "<=")]
    AtMost,
    /// астам, более.
    #[serde(rename = ">")]
    MoreThan,
    /// -дан аз, менее.
    #[serde(rename = "<")]
    LessThan,
    /// Growth by so much.
    #[serde(rename = "increase")]
    Increase,
    /// A fall by so much.
    #[serde(rename = "decrease")]
    Decrease,
    /// From one to another.
    #[serde(rename = "range")]
    Range,
    /// One side by the other.
    #[serde(rename = "size")]
    Size,
}

/// How a commitment is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// By a survey (kk сауалнама, ru опрос, анкетирование).
    Survey,
}

/// What a commitment is among the numbers of its item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentRole {
    /// To be reached or delivered.
    Target,
    /// A property of what is: length, size, worth, audience.
    Spec,
    /// Part of a number already given.
    Breakdown,
}

/// A number of a commitment, to the thousandth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Measure(i64);

impl Measure {
    /// From thousandths: 1500 is 1.5.
    pub const fn from_thousandths(thousandths: i64) -> Self {
        Self(thousandths)
    }

    /// In thousandths.
    pub const fn thousandths(self) -> i64 {
        self.0
    }

    /// The whole number, where it is one.
    pub const fn whole(self) -> Option<i64> {
        if self.0 % 1000 == 0 { Some(self.0 / 1000) } else { None }
    }
}

impl Serialize for Measure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.whole() {
            Some(whole) => serializer.serialize_i64(whole),
            #[expect(clippy::cast_precision_loss, reason = "JSON knows no other fractions")]
            None => serializer.serialize_f64(self.0 as f64 / 1000.0),
        }
    }
}

impl<'de> Deserialize<'de> for Measure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// What a number with three decimals has room for.
        const MOST: f64 = 9.0e15;
        let number = f64::deserialize(deserializer)?;
        let thousandths = (number * 1000.0).round();
        if !thousandths.is_finite() || thousandths.abs() > MOST {
            return Err(D::Error::custom(format!("{number} is too great a number for a promise")));
        }
        #[expect(clippy::cast_possible_truncation, reason = "it is within the bounds above")]
        Ok(Self(thousandths as i64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_they_are_read() {
        for (json, thousandths) in [("3000", 3_000_000), ("1.5", 1500), ("0", 0), ("70", 70_000)] {
            let read: Measure = serde_json::from_str(json).unwrap();
            assert_eq!(read.thousandths(), thousandths, "{json}");
            assert_eq!(serde_json::to_string(&read).unwrap(), json);
        }
        let great = serde_json::from_str::<Measure>("1e30").unwrap_err().to_string();
        assert!(great.contains("too great"), "{great}");
    }
}
