//! Two rows of our own words in both languages, and ways to print them.

use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, Reading, read};

/// The cells of a row: field, direction, problem, funding, kind, territory, indicators, base.
pub type Cells = [&'static str; 8];

/// Kazakh headings.
pub const HEADINGS_KK: Cells = [
    "Сала",
    "Мемлекеттік грант бағыты",
    "Мәселенің қысқаша сипаттамасы",
    "Қаржыландыру көлемі (мың теңге)",
    "Грант түрі және іске асыру мерзімі",
    "Грантты іске асыру аумағы",
    "Нысаналы индикаторлар және күтілетін нәтижелер",
    "Материалдық-техникалық базаға қойылатын талаптар",
];

/// The same in Russian.
pub const HEADINGS_RU: Cells = [
    "Сфера",
    "Направление государственного гранта",
    "Краткое описание проблемы",
    "Объём финансирования (тыс. тенге)",
    "Вид гранта и срок реализации",
    "Территория реализации гранта",
    "Целевые индикаторы и ожидаемые результаты",
    "Требования к материально-технической базе",
];

/// A row with everything.
pub const FIRST_KK: Cells = [
    "Жастар саясаты мен балалар бастамаларын қолдау",
    "Ауыл жасөспірімдеріне арналған шеберханалар",
    "Ауылда үйірмелер жоқ. Жасөспірімдердің тек 12 пайызы кружокқа барады.",
    "2026 жыл – 43 500\n2027 жыл – 44 000,5\n2028 жыл – 45 000",
    "1 ұзақ мерзімді грант, 2026-2028 жылдар",
    "Ақмола облысының кемінде 4 ауданы, Астана қаласы",
    "Нысаналы индикаторлар (жыл сайын):\n1. Кемінде 300 жасөспірімді қамту.\n2. Қатысушылардың кемінде 70 %-ы дағды алады.\nКүтілетін нәтижелер:\n1. 12 шеберхана ашылады.\n2. Облыстық көрме өткізіледі, 1 200 келуші.",
    "кемінде 3 компьютер, 60 шаршы метр үй-жай",
];

/// The same in Russian.
pub const FIRST_RU: Cells = [
    "Поддержка молодёжной политики и детских инициатив",
    "Мастерские для сельских подростков",
    "В сёлах нет кружков. Занимаются только 12 процентов подростков.",
    "2026 год – 43 500\n2027 год – 44 000,5\n2028 год – 45 000",
    "1 долгосрочный грант, 2026-2028 годы",
    "Не менее 4 районов Акмолинской области, город Астана",
    "Целевые индикаторы (ежегодно):\n1. Охват не менее 300 подростков.\n2. Не менее 70 % участников получат навыки.\nОжидаемые результаты:\n1. Открытие 12 мастерских.\n2. Проведение областной выставки, 1 200 посетителей.",
    "не менее 3 компьютеров, помещение 60 квадратных метров",
];

/// A short-term row.
pub const SECOND_KK: Cells = [
    "Қоршаған ортаны қорғау",
    "Қаладағы сирек кездесетін ағаштарды қорғау",
    "Соңғы жылдары қалада 140 түп ағаш қураған, олардың орнына жаңасы отырғызылмаған.",
    "5,5 млн теңге",
    "2 қысқа мерзімді грант, 2026 жыл",
    "Көкшетау қаласы",
    "Нысаналы индикаторлар:\n1. Кемінде 2 мың көшет отырғызу.\nКүтілетін нәтижелер:\n1. 15 сенбілік ұйымдастыру.",
    "-",
];

/// The same in Russian.
pub const SECOND_RU: Cells = [
    "Охрана окружающей среды",
    "Сохранение редких деревьев в городе",
    "За последние годы в городе засохло 140 деревьев, новые на их место не высажены.",
    "5,5 миллионов тенге",
    "2 краткосрочных гранта, 2026 год",
    "город Кокшетау",
    "Целевые индикаторы:\n1. Посадка не менее 2 тыс. саженцев.\nОжидаемые результаты:\n1. Организация 15 субботников.",
    "-",
];

/// A title in each language.
pub const TITLE_KK: &str = "Мемлекеттік гранттардың 2026 жылға арналған бағыттарының тізбесі";
/// The same in Russian.
pub const TITLE_RU: &str = "Перечень направлений государственных грантов на 2026 год";

/// Reads a file that must hold this many lists.
pub fn lists(text: &str, count: usize) -> Vec<Reading> {
    let readings =
        read("tizbe.txt", text.as_bytes(), RuleBook::built_in(), &Limits::default()).unwrap();
    assert_eq!(readings.len(), count, "{text}");
    readings
}

/// Reads a file with one list.
pub fn list(text: &str) -> Reading {
    lists(text, 1).remove(0)
}

/// A row of a dump: cells by tabs, quoted where they hold line ends.
pub fn line(cells: &[String]) -> String {
    let quoted = |cell: &String| {
        if cell.contains(['\n', '"']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.clone()
        }
    };
    cells.iter().map(quoted).collect::<Vec<_>>().join("\t")
}

/// A row with its number.
pub fn numbered(number: &str, cells: impl IntoIterator<Item = String>) -> String {
    let cells: Vec<String> = std::iter::once(number.to_owned()).chain(cells).collect();
    line(&cells)
}

/// A file: title, heading, rows.
pub fn file(title: &str, heading: String, rows: &[String]) -> String {
    format!("{title}\n\n{heading}\n{}\n", rows.join("\n"))
}

/// A list in one language.
pub fn of_one_language(title: &str, headings: &Cells, rows: &[&Cells]) -> String {
    let cells = |cells: &Cells| cells.map(str::to_owned);
    let rows: Vec<String> =
        (1..).zip(rows).map(|(number, row)| numbered(&format!("{number}."), cells(row))).collect();
    file(title, numbered("№", cells(headings)), &rows)
}
