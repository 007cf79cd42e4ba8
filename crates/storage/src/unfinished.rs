//! A file that is written under a temporary name and takes its own only when it is whole and on the disk.

use std::ffi::OsString;
use std::fs::File;
use std::io::{ErrorKind, Result};
use std::path::{Path, PathBuf};

/// A file under a temporary name; it is removed unless it was finished.
#[derive(Debug)]
pub struct Unfinished {
    path: PathBuf,
}

impl Unfinished {
    /// In the folder of `target`; `None` where the target names no file. Nothing is made yet.
    pub fn beside(target: &Path) -> Option<Self> {
        let mut hidden = OsString::from(".");
        hidden.push(target.file_name()?);
        hidden.push(format!(".{}.unfinished", std::process::id()));
        Some(Self { path: target.with_file_name(hidden) })
    }

    /// Where it is until it is finished.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Gives the file its name, unless another file took the name meanwhile.
    pub fn finish(self, target: &Path) -> Result<()> {
        std::fs::hard_link(&self.path, target).or_else(|error| match error.kind() {
            ErrorKind::AlreadyExists => Err(error),
            // Some file systems know no second name for a file.
            _ => std::fs::rename(&self.path, target),
        })?;
        sync_folder(target)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // Already renamed or never made: then there is nothing to remove.
        let _ = std::fs::remove_file(&self.path);
    }
}

/// The name is on the disk when its folder is.
fn sync_folder(target: &Path) -> Result<()> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new("."))).and_then(|folder| folder.sync_all())
}
