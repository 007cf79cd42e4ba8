//! A measurable promise as programs are told it.

use bagyt_domain::list::{
    Commitment as Read, CommitmentRole as Role, ItemBlock, Measure, Method, Sense,
};
use serde::Serialize;
use utoipa::ToSchema;

/// A measurable promise: one number of the indicators column with what it counts, in order of print.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(example = json!({
    "source": "target", "item": 1, "quote": "кемінде 200 адам", "comparator": ">=", "value": 200, "value2": null,
    "unit": "person", "per": "year", "year": null, "age_from": 14, "age_to": 35, "method": null, "baseline": null,
    "of": null, "role": "target", "customer_approval": false
}))]
pub struct Commitment {
    /// The block it stands in.
    pub source: CommitmentSource,
    /// Its item in that block, from 1.
    #[schema(example = 1)]
    pub item: u32,
    /// The words that carry the number.
    #[schema(example = "кемінде 200 адам")]
    pub quote: String,
    /// How the number is meant.
    pub comparator: CommitmentSense,
    /// The number, multiplied out: `3 мың` is 3000, `70 %` is 70.
    #[schema(value_type = f64, example = 200)]
    pub value: Measure,
    /// The other end of a `range`, or the other side of a `size`.
    #[schema(value_type = Option<f64>, example = 300)]
    pub value2: Option<Measure>,
    /// What is counted: `person`, `event`, `percent`, `grant`, `tenge`, `view`, …
    #[schema(example = "person")]
    pub unit: String,
    /// For what each time: `year`, `quarter`, `month`, `week`, `event`, `region`, `district`, `settlement`, `organisation`, `person`,
    /// `family`, `group`, `project`, `grant`, `video`, `certificate`, `item`.
    #[schema(example = "year")]
    pub per: Option<String>,
    /// The one year it is for, where the text says one.
    #[schema(example = 2027)]
    pub year: Option<u16>,
    /// The least age of the people counted.
    #[schema(example = 14)]
    pub age_from: Option<u8>,
    /// The greatest.
    #[schema(example = 35)]
    pub age_to: Option<u8>,
    /// How it is told.
    pub method: Option<CommitmentMethod>,
    /// The words for what growth is measured from.
    #[schema(example = "2025 жылмен салыстырғанда")]
    pub baseline: Option<String>,
    /// The words for what a share is of.
    #[schema(example = "оқудан өткендердің")]
    pub of: Option<String>,
    /// What it is among the numbers of its item.
    pub role: CommitmentRole,
    /// Whether the customer must agree to it.
    #[schema(example = false)]
    pub customer_approval: bool,
}

/// A block of the indicators column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentSource {
    /// Target indicators.
    Target,
    /// Expected results.
    Result,
}

/// How a number is meant: `=` a bare number, `increase` and `decrease` by so much, `range` from one to another, `size` one side by
/// the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub enum CommitmentSense {
    /// At least.
    #[serde(rename = ">=")]
    AtLeast,
    /// Exactly.
    #[serde(rename = "=")]
    Exactly,
    /// At most.
    #[serde(rename = "<=")]
    AtMost,
    /// More than.
    #[serde(rename = ">")]
    MoreThan,
    /// Less than.
    #[serde(rename = "<")]
    LessThan,
    /// Growth.
    #[serde(rename = "increase")]
    Increase,
    /// A fall.
    #[serde(rename = "decrease")]
    Decrease,
    /// From `value` to `value2`.
    #[serde(rename = "range")]
    Range,
    /// `value` by `value2`.
    #[serde(rename = "size")]
    Size,
}

/// How a promise is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentMethod {
    /// By a survey.
    Survey,
}

/// What a number is: a `target` to be reached, a `spec` of it (length, size, worth), a `breakdown` of a number already given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentRole {
    /// To be reached or delivered.
    Target,
    /// A property of what is.
    Spec,
    /// Part of a number already given.
    Breakdown,
}

impl From<Read> for Commitment {
    fn from(read: Read) -> Self {
        Self {
            source: match read.source {
                ItemBlock::Target => CommitmentSource::Target,
                ItemBlock::Result => CommitmentSource::Result,
            },
            item: read.item,
            quote: read.quote,
            comparator: read.comparator.into(),
            value: read.value,
            value2: read.value2,
            unit: read.unit,
            per: read.per,
            year: read.year,
            age_from: read.age_from,
            age_to: read.age_to,
            method: read.method.map(|Method::Survey| CommitmentMethod::Survey),
            baseline: read.baseline,
            of: read.of,
            role: match read.role {
                Role::Target => CommitmentRole::Target,
                Role::Spec => CommitmentRole::Spec,
                Role::Breakdown => CommitmentRole::Breakdown,
            },
            customer_approval: read.customer_approval,
        }
    }
}

impl From<Sense> for CommitmentSense {
    fn from(sense: Sense) -> Self {
        match sense {
            Sense::AtLeast => Self::AtLeast,
            Sense::Exactly => Self::Exactly,
            Sense::AtMost => Self::AtMost,
            Sense::MoreThan => Self::MoreThan,
            Sense::LessThan => Self::LessThan,
            Sense::Increase => Self::Increase,
            Sense::Decrease => Self::Decrease,
            Sense::Range => Self::Range,
            Sense::Size => Self::Size,
        }
    }
}
