//! A row of a list as answers and files hold it: the keys are those of the reading conventions.

use super::commitment::Commitment;
use super::place::{self, Place};
use super::values::{FieldKey, TermKey, Thousands};
use bagyt_domain::list;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A row of an official list. Texts stand as printed; misspellings stay, and a finding names them.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Row {
    /// Position in the list.
    #[schema(example = 1, minimum = 1)]
    pub ordinal: u32,
    /// The number as printed.
    #[schema(example = "1.")]
    pub number: Option<String>,
    /// The customer: the heading row above it, as printed.
    #[schema(example = "Қостанай облысы әкімдігінің қоғамдық даму басқармасы")]
    pub issuer: Option<String>,
    /// The field as printed.
    #[schema(example = "Жастар саясаты мен балалар бастамаларын қолдау")]
    pub field: String,
    /// The field it was recognised as.
    pub field_code: Option<FieldKey>,
    /// The direction.
    #[schema(example = "Ауыл жастарының кәсіпкерлік дағдыларын дамыту")]
    pub direction: String,
    /// Short description of the problem.
    #[schema(example = "Ауылда жастардың жұмыссыздығы жоғары.")]
    pub problem: Option<String>,
    /// What all grants of the row cost, year by year, in printed order.
    pub funding: Vec<Funding>,
    /// Sum of `funding`, suspect amounts as printed. Sums over several rows leave suspect amounts apart.
    pub funding_total_thousand_tenge: Thousands,
    /// The sum of one grant, where printed.
    pub per_grant_thousand_tenge: Option<Thousands>,
    /// Grant type and term as printed.
    #[schema(example = "2 қысқа мерзімді грант, 2026 жыл")]
    pub kind_and_term: Option<String>,
    /// How many grants.
    #[schema(example = 2)]
    pub grant_count: Option<u32>,
    /// Grant type by term.
    pub term: Option<TermKey>,
    /// Every year covered.
    #[schema(example = json!([2026]))]
    pub years: Vec<u16>,
    /// Territory as printed.
    #[schema(example = "Қостанай облысы")]
    pub territory: Option<String>,
    /// Places named, by slug.
    #[schema(example = json!(["kostanay"]))]
    pub regions: Vec<String>,
    /// Places by year, where the cell divides them.
    #[schema(example = json!({"2026": ["kostanay"]}))]
    pub territory_by_year: BTreeMap<String, Vec<String>>,
    /// Counts printed in the territory cell.
    pub territory_counts: Vec<TerritoryCount>,
    /// Target indicators, without their enumerators.
    #[schema(example = json!(["Кемінде 200 адамды қамту"]))]
    pub target_indicators: Vec<String>,
    /// Expected results, without their enumerators.
    #[schema(example = json!(["Кемінде 4 семинар өткізу"]))]
    pub expected_results: Vec<String>,
    /// What headings of these items say beside their names; none where no heading says more.
    pub item_headings: Vec<ItemHeading>,
    /// What the indicators and results promise in numbers, in order of print, as the program reads it.
    pub commitments: Vec<Commitment>,
    /// The material base as printed.
    #[schema(example = "Компьютер – 2 дана")]
    pub material_base: Option<String>,
    /// What the material base asks for.
    pub material_base_items: Vec<MaterialItem>,
    /// The texts in each language, by `kk` and `ru`, where the list prints every text in two; empty for a list in one
    /// language. A text that could not be told apart for certain is `null` or `[]`.
    #[schema(example = json!({}))]
    pub texts: BTreeMap<String, RowTexts>,
    /// Where each cell stands in the file, by column: one place for each page or run of lines it goes over.
    #[schema(example = json!({"funding": [{"table": 1, "row": 4, "column": 5}]}))]
    pub places: BTreeMap<String, Vec<Place>>,
}

/// The texts of a row in one language; `null` and empty where the language has none or it could not be told apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct RowTexts {
    /// The field.
    #[schema(example = "Мәдениет және өнер")]
    pub field: Option<String>,
    /// The direction.
    #[schema(example = "Ауыл жастарының кәсіпкерлік дағдыларын дамыту")]
    pub direction: Option<String>,
    /// Short description of the problem.
    #[schema(example = "Ауылда жастардың жұмыссыздығы жоғары.")]
    pub problem: Option<String>,
    /// Kind and term.
    #[schema(example = "1 қысқа мерзімді грант")]
    pub kind_and_term: Option<String>,
    /// Territory.
    #[schema(example = "Қостанай облысы")]
    pub territory: Option<String>,
    /// Target indicators.
    #[schema(example = json!(["Кемінде 200 адамды қамту"]))]
    pub target_indicators: Vec<String>,
    /// Expected results.
    #[schema(example = json!(["Кемінде 4 семинар өткізу"]))]
    pub expected_results: Vec<String>,
    /// What headings of these items say beside their names.
    pub item_headings: Vec<ItemHeading>,
    /// Material base.
    #[schema(example = "Компьютер – 2 дана")]
    pub material_base: Option<String>,
}

impl From<list::RowTexts> for RowTexts {
    fn from(texts: list::RowTexts) -> Self {
        Self {
            field: texts.field,
            direction: texts.direction,
            problem: texts.problem,
            kind_and_term: texts.kind_and_term,
            territory: texts.territory,
            target_indicators: texts.target_indicators,
            expected_results: texts.expected_results,
            item_headings: texts.item_headings.into_iter().map(Into::into).collect(),
            material_base: texts.material_base,
        }
    }
}

/// A heading of items that says more than what they are; it holds for the items below it, up to the next of its block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ItemHeading {
    /// The block: `target` or `result`.
    #[schema(example = "target")]
    pub source: String,
    /// The first item below it, from 1.
    #[schema(example = 1)]
    pub item: u32,
    /// As printed.
    #[schema(example = "Нысаналы индикатор (жыл сайын):")]
    pub text: String,
}

impl From<list::ItemHeading> for ItemHeading {
    fn from(heading: list::ItemHeading) -> Self {
        let source = heading.source.key().to_owned();
        Self { source, item: heading.item, text: heading.text }
    }
}

/// What all grants of a row cost in one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Funding {
    /// The year, where printed or settled by the list.
    #[schema(example = 2026)]
    pub year: Option<u16>,
    /// The amount, a printed unit applied.
    pub thousand_tenge: Thousands,
    /// The likely amount, when the printed one only makes sense in another unit: then `thousand_tenge` is suspect.
    pub likely_thousand_tenge: Option<Thousands>,
    /// The whole phrase.
    #[schema(example = "2026 жыл – 28 250")]
    pub as_printed: String,
}

/// A count in the territory cell, for example eight districts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct TerritoryCount {
    /// What is counted.
    pub unit: TerritoryUnit,
    /// How the number is meant.
    pub comparator: Comparator,
    /// The number.
    #[schema(example = 8)]
    pub value: u32,
}

/// What a territory count counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TerritoryUnit {
    /// Oblast.
    Oblast,
    /// City of republican standing.
    RepublicanCity,
    /// Region.
    Region,
    /// City.
    City,
    /// District.
    District,
    /// District of a city.
    CityDistrict,
    /// Rural okrug.
    RuralOkrug,
    /// Settlement.
    Settlement,
}

/// How a number is meant: at least, exactly, at most, more than.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub enum Comparator {
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
}

/// One thing the material base must have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct MaterialItem {
    /// What.
    #[schema(example = "computer")]
    pub item: String,
    /// The least number.
    #[schema(example = 2)]
    pub min: u32,
    /// Pieces or square metres.
    pub unit: MaterialUnit,
    /// In how many regions, where the cell says.
    #[schema(example = 3)]
    pub regions_min: Option<u32>,
}

/// The unit of a material base item: pieces or square metres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub enum MaterialUnit {
    /// Pieces.
    #[serde(rename = "pcs")]
    Pieces,
    /// Square metres.
    #[serde(rename = "m2")]
    SquareMetres,
}

impl From<list::Direction> for Row {
    fn from(row: list::Direction) -> Self {
        let by_year = row.territory_by_year.iter();
        let commitments = bagyt_promises::commitments(&row).into_iter().map(Into::into).collect();
        Self {
            ordinal: row.ordinal,
            number: row.number,
            issuer: row.issuer,
            field: row.field,
            field_code: row.field_code.map(Into::into),
            direction: row.direction,
            problem: row.problem,
            funding: row.funding.into_iter().map(Into::into).collect(),
            funding_total_thousand_tenge: row.funding_total_thousand_tenge.into(),
            per_grant_thousand_tenge: row.per_grant_thousand_tenge.map(Into::into),
            kind_and_term: row.kind_and_term,
            grant_count: row.grant_count,
            term: row.term.map(Into::into),
            years: row.years,
            territory: row.territory,
            regions: slugs(&row.regions),
            territory_by_year: by_year
                .map(|(year, places)| (year.clone(), slugs(places)))
                .collect(),
            territory_counts: row.territory_counts.into_iter().map(Into::into).collect(),
            target_indicators: row.target_indicators,
            expected_results: row.expected_results,
            item_headings: row.item_headings.into_iter().map(Into::into).collect(),
            commitments,
            material_base: row.material_base,
            material_base_items: row.material_base_items.into_iter().map(Into::into).collect(),
            texts: row
                .texts
                .into_iter()
                .map(|(language, texts)| (language.key().to_owned(), texts.into()))
                .collect(),
            places: row
                .places
                .into_iter()
                .map(|(column, places)| (column.key().to_owned(), place::all(places)))
                .collect(),
        }
    }
}

fn slugs(places: &[list::Region]) -> Vec<String> {
    places.iter().map(|place| place.slug().to_owned()).collect()
}

impl From<list::Funding> for Funding {
    fn from(funding: list::Funding) -> Self {
        Self {
            year: funding.year,
            thousand_tenge: funding.thousand_tenge.into(),
            likely_thousand_tenge: funding.likely_thousand_tenge.map(Into::into),
            as_printed: funding.as_printed,
        }
    }
}

impl From<list::TerritoryCount> for TerritoryCount {
    fn from(count: list::TerritoryCount) -> Self {
        let unit = match count.unit {
            list::TerritoryUnit::Oblast => TerritoryUnit::Oblast,
            list::TerritoryUnit::RepublicanCity => TerritoryUnit::RepublicanCity,
            list::TerritoryUnit::Region => TerritoryUnit::Region,
            list::TerritoryUnit::City => TerritoryUnit::City,
            list::TerritoryUnit::District => TerritoryUnit::District,
            list::TerritoryUnit::CityDistrict => TerritoryUnit::CityDistrict,
            list::TerritoryUnit::RuralOkrug => TerritoryUnit::RuralOkrug,
            list::TerritoryUnit::Settlement => TerritoryUnit::Settlement,
        };
        let comparator = match count.comparator {
            list::Comparator::AtLeast => Comparator::AtLeast,
            list::Comparator::Exactly => Comparator::Exactly,
            list::Comparator::AtMost => Comparator::AtMost,
            list::Comparator::MoreThan => Comparator::MoreThan,
        };
        Self { unit, comparator, value: count.value }
    }
}

impl From<list::MaterialItem> for MaterialItem {
    fn from(item: list::MaterialItem) -> Self {
        let unit = match item.unit {
            list::MaterialUnit::Pieces => MaterialUnit::Pieces,
            list::MaterialUnit::SquareMetres => MaterialUnit::SquareMetres,
        };
        Self { item: item.item, min: item.min, unit, regions_min: item.regions_min }
    }
}

#[cfg(test)]
mod tests {
    use super::{Row, list};
    use bagyt_domain::Tenge;
    use bagyt_domain::list::{Column, Place};
    use bagyt_domain::list::{
        Comparator, Direction, Field, Funding, MaterialItem, MaterialUnit, Region, Term,
        TerritoryCount, TerritoryUnit,
    };

    /// A row in which every key has a value.
    fn whole(unit: TerritoryUnit, comparator: Comparator, pieces: MaterialUnit) -> Direction {
        let heading = list::ItemHeading {
            source: list::ItemBlock::Target,
            item: 1,
            text: "Нысаналы индикатор (жыл сайын):".to_owned(),
        };
        let some = |text: &str| Some(text.to_owned());
        let amount = Tenge::from_tiyn(1_250_050_000);
        let places = vec![Region::new("astana"), Region::new("taraz")];
        Direction {
            ordinal: 3,
            number: some("3."),
            issuer: some("Әкімдік"),
            field: "Мәдениет".to_owned(),
            field_code: Some(Field::CultureAndArt),
            direction: "Бағыт".to_owned(),
            problem: some("Мәселе"),
            funding: vec![Funding {
                year: Some(2026),
                thousand_tenge: amount,
                likely_thousand_tenge: Some(amount),
                as_printed: "12 500,5".to_owned(),
            }],
            funding_total_thousand_tenge: amount,
            per_grant_thousand_tenge: Some(amount),
            kind_and_term: some("1 қысқа мерзімді грант"),
            grant_count: Some(1),
            term: Some(Term::Long),
            years: vec![2026, 2027],
            territory: some("Астана, Тараз"),
            regions: places.clone(),
            territory_by_year: [("2026".to_owned(), places)].into(),
            territory_counts: vec![TerritoryCount { unit, comparator, value: 8 }],
            target_indicators: vec!["200 адам".to_owned()],
            expected_results: vec!["4 семинар".to_owned()],
            item_headings: vec![heading.clone()],
            commitments: [],
            material_base: some("Компьютер"),
            material_base_items: vec![MaterialItem {
                item: "computer".to_owned(),
                min: 2,
                unit: pieces,
                regions_min: Some(3),
            }],
            places: [(Column::Field, vec![Place::Line { line: 4 }])].into(),
            texts: [(
                list::TextLanguage::Kazakh,
                list::RowTexts {
                    field: some("Мәдениет"),
                    item_headings: vec![heading],
                    ..Default::default()
                },
            )]
            .into(),
        }
    }

    #[test]
    fn a_row_is_told_as_the_reading_conventions_say() {
        use Comparator::{AtLeast, AtMost, Exactly, MoreThan};
        use TerritoryUnit as Unit;
        let units = [Unit::Oblast, Unit::RepublicanCity, Unit::Region, Unit::City];
        let others = [Unit::District, Unit::CityDistrict, Unit::RuralOkrug, Unit::Settlement];
        for unit in units.into_iter().chain(others) {
            for comparator in [AtLeast, AtMost, Exactly, MoreThan] {
                for pieces in [MaterialUnit::Pieces, MaterialUnit::SquareMetres] {
                    let row = whole(unit, comparator, pieces);
                    let mut read = serde_json::to_value(&row).expect("plain data");
                    read["commitments"] = serde_json::json!(bagyt_promises::commitments(&row));
                    let told = serde_json::to_value(Row::from(row)).expect("plain data");
                    assert_eq!(told, read);
                }
            }
        }
    }
}
