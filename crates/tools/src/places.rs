//! Places for programs that run at once; who finds none waits for one.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// So many places.
#[derive(Debug)]
pub struct Places {
    free: Mutex<usize>,
    freed: Condvar,
}

/// A place that is free again when this is dropped.
#[derive(Debug)]
pub struct Place<'a>(&'a Places);

impl Places {
    /// At least one.
    pub fn new(places: usize) -> Self {
        Self { free: Mutex::new(places.max(1)), freed: Condvar::new() }
    }

    /// Waits for a place.
    pub fn take(&self) -> Place<'_> {
        let mut free = self.free();
        while *free == 0 {
            free = self.freed.wait(free).unwrap_or_else(PoisonError::into_inner);
        }
        *free -= 1;
        Place(self)
    }

    /// Waits for a place; `None` when somebody says meanwhile that nobody needs it.
    pub fn take_unless(&self, is_stopped: impl Fn() -> bool) -> Option<Place<'_>> {
        const GLANCE: Duration = Duration::from_millis(50);
        let mut free = self.free();
        loop {
            if is_stopped() {
                return None;
            }
            if *free > 0 {
                *free -= 1;
                return Some(Place(self));
            }
            let waited = self.freed.wait_timeout(free, GLANCE);
            free = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// A number is whole whatever became of a thread that held it.
    fn free(&self) -> MutexGuard<'_, usize> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        *self.0.free() += 1;
        self.0.freed.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::Places;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;
    use std::time::Duration;

    #[test]
    fn no_more_work_at_once_than_there_are_places() {
        let (places, now, most) = (Places::new(2), AtomicUsize::new(0), AtomicUsize::new(0));
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    let _place = places.take();
                    most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                    thread::sleep(Duration::from_millis(5));
                    now.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        assert_eq!(most.into_inner(), 2);
    }

    #[test]
    fn who_is_told_to_stop_waits_for_no_place() {
        let places = Places::new(1);
        let held = places.take_unless(|| false).expect("it is free");
        let asked = AtomicUsize::new(0);
        let stops = || asked.fetch_add(1, Ordering::SeqCst) > 1;
        assert!(places.take_unless(stops).is_none());
        drop(held);
        assert!(places.take_unless(|| false).is_some());
    }
}
