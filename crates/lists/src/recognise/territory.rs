//! Territory of implementation: places in printed order, places by year, counts of places.

use super::excepted;
use super::unknown_place::{is_joint, unknown};
use bagyt_domain::list::{Comparator, Region, TerritoryCount, TerritoryUnit};
use bagyt_language::comparator;
use bagyt_language::place::{self, PlaceKind, PlaceMention, find_places, find_territory_counts};
use bagyt_language::year::{YearMention, find_years};
use std::collections::BTreeMap;
use std::ops::Range;

/// What a territory cell says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Territory {
    /// Places in printed order, each once; all twenty regions where the cell says all.
    pub regions: Vec<Region>,
    /// Places by year, keyed by the year in digits.
    pub by_year: BTreeMap<String, Vec<Region>>,
    /// Counts of places.
    pub counts: Vec<TerritoryCount>,
    /// Words that name a place nobody knows.
    pub unknown: Vec<String>,
}

/// Reads a territory cell.
pub fn territory(text: &str) -> Territory {
    let except = excepted::spans(text);
    let (excepted, printed) = (once(&find_places(&excepted::only(text, &except))), text);
    let text = &*excepted::without(text, &except);
    let places = find_places(text);
    let all = place::all_regions(text);
    let counts = counts(text, &places);
    let oblasts = every_oblast(&counts, &places) || said_every_oblast(text, &counts, &places);
    let but = |regions: Vec<Region>| -> Vec<Region> {
        regions.into_iter().filter(|region| !excepted.contains(region)).collect()
    };
    let regions = match oblasts {
        _ if all || all_but(&counts, &places, &excepted) => but(twenty()),
        true if !except.is_empty() => but(twenty()),
        true => twenty().into_iter().take(Region::OBLASTS).chain(once(&places)).collect(),
        false => once(&places),
    };
    let nobody = all || all_but(&counts, &places, &excepted);
    Territory {
        regions,
        by_year: by_year(text, &places),
        counts,
        unknown: if nobody { Vec::new() } else { unknown(printed, &find_places(printed)) },
    }
}

/// `19 регионов (за исключением г. Астаны)`: with those that are excepted there are twenty.
fn all_but(counts: &[TerritoryCount], places: &[PlaceMention], excepted: &[Region]) -> bool {
    let [count] = counts else { return false };
    let named = usize::try_from(count.value)
        .is_ok_and(|count| count + excepted.len() == Region::TWENTY.len() && !excepted.is_empty());
    count.unit == TerritoryUnit::Region && places.is_empty() && named
}

fn twenty() -> Vec<Region> {
    Region::TWENTY.into_iter().map(Region::new).collect()
}

/// `17 облыс`, `17 областей, город Астана`: there are no more oblasts, so all are meant.
fn every_oblast(counts: &[TerritoryCount], places: &[PlaceMention]) -> bool {
    let [count] = counts else { return false };
    let seventeen =
        count.unit == TerritoryUnit::Oblast && usize::try_from(count.value) == Ok(Region::OBLASTS);
    seventeen && places.iter().all(|place| place.kind == PlaceKind::RepublicanCity)
}

/// `по всем областям, города Астана, Алматы, Шымкент`.
fn said_every_oblast(text: &str, counts: &[TerritoryCount], places: &[PlaceMention]) -> bool {
    counts.is_empty()
        && place::every_oblast(text)
        && places.iter().all(|place| place.kind == PlaceKind::RepublicanCity)
}

fn once(places: &[PlaceMention]) -> Vec<Region> {
    let mut regions: Vec<Region> = Vec::new();
    for place in places {
        if regions.iter().all(|region| region.slug() != place.slug) {
            regions.push(Region::new(place.slug));
        }
    }
    regions
}

/// The cell divided at its years; a place without a year before it belongs to the year behind it.
fn by_year(text: &str, places: &[PlaceMention]) -> BTreeMap<String, Vec<Region>> {
    let years = find_years(text);
    let mut divided = BTreeMap::new();
    let (Some(first_year), Some(first_place)) = (years.first(), places.first()) else {
        return divided;
    };
    // A single range of years divides nothing.
    if years.len() == 1 && first_year.from != first_year.to {
        return divided;
    }
    // `Ақмола облысы, 2026 жыл: Көкшетау; 2027 жыл: Степногорск`: what stands before all years is of all of them.
    let behind_all = || {
        let last = years.last().zip(places.last());
        last.is_some_and(|(year, place)| place.range.start > year.range.end)
    };
    let years_lead = first_year.range.start < first_place.range.start || behind_all();
    for (index, year) in years.iter().enumerate() {
        let own = part_of_year(text, &years, index, years_lead);
        let first = places.partition_point(|place| place.range.start < own.start);
        let last = places.partition_point(|place| place.range.start < own.end);
        let inside = places.get(first..last).unwrap_or_default();
        let regions = if place::all_regions(&text[own]) { twenty() } else { once(inside) };
        for year in (year.from..=year.to).filter(|_| !regions.is_empty()) {
            let known = divided.entry(year.to_string()).or_insert_with(Vec::new);
            known.extend(
                regions
                    .iter()
                    .filter(|region| !known.contains(region))
                    .cloned()
                    .collect::<Vec<_>>(),
            );
        }
    }
    divided
}

/// The text that belongs to a year: up to the next one when years lead, from the one before when they follow. Years that
/// stand in a row (`2026, 2027 жылдары`) share what follows.
fn part_of_year(text: &str, years: &[YearMention], index: usize, years_lead: bool) -> Range<usize> {
    let empty = |range: &Range<usize>| {
        !text[range.clone()].chars().any(char::is_alphabetic) || is_joint(&text[range.clone()])
    };
    if years_lead {
        let mut at = index;
        loop {
            let start = years[at].range.end;
            let range =
                start..years.get(at + 1).map_or(text.len(), |next| next.range.start.max(start));
            if at + 1 >= years.len() || at > index + 30 || !empty(&range) {
                return range;
            }
            at += 1;
        }
    }
    let end = years[index].range.start;
    index.checked_sub(1).map_or(0, |before| years[before].range.end).min(end)..end
}

/// Districts counted in a cell that names nothing larger than a city are districts of that city, unless the city stands
/// beside them: `12 районов и г. Уральск`, `Облыстың 9 ауданы, Тараз қаласы`.
fn counts(text: &str, places: &[PlaceMention]) -> Vec<TerritoryCount> {
    let is_city =
        |place: &PlaceMention| matches!(place.kind, PlaceKind::City | PlaceKind::RepublicanCity);
    let found = find_territory_counts(text);
    let beside = |count: &place::TerritoryCount| {
        let behind = text[count.range.end..].trim_start();
        let first = behind.split_whitespace().next();
        places.last().is_some_and(|place| place.range.start >= count.range.end)
            && (behind.starts_with([',', ';'])
                || matches!(first, Some("и" | "және" | "мен" | "пен" | "а")))
    };
    let inside_city = !places.is_empty() && places.iter().all(is_city);
    let found = found.into_iter();
    found
        .filter_map(|count| {
            let unit = match unit(count.unit) {
                TerritoryUnit::District if inside_city && !beside(&count) => {
                    TerritoryUnit::CityDistrict
                }
                unit => unit,
            };
            Some(TerritoryCount {
                unit,
                comparator: comparator(count.comparator)?,
                value: count.value,
            })
        })
        .collect()
}

fn unit(unit: place::TerritoryUnit) -> TerritoryUnit {
    match unit {
        place::TerritoryUnit::Oblast => TerritoryUnit::Oblast,
        place::TerritoryUnit::RepublicanCity => TerritoryUnit::RepublicanCity,
        place::TerritoryUnit::Region => TerritoryUnit::Region,
        place::TerritoryUnit::City => TerritoryUnit::City,
        place::TerritoryUnit::District => TerritoryUnit::District,
        place::TerritoryUnit::CityDistrict => TerritoryUnit::CityDistrict,
        place::TerritoryUnit::RuralOkrug => TerritoryUnit::RuralOkrug,
        place::TerritoryUnit::Settlement => TerritoryUnit::Settlement,
    }
}

/// "Fewer than" promises nothing and has no sign in the format.
fn comparator(comparator: comparator::Comparator) -> Option<Comparator> {
    Some(match comparator {
        comparator::Comparator::AtLeast => Comparator::AtLeast,
        comparator::Comparator::Exactly => Comparator::Exactly,
        comparator::Comparator::AtMost => Comparator::AtMost,
        comparator::Comparator::MoreThan => Comparator::MoreThan,
        comparator::Comparator::LessThan => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn slugs(regions: &[Region]) -> String {
        regions.iter().map(Region::slug).collect::<Vec<_>>().join(" ")
    }

    fn check(
        text: &str,
        regions: &str,
        by_year: &[(&str, &str)],
        counts: &[(TerritoryUnit, Comparator, u32)],
    ) {
        let read = territory(text);
        assert_eq!(slugs(&read.regions), regions, "{text}");
        let years: Vec<(&str, String)> =
            read.by_year.iter().map(|(year, regions)| (year.as_str(), slugs(regions))).collect();
        let expected: Vec<(&str, String)> =
            by_year.iter().map(|(year, regions)| (*year, (*regions).to_owned())).collect();
        assert_eq!(years, expected, "years of {text}");
        let read: Vec<_> =
            read.counts.iter().map(|count| (count.unit, count.comparator, count.value)).collect();
        assert_eq!(read, counts, "counts of {text}");
    }

    #[test]
    fn places_stand_in_printed_order_each_once() {
        check("Павлодар облысы, Абай облысы", "pavlodar abai", &[], &[]);
        check("Акмолинская область, город Кокшетау", "akmola kokshetau", &[], &[]);
        check("Астана қаласы", "astana", &[], &[]);
    }

    #[test]
    fn counts_keep_their_unit_and_comparator() {
        check(
            "Ұлытау облысының кемінде 2 ауданы мен 3 қаласы",
            "ulytau",
            &[],
            &[
                (TerritoryUnit::District, Comparator::AtLeast, 2),
                (TerritoryUnit::City, Comparator::Exactly, 3),
            ],
        );
        check(
            "Шымкент қаласы, 5 аудан",
            "shymkent",
            &[],
            &[(TerritoryUnit::CityDistrict, Comparator::Exactly, 5)],
        );
        check("не менее 5 регионов", "", &[], &[(TerritoryUnit::Region, Comparator::AtLeast, 5)]);
    }

    #[test]
    fn all_means_the_twenty_in_their_order() {
        let twenty = Region::TWENTY.join(" ");
        check("Қазақстан Республикасының барлық өңірлері", &twenty, &[], &[]);
        check("все регионы Республики Казахстан", &twenty, &[], &[]);
        check(
            "Все регионы Республики Казахстан, включая города Астана, Алматы, Шымкент",
            &twenty,
            &[],
            &[],
        );
        let without = twenty.replace(" astana", "");
        for text in ["все регионы, кроме города Астаны", "Астана қаласынан басқа барлық өңірлер"]
        {
            check(text, &without, &[], &[]);
        }
        check(
            "19 регионов (за исключением г. Астаны)",
            &without,
            &[],
            &[(TerritoryUnit::Region, Comparator::Exactly, 19)],
        );
        check("Павлодарская область, кроме г. Экибастуза", "pavlodar", &[], &[]);
        check("Павлодар облысы (Екібастұз қаласынан басқа)", "pavlodar", &[], &[]);
        let oblasts = Region::TWENTY[..17].join(" ");
        check("17 облыс", &oblasts, &[], &[(TerritoryUnit::Oblast, Comparator::Exactly, 17)]);
        check(
            "17 областей, города Астана, Алматы, Шымкент",
            &twenty,
            &[],
            &[(TerritoryUnit::Oblast, Comparator::Exactly, 17)],
        );
        check("12 облыс", "", &[], &[(TerritoryUnit::Oblast, Comparator::Exactly, 12)]);
    }

    #[test]
    fn a_cell_may_divide_places_by_year() {
        check(
            "2026 жылы – Абай облысы, Астана қаласы; 2027 жылы – Ұлытау облысы",
            "abai astana ulytau",
            &[("2026", "abai astana"), ("2027", "ulytau")],
            &[],
        );
        check(
            "Павлодарская область (2026 г.), Карагандинская область (2027 г.)",
            "pavlodar karaganda",
            &[("2026", "pavlodar"), ("2027", "karaganda")],
            &[],
        );
    }

    #[test]
    fn a_place_before_all_years_is_of_none_of_them() {
        check(
            "Акмолинская область\n2026 год: г. Кокшетау\n2027 год: г. Степногорск",
            "akmola kokshetau stepnogorsk",
            &[("2026", "kokshetau"), ("2027", "stepnogorsk")],
            &[],
        );
    }

    #[test]
    fn districts_may_stand_behind_their_count() {
        let three = [(TerritoryUnit::District, Comparator::Exactly, 3)];
        check(
            "3 района Акмолинской области (Бурабайский, Зерендинский, Аккольский)",
            "akmola burabai zerendi akkol",
            &[],
            &three,
        );
        check(
            "г. Кокшетау и 3 района: Бурабайский, Зерендинский, Аккольский",
            "kokshetau burabai zerendi akkol",
            &[],
            &three,
        );
        check(
            "Область Абай: Аягозский, Урджарский, Жарминский р-ны",
            "abai aiagoz urjar jarma",
            &[],
            &[],
        );
        check("Бурабайский р-н Акмолинской области", "burabai akmola", &[], &[]);
    }

    #[test]
    fn a_range_of_years_divides_nothing() {
        check("2026-2027 жылдары – Павлодар облысы", "pavlodar", &[], &[]);
    }

    proptest! {
        #[test]
        fn arbitrary_text_never_panics(text in any::<String>()) {
            territory(&text);
        }

        #[test]
        fn places_of_the_years_are_places_of_the_cell(pieces in proptest::collection::vec("(2026 жылы – |2027 ж\\. |Абай облысы|Алматы қаласы|, |; |Ақтөбе )", 0..12)) {
            let read = territory(&pieces.concat());
            for region in read.by_year.values().flatten() {
                prop_assert!(read.regions.contains(region));
            }
        }
    }
}
