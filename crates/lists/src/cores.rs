//! One piece of work done for many things, on as many cores as the machine has.

use std::num::NonZero;
use std::thread;

/// For fewer things than this a thread takes longer to begin than it saves.
const FEWEST: usize = 16;

/// More threads than this wait for memory, not for cores.
const MOST: usize = 8;

/// What `work` makes of each thing, in the order of the things. Every thread has a `memory` of its own, so what is made of a
/// thing must not depend on what was made of others.
pub fn on_all_cores<T, M, R>(
    things: &[T],
    memory: impl Fn() -> M + Sync,
    work: impl Fn(&mut M, &T) -> R + Sync,
) -> Vec<R>
where
    T: Sync,
    R: Send,
{
    let part = |things: &[T]| -> Vec<R> {
        let mut memory = memory();
        things.iter().map(|thing| work(&mut memory, thing)).collect()
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get).min(MOST);
    let threads = cores.min(things.len() / FEWEST);
    if threads < 2 {
        return part(things);
    }
    let (first, rest) = things.split_at(things.len().div_ceil(threads));
    thread::scope(|scope| {
        let begun: Vec<_> =
            rest.chunks(first.len()).map(|things| scope.spawn(|| part(things))).collect();
        let mut made = part(first);
        for thread in begun {
            made.extend(thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        made
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_stands_in_the_order_of_the_things() {
        for count in [0, 1, FEWEST, 2 * FEWEST, 2 * FEWEST + 1, 1_000] {
            let things: Vec<usize> = (0..count).collect();
            let made = on_all_cores(&things, || (), |(), thing| thing * 2);
            assert_eq!(made, things.iter().map(|thing| thing * 2).collect::<Vec<_>>(), "{count}");
        }
    }
}
