//! Lists by chance: all letters, quotation marks, line breaks and numbers, 1 to 60 rows, every kind, years, places, several
//! customers, one language or both. A press that knows nothing of papers prints them, and the list is what is read of that.

use crate::law::read;
use bagyt_domain::list::OfficialList;
use bagyt_test_kit::press::{Align, Cell, Form, Paragraph, Row, Sheet, Table};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// A text in Kazakh and in Russian.
type Pair = [&'static str; 2];

const HEADINGS: [Pair; 9] = [
    ["№ р/с", "№ п/п"],
    ["Мемлекеттік грант саласы", "Сфера государственного гранта"],
    ["Мемлекеттік гранттың бағыты", "Направление государственного гранта"],
    ["Мәселенің қысқаша сипаттамасы", "Краткое описание проблемы"],
    ["Қаржыландыру көлемі (мың теңге)", "Объем финансирования (тыс. тенге)"],
    ["Грант түрі және грантты іске асыру мерзімі", "Вид гранта и срок реализации гранта"],
    ["Грантты іске асыру аумағы", "Территория реализации гранта"],
    ["Нысаналы индикатор және күтілетін нәтижелер", "Целевой индикатор и ожидаемые результаты"],
    [
        "Материалдық-техникалық базаға қойылатын талаптар",
        "Требования к материально-технической базе",
    ],
];

const FIELDS: [Pair; 4] = [
    ["Қоршаған ортаны қорғау", "Охрана окружающей среды"],
    [
        "Азаматтардың денсаулығын қорғау, салауатты өмір салтын насихаттау",
        "Охрана здоровья граждан, пропаганда здорового образа жизни",
    ],
    ["Мәдениет және өнер саласын дамыту", "Развитие культуры и искусства"],
    [
        "Жастар саясаты мен балалар бастамаларын қолдау",
        "Поддержка молодежной политики и детских инициатив",
    ],
];

const PLACES: [Pair; 6] = [
    ["Павлодар облысы", "Павлодарская область"],
    ["Астана қаласы", "Город Астана"],
    ["Ақмола облысы, Жамбыл облысы", "Акмолинская область, Жамбылская область"],
    ["17 облыс және 3 қала", "17 областей и 3 города"],
    ["Тараз қаласының кемінде 2 ауданы", "Не менее 2 районов города Тараза"],
    ["Облыстың 4 ауданы", "4 района области"],
];

const BASES: [Pair; 2] = [
    [
        "Кемінде 3 компьютер, кемінде 1 түрлі-түсті принтер",
        "Не менее 3 компьютеров, не менее 1 цветного принтера",
    ],
    ["Ауданы кемінде 60 шаршы метр үй-жай", "Помещение площадью не менее 60 квадратных метров"],
];

const CUSTOMERS: [Pair; 4] = [
    ["Мәдениет комитеті", "Комитет культуры"],
    ["Азаматтық қоғам істері комитеті", "Комитет по делам гражданского общества"],
    ["Жастар және отбасы істері комитеті", "Комитет по делам молодежи и семьи"],
    ["Облыстың ішкі саясат басқармасы", "Управление внутренней политики области"],
];

/// Words of one language with all its letters, and the signs that stand beside words.
const WORDS: [[&str; 28]; 2] = [
    [
        "әлеуметтік",
        "қоғамдық",
        "ғылыми",
        "ұйымдардың",
        "үлгілі",
        "өңірдегі",
        "һәм",
        "жаңа",
        "«Жастар» клубы",
        "“Бірлік” ұясы",
        "(онлайн)",
        "іс-шаралар",
        "70 % үлесі",
        "қызметін",
        "тұрғындар мен",
        "отбасыларды",
        "2 500 адамды",
        "ҮЕҰ",
        "қолдау,",
        "оқытуды",
        "ауылдағы",
        "шағын және",
        "еріктілер",
        "волонтёрлер",
        "цехтар мен",
        "щёткалар",
        "эфирдегі",
        "юбилейлік",
    ],
    [
        "социальных",
        "общественных",
        "научных",
        "организаций,",
        "объектов",
        "съездов",
        "ещё",
        "новых",
        "«Молодёжь»",
        "\"Единство\"",
        "(онлайн)",
        "мероприятий",
        "70 % охвата",
        "служб",
        "жителей и",
        "семей",
        "2 500 человек",
        "НПО",
        "поддержки,",
        "обучения",
        "сельских",
        "малых и",
        "волонтёров",
        "эфиров",
        "щитов",
        "юношей",
        "цехов",
        "фильмов",
    ],
];

/// What a heading of items says beside its name.
const SAID: [Pair; 3] = [
    ["(жыл сайын)", "(ежегодно)"],
    ["(әр грант бойынша)", "(по каждому гранту)"],
    ["және олардың мәні", "и их значение"],
];

/// What begins a text of its kind: it says what is done, so that both languages are told.
const BEGINS: [Pair; 3] = [
    ["Өңірде мынаны дамыту:", "Развитие в регионе следующего:"],
    ["Тұрғындар үшін ұйымдастыру:", "Организация для жителей:"],
    ["Кемінде 40 кездесу өткізу:", "Проведение не менее 40 встреч:"],
];

/// Words of a text in each language, and its beginning.
#[derive(Debug, Clone)]
struct Words {
    begin: usize,
    words: Vec<usize>,
    parts: Vec<Vec<usize>>,
}

fn words(most: usize, parts: usize) -> impl Strategy<Value = Words> {
    let some = |most| vec(0..WORDS[0].len(), 2..most);
    (0..BEGINS.len(), some(most), vec(some(5), 0..=parts)).prop_map(|(begin, words, parts)| Words {
        begin,
        words,
        parts: if parts.len() > 1 { parts } else { Vec::new() },
    })
}

impl Words {
    fn say(&self, language: usize) -> String {
        let words = self.words.iter().map(|at| WORDS[language][*at]).collect::<Vec<_>>();
        format!("{} {}", BEGINS[self.begin][language], words.join(" "))
    }

    /// An item as lines: itself and its parts.
    fn lines(&self, language: usize, number: usize) -> Vec<String> {
        let end = if self.parts.is_empty() { "." } else { ":" };
        let mut lines = vec![format!("{number}. {}{end}", self.say(language).replace(',', ""))];
        for (at, part) in self.parts.iter().enumerate() {
            let words = part.iter().map(|at| WORDS[language][*at]).collect::<Vec<_>>();
            let end = if at + 1 == self.parts.len() { "." } else { ";" };
            lines.push(format!("- {}{end}", words.join(" ").trim_end_matches(',')));
        }
        lines
    }
}

/// One direction.
#[derive(Debug, Clone)]
struct Invented {
    field: usize,
    direction: Words,
    problem: Words,
    /// In thousand tenge, a year each.
    amounts: Vec<u32>,
    million: bool,
    grants: u32,
    /// Whether the sum of one grant stands beside that of the year.
    each: bool,
    place: usize,
    targets: Vec<Words>,
    results: Vec<Words>,
    /// What the heading of targets says beside its name, and after how many of them another follows that says nothing more.
    said: Option<usize>,
    said_until: usize,
    base: Option<usize>,
}

fn direction() -> impl Strategy<Value = Invented> {
    let money = (
        vec(1_000u32..60_000, 1..=3),
        prop::bool::weighted(0.1),
        1..6u32,
        prop::bool::weighted(0.2),
    );
    let said = (prop::option::weighted(0.3, 0..SAID.len()), 1..4usize);
    let items = (vec(words(8, 3), 1..4), vec(words(8, 2), 0..4), said);
    let place = (0..FIELDS.len(), 0..PLACES.len(), prop::option::of(0..BASES.len()));
    (words(9, 0), words(20, 0), money, items, place).prop_map(
        |(direction, problem, (amounts, million, grants, each), (targets, results, said), of)| {
            Invented {
                field: of.0,
                direction,
                problem,
                base: of.2.filter(|_| amounts.len() == 3),
                each: each && amounts.len() == 1 && !million,
                // What is divided among grants is a whole number of thousands for each.
                amounts: match each {
                    true => amounts.iter().map(|amount| amount / grants * grants).collect(),
                    false => amounts,
                },
                million,
                grants,
                place: of.1,
                targets,
                results,
                said: said.0,
                said_until: said.1,
            }
        },
    )
}

/// How a list is printed.
#[derive(Debug, Clone, Copy)]
struct Frame {
    /// Kazakh, Russian or both, as places in a [`Pair`].
    languages: &'static [usize],
    point: bool,
    totals: bool,
    approval: usize,
    note: usize,
}

/// A list as it is read.
pub fn list() -> impl Strategy<Value = OfficialList> {
    let rows = prop_oneof![
        8 => vec(vec(direction(), 1..5), 1..4).boxed(),
        1 => vec(vec(direction(), 10..16), 1..5).boxed(),
    ];
    let frame = (
        select(vec![&[0usize][..], &[1], &[0, 1], &[1, 0]]),
        any::<bool>(),
        any::<bool>(),
        0..3usize,
        0..4usize,
    );
    (rows, frame).prop_map(|(customers, (languages, point, totals, approval, note))| {
        let sheet = printed(&customers, Frame { languages, point, totals, approval, note });
        let mut lists = read("list.docx", &Form::Docx.print(&sheet));
        assert_eq!(lists.len(), 1, "a printed list is a list");
        let list = lists.remove(0).list;
        let rows: usize = customers.iter().map(Vec::len).sum();
        assert_eq!(list.rows.len(), rows, "every row is a direction");
        list
    })
}

const TITLES: Pair = [
    "Үкіметтік емес ұйымдар үшін 2026 жылға арналған мемлекеттік гранттар бағыттарының тізбесі",
    "Перечень направлений государственных грантов для неправительственных организаций на 2026 год",
];

const NOTES: [Pair; 2] = [
    [
        "Ескертпе: бағыттар бюджет нақтыланғанда өзгеруі мүмкін.",
        "Примечание: направления могут измениться при уточнении бюджета.",
    ],
    ["* МТБ – материалдық-техникалық база.", "* МТБ – материально-техническая база."],
];

const APPROVALS: [Pair; 2] = [
    [
        "Павлодар облысы ішкі саясат басқармасы басшысының\n2026 жылғы 18 ақпандағы\n№ 7-Н бұйрығымен бекітілген",
        "Утвержден приказом руководителя управления\nвнутренней политики Павлодарской области\nот 18 февраля 2026 года № 7-Н",
    ],
    [
        "Министрдің 2026 жылғы «__» ________\n№ ____ бұйрығымен бекітілген",
        "Утвержден приказом министра\nот «__» ________ 2026 года № ____",
    ],
];

fn printed(customers: &[Vec<Invented>], frame: Frame) -> Sheet {
    let in_all =
        |pair: Pair| frame.languages.iter().map(|it| pair[*it].to_owned()).collect::<Vec<_>>();
    let mut rows: Vec<Row> = vec![HEADINGS.map(|pair| Cell::new(in_all(pair))).to_vec()];
    let mut number = 0;
    for (at, directions) in customers.iter().enumerate() {
        if customers.len() > 1 {
            rows.push(vec![Cell::new([CUSTOMERS[at][frame.languages[0]]]).across(9)]);
        }
        for direction in directions {
            number += 1;
            rows.push(row(number, direction, frame));
        }
    }
    if frame.totals {
        rows.push(total(customers, frame));
    }
    let mut before = Vec::new();
    if let Some(approval) = APPROVALS.get(frame.approval) {
        for text in in_all(*approval) {
            let lines = text.split('\n').map(str::to_owned).collect();
            before.push(Paragraph { lines, align: Align::Right });
        }
    }
    before.extend(in_all(TITLES).into_iter().map(|title| Paragraph::new(title, Align::Centre)));
    let notes = NOTES.get(frame.note).map(|pair| in_all(*pair)).unwrap_or_default();
    let after = notes.into_iter().map(|note| Paragraph::new(note, Align::Left)).collect();
    Sheet { before, tables: vec![Table { rows, heading_rows: 1 }], after }
}

fn of_year(year: usize, amount: u32, language: usize) -> String {
    let word = ["жыл", "год"][language];
    format!("{year} {word} – {}", spaced(amount))
}

/// A number as lists print it: `28 250`.
fn spaced(number: u32) -> String {
    match number / 1000 {
        0 => number.to_string(),
        thousands => format!("{thousands} {:03}", number % 1000),
    }
}

fn total(customers: &[Vec<Invented>], frame: Frame) -> Row {
    let mut sums = [0u32; 3];
    for direction in customers.iter().flatten() {
        let all = sums.iter_mut().zip(&direction.amounts);
        all.for_each(|(sum, amount)| *sum += *amount);
    }
    let language = frame.languages[0];
    let years = (2026..).zip(sums).filter(|(_, sum)| *sum > 0);
    let lines: Vec<String> = years.map(|(year, sum)| of_year(year, sum, language)).collect();
    vec![
        Cell::new([["Барлығы", "Итого"][language]]).across(4),
        Cell::new(lines),
        Cell::new([""]).across(4),
    ]
}

fn row(number: usize, direction: &Invented, frame: Frame) -> Row {
    let in_all = |say: &dyn Fn(usize) -> Vec<String>| {
        Cell::new(frame.languages.iter().flat_map(|it| say(*it)).collect::<Vec<_>>())
    };
    let years = direction.amounts.len();
    let money = |language: usize| -> Vec<String> {
        let each = (2026..).zip(&direction.amounts);
        let unit = ["млн теңге", "млн тенге"][language];
        each.map(|(year, amount)| match direction.million {
            true => {
                let word = ["жыл", "год"][language];
                format!("{year} {word} – {},{} {unit}", amount / 1000, amount % 1000 / 100)
            }
            false => of_year(year, *amount, language),
        })
        .chain(direction.each.then(|| {
            let each = direction.amounts[0] / direction.grants;
            let words = ["әр грантқа", "на один грант"][language];
            format!("({words} {})", spaced(each))
        }))
        .collect()
    };
    let kind = |language: usize| {
        let term = [
            ["қысқа мерзімді", "орта мерзімді", "ұзақ мерзімді"],
            ["краткосрочный", "среднесрочный", "долгосрочный"],
        ][language][years - 1];
        let grant = ["грант", "грант"][language];
        let span = match (years, language) {
            (1, 0) => "2026 жыл".to_owned(),
            (1, _) => "2026 год".to_owned(),
            (_, 0) => format!("2026–{} жылдар", 2025 + years),
            _ => format!("2026–{} годы", 2025 + years),
        };
        vec![format!("{} {term} {grant}", direction.grants), span]
    };
    let indicators = |language: usize| {
        let mut lines = Vec::new();
        for (heading, items) in [
            (["Нысаналы индикатор:", "Целевой индикатор:"], &direction.targets),
            (["Күтілетін нәтижелер:", "Ожидаемые результаты:"], &direction.results),
        ] {
            let said = direction.said.filter(|_| heading[0].starts_with('Н'));
            let parts = match said {
                Some(_) => items.split_at(direction.said_until.min(items.len())),
                None => items.split_at(items.len()),
            };
            for (items, said) in [(parts.0, said), (parts.1, None)] {
                if !items.is_empty() {
                    let name = heading[language].trim_end_matches(':');
                    let said = said.map(|at| format!(" {}", SAID[at][language]));
                    lines.push(format!("{name}{}:", said.unwrap_or_default()));
                }
                lines.extend(items.iter().zip(1..).flat_map(|(item, at)| item.lines(language, at)));
            }
        }
        lines
    };
    let pair = |pair: Pair| in_all(&|language| vec![pair[language].to_owned()]);
    vec![
        Cell::new([format!("{number}{}", if frame.point { "." } else { "" })]),
        pair(FIELDS[direction.field]),
        in_all(&|language| vec![direction.direction.say(language)]),
        in_all(&|language| {
            vec![format!("{}.", direction.problem.say(language).trim_end_matches(','))]
        }),
        in_all(&money),
        in_all(&kind),
        pair(PLACES[direction.place]),
        in_all(&indicators),
        direction.base.map_or_else(|| Cell::new(["-"]), |at| pair(BASES[at])),
    ]
}
