//! Large answers on their way out: only so many at once, each in its place until its last byte is sent or its reader has left.

use crate::errors::PageError;
use crate::language::Visit;
use axum::body::{Body, Bytes};
use axum::response::Response;
use hyper::body::{Frame, SizeHint};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
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
        answer.map(|body| Body::new(Held { body, _place: self }))
    }
}

struct Held {
    body: Body,
    _place: Place,
}

impl hyper::body::Body for Held {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
