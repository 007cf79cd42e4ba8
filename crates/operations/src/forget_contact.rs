//! An officer erases how a visitor who reported a mistake can be reached; the report and its answer stay.

use crate::Ctx;
use crate::actors::known_or_new;
use crate::retry::{FromStorage, retrying};
use bagyt_storage::StorageError;
use bagyt_storage::register::Record;

/// Why nothing was forgotten.
#[derive(Debug, thiserror::Error)]
pub enum ForgetError {
    /// There is no report of this number.
    #[error("there is no report {0}")]
    NoSuchReport(u32),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl FromStorage for ForgetError {
    fn storage(&self) -> Option<&StorageError> {
        match self {
            Self::Storage(error) => Some(error),
            Self::NoSuchReport(_) => None,
        }
    }
}

/// Erases the contact of a report and the salt of its digest, under the name of an officer, who is registered in the same
/// transaction when it is the first time. Returns whether there was one; where there was none, nothing is written.
///
/// # Errors
/// A report that is not there; nothing is written then.
pub async fn forget_contact(ctx: &Ctx, officer: &str, number: u32) -> Result<bool, ForgetError> {
    retrying(|| forget(ctx, officer, number)).await
}

async fn forget(ctx: &Ctx, officer: &str, number: u32) -> Result<bool, ForgetError> {
    let tx = ctx.store.begin().await?;
    let report = tx.reports().report(number).await?.ok_or(ForgetError::NoSuchReport(number))?;
    if report.contact.is_none() {
        return Ok(false);
    }
    let record = Record {
        at: ctx.clock.now(),
        actor: known_or_new(ctx, &tx, officer).await?,
        act: "report_contact_erased",
        kind: "report_contact",
        id: number.to_string(),
        contents: Vec::new(),
    };
    tx.journal().append(record).await?;
    tx.reports().erase_contact(number).await?;
    tx.journal().erase_salts(&report.contact_name()).await?;
    tx.commit().await?;
    Ok(true)
}
