//! Damage to the list as a whole: title, approval, row numbers, text in no cell.

use super::grid::Printed;
use super::matrix::{Damage, Gap, check};
use super::sound::{Form, List};
use bagyt_domain::list::Code::{
    ApprovalBlank, ListWithoutApproval, LostText, MissingNumber, NumberGap, TitleMissing,
    TitleWithoutYear, TitleYearMismatch,
};
use bagyt_domain::list::Column::{Funding, KindAndTerm, Number};

fn titles() -> Vec<Damage> {
    let title = |kazakh: &'static str, russian: &'static str| {
        move |list: &mut List| {
            list.title = Some(list.say(kazakh, russian).to_owned());
            true
        }
    };
    vec![
        Damage::content("no title", |list| list.title.take().is_some()).gives_list(TitleMissing),
        Damage::content("neither title nor approval", |list| {
            list.approval.clear();
            list.title.take().is_some()
        })
        .gives_list(TitleMissing)
        .gives_list(ListWithoutApproval),
        Damage::content(
            "a title without a year",
            title(
                "Үкіметтік емес ұйымдарға арналған мемлекеттік гранттар бағыттарының тізбесі",
                "Перечень направлений государственных грантов для неправительственных организаций",
            ),
        )
        .gives_list(TitleWithoutYear),
        Damage::content(
            "a title of last year",
            title(
                "2025 жылға арналған мемлекеттік гранттар бағыттарының тізбесі",
                "Перечень направлений государственных грантов на 2025 год",
            ),
        )
        .gives_list(TitleYearMismatch),
        Damage::content(
            "a title of earlier years",
            title(
                "Мемлекеттік гранттардың 2023-2025 жылдарға арналған бағыттарының тізбесі",
                "Перечень направлений государственных грантов на 2023–2025 годы",
            ),
        )
        .gives_list(TitleYearMismatch),
        Damage::content("money of last year", |list| {
            list.rows[4].money.years[0].0 = 2025;
            let money = list.say("2025 жыл – ", "2025 год – ").to_owned() + &list.amount(7_300);
            list.rows[4].cells.insert(Funding, money);
            let kind =
                list.say("1 қысқа мерзімді грант, 2025 жыл", "1 краткосрочный грант, 2025 год");
            list.rows[4].cells.insert(KindAndTerm, kind.to_owned());
            list.totals.clear();
            true
        })
        .gives(TitleYearMismatch, 5, Funding),
    ]
}

fn approvals() -> Vec<Damage> {
    let lines = |kazakh: &'static [&'static str], russian: &'static [&'static str]| {
        move |list: &mut List| {
            let lines = if list.is_kazakh() { kazakh } else { russian };
            list.approval = lines.iter().map(|&line| line.to_owned()).collect();
            true
        }
    };
    let blank = [
        (
            "all of it",
            &["Басқарма басшысының", "2026 жылғы «___» __________", "№ ____ бұйрығымен бекітілген"]
                [..],
            &["Утвержден приказом руководителя", "от «___» __________ 2026 года № ____"][..],
        ),
        (
            "the number",
            &["Басқарма басшысының", "2026 жылғы 18 ақпандағы № ____", "бұйрығымен бекітілген"][..],
            &["Утвержден приказом руководителя", "от 3 марта 2026 года № _____"][..],
        ),
        (
            "the date",
            &["Басқарма басшысының", "2026 жылғы «___» _______ № 1-03/29", "бұйрығымен бекітілген"]
                [..],
            &["Утвержден приказом руководителя", "от «__» ______ 2026 года № 27-о/д"][..],
        ),
        (
            "the day",
            &[
                "Басқарма басшысының",
                "_______ жылғы «___» ақпандағы № ____",
                "бұйрығымен бекітілген",
            ][..],
            &["Утвержден приказом руководителя", "от «___» марта 2026 года № ____"][..],
        ),
        (
            "dots for dashes",
            &[
                "Басқарма басшысының",
                "2026 жылғы «....» .............. № ......",
                "бұйрығымен бекітілген",
            ][..],
            &["Утвержден приказом руководителя", "от «....» ............ 2026 года № ......"][..],
        ),
    ];
    let mut damages: Vec<Damage> = blank
        .into_iter()
        .map(|(name, kazakh, russian)| {
            Damage::content(format!("approval blank: {name}"), lines(kazakh, russian))
                .gives_list(ApprovalBlank)
        })
        .collect();
    damages.push(
        Damage::content("no approval", |list| {
            list.approval.clear();
            true
        })
        .gives_list(ListWithoutApproval),
    );
    damages
}

fn numbers() -> Vec<Damage> {
    /// Prints other numbers, keeping the marks behind them.
    fn renumber(from: usize, numbers: &'static [u32]) -> impl Fn(&mut List) -> bool {
        move |list| {
            for (row, number) in list.rows[from..].iter_mut().zip(numbers) {
                let mark = row.number.trim_start_matches(|c: char| c.is_ascii_digit()).to_owned();
                row.number = format!("{number}{mark}");
            }
            list.has(Number)
        }
    }
    let mut damages = vec![
        Damage::content("a number skipped", renumber(3, &[5, 6]))
            .gives(NumberGap, 4, Number)
            .touching(&[5]),
        Damage::content("two numbers skipped", renumber(1, &[4, 5, 6, 7]))
            .gives(NumberGap, 2, Number)
            .touching(&[3, 4, 5]),
        Damage::content("a number twice", renumber(2, &[2])).gives(NumberGap, 3, Number),
        Damage::content("two numbers exchanged", renumber(2, &[4, 3]))
            .gives(NumberGap, 3, Number)
            .touching(&[4]),
        Damage::content("a number in the middle misread", renumber(2, &[8]))
            .gives(NumberGap, 3, Number),
        Damage::content("a number misread", renumber(4, &[8])).gives(NumberGap, 5, Number),
    ];
    for row in [0, 2, 4] {
        let blank = move |list: &mut List| {
            list.rows[row].number.clear();
            list.has(Number)
        };
        damages.push(Damage::content(format!("row {} without number", row + 1), blank).gives(
            MissingNumber,
            row as u32 + 1,
            Number,
        ));
        damages.push(
            Damage::cells(format!("row {} without a cell for its number", row + 1), move |grid| {
                let there = grid.place(Number) == Some(0);
                if there {
                    grid.row(row).remove(0);
                }
                there && grid.form != Form::Docx
            })
            .gives(MissingNumber, row as u32 + 1, Number),
        );
    }
    damages
}

fn lost() -> Vec<Damage> {
    let stray = |text: &'static str, kazakh: bool| {
        move |grid: &mut super::grid::Grid| {
            let Some(first) = grid.rows.first().copied() else { return false };
            let heading = grid.lines.iter().position(|it| matches!(it, Printed::Heading(_)));
            let fits = grid.is_kazakh() == kazakh && heading.is_some();
            grid.lines.insert(first, Printed::Text(text.to_owned()));
            grid.rows.iter_mut().for_each(|row| *row += 1);
            fits
        }
    };
    let extra = |grid: &mut super::grid::Grid| {
        let name = if grid.is_kazakh() {
            "Жауапты орындаушы"
        } else {
            "Ответственный"
        };
        for line in &mut grid.lines {
            match line {
                Printed::Heading(cells) => cells.push(name.to_owned()),
                Printed::Cells(cells) => cells.push(String::new()),
                _ => {}
            }
        }
        if let Some(cell) = grid.row(2).last_mut() {
            "А. А. Ахметов".clone_into(cell);
        }
        grid.form != Form::Dump
    };
    vec![
        Damage::cells(
            "a sentence above the first row",
            stray("Бұл бөлімге кейін тағы бір бағыт қосылады деп жоспарлануда.", true),
        )
        .gives_list(LostText),
        Damage::cells(
            "a Russian sentence above the first row",
            stray("В этот раздел позднее планируется добавить еще одно направление.", false),
        )
        .gives_list(LostText),
        Damage::cells("a cell in a column of no name", extra).gives_row(LostText, 3),
    ]
}

/// A dump marks no end of its heading: text behind it is taken for the heading's last words.
const GAPS: &[Gap] = &[
    ("a sentence above the first row", &["dump"]),
    ("a Russian sentence above the first row", &["dump"]),
];

#[test]
fn faults_of_the_title_are_told() {
    check(&titles(), GAPS);
}

#[test]
fn faults_of_the_approval_are_told() {
    check(&approvals(), GAPS);
}

#[test]
fn faults_of_row_numbers_are_told() {
    check(&numbers(), GAPS);
}

#[test]
fn text_in_no_cell_is_told() {
    check(&lost(), GAPS);
}
