//! Money: units, limits, sums per grant.

use super::sample::{at, check, clean, findings, funding, money};
use bagyt_domain::list::Code::{
    AmountMissing, AmountOutsideTypeLimit, KindYearsMismatch, PerGrantMismatch, UnitSuspect,
};
use bagyt_domain::list::{Code, Column, Finding, OfficialList, Term};
use bagyt_domain::rules::RuleBook;
use bagyt_lists::table::RawList;

fn amount(row: usize, amount: &'static str) -> impl FnOnce(&mut OfficialList) {
    move |list| {
        list.rows[row].funding[0].thousand_tenge = money(amount);
        list.totals.clear();
    }
}

const SUSPECT: super::sample::Told = at(UnitSuspect, 1, Column::Funding);

#[test]
fn an_amount_in_another_unit_is_suspect() {
    check(amount(0, "4400000"), &[SUSPECT]);
    check(amount(0, "4.4"), &[SUSPECT]);
    check(amount(1, "15000000"), &[at(UnitSuspect, 2, Column::Funding)]);
    check(amount(2, "50000000"), &[at(UnitSuspect, 3, Column::Funding)]);
    check(amount(0, "5000"), &[]);
}

#[test]
fn a_suspect_amount_gets_its_likely_one_and_keeps_its_own() {
    let mut list = clean();
    amount(0, "4400000")(&mut list);
    let found = findings(&mut list);
    let funding = &list.rows[0].funding[0];
    assert_eq!(funding.thousand_tenge, money("4400000"));
    assert_eq!(funding.likely_thousand_tenge, Some(money("4400")));
    assert_eq!(
        (found[0].values["printed"].as_str(), found[0].values["likely"].as_str()),
        ("4400000", "4400")
    );
    assert_eq!(list.rows[1].funding[0].likely_thousand_tenge, None);
}

/// A list of a year whose МРП nobody gave, and whose types were not read.
fn without_rules(list: &mut OfficialList) {
    list.title = Some("2049 жылға арналған бағыттардың тізбесі".to_owned());
    list.year = Some(2049);
    list.approval.as_mut().expect("the sample is approved").date = None;
    list.totals.clear();
    for row in &mut list.rows {
        row.years = row.years.iter().map(|year| year + 23).collect();
        for funding in &mut row.funding {
            funding.year = funding.year.map(|year| year + 23);
        }
    }
}

#[test]
fn a_unit_is_suspected_without_the_mrp_too() {
    let spoilt = |amount: &'static str| {
        move |list: &mut OfficialList| {
            without_rules(list);
            list.rows[0].funding[0].thousand_tenge = money(amount);
        }
    };
    check(without_rules, &[]);
    check(spoilt("4400000"), &[SUSPECT]);
    check(spoilt("4.4"), &[SUSPECT]);
    check(spoilt("1000"), &[]);
    check(spoilt("20000"), &[]);
}

#[test]
fn a_unit_is_suspected_by_the_other_rows_when_the_type_is_unknown() {
    let spoilt = |amount: &'static str| {
        move |list: &mut OfficialList| {
            without_rules(list);
            list.rows[0].term = None;
            list.rows[0].funding[0].thousand_tenge = money(amount);
        }
    };
    check(spoilt("7200000"), &[SUSPECT]);
    check(spoilt("900000"), &[]);
    let alone = |list: &mut OfficialList| {
        spoilt("7200000")(list);
        list.rows.truncate(1);
    };
    check(alone, &[]);
}

#[test]
fn a_whole_column_in_tenge_is_suspect_row_by_row() {
    let all = |list: &mut OfficialList| {
        list.totals.clear();
        for funding in list.rows.iter_mut().flat_map(|row| &mut row.funding) {
            funding.thousand_tenge = funding.thousand_tenge.times(1000).expect("it fits");
        }
    };
    check(all, &[1, 2, 3].map(|row| at(UnitSuspect, row, Column::Funding)));
}

#[test]
fn the_first_year_must_be_within_the_limit_of_the_type() {
    let outside = |row| at(AmountOutsideTypeLimit, row, Column::Funding);
    // 500–3 000, 3 000–10 000 and from 10 000 МРП of 4 325 tenge.
    check(amount(0, "2162.5"), &[]);
    check(amount(0, "2162.4"), &[outside(1)]);
    check(amount(0, "12975"), &[]);
    check(amount(0, "12975.1"), &[outside(1)]);
    check(amount(1, "43250"), &[]);
    check(amount(1, "43251"), &[outside(2)]);
    check(amount(2, "43250"), &[]);
    check(amount(2, "43249"), &[outside(3)]);
    check(amount(2, "900000"), &[]);
}

#[test]
fn a_later_year_may_fall_below_the_limit() {
    let later = |list: &mut OfficialList| {
        list.rows[2].funding[2].thousand_tenge = money("30000");
        list.totals.clear();
    };
    check(later, &[]);
}

#[test]
fn a_sum_over_several_years_may_exceed_the_limit_of_one() {
    let outside = |row| at(AmountOutsideTypeLimit, row, Column::Funding);
    let whole = |sum: &'static str| {
        move |list: &mut OfficialList| {
            amount(1, sum)(list);
            list.rows[1].funding.truncate(1);
            list.rows[1].funding[0].year = None;
        }
    };
    check(whole("60000"), &[]);
    check(whole("86501"), &[outside(2)]);
}

#[test]
fn the_limit_is_that_of_one_grant() {
    let twelve = |list: &mut OfficialList| {
        amount(0, "60000")(list);
        list.rows[0].grant_count = Some(12);
    };
    check(twelve, &[]);
}

#[test]
fn an_amount_outside_the_limit_names_its_rule() {
    let mut list = clean();
    amount(0, "2000")(&mut list);
    let found = findings(&mut list);
    let value = |name: &str| found[0].values[name].clone();
    assert_eq!(found[0].variant, "below");
    assert_eq!((value("minimum").as_str(), value("minimum_mrp").as_str()), ("2162.5", "500"));
    assert_eq!((value("mrp").as_str(), value("mrp_year").as_str()), ("4325", "2026"));
    assert_eq!((value("basis").as_str(), value("rules").as_str()), ("approval", "order_406_2025"));
}

#[test]
fn without_the_mrp_nothing_is_said_of_limits() {
    let small = |list: &mut OfficialList| {
        without_rules(list);
        list.rows[0].funding[0].thousand_tenge = money("450");
    };
    check(small, &[]);
}

#[test]
fn sum_per_grant_times_grants_is_the_whole() {
    let priced = |per_grant: &'static str, count| {
        move |list: &mut OfficialList| {
            let row = &mut list.rows[0];
            row.funding[0].thousand_tenge = money("54200");
            row.funding_total_thousand_tenge = money("54200");
            row.per_grant_thousand_tenge = Some(money(per_grant));
            row.grant_count = count;
            list.totals.clear();
        }
    };
    check(priced("5420", Some(10)), &[]);
    check(priced("5520", Some(10)), &[at(PerGrantMismatch, 1, Column::Funding)]);
    check(|list| list.rows[0].per_grant_thousand_tenge = Some(money("5000")), &[]);
}

#[test]
fn a_sum_per_grant_may_be_for_each_year_or_for_all() {
    let priced = |per_grant: &'static str, amounts: [&'static str; 2]| {
        move |list: &mut OfficialList| {
            let row = &mut list.rows[1];
            row.funding = vec![funding(2026, amounts[0]), funding(2027, amounts[1])];
            row.funding_total_thousand_tenge = row.funding.iter().map(|it| it.thousand_tenge).sum();
            row.per_grant_thousand_tenge = Some(money(per_grant));
            row.grant_count = Some(2);
            list.totals.clear();
        }
    };
    check(priced("15000", ["30000", "30000"]), &[]);
    check(priced("30000", ["30000", "30000"]), &[]);
    check(priced("15000", ["30000", "31000"]), &[at(PerGrantMismatch, 2, Column::Funding)]);
}

#[test]
fn the_years_belong_to_the_type() {
    let years =
        |row: usize, years: Vec<u16>| move |list: &mut OfficialList| list.rows[row].years = years;
    let mismatch = |row| at(KindYearsMismatch, row, Column::KindAndTerm);
    check(years(0, vec![2026, 2027]), &[mismatch(1)]);
    check(years(1, vec![2026, 2027, 2028]), &[mismatch(2)]);
    check(years(0, Vec::new()), &[]);
    let lasting = |row: usize, years: usize| {
        move |list: &mut OfficialList| {
            list.rows[row].years.truncate(years);
            list.rows[row].funding.truncate(years);
            list.totals.clear();
        }
    };
    check(lasting(1, 1), &[]);
    check(lasting(2, 2), &[]);
    check(lasting(2, 1), &[mismatch(3)]);
}

#[test]
fn printed_days_say_how_long_a_grant_lasts() {
    let days = |row: usize, text: &'static str, years: Vec<u16>| {
        move |list: &mut OfficialList| {
            list.rows[row].kind_and_term = Some(text.to_owned());
            list.rows[row].years = years;
        }
    };
    let mismatch = |row| at(KindYearsMismatch, row, Column::KindAndTerm);
    let two = || vec![2026, 2027];
    check(days(0, "1 грант, 01.10.2026 – 30.04.2027", two()), &[]);
    check(days(0, "1 грант, 01.10.2026 – 30.09.2027", two()), &[]);
    check(days(0, "1 грант, 01.04.2026 – 30.09.2027", two()), &[mismatch(1)]);
    check(days(1, "1 грант, 01.11.2026 – 31.03.2027", two()), &[mismatch(2)]);
    check(days(0, "1 грант, октябрь 2026 г. – апрель 2027 г.", two()), &[]);
    check(days(0, "1 грант, 2026 жылғы маусым – 2027 жылғы мамыр", two()), &[]);
    check(days(0, "1 грант, апрель 2026 г. – сентябрь 2027 г.", two()), &[mismatch(1)]);
}

#[test]
fn two_years_fit_a_medium_grant() {
    check(
        |list| {
            list.rows[2].term = Some(Term::Medium);
            list.rows[2].material_base = None;
            list.rows[2].funding.truncate(2);
            list.rows[2].funding[0].thousand_tenge = money("40000");
            list.rows[2].years.truncate(2);
            list.totals.clear();
        },
        &[],
    );
}

#[test]
fn a_row_without_an_amount_is_told_where_rows_have_amounts() {
    let empty = |rows: &'static [usize]| {
        move |list: &mut OfficialList| {
            rows.iter().for_each(|&row| list.rows[row].funding.clear());
            list.totals.clear();
        }
    };
    check(empty(&[0]), &[at(AmountMissing, 1, Column::Funding)]);
    check(empty(&[0, 1, 2]), &[1, 2, 3].map(|row| at(AmountMissing, row, Column::Funding)));
    let for_the_list = |list: &mut OfficialList| {
        let totals = list.totals.clone();
        empty(&[0, 1, 2])(list);
        list.totals = totals.into_iter().take(1).collect();
    };
    let mut list = clean();
    for_the_list(&mut list);
    assert!(findings(&mut list).iter().all(|it| it.code != AmountMissing));
    let without_column = |list: &mut OfficialList| {
        empty(&[0, 1, 2])(list);
        list.columns.retain(|column| *column != Column::Funding);
    };
    check(without_column, &[]);
}

#[test]
fn an_amount_over_several_rows_is_not_missing_in_them() {
    let mut list = clean();
    list.rows[1].funding.clear();
    list.totals.clear();
    let shared = Finding::new(Code::MergedCells).variant("over_rows").at(2, Column::Funding);
    let raw = RawList { findings: vec![shared], ..RawList::default() };
    let found = bagyt_lists::check::check(&mut list, &raw, RuleBook::built_in());
    assert!(found.iter().all(|it| it.code != AmountMissing), "{found:#?}");
}
