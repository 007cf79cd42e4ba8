//! What the checks had to say, in the reader's language.

use super::place::Place;
use super::values::{CodeKey, ColumnKey, SeverityKey};
use bagyt_domain::list;
use bagyt_storage::catalogue;
use bagyt_wording::{Lang, finding_hint, finding_message};
use serde::Serialize;
use utoipa::ToSchema;

/// A finding about a list: what is wrong, where, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Finding {
    /// What is wrong.
    pub code: CodeKey,
    /// How much it matters.
    pub severity: SeverityKey,
    /// Ordinal of the row; `null` for the list as a whole.
    #[schema(example = 1)]
    pub row: Option<u32>,
    /// The column.
    pub column: Option<ColumnKey>,
    /// `target 1`, `result 3`, or the printed words it is about.
    #[schema(example = "target 1")]
    pub item: Option<String>,
    /// What is wrong, in the language of the answer.
    #[schema(example = "The target indicator has no number.")]
    pub message: String,
    /// What to write instead, in the language of the answer.
    #[schema(example = "Write how many people will be reached.")]
    pub hint: Option<String>,
    /// Where it stands in the file.
    pub place: Option<Place>,
}

/// How many findings of each severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct FindingCounts {
    /// Money or meaning may be wrong.
    #[schema(example = 1)]
    pub errors: u32,
    /// Everything between.
    #[schema(example = 4)]
    pub warnings: u32,
    /// Spelling, spacing, form.
    #[schema(example = 2)]
    pub notes: u32,
}

impl Finding {
    /// The finding in words.
    pub fn of(finding: list::Finding, lang: Lang) -> Self {
        Self {
            code: finding.code.into(),
            severity: finding.severity().into(),
            row: finding.row,
            column: finding.column.map(Into::into),
            message: finding_message(&finding, lang),
            hint: finding_hint(&finding, lang),
            item: finding.item,
            place: finding.place.map(Into::into),
        }
    }

    /// All of them in words.
    pub fn all(findings: Vec<list::Finding>, lang: Lang) -> Vec<Self> {
        findings.into_iter().map(|finding| Self::of(finding, lang)).collect()
    }
}

impl From<catalogue::FindingCounts> for FindingCounts {
    fn from(counts: catalogue::FindingCounts) -> Self {
        Self { errors: counts.errors, warnings: counts.warnings, notes: counts.notes }
    }
}
