//! A backup is the whole register at one moment, and a restore is all of it, verified, or nothing.

#![expect(clippy::unwrap_used, reason = "in a test, unwrap is the claim that it works")]

use bagyt_operations::{
    ArchiveError, BackupError, Ctx, Purpose, RestoreError, backup, import_readings, restore, verify,
};
use bagyt_storage::Store;
use bagyt_storage::catalogue::PageRequest;
use bagyt_test_kit::{SeededRandomness, TestRegister, on_both, small_list};
use std::path::Path;
use std::sync::Arc;

/// Everything a reader can see of the lists, the moved days and the reports.
async fn seen(store: &Store) -> String {
    let mut seen = String::new();
    let lists = store.catalogue().lists(PageRequest::new(1, 500)).await.unwrap();
    for card in &lists.items {
        let rows = store.catalogue().list_rows(card.id, None, PageRequest::new(1, 500)).await;
        let list = store.catalogue().list(card.id, None).await.unwrap();
        let original = store.catalogue().original(card.original).await.unwrap();
        seen += &format!("{card:?}{list:?}{original:?}{:?}", rows.unwrap());
    }
    for report in store.catalogue().reports_after(0, false).await.unwrap() {
        seen += &format!("{report:?}");
    }
    for days in store.moved_days().await.unwrap() {
        seen += &format!("{days:?}");
    }
    seen
}

/// Restores into a fresh register on the other database, and from there back into a fresh one on the first.
async fn there_and_back(register: &TestRegister) {
    let (archive, second) = (register.path("a.zip"), register.path("b.zip"));
    let manifest = backup(register.store(), &archive).await.unwrap();
    let other = match register.is_postgres() {
        true => Some(TestRegister::sqlite().await),
        false => TestRegister::postgres().await,
    };
    let Some(other) = other else { return };
    assert_eq!(restore(&archive, &other.address).await.unwrap(), manifest);
    assert_eq!(seen(other.store()).await, seen(register.store()).await);
    let (one, two) =
        (verify(register.store()).await.unwrap(), verify(other.store()).await.unwrap());
    assert_eq!(one, two);
    assert_eq!(backup(other.store(), &second).await.unwrap(), manifest);
    let again = TestRegister::sqlite().await;
    restore(&second, &again.address).await.unwrap();
    assert_eq!(seen(again.store()).await, seen(register.store()).await);
    // Work goes on where the backup ended.
    again.import(&small_list(9), Purpose::New).await.unwrap();
    assert_eq!(verify(again.store()).await.unwrap().entries, one.entries + 1);
}

#[test]
fn a_backup_moves_a_register_from_one_database_to_the_other_and_back() {
    on_both(|register| async move {
        register.fill_every_table().await;
        let manifest = backup(register.store(), &register.path("whole.zip")).await.unwrap();
        assert!(manifest.parts.iter().all(|part| part.rows > 0), "{:?}", manifest.parts);
        there_and_back(&register).await;
    });
}

#[test]
fn an_empty_register_has_a_backup_too() {
    on_both(|register| async move { there_and_back(&register).await });
}

#[test]
fn a_register_with_anything_in_it_is_not_restored_into() {
    on_both(|register| async move {
        register.fill_every_table().await;
        let archive = register.path("a.zip");
        backup(register.store(), &archive).await.unwrap();
        let before = (verify(register.store()).await.unwrap(), seen(register.store()).await);
        let refused = restore(&archive, &register.address).await;
        assert!(
            matches!(refused, Err(RestoreError::Archive(ArchiveError::NotEmpty { .. }))),
            "{refused:?}"
        );
        assert_eq!((verify(register.store()).await.unwrap(), seen(register.store()).await), before);
    });
}

#[test]
fn a_backup_never_overwrites_a_file_and_leaves_no_unfinished_one() {
    on_both(|register| async move {
        let archive = register.path("a.zip");
        std::fs::write(&archive, "precious").unwrap();
        let refused = backup(register.store(), &archive).await;
        assert!(matches!(refused, Err(BackupError::AlreadyThere(_))), "{refused:?}");
        assert_eq!(std::fs::read(&archive).unwrap(), b"precious");
        let nowhere = backup(register.store(), &register.path("no/folder/a.zip")).await;
        assert!(matches!(nowhere, Err(BackupError::File { .. })), "{nowhere:?}");
        register.tamper("DROP TABLE moved_days").await;
        assert!(backup(register.store(), &register.path("b.zip")).await.is_err());
        let names = std::fs::read_dir(archive.parent().unwrap()).unwrap();
        let names: Vec<_> = names.map(|entry| entry.unwrap().file_name()).collect();
        let left = |name: &std::ffi::OsString| name.to_string_lossy().contains(".zip");
        assert_eq!(names.into_iter().filter(left).collect::<Vec<_>>(), ["a.zip"]);
    });
}

/// Tries to restore these bytes; when that is refused, the register must be empty and usable.
async fn restored(register: &TestRegister, path: &Path, bytes: &[u8]) -> Result<(), RestoreError> {
    std::fs::write(path, bytes).unwrap();
    let outcome = restore(path, &register.address).await;
    if outcome.is_err() {
        assert_eq!(verify(register.store()).await.unwrap().entries, 0);
        assert_eq!(seen(register.store()).await, "");
    }
    outcome.map(drop)
}

#[test]
fn a_truncated_backup_is_refused_and_nothing_is_stored() {
    on_both(|register| async move {
        let source = TestRegister::sqlite().await;
        source.fill_every_table().await;
        backup(source.store(), &source.path("a.zip")).await.unwrap();
        let whole = std::fs::read(source.path("a.zip")).unwrap();
        let path = register.path("cut.zip");
        for length in (0..whole.len()).step_by(whole.len() / 40).chain([whole.len() - 1]) {
            let refused = restored(&register, &path, &whole[..length]).await;
            assert!(refused.is_err(), "cut at {length} of {}", whole.len());
        }
        restored(&register, &path, &whole).await.unwrap();
    });
}

#[test]
fn a_damaged_backup_is_refused_or_yields_exactly_what_was_saved() {
    on_both(|register| async move {
        let source = TestRegister::sqlite().await;
        source.fill_every_table().await;
        backup(source.store(), &source.path("a.zip")).await.unwrap();
        let whole = std::fs::read(source.path("a.zip")).unwrap();
        let expected = (verify(source.store()).await.unwrap(), seen(source.store()).await);
        let mut target = register;
        let random = SeededRandomness::new(1);
        let mut refused = 0;
        for _ in 0..60 {
            let mut bytes = whole.clone();
            let place = usize::try_from(random.next() % whole.len() as u64).unwrap();
            bytes[place] ^= 1 << (random.next() % 8);
            match restored(&target, &target.path("bad.zip"), &bytes).await {
                Err(_) => refused += 1,
                // Only a byte nobody reads, such as a date in a header, may be wrong.
                Ok(()) => {
                    let found = (verify(target.store()).await.unwrap(), seen(target.store()).await);
                    assert_eq!(found, expected, "byte {place}");
                    target = Arc::new(TestRegister::sqlite().await);
                }
            }
        }
        assert!(refused > 30, "only {refused} of 60 were refused");
    });
}

#[test]
fn a_backup_whose_content_was_changed_before_it_was_written_is_refused_by_its_journal() {
    on_both(|register| async move {
        let source = TestRegister::sqlite().await;
        source.fill_every_table().await;
        source.tamper("UPDATE funding SET tiyn = tiyn + 1").await;
        backup(source.store(), &source.path("a.zip")).await.unwrap();
        let bytes = std::fs::read(source.path("a.zip")).unwrap();
        let refused = restored(&register, &register.path("a.zip"), &bytes).await;
        assert!(
            matches!(refused, Err(RestoreError::Archive(ArchiveError::Verify(_)))),
            "{refused:?}"
        );
    });
}

#[test]
fn something_else_is_not_taken_for_a_backup() {
    on_both(|register| async move {
        let path = register.path("x.zip");
        for bytes in [&b""[..], b"hello", b"PK\x03\x04", &[0; 5000]] {
            let refused = restored(&register, &path, bytes).await;
            assert!(
                matches!(refused, Err(RestoreError::Archive(ArchiveError::NotABackup(_)))),
                "{refused:?}"
            );
        }
    });
}

async fn import_many(ctx: Ctx, from: u16, to: u16) {
    for number in from..to {
        let list = small_list(number);
        import_readings(&ctx, &list.file(), &[list.reading()], Purpose::New).await.unwrap();
    }
}

#[test]
fn a_backup_taken_while_lists_are_imported_is_one_moment_of_the_register() {
    on_both(|register| async move {
        import_many(register.ctx.clone(), 0, 20).await;
        let importing = tokio::spawn(import_many(register.ctx.clone(), 20, 60));
        let mut entries = Vec::new();
        while entries.len() < 5 {
            let archive = register.path(&format!("{}.zip", entries.len()));
            let manifest = backup(register.store(), &archive).await.unwrap();
            let copy = TestRegister::sqlite().await;
            restore(&archive, &copy.address).await.unwrap();
            let lists = copy.store().catalogue().home(1).await.unwrap().lists;
            assert_eq!(lists, manifest.entries);
            entries.push(manifest.entries);
        }
        importing.await.unwrap();
        assert!(entries.is_sorted() && entries[0] < 60, "{entries:?}");
        assert_eq!(verify(register.store()).await.unwrap().entries, 60);
    });
}
