//! Misread figures: what is read as digits and what stays letters.

use super::*;
use proptest::prelude::*;

/// `expected` is what the text reads as, and of each misread run what was printed and read.
fn check(text: &str, expected: &str, misread: &[(&str, Option<&str>)]) {
    let mended = mend(text);
    let found: Vec<(&str, Option<&str>)> =
        mended.misread.iter().map(|it| (it.printed.as_str(), it.read.as_deref())).collect();
    assert_eq!((mended.text(), &found[..]), (expected, misread), "{text:?}");
    assert_eq!(mended.printed(0..mended.text().len()), text);
}

#[test]
fn letters_in_a_run_of_digits_are_digits() {
    for (printed, read) in [
        ("О,9", "0,9"),
        ("I2 000", "12 000"),
        ("1O 500", "10 500"),
        ("12 5OO,0", "12 500,0"),
        ("12 500,О", "12 500,0"),
        ("1O,5", "10,5"),
        ("12 ООО", "12 000"),
        ("З 500", "3 500"),
        ("Б00", "600"),
        ("1б 000", "16 000"),
        ("l2 З00", "12 300"),
        ("|2 000", "12 000"),
        ("1O.5OO,5O", "10.500,50"),
        ("2О26", "2026"),
        ("15.О1.2026", "15.01.2026"),
    ] {
        check(printed, read, &[(printed, Some(read))]);
    }
    check(
        "2О26 жыл – 1O 500, 2027 жыл – 9 ООО мың тг",
        "2026 жыл – 10 500, 2027 жыл – 9 000 мың тг",
        &[("2О26", Some("2026")), ("1O 500", Some("10 500")), ("9 ООО", Some("9 000"))],
    );
    check("5OOтг", "500тг", &[("5OO", Some("500"))]);
}

#[test]
fn a_run_that_is_no_number_is_not_halved() {
    check("12 5ОО0", "?? ?ОО?", &[("12 5ОО0", None)]);
    check("1S 500", "?S ???", &[("1S 500", None)]);
    check("О5 000", "О? ???", &[("О5 000", None)]);
}

#[test]
fn other_letters_stay_letters() {
    for text in [
        "12 500,0 мың теңге",
        "2026 г. (I полугодие) – 3 000; 2026 г. (II полугодие) – 4 000",
        "2 500 х 3 = 7 500",
        "3 гранта по 2 500",
        "1-й год – 10 000, 2-й год – 12 000",
        "12 ООО «Жас қанат»",
        "о 5 000",
        "бюджет 5 000 | 6 000",
        "2026ж. 5000тг",
    ] {
        check(text, text, &[]);
    }
}

proptest! {
    #[test]
    fn arbitrary_text_never_panics(text in any::<String>()) {
        mend(&text);
    }

    #[test]
    fn what_was_printed_is_never_lost(text in "([0-9OОlІЗбS|]{1,4}[ ,.\n]?|мың |г\\. |– ){0,12}") {
        let mended = mend(&text);
        prop_assert_eq!(mended.printed(0..mended.text().len()), &text);
        prop_assert_eq!(mended.text().chars().count(), text.chars().count());
    }
}
