//! Visitors' files while they are read and looked at. They are held in memory and nothing of them is stored, but that a program
//! outside gets its part in a private folder for as long as it reads. What was read can be looked at for a while, and the file
//! with it where it has pages to be looked at; then it is forgotten.

mod job;
mod places;
#[cfg(test)]
mod tests;
mod tools;

pub(crate) use job::{Job, Progress, Unread, has_pages};
pub(crate) use places::{Full, Place};

use crate::limits::Client;
use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, ReadError, Reader, Tools, may_be_slow};
use bagyt_settings::Trial;
use places::Places;
use std::collections::HashMap;
use std::num::NonZero;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::Instant;
use tools::Watched;

/// All visitors' files; cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct Trials {
    /// Places for files on their way in, waiting, being read or looked at.
    places: Places,
    /// Turns to read one that may be slow.
    turns: Arc<Semaphore>,
    /// Turns to read one of a form that is read at once.
    quick: Arc<Semaphore>,
    jobs: Arc<Mutex<Jobs>>,
    settings: Trial,
}

#[derive(Debug, Default)]
struct Jobs {
    by_key: HashMap<Key, Arc<Job>>,
    /// Those that may still be read, forgotten ones included.
    unread: Vec<Weak<Job>>,
    begun: u64,
}

impl Jobs {
    /// How many files of a visitor wait or are read; forgotten ones count as long as they are worked on.
    fn unread_of(&mut self, client: Option<Client>) -> usize {
        self.unread.retain(|job| job.upgrade().is_some_and(|job| !job.is_read()));
        let unread = self.unread.iter().filter_map(Weak::upgrade);
        unread.filter(|job| job.place.client == client).count()
    }
}

/// The name of a job, which nobody can guess: 32 hexadecimal digits. Who knows it may look at the file.
pub(crate) type Key = String;

/// Why a file was not taken: the visitor has others that wait or are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ManyOfYours;

/// How many files of quick forms are read at once.
fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, NonZero::get)
}

/// The part of all places that one visitor may have.
const SHARE: usize = 4;

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
            places: Places::new(
                settings.held,
                (settings.held / SHARE).max(settings.of_one_visitor + 1),
            ),
            turns: Arc::new(Semaphore::new(settings.at_once)),
            quick: Arc::new(Semaphore::new(cores())),
            jobs: Arc::default(),
            settings: settings.clone(),
        }
    }

    /// A place for a file on its way in. Whoever has a whole share of them gives up those files first that were read
    /// longest ago; where all places are taken, the file goes that was read longest ago by anybody.
    ///
    /// # Errors
    /// None is free.
    pub fn place(&self, client: Option<Client>) -> Result<Place, Full> {
        if client.is_some() && self.lock().unread_of(client) >= self.settings.of_one_visitor {
            return Err(Full::OfYours);
        }
        loop {
            match self.places.take(client) {
                Err(Full::OfYours) if self.forget_oldest(|job| job.place.client == client) => {}
                Err(Full::Busy) if self.forget_oldest(|_| true) => {}
                taken => return taken,
            }
        }
    }

    /// Forgets of some files the one that was read longest ago; whether there was one.
    fn forget_oldest(&self, of: impl Fn(&Job) -> bool) -> bool {
        let mut jobs = self.lock();
        let read = jobs.by_key.iter().filter(|(_, job)| job.is_read() && of(job));
        let oldest = read.min_by_key(|(_, job)| job.number).map(|(key, _)| key.clone());
        let forgotten = oldest.and_then(|key| jobs.by_key.remove(&key));
        drop(jobs);
        forgotten.is_some()
    }

    /// Begins to read a file under a name nobody can guess.
    pub fn begin(
        &self,
        key: Key,
        file: (String, Vec<u8>),
        place: Place,
        means: Means,
    ) -> Result<Arc<Job>, ManyOfYours> {
        let job = {
            let mut jobs = self.lock();
            let theirs = jobs.unread_of(place.client);
            if place.client.is_some() && theirs >= self.settings.of_one_visitor {
                return Err(ManyOfYours);
            }
            jobs.begun += 1;
            let job = Arc::new(Job::new(file, place, jobs.begun));
            jobs.by_key.insert(key.clone(), job.clone());
            jobs.unread.push(Arc::downgrade(&job));
            job
        };
        tokio::spawn(self.clone().read(key, job.clone(), means));
        Ok(job)
    }

    /// The file of this name.
    pub fn find(&self, key: &str) -> Option<Arc<Job>> {
        self.lock().by_key.get(key).cloned()
    }

    /// For how many minutes yet what was read of the file of this name can be looked at; `None` where it is forgotten.
    pub fn minutes_left(&self, key: &str) -> Option<u64> {
        self.find(key)?.minutes_left()
    }

    /// Forgets a file; one that waits is not read, and one that is read no further.
    pub fn forget(&self, key: &str) {
        let forgotten = self.lock().by_key.remove(key);
        if let Some(job) = forgotten.filter(|job| !job.is_read()) {
            job.stop.now();
        }
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
        let bytes = job.bytes().unwrap_or_default();
        // What cannot be told what it is takes longer, most likely.
        let slow = tokio::task::spawn_blocking(move || may_be_slow(&bytes)).await.unwrap_or(true);
        let turns = if slow { &self.turns } else { &self.quick };
        let turn = tokio::select! {
            turn = turns.clone().acquire_owned() => turn,
            () = job.stop.told() => {
                job.progress.send_replace(Progress::Read(Arc::new(Err(Unread::Forgotten))));
                return;
            }
        };
        let Ok(turn) = turn else { return };
        job.progress.send_replace(Progress::Reading { page: 0, pages: 0 });
        let tools = Watched::new(means.tools, job.progress.clone(), job.stop.clone());
        let (name, bytes) = (job.name.clone(), job.bytes().unwrap_or_default());
        let work = tokio::task::spawn_blocking(move || {
            // The turn is over when the work is, not when somebody no longer waits for it.
            let _turn = turn;
            let (rules, limits) = (&*means.rules, &means.limits);
            Reader { rules, limits, tools: &tools }.read(&name, &bytes)
        });
        let read =
            match tokio::time::timeout(Duration::from_secs(self.settings.seconds), work).await {
                Ok(Ok(Ok(contents))) => Ok(contents),
                Ok(Ok(Err(_))) if job.stop.is_told() => Err(Unread::Forgotten),
                Ok(Ok(Err(error))) => Err(Unread::File(error)),
                Ok(Err(_)) => Err(Unread::File(ReadError::Broken)),
                Err(_) => {
                    job.stop.now();
                    Err(Unread::TooSlow)
                }
            };
        let ends = Instant::now() + Duration::from_secs(self.settings.shown_seconds);
        job.done(read, ends);
        drop(job);
        tokio::time::sleep_until(ends).await;
        self.forget(&key);
    }
}
