//! Damage to indicators and results, and texts that stand twice.

use super::matrix::{Damage, Gap, check};
use super::sound::List;
use bagyt_domain::list::Code::{
    DuplicateDirection, DuplicateText, IndicatorWithoutNumber, MissingSpace, Misspelling,
    TruncatedItem,
};
use bagyt_domain::list::Column::{Direction, Indicators, Territory};

/// Which block an item stands in.
#[derive(Clone, Copy)]
enum Block {
    Targets,
    Results,
}

fn set(
    row: usize,
    block: Block,
    at: usize,
    text: &'static str,
    kazakh: bool,
) -> impl Fn(&mut List) -> bool {
    move |list| {
        let kazakh = list.is_kazakh() == kazakh;
        let row = &mut list.rows[row];
        match block {
            Block::Targets => row.targets[at] = text.to_owned(),
            Block::Results => row.results[at] = text.to_owned(),
        }
        kazakh
    }
}

/// Items that break off, by the way they do.
fn cut() -> Vec<Damage> {
    let kazakh = [
        "Тартылған еріктілердің саны – кемінде",
        "Тартылған еріктілердің саны - кем.",
        "Тартылған еріктілердің саны – кем дегенде",
        "Тартылған еріктілердің саны –",
        "Тартылған еріктілердің саны 60 адамнан кем",
        "Кемінде 12 экологиялық акция және",
        "Кемінде 12 экологиялық акция мен",
        "Кемінде 12 экологиялық акция, оның ішінде",
        "Кемінде 12 экологиялық акция, сондай-ақ",
        "Кемінде 12 экологиялық акция өткізу (оның ішінде 4",
        "Кемінде 12 экологиялық акция өткізу («Таза жаға",
        "Кемінде 12 экологиялық акция ұйымдас-",
        "Кемінде 12 экологиялық акция ұйымдасты",
        "Кемінде 12 аудан тұрғындарының",
        "Кемінде 12 аудан тұрғындарына арналған",
        "Кемінде 12 экологиялық акция,",
        "Кемінде 12 «Таза жаға",
    ];
    let russian = [
        "Количество подготовленных волонтеров – не менее",
        "Количество подготовленных волонтеров не менее.",
        "Количество подготовленных волонтеров –",
        "Проведение не менее 12 занятий и",
        "Проведение не менее 12 занятий для",
        "Проведение не менее 12 занятий с участием",
        "Проведение не менее 12 занятий, в том числе",
        "Проведение не менее 12 занятий, а также",
        "Проведение не менее 12 занятий при",
        "Проведение не менее 12 занятий из",
        "Проведение не менее 12 занятий за",
        "Проведение не менее 12 занятий (в том числе 4",
        "Проведение не менее 12 занятий («Чистый берег",
        "Проведение не менее 12 занятий по цифро-",
        "Проведение не менее 12 занятий по цифров",
        "Проведение не менее 12 занятий, каждое из которых",
        "Проведение не менее 12 занятий,",
        "Проведение не менее 12 «Уроков добра",
    ];
    let mut damages = Vec::new();
    for (texts, is_kazakh) in [(&kazakh[..], true), (&russian[..], false)] {
        for (at, &text) in texts.iter().enumerate() {
            // A comma tells that an item breaks off only where no other follows.
            let (row, block, index, item) = match at % 4 {
                _ if text.ends_with(',') => (2, Block::Results, 2, "result 3"),
                0 => (0, Block::Targets, 0, "target 1"),
                1 => (0, Block::Results, 2, "result 3"),
                2 => (4, Block::Targets, 1, "target 2"),
                _ => (2, Block::Results, 0, "result 1"),
            };
            damages.push(
                Damage::content(format!("cut: {text}"), set(row, block, index, text, is_kazakh))
                    .gives(TruncatedItem, row as u32 + 1, Indicators)
                    .item(item)
                    .also(&[IndicatorWithoutNumber, Misspelling, MissingSpace]),
            );
        }
    }
    damages
}

fn without_number() -> Vec<Damage> {
    let texts = [
        ("Тұрғындардың экологиялық мәдениетін арттыру.", true),
        ("Еріктілер санының өсуі.", true),
        ("Повышение социальной активности жителей.", false),
        ("Рост количества волонтеров.", false),
    ];
    let mut damages = Vec::new();
    for (text, kazakh) in texts {
        for (row, at, item) in [(0, 0, "target 1"), (2, 1, "target 2")] {
            damages.push(
                Damage::content(
                    format!("no number: {text} {item}"),
                    set(row, Block::Targets, at, text, kazakh),
                )
                .gives(IndicatorWithoutNumber, row as u32 + 1, Indicators)
                .item(item),
            );
        }
    }
    damages
}

fn twice() -> Vec<Damage> {
    fn result(from: usize, to: usize, change: fn(String) -> String) -> impl Fn(&mut List) -> bool {
        move |list| {
            list.rows[to].results[1] = change(list.rows[from].results[0].clone());
            true
        }
    }
    fn direction(change: fn(String) -> String) -> impl Fn(&mut List) -> bool {
        move |list| {
            let text = |list: &List, column| list.text(&list.rows[0], column);
            let (direction, territory) = (text(list, Direction), text(list, Territory));
            list.rows[4].cells.insert(Direction, change(direction));
            list.rows[4].cells.insert(Territory, territory);
            true
        }
    }
    vec![
        Damage::content("a result again in a later row", result(0, 4, |it| it))
            .gives(DuplicateText, 5, Indicators)
            .item("result 2"),
        Damage::content("a result again, other marks", result(0, 4, |it| it.replace('.', ";")))
            .gives(DuplicateText, 5, Indicators)
            .item("result 2"),
        Damage::content("a result again, capitals", result(0, 4, |it| it.to_uppercase()))
            .gives(DuplicateText, 5, Indicators)
            .item("result 2"),
        Damage::content("a result again in its row", result(2, 2, |it| it))
            .gives(DuplicateText, 3, Indicators)
            .item("result 2"),
        Damage::content("a target again as a result", |list| {
            list.rows[1].results[2] = list.rows[0].targets[0].clone();
            true
        })
        .gives(DuplicateText, 2, Indicators)
        .item("result 3"),
        Damage::content("a direction again", direction(|it| it)).gives(
            DuplicateDirection,
            5,
            Direction,
        ),
        Damage::content("a direction again with a full stop", direction(|it| format!("{it}.")))
            .gives(DuplicateDirection, 5, Direction),
        Damage::content("a direction again in quotation marks", direction(|it| format!("«{it}»")))
            .gives(DuplicateDirection, 5, Direction),
    ]
}

/// A word cut without a hyphen is told only by a list of all words. Where all items stand on one line, a bracket left open
/// holds the numbers behind it.
const GAPS: &[Gap] = &[
    ("cut: Кемінде 12 экологиялық акция ұйымдасты", &[]),
    ("cut: Проведение не менее 12 занятий по цифров", &[]),
    ("cut: Проведение не менее 12 занятий (в том числе 4", &["rows"]),
    ("cut: Проведение не менее 12 занятий («Чистый берег", &["rows"]),
];

#[test]
fn items_that_break_off_are_told() {
    check(&cut(), GAPS);
}

#[test]
fn targets_without_a_number_are_told() {
    check(&without_number(), GAPS);
}

#[test]
fn what_stands_twice_is_told() {
    check(&twice(), GAPS);
}
