//! Findings that only a file can have: they are made while its cells are put together and read.

use bagyt_domain::list::Code::{
    AmountMissing, CellShift, LostText, MergedCells, MissingNumber, Misspelling, OcrSuspect,
    PerGrantMismatch, TotalMismatch, TruncatedItem, UnknownField, UnknownRegion, YearNotPrinted,
};
use bagyt_domain::list::{Code, Column, Finding, Place};
use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, read};

const HEAD: [&str; 9] = [
    "№",
    "Заңның 5-бабының 1-тармағына сәйкес мемлекеттік грант саласы",
    "Мемлекеттік гранттың бағыты",
    "Мәселенің қысқаша сипаттамасы",
    "Қаржыландыру көлемі (мың теңге)",
    "Грант түрі және грантты іске асыру мерзімі",
    "Грантты іске асыру аумағы",
    "Нысаналы индикаторлар және күтілетін нәтижелер",
    "Материалдық-техникалық базаға қойылатын талаптар",
];

const ROW: [&str; 9] = [
    "1.",
    "Қоршаған ортаны қорғау",
    "Өзен жағасын көгалдандыру",
    "Өзен жағасында қоқыс көп, ал тұрғындар сенбілікке сирек шығады.",
    "2026 жыл – 5 000",
    "1 қысқа мерзімді грант",
    "Ақмола облысы",
    "Нысаналы индикатор: 1. Кемінде 40 тұрғынды тарту. Күтілетін нәтижелер: 1. Кемінде 2 сенбілік өткізу.",
    "-",
];

const TITLE: &str = "2026 жылға арналған мемлекеттік гранттардың бағыттарының тізбесі";

fn findings(rows: &[[&str; 9]], file: impl Fn(&[&str]) -> String) -> Vec<Finding> {
    let rows: String = rows.iter().map(|row| file(row)).collect();
    let text = format!("{TITLE}\n\n{}{rows}", file(&HEAD));
    let readings = read("list.txt", text.as_bytes(), RuleBook::built_in(), &Limits::default());
    let mut readings = readings.unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(readings.len(), 1, "{text}");
    let mut findings = readings.remove(0).findings;
    // Every list here is an extract without approval; its own test is elsewhere.
    findings.retain(|finding| finding.code != Code::ListWithoutApproval);
    findings
}

fn tabbed(cells: &[&str]) -> String {
    format!("{}\n", cells.join("\t"))
}

fn loose(cells: &[&str]) -> String {
    cells.iter().map(|cell| format!("\t{cell}\n")).collect()
}

fn with(column: usize, text: &'static str) -> [&'static str; 9] {
    let mut row = ROW;
    row[column] = text;
    row
}

fn check(row: [&str; 9], expected: &[(Code, Column, Option<&str>)]) {
    let found = findings(&[row], tabbed);
    let told: Vec<_> = found.iter().map(|it| (it.code, it.column, it.item.as_deref())).collect();
    let expected: Vec<_> =
        expected.iter().map(|(code, column, item)| (*code, Some(*column), *item)).collect();
    assert_eq!(told, expected, "{found:#?}");
    assert!(found.iter().all(|it| it.row == Some(1) && it.place.is_some()), "{found:#?}");
}

#[test]
fn a_clean_file_has_no_findings() {
    check(ROW, &[]);
    assert_eq!(findings(&[ROW], loose), Vec::new());
}

#[test]
fn an_item_that_breaks_off_is_told() {
    let cut = "Нысаналы индикатор: 1. Кемінде 40 тұрғынды тарту; 2. Қамтылған адамдар саны 2026 жылы – кем.";
    check(with(7, cut), &[(TruncatedItem, Column::Indicators, Some("target 2"))]);
}

#[test]
fn a_field_outside_the_law_is_told() {
    check(with(1, "Ғарышты игеру"), &[(UnknownField, Column::Field, Some("Ғарышты игеру"))]);
}

#[test]
fn a_year_must_stand_at_the_money_or_the_term() {
    check(with(4, "5 000"), &[(YearNotPrinted, Column::Funding, None)]);
    let mut row = with(4, "5 000");
    row[5] = "1 қысқа мерзімді грант, 2026 жыл";
    check(row, &[]);
}

#[test]
fn letters_in_the_place_of_digits_are_told_at_the_money() {
    check(with(4, "2026 жыл – 5 OOO"), &[(OcrSuspect, Column::Funding, Some("5 OOO"))]);
    check(with(4, "2О26 жыл – 5 000"), &[(OcrSuspect, Column::Funding, Some("2О26"))]);
    check(with(4, "2026 жыл – 5S00"), &[(OcrSuspect, Column::Funding, Some("5S00"))]);
}

#[test]
fn an_empty_cell_of_money_is_told() {
    let mut row = with(4, "–");
    row[5] = "1 қысқа мерзімді грант, 2026 жыл";
    let mut second = row;
    second[4] = "2026 жыл – 5 000";
    let found = findings(&[row, second], tabbed);
    let missing: Vec<_> = found.iter().filter(|it| it.code == AmountMissing).collect();
    assert_eq!(missing.iter().map(|it| it.row).collect::<Vec<_>>(), [Some(1)], "{found:#?}");
}

#[test]
fn a_product_that_is_wrong_is_told() {
    let mut row = with(4, "2026 жыл: 2 500 х 3 = 7 500");
    row[5] = "3 қысқа мерзімді грант";
    check(row, &[]);
    row[4] = "2026 жыл: 2 500 х 3 = 7 400";
    check(row, &[(PerGrantMismatch, Column::Funding, None)]);
}

#[test]
fn a_total_beside_misread_amounts_gives_no_sum_to_write() {
    let total = ["", "", "", "БАРЛЫҒЫ 2026 жыл", "8 000", "", "", "", ""];
    let variant = |money: &'static str| {
        let found = findings(&[with(4, money), total], tabbed);
        let told = found.iter().find(|it| it.code == TotalMismatch);
        told.map(|it| it.variant.clone())
    };
    assert_eq!(variant("2026 жыл – 8 OOO"), None);
    assert_eq!(variant("2026 жыл – 5 OOO").as_deref(), Some("doubtful"));
    assert_eq!(variant("2026 жыл – 5 000").as_deref(), Some(""));
}

#[test]
fn a_place_that_is_not_known_is_told() {
    let found = findings(&[with(6, "Қиялкент облысы")], tabbed);
    assert_eq!(found.iter().filter(|it| it.code == UnknownRegion).count(), 1, "{found:#?}");
    assert!(!findings(&[ROW], tabbed).iter().any(|it| it.code == UnknownRegion));
}

#[test]
fn a_row_that_lost_its_number_is_told_once() {
    let mut second = with(0, "");
    second[2] = "Жас отбасыларды қолдау";
    let found = findings(&[ROW, second], tabbed);
    let told: Vec<_> = found.iter().map(|it| (it.code, it.row)).collect();
    assert_eq!(told.iter().filter(|it| **it == (MissingNumber, Some(2))).count(), 1, "{told:?}");
}

#[test]
fn a_shifted_row_is_told_once_with_its_columns() {
    let shifted = [ROW[0], ROW[1], ROW[2], ROW[4], ROW[5], ROW[6], ROW[7], ROW[8], ""];
    let found = findings(&[shifted], tabbed);
    let shifts: Vec<_> = found.iter().filter(|it| it.code == CellShift).collect();
    let [shift] = shifts[..] else { panic!("{found:#?}") };
    assert_eq!((shift.row, shift.column, &shift.item), (Some(1), None, &None));
    assert!(shift.values["columns"].contains("funding, kind_and_term, territory"), "{shift:#?}");
}

#[test]
fn two_cells_in_one_are_told() {
    let both = format!("{} {}", ROW[6], ROW[7]);
    let merged = [ROW[0], ROW[1], ROW[2], ROW[3], ROW[4], ROW[5], &both, ROW[8]];
    let text = |cells: &[&str]| tabbed(if cells[0] == "1." { &merged } else { cells });
    let found = findings(&[ROW], text);
    assert!(found.iter().any(|it| it.code == MergedCells && it.row == Some(1)), "{found:#?}");
}

#[test]
fn text_of_a_column_the_form_does_not_have_is_told() {
    let extra = |cells: &[&str]| {
        let last =
            if cells[0] == "1." { "ашық" } else { "Жетекшінің көңіл күйі" };
        format!("{}\t{last}\n", cells.join("\t"))
    };
    let found = findings(&[ROW], extra);
    assert!(
        found.iter().any(|it| it.code == LostText && it.item.as_deref() == Some("ашық")),
        "{found:#?}"
    );
}

#[test]
fn a_full_stop_alone_on_its_line_is_told_with_its_line() {
    let items = "Нысаналы индикатор:\n1. Кемінде 40 тұрғынды тарту.\nКүтілетін нәтижелер:\n1. Кемінде 2 сенбілік өткізу\n.";
    let found = findings(&[with(7, items)], loose);
    let told: Vec<_> =
        found.iter().map(|it| (it.code, it.item.as_deref(), it.place.clone())).collect();
    assert_eq!(told, [(Misspelling, Some("."), Some(Place::Line { line: 23 }))], "{found:#?}");
}
