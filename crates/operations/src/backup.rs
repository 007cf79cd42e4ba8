//! The whole register goes into one file and comes back out of it, into either database.

use bagyt_storage::Store;
use bagyt_storage::archive::{ArchiveError, Manifest};
use std::ffi::OsString;
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
    let unfinished = Unfinished::beside(target)?;
    let file = File::create_new(&unfinished.path).map_err(refused(target))?;
    let manifest = store.save(file).await?;
    unfinished.finish(target)?;
    Ok(manifest)
}

/// Fills an empty register from a backup: in one transaction, after every part was compared with its SHA-256 and the whole
/// was verified against its journal.
pub async fn restore(source: &Path, store: &Store) -> Result<Manifest, RestoreError> {
    let file = File::open(source)
        .map_err(|error| RestoreError::File { path: source.to_owned(), source: error })?;
    Ok(store.load(file).await?)
}

fn refused(path: &Path) -> impl FnOnce(std::io::Error) -> BackupError {
    let path = path.to_owned();
    move |source| BackupError::File { path, source }
}

/// A backup under a temporary name; it is removed unless it was finished.
struct Unfinished {
    path: PathBuf,
}

impl Unfinished {
    fn beside(target: &Path) -> Result<Self, BackupError> {
        let name = target.file_name().ok_or_else(|| BackupError::NotAFile(target.to_owned()))?;
        let mut hidden = OsString::from(".");
        hidden.push(name);
        hidden.push(format!(".{}.unfinished", std::process::id()));
        Ok(Self { path: target.with_file_name(hidden) })
    }

    /// Gives the file its name, unless another file took the name meanwhile.
    fn finish(self, target: &Path) -> Result<(), BackupError> {
        std::fs::hard_link(&self.path, target).or_else(|error| match error.kind() {
            ErrorKind::AlreadyExists => Err(BackupError::AlreadyThere(target.to_owned())),
            // Some file systems know no second name for a file.
            _ => std::fs::rename(&self.path, target).map_err(refused(target)),
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
fn sync_folder(target: &Path) -> Result<(), BackupError> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(refused(folder))
}
