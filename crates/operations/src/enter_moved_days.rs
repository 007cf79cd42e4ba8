//! An officer enters the days the Government moved in a year, and says whether they were compared with the official
//! calendar.

use crate::Ctx;
use crate::retry::{FromStorage, retrying};
use bagyt_domain::list::Year;
use bagyt_domain::rules::{MovedDays, MovedDaysError, WorkCalendar};
use bagyt_storage::StorageError;
use bagyt_storage::register::{Record, YearEntry};

/// Why the days were not entered.
#[derive(Debug, thiserror::Error)]
pub enum EnterError {
    /// The days contradict each other or the year.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Wrong(Vec<MovedDaysError>),
    /// Only somebody who is registered may confirm.
    #[error("only a registered officer may confirm moved days")]
    UnknownOfficer,
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl FromStorage for EnterError {
    fn storage(&self) -> Option<&StorageError> {
        match self {
            Self::Storage(error) => Some(error),
            Self::Wrong(_) | Self::UnknownOfficer => None,
        }
    }
}

/// The days of one year as entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnteredDays {
    /// The days; `confirmed_by` is filled in by who acts.
    pub days: MovedDays,
    /// Whether the officer has compared them with the official calendar.
    pub confirmed: bool,
}

/// Enters the days of a year in place of what was entered before; returns the number of the year's entry.
pub async fn enter_moved_days(ctx: &Ctx, entered: &EnteredDays) -> Result<u32, EnterError> {
    WorkCalendar::new(&ctx.rules, std::slice::from_ref(&entered.days))
        .map_err(EnterError::Wrong)?;
    retrying(|| enter(ctx, entered)).await
}

async fn enter(ctx: &Ctx, entered: &EnteredDays) -> Result<u32, EnterError> {
    let tx = ctx.store.begin().await?;
    if entered.confirmed && tx.actors().name_of(ctx.actor).await?.is_none() {
        return Err(EnterError::UnknownOfficer);
    }
    let year: Year = entered.days.year;
    let entry = YearEntry {
        year,
        revision: tx.calendar().next_revision(year).await?,
        days_off: entered.days.days_off.clone(),
        working_days: entered.days.working_days.clone(),
        confirmed_by: entered.confirmed.then_some(ctx.actor),
    };
    let at = ctx.clock.now();
    let contents =
        vec![ctx.content(format!("moved_days/{year}/{}", entry.revision), entry.content()?)];
    let record = Record {
        at,
        actor: ctx.actor,
        act: "moved_days_entered",
        kind: "year",
        id: year.to_string(),
        contents,
    };
    let sequence = tx.journal().append(record).await?;
    tx.calendar().store(&entry, at, sequence).await?;
    tx.commit().await?;
    Ok(entry.revision)
}
