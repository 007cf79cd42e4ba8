//! An official list of directions (kk бағыттардың тізбесі, ru перечень направлений), as reading a file yields it.
//!
//! The types serialise to exactly the JSON that `bagyt read` prints; keys that do not apply are `null`, `[]` or `{}`.

mod commitment;
mod field;
mod finding;
mod item_heading;
mod place;
mod region;
mod row;
mod texts;

pub use commitment::{Commitment, CommitmentRole, Measure, Method, Sense};
pub use field::Field;
pub use finding::{Code, Finding, Severity};
pub use item_heading::{ItemBlock, ItemGroup, ItemHeading, item_groups};
pub use place::{HeadingPlaces, Place};
pub use region::Region;
pub use row::{
    Comparator, Direction, Funding, MaterialItem, MaterialUnit, Term, TerritoryCount, TerritoryUnit,
};
pub use texts::{ListTexts, ListTextsByLanguage, RowTexts, TextLanguage, Texts};

use crate::Tenge;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A calendar year as printed in a list, for example 2026.
pub type Year = u16;

/// One official list: its heading, its rows in printed order, its printed totals. Findings travel beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficialList {
    /// Where it was read from.
    pub source: Source,
    /// The title as printed, white space folded.
    pub title: Option<String>,
    /// The language or languages of the texts.
    pub language: ListLanguage,
    /// The year of the list: from the title, else as the reading conventions say.
    pub year: Option<Year>,
    /// The approval block (kk бекіту белгісі, ru гриф утверждения).
    pub approval: Option<Approval>,
    /// Customers named in heading rows, in printed order.
    pub issuers: Vec<Issuer>,
    /// Columns present, in printed order.
    pub columns: Vec<Column>,
    /// The directions, in printed order.
    pub rows: Vec<Direction>,
    /// Totals as printed.
    pub totals: Vec<YearTotal>,
    /// What is printed below the table, a note or a signature each, in printed order.
    #[serde(default)]
    pub notes: Vec<String>,
    /// Where they stand in the file. Left out of the document where nobody asks.
    #[serde(default, skip_serializing_if = "HeadingPlaces::is_empty")]
    pub places: HeadingPlaces,
    /// Title and approval in each language; empty for a list in one language.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub texts: ListTextsByLanguage,
}

/// The file a list was read from; empty for a list that stood in none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The file's name without its folder; of a file in an archive, its path there after the archive's name: `all.zip/1/a.pdf`.
    pub file: String,
    /// SHA-256 of the file's bytes, lower-case hexadecimal.
    pub sha256: String,
    /// How it was read: `text`, `docx`.
    pub format: String,
    /// Which list of the file this is, from 1.
    pub part: u32,
}

/// Of a file's name as [`Source`] has it, the path in the archive it lay in.
pub fn within_archive(file: &str) -> Option<&str> {
    file.split_once('/').map(|(_, within)| within)
}

/// The languages of a list's texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ListLanguage {
    /// Kazakh.
    #[serde(rename = "kk")]
    Kazakh,
    /// Russian.
    #[serde(rename = "ru")]
    Russian,
    /// Both, side by side.
    #[serde(rename = "kk+ru")]
    Both,
}

/// The approval block: who approved the list, by what document, when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// The whole block as printed.
    pub text: String,
    /// Who approved, as printed.
    pub approver: Option<String>,
    /// The noun of the document: `бұйрық`, `приказ`, `қаулы`, `постановление`.
    pub document_kind: Option<String>,
    /// `YYYY-MM-DD`.
    pub date: Option<String>,
    /// The number as printed, without the number sign.
    pub number: Option<String>,
    /// The date or the number was left to be filled in.
    pub blank: bool,
}

/// A customer (kk тапсырыс беруші, ru заказчик) named in a heading row, with the rows under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issuer {
    /// The name as printed.
    pub name: String,
    /// Ordinals of its rows.
    pub rows: Vec<u32>,
}

/// A printed total of one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearTotal {
    /// The year the total is for.
    pub year: Year,
    /// The amount.
    pub thousand_tenge: Tenge,
}

/// A column of the official form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// № р/с.
    Number,
    /// Field of article 5(1) (kk сала, ru сфера).
    Field,
    /// Direction (kk бағыт, ru направление).
    Direction,
    /// Short description of the problem.
    Problem,
    /// Volume of financing.
    Funding,
    /// Grant type and term of implementation.
    KindAndTerm,
    /// Territory of implementation.
    Territory,
    /// Target indicators and expected results.
    Indicators,
    /// Requirements for the material base (long-term grants only).
    MaterialBase,
}

impl Column {
    /// All columns in the order of the official form.
    pub const ALL: [Self; 9] = [
        Self::Number,
        Self::Field,
        Self::Direction,
        Self::Problem,
        Self::Funding,
        Self::KindAndTerm,
        Self::Territory,
        Self::Indicators,
        Self::MaterialBase,
    ];

    /// The key in JSON, messages and addresses.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Field => "field",
            Self::Direction => "direction",
            Self::Problem => "problem",
            Self::Funding => "funding",
            Self::KindAndTerm => "kind_and_term",
            Self::Territory => "territory",
            Self::Indicators => "indicators",
            Self::MaterialBase => "material_base",
        }
    }
}
