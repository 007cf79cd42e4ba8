//! A moved register is the whole register at one moment, verified, in the other database; a refused or killed move leaves
//! no register there, and the former one as it was.

#![expect(clippy::unwrap_used, reason = "in a test, unwrap is the claim that it works")]

use bagyt_operations::{
    Ctx, Manifest, MoveError, Purpose, backup, import_readings, move_register, verify,
};
use bagyt_storage::{StorageError, Store};
use bagyt_test_kit::{SeededRandomness, TestRegister, on_both, small_list};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Tells the other process which register to move, and where to.
const FROM: &str = "BAGYT_TEST_MOVE_FROM";
const TO: &str = "BAGYT_TEST_MOVE_TO";

/// How often the other process is killed.
const KILLS: u32 = 6;

async fn import_many(ctx: Ctx, from: u16, to: u16) {
    for number in from..to {
        let list = small_list(number);
        import_readings(&ctx, &list.file(), &[list.reading()], Purpose::New).await.unwrap();
    }
}

/// Imports one list after the other; returns how many there are at last.
async fn import_until(stop: Arc<AtomicBool>, ctx: Ctx, from: u16) -> u64 {
    let mut number = from;
    while !stop.load(Ordering::Relaxed) {
        import_many(ctx.clone(), number, number + 1).await;
        number += 1;
    }
    number.into()
}

/// An empty register in the other database; `None` when no server is named.
async fn other(register: &TestRegister) -> Option<TestRegister> {
    match register.is_postgres() {
        true => Some(TestRegister::sqlite().await),
        false => TestRegister::postgres().await,
    }
}

/// Every table, by the number of its rows and the SHA-256 of all of them.
async fn tables(store: &Store) -> Manifest {
    let folder = TestRegister::sqlite().await;
    backup(store, &folder.path("tables.zip")).await.unwrap()
}

#[test]
fn every_table_arrives_in_the_other_database_and_comes_back() {
    on_both(|register| async move {
        register.fill_every_table().await;
        let Some(other) = other(&register).await else { return };
        let (before, verified) =
            (tables(register.store()).await, verify(register.store()).await.unwrap());
        let empty: Vec<_> = before.parts.iter().filter(|part| part.rows == 0).collect();
        assert!(empty.is_empty(), "a table without rows would show nothing: {empty:?}");
        assert_eq!(move_register(register.store(), &other.address).await.unwrap(), verified);
        assert_eq!(tables(other.store()).await, before);
        assert_eq!(verify(other.store()).await.unwrap(), verified);
        let back = TestRegister::sqlite().await;
        back.bare().await;
        move_register(other.store(), &back.address).await.unwrap();
        let store = Store::open_existing(&back.address).await.unwrap();
        assert_eq!(tables(&store).await, before);
        // The former register is as it was, and work goes on in the new one.
        assert_eq!(tables(register.store()).await, before);
        back.import(&small_list(9), Purpose::New).await.unwrap();
        assert_eq!(verify(&store).await.unwrap().entries, verified.entries + 1);
    });
}

#[test]
fn a_register_moved_while_lists_are_imported_is_one_moment_of_it() {
    on_both(|register| async move {
        import_many(register.ctx.clone(), 0, 20).await;
        let stop = Arc::new(AtomicBool::new(false));
        let importing = tokio::spawn(import_until(stop.clone(), register.ctx.clone(), 20));
        let mut entries = Vec::new();
        while entries.len() < 4 {
            let copy = TestRegister::sqlite().await;
            let moved = move_register(register.store(), &copy.address).await.unwrap();
            assert_eq!(copy.store().catalogue().home(1).await.unwrap().lists, moved.entries);
            entries.push(moved.entries);
        }
        stop.store(true, Ordering::Relaxed);
        let imported = importing.await.unwrap();
        entries.push(imported);
        assert!(entries.is_sorted() && entries[0] < imported, "{entries:?}");
        assert_eq!(verify(register.store()).await.unwrap().entries, imported);
    });
}

#[test]
fn a_register_is_not_moved_into_itself_however_its_address_is_written() {
    on_both(|register| async move {
        register.fill_every_table().await;
        let before = tables(register.store()).await;
        let otherwise = match register.is_postgres() {
            true => format!("{}&application_name=other", register.address),
            false => register.address.replace("/bagyt.sqlite", "/./bagyt.sqlite"),
        };
        for address in [&register.address, &otherwise] {
            let refused = move_register(register.store(), address).await;
            assert!(matches!(refused, Err(MoveError::Itself)), "{address}: {refused:?}");
        }
        assert_eq!(tables(register.store()).await, before);
    });
}

#[test]
fn a_register_with_anything_in_it_is_not_moved_into() {
    on_both(|target| async move {
        let source = TestRegister::sqlite().await;
        source.fill_every_table().await;
        target.import(&small_list(7), Purpose::New).await.unwrap();
        let before = tables(target.store()).await;
        let refused = move_register(source.store(), &target.address).await;
        assert!(matches!(refused, Err(MoveError::NotEmpty { .. })), "{refused:?}");
        assert_eq!(tables(target.store()).await, before);
    });
}

#[test]
fn a_database_of_a_newer_program_is_left_alone() {
    on_both(|target| async move {
        let source = TestRegister::sqlite().await;
        target.tamper("INSERT INTO schema_steps (step) VALUES (999)").await;
        let refused = move_register(source.store(), &target.address).await;
        let newer = |error| matches!(error, MoveError::Storage(StorageError::NewerSchema { .. }));
        assert!(refused.is_err_and(newer));
    });
}

#[test]
fn what_fails_in_the_middle_leaves_no_register_and_the_former_one_untouched() {
    on_both(|target| async move {
        target.bare().await;
        // Changed money is found when everything is written; without its last table the source breaks off just before.
        let tables_in_order = tables(TestRegister::sqlite().await.store()).await.parts;
        let last = &tables_in_order.last().unwrap().table;
        for harm in ["UPDATE funding SET tiyn = tiyn + 1", &format!("DROP TABLE {last}")] {
            let source = TestRegister::sqlite().await;
            source.fill_every_table().await;
            source.tamper(harm).await;
            let refused = move_register(source.store(), &target.address).await.unwrap_err();
            let expected = match harm.starts_with("DROP") {
                true => matches!(refused, MoveError::Source(_)),
                false => matches!(refused, MoveError::Verify(_)),
            };
            assert!(expected, "{harm}: {refused:?}");
            assert_eq!(target.tables().await, [""; 0]);
        }
        let source = TestRegister::sqlite().await;
        source.fill_every_table().await;
        move_register(source.store(), &target.address).await.unwrap();
        let store = Store::open_existing(&target.address).await.unwrap();
        assert_eq!(tables(&store).await, tables(source.store()).await);
    });
}

#[test]
fn what_the_other_database_refuses_in_the_middle_leaves_it_empty() {
    on_both(|target| async move {
        let source = TestRegister::sqlite().await;
        source.fill_every_table().await;
        let (before, trigger) = match target.is_postgres() {
            true => (
                "CREATE FUNCTION refuse() RETURNS trigger AS \
                 'BEGIN RAISE EXCEPTION USING ERRCODE = ''53100''; END' LANGUAGE plpgsql; ",
                "FOR EACH ROW EXECUTE FUNCTION refuse()",
            ),
            false => ("", "BEGIN SELECT RAISE(ABORT, 'full'); END"),
        };
        let sql = format!("{before}CREATE TRIGGER refuse BEFORE INSERT ON findings {trigger}");
        target.tamper(&sql).await;
        let refused = move_register(source.store(), &target.address).await;
        assert!(matches!(refused, Err(MoveError::Storage(_))), "{refused:?}");
        let empty = TestRegister::sqlite().await;
        assert_eq!(tables(target.store()).await, tables(empty.store()).await);
    });
}

#[tokio::test]
async fn a_refused_move_makes_no_folder_and_no_file() {
    let source = TestRegister::sqlite().await;
    source.fill_every_table().await;
    source.tamper("UPDATE funding SET tiyn = tiyn + 1").await;
    let folder = source.path("new");
    let address = format!("sqlite:{}", folder.join("deep/bagyt.sqlite").display());
    move_register(source.store(), &address).await.unwrap_err();
    assert!(!folder.exists());
}

/// Not a claim of its own: what the killed process does. Without the variables there is nothing to do.
#[test]
fn other_process() {
    let (Ok(from), Ok(to)) = (std::env::var(FROM), std::env::var(TO)) else { return };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let store = Store::open_existing(&from).await.unwrap();
        move_register(&store, &to).await.unwrap();
    });
}

#[test]
fn a_killed_move_leaves_no_register_or_the_whole_one() {
    on_both(|target| async move {
        let source = TestRegister::sqlite().await;
        import_many(source.ctx.clone(), 0, 60).await;
        let before = tables(source.store()).await;
        let random = SeededRandomness::new(5);
        for _ in 0..KILLS {
            target.bare().await;
            let mut command = Command::new(std::env::current_exe().unwrap());
            command.args(["other_process", "--exact"]);
            command.env(FROM, &source.address).env(TO, &target.address);
            let mut other = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
            tokio::time::sleep(Duration::from_millis(20 + random.next() % 400)).await;
            other.kill().unwrap();
            other.wait().unwrap();
            match Store::open_existing(&target.address).await {
                Ok(store) => assert_eq!(tables(&store).await, before),
                Err(refused) => assert!(matches!(refused, StorageError::NoRegister { .. })),
            }
        }
        assert_eq!(tables(source.store()).await, before);
    });
}
