//! The two languages of a list: whether they say the same money, years, places and numbers, and whether both are there.

mod across;
mod numbers;

pub(crate) use across::across;

use super::sheet::{Block, Sheet};
use crate::bilingual::Bilingual;
use crate::recognise::{in_each_language, totals_of_other_language};
use bagyt_domain::Tenge;
use bagyt_domain::list::{Code, Column, Direction, Finding, Funding, Region, TextLanguage};
use bagyt_domain::rules::RuleBook;
use bagyt_language::place::find_places;
use numbers::numbers;

/// Columns in which a bilingual list prints words.
const OF_WORDS: [Column; 7] = [
    Column::Field,
    Column::Direction,
    Column::Problem,
    Column::KindAndTerm,
    Column::Territory,
    Column::Indicators,
    Column::MaterialBase,
];

/// The languages of one list compared row by row.
pub(super) fn check(sheet: &Sheet, bilingual: &Bilingual, rules: &RuleBook) -> Vec<Finding> {
    let mut findings = Vec::new();
    let rows = in_each_language(sheet.raw, rules, sheet.list, bilingual);
    let usual: Vec<Column> = OF_WORDS.into_iter().filter(|it| is_usual(bilingual, *it)).collect();
    for (at, [kazakh, russian]) in rows.iter().enumerate() {
        let Some(row) = sheet.list.rows.get(at) else { break };
        let pair = Pair { row, kazakh, russian };
        findings.extend(pair.differences(sheet, |column| bilingual.has_both(at, column)));
        findings.extend(missing(sheet, bilingual, at, row.ordinal, &usual));
    }
    findings.extend(totals(sheet, bilingual));
    findings
}

/// Whether most rows print a column in both languages.
fn is_usual(bilingual: &Bilingual, column: Column) -> bool {
    let rows = 0..bilingual.rows.len();
    let (both, only) = rows.fold((0_usize, 0_usize), |(both, only), at| {
        let one = bilingual.only_language(at, column).is_some();
        (both + usize::from(bilingual.has_both(at, column)), only + usize::from(one))
    });
    both >= only && both > 0
}

/// Texts of a row that only one language has: one finding for the language that is missing.
fn missing(
    sheet: &Sheet,
    bilingual: &Bilingual,
    at: usize,
    row: u32,
    usual: &[Column],
) -> Option<Finding> {
    let told_twice = sheet.list.rows.get(at).is_some_and(names_places_twice);
    let only = |language| {
        let own = move |it: &Column| {
            bilingual.only_language(at, *it) == Some(language)
                && !(*it == Column::Territory && told_twice)
        };
        usual.iter().copied().filter(own).collect::<Vec<_>>()
    };
    let found = TextLanguage::BOTH.map(|language| (language.other(), only(language)));
    let (language, columns) = found.into_iter().max_by_key(|(_, columns)| columns.len())?;
    let finding = sheet.at_cell(Code::LanguageMissing, row, *columns.first()?);
    let keys: Vec<&str> = columns.into_iter().map(Column::key).collect();
    Some(finding.value("columns", keys.join(", ")).value("language", language.key()))
}

/// `Астана қ. / г. Астана`, `ШҚО / ВКО`: too few words to tell languages, but the same places on both sides.
fn names_places_twice(row: &Direction) -> bool {
    let places = |text: &str| {
        let mut slugs: Vec<&str> = find_places(text).into_iter().map(|it| it.slug).collect();
        slugs.sort_unstable();
        slugs
    };
    let halves = row.territory.as_deref().and_then(|text| text.split_once('/'));
    halves.is_some_and(|(one, other)| {
        let one = places(one);
        !one.is_empty() && one == places(other)
    })
}

/// Printed totals of a year that differ.
fn totals(sheet: &Sheet, bilingual: &Bilingual) -> Vec<Finding> {
    let other = totals_of_other_language(sheet.raw, sheet.list, bilingual);
    let pairs = other.iter().filter_map(|total| {
        let own = sheet.list.totals.iter().find(|it| it.year == total.year)?;
        (own.thousand_tenge != total.thousand_tenge).then_some((own, total))
    });
    let finding = |year: u16, amounts: (Tenge, Tenge)| {
        let (kk, ru) = match bilingual.first {
            TextLanguage::Kazakh => amounts,
            TextLanguage::Russian => (amounts.1, amounts.0),
        };
        let finding =
            Finding { column: Some(Column::Funding), ..Finding::new(Code::LanguagesDiffer) };
        finding.variant("total").value("year", year).value("kk", kk).value("ru", ru)
    };
    pairs
        .map(|(own, other)| finding(own.year, (own.thousand_tenge, other.thousand_tenge)))
        .collect()
}

/// One row in two languages.
struct Pair<'a> {
    /// The row the findings are about.
    row: &'a Direction,
    kazakh: &'a Direction,
    russian: &'a Direction,
}

impl Pair<'_> {
    /// Everything in which the languages differ, in the columns that `both` says have both.
    fn differences(&self, sheet: &Sheet, both: impl Fn(Column) -> bool) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut differ = |column: Column, found: Option<Finding>| {
            let place = || sheet.at_cell(Code::LanguagesDiffer, self.row.ordinal, column).place;
            let found = found.filter(|_| both(column));
            findings.extend(found.map(|it| it.at(self.row.ordinal, column).place(place())));
        };
        differ(Column::Field, self.fields());
        differ(Column::Funding, self.amounts());
        differ(Column::KindAndTerm, self.kinds());
        differ(Column::Territory, self.places());
        differ(Column::Direction, numbers(&self.kazakh.direction, &self.russian.direction));
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        differ(Column::Problem, numbers(&text(&self.kazakh.problem), &text(&self.russian.problem)));
        let base = |it: &Direction| text(&it.material_base);
        differ(Column::MaterialBase, numbers(&base(self.kazakh), &base(self.russian)));
        if both(Column::Indicators) {
            findings.extend(Block::BOTH.into_iter().flat_map(|block| self.items(sheet, block)));
        }
        findings
    }

    fn fields(&self) -> Option<Finding> {
        let (kazakh, russian) = (self.kazakh.field_code?, self.russian.field_code?);
        (kazakh != russian).then(|| Finding::new(Code::LanguagesDiffer).variant("field"))
    }

    /// The amounts of the row, else those of one grant.
    fn amounts(&self) -> Option<Finding> {
        let differ = |year: Option<u16>, kk: Tenge, ru: Tenge| {
            let finding = Finding::new(Code::LanguagesDiffer).value("kk", kk).value("ru", ru);
            match year {
                Some(year) => finding.variant("amount_of_year").value("year", year),
                None => finding.variant("amount"),
            }
        };
        let (kazakh, russian) = (&self.kazakh.funding, &self.russian.funding);
        if kazakh.is_empty() || russian.is_empty() {
            return None;
        }
        let of_year = |all: &[Funding], year| {
            let own = all.iter().filter(|it| it.year == year);
            own.map(|it| it.thousand_tenge).sum::<Tenge>()
        };
        let years = |all: &[Funding]| {
            let mut years: Vec<Option<u16>> = all.iter().map(|it| it.year).collect();
            years.sort_unstable();
            years.dedup();
            years
        };
        let (in_kazakh, in_russian) = (years(kazakh), years(russian));
        if in_kazakh == in_russian {
            let year =
                in_kazakh.into_iter().find(|it| of_year(kazakh, *it) != of_year(russian, *it));
            if let Some(year) = year {
                let year_of_many = year.filter(|_| kazakh.len() > 1);
                return Some(differ(year_of_many, of_year(kazakh, year), of_year(russian, year)));
            }
        } else {
            let sum = |all: &[Funding]| all.iter().map(|it| it.thousand_tenge).sum::<Tenge>();
            if sum(kazakh) != sum(russian) {
                return Some(differ(None, sum(kazakh), sum(russian)));
            }
            if let (Some(kk), Some(ru)) = (listed(&in_kazakh), listed(&in_russian)) {
                let finding = Finding::new(Code::LanguagesDiffer).variant("years");
                return Some(finding.value("kk", kk).value("ru", ru));
            }
        }
        let one = (self.kazakh.per_grant_thousand_tenge?, self.russian.per_grant_thousand_tenge?);
        (one.0 != one.1).then(|| differ(None, one.0, one.1).variant("per_grant"))
    }

    /// Kind, years and number of grants.
    fn kinds(&self) -> Option<Finding> {
        let finding = |variant: &str, kk: String, ru: String| {
            let finding = Finding::new(Code::LanguagesDiffer).variant(variant);
            Some(finding.value("kk", kk).value("ru", ru))
        };
        let (kazakh, russian) = (self.kazakh, self.russian);
        if let (Some(kk), Some(ru)) = (kazakh.term, russian.term)
            && kk != ru
        {
            return finding("term", kk.key().to_owned(), ru.key().to_owned());
        }
        let years = |all: &[u16]| all.iter().map(u16::to_string).collect::<Vec<_>>().join(", ");
        if !kazakh.years.is_empty() && !russian.years.is_empty() && kazakh.years != russian.years {
            return finding("years", years(&kazakh.years), years(&russian.years));
        }
        let (kk, ru) = (kazakh.grant_count?, russian.grant_count?);
        if kk == ru { None } else { finding("count", kk.to_string(), ru.to_string()) }
    }

    fn places(&self) -> Option<Finding> {
        let only = |own: &[Region], other: &[Region]| {
            let own = own.iter().filter(|it| !other.contains(it)).map(Region::slug);
            own.collect::<Vec<_>>().join(", ")
        };
        let (kazakh, russian) = (&self.kazakh.regions, &self.russian.regions);
        let finding = Finding::new(Code::LanguageNumbersDiffer);
        if !kazakh.is_empty() && !russian.is_empty() {
            let (kk, ru) = (only(kazakh, russian), only(russian, kazakh));
            if !kk.is_empty() || !ru.is_empty() {
                return Some(
                    finding.variant("places").value("kk_places", kk).value("ru_places", ru),
                );
            }
        }
        let text = |it: &Direction| it.territory.clone().unwrap_or_default();
        numbers(&text(self.kazakh), &text(self.russian))
    }

    /// Items one by one; of blocks that are not equally long only that is told.
    fn items(&self, sheet: &Sheet, block: Block) -> Vec<Finding> {
        let (kazakh, russian) = (block.of(self.kazakh), block.of(self.russian));
        let own = block.of(self.row);
        let at = |code, index: usize| {
            let text = own.get(index).or(own.last()).map_or("", String::as_str);
            sheet.at_item(code, self.row.ordinal, block, index, text)
        };
        if kazakh.len() != russian.len() {
            let finding = at(Code::LanguageMissing, kazakh.len().min(russian.len()));
            let finding = finding.value("kk", kazakh.len()).value("ru", russian.len());
            return vec![finding.variant("items")];
        }
        let pairs = kazakh.iter().zip(russian).enumerate();
        let differ = pairs.filter_map(|(index, (kk, ru))| {
            let found = numbers(kk, ru)?;
            Some(Finding { values: found.values, ..at(Code::LanguageNumbersDiffer, index) })
        });
        differ.collect()
    }
}

/// Years, where all are known.
fn listed(years: &[Option<u16>]) -> Option<String> {
    let years: Option<Vec<String>> = years.iter().map(|it| it.map(|it| it.to_string())).collect();
    years.map(|years| years.join(", "))
}
