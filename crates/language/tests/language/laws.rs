//! Laws that hold for any text.

use bagyt_language::number::{Decimal, find_numbers};
use bagyt_language::spelling::suspects;
use bagyt_language::tongue::{Tongue, foreign_words, language_of};
use bagyt_language::{amount, comparator, date, fold, fuzzy, place, script, sorting, year};
use proptest::prelude::*;
use std::ops::Range;

/// Texts of the words, numbers, marks and accidents lists are made of.
fn listlike() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "2026",
        "жыл",
        "жылға",
        "–",
        "28 250",
        "мың",
        "теңге",
        "тг",
        "млн",
        "кемінде",
        "не менее",
        "5",
        "аудан",
        "облысы",
        "Алматы",
        "және",
        ",",
        ".",
        "\n",
        "\t",
        "17",
        "000",
        "екі",
        "жүз",
        "двадцать",
        "тысяч",
        "(",
        ")",
        "бес",
        "Абай",
        "г.",
        "районов",
        "\u{a0}",
        "тiзбе",
        "«",
        "»",
        "-",
        "14",
        "января",
        "қаңтар",
        "%",
        "9999999999999999999",
        "қаласының",
        "с",
        "по",
        "дейін",
        "/",
        "№",
        "ё",
        "интернет-зависимость",
        "маньзды",
        "\u{ad}",
        "\u{feff}",
        "İ",
        "ﬁ",
        "e\u{301}",
    ]);
    let space = prop::sample::select(vec!["", " ", "  ", "\n"]);
    prop::collection::vec((word, space), 0..24)
        .prop_map(|parts| parts.into_iter().flat_map(|(word, space)| [word, space]).collect())
}

/// Every range a finder gives for the text.
fn all_ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let numbers = find_numbers(text);
    ranges.extend(
        numbers.iter().filter_map(|n| comparator::comparator_at(text, &n.range)).map(|f| f.range),
    );
    ranges.extend(numbers.into_iter().map(|n| n.range));
    ranges.extend(amount::find_amounts(text).into_iter().map(|a| a.range));
    ranges.extend(year::find_years(text).into_iter().map(|y| y.range));
    ranges.extend(date::find_dates(text).into_iter().map(|d| d.range));
    ranges.extend(place::find_places(text).into_iter().map(|p| p.range));
    ranges.extend(place::find_territory_counts(text).into_iter().map(|c| c.range));
    ranges.extend(place::find_unlisted_places(text).into_iter().map(|p| p.range));
    ranges.extend(fold::words(text).map(|(range, _)| range));
    ranges.extend(script::repair(text).1.into_iter().map(|r| r.range));
    ranges.extend(fuzzy::find_phrase(text, "нысаналы индикатор", 3));
    for tongue in [Tongue::Kazakh, Tongue::Russian, Tongue::Mixed, Tongue::Unknown] {
        ranges.extend(suspects(text, tongue).into_iter().map(|s| s.range));
        ranges.extend(foreign_words(text, tongue));
    }
    let _ =
        (place::all_regions(text), language_of(text), sorting::sort_key(text), place::slug(text));
    ranges
}

fn on_boundaries(text: &str) -> Result<(), TestCaseError> {
    for range in all_ranges(text) {
        prop_assert!(range.start < range.end, "{range:?} is empty");
        prop_assert!(text.get(range.clone()).is_some(), "{range:?} cuts a character");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn ranges_never_cut_a_character(text in "\\PC{0,80}") {
        on_boundaries(&text)?;
    }

    #[test]
    fn ranges_never_cut_a_character_of_a_list(text in listlike()) {
        on_boundaries(&text)?;
    }

    #[test]
    fn finders_answer_from_left_to_right_without_overlap(text in listlike()) {
        for ranges in [
            find_numbers(&text).into_iter().map(|n| n.range).collect::<Vec<_>>(),
            year::find_years(&text).into_iter().map(|y| y.range).collect(),
            place::find_places(&text).into_iter().map(|p| p.range).collect(),
            amount::find_amounts(&text).into_iter().map(|a| a.range).collect(),
        ] {
            for pair in ranges.windows(2) {
                prop_assert!(pair[0].end <= pair[1].start, "{:?} in {:?}", pair, text);
            }
        }
    }

    #[test]
    fn repairing_twice_changes_nothing_more(text in "[a-zA-Zа-яА-ЯёәғқңөұүһіІ \\-]{0,60}") {
        let once = script::repair(&text).0;
        prop_assert_eq!(script::repair(&once).0, once.clone());
        prop_assert_eq!(sorting::fold_for_search(&sorting::fold_for_search(&text)), sorting::fold_for_search(&text));
        prop_assert_eq!(script::fold_space(&script::fold_space(&text)), script::fold_space(&text));
    }

    #[test]
    fn a_printed_number_is_read_back(mantissa in 0_i64..1_000_000_000_000, decimals in 0_u8..4, space in prop::sample::select(vec!["", " ", "\u{a0}", "\u{2009}"])) {
        let number = Decimal::new(mantissa, decimals).expect("few decimals");
        let printed = print(number, space);
        let found = find_numbers(&printed);
        prop_assert_eq!(found.len(), 1, "{}", printed);
        prop_assert_eq!(found[0].value, number, "{}", printed);
        prop_assert_eq!(found[0].range.clone(), 0..printed.len());
    }

    #[test]
    fn numbers_in_kazakh_words_are_read_back(value in 1_i64..1_000_000) {
        let printed = kazakh_words(value);
        let found = find_numbers(&printed);
        prop_assert_eq!(found.len(), 1, "{}", printed);
        prop_assert_eq!(found[0].value, Decimal::from_integer(value), "{}", printed);
    }

    #[test]
    fn distance_is_symmetric_and_bounded(a in "[абв]{0,8}", b in "[абв]{0,8}", max in 0_usize..9) {
        prop_assert_eq!(fuzzy::distance(&a, &b, max), fuzzy::distance(&b, &a, max));
        let whole = fuzzy::distance(&a, &b, 20).expect("words of eight letters are never further apart than twenty");
        prop_assert_eq!(fuzzy::distance(&a, &b, max), (whole <= max).then_some(whole));
    }

    #[test]
    fn a_phrase_that_stands_in_a_text_is_found(before in "[а-я ]{0,20}", phrase in "[а-я]{3,12}", after in "[а-я ]{0,20}") {
        let text = format!("{before} {phrase} {after}");
        prop_assume!(!fold::skeleton(&phrase).is_empty());
        let found = fuzzy::find_phrase(&text, &phrase, 0);
        prop_assert!(found.is_some_and(|range| fold::skeleton(&text[range]) == fold::skeleton(&phrase)));
    }
}

/// Digits in groups of three with a decimal comma.
fn print(number: Decimal, space: &str) -> String {
    let plain = number.to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            grouped.push_str(space);
        }
        grouped.push(digit);
    }
    if fraction.is_empty() { grouped } else { format!("{grouped},{fraction}") }
}

/// A number in Kazakh words.
fn kazakh_words(value: i64) -> String {
    const UNITS: [&str; 10] =
        ["", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"];
    const TENS: [&str; 10] =
        ["", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"];
    let small = |n: i64| {
        let digit = |n: i64| usize::try_from(n % 10).expect("a digit");
        let hundred = if n >= 100 { "жүз" } else { "" };
        [UNITS[digit(n / 100)], hundred, TENS[digit(n / 10)], UNITS[digit(n)]].map(str::to_owned)
    };
    let mut parts: Vec<String> = Vec::new();
    if value >= 1000 {
        parts.extend(small(value / 1000));
        parts.push("мың".to_owned());
    }
    parts.extend(small(value % 1000));
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

#[test]
fn every_finder_keeps_to_a_long_monotonous_text() {
    for piece in [
        "бір-",
        "1 ",
        "2026, ",
        "нн",
        "мың ",
        "Алматы, ",
        "«",
        ".",
        "5 ауданы ",
        "қыызметт ",
        "2026-",
        "1.",
        "Жетіс облысы ",
    ] {
        let text = piece.repeat(64_000 / piece.len());
        let ranges = all_ranges(&text);
        assert!(ranges.iter().all(|range| text.get(range.clone()).is_some()), "{piece:?}");
    }
}
