//! The whole register goes into one file and comes back out of it, into either database.

use bagyt_storage::archive::{ArchiveError, Manifest};
use bagyt_storage::{Store, Unfinished};
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Why no backup was written.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// A file is never overwritten: it may be the only good backup.
    #[error("{0} is already there; name another file")]
    AlreadyThere(PathBuf),
    /// The path names no file.
    #[error("{0} is not the name of a file")]
    NotAFile(PathBuf),
    /// The file cannot be made.
    #[error("{path} cannot be written: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// The register cannot be read or the file not be filled.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
}

/// Why no register was restored. The register is as empty as it was.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// The file cannot be opened.
    #[error("{path} cannot be opened: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// The backup is damaged, of another program, or the register is not empty.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
}

/// Writes everything in the register to a new file, as one moment of it, while others read and write. The file appears
/// under its name only when it is whole and on the disk.
pub async fn backup(store: &Store, target: &Path) -> Result<Manifest, BackupError> {
    if target.try_exists().map_err(refused(target))? {
        return Err(BackupError::AlreadyThere(target.to_owned()));
    }
    let unfinished =
        Unfinished::beside(target).ok_or_else(|| BackupError::NotAFile(target.to_owned()))?;
    let file = File::create_new(unfinished.path()).map_err(refused(target))?;
    let manifest = store.save(file).await?;
    unfinished.finish(target).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => BackupError::AlreadyThere(target.to_owned()),
        _ => refused(target)(error),
    })?;
    Ok(manifest)
}

/// Fills the empty register at the address from a backup, or makes one there: in one transaction, after every part was
/// compared with its SHA-256 and the whole was verified against its journal. What is refused leaves nothing behind.
pub async fn restore(source: &Path, address: &str) -> Result<Manifest, RestoreError> {
    let file = File::open(source)
        .map_err(|error| RestoreError::File { path: source.to_owned(), source: error })?;
    Ok(Store::restore(address, file).await?)
}

fn refused(path: &Path) -> impl FnOnce(std::io::Error) -> BackupError {
    let path = path.to_owned();
    move |source| BackupError::File { path, source }
}
