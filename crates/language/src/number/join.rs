//! Numbers that belong together: one repeated in words in brackets, and the parts of a sum (`2 млн 500 мың`).

use super::scale::{Scale, scale_word};
use super::{Decimal, Number};
use crate::letters::{is_invisible, is_space};

/// Adds a number, or joins it to the one before it.
pub(super) fn push(text: &str, found: &mut Vec<Number>, number: Number) {
    let Some(last) = found.last_mut() else { return found.push(number) };
    let between = &text[last.range.end..number.range.start];
    let bracketed = between.trim() == "(" && text[number.range.end..].starts_with(')');
    if bracketed && number.words && !last.words && repeats(last, &number) {
        last.range.end = number.range.end + 1;
        multiply_by_word_after(text, last);
    } else if let Some(value) =
        sum_of(last, &number).filter(|_| is_one_space(between) || is_point(text, last, &number))
    {
        last.range.end = number.range.end;
        (last.value, last.printed, last.scale, last.added) = (value, value, Scale::One, true);
        // `8 700 мың (сегіз миллион жеті жүз мың)`: only the whole sum repeats the digits.
        if text[last.range.end..].starts_with(')') {
            found.pop().into_iter().for_each(|sum| push(text, found, sum));
        }
    } else {
        found.push(number);
    }
}

/// `5 (бес) миллион`: the word behind the brackets multiplies the number before them.
fn multiply_by_word_after(text: &str, number: &mut Number) {
    let Some((range, word)) = crate::fold::words(&text[number.range.end..]).next() else { return };
    let end = number.range.end + range.end;
    let spaces = &text[number.range.end..number.range.end + range.start];
    let scale = scale_word(&crate::letters::fold_word(word));
    if let Some(scale) = scale.filter(|_| number.scale == Scale::One && is_one_space(spaces))
        && let Some(value) = number.value.checked_mul(scale.factor())
    {
        (number.value, number.scale, number.range.end) = (value, scale, end);
    }
}

/// Only spaces, and at least one, without the break of a line or column.
fn is_one_space(between: &str) -> bool {
    !between.is_empty()
        && between.chars().all(|c| !matches!(c, '\n' | '\t') && (is_space(c) || is_invisible(c)))
}

/// `5 млн. 200 мың`: the point of an abbreviation and a space. What follows must be as plainly a part of the sum, for the
/// point may end a sentence.
fn is_point(text: &str, first: &Number, second: &Number) -> bool {
    let between = &text[first.range.end..second.range.start];
    let short = ["млн", "млрд"].iter().any(|short| text[first.range.clone()].ends_with(short));
    let next = crate::fold::words(&text[second.range.end..]).next();
    let money = next.is_some_and(|(range, word)| {
        range.start <= 2 && crate::amount::is_currency(&crate::letters::fold_word(word))
    });
    let spaces = between.strip_prefix('.').is_some_and(is_one_space);
    short && spaces && (second.scale != Scale::One || money)
}

/// The sum of `2 млн` and `500 мың`: the second part is smaller than the first one's unit, and is no number by itself.
fn sum_of(first: &Number, second: &Number) -> Option<Decimal> {
    let small =
        first.scale > second.scale && second.value < Decimal::from_integer(first.scale.factor());
    let belongs = second.scale != Scale::One
        || second.words && first.words
        || !first.words && !second.words && second.value >= Decimal::from_integer(100);
    if small && belongs { first.value.checked_add(second.value) } else { None }
}

/// Whether `second`, printed in words in brackets, says `first` again.
fn repeats(first: &Number, second: &Number) -> bool {
    first.value == second.value || first.printed == second.value
}
