//! `bagyt backup` and `bagyt restore`: the whole register in one file, and back again.

use crate::trouble::{Result, Trouble, to_say};
use crate::{output, register};
use bagyt_operations::{backup, restore};
use bagyt_settings::Settings;
use bagyt_wording::{Args, Lang, say};
use std::path::Path;
use std::process::ExitCode;

/// Writes everything to a new file, as one moment of the register; the site may go on running.
pub fn run(settings: &Settings, lang: Lang, target: &Path) -> Result<ExitCode> {
    register::wait(async {
        let store = register::open_existing(settings).await?;
        let manifest = backup(&store, target)
            .await
            .map_err(|error| Trouble::from(error).after(to_say("backup-none")))?;
        let values =
            Args::new().text("target", output::name(target)).count("entries", manifest.entries);
        output::line(&say(lang, "backup-done", &values));
        Ok(ExitCode::SUCCESS)
    })
}

/// Brings a backup into an empty register; nothing is stored unless all of it agrees with its journal.
pub fn bring_back(settings: &Settings, lang: Lang, source: &Path) -> Result<ExitCode> {
    register::wait(async {
        let manifest = restore(source, &register::address(settings))
            .await
            .map_err(|error| Trouble::from(error).after(to_say("restore-none")))?;
        output::line(&say(lang, "restore-done", &Args::new().count("entries", manifest.entries)));
        Ok(ExitCode::SUCCESS)
    })
}
