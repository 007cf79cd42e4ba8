//! Changes that are no damage: the law allows them, or they say the same in other words. Nothing may be said of them.

use super::matrix::{Damage, check};
use super::sound::{List, Unit};
use bagyt_domain::list::Column::{self, Funding, MaterialBase, Territory};

fn years(row: usize, kazakh: &'static str, russian: &'static str) -> impl Fn(&mut List) -> bool {
    move |list| {
        list.rows[row].term_years = Some(list.say(kazakh, russian).to_owned());
        true
    }
}

/// Article 6-1 of the law: short three months to a year, medium one to two years, long two to three.
fn terms() -> Vec<Damage> {
    let funded = |row: usize, years: usize| {
        move |list: &mut List| {
            list.rows[row].money.years.truncate(years);
            list.add_up_again();
            true
        }
    };
    let short: [(&str, &'static str, &'static str); 6] = [
        ("a year", "2026 ж.", "2026 г."),
        ("months", "6 ай, 2026 жыл", "6 месяцев, 2026 год"),
        ("until a day", "2026 жылғы 30 қарашаға дейін", "до 30 ноября 2026 года"),
        (
            "dates within a year",
            "2026 жылғы 1 сәуір – 2026 жылғы 30 қараша",
            "с 1 апреля по 30 ноября 2026 года",
        ),
        (
            "seven months over New Year",
            "2026 жылғы 1 қазан – 2027 жылғы 30 сәуір",
            "с 1 октября 2026 года по 30 апреля 2027 года",
        ),
        ("figures over New Year", "01.10.2026-30.04.2027", "01.10.2026 – 30.04.2027"),
    ];
    let medium: [(&str, &'static str, &'static str); 4] = [
        ("a list", "2026, 2027 жылдар", "2026, 2027 годы"),
        ("and", "2026 және 2027 жылдары", "2026 и 2027 годы"),
        ("each by itself", "2026 ж., 2027 ж.", "2026 г., 2027 г."),
        (
            "dates over eighteen months",
            "2026 жылғы 1 сәуір – 2027 жылғы 30 қыркүйек",
            "с 1 апреля 2026 года по 30 сентября 2027 года",
        ),
    ];
    let long: [(&str, &'static str, &'static str); 2] = [
        ("a list", "2026, 2027, 2028 жылдар", "2026, 2027, 2028 годы"),
        ("from to", "2026 жылдан 2028 жылға дейін", "с 2026 по 2028 год"),
    ];
    let mut changes = Vec::new();
    let of = |term: &str, name: &str| format!("the term of a {term} grant as {name}");
    for (term, row, texts) in [("short", 0, &short[..]), ("medium", 1, &medium), ("long", 3, &long)]
    {
        changes.extend(texts.iter().map(|&(name, kazakh, russian)| {
            Damage::content(of(term, name), years(row, kazakh, russian)).touching(&[row as u32 + 1])
        }));
    }
    changes.push(Damage::content("a medium grant of one year", funded(1, 1)).touching(&[2]));
    changes.push(Damage::content("a long grant of two years", funded(3, 2)).touching(&[4]));
    changes
}

fn cell(
    row: usize,
    column: Column,
    kazakh: &'static str,
    russian: &'static str,
) -> impl Fn(&mut List) -> bool {
    move |list| {
        let text = list.say(kazakh, russian).to_owned();
        list.rows[row].cells.insert(column, text);
        true
    }
}

fn territories() -> Vec<Damage> {
    let texts: [(&'static str, &'static str); 14] = [
        ("3 облыс: Абай, Жетісу, Ұлытау облыстары", "3 области: Акмолинская, Павлодарская, Абай"),
        (
            "Абай, Жетісу, Ұлытау облыстары (3 облыс)",
            "Акмолинская, Павлодарская области (2 области)",
        ),
        ("төрт облыс: Абай, Жетісу, Ұлытау, Ақтөбе", "три области: Абай, Жетісу, Ұлытау"),
        (
            "17 облыс және 3 қала: Астана, Алматы, Шымкент",
            "17 областей и 3 города: Астана, Алматы, Шымкент",
        ),
        ("Қазақстан Республикасының барлық өңірлері", "Все регионы Республики Казахстан"),
        ("Қазақстан Республикасы", "Республика Казахстан"),
        ("Жетісу облысының 8 ауданы мен 2 қаласы", "8 районов и 2 города области Жетісу"),
        (
            "кемінде 3 облыс: Абай, Жетісу, Ұлытау, Ақтөбе",
            "не менее 3 областей: Абай, Жетісу, Ұлытау, Актюбинская",
        ),
        ("Шымкент қаласының 5 ауданы", "5 районов города Шымкента"),
        (
            "2026 жылы – 2 облыс: Абай, Жетісу; 2027 жылы – 1 облыс: Ұлытау",
            "2026 год – 2 области: Абай, Жетісу; 2027 год – 1 область: Ұлытау",
        ),
        ("Алматы қаласы және облыстың 3 қаласы", "город Алматы и 3 города области"),
        ("Павлодар қаласы, Екібастұз қаласы, Ақсу қаласы", "города Павлодар, Экибастуз, Аксу"),
        ("Облыс орталығы", "Областной центр"),
        (
            "Маңғыстау облысының 3 ауданы: Бейнеу, Мұнайлы, Қарақия",
            "3 района Костанайской области: Денисовский, Сарыкольский, Федоровский",
        ),
    ];
    texts
        .into_iter()
        .map(|(kazakh, russian)| {
            Damage::content(format!("territory: {kazakh}"), cell(3, Territory, kazakh, russian))
                .touching(&[4])
        })
        .collect()
}

fn items() -> Vec<Damage> {
    let texts: [(&'static str, &'static str); 10] = [
        ("Тартылған еріктілердің саны 60 адамнан кем емес", "Привлечение волонтеров: 60 и более"),
        ("Кемінде 60 ерікті", "Не менее 60 волонтеров"),
        (
            "Кемінде 12 сабақ өткізу (Тапсырыс берушімен келісім бойынша)",
            "Проведение 12 занятий (по согласованию с заказчиком)",
        ),
        ("Қатысушылардың үлесі – 70%", "Доля участников – 70 %"),
        ("Кемінде 12 акция («Таза жаға»)", "Не менее 12 акций («Чистый берег»)"),
        ("Кемінде 12 сабақ;", "Не менее 12 занятий;"),
        ("Кемінде 12 сабақ – әр ауданда", "Не менее 12 занятий – в каждом районе"),
        ("Сабақтардың саны – кемінде 12", "Количество занятий – не менее 12"),
        ("Әр ауданда кемінде 2 сабақтан", "В каждом районе не менее чем по 2"),
        ("Кемінде 12 сабақ мектептер үшін", "Не менее 12 занятий для школ"),
    ];
    texts
        .into_iter()
        .map(|(kazakh, russian)| {
            Damage::content(format!("item: {kazakh}"), move |list| {
                let text = list.say(kazakh, russian).to_owned();
                list.rows[0].results[2].clone_from(&text);
                list.rows[4].targets[1] = text;
                true
            })
            .touching(&[1, 5])
            .also(&[bagyt_domain::list::Code::DuplicateText])
        })
        .collect()
}

fn money() -> Vec<Damage> {
    let tenge = |list: &mut List| {
        let text = list.say("8 400 000 теңге", "8 400 000 тенге").to_owned();
        list.rows[0].cells.insert(Funding, text);
        list.unit != Unit::Tenge
    };
    vec![
        Damage::content("an amount with its own unit", tenge).touching(&[1]),
        Damage::content(
            "no base asked for",
            cell(0, MaterialBase, "Талап етілмейді", "Не требуется"),
        )
        .touching(&[1]),
        Damage::content("a base mark", cell(1, MaterialBase, "—", "-")).touching(&[2]),
    ]
}

#[test]
fn nothing_is_said_of_terms_the_law_allows() {
    check(&terms(), &[]);
}

#[test]
fn nothing_is_said_of_territories_that_agree() {
    check(&territories(), &[]);
}

#[test]
fn nothing_is_said_of_whole_items_and_amounts() {
    let changes: Vec<_> = items().into_iter().chain(money()).collect();
    check(&changes, &[]);
}
