//! What holds for every list.

use super::sample::{clean, findings, funding, money, told};
use bagyt_domain::list::{Code, Column, Finding, OfficialList};
use bagyt_domain::rules::RuleBook;
use bagyt_lists::check;
use bagyt_lists::table::RawList;
use proptest::prelude::*;

/// Lists of up to eight rows with amounts of any size and texts of any kind.
fn lists() -> impl Strategy<Value = OfficialList> {
    let text = "[ -~а-яәғқңөұүһіА-Я0-9.,;:()–\n]{0,40}";
    let number = proptest::option::of("[0-9. №)]{0,8}");
    let row = (any::<i64>(), 0_u32..20, 0_usize..4, text, text, number, 1990_u16..2100);
    proptest::collection::vec(row, 0..8).prop_map(|rows| {
        let mut list = clean();
        let models = list.rows.clone();
        list.rows = rows
            .into_iter()
            .zip(1..)
            .map(|((amount, count, model, one, other, number, year), ordinal)| {
                let mut row = models[model % 3].clone();
                row.ordinal = ordinal;
                row.number = number;
                row.grant_count = Some(count);
                row.term = row.term.filter(|_| model < 3);
                row.funding[0] = funding(year, "1");
                row.funding[0].thousand_tenge = bagyt_domain::Tenge::from_tiyn(amount);
                row.per_grant_thousand_tenge = (count % 2 == 0).then(|| money("17.5"));
                row.territory = Some(one.clone());
                row.problem = Some(other.clone());
                row.target_indicators.push(one);
                row.direction = other;
                row
            })
            .collect();
        list
    })
}

fn sums(list: &mut OfficialList) -> Vec<Finding> {
    let mut found = findings(list);
    found.retain(|finding| finding.code == Code::TotalMismatch);
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_order_of_rows_never_changes_what_is_said_of_totals(mut list in lists(), turn in 0_usize..8) {
        let mut turned = list.clone();
        let middle = turn.min(turned.rows.len());
        turned.rows.rotate_left(middle);
        for (row, ordinal) in turned.rows.iter_mut().zip(1..) {
            row.ordinal = ordinal;
        }
        prop_assert_eq!(sums(&mut list), sums(&mut turned));
    }

    #[test]
    fn arranging_twice_is_arranging_once(mut list in lists(), seed in any::<u64>()) {
        let mut once = check::check(&mut list, &RawList::default(), RuleBook::built_in());
        let length = once.len().max(1);
        once.rotate_left(usize::try_from(seed % 1000).unwrap_or(0) % length);
        let doubled = once.clone();
        once.extend(doubled);
        check::arrange(&mut once);
        let mut twice = once.clone();
        check::arrange(&mut twice);
        prop_assert_eq!(&once, &twice);
    }

    #[test]
    fn checking_again_says_the_same(mut list in lists()) {
        let first = findings(&mut list);
        let second = findings(&mut list);
        prop_assert_eq!(told(&first), told(&second));
    }

    #[test]
    fn a_finding_stands_in_a_row_of_the_list(mut list in lists()) {
        let rows = u32::try_from(list.rows.len()).expect("eight at most");
        for finding in findings(&mut list) {
            prop_assert!(finding.row.is_none_or(|row| (1..=rows).contains(&row)));
            let placed = finding.row.is_none() || finding.column.is_some();
            prop_assert!(placed || finding.code == Code::CellShift);
        }
    }

    #[test]
    fn an_amount_is_never_changed(mut list in lists()) {
        let before = list.clone();
        findings(&mut list);
        for (row, old) in list.rows.iter_mut().zip(&before.rows) {
            for funding in &mut row.funding {
                funding.likely_thousand_tenge = None;
            }
            prop_assert_eq!(&*row, old);
        }
    }
}

#[test]
fn findings_about_the_list_come_first_then_row_by_row() {
    let mut list = clean();
    list.title = None;
    list.rows[2].territory = None;
    list.rows[0].target_indicators.push("жастардың белсенділігін арттыру".to_owned());
    list.rows[0].number = None;
    let found = findings(&mut list);
    let order: Vec<_> = found.iter().map(|it| (it.row, it.column)).collect();
    let expected = [
        (None, None),
        (Some(1), Some(Column::Number)),
        (Some(1), Some(Column::Indicators)),
        (Some(3), Some(Column::Territory)),
    ];
    assert_eq!(order, expected);
}
