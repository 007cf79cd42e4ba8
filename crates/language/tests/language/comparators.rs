//! Comparators.

use bagyt_language::comparator::{Comparator, comparator_at};
use bagyt_language::number::find_numbers;

fn read(text: &str) -> &'static str {
    let number = find_numbers(text).into_iter().next().expect("a number to compare with");
    match comparator_at(text, &number.range).map(|found| found.comparator) {
        Some(Comparator::AtLeast) => ">=",
        Some(Comparator::AtMost) => "<=",
        Some(Comparator::MoreThan) => ">",
        Some(Comparator::LessThan) => "<",
        Some(Comparator::Exactly) | None => "=",
    }
}

fn check(text: &str, expected: &str) {
    assert_eq!(read(text), expected, "{text:?}");
}

#[test]
fn at_least() {
    check("кемінде 1 000 адам", ">=");
    check("Кемінде 3 спикерді", ">=");
    check("кем дегенде 10 %", ">=");
    check("кем дегенде – 10 %", ">=");
    check("1-ден кем емес іс-шара", ">=");
    check("100-ден кем емес қайырымдылық ұйымы", ">=");
    check("20 адамнан кем емес", ">=");
    check("не менее 5 районов", ">=");
    check("не менее чем в 5 районах", ">=");
    check("5 и более человек", ">=");
    check("кемiнде 5", ">=");
}

#[test]
fn at_most_and_more() {
    check("не более 10 дней", "<=");
    check("20 минутқа дейін", "<=");
    check("до 30 минут", "<=");
    check("5 адамнан аспайтын", "<=");
    check("100-ден астам адам", ">");
    check("240 000-нан астам адам", ">");
    check("более 300 человек", ">");
    check("свыше 300 человек", ">");
    check("20%-дан артық", ">");
}

#[test]
fn bare_numbers_have_none() {
    check("8 аудан", "=");
    check("2 қаласы. Кемінде", "=");
    check("5 іс-шара; 3-тен кем емес", "=");
    check("10 тренинг\n5-тен кем емес", "=");
}
