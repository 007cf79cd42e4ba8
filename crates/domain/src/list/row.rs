//! One row of a list: a direction with its money, kind, territory, indicators and results.

use super::{
    Column, Field, ItemBlock, ItemGroup, ItemHeading, Place, Region, Texts, Year, item_groups,
};
use crate::Tenge;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A direction of a state grant (kk мемлекеттік грант бағыты, ru направление государственного гранта): one row of a list.
///
/// Texts stand as printed, white space folded, markup removed; misspellings stay and a finding names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Direction {
    /// Position in the list, from 1.
    pub ordinal: u32,
    /// The number as printed, with its mark: `1.`.
    pub number: Option<String>,
    /// The heading row above it.
    pub issuer: Option<String>,
    /// The field as printed.
    pub field: String,
    /// The field it was recognised as.
    pub field_code: Option<Field>,
    /// The direction itself.
    pub direction: String,
    /// Short description of the problem.
    pub problem: Option<String>,
    /// What all grants of the row cost, year by year, in printed order.
    pub funding: Vec<Funding>,
    /// Sum of `funding`, suspect amounts as printed.
    pub funding_total_thousand_tenge: Tenge,
    /// The sum of one grant where printed.
    pub per_grant_thousand_tenge: Option<Tenge>,
    /// The kind and term cell as printed.
    pub kind_and_term: Option<String>,
    /// How many grants.
    pub grant_count: Option<u32>,
    /// Short, medium or long.
    pub term: Option<Term>,
    /// Every year covered, ascending.
    pub years: Vec<Year>,
    /// The territory cell as printed.
    pub territory: Option<String>,
    /// Places named, in printed order; all twenty in the classifier's order where the cell says all.
    pub regions: Vec<Region>,
    /// Places by year where the cell divides them, keyed by the year in digits.
    pub territory_by_year: BTreeMap<String, Vec<Region>>,
    /// Counts printed in the territory cell.
    pub territory_counts: Vec<TerritoryCount>,
    /// Target indicators (kk нысаналы индикатор, ru целевой индикатор), without their enumerators.
    pub target_indicators: Vec<String>,
    /// Expected results (kk күтілетін нәтижелер, ru ожидаемые результаты), without their enumerators.
    pub expected_results: Vec<String>,
    /// Always empty here: what the texts promise in numbers is worked out of them when it is asked for, and never sealed.
    /// What a document that was printed with them says here is passed over.
    #[serde(deserialize_with = "passed_over")]
    pub commitments: [(); 0],
    /// The material base cell as printed; `None` for an empty marker.
    pub material_base: Option<String>,
    /// What the cell asks for.
    pub material_base_items: Vec<MaterialItem>,
    /// Where each cell stands in the file: one place for each page, run of lines or cell it goes over. Left out of the
    /// document where nobody asks; empty in what was stored before places were kept.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub places: BTreeMap<Column, Vec<Place>>,
    /// The texts in each language, where the list prints every text in two; empty for a list in one language.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub texts: Texts,
    /// What headings of target indicators and expected results say beside their names: `Нысаналы индикатор (жыл сайын):`. Left
    /// out of what is stored where they say no more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub item_headings: Vec<ItemHeading>,
}

fn passed_over<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<[(); 0], D::Error> {
    serde::de::IgnoredAny::deserialize(deserializer).map(|_| [])
}

impl Direction {
    /// The items of a block.
    pub fn items(&self, block: ItemBlock) -> &[String] {
        match block {
            ItemBlock::Target => &self.target_indicators,
            ItemBlock::Result => &self.expected_results,
        }
    }

    /// The items of a block, parted at the headings that say more than their names.
    pub fn item_groups(&self, block: ItemBlock) -> Vec<ItemGroup<'_>> {
        item_groups(block, self.items(block), &self.item_headings)
    }
}

/// What all grants of a row cost in one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Funding {
    /// The year, where printed or settled by the list.
    pub year: Option<Year>,
    /// The amount, a printed unit applied.
    pub thousand_tenge: Tenge,
    /// The likely amount when the printed one only makes sense in another unit.
    pub likely_thousand_tenge: Option<Tenge>,
    /// The whole phrase: `2026 жыл – 28 250`.
    pub as_printed: String,
}

/// Grant type by term (law, art. 6-1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Term {
    /// kk қысқа мерзімді, ru краткосрочный.
    Short,
    /// kk орта мерзімді, ru среднесрочный.
    Medium,
    /// kk ұзақ мерзімді, ru долгосрочный.
    Long,
}

impl Term {
    /// Shortest first.
    pub const ALL: [Self; 3] = [Self::Short, Self::Medium, Self::Long];

    /// The key in JSON, rules, messages and addresses.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Medium => "medium",
            Self::Long => "long",
        }
    }
}

/// A count in the territory cell: `8 districts`, `at least 3 regions`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TerritoryCount {
    /// What is counted.
    pub unit: TerritoryUnit,
    /// How the number is meant.
    pub comparator: Comparator,
    /// The number.
    pub value: u32,
}

/// What a territory count counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TerritoryUnit {
    /// kk облыс, ru область.
    Oblast,
    /// kk республикалық маңызы бар қала, ru город республиканского значения.
    RepublicanCity,
    /// kk өңір, ru регион.
    Region,
    /// kk қала, ru город.
    City,
    /// kk аудан, ru район.
    District,
    /// kk қаланың ауданы, ru район города.
    CityDistrict,
    /// kk ауылдық округ, ru сельский округ.
    RuralOkrug,
    /// kk елді мекен, ауыл, ru населённый пункт, село.
    Settlement,
}

/// How a number is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Comparator {
    /// кемінде, не менее.
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
}

/// One thing the material base must have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MaterialItem {
    /// What: `computer`, `office_m2`, …
    pub item: String,
    /// The least number.
    pub min: u32,
    /// Pieces or square metres.
    pub unit: MaterialUnit,
    /// In how many regions, where the cell says.
    pub regions_min: Option<u32>,
}

/// The unit of a material base item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MaterialUnit {
    /// Pieces (kk дана, ru единица).
    #[serde(rename = "pcs")]
    Pieces,
    /// Square metres.
    #[serde(rename = "m2")]
    SquareMetres,
}
