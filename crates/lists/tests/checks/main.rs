//! Every check both ways: found where the fault is, silent where it is not.

mod amounts;
mod answers;
mod cells;
mod laws;
mod promises;
mod read_lists;
mod sample;
mod whole;
mod wording;
