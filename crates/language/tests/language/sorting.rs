//! Order and search.

use bagyt_language::sorting::{fold_for_search, sort_key};

#[test]
fn kazakh_letters_stand_in_the_order_of_the_alphabet() {
    let sorted = [
        "2026",
        "абай",
        "Абай",
        "аян",
        "әділет",
        "бағыт",
        "гүл",
        "ғылым",
        "ел",
        "ёлка",
        "жоба",
        "кент",
        "қала",
        "нан",
        "ңа",
        "оқу",
        "өнер",
        "су",
        "тіл",
        "уақыт",
        "ұл",
        "үй",
        "форум",
        "хат",
        "һалық",
        "цирк",
        "ылғал",
        "іс",
        "юрист",
        "Birgemiz",
        "Taza",
    ];
    for pair in sorted.windows(2) {
        assert!(sort_key(pair[0]) < sort_key(pair[1]), "{pair:?}");
    }
}

#[test]
fn search_forms_meet() {
    let same = |a: &str, b: &str| assert_eq!(fold_for_search(a), fold_for_search(b));
    same("Объём", "объем");
    same("Тiзбе", "тізбе");
    same("1\u{a0}000  теңге", "1 000 ТЕҢГЕ");
}
