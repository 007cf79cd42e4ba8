//! Invented lists for measuring: the official form in Kazakh and Russian, the same ones on every run.

use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The words of one language.
struct Words {
    heading: [&'static str; 9],
    title: fn(u32) -> String,
    approval: fn(&str, u32, usize) -> String,
    oblasts: [&'static str; 20],
    departments: [&'static str; 5],
    issuer: fn(&str, &str) -> String,
    fields: [&'static str; 6],
    whom: [&'static str; 8],
    what: [&'static str; 8],
    problem: [&'static str; 4],
    money: fn(u32, usize) -> String,
    term: fn(u32) -> String,
    items: fn(usize, &str) -> String,
}

const KAZAKH: Words = Words {
    heading: [
        "№ р/с",
        "Заңның 5-бабының 1-тармағына сәйкес мемлекеттік грант саласы",
        "Мемлекеттік гранттың бағыты",
        "Мәселенің қысқаша сипаттамасы",
        "Қаржыландыру көлемі (мың теңге)",
        "Грант түрі және грантты іске асыру мерзімі",
        "Грантты іске асыру аумағы (осы Қағидалардың 6-тармағына сәйкес)",
        "Нысаналы индикаторлар және күтілетін нәтижелер",
        "Материалдық-техникалық базаға қойылатын талаптар (ұзақ мерзімді гранттарды іске асыру кезінде ғана белгіленеді)",
    ],
    title: |year| {
        format!(
            "Үкіметтік емес ұйымдарға арналған мемлекеттік гранттардың {year} жылға арналған бағыттарының тізбесі"
        )
    },
    approval: |oblast, year, number| {
        format!(
            "{oblast} қоғамдық даму басқармасы басшысының {year} жылғы 12 ақпандағы № {number} бұйрығымен бекітілген"
        )
    },
    oblasts: [
        "Абай облысы",
        "Ақмола облысы",
        "Ақтөбе облысы",
        "Алматы облысы",
        "Атырау облысы",
        "Батыс Қазақстан облысы",
        "Жамбыл облысы",
        "Жетісу облысы",
        "Қарағанды облысы",
        "Қостанай облысы",
        "Қызылорда облысы",
        "Маңғыстау облысы",
        "Павлодар облысы",
        "Солтүстік Қазақстан облысы",
        "Түркістан облысы",
        "Ұлытау облысы",
        "Шығыс Қазақстан облысы",
        "Астана қаласы",
        "Алматы қаласы",
        "Шымкент қаласы",
    ],
    departments: [
        "қоғамдық даму басқармасы",
        "ішкі саясат басқармасы",
        "жастар саясаты мәселелері жөніндегі басқармасы",
        "мәдениет басқармасы",
        "жұмыспен қамту және әлеуметтік бағдарламалар басқармасы",
    ],
    issuer: |oblast, department| format!("{oblast}ның {department}"),
    fields: [
        "Жастар саясаты мен балалар бастамаларын қолдау",
        "Халықтың әлеуметтік тұрғыдан осал топтарын қолдау",
        "Қоршаған ортаны қорғау",
        "Мәдениет пен өнерді дамыту",
        "Азаматтардың денсаулығын сақтау, салауатты өмір салтын насихаттау",
        "Қоғамдық келісімді және жалпыұлттық бірлікті нығайту",
    ],
    whom: [
        "ауыл жастары",
        "жалғызбасты қарттар",
        "мүгедектігі бар адамдар",
        "көпбалалы отбасылар",
        "мектеп оқушылары",
        "студенттер",
        "еріктілер",
        "жас отбасылар",
    ],
    what: [
        "үшін тегін кәсіптік курстар",
        "үшін құқықтық кеңес беру",
        "арасында экологиялық мәдениетті қалыптастыру",
        "үшін бос уақыт орталықтары",
        "арасында салауатты өмір салтын насихаттау",
        "үшін цифрлық сауаттылық сабақтары",
        "қатысатын ауыл театрлары",
        "үшін психологиялық қолдау қызметі",
    ],
    problem: [
        "Аудан орталықтарынан алыс ауылдарда қажетті қызметтер жоқ, тұрғындар қолдауға уақтылы қол жеткізе алмайды.",
        "Бұрынғы жобалар қысқа мерзімді болғандықтан, олардың нәтижелері жоба аяқталған соң сақталмайды.",
        "Қоғамдық ұйымдар мен мемлекеттік мекемелердің өзара әрекеті жүйелі сипат алмаған.",
        "Тұрғындардың көпшілігі өз құқықтары мен қолжетімді көмек түрлері туралы білмейді.",
    ],
    money: |year, sum| format!("{year} жыл – {sum} 500"),
    term: |year| format!("1 қысқа мерзімді грант, {year} жыл"),
    items: |count, whom| {
        format!(
            "Нысаналы индикатор:\n1. Жобаға кемінде {count} адам тарту ({whom}).\n2. Қатысушылардың кемінде 70 %-ы нәтижеге қанағаттанған \
             (сауалнама бойынша).\nКүтілетін нәтижелер:\n1. Кемінде 12 семинар өткізу, әрқайсысында кемінде 20 қатысушы.\n2. Әлеуметтік желілерде кемінде {} \
             жарияланым орналастыру.\n3. Әдістемелік құрал әзірлеу (Тапсырыс берушімен келісім бойынша).",
            count / 4 + 8
        )
    },
};

const RUSSIAN: Words = Words {
    heading: [
        "№ п/п",
        "Сфера государственного гранта согласно пункту 1 статьи 5 Закона",
        "Направление государственного гранта",
        "Краткое описание проблемы",
        "Объем финансирования (тыс. тенге)",
        "Вид гранта и срок реализации гранта",
        "Территория реализации гранта (в соответствии с пунктом 6 настоящих Правил)",
        "Целевые индикаторы и ожидаемые результаты",
        "Требования к материально-технической базе (устанавливаются только при реализации долгосрочных грантов)",
    ],
    title: |year| {
        format!(
            "Перечень направлений государственных грантов для неправительственных организаций на {year} год"
        )
    },
    approval: |oblast, year, number| {
        format!(
            "Утвержден приказом руководителя управления общественного развития, {oblast}, от 12 февраля {year} года № {number}"
        )
    },
    oblasts: [
        "Абайская область",
        "Акмолинская область",
        "Актюбинская область",
        "Алматинская область",
        "Атырауская область",
        "Западно-Казахстанская область",
        "Жамбылская область",
        "Жетысуская область",
        "Карагандинская область",
        "Костанайская область",
        "Кызылординская область",
        "Мангистауская область",
        "Павлодарская область",
        "Северо-Казахстанская область",
        "Туркестанская область",
        "Улытауская область",
        "Восточно-Казахстанская область",
        "город Астана",
        "город Алматы",
        "город Шымкент",
    ],
    departments: [
        "Управление общественного развития",
        "Управление внутренней политики",
        "Управление по вопросам молодежной политики",
        "Управление культуры",
        "Управление занятости и социальных программ",
    ],
    issuer: |oblast, department| format!("{department} ({oblast})"),
    fields: [
        "Поддержка молодежной политики и детских инициатив",
        "Поддержка социально уязвимых слоев населения",
        "Охрана окружающей среды",
        "Развитие культуры и искусства",
        "Охрана здоровья граждан, пропаганда здорового образа жизни",
        "Укрепление общественного согласия и общенационального единства",
    ],
    whom: [
        "сельской молодежи",
        "одиноких пожилых людей",
        "людей с инвалидностью",
        "многодетных семей",
        "школьников",
        "студентов",
        "волонтеров",
        "молодых семей",
    ],
    what: [
        "Бесплатные профессиональные курсы для",
        "Правовые консультации для",
        "Экологическое просвещение для",
        "Центры досуга для",
        "Пропаганда здорового образа жизни для",
        "Занятия по цифровой грамотности для",
        "Сельские театры с участием",
        "Служба психологической поддержки для",
    ],
    problem: [
        "В селах, удаленных от районных центров, нет нужных услуг, жители не получают поддержку вовремя.",
        "Прежние проекты были краткосрочными, и их результаты не сохраняются после завершения.",
        "Взаимодействие общественных организаций и государственных учреждений не стало системным.",
        "Большинство жителей не знает о своих правах и о доступных видах помощи.",
    ],
    money: |year, sum| format!("{year} год – {sum} 500"),
    term: |year| format!("1 краткосрочный грант, {year} год"),
    items: |count, whom| {
        format!(
            "Целевые индикаторы:\n1. Охват проектом не менее {count} человек ({whom}).\n2. Не менее 70 % участников удовлетворены результатом (по итогам опроса).\n\
             Ожидаемые результаты:\n1. Проведение не менее 12 семинаров, не менее 20 участников на каждом.\n2. Размещение не менее {} публикаций в \
             социальных сетях.\n3. Разработка методического пособия (по согласованию с заказчиком).",
            count / 4 + 8
        )
    },
};

/// Writes this many lists into an empty folder; says how many bytes and directions they hold.
pub fn write(folder: &Path, lists: usize) -> anyhow::Result<(usize, usize)> {
    if folder.is_dir() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    let (mut bytes, mut rows) = (0, 0);
    for number in 1..=lists {
        let count = 3 + number % 8;
        let text = list(number, count);
        bytes += text.len();
        rows += count;
        fs::write(folder.join(format!("list-{number:05}.txt")), text)?;
    }
    Ok((bytes, rows))
}

/// One list as a dump of a word processor: a tab opens each cell.
fn list(number: usize, rows: usize) -> String {
    let words = if number.is_multiple_of(2) { &KAZAKH } else { &RUSSIAN };
    let year = 2023 + u32::try_from(number % 4).unwrap_or_default();
    let oblast = pick(&words.oblasts, number * 7 / 4);
    let mut text =
        format!("{}\n\n{}\n\n", (words.approval)(oblast, year, number), (words.title)(year));
    words.heading.iter().for_each(|cell| line(&mut text, cell));
    text.push('\n');
    line(&mut text, &(words.issuer)(oblast, pick(&words.departments, number / 7)));
    for row in 1..=rows {
        let seed = number * 7 + row * 13;
        let (whom, what) = (pick(&words.whom, seed), pick(&words.what, seed / 3));
        let direction = if what.starts_with(char::is_uppercase) {
            format!("{what} {whom}")
        } else {
            capital(&format!("{whom} {what}"))
        };
        text.push('\n');
        line(&mut text, &row.to_string());
        line(&mut text, pick(&words.fields, seed));
        line(&mut text, &format!("{direction} ({number}-{row})"));
        let problem: Vec<&str> = (0..3).map(|at| pick(&words.problem, seed / 5 + at)).collect();
        line(&mut text, &problem.join(" "));
        line(&mut text, &(words.money)(year, 3 + seed % 6));
        line(&mut text, &(words.term)(year));
        line(&mut text, oblast);
        line(&mut text, &(words.items)(60 + seed % 240, whom));
        line(&mut text, "-");
    }
    text
}

fn line(text: &mut String, cell: &str) {
    writeln!(text, "\t{cell}").expect("writing into a string cannot fail");
}

fn pick<'a, const N: usize>(words: &[&'a str; N], seed: usize) -> &'a str {
    words[seed % N]
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use bagyt_domain::rules::RuleBook;
    use bagyt_lists::{Limits, read};

    #[test]
    fn invented_lists_are_read_whole_and_without_errors() {
        for number in 1..=16 {
            let readings = read(
                "invented",
                list(number, 5).as_bytes(),
                RuleBook::built_in(),
                &Limits::default(),
            )
            .unwrap();
            assert_eq!(readings.len(), 1);
            let list = &readings[0].list;
            assert_eq!(list.rows.len(), 5, "list {number}");
            assert_eq!(list.issuers.len(), 1, "list {number}");
            for row in &list.rows {
                assert!(row.field_code.is_some() && row.term.is_some(), "list {number}");
                assert!(row.funding.len() == 1 && !row.regions.is_empty(), "list {number}");
                assert_eq!(
                    (row.target_indicators.len(), row.expected_results.len()),
                    (2, 3),
                    "list {number}"
                );
            }
            let errors = readings[0]
                .findings
                .iter()
                .filter(|it| it.severity() == bagyt_domain::list::Severity::Error);
            assert_eq!(errors.count(), 0, "list {number}: {:?}", readings[0].findings);
        }
    }
}
