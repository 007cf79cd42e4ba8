//! Buckets of requests, one for each client. A bucket holds a minute's or an hour's worth and fills again evenly.
//!
//! Of a bucket only one number is kept, the time at which it will be full again (the "generic cell rate algorithm"); a full
//! bucket is the same as none, so that forgetting it changes nothing. That is all that is needed, and less than the library for
//! it would bring along.

use super::client::Client;
use std::collections::HashMap;
use std::num::NonZeroU32;
use std::time::Duration;

/// The most clients that are remembered, some 5 MB.
const MOST: usize = 100_000;

/// All buckets that are not full.
#[derive(Debug)]
pub struct Buckets {
    /// What a bucket holds, as the time it takes to fill.
    whole: Duration,
    /// How long one request takes to fill again.
    one: Duration,
    full_at: HashMap<Client, Duration>,
    most: usize,
}

impl Buckets {
    /// Buckets for so many requests in such a time.
    pub fn new(requests: NonZeroU32, whole: Duration) -> Self {
        Self { whole, one: whole / requests.get(), full_at: HashMap::new(), most: MOST }
    }

    /// Takes a request of this weight; `now` counts from any moment that stays the same.
    ///
    /// # Errors
    /// How long it takes until there is enough in the bucket again; nothing was taken then.
    pub fn take(&mut self, client: Client, weight: u32, now: Duration) -> Result<(), Duration> {
        // One that weighs more than a whole bucket takes all of it, else it would never be let through.
        let cost = (self.one * weight).min(self.whole);
        let full_at = self.full_at.get(&client).map_or(now, |full_at| now.max(*full_at));
        let after = full_at + cost;
        match after.checked_sub(now + self.whole) {
            None | Some(Duration::ZERO) => {
                self.make_room(client, now);
                self.full_at.insert(client, after);
                Ok(())
            }
            Some(missing) => Err(missing),
        }
    }

    /// Puts back what was taken for a request that came to nothing.
    pub fn give_back(&mut self, client: Client, weight: u32) {
        let cost = (self.one * weight).min(self.whole);
        if let Some(full_at) = self.full_at.get_mut(&client) {
            *full_at = full_at.saturating_sub(cost);
        }
    }

    /// Forgets full buckets when there are too many, and then, while more than half of the room is taken, those that are the
    /// fullest: whoever asks from very many addresses rather gets a little more than all of the memory.
    fn make_room(&mut self, client: Client, now: Duration) {
        if self.full_at.len() < self.most || self.full_at.contains_key(&client) {
            return;
        }
        self.full_at.retain(|_, full_at| *full_at > now);
        let half = self.most / 2;
        if self.full_at.len() > half {
            let mut times: Vec<Duration> = self.full_at.values().copied().collect();
            let (_, middle, _) = times.select_nth_unstable(half);
            let middle = *middle;
            self.full_at.retain(|_, full_at| *full_at > middle);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Buckets, Client};
    use std::net::{IpAddr, Ipv4Addr};
    use std::num::NonZeroU32;
    use std::time::Duration;

    fn buckets(per_minute: u32, most: usize) -> Buckets {
        let per_minute = NonZeroU32::new(per_minute).expect("above zero");
        Buckets { most, ..Buckets::new(per_minute, Duration::from_secs(60)) }
    }

    fn client(number: u32) -> Client {
        Client::of(IpAddr::V4(Ipv4Addr::from_bits(number)))
    }

    fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn a_bucket_holds_a_minutes_worth_and_fills_again_evenly() {
        let mut buckets = buckets(6, 9);
        for _ in 0..6 {
            assert_eq!(buckets.take(client(1), 1, at(100)), Ok(()));
        }
        assert_eq!(buckets.take(client(1), 1, at(100)), Err(at(10)));
        assert_eq!(buckets.take(client(1), 1, at(104)), Err(at(6)), "asking costs nothing");
        assert_eq!(buckets.take(client(2), 1, at(104)), Ok(()), "others have their own");
        assert_eq!(buckets.take(client(1), 1, at(110)), Ok(()));
        assert_eq!(buckets.take(client(1), 2, at(115)), Err(at(15)));
        for _ in 0..6 {
            assert_eq!(buckets.take(client(1), 1, at(500)), Ok(()), "it is full, and no fuller");
        }
        assert_eq!(buckets.take(client(1), 1, at(500)), Err(at(10)));
    }

    #[test]
    fn what_came_to_nothing_is_put_back() {
        let mut buckets = buckets(2, 9);
        for _ in 0..5 {
            assert_eq!(buckets.take(client(1), 1, at(100)), Ok(()));
            buckets.give_back(client(1), 1);
        }
        buckets.give_back(client(2), 1);
        assert_eq!(buckets.take(client(1), 2, at(100)), Ok(()));
        assert_eq!(buckets.take(client(1), 1, at(100)), Err(at(30)), "and no more than that");
    }

    #[test]
    fn a_dear_request_weighs_more_and_one_too_dear_takes_a_whole_bucket() {
        let mut buckets = buckets(30, 9);
        assert_eq!(buckets.take(client(1), 20, at(0)), Ok(()));
        assert_eq!(buckets.take(client(1), 20, at(0)), Err(at(20)));
        assert_eq!(buckets.take(client(1), 10, at(0)), Ok(()));
        assert_eq!(buckets.take(client(2), 31, at(0)), Ok(()));
        assert_eq!(buckets.take(client(2), 1, at(0)), Err(at(2)));
    }

    #[test]
    fn full_buckets_are_forgotten_and_never_more_are_kept_than_allowed() {
        let mut buckets = buckets(60, 100);
        assert_eq!(buckets.take(client(0), 60, at(0)), Ok(()));
        for number in 1..10_000 {
            assert_eq!(buckets.take(client(number), 1, at(1)), Ok(()));
            assert!(buckets.full_at.len() <= 100);
        }
        assert!(buckets.take(client(0), 2, at(1)).is_err(), "who took the most is not forgotten");
        for number in 10_000..10_100 {
            assert_eq!(buckets.take(client(number), 1, at(200)), Ok(()));
        }
        assert!(!buckets.full_at.contains_key(&client(0)), "a full bucket is the same as none");
    }
}
