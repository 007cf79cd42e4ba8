//! Damage to money.

use super::cell_texts::grouped;
use super::matrix::{Damage, Gap, check};
use super::sound::{List, Money, Unit};
use bagyt_domain::list::Code::{
    AmountOutsideTypeLimit, PerGrantMismatch, TotalMismatch, UnitSuspect,
};
use bagyt_domain::list::Column::Funding;

/// Changes the money of a row; totals go with it.
fn money(row: usize, change: impl Fn(&mut Money) + 'static) -> impl Fn(&mut List) -> bool {
    move |list| {
        change(&mut list.rows[row].money);
        list.add_up_again();
        true
    }
}

/// Prints something else in a cell of money.
fn printed(
    row: usize,
    text: impl Fn(&List) -> Option<String> + 'static,
) -> impl Fn(&mut List) -> bool {
    move |list| match text(list) {
        Some(text) => list.rows[row].cells.insert(Funding, text).is_none(),
        None => false,
    }
}

fn in_unit(unit: Unit, text: &'static str) -> impl Fn(&List) -> Option<String> {
    move |list| (list.unit == unit).then(|| text.to_owned())
}

fn units() -> Vec<Damage> {
    let cases: [(&str, usize, Unit, &'static str); 9] = [
        ("tenge among bare thousands", 0, Unit::Bare, "8 400 000"),
        ("tenge with hundredths", 0, Unit::Bare, "8 400 000,00"),
        ("tenge among thousands, last row", 4, Unit::Bare, "7 300 000,0"),
        ("tenge called thousands", 0, Unit::Thousands, "2026 – 8 400 000 тыс."),
        ("tenge for two years", 1, Unit::Bare, "2026 – 17 200 000\n2027 – 18 500 000"),
        ("thousands called millions", 0, Unit::Thousands, "2026 – 8 400 млн"),
        ("thousands among tenge", 0, Unit::Tenge, "8 400"),
        ("thousands among tenge, last row", 4, Unit::Tenge, "7 300,0"),
        ("millions without their word", 0, Unit::Millions, "8,4"),
    ];
    let mut damages: Vec<Damage> = cases
        .into_iter()
        .map(|(name, row, unit, text)| {
            Damage::content(name, printed(row, in_unit(unit, text))).gives(
                UnitSuspect,
                row as u32 + 1,
                Funding,
            )
        })
        .collect();
    let long = |list: &List| {
        let text = "2026 – 52 000 000\n2027 – 54 600 000\n2028 – 57 300 000";
        (list.unit == Unit::Bare).then(|| text.to_owned())
    };
    damages.push(Damage::content("tenge for a long grant", printed(3, long)).gives(
        UnitSuspect,
        4,
        Funding,
    ));
    let per_grant = |list: &List| {
        let text = list.say(
            "2026 жыл – әр грант сомасы 5 400 000, жалпы сомасы 16 200 000",
            "2026 год – сумма одного гранта 5 400 000, общая сумма 16 200 000",
        );
        (list.unit == Unit::Bare).then(|| text.to_owned())
    };
    damages.push(Damage::content("tenge for three grants", printed(2, per_grant)).gives(
        UnitSuspect,
        3,
        Funding,
    ));
    damages
}

fn totals() -> Vec<Damage> {
    let total = |at: usize, change: fn(u64) -> u64| {
        move |list: &mut List| match list.totals.get_mut(at) {
            Some(total) => {
                total.1 = change(total.1);
                true
            }
            None => false,
        }
    };
    let row = |row: usize, year: usize, amount: u64| {
        move |list: &mut List| {
            list.rows[row].money.years[year].1 = amount;
            !list.totals.is_empty()
        }
    };
    vec![
        Damage::content("a total too high", total(0, |it| it + 1_000)).gives_list(TotalMismatch),
        Damage::content("a total too low", total(1, |it| it - 100)).gives_list(TotalMismatch),
        Damage::content("the last total wrong", total(2, |it| it + 9_000))
            .gives_list(TotalMismatch),
        Damage::content("a total a digit short", total(0, |it| it / 1000 * 100))
            .gives_list(TotalMismatch),
        Damage::content("a total in another unit", total(0, |it| it * 1000))
            .gives_list(TotalMismatch),
        Damage::content("a row changed after adding up", row(0, 0, 8_900))
            .gives_list(TotalMismatch)
            .touching(&[1]),
        Damage::content("a later year changed after adding up", row(3, 2, 57_900))
            .gives_list(TotalMismatch)
            .touching(&[4]),
    ]
}

fn per_grant() -> Vec<Damage> {
    let about = |name: &'static str, spoil: fn(&mut List)| {
        let spoil = move |list: &mut List| {
            spoil(list);
            list.add_up_again();
            true
        };
        Damage::content(name, spoil).gives(PerGrantMismatch, 3, Funding)
    };
    vec![
        about("the sum of one grant changed", |it| it.rows[2].money.per_grant = Some(5_500)),
        about("the sum of all grants changed", |it| it.rows[2].money.years[0].1 = 16_800),
        about("one grant more", |it| it.rows[2].grants = 4),
        about("one grant less", |it| it.rows[2].grants = 2),
        about("the sum of two grants for three", |it| it.rows[2].money.years[0].1 = 10_800),
    ]
}

/// Limits in МРП of 2026, 4 325 tenge: short 2 162,5–12 975, medium 12 975–43 250, long from 43 250 thousand a year.
fn limits() -> Vec<Damage> {
    let first = |row: usize, amount: u64| money(row, move |money| money.years[0].1 = amount);
    let several = |each: u64| {
        money(2, move |money| {
            money.per_grant = Some(each);
            money.years[0].1 = each * 3;
        })
    };
    let outside = |damage: Damage, row: u32| damage.gives(AmountOutsideTypeLimit, row, Funding);
    vec![
        outside(Damage::content("short below", first(0, 2_100)), 1),
        outside(Damage::content("short above", first(0, 13_000)), 1),
        outside(Damage::content("short far above", first(4, 38_000)), 5),
        outside(Damage::content("medium below", first(1, 12_900)), 2),
        outside(Damage::content("medium above", first(1, 43_300)), 2),
        outside(Damage::content("long below", first(3, 43_200)), 4),
        outside(Damage::content("each of several below", several(1_900)), 3),
        outside(Damage::content("each of several above", several(13_100)), 3),
    ]
}

const GAPS: &[Gap] = &[];

#[test]
fn amounts_in_another_unit_are_told() {
    check(&units(), GAPS);
}

#[test]
fn sums_that_do_not_agree_are_told() {
    check(&[totals(), per_grant()].into_iter().flatten().collect::<Vec<_>>(), GAPS);
}

#[test]
fn amounts_outside_the_limits_of_their_kind_are_told() {
    check(&limits(), GAPS);
}

#[test]
fn amounts_are_grouped_by_thousands() {
    assert_eq!(grouped(8_400_000), "8 400 000");
    assert_eq!(grouped(900), "900");
}
