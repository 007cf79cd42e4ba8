//! Where nobody has made a register, whoever only reads makes none, and a refused copy leaves nothing behind.

#![expect(clippy::unwrap_used, reason = "in a test, unwrap is the claim that it works")]

use bagyt_operations::{Purpose, backup, restore, verify};
use bagyt_storage::{StorageError, Store};
use bagyt_test_kit::{ListBuilder, TestRegister, on_both};

/// A whole copy of a register with one list, and the same cut short.
async fn copies(register: &TestRegister) -> (std::path::PathBuf, std::path::PathBuf) {
    let source = TestRegister::sqlite().await;
    let list = ListBuilder::new("Тізбе", 2026).row("Басқарма", "Бағыт", 1_000);
    source.import(&list, Purpose::New).await.unwrap();
    let (whole, cut) = (register.path("whole.zip"), register.path("cut.zip"));
    backup(source.store(), &whole).await.unwrap();
    // The directory of the archive is whole; a part in the middle is not.
    let mut bytes = std::fs::read(&whole).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 40].fill(0);
    std::fs::write(&cut, bytes).unwrap();
    (whole, cut)
}

#[test]
fn a_database_without_a_register_is_not_taken_for_an_empty_one() {
    on_both(|register| async move {
        Store::open_existing(&register.address).await.unwrap();
        register.bare().await;
        let refused = Store::open_existing(&register.address).await;
        assert!(matches!(refused, Err(StorageError::NoRegister { .. })), "{refused:?}");
        assert_eq!(register.tables().await, [""; 0]);
    });
}

#[test]
fn a_refused_copy_leaves_a_database_as_it_was_and_a_whole_one_makes_the_register() {
    on_both(|register| async move {
        let (whole, cut) = copies(&register).await;
        register.bare().await;
        restore(&cut, &register.address).await.unwrap_err();
        restore(&register.path("gone.zip"), &register.address).await.unwrap_err();
        assert_eq!(register.tables().await, [""; 0]);
        restore(&whole, &register.address).await.unwrap();
        let store = Store::open_existing(&register.address).await.unwrap();
        assert_eq!(verify(&store).await.unwrap().entries, 1);
    });
}

#[tokio::test]
async fn a_folder_without_a_register_stays_as_it_was() {
    let register = TestRegister::sqlite().await;
    let (whole, cut) = copies(&register).await;
    let (outer, inner) = (register.path("new"), register.path("new/folder"));
    let address = format!("sqlite:{}", inner.join("bagyt.sqlite").display());
    let refused = Store::open_existing(&address).await;
    let Err(StorageError::NoRegister { folder }) = refused else { panic!("{refused:?}") };
    assert_eq!(folder, Some(inner.display().to_string()));
    assert!(!outer.exists());
    restore(&cut, &address).await.unwrap_err();
    restore(&register.path("gone.zip"), &address).await.unwrap_err();
    assert!(!outer.exists());
    // A folder that was there stays, and nothing is left in it.
    std::fs::create_dir(&outer).unwrap();
    restore(&cut, &address).await.unwrap_err();
    assert_eq!(outer.read_dir().unwrap().count(), 0);
    restore(&whole, &address).await.unwrap();
    let names = inner.read_dir().unwrap().map(|entry| entry.unwrap().file_name());
    assert_eq!(names.collect::<Vec<_>>(), ["bagyt.sqlite"]);
    let store = Store::open_existing(&address).await.unwrap();
    assert_eq!(verify(&store).await.unwrap().entries, 1);
}

#[tokio::test]
async fn an_empty_file_and_somebody_elses_database_stay_as_they_are() {
    let register = TestRegister::sqlite().await;
    let (_, cut) = copies(&register).await;
    let file = register.path("empty.sqlite");
    std::fs::write(&file, "").unwrap();
    let address = format!("sqlite:{}", file.display());
    Store::open_existing(&address).await.unwrap_err();
    restore(&cut, &address).await.unwrap_err();
    assert_eq!(std::fs::read(&file).unwrap(), b"");
    register.bare().await;
    let before = std::fs::read(register.path("bagyt.sqlite")).unwrap();
    Store::open_existing(&register.address).await.unwrap_err();
    assert_eq!(std::fs::read(register.path("bagyt.sqlite")).unwrap(), before);
}
