//! The program from outside, in a folder of its own, with nothing of this machine's settings.

use std::path::Path;
use std::process::{Command, Output};

/// Runs the program to its end.
pub fn bagyt(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_bagyt"))
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .output()
        .expect("the program starts")
}
