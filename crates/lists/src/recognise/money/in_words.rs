//! Amounts repeated in words: `7 000 тыс. тенге (семь миллионов тенге)`, as official papers print them.

use bagyt_language::amount::Amount;

/// The amounts without those that say the one before them again, in words and in brackets.
pub(super) fn without_repeats(text: &str, amounts: Vec<Amount>) -> Vec<Amount> {
    let mut kept: Vec<Amount> = Vec::with_capacity(amounts.len());
    for amount in amounts {
        let repeats = kept.last().is_some_and(|last| {
            is_in_words(&text[amount.range.clone()])
                && opens_bracket(&text[last.range.end..amount.range.start])
        });
        if !repeats {
            kept.push(amount);
        }
    }
    kept
}

fn is_in_words(amount: &str) -> bool {
    !amount.contains(|c: char| c.is_ascii_digit())
}

/// Whether nothing but words of a unit and an opening bracket stands between two amounts.
fn opens_bracket(between: &str) -> bool {
    let foreign = |c: char| c.is_ascii_digit() || matches!(c, '\n' | ';' | ')');
    between.trim_end().ends_with('(') && !between.contains(foreign)
}
