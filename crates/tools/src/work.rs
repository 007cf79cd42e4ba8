//! The work in hand: the folders of children that run, and whether they shall go on.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Counts folders in use; once stopped, children end and no more are started.
#[derive(Debug, Default)]
pub struct Work {
    stopped: AtomicBool,
    folders: Mutex<usize>,
    freed: Condvar,
}

/// A folder in use, until this is dropped.
#[derive(Debug)]
pub struct InHand(Arc<Work>);

impl Work {
    /// One folder more.
    pub fn begin(self: &Arc<Self>) -> InHand {
        *self.folders() += 1;
        InHand(Arc::clone(self))
    }

    /// Ends every child and lets no other start; who works with them sees it within milliseconds.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether it was stopped.
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// Waits until no folder is in use, but not longer than this.
    pub fn wait(&self, patience: Duration) {
        let folders = self.folders();
        let _ = self.freed.wait_timeout_while(folders, patience, |folders| *folders > 0);
    }

    /// A number is whole whatever became of a thread that held it.
    fn folders(&self) -> MutexGuard<'_, usize> {
        self.folders.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for InHand {
    fn drop(&mut self) {
        *self.0.folders() -= 1;
        self.0.freed.notify_all();
    }
}
