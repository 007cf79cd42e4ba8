//! A clock and randomness that give the same in every run.

use bagyt_operations::{Clock, Randomness};
use bagyt_storage::Moment;
use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};

/// 1 January 2026, 00:00 UTC, in milliseconds since 1970.
const START: i64 = 1_767_225_600_000;

/// A clock on which every look is one second later than the one before.
#[derive(Debug)]
pub struct TickingClock(AtomicI64);

impl Default for TickingClock {
    fn default() -> Self {
        Self(AtomicI64::new(START))
    }
}

impl Clock for TickingClock {
    fn now(&self) -> Moment {
        Moment::from_millis(self.0.fetch_add(1000, Ordering::Relaxed))
    }
}

/// Bytes that look random and are the same for the same seed (the splitmix64 sequence).
#[derive(Debug)]
pub struct SeededRandomness(Mutex<u64>);

impl SeededRandomness {
    /// The sequence of this seed.
    pub const fn new(seed: u64) -> Self {
        Self(Mutex::new(seed))
    }

    /// The next number of the sequence.
    pub fn next(&self) -> u64 {
        let mut state = self.0.lock().expect("no test panics while it holds the sequence");
        *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = *state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

impl Randomness for SeededRandomness {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            chunk.copy_from_slice(&self.next().to_le_bytes()[..chunk.len()]);
        }
    }
}
