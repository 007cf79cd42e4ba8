//! Whatever bytes arrive, reading them ends: without a panic, within memory and output bounds, and always the same way.
//!
//! The corpus is `examples/` and the hostile files of `seeds/`; every seed is read as it is, then mutated copies of the
//! corpus are. The mutations come from a small generator with a fixed start, so a failure repeats; it names the file, the
//! round and the mutations. `BAGYT_FUZZ_ROUNDS` asks for more rounds. Work is counted in bytes allocated, never in
//! seconds, so a slow machine fails nothing.

mod bounds;
mod corpus;
mod mutation;

use bounds::{keeps_bounds, work};
use cap::Cap;
use corpus::{corpus, grown};
use mutation::{Random, mutate};
use std::alloc::System;

/// Counts what is allocated; it forbids nothing, so that a test can say what went over.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

/// Rounds of mutation in the ordinary test run.
const ROUNDS: usize = 3000;

#[test]
fn any_bytes_are_read_within_bounds() {
    for seed in corpus() {
        keeps_bounds(&seed.name, &seed.bytes);
    }
    let rounds =
        std::env::var("BAGYT_FUZZ_ROUNDS").map_or(ROUNDS, |rounds| rounds.parse().expect("a number of rounds"));
    let corpus = corpus();
    let mut random = Random::new(0x0062_6167_7974);
    for round in 0..rounds {
        let seed = &corpus[random.below(corpus.len())];
        let (bytes, steps) = mutate(&seed.bytes, &corpus, &mut random);
        keeps_bounds(&format!("{}, round {round}: {steps:?}", seed.name), &bytes);
    }
    doubling_an_input_at_most_doubles_the_work();
}

/// Work grows with size, not with its square: eight times the input costs at most twelve times the work.
fn doubling_an_input_at_most_doubles_the_work() {
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
