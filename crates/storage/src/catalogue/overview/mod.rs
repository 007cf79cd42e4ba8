//! The short facts of every current row, held in memory from one journal entry to the next: filters, counts and sums ask
//! them and not the long texts. Some 300 bytes a row; every answer is still that of the reader's own moment.
//!
//! After a journal entry only the lists it is about are read anew.

pub mod columns;
mod facts;
mod names;
mod said;
mod short;
#[cfg(test)]
mod tests;

pub use short::Short;

use super::as_of::{AsOf, as_of};
use super::promises::{PromiseIndex, Promises};
use super::words::{WordIndex, Words};
use crate::error::StorageError;
use crate::register;
use crate::session::Session;
use facts::ListFacts;
use names::Names;
use said::Said;
use std::collections::VecDeque;
use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// One moment of the register in short.
#[derive(Debug)]
pub struct Overview {
    /// That moment.
    pub as_of: AsOf,
    /// What the lists say at that moment. Moments between which no list changed have it together.
    said: Arc<Said>,
}

impl Deref for Overview {
    type Target = Said;

    fn deref(&self) -> &Said {
        &self.said
    }
}

/// The latest overviews, shared by all readers of a store.
#[derive(Debug, Default)]
pub struct Latest {
    /// The newest last. Readers who began just before a journal entry still find the moment before it.
    overviews: Mutex<VecDeque<Arc<Overview>>>,
    words: Mutex<Arc<WordIndex>>,
    promises: Mutex<Arc<PromiseIndex>>,
    made: AtomicU64,
    /// Microseconds that took in all.
    making: AtomicU64,
}

/// How many moments are kept.
const KEPT: usize = 2;

impl Latest {
    /// The overview of the moment `session` sees. Readers who come while it is made wait for it.
    pub async fn overview(&self, session: &Session) -> Result<Arc<Overview>, StorageError> {
        let (entries, last) = register::end_of_journal(session).await?;
        let mut kept = self.overviews.lock().await;
        if let Some(overview) =
            kept.iter().find(|it| (it.as_of.entries, it.as_of.last) == (entries, last))
        {
            return Ok(overview.clone());
        }
        let earlier = kept.iter().rfind(|overview| overview.as_of.entries < entries);
        let begun = Instant::now();
        let overview = Arc::new(match earlier {
            Some(before) => before.renewed(session).await?,
            None => Overview::read(session).await?,
        });
        let took = u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX);
        self.made.fetch_add(1, Ordering::Relaxed);
        self.making.fetch_add(took, Ordering::Relaxed);
        kept.push_back(overview.clone());
        kept.make_contiguous().sort_by_key(|overview| overview.as_of.entries);
        if kept.len() > KEPT {
            kept.pop_front();
        }
        Ok(overview)
    }

    /// How often an overview was made, and how long that took in all.
    pub fn made(&self) -> (u64, Duration) {
        let making = Duration::from_micros(self.making.load(Ordering::Relaxed));
        (self.made.load(Ordering::Relaxed), making)
    }

    /// The words of the rows of an overview; `session` sees its moment.
    pub async fn words<'a>(
        &self,
        session: &Session,
        overview: &'a Overview,
    ) -> Result<&'a Words, StorageError> {
        let made = overview.words.get_or_try_init(async || {
            let mut latest = self.words.lock().await;
            let index = latest.renewed(session, overview.versions()).await?;
            *latest = Arc::new(index);
            Ok(Words::of(latest.clone(), overview.versions(), overview.row_count()))
        });
        made.await
    }

    /// What the rows of an overview promise in numbers; `session` sees its moment.
    pub async fn promises<'a>(
        &self,
        session: &Session,
        overview: &'a Overview,
    ) -> Result<&'a Promises, StorageError> {
        let made = overview.promises.get_or_try_init(async || {
            let mut latest = self.promises.lock().await;
            let index = latest.renewed(session, overview.versions()).await?;
            *latest = Arc::new(index);
            Ok(Promises::of(&latest, overview.versions(), overview.row_count()))
        });
        made.await
    }
}

impl Overview {
    async fn read(session: &Session) -> Result<Self, StorageError> {
        let mut names = Names::default();
        let lists = ListFacts::read(session, None, &mut names).await?;
        Ok(Self { as_of: as_of(session).await?, said: Arc::new(Said::of(lists, names)) })
    }

    /// The overview of a later moment: lists nothing was written about are taken over.
    async fn renewed(&self, session: &Session) -> Result<Self, StorageError> {
        let end = (self.as_of.entries, self.as_of.last);
        let Some(changed) = register::lists_written_since(session, end).await? else {
            return Self::read(session).await;
        };
        if changed.is_empty() {
            return Ok(Self { as_of: as_of(session).await?, said: self.said.clone() });
        }
        let mut names = self.names.clone();
        let anew = ListFacts::read(session, Some(&changed), &mut names).await?;
        let kept = self.lists.iter().filter(|list| !changed.contains(&list.id));
        let mut lists: Vec<Arc<ListFacts>> = kept.cloned().chain(anew).collect();
        ListFacts::sort(&mut lists);
        Ok(Self { as_of: as_of(session).await?, said: Arc::new(Said::of(lists, names)) })
    }

    /// Whether both are of moments between which no list changed.
    #[cfg(test)]
    pub fn says_the_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.said, &other.said)
    }
}
