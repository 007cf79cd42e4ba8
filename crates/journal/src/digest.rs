//! Digests and hashes: what stands in the journal in place of content.

use sha2::{Digest as _, Sha256};
use std::fmt;

/// A SHA-256 hash: of a leaf, a node or an entry's content.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// What stands for "the entry before" in the first entry.
    pub const NONE: Self = Self([0; 32]);

    /// From stored bytes; `None` unless there are 32.
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// SHA-256 over the parts one after another.
    pub(crate) fn over(parts: &[&[u8]]) -> Self {
        let mut hasher = Sha256::new();
        parts.iter().for_each(|part| hasher.update(part));
        Self(hasher.finalize().into())
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Hash({self})")
    }
}

/// The hash of an encoded entry as a leaf of the tree: `SHA-256(0x00 || entry)`.
pub fn leaf_hash(encoded: &[u8]) -> Hash {
    Hash::over(&[&[0x00], encoded])
}

/// 32 random bytes mixed into one digest, so that content cannot be guessed from it; kept where it can be erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Salt(pub [u8; 32]);

/// What an entry holds in place of a content: `SHA-256(salt || content)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digest(pub Hash);

impl Digest {
    /// The digest of `content` under `salt`.
    pub fn of(salt: &Salt, content: &[u8]) -> Self {
        Self(Hash::over(&[&salt.0, content]))
    }
}

#[cfg(test)]
mod tests {
    use super::{Digest, Salt, leaf_hash};

    #[test]
    fn the_leaf_hash_of_nothing_is_the_one_of_the_rfc_implementations() {
        let expected = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
        assert_eq!(leaf_hash(b"").to_string(), expected);
    }

    #[test]
    fn the_same_content_under_two_salts_has_two_digests() {
        let digest = |salt: u8| Digest::of(&Salt([salt; 32]), b"name");
        assert_ne!(digest(1), digest(2));
        assert_eq!(digest(1), digest(1));
    }
}
