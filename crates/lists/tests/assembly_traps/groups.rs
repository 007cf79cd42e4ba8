//! Headings among the rows, several tables and several lists, in tables whose grid is exact.

use crate::printed::{assembled, shown};
use crate::sample::{KK, expected, row};
use crate::word_file::{Part, docx, docx_with, plain};

const WIDE: &str = "<w:gridSpan w:val=\"9\"/>";
const FIRST: &str = "Қарасу ауданының ішкі саясат бөлімі";
const SECOND: &str = "Қарасу қаласының қоғамдық даму басқармасы";

/// A row of one cell over the whole table.
fn wide(text: &str) -> Vec<(&str, &str)> {
    vec![(WIDE, text)]
}

/// A row of the sample with another text in a column.
fn with<'a>(number: &'a str, column: usize, text: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut cells = plain(&row(number));
    cells[column].1 = text;
    cells
}

#[test]
fn a_kind_of_grants_above_its_directions_is_no_customer() {
    let file = docx(&[
        plain(&KK),
        wide(FIRST),
        wide("Қысқа мерзімді гранттар"),
        with("1", 5, "2026 жыл"),
        wide("Орта мерзімді гранттар"),
        with("2", 5, "1 орта мерзімді грант"),
        with("3", 5, ""),
    ]);
    let lists = assembled(&file).unwrap();
    let kind = "1 қысқа мерзімді грант";
    assert_eq!(
        shown(&lists[0]),
        [
            format!(
                "[{FIRST}] {}",
                expected("1").replace(kind, "2026 жыл|Қысқа мерзімді гранттар")
            ),
            format!("[{FIRST}] {}", expected("2").replace(kind, "1 орта мерзімді грант")),
            format!("[{FIRST}] {}", expected("3").replace(kind, "Орта мерзімді гранттар")),
        ]
    );
}

#[test]
fn a_year_above_its_directions_is_said_of_each() {
    let file = docx(&[
        plain(&KK),
        wide("2026 жыл"),
        plain(&row("1")),
        wide("2027 жыл"),
        with("2", 5, "1 қысқа мерзімді грант, 2028 жыл"),
    ]);
    let lists = assembled(&file).unwrap();
    let kind = "1 қысқа мерзімді грант";
    assert_eq!(
        shown(&lists[0]),
        [
            expected("1").replace(kind, "1 қысқа мерзімді грант|2026 жыл"),
            expected("2").replace(kind, "1 қысқа мерзімді грант, 2028 жыл"),
        ]
    );
}

#[test]
fn a_field_above_directions_that_name_it_too_is_no_customer() {
    let file = docx(&[
        plain(&KK),
        wide(FIRST),
        wide("Қоршаған ортаны қорғау"),
        plain(&row("1")),
        wide("Мәдениет пен өнерді дамыту"),
    ]);
    let lists = assembled(&file).unwrap();
    let lost = "finding lost_text: Мәдениет пен өнерді дамыту".to_owned();
    assert_eq!(shown(&lists[0]), [format!("[{FIRST}] {}", expected("1")), lost]);
}

#[test]
fn a_number_may_stand_in_a_cell_before_the_customer() {
    let numbered = |number| vec![("", number), ("<w:gridSpan w:val=\"8\"/>", FIRST)];
    for number in ["I", "1.", "ІІ."] {
        let lists = assembled(&docx(&[plain(&KK), numbered(number), plain(&row("1"))])).unwrap();
        assert_eq!(shown(&lists[0]), [format!("[{FIRST}] {}", expected("1"))]);
    }
}

#[test]
fn every_customer_may_have_a_table_with_numbers_of_its_own() {
    let table = |number| Part::Table(vec![plain(&KK), plain(&row(number))]);
    let file =
        docx_with(&[Part::Text(FIRST), table("1"), Part::Text(""), Part::Text(SECOND), table("1")]);
    let lists = assembled(&file).unwrap();
    assert_eq!(lists.len(), 1);
    assert_eq!(
        shown(&lists[0]),
        [format!("[{FIRST}] {}", expected("1")), format!("[{SECOND}] {}", expected("1"))]
    );
}

#[test]
fn the_approval_of_a_second_list_may_stand_in_a_table() {
    let approval = "Бөлім басшысының 2026 жылғы 3 ақпандағы № 4 бұйрығымен бекітілген";
    let title = "2027 жылға арналған мемлекеттік гранттар бағыттарының тізбесі";
    let file = docx_with(&[
        Part::Table(vec![plain(&KK), plain(&row("1"))]),
        Part::Text(""),
        Part::Table(vec![plain(&["", approval])]),
        Part::Text(title),
        Part::Table(vec![plain(&KK), plain(&row("1"))]),
    ]);
    let lists = assembled(&file).unwrap();
    assert_eq!(lists.len(), 2);
    assert_eq!(shown(&lists[0]), [expected("1")]);
    assert_eq!(shown(&lists[1]), [format!("preface: {approval}|{title}"), expected("1")]);
}

#[test]
fn a_total_keeps_the_years_of_its_columns() {
    const TWO: &str = "<w:gridSpan w:val=\"2\"/>";
    let (restart, goes_on) = ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>");
    let mut heading: Vec<(&str, &str)> = KK.iter().map(|cell| (restart, *cell)).collect();
    heading[4] = (TWO, KK[4]);
    let mut years = vec![(goes_on, ""); 10];
    (years[4], years[5]) = (("", "2026 жыл"), ("", "2027 жыл"));
    let mut first = plain(&row("1"));
    first.insert(5, ("", "4 100"));
    let mut total = vec![("<w:gridSpan w:val=\"4\"/>", "Барлығы"), ("", "3 200"), ("", "4 100")];
    total.extend(plain(&[""; 4]));
    let lists = assembled(&docx(&[heading, years, first, total])).unwrap();
    let shown = shown(&lists[0]);
    assert_eq!(shown[1..], ["total: Барлығы|2026 жыл|3 200|2027 жыл|4 100"]);
}

#[test]
fn a_grid_finer_than_the_heading_makes_no_wide_cells() {
    const TWO: &str = "<w:gridSpan w:val=\"2\"/>";
    let fine = |cells: Vec<(&'static str, &'static str)>| -> Vec<(&'static str, &'static str)> {
        cells.into_iter().map(|(_, text)| (TWO, text)).collect()
    };
    let mut first = fine(plain(&row("1")));
    first[7].1 = "Нысаналы индикатор: 1. Кемінде 40 тұрғынды тарту.";
    let mut rest = fine(plain(&[""; 9]));
    rest[7].1 = "2. Кемінде 2 сенбілік өткізу";
    let file = docx(&[fine(plain(&KK)), first, rest, fine(plain(&row("2")))]);
    let lists = assembled(&file).unwrap();
    let shown = shown(&lists[0]);
    assert_eq!(shown.len(), 2, "{shown:?}");
    assert!(shown[0].contains("тарту.|2. Кемінде 2 сенбілік өткізу;"), "{shown:?}");
}

#[test]
fn a_direction_over_rows_with_numbers_and_money_is_said_of_each() {
    let (restart, goes_on) = ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>");
    let (mut first, mut second) = (plain(&row("1")), plain(&row("2")));
    for column in [2, 3] {
        first[column].0 = restart;
        second[column] = (goes_on, "");
    }
    let lists = assembled(&docx(&[plain(&KK), first, second])).unwrap();
    assert_eq!(shown(&lists[0]), [expected("1"), expected("2")]);
}

#[test]
fn what_a_program_left_in_a_covered_cell_is_not_read_again() {
    let (mut first, mut second) = (plain(&row("1")), plain(&row("2")));
    first[4].0 = "<w:vMerge w:val=\"restart\"/>";
    second[4].0 = "<w:vMerge/>";
    let lists = assembled(&docx(&[plain(&KK), first, second])).unwrap();
    let shared = "finding merged_cells row 2 funding".to_owned();
    let second = expected("2").replace("funding=3 200; ", "");
    assert_eq!(shown(&lists[0]), [expected("1"), second, shared]);
}
