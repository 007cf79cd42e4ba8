//! When the database undoes a transaction by itself, as SQLite does on a full disk, every later import is stored or refused.

use bagyt_operations::{Purpose, verify};
use bagyt_test_kit::{ListBuilder, TestRegister, on_both};

fn list(number: u32) -> ListBuilder {
    ListBuilder::new(&format!("Тізбе {number}"), 2026).row(
        "Басқарма",
        &format!("Бағыт {number}"),
        1_000,
    )
}

/// From now on the database refuses the money of a list, and on SQLite undoes the whole transaction, as when the disk is full.
async fn refuse(register: &TestRegister) {
    let (function, action) = match register.is_postgres() {
        true => (
            "CREATE OR REPLACE FUNCTION refuse() RETURNS trigger AS 'BEGIN RAISE EXCEPTION USING ERRCODE = ''53100''; END' LANGUAGE plpgsql; ",
            "FOR EACH ROW EXECUTE FUNCTION refuse()",
        ),
        false => ("", "BEGIN SELECT RAISE(ROLLBACK, 'full'); END"),
    };
    let sql = format!("{function}CREATE TRIGGER refuse BEFORE INSERT ON funding {action}");
    register.tamper(&sql).await;
}

async fn let_in(register: &TestRegister) {
    let table = if register.is_postgres() { " ON funding" } else { "" };
    register.tamper(&format!("DROP TRIGGER refuse{table}")).await;
}

#[test]
fn the_register_holds_exactly_what_was_said_to_be_imported() {
    on_both(|register| async move {
        let mut said = 0;
        for number in 0..24 {
            match number % 8 {
                3 => refuse(&register).await,
                5 => let_in(&register).await,
                _ => {}
            }
            let stored = register.import(&list(number), Purpose::New).await.is_ok();
            assert_eq!(stored, !matches!(number % 8, 3 | 4), "{number}");
            said += u64::from(stored);
            assert_eq!(verify(register.store()).await.unwrap().entries, said, "after {number}");
        }
    });
}
