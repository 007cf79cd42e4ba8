//! `bagyt move`: the whole register into another database, verified, and what to write so that the site uses it.

use crate::trouble::{Result, Trouble, to_say};
use crate::{output, register};
use bagyt_operations::move_register;
use bagyt_settings::{Settings, Storage};
use bagyt_wording::{Args, Lang, say};
use std::path::PathBuf;
use std::process::ExitCode;

/// Where it goes.
#[derive(Debug, Clone, clap::Args)]
#[group(required = true, multiple = false)]
pub struct Target {
    /// `postgres://…`: into this database.
    #[arg(long)]
    pub to_database: Option<String>,
    /// Into an embedded database in this folder.
    #[arg(long)]
    pub to_folder: Option<PathBuf>,
}

impl Target {
    /// As the settings of a site that uses it would say it.
    fn storage(&self) -> Storage {
        let plain = Storage::default();
        Storage {
            url: self.to_database.clone().unwrap_or_default(),
            folder: self.to_folder.clone().unwrap_or(plain.folder),
            ..plain
        }
    }

    /// Fit for a terminal.
    fn shown(&self) -> String {
        let folder = self.to_folder.as_ref().map(output::name);
        folder.unwrap_or_else(|| self.url_shown())
    }

    fn url_shown(&self) -> String {
        self.to_database.as_deref().map(register::without_password).unwrap_or_default()
    }

    /// The part of the settings file that names it, and whether it is whole.
    fn setting(&self) -> (String, bool) {
        let url = self.url_shown();
        let whole = self.to_database.as_ref().is_none_or(|written| *written == url);
        let folder = self.to_folder.iter().map(|folder| format!("folder = {folder:?}\n"));
        let lines: String = folder.chain([format!("url = {url:?}")]).collect();
        (format!("[storage]\n{lines}"), whole)
    }
}

/// Moves everything, as one moment of the register; nothing is there unless all of it agrees with its journal.
pub fn run(settings: &Settings, lang: Lang, target: &Target) -> Result<ExitCode> {
    register::wait(async {
        let refused = to_say("move-none").text("target", target.shown());
        let store = register::open_existing(settings).await?;
        let moved = move_register(&store, &register::address_of(&target.storage()))
            .await
            .map_err(|error| Trouble::from(error).after(refused))?;
        let values = Args::new()
            .text("target", target.shown())
            .count("entries", moved.entries)
            .text("root", moved.root);
        output::line(&say(lang, "move-done", &values));
        output::line(&output::t(lang, "move-settings"));
        let (setting, whole) = target.setting();
        output::line(&format!("\n{setting}\n"));
        if !whole {
            output::line(&output::t(lang, "move-password"));
        }
        output::line(&output::t(lang, "move-former"));
        Ok(ExitCode::SUCCESS)
    })
}

#[cfg(test)]
mod tests {
    use super::Target;

    fn check(database: Option<&str>, folder: Option<&str>, setting: &str, whole: bool) {
        let (database, folder) = (database.map(str::to_owned), folder.map(Into::into));
        let target = Target { to_database: database, to_folder: folder };
        assert_eq!(target.setting(), (setting.to_owned(), whole));
    }

    #[test]
    fn the_setting_names_the_new_database_without_its_password() {
        let url = "[storage]\nurl = \"postgres://bagyt@db/bagyt\"";
        check(Some("postgres://bagyt@db/bagyt"), None, url, true);
        check(Some("postgres://bagyt:s3cret@db/bagyt"), None, url, false);
        check(Some("postgres://bagyt@db/bagyt?password=s3cret"), None, url, false);
        check(None, Some("a \"b\""), "[storage]\nfolder = \"a \\\"b\\\"\"\nurl = \"\"", true);
    }
}
