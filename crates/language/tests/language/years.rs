//! Years.

use bagyt_language::year::find_years;

/// Years as `2026` or `2026..2028`, with `*` when a year word stands at them.
fn read(text: &str) -> String {
    let shown = find_years(text).into_iter().map(|year| {
        let mark = if year.marked { "*" } else { "" };
        if year.from == year.to {
            format!("{}{mark}", year.from)
        } else {
            format!("{}..{}{mark}", year.from, year.to)
        }
    });
    shown.collect::<Vec<_>>().join("; ")
}

fn check(text: &str, expected: &str) {
    assert_eq!(read(text), expected, "{text:?}");
}

#[test]
fn single_years_are_found_with_their_words() {
    for text in [
        "2026 жыл",
        "2026 жылға",
        "2026 жылы",
        "2026 жылғы",
        "2026 ж.",
        "2026ж.",
        "2026 год",
        "на 2026 г.",
        "в 2026 году",
        "2026 года",
        "2026-жылға",
        "2026 жылдың",
    ] {
        check(text, "2026*");
    }
    check("2026", "2026");
    check("2026 жыл – 28 250", "2026*");
    check("2026 жыл – 17 204 мың тг\n\n2027 жыл – 17 204 мың тг", "2026*; 2027*");
}

#[test]
fn ranges_are_one_mention() {
    for text in [
        "2026-2027 жж.",
        "2026–2027 жылдар",
        "2026 – 2027 жылдарға",
        "2026-2027 гг.",
        "2026/2027 оқу жылы",
        "2026-27 жж.",
        "2026 жыл – 2027 жыл",
        "2026-2027 жылдардағы",
        "2026-2027 годы",
    ] {
        check(text, "2026..2027*");
    }
    check("2026-2027", "2026..2027");
    check("2026-2028 гг.", "2026..2028*");
    check("2026 жылдан 2028 жылға дейін", "2026..2028*");
    check("2026 жылдан бастап 2028 жылға дейін", "2026..2028*");
    check("с 2026 по 2028 год", "2026..2028*");
}

#[test]
fn listed_years_share_the_word_at_the_end() {
    check("2026, 2027 және 2028 жылдар", "2026*; 2027*; 2028*");
    check("2026 и 2027 годы", "2026*; 2027*");
    check("2021 және 2023 жылдардағы", "2021*; 2023*");
}

#[test]
fn money_and_counts_are_no_years() {
    check("2026 жыл – 2000 мың тг", "2026*");
    check("2026 год – 2100 тыс. тенге", "2026*");
    check("2000 адам", "");
    check("2050 теңге", "");
    check("№ 2026", "");
    check("1 2026 000", "2026");
    check("1985", "");
    check("20260", "");
    check("2000,5", "");
    check("F2026", "");
}

#[test]
fn ages_and_durations_are_no_years() {
    check("14–35 жас", "");
    check("5 жыл бойы", "");
}
