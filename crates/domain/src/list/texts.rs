//! The texts of a bilingual list, each language by itself.

use super::{ItemBlock, ItemGroup, ItemHeading, item_groups};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A language texts are printed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TextLanguage {
    /// Kazakh.
    #[serde(rename = "kk")]
    Kazakh,
    /// Russian.
    #[serde(rename = "ru")]
    Russian,
}

impl TextLanguage {
    /// Both, Kazakh first.
    pub const BOTH: [Self; 2] = [Self::Kazakh, Self::Russian];

    /// The key in JSON and messages.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kazakh => "kk",
            Self::Russian => "ru",
        }
    }

    /// The other of the two.
    pub const fn other(self) -> Self {
        match self {
            Self::Kazakh => Self::Russian,
            Self::Russian => Self::Kazakh,
        }
    }
}

/// What a row of a bilingual list prints in each language; empty for a list in one language.
pub type Texts = BTreeMap<TextLanguage, RowTexts>;

/// What the frame of a bilingual list prints in each language; empty for a list in one language.
pub type ListTextsByLanguage = BTreeMap<TextLanguage, ListTexts>;

/// The texts of one row in one language. A text that could not be told apart for certain, or that the language does not
/// have, is `null` or `[]`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RowTexts {
    /// The field.
    pub field: Option<String>,
    /// The direction.
    pub direction: Option<String>,
    /// The problem.
    pub problem: Option<String>,
    /// Kind and term.
    pub kind_and_term: Option<String>,
    /// Territory.
    pub territory: Option<String>,
    /// Target indicators, item by item.
    pub target_indicators: Vec<String>,
    /// Expected results, item by item.
    pub expected_results: Vec<String>,
    /// Material base.
    pub material_base: Option<String>,
    /// What headings of the items say beside their names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub item_headings: Vec<ItemHeading>,
}

impl RowTexts {
    /// The items of a block, parted at the headings that say more than their names.
    pub fn item_groups(&self, block: ItemBlock) -> Vec<ItemGroup<'_>> {
        let items = match block {
            ItemBlock::Target => &self.target_indicators,
            ItemBlock::Result => &self.expected_results,
        };
        item_groups(block, items, &self.item_headings)
    }
}

/// The texts around a list in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTexts {
    /// The title.
    pub title: Option<String>,
    /// The approval block.
    pub approval: Option<String>,
}
