//! Counting working days: the laws of counting, and days off as every office of the country had them.

mod small_book;

use bagyt_domain::rules::{MovedDays, MovedDaysError, Period, PeriodUnit, RuleBook, WorkCalendar};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn calendar(moved: &[MovedDays]) -> WorkCalendar {
    WorkCalendar::new(RuleBook::built_in(), moved).expect("the moved days are sound")
}

fn moved(year: u16, off: &[Date], working: &[Date], by: Option<&str>) -> MovedDays {
    MovedDays {
        year,
        days_off: off.iter().copied().collect(),
        working_days: working.iter().copied().collect(),
        confirmed_by: by.map(str::to_owned),
    }
}

#[test]
fn statutory_days_off_are_not_working_days() {
    let calendar = calendar(&[]);
    let check = |day: Date, works: bool| {
        assert_eq!(calendar.is_working_day(day), Ok(works), "{day} {:?}", day.weekday());
    };
    check(date(2026, 1, 1), false);
    check(date(2026, 1, 7), false);
    check(date(2026, 1, 8), true);
    check(date(2026, 5, 27), false);
    check(date(2025, 6, 6), false);
    check(date(2024, 3, 2), false);
    check(date(2024, 3, 4), true);
    check(date(2026, 12, 16), false);
}

#[test]
fn a_holiday_on_a_weekend_makes_the_next_working_day_a_day_off() {
    let calendar = calendar(&[]);
    let check = |day: Date, works: bool| {
        assert_eq!(calendar.is_working_day(day), Ok(works), "{day} {:?}", day.weekday());
    };
    // 21 and 22 March 2026 are Saturday and Sunday, 23 March a holiday: two days are carried behind it.
    check(date(2026, 3, 24), false);
    check(date(2026, 3, 25), false);
    check(date(2026, 3, 26), true);
    check(date(2026, 3, 9), false);
    check(date(2026, 5, 11), false);
    check(date(2025, 9, 1), false);
    // Christmas on Sunday 7 January 2024 and Kurban-ait on Sunday 16 June 2024 carry nothing over.
    check(date(2024, 1, 8), true);
    check(date(2024, 6, 17), true);
}

#[test]
fn constitution_day_moves_with_the_constitution() {
    let calendar = calendar(&[]);
    let off = |day: Date| calendar.is_working_day(day) == Ok(false);
    assert!(off(date(2024, 8, 30)), "a Friday under the Constitution of 1995");
    assert_eq!(calendar.is_working_day(date(2027, 8, 30)), Ok(true), "a Monday after it");
    assert!(off(date(2027, 3, 15)), "a Monday, the day of the new one");
}

#[test]
fn a_carried_day_names_the_holiday_it_stands_for() {
    let year = RuleBook::built_in().holidays(2026).expect("2026 is known");
    let day = year.days.iter().find(|day| day.date == date(2026, 3, 9)).expect("a day off");
    assert_eq!((day.key.as_str(), day.carried_from), ("womens_day", Some(date(2026, 3, 8))));
    assert!(year.days.is_sorted_by_key(|day| day.date));
    assert!(year.open.is_empty());
    let next = RuleBook::built_in().holidays(2027).expect("2027 is known");
    let open: Vec<&str> = next.open.iter().map(|holiday| holiday.key.as_str()).collect();
    assert_eq!(open, ["kurban_ait"]);
    assert_eq!(RuleBook::built_in().holidays(2040), None);
}

#[test]
fn moved_days_overrule_weekends_and_holidays() {
    let (off, working) = (date(2026, 1, 5), date(2026, 1, 10));
    let calendar = calendar(&[moved(2026, &[off], &[working], Some("officer"))]);
    assert_eq!(calendar.is_working_day(off), Ok(false));
    assert_eq!(calendar.is_working_day(working), Ok(true));
    assert!(calendar.confirmed(2026) && !calendar.confirmed(2025));
}

#[test]
fn a_year_entered_but_not_compared_is_not_confirmed() {
    assert!(!calendar(&[moved(2026, &[], &[], None)]).confirmed(2026));
}

#[test]
fn unsound_moved_days_are_refused_all_at_once() {
    let day = date(2026, 1, 5);
    let entered = [
        moved(2026, &[day, date(2025, 1, 6)], &[day], None),
        moved(2026, &[], &[], None),
        moved(2050, &[], &[], None),
    ];
    let errors = WorkCalendar::new(RuleBook::built_in(), &entered).expect_err("unsound");
    assert_eq!(
        errors,
        [
            MovedDaysError::OtherYear { day: date(2025, 1, 6), year: 2026 },
            MovedDaysError::Both { day },
            MovedDaysError::YearTwice { year: 2026 },
            MovedDaysError::NotCovered { year: 2050 },
        ]
    );
}

#[test]
fn terms_begin_the_day_after_and_end_on_their_last_day() {
    let calendar = calendar(&[]);
    let check = |count, unit, end: Date| {
        let start = date(2026, 3, 6);
        assert_eq!(calendar.end_of(start, Period { count, unit }), Ok(end), "{count} {unit:?}");
    };
    // After Friday 6 March: Monday is off for 8 March, so the first working day is Tuesday.
    check(1, PeriodUnit::WorkingDays, date(2026, 3, 10));
    check(10, PeriodUnit::WorkingDays, date(2026, 3, 26));
    check(20, PeriodUnit::CalendarDays, date(2026, 3, 26));
    check(1, PeriodUnit::Months, date(2026, 4, 6));
}

#[test]
fn years_without_holidays_are_not_counted_in() {
    let calendar = calendar(&[]);
    let (first, last) = calendar.years();
    let outside = |year: u16| date(i16::try_from(year).expect("small"), 6, 1);
    assert!(calendar.is_working_day(outside(first - 1)).is_err());
    assert!(calendar.is_working_day(outside(last + 1)).is_err());
    let end = date(i16::try_from(last).expect("small"), 12, 30);
    assert!(calendar.add_working_days(end, 30).is_err());
    assert_eq!(calendar.add_working_days(Date::MAX, 0), Ok(Date::MAX));
}

#[test]
fn a_holiday_that_ended_is_no_day_off_later() {
    let texts = small_book::FILES.map(|name| (name, small_book::text(name)));
    let files: Vec<(&str, &str)> =
        texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let book = RuleBook::parse(&files).expect("the small book loads");
    // Harvest is kept on 1 October to 2023, a Sunday then, and carried to Monday; 2024 has none.
    let calendar = WorkCalendar::new(&book, &[]).expect("nothing moved");
    assert_eq!(calendar.is_working_day(date(2023, 10, 2)), Ok(false));
    assert_eq!(calendar.is_working_day(date(2024, 10, 1)), Ok(true));
}

/// Days of 2023 to 2026, far enough from the edges to count sixty working days.
fn days() -> impl Strategy<Value = Date> {
    (0..1400_i32).prop_map(|ahead| date(2023, 1, 1).saturating_add(ahead.days()))
}

/// Some days moved in 2025: no day is both.
fn moves() -> impl Strategy<Value = Vec<MovedDays>> {
    proptest::collection::btree_map(0..365_i32, any::<bool>(), 0..12).prop_map(|chosen| {
        let day = |ahead: i32| date(2025, 1, 1).saturating_add(ahead.days());
        let of = |off: bool| -> BTreeSet<Date> {
            chosen.iter().filter(|(_, is)| **is == off).map(|(ahead, _)| day(*ahead)).collect()
        };
        vec![MovedDays {
            year: 2025,
            days_off: of(true),
            working_days: of(false),
            confirmed_by: None,
        }]
    })
}

proptest! {
    #[test]
    fn adding_days_and_counting_them_back_gives_the_same_number(start in days(), count in 0..60_u16, moved in moves()) {
        let calendar = calendar(&moved);
        let end = calendar.add_working_days(start, count).expect("inside the calendar");
        prop_assert_eq!(calendar.working_days_between(start, end), Ok(u32::from(count)));
    }

    #[test]
    fn a_term_never_ends_on_a_day_off(start in days(), count in 1..60_u16, moved in moves()) {
        let calendar = calendar(&moved);
        let end = calendar.add_working_days(start, count).expect("inside the calendar");
        prop_assert_eq!(calendar.is_working_day(end), Ok(true));
    }

    #[test]
    fn a_later_start_or_a_longer_term_never_ends_earlier(start in days(), later in 0..40_i32, count in 0..50_u16, more in 0..10_u16, moved in moves()) {
        let calendar = calendar(&moved);
        let end = |start: Date, count| calendar.add_working_days(start, count).expect("inside");
        let first = end(start, count);
        prop_assert!(first <= end(start, count + more));
        prop_assert!(first <= end(start.saturating_add(later.days()), count));
        prop_assert!(more == 0 || first < end(start, count + more));
    }

    #[test]
    fn a_term_in_two_parts_ends_as_one(start in days(), first in 0..30_u16, second in 0..30_u16, moved in moves()) {
        let calendar = calendar(&moved);
        let end = |start: Date, count| calendar.add_working_days(start, count).expect("inside");
        prop_assert_eq!(end(end(start, first), second), end(start, first + second));
    }
}
