//! Tables of word processors, whose grid is exact.

use crate::printed::{assembled, shown};
use crate::sample::{KK, PROBLEM, expected, row};
use crate::word_file::{Part, docx, docx_with, plain};
use bagyt_domain::list::{Code, Severity};

#[test]
fn cells_over_several_rows_speak_for_each_but_money_is_counted_once() {
    let (restart, goes_on) = ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>");
    let (mut first, mut second) = (plain(&row("1")), plain(&row("2")));
    first[1].0 = restart;
    second[1] = (goes_on, "");
    first[4].0 = restart;
    second[4] = (goes_on, "");
    let lists = assembled(&docx(&[plain(&KK), first, second])).unwrap();
    let second = expected("2").replace("funding=3 200; ", "");
    let shared = "finding merged_cells row 2 funding".to_owned();
    assert_eq!(shown(&lists[0]), [expected("1"), second, shared]);
}

#[test]
fn a_direction_over_several_printed_rows_is_one() {
    let (restart, goes_on) = ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>");
    let (results, mut first) =
        ("Күтілетін нәтижелер: 1. Кемінде 2 сенбілік өткізу.", plain(&row("1")));
    first[7].1 = "Нысаналы индикатор: 1. Кемінде 40 тұрғынды тарту.";
    first.iter_mut().take(7).for_each(|cell| cell.0 = restart);
    let mut second: Vec<(&str, &str)> = vec![(goes_on, ""); 7];
    second.extend([("", results), ("", "")]);
    let lists = assembled(&docx(&[plain(&KK), first, second, plain(&row("2"))])).unwrap();
    assert_eq!(
        shown(&lists[0]),
        [expected("1").replace("тарту. Күтілетін", "тарту.|Күтілетін"), expected("2")]
    );
}

#[test]
fn a_cell_of_indicators_below_another_is_a_line_unless_a_sentence_goes_on() {
    let (restart, goes_on) = ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>");
    let mut first = plain(&row("1"));
    first[7].1 = "Нысаналы индикатор: Кемінде 40 тұрғын";
    first.iter_mut().take(7).for_each(|cell| cell.0 = restart);
    let below = |text| {
        let mut cells: Vec<(&str, &str)> = vec![(goes_on, ""); 7];
        cells.extend([("", text), ("", "")]);
        cells
    };
    let rows = [plain(&KK), first, below("12 кездесу"), below("және Форум"), below("Есеп")];
    let lists = assembled(&docx(&rows)).unwrap();
    let shown = shown(&lists[0]);
    let indicators = "Нысаналы индикатор: Кемінде 40 тұрғын|12 кездесу және Форум|Есеп";
    assert!(shown.len() == 1 && shown[0].contains(indicators), "{shown:?}");
}

#[test]
fn a_heading_cell_over_two_columns_is_divided_by_the_row_below() {
    let (restart, goes_on) = ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>");
    let mut heading: Vec<(&str, &str)> = KK.iter().map(|cell| (restart, *cell)).collect();
    heading.splice(4..6, [("<w:gridSpan w:val=\"2\"/>", "Мемлекеттік грант")]);
    let mut below = vec![(goes_on, ""); 9];
    below[4] = ("", "Қаржыландыру көлемі (мың теңге)");
    below[5] = ("", "Гранттың түрі және мерзімі");
    let wide = vec![("<w:gridSpan w:val=\"9\"/>", "Қарасу ауданының ішкі саясат бөлімі")];
    let lists = assembled(&docx(&[heading, below, wide, plain(&row("1"))])).unwrap();
    assert_eq!(
        shown(&lists[0]),
        [format!("[Қарасу ауданының ішкі саясат бөлімі] {}", expected("1"))]
    );
}

#[test]
fn the_rest_of_a_cut_cell_under_a_repeated_heading_does_not_divide_the_heading() {
    let rest = "қаржыландыру көлемі мен мерзімі";
    let mut first = plain(&row("1"));
    first[3].1 = "Өзен жағасында қоқыс көбейіп барады, себебі жеткіліксіз болып отыр";
    let mut below = plain(&[""; 9]);
    below[3].1 = rest;
    let file = docx(&[plain(&KK), first, plain(&KK), below, plain(&row("2"))]);
    let lists = assembled(&file).unwrap();
    let problem = "Өзен жағасында қоқыс көбейіп барады, себебі жеткіліксіз болып отыр";
    let first = expected("1").replace(PROBLEM, &format!("{problem} {rest}"));
    assert_eq!(shown(&lists[0]), [first, expected("2")]);
    assert_eq!(lists[0].columns.len(), KK.len());
}

#[test]
fn the_rest_of_a_row_that_repeats_its_number_is_no_row_of_its_own() {
    let (problem, rest) = PROBLEM.split_at(PROBLEM.find("Тұрғындар").expect("two sentences"));
    let mut first = plain(&row("7."));
    first[2].1 = "Өзен жағасын";
    first[3].1 = problem;
    first[4].1 = "2026 жыл – 3 200";
    let mut below = plain(&[""; 9]);
    below[0].1 = "7";
    below[2].1 = "көгалдандыру";
    below[3].1 = rest;
    below[4].1 = "2027 жыл – 3 200";
    let file = docx(&[plain(&KK), first, plain(&KK), below, plain(&row("8."))]);
    let lists = assembled(&file).unwrap();
    let first = expected("7.|7")
        .replace("3 200", "2026 жыл – 3 200 2027 жыл – 3 200")
        .replace(PROBLEM, &format!("{}|{rest}", problem.trim_end()));
    assert_eq!(shown(&lists[0]), [first, expected("8.")]);
}

#[test]
fn who_signs_in_a_table_or_in_wide_cells_stands_in_no_row() {
    let signed = || plain(&["Басқарма басшысы", "А. Үлгіов"]);
    let apart = docx_with(&[
        Part::Table(vec![plain(&KK), plain(&row("1"))]),
        Part::Text("Байланыс:"),
        Part::Table(vec![plain(&["№", "Мекенжай", "Телефон"]), plain(&["1", "Қала", "55-66-77"])]),
        Part::Table(vec![signed()]),
    ]);
    let wide = ["<w:gridSpan w:val=\"5\"/>", "<w:gridSpan w:val=\"4\"/>"];
    let below: Vec<(&str, &str)> =
        signed().into_iter().zip(wide).map(|((_, text), wide)| (wide, text)).collect();
    let inside = docx(&[plain(&KK), plain(&row("1")), below]);
    for file in [apart, inside] {
        let shown = shown(&assembled(&file).unwrap()[0]);
        assert_eq!(shown[0], expected("1"));
        assert!(shown.len() == 2 && shown[1].starts_with("afterword: "), "{shown:?}");
        assert!(shown[1].ends_with("Басқарма басшысы А. Үлгіов"), "{shown:?}");
    }
}

#[test]
fn a_table_of_other_things_is_none_of_the_list_and_one_that_goes_on_is() {
    let sums = || {
        vec![
            plain(&["Тапсырыс беруші", "Бағыттар", "2026 жыл", "2027 жыл", "Барлығы"]),
            plain(&["Мәдениет комитеті", "2", "7 400", "", "7 400"]),
            plain(&["Барлығы", "2", "7 400", "", "7 400"]),
        ]
    };
    let file = docx_with(&[
        Part::Table(vec![plain(&KK), plain(&row("1"))]),
        Part::Table(vec![plain(&row("2"))]),
        Part::Table(sums()),
    ]);
    let lists = assembled(&file).unwrap();
    let told_too = "finding table_aside".to_owned();
    assert_eq!(shown(&lists[0]), [expected("1"), expected("2"), told_too]);
    let aside: Vec<&str> = lists[0].other_tables.iter().map(|line| line.text.as_str()).collect();
    assert!(aside.starts_with(&["Тапсырыс беруші", "Бағыттар"]) && aside.len() == 13, "{aside:?}");
    let told: Vec<_> = lists[0].findings.iter().filter(|it| it.code == Code::TableAside).collect();
    let [told] = &told[..] else { panic!("{told:?}") };
    assert!(told.values["heading"].starts_with("Тапсырыс беруші | Бағыттар"), "{told:?}");
    assert_eq!((told.values["rows"].as_str(), told.code.severity()), ("2", Severity::Note));
    assert!(told.place.is_some());
    // A heading that is not known as one of the form hides no direction.
    let unknown =
        plain(&["Рет", "Бөлім", "Жоба", "Неге", "Ақша", "Түрі", "Жері", "Не болады", "Талап"]);
    let file = docx_with(&[
        Part::Table(vec![plain(&KK), plain(&row("1"))]),
        Part::Table(vec![unknown, plain(&row("2"))]),
    ]);
    let shown = shown(&assembled(&file).unwrap()[0]);
    assert!(shown.contains(&expected("2")), "{shown:?}");
}

#[test]
fn directions_under_one_number_stay_apart() {
    let (restart, goes_on) = ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>");
    let mut first = plain(&row("1"));
    first.iter_mut().take(2).for_each(|cell| cell.0 = restart);
    let mut second = plain(&row("1"));
    second.iter_mut().take(2).for_each(|cell| *cell = (goes_on, ""));
    second[2].1 = "Ағаш отырғызу";
    let lists = assembled(&docx(&[plain(&KK), first, second, plain(&row("2"))])).unwrap();
    let own = expected("").replace("Өзен жағасын көгалдандыру", "Ағаш отырғызу");
    let missing = "finding missing_number row 2 number".to_owned();
    assert_eq!(shown(&lists[0]), [expected("1"), own, expected("2"), missing]);
}

#[test]
fn a_field_named_above_its_directions_is_no_customer() {
    let without_field = |cells: [&'static str; 9]| -> Vec<(&'static str, &'static str)> {
        let cells = cells.into_iter().enumerate().filter(|(column, _)| *column != 1);
        cells.map(|(_, text)| ("", text)).collect()
    };
    let over_all = |text| vec![("<w:gridSpan w:val=\"8\"/>", text)];
    let lists = assembled(&docx(&[
        without_field(KK),
        over_all("Қоршаған ортаны қорғау"),
        without_field(row("1")),
        over_all("Лот № 2"),
        without_field(row("2")),
    ]))
    .unwrap();
    let lot = "finding lost_text: Лот № 2".to_owned();
    assert_eq!(shown(&lists[0]), [expected("1"), expected("2"), lot]);
}

#[test]
fn a_date_stays_in_the_column_of_terms() {
    let mut dated = plain(&row("1"));
    dated[5].1 = "31.12.2026";
    let lists = assembled(&docx(&[plain(&KK), dated])).unwrap();
    assert_eq!(shown(&lists[0]), [expected("1").replace("1 қысқа мерзімді грант", "31.12.2026")]);
}

#[test]
fn a_cell_that_may_stand_where_it_was_printed_stays() {
    let mut cells = row("1");
    cells[2] = "";
    cells[3] = "Өзен жағасында қоқыс жиналмайды, ағаш та отырғызылмайды.";
    let lists = assembled(&docx(&[plain(&KK), plain(&cells)])).unwrap();
    let rest = expected("1")
        .replace("direction=Өзен жағасын көгалдандыру; ", "")
        .replace(PROBLEM, "Өзен жағасында қоқыс жиналмайды, ағаш та отырғызылмайды.");
    assert_eq!(shown(&lists[0]), [rest]);
}

#[test]
fn what_stands_outside_of_a_table_is_in_no_cell() {
    let file = docx_with(&[
        Part::Table(vec![plain(&KK), plain(&row("1"))]),
        Part::Text("Кестенің жалғасы"),
        Part::Text("1-қосымшаның жалғасы"),
        Part::Table(vec![plain(&row("2"))]),
        Part::Text("Басқарма басшысы А. Серіков"),
    ]);
    let lists = assembled(&file).unwrap();
    let after = "afterword: Басқарма басшысы А. Серіков";
    assert_eq!(lists.len(), 1);
    assert_eq!(shown(&lists[0]), [expected("1"), expected("2"), after.to_owned()]);
}
