//! The whole register goes from one database into another: from the embedded one onto a server, or back.

use bagyt_storage::Store;
use bagyt_storage::verification::Verified;

pub use bagyt_storage::CopyError as MoveError;

/// Copies everything in the register, as one moment of it, into the empty register at the address, or makes one there,
/// while others read and write. It is said to be moved when the whole was verified against its journal, and this journal
/// has as many entries as the one it was copied from and the same root. The former register stays as it is.
///
/// # Errors
/// What is refused leaves nothing behind at the address.
pub async fn move_register(from: &Store, address: &str) -> Result<Verified, MoveError> {
    from.copy_to(address).await
}
