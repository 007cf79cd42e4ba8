//! A quick hash for looking words up in lists of our own.
//!
//! Keys of such maps come from the program, never from a file that is read, so nobody can choose them to collide.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A map whose keys are our own.
pub(crate) type OwnMap<K, V> = HashMap<K, V, BuildHasherDefault<QuickHasher>>;

/// A set whose members are our own.
pub(crate) type OwnSet<K> = HashSet<K, BuildHasherDefault<QuickHasher>>;

/// Multiplies and rotates, eight bytes at a time.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct QuickHasher(u64);

/// The golden ratio in 64 bits, made odd: its multiples spread evenly.
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

impl QuickHasher {
    fn mix(&mut self, part: u64) {
        self.0 = (self.0.rotate_left(5) ^ part).wrapping_mul(FACTOR);
    }
}

impl Hasher for QuickHasher {
    fn write(&mut self, bytes: &[u8]) {
        let (whole, rest) = bytes.as_chunks::<8>();
        for part in whole {
            self.mix(u64::from_le_bytes(*part));
        }
        if !rest.is_empty() {
            let mut last = [0; 8];
            last[..rest.len()].copy_from_slice(rest);
            self.mix(u64::from_le_bytes(last));
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.mix(u64::from(byte));
    }

    fn write_u32(&mut self, part: u32) {
        self.mix(u64::from(part));
    }

    fn write_u64(&mut self, part: u64) {
        self.mix(part);
    }

    fn write_isize(&mut self, part: isize) {
        self.mix(part as u64);
    }

    fn finish(&self) -> u64 {
        // The upper bits are the well mixed ones; maps choose by the lower.
        self.0.rotate_left(26)
    }
}
