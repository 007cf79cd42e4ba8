//! A full disk: what was refused is gone, and what was said to be stored is there.

use super::Store;
use crate::error::{Failure, StorageError};
use crate::session::Session;
use crate::table;
use sea_orm::ConnectionTrait;

async fn new() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let address = format!("sqlite:{}", folder.path().join("bagyt.sqlite").display());
    let store = Store::open(&address).await.expect("an empty register can be opened");
    (folder, store)
}

/// Lets the file grow no further, as a full disk would, for the connection that writes now.
async fn fill_disk(store: &Store) {
    let limit = "PRAGMA max_page_count = 1";
    store.pools.writing.execute_unprepared(limit).await.expect("the file keeps its size");
}

/// Stores a file of this many bytes in a transaction of its own.
async fn keep(store: &Store, name: &str, bytes: usize) -> Result<(), StorageError> {
    let session = Session::to_write(&store.pools.writing, store.wait).await?;
    let row = vec![name.into(), name.into(), vec![0_u8; bytes].into()];
    table::ORIGINALS.insert(&session, vec![row]).await?;
    session.commit().await
}

/// The names of the files another connection sees.
async fn kept(store: &Store) -> Vec<String> {
    let session = store.read().await.expect("a reader is let in");
    let rows = session.rows("SELECT name FROM originals ORDER BY name", []).await;
    let rows = rows.expect("the table is there");
    rows.iter().map(|row| row.try_get("", "name").expect("a name is a text")).collect()
}

#[tokio::test]
async fn what_is_stored_after_the_disk_was_full_is_stored() {
    let (_folder, store) = new().await;
    let (mut stored, mut refused) = (Vec::new(), 0);
    for number in 0..40 {
        if number % 5 == 2 {
            fill_disk(&store).await;
        }
        let name = format!("{number:02}");
        match keep(&store, &name, 20_000).await {
            Ok(()) => stored.push(name),
            Err(error) => {
                assert_eq!(error.failure(), Some(Failure::Full), "{error}");
                refused += 1;
            }
        }
        assert_eq!(kept(&store).await, stored, "after {number}");
    }
    assert_eq!(refused, 8);
}

#[tokio::test]
async fn a_disk_that_fills_up_for_good_refuses_and_keeps_what_it_has() {
    let (_folder, store) = new().await;
    keep(&store, "before", 20_000).await.expect("there is room");
    for number in 0..5 {
        fill_disk(&store).await;
        let refused = keep(&store, &number.to_string(), 20_000).await;
        assert_eq!(refused.expect_err("the disk is full").failure(), Some(Failure::Full));
    }
    assert_eq!(kept(&store).await, ["before"]);
    keep(&store, "later", 20_000).await.expect("there is room again");
    assert_eq!(kept(&store).await, ["before", "later"]);
}

#[tokio::test]
async fn a_commit_that_is_refused_stores_nothing_and_what_follows_is_stored() {
    let (_folder, store) = new().await;
    for round in 0..3 {
        let session = Session::to_write(&store.pools.writing, store.wait).await;
        let session = session.expect("the writer is free");
        let none = "0190a5c0-7f00-7000-8000-000000000001";
        let row = vec![format!("{round}").into(), 0_u32.into(), 1_u32.into(), none.into()];
        table::LISTS.insert(&session, vec![row]).await.expect("asked only at the end");
        session.commit().await.expect_err("it adds to a list that is not there");
        keep(&store, &round.to_string(), 10).await.expect("the writer is free again");
    }
    assert_eq!(kept(&store).await, ["0", "1", "2"]);
}

#[tokio::test]
async fn nothing_is_said_to_be_stored_after_a_statement_that_failed() {
    let (_folder, store) = new().await;
    let session = Session::to_write(&store.pools.writing, store.wait).await;
    let session = session.expect("the writer is free");
    let row = vec!["a".into(), "a".into(), vec![0_u8; 9].into()];
    table::ORIGINALS.insert(&session, vec![row]).await.expect("the table is there");
    session.run("INSERT INTO no_such_table VALUES (1)").await.expect_err("there is no such table");
    session.commit().await.expect_err("a statement failed");
    assert_eq!(kept(&store).await, [""; 0]);
}
