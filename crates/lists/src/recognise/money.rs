//! Phrases of money: the amounts of a text, each with the words and years that belong to it.
//!
//! Lists print the year before the amount or after it, on one line or on several, with totals and sums per grant beside
//! it. The text is cut into one phrase for each amount; cuts fall at separators, never inside a year or an amount.

use super::scope::{Scope, is_annual, scope};
use bagyt_domain::Tenge;
use bagyt_domain::list::Year;
use bagyt_language::amount::{Amount, Unit, find_amounts};
use bagyt_language::fold::words;
use bagyt_language::lowercase;
use bagyt_language::script::fold_space;
use bagyt_language::year::{YearMention, find_years};
use std::ops::Range;

/// An amount with the words around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// The whole phrase as printed.
    pub printed: String,
    /// The amount, a printed unit applied.
    pub amount: Tenge,
    /// The years printed at it, each once, ascending.
    pub years: Vec<Year>,
    /// What the words say the amount is for.
    pub scope: Scope,
    /// The same amount every year.
    pub annual: bool,
}

/// The unit a column's heading names: `(мың теңге)`, `(тенге)`, `(млн тенге)`; thousands when it names none.
pub fn unit_of_heading(heading: &str) -> Unit {
    let named = |stems: &[&str]| {
        words(heading).any(|(_, word)| {
            let word = lowercase(word);
            stems.iter().any(|stem| word.starts_with(stem))
        })
    };
    if named(&["мың", "мын", "тыс"]) {
        Unit::Thousand
    } else if named(&["млн", "миллион"]) {
        Unit::Million
    } else if named(&["млрд", "миллиард"]) {
        Unit::Billion
    } else if named(&["теңге", "тенге", "тг"]) {
        Unit::Tenge
    } else {
        Unit::Thousand
    }
}

/// The phrases of a text, from left to right; `bare` is the unit of amounts without their own.
pub fn phrases(text: &str, bare: Unit) -> Vec<Phrase> {
    let amounts: Vec<Amount> =
        find_amounts(text).into_iter().filter(|amount| !counts(text, amount)).collect();
    let years = find_years(text);
    let after = years_stand_after(&amounts, &years);
    let mut start = 0;
    let mut phrases: Vec<Phrase> = Vec::new();
    for (index, amount) in amounts.iter().enumerate() {
        let end = amounts.get(index + 1).map_or(text.len(), |next| {
            cut(text, amount.range.end..next.range.start, &years, after)
        });
        if let Some(sum) = tenge(amount, bare) {
            phrases.push(phrase(text, start..end, amount, sum, &years, after));
        }
        start = end;
    }
    if heading_means_one_grant(text, &years) {
        phrases
            .iter_mut()
            .filter(|phrase| phrase.scope == Scope::Plain)
            .for_each(|phrase| phrase.scope = Scope::Grant);
    }
    settle_products(&mut phrases);
    phrases
}

/// `Стоимость одного гранта: 2026 г. – …, 2027 г. – …`: the words before the colon hold for every year.
fn heading_means_one_grant(text: &str, years: &[YearMention]) -> bool {
    let heading = years.first().map_or("", |year| &text[..year.range.start]);
    let heading = heading.trim_end_matches(|c: char| c.is_whitespace() || c.is_alphabetic());
    heading.ends_with(':') && scope(heading, "") == Scope::Grant
}

/// `4 500 × 2 грант = 9 000`: the factor is one grant's sum, and the whole product is the phrase of the total.
fn settle_products(phrases: &mut [Phrase]) {
    for index in 1..phrases.len() {
        let (before, after) = phrases.split_at_mut(index);
        let (Some(factor), total) = (before.last_mut(), &mut after[0]) else { continue };
        let sign = total.printed.find('=');
        let product = sign.is_some_and(|at| !total.printed[..at].contains([',', ';', '(', '–']));
        if product && factor.scope != Scope::Total && total.scope != Scope::Grant {
            factor.scope = Scope::Grant;
            total.printed = format!("{} {}", factor.printed, total.printed);
            total.years =
                if total.years.is_empty() { factor.years.clone() } else { total.years.clone() };
        }
    }
}

fn tenge(amount: &Amount, bare: Unit) -> Option<Tenge> {
    amount.tenge(bare)?.checked_mul(100)?.to_integer().map(Tenge::from_tiyn)
}

/// `10 қысқа мерзімді грант` and the `3 ×` of a product count grants and are no money.
fn counts(text: &str, amount: &Amount) -> bool {
    let after = text[amount.range.end..].trim_start();
    let small =
        amount.unit.is_none() && amount.number.to_integer().is_some_and(|number| number < 1000);
    let next = words(after)
        .next()
        .filter(|(range, _)| range.start == 0)
        .map_or_else(String::new, |(_, word)| lowercase(word));
    let kinds =
        ["қысқа", "кысқа", "орта", "ұзақ", "кратко", "средне", "долго", "грант", "шағын", "малы"];
    let product = after.starts_with(['×', '*']) || matches!(next.as_str(), "х" | "x");
    // `1-й год`, `1-грант` number what they name.
    let ordinal = text[amount.range.end..]
        .strip_prefix('-')
        .is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    small && (product || ordinal || kinds.iter().any(|kind| next.starts_with(kind)))
}

/// The years that stand inside a range of the text.
fn within<'a>(years: &'a [YearMention], range: &Range<usize>) -> &'a [YearMention] {
    let first = years.partition_point(|year| year.range.start < range.start);
    let last = years.partition_point(|year| year.range.end <= range.end);
    years.get(first..last).unwrap_or_default()
}

/// Whether the years stand behind their amounts: `18 000 мың теңге – 2026 жыл`.
fn years_stand_after(amounts: &[Amount], years: &[YearMention]) -> bool {
    let single = |gap: Range<usize>| within(years, &gap).iter().any(|year| year.from == year.to);
    let mut before_count = 0;
    let mut after_count = 0;
    for (index, amount) in amounts.iter().enumerate() {
        let previous = index.checked_sub(1).map_or(0, |i| amounts[i].range.end);
        let next = amounts.get(index + 1).map_or(usize::MAX, |next| next.range.start);
        before_count += usize::from(single(previous..amount.range.start));
        after_count += usize::from(single(amount.range.end..next));
    }
    let closed_by_year = match (years.first(), years.last(), amounts.first(), amounts.last()) {
        (Some(first_year), Some(last_year), Some(first), Some(last)) => {
            first.range.start < first_year.range.start && last.range.start < last_year.range.start
        }
        _ => false,
    };
    after_count > before_count || after_count == before_count && closed_by_year
}

/// Where, between two amounts, the phrase of the first one ends.
fn cut(text: &str, gap: Range<usize>, years: &[YearMention], after: bool) -> usize {
    let between = &text[gap.clone()];
    match within(years, &gap).first() {
        Some(year) if after => {
            let rest = &text[year.range.end..gap.end];
            year.range.end + rest.len() - rest.trim_start_matches([')', '.', ';', ',']).len()
        }
        Some(year) => before_year(text, gap.start..year.range.start),
        None => gap.start + first_separator(between).unwrap_or(0),
    }
}

/// The last separator before a year, else right before its preposition.
fn before_year(text: &str, gap: Range<usize>) -> usize {
    let lead = &text[gap.clone()];
    if let Some(at) = last_separator(lead) {
        return gap.start + at;
    }
    let bare = lead.trim_end();
    let word = bare.rsplit(char::is_whitespace).next().unwrap_or_default();
    let preposition =
        matches!(lowercase(word).as_str(), "на" | "в" | "за" | "и" | "және" | "мен" | "с" | "(");
    gap.start + if preposition { bare.len() - word.len() } else { lead.len() }
}

/// Behind the separator, or before an opening bracket.
fn separator((at, c): (usize, char)) -> Option<usize> {
    match c {
        ';' | ',' | '\n' => Some(at + 1),
        '(' => Some(at),
        _ => None,
    }
}

fn first_separator(text: &str) -> Option<usize> {
    text.char_indices().find_map(separator)
}

fn last_separator(text: &str) -> Option<usize> {
    text.char_indices().rev().find_map(separator)
}

fn phrase(
    text: &str,
    range: Range<usize>,
    amount: &Amount,
    sum: Tenge,
    years: &[YearMention],
    after: bool,
) -> Phrase {
    let words = format!(
        "{} \n {}",
        &text[range.start..amount.range.start],
        &text[amount.range.end..range.end]
    );
    let scope = scope(&text[range.start..amount.range.start], &text[amount.range.end..range.end]);
    Phrase {
        printed: trimmed(&text[range.clone()]),
        amount: sum,
        years: years_of(&range, amount, years, after),
        scope,
        annual: is_annual(&words),
    }
}

/// The phrase without the separators and half brackets around it.
fn trimmed(text: &str) -> String {
    let folded = fold_space(text);
    let mut text = folded.trim_matches(|c: char| matches!(c, ',' | ';' | ' '));
    if text.starts_with('(') && !text[1..].contains('(') && text.ends_with(')') {
        text = &text[1..text.len() - 1];
    }
    if text.matches('(').count() > text.matches(')').count() {
        text = text.trim_start_matches('(').trim_end_matches('(');
    }
    if text.matches(')').count() > text.matches('(').count() {
        text = text.trim_end_matches(')');
    }
    text.trim_matches(|c: char| matches!(c, ',' | ';' | ' ')).to_owned()
}

fn years_of(
    range: &Range<usize>,
    amount: &Amount,
    years: &[YearMention],
    after: bool,
) -> Vec<Year> {
    let (before, behind): (Vec<_>, Vec<_>) =
        within(years, range).iter().partition(|year| year.range.start < amount.range.start);
    let (own, other) = if after { (behind, before) } else { (before, behind) };
    let chosen = if own.is_empty() { other } else { own };
    let mut found: Vec<Year> = chosen.into_iter().flat_map(|year| year.from..=year.to).collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str, bare: Unit) -> Vec<String> {
        let shown = phrases(text, bare).into_iter().map(|phrase| {
            let years: Vec<String> = phrase.years.iter().map(Year::to_string).collect();
            let scope = match phrase.scope {
                Scope::Grant => " grant",
                Scope::Total => " total",
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
            &[
                "=3100 grant [Әр грант сомасы – 3 100 мың тг]",
                "=9300 total [Жалпы сомасы– 9300мың тг]",
            ],
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
            &[
                "=4500 grant [4 500 мың теңге]",
                "=9000 [4 500 мың теңге х 2 грант = 9 000 мың теңге]",
            ],
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
            phrases(&text, Unit::Thousand);
        }

        #[test]
        fn every_phrase_stands_in_the_text(pieces in proptest::collection::vec(
            prop_oneof!["20[23][0-9] (жыл|год|ж\\.)", "[1-9][0-9]{0,2} 000", "[ ,;()\n–.]{1,2}", "мың теңге", "әр грант", "млн", "жалпы"], 0..24)
        ) {
            let text = pieces.concat();
            let folded = fold_space(&text);
            for phrase in phrases(&text, Unit::Thousand) {
                prop_assert!(folded.contains(&phrase.printed), "{:?} is not in {folded:?}", phrase.printed);
            }
        }
    }
}
