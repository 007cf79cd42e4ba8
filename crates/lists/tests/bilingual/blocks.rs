//! Indicators whose headings are printed in both languages and whose items are in one, row by row or block by block: a form
//! of two languages that was filled in once.

use crate::words::{
    Cells, FIRST_KK, FIRST_RU, HEADINGS_KK, SECOND_KK, SECOND_RU, TITLE_KK, TITLE_RU, file, list,
    numbered,
};
use bagyt_domain::list::{Code, Column, Direction, ListLanguage, RowTexts, TextLanguage};
use bagyt_lists::Reading;

const TARGETS: &str = "Нысаналы индикатор / Целевой индикатор:";
const RESULTS: &str = "Күтілетін нәтижелер / Ожидаемые результаты:";

const KAZAKH: [&str; 2] = ["Кемінде 90 мұғалімді оқыту.", "6 шеберлік сағатын өткізу."];
const RUSSIAN: [&str; 2] = ["Обучение не менее 90 учителей.", "Проведение 6 мастер-классов."];

/// The items of a row: indicators and results.
fn items(row: &Direction) -> [Vec<&str>; 2] {
    [&row.target_indicators, &row.expected_results]
        .map(|items| items.iter().map(String::as_str).collect())
}

fn own_items(row: &Direction, language: TextLanguage) -> [Vec<&str>; 2] {
    let own: Option<&RowTexts> = row.texts.get(&language);
    own.map_or_else(Default::default, |own| {
        [&own.target_indicators, &own.expected_results]
            .map(|items| items.iter().map(String::as_str).collect())
    })
}

/// A list with a row in Kazakh and one in Russian before a row of both languages with these indicators.
fn of_one_each(indicators: [String; 3]) -> Reading {
    let rows = [&SECOND_KK, &SECOND_RU, &FIRST_RU].into_iter().zip(indicators).zip(1..);
    let rows: Vec<Vec<String>> = rows
        .map(|((cells, indicators), number)| {
            let mut cells = cells.map(str::to_owned);
            cells[6] = indicators;
            numbered(&number.to_string(), cells)
        })
        .collect();
    let title = format!("{TITLE_KK} / {TITLE_RU}");
    list(&file(&title, numbered("№", HEADINGS_KK.map(str::to_owned)), &rows))
}

/// A list in both languages whose second row has these indicators.
fn of_both(indicators: &str) -> Reading {
    let both = |kk: &Cells, ru: &Cells| {
        std::array::from_fn::<String, 8, _>(|at| format!("{}\n\n{}", kk[at], ru[at]))
    };
    let mut own = both(&FIRST_KK, &FIRST_RU);
    indicators.clone_into(&mut own[6]);
    let whole = both(&SECOND_KK, &SECOND_RU);
    let rows = [numbered("1", whole.clone()), numbered("2", own), numbered("3", whole)];
    let read = list(&file(TITLE_KK, numbered("№", HEADINGS_KK.map(str::to_owned)), &rows));
    assert_eq!(read.list.language, ListLanguage::Both);
    read
}

/// The findings about the languages of its second row.
fn missing(read: &Reading) -> Vec<Option<&str>> {
    let found = read.findings.iter().filter(|it| {
        it.code == Code::LanguageMissing
            && it.column == Some(Column::Indicators)
            && it.row == Some(2)
    });
    found.map(|it| it.item.as_deref()).collect()
}

fn block(heading: &str, item: &str) -> String {
    format!("{heading}\n1) {item}")
}

#[test]
fn a_form_with_headings_in_both_languages_keeps_the_items_of_each_row() {
    let inside = |[target, result]: [&str; 2]| {
        format!("{}\n{}", block(TARGETS, target), block(RESULTS, result))
    };
    let mixed = format!("{}\n{}", block(TARGETS, KAZAKH[0]), block(RESULTS, RUSSIAN[1]));
    let read = of_one_each([inside(KAZAKH), inside(RUSSIAN), mixed]);
    let rows = &read.list.rows;
    assert_eq!(items(&rows[0]), KAZAKH.map(|it| vec![it]));
    assert_eq!(items(&rows[1]), RUSSIAN.map(|it| vec![it]));
    assert_eq!(items(&rows[2]), [vec![KAZAKH[0]], vec![RUSSIAN[1]]]);
    assert_eq!(read.list.language, ListLanguage::Both);
    assert!(rows.iter().all(|row| row.texts.is_empty()), "{rows:#?}");
    let about = |it: &Code| matches!(it, Code::LanguageMissing | Code::EmptyCell);
    assert!(!read.findings.iter().any(|it| about(&it.code)), "{:#?}", read.findings);
}

#[test]
fn items_in_one_language_under_headings_in_both_are_read_in_that_one() {
    for headings in [
        [TARGETS, RESULTS],
        ["Нысаналы индикатор:\nЦелевой индикатор:", "Күтілетін нәтиже:\nОжидаемый результат:"],
        ["Нысаналы индикатор:", "Күтілетін нәтиже:"],
        ["Целевой индикатор:", "Ожидаемый результат:"],
    ] {
        for (language, [target, result]) in
            [(TextLanguage::Kazakh, KAZAKH), (TextLanguage::Russian, RUSSIAN)]
        {
            let [targets, results] = headings;
            let read = of_both(&format!("{}\n{}", block(targets, target), block(results, result)));
            let row = &read.list.rows[1];
            let expected = [vec![target], vec![result]];
            assert_eq!(items(row), expected, "{headings:?}");
            assert_eq!(own_items(row, language), expected, "{headings:?}");
            assert_eq!(own_items(row, language.other()), <[Vec<&str>; 2]>::default());
            assert_eq!(missing(&read), [None], "{headings:?}");
        }
    }
}

#[test]
fn a_heading_in_one_language_is_over_the_items_of_both() {
    let one_by_one =
        |heading: &str, at: usize| format!("{heading}\n1) {}\n1) {}", KAZAKH[at], RUSSIAN[at]);
    let cell = [one_by_one("Нысаналы индикатор:", 0), one_by_one("Күтілетін нәтиже:", 1)];
    let read = of_both(&cell.join("\n"));
    let row = &read.list.rows[1];
    assert_eq!(items(row), KAZAKH.map(|it| vec![it]));
    assert_eq!(own_items(row, TextLanguage::Kazakh), KAZAKH.map(|it| vec![it]));
    assert_eq!(own_items(row, TextLanguage::Russian), RUSSIAN.map(|it| vec![it]));
    assert!(missing(&read).is_empty());
}

#[test]
fn a_block_that_only_the_other_language_has_is_read_from_it() {
    let (targets, results) =
        (block(TARGETS, KAZAKH[0]), block("Ожидаемые результаты (ежегодно):", RUSSIAN[1]));
    let read = of_both(&format!("{targets}\n{results}"));
    let row = &read.list.rows[1];
    assert_eq!(items(row), [vec![KAZAKH[0]], vec![RUSSIAN[1]]]);
    assert_eq!(own_items(row, TextLanguage::Kazakh), [vec![KAZAKH[0]], vec![]]);
    assert_eq!(own_items(row, TextLanguage::Russian), [vec![], vec![RUSSIAN[1]]]);
    let headings: Vec<&str> = row.item_headings.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(headings, ["Ожидаемые результаты (ежегодно):"]);
    assert_eq!(missing(&read), [Some("target 1"), Some("result 1")]);
    // An item that breaks off is told of there, too.
    let cut = format!("{targets}\n{results}\n2) Проведение не менее");
    let findings = of_both(&cut).findings;
    let found = findings.iter().filter(|it| it.code == Code::TruncatedItem);
    assert_eq!(found.map(|it| it.item.as_deref()).collect::<Vec<_>>(), [Some("result 2")]);
}

#[test]
fn items_below_a_heading_that_was_not_found_are_not_counted_twice() {
    let kazakh = format!("{}\n2) {}", block("Нысаналы индикатор:", KAZAKH[0]), KAZAKH[1]);
    let russian =
        [block("Целевой индикатор:", RUSSIAN[0]), block("Ожидаемые результаты:", RUSSIAN[1])]
            .join("\n");
    let read = of_both(&format!("{kazakh}\n{russian}"));
    assert_eq!(items(&read.list.rows[1]), [KAZAKH.to_vec(), vec![]]);
}
