//! The tamper-evident record of what was done: who (under a pseudonym), when, what, to which thing; never the thing itself.
//!
//! The shape below is final from the first entry, so that a public Merkle log can be published later without rewriting
//! anything, and so that a person's data can be erased without breaking the chain.
//!
//! # An entry, byte for byte
//!
//! An entry is one CBOR item in the core deterministic encoding of RFC 8949, section 4.2.1: lengths and integers in the
//! shortest form, definite lengths only, no tags, no floats. It is an array of nine elements:
//!
//! | # | element | CBOR type | |
//! |---|---|---|---|
//! | 1 | version | unsigned | always 1 |
//! | 2 | sequence | unsigned | 0 for the first entry, then one more each |
//! | 3 | time | unsigned | milliseconds since 1970, UTC |
//! | 4 | actor | byte string, 16 | random pseudonym |
//! | 5 | act | text | slug: `a`-`z`, `0`-`9`, `_`, 1 to 64 bytes |
//! | 6 | subject kind | text | a slug like the act |
//! | 7 | subject id | text | 1 to 200 bytes of printable ASCII without space |
//! | 8 | digests | array of arrays of two | name (text, like a subject id), digest (byte string, 32); ascending by the bytes of the name, no name twice |
//! | 9 | previous | byte string, 32 | leaf hash of the entry before; 32 zero bytes in the first entry |
//!
//! A digest is `SHA-256(salt || content)` with a random salt of 32 bytes of its own. The salts are kept beside the journal;
//! once a salt is erased, its digest says nothing about the content any more, and the chain still holds.
//!
//! # Hashes
//!
//! As in RFC 9162, section 2.1: the hash of a leaf is `SHA-256(0x00 || entry)`, of a node `SHA-256(0x01 || left || right)`;
//! [`tree`] holds roots, inclusion proofs and consistency proofs over the leaf hashes.

mod cbor;
mod chain;
mod digest;
mod entry;
pub mod tree;

pub use chain::{Chain, Fault};
pub use digest::{Digest, Hash, Salt, leaf_hash};
pub use entry::{Entry, EntryError, NamedDigest, Pseudonym, Slug, Subject, Token};
