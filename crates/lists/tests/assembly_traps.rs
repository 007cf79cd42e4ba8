//! One small list of our own words for every trap that real lists hold.

mod printed;

use printed::{assembled, shown};

const KK: [&str; 9] = [
    "№ р/с",
    "Заңның 5-бабының 1-тармағына сәйкес мемлекеттік грант саласы",
    "Мемлекеттік гранттың бағыты",
    "Мәселенің қысқаша сипаттамасы",
    "Қаржыландыру көлемі (мың теңге)",
    "Грант түрі және грантты іске асыру мерзімі",
    "Грантты іске асыру аумағы (осы Қағидалардың 6-тармағына сәйкес)",
    "Нысаналы индикатор және күтілетін нәтижелер",
    "Материалдық-техникалық базаға қойылатын талаптар (ұзақ мерзімді гранттарды іске асыру кезінде ғана белгіленеді)",
];

const RU: [&str; 9] = [
    "№ п/п",
    "Сфера государственного гранта согласно пункту 1 статьи 5 Закона",
    "Направление государственного гранта",
    "Краткое описание проблемы",
    "Объем финансирования (тыс. тенге)",
    "Вид гранта и срок реализации гранта",
    "Территория реализации гранта",
    "Целевой индикатор и ожидаемые результаты",
    "Требования к материально-технической базе",
];

const PROBLEM: &str = "Өзен жағасында қоқыс көбейіп барады. Тұрғындар сенбілікке сирек шығады, ал ағаш отырғызу мүлде тоқтаған.";
const INDICATORS: &str = "Нысаналы индикатор: 1. Кемінде 40 тұрғынды тарту. Күтілетін нәтижелер: 1. Кемінде 2 сенбілік өткізу.";

fn row(number: &str) -> [&str; 9] {
    [
        number,
        "Қоршаған ортаны қорғау",
        "Өзен жағасын көгалдандыру",
        PROBLEM,
        "3 200",
        "1 қысқа мерзімді грант",
        "Қарасу ауданы",
        INDICATORS,
        "-",
    ]
}

fn expected(number: &str) -> String {
    let number = if number.is_empty() { String::new() } else { format!("number={number}; ") };
    format!(
        "{number}field=Қоршаған ортаны қорғау; direction=Өзен жағасын көгалдандыру; problem={PROBLEM}; funding=3 200; \
         kind_and_term=1 қысқа мерзімді грант; territory=Қарасу ауданы; indicators={INDICATORS}; material_base=-"
    )
}

fn loose(cells: &[&str]) -> String {
    cells.iter().map(|cell| format!("\t{cell}\n")).collect()
}

fn tabbed(cells: &[&str]) -> String {
    format!("{}\n", cells.join("\t"))
}

fn check(text: &str, lines: &[&str]) {
    let lists = assembled(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let found: Vec<String> = lists.iter().flat_map(shown).collect();
    assert_eq!(found, lines, "\n{text}");
}

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
fn two_columns_in_one_cell_are_divided_at_the_heading_word() {
    let mut cells = row("1").to_vec();
    let both = format!("Қарасу ауданы {INDICATORS}");
    cells.splice(6..8, [both.as_str()]);
    let lines = [expected("1"), "finding merged_cells row 1 indicators".to_owned()];
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    check(&[loose(&KK), loose(&cells)].concat(), &lines);
    cells.pop();
    let bare = expected("1").replace("; material_base=-", "");
    check(&[tabbed(&KK), tabbed(&cells)].concat(), &[&bare, lines[1]]);
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
fn a_repeated_heading_and_column_numbers_are_dropped() {
    let numbers: Vec<String> = (1..=9).map(|number: u32| number.to_string()).collect();
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    for write in [loose, tabbed] {
        let text =
            [write(&KK), write(&numbers), write(&row("1")), write(&KK), write(&row("2"))].concat();
        check(&text, &[&expected("1"), &expected("2")]);
    }
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

#[test]
fn columns_may_stand_in_any_order_and_be_missing() {
    let order = [1, 2, 4, 5, 7];
    let pick = |cells: &[&'static str; 9]| order.map(|column| cells[column]);
    let cells = row("1");
    let part: Vec<&str> = order.iter().map(|&column| cells[column]).collect();
    let whole = format!(
        "field=Қоршаған ортаны қорғау; direction=Өзен жағасын көгалдандыру; funding=3 200; \
         kind_and_term=1 қысқа мерзімді грант; indicators={INDICATORS}"
    );
    for heading in [pick(&KK), pick(&RU)] {
        check(&[loose(&heading), loose(&part), loose(&part)].concat(), &[&whole, &whole]);
        check(&[tabbed(&heading), tabbed(&part), tabbed(&part)].concat(), &[&whole, &whole]);
    }
    let mixed = [0, 2, 1, 6, 4, 5, 3, 7];
    let cells: Vec<&str> = mixed.iter().map(|&column| row("1")[column]).collect();
    let heading: Vec<&str> = mixed.iter().map(|&column| RU[column]).collect();
    let whole = expected("1").replace("; material_base=-", "");
    check(&[loose(&heading), loose(&cells)].concat(), &[&whole]);
    check(&[tabbed(&heading), tabbed(&cells)].concat(), &[&whole]);
}

#[test]
fn a_column_the_form_does_not_have_is_reported_with_its_words() {
    let heading = [&KK[..], &["Ескертпе"]].concat();
    let first = row("1");
    let cells = [&first[..], &["келісілген жоба"]].concat();
    let second = row("2");
    let blank = [&second[..], &[""]].concat();
    for write in [loose, tabbed] {
        let text = [write(&heading), write(&cells), write(&blank)].concat();
        check(&text, &[&expected("1"), &expected("2"), "finding lost_text row 1: келісілген жоба"]);
    }
}

#[test]
fn a_column_of_customers_names_them_row_by_row() {
    let heading = [&KK[..], &["Тапсырыс беруші"]].concat();
    let first = row("1");
    let cells = [&first[..], &["Жастар саясаты басқармасы"]].concat();
    let text = [tabbed(&heading), tabbed(&cells)].concat();
    check(&text, &[&format!("[Жастар саясаты басқармасы] {}", expected("1"))]);
}

#[test]
fn years_under_the_financing_stand_before_their_amounts() {
    let below = ["", "", "", "", "2026 жыл", "2027 жыл", "", "", "", ""];
    let mut heading = KK.to_vec();
    heading.insert(5, "");
    let mut cells = row("1").to_vec();
    cells.insert(5, "1 100");
    let whole = expected("1").replace("funding=3 200", "funding=2026 жыл|3 200|2027 жыл|1 100");
    check(&[tabbed(&heading), tabbed(&below), tabbed(&cells)].concat(), &[&whole]);
    check(&[loose(&KK), loose(&["2026 жыл", "2027 жыл"]), loose(&cells)].concat(), &[&whole]);
}

#[test]
fn indicators_and_results_in_columns_of_their_own_keep_their_headings() {
    let mut heading = KK.to_vec();
    heading.splice(7..8, ["Нысаналы индикатор", "Күтілетін нәтижелер"]);
    let mut cells = row("1").to_vec();
    cells.splice(7..8, ["1. Кемінде 40 тұрғынды тарту.", "1. Кемінде 2 сенбілік өткізу."]);
    let inside = "indicators=Нысаналы индикатор:|1. Кемінде 40 тұрғынды тарту.|Күтілетін нәтижелер:|1. Кемінде 2 сенбілік өткізу.";
    let whole = expected("1").replace(&format!("indicators={INDICATORS}"), inside);
    check(&[tabbed(&heading), tabbed(&cells)].concat(), &[&whole]);
    check(&[loose(&heading), loose(&cells)].concat(), &[&whole]);
}

#[test]
fn misread_and_glued_headings_are_known() {
    let heading = [
        "Nо",
        "Занның 5-бабынын 1-тармағына сәйкес мемлекеттікгрант сапасы",
        "Мемлекеттікгранттыңбасымбағыты",
        "Мәсепенің қысқаша сипаттамасы",
        "Қаржыпандыру көлемі(мыңтеңге)",
        "Грант түрi және мерзiмi",
        "Грантты іске acыpy аумағы",
        "Нысаналы индикатoр",
        "Матеpиалдық-теxникалық базаға қoйылатын талаптаp",
    ];
    check(&[loose(&heading), loose(&row("1"))].concat(), &[&expected("1")]);
    check(&[tabbed(&heading), tabbed(&row("1"))].concat(), &[&expected("1")]);
}

#[test]
fn both_languages_may_share_a_heading_cell() {
    let heading: Vec<String> = KK.iter().zip(RU).map(|(kk, ru)| format!("{kk} / {ru}")).collect();
    let heading: Vec<&str> = heading.iter().map(String::as_str).collect();
    check(&[loose(&heading), loose(&row("1"))].concat(), &[&expected("1")]);
    check(&[tabbed(&heading), tabbed(&row("1"))].concat(), &[&expected("1")]);
}

/// A DOCX file of one table; a cell is its properties and its text.
fn docx(rows: &[Vec<(&str, &str)>]) -> Vec<u8> {
    use std::io::Write;
    let cell = |(properties, text): &(&str, &str)| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
    };
    let row = |cells: &Vec<(&str, &str)>| {
        format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>())
    };
    let table: String = rows.iter().map(row).collect();
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let text = format!(
        "<w:document xmlns:w=\"{space}\"><w:body><w:tbl>{table}</w:tbl></w:body></w:document>"
    );
    let mut file = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    file.start_file("word/document.xml", zip::write::SimpleFileOptions::default())
        .expect("memory takes any package");
    file.write_all(text.as_bytes()).expect("memory takes any package");
    file.finish().expect("memory takes any package").into_inner()
}

fn plain<'a>(cells: &[&'a str]) -> Vec<(&'a str, &'a str)> {
    cells.iter().map(|cell| ("", *cell)).collect()
}

#[test]
fn cells_over_several_rows_speak_for_each_but_money_is_counted_once() {
    let (restart, goes_on) = ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>");
    let (mut first, mut second) = (plain(&row("1")), plain(&row("2")));
    first[1].0 = restart;
    second[1] = (goes_on, "");
    first[4].0 = restart;
    second[4] = (goes_on, "");
    let lists = assembled(&docx(&[plain(&KK), first, second])).unwrap();
    assert_eq!(shown(&lists[0]), [expected("1"), expected("2").replace("funding=3 200; ", "")]);
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
fn a_text_without_a_table_is_no_list() {
    for text in ["Жай мәтін, кесте жоқ.", "бір\tекі\tүш\n1\t2\t3\n", "\tбағыты\n\tбасқа\n"]
    {
        assert!(assembled(text.as_bytes()).is_err(), "{text}");
    }
}
