//! Large answers on their way out: only so many at once, each counted until its last byte is sent or its reader has left.

use crate::errors::PageError;
use crate::language::Visit;
use crate::on_the_way::{Companion, together};
use axum::response::Response;
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// All downloads; cheap to clone.
#[derive(Debug, Clone)]
pub struct Downloads(Arc<Semaphore>);

/// One download; another may begin when this is dropped.
#[derive(Debug)]
pub struct Download {
    _permit: OwnedSemaphorePermit,
}

impl Downloads {
    /// So many at once.
    pub fn new(at_once: usize) -> Self {
        Self(Arc::new(Semaphore::new(at_once)))
    }

    /// One more. Nobody waits for it: whoever waited would be one of the requests that the guard lets in, and a few slow
    /// readers would keep all others from their pages.
    pub fn begin(&self, visit: &Visit) -> Result<Download, PageError> {
        let permit = self.0.clone().try_acquire_owned().ok();
        let download = permit.map(|_permit| Download { _permit });
        download.ok_or_else(|| PageError::ManyDownloads(visit.clone()))
    }
}

impl Download {
    /// The answer, counted as long as anything of its body is to be sent.
    pub fn of(self, answer: Response) -> Response {
        answer.map(|body| together(body, self))
    }
}

impl Companion for Download {}
