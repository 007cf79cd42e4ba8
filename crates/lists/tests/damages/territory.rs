//! Damage to territory and field.

use super::matrix::{Damage, Gap, check};
use super::sound::{Form, List};
use bagyt_domain::list::Code::{
    RegionCountMismatch, TerritoryMissing, UnknownField, UnknownRegion,
};
use bagyt_domain::list::Column::{self, Field, Territory};

fn set(row: usize, column: Column, text: &'static str, kazakh: bool) -> impl Fn(&mut List) -> bool {
    move |list| {
        list.rows[row].cells.insert(column, text.to_owned());
        list.is_kazakh() == kazakh
    }
}

/// A printed count, and other names beside it.
fn counts() -> Vec<Damage> {
    let kazakh = [
        "4 облыс: Абай, Жетісу, Ұлытау облыстары",
        "4 облыс (Абай, Жетісу, Ұлытау)",
        "4 облыс – Абай, Жетісу және Ұлытау облыстары",
        "4 облыста: Абай, Жетісу, Ұлытау",
        "төрт облыс: Абай, Жетісу, Ұлытау",
        "Қазақстанның 4 облысы: Абай, Жетісу, Ұлытау",
        "Қазақстан Республикасының 4 өңірі (Абай, Жетісу, Ұлытау облыстары)",
        "Абай, Жетісу, Ұлытау облыстары (4 облыс)",
        "Абай, Жетісу, Ұлытау облыстары (4 өңір)",
        "Абай облысы, Жетісу облысы, Ұлытау облысы – барлығы 4 өңір",
        "Абай, Жетісу, Ұлытау облыстары, барлығы 4 облыс",
        "Абай, Жетісу және Ұлытау облыстары, 4 өңір",
        "2 облыс: Абай, Жетісу, Ұлытау облыстары",
        "Астана, Алматы, Шымкент қалалары (2 қала)",
        "2 қала: Астана, Алматы, Шымкент",
        "4 аудан: Бейнеу, Мұнайлы, Қарақия",
        "Маңғыстау облысының 4 ауданы: Бейнеу, Мұнайлы, Қарақия",
        "Маңғыстау облысының 4 ауданы (Бейнеу, Мұнайлы, Қарақия)",
        "2026 жылы – 3 облыс: Абай, Жетісу; 2027 жылы – 2 облыс: Ұлытау, Ақтөбе",
        "3 облыс және 2 қала: Абай, Жетісу, Ұлытау облыстары, Астана қаласы",
    ];
    let russian = [
        "4 области: Акмолинская, Павлодарская, Костанайская",
        "4 области (Акмолинская, Павлодарская, Костанайская)",
        "4 области – Акмолинская, Павлодарская и Костанайская",
        "в 4 областях: Акмолинской, Павлодарской, Костанайской",
        "четыре области: Акмолинская, Павлодарская, Костанайская",
        "4 региона Казахстана: Акмолинская, Павлодарская, Костанайская области",
        "4 региона Республики Казахстан (Акмолинская, Павлодарская, Костанайская области)",
        "Акмолинская, Павлодарская, Костанайская области (4 области)",
        "Акмолинская, Павлодарская, Костанайская области (4 региона)",
        "Акмолинская область, Павлодарская область, Костанайская область – всего 4 региона",
        "Акмолинская, Павлодарская, Костанайская области, всего 4 региона",
        "Акмолинская, Павлодарская и Костанайская области, 4 региона",
        "2 области: Акмолинская, Павлодарская, Костанайская",
        "города Астана, Алматы, Шымкент (2 города)",
        "2 города: Астана, Алматы, Шымкент",
        "4 района: Денисовский, Сарыкольский, Федоровский",
        "4 района Костанайской области: Денисовский, Сарыкольский, Федоровский",
        "4 района Костанайской области (Денисовский, Сарыкольский, Федоровский)",
        "2026 год – 3 области: Акмолинская, Павлодарская; 2027 год – 2 области: Абай, Жетісу",
        "3 области и 2 города: Акмолинская, Павлодарская, Костанайская области, город Астана",
    ];
    let damage = |text, row: usize, kazakh| {
        Damage::content(text, set(row, Territory, text, kazakh)).gives(
            RegionCountMismatch,
            row as u32 + 1,
            Territory,
        )
    };
    let kazakh = kazakh.into_iter().zip([3, 0].into_iter().cycle());
    let russian = russian.into_iter().zip([3, 4].into_iter().cycle());
    kazakh
        .map(|(text, row)| damage(text, row, true))
        .chain(russian.map(|(text, row)| damage(text, row, false)))
        .collect()
}

fn unknown() -> Vec<Damage> {
    let regions = [
        ("Қиялбек облысы", true),
        ("Қиялбек ауданы", true),
        ("Нұрмекен қаласы", true),
        ("Абай облысы, Қиялбек облысы", true),
        ("Қиялбек және Ойдан аудандары", true),
        ("Павлодар облысының Қиялбек ауданы", true),
        ("Қиялтөбе ауылдық округі", true),
        ("Небыльская область", false),
        ("Выдумский район", false),
        ("город Небылицк", false),
        ("г. Небылицк", false),
        ("Акмолинская область, Выдумский район", false),
        ("Небыльский и Выдумский районы", false),
        ("село Выдумка", false),
        ("Выдуманский сельский округ", false),
    ];
    let fields = [
        ("Ғарышты игеруге жәрдемдесу", true),
        ("Балық шаруашылығын дамыту", true),
        ("Освоение космического пространства", false),
        ("Развитие рыбного хозяйства", false),
    ];
    let regions = regions.into_iter().map(|(text, kazakh)| {
        Damage::content(format!("unknown: {text}"), set(0, Territory, text, kazakh)).gives(
            UnknownRegion,
            1,
            Territory,
        )
    });
    let fields = fields.into_iter().map(|(text, kazakh)| {
        Damage::content(format!("unknown: {text}"), set(4, Field, text, kazakh)).gives(
            UnknownField,
            5,
            Field,
        )
    });
    regions.chain(fields).collect()
}

fn missing() -> Vec<Damage> {
    let mut damages = Vec::new();
    for (name, mark) in [("blank", ""), ("a dash", "-"), ("a long dash", "—")] {
        for row in [0, 2, 4] {
            let spoil = move |list: &mut List| {
                list.rows[row].cells.insert(Territory, mark.to_owned());
                true
            };
            damages.push(
                Damage::content(format!("no territory: {name}, row {}", row + 1), spoil).gives(
                    TerritoryMissing,
                    row as u32 + 1,
                    Territory,
                ),
            );
        }
    }
    damages.push(
        Damage::cells("no cell for the territory", |grid| {
            let Some(at) = grid.place(Territory).filter(|_| grid.form == Form::Dump) else {
                return false;
            };
            grid.row(2).remove(at);
            true
        })
        .gives(TerritoryMissing, 3, Territory),
    );
    damages
}

const GAPS: &[Gap] = &[];

#[test]
fn counts_that_differ_from_the_names_beside_them_are_told() {
    check(&counts(), GAPS);
}

#[test]
fn unknown_places_and_fields_are_told() {
    check(&unknown(), GAPS);
}

#[test]
fn a_missing_territory_is_told() {
    check(&missing(), GAPS);
}
