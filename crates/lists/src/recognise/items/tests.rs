//! Dividing the indicators cell into items, case by case.

use super::super::headings::Block;
use super::*;
use proptest::prelude::*;

fn lines(cell: &str) -> Vec<Line> {
    (1..)
        .zip(cell.lines())
        .map(|(line, text)| Line { text: text.to_owned(), place: Place::Line { line } })
        .collect()
}

fn check(cell: &str, targets: &[&str], results: &[&str]) {
    let read = items(&lines(cell), Block::Targets);
    let texts = |items: &[Item]| items.iter().map(|item| item.text.clone()).collect::<Vec<_>>();
    assert_eq!(texts(&read.targets), targets, "targets of {cell}");
    assert_eq!(texts(&read.results), results, "results of {cell}");
}

#[test]
fn numbered_blocks_under_headings_are_divided() {
    check(
        "Нысаналы индикатор:\n1. Кемінде 200 жасты қамту.\n2.Сауалнама – 70%.\n\nКүтілетін нәтижелер:\n1) форум;\n2) 3 семинар.",
        &["Кемінде 200 жасты қамту.", "Сауалнама – 70%."],
        &["форум;", "3 семинар."],
    );
    check(
        "Целевой индикатор (ежегодно):\n1) охват – 500 человек;\n2) удовлетворённость – 80 %.\nОжидаемые результаты:\n1 . форум\n2 . отчёт",
        &["охват – 500 человек;", "удовлетворённость – 80 %."],
        &["форум", "отчёт"],
    );
}

#[test]
fn what_a_heading_says_beside_its_name_is_kept_with_its_items() {
    let check = |cell: &str, expected: &[(ItemBlock, u32, &str)]| {
        let read = items(&lines(cell), Block::Targets);
        let told = read.headings.iter().map(|it| (it.source, it.item, it.text.as_str()));
        assert_eq!(told.collect::<Vec<_>>(), expected, "{cell}");
    };
    use ItemBlock::{Result, Target};
    check("Нысаналы индикатор:\n1. 200 жас.\nКүтілетін нәтижелер:\n1) форум.", &[]);
    check(
        "1. Нысаналы индикаторлар (жыл сайын):\n1) 200 жас;\n2) 70 %.\nКүтілетін нәтижелер: (әр грант бойынша)\n1) форум.",
        &[
            (Target, 1, "Нысаналы индикаторлар (жыл сайын):"),
            (Result, 1, "Күтілетін нәтижелер: (әр грант бойынша)"),
        ],
    );
    check(
        "Целевые индикаторы и их значение:\n1) охват – 500;\nЦелевые индикаторы:\n1) доля – 80 %.\nРезультаты:\n1) форум.\nОжидаемые результаты (ежегодно):\n1) отчёт.",
        &[
            (Target, 1, "Целевые индикаторы и их значение:"),
            (Target, 2, "Целевые индикаторы:"),
            (Result, 2, "Ожидаемые результаты (ежегодно):"),
        ],
    );
    check("Нысаналы индикаторлар: / Целевые индикаторы:\n1. 200 жас / молодых людей.", &[]);
    check(
        "Нысаналы индикатор (жыл сайын): / Целевой индикатор (ежегодно):\n1. 200 жас.",
        &[(Target, 1, "Нысаналы индикатор (жыл сайын): / Целевой индикатор (ежегодно):")],
    );
}

#[test]
fn dashed_lines_under_a_number_are_sub_items() {
    check(
        "Күтілетін нәтиже:\n1. Лагерь өткізу:\n- 2026 жылы – Шу;\n- 2027 жылы – Қордай;\nӘр лагерьде 30 бала.\n2. Есеп.",
        &[],
        &["Лагерь өткізу: • 2026 жылы – Шу; • 2027 жылы – Қордай; Әр лагерьде 30 бала.", "Есеп."],
    );
}

#[test]
fn continuation_lines_join_with_a_space() {
    check(
        "1. Охват:\nпрямой – 300 человек;\nкосвенный – 3 000 человек.\n.\n2. Опрос.",
        &["Охват: прямой – 300 человек; косвенный – 3 000 человек. .", "Опрос."],
        &[],
    );
}

#[test]
fn without_numbers_each_paragraph_is_an_item_until_it_ends() {
    check(
        "Күтілетін нәтиже:\nорталық ашылды;\nмамандарды оқыту\nжүргізілді.\nЕсеп берілді.",
        &[],
        &["орталық ашылды;", "мамандарды оқыту жүргізілді.", "Есеп берілді."],
    );
    check(
        "Провести 5 встреч.\nВыпустить 2 ролика",
        &["Провести 5 встреч.", "Выпустить 2 ролика"],
        &[],
    );
}

#[test]
fn a_year_above_items_begins_each_of_them() {
    check(
        "Целевой индикатор:\n2026 год:\n1. Охват 305 человек.\n2. Опрос.\n2027 год:\n1. Охват 405 человек.\nОжидаемые результаты:\nв 2026 году:\n- 25 семинаров;\nв 2027 году:\n- 35 семинаров.",
        &["2026 год: Охват 305 человек.", "2026 год: Опрос.", "2027 год: Охват 405 человек."],
        &["в 2026 году: 25 семинаров;", "в 2027 году: 35 семинаров."],
    );
    check(
        "2026 жыл:\nНысаналы индикатор:\n1. 600 адамды қамту.\nКүтілетін нәтижелер:\n1. 10 тренинг.\n2027 жыл:\nНысаналы индикатор:\n1. 700 адамды қамту.\nКүтілетін нәтижелер:\n1. 12 тренинг.",
        &["2026 жыл: 600 адамды қамту.", "2027 жыл: 700 адамды қамту."],
        &["2026 жыл: 10 тренинг.", "2027 жыл: 12 тренинг."],
    );
    check(
        "Нысаналы индикатор:\n2026 жыл\n1. 600 адам\n2. Сауалнама\n2027 жыл\n1. 700 адам\nКүтілетін нәтижелер:\n1. Форум өткізу\n2026 жыл\n2. Есеп",
        &["2026 жыл 600 адам", "2026 жыл Сауалнама", "2027 жыл 700 адам"],
        &["Форум өткізу 2026 жыл", "Есеп"],
    );
    // A year below a heading says nothing of what the next heading names.
    check(
        "Нысаналы индикатор:\n2026 жыл:\n1. 600 адам.\nСапалық көрсеткіштер:\n1. Деңгейі 70%.\nКүтілетін нәтижелер:\n1. 10 тренинг.",
        &["2026 жыл: 600 адам.", "Деңгейі 70%."],
        &["10 тренинг."],
    );
}

#[test]
fn no_long_line_stands_before_very_many_items() {
    let cell = format!("{} 2026 год:\n{}", "а".repeat(90_000), "1.б\n".repeat(20_000));
    let read = items(&lines(&cell), Block::Targets);
    let all: usize = read.targets.iter().map(|item| item.text.len()).sum();
    assert!(all < 2 * cell.len(), "{all}");
}

#[test]
fn numbers_of_two_levels_count_items_that_begin_with_a_figure() {
    check(
        "1. Целевые индикаторы:\n1.1. Охват 560 человек.\n1.2. 76 % довольны.\n2. Ожидаемые результаты:\n2.1. 11 тренингов.\n2.2. 7 роликов.",
        &["Охват 560 человек.", "76 % довольны."],
        &["11 тренингов.", "7 роликов."],
    );
    check(
        "1.1. Форум:\n2.5. 2026 күні 30 адам.\n1.2. 7 ролик.",
        &["Форум: 2.5. 2026 күні 30 адам.", "7 ролик."],
        &[],
    );
}

#[test]
fn a_number_stuck_to_a_figure_counts_an_item_where_the_numbers_go_on() {
    check(
        "Целевой индикатор: 1.Охват 310 человек. 2.Не менее 30 публикаций. Ожидаемые результаты: 1.30 семинаров. 2.10 видеороликов.",
        &["Охват 310 человек.", "Не менее 30 публикаций."],
        &["30 семинаров.", "10 видеороликов."],
    );
    check("1.5 форум;\n2.Есеп;\n3.7 ролик.", &["5 форум;", "Есеп;", "7 ролик."], &[]);
    check(
        "1.2 300 кітап тарату;\n2.4 көрме;\n3.10-12 бала қатысатын ойын;\n4.25-сәуірге дейін жинақ.",
        &[
            "2 300 кітап тарату;",
            "4 көрме;",
            "10-12 бала қатысатын ойын;",
            "25-сәуірге дейін жинақ.",
        ],
        &[],
    );
    check("1.1\u{a0}200 книг.\n2.12 000 листов.", &["1 200 книг.", "12 000 листов."], &[]);
    for amounts in [
        "1.5-2 сағат сабақ. 2.5-3 сағат ойын.",
        "1.5 сағат сабақ. 2.5 сағат ойын.",
        "1.25 млн қаралым. 2.50 млн қаралым.",
        "1.10.2026 дейін форум. 2.10.2026 дейін есеп.",
        "1.30 % өсім.",
    ] {
        check(amounts, &[amounts], &[]);
    }
}

#[test]
fn each_row_of_a_table_within_the_cell_is_an_item() {
    check(
        "Целевые индикаторы:\nПоказатель\t2026 год\nЧисло участников, человек\tне менее 540\nдоля довольных, %\t74\nОжидаемые результаты:\n1. 9 тренингов.",
        &["Число участников, человек не менее 540", "доля довольных, % 74"],
        &["9 тренингов."],
    );
    check(
        "№\tКөрсеткіш\tМәні\n1\tҚатысушылар саны\tкемінде 540\n2\tоның ішінде әйелдер\t300\nЕсеп беру.",
        &["Қатысушылар саны кемінде 540", "оның ішінде әйелдер 300", "Есеп беру."],
        &[],
    );
    check(
        "№ п/п\tНаименование показателя\tЕд. изм.\n1.\tСеминары\t5 штук\n2.\tФорумы\t3 штуки",
        &["Семинары 5 штук", "Форумы 3 штуки"],
        &[],
    );
    check(
        "Нысаналы индикатор\tСаны\nҚатысушылар\t540\nКүтілетін нәтиже\tСаны\nСеминар\t5",
        &["Қатысушылар 540"],
        &["Семинар 5"],
    );
    let things = "Отчёт о результатах\tплан работ\nФорум\t5";
    check(things, &["Отчёт о результатах план работ", "Форум 5"], &[]);
    // Rows under a numbered item belong to it.
    check(
        "1. Охват:\nшкольники\t300\nстуденты\t200\n2. Опрос.",
        &["Охват: школьники 300 студенты 200", "Опрос."],
        &[],
    );
}

#[test]
fn several_years_of_a_table_are_told_apart() {
    check(
        "Показатель\t2026 год\t2027 год\nЧисло участников\tне менее 540\t600\nДоля довольных, %\t74\t",
        &[
            "Число участников • 2026 год не менее 540 • 2027 год 600",
            "Доля довольных, % • 2026 год 74",
        ],
        &[],
    );
    check(
        "№\tКөрсеткіш\t2026 жыл\t2027 жыл\n1.\tСеминар\t5\t6\n2.\tФорум\t1\t2",
        &["Семинар • 2026 жыл 5 • 2027 жыл 6", "Форум • 2026 жыл 1 • 2027 жыл 2"],
        &[],
    );
}

#[test]
fn lines_with_tabs_are_no_table_where_a_mark_stands_before_them() {
    check("1.\tОхват 300 человек\n2.\tОпрос", &["Охват 300 человек", "Опрос"], &[]);
    check("Форумы:\n-\tв Таразе;\n-\tв Шу.", &["Форумы: • в Таразе; • в Шу."], &[]);
    check("қатысушылар саны\t500\nадам", &["қатысушылар саны 500 адам"], &[]);
}

#[test]
fn cells_of_a_sheet_below_each_other_are_items_unless_a_sentence_goes_on() {
    let line = |(row, text): (u32, &str)| Line {
        text: text.to_owned(),
        place: Place::Sheet { sheet: "1".to_owned(), cell: format!("J{row}") },
    };
    let cells = ["Кемінде 120 бала", "Бітірушілердің 80%-ы", "және олардың", "3 жинақ"];
    let read = items(&(4..).zip(cells).map(line).collect::<Vec<_>>(), Block::Targets);
    let texts: Vec<&str> = read.targets.iter().map(|item| item.text.as_str()).collect();
    assert_eq!(texts, ["Кемінде 120 бала", "Бітірушілердің 80%-ы және олардың", "3 жинақ"]);
}

#[test]
fn a_block_that_begins_with_a_dash_has_dashed_items() {
    check(
        "Нысаналы индикатор:\n- 20 грант бөлу;\n- оқыту жүргізу.",
        &["20 грант бөлу;", "оқыту жүргізу."],
        &[],
    );
    check("• форум\n• семинар", &["форум", "семинар"], &[]);
}

#[test]
fn numbers_go_on_inside_a_line_as_scans_have_it() {
    check(
        "Нысаналы индикатор: 1. Қамту – 1.5 мың адам. 2. Деңгейі 70%. Күтілетін нәтижелер: 1. 01.09.2026 дейін форум. 2. Екі \
         семинар өткізу 3. Бейнеролик түсіру; 4. 2026 жылы есеп.",
        &["Қамту – 1.5 мың адам.", "Деңгейі 70%."],
        &["01.09.2026 дейін форум.", "Екі семинар өткізу", "Бейнеролик түсіру;", "2026 жылы есеп."],
    );
    check(
        "1) встречи – не менее 2) 2) ролики; 3) отчёт",
        &["встречи – не менее 2)", "ролики;", "отчёт"],
        &[],
    );
    check("1. Есептер саны – 2. 2. Форум.", &["Есептер саны – 2.", "Форум."], &[]);
    check("1. Есептер саны – 2.\n2. Форум.", &["Есептер саны – 2.", "Форум."], &[]);
}

#[test]
fn nested_numbers_stay_in_their_item() {
    check(
        "1. Мектеп:\n1) сабақ;\n2) тренинг.\n2. Байқау.",
        &["Мектеп: 1) сабақ; 2) тренинг.", "Байқау."],
        &[],
    );
    check(
        "1. Жоба:\n1.1. сабақ\n1.2. тренинг\n2. Байқау",
        &["Жоба: 1.1. сабақ 1.2. тренинг", "Байқау"],
        &[],
    );
}

#[test]
fn numbers_of_two_levels_count_items_with_a_point_behind_them_or_without() {
    check("1.1. Сабақ\n1.2. Тренинг", &["Сабақ", "Тренинг"], &[]);
    check("1.1 Сабақ\n1.2 Тренинг\n1.3 Форум", &["Сабақ", "Тренинг", "Форум"], &[]);
    let amount = "1.1 Охват:\n2.5 тыс. человек.\n1.2 Тренинг";
    check(amount, &["Охват: 2.5 тыс. человек.", "Тренинг"], &[]);
    check("1.1 млн адам\n1.3 млн қаралым", &["1.1 млн адам 1.3 млн қаралым"], &[]);
}

#[test]
fn slips_of_numbering_lose_no_item() {
    check("1. Форум.\n3. Есеп.", &["Форум.", "Есеп."], &[]);
    check("1. Форум.\n1. Есеп.\n1. Ролик.", &["Форум.", "Есеп.", "Ролик."], &[]);
    check("1. Форум.\n2) Есеп.\n3. Ролик.", &["Форум.", "Есеп.", "Ролик."], &[]);
    check("Күтілетін нәтижелер:\n4. Форум.\n5. Есеп.", &[], &["Форум.", "Есеп."]);
    check("а) форум;\nб) есеп.", &["форум;", "есеп."], &[]);
}

#[test]
fn text_before_the_first_number_is_kept() {
    check("Жоба аясында:\n1. Форум.\n2. Есеп.", &["Жоба аясында:", "Форум.", "Есеп."], &[]);
}

#[test]
fn text_under_no_heading_belongs_to_the_column() {
    let read = items(&lines("Форум өткізу.\nЕсеп."), Block::Results);
    assert_eq!((read.targets.len(), read.results.len()), (0, 2));
}

/// Pieces of real cells, so that random texts reach every branch.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("\n".to_owned()),
        Just("Нысаналы индикатор:".to_owned()),
        Just("Күтілетін нәтиже (жыл сайын):".to_owned()),
        Just("Ожидаемые результаты:".to_owned()),
        "[1-4][.)] ?",
        "[-–] ?",
        "[а-яА-Яәіa-z]{1,6}",
        "[.;:,()« \u{a0}]",
        // A printed bullet cannot be told from the one that joins sub-items.
        any::<char>().prop_filter("no bullet", |c| *c != '•').prop_map(String::from),
    ]
}

#[test]
fn lines_that_divide_a_block_are_no_items() {
    check(
        "Целевые индикаторы:\nКоличественные показатели:\n1. Охват не менее 500 человек.\nКачественные показатели:\n1. Рост знаний на 10 %.\nОжидаемые результаты:\n1. Проведение 10 семинаров.",
        &["Охват не менее 500 человек.", "Рост знаний на 10 %."],
        &["Проведение 10 семинаров."],
    );
    check(
        "Показатели прямого результата:\n1. Проведение 4 форумов.\nПоказатели конечного результата:\n1. Доля довольных – 70 %.",
        &[],
        &["Проведение 4 форумов.", "Доля довольных – 70 %."],
    );
    // A line that only opens a list of things is one of the items.
    check(
        "Провести в сёлах области:\n1) 4 форума;\n2) 2 ярмарки.",
        &["Провести в сёлах области:", "4 форума;", "2 ярмарки."],
        &[],
    );
}

proptest! {
    #[test]
    fn every_item_stands_in_the_cell(pieces in proptest::collection::vec(piece(), 0..60)) {
        let lines = lines(&pieces.concat());
        let cell = super::super::printed::text(&lines).unwrap_or_default();
        let read = items(&lines, Block::Targets);
        for item in read.targets.iter().chain(&read.results) {
            for part in item.text.split(SUB_ITEM) {
                prop_assert!(cell.contains(part), "{part:?} is not in {cell:?}");
            }
        }
    }

    #[test]
    fn no_word_is_lost(words in proptest::collection::vec("[а-я]{3,8}[.;]?", 1..12), marks in proptest::collection::vec(0_usize..4, 12)) {
        let enumerators = ["", "- ", "1. ", "2) "];
        let printed: Vec<String> = words.iter().zip(&marks).map(|(word, &mark)| format!("{}{word}", enumerators[mark])).collect();
        let read = items(&lines(&printed.join("\n")), Block::Targets);
        let all: String = read.targets.iter().map(|item| item.text.as_str()).collect();
        for word in &words {
            prop_assert!(all.contains(word.as_str()), "{word} is lost from {printed:?}");
        }
    }

    #[test]
    fn arbitrary_text_never_panics(cell in any::<String>()) {
        items(&lines(&cell), Block::Results);
    }
}
