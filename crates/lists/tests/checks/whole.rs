//! Title, approval and totals.

use super::sample::{at, check, clean, findings, funding, money, total, whole};
use bagyt_domain::list::Code::{
    ApprovalBlank, ListWithoutApproval, TitleMissing, TitleWithoutYear, TitleYearMismatch,
    TotalMismatch,
};
use bagyt_domain::list::{Column, Term};

#[test]
fn a_clean_list_has_no_findings() {
    check(|_| {}, &[]);
}

#[test]
fn a_list_without_title_is_told() {
    check(|list| list.title = None, &[whole(TitleMissing)]);
}

#[test]
fn a_title_needs_the_year_of_the_money() {
    let title = |text: &'static str| move |list: &mut _| retitle(list, text);
    check(title("Мемлекеттік гранттардың бағыттарының тізбесі"), &[whole(TitleWithoutYear)]);
    check(title("2024 жылға арналған бағыттардың тізбесі"), &[whole(TitleYearMismatch)]);
    check(title("2026-2028 жылдарға арналған бағыттардың тізбесі"), &[]);
    check(title("2025-2026 жылдарға арналған бағыттардың тізбесі"), &[]);
}

fn retitle(list: &mut bagyt_domain::list::OfficialList, title: &str) {
    list.title = Some(title.to_owned());
}

#[test]
fn money_of_a_year_before_the_title_is_told_at_its_row() {
    let earlier = |list: &mut bagyt_domain::list::OfficialList| {
        list.totals.clear();
        list.rows[0].funding = vec![funding(2025, "5000")];
        list.rows[0].years = vec![2025];
    };
    check(earlier, &[at(TitleYearMismatch, 1, Column::Funding)]);
}

#[test]
fn an_approval_must_be_there_and_filled_in() {
    check(|list| list.approval = None, &[whole(ListWithoutApproval)]);
    let blank = |date: Option<&'static str>, number: Option<&'static str>| {
        let mut list = clean();
        let approval = list.approval.as_mut().expect("the sample is approved");
        approval.blank = true;
        approval.date = date.map(str::to_owned);
        approval.number = number.map(str::to_owned);
        let found = findings(&mut list);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!(found[0].code, ApprovalBlank);
        found[0].variant.clone()
    };
    assert_eq!(blank(None, None), "");
    assert_eq!(blank(None, Some("7")), "date");
    assert_eq!(blank(Some("2026-01-12"), None), "number");
}

const TOTAL: super::sample::Told = (TotalMismatch, None, Some(Column::Funding), None);

#[test]
fn each_printed_total_is_compared_with_its_rows() {
    check(|list| list.totals[0] = total(2026, "70001"), &[TOTAL]);
    check(|list| list.totals[1] = total(2027, "65999.5"), &[TOTAL]);
    check(|list| list.totals = vec![total(2026, "1"), total(2027, "2")], &[TOTAL, TOTAL]);
    check(|list| list.totals = vec![total(2030, "0")], &[]);
    check(|list| list.totals.clear(), &[]);
}

#[test]
fn a_total_mismatch_names_both_sums() {
    let mut list = clean();
    list.totals[0] = total(2026, "71000");
    let found = findings(&mut list);
    assert_eq!(found[0].values["printed"], "71000");
    assert_eq!(found[0].values["sum"], "70000");
    assert_eq!(found[0].values["difference"], "1000");
}

#[test]
fn a_total_may_agree_with_the_printed_or_with_the_likely_amounts() {
    let suspect = |printed: &'static str| {
        move |list: &mut bagyt_domain::list::OfficialList| {
            list.rows[0].funding[0].thousand_tenge = money("5000000");
            list.totals[0] = total(2026, printed);
        }
    };
    let unit = at(bagyt_domain::list::Code::UnitSuspect, 1, Column::Funding);
    check(suspect("70000"), &[unit]);
    check(suspect("5065000"), &[unit]);
    check(suspect("71000"), &[TOTAL, unit]);
}

#[test]
fn a_list_for_an_unknown_term_is_not_measured() {
    let unknown = |list: &mut bagyt_domain::list::OfficialList| {
        for row in &mut list.rows {
            row.term = None;
            row.funding[0].thousand_tenge = money("1000");
            row.material_base = (row.ordinal == 3).then(|| "2 компьютер".to_owned());
        }
        list.totals.clear();
    };
    check(unknown, &[]);
    check(|list| list.rows[0].term = Some(Term::Short), &[]);
}
