//! A register that is not there any more, or does not answer, is said not to be ready, and soon.

#![expect(clippy::unwrap_used, reason = "in a test, unwrap is the claim that it works")]

use bagyt_storage::{Failure, StorageError, Store};
use bagyt_test_kit::{TestRegister, on_both};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio::time::timeout;

#[tokio::test]
async fn a_register_whose_file_was_removed_is_not_ready() {
    let register = TestRegister::sqlite().await;
    register.store().ready().await.unwrap();
    std::fs::remove_file(register.path("bagyt.sqlite")).unwrap();
    let refused = register.store().ready().await;
    assert!(matches!(refused, Err(StorageError::NoRegister { .. })), "{refused:?}");
}

/// Stands before the server; when it is aborted, every conversation ends and new ones are taken and never answered.
fn stand_before(server: String, listener: Arc<TcpListener>) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut conversations = tokio::task::JoinSet::new();
        loop {
            let (mut here, _) = listener.accept().await.unwrap();
            let mut there = TcpStream::connect(&server).await.unwrap();
            conversations.spawn(async move {
                let _ = tokio::io::copy_bidirectional(&mut here, &mut there).await;
            });
        }
    })
}

#[test]
fn a_server_that_does_not_answer_is_said_to_be_so_within_three_seconds() {
    on_both(|register| async move {
        if !register.is_postgres() {
            return;
        }
        let after_user = register.address.split('@').nth(1).unwrap();
        let server = after_user.split('/').next().unwrap();
        let listener = Arc::new(TcpListener::bind("127.0.0.1:0").await.unwrap());
        let here = listener.local_addr().unwrap().to_string();
        let between = stand_before(server.to_owned(), Arc::clone(&listener));
        let address = register.address.replacen(server, &here, 1);
        let store = Store::open_existing(&address).await.unwrap();
        store.ready().await.unwrap();
        between.abort();
        let refused = timeout(Duration::from_secs(3), store.ready()).await.unwrap().unwrap_err();
        assert_eq!(refused.failure(), Some(Failure::Unreachable), "{refused}");
        let between = stand_before(server.to_owned(), listener);
        store.ready().await.unwrap();
        between.abort();
    });
}
