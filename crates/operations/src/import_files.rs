//! Many files and folders at once; one bad file does not stop the others.

use crate::Ctx;
use crate::import_list::{ImportError, ImportedFile, Outcome, Purpose, import_list};
use bagyt_lists::Limits;
use std::path::{Path, PathBuf};

/// What became of one file.
#[derive(Debug)]
pub struct FileResult {
    /// The file.
    pub path: PathBuf,
    /// What became of it.
    pub result: Result<Outcome, FileError>,
}

/// Why one file was not imported.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The file or folder could not be opened.
    #[error("cannot be opened: {0}")]
    Open(#[source] std::io::Error),
    /// The file is larger than may be read.
    #[error("has {bytes} bytes; the limit is {most}")]
    TooLarge {
        /// Its size.
        bytes: u64,
        /// The limit.
        most: u64,
    },
    /// It was opened and not imported.
    #[error(transparent)]
    Import(#[from] ImportError),
}

/// Imports every file, and every file in every folder, in the order of their names. Hidden files are left out.
pub async fn import_files(ctx: &Ctx, paths: &[PathBuf], limits: &Limits) -> Vec<FileResult> {
    let mut results = Vec::new();
    for found in paths.iter().flat_map(|path| files_in(path)) {
        let (path, result) = match found {
            Ok(path) => {
                let result = import_path(ctx, &path, Purpose::New, limits).await;
                (path, result)
            }
            Err((path, error)) => (path, Err(FileError::Open(error))),
        };
        results.push(FileResult { path, result });
    }
    results
}

/// Imports one file from disk.
pub async fn import_path(
    ctx: &Ctx,
    path: &Path,
    purpose: Purpose,
    limits: &Limits,
) -> Result<Outcome, FileError> {
    let bytes = tokio::fs::metadata(path).await.map_err(FileError::Open)?.len();
    let most = limits.file_bytes;
    if bytes > most {
        return Err(FileError::TooLarge { bytes, most });
    }
    let bytes = tokio::fs::read(path).await.map_err(FileError::Open)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let file = ImportedFile { name, bytes: bytes.into() };
    Ok(import_list(ctx, file, purpose, *limits).await?)
}

type Found = Result<PathBuf, (PathBuf, std::io::Error)>;

/// The file itself, or every file below the folder; what cannot be opened is named. Links to folders are not followed.
fn files_in(path: &Path) -> Vec<Found> {
    let refused = |error| vec![Err((path.to_owned(), error))];
    match std::fs::metadata(path) {
        Err(error) => return refused(error),
        Ok(kind) if !kind.is_dir() => return vec![Ok(path.to_owned())],
        Ok(_) => {}
    }
    let entries =
        std::fs::read_dir(path).and_then(|entries| entries.collect::<Result<Vec<_>, _>>());
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(error) => return refused(error),
    };
    entries.sort_by_key(std::fs::DirEntry::file_name);
    entries.iter().filter(|entry| !is_hidden(entry)).flat_map(below).collect()
}

fn is_hidden(entry: &std::fs::DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with('.')
}

fn below(entry: &std::fs::DirEntry) -> Vec<Found> {
    match entry.file_type() {
        Ok(kind) if kind.is_symlink() && entry.path().is_dir() => Vec::new(),
        _ => files_in(&entry.path()),
    }
}
