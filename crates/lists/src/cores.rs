//! One piece of work done for many things, on as many cores as the machine has.

use rayon::prelude::*;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// For fewer things than this another core takes longer to begin than it saves.
const FEWEST: usize = 16;

/// From so many rows on two different pieces of work take longer than another core to begin.
pub const MANY: usize = 40;

/// How many handfuls of things there are for each core: some things take far longer than others.
const HANDFULS: usize = 8;

/// What `work` makes of each thing, in the order of the things. What it is lent as `memory` was used for other things before,
/// so what is made of a thing must not depend on it.
pub fn on_all_cores<T, M, R>(
    things: &[T],
    memory: impl Fn() -> M + Sync,
    work: impl Fn(&mut M, &T) -> R + Sync,
) -> Vec<R>
where
    T: Sync,
    M: Send,
    R: Send,
{
    let cores = rayon::current_num_threads();
    if cores < 2 || things.len() < 2 * FEWEST {
        let mut memory = memory();
        return things.iter().map(|thing| work(&mut memory, thing)).collect();
    }
    let memories: Mutex<Vec<M>> = Mutex::new(Vec::new());
    let lent = || memories.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let back = |memory| memories.lock().unwrap_or_else(PoisonError::into_inner).push(memory);
    let handfuls = things.par_chunks(things.len().div_ceil(cores * HANDFULS));
    let made: Vec<Vec<R>> = handfuls
        .map(|handful| {
            let mut memory = lent().unwrap_or_else(&memory);
            let made = handful.iter().map(|thing| work(&mut memory, thing)).collect();
            back(memory);
            made
        })
        .collect();
    made.into_iter().flatten().collect()
}

/// Begins work that nobody waits for.
pub fn aside(work: impl FnOnce() + Send + 'static) {
    rayon::spawn(work);
}

/// What two pieces of work make, each done on a core of its own where there are two.
pub fn both_of<A: Send, B: Send>(
    aside: impl FnOnce() -> A + Send,
    work: impl FnOnce() -> B + Send,
) -> (A, B) {
    let (made, aside) = rayon::join(work, aside);
    (aside, made)
}

/// What was made of many texts of which some stand again and again: short cells do, in every list.
pub struct OfTexts<R> {
    made: Vec<R>,
    /// For each text, which of what was made is its own.
    own: Vec<usize>,
}

impl<R> OfTexts<R> {
    /// What was made of each text, in the order of the texts.
    pub fn iter(&self) -> impl Iterator<Item = &R> {
        self.own.iter().map(|at| &self.made[*at])
    }
}

/// What `work` makes of each text, done once for texts that are the same; otherwise as [`on_all_cores`].
pub fn once_for_each_text<M: Send, R: Send>(
    texts: &[impl AsRef<str>],
    memory: impl Fn() -> M + Sync,
    work: impl Fn(&mut M, &str) -> R + Sync,
) -> OfTexts<R> {
    let mut known: HashMap<&str, usize> = HashMap::with_capacity(texts.len());
    let mut different: Vec<&str> = Vec::new();
    let mut own = Vec::with_capacity(texts.len());
    for text in texts.iter().map(AsRef::as_ref) {
        own.push(*known.entry(text).or_insert_with(|| {
            different.push(text);
            different.len() - 1
        }));
    }
    OfTexts { made: on_all_cores(&different, memory, |memory, text| work(memory, text)), own }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_of_a_text_is_made_once_and_stands_with_each() {
        let texts = ["бір", "екі", "бір", "", "екі", "бір"];
        let calls = std::sync::atomic::AtomicUsize::new(0);
        let lengths = once_for_each_text(
            &texts,
            || (),
            |(), text| {
                calls.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                (text.to_owned(), text.len())
            },
        );
        let expected: Vec<(String, usize)> =
            texts.iter().map(|text| ((*text).to_owned(), text.len())).collect();
        assert_eq!(lengths.iter().cloned().collect::<Vec<_>>(), expected);
        assert_eq!(calls.into_inner(), 3);
    }

    #[test]
    fn what_is_made_stands_in_the_order_of_the_things() {
        for count in [0, 1, FEWEST, 2 * FEWEST, 2 * FEWEST + 1, 1_000] {
            let things: Vec<usize> = (0..count).collect();
            let made = on_all_cores(&things, || (), |(), thing| thing * 2);
            assert_eq!(made, things.iter().map(|thing| thing * 2).collect::<Vec<_>>(), "{count}");
        }
    }
}
