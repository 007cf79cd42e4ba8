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

/// When a transaction is refused.
#[derive(Clone, Copy)]
enum Refused {
    /// While it writes; SQLite then undoes all of it by itself, as when the disk is full.
    Writing,
    /// At its end.
    Committing,
}

/// From now on the database refuses the money of a list.
async fn refuse(register: &TestRegister, when: Refused) {
    let (before, trigger) = match (register.is_postgres(), when) {
        (true, Refused::Writing) => (
            FUNCTION,
            "TRIGGER refuse BEFORE INSERT ON funding FOR EACH ROW EXECUTE FUNCTION refuse()",
        ),
        (true, Refused::Committing) => (
            FUNCTION,
            "CONSTRAINT TRIGGER refuse AFTER INSERT ON funding DEFERRABLE INITIALLY DEFERRED \
             FOR EACH ROW EXECUTE FUNCTION refuse()",
        ),
        (false, Refused::Writing) => (
            "",
            "TRIGGER refuse BEFORE INSERT ON funding BEGIN SELECT RAISE(ROLLBACK, 'full'); END",
        ),
        // Whether the list it adds to is there is asked at the end.
        (false, Refused::Committing) => (
            "",
            "TRIGGER refuse BEFORE INSERT ON funding \
             BEGIN INSERT INTO lists VALUES (new.direction_id, 0, 1, 'gone'); END",
        ),
    };
    register.tamper(&format!("{before}CREATE {trigger}")).await;
}

const FUNCTION: &str = "CREATE OR REPLACE FUNCTION refuse() RETURNS trigger AS \
                        'BEGIN RAISE EXCEPTION USING ERRCODE = ''53100''; END' LANGUAGE plpgsql; ";

async fn let_in(register: &TestRegister) {
    let table = if register.is_postgres() { " ON funding" } else { "" };
    register.tamper(&format!("DROP TRIGGER refuse{table}")).await;
}

async fn check(register: &TestRegister, when: Refused) {
    let mut said = 0;
    for number in 0..24 {
        match number % 8 {
            3 => refuse(register, when).await,
            5 => let_in(register).await,
            _ => {}
        }
        let stored = register.import(&list(number), Purpose::New).await.is_ok();
        assert_eq!(stored, !matches!(number % 8, 3 | 4), "{number}");
        said += u64::from(stored);
        let verified = verify(register.store()).await.expect("the register is whole");
        assert_eq!(verified.entries, said, "after {number}");
    }
}

#[test]
fn the_register_holds_exactly_what_was_said_to_be_imported() {
    on_both(|register| async move { check(&register, Refused::Writing).await });
}

#[test]
fn it_does_so_too_when_a_transaction_is_refused_at_its_end() {
    on_both(|register| async move { check(&register, Refused::Committing).await });
}
