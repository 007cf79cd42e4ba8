//! An officer enters the days the Government moved in a year, and says whether they were compared with the official
//! calendar.

use crate::Ctx;
use crate::actors::known_or_new;
use crate::retry::{FromStorage, retrying};
use bagyt_domain::list::Year;
use bagyt_domain::rules::{MovedDays, MovedDaysError, RuleBook, WorkCalendar};
use bagyt_storage::StorageError;
use bagyt_storage::register::{Record, Transaction, YearEntry};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::fmt;

/// Why the days were not entered.
#[derive(Debug, thiserror::Error)]
pub enum EnterError {
    /// The days contradict each other or the year.
    #[error("{}", joined(.0))]
    Wrong(Vec<MovedDaysError>),
    /// Days that are already what they would become.
    #[error("{}", joined(.0))]
    MovesNothing(Vec<MovesNothing>),
    /// Only somebody who is registered may confirm.
    #[error("only a registered officer may confirm moved days")]
    UnknownOfficer,
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

fn joined<T: fmt::Display>(errors: &[T]) -> String {
    errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

/// A day that is already what it would become: most often a slip of the pen in its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MovesNothing {
    /// A weekend day or a holiday entered as a day off.
    #[error("{0} is a day off already")]
    OffAlready(Date),
    /// A working day entered as a working day.
    #[error("{0} is a working day already")]
    WorkingAlready(Date),
}

impl FromStorage for EnterError {
    fn storage(&self) -> Option<&StorageError> {
        match self {
            Self::Storage(error) => Some(error),
            Self::Wrong(_) | Self::MovesNothing(_) | Self::UnknownOfficer => None,
        }
    }
}

/// What an officer says of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnteredDays {
    /// The year.
    pub year: Year,
    /// Its days.
    pub days: NewDays,
    /// Whether the officer has compared them with the official calendar.
    pub confirmed: bool,
}

/// Which days a year has from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewDays {
    /// Those that were entered before; none where nobody entered any.
    AsTheyStand,
    /// These, in place of all that were entered before.
    These {
        /// Working days that became days off.
        days_off: BTreeSet<Date>,
        /// Days off that became working days.
        working_days: BTreeSet<Date>,
    },
}

/// What stands of a year after an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The number of the year's entry, from 1.
    pub revision: u32,
    /// Working days that became days off.
    pub days_off: BTreeSet<Date>,
    /// Days off that became working days.
    pub working_days: BTreeSet<Date>,
    /// What stood before, where there was an entry.
    pub before: Option<YearEntry>,
}

/// Enters what a registered officer says of a year; returns what stands now.
///
/// # Errors
/// Days of another year, days said to be both, days that are already what they would become; nothing is entered then.
pub async fn enter_moved_days(ctx: &Ctx, entered: &EnteredDays) -> Result<Standing, EnterError> {
    check_moved_days(&ctx.rules, entered)?;
    retrying(|| async { enter(ctx, ctx.store.begin().await?, entered).await }).await
}

/// The same for an officer by name. Whoever acts for the first time is registered in the same transaction, with an entry
/// of the journal before that of the days: what is refused registers nobody.
pub async fn enter_moved_days_as(
    ctx: &Ctx,
    officer: &str,
    entered: &EnteredDays,
) -> Result<Standing, EnterError> {
    check_moved_days(&ctx.rules, entered)?;
    let attempt = || async {
        let tx = ctx.store.begin().await?;
        let officer = known_or_new(ctx, &tx, officer).await?;
        enter(&ctx.acting_as(officer), tx, entered).await
    };
    retrying(attempt).await
}

/// Refuses days no calendar of the year can hold, without asking the register.
pub fn check_moved_days(rules: &RuleBook, entered: &EnteredDays) -> Result<(), EnterError> {
    let days = match &entered.days {
        NewDays::AsTheyStand => moved(entered.year, BTreeSet::new(), BTreeSet::new()),
        NewDays::These { days_off, working_days } => {
            moved(entered.year, days_off.clone(), working_days.clone())
        }
    };
    WorkCalendar::new(rules, std::slice::from_ref(&days)).map_err(EnterError::Wrong)?;
    let nothing = moving_nothing(rules, &days);
    if nothing.is_empty() { Ok(()) } else { Err(EnterError::MovesNothing(nothing)) }
}

const fn moved(year: Year, days_off: BTreeSet<Date>, working_days: BTreeSet<Date>) -> MovedDays {
    MovedDays { year, days_off, working_days, confirmed_by: None }
}

/// Days that weekends and statutory holidays alone make what they would become.
fn moving_nothing(rules: &RuleBook, days: &MovedDays) -> Vec<MovesNothing> {
    let Ok(unmoved) = WorkCalendar::new(rules, &[]) else { return Vec::new() };
    let works = |day: &Date| unmoved.is_working_day(*day);
    let off = days.days_off.iter().filter(|day| works(day) == Ok(false));
    let working = days.working_days.iter().filter(|day| works(day) == Ok(true));
    let off = off.map(|&day| MovesNothing::OffAlready(day));
    off.chain(working.map(|&day| MovesNothing::WorkingAlready(day))).collect()
}

async fn enter(ctx: &Ctx, tx: Transaction, entered: &EnteredDays) -> Result<Standing, EnterError> {
    if entered.confirmed && tx.actors().name_of(ctx.actor).await?.is_none() {
        return Err(EnterError::UnknownOfficer);
    }
    let before = tx.calendar().standing(entered.year).await?;
    let (days_off, working_days) = match (&entered.days, &before) {
        (NewDays::These { days_off, working_days }, _) => (days_off.clone(), working_days.clone()),
        (NewDays::AsTheyStand, Some(before)) => {
            (before.days_off.clone(), before.working_days.clone())
        }
        (NewDays::AsTheyStand, None) => Default::default(),
    };
    let entry = YearEntry {
        year: entered.year,
        revision: tx.calendar().next_revision(entered.year).await?,
        days_off,
        working_days,
        confirmed_by: entered.confirmed.then_some(ctx.actor),
    };
    record(ctx, tx, &entry).await?;
    let YearEntry { revision, days_off, working_days, .. } = entry;
    Ok(Standing { revision, days_off, working_days, before })
}

async fn record(ctx: &Ctx, tx: Transaction, entry: &YearEntry) -> Result<(), StorageError> {
    let (at, year) = (ctx.clock.now(), entry.year);
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
    tx.calendar().store(entry, at, sequence).await?;
    tx.commit().await
}
