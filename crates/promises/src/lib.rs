//! What directions promise in numbers: read out of their indicators and results, planned, and compared with each other.
//!
//! Nothing here is stored with a list. Promises are worked out of its texts whenever they are asked for, so that what was
//! sealed stays as it was while the grammar of numbers learns.

mod commitments;

pub use commitments::{Reading, commitments, readings};
