//! One small list of our own words in the official form.

use crate::printed::{assembled, shown};

pub const KK: [&str; 9] = [
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

pub const RU: [&str; 9] = [
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

pub const PROBLEM: &str = "Өзен жағасында қоқыс көбейіп барады. Тұрғындар сенбілікке сирек шығады, ал ағаш отырғызу мүлде тоқтаған.";
pub const INDICATORS: &str = "Нысаналы индикатор: 1. Кемінде 40 тұрғынды тарту. Күтілетін нәтижелер: 1. Кемінде 2 сенбілік өткізу.";

pub fn row(number: &str) -> [&str; 9] {
    [
        number,
        "Қоршаған ортаны қорғау",
        "Өзен жағасын көгалдандыру",
        PROBLEM,
        "3 200",
        "1 қысқа мерзімді грант",
        "Қарасу ауданы",
        INDICATORS,
        "-",
    ]
}

pub fn expected(number: &str) -> String {
    let number = if number.is_empty() { String::new() } else { format!("number={number}; ") };
    format!(
        "{number}field=Қоршаған ортаны қорғау; direction=Өзен жағасын көгалдандыру; problem={PROBLEM}; funding=3 200; \
         kind_and_term=1 қысқа мерзімді грант; territory=Қарасу ауданы; indicators={INDICATORS}; material_base=-"
    )
}

pub fn loose(cells: &[&str]) -> String {
    cells.iter().map(|cell| format!("\t{cell}\n")).collect()
}

pub fn tabbed(cells: &[&str]) -> String {
    format!("{}\n", cells.join("\t"))
}

pub fn check(text: &str, lines: &[&str]) {
    let lists = assembled(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let found: Vec<String> = lists.iter().flat_map(shown).collect();
    assert_eq!(found, lines, "\n{text}");
}
