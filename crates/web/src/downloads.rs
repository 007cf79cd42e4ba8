//! Large answers on their way out: only so many at once, each in its place until its last byte is sent or its reader has left.

use crate::errors::PageError;
use crate::language::Visit;
use crate::on_the_way::{Companion, together};
use axum::response::Response;
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The places of all downloads; cheap to clone.
#[derive(Debug, Clone)]
pub struct Places(Arc<Semaphore>);

/// The place of one download; free again when this is dropped.
#[derive(Debug)]
pub struct Place {
    _permit: OwnedSemaphorePermit,
}

impl Places {
    /// So many.
    pub fn new(places: usize) -> Self {
        Self(Arc::new(Semaphore::new(places)))
    }

    /// A place. Nobody waits for one: whoever waited would hold one of the guard's places meanwhile, and a few slow readers
    /// would keep all others from their pages.
    pub fn take(&self, visit: &Visit) -> Result<Place, PageError> {
        let place = self.0.clone().try_acquire_owned();
        place.map(|_permit| Place { _permit }).map_err(|_| PageError::ManyDownloads(visit.clone()))
    }
}

impl Place {
    /// The answer, in this place as long as anything of its body is to be sent.
    pub fn hold(self, answer: Response) -> Response {
        answer.map(|body| together(body, self))
    }
}

impl Companion for Place {}
