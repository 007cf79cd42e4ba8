//! Phrases of money: what they say and where they are cut.

use super::*;
use bagyt_language::script::fold_space;
use proptest::prelude::*;

fn read(text: &str, bare: Unit) -> Vec<String> {
    let shown = phrases(&mend(text), bare, None).into_iter().map(|phrase| {
        let years: Vec<String> = phrase.years.iter().map(Year::to_string).collect();
        let scope = match phrase.scope {
            Scope::Grant => " grant",
            Scope::Total => " total",
            Scope::Part => " part",
            Scope::Plain => "",
        };
        let annual = if phrase.annual { " annual" } else { "" };
        format!("{}={}{scope}{annual} [{}]", years.join("+"), phrase.amount, phrase.printed)
    });
    shown.collect()
}

fn check(text: &str, expected: &[&str]) {
    assert_eq!(read(text, Unit::Thousand), expected, "{text:?}");
}

#[test]
fn a_year_before_its_amount() {
    check(
        "2026 жыл –   11 500\n\n2027 жыл – 12 250,5",
        &["2026=11500 [2026 жыл – 11 500]", "2027=12250.5 [2027 жыл – 12 250,5]"],
    );
    check(
        "2026 жыл - 9 000 мың теңге 2027 жыл - 8 000 мың теңге",
        &["2026=9000 [2026 жыл - 9 000 мың теңге]", "2027=8000 [2027 жыл - 8 000 мың теңге]"],
    );
    check(
        "на 2026 год – 5,5 млн тенге; на 2027 год – 6 млн тенге",
        &["2026=5500 [на 2026 год – 5,5 млн тенге]", "2027=6000 [на 2027 год – 6 млн тенге]"],
    );
    check("2026 жылға – 7 300 мың тг.", &["2026=7300 [2026 жылға – 7 300 мың тг.]"]);
    check("2026: 4000\n2027: 4500", &["2026=4000 [2026: 4000]", "2027=4500 [2027: 4500]"]);
}

#[test]
fn a_year_after_its_amount() {
    check(
        "9 000 мың теңге – 2026 жыл\n8 000 мың теңге – 2027 жыл",
        &["2026=9000 [9 000 мың теңге – 2026 жыл]", "2027=8000 [8 000 мың теңге – 2027 жыл]"],
    );
    check(
        "10 400 (2026 ж.), 11 200 (2027 ж.)",
        &["2026=10400 [10 400 (2026 ж.)]", "2027=11200 [11 200 (2027 ж.)]"],
    );
    check("15 000 тыс. тенге на 2026 год", &["2026=15000 [15 000 тыс. тенге на 2026 год]"]);
    check(
        "2026-2027 жж.: 20 000 (2026 ж.), 22 000 (2027 ж.)",
        &["2026=20000 [2026-2027 жж.: 20 000 (2026 ж.)]", "2027=22000 [22 000 (2027 ж.)]"],
    );
    check(
        "1-й год – 10 000 тыс. тенге, 2-й год – 12 000 тыс. тенге",
        &["=10000 [1-й год – 10 000 тыс. тенге]", "=12000 [2-й год – 12 000 тыс. тенге]"],
    );
}

#[test]
fn amounts_without_a_year() {
    check("4 800,0", &["=4800 [4 800,0]"]);
    check("6 100 мың теңге", &["=6100 [6 100 мың теңге]"]);
    check("3 900 000", &["=3900000 [3 900 000]"]);
    check("3 900 000 теңге", &["=3900 [3 900 000 теңге]"]);
    assert_eq!(read("3 900 000", Unit::Tenge), ["=3900 [3 900 000]"]);
    assert_eq!(read("3,9", Unit::Million), ["=3900 [3,9]"]);
}

#[test]
fn sums_per_grant_and_totals_are_told_apart() {
    check(
        "Әр грант сомасы –\n3 100\nмың  тг\n\nЖалпы сомасы– \n9300мың тг",
        &["=3100 grant [Әр грант сомасы – 3 100 мың тг]", "=9300 total [Жалпы сомасы– 9300мың тг]"],
    );
    check(
        "2026 жыл – 12 600,0\n(бір грантқа – 4 200,0)",
        &["2026=12600 [2026 жыл – 12 600,0]", "=4200 grant [бір грантқа – 4 200,0]"],
    );
    check(
        "7 500,0 тыс. тенге (по 2 500,0 тыс. тенге на каждый грант)",
        &["=7500 [7 500,0 тыс. тенге]", "=2500 grant [по 2 500,0 тыс. тенге на каждый грант]"],
    );
    check(
        "3 гранта × 2 000 = 6 000",
        &["=2000 grant [3 гранта × 2 000]", "=6000 [3 гранта × 2 000 = 6 000]"],
    );
    check(
        "4 500 мың теңге х 2 грант = 9 000 мың теңге",
        &["=4500 grant [4 500 мың теңге]", "=9000 [4 500 мың теңге х 2 грант = 9 000 мың теңге]"],
    );
    check("15 000 (3 грант × 5 000)", &["=15000 [15 000]", "=5000 grant [3 грант × 5 000]"]);
    check(
        "2 грант, әрқайсысы 4 500 мың теңге",
        &["=4500 grant [2 грант, әрқайсысы 4 500 мың теңге]"],
    );
    check(
        "Стоимость 1 гранта: 2026 г. – 4 900, 2027 г. – 4 900",
        &[
            "2026=4900 grant [Стоимость 1 гранта: 2026 г. – 4 900]",
            "2027=4900 grant [2027 г. – 4 900]",
        ],
    );
    check(
        "2026 жыл – 28 250\nоның ішінде: 1-грант – 14 000, 2-грант – 14 250",
        &[
            "2026=28250 [2026 жыл – 28 250]",
            "=14000 grant [оның ішінде: 1-грант – 14 000]",
            "=14250 grant [2-грант – 14 250]",
        ],
    );
}

#[test]
fn a_product_is_the_sum_of_one_grant_and_of_all() {
    for sign in ["х", "x", "×", "*"] {
        let (behind, before) = (format!("2 500 {sign} 3"), format!("3 {sign} 2 500"));
        for factors in [behind, before] {
            check(
                &format!("{factors} = 7 500"),
                &[
                    &format!("=2500 grant [{}]", factors.trim_end_matches(&format!(" {sign} 3"))),
                    &format!("=7500 [{factors} = 7 500]"),
                ],
            );
        }
    }
    check("3 грант × 2 500", &["=2500 grant [3 грант × 2 500]"]);
    check("3х2 500", &["=2500 grant [3х2 500]"]);
    check("900 х 3 грант", &["=900 grant [900 х 3 грант]"]);
    check("900 х 3 = 2 700", &["=900 grant [900]", "=2700 [900 х 3 = 2 700]"]);
    assert_eq!(
        phrases(&mend("5 х 10 = 50"), Unit::Million, Some(10))[0].amount.to_string(),
        "5000"
    );
    assert_eq!(phrases(&mend("3 × 2 500"), Unit::Thousand, None)[0].times, Some(3));
}

#[test]
fn a_part_is_told_from_its_whole() {
    for words in ["в том числе", "в т.ч.", "в т. ч.", "из них", "оның ішінде", "соның ішінде"]
    {
        check(
            &format!("9 500 тыс. тенге, {words} 2 000 тыс. тенге"),
            &["=9500 [9 500 тыс. тенге]", &format!("=2000 part [{words} 2 000 тыс. тенге]")],
        );
    }
    check(
        "2026 г. – 9 500 (в т.ч. 500 – аренда, 300 – связь)\n2027 г. – 8 000, из них 400 – связь",
        &[
            "2026=9500 [2026 г. – 9 500]",
            "=500 part [в т.ч. 500 – аренда]",
            "=300 part [300 – связь]",
            "2027=8000 [2027 г. – 8 000]",
            "=400 part [из них 400 – связь]",
        ],
    );
    check(
        "9 500 (в т.ч. 500)\n8 000",
        &["=9500 [9 500]", "=500 part [в т.ч. 500]", "=8000 [8 000]"],
    );
    check(
        "9 500, в т.ч. 500\n8 000",
        &["=9500 [9 500]", "=500 part [в т.ч. 500]", "=8000 [8 000]"],
    );
    check(
        "2026 г. – 9 500, в т.ч. в 2026 году 500; 2027 г. – 8 000",
        &[
            "2026=9500 [2026 г. – 9 500]",
            "2026=500 part [в т.ч. в 2026 году 500]",
            "2027=8000 [2027 г. – 8 000]",
        ],
    );
    check("9 500\n8 000", &["=9500 [9 500]", "=8000 [8 000]"]);
}

#[test]
fn the_years_of_a_whole_are_no_parts() {
    check(
        "2026–2027 жылдары 20 000, оның ішінде 2026 жылы – 12 000, 2027 жылы – 8 000",
        &[
            "2026+2027=20000 part [2026–2027 жылдары 20 000]",
            "2026=12000 [оның ішінде 2026 жылы – 12 000]",
            "2027=8000 [2027 жылы – 8 000]",
        ],
    );
    check(
        "20 000, из них:\n2026 год – 12 000, в т.ч. 500 – связь\n2027 год – 8 000",
        &[
            "=20000 part [20 000, из них:]",
            "2026=12000 [2026 год – 12 000]",
            "=500 part [в т.ч. 500 – связь]",
            "2027=8000 [2027 год – 8 000]",
        ],
    );
}

#[test]
fn misread_digits_are_read_and_the_print_is_kept() {
    check("О,9 млн тенге", &["=900 [О,9 млн тенге]"]);
    check("I2 000", &["=12000 [I2 000]"]);
    check("12 5OO,0", &["=12500 [12 5OO,0]"]);
    check(
        "2О26 жыл – 1O 500\n2027 жыл – 9 000",
        &["2026=10500 [2О26 жыл – 1O 500]", "2027=9000 [2027 жыл – 9 000]"],
    );
    check("12 5ОО0", &[]);
    assert_eq!(phrases(&mend("1O,5"), Unit::Million, None)[0].amount.to_string(), "10500");
}

#[test]
fn the_dash_of_an_empty_column_is_no_part_of_the_phrase() {
    check("2026 год 12 980,0 —", &["2026=12980 [2026 год 12 980,0]"]);
    check("12 980,0\n-", &["=12980 [12 980,0]"]);
}

#[test]
fn parts_joined_behind_the_point_of_an_abbreviation_are_one_amount() {
    check("5 млн. 200 мың теңге", &["=5200 [5 млн. 200 мың теңге]"]);
    check("2026 г. – 5 млн. 200 тыс. тенге", &["2026=5200 [2026 г. – 5 млн. 200 тыс. тенге]"]);
    check("5 млн. 200 000 тенге", &["=5200 [5 млн. 200 000 тенге]"]);
}

#[test]
fn yearly_sums_and_ranges_are_seen() {
    check(
        "2026-2028 гг. – ежегодно 15 000",
        &["2026+2027+2028=15000 annual [2026-2028 гг. – ежегодно 15 000]"],
    );
    check("2026-2027 жылдар – 40 000", &["2026+2027=40000 [2026-2027 жылдар – 40 000]"]);
}

#[test]
fn headings_name_the_unit() {
    for (heading, unit) in [
        ("Қаржыландыру көлемі (мың теңге)", Unit::Thousand),
        ("Объём финансирования (тыс. тенге)", Unit::Thousand),
        ("Объем финансирования, тенге", Unit::Tenge),
        ("Қаржыландыру көлемі (млн теңге)", Unit::Million),
        ("Қаржыландыру көлемі", Unit::Thousand),
    ] {
        assert_eq!(unit_of_heading(heading), unit, "{heading}");
    }
}

proptest! {
    #[test]
    fn arbitrary_text_never_panics(text in any::<String>()) {
        phrases(&mend(&text), Unit::Thousand, None);
    }

    #[test]
    fn every_phrase_stands_in_the_text(pieces in proptest::collection::vec(
        prop_oneof!["20[23][0-9] (жыл|год|ж\\.)", "[1-9][0-9]{0,2} 000", "[ ,;()\n–.]{1,2}", "мың теңге", "әр грант", "млн", "жалпы"], 0..24)
    ) {
        let text = pieces.concat();
        let folded = fold_space(&text);
        for phrase in phrases(&mend(&text), Unit::Thousand, None) {
            prop_assert!(folded.contains(&phrase.printed), "{:?} is not in {folded:?}", phrase.printed);
        }
    }
}

#[test]
fn a_slash_between_amounts_belongs_to_neither() {
    check("14 000 / 14 500", &["=14000 [14 000]", "=14500 [14 500]"]);
}

#[test]
fn a_total_beside_the_years_takes_none_of_them() {
    for text in [
        "13 000 (2026 год), 14 000 (2027 год), всего 27 000",
        "13 000 – 2026 год; 14 000 – 2027 год; итого – 27 000",
        "13 000 (2026 жыл)\n14 000 (2027 жыл)\nбарлығы 27 000",
    ] {
        let read = phrases(&mend(text), Unit::Thousand, None);
        let read: Vec<(Vec<Year>, String, Scope)> =
            read.into_iter().map(|it| (it.years, it.amount.to_string(), it.scope)).collect();
        let expected = [
            (vec![2026], "13000".to_owned(), Scope::Plain),
            (vec![2027], "14000".to_owned(), Scope::Plain),
            (vec![], "27000".to_owned(), Scope::Total),
        ];
        assert_eq!(read, expected, "{text}");
    }
}
