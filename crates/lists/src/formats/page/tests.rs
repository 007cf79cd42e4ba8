//! What printed pages become: grids, rows, paragraphs.

use super::*;
use crate::table::Block;
use crate::{Limits, ReadError};

/// A page of A4 lying down.
fn page() -> Page {
    Page { number: 1, width: 842.0, height: 595.0, ..Page::default() }
}

/// Words of 10 points, half as wide as high each letter, from a place to the right.
fn print(page: &mut Page, x: f32, baseline: f32, text: &str) {
    let mut at = x;
    for word in text.split(' ') {
        let width = 5.0 * word.chars().count() as f32;
        let rect = Rect { x0: at, y0: baseline - 8.0, x1: at + width, y1: baseline + 2.0 };
        page.words.push(Word { text: word.to_owned(), rect });
        at += width + 2.5;
    }
}

fn across(y: f32, from: f32, to: f32) -> Rule {
    Rule::Across { y, from, to }
}

fn down(x: f32, from: f32, to: f32) -> Rule {
    Rule::Down { x, from, to }
}

/// A full grid over these borders.
fn ruled(columns: &[f32], rows: &[f32]) -> Vec<Rule> {
    let (left, right) = (columns[0], columns[columns.len() - 1]);
    let (top, bottom) = (rows[0], rows[rows.len() - 1]);
    let across = rows.iter().map(|y| across(*y, left, right));
    across.chain(columns.iter().map(|x| down(*x, top, bottom))).collect()
}

fn shapes(page: &Page) -> Vec<Vec<(usize, usize, usize, usize)>> {
    let shape = |cell: &TableCell| (cell.row, cell.column, cell.rows, cell.columns);
    tables(page).iter().map(|table| table.cells.iter().map(shape).collect()).collect()
}

fn read(pages: Vec<Page>) -> Vec<String> {
    let blocks = blocks(pages, &Limits::default()).unwrap();
    let text = |lines: &[crate::table::Line]| {
        lines.iter().map(|line| line.text.clone()).collect::<Vec<_>>().join("/")
    };
    blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(line) => line.text.clone(),
            Block::Row { table, cells } => {
                let cells: Vec<String> = cells.iter().map(|cell| text(&cell.lines)).collect();
                format!("{table}: {}", cells.join(" | "))
            }
            Block::LooseCell(_) => "?".to_owned(),
            Block::Break => "---".to_owned(),
        })
        .collect()
}

const FOUR: [(usize, usize, usize, usize); 4] =
    [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)];

#[test]
fn a_grid_is_found_however_its_lines_are_drawn() {
    let whole = ruled(&[50.0, 200.0, 400.0], &[100.0, 150.0, 300.0]);
    let broken: Vec<Rule> = whole
        .iter()
        .flat_map(|rule| match *rule {
            Rule::Across { y, from, to } => {
                let middle = f32::midpoint(from, to);
                [across(y, from, middle - 1.0), across(y + 0.4, middle + 1.0, to)]
            }
            Rule::Down { x, from, to } => {
                let middle = f32::midpoint(from, to);
                [down(x, middle, to), down(x, from, middle)]
            }
        })
        .collect();
    let doubled: Vec<Rule> = whole
        .iter()
        .flat_map(|rule| match *rule {
            Rule::Across { y, from, to } => [across(y, from, to), across(y + 1.5, from, to)],
            Rule::Down { x, from, to } => [down(x, from, to), down(x + 1.5, from, to)],
        })
        .collect();
    for rules in [whole, broken, doubled] {
        assert_eq!(shapes(&Page { rules, ..page() }), [FOUR.to_vec()]);
    }
}

#[test]
fn lines_of_the_text_are_no_rulings() {
    let mut rules = ruled(&[50.0, 200.0, 400.0], &[100.0, 150.0, 300.0]);
    rules.push(across(125.0, 60.0, 120.0));
    rules.push(across(220.0, 50.0, 130.0));
    rules.push(across(400.0, 50.0, 700.0));
    assert_eq!(shapes(&Page { rules, ..page() }), [FOUR.to_vec()]);
}

#[test]
fn borders_that_are_not_drawn_are_where_the_lines_end() {
    let rules = vec![
        across(100.0, 50.0, 400.0),
        across(150.0, 50.0, 400.0),
        across(300.0, 50.0, 400.0),
        down(200.0, 100.0, 300.0),
    ];
    assert_eq!(shapes(&Page { rules, ..page() }), [FOUR.to_vec()]);
}

#[test]
fn fields_without_a_line_between_them_are_one_cell() {
    let rules = vec![
        across(100.0, 50.0, 400.0),
        across(150.0, 50.0, 200.0),
        across(200.0, 50.0, 400.0),
        across(300.0, 50.0, 400.0),
        down(50.0, 100.0, 300.0),
        down(200.0, 100.0, 200.0),
        down(400.0, 100.0, 300.0),
    ];
    let expected = vec![(0, 0, 1, 1), (0, 1, 2, 1), (1, 0, 1, 1), (2, 0, 1, 2)];
    assert_eq!(shapes(&Page { rules, ..page() }), [expected]);
}

#[test]
fn frames_and_tables_within_a_cell_are_no_tables() {
    let mut rules = ruled(&[50.0, 200.0, 400.0], &[100.0, 150.0, 300.0]);
    rules.extend(ruled(&[10.0, 830.0], &[10.0, 585.0]));
    rules.extend(ruled(&[210.0, 300.0, 390.0], &[160.0, 200.0, 290.0]));
    assert_eq!(shapes(&Page { rules, ..page() }), [FOUR.to_vec()]);
}

#[test]
fn a_line_end_that_only_wraps_is_no_line_end() {
    let mut page = Page { rules: ruled(&[50.0, 180.0, 400.0], &[100.0, 300.0]), ..page() };
    print(&mut page, 55.0, 115.0, "Жастар арасында кітап");
    print(&mut page, 55.0, 127.0, "оқуды насихаттайтын");
    print(&mut page, 55.0, 139.0, "іс-шара.");
    print(&mut page, 55.0, 151.0, "Кеңес.");
    print(&mut page, 185.0, 115.0, "1) екі кездесу өткізу және оларды жариялау");
    print(&mut page, 185.0, 127.0, "2) есеп беру;");
    print(&mut page, 185.0, 139.0, "3) ұйым");
    assert_eq!(
        read(vec![page]),
        ["1: Жастар арасында кітап оқуды насихаттайтын іс-шара./Кеңес. | \
          1) екі кездесу өткізу және оларды жариялау/2) есеп беру;/3) ұйым"]
    );
}

#[test]
fn two_lines_alone_are_two_paragraphs_when_they_stand_further_apart_than_the_lines_around() {
    let rules = ruled(&[50.0, 120.0, 400.0], &[100.0, 140.0, 480.0]);
    let mut page = Page { rules, ..page() };
    // Neither word would have fitted on the line before; the lines of the long cell say how close lines stand.
    print(&mut page, 55.0, 115.0, "Теміртау қаласы");
    print(&mut page, 55.0, 133.0, "Қарасу ауданы");
    print(&mut page, 125.0, 115.0, "Өзен");
    for line in 0..24 {
        print(
            &mut page,
            125.0,
            155.0 + 12.0 * line as f32,
            "кітап оқуды насихаттайтын іс-шаралар өткізу мен",
        );
    }
    assert!(read(vec![page.clone()])[0].starts_with("1: Теміртау қаласы/Қарасу ауданы | "));
    // As far apart as the lines around they are one.
    let second =
        page.words.iter_mut().filter(|word| word.text == "Қарасу" || word.text == "ауданы");
    for word in second {
        (word.rect.y0, word.rect.y1) = (word.rect.y0 - 6.0, word.rect.y1 - 6.0);
    }
    assert!(read(vec![page])[0].starts_with("1: Теміртау қаласы Қарасу ауданы | "));
}

#[test]
fn a_title_does_not_go_on_from_the_number_of_an_approval() {
    let mut page = page();
    let approval = "Утвержден приказом руководителя управления культуры области от 15.01.2026 № 5";
    print(&mut page, 90.0, 60.0, approval);
    print(
        &mut page,
        95.0,
        74.0,
        "Перечень направлений государственных грантов для неправительственных",
    );
    assert_eq!(read(vec![page])[0], approval);
}

#[test]
fn a_table_goes_on_over_pages_and_what_runs_along_is_dropped() {
    let mut pages = Vec::new();
    for number in 1..=3 {
        let mut page =
            Page { number, rules: ruled(&[50.0, 180.0, 400.0], &[100.0, 300.0]), ..page() };
        print(&mut page, 300.0, 30.0, "Ресми басылым");
        print(&mut page, 55.0, 115.0, &format!("{number}."));
        print(&mut page, 185.0, 115.0, "Кітап оқу");
        print(&mut page, 400.0, 580.0, &format!("- {number} -"));
        pages.push(page);
    }
    assert_eq!(
        read(pages),
        [
            "Ресми басылым",
            "1: 1. | Кітап оқу",
            "---",
            "1: 2. | Кітап оқу",
            "---",
            "1: 3. | Кітап оқу"
        ]
    );
}

#[test]
fn text_beside_text_is_read_column_by_column() {
    let mut page = page();
    for (line, (left, right)) in [
        ("Бірінші жол қазақша", "Первая строка по-русски"),
        ("екінші жол осында", "вторая строка стоит тут"),
    ]
    .into_iter()
    .enumerate()
    {
        print(&mut page, 60.0, 100.0 + 12.0 * line as f32, left);
        print(&mut page, 450.0, 100.0 + 12.0 * line as f32, right);
    }
    let text = read(vec![page]).join(" ");
    assert_eq!(
        text,
        "Бірінші жол қазақша екінші жол осында Первая строка по-русски вторая строка стоит тут"
    );
}

#[test]
fn a_hyphen_at_a_line_end_goes_unless_the_word_has_it() {
    let mut page = Page { rules: ruled(&[50.0, 180.0, 400.0], &[100.0, 300.0]), ..page() };
    print(&mut page, 55.0, 115.0, "Жастарға арналған іс-");
    print(&mut page, 55.0, 127.0, "шара мен ұйымдасты\u{AD}");
    print(&mut page, 55.0, 139.0, "рылған кеңес");
    assert_eq!(read(vec![page]), ["1: Жастарға арналған іс-шара мен ұйымдастырылған кеңес | "]);
}

#[test]
fn more_cells_than_the_setting_are_refused() {
    let columns: Vec<f32> = (0..20).map(|at| 50.0 + 20.0 * at as f32).collect();
    let rows: Vec<f32> = (0..20).map(|at| 50.0 + 20.0 * at as f32).collect();
    let page = Page { rules: ruled(&columns, &rows), ..page() };
    let limits = Limits { cells: 100, ..Limits::default() };
    assert_eq!(
        blocks(vec![page], &limits),
        Err(ReadError::OverLimit { what: "cells", limit: 100 })
    );
}
