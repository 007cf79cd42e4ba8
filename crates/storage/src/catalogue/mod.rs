//! The catalogue: everything a reader can ask of the register. It only reads, and every answer is one consistent moment.

mod alike;
mod as_of;
mod bits;
pub mod differences;
mod directions;
mod export;
mod filter;
mod home;
mod lists;
mod narrowing;
pub(crate) mod overview;
mod page;
pub(crate) mod promises;
mod remembered;
mod reports;
mod reviewers;
pub(crate) mod rows;
pub(crate) mod selection;
mod shapes;
mod size;
mod slice;
mod subject;
pub mod sum;
mod tallies;
mod whole;
pub(crate) mod words;

pub use alike::Alike;
pub use as_of::AsOf;
pub use differences::RowPart;
pub use export::{Export, ExportRow};
pub use filter::{AmountRange, DirectionFilter, IssuerKey, Order};
pub use page::{Page, PageRequest};
pub use promises::{
    Besides, Cost, PromiseTotals, PromisedShare, Similar, SimilarDirection, UnitMedian,
    UnitPromises, UnitTotal,
};
pub use reports::{GivenAnswer, KeptReport};
pub use reviewers::Reviewer;
pub use shapes::{
    Choice, Choices, DirectionCard, FindingCounts, Home, Identifiers, IssuerChoice, ListCard,
    ListHead, ReviewState, Selection, Share, SomeLists,
};
pub use size::RegisterSize;
pub use slice::{Slice, Stop};
pub use subject::{GrantMoney, IssuerName, Subject};
pub use sum::{Sum, YearSum};
pub use whole::{
    CellChange, Differences, DirectionPage, KeptVersion, ListPage, ListRow, Original, RowChange,
    SomeRows, VersionHead,
};
pub use words::{MOST_WORDS, WordsFault, words_to_find};

use crate::error::StorageError;
use crate::ids::{DirectionId, Fingerprint, ListId};
use crate::register::{KeptPart, Lists};
use crate::session::Session;
use crate::store::Store;
use bagyt_domain::list::Direction;
use narrowing::Narrowing;
use overview::Overview;
use std::collections::HashSet;

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

    /// Brings to mind what questions need, so that the first reader does not wait for it.
    pub async fn prepare(&self) -> Result<(), StorageError> {
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        self.store.words(&session, &overview).await?;
        self.store.promises(&session, &overview).await.map(drop)
    }

    /// The moment the register is at: it changes with everything that is written, and with nothing else.
    pub async fn moment(&self) -> Result<AsOf, StorageError> {
        as_of::as_of(&self.store.read().await?).await
    }

    /// The name of that moment, which is asked for most.
    pub async fn name_of_moment(&self) -> Result<String, StorageError> {
        as_of::name_of_moment(&self.store.read().await?).await
    }

    /// How much there is in the register.
    pub async fn size(&self) -> Result<RegisterSize, StorageError> {
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        Ok(size::size(&overview))
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
        let narrowing = self.narrowing(&session, &overview, filter).await?;
        directions::selection(&session, &narrowing, order, page).await
    }

    /// Directions of a selection as they came into the register: those of the lists stored last first, rows in printed order;
    /// with the moment of the register.
    pub async fn as_taken(
        &self,
        filter: &DirectionFilter,
        page: PageRequest,
    ) -> Result<(Page<DirectionCard>, AsOf), StorageError> {
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        let narrowing = self.narrowing(&session, &overview, filter).await?;
        Ok((directions::as_taken(&session, &narrowing, page).await?, overview.as_of))
    }

    /// The name of a customer as printed; `None` where no current row names it.
    pub async fn issuer_name(&self, key: &IssuerKey) -> Result<Option<String>, StorageError> {
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        Ok(overview.issuer_number(key).map(|number| overview.issuer(number).1.to_owned()))
    }

    /// The lists whose version in force was read from one of these files.
    pub async fn lists_read_from(
        &self,
        originals: &HashSet<Fingerprint>,
    ) -> Result<HashSet<ListId>, StorageError> {
        let session = self.store.read().await?;
        Ok(self.store.overview(&session).await?.read_from(originals))
    }

    /// How many directions of a selection stand in lists that were read from one of these files.
    pub async fn directions_read_from(
        &self,
        originals: &HashSet<Fingerprint>,
        filter: &DirectionFilter,
    ) -> Result<u64, StorageError> {
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        let lists = overview.read_from(originals);
        if lists.is_empty() {
            return Ok(0);
        }
        let narrowing = self.narrowing(&session, &overview, filter).await?;
        Ok(lists.into_iter().map(|list| narrowing.count_in(list)).sum())
    }

    /// Whether the register knows the place and the customer of a filter. Every one of the twenty regions is known.
    pub async fn knows(&self, filter: &DirectionFilter) -> Result<bool, StorageError> {
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        Ok(subject::is_known(&overview, filter))
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

    /// What the directions of a selection promise in numbers, unit by unit.
    pub async fn promises(&self, filter: &DirectionFilter) -> Result<PromiseTotals, StorageError> {
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        let narrowing = self.narrowing(&session, &overview, filter).await?;
        let promises = self.store.promises(&session, &overview).await?;
        Ok(promises::totals(&narrowing, promises))
    }

    /// What they promise in one unit, and what one of it costs.
    pub async fn promised(
        &self,
        filter: &DirectionFilter,
        unit: &'static str,
    ) -> Result<UnitPromises, StorageError> {
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        let narrowing = self.narrowing(&session, &overview, filter).await?;
        let known = self.store.promises(&session, &overview).await?;
        let (mut promised, outside) = promises::of_unit(&overview, &narrowing, known, unit);
        let ids: Vec<DirectionId> = outside.iter().map(|(id, _, _)| *id).collect();
        let cards = directions::cards(&session, &ids).await?;
        let cost = |(card, (_, promised, tenge_each))| Cost { card, promised, tenge_each };
        promised.outside = cards.into_iter().zip(outside).map(cost).collect();
        Ok(promised)
    }

    /// Directions whose names say nearly the same as that of `row`, with what each promises: at most `most`, the most alike
    /// first; those of `besides` are none of them.
    pub async fn similar(
        &self,
        row: &Direction,
        besides: &Besides,
        most: usize,
    ) -> Result<Similar, StorageError> {
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        let known = self.store.promises(&session, &overview).await?;
        promises::similar(&session, &overview, known, (row, besides), most).await
    }

    /// Directions like one, at most `most` of each kind.
    pub async fn alike(&self, page: &DirectionPage, most: usize) -> Result<Alike, StorageError> {
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        alike::alike(&session, &overview, page, most).await
    }

    async fn narrowing<'o>(
        &self,
        session: &Session,
        overview: &'o Overview,
        filter: &DirectionFilter,
    ) -> Result<Narrowing<'o>, StorageError> {
        let words = filter.words.as_deref().map(words_to_find).unwrap_or(Ok(Vec::new()));
        let having_words = match words {
            Ok(words) if words.is_empty() => None,
            Ok(words) => Some(self.store.words(session, overview).await?.rows_with_all(&words)),
            Err(_) => Some(overview.no_rows()),
        };
        Ok(Narrowing::new(overview, filter, having_words))
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
        let narrowing = self.narrowing(&session, &overview, filter).await?;
        Ok(Export::of(self.store.clone(), narrowing.in_order(order), overview.as_of))
    }

    /// At most `limit` directions of a selection with all they say, after the row a reader stopped at; `None` when that row is
    /// no longer in the selection as it was.
    pub async fn directions_after(
        &self,
        filter: &DirectionFilter,
        order: Order,
        after: Option<Stop>,
        limit: usize,
    ) -> Result<Option<Slice>, StorageError> {
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        let narrowing = self.narrowing(&session, &overview, filter).await?;
        drop(session);
        slice::slice(self.store, &narrowing, order, (after, limit)).await
    }

    /// The identifiers of everything in force.
    pub async fn identifiers(&self) -> Result<Identifiers, StorageError> {
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        let mut lists: Vec<ListId> = overview.rows().map(|row| row.list).collect();
        lists.dedup();
        Ok(Identifiers { lists, directions: overview.rows().map(|row| row.id).collect() })
    }

    /// One direction in full, as the newest version that has it says unless a version is named; `None` when there is none of
    /// that name, or not in that version.
    pub async fn direction(
        &self,
        id: DirectionId,
        version: Option<u32>,
    ) -> Result<Option<DirectionPage>, StorageError> {
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        directions::direction(&session, &overview, id, version).await
    }

    /// Lists, newest first.
    pub async fn lists(&self, page: PageRequest) -> Result<Page<ListCard>, StorageError> {
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        lists::page(&session, &overview, page).await
    }

    /// At most `limit` lists, newest first, after the one a reader stopped at; `None` when there is no such list.
    pub async fn lists_after(
        &self,
        after: Option<ListId>,
        limit: usize,
    ) -> Result<Option<SomeLists>, StorageError> {
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        lists::after(&session, &overview, after, limit).await
    }

    /// One list without its rows; the current version unless one is named.
    pub async fn list(
        &self,
        id: ListId,
        version: Option<u32>,
    ) -> Result<Option<ListPage>, StorageError> {
        let session = self.store.read().await?;
        let overview = self.store.overview(&session).await?;
        lists::list(&session, &overview, id, version).await
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

    /// At most `limit` rows of a list in printed order, after so many that were taken; the current version unless one is named.
    pub async fn rows_after(
        &self,
        id: ListId,
        version: Option<u32>,
        taken: usize,
        limit: usize,
    ) -> Result<Option<SomeRows>, StorageError> {
        lists::rows_after(&self.store.read().await?, id, version, (taken, limit)).await
    }

    /// One version of a list as it was kept, the current one unless another is named.
    pub async fn kept(
        &self,
        id: ListId,
        version: Option<u32>,
    ) -> Result<Option<KeptVersion>, StorageError> {
        lists::kept(&self.store.read().await?, id, version).await
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

    /// The next reported mistakes after a number, or only those that wait for an answer; none when all have come.
    pub async fn reports_after(
        &self,
        number: u32,
        unanswered: bool,
    ) -> Result<Vec<KeptReport>, StorageError> {
        reports::after(&self.store.read().await?, number, unanswered).await
    }

    /// A reported mistake.
    pub async fn report(&self, number: u32) -> Result<Option<KeptReport>, StorageError> {
        reports::one(&self.store.read().await?, number).await
    }

    /// How many reported mistakes wait for an answer.
    pub async fn reports_unanswered(&self) -> Result<u64, StorageError> {
        reports::unanswered(&self.store.read().await?).await
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
