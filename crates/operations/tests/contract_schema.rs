//! What storage promises about its schema, on both databases.

use bagyt_operations::{Purpose, verify};
use bagyt_storage::{StorageError, Store};
use bagyt_test_kit::{ListBuilder, TestRegister, on_both};

/// How many columns of this name do not refer to `target`.
async fn without_reference(register: &TestRegister, column: &str, target: &str) -> i64 {
    let sql = if register.is_postgres() {
        format!(
            "SELECT COUNT(*) AS number FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid AND t.relkind = 'r' \
             WHERE t.relnamespace = current_schema()::regnamespace AND a.attname = '{column}' AND t.relname <> '{target}' \
             AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = t.oid \
             AND a.attnum = ANY (k.conkey) AND k.confrelid = '{target}'::regclass)"
        )
    } else {
        format!(
            "SELECT COUNT(*) AS number FROM sqlite_master t JOIN pragma_table_info(t.name) c \
             WHERE t.type = 'table' AND c.name = '{column}' AND t.name <> '{target}' \
             AND NOT EXISTS (SELECT 1 FROM pragma_foreign_key_list(t.name) f \
             WHERE f.\"from\" = c.name AND f.\"table\" = '{target}')"
        )
    };
    register.number(&sql).await
}

#[test]
fn every_column_that_names_a_thing_has_a_foreign_key_to_it() {
    on_both(|register| async move {
        for (column, target) in [
            ("list_id", "lists"),
            ("additional_to", "lists"),
            ("direction_id", "directions"),
            ("original", "originals"),
            ("sequence", "journal_entries"),
            ("confirmed_by", "actors"),
            ("answered_by", "actors"),
        ] {
            assert_eq!(without_reference(&register, column, target).await, 0, "{column}");
        }
        // The question itself finds what it looks for.
        assert!(without_reference(&register, "list_id", "originals").await > 3);
    });
}

#[test]
fn opening_again_takes_no_step_twice_and_changes_nothing() {
    on_both(|register| async move {
        let list = ListBuilder::new("Тізбе", 2026).row("Басқарма", "Бағыт", 1);
        register.import(&list, Purpose::New).await.unwrap();
        let steps = "SELECT COUNT(*) AS number FROM schema_steps";
        let before = (register.number(steps).await, verify(register.store()).await.unwrap());
        for _ in 0..3 {
            let again = Store::open(&register.address).await.unwrap();
            let after = (register.number(steps).await, verify(&again).await.unwrap());
            assert_eq!(after, before);
        }
    });
}

#[test]
fn programs_that_open_an_empty_database_at_once_make_its_schema_once() {
    on_both(|register| async move {
        let address = if register.is_postgres() {
            let empty = "DO $$ DECLARE mine text := current_schema(); BEGIN \
                         EXECUTE 'DROP SCHEMA ' || mine || ' CASCADE'; EXECUTE 'CREATE SCHEMA ' || mine; END $$";
            register.tamper(empty).await;
            register.address.clone()
        } else {
            format!("sqlite:{}", register.path("fresh.sqlite").display())
        };
        let opening: Vec<_> = (0..4)
            .map(|_| {
                let address = address.clone();
                tokio::spawn(async move { Store::open(&address).await })
            })
            .collect();
        for store in opening {
            let store = store.await.unwrap().unwrap();
            assert_eq!(verify(&store).await.unwrap().entries, 0);
        }
    });
}

#[test]
fn a_database_of_a_newer_program_is_left_alone() {
    on_both(|register| async move {
        register.tamper("INSERT INTO schema_steps (step) VALUES (999)").await;
        let refused = Store::open(&register.address).await;
        assert!(matches!(refused, Err(StorageError::NewerSchema { .. })), "{refused:?}");
    });
}

#[test]
fn a_database_whose_steps_were_deleted_takes_none_of_them_again() {
    on_both(|register| async move {
        register.tamper("DELETE FROM schema_steps").await;
        let refused = Store::open(&register.address).await;
        assert!(matches!(refused, Err(StorageError::SchemaSteps { .. })), "{refused:?}");
        register.tamper("INSERT INTO schema_steps (step) VALUES (0), (1), (2)").await;
        verify(&Store::open(&register.address).await.unwrap()).await.unwrap();
    });
}
