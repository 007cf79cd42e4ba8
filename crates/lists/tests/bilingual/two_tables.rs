//! A file with the Kazakh list and the Russian one below it: two lists, compared with each other.

use crate::words::{
    Cells, FIRST_KK, FIRST_RU, HEADINGS_KK, HEADINGS_RU, SECOND_KK, SECOND_RU, TITLE_KK, TITLE_RU,
    Table, lists, of_one_language,
};
use bagyt_domain::list::{Code, Column, ListLanguage};

fn both(russian: &[&Cells], title: &str) -> [Table; 2] {
    [
        of_one_language(TITLE_KK, &HEADINGS_KK, &[&FIRST_KK, &SECOND_KK]),
        of_one_language(title, &HEADINGS_RU, russian),
    ]
}

/// Code, row, column, item.
type Told = (Code, Option<u32>, Option<Column>, Option<String>);

fn told(text: &[Table]) -> Vec<Vec<Told>> {
    let own = [Code::LanguagesDiffer, Code::LanguageNumbersDiffer, Code::LanguageMissing];
    let readings = lists(text, 2);
    assert_eq!(readings[0].list.language, ListLanguage::Kazakh);
    assert_eq!(readings[1].list.language, ListLanguage::Russian);
    assert!(readings.iter().flat_map(|it| &it.list.rows).all(|row| row.texts.is_empty()));
    let findings = |at: usize| {
        let found = readings[at].findings.iter().filter(|it| own.contains(&it.code));
        found.map(|it| (it.code, it.row, it.column, it.item.clone())).collect()
    };
    vec![findings(0), findings(1)]
}

#[test]
fn the_same_list_twice_agrees() {
    assert_eq!(told(&both(&[&FIRST_RU, &SECOND_RU], TITLE_RU)), [[], []]);
}

#[test]
fn differing_rows_are_told_in_both_lists() {
    let mut second = SECOND_RU;
    second[3] = "6,5 миллионов тенге";
    second[6] = "Целевые индикаторы:\n1. Посадка не менее 3 тыс. саженцев.\nОжидаемые результаты:\n1. Организация 15 субботников.";
    let expected = [
        (Code::LanguagesDiffer, Some(2), Some(Column::Funding), None),
        (
            Code::LanguageNumbersDiffer,
            Some(2),
            Some(Column::Indicators),
            Some("target 1".to_owned()),
        ),
    ];
    assert_eq!(told(&both(&[&FIRST_RU, &second], TITLE_RU)), [expected.clone(), expected]);
}

#[test]
fn other_lists_are_not_compared() {
    let mut other = SECOND_RU;
    other[3] = "6,5 миллионов тенге";
    let another_year = "Перечень направлений государственных грантов на 2025 год";
    assert_eq!(told(&both(&[&FIRST_RU, &other], another_year)), [[], []]);
    assert_eq!(told(&both(&[&FIRST_RU], TITLE_RU)), [[], []]);
    let mut first = FIRST_RU;
    (first[0], other[0]) = ("Развитие культуры и искусства", "Охрана здоровья граждан");
    assert_eq!(told(&both(&[&first, &other], TITLE_RU)), [[], []]);
}
