//! Turns to make a picture: so many at once, and no client has more than a share of them. Whoever asks for more waits behind
//! its own pictures, not before those of others.

use crate::limits::Client;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The turns; cheap to clone.
#[derive(Debug, Clone)]
pub struct Turns {
    all: Arc<Semaphore>,
    /// Of each client who has a turn or waits for one.
    own: Arc<Mutex<HashMap<Client, Weak<Semaphore>>>>,
    /// The most of one client.
    share: usize,
}

/// A turn; it is over when this is dropped.
#[derive(Debug)]
pub struct Turn {
    _own: Option<OwnedSemaphorePermit>,
    _of_all: OwnedSemaphorePermit,
}

impl Turns {
    /// So many at once, and so many of one client.
    pub fn new(at_once: usize, share: usize) -> Self {
        Self { all: Arc::new(Semaphore::new(at_once)), own: Arc::default(), share }
    }

    /// Waits for one; without a client there is no share.
    pub async fn take(&self, client: Option<Client>) -> Turn {
        let own = match client {
            Some(client) => Some(next_of(self.own(client)).await),
            None => None,
        };
        Turn { _own: own, _of_all: next_of(self.all.clone()).await }
    }

    /// The share of a client.
    fn own(&self, client: Client) -> Arc<Semaphore> {
        let mut own = self.own.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = own.get(&client).and_then(Weak::upgrade) {
            return known;
        }
        own.retain(|_, share| share.strong_count() > 0);
        let share = Arc::new(Semaphore::new(self.share));
        own.insert(client, Arc::downgrade(&share));
        share
    }
}

async fn next_of(turns: Arc<Semaphore>) -> OwnedSemaphorePermit {
    turns.acquire_owned().await.expect("the turns are never closed")
}

#[cfg(test)]
mod tests {
    use super::{Client, Turns};
    use futures_util::FutureExt;
    use std::net::{IpAddr, Ipv4Addr};

    fn client(number: u8) -> Option<Client> {
        Some(Client::of(IpAddr::V4(Ipv4Addr::new(192, 0, 2, number))))
    }

    #[test]
    fn nobody_who_asks_for_many_keeps_others_from_their_turn() {
        let turns = Turns::new(2, 1);
        let first = turns.take(client(1)).now_or_never().expect("a free turn");
        let mut more: Vec<_> = (0..9).map(|_| Box::pin(turns.take(client(1)))).collect();
        assert!(more.iter_mut().all(|it| it.now_or_never().is_none()), "a share is one turn");
        let other = turns.take(client(2)).now_or_never().expect("the other turn");
        drop(first);
        more.remove(0).now_or_never().expect("the next of the first");
        drop(other);
    }

    #[test]
    fn who_has_no_turn_and_waits_for_none_is_not_remembered() {
        let turns = Turns::new(2, 1);
        for number in 0..9 {
            turns.take(client(number)).now_or_never().expect("a free turn");
        }
        assert_eq!(turns.own.lock().unwrap().len(), 1, "the last alone");
    }
}
