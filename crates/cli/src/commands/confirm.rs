//! `bagyt confirm`: an officer says that a list is read as its original has it.

use crate::output;
use crate::trouble::{Result, Trouble, to_say};
use crate::{register, typed};
use bagyt_operations::{Compared, ConfirmError, ToConfirm, confirm_list_as};
use bagyt_settings::Settings;
use bagyt_storage::ListId;
use bagyt_wording::{Args, Lang, say};
use std::process::ExitCode;

/// What the officer typed.
#[derive(Debug, Clone, clap::Args)]
pub struct Asked {
    /// The list; its version in force is confirmed.
    #[arg(value_parser = typed::list)]
    pub list: ListId,
    /// Who compared it with the original.
    #[arg(long, value_parser = typed::officer)]
    pub officer: String,
    /// Rows counted from 1 in printed order, for example 1,2,5.
    #[arg(long, value_parser = typed::row, num_args = 1.., value_delimiter = ',')]
    pub rows: Vec<u32>,
    /// Title, approval and printed totals. With neither rows nor this the whole list is confirmed.
    #[arg(long)]
    pub heading: bool,
}

/// Confirms what nobody has confirmed yet; where there is nothing to confirm, nothing is written.
pub fn run(settings: &Settings, lang: Lang, asked: &Asked) -> Result<ExitCode> {
    let refused = |error: ConfirmError| Trouble::from(error).after(to_say("confirm-none"));
    let rows = asked.rows.iter().copied().collect();
    let compared = match (asked.rows.is_empty(), asked.heading) {
        (true, false) => Compared::whole(asked.list),
        (_, heading) => Compared { heading, ..Compared::rows(asked.list, rows) },
    };
    register::wait(async {
        let ctx = register::with_nobody(settings, register::open_existing(settings).await?)?;
        let found = confirm_list_as(&ctx, &asked.officer, &compared).await.map_err(refused)?;
        tell(lang, asked.list, &found);
        Ok(ExitCode::SUCCESS)
    })
}

fn tell(lang: Lang, list: ListId, found: &ToConfirm) {
    let values = Args::new()
        .text("list", list)
        .count("version", found.version)
        .count("confirmed", found.open.len() as u64)
        .count("already", found.already);
    let id = match (found.open.is_empty(), found.heading) {
        (true, false) => "confirm-nothing-left",
        (true, true) => "confirm-heading-done",
        (false, _) => "confirm-done",
    };
    output::line(&say(lang, id, &values));
    if !found.open.is_empty() && found.heading {
        output::line(&say(lang, "confirm-heading-done", &values));
    }
}
