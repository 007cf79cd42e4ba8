//! What happens while another process writes: an import waits for it, and gives up in the end with nothing stored.

use bagyt_operations::{Ctx, ImportError, Outcome, Purpose, import_readings, verify};
use bagyt_storage::{Failure, Store};
use bagyt_test_kit::{ListBuilder, TestRegister, on_both};
use std::sync::Arc;
use std::time::{Duration, Instant};

fn list() -> ListBuilder {
    ListBuilder::new("Бағыттар тізбесі 2026", 2026).row("Басқарма", "Кітапханалар", 5_000)
}

async fn import(register: &TestRegister, store: Store) -> Result<Outcome, ImportError> {
    let ctx = Ctx { store, ..register.ctx.clone() };
    import_readings(&ctx, &list().file(), &[list().reading()], Purpose::New).await
}

#[test]
fn an_import_waits_for_the_writer_of_another_process_and_then_goes_on() {
    on_both(|register| async move {
        let held = register.hold_writer().await;
        let waiting = Arc::clone(&register);
        let importing =
            tokio::spawn(async move { import(&waiting, waiting.store().clone()).await });
        tokio::time::sleep(Duration::from_millis(700)).await;
        assert!(!importing.is_finished(), "it waits");
        assert_eq!(verify(register.store()).await.unwrap().entries, 0, "readers do not wait");
        held.let_go().await;
        let outcome = importing.await.unwrap().unwrap();
        assert!(matches!(outcome, Outcome::Imported { entry: 0, .. }), "{outcome:?}");
        assert_eq!(verify(register.store()).await.unwrap().entries, 1);
    });
}

#[test]
fn an_import_that_waited_long_enough_says_who_is_in_the_way_and_stores_nothing() {
    on_both(|register| async move {
        let bound = Duration::from_millis(100);
        let impatient = Store::open_to_wait(&register.address, bound).await.unwrap();
        let held = register.hold_writer().await;
        let begun = Instant::now();
        let refused = import(&register, impatient.clone()).await.unwrap_err();
        let waited = begun.elapsed();
        assert!(waited >= bound && waited < Duration::from_secs(20), "{waited:?}");
        let ImportError::Storage(error) = refused else { panic!("{refused}") };
        assert_eq!(error.failure(), Some(Failure::Busy), "{error}");
        held.let_go().await;
        for table in ["lists", "originals", "journal_entries", "journal_salts"] {
            let sql = format!("SELECT COUNT(*) AS number FROM {table}");
            assert_eq!(register.number(&sql).await, 0, "{table}");
        }
        import(&register, impatient).await.unwrap();
        assert_eq!(verify(register.store()).await.unwrap().entries, 1);
    });
}
