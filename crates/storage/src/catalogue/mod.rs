//! The catalogue: everything a reader can ask of the register. It only reads, and every answer is one consistent moment.

pub mod differences;
mod filter;
mod page;
mod shapes;
pub mod sum;

pub use differences::RowPart;
pub use filter::{DirectionFilter, IssuerKey};
pub use page::{Page, PageRequest};
pub use shapes::{
    CellChange, Choice, Choices, Differences, DirectionCard, DirectionPage, FindingCounts, Home,
    IssuerChoice, ListCard, ListHead, ListPage, ListRow, Original, ReviewState, RowChange,
    Selection, Share, VersionHead,
};
pub use sum::{Sum, YearSum};

use crate::error::StorageError;
use crate::ids::{DirectionId, Fingerprint, ListId};
use crate::store::Store;

/// Questions a reader can ask; from [`Store::catalogue`].
#[derive(Debug, Clone, Copy)]
pub struct Catalogue<'a> {
    store: &'a Store,
}

impl<'a> Catalogue<'a> {
    /// The catalogue of this store.
    pub(crate) const fn of(store: &'a Store) -> Self {
        Self { store }
    }

    /// What is in the register, with its `newest` newest lists.
    pub async fn home(&self, newest: u32) -> Result<Home, StorageError> {
        let _ = (self.store, newest);
        Err(StorageError::UnknownAddress(String::new()))
    }

    /// Directions of the current versions: lists newest first (by their year, then by when they were stored), rows in
    /// printed order.
    pub async fn directions(
        &self,
        filter: &DirectionFilter,
        page: PageRequest,
    ) -> Result<Selection, StorageError> {
        let _ = (self.store, filter, page);
        Err(StorageError::UnknownAddress(String::new()))
    }

    /// Every value of every filter with the number of directions it would show; a filter does not narrow its own values.
    pub async fn choices(&self, filter: &DirectionFilter) -> Result<Choices, StorageError> {
        let _ = (self.store, filter);
        Err(StorageError::UnknownAddress(String::new()))
    }

    /// One direction in full; `None` when there is none of that name.
    pub async fn direction(&self, id: DirectionId) -> Result<Option<DirectionPage>, StorageError> {
        let _ = (self.store, id);
        Err(StorageError::UnknownAddress(String::new()))
    }

    /// Lists, newest first.
    pub async fn lists(&self, page: PageRequest) -> Result<Page<ListCard>, StorageError> {
        let _ = (self.store, page);
        Err(StorageError::UnknownAddress(String::new()))
    }

    /// One list without its rows; the current version unless one is named.
    pub async fn list(
        &self,
        id: ListId,
        version: Option<u32>,
    ) -> Result<Option<ListPage>, StorageError> {
        let _ = (self.store, id, version);
        Err(StorageError::UnknownAddress(String::new()))
    }

    /// Rows of a list in printed order; the current version unless one is named.
    pub async fn list_rows(
        &self,
        id: ListId,
        version: Option<u32>,
        page: PageRequest,
    ) -> Result<Option<Page<ListRow>>, StorageError> {
        let _ = (self.store, id, version, page);
        Err(StorageError::UnknownAddress(String::new()))
    }

    /// An original file, byte for byte.
    pub async fn original(
        &self,
        fingerprint: Fingerprint,
    ) -> Result<Option<Original>, StorageError> {
        let _ = (self.store, fingerprint);
        Err(StorageError::UnknownAddress(String::new()))
    }

    /// What changed from one version of a list to another; `None` when either is not there.
    pub async fn differences(
        &self,
        list: ListId,
        from: u32,
        to: u32,
    ) -> Result<Option<Differences>, StorageError> {
        let _ = (self.store, list, from, to);
        Err(StorageError::UnknownAddress(String::new()))
    }
}
