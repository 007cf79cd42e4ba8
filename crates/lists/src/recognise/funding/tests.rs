//! What cells of money say, case by case.

use super::*;
use bagyt_domain::list::Place;
use proptest::prelude::*;

fn lines(text: &str) -> Vec<Line> {
    text.lines()
        .map(|text| Line { text: text.to_owned(), place: Place::Line { line: 1 } })
        .collect()
}

fn shown(money: &Money) -> (Vec<String>, String, Option<String>) {
    let entry = |funding: &Funding| {
        format!(
            "{}={}",
            funding.year.map_or_else(String::new, |year| year.to_string()),
            funding.thousand_tenge
        )
    };
    (
        money.funding.iter().map(entry).collect(),
        money.total.to_string(),
        money.per_grant.map(|sum| sum.to_string()),
    )
}

fn check(
    cell: &str,
    kind: &str,
    list_year: Option<Year>,
    funding: &[&str],
    total: &str,
    per_grant: Option<&str>,
) {
    let money = money(&lines(cell), Unit::Thousand, &super::super::kind::kind(kind), list_year);
    let expected = (
        funding.iter().map(|&entry| entry.to_owned()).collect(),
        total.to_owned(),
        per_grant.map(str::to_owned),
    );
    assert_eq!(shown(&money), expected, "{cell:?} with {kind:?}");
}

const Y26: Option<Year> = Some(2026);

#[test]
fn printed_years_stay_with_their_amounts() {
    check(
        "2026 жыл – 9 000\n2027 жыл – 8 000",
        "1 орта мерзімді грант",
        Y26,
        &["2026=9000", "2027=8000"],
        "17000",
        None,
    );
    check(
        "на 2027 год 5 млн тенге",
        "1 краткосрочный грант, 2026 год",
        Y26,
        &["2027=5000"],
        "5000",
        None,
    );
}

#[test]
fn the_term_settles_years_nobody_printed_at_the_money() {
    check("6 000 мың теңге", "1 қысқа мерзімді грант, 2027 жыл", Y26, &["2027=6000"], "6000", None);
    check(
        "9 000\n8 000",
        "1 орта мерзімді грант 2026-2027 жж.",
        Y26,
        &["2026=9000", "2027=8000"],
        "17000",
        None,
    );
    check("17 000", "1 орта мерзімді грант 2026-2027 жж.", Y26, &["=17000"], "17000", None);
}

#[test]
fn the_list_settles_the_year_of_a_short_grant_only() {
    check("6 000", "1 қысқа мерзімді грант", Y26, &["2026=6000"], "6000", None);
    check("6 000", "", Y26, &["2026=6000"], "6000", None);
    check("6 000", "1 среднесрочный грант", Y26, &["=6000"], "6000", None);
    check("6 000", "1 қысқа мерзімді грант", None, &["=6000"], "6000", None);
    check("2026-2027 жылдар – 30 000", "1 орта мерзімді грант", Y26, &["=30000"], "30000", None);
}

#[test]
fn a_sum_per_grant_is_no_funding_of_the_row() {
    check(
        "Әр грант сомасы – 3 100 мың тг\nЖалпы сомасы – 9300мың тг",
        "3 қысқа мерзімді грант",
        Y26,
        &["2026=9300"],
        "9300",
        Some("3100"),
    );
    check(
        "2026 год – 12 600\n(на один грант – 4 200)",
        "3 краткосрочных гранта",
        Y26,
        &["2026=12600"],
        "12600",
        Some("4200"),
    );
    check(
        "Әр грантқа 3 100 мың теңге",
        "3 қысқа мерзімді грант",
        Y26,
        &["2026=9300"],
        "9300",
        Some("3100"),
    );
}

#[test]
fn a_total_beside_yearly_sums_is_not_counted_twice() {
    check(
        "Барлығы 40 000, оның ішінде: 2026 жыл – 22 000; 2027 жыл – 18 000",
        "1 орта мерзімді грант",
        Y26,
        &["2026=22000", "2027=18000"],
        "40000",
        None,
    );
    check(
        "2026-2028 гг. – ежегодно 15 000",
        "1 долгосрочный грант",
        Y26,
        &["2026=15000", "2027=15000", "2028=15000"],
        "45000",
        None,
    );
}

#[test]
fn grants_named_one_by_one_cost_what_is_said_of_each() {
    let two = "2 краткосрочных гранта, 2026 г.";
    for cell in ["1-грант – 5 000, 2-грант – 5 500", "1 грант – 5 000; 1 грант – 5 500"]
    {
        check(cell, two, Y26, &["2026=5000", "2026=5500"], "10500", None);
    }
    check("1 грант – 5 000", two, Y26, &["2026=10000"], "10000", Some("5000"));
    check("(2 по 5 000,0)", two, Y26, &["2026=10000"], "10000", Some("5000"));
    check(
        "2026 год – 2 гранта по 5 000; 2027 год – 3 гранта по 5 000",
        "5 среднесрочных грантов",
        Y26,
        &["2026=10000", "2027=15000"],
        "25000",
        Some("5000"),
    );
}

#[test]
fn the_same_sum_every_year_is_not_one_for_each_grant() {
    let three = "3 долгосрочных гранта 2026-2028 гг.";
    let years = ["2026=15000", "2027=15000", "2028=15000"];
    for cell in [
        "2026-2028 гг. – ежегодно по 15 000 тыс. тенге",
        "по 15 000 тыс. тенге на каждый год",
        "2026-2028 гг. по 15 000",
    ] {
        check(cell, three, Y26, &years, "45000", None);
    }
    check("3 гранта, ежегодно по 5 000", three, Y26, &years, "45000", Some("5000"));
}

#[test]
fn what_is_added_up_or_explained_counts_once() {
    let short = "1 краткосрочный грант, 2026 г.";
    for cell in [
        "10 500 (РБ – 5 000, МБ – 5 500)",
        "10 500 тыс. тенге (республиканский бюджет – 5 000; местный бюджет – 5 500)",
        "РБ 5 000 + МБ 5 500 = 10 500",
        "5 000 + 5 500 = 10 500 тыс. тенге",
        "2026 год – 10 500 (РБ – 5 000, МБ – 5 500)",
        "10 500 (РБ – 5 000, МБ – 5 500) – 2026 год",
        "10 500:\n1) 5 000,0 – РБ;\n2) 5 500 – МБ",
        "Лот 1 – 10 500",
        "БП 451 011 015 – 10 500",
        "БП 451-011-015: 10 500",
    ] {
        check(cell, short, Y26, &["2026=10500"], "10500", None);
    }
    let medium = "1 среднесрочный грант 2026-2027 гг.";
    for cell in [
        "2026 г. – 10 500 (РБ – 5 000, МБ – 5 500)\n2027 г. – 11 000 (РБ – 5 000, МБ – 6 000)",
        "2026 г. – 10 500; 2027 г. – 11 000",
        "2026 г. – 10 500 + 2027 г. – 11 000 = 21 500",
        "10 500 (2026 г.) + 11 000 (2027 г.) = 21 500",
    ] {
        check(cell, medium, Y26, &["2026=10500", "2027=11000"], "21500", None);
    }
}

#[test]
fn a_total_is_not_added_to_what_it_is_the_sum_of() {
    let medium = "1 орта мерзімді грант 2026-2027 жж.";
    let years = ["2026=10000", "2027=11000"];
    check("10 000\n11 000\nБарлығы 21 000", medium, Y26, &years, "21000", None);
    check(
        "2026-2027 жж. – 20 000: 2026 ж. – 10 000; 2027 ж. – 11 000",
        medium,
        Y26,
        &years,
        "21000",
        None,
    );
    check(
        "10 000 – 2026 жыл; 11 000 – 2027 жыл; 21 000 – барлығы",
        medium,
        Y26,
        &years,
        "21000",
        None,
    );
    let short = "1 краткосрочный грант, 2026 г.";
    let parts = ["2026=5000", "2026=5500"];
    check("Всего 10 500\nРБ – 5 000\nМБ – 5 500", short, Y26, &parts, "10500", None);
    check(
        "2026 год – всего 40 000; РБ – 20 000, МБ – 20 000",
        short,
        Y26,
        &["2026=40000"],
        "40000",
        None,
    );
}

#[test]
fn figures_below_each_other_are_two() {
    let medium = "1 орта мерзімді грант 2026-2027 жж.";
    check("98 500\n\n102 300", medium, Y26, &["2026=98500", "2027=102300"], "200800", None);
    check("98\n500", "1 қысқа мерзімді грант", Y26, &["2026=98500"], "98500", None);
}

#[test]
fn a_budget_with_the_name_of_a_place_is_money() {
    let short = "1 краткосрочный грант, 2026 г.";
    let cell = "Областной бюджет – 10 000\nГородской бюджет – 5 000";
    check(cell, short, Y26, &["2026=10000", "2026=5000"], "15000", None);
    let cell = "10 000 республиканский бюджет, 5 000 областной бюджет";
    check(cell, short, Y26, &["2026=10000", "2026=5000"], "15000", None);
    check("2000", short, Y26, &["2026=2000"], "2000", None);
}

#[test]
fn names_beside_amounts_are_no_years() {
    let medium = "2 орта мерзімді грант, 2026-2027 жж.";
    check("1-грант – 14 000, 2-грант – 14 250", medium, Y26, &["=14000", "=14250"], "28250", None);
    check("Астана – 5 000; Алматы – 6 000", medium, Y26, &["=5000", "=6000"], "11000", None);
    check(
        "1-й год – 5 000; 2-й год – 6 000",
        medium,
        Y26,
        &["2026=5000", "2027=6000"],
        "11000",
        None,
    );
}

#[test]
fn the_sum_of_one_grant_may_be_divided_by_years() {
    let three = "3 среднесрочных гранта, 2026-2027 гг.";
    for cell in [
        "Стоимость 1 гранта – 5 000, в т.ч.: 2026 г. – 3 000; 2027 г. – 2 000",
        "Бір грантқа 5 000: 2026 жыл – 3 000, 2027 жыл – 2 000",
    ] {
        check(cell, three, Y26, &["2026=9000", "2027=6000"], "15000", None);
    }
    check(
        "3 қысқа мерзімді грантқа 2 500 мың теңгеден",
        "3 қысқа мерзімді грант, 2026 ж.",
        Y26,
        &["2026=7500"],
        "7500",
        Some("2500"),
    );
}

#[test]
fn a_year_above_several_budgets_is_that_of_each() {
    check(
        "2026 год: РБ – 5 000, МБ – 6 000\n2027 год: РБ – 5 500, МБ – 6 500",
        "1 среднесрочный грант, 2026-2027 гг.",
        Y26,
        &["2026=5000", "2026=6000", "2027=5500", "2027=6500"],
        "23000",
        None,
    );
}

#[test]
fn a_part_is_counted_in_its_whole() {
    let short = "1 қысқа мерзімді грант, 2026 ж.";
    for cell in [
        "9 500 тыс. тенге, в том числе на малые гранты 2 000 тыс. тенге",
        "9 500 тыс. тенге (в т.ч. 500 тыс. тенге – администрирование)",
        "9 500 мың теңге, оның ішінде 2 000 мың теңге – шағын гранттарға",
    ] {
        check(cell, short, Y26, &["2026=9500"], "9500", None);
    }
    check(
        "2026–2027 жылдары 20 000, оның ішінде 2026 жылы – 12 000, 2027 жылы – 8 000",
        "1 орта мерзімді грант",
        Y26,
        &["2026=12000", "2027=8000"],
        "20000",
        None,
    );
}

#[test]
fn an_amount_repeated_in_words_is_one() {
    let short = "1 қысқа мерзімді грант, 2026 ж.";
    for cell in [
        "7 000 тыс. тенге (семь миллионов)",
        "7 000,0 тыс. тенге (семь миллионов тенге)",
        "7 000 мың теңге (жеті миллион)",
        "7,000.0",
        "7 000: 1 полугодие – 3 000, 2 полугодие – 4 000",
    ] {
        check(cell, short, Y26, &["2026=7000"], "7000", None);
    }
    check("5 200,5 тыс. тенге 00 тиын", short, Y26, &["2026=5200.5"], "5200.5", None);
}

#[test]
fn what_comes_from_two_budgets_is_not_of_two_years() {
    let medium = "1 орта мерзімді грант 2026-2027 жж.";
    for cell in ["Республиканский бюджет – 3 000\nМестный бюджет – 4 000", "РБ – 3 000; МБ – 4 000"]
    {
        check(cell, medium, Y26, &["=3000", "=4000"], "7000", None);
    }
}

#[test]
fn a_product_gives_the_sum_of_one_grant_and_of_all() {
    let three = "3 краткосрочных гранта, 2026 г.";
    for cell in ["2 500 х 3 = 7 500", "3 х 2 500 = 7 500", "3 грант × 2 500", "2 500 * 3"] {
        check(cell, three, Y26, &["2026=7500"], "7500", Some("2500"));
    }
    check("3 × 2 500", "краткосрочный", Y26, &["2026=7500"], "7500", Some("2500"));
    check("2 500 х 3 = 7 000", three, Y26, &["2026=7000"], "7000", Some("2500"));
}

#[test]
fn a_suspect_amount_stays_as_printed() {
    check("7 200 000", "1 қысқа мерзімді грант", Y26, &["2026=7200000"], "7200000", None);
}

#[test]
fn a_number_behind_its_sign_is_no_amount() {
    let two = "2 краткосрочных гранта, 2026 год";
    for cell in [
        "Грант №1 – 5 000; Грант №2 – 6 000",
        "Грант № 1 – 5 000\nГрант № 2 – 6 000",
        "грант N1 – 5 000, грант N2 – 6 000",
        "грант No 1: 5 000; грант No 2: 6 000",
    ] {
        check(cell, two, Y26, &["2026=5000", "2026=6000"], "11000", None);
    }
}

#[test]
fn years_that_are_not_the_whole_are_read_for_it() {
    let medium = super::super::kind::kind("1 среднесрочный грант, 2026-2027 годы");
    let read = |cell: &str| {
        let money = money(&lines(cell), Unit::Thousand, &medium, Y26);
        (shown(&money).0, money.other_whole.map(|sum| sum.to_string()))
    };
    let years = ["2026=14000", "2027=15000"].map(str::to_owned).to_vec();
    for cell in [
        "30 000 (2026 г. – 14 000, 2027 г. – 15 000)",
        "30 000 тыс. тенге (14 000 – 2026 г., 15 000 – 2027 г.)",
        "Всего 30 000, в том числе 2026 г. – 14 000, 2027 г. – 15 000",
        "Барлығы 30 000, оның ішінде 2026 жылы 14 000, 2027 жылы 15 000",
        "2026 год – 14 000; 2027 год – 15 000; всего 30 000",
        "14 000 (2026 г.) + 15 000 (2027 г.) = 30 000",
    ] {
        assert_eq!(read(cell), (years.clone(), Some("30000".to_owned())), "{cell}");
        assert_eq!(read(&cell.replace("30 000", "29 000")), (years.clone(), None), "{cell}");
    }
    let none = "2026 г. – 14 000 (в т.ч. 500 – связь)\n2027 г. – 15 000";
    assert_eq!(read(none), (years.clone(), None));
}

#[test]
fn several_amounts_of_one_year_are_all_of_that_year() {
    let both = ["2026=5000", "2026=6000"];
    let lots = "Лот №1 – 5 000\nЛот №2 – 6 000";
    for kind in ["2 краткосрочных гранта, 2026 год", "2 краткосрочных гранта", ""]
    {
        check(lots, kind, Y26, &both, "11000", None);
    }
    check("5 000\n6 000", "2 краткосрочных гранта, 2026 год", Y26, &both, "11000", None);
    check(lots, "2 среднесрочных гранта, 2026 год", Y26, &both, "11000", None);
    let none = ["=5000", "=6000"];
    check(lots, "2 среднесрочных гранта, 2026-2027 годы", Y26, &none, "11000", None);
    check("5 000\n6 000", "", Y26, &none, "11000", None);
    check("1-й год – 5 000; 2-й год – 6 000", "1 краткосрочный", Y26, &none, "11000", None);
    check(lots, "3 краткосрочных гранта, 1 среднесрочный грант", Y26, &none, "11000", None);
}

#[test]
fn what_each_year_costs_is_read_for_each() {
    let medium = "1 среднесрочный грант, 2026-2027 годы";
    let years = ["2026=14000", "2027=14000"];
    for cell in [
        "28 000 (14 000 ежегодно)",
        "28 000, в том числе 14 000 ежегодно",
        "Бір жылға 14 000,0 мың теңге",
        "на один год – 14 000",
    ] {
        check(cell, medium, Y26, &years, "28000", None);
    }
    check("30 000 (2 000 ежегодно)", medium, Y26, &["=30000"], "30000", None);
    let short = "1 краткосрочный грант, 2026 год";
    check("Бір жылға 14 000", short, Y26, &["2026=14000"], "14000", None);
}

proptest! {
    #[test]
    fn the_total_is_the_sum_of_the_years(cell in "(20[23][0-9] жыл – [0-9]{1,3} [0-9]{3}(мың тг)?\n|әр грант|[0-9]{1,6}[;\n ]|млн ){0,6}", kind in "[0-9]{0,2} (қысқа|орта) мерзімді грант (202[6-8] жыл)?") {
        let money = money(&lines(&cell), Unit::Thousand, &super::super::kind::kind(&kind), Y26);
        prop_assert_eq!(money.total, money.funding.iter().map(|funding| funding.thousand_tenge).sum::<Tenge>());
    }

    #[test]
    fn arbitrary_text_never_panics(cell in any::<String>(), kind in any::<String>()) {
        money(&lines(&cell), Unit::Tenge, &super::super::kind::kind(&kind), None);
    }
}
