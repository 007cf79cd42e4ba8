//! The body of an answer on its way out, with whatever goes along with it until its last byte is sent or its reader has left.

use axum::body::{Body, Bytes};
use hyper::body::{Frame, SizeHint};
use std::pin::Pin;
use std::task::{Context, Poll};

/// What goes along with a body; it is dropped with it.
pub trait Companion: Send + Unpin + 'static {
    /// So many bytes went out.
    fn passed(&mut self, _bytes: usize) {}
}

/// The body with its companion.
pub fn together(body: Body, companion: impl Companion) -> Body {
    Body::new(OnTheWay { body, companion })
}

struct OnTheWay<C> {
    body: Body,
    companion: C,
}

impl<C: Companion> hyper::body::Body for OnTheWay<C> {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(context);
        if let Poll::Ready(Some(Ok(frame))) = &polled {
            self.companion.passed(frame.data_ref().map_or(0, Bytes::len));
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
