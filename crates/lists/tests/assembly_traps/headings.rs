//! Headings: any order, any wording, divided, repeated, missing.

use crate::printed::assembled;
use crate::sample::{INDICATORS, KK, PROBLEM, RU, check, expected, loose, row, tabbed};

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
fn numbers_stand_under_a_sign_that_was_misread_or_under_none() {
    for sign in ["Мо р/с", "Хо", ""] {
        let mut heading = KK;
        heading[0] = sign;
        check(&[tabbed(&heading), tabbed(&row("1"))].concat(), &[&expected("1")]);
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
    for name in ["Тапсырыс беруші", "Жауапты орындаушы", "Администратор бюджетных программ"]
    {
        for write in [loose, tabbed] {
            let customer = "Жастар саясаты басқармасы";
            let cells = |number| write(&[&row(number)[..], &[customer]].concat());
            let text = [write(&[&KK[..], &[name]].concat()), cells("1"), cells("2")].concat();
            let owned = |number| format!("[{customer}] {}", expected(number));
            check(&text, &[&owned("1"), &owned("2")]);
        }
    }
}

/// How many grants, what one costs, what all cost: the count may look like the number of the next row.
#[test]
fn the_number_of_grants_in_a_column_of_its_own_is_no_row_number() {
    let words = ["Количество грантов", "Сумма одного гранта", "Общая сумма"];
    let heading = [&RU[..4], &words, &RU[5..]].concat();
    for count in ["1", "2", "4", "12"] {
        for write in [loose, tabbed] {
            let cells = |number| {
                let row = row(number);
                let money = [count, "3 000", "12 000", "қысқа мерзімді грант"];
                write(&[&row[..4], &money, &row[6..]].concat())
            };
            let text = [write(&heading), cells("1"), cells("2")].concat();
            let whole = |number| {
                let money = "Сумма одного гранта:|3 000|Общая сумма:|12 000; kind_and_term=";
                let money = format!("{money}{count}|");
                expected(number).replace("3 200; kind_and_term=1 ", &money)
            };
            check(&text, &[&whole("1"), &whole("2")]);
        }
    }
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

#[test]
fn a_text_without_a_table_is_no_list() {
    for text in ["Жай мәтін, кесте жоқ.", "бір\tекі\tүш\n1\t2\t3\n", "\tбағыты\n\tбасқа\n"]
    {
        assert!(assembled(text.as_bytes()).is_err(), "{text}");
    }
}

#[test]
fn an_unknown_last_heading_is_a_column_where_rows_have_a_cell_for_it() {
    let heading = [&KK[..8], &["Шартты бұзу негізі"]].concat();
    let (first, second) = (row("1"), row("2"));
    let mut cells = [first, second];
    cells[0][8] = "келісім бойынша";
    let text = [loose(&heading), loose(&cells[0]), loose(&cells[1])].concat();
    let rest = |number: &str| expected(number).replace("; material_base=-", "");
    check(&text, &[&rest("1"), &rest("2"), "finding lost_text row 1: келісім бойынша"]);
}

#[test]
fn a_row_goes_on_under_the_repeated_heading() {
    let (problem, rest) = PROBLEM.split_at(PROBLEM.find("көбейіп").expect("our own words"));
    let mut cells = row("1");
    cells[3] = problem;
    let torn = tabbed(&["", "", "", rest, "", "", "", "", ""]);
    let text = [tabbed(&KK), tabbed(&cells), tabbed(&KK), torn, tabbed(&row("2"))];
    check(&text.concat(), &[&expected("1"), &expected("2")]);
}
