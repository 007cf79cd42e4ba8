//! Who acts: a name is kept beside the pseudonym and can be erased without touching the journal's entries.

use crate::Ctx;
use crate::retry::{FromStorage, retrying};
use bagyt_journal::Pseudonym;
use bagyt_storage::StorageError;
use bagyt_storage::register::{Record, Transaction};

/// Why an actor was not erased.
#[derive(Debug, thiserror::Error)]
pub enum EraseError {
    /// Nobody has this pseudonym.
    #[error("nobody is registered under {0}")]
    NoSuchActor(Pseudonym),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl FromStorage for EraseError {
    fn storage(&self) -> Option<&StorageError> {
        match self {
            Self::Storage(error) => Some(error),
            Self::NoSuchActor(_) => None,
        }
    }
}

/// The pseudonym of the actor with this name; registers one when there is none. A newly registered actor registers
/// itself, whoever `ctx` says acts.
pub async fn register_actor(ctx: &Ctx, name: &str) -> Result<Pseudonym, StorageError> {
    retrying(|| register(ctx, name)).await
}

async fn register(ctx: &Ctx, name: &str) -> Result<Pseudonym, StorageError> {
    let tx = ctx.store.begin().await?;
    let actor = known_or_new(ctx, &tx, name).await?;
    tx.commit().await?;
    Ok(actor)
}

/// The actor with this name, registered in the transaction when there is none.
pub(crate) async fn known_or_new(
    ctx: &Ctx,
    tx: &Transaction,
    name: &str,
) -> Result<Pseudonym, StorageError> {
    if let Some(known) = tx.actors().named(name).await? {
        return Ok(known);
    }
    let (actor, at) = (ctx.new_pseudonym(), ctx.clock.now());
    let contents = vec![ctx.content(content_name(actor), name.as_bytes().to_vec())];
    let record = Record {
        at,
        actor,
        act: "actor_registered",
        kind: "actor",
        id: actor.to_string(),
        contents,
    };
    let entry = tx.journal().append(record).await?;
    tx.actors().register(actor, name, at, entry).await?;
    Ok(actor)
}

/// Erases the name of an actor and the salt of its digest; what the actor did stays, under the pseudonym.
pub async fn erase_actor(ctx: &Ctx, actor: Pseudonym) -> Result<(), EraseError> {
    retrying(|| erase(ctx, actor)).await
}

async fn erase(ctx: &Ctx, actor: Pseudonym) -> Result<(), EraseError> {
    let tx = ctx.store.begin().await?;
    let known = tx.actors().name_of(actor).await?;
    if known.ok_or(EraseError::NoSuchActor(actor))?.is_none() {
        return Ok(());
    }
    let record = Record {
        at: ctx.clock.now(),
        actor: ctx.actor,
        act: "actor_erased",
        kind: "actor",
        id: actor.to_string(),
        contents: Vec::new(),
    };
    tx.journal().append(record).await?;
    tx.actors().erase_name(actor).await?;
    tx.journal().erase_salts(&content_name(actor)).await?;
    Ok(tx.commit().await?)
}

fn content_name(actor: Pseudonym) -> String {
    format!("actor/{actor}")
}
