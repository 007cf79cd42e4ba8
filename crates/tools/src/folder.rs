//! The folder a child works in: only this user's, and gone with all that is in it when the work is over.
//!
//! A process that is killed leaves its folders behind. Each is held by a lock that ends with the process, so the next one
//! knows which of them nobody works in any more, and removes them.

use crate::work::{InHand, Work};
use std::fs::{self, DirEntry, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

/// A folder for one child. What is first is dropped first: nobody is told that the work is over while the folder is there.
#[derive(Debug)]
pub struct Folder {
    folder: TempDir,
    _lock: File,
    _in_hand: InHand,
}

/// What the names of folders begin with; the number of the process follows.
const PREFIX: &str = "bagyt-";

/// The file in each that the process holds; the child has no part in it.
const LOCK: &str = ".held";
const UNNAMED: &str = ".held-soon";

impl Folder {
    /// An empty one, which nobody else may look into.
    pub fn new(work: &Arc<Work>) -> io::Result<Self> {
        let in_hand = work.begin();
        let prefix = format!("{PREFIX}{}-", std::process::id());
        let folder = tempfile::Builder::new().prefix(&prefix).tempdir()?;
        // Held before it has its name, so that nobody finds it free.
        let unnamed = folder.path().join(UNNAMED);
        let lock = File::create_new(&unnamed)?;
        lock.lock()?;
        fs::rename(unnamed, folder.path().join(LOCK))?;
        Ok(Self { folder, _lock: lock, _in_hand: in_hand })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file in it.
    pub fn write(&self, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        let path = self.path().join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, bytes)?;
        Ok(path)
    }

    /// Reads a file in it that is no link and not larger than so many bytes.
    pub fn read(&self, name: &str, most: u64) -> io::Result<Vec<u8>> {
        let path = self.path().join(name);
        let facts = fs::symlink_metadata(&path)?;
        if !facts.is_file() || facts.len() > most {
            return Err(io::ErrorKind::InvalidData.into());
        }
        fs::read(path)
    }
}

/// Removes the folders of processes that ended before they could; what cannot be looked at is somebody else's.
pub fn remove_left_behind() {
    let Ok(entries) = fs::read_dir(std::env::temp_dir()) else { return };
    for entry in entries.flatten().filter(has_its_name) {
        if is_left_behind(&entry.path()) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// `bagyt-4711-` and letters. The number is no proof: in a container every process may have the same.
fn has_its_name(entry: &DirEntry) -> bool {
    let name = entry.file_name();
    let number = name.to_str().and_then(|name| name.strip_prefix(PREFIX)?.split_once('-'));
    entry.file_type().is_ok_and(|kind| kind.is_dir())
        && number.is_some_and(|(number, _)| number.parse::<u32>().is_ok())
}

/// Nobody holds its lock. A folder that has none is just being made.
fn is_left_behind(folder: &Path) -> bool {
    let lock = folder.join(LOCK);
    let is_file = fs::symlink_metadata(&lock).is_ok_and(|facts| facts.is_file());
    is_file && File::open(lock).is_ok_and(|lock| lock.try_lock().is_ok())
}
