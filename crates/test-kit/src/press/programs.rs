//! Running the programs of other makers in a folder of their own.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A program is not there, or made nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing(pub String);

impl std::fmt::Display for Missing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The first of these that is installed.
pub fn find(names: &[&str]) -> Result<PathBuf, Missing> {
    let folders: Vec<PathBuf> = std::env::var_os("PATH")
        .map(|all| std::env::split_paths(&all).collect())
        .unwrap_or_default();
    let places = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    let mut there = places.filter(|place| place.is_file());
    there.next().ok_or_else(|| Missing(format!("{} is not installed", names.join(" or "))))
}

/// A folder that goes with its last user.
pub fn folder() -> Result<TempDir, Missing> {
    tempfile::tempdir().map_err(|error| Missing(format!("no folder for it: {error}")))
}

/// Runs a program to its end, its words thrown away.
pub fn run(command: &mut Command) -> Result<(), Missing> {
    let name = command.get_program().to_string_lossy().into_owned();
    let silent = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    match silent.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Missing(format!("{name} stopped: {status}"))),
        Err(error) => Err(Missing(format!("{name} cannot be run: {error}"))),
    }
}

/// A file that a program was to make.
pub fn made(path: &Path) -> Result<Vec<u8>, Missing> {
    std::fs::read(path).map_err(|_| Missing(format!("{} was not made", path.display())))
}

/// Puts a file where a program will look for it.
pub fn put(path: &Path, bytes: &[u8]) -> Result<(), Missing> {
    std::fs::write(path, bytes).map_err(|error| Missing(format!("{}: {error}", path.display())))
}
