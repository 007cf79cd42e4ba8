//! The territory cell: present, and counting as many places as it names.

use super::sheet::Sheet;
use crate::recognise::excepted;
use bagyt_domain::list::{Code, Column, Finding};
use bagyt_language::comparator::Comparator;
use bagyt_language::place::{
    PlaceKind, PlaceMention, TerritoryCount, TerritoryUnit, find_places, find_territory_counts,
};
use std::collections::BTreeSet;

pub(super) fn check(sheet: &Sheet) -> Vec<Finding> {
    let mut findings = Vec::new();
    for row in &sheet.list.rows {
        match &row.territory {
            None if sheet.has(Column::Territory) => {
                findings.push(sheet.at_cell(
                    Code::TerritoryMissing,
                    row.ordinal,
                    Column::Territory,
                ));
            }
            None => {}
            Some(text) => findings.extend(miscount(text).map(|miscount| {
                let finding =
                    sheet.at_cell(Code::RegionCountMismatch, row.ordinal, Column::Territory);
                finding.value("count", miscount.printed).value("named", miscount.named)
            })),
        }
    }
    findings
}

struct Miscount {
    printed: usize,
    named: usize,
}

/// The first exact count whose places are named beside it and are not as many.
fn miscount(text: &str) -> Option<Miscount> {
    // What is left out is not counted.
    let text = &*excepted::without(text, &excepted::spans(text));
    let counts = find_territory_counts(text);
    let places = find_places(text);
    let ends = counts.iter().skip(1).map(|count| count.range.start).chain([text.len()]);
    counts.iter().zip(ends).find_map(|(count, end)| {
        if count.comparator != Comparator::Exactly {
            return None;
        }
        let printed = usize::try_from(count.value).ok()?;
        let named = named_after(text, count, end, &places)
            .or_else(|| named_before(text, count, &places))?;
        (!named.contains(&printed)).then(|| Miscount { printed, named: named[0] })
    })
}

/// `4 облыс: Абай, Жетісу, Ұлытау`, `3 района (…)`: the names after a count, counted by commas and by known places.
fn named_after(
    text: &str,
    count: &TerritoryCount,
    end: usize,
    places: &[PlaceMention],
) -> Option<Vec<usize>> {
    let rest = text.get(count.range.end..end)?;
    let (between, opening) =
        rest.char_indices().find(|(_, it)| matches!(it, ':' | '(' | '–' | '—'))?;
    let words = &rest[..between];
    if words.split_whitespace().count() > 3 || words.contains([',', ';', '.', ')']) {
        return None;
    }
    let from = count.range.end + between + opening.len_utf8();
    let names = &text[from..end];
    let names = if opening == '(' { names.split(')').next()? } else { names };
    let until = from + names.len();
    let known =
        distinct(places.iter().filter(|it| it.range.start >= from && it.range.end <= until));
    let parts = parts(names);
    // Places nobody knows are still counted where nothing but names stands.
    let only_names = matches!(opening, ':' | '(') && are_names(names);
    if parts < 2 || known == 0 && !only_names {
        return None;
    }
    Some(vec![known.max(parts), parts, known])
}

/// `Абай, Жетісу, Ұлытау облыстары (4 өңір)`: the known places of the counted kind before a count that closes the list.
fn named_before(text: &str, count: &TerritoryCount, places: &[PlaceMention]) -> Option<Vec<usize>> {
    let before = text.get(..count.range.start)?.trim_end();
    const SUMMING: [&str; 4] = ["барлығы", "всего", "итого", "жалпы"];
    let ends_the_cell = !text[count.range.end..].contains(char::is_alphanumeric);
    let closes = before.ends_with(['(', '–', '—', '='])
        || before.ends_with(',') && ends_the_cell
        || before.rsplit(char::is_whitespace).next().is_some_and(|last| {
            let last = last.to_lowercase();
            SUMMING.iter().any(|word| last.ends_with(word))
        });
    let named = places.iter().filter(|it| it.range.end <= before.len());
    let named = distinct(named.filter(|it| kinds(count.unit).contains(&it.kind)));
    (closes && named > 1).then(|| vec![named])
}

fn distinct<'a>(places: impl Iterator<Item = &'a PlaceMention>) -> usize {
    places.map(|it| it.slug).collect::<BTreeSet<_>>().len()
}

/// `Бейнеу, Мұнайлы және Қарақия`: every part is a name of few words.
fn are_names(names: &str) -> bool {
    let named = |part: &str| {
        let words: Vec<&str> = part.split_whitespace().collect();
        words.first().is_some_and(|first| first.starts_with(char::is_uppercase)) && words.len() <= 3
    };
    listed(names).split([',', ';']).all(|part| part.trim().is_empty() || named(part))
}

/// How many names a list of names has.
fn parts(names: &str) -> usize {
    let named = |part: &&str| part.chars().any(char::is_uppercase);
    listed(names).split([',', ';']).filter(named).count()
}

/// The names with commas for "and".
fn listed(names: &str) -> String {
    let joined = names.split_whitespace().map(|word| match word.to_lowercase().as_str() {
        "және" | "мен" | "пен" | "бен" | "и" => ",".to_owned(),
        _ => word.to_owned(),
    });
    joined.collect::<Vec<_>>().join(" ")
}

const fn kinds(unit: TerritoryUnit) -> &'static [PlaceKind] {
    match unit {
        TerritoryUnit::Oblast => &[PlaceKind::Oblast],
        TerritoryUnit::RepublicanCity => &[PlaceKind::RepublicanCity],
        TerritoryUnit::Region => &[PlaceKind::Oblast, PlaceKind::RepublicanCity],
        TerritoryUnit::City => &[PlaceKind::City, PlaceKind::RepublicanCity],
        TerritoryUnit::District | TerritoryUnit::CityDistrict => &[PlaceKind::District],
        TerritoryUnit::RuralOkrug | TerritoryUnit::Settlement => &[PlaceKind::Settlement],
    }
}

#[cfg(test)]
mod tests {
    use super::miscount;

    fn check(text: &str, expected: Option<(usize, usize)>) {
        let found = miscount(text).map(|found| (found.printed, found.named));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_count_agrees_with_the_names_beside_it() {
        check("4 облыс: Абай, Жетісу, Ұлытау облыстары", Some((4, 3)));
        check("3 облыс: Абай, Жетісу, Ұлытау облыстары", None);
        check("2 области: Акмолинская, Павлодарская и Костанайская", Some((2, 3)));
        check("Қостанай, Түркістан облыстары және Астана қаласы (4 өңір)", Some((4, 3)));
        check("Қостанай, Түркістан облыстары және Астана қаласы (3 өңір)", None);
        check("3 қала (Астана, Алматы, Шымкент)", None);
        check("4 аудан: Қиялбек, Ойдан, Түсбұлақ", Some((4, 3)));
        check("3 аудан: Қиялбек, Ойдан және Түсбұлақ", None);
        check("Абай, Жетісу, Ұлытау облыстары, 4 өңір", Some((4, 3)));
    }

    #[test]
    fn a_count_without_names_beside_it_is_left_alone() {
        check("17 облыс және 3 республикалық маңызы бар қала", None);
        check("Жетісу облысының 8 ауданы мен 2 қаласы", None);
        check("Шымкент қаласы (қаладағы 5 аудан)", None);
        check("кемінде 3 облыс: Абай, Жетісу", None);
        check("Алматы қаласы және облыстың 3 қаласы", None);
        check("область Жетісу, 8 районов", None);
        check("8 аудан – әрқайсысында 2 іс-шара", None);
        check("8 аудан (Облыс орталығынан шалғай, халқы аз аудандар)", None);
        check("Абай облысы, Жетісу облысы, 8 өңір және 2 қала", None);
        check("", None);
    }
}
