//! Rows: shifted, torn, glued, counted, and what is no row.

use crate::printed::{assembled, shown};
use crate::sample::{INDICATORS, KK, PROBLEM, RU, check, expected, loose, row, tabbed};

#[test]
fn a_whole_row_stands_in_its_columns() {
    check(&[loose(&KK), loose(&row("1"))].concat(), &[&expected("1")]);
    check(&[tabbed(&KK), tabbed(&row("1"))].concat(), &[&expected("1")]);
}

#[test]
fn a_blank_cell_in_the_heading_and_an_empty_base_do_no_harm() {
    let mut cells = row("1.       ");
    cells[8] = "  \t ";
    let heading = [loose(&KK[..8]), "\t\n\n".to_owned(), loose(&KK[8..])].concat();
    let whole = expected("1.").replace("; material_base=-", "");
    check(&[heading, loose(&cells), "\n \n".to_owned()].concat(), &[&whole]);
}

#[test]
fn a_title_stands_before_and_a_note_behind() {
    let text = [
        "Гранттар бағыттарының тізбесі\n\n",
        &tabbed(&KK),
        &tabbed(&row("1")),
        "\nЕскертпе: жоба.\n",
    ]
    .concat();
    check(
        &text,
        &["preface: Гранттар бағыттарының тізбесі", &expected("1"), "afterword: Ескертпе: жоба."],
    );
}

#[test]
fn customers_head_the_rows_below_them() {
    let name = "Қарасу ауданы әкімдігінің ішкі саясат бөлімі";
    let with = |number: &str| format!("[{name}] {}", expected(number));
    check(&[loose(&KK), loose(&[name]), loose(&row("1"))].concat(), &[&with("1")]);
    check(&[tabbed(&KK), format!("\n{name}\n\n"), tabbed(&row("1"))].concat(), &[&with("1")]);
    let wide = format!("\t{name}\t\t\t\t\t\t\t\n");
    check(&[tabbed(&KK), wide, tabbed(&row("1"))].concat(), &[&with("1")]);
    let wide = format!("{name} № 2\t\t\t\t\t\t\t\t\n");
    let numbered = format!("[{name} № 2] {}", expected("1"));
    check(&[tabbed(&KK), wide, tabbed(&row("1"))].concat(), &[&numbered]);
    let behind = format!("\n{name}\n\n");
    let text = [loose(&KK), loose(&row("1")), behind, loose(&row("2"))].concat();
    check(&text, &[&expected("1"), &with("2")]);
    let russian = "ГУ «Управление внутренней политики области»";
    let text = [tabbed(&RU), tabbed(&[russian, "", "", "", "", "", "", "", ""]), tabbed(&row("1"))]
        .concat();
    check(&text, &[&format!("[{russian}] {}", expected("1"))]);
}

#[test]
fn a_row_that_lost_its_number_is_a_row() {
    let missing = "finding missing_number row 2 number";
    let text = [loose(&KK), loose(&row("1")), loose(&row("2")[1..]), loose(&row("3"))].concat();
    check(&text, &[&expected("1"), &expected(""), &expected("3"), missing]);
    let text = [loose(&KK), loose(&row("1")[..8]), loose(&row("2")[1..])].concat();
    check(&text, &[expected("1").trim_end_matches("; material_base=-"), &expected(""), missing]);
    let text = [tabbed(&KK), tabbed(&row("1")), tabbed(&row(""))].concat();
    check(&text, &[&expected("1"), &expected(""), missing]);
}

#[test]
fn shifted_cells_are_put_right() {
    let mut cells = row("1").to_vec();
    cells.remove(3);
    cells.push("");
    let whole = expected("1").replace(&format!("problem={PROBLEM}; "), "");
    let shifts: Vec<String> =
        ["funding", "kind_and_term", "territory", "indicators", "material_base"]
            .iter()
            .map(|column| format!("finding cell_shift row 1 {column}"))
            .collect();
    let mut lines = vec![whole.as_str()];
    lines.extend(shifts.iter().map(String::as_str));
    check(&[tabbed(&KK), tabbed(&cells)].concat(), &lines);
}

#[test]
fn a_number_that_ran_into_the_next_cell_is_taken_out() {
    let mut cells = row("1").to_vec();
    cells.splice(0..2, ["1. Қоршаған ортаны қорғау"]);
    let lists =
        assembled([tabbed(&KK), tabbed(&cells), tabbed(&row("2"))].concat().as_bytes()).unwrap();
    assert_eq!(shown(&lists[0])[..2], [expected("1."), expected("2")]);
    let codes = lists[0].findings.iter().map(|finding| finding.code.key());
    assert!(codes.clone().count() > 0 && codes.into_iter().all(|code| code == "cell_shift"));
    let lists =
        assembled([loose(&KK), loose(&cells), loose(&row("2"))].concat().as_bytes()).unwrap();
    assert_eq!(shown(&lists[0])[..2], [expected("1."), expected("2")]);
}

#[test]
fn a_cell_broken_in_two_is_one() {
    let mut cells = row("1").to_vec();
    cells.splice(
        7..8,
        [
            "Нысаналы индикатор: 1. Кемінде 40 тұрғынды тарту.",
            "\nКүтілетін нәтижелер: 1. Кемінде 2 сенбілік өткізу.",
        ],
    );
    let whole = expected("1").replace("тарту. Күтілетін", "тарту.|Күтілетін");
    check(&[loose(&KK), loose(&cells)].concat(), &[&whole]);
    let mut cells = row("1");
    cells[8] = "- кемінде\t3 компьютердің болуы";
    let whole = expected("1").replace("base=-", "base=- кемінде 3 компьютердің болуы");
    check(&[loose(&KK), loose(&cells)].concat(), &[&whole]);
}

#[test]
fn a_row_goes_on_after_the_page_break() {
    let (problem, rest) = PROBLEM.split_at(PROBLEM.find("көбейіп").expect("our own words"));
    let (indicators, results) =
        INDICATORS.split_at(INDICATORS.find("сенбілік").expect("our own words"));
    let mut cells = row("1");
    cells[3] = problem;
    cells[7] = indicators;
    let dashes = "---\t---\t---\n\n";
    let same_width = tabbed(&["", "", "", rest, "", "", "", results, ""]);
    check(
        &[tabbed(&KK), tabbed(&cells), dashes.to_owned(), same_width].concat(),
        &[&expected("1")],
    );
    let narrow = tabbed(&["", "", rest, "", "", results]);
    check(&[tabbed(&KK), tabbed(&cells), dashes.to_owned(), narrow].concat(), &[&expected("1")]);
    let apart = [tabbed(&["", "", "", rest]), tabbed(&["", "", "", results])].concat();
    check(&[tabbed(&KK), tabbed(&cells), dashes.to_owned(), apart].concat(), &[&expected("1")]);
}

#[test]
fn a_problem_that_stands_in_a_later_fragment_goes_to_its_row() {
    let mut cells = row("1").to_vec();
    cells.remove(3);
    cells.push("");
    let text =
        [tabbed(&KK), tabbed(&cells), tabbed(&["", "", PROBLEM, "", "", ""]), tabbed(&row("2"))]
            .concat();
    let lists = assembled(text.as_bytes()).unwrap();
    let rows: Vec<String> = lists.iter().flat_map(shown).take(2).collect();
    assert_eq!(rows, [expected("1"), expected("2")]);
}

#[test]
fn cells_with_line_breaks_are_mended() {
    let broken = INDICATORS.replace(" Күтілетін", "\nКүтілетін");
    let mut cells = row("1");
    cells[7] = &broken;
    cells[4] = "3\n200";
    let whole =
        expected("1").replace("тарту. Күтілетін", "тарту.|Күтілетін").replace("3 200", "3|200");
    check(&[tabbed(&KK), tabbed(&cells), tabbed(&row("2"))].concat(), &[&whole, &expected("2")]);
    let mut heading = KK;
    heading[4] = "Қаржыландыру көлемі\n(мың теңге)";
    check(&[tabbed(&heading), tabbed(&row("1"))].concat(), &[&expected("1")]);
}

#[test]
fn remnants_of_markup_are_gone() {
    let mut cells = row("1");
    let marked =
        INDICATORS.replace(" Күтілетін", "</p> <ol style=\"list-style-type: none\"> Күтілетін");
    let marked = format!("<p>{marked}");
    cells[7] = &marked;
    cells[2] = "[bookmark: _GoBack]Өзен жағасын көгалдандыру";
    let whole = expected("1").replace("тарту. Күтілетін", "тарту.|Күтілетін");
    check(&[tabbed(&KK), tabbed(&cells)].concat(), &[&whole]);
}

#[test]
fn totals_are_no_rows() {
    let total = loose(&["", "2026 жылға БАРЛЫҒЫ", "", "3 200", "", "", "", "", ""]);
    check(
        &[loose(&KK), loose(&row("1")), total].concat(),
        &[&expected("1"), "total: 2026 жылға БАРЛЫҒЫ|3 200"],
    );
    let totals = [
        tabbed(&["Итого:", "3 200 тыс. тенге", "2026 год"]),
        tabbed(&["", "1 100 тыс. тенге", "2027 год"]),
    ];
    let lines = [
        &expected("1"),
        "total: Итого:|3 200 тыс. тенге|2026 год",
        "total: 1 100 тыс. тенге|2027 год",
    ];
    check(&[tabbed(&KK), tabbed(&row("1")), totals.concat()].concat(), &lines);
    let text = [tabbed(&KK), tabbed(&row("1")), "\nБарлығы: 3 200 мың теңге\n".to_owned()].concat();
    check(&text, &[&expected("1"), "total: Барлығы: 3 200 мың теңге"]);
    let below = "\nИтого: 2026 год – 3 200\n2027 год – 1 100\n".to_owned();
    let lines = [&expected("1"), "total: Итого: 2026 год – 3 200", "total: 2027 год – 1 100"];
    check(&[tabbed(&KK), tabbed(&row("1")), below].concat(), &lines);
}

#[test]
fn two_lists_of_one_file_are_divided() {
    let second = "\n\nЕкінші тізбе: гранттар бағыттарының қосымша тізбесі\n\n";
    for write in [loose, tabbed] {
        let text =
            [&write(&KK), &write(&row("1")), second, &write(&KK), &write(&row("1"))].concat();
        let title = "preface: Екінші тізбе: гранттар бағыттарының қосымша тізбесі";
        check(&text, &[&expected("1"), title, &expected("1")]);
    }
}

/// What the empty cells of a row say: nothing moves into them while its cells can be counted.
#[test]
fn a_row_of_all_its_cells_keeps_them_where_they_stand() {
    let total = loose(&["", "Барлығы:", "", "", "2026 ж. – 6 400", "", "", "", ""]);
    let short = "1. Кемінде 40 тұрғынды тарту";
    for (empty, column) in
        [(6, "territory=Қарасу ауданы; "), (2, "direction=Өзен жағасын көгалдандыру; ")]
    {
        let mut cells = row("2");
        cells[empty] = "";
        cells[7] = short;
        cells[8] = "жоқ";
        let rest = expected("2")
            .replace(column, "")
            .replace(INDICATORS, short)
            .replace("base=-", "base=жоқ");
        let text = [loose(&KK), loose(&row("1")), loose(&cells), total.clone()].concat();
        check(&text, &[&expected("1"), &rest, "total: Барлығы:|2026 ж. – 6 400"]);
    }
}

#[test]
fn a_misread_number_is_a_number() {
    let cells = row("З.");
    let text = [loose(&KK), loose(&row("2.")), loose(&cells), loose(&row("4."))].concat();
    check(&text, &[&expected("2."), &expected("З."), &expected("4.")]);
}

#[test]
fn a_customer_alone_above_the_table_has_all_rows() {
    let name = "Қарасу ауданының ішкі саясат бөлімі";
    let title = "Гранттар бағыттарының тізбесі";
    for write in [loose, tabbed] {
        let table = [write(&KK), write(&row("1"))].concat();
        let owned = format!("[{name}] {}", expected("1"));
        let titled = format!("preface: {title}");
        check(&format!("{title}\n\n{name}\n\n{table}"), &[&titled, &owned]);
        check(&format!("{name}\n\n{table}"), &[&owned]);
        check(&format!("{title}\n{name}\n{table}"), &[&titled, &owned]);
        check(&format!("{name}\n{title}\n\n{table}"), &[&titled, &owned]);
        let approved = format!("{title}\n\nБекітілді\n{name} басшысының бұйрығымен\n\n{table}");
        check(
            &approved,
            &[&format!("{titled}|Бекітілді|{name} басшысының бұйрығымен"), &expected("1")],
        );
    }
}

#[test]
fn a_word_that_a_hyphen_cuts_at_a_line_end_is_one_word() {
    let mut cells = row("1");
    cells[3] = "Өзен жаға-\nсында қоқыс көбейіп, іс-\nшаралар сирек өтеді –\nағаш та аз.";
    let problem = "Өзен жағасында қоқыс көбейіп, іс-шаралар сирек өтеді –|ағаш та аз.";
    check(&[loose(&KK), loose(&cells)].concat(), &[&expected("1").replace(PROBLEM, problem)]);
}

/// A fragment says by its first small letters which cell it ends.
#[test]
fn the_rest_of_a_torn_word_goes_to_its_beginning() {
    for (column, rest) in [(2, "дандыру"), (5, "зімді грант"), (6, "даны")] {
        let mut cells = row("1");
        let cut = cells[column].len() - rest.len();
        let torn = format!("{}-", &cells[column][..cut]);
        cells[column] = &torn;
        for printed in [2, 3, 5, 6] {
            let mut fragment = [""; 9];
            fragment[printed] = rest;
            let text = [tabbed(&KK), tabbed(&cells), tabbed(&fragment), tabbed(&row("2"))];
            check(&text.concat(), &[&expected("1"), &expected("2")]);
        }
    }
}

/// Page numbers between rows, and numbers that are none.
#[test]
fn a_page_number_is_in_no_cell() {
    for mark in ["- 3 -", "3 / 12", "стр. 3", "3"] {
        let rows = format!("{}\n{mark}\n\n{}", tabbed(&row("1")), tabbed(&row("2")));
        check(&format!("{}{rows}", tabbed(&KK)), &[&expected("1"), &expected("2")]);
        let rows = format!("{}\n\n{mark}\n\n{}", loose(&row("1")), loose(&row("2")));
        check(&format!("{}{rows}", loose(&KK)), &[&expected("1"), &expected("2")]);
    }
}

#[test]
fn a_customer_right_below_the_heading_is_no_heading() {
    let named =
        |name: &str, number: &str| [format!("\tЗаказчик: {name}\n"), loose(&row(number))].concat();
    let text = [loose(&RU), named("Управление культуры", "1"), named("Управление спорта", "2")];
    let first = format!("[Заказчик: Управление культуры] {}", expected("1"));
    let second = format!("[Заказчик: Управление спорта] {}", expected("2"));
    check(&text.concat(), &[&first, &second]);
}

#[test]
fn a_signature_in_cells_of_a_sheet_is_in_no_direction() {
    let line = |cells: &[&str]| cells.join(";") + "\n";
    let signed = ["Басқарма басшысы", "", "", "", "А. Б. Серіков", "", "", "", ""];
    let first = row("1");
    let text = [line(&KK), line(&first), line(&row("2")), line(&signed[..first.len()])];
    let after = "afterword: Басқарма басшысы А. Б. Серіков";
    check(&text.concat(), &[&expected("1"), &expected("2"), after]);
}

#[test]
fn a_signature_below_a_dump_is_in_no_cell() {
    let text = [loose(&KK), loose(&row("1")), "\nБасқарма басшысы      А. Б. Серіков\n".to_owned()];
    check(&text.concat(), &[&expected("1"), "afterword: Басқарма басшысы А. Б. Серіков"]);
}
