//! Numbers in digits and in words.

use bagyt_language::number::find_numbers;

/// The numbers found, as `value` or, for number words, `value w`, joined by `; `.
fn read(text: &str) -> String {
    let shown = find_numbers(text).into_iter().map(|number| {
        let words = if number.words { " w" } else { "" };
        format!("{}{words}", number.value)
    });
    shown.collect::<Vec<_>>().join("; ")
}

fn check(text: &str, expected: &str) {
    assert_eq!(read(text), expected, "{text:?}");
}

#[test]
fn digits_in_groups_of_three_are_one_number() {
    check("1 292 751", "1292751");
    check("1\u{237d}173 511", "1173511");
    check("1\u{a0}173\u{a0}511", "1173511");
    check("58\u{2009}276 және 72\u{202f}968", "58276; 72968");
    check("17204", "17204");
    check("4.400.000", "4400000");
    check("4.400", "4400");
    check("1,292,751", "1292751");
    check("1'000'000", "1000000");
    check("1 292\n751", "1292751");
    check("5\n 420", "5420");
}

#[test]
fn groups_end_where_they_cannot_go_on() {
    check("2026 2027", "2026; 2027");
    check("30 026 30 026", "30026; 30026");
    check("12 34", "12; 34");
    check("1 0000", "1; 0");
    check("05 000", "5; 0");
    check("18\n\n100", "18; 100");
    check("18\t100", "18; 100");
    check("1 292 7511", "1292; 7511");
    check("2026,2027", "2026; 2027");
    check("1, 2, 3", "1; 2; 3");
    check("1,2,3", "1; 2; 3");
}

#[test]
fn decimals_are_exact() {
    check("5 000,0", "5000");
    check("5,5", "5.5");
    check("0,5", "0.5");
    check("0.125", "0.125");
    check("48,6 тыс.", "48600");
    check("421,5 мыңы (59,8%)", "421500; 59.8");
    check("1.500,5", "1500.5");
    check("1,292,751.25", "1292751.25");
}

#[test]
fn multipliers_apply_in_every_spelling() {
    check("705 мың адам", "705000");
    check("181,9мыңы", "181900");
    check("30 мыңнан астам", "30000");
    check("3 мың", "3000");
    check("3 мын", "3000");
    check("500 тыс. тенге", "500000");
    check("500 тысяч", "500000");
    check("1 тысяча 200", "1200");
    check("2,5 млн", "2500000");
    check("2 миллиона", "2000000");
    check("5 миллион теңге", "5000000");
    check("1,2 млрд тенге", "1200000000");
    check("17204мыңтг", "17204000");
    check("500тыс.тг", "500000");
    check("2 млн 500 мың теңге", "2500000");
    check("5 млн. 200 мың теңге", "5200000");
    check("5 млн. 200 000 тенге", "5200000");
    check("Бюджет 5 млн. 200 адам қатысты", "5000000; 200");
    check("2 млн 500 тыс. тенге", "2500000");
    check("1000 (мың) адам", "1000");
}

#[test]
fn number_words_are_read_in_their_cases() {
    check("кемінде екі спикер", "2 w");
    check("үш клубына", "3 w");
    check("жүзден астам", "100 w");
    check("жиырма бес", "25 w");
    check("жиырма бестен", "25 w");
    check("екі жүз елу мың", "250000 w");
    check("он сегіз", "18 w");
    check("бір мың бес жүз", "1500 w");
    check("мыңнан астам адам", "1000 w");
    check("екеу емес, алтыдан", "6 w");
    check("двух районов", "2 w");
    check("двадцати пяти человек", "25 w");
    check("пятьсот", "500 w");
    check("полтора миллиона", "1500000 w");
    check("полутора тысяч", "1500 w");
    check("сто двадцать три тысячи", "123000 w");
    check("тысяча человек", "1000 w");
    check("трёх", "3 w");
}

#[test]
fn a_number_said_again_in_brackets_is_one_number() {
    check("5 (бес) мүшесі", "5");
    check("50 (елу) пайызы", "50");
    check("10 (десять) районов", "10");
    check("5 (алты)", "5; 6 w");
}

#[test]
fn words_that_only_look_like_numbers_are_none() {
    check("жүзеге асыру", "");
    check("іс жүзінде", "");
    check("бірлік, бірнеше, бірақ, бірге, бір-бірі, жастар үшін", "");
    check("мыңдаған, жүздеген, ондаған", "");
    check("онда, оның, ондай", "");
    check("Он участвует в проекте для семей", "");
    check("(мың теңге)", "");
    check("(тыс. тенге)", "");
    check("біржолғы", "");
}

#[test]
fn dates_and_clock_times_are_no_numbers() {
    check("14.01.2026", "");
    check("09:00-ден 18:00-ге дейін", "");
    check("14–35 жас", "14; 35");
    check("200-600 адам", "200; 600");
    check("5-бабының 1-тармағы", "5; 1");
}

#[test]
fn numbers_too_long_to_hold_are_left_out() {
    check(&"9".repeat(400), "");
    check("99999999999999 млрд", "");
}
