//! The ways in which both languages stand in one table.

use crate::words::{
    Cells, FIRST_KK, FIRST_RU, HEADINGS_KK, HEADINGS_RU, SECOND_KK, SECOND_RU, TITLE_KK, TITLE_RU,
    Table, dump, file, list, numbered, of_one_language,
};
use bagyt_domain::list::{Code, Column, Direction, ListLanguage, RowTexts, Severity, TextLanguage};
use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, Reading, read};

const ROWS: [(&Cells, &Cells); 2] = [(&FIRST_KK, &FIRST_RU), (&SECOND_KK, &SECOND_RU)];

fn one_language(language: TextLanguage) -> Reading {
    match language {
        TextLanguage::Kazakh => {
            list(&of_one_language(TITLE_KK, &HEADINGS_KK, &[&FIRST_KK, &SECOND_KK]))
        }
        TextLanguage::Russian => {
            list(&of_one_language(TITLE_RU, &HEADINGS_RU, &[&FIRST_RU, &SECOND_RU]))
        }
    }
}

/// What the texts of a row must be when its list is in one language.
fn texts(row: &Direction) -> RowTexts {
    RowTexts {
        field: Some(row.field.clone()),
        direction: Some(row.direction.clone()),
        problem: row.problem.clone(),
        kind_and_term: row.kind_and_term.clone(),
        territory: row.territory.clone(),
        target_indicators: row.target_indicators.clone(),
        expected_results: row.expected_results.clone(),
        item_headings: row.item_headings.clone(),
        material_base: row.material_base.clone(),
    }
}

/// The list reads as that of its first language, with every text apart, and nothing is wrong with it.
fn check(text: &Table, first: TextLanguage) {
    check_reading(&list(text), first);
}

fn check_reading(read: &Reading, first: TextLanguage) {
    let text = &read.list.rows;
    assert_eq!(read.list.language, ListLanguage::Both, "{text:#?}");
    let own = one_language(first);
    let [kazakh, russian] = TextLanguage::BOTH.map(one_language);
    assert_eq!(read.list.rows.len(), own.list.rows.len(), "{:#?}", read.list.rows);
    for (at, row) in read.list.rows.iter().enumerate() {
        for (language, alone) in
            [(TextLanguage::Kazakh, &kazakh), (TextLanguage::Russian, &russian)]
        {
            assert_eq!(row.texts.get(&language), Some(&texts(&alone.list.rows[at])), "{text:#?}");
        }
        let values = |row: &Direction| {
            let mut row = row.clone();
            row.texts.clear();
            row.places.clear();
            for text in [&mut row.field, &mut row.direction] {
                text.clear();
            }
            (row.problem, row.kind_and_term, row.territory, row.material_base) =
                (None, None, None, None);
            row
        };
        assert_eq!(values(row), values(&own.list.rows[at]), "{text:#?}");
        assert!(row.direction.contains(&kazakh.list.rows[at].direction), "{}", row.direction);
        assert!(row.direction.contains(&russian.list.rows[at].direction), "{}", row.direction);
    }
    let told = |reading: &Reading| {
        let of_form = [
            Code::MixedLanguage,
            Code::LanguagesDiffer,
            Code::LanguageNumbersDiffer,
            Code::LanguageMissing,
        ];
        let findings = reading.findings.iter();
        let wrong =
            findings.filter(|it| of_form.contains(&it.code) || it.severity() != Severity::Note);
        wrong.map(|it| (it.code, it.row, it.column)).collect::<Vec<_>>()
    };
    assert_eq!(told(read), told(&own), "{text:#?}");
    assert_eq!(read.list.columns, own.list.columns);
}

/// One table whose cells hold both languages, joined so.
fn in_one_cell(first: TextLanguage, between: &str) -> Table {
    let both = |kazakh: &Cells, russian: &Cells| {
        std::array::from_fn::<String, 8, _>(|at| {
            let (one, other) = match first {
                TextLanguage::Kazakh => (kazakh[at], russian[at]),
                TextLanguage::Russian => (russian[at], kazakh[at]),
            };
            if one == other { one.to_owned() } else { format!("{one}{between}{other}") }
        })
    };
    let title = match first {
        TextLanguage::Kazakh => format!("{TITLE_KK}\n\n{TITLE_RU}"),
        TextLanguage::Russian => format!("{TITLE_RU}\n\n{TITLE_KK}"),
    };
    let rows: Vec<Vec<String>> = (1..)
        .zip(ROWS)
        .map(|(number, (kk, ru))| numbered(&format!("{number}."), both(kk, ru)))
        .collect();
    file(&title, numbered("№", both(&HEADINGS_KK, &HEADINGS_RU)), &rows)
}

#[test]
fn both_in_one_cell_below_each_other() {
    for first in TextLanguage::BOTH {
        for between in ["\n", "\n\n", "\n/\n", " /\n", " / "] {
            check(&in_one_cell(first, between), first);
        }
        let lines = |table: Table| Table {
            rows: table
                .rows
                .into_iter()
                .map(|row| row.into_iter().map(|cell| cell.replace('\n', " ")).collect())
                .collect(),
            ..table
        };
        let text = dump(&lines(in_one_cell(first, " / ")));
        let read = read("tizbe.txt", text.as_bytes(), RuleBook::built_in(), &Limits::default())
            .expect("it can be read");
        for reading in &read {
            check_reading(reading, first);
        }
    }
}

#[test]
fn paragraphs_one_by_one_in_both_languages() {
    let alternating = |kazakh: &str, russian: &str| {
        let pairs = kazakh.split('\n').zip(russian.split('\n'));
        let pairs =
            pairs.map(
                |(one, other)| {
                    if one == other { one.to_owned() } else { format!("{one}\n{other}") }
                },
            );
        pairs.collect::<Vec<_>>().join("\n")
    };
    let row = |kk: &Cells, ru: &Cells| {
        std::array::from_fn::<String, 8, _>(|at| alternating(kk[at], ru[at]))
    };
    let rows: Vec<Vec<String>> = (1..)
        .zip(ROWS)
        .map(|(number, (kk, ru))| numbered(&format!("{number}."), row(kk, ru)))
        .collect();
    let text = file(TITLE_KK, numbered("№", row(&HEADINGS_KK, &HEADINGS_RU)), &rows);
    check(&text, TextLanguage::Kazakh);
}

#[test]
fn a_column_for_each_language_side_by_side() {
    let pairs = |kk: &Cells, ru: &Cells| {
        (0..8).flat_map(|at| [kk[at].to_owned(), ru[at].to_owned()]).collect::<Vec<_>>()
    };
    let rows: Vec<Vec<String>> = (1..)
        .zip(ROWS)
        .map(|(number, (kk, ru))| numbered(&format!("{number}."), pairs(kk, ru)))
        .collect();
    check(
        &file(TITLE_KK, numbered("№", pairs(&HEADINGS_KK, &HEADINGS_RU)), &rows),
        TextLanguage::Kazakh,
    );
}

#[test]
fn a_block_of_columns_for_each_language() {
    let blocks = |one: &Cells, other: &Cells| {
        one.iter().chain(other).map(|&cell| cell.to_owned()).collect::<Vec<_>>()
    };
    let rows: Vec<Vec<String>> = (1..)
        .zip(ROWS)
        .map(|(number, (kk, ru))| numbered(&format!("{number}."), blocks(kk, ru)))
        .collect();
    check(
        &file(TITLE_KK, numbered("№", blocks(&HEADINGS_KK, &HEADINGS_RU)), &rows),
        TextLanguage::Kazakh,
    );
    let rows: Vec<Vec<String>> = (1..)
        .zip(ROWS)
        .map(|(number, (kk, ru))| numbered(&format!("{number}."), blocks(ru, kk)))
        .collect();
    check(
        &file(TITLE_RU, numbered("№", blocks(&HEADINGS_RU, &HEADINGS_KK)), &rows),
        TextLanguage::Russian,
    );
}

#[test]
fn each_row_is_printed_twice_under_its_number() {
    for second in [true, false] {
        let rows: Vec<Vec<String>> = (1..)
            .zip(ROWS)
            .flat_map(|(number, (kk, ru))| {
                let number = format!("{number}.");
                let again = if second { number.clone() } else { String::new() };
                [numbered(&number, kk.map(str::to_owned)), numbered(&again, ru.map(str::to_owned))]
            })
            .collect();
        let headings = std::array::from_fn::<String, 8, _>(|at| {
            format!("{} / {}", HEADINGS_KK[at], HEADINGS_RU[at])
        });
        check(&file(TITLE_KK, numbered("№", headings), &rows), TextLanguage::Kazakh);
    }
}

#[test]
fn the_second_language_below_under_a_number_that_covers_both() {
    let rows: Vec<Vec<String>> = (1..)
        .zip(ROWS)
        .flat_map(|(number, (kk, ru))| {
            [
                numbered(&format!("↓{number}."), kk.map(str::to_owned)),
                numbered("↑", ru.map(str::to_owned)),
            ]
        })
        .collect();
    let headings = std::array::from_fn::<String, 8, _>(|at| {
        format!("{} / {}", HEADINGS_KK[at], HEADINGS_RU[at])
    });
    check(&file(TITLE_KK, numbered("№", headings), &rows), TextLanguage::Kazakh);
}

#[test]
fn a_cell_in_both_languages_among_others_has_no_words_of_the_other() {
    let mut first = FIRST_KK.map(str::to_owned);
    first[2] = format!("{}\n{}", FIRST_KK[2], FIRST_RU[2]);
    let rows = [numbered("1.", first), numbered("2.", SECOND_KK.map(str::to_owned))];
    let told = |rows: &[Vec<String>]| {
        let read = list(&file(TITLE_KK, numbered("№", HEADINGS_KK.map(str::to_owned)), rows));
        assert_eq!(read.list.language, ListLanguage::Kazakh);
        let found = read.findings.iter().filter(|it| it.code == Code::MixedLanguage);
        found.count()
    };
    assert_eq!(told(&rows), 0);
    let mut second = SECOND_KK.map(str::to_owned);
    second[2] = format!("{} также развитие", SECOND_KK[2]);
    assert!(told(&[rows[0].clone(), numbered("2.", second)]) > 0);
}

#[test]
fn languages_named_in_a_second_heading_row() {
    let shared = [3, 5];
    let heading: Vec<String> = (0..8)
        .flat_map(|at| {
            let both = format!("{} / {}", HEADINGS_KK[at], HEADINGS_RU[at]);
            if shared.contains(&at) { vec![both] } else { vec![both, String::new()] }
        })
        .collect();
    let names: Vec<String> = (0..8)
        .flat_map(|at| match shared.contains(&at) {
            true => vec![String::new()],
            false => vec!["қазақ тілінде".to_owned(), "на русском языке".to_owned()],
        })
        .collect();
    let row = |kk: &Cells, ru: &Cells| {
        (0..8)
            .flat_map(|at| match shared.contains(&at) {
                true => vec![format!("{}\n{}", kk[at], ru[at])],
                false => vec![kk[at].to_owned(), ru[at].to_owned()],
            })
            .collect::<Vec<_>>()
    };
    let rows: Vec<Vec<String>> = std::iter::once(numbered("", names))
        .chain(
            (1..).zip(ROWS).map(|(number, (kk, ru))| numbered(&format!("{number}."), row(kk, ru))),
        )
        .collect();
    check(&file(TITLE_KK, numbered("№", heading), &rows), TextLanguage::Kazakh);
}

#[test]
fn one_amount_for_both_languages_is_counted_once() {
    let both = |at: usize, kk: &Cells, ru: &Cells| match at {
        3 => "12 500 / 12 500".to_owned(),
        _ => format!("{}\n{}", kk[at], ru[at]),
    };
    let cells = |kk, ru| std::array::from_fn::<String, 8, _>(|at| both(at, kk, ru));
    let rows = [
        numbered("1", cells(&SECOND_KK, &SECOND_RU)),
        ["", "", "", "Барлығы / Итого:", "12 500", "", "", "", ""].map(str::to_owned).to_vec(),
    ];
    let read = list(&file(TITLE_KK, numbered("№", HEADINGS_KK.map(str::to_owned)), &rows));
    assert_eq!(read.list.rows[0].funding_total_thousand_tenge.to_string(), "12500");
    assert_eq!(read.list.totals.len(), 1);
    assert_eq!(read.list.totals[0].thousand_tenge.to_string(), "12500");
}

#[test]
fn totals_printed_in_both_languages_are_counted_once() {
    let mut text = in_one_cell(TextLanguage::Kazakh, "\n");
    let total =
        |words: &str| ["", "", "", words, "49 000", "", "", "", ""].map(str::to_owned).to_vec();
    text.rows.extend([total("2026 жылға БАРЛЫҒЫ"), total("ИТОГО на 2026 год")]);
    let read = list(&text);
    assert_eq!(read.list.totals.len(), 1, "{:?}", read.list.totals);
    assert_eq!(read.list.totals[0].thousand_tenge.to_string(), "49000");
}

#[test]
fn headings_in_both_languages_do_not_make_a_list_bilingual() {
    let headings = std::array::from_fn::<String, 8, _>(|at| {
        format!("{} / {}", HEADINGS_KK[at], HEADINGS_RU[at])
    });
    let rows =
        [numbered("1.", FIRST_RU.map(str::to_owned)), numbered("2.", SECOND_RU.map(str::to_owned))];
    let read = list(&file(TITLE_RU, numbered("№", headings), &rows));
    assert_eq!(read.list.language, ListLanguage::Russian);
    assert!(read.list.rows.iter().all(|row| row.texts.is_empty()));
    assert!(read.list.texts.is_empty());
}

#[test]
fn title_and_approval_are_told_apart() {
    let approval = "Облыстық басқарма басшысының 2026 жылғы 5 ақпандағы № 7 бұйрығымен бекітілген / Утверждён приказом руководителя областного управления от 5 февраля 2026 года № 7";
    let mut text = in_one_cell(TextLanguage::Kazakh, "\n");
    text.title = format!("{approval}\n\n{}", text.title);
    let read = list(&text).list;
    let title = |language| read.texts[&language].title.as_deref();
    assert_eq!(title(TextLanguage::Kazakh), Some(TITLE_KK));
    assert_eq!(title(TextLanguage::Russian), Some(TITLE_RU));
    assert_eq!(read.title, Some(format!("{TITLE_KK} {TITLE_RU}")));
    let printed = read.approval.expect("an approval block");
    assert_eq!(printed.text, approval);
    assert_eq!(printed.document_kind.as_deref(), Some("бұйрық"));
    assert_eq!(printed.approver.as_deref(), Some("Облыстық басқарма басшысының"));
    assert_eq!(
        (printed.date.as_deref(), printed.number.as_deref()),
        (Some("2026-02-05"), Some("7"))
    );
    let russian = read.texts[&TextLanguage::Russian].approval.as_deref();
    assert!(russian.is_some_and(|it| it.starts_with("Утверждён")), "{russian:?}");
}

#[test]
fn what_cannot_be_told_apart_has_no_entry_and_is_not_lost() {
    let cells = |at: usize, kk: &Cells, ru: &Cells| match at {
        2 => "Қолдау поддержка үшін содействие керек развития".to_owned(),
        _ => format!("{}\n{}", kk[at], ru[at]),
    };
    let row = std::array::from_fn::<String, 8, _>(|at| cells(at, &SECOND_KK, &SECOND_RU));
    let read =
        list(&file(TITLE_KK, numbered("№", HEADINGS_KK.map(str::to_owned)), &[numbered("1", row)]));
    let row = &read.list.rows[0];
    assert_eq!(row.problem.as_deref(), Some("Қолдау поддержка үшін содействие керек развития"));
    assert!(TextLanguage::BOTH.iter().all(|it| row.texts[it].problem.is_none()));
    assert!(row.texts[&TextLanguage::Kazakh].direction.is_some());
    assert!(
        !read
            .findings
            .iter()
            .any(|it| it.column == Some(Column::Problem) && it.code == Code::MixedLanguage)
    );
}

#[test]
fn a_label_of_money_in_both_languages_has_its_amount_once() {
    for (printed, expected) in [
        ("2026 жыл / год – 20 000\n2027 жыл / год – 21 000", &[(2026, 20_000), (2027, 21_000)]),
        (
            "2026 жылға / на 2026 год – 20 000\n2027 жылға / на 2027 год – 21 000",
            &[(2026, 20_000), (2027, 21_000)],
        ),
    ] {
        let row = |number: &str, (kazakh, russian): (&Cells, &Cells)| {
            let cells = kazakh.iter().zip(russian).enumerate().map(|(at, (kazakh, russian))| {
                if at == 3 { printed.to_owned() } else { format!("{kazakh}\n{russian}") }
            });
            numbered(number, cells)
        };
        let heading = HEADINGS_KK.iter().zip(&HEADINGS_RU).map(|(kk, ru)| format!("{kk}\n{ru}"));
        let rows = [row("1", ROWS[0]), row("2", ROWS[1])];
        let title = format!("{TITLE_KK}\n{TITLE_RU}");
        let read = list(&file(&title, numbered("№", heading), &rows));
        let funding = read.list.rows[0].funding.iter();
        let told: Vec<_> =
            funding.map(|it| (it.year.unwrap_or_default(), it.thousand_tenge)).collect();
        let thousands = |(year, amount): &(_, i64)| {
            (*year, bagyt_domain::Tenge::from_thousands(*amount).expect("it fits"))
        };
        assert_eq!(told, expected.iter().map(thousands).collect::<Vec<_>>(), "{printed}");
    }
}

/// Two texts whose words tell no language, or only one of them does.
const SHORT: [[&str; 2]; 2] =
    [["Ауыл театрлары", "Сельские театры"], ["Ауыл киносы", "Сельское кино"]];

#[test]
fn a_short_text_is_in_the_language_of_its_printed_row() {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (at, [kazakh, russian]) in SHORT.into_iter().enumerate() {
        let cells = |cells: &Cells, direction: &str| {
            let mut cells = cells.map(str::to_owned);
            cells[1] = direction.to_owned();
            cells
        };
        let mut own = cells(ROWS[at].0, kazakh);
        own[3].insert(0, '↓');
        let mut other = cells(ROWS[at].1, russian);
        other[3] = "↑".to_owned();
        rows.push(numbered(&format!("↓{}", at + 1), own));
        rows.push(numbered("↑", other));
    }
    check_short(&file(TITLE_KK, numbered("№", HEADINGS_KK.map(str::to_owned)), &rows));
}

#[test]
fn a_short_text_is_in_the_language_of_its_line() {
    let rows = SHORT.into_iter().enumerate().map(|(at, directions)| {
        let mut cells = ROWS[at].0.map(str::to_owned);
        for (cell, other) in cells.iter_mut().zip(ROWS[at].1) {
            *cell = format!("{cell}\n{other}");
        }
        cells[1] = directions.join("\n");
        numbered(&(at + 1).to_string(), cells)
    });
    let rows: Vec<Vec<String>> = rows.collect();
    check_short(&file(TITLE_KK, numbered("№", HEADINGS_KK.map(str::to_owned)), &rows));
}

fn check_short(table: &Table) {
    let read = list(table);
    let direction = |row: &Direction, language| row.texts.get(&language)?.direction.clone();
    let found: Vec<[Option<String>; 2]> = read
        .list
        .rows
        .iter()
        .map(|row| TextLanguage::BOTH.map(|language| direction(row, language)))
        .collect();
    let expected = SHORT.map(|texts| texts.map(|text| Some(text.to_owned())));
    assert_eq!(found, expected);
    let missing = read.findings.iter().filter(|finding| finding.code == Code::LanguageMissing);
    assert_eq!(missing.count(), 0);
}
