//! Numbers, money and dates as each language writes them.

use crate::{Args, Lang, say};
use bagyt_domain::Tenge;

/// Between groups of three digits: a thin space at which no line breaks.
const GROUP: char = '\u{202F}';

/// A whole number with thin spaces between thousands: `28 250`.
pub fn number(value: i64) -> String {
    let sign = if value < 0 { "−" } else { "" };
    format!("{sign}{}", grouped(&value.unsigned_abs().to_string()))
}

/// Money in thousand tenge, without its unit: `28 250`, `421,5` (kk, ru), `421.5` (en).
pub fn thousands(amount: Tenge, lang: Lang) -> String {
    let plain = amount.thousands();
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(digits) => ("−", digits),
        None => ("", plain.as_str()),
    };
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let mark = if lang == Lang::En { '.' } else { ',' };
    let fraction = fraction.map(|fraction| format!("{mark}{fraction}")).unwrap_or_default();
    format!("{sign}{}{fraction}", grouped(whole))
}

/// Money in million tenge, without its unit, rounded to what can be read at a glance: `1 246`, `25`, `6,1`. What is there is
/// never rounded to nothing: below 50 thousand tenge it is `<0,1`.
pub fn millions(amount: Tenge, lang: Lang) -> String {
    const TENTH: i64 = 10_000_000;
    let tiyn = amount.tiyn();
    let mark = if lang == Lang::En { '.' } else { ',' };
    match tiyn / TENTH + i64::from(tiyn % TENTH >= TENTH / 2) {
        0 if tiyn > 0 => format!("<0{mark}1"),
        tenths @ 1..100 if tenths % 10 > 0 => format!("{}{mark}{}", tenths / 10, tenths % 10),
        _ => number(tiyn / (10 * TENTH) + i64::from(tiyn % (10 * TENTH) >= 5 * TENTH)),
    }
}

/// A date in words: `20 қараша 2026 ж.`, `20 ноября 2026 г.`, `20 November 2026`.
///
/// A month outside 1–12 is written as the number given: nothing is invented.
pub fn date(year: i32, month: u8, day: u8, lang: Lang) -> String {
    let month = match month {
        1..=12 => say(lang, &format!("month-{month}"), &Args::new()),
        other => other.to_string(),
    };
    let args = Args::new().text("day", day).text("month", month).text("year", year);
    say(lang, "date-in-words", &args)
}

/// A date in words with the time of day: `20 қараша 2026 ж., 14:05`.
pub fn date_time(
    (year, month, day): (i32, u8, u8),
    (hour, minute): (u8, u8),
    lang: Lang,
) -> String {
    format!("{}, {hour:02}:{minute:02}", date(year, month, day, lang))
}

fn grouped(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(GROUP);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_divided_by_thin_spaces() {
        let check = |value, text: &str| assert_eq!(number(value), text);
        check(0, "0");
        check(999, "999");
        check(1000, "1\u{202F}000");
        check(-28_250, "−28\u{202F}250");
        check(i64::MIN, "−9\u{202F}223\u{202F}372\u{202F}036\u{202F}854\u{202F}775\u{202F}808");
    }

    #[test]
    fn money_takes_the_decimal_mark_of_the_language() {
        let check = |amount: &str, lang, text: &str| {
            let amount = Tenge::parse_thousands(amount).expect(amount);
            assert_eq!(thousands(amount, lang), text);
        };
        check("28250", Lang::Kk, "28\u{202F}250");
        check("421.5", Lang::Kk, "421,5");
        check("421.5", Lang::Ru, "421,5");
        check("1421.05", Lang::En, "1\u{202F}421.05");
        check("-0.5", Lang::Ru, "−0,5");
    }

    #[test]
    fn millions_are_rounded_and_never_to_nothing() {
        let check = |amount: &str, text: &str| {
            let amount = Tenge::parse_thousands(amount).expect(amount);
            assert_eq!(millions(amount, Lang::Kk), text);
        };
        check("0", "0");
        check("1", "<0,1");
        check("49.99", "<0,1");
        check("50", "0,1");
        check("149", "0,1");
        check("150", "0,2");
        check("6100", "6,1");
        check("6049", "6");
        check("9949", "9,9");
        check("9950", "10");
        check("24499", "24");
        check("24500", "25");
        check("1245600", "1\u{202F}246");
    }

    #[test]
    fn dates_are_written_as_official_papers_write_them() {
        let check = |lang, text: &str| assert_eq!(date(2026, 11, 20, lang), text);
        check(Lang::Kk, "20 қараша 2026 ж.");
        check(Lang::Ru, "20 ноября 2026 г.");
        check(Lang::En, "20 November 2026");
        assert_eq!(date_time((2026, 3, 5), (9, 7), Lang::Ru), "5 марта 2026 г., 09:07");
        assert_eq!(date(2026, 13, 1, Lang::En), "1 13 2026");
    }
}
