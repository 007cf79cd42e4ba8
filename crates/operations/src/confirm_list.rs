//! An officer has compared a list with its original and says that it is read right.

use crate::Ctx;
use crate::actors::known_or_new;
use crate::retry::{FromStorage, retrying};
use bagyt_domain::list::Direction;
use bagyt_storage::register::{Confirmation, Confirmed, KeptPart, Record, Transaction};
use bagyt_storage::{DirectionId, ListId, StorageError};
use std::collections::BTreeSet;

/// Why nothing was confirmed.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmError {
    /// There is no such list.
    #[error("there is no list {0}")]
    NoSuchList(ListId),
    /// The version in force has no such rows.
    #[error("list {list} has no row {}; its rows are 1 to {last}", joined(.rows))]
    NoSuchRows {
        /// The list.
        list: ListId,
        /// The rows it does not have.
        rows: BTreeSet<u32>,
        /// Its last row.
        last: u32,
    },
    /// Only somebody who is registered under a name may confirm.
    #[error("only a registered officer may confirm what was read")]
    UnknownOfficer,
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

fn joined(rows: &BTreeSet<u32>) -> String {
    rows.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

impl FromStorage for ConfirmError {
    fn storage(&self) -> Option<&StorageError> {
        match self {
            Self::Storage(error) => Some(error),
            Self::NoSuchList(_) | Self::NoSuchRows { .. } | Self::UnknownOfficer => None,
        }
    }
}

/// What an officer has compared of the version in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// The list.
    pub list: ListId,
    /// Its rows, counted from 1 in printed order; all of them when none are named.
    pub rows: Option<BTreeSet<u32>>,
    /// Title, approval and printed totals.
    pub heading: bool,
}

impl Compared {
    /// The whole list.
    pub const fn whole(list: ListId) -> Self {
        Self { list, rows: None, heading: true }
    }

    /// Some of its rows, and not its heading.
    pub const fn rows(list: ListId, rows: BTreeSet<u32>) -> Self {
        Self { list, rows: Some(rows), heading: false }
    }
}

/// What there is to confirm of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToConfirm {
    /// The version in force.
    pub version: u32,
    /// Rows nobody has confirmed.
    pub open: Vec<(u32, DirectionId)>,
    /// How many of the rows are confirmed already; they stay as they are.
    pub already: u32,
    /// Whether the heading was compared now and nobody had confirmed it.
    pub heading: bool,
}

impl ToConfirm {
    /// Whether there is nothing to confirm.
    pub fn is_empty(&self) -> bool {
        self.open.is_empty() && !self.heading
    }
}

/// Confirms what was compared and nobody has confirmed yet; where that is nothing, nothing is written. Returns what there was to do.
///
/// # Errors
/// A list or rows that are not there, an officer without a name; nothing is confirmed then.
pub async fn confirm_list(ctx: &Ctx, compared: &Compared) -> Result<ToConfirm, ConfirmError> {
    retrying(|| async { confirm(ctx, ctx.store.begin().await?, compared).await }).await
}

/// The same for an officer by name. Whoever acts for the first time is registered in the same transaction, with an entry
/// of the journal before that of the rows: what is refused, or leaves nothing to do, registers nobody.
pub async fn confirm_list_as(
    ctx: &Ctx,
    officer: &str,
    compared: &Compared,
) -> Result<ToConfirm, ConfirmError> {
    let attempt = || async {
        let tx = ctx.store.begin().await?;
        let officer = known_or_new(ctx, &tx, officer).await?;
        confirm(&ctx.acting_as(officer), tx, compared).await
    };
    retrying(attempt).await
}

async fn confirm(
    ctx: &Ctx,
    tx: Transaction,
    compared: &Compared,
) -> Result<ToConfirm, ConfirmError> {
    let (kept, found) = look(&tx, compared).await?;
    if tx.actors().name_of(ctx.actor).await?.flatten().is_none() {
        return Err(ConfirmError::UnknownOfficer);
    }
    if found.is_empty() {
        return Ok(found);
    }
    let confirmation = Confirmation {
        list: kept.list,
        version: kept.version,
        number: tx.confirmations().next_number(kept.list, kept.version).await?,
        directions: found.open.iter().map(|(_, id)| *id).collect(),
        heading: found.heading,
        confirmed: Confirmed { at: ctx.clock.now(), by: ctx.actor },
    };
    record(ctx, tx, &confirmation).await?;
    Ok(found)
}

async fn look(
    tx: &Transaction,
    compared: &Compared,
) -> Result<(KeptPart, ToConfirm), ConfirmError> {
    let list = compared.list;
    let kept = tx.lists().current(list).await?.ok_or(ConfirmError::NoSuchList(list))?;
    let rows = asked_for(compared, tx.lists().rows(list, kept.version).await?)?;
    let confirmed = tx.confirmations().standing(list, kept.version).await?;
    let (done, open): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(|(_, id)| confirmed.contains_key(id));
    let already = u32::try_from(done.len()).unwrap_or(u32::MAX);
    let heading =
        compared.heading && tx.confirmations().heading(list, kept.version).await?.is_none();
    Ok((kept, ToConfirm { version: kept.version, open, already, heading }))
}

/// The rows that are meant, with their places.
fn asked_for(
    compared: &Compared,
    rows: Vec<(DirectionId, Direction)>,
) -> Result<Vec<(u32, DirectionId)>, ConfirmError> {
    let rows: Vec<(u32, DirectionId)> =
        rows.into_iter().map(|(id, row)| (row.ordinal, id)).collect();
    let Some(asked) = &compared.rows else { return Ok(rows) };
    let there: BTreeSet<u32> = rows.iter().map(|(row, _)| *row).collect();
    let missing: BTreeSet<u32> = asked.difference(&there).copied().collect();
    if missing.is_empty() {
        return Ok(rows.into_iter().filter(|(row, _)| asked.contains(row)).collect());
    }
    let last = there.last().copied().unwrap_or(0);
    Err(ConfirmError::NoSuchRows { list: compared.list, rows: missing, last })
}

async fn record(
    ctx: &Ctx,
    tx: Transaction,
    confirmation: &Confirmation,
) -> Result<(), StorageError> {
    let record = Record {
        at: confirmation.confirmed.at,
        actor: ctx.actor,
        act: "list_confirmed",
        kind: "list",
        id: confirmation.list.to_string(),
        contents: vec![ctx.content(confirmation.name(), confirmation.content()?)],
    };
    let sequence = tx.journal().append(record).await?;
    tx.confirmations().store(confirmation, sequence).await?;
    tx.commit().await
}
