//! What the operating system refused, by kind.

use super::{Sentence, to_say};
use std::io::{Error, ErrorKind};

/// Why the operating system refused, as the end of a sentence: `no such file or folder`.
pub fn why_not(error: &Error) -> Sentence {
    match error.kind() {
        ErrorKind::NotFound => to_say("io-not-found"),
        ErrorKind::PermissionDenied => to_say("io-permission-denied"),
        ErrorKind::IsADirectory => to_say("io-is-a-folder"),
        ErrorKind::NotADirectory => to_say("io-not-a-folder"),
        ErrorKind::AlreadyExists => to_say("io-already-exists"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => to_say("io-disk-full"),
        ErrorKind::ReadOnlyFilesystem => to_say("io-read-only"),
        ErrorKind::AddrInUse => to_say("io-address-in-use"),
        ErrorKind::AddrNotAvailable => to_say("io-address-not-here"),
        ErrorKind::InvalidData => to_say("io-not-text"),
        _ => to_say("io-other").text("detail", error),
    }
}
