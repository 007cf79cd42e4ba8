//! The money of a row: what all its grants cost, year by year, and the sum of one grant.

use super::kind::Kind;
use super::money::{Misread, Phrase, mend, names_budget, phrases};
use super::printed::amounts_text;
use super::scope::{Named, Scope};
use crate::table::Line;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Funding, Term, Year};
use bagyt_language::amount::Unit;
use bagyt_language::fold::words;
use bagyt_language::lowercase;

/// The money of one row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Money {
    /// Year by year, in printed order.
    pub funding: Vec<Funding>,
    /// Sum of `funding`.
    pub total: Tenge,
    /// The sum of one grant where printed.
    pub per_grant: Option<Tenge>,
    /// Years the cell itself prints at its amounts.
    pub years: Vec<Year>,
    /// Figures of the cell with letters in the place of digits.
    pub misread: Vec<Misread>,
}

/// Reads the funding cell. `kind` gives the number of grants and the years of the term, `list_year` the year that settles
/// an amount of a one-year grant without any.
pub fn money(lines: &[Line], bare: Unit, kind: &Kind, list_year: Option<Year>) -> Money {
    let text = amounts_text(lines);
    let text = mend(&text);
    let mut phrases = phrases(&text, bare, kind.grant_count);
    phrases.retain(|phrase| phrase.scope != Scope::Part);
    let years = phrases.iter().flat_map(|phrase| phrase.years.iter().copied()).collect();
    let (per_grant, sums): (Vec<Phrase>, Vec<Phrase>) =
        phrases.into_iter().partition(|phrase| phrase.scope == Scope::Grant);
    let by_grant = sums.is_empty();
    let mut funding = if by_grant { of_each_grant(&per_grant, kind) } else { yearly(sums, kind) };
    // Several grants named one by one are no several years.
    if !(by_grant && funding.len() > 1) {
        assign_years(&mut funding, kind, list_year);
    }
    Money {
        total: funding.iter().map(|funding| funding.thousand_tenge).sum(),
        funding,
        per_grant: one_sum(&per_grant),
        years,
        misread: text.misread,
    }
}

/// The figures of a cell of amounts that have letters in the place of digits.
pub fn misread(lines: &[Line]) -> Vec<Misread> {
    mend(&amounts_text(lines)).misread
}

/// The sum of one grant, when all that is printed about it agrees.
fn one_sum(per_grant: &[Phrase]) -> Option<Tenge> {
    let first = per_grant.first()?.amount;
    per_grant.iter().all(|phrase| phrase.amount == first).then_some(first)
}

/// Only sums per grant are printed: all grants cost that many times as much, as often as a product prints or the row has
/// grants. Sums of several grants that are named one by one stand for one each.
fn of_each_grant(per_grant: &[Phrase], kind: &Kind) -> Vec<Funding> {
    let all_named = kind.grant_count.is_some_and(|count| count as usize == per_grant.len());
    let alone = |phrase: &Phrase| match phrase.named {
        Some(Named::Numbered) => true,
        Some(Named::One) => all_named,
        None => false,
    };
    let one_by_one = per_grant.len() > 1
        && per_grant.iter().all(|phrase| alone(phrase) || phrase.times.is_some());
    let count = if one_by_one { None } else { kind.grant_count };
    let times = |phrase: &Phrase| {
        let mut phrase = phrase.clone();
        let count = i64::from(phrase.times.or(count).unwrap_or(1));
        phrase.amount = phrase.amount.times(count).unwrap_or(phrase.amount);
        phrase
    };
    per_grant.iter().map(times).flat_map(|phrase| entries(&phrase, &kind.years)).collect()
}

/// The sums as funding; a total printed beside yearly sums only repeats them, in words or by being their sum.
fn yearly(sums: Vec<Phrase>, kind: &Kind) -> Vec<Funding> {
    let sums = without_parts_of_year(sums);
    let of_years = || sums.iter().filter(|phrase| phrase.years.len() == 1);
    let dated = of_years().next().is_some() || sums.iter().any(|phrase| phrase.annual);
    let together: Tenge = of_years().map(|phrase| phrase.amount).sum();
    let plain = || sums.iter().filter(|phrase| phrase.scope == Scope::Plain);
    let all: Tenge = plain().map(|phrase| phrase.amount).sum();
    let repeats = |phrase: &Phrase| {
        let is_sum = of_years().nth(1).is_some() && phrase.amount == together;
        let sums_up =
            phrase.scope == Scope::Total && plain().nth(1).is_some() && phrase.amount == all;
        let of_year = |year: &Year| of_years().any(|other| other.years == [*year]);
        let spelt_out =
            !phrase.annual && phrase.years.len() > 1 && phrase.years.iter().all(of_year);
        phrase.years.len() != 1
            && (dated && (phrase.scope == Scope::Total || is_sum) || sums_up || spelt_out)
    };
    sums.iter()
        .filter(|phrase| !repeats(phrase))
        .flat_map(|phrase| entries(phrase, &kind.years))
        .collect()
}

/// `2026 год – всего 40 000; РБ – 20 000, МБ – 20 000`: the sums of which the total of a year consists go.
fn without_parts_of_year(mut sums: Vec<Phrase>) -> Vec<Phrase> {
    let is_part = |phrase: &Phrase| phrase.scope == Scope::Plain && phrase.years.is_empty();
    let parts: Vec<Tenge> = sums.iter().filter(|it| is_part(it)).map(|it| it.amount).collect();
    let together: Tenge = parts.iter().copied().sum();
    let mut totals = sums.iter().filter(|it| it.scope == Scope::Total && it.years.len() == 1);
    let total = totals.next().filter(|_| totals.next().is_none());
    if parts.len() > 1 && total.is_some_and(|total| total.amount == together) {
        sums.retain(|phrase| !is_part(phrase));
    }
    sums
}

/// One entry, or one for each year of a sum that is the same every year.
fn entries(phrase: &Phrase, term_years: &[Year]) -> Vec<Funding> {
    let entry = |year| Funding {
        year,
        thousand_tenge: phrase.amount,
        likely_thousand_tenge: None,
        as_printed: phrase.printed.clone(),
    };
    let years = if phrase.years.is_empty() { term_years } else { &phrase.years };
    match years {
        [year] if !phrase.years.is_empty() => vec![entry(Some(*year))],
        [_, _, ..] if phrase.annual => years.iter().map(|year| entry(Some(*year))).collect(),
        _ => vec![entry(None)],
    }
}

/// Years nobody printed at the amounts: those of the term in order, or the list's year for a grant of one year.
fn assign_years(funding: &mut [Funding], kind: &Kind, list_year: Option<Year>) {
    if funding.iter().any(|funding| funding.year.is_some()) {
        return;
    }
    let printed_range = |funding: &Funding| {
        bagyt_language::year::find_years(&funding.as_printed)
            .iter()
            .any(|year| year.from != year.to)
    };
    if funding.iter().any(printed_range) || are_of_budgets(funding) || are_of_names(funding) {
        return;
    }
    let one_year = matches!(kind.term, Some(Term::Short) | None);
    let years: Vec<Year> = match (&kind.years[..], list_year) {
        ([], Some(year)) if one_year => vec![year],
        (years, _) => years.to_vec(),
    };
    if years.len() == funding.len() {
        for (funding, year) in funding.iter_mut().zip(years) {
            funding.year = Some(year);
        }
    }
}

/// Whether several amounts each say what they are for, and none of them a year: `Астана – 5 000; Алматы – 6 000`.
fn are_of_names(funding: &[Funding]) -> bool {
    const OF_MONEY: [&str; 12] = [
        "мың",
        "мын",
        "тыс",
        "теңге",
        "тенге",
        "тг",
        "млн",
        "миллион",
        "сома",
        "сумм",
        "қаржы",
        "объем",
    ];
    let named = |part: &Funding| {
        let mut words = words(&part.as_printed)
            .map(|(_, word)| lowercase(word))
            .filter(|word| word.chars().count() > 1 && word.chars().all(char::is_alphabetic));
        words.any(|word| !OF_MONEY.iter().any(|known| word.starts_with(known)))
    };
    let of_year = |part: &Funding| {
        words(&part.as_printed).any(|(_, word)| {
            let word = lowercase(word);
            ["жыл", "год", "кезең", "этап"].iter().any(|stem| word.starts_with(stem))
        })
    };
    funding.len() > 1 && funding.iter().all(|part| named(part) && !of_year(part))
}

/// Whether several amounts say from which budget they come: those are parts of the same years, not one for each.
fn are_of_budgets(funding: &[Funding]) -> bool {
    let of_budget = |part: &Funding| names_budget(&part.as_printed);
    funding.len() > 1 && funding.iter().all(of_budget)
}

#[cfg(test)]
mod tests {
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
        check(
            "6 000 мың теңге",
            "1 қысқа мерзімді грант, 2027 жыл",
            Y26,
            &["2027=6000"],
            "6000",
            None,
        );
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
        check(
            "2026-2027 жылдар – 30 000",
            "1 орта мерзімді грант",
            Y26,
            &["=30000"],
            "30000",
            None,
        );
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
            check(cell, two, Y26, &["=5000", "=5500"], "10500", None);
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
        check(
            "Всего 10 500\nРБ – 5 000\nМБ – 5 500",
            short,
            Y26,
            &["=5000", "=5500"],
            "10500",
            None,
        );
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
        check(cell, short, Y26, &["=10000", "=5000"], "15000", None);
        let cell = "10 000 республиканский бюджет, 5 000 областной бюджет";
        check(cell, short, Y26, &["=10000", "=5000"], "15000", None);
        check("2000", short, Y26, &["2026=2000"], "2000", None);
    }

    #[test]
    fn names_beside_amounts_are_no_years() {
        let medium = "2 орта мерзімді грант, 2026-2027 жж.";
        check(
            "1-грант – 14 000, 2-грант – 14 250",
            medium,
            Y26,
            &["=14000", "=14250"],
            "28250",
            None,
        );
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
        for cell in
            ["Республиканский бюджет – 3 000\nМестный бюджет – 4 000", "РБ – 3 000; МБ – 4 000"]
        {
            check(cell, medium, Y26, &["=3000", "=4000"], "7000", None);
        }
    }

    #[test]
    fn a_product_gives_the_sum_of_one_grant_and_of_all() {
        let three = "3 краткосрочных гранта, 2026 г.";
        for cell in ["2 500 х 3 = 7 500", "3 х 2 500 = 7 500", "3 грант × 2 500", "2 500 * 3"]
        {
            check(cell, three, Y26, &["2026=7500"], "7500", Some("2500"));
        }
        check("3 × 2 500", "краткосрочный", Y26, &["2026=7500"], "7500", Some("2500"));
        check("2 500 х 3 = 7 000", three, Y26, &["2026=7000"], "7000", Some("2500"));
    }

    #[test]
    fn a_suspect_amount_stays_as_printed() {
        check("7 200 000", "1 қысқа мерзімді грант", Y26, &["2026=7200000"], "7200000", None);
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
}
