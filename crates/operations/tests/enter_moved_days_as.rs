//! An officer who acts for the first time is registered with what is entered, or not at all.

#![expect(clippy::unwrap_used, reason = "in a test, unwrap is the claim that it works")]

use bagyt_operations::{EnterError, EnteredDays, NewDays, enter_moved_days_as, verify};
use bagyt_test_kit::{TestRegister, on_both};
use jiff::civil::{Date, date};

fn off(day: Date) -> EnteredDays {
    let days = NewDays::These { days_off: [day].into(), working_days: [].into() };
    EnteredDays { year: 2026, days, confirmed: true }
}

async fn entries(register: &TestRegister) -> u64 {
    verify(register.store()).await.unwrap().entries
}

#[test]
fn a_first_entry_registers_the_officer_and_a_second_does_not() {
    on_both(|register| async move {
        enter_moved_days_as(&register.ctx, "Officer", &off(date(2026, 3, 20))).await.unwrap();
        assert_eq!(entries(&register).await, 2);
        let again = enter_moved_days_as(&register.ctx, "Officer", &off(date(2026, 1, 5))).await;
        assert_eq!(again.unwrap().revision, 2);
        assert_eq!(entries(&register).await, 3);
        let standing = register.store().moved_days().await.unwrap();
        assert_eq!(standing[0].confirmed_by.as_deref(), Some("Officer"));
    });
}

#[test]
fn what_is_refused_registers_nobody() {
    on_both(|register| async move {
        let weekend = enter_moved_days_as(&register.ctx, "Officer", &off(date(2026, 3, 14))).await;
        assert!(matches!(weekend, Err(EnterError::MovesNothing(_))), "{weekend:?}");
        assert_eq!(entries(&register).await, 0);
    });
}

#[test]
fn days_the_database_refuses_register_nobody() {
    on_both(|register| async move {
        register.tamper("ALTER TABLE moved_days RENAME TO moved_away").await;
        let refused = enter_moved_days_as(&register.ctx, "Officer", &off(date(2026, 3, 20))).await;
        assert!(matches!(refused, Err(EnterError::Storage(_))), "{refused:?}");
        register.tamper("ALTER TABLE moved_away RENAME TO moved_days").await;
        assert_eq!(entries(&register).await, 0);
    });
}
