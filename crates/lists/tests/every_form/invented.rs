//! Lists by chance: official headings, and texts of every letter, sign and break that lists have.

use bagyt_test_kit::press::{Align, Cell, Paragraph, Row, Sheet, Table};
use proptest::prelude::*;
use proptest::sample::select;

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

/// Words with every letter of both languages, and with the signs that stand beside words.
const WORDS: [&str; 40] = [
    "әлеуметтік",
    "қоғамдық",
    "ғылым",
    "ұйым",
    "үлгі",
    "іске",
    "өңір",
    "һәм",
    "жаңа",
    "цифрлық",
    "ёлка",
    "щит",
    "объект",
    "эхо",
    "юность",
    "я",
    "«Жастар»",
    "“Бірлік”",
    "(оқыту)",
    "іс-шара",
    "70 %",
    "№ 5",
    "–",
    "2026/2027",
    "А.Б. атындағы",
    "1,5",
    "12:30",
    "ҮЕҰ",
    "т.б.",
    "м²",
    "C++",
    "e-gov",
    "жас–кәрі",
    "тұрғын;",
    "сұрақ?",
    "иә!",
    "вьюга",
    "Ырыс",
    "съезд",
    "a&b",
];

/// A list of its own: language, customers, rows.
pub fn sheet() -> impl Strategy<Value = Sheet> {
    (prop::bool::ANY, prop::collection::vec(prop::collection::vec(texts(), 1..6), 1..4))
        .prop_map(|(kazakh, customers)| printed(kazakh, &customers))
}

/// The texts of one row.
#[derive(Debug, Clone)]
struct Texts {
    direction: String,
    problem: Vec<String>,
    amounts: Vec<u32>,
    targets: Vec<String>,
    results: Vec<String>,
    territory: usize,
}

fn texts() -> impl Strategy<Value = Texts> {
    let words = |least: usize, most: usize| {
        prop::collection::vec(select(&WORDS[..]), least..most).prop_map(|words| words.join(" "))
    };
    let items = || prop::collection::vec(words(3, 12), 1..4);
    let problem = prop::collection::vec(words(6, 20), 1..3);
    let amounts = prop::collection::vec(1_000u32..60_000, 1..3);
    (words(4, 9), problem, amounts, items(), items(), 0..3usize).prop_map(
        |(direction, problem, amounts, targets, results, territory)| Texts {
            direction,
            problem,
            amounts,
            targets,
            results,
            territory,
        },
    )
}

fn printed(kazakh: bool, customers: &[Vec<Texts>]) -> Sheet {
    let heading: Row = if kazakh { KK } else { RU }.map(|text| Cell::new([text])).to_vec();
    let mut rows = vec![heading];
    let mut number = 0;
    for (at, directions) in customers.iter().enumerate() {
        if customers.len() > 1 {
            let name = if kazakh {
                format!("Қоғамдық даму {} комитеті", at + 1)
            } else {
                format!("Комитет общественного развития {}", at + 1)
            };
            rows.push(vec![Cell::new([name]).across(9)]);
        }
        for texts in directions {
            number += 1;
            rows.push(row(kazakh, number, texts));
        }
    }
    let (approval, title) = if kazakh {
        (
            [
                "Павлодар облысы ішкі саясат басқармасы басшысының",
                "2026 жылғы 18 ақпандағы",
                "№ 7 бұйрығымен бекітілген",
            ],
            "Үкіметтік емес ұйымдар үшін 2026 жылға арналған мемлекеттік гранттар бағыттарының тізбесі",
        )
    } else {
        (
            [
                "Утвержден приказом руководителя",
                "управления внутренней политики",
                "от 18 февраля 2026 года № 7",
            ],
            "Перечень направлений государственных грантов для неправительственных организаций на 2026 год",
        )
    };
    let lines = approval.map(str::to_owned).to_vec();
    Sheet {
        before: vec![
            Paragraph { lines, align: Align::Right },
            Paragraph::new(title, Align::Centre),
        ],
        tables: vec![Table { rows, heading_rows: 1 }],
        after: Vec::new(),
    }
}

fn row(kazakh: bool, number: usize, texts: &Texts) -> Row {
    let word = |kk: &'static str, ru: &'static str| if kazakh { kk } else { ru };
    let amounts = texts.amounts.iter().zip(2026..).map(|(amount, year)| {
        let thousands = format!("{} {:03}", amount / 1000, amount % 1000);
        if kazakh {
            format!("{year} жыл – {thousands}")
        } else {
            format!("{year} год – {thousands}")
        }
    });
    let kind = match (texts.amounts.len(), kazakh) {
        (1, true) => "1 қысқа мерзімді грант",
        (1, false) => "1 краткосрочный грант",
        (_, true) => "1 орта мерзімді грант (2026-2027 жылдар)",
        (_, false) => "1 среднесрочный грант (2026-2027 годы)",
    };
    let territories = [
        [
            word("Павлодар облысы", "Павлодарская область"),
            word("Ақмола облысы", "Акмолинская область"),
        ],
        [word("Астана қаласы", "город Астана"), word("Алматы қаласы", "город Алматы")],
        [word("Павлодар қаласы", "город Павлодар"), word("Екібастұз қаласы", "город Экибастуз")],
    ];
    let mut indicators = vec![word("Нысаналы индикатор:", "Целевой индикатор:").to_owned()];
    let numbered = |(at, item): (usize, &String)| format!("{}. {item}.", at + 1);
    indicators.extend(texts.targets.iter().enumerate().map(numbered));
    indicators.push(word("Күтілетін нәтижелер:", "Ожидаемые результаты:").to_owned());
    indicators.extend(texts.results.iter().enumerate().map(numbered));
    vec![
        Cell::new([number.to_string()]),
        Cell::new([word("Мәдениет және өнер саласын дамыту", "Развитие культуры и искусства")]),
        Cell::new([texts.direction.clone()]),
        Cell::new(texts.problem.clone()),
        Cell::new(amounts),
        Cell::new([kind]),
        Cell::new(territories[texts.territory]),
        Cell::new(indicators),
        Cell::new(["-"]),
    ]
}
