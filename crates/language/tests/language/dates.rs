//! Full dates.

use bagyt_language::date::find_dates;

fn read(text: &str) -> String {
    let shown =
        find_dates(text).into_iter().map(|d| format!("{:04}-{:02}-{:02}", d.year, d.month, d.day));
    shown.collect::<Vec<_>>().join("; ")
}

fn check(text: &str, expected: &str) {
    assert_eq!(read(text), expected, "{text:?}");
}

#[test]
fn dates_are_read_in_every_form() {
    for text in [
        "2026 жылғы 14 қаңтар",
        "2026 жылғы 14 қаңтардағы",
        "2026 жылғы «14» қаңтардағы № 9 бұйрығымен",
        "2026 ж. 14 қаңтар",
        "14 января 2026 года",
        "«14» января 2026 г.",
        "от 14 января 2026 года № 9",
        "14 қаңтар 2026 ж.",
        "14.01.2026",
        "14.1.2026 ж.",
        "14/01/2026",
        "2026-01-14",
    ] {
        check(text, "2026-01-14");
    }
    check("2026 жылғы 20 қарашаға дейін", "2026-11-20");
    check("до 30 ноября 2026 года", "2026-11-30");
    check("2026 жылғы 1 қыркүйегінде", "2026-09-01");
    check("9 мая 2026 г.", "2026-05-09");
    check("29 февраля 2028 года", "2028-02-29");
}

#[test]
fn days_that_do_not_exist_are_no_dates() {
    check("30.02.2026", "");
    check("29 февраля 2026 года", "");
    check("14.13.2026", "");
    check("_______ жылғы «___» ақпандағы", "");
    check("2026 жылғы ақпан", "");
    check("1.2.3", "");
}

#[test]
fn every_month_is_known_in_both_languages() {
    let kazakh = [
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан",
    ];
    let russian = [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ];
    for (month, (kk, ru)) in kazakh.iter().zip(russian).enumerate() {
        let expected = format!("2026-{:02}-05", month + 1);
        check(&format!("2026 жылғы 5 {kk}"), &expected);
        check(&format!("5 {ru} 2026 года"), &expected);
    }
}
