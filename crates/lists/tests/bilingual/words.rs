//! Two rows of our own words in both languages, and ways to print them.

use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, Reading, read};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

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

/// A title and a table, heading first.
#[derive(Debug, Clone)]
pub struct Table {
    pub title: String,
    pub rows: Vec<Vec<String>>,
}

/// Reads tables of a document of a word processor, which must hold this many lists.
pub fn lists(tables: &[Table], count: usize) -> Vec<Reading> {
    let readings = read("tizbe.docx", &docx(tables), RuleBook::built_in(), &Limits::default())
        .expect("it can be read");
    assert_eq!(readings.len(), count, "{tables:#?}");
    readings
}

/// Reads a document with one list.
pub fn list(table: &Table) -> Reading {
    lists(std::slice::from_ref(table), 1).remove(0)
}

/// The bytes of a document: paragraphs and tables, every line of a cell a paragraph.
fn docx(tables: &[Table]) -> Vec<u8> {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let paragraph = |text: &str| {
        format!("<w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>", escaped(text))
    };
    let paragraphs = |text: &str| text.split('\n').map(paragraph).collect::<String>();
    // An arrow down begins a cell that covers the cells with an arrow up below it.
    let cell = |text: &String| match text.chars().next() {
        Some('↓') => format!(
            "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>{}</w:tc>",
            paragraphs(&text['↓'.len_utf8()..])
        ),
        Some('↑') => "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>".to_owned(),
        _ => format!("<w:tc>{}</w:tc>", paragraphs(text)),
    };
    let row = |cells: &Vec<String>| {
        format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>())
    };
    let table = |table: &Table| {
        let rows: String = table.rows.iter().map(row).collect();
        format!("{}<w:tbl>{rows}</w:tbl><w:p/>", paragraphs(&table.title))
    };
    let body: String = tables.iter().map(table).collect();
    let xml = format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
    );
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("word/document.xml", SimpleFileOptions::default()).expect("it can be read");
    writer.write_all(xml.as_bytes()).expect("it can be read");
    writer.finish().expect("it can be read").into_inner()
}

/// The same as a dump with tabs, for tables whose cells have one line.
pub fn dump(table: &Table) -> String {
    let rows: Vec<String> = table.rows.iter().map(|row| row.join("\t")).collect();
    format!("{}\n\n{}\n", table.title, rows.join("\n"))
}

/// A row with its number.
pub fn numbered(number: &str, cells: impl IntoIterator<Item = String>) -> Vec<String> {
    std::iter::once(number.to_owned()).chain(cells).collect()
}

/// A table under its title.
pub fn file(title: &str, heading: Vec<String>, rows: &[Vec<String>]) -> Table {
    let rows = std::iter::once(heading).chain(rows.iter().cloned()).collect();
    Table { title: title.to_owned(), rows }
}

/// A list in one language.
pub fn of_one_language(title: &str, headings: &Cells, rows: &[&Cells]) -> Table {
    let cells = |cells: &Cells| cells.map(str::to_owned);
    let rows: Vec<Vec<String>> =
        (1..).zip(rows).map(|(number, row)| numbered(&format!("{number}."), cells(row))).collect();
    file(title, numbered("№", cells(headings)), &rows)
}
