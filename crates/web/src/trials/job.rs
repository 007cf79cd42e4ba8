//! One file of a visitor: how far it is, what was read of it, and for how long that is held.

use super::places::Place;
use super::tools::Stop;
use bagyt_domain::list;
use bagyt_lists::{Contents, ReadError};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;
use tokio::sync::watch::{Receiver, Sender, channel};
use tokio::time::Instant;

/// One file.
#[derive(Debug)]
pub(crate) struct Job {
    /// The file's name.
    pub name: String,
    /// Its bytes, as long as they are needed: until it is read, or forgotten where it has pages to be looked at.
    bytes: Mutex<Option<Arc<[u8]>>>,
    /// When what was read is forgotten.
    ends: OnceLock<Instant>,
    pub(super) place: Place,
    /// Which of all files it is, from 1.
    pub(super) number: u64,
    pub(super) progress: Sender<Progress>,
    pub(super) stop: Stop,
}

/// How far a file is.
#[derive(Debug, Clone)]
pub(crate) enum Progress {
    /// It waits for its turn.
    Waiting,
    /// It is being read; so many pages of so many are done, 0 of 0 where pages are not counted.
    Reading {
        /// Pages done.
        page: u32,
        /// Pages in all.
        pages: u32,
    },
    /// It was read, or could not be.
    Read(Arc<Result<Contents, Unread>>),
}

/// Why a file was not read.
#[derive(Debug)]
pub(crate) enum Unread {
    /// It cannot be.
    File(ReadError),
    /// It took too long.
    TooSlow,
    /// Its visitor wanted it forgotten.
    Forgotten,
}

/// Whether any value stands on a page that can be looked at.
pub(crate) fn has_pages(contents: &Contents) -> bool {
    let places =
        contents.lists.iter().flat_map(|reading| &reading.list.rows).flat_map(|row| &row.places);
    let mut places = places.flat_map(|(_, places)| places);
    places.any(|place| matches!(place, list::Place::Page { .. }))
}

impl Job {
    /// A file that waits for its turn.
    pub(super) fn new((name, bytes): (String, Vec<u8>), place: Place, number: u64) -> Self {
        let (progress, _) = channel(Progress::Waiting);
        let (bytes, ends) = (Mutex::new(Some(bytes.into())), OnceLock::new());
        Self { name, bytes, ends, place, number, progress, stop: Stop::default() }
    }

    /// It was read, or could not be: what is held of it until then. Its bytes are not where it has no pages to be looked at.
    pub(super) fn done(&self, read: Result<Contents, Unread>, until: Instant) {
        if !read.as_ref().is_ok_and(has_pages) {
            self.lock_bytes().take();
        }
        let _ = self.ends.set(until); // it is read once
        self.progress.send_replace(Progress::Read(Arc::new(read)));
    }

    /// For how many minutes yet what was read can be looked at; `None` as long as it is not read.
    pub(super) fn minutes_left(&self) -> Option<u64> {
        let left = self.ends.get()?.saturating_duration_since(Instant::now());
        Some(left.as_secs().div_ceil(60).max(1))
    }

    /// Its bytes; `None` where they are no longer needed.
    pub fn bytes(&self) -> Option<Arc<[u8]>> {
        self.lock_bytes().clone()
    }

    fn lock_bytes(&self) -> MutexGuard<'_, Option<Arc<[u8]>>> {
        self.bytes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How far it is, now and later.
    pub fn progress(&self) -> Receiver<Progress> {
        self.progress.subscribe()
    }

    /// What was read, if it is read.
    pub fn read(&self) -> Option<Arc<Result<Contents, Unread>>> {
        match &*self.progress.borrow() {
            Progress::Read(read) => Some(read.clone()),
            _ => None,
        }
    }

    pub(super) fn is_read(&self) -> bool {
        matches!(*self.progress.borrow(), Progress::Read(_))
    }

    /// Waits until it is read, but not longer than this.
    pub async fn read_within(&self, patience: Duration) -> Option<Arc<Result<Contents, Unread>>> {
        let mut progress = self.progress();
        let read = progress.wait_for(|progress| matches!(progress, Progress::Read(_)));
        let _ = tokio::time::timeout(patience, read).await;
        self.read()
    }
}
