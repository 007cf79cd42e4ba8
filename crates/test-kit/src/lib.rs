//! What tests share: a register of their own on either database, a clock and randomness that repeat, lists made to order, and a press
//! that prints a list in every form.

mod filled;
mod list_builder;
pub mod press;
mod register;
mod repeatable;
pub mod scans;

pub use filled::small_list;
pub use list_builder::ListBuilder;
pub use register::{HeldWriter, TestRegister, on_both};
pub use repeatable::{SeededRandomness, TickingClock};
