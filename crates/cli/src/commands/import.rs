//! `bagyt import`: files become lists of the register; one bad file does not stop the others.

use crate::output::{self, t};
use crate::{configuration, register};
use anyhow::bail;
use bagyt_operations::{
    Ctx, FileError, FileResult, ImportError, Outcome, Purpose, import_files, import_path,
};
use bagyt_settings::Settings;
use bagyt_storage::ListId;
use bagyt_wording::{Args, Lang, say};
use std::path::PathBuf;
use std::process::ExitCode;

/// What the files are to the lists already there.
#[derive(Debug, Clone, Default)]
pub struct Ties {
    /// The list a corrected file replaces.
    pub replaces: Option<String>,
    /// The list an additional one adds to.
    pub additional_to: Option<String>,
    /// Lists of their own, whatever they look like.
    pub as_new: bool,
}

/// Imports; exit 1 when a file was refused or waits for somebody to say what it is.
pub fn run(
    settings: &Settings,
    lang: Lang,
    files: &[PathBuf],
    ties: &Ties,
) -> anyhow::Result<ExitCode> {
    register::wait(async {
        let ctx =
            register::acting(settings, register::open(settings).await?, register::COMMAND_LINE)
                .await?;
        let results = import(settings, &ctx, files, ties).await?;
        let mut refused = false;
        for result in &results {
            refused |= matches!(result.result, Err(_) | Ok(Outcome::Undecided(_)));
            tell(lang, result);
        }
        Ok(if refused { ExitCode::from(1) } else { ExitCode::SUCCESS })
    })
}

async fn import(
    settings: &Settings,
    ctx: &Ctx,
    files: &[PathBuf],
    ties: &Ties,
) -> anyhow::Result<Vec<FileResult>> {
    let limits = configuration::limits(settings);
    let purpose = match (&ties.replaces, &ties.additional_to) {
        (Some(list), _) => Purpose::Replaces(list.parse::<ListId>()?),
        (None, Some(list)) => Purpose::AdditionalTo(list.parse::<ListId>()?),
        (None, None) => {
            let purpose = if ties.as_new { Purpose::New } else { Purpose::Undecided };
            return Ok(import_files(ctx, files, purpose, &limits).await);
        }
    };
    let [file] = files else {
        bail!("--replaces and --additional-to take one file; {} were given", files.len());
    };
    let result = import_path(ctx, file, purpose, &limits).await;
    Ok(vec![FileResult { path: file.clone(), result }])
}

fn tell(lang: Lang, result: &FileResult) {
    let file = result.path.display().to_string();
    match &result.result {
        Ok(outcome) => tell_outcome(lang, &file, outcome),
        Err(error) => output::aside(&format!("✗ {file}: {}", reason(lang, error))),
    }
}

fn tell_outcome(lang: Lang, file: &str, outcome: &Outcome) {
    match outcome {
        Outcome::AlreadyThere { .. } => {
            output::line(&say(lang, "import-already", &Args::new().text("file", file)))
        }
        Outcome::Imported { lists, .. } => {
            for list in lists {
                let values = Args::new()
                    .text("file", file)
                    .text("list", list.list)
                    .count("version", list.version)
                    .count("directions", list.directions)
                    .count("findings", list.findings);
                output::line(&say(lang, "import-done", &values));
            }
        }
        Outcome::Undecided(likely) => {
            let values = Args::new()
                .text("file", file)
                .text("list", likely.list)
                .count("rows", likely.shared_rows);
            output::aside(&say(lang, "import-likely", &values));
        }
    }
}

fn reason(lang: Lang, error: &FileError) -> String {
    match error {
        FileError::Open(error) => say(lang, "read-no-file", &Args::new().text("detail", error)),
        FileError::Import(ImportError::Read(error)) => super::files::unreadable(lang, error),
        FileError::TooLarge { most, .. } => say(
            lang,
            "read-error-over-limit",
            &Args::new().text("what", "file_bytes").text("limit", most),
        ),
        FileError::Import(ImportError::NoSuchList(list)) => {
            say(lang, "import-no-list", &Args::new().text("list", list))
        }
        FileError::Import(ImportError::HeldByAnotherList(list)) => {
            say(lang, "import-held", &Args::new().text("list", list))
        }
        FileError::Import(ImportError::OtherNumberOfLists { old, new }) => say(
            lang,
            "import-other-number",
            &Args::new().count("old", *old as u64).count("new", *new as u64),
        ),
        FileError::Import(ImportError::ReaderStopped) => t(lang, "import-reader-stopped"),
        FileError::Import(ImportError::Storage(error)) => {
            say(lang, "register-failed", &Args::new().text("detail", error))
        }
    }
}
