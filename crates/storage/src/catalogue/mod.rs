//! The catalogue: everything a reader can ask of the register. It only reads, and every answer is one consistent moment.

mod alike;
pub mod differences;
mod directions;
mod export;
mod filter;
mod home;
mod lists;
mod narrowing;
pub(crate) mod overview;
mod page;
pub(crate) mod rows;
pub(crate) mod selection;
mod shapes;
mod subject;
pub mod sum;
mod tallies;

pub use alike::Alike;
pub use differences::RowPart;
pub use export::{Export, ExportRow};
pub use filter::{AmountRange, DirectionFilter, IssuerKey, Order};
pub use page::{Page, PageRequest};
pub use shapes::{
    CellChange, Choice, Choices, Differences, DirectionCard, DirectionPage, FindingCounts, Home,
    Identifiers, IssuerChoice, ListCard, ListHead, ListPage, ListRow, Original, ReviewState,
    RowChange, Selection, Share, VersionHead,
};
pub use subject::{GrantMoney, IssuerName, Subject};
pub use sum::{Sum, YearSum};

use crate::error::StorageError;
use crate::ids::{DirectionId, Fingerprint, ListId};
use crate::register::{KeptPart, Lists};
use crate::store::Store;
use narrowing::Narrowing;

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
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        home::home(&session, &overview, newest).await
    }

    /// Directions of the current versions. In the order of the catalogue lists come newest first (by their year, then by
    /// when they were stored), rows in printed order.
    pub async fn directions(
        &self,
        filter: &DirectionFilter,
        order: Order,
        page: PageRequest,
    ) -> Result<Selection, StorageError> {
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        let words = directions::having_words(&session, filter.words.as_deref()).await?;
        let narrowing = Narrowing::new(&overview, filter, words);
        directions::selection(&session, &narrowing, order, page).await
    }

    /// What each of several selections comes to, all at one moment, with its `shown` newest lists and largest directions; `None`
    /// where the register does not know the place or the customer. Words are not looked for.
    pub async fn subjects(
        &self,
        of: &[DirectionFilter],
        shown: usize,
    ) -> Result<Vec<Option<Subject>>, StorageError> {
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        let mut subjects = Vec::with_capacity(of.len());
        for filter in of {
            subjects.push(subject::subject(&session, &overview, filter, shown).await?);
        }
        Ok(subjects)
    }

    /// Directions like one, at most `most` of each kind.
    pub async fn alike(&self, page: &DirectionPage, most: usize) -> Result<Alike, StorageError> {
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        alike::alike(&session, &overview, page, most).await
    }

    /// Every direction of a selection, to be asked for a few at a time: rows of this moment's versions, whatever is stored
    /// meanwhile.
    pub async fn export(
        &self,
        filter: &DirectionFilter,
        order: Order,
    ) -> Result<Export, StorageError> {
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        let words = directions::having_words(&session, filter.words.as_deref()).await?;
        let rows = Narrowing::new(&overview, filter, words).rows(order);
        Ok(Export::of(self.store.clone(), &rows))
    }

    /// The identifiers of everything in force.
    pub async fn identifiers(&self) -> Result<Identifiers, StorageError> {
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        let mut lists: Vec<ListId> = overview.rows.iter().map(|row| row.list).collect();
        lists.dedup();
        Ok(Identifiers { lists, directions: overview.rows.iter().map(|row| row.id).collect() })
    }

    /// One direction in full; `None` when there is none of that name.
    pub async fn direction(&self, id: DirectionId) -> Result<Option<DirectionPage>, StorageError> {
        directions::direction(&self.store.read().await?, id).await
    }

    /// Lists, newest first.
    pub async fn lists(&self, page: PageRequest) -> Result<Page<ListCard>, StorageError> {
        lists::page(&self.store.read().await?, page).await
    }

    /// One list without its rows; the current version unless one is named.
    pub async fn list(
        &self,
        id: ListId,
        version: Option<u32>,
    ) -> Result<Option<ListPage>, StorageError> {
        lists::list(&self.store.read().await?, id, version).await
    }

    /// Rows of a list in printed order; the current version unless one is named.
    pub async fn list_rows(
        &self,
        id: ListId,
        version: Option<u32>,
        page: PageRequest,
    ) -> Result<Option<Page<ListRow>>, StorageError> {
        lists::page_of_rows(&self.store.read().await?, id, version, page).await
    }

    /// An original file, byte for byte.
    pub async fn original(
        &self,
        fingerprint: Fingerprint,
    ) -> Result<Option<Original>, StorageError> {
        lists::original(&self.store.read().await?, fingerprint).await
    }

    /// Every version that was read from a file of these bytes, by part, newest version first.
    pub async fn read_from(&self, original: Fingerprint) -> Result<Vec<KeptPart>, StorageError> {
        Lists { session: &self.store.read().await? }.read_from(original).await
    }

    /// What changed from one version of a list to another; `None` when either is not there.
    pub async fn differences(
        &self,
        list: ListId,
        from: u32,
        to: u32,
    ) -> Result<Option<Differences>, StorageError> {
        let session = self.store.read().await?;
        let before = lists::all_rows(&session, list, from).await?;
        let after = lists::all_rows(&session, list, to).await?;
        let both = before.zip(after);
        Ok(both.map(|(before, after)| differences::differences(list, (from, before), (to, after))))
    }
}
