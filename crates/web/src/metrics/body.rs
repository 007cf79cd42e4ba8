//! The body of an answer on its way out: its bytes are counted, and it is in flight until its end.

use axum::body::{Body, Bytes};
use hyper::body::{Frame, SizeHint};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::gauge::Gauge;
use std::pin::Pin;
use std::task::{Context, Poll};

/// A request that has not been answered whole.
#[derive(Debug)]
pub struct Flight(Gauge);

impl Flight {
    /// It has come in; it lands when this is dropped.
    pub fn begin(in_flight: &Gauge) -> Self {
        in_flight.inc();
        Self(in_flight.clone())
    }
}

impl Drop for Flight {
    fn drop(&mut self) {
        self.0.dec();
    }
}

/// A body that is counted.
#[derive(Debug)]
pub struct Counted {
    body: Body,
    bytes: Counter,
    _flight: Flight,
}

impl Counted {
    /// The body of a request in flight.
    pub fn new(body: Body, bytes: Counter, flight: Flight) -> Self {
        Self { body, bytes, _flight: flight }
    }
}

impl hyper::body::Body for Counted {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(context);
        if let Poll::Ready(Some(Ok(frame))) = &polled {
            self.bytes.inc_by(frame.data_ref().map_or(0, |data| data.len() as u64));
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
