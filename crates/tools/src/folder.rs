//! The folder a child works in: only this user's, and gone with all that is in it when the work is over.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder for one child.
#[derive(Debug)]
pub struct Folder(TempDir);

impl Folder {
    /// An empty one, which nobody else may look into.
    pub fn new() -> io::Result<Self> {
        Ok(Self(tempfile::Builder::new().prefix("bagyt-").tempdir()?))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
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
