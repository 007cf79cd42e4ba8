//! Sums of money.

use bagyt_language::amount::{Unit, find_amounts};

fn read(text: &str) -> String {
    let shown = find_amounts(text).into_iter().map(|amount| {
        let unit = match amount.unit {
            None => "",
            Some(Unit::Tenge) => " tenge",
            Some(Unit::Thousand) => " thousand",
            Some(Unit::Million) => " million",
            Some(Unit::Billion) => " billion",
        };
        format!("{}{unit}", amount.number)
    });
    shown.collect::<Vec<_>>().join("; ")
}

fn check(text: &str, expected: &str) {
    assert_eq!(read(text), expected, "{text:?}");
}

#[test]
fn units_are_read_in_every_spelling() {
    for unit in [
        "мың теңге",
        "мың тг.",
        "мың тг",
        "мыңтг",
        "мың тенге",
        "мыңтеңге",
        "тыс. тенге",
        "тыс.тг",
        "тыс. тг.",
        "тысяч тенге",
        "тыс тенге",
        "мың ₸",
    ] {
        check(&format!("17 204 {unit}"), "17204 thousand");
        check(&format!("17204{unit}"), "17204 thousand");
    }
    for unit in ["млн. теңге", "млн тенге", "миллион теңге", "миллиона тенге", "млн"]
    {
        check(&format!("5,5 {unit}"), "5.5 million");
    }
    for unit in ["теңге", "тенге", "тг", "тг.", "₸", "KZT", "теңгеге", "теңгеден"]
    {
        check(&format!("500 000 {unit}"), "500000 tenge");
    }
    check("1,2 млрд тенге", "1.2 billion");
}

#[test]
fn funding_cells_yield_money_and_not_years() {
    check("2026 жыл –   28 250\n\n2027 жыл – 42 942", "28250; 42942");
    check("2026 жылға – 10 000 мың тг.", "10000 thousand");
    check("2023 жылға –  29 150 мыңтг", "29150 thousand");
    check("2023 жыл –24 450мың тг", "24450 thousand");
    check(
        "2026 жыл - 18 000 мың теңге 2027 жыл - 18 000 мың теңге",
        "18000 thousand; 18000 thousand",
    );
    check("5 000,0", "5000");
    check("4 400 000", "4400000");
    check("2026 жыл – 2000 мың тг", "2000 thousand");
    check("2026 год – 2100 тыс. тенге", "2100 thousand");
    check("на 2026 г. – 5 млн тенге, на 2027 г. – 6 млн тенге", "5 million; 6 million");
    check("30 026 30 026", "30026; 30026");
    check("бес миллион теңге", "5 million");
    check("5 (бес) миллион теңге", "5 million");
    check("8 700 мың (сегіз миллион жеті жүз мың) теңге", "8700 thousand");
}

#[test]
fn sums_per_grant_and_in_all_are_both_amounts() {
    check(
        "Әр грант сомасы –\n5 420\nмың  тг\n\nЖалпы сомасы– \n54200мың тг",
        "5420 thousand; 54200 thousand",
    );
    check("2026 жыл – 9 900,0\n(бір грантқа – 3 300,0)", "9900; 3300");
    check(
        "8 400,0 тыс. тенге\n(по 2 100,0 тыс. тенге на каждый грант)",
        "8400 thousand; 2100 thousand",
    );
    check("3 грант, 500 000 теңгеден", "500000 tenge");
}

#[test]
fn the_range_covers_number_and_unit() {
    let covers = |text: &str, words: &str| {
        let found = find_amounts(text);
        assert_eq!(&text[found[0].range.clone()], words);
    };
    covers("2026 жылға – 10 000 мың тг. ", "10 000 мың тг.");
    covers("– 17204мыңтг\n", "17204мыңтг");
    covers("6 000 мың теңге, ", "6 000 мың теңге");
    covers("500 тыс. на", "500 тыс.");
    covers("28 250.", "28 250");
}

#[test]
fn other_things_counted_are_no_money() {
    check("10 қысқа мерзімді грант 20% 3 гранта", "10");
    check("Мың теңге", "");
    check("14.01.2026", "");
}

#[test]
fn sums_in_parts_are_added_up() {
    check("2 млн 500 мың теңге", "2500000 tenge");
    check("2 млн 500 тыс.", "2500000 tenge");
    check("екі миллион бес жүз мың теңге", "2500000 tenge");
}

#[test]
fn money_of_another_country_is_no_amount_in_tenge() {
    for text in ["$ 10 000", "10 000 $", "10 000 долларов США", "5 000 евро", "10 000 USD", "€5000"]
    {
        check(text, "");
    }
    check("$ 10 000, 5 200 тыс. тенге", "5200 thousand");
}

#[test]
fn years_that_are_counted_are_no_money() {
    check("40 000 тыс. тенге на 2 года", "40000 thousand");
    check("2 жылға 41 000", "41000");
    check("1 год – 20 000", "20000");
    check("5 000 жыл сайын", "5000");
    check("2 жыл сайын", "2");
}
