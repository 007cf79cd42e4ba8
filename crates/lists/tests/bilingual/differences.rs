//! What is told where the two languages do not say the same.

use crate::words::{
    Cells, FIRST_KK, FIRST_RU, HEADINGS_KK, SECOND_KK, SECOND_RU, TITLE_KK, file, list, numbered,
};
use bagyt_domain::list::{Code, Column, Finding};

const OWN: [Code; 3] = [Code::LanguagesDiffer, Code::LanguageNumbersDiffer, Code::LanguageMissing];

/// Findings about the languages of a list whose second row is so changed.
fn told(change: impl FnOnce(&mut Cells, &mut Cells)) -> Vec<Finding> {
    let (mut kazakh, mut russian) = (FIRST_KK, FIRST_RU);
    change(&mut kazakh, &mut russian);
    let row = |kk: &Cells, ru: &Cells| {
        std::array::from_fn::<String, 8, _>(|at| match (kk[at], ru[at]) {
            (one, "") => one.to_owned(),
            ("", other) => other.to_owned(),
            (one, other) => format!("{one}\n\n{other}"),
        })
    };
    let rows = [
        numbered("1", row(&SECOND_KK, &SECOND_RU)),
        numbered("2", row(&kazakh, &russian)),
        numbered("3", row(&SECOND_KK, &SECOND_RU)),
    ];
    let text = file(TITLE_KK, numbered("№", HEADINGS_KK.map(str::to_owned)), &rows);
    list(&text).findings.into_iter().filter(|it| OWN.contains(&it.code)).collect()
}

type Told<'a> = (Code, &'a str, Column, Option<&'a str>, &'a [(&'a str, &'a str)]);

fn check(change: impl FnOnce(&mut Cells, &mut Cells), expected: &[Told]) {
    let found = told(change);
    let shown: Vec<_> = found
        .iter()
        .map(|it| {
            let values = it.values.iter().map(|(name, value)| (name.as_str(), value.as_str()));
            assert_eq!(it.row, Some(2));
            assert!(it.place.is_some(), "{it:?}");
            (
                it.code,
                it.variant.as_str(),
                it.column.expect("a finding about a cell"),
                it.item.as_deref(),
                values.collect::<Vec<_>>(),
            )
        })
        .collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|(code, variant, column, item, values)| {
            (*code, *variant, *column, *item, values.to_vec())
        })
        .collect();
    assert_eq!(shown, expected);
}

#[test]
fn languages_that_say_the_same_are_not_spoken_of() {
    check(|_, _| {}, &[]);
    check(
        |kk, _| kk[2] = "Ауылда үйірмелер жоқ. Жасөспірімдердің тек он екі пайызы кружокқа барады.",
        &[],
    );
    check(
        |_, ru| ru[6] = "Целевые индикаторы (ежегодно):\n1. Охват не менее трёхсот подростков.\n2. Не менее 70 % участников получат навыки.\nОжидаемые результаты:\n1. Открытие 12 мастерских.\n2. Проведение областной выставки, 1,2 тыс. посетителей.",
        &[],
    );
}

#[test]
fn what_is_said_once_or_otherwise_is_no_difference() {
    // Times of day and quarters, which each language writes in its own way.
    check(
        |kk, ru| {
            kk[2] = "Ауылда үйірмелер III тоқсанда сағат 10.00-ден 18.30-ға дейін ашық болады.";
            ru[2] = "В сёлах кружки открыты в 3 квартале с 10:00 до 18:30.";
        },
        &[],
    );
    // Too few words to tell the language of.
    check(|kk, ru| (kk[5], ru[5]) = ("", "Астана қ. / г. Астана"), &[]);
}

#[test]
fn a_term_may_print_count_and_years_once_for_both_languages() {
    for cell in [
        "1 орта мерзімді / среднесрочный грант, 2026-2027 жж./гг.",
        "1 орта мерзімді грант / 1 среднесрочный грант, 2026-2027 жж./гг.",
        "Орта мерзімді / Среднесрочный\n1 грант\n2026-2027 жж./гг.",
    ] {
        let rows = ["1", "2"].map(|number| {
            numbered(
                number,
                std::array::from_fn::<String, 8, _>(|at| match at {
                    4 => cell.to_owned(),
                    _ => format!("{}\n\n{}", FIRST_KK[at], FIRST_RU[at]),
                }),
            )
        });
        let text = file(TITLE_KK, numbered("№", HEADINGS_KK.map(str::to_owned)), &rows);
        for row in &list(&text).list.rows {
            let read = (row.grant_count, row.term.map(|term| term.key()), &row.years[..]);
            assert_eq!(read, (Some(1), Some("medium"), &[2026, 2027][..]), "{cell}");
        }
    }
}

#[test]
fn money_that_differs_is_an_error_with_both_amounts() {
    check(
        |_, ru| ru[3] = "2026 год – 43 500\n2027 год – 40 400\n2028 год – 45 000",
        &[(
            Code::LanguagesDiffer,
            "amount_of_year",
            Column::Funding,
            None,
            &[("kk", "44000.5"), ("ru", "40400"), ("year", "2027")],
        )],
    );
    check(
        |kk, ru| (kk[3], ru[3]) = ("45 000 мың теңге", "54 000 тыс. тенге"),
        &[(
            Code::LanguagesDiffer,
            "amount",
            Column::Funding,
            None,
            &[("kk", "45000"), ("ru", "54000")],
        )],
    );
}

#[test]
fn kind_and_years_that_differ_are_an_error() {
    check(
        |_, ru| ru[4] = "1 среднесрочный грант, 2026-2028 годы",
        &[(
            Code::LanguagesDiffer,
            "term",
            Column::KindAndTerm,
            None,
            &[("kk", "long"), ("ru", "medium")],
        )],
    );
    check(
        |_, ru| ru[4] = "1 долгосрочный грант, 2026-2027 годы",
        &[(
            Code::LanguagesDiffer,
            "years",
            Column::KindAndTerm,
            None,
            &[("kk", "2026, 2027, 2028"), ("ru", "2026, 2027")],
        )],
    );
    check(
        |_, ru| ru[4] = "2 долгосрочных гранта, 2026-2028 годы",
        &[(Code::LanguagesDiffer, "count", Column::KindAndTerm, None, &[("kk", "1"), ("ru", "2")])],
    );
    check(
        |_, ru| ru[0] = "Развитие культуры и искусства",
        &[(Code::LanguagesDiffer, "field", Column::Field, None, &[])],
    );
}

#[test]
fn numbers_and_places_that_differ_are_a_warning() {
    check(
        |_, ru| ru[2] = "В сёлах нет кружков. Занимаются только 21 процент подростков.",
        &[(Code::LanguageNumbersDiffer, "", Column::Problem, None, &[("kk", "12"), ("ru", "21")])],
    );
    check(
        |_, ru| ru[5] = "Не менее 4 районов Акмолинской области, город Алматы",
        &[(
            Code::LanguageNumbersDiffer,
            "places",
            Column::Territory,
            None,
            &[("kk_places", "astana"), ("ru_places", "almaty")],
        )],
    );
    check(
        |_, ru| ru[5] = "Не менее 5 районов Акмолинской области, город Астана",
        &[(Code::LanguageNumbersDiffer, "", Column::Territory, None, &[("kk", "4"), ("ru", "5")])],
    );
    check(
        |_, ru| ru[6] = "Целевые индикаторы (ежегодно):\n1. Охват не менее 300 подростков.\n2. Не менее 75 % участников получат навыки.\nОжидаемые результаты:\n1. Открытие 12 мастерских.\n2. Проведение областной выставки, 1 200 посетителей.",
        &[(
            Code::LanguageNumbersDiffer,
            "",
            Column::Indicators,
            Some("target 2"),
            &[("kk", "70"), ("ru", "75")],
        )],
    );
    check(
        |_, ru| ru[7] = "не менее 4 компьютеров, помещение 60 квадратных метров",
        &[(
            Code::LanguageNumbersDiffer,
            "",
            Column::MaterialBase,
            None,
            &[("kk", "3"), ("ru", "4")],
        )],
    );
}

#[test]
fn a_text_that_one_language_lacks_is_missing() {
    check(
        |_, ru| (ru[1], ru[2]) = ("", ""),
        &[(
            Code::LanguageMissing,
            "",
            Column::Direction,
            None,
            &[("columns", "direction, problem"), ("language", "ru")],
        )],
    );
    check(
        |kk, _| kk[5] = "",
        &[(
            Code::LanguageMissing,
            "",
            Column::Territory,
            None,
            &[("columns", "territory"), ("language", "kk")],
        )],
    );
    check(
        |_, ru| ru[6] = "Целевые индикаторы (ежегодно):\n1. Охват не менее 300 подростков.\nОжидаемые результаты:\n1. Открытие 12 мастерских.\n2. Проведение областной выставки, 1 200 посетителей.",
        &[(
            Code::LanguageMissing,
            "items",
            Column::Indicators,
            Some("target 2"),
            &[("kk", "2"), ("ru", "1")],
        )],
    );
}
