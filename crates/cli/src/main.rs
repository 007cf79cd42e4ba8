//! The `bagyt` program.
fn main() {}
