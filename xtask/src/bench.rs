//! bench: not written yet.

use std::process::ExitCode;

/// Runs it.
pub fn run(_arguments: &[String]) -> anyhow::Result<ExitCode> {
    anyhow::bail!("not written yet")
}
