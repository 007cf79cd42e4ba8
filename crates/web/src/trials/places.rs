//! Places for visitors' files: so many in all, and of them no visitor has more than a share, so that one cannot shut out the rest.

use crate::limits::Client;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The places; cheap to clone.
#[derive(Debug, Clone)]
pub struct Places {
    free: Arc<Semaphore>,
    taken: Arc<Mutex<HashMap<Client, usize>>>,
    /// The most of one visitor.
    share: usize,
}

/// A place; it is free again when this is dropped.
#[derive(Debug)]
pub struct Place {
    /// Whose it is, where that is known.
    pub client: Option<Client>,
    taken: Arc<Mutex<HashMap<Client, usize>>>,
    _permit: OwnedSemaphorePermit,
}

/// Why there is no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Full {
    /// The visitor has a whole share.
    OfYours,
    /// All are taken.
    Busy,
}

impl Places {
    /// So many in all, and so many of one visitor.
    pub fn new(all: usize, share: usize) -> Self {
        Self { free: Arc::new(Semaphore::new(all)), taken: Arc::default(), share }
    }

    /// Takes one.
    ///
    /// # Errors
    /// None is free for this visitor.
    pub fn take(&self, client: Option<Client>) -> Result<Place, Full> {
        let mut taken = lock(&self.taken);
        let own = client.as_ref().and_then(|client| taken.get(client)).copied().unwrap_or(0);
        if own >= self.share {
            return Err(Full::OfYours);
        }
        let permit = self.free.clone().try_acquire_owned().map_err(|_| Full::Busy)?;
        if let Some(client) = client {
            taken.insert(client, own + 1);
        }
        Ok(Place { client, taken: self.taken.clone(), _permit: permit })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let Some(client) = &self.client else { return };
        let mut taken = lock(&self.taken);
        match taken.get_mut(client) {
            Some(own) if *own > 1 => *own -= 1,
            _ => drop(taken.remove(client)),
        }
    }
}

fn lock(taken: &Mutex<HashMap<Client, usize>>) -> MutexGuard<'_, HashMap<Client, usize>> {
    taken.lock().unwrap_or_else(PoisonError::into_inner)
}
