//! Answers that are kept because the same few are asked for again and again: the latest, and those that were asked for since.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

/// Answers by their questions, in two halves: when the newer one is full, the older one is forgotten and takes its place.
#[derive(Debug)]
pub struct Remembered<Q, A, const MOST: usize>(Mutex<Halves<Q, A>>);

#[derive(Debug)]
struct Halves<Q, A> {
    newer: HashMap<Q, Arc<A>>,
    older: HashMap<Q, Arc<A>>,
}

impl<Q, A, const MOST: usize> Default for Remembered<Q, A, MOST> {
    fn default() -> Self {
        Self(Mutex::new(Halves { newer: HashMap::new(), older: HashMap::new() }))
    }
}

impl<Q: Eq + Hash, A, const MOST: usize> Remembered<Q, A, MOST> {
    /// What is kept of a question; it is kept longer for having been asked for.
    pub fn get<B: Eq + Hash + ?Sized>(&self, question: &B) -> Option<Arc<A>>
    where
        Q: Borrow<B>,
    {
        let mut halves = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(answer) = halves.newer.get(question) {
            return Some(answer.clone());
        }
        let (question, answer) = halves.older.remove_entry(question)?;
        halves.keep(question, answer.clone(), MOST);
        Some(answer)
    }

    /// Keeps an answer.
    pub fn keep(&self, question: Q, answer: Arc<A>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).keep(question, answer, MOST);
    }
}

impl<Q: Eq + Hash, A> Halves<Q, A> {
    fn keep(&mut self, question: Q, answer: Arc<A>, most: usize) {
        if self.newer.len() >= most / 2 {
            self.older = std::mem::take(&mut self.newer);
        }
        self.newer.insert(question, answer);
    }
}

#[cfg(test)]
mod tests {
    use super::Remembered;
    use std::sync::Arc;

    #[test]
    fn what_is_asked_for_again_stays_and_there_are_never_too_many() {
        let kept: Remembered<u32, u32, 10> = Remembered::default();
        for question in 0..1_000 {
            kept.keep(question, Arc::new(question));
            assert!(kept.get(&0).is_some(), "asked for each time, after {question}");
            assert_eq!(kept.get(&question).as_deref(), Some(&question));
        }
        assert!((0..1_000).filter(|question| kept.get(question).is_some()).count() <= 10);
        assert_eq!(kept.get(&1), None);
    }
}
