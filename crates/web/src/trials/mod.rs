//! Visitors' files while they are read and looked at. They are held in memory and nothing of them is stored, but that a program
//! outside gets its part in a private folder for as long as it reads; what nobody looks at any more is forgotten.

mod tools;

use crate::limits::Client;
use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Contents, Limits, ReadError, Reader, Tools};
use bagyt_settings::Trial;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::watch::{Receiver, Sender, channel};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tools::Watched;

/// All visitors' files; cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct Trials {
    /// Places for files on their way in, waiting, being read or looked at.
    held: Arc<Semaphore>,
    /// Turns to read one.
    turns: Arc<Semaphore>,
    jobs: Arc<Mutex<Jobs>>,
    settings: Trial,
}

#[derive(Debug, Default)]
struct Jobs {
    by_key: HashMap<Key, Arc<Job>>,
    begun: u64,
}

/// The name of a job, which nobody can guess: 32 hexadecimal digits. Who knows it may look at the file.
pub(crate) type Key = String;

/// One file.
#[derive(Debug)]
pub(crate) struct Job {
    /// The file's name.
    pub name: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    client: Option<Client>,
    number: u64,
    progress: Sender<Progress>,
    _place: OwnedSemaphorePermit,
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
    /// The reader fell over.
    Broken,
}

/// Why a file was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ManyOfYours;

/// What reading needs.
pub(crate) struct Means {
    /// The regulation.
    pub rules: Arc<RuleBook>,
    /// How much is taken on.
    pub limits: Limits,
    /// Programs outside this one.
    pub tools: Arc<dyn Tools>,
}

impl Trials {
    /// With the places and turns of the settings.
    pub fn new(settings: &Trial) -> Self {
        Self {
            held: Arc::new(Semaphore::new(settings.held)),
            turns: Arc::new(Semaphore::new(settings.at_once)),
            jobs: Arc::default(),
            settings: settings.clone(),
        }
    }

    /// A place for a file on its way in; `None` when all are taken.
    pub fn place(&self) -> Option<OwnedSemaphorePermit> {
        self.held.clone().try_acquire_owned().ok()
    }

    /// Begins to read a file under a name nobody can guess.
    pub fn begin(
        &self,
        key: Key,
        (name, bytes): (String, Vec<u8>),
        client: Option<Client>,
        place: OwnedSemaphorePermit,
        means: Means,
    ) -> Result<Arc<Job>, ManyOfYours> {
        let job = {
            let mut jobs = self.lock();
            let unread = |job: &&Arc<Job>| !job.is_read();
            let theirs = jobs.by_key.values().filter(|job| job.client == client).filter(unread);
            if client.is_some() && theirs.count() >= self.settings.of_one_visitor {
                return Err(ManyOfYours);
            }
            jobs.begun += 1;
            let (progress, _) = channel(Progress::Waiting);
            let (number, bytes) = (jobs.begun, bytes.into());
            let job = Arc::new(Job { name, bytes, client, number, progress, _place: place });
            jobs.by_key.insert(key.clone(), job.clone());
            job
        };
        tokio::spawn(self.clone().read(key, job.clone(), means));
        Ok(job)
    }

    /// The file of this name.
    pub fn find(&self, key: &str) -> Option<Arc<Job>> {
        self.lock().by_key.get(key).cloned()
    }

    /// Forgets a file.
    pub fn forget(&self, key: &str) {
        self.lock().by_key.remove(key);
    }

    /// How many files wait before this one.
    pub fn before(&self, job: &Job) -> usize {
        let waits = |other: &&Arc<Job>| {
            other.number < job.number && matches!(*other.progress.borrow(), Progress::Waiting)
        };
        self.lock().by_key.values().filter(waits).count()
    }

    fn lock(&self) -> MutexGuard<'_, Jobs> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for its turn, reads, and forgets the file when it was long enough there to be looked at.
    async fn read(self, key: Key, job: Arc<Job>, means: Means) {
        let Ok(turn) = self.turns.clone().acquire_owned().await else { return };
        job.progress.send_replace(Progress::Reading { page: 0, pages: 0 });
        let tools = Watched::new(means.tools, job.progress.clone());
        let stop = tools.stop();
        let (name, bytes) = (job.name.clone(), job.bytes.clone());
        let work = tokio::task::spawn_blocking(move || {
            // The turn is over when the work is, not when somebody no longer waits for it.
            let _turn = turn;
            let (rules, limits) = (&*means.rules, &means.limits);
            Reader { rules, limits, tools: &tools }.read(&name, &bytes)
        });
        let read =
            match tokio::time::timeout(Duration::from_secs(self.settings.seconds), work).await {
                Ok(Ok(Ok(contents))) => Ok(contents),
                Ok(Ok(Err(error))) => Err(Unread::File(error)),
                Ok(Err(_)) => Err(Unread::Broken),
                Err(_) => {
                    stop.now();
                    Err(Unread::TooSlow)
                }
            };
        job.progress.send_replace(Progress::Read(Arc::new(read)));
        drop(job);
        tokio::time::sleep(Duration::from_secs(self.settings.shown_seconds)).await;
        self.forget(&key);
    }
}

impl Job {
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

    fn is_read(&self) -> bool {
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
