//! `bagyt calendar`: an officer enters the days the Government moved in a year, and confirms them.

use crate::output::{self, t};
use crate::register;
use anyhow::Context;
use bagyt_domain::rules::{MovedDays, RuleBook, WorkCalendar};
use bagyt_operations::{EnteredDays, enter_moved_days};
use bagyt_settings::Settings;
use bagyt_wording::{Args, Lang, say};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::process::ExitCode;

/// What the officer typed.
#[derive(Debug, Clone, clap::Args)]
pub struct Entry {
    /// The year.
    pub year: u16,
    /// Working days that became days off, for example 2026-03-09.
    #[arg(long, value_name = "DATE", num_args = 1..)]
    pub off: Vec<Date>,
    /// Days off that became working days.
    #[arg(long, value_name = "DATE", num_args = 1..)]
    pub working: Vec<Date>,
    /// Who enters them.
    #[arg(long, value_name = "NAME")]
    pub officer: String,
    /// The officer has compared the year with the official calendar.
    #[arg(long)]
    pub confirm: bool,
}

/// Enters the days in place of what was entered before.
pub fn run(settings: &Settings, lang: Lang, entry: Entry) -> anyhow::Result<ExitCode> {
    register::wait(async {
        let ctx =
            register::acting(settings, register::open(settings).await?, &entry.officer).await?;
        let days = MovedDays {
            year: entry.year,
            days_off: BTreeSet::from_iter(entry.off),
            working_days: BTreeSet::from_iter(entry.working),
            confirmed_by: None,
        };
        let entered = EnteredDays { days, confirmed: entry.confirm };
        enter_moved_days(&ctx, &entered).await.context("nothing was entered")?;
        tell(lang, &ctx.rules, &ctx.store.moved_days().await?, entry.year);
        Ok(ExitCode::SUCCESS)
    })
}

fn tell(lang: Lang, rules: &RuleBook, moved: &[MovedDays], year: u16) {
    output::line(&say(lang, "calendar-entered", &Args::new().text("year", year)));
    let confirmed = WorkCalendar::new(rules, moved).is_ok_and(|calendar| calendar.confirmed(year));
    output::line(&t(
        lang,
        if confirmed { "calendar-is-confirmed" } else { "calendar-is-not-confirmed" },
    ));
}
