//! Whether the register still says what was recorded: the journal is computed again, and the first broken entry named.

use bagyt_storage::Store;
use bagyt_storage::verification::{Verified, VerifyError};

/// Computes every journal entry again from storage: encoding, chain, leaf hashes, head, and the salted digest of
/// everything the entries name. Only reads, and may run beside writers.
///
/// # Errors
/// Names the first broken entry, else what no entry names. What cannot be found from inside the register is said in
/// [`bagyt_storage::verification`].
pub async fn verify(store: &Store) -> Result<Verified, VerifyError> {
    store.verify().await
}
