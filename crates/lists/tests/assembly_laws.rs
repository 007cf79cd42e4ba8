//! Laws of assembly: nothing is lost, nothing is doubled, nothing crashes, and no input takes long.

mod printed;

use bagyt_lists::{Limits, ReadError, assemble, formats};
use printed::{assembled, visible};
use proptest::prelude::*;

const HEADING: [&str; 9] = [
    "№",
    "Мемлекеттік грант саласы",
    "Гранттың бағыты",
    "Мәселенің қысқаша сипаттамасы",
    "Қаржыландыру көлемі (мың теңге)",
    "Грант түрі мен мерзімі",
    "Іске асыру аумағы",
    "Нысаналы индикатор",
    "Материалдық-техникалық база",
];

/// What cells of lists look like, right and wrong.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        3 => (1u32..40).prop_map(|number| format!("{number}.")),
        2 => Just("Қоршаған ортаны қорғау".to_owned()),
        2 => Just("укрепление общественного согласия".to_owned()),
        2 => "[А-Я][а-я]{3,9}( [а-я]{4,9}){2,7}",
        2 => "[А-Я][а-я]{3,9}( [а-я]{4,9}){8,30}\\.( [А-Я][а-я]{4,9}){3,9}\\.",
        2 => (1u32..90_000).prop_map(|sum| format!("2026 жыл – {sum} мың теңге")),
        2 => Just("1 орта мерзімді грант 2026-2027 жылдар".to_owned()),
        2 => Just("Тараз қаласы Нысаналы индикатор: 1. Кемінде 5 адам. 2. Кемінде 9 адам".to_owned()),
        2 => Just("Күтілетін нәтижелер: 3) кемінде 2 кездесу".to_owned()),
        1 => "[А-Я][а-я]{12} саясат басқармасы",
        1 => Just("2026 жылға БАРЛЫҒЫ".to_owned()),
        1 => Just("-".to_owned()),
        1 => "[а-яәғқңөұүһі ,.;:()«»\"0-9%–-]{0,40}",
    ]
}

/// Visible characters of a text, sorted. The few signs that divide the text itself do not count.
fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    letters.sort_unstable();
    letters
}

/// Hyphens may go where a word is mended.
fn without_hyphens(letters: Vec<char>) -> Vec<char> {
    letters.into_iter().filter(|c| *c != '-').collect()
}

/// A quotation mark at the start of a cell may be the frame of a cell over several lines.
fn without_frames(letters: Vec<char>) -> Vec<char> {
    without_hyphens(letters).into_iter().filter(|c| *c != '"').collect()
}

/// Whether a generated text happens to hold another heading or a row of column numbers, which are dropped.
fn is_plain(cells: &[String]) -> bool {
    cells.iter().all(|cell| !cell.chars().all(|c| c == '-' || c.is_whitespace()) || cell.len() < 3)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn loose_cells_come_out_once(cells in prop::collection::vec(piece(), 0..60)) {
        prop_assume!(is_plain(&cells));
        let heading: String = HEADING.iter().map(|cell| format!("\t{cell}\n")).collect();
        let body: String = cells.iter().map(|cell| format!("\t{cell}\n")).collect();
        let lists = assembled(format!("{heading}{body}").as_bytes()).unwrap();
        prop_assert_eq!(without_hyphens(visible(&lists)), without_hyphens(letters(&body)));
    }

    #[test]
    fn rows_of_any_width_come_out_once(
        rows in prop::collection::vec((prop::collection::vec(piece(), 2..11), 0u8..4), 1..16),
    ) {
        let cells: Vec<String> = rows.iter().flat_map(|(cells, _)| cells.clone()).collect();
        prop_assume!(is_plain(&cells));
        let row = |(cells, after): &(Vec<String>, u8)| {
            let end = if *after == 0 { "\n---\t---\t---\n" } else { "\n" };
            format!("{}{end}", cells.join("\t"))
        };
        let body: String = rows.iter().map(row).collect();
        let text = format!("{}\n{body}", HEADING.join("\t"));
        let lists = assembled(text.as_bytes()).unwrap();
        let numbers = |(cells, _): &(Vec<String>, u8)| cells.iter().filter(|cell| !cell.is_empty()).all(|cell| cell.len() < 4);
        prop_assume!(!rows.iter().any(numbers));
        let printed: String = cells.concat();
        prop_assert_eq!(without_frames(visible(&lists)), without_frames(letters(&printed)));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[\\t\\n\\r\\u{c} №а-я0-9<>&;./()-]{0,300}") {
        let _ = assembled(text.as_bytes());
        let _ = assembled(format!("{}\n{text}", HEADING.join("\t")).as_bytes());
        let _ = assembled(format!("\t{}\n{text}", HEADING.join("\n\t")).as_bytes());
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..500)) {
        let _ = assembled(&bytes);
    }
}

/// Found by the law of rows: a customer in the place of the number of a row was lost with the number of a row in two languages.
#[test]
fn a_row_with_words_for_a_number_is_no_translation() {
    let text = format!(
        "{}\n1.\tукрепление общественного согласия\n---\t---\t---\n\
         Аудан саясат басқармасы\tҚоршаған ортаны қорғау\t1.\n---\t---\t---\n",
        HEADING.join("\t")
    );
    let printed =
        "1. укрепление общественного согласия Аудан саясат басқармасы Қоршаған ортаны қорғау 1.";
    assert_eq!(visible(&assembled(text.as_bytes()).unwrap()), letters(printed));
}

/// Found by the law of loose cells: two rows that share a number and nothing else were taken for two languages of one row.
#[test]
fn rows_that_share_only_a_number_are_no_pair_of_languages() {
    let heading: String = HEADING.iter().map(|cell| format!("\t{cell}\n")).collect();
    let money = "2026 жыл – 1 мың теңге";
    let place = "Тараз қаласы Нысаналы индикатор: 1. Кемінде 5 адам. 2. Кемінде 9 адам";
    let grants = "1 орта мерзімді грант 2026-2027 жылдар";
    let field = "укрепление общественного согласия";
    let cells =
        ["", money, "-", place, "2.", grants, "Аааа аааа аааа", money, "", "2.", field, "1."];
    let body: String = cells.iter().map(|cell| format!("\t{cell}\n")).collect();
    let lists = assembled(format!("{heading}{body}").as_bytes()).unwrap();
    assert_eq!(without_hyphens(visible(&lists)), without_hyphens(letters(&body)));
}

/// Found by the law of rows: a total that names its year was taken for a second line of the heading above it.
#[test]
fn a_total_right_under_the_heading_comes_out() {
    let text = format!("{}\n\t2026 жылға БАРЛЫҒЫ\n---\t---\t---\n", HEADING.join("\t"));
    assert_eq!(visible(&assembled(text.as_bytes()).unwrap()), letters("2026 жылға БАРЛЫҒЫ"));
}

/// Found by the law of rows: two rows without numbers and with one text in common.
#[test]
fn rows_without_numbers_come_out_whole() {
    let kazakh = "Қоршаған ортаны қорғау";
    let russian = "укрепление общественного согласия";
    let first = [kazakh, "-", "Аааа аааа аааа", kazakh].join("\t");
    let second = [kazakh, "", russian, "һ–-", russian].join("\t");
    let text = format!("{}\n{first}\n---\t---\t---\n{second}\n---\t---\t---\n", HEADING.join("\t"));
    let lists = assembled(text.as_bytes()).unwrap();
    let printed = format!("{first}{second}");
    assert_eq!(without_frames(visible(&lists)), without_frames(letters(&printed)));
}

/// Found by the law of loose cells: two rows around a total were taken for one row in two languages.
#[test]
fn rows_around_a_total_are_no_pair_of_languages() {
    let heading: String = HEADING.iter().map(|cell| format!("\t{cell}\n")).collect();
    let place = "Тараз қаласы Нысаналы индикатор: 1. Кемінде 5 адам. 2. Кемінде 9 адам";
    let field = "укрепление общественного согласия";
    let money = "2026 жыл – 1 мың теңге";
    let cells = ["1.", field, "", "-", "2026 жылға БАРЛЫҒЫ", field, place, money, place];
    let body: String = cells.iter().map(|cell| format!("\t{cell}\n")).collect();
    let lists = assembled(format!("{heading}{body}").as_bytes()).unwrap();
    assert_eq!(without_hyphens(visible(&lists)), without_hyphens(letters(&body)));
}

/// Reads a text and says how many lists came of it. How work grows with the text is measured by the byte harness.
fn lists_of(text: &str, limits: &Limits) -> Result<usize, ReadError> {
    formats::extract(text.as_bytes(), limits, &bagyt_lists::NoTools)
        .and_then(|extract| assemble::assemble(extract.blocks, limits))
        .map(|lists| lists.len())
}

#[test]
fn hostile_texts_end_within_limits() {
    let limits = Limits::default();
    let loose: String = HEADING.iter().map(|cell| format!("\t{cell}\n")).collect();
    let rows = format!("{}\n", HEADING.join("\t"));
    let refused = |name: &str, text: String, what: &str| match lists_of(&text, &limits) {
        Err(ReadError::OverLimit { what: found, .. }) => assert_eq!(found, what, "{name}"),
        other => panic!("{name}: {other:?}"),
    };
    assert_eq!(lists_of(&"\t".repeat(10 << 20), &limits), Err(ReadError::Empty));
    refused("tabs under a heading", format!("{loose}{}", "\t".repeat(10 << 20)), "cells");
    refused("lines of tabs", format!("{loose}{}", "\t\n".repeat(5 << 20)), "rows");
    refused("rows", format!("{rows}{}", "a\tb\tc\n".repeat(1 << 20)), "rows");
    refused("a long cell", format!("{loose}\t{}", "сөз ".repeat(1 << 20)), "cell_chars");
    refused("a long file", "a".repeat(40 << 20), "file_bytes");
}

#[test]
fn much_text_within_limits_is_read_or_refused_in_words() {
    let limits = Limits::default();
    let loose: String = HEADING.iter().map(|cell| format!("\t{cell}\n")).collect();
    let rows = format!("{}\n", HEADING.join("\t"));
    let read = |name: &str, text: String| {
        let read = lists_of(&text, &limits);
        assert!(
            matches!(read, Ok(_) | Err(ReadError::NoList | ReadError::OverLimit { .. })),
            "{name}: {read:?}"
        );
    };
    read("blank cells", format!("{loose}{}", "\t\n".repeat(150_000)));
    read("headings", loose.repeat(2_000));
    read("heading rows", rows.repeat(2_000));
    read("fragments", format!("{rows}{}", "\t\tсөз\tжәне 2. тағы\n".repeat(19_000)));
    read("paragraphs", format!("{rows}1\tа\tб\n{}", "жай сөз\n".repeat(150_000)));
    read("open rows", format!("{rows}{}", "1\tа\tб\tв\n".repeat(19_000)));
    read("enumerators", format!("{loose}\t1\n\tНысаналы индикатор: {}", "1. Сөз; ".repeat(20_000)));
    read("angle brackets", format!("{loose}\t{}", "<".repeat(190_000)));
}

#[test]
fn too_many_lists_are_refused() {
    let list = format!("Тізбе\n{}\n1\tа\tб\tв\tг\n", HEADING.join("\t"));
    let limits = Limits { lists: 3, ..Limits::default() };
    assert_eq!(lists_of(&list.repeat(3), &limits), Ok(3));
    assert_eq!(
        lists_of(&list.repeat(4), &limits),
        Err(ReadError::OverLimit { what: "lists", limit: 3 })
    );
}
