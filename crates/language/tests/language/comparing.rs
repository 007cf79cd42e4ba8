//! Distance, similarity, skeletons, phrases.

use bagyt_language::fold::{skeleton, words};
use bagyt_language::fuzzy::{distance, find_phrase, similarity};

#[test]
fn distance_counts_changes_and_stops_at_the_limit() {
    let check = |a, b, max, expected| assert_eq!(distance(a, b, max), expected, "{a} {b}");
    check("", "", 0, Some(0));
    check("аб", "аб", 0, Some(0));
    check("аб", "ба", 1, Some(1));
    check("маңызды", "маньзды", 2, Some(2));
    check("кітап", "кітаптар", 2, None);
    check("кітап", "кітаптар", 3, Some(3));
    check("", "үш", 2, Some(2));
    check("абвг", "вгаб", 4, Some(4));
}

#[test]
fn similarity_lies_between_nothing_and_everything() {
    assert!((similarity("", "") - 1.0).abs() < 1e-9);
    assert!((similarity("аб", "аб") - 1.0).abs() < 1e-9);
    assert!(similarity("аб", "вг") < 1e-9);
    assert!((similarity("абвг", "абвд") - 0.75).abs() < 1e-9);
}

#[test]
fn skeletons_forget_what_scans_confuse() {
    let same = |a: &str, b: &str| assert_eq!(skeleton(a), skeleton(b), "{a} / {b}");
    same("Нысаналы индикатор", "Нысаналыиндикатор");
    same("Заңның", "Занның");
    same("оның ішінде", "онын ішінде");
    same("Қазақстан", "Kазакстан");
    same("тармағына", "тармағын а");
    same("Көкшетау", "Қөкшетау");
    same("объём", "обьем");
    assert_ne!(skeleton("бағыты"), skeleton("бағасы"));
}

#[test]
fn words_keep_their_hyphens_and_places() {
    let check = |text: &str, expected: &[&str]| {
        let found: Vec<&str> = words(text).map(|(_, word)| word).collect();
        assert_eq!(found, expected);
    };
    check("іс-шара өткізу - 5-тен", &["іс-шара", "өткізу", "5-тен"]);
    check("1.Сыбайлас жемқорлық", &["1", "Сыбайлас", "жемқорлық"]);
    check("№ р/с", &["р", "с"]);
    check("2026–2027", &["2026", "2027"]);
    check("", &[]);
}

#[test]
fn phrases_are_found_in_spite_of_scans() {
    let check = |text: &str, phrase: &str, errors, expected: Option<&str>| {
        let found = find_phrase(text, phrase, errors).map(|range| &text[range]);
        assert_eq!(found, expected, "{phrase:?} in {text:?}");
    };
    check(
        "Нысаналыиндикатор(әр грант бойынша):",
        "нысаналы индикатор",
        0,
        Some("Нысаналыиндикатор"),
    );
    check(
        "аумағы (осы Қағидалардың 6-тармағын а сәйкес)",
        "6-тармағына сәйкес",
        0,
        Some("6-тармағын а сәйкес"),
    );
    check("Каржыландыру колемi (мың теңге)", "қаржыландыру көлемі", 0, Some("Каржыландыру колемi"));
    check("Мәселенің қыскаша сипатамасы", "қысқаша сипаттамасы", 1, Some("қыскаша сипатамасы"));
    check("Краткое оп исание проблемы", "описание проблемы", 0, Some("оп исание проблемы"));
    check("Грант түрі", "материалдық база", 2, None);
    check("Грант түрі", "", 2, None);
    check("", "грант", 2, None);
}
