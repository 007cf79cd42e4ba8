//! Keys of messages on their way from one process to another. Both are this program, so there are only so many of them.

use serde::{Deserialize, Deserializer, Serializer};
use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

/// A key of a message. Under a name, because serde takes a reference that it sees for one into what is read.
pub type Key = &'static str;

/// Every key that came, kept once and for good.
static KNOWN: Mutex<Option<HashSet<&'static str>>> = Mutex::new(None);

pub fn serialize<S: Serializer>(key: &Key, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(key)
}

pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Key, D::Error> {
    let key = String::deserialize(from)?;
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let known = known.get_or_insert_default();
    if let Some(kept) = known.get(key.as_str()) {
        return Ok(kept);
    }
    let kept: &'static str = Box::leak(key.into_boxed_str());
    known.insert(kept);
    Ok(kept)
}
