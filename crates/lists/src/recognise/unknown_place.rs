//! Places a territory cell names that the list of places does not know.

use bagyt_language::fold::words;
use bagyt_language::lowercase;
use bagyt_language::place::{PlaceMention, find_territory_counts};
use std::ops::Range;

/// Capitalised names that no mention covers: right before `облысы`, `ауданы`, `елді мекендері` with the names listed
/// before it, or right after `город`, `село`.
pub fn unknown(text: &str, places: &[PlaceMention]) -> Vec<String> {
    let printed: Vec<(Range<usize>, &str)> =
        words(text).filter(|(_, word)| !is_joint(word)).collect();
    let covered = |range: &Range<usize>| {
        let before = places.partition_point(|place| place.range.start < range.end);
        before > 0 && range.start < places[before - 1].range.end
    };
    let named = |at: usize| is_name(printed[at].1) && !covered(&printed[at].0);
    let mut unknown = Vec::new();
    for at in 1..printed.len() {
        let (before, word) = (&printed[at - 1], &printed[at]);
        let together = text[before.0.end..word.0.start].chars().all(char::is_whitespace);
        if together && named(at - 1) && names_kind_after(word.1) {
            let first = series_start(text, &printed, at - 1, &named);
            let settlements = printed.get(at + 1).filter(|next| next.1.starts_with("мекен"));
            let last = settlements.unwrap_or(word);
            unknown.push(text[printed[first].0.start..last.0.end].to_owned());
        } else if together && named(at) && names_kind_before(before.1) {
            let last = series_end(text, &printed, at, &named);
            unknown.push(text[before.0.start..printed[last].0.end].to_owned());
        }
    }
    // A name alone; in a sentence a capital says less.
    let sentence = printed.iter().any(|(_, word)| {
        let short = word.chars().count() <= 2;
        !(short
            || is_name(word)
            || is_common(word)
            || names_kind_after(word)
            || names_kind_before(word))
    });
    if unknown.is_empty()
        && places.is_empty()
        && !sentence
        && find_territory_counts(text).is_empty()
    {
        unknown.extend((0..printed.len()).find(|&at| named(at)).map(|at| printed[at].1.to_owned()));
    }
    unknown
}

/// The first of the names joined by commas or "and" that end at `last`.
fn series_start(
    text: &str,
    printed: &[(Range<usize>, &str)],
    last: usize,
    named: &impl Fn(usize) -> bool,
) -> usize {
    let mut first = last;
    while first > 0 && named(first - 1) && in_series(text, &printed[first - 1], &printed[first]) {
        first -= 1;
    }
    first
}

/// The last of the names joined by commas or "and" that begin at `first`.
fn series_end(
    text: &str,
    printed: &[(Range<usize>, &str)],
    first: usize,
    named: &impl Fn(usize) -> bool,
) -> usize {
    let mut last = first;
    while last + 1 < printed.len()
        && named(last + 1)
        && in_series(text, &printed[last], &printed[last + 1])
    {
        last += 1;
    }
    last
}

fn in_series(text: &str, left: &(Range<usize>, &str), right: &(Range<usize>, &str)) -> bool {
    let between = &text[left.0.end..right.0.start];
    between.trim() == "," || is_joint(between)
}

fn is_name(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase) && !is_common(word)
}

/// Words of geography that are no names, though a sentence may begin with them.
fn is_common(word: &str) -> bool {
    let word = lowercase(word);
    let whole = matches!(
        word.as_str(),
        "не" | "все"
            | "вся"
            | "весь"
            | "кемінде"
            | "барлық"
            | "бүкіл"
            | "жергілікті"
            | "онлайн"
            | "online"
            | "рк"
            | "қр"
    );
    whole
        || [
            "облыс",
            "област",
            "аудан",
            "район",
            "қала",
            "город",
            "ауыл",
            "сел",
            "елді",
            "мекен",
            "өңір",
            "регион",
            "республик",
            "округ",
            "аумағ",
            "территори",
            "қазақстан",
            "казахстан",
        ]
        .iter()
        .any(|stem| word.starts_with(stem))
}

fn names_kind_after(word: &str) -> bool {
    let word = lowercase(word);
    [
        "облысы",
        "ауданы",
        "қаласы",
        "ауылы",
        "ауылдары",
        "кенті",
        "елді",
        "область",
        "области",
        "район",
    ]
    .iter()
    .any(|kind| word.starts_with(kind))
}

fn names_kind_before(word: &str) -> bool {
    matches!(
        lowercase(word).as_str(),
        "город"
            | "города"
            | "городе"
            | "село"
            | "села"
            | "селе"
            | "поселок"
            | "посёлок"
            | "г"
    )
}

/// `және`, `мен`, `и` between two names or years.
pub fn is_joint(text: &str) -> bool {
    matches!(
        lowercase(text.trim_matches(|c: char| !c.is_alphabetic())).as_str(),
        "және" | "мен" | "и" | "пен"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use bagyt_language::place::find_places;

    fn read(text: &str) -> Vec<String> {
        unknown(text, &find_places(text))
    }

    #[test]
    fn a_place_nobody_knows_is_named() {
        assert_eq!(read("Қиялбек ауданы"), ["Қиялбек ауданы"]);
        assert_eq!(read("город Небылицк"), ["город Небылицк"]);
        assert_eq!(read("г. Небылицк"), ["Небылицк"]);
        assert_eq!(read("села Выдумка, Нигдейка и Небыль"), ["села Выдумка, Нигдейка и Небыль"]);
        let villages = "Қиялтөбе, Ойдан және Түсбұлақ елді мекендері";
        assert_eq!(read(&format!("{villages}, Тараз қаласы")), [villages]);
        for known in [
            "Ақмола облысы",
            "17 облыс және 3 республикалық маңызы бар қала",
            "кемінде 3 өңір",
            "Республика бойынша",
            "По согласованию с заказчиком",
            "Согласно плану заказчика",
            "Онлайн, вся территория РК",
            "Тапсырыс берушімен келісім бойынша",
        ] {
            assert!(read(known).is_empty(), "{known}");
        }
    }
}
