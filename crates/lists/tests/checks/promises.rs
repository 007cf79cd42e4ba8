//! Promises in numbers against each other, against the years and the money of the grant.

use super::sample::{check, funding, item};
use bagyt_domain::list::Code::{SmallGrantsAboveGrant, TargetContradicted, YearlyPromiseInOneYear};
use bagyt_domain::list::{Column, OfficialList};

fn items(
    row: usize,
    targets: &'static [&str],
    results: &'static [&str],
) -> impl FnOnce(&mut OfficialList) {
    let owned = |items: &[&str]| items.iter().map(|it| (*it).to_owned()).collect();
    move |list| {
        list.rows[row].target_indicators = owned(targets);
        list.rows[row].expected_results = owned(results);
    }
}

const SENIORS: &str = "Қариялар клубының жұмысына кемінде 300 зейнеткерді тарту.";

#[test]
fn a_target_that_a_result_contradicts_is_told() {
    let contradicted = [item(TargetContradicted, 1, Column::Indicators, "target 1")];
    check(
        items(0, &[SENIORS], &["Қариялар клубының жұмысына 200 зейнеткер тартылады."]),
        &contradicted,
    );
    for result in [
        "Қариялар клубының жұмысына 300 зейнеткер тартылады.",
        "Қариялар клубының жұмысына 420 зейнеткер тартылады.",
        "Қыдыру экскурсиясына 40 зейнеткер қатысады.",
        "Қариялар клубының жұмысына ай сайын 25 зейнеткер тартылады.",
    ] {
        let of_one = vec![result.to_owned()];
        let spoil = |list: &mut OfficialList| {
            items(0, &[SENIORS], &[])(list);
            list.rows[0].expected_results = of_one;
        };
        check(spoil, &[]);
    }
}

#[test]
fn a_yearly_promise_of_a_grant_of_one_year_is_told() {
    let yearly = "Жыл сайын кемінде 40 шеберлік сабағын өткізу.";
    let told = [item(YearlyPromiseInOneYear, 1, Column::Indicators, "result 1")];
    check(
        items(
            0,
            &["кемінде 100 адам қатысады."],
            &["Жыл сайын кемінде 40 шеберлік сабағын өткізу."],
        ),
        &told,
    );
    let of_three_years =
        |list: &mut OfficialList| list.rows[2].expected_results = vec![yearly.to_owned()];
    check(of_three_years, &[]);
}

#[test]
fn small_grants_above_the_money_of_the_row_are_told() {
    let told = [item(SmallGrantsAboveGrant, 1, Column::Indicators, "result 1")];
    let people: &[&str] = &["кемінде 100 адам қатысады."];
    check(items(0, people, &["Кемінде 600 000 теңгеден 10 шағын грант беру."]), &told);
    check(items(0, people, &["Кемінде 400 000 теңгеден 10 шағын грант беру."]), &[]);
    check(items(0, people, &["Кемінде 10 шағын грант беру."]), &[]);
    let yearly = |amount: &'static str| {
        move |list: &mut OfficialList| {
            items(2, people, &["Жыл сайын кемінде 1 500 000 теңгеден 30 шағын грант беру."])(
                list,
            );
            list.rows[2].funding[0] = funding(2026, amount);
        }
    };
    check(yearly("50000"), &[]);
}
