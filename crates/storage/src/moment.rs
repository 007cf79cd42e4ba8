//! A moment in time as the store keeps it: whole milliseconds since 1970 in UTC.

/// Milliseconds since 1 January 1970, UTC. Text times sort wrongly on one of the two databases, so there are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

impl Moment {
    /// From milliseconds since 1970.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since 1970.
    pub const fn millis(self) -> i64 {
        self.0
    }
}
