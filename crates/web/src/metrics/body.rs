//! The body of an answer on its way out: its bytes are counted, and it is in flight until its end.

use crate::on_the_way::Companion;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::gauge::Gauge;

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

/// The bytes of an answer in flight, counted as they go.
#[derive(Debug)]
pub struct Counted {
    bytes: Counter,
    _flight: Flight,
}

impl Counted {
    /// Of a request in flight.
    pub const fn new(bytes: Counter, flight: Flight) -> Self {
        Self { bytes, _flight: flight }
    }
}

impl Companion for Counted {
    fn passed(&mut self, bytes: usize) {
        self.bytes.inc_by(bytes as u64);
    }
}
