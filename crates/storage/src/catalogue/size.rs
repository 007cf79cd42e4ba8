//! How much there is in the register, for whoever watches over it.

use super::AsOf;
use super::overview::Overview;

/// How much there is in the register at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RegisterSize {
    /// Lists.
    pub lists: u64,
    /// Directions of the versions in force.
    pub directions: u64,
    /// Directions no person has confirmed.
    pub unconfirmed: u64,
    /// The moment.
    pub as_of: AsOf,
}

/// How much there is at the moment of an overview.
pub fn size(overview: &Overview) -> RegisterSize {
    let directions = overview.row_count() as u64;
    RegisterSize {
        lists: overview.list_count(),
        directions,
        unconfirmed: directions - overview.columns.confirmed.count(),
        as_of: overview.as_of,
    }
}
