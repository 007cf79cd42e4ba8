//! What a check has to say about a list: facts only; the words are made from `messages/` in three languages.

use super::{Column, Place};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One finding about a list. It holds data; wording, reason and advice are looked up by `code` and `variant`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What is wrong.
    pub code: Code,
    /// Which wording of the code fits, for example `extra_dot`; empty for the plain one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub variant: String,
    /// Ordinal of the row, `None` for the list as a whole.
    pub row: Option<u32>,
    /// The column.
    pub column: Option<Column>,
    /// `target 1`, `result 3`, or the printed words the finding is about.
    pub item: Option<String>,
    /// What to write instead, when that is a word and not a sentence.
    pub suggestion: Option<String>,
    /// The values its wording names.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, String>,
    /// Where it stands in the source.
    pub place: Option<Place>,
}

impl Finding {
    /// A finding about the whole list.
    pub fn new(code: Code) -> Self {
        Self {
            code,
            variant: String::new(),
            row: None,
            column: None,
            item: None,
            suggestion: None,
            values: BTreeMap::new(),
            place: None,
        }
    }

    /// Names the row and column.
    pub fn at(mut self, row: u32, column: Column) -> Self {
        self.row = Some(row);
        self.column = Some(column);
        self
    }

    /// Names the item or the printed words.
    pub fn item(mut self, item: impl Into<String>) -> Self {
        self.item = Some(item.into());
        self
    }

    /// Says what to write instead.
    pub fn suggest(mut self, words: impl Into<String>) -> Self {
        self.suggestion = Some(words.into());
        self
    }

    /// Adds a value for the wording.
    pub fn value(mut self, name: &str, value: impl ToString) -> Self {
        self.values.insert(name.to_owned(), value.to_string());
        self
    }

    /// Chooses another wording of the code.
    pub fn variant(mut self, variant: &str) -> Self {
        variant.clone_into(&mut self.variant);
        self
    }

    /// Says where it stands.
    pub fn place(mut self, place: Option<Place>) -> Self {
        self.place = place;
        self
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Spelling, spacing, form.
    Note,
    /// Everything between.
    Warning,
    /// Money or meaning may be wrong.
    Error,
}

impl Severity {
    /// The key in JSON and messages.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// An amount that only makes sense in another unit.
    UnitSuspect,
    /// A printed total differs from the sum of the rows.
    TotalMismatch,
    /// Sum per grant times number of grants is not the printed total.
    PerGrantMismatch,
    /// A row without an amount in a list with a column for it.
    AmountMissing,
    /// A cell that a direction needs is empty.
    EmptyCell,
    /// A row without its number.
    MissingNumber,
    /// Row numbers skip or repeat.
    NumberGap,
    /// An item breaks off.
    TruncatedItem,
    /// A target item without any number.
    IndicatorWithoutNumber,
    /// A result promises less than the target it serves.
    TargetContradicted,
    /// Something is promised each year by a grant of one year.
    YearlyPromiseInOneYear,
    /// Small grants cost more than the grant they are given of.
    SmallGrantsAboveGrant,
    /// No territory in the row.
    TerritoryMissing,
    /// A printed count differs from the number of places named beside it.
    RegionCountMismatch,
    /// The list has no title.
    TitleMissing,
    /// The title names no year.
    TitleWithoutYear,
    /// The title names another year than the money.
    TitleYearMismatch,
    /// No approval block.
    ListWithoutApproval,
    /// Date or number of the approval left blank.
    ApprovalBlank,
    /// Neither the money nor the term cell gives a year.
    YearNotPrinted,
    /// The number of years does not fit the grant type.
    KindYearsMismatch,
    /// The amount is outside the limits of the grant type.
    AmountOutsideTypeLimit,
    /// A long-term grant without material base.
    MissingMaterialBaseForLongTerm,
    /// A material base on a grant that is not long-term.
    MaterialBaseOnShortTerm,
    /// An item stands word for word in another place.
    DuplicateText,
    /// The same direction twice.
    DuplicateDirection,
    /// Money, years or the kind of a grant differ between the two languages of a list.
    LanguagesDiffer,
    /// Numbers of a text, or places, differ between the two languages of a list.
    LanguageNumbersDiffer,
    /// A text, or an item, of a bilingual list that only one language has.
    LanguageMissing,
    /// Words of the other language.
    MixedLanguage,
    /// A word, or a figure of an amount, that recognition probably misread.
    OcrSuspect,
    /// A misspelt word.
    Misspelling,
    /// Words run together.
    MissingSpace,
    /// Text that fits no cell.
    LostText,
    /// Two cells run together.
    MergedCells,
    /// Cells stand in the wrong column.
    CellShift,
    /// A field that is none of the law's.
    UnknownField,
    /// A place that is not known.
    UnknownRegion,
    /// The file's letters are not those that its pages show: put right, or not to be trusted.
    LettersMapped,
    /// A page that only an image shows was not recognised.
    PageNotRead,
    /// A table beside the list that was not taken for a part of it.
    TableAside,
}

impl Code {
    /// All codes.
    pub const ALL: [Self; 41] = [
        Self::UnitSuspect,
        Self::TotalMismatch,
        Self::PerGrantMismatch,
        Self::AmountMissing,
        Self::EmptyCell,
        Self::MissingNumber,
        Self::NumberGap,
        Self::TruncatedItem,
        Self::IndicatorWithoutNumber,
        Self::TargetContradicted,
        Self::YearlyPromiseInOneYear,
        Self::SmallGrantsAboveGrant,
        Self::TerritoryMissing,
        Self::RegionCountMismatch,
        Self::TitleMissing,
        Self::TitleWithoutYear,
        Self::TitleYearMismatch,
        Self::ListWithoutApproval,
        Self::ApprovalBlank,
        Self::YearNotPrinted,
        Self::KindYearsMismatch,
        Self::AmountOutsideTypeLimit,
        Self::MissingMaterialBaseForLongTerm,
        Self::MaterialBaseOnShortTerm,
        Self::DuplicateText,
        Self::DuplicateDirection,
        Self::LanguagesDiffer,
        Self::LanguageNumbersDiffer,
        Self::LanguageMissing,
        Self::MixedLanguage,
        Self::OcrSuspect,
        Self::Misspelling,
        Self::MissingSpace,
        Self::LostText,
        Self::MergedCells,
        Self::CellShift,
        Self::UnknownField,
        Self::UnknownRegion,
        Self::LettersMapped,
        Self::PageNotRead,
        Self::TableAside,
    ];

    /// The key in JSON and messages.
    pub const fn key(self) -> &'static str {
        match self {
            Self::UnitSuspect => "unit_suspect",
            Self::TotalMismatch => "total_mismatch",
            Self::PerGrantMismatch => "per_grant_mismatch",
            Self::AmountMissing => "amount_missing",
            Self::EmptyCell => "empty_cell",
            Self::MissingNumber => "missing_number",
            Self::NumberGap => "number_gap",
            Self::TruncatedItem => "truncated_item",
            Self::IndicatorWithoutNumber => "indicator_without_number",
            Self::TargetContradicted => "target_contradicted",
            Self::YearlyPromiseInOneYear => "yearly_promise_in_one_year",
            Self::SmallGrantsAboveGrant => "small_grants_above_grant",
            Self::TerritoryMissing => "territory_missing",
            Self::RegionCountMismatch => "region_count_mismatch",
            Self::TitleMissing => "title_missing",
            Self::TitleWithoutYear => "title_without_year",
            Self::TitleYearMismatch => "title_year_mismatch",
            Self::ListWithoutApproval => "list_without_approval",
            Self::ApprovalBlank => "approval_blank",
            Self::YearNotPrinted => "year_not_printed",
            Self::KindYearsMismatch => "kind_years_mismatch",
            Self::AmountOutsideTypeLimit => "amount_outside_type_limit",
            Self::MissingMaterialBaseForLongTerm => "missing_material_base_for_long_term",
            Self::MaterialBaseOnShortTerm => "material_base_on_short_term",
            Self::DuplicateText => "duplicate_text",
            Self::DuplicateDirection => "duplicate_direction",
            Self::LanguagesDiffer => "languages_differ",
            Self::LanguageNumbersDiffer => "language_numbers_differ",
            Self::LanguageMissing => "language_missing",
            Self::MixedLanguage => "mixed_language",
            Self::OcrSuspect => "ocr_suspect",
            Self::Misspelling => "misspelling",
            Self::MissingSpace => "missing_space",
            Self::LostText => "lost_text",
            Self::MergedCells => "merged_cells",
            Self::CellShift => "cell_shift",
            Self::UnknownField => "unknown_field",
            Self::UnknownRegion => "unknown_region",
            Self::LettersMapped => "letters_mapped",
            Self::PageNotRead => "page_not_read",
            Self::TableAside => "table_aside",
        }
    }

    /// How much it matters: errors where money or meaning may be wrong, notes for spelling, spacing and form.
    pub const fn severity(self) -> Severity {
        match self {
            Self::UnitSuspect
            | Self::TotalMismatch
            | Self::PerGrantMismatch
            | Self::LanguagesDiffer
            | Self::TruncatedItem
            | Self::LostText
            | Self::PageNotRead
            | Self::SmallGrantsAboveGrant
            | Self::KindYearsMismatch
            | Self::AmountOutsideTypeLimit
            | Self::MissingMaterialBaseForLongTerm => Severity::Error,
            Self::Misspelling
            | Self::MissingSpace
            | Self::MixedLanguage
            | Self::MergedCells
            | Self::OcrSuspect
            | Self::TableAside
            | Self::ListWithoutApproval => Severity::Note,
            Self::AmountMissing
            | Self::EmptyCell
            | Self::MissingNumber
            | Self::NumberGap
            | Self::IndicatorWithoutNumber
            | Self::TargetContradicted
            | Self::YearlyPromiseInOneYear
            | Self::TerritoryMissing
            | Self::DuplicateText
            | Self::CellShift
            | Self::YearNotPrinted
            | Self::RegionCountMismatch
            | Self::TitleMissing
            | Self::TitleWithoutYear
            | Self::TitleYearMismatch
            | Self::ApprovalBlank
            | Self::MaterialBaseOnShortTerm
            | Self::DuplicateDirection
            | Self::LanguageNumbersDiffer
            | Self::LanguageMissing
            | Self::UnknownField
            | Self::UnknownRegion
            | Self::LettersMapped => Severity::Warning,
        }
    }
}
