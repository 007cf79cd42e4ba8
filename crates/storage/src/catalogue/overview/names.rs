//! Customers and places by number, so that a row names one in a few bytes. A number once given stays as long as the program
//! knows the register.

use super::super::IssuerKey;
use bagyt_domain::list::Region;
use std::collections::HashMap;

/// Things by number.
#[derive(Debug, Clone)]
pub struct Numbered<T> {
    things: Vec<T>,
    numbers: HashMap<T, usize>,
}

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Self { things: Vec::new(), numbers: HashMap::new() }
    }
}

impl<T: Clone + Eq + std::hash::Hash> Numbered<T> {
    /// The number of a thing; a new one gets the next.
    pub fn number_of(&mut self, thing: T) -> usize {
        if let Some(number) = self.numbers.get(&thing) {
            return *number;
        }
        self.things.push(thing.clone());
        self.numbers.insert(thing, self.things.len() - 1);
        self.things.len() - 1
    }

    /// The number of a thing that has one.
    pub fn known(&self, thing: &T) -> Option<usize> {
        self.numbers.get(thing).copied()
    }

    /// All of them by number.
    pub fn things(&self) -> &[T] {
        &self.things
    }
}

/// Every customer and place that a row of the register ever named since it was opened.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Customers.
    pub issuers: Numbered<IssuerKey>,
    /// Places.
    pub regions: Numbered<Region>,
}
