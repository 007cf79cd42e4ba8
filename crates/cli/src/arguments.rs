//! The command line.

use crate::typed;
use bagyt_storage::ListId;
use bagyt_wording::Lang;
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Bagyt: state grants for NGOs, from the published list of directions to a proven result.
///
/// Without a command it starts the site.
#[derive(Debug, Parser)]
#[command(name = "bagyt", version, about)]
pub struct Arguments {
    /// The settings file; `bagyt.toml` in the working folder when there is one.
    #[arg(long, global = true, env = "BAGYT_CONFIG")]
    pub config: Option<PathBuf>,
    /// Sets one setting, for example `--set server.listen=127.0.0.1:9000`; may be given many times.
    #[arg(long = "set", global = true, value_parser = typed::setting)]
    pub set: Vec<(String, String)>,
    /// Address and port of the site; short for `--set server.listen=…`.
    #[arg(long, global = true)]
    pub listen: Option<String>,
    /// Folder of the embedded database; short for `--set storage.folder=…`.
    #[arg(long, global = true)]
    pub folder: Option<String>,
    /// `postgres://…`; short for `--set storage.url=…`.
    #[arg(long, global = true)]
    pub database: Option<String>,
    /// Language of what is said: kk, ru or en.
    #[arg(long, global = true, value_parser = typed::language)]
    pub lang: Option<Lang>,
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Start the site (this is also what happens without a command).
    Serve,
    /// Read lists and print what they say.
    Read {
        /// Files to read.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// How to print.
        #[arg(long, value_enum, default_value_t = ReadFormat::Table)]
        format: ReadFormat,
        /// Print every value with the place it was read from.
        #[arg(long)]
        explain: bool,
    },
    /// Check lists: exit 0 when clean or with notes only, 1 with errors or warnings, 2 when a file could not be read.
    Check {
        /// Files to check.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// How to print.
        #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
        format: CheckFormat,
        /// Notes count too.
        #[arg(long)]
        strict: bool,
    },
    /// Store lists in the register; folders are searched. The same file again changes nothing. Exit 0 when all are in it, 1
    /// when some were refused, 2 when none is in it.
    Import {
        /// Files and folders.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The file is the corrected form of this list: a new version is made.
        #[arg(long, value_parser = typed::list, conflicts_with = "additional_to")]
        replaces: Option<ListId>,
        /// The file is an additional list to this one.
        #[arg(long, value_parser = typed::list)]
        additional_to: Option<ListId>,
        /// The files hold lists of their own, even when one looks like the corrected form of a list in the register.
        #[arg(long, conflicts_with_all = ["replaces", "additional_to"])]
        as_new: bool,
    },
    /// Confirm directions an officer has compared with the original. Exit 0 when they are confirmed or were so before, 2 when
    /// refused.
    Confirm(crate::commands::confirm::Asked),
    /// Write a list of the register as the document the law knows. Exit 0 when it is written, 2 when refused.
    Issue(crate::commands::issue::Asked),
    /// List the mistakes visitors reported.
    Reports {
        /// Only those that wait for an answer.
        #[arg(long)]
        open: bool,
    },
    /// Answer a reported mistake.
    Answer(crate::commands::reports::Given),
    /// Erase how to reach who reported a mistake.
    ForgetContact(crate::commands::reports::Forgotten),
    /// Enter the days the Government moved in a year.
    Calendar(crate::commands::calendar::Entry),
    /// Recompute the journal and name the first broken entry.
    Verify,
    /// Copy the whole register into a new file; the site may go on running.
    Backup {
        /// The new file.
        target: PathBuf,
    },
    /// Bring a copy back into an empty register.
    Restore {
        /// The copy.
        source: PathBuf,
    },
    /// Move the whole register into another, empty database; verified against the journal. The site may go on running.
    Move(crate::commands::move_register::Target),
    /// Print the settings in force.
    Settings {
        /// Print the reference page of all settings instead.
        #[arg(long)]
        reference: bool,
    },
    /// Say what is missing on this machine and how to get it.
    Doctor,
}

/// How `read` prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReadFormat {
    /// One JSON document for each list.
    Json,
    /// A table for people.
    Table,
    /// One line for each direction.
    Csv,
}

/// How `check` prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For people.
    Text,
    /// JSON: one object for each file.
    Json,
}
