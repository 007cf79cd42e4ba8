//! Many files and folders at once; one bad file does not stop the others.

use crate::Ctx;
use crate::import_list::{
    ImportError, ImportedFile, Outcome, Purpose, import_contents, known, read,
};
use crate::retry::FromStorage;
use bagyt_lists::{Contents, Limits};
use bagyt_storage::StorageError;
use std::collections::VecDeque;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::io::AsyncReadExt;
use tokio::sync::Semaphore;
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
    /// It was left alone because somebody stopped the import.
    #[error("not tried, because the import was stopped")]
    Stopped,
    /// It was opened and not imported.
    #[error(transparent)]
    Import(#[from] ImportError),
}

/// Who looks on while many files are imported, and may stop it.
pub trait Watch: Send {
    /// So many files were found.
    fn found(&mut self, files: usize) {
        let _ = files;
    }

    /// This became of the next file.
    fn done(&mut self, result: &FileResult) {
        let _ = result;
    }

    /// Ends when somebody wants the import to stop: the file being stored is finished, the others are left alone. Nothing
    /// is lost by it: the same import again goes on where this one ended.
    fn stop(&mut self) -> impl Future<Output = ()> + Send {
        std::future::pending()
    }
}

/// Nobody looks on.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unwatched;

impl Watch for Unwatched {}

/// Imports every file, and every file in every folder, in the order of their names. Hidden files are left out.
///
/// Files are read ahead, as many at a time as there are cores, while the one before them is stored; they are stored one after
/// another, each in a transaction of its own, in the order in which they were found.
///
/// `purpose` is [`Purpose::New`] or [`Purpose::Undecided`]: what replaces or adds to a list comes alone, through
/// [`import_path`].
pub async fn import_files(
    ctx: &Ctx,
    paths: &[PathBuf],
    purpose: Purpose,
    limits: &Limits,
    watch: &mut impl Watch,
) -> Vec<FileResult> {
    let found: Vec<Found> = paths.iter().flat_map(|path| files_in(path)).collect();
    watch.found(found.len());
    let mut found = found.into_iter();
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    let turns = Arc::new(Semaphore::new(cores));
    let mut reading: VecDeque<Reading> = VecDeque::new();
    let mut results = Vec::new();
    let mut left: Option<fn() -> FileError> = None;
    loop {
        // Only so many files are held at a time, however many there are; more than are read, so that a slow one (a scan)
        // does not keep the quick ones behind it from being read.
        while left.is_none()
            && reading.len() < cores * HELD_FOR_EACH_CORE
            && let Some(found) = found.next()
        {
            reading.push_back(Reading::start(ctx, found, *limits, &turns));
        }
        let Some(mut next) = reading.pop_front() else { break };
        if left.is_none() {
            tokio::select! {
                biased;
                () = watch.stop() => left = Some(|| FileError::Stopped),
                () = next.wait() => {}
            }
        }
        let result = match left {
            Some(why) => next.leave(why()),
            None => next.store(ctx, purpose).await,
        };
        if left.is_none() && result.result.as_ref().is_err_and(is_locked) {
            left = Some(|| FileError::NotTried);
        }
        watch.done(&result);
        results.push(result);
    }
    if let Some(why) = left {
        for path in found.map(|found| found.unwrap_or_else(|(path, _)| path)) {
            let result = FileResult { path, result: Err(why()) };
            watch.done(&result);
            results.push(result);
        }
    }
    results
}

/// Files held while they are read or wait to be stored, for each core.
const HELD_FOR_EACH_CORE: usize = 4;

/// A file that is being read.
struct Reading {
    path: PathBuf,
    work: JoinHandle<Result<Prepared, FileError>>,
    prepared: Option<Result<Prepared, FileError>>,
}

/// A file that was read, as far as it had to be.
enum Prepared {
    /// Its bytes are in the register already.
    Known(Outcome),
    /// It is new.
    Lists(ImportedFile, Contents),
}

impl Reading {
    fn start(ctx: &Ctx, found: Found, limits: Limits, turns: &Arc<Semaphore>) -> Self {
        let (ctx, turns) = (ctx.clone(), Arc::clone(turns));
        let (path, refused) = match found {
            Ok(path) => (path, None),
            Err((path, error)) => (path, Some(FileError::Open(error))),
        };
        let file = path.clone();
        let work = tokio::spawn(async move {
            let _turn = turns.acquire().await;
            match refused {
                Some(error) => Err(error),
                None => prepare(&ctx, &file, limits).await,
            }
        });
        Self { path, work, prepared: None }
    }

    /// Does not store it.
    fn leave(self, why: FileError) -> FileResult {
        self.work.abort();
        FileResult { path: self.path, result: Err(why) }
    }

    /// Waits until it is read.
    async fn wait(&mut self) {
        if self.prepared.is_none() {
            let read = (&mut self.work).await;
            self.prepared =
                Some(read.unwrap_or(Err(ImportError::Read(bagyt_lists::ReadError::Broken).into())));
        }
    }

    /// Stores what came of the reading.
    async fn store(mut self, ctx: &Ctx, purpose: Purpose) -> FileResult {
        self.wait().await;
        let result = match self.prepared {
            Some(Ok(Prepared::Known(outcome))) => Ok(outcome),
            Some(Ok(Prepared::Lists(file, lists))) => {
                import_contents(ctx, &file, lists, purpose).await.map_err(FileError::from)
            }
            Some(Err(error)) => Err(error),
            None => Err(ImportError::Read(bagyt_lists::ReadError::Broken).into()),
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

/// Imports one file from disk. Who looks on may stop it for as long as it is read.
pub async fn import_path(
    ctx: &Ctx,
    path: &Path,
    purpose: Purpose,
    limits: &Limits,
    watch: &mut impl Watch,
) -> Result<Outcome, FileError> {
    let reading = async {
        let file = load(path, limits).await?;
        let contents = read(ctx, &file, *limits).await?;
        Ok::<_, FileError>((file, contents))
    };
    let (file, contents) = tokio::select! {
        biased;
        () = watch.stop() => return Err(FileError::Stopped),
        read = reading => read?,
    };
    Ok(import_contents(ctx, &file, contents, purpose).await?)
}

async fn load(path: &Path, limits: &Limits) -> Result<ImportedFile, FileError> {
    let size = tokio::fs::metadata(path).await.map_err(FileError::Open)?.len();
    let most = limits.file_bytes;
    let too_large = |bytes| FileError::TooLarge { bytes, most };
    if size > most {
        return Err(too_large(size));
    }
    // Some files have more than their size says, and some no end.
    let mut bytes = Vec::new();
    let file = tokio::fs::File::open(path).await.map_err(FileError::Open)?;
    file.take(most.saturating_add(1)).read_to_end(&mut bytes).await.map_err(FileError::Open)?;
    if bytes.len() as u64 > most {
        return Err(too_large(bytes.len() as u64));
    }
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
        // A pipe or a device in a folder may have no end.
        Ok(kind) if !(kind.is_file() || kind.is_dir() || kind.is_symlink()) => Vec::new(),
        _ => files_in(&entry.path()),
    }
}
