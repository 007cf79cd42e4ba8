//! Whatever bytes arrive, reading them ends: without a panic, within memory and output bounds, and always the same way.
//!
//! The corpus is `examples/` and the hostile files of `seeds/`; every seed is read as it is, then mutated copies of the
//! corpus are. The mutations come from a small generator with a fixed start, so a failure repeats; it names the file, the
//! round and the mutations. `BAGYT_FUZZ_ROUNDS` asks for more rounds. Work is counted in bytes allocated, never in
//! seconds, so a slow machine fails nothing.

mod bounds;
mod corpus;
mod mutation;

use bounds::{keeps_bounds, reads_the_same_again, work};
use cap::Cap;
use corpus::{corpus, grown, large};
use mutation::{Random, mutate};
use std::alloc::System;

/// Counts what is allocated; it forbids nothing, so that a test can say what went over.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

/// Rounds of mutation in the ordinary test run.
const ROUNDS: usize = 2000;
/// Every so many rounds a file is read again.
const AGAIN: usize = 8;

#[test]
fn any_bytes_are_read_within_bounds() {
    let corpus = corpus();
    for seed in corpus.iter().chain(&large()) {
        keeps_bounds(&seed.name, &seed.bytes);
        reads_the_same_again(&seed.name, &seed.bytes);
    }
    let mut random = Random::new(0x0062_6167_7974);
    for round in 0..rounds() {
        let seed = &corpus[random.below(corpus.len())];
        let (bytes, steps) = mutate(&seed.bytes, &corpus, &mut random);
        let name = format!("{}, round {round}: {steps:?}", seed.name);
        keeps_bounds(&name, &bytes);
        if round % AGAIN == 0 {
            reads_the_same_again(&name, &bytes);
        }
    }
    work_grows_with_size_and_not_faster();
}

fn rounds() -> usize {
    std::env::var("BAGYT_FUZZ_ROUNDS")
        .map_or(ROUNDS, |rounds| rounds.parse().expect("a number of rounds"))
}

/// Not with the square of the size: eight times the input costs at most twelve times the work.
fn work_grows_with_size_and_not_faster() {
    for (name, make) in grown() {
        let (small, large) = (make(1), make(8));
        let (small_work, large_work) = (work(&small), work(&large));
        assert!(
            large_work <= 12 * small_work + (1 << 20),
            "{name}: {} bytes cost {small_work}, {} bytes cost {large_work}",
            small.len(),
            large.len(),
        );
    }
}
