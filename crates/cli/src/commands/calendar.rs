//! `bagyt calendar`: an officer enters the days the Government moved in a year, and confirms them.

use crate::output::{self, t};
use crate::trouble::{Result, Trouble, to_say};
use crate::{configuration, register, typed};
use bagyt_operations::{EnteredDays, NewDays, Standing, check_moved_days, enter_moved_days_as};
use bagyt_settings::Settings;
use bagyt_wording::{Args, Lang, say};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::process::ExitCode;

/// What the officer typed.
#[derive(Debug, Clone, clap::Args)]
pub struct Entry {
    /// The year.
    #[arg(value_parser = typed::year)]
    pub year: u16,
    /// Working days that became days off, for example 2026-03-20.
    #[arg(long, value_parser = typed::date, num_args = 1..)]
    pub off: Vec<Date>,
    /// Days off that became working days.
    #[arg(long, value_parser = typed::date, num_args = 1..)]
    pub working: Vec<Date>,
    /// No day is moved in the year: what was entered before goes.
    #[arg(long, conflicts_with_all = ["off", "working"])]
    pub none: bool,
    /// Who enters them.
    #[arg(long, value_parser = typed::officer)]
    pub officer: String,
    /// The officer has compared the year with the official calendar.
    #[arg(long)]
    pub confirm: bool,
}

/// Enters the days in place of what was entered before; confirms those that stand when no days are given.
pub fn run(settings: &Settings, lang: Lang, entry: Entry) -> Result<ExitCode> {
    let nothing_entered = |trouble: Trouble| trouble.after(to_say("calendar-nothing-entered"));
    let entered = meant(&entry).map_err(nothing_entered)?;
    // Before the register is opened: what is refused makes none.
    check_moved_days(&configuration::rules(settings)?, &entered)
        .map_err(|error| nothing_entered(error.into()))?;
    register::wait(async {
        let ctx = register::with_nobody(settings, register::open(settings).await?)?;
        let standing = enter_moved_days_as(&ctx, &entry.officer, &entered)
            .await
            .map_err(|error| nothing_entered(error.into()))?;
        tell(lang, &entered, &standing);
        Ok(ExitCode::SUCCESS)
    })
}

/// What the officer says; a date written twice is most often another date meant.
fn meant(entry: &Entry) -> Result<EnteredDays> {
    let none_given = entry.off.is_empty() && entry.working.is_empty();
    if none_given && !entry.none && !entry.confirm {
        return Err(to_say("calendar-say-what").into());
    }
    let twice = [&entry.off, &entry.working].into_iter().flat_map(|days| repeated(days));
    let twice: Vec<_> = twice.map(|day| to_say("calendar-twice").text("day", day)).collect();
    if !twice.is_empty() {
        return Err(Trouble::new(twice));
    }
    let days = if none_given && !entry.none {
        NewDays::AsTheyStand
    } else {
        let set = |days: &[Date]| days.iter().copied().collect();
        NewDays::These { days_off: set(&entry.off), working_days: set(&entry.working) }
    };
    Ok(EnteredDays { year: entry.year, days, confirmed: entry.confirm })
}

fn repeated(days: &[Date]) -> BTreeSet<Date> {
    let mut seen = BTreeSet::new();
    days.iter().copied().filter(|day| !seen.insert(*day)).collect()
}

/// What was done, which days stand now, whether they are confirmed.
fn tell(lang: Lang, entered: &EnteredDays, standing: &Standing) {
    let year = Args::new().text("year", entered.year);
    if entered.days != NewDays::AsTheyStand {
        output::line(&say(lang, "calendar-entered", &year));
    }
    if let Some(before) = &standing.before
        && (&before.days_off, &before.working_days) != (&standing.days_off, &standing.working_days)
    {
        let values = days(lang, Args::new(), &before.days_off, &before.working_days);
        output::line(&say(lang, "calendar-replaced", &values));
    }
    let values = days(lang, year, &standing.days_off, &standing.working_days);
    output::line(&say(lang, "calendar-stands", &values));
    let id = if entered.confirmed { "calendar-is-confirmed" } else { "calendar-is-not-confirmed" };
    output::line(&t(lang, id));
}

fn days(lang: Lang, values: Args, off: &BTreeSet<Date>, working: &BTreeSet<Date>) -> Args {
    let listed = |days: &BTreeSet<Date>| {
        if days.is_empty() {
            return t(lang, "calendar-no-days");
        }
        days.iter().map(|day| output::day(lang, *day)).collect::<Vec<_>>().join(", ")
    };
    values.text("off", listed(off)).text("working", listed(working))
}
