//! Many files and folders at once; one bad file does not stop the others.

use crate::Ctx;
use crate::import_list::{
    ImportError, ImportedFile, Outcome, Purpose, import_contents, import_list, known, read,
};
use crate::retry::FromStorage;
use bagyt_lists::{Contents, Limits};
use bagyt_storage::StorageError;
use std::collections::VecDeque;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use tokio::task::JoinHandle;

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
    /// It was left alone: the register did not let the file before it in, and would have kept each one waiting as long.
    #[error("not tried, because the register was locked")]
    NotTried,
    /// It was opened and not imported.
    #[error(transparent)]
    Import(#[from] ImportError),
}

/// Imports every file, and every file in every folder, in the order of their names. Hidden files are left out.
///
/// Files are read ahead, one on each core, while the one before them is stored; they are stored one after another, each in a
/// transaction of its own, in the order in which they were found.
///
/// `purpose` is [`Purpose::New`] or [`Purpose::Undecided`]: what replaces or adds to a list comes alone, through
/// [`import_path`].
pub async fn import_files(
    ctx: &Ctx,
    paths: &[PathBuf],
    purpose: Purpose,
    limits: &Limits,
) -> Vec<FileResult> {
    let mut found = paths.iter().flat_map(|path| files_in(path));
    let ahead = std::thread::available_parallelism().map_or(1, NonZero::get);
    let mut reading: VecDeque<Reading> = VecDeque::with_capacity(ahead);
    let mut results = Vec::new();
    let mut locked = false;
    loop {
        // Only so many files are held at a time, however many there are.
        while reading.len() < ahead
            && let Some(found) = found.next()
        {
            reading.push_back(Reading::start(ctx, found, *limits));
        }
        let Some(next) = reading.pop_front() else { break };
        let stored = if locked { next.leave() } else { next.store(ctx, purpose).await };
        locked |= stored.result.as_ref().is_err_and(is_locked);
        results.push(stored);
    }
    results
}

/// A file that is being read.
struct Reading {
    path: PathBuf,
    prepared: JoinHandle<Result<Prepared, FileError>>,
}

/// A file that was read, as far as it had to be.
enum Prepared {
    /// Its bytes are in the register already.
    Known(Outcome),
    /// It is new.
    Lists(ImportedFile, Contents),
}

impl Reading {
    fn start(ctx: &Ctx, found: Found, limits: Limits) -> Self {
        let ctx = ctx.clone();
        let (path, refused) = match found {
            Ok(path) => (path, None),
            Err((path, error)) => (path, Some(FileError::Open(error))),
        };
        let file = path.clone();
        let prepared = tokio::spawn(async move {
            match refused {
                Some(error) => Err(error),
                None => prepare(&ctx, &file, limits).await,
            }
        });
        Self { path, prepared }
    }

    /// Does not store it.
    fn leave(self) -> FileResult {
        self.prepared.abort();
        FileResult { path: self.path, result: Err(FileError::NotTried) }
    }

    /// Waits for the reading and stores what came of it.
    async fn store(self, ctx: &Ctx, purpose: Purpose) -> FileResult {
        let prepared = self.prepared.await.unwrap_or(Err(ImportError::ReaderStopped.into()));
        let result = match prepared {
            Ok(Prepared::Known(outcome)) => Ok(outcome),
            Ok(Prepared::Lists(file, lists)) => {
                import_contents(ctx, &file, lists, purpose).await.map_err(FileError::from)
            }
            Err(error) => Err(error),
        };
        FileResult { path: self.path, result }
    }
}

fn is_locked(error: &FileError) -> bool {
    matches!(error, FileError::Import(error) if error.storage().is_some_and(StorageError::is_transient))
}

async fn prepare(ctx: &Ctx, path: &Path, limits: Limits) -> Result<Prepared, FileError> {
    let file = load(path, &limits).await?;
    if let Some(outcome) = known(ctx, &file).await? {
        return Ok(Prepared::Known(outcome));
    }
    let lists = read(ctx, &file, limits).await?;
    Ok(Prepared::Lists(file, lists))
}

/// Imports one file from disk.
pub async fn import_path(
    ctx: &Ctx,
    path: &Path,
    purpose: Purpose,
    limits: &Limits,
) -> Result<Outcome, FileError> {
    let file = load(path, limits).await?;
    Ok(import_list(ctx, file, purpose, *limits).await?)
}

async fn load(path: &Path, limits: &Limits) -> Result<ImportedFile, FileError> {
    let bytes = tokio::fs::metadata(path).await.map_err(FileError::Open)?.len();
    let most = limits.file_bytes;
    if bytes > most {
        return Err(FileError::TooLarge { bytes, most });
    }
    let bytes = tokio::fs::read(path).await.map_err(FileError::Open)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(ImportedFile { name, bytes: bytes.into() })
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
