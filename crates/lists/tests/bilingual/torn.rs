//! Rows in two languages that the end of a page tears between the languages, on pages with drawn borders.

#[path = "../printed/mod.rs"]
mod printed;

use crate::words::{FIRST_KK, FIRST_RU, HEADINGS_KK, SECOND_KK, SECOND_RU};
use bagyt_domain::list::{Column, Place};
use bagyt_lists::table::{Block, Cell, Line, RawRow};
use bagyt_lists::{Limits, assemble};
use printed::words;

/// A row of a table that is drawn on each page.
fn on_page(page: u32, number: &str, texts: &[&str]) -> Block {
    let cell = |(at, text): (usize, &&str)| {
        let left = 50 + 80 * at as u32;
        let place = Place::Page { page, rect: [left, 100, left + 80, 140] };
        let line = |text: &str| Line { text: text.to_owned(), place: place.clone() };
        Cell { lines: text.lines().map(line).collect(), columns: 1, rows: 1 }
    };
    let cells = std::iter::once(&number).chain(texts).enumerate().map(cell).collect();
    Block::Row { table: 1, cells }
}

/// The directions of the rows put together, line ends as `|`.
fn directions(rows: Vec<Block>) -> Vec<String> {
    let mut blocks = vec![on_page(1, "№", &HEADINGS_KK)];
    blocks.extend(rows);
    let lists = assemble::assemble(blocks, &Limits::default()).expect("a list");
    let direction = |row: &RawRow| words(&row.cells[&Column::Direction]);
    lists[0].rows.iter().map(direction).collect()
}

const FUNDING: usize = 3;

/// The cells of a translation: money is printed once.
fn without_money(texts: [&'static str; 8]) -> [&'static str; 8] {
    let mut texts = texts;
    texts[FUNDING] = "";
    texts
}

#[test]
fn the_second_language_on_the_next_page_is_of_the_same_row() {
    let (kazakh, russian) = (FIRST_KK[1], FIRST_RU[1]);
    let whole = format!("{kazakh}|{russian}");
    let rest = without_money(FIRST_RU);
    let rows = vec![
        on_page(1, "1", &FIRST_KK),
        Block::Break,
        on_page(2, "", &rest),
        on_page(2, "2", &SECOND_KK),
    ];
    assert_eq!(directions(rows), [whole.as_str(), SECOND_KK[1]]);
    // The rest of the first language stands before it.
    let mut mixed = rest;
    mixed[6] =
        "3. 5 көрме өткізіледі.\nЦелевые индикаторы (ежегодно):\n1. Охват не менее 300 подростков.";
    let rows = vec![on_page(1, "1", &FIRST_KK), Block::Break, on_page(2, "", &mixed)];
    assert_eq!(directions(rows), [whole]);
}

#[test]
fn money_of_the_years_that_follow_is_of_the_same_row() {
    let (kazakh, russian) = (FIRST_KK[1], SECOND_RU[1]);
    let rows = |years: [&'static str; 2]| {
        let (mut own, mut rest) = (FIRST_KK, [""; 8]);
        for at in [0, 1, 2, 4, 5, 6] {
            rest[at] = SECOND_RU[at];
        }
        (own[FUNDING], rest[FUNDING]) = (years[0], years[1]);
        vec![on_page(1, "1", &own), Block::Break, on_page(2, "", &rest)]
    };
    let follow = rows(["2026 жыл – 400\n2027 жыл – 450", "2028 жыл – 500"]);
    assert_eq!(directions(follow), [format!("{kazakh}|{russian}")]);
    let again = rows(["2026 жыл – 400\n2027 жыл – 450", "2026 жыл – 700"]);
    assert_eq!(directions(again), [kazakh, russian]);
}

#[test]
fn a_row_of_its_own_on_the_next_page_stays_one() {
    // In the same language it goes on with nothing, though number and money are missing.
    let second = without_money(SECOND_KK);
    let rows = vec![on_page(1, "1", &FIRST_KK), Block::Break, on_page(2, "", &second)];
    assert_eq!(directions(rows), [FIRST_KK[1], SECOND_KK[1]]);
    // With money it is a row, in whatever language.
    let rows = vec![on_page(1, "1", &FIRST_KK), Block::Break, on_page(2, "", &SECOND_RU)];
    assert_eq!(directions(rows), [FIRST_KK[1], SECOND_RU[1]]);
    // And on the same page, too.
    let second = without_money(SECOND_RU);
    let rows = vec![on_page(1, "1", &FIRST_KK), on_page(1, "", &second)];
    assert_eq!(directions(rows), [FIRST_KK[1], SECOND_RU[1]]);
}
