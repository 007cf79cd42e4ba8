//! What tests share: a register of their own on either database, a clock and randomness that repeat, lists made to order.

mod filled;
mod list_builder;
mod register;
mod repeatable;
pub mod scans;

pub use filled::small_list;
pub use list_builder::ListBuilder;
pub use register::{HeldWriter, TestRegister, on_both};
pub use repeatable::{SeededRandomness, TickingClock};
