//! Trying again when another writer was in the way: the databases ask for it, and an operation is safe to repeat because
//! nothing of a failed attempt stays.

use bagyt_storage::StorageError;
use std::future::Future;
use std::time::Duration;
use tokio::time::Instant;

/// Attempts before the failure is reported.
const ATTEMPTS: u32 = 5;

/// The first pause; each further one is twice as long.
const PAUSE: Duration = Duration::from_millis(20);

/// No attempt begins later than this after the first: a store that waits long for a locked database does it once, not at
/// every attempt.
const PATIENCE: Duration = Duration::from_secs(5);

/// An error that may be the store's.
pub(crate) trait FromStorage {
    /// The store's error in it.
    fn storage(&self) -> Option<&StorageError>;
}

impl FromStorage for StorageError {
    fn storage(&self) -> Option<&StorageError> {
        Some(self)
    }
}

/// Runs the attempt until it succeeds, fails for good, or has been in the way too often.
pub(crate) async fn retrying<T, E, F, A>(mut attempt: A) -> Result<T, E>
where
    A: FnMut() -> F,
    F: Future<Output = Result<T, E>>,
    E: FromStorage,
{
    let mut pause = PAUSE;
    let begun = Instant::now();
    for _ in 1..ATTEMPTS {
        match attempt().await {
            Err(error) if may_pass(&error) && begun.elapsed() < PATIENCE => {
                tokio::time::sleep(pause).await;
                pause *= 2;
            }
            outcome => return outcome,
        }
    }
    attempt().await
}

fn may_pass(error: &impl FromStorage) -> bool {
    error.storage().is_some_and(StorageError::is_transient)
}
