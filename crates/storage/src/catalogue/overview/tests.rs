//! What is kept in mind when something is written that changes no list.

use crate::moment::Moment;
use crate::register::Record;
use crate::store::Store;
use bagyt_journal::Pseudonym;

/// Writes an entry about a thing.
async fn write(store: &Store, act: &str, kind: &str, id: &str) {
    let tx = store.begin().await.expect("the writer is free");
    let (at, actor) = (Moment::from_millis(1_767_225_600_000), Pseudonym([0; 16]));
    let record = Record { at, actor, act, kind, id: id.to_owned(), contents: Vec::new() };
    tx.journal().append(record).await.expect("an entry can be written");
    tx.commit().await.expect("there is room");
}

#[tokio::test]
async fn what_was_reckoned_is_kept_until_a_list_changes() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let address = format!("sqlite:{}", folder.path().join("bagyt.sqlite").display());
    let store = Store::open(&address).await.expect("an empty register can be opened");
    let now = async || {
        let session = store.read().await.expect("a reader is let in");
        store.overview(&session).await.expect("the register can be read")
    };
    write(&store, "actor_registered", "actor", "00").await;
    let first = now().await;
    for (act, kind) in [
        ("mistake_reported", "report"),
        ("report_answered", "report"),
        ("report_contact_erased", "report_contact"),
        ("days_entered", "year"),
        ("actor_erased", "actor"),
    ] {
        write(&store, act, kind, "1").await;
        let later = now().await;
        assert!(later.says_the_same(&first), "{act} changes no list");
        assert_eq!(later.as_of.entries, first.as_of.entries + store.overviews().0 - 1);
    }
    write(&store, "list_confirmed", "list", "0190a5c0-7f00-7000-8000-000000000001").await;
    assert!(!now().await.says_the_same(&first), "a list changed");
    let before = now().await;
    write(&store, "contest_opened", "contest", "1").await;
    assert!(!now().await.says_the_same(&before), "nobody can tell what that changes");
}
