//! `bagyt import`: files become lists of the register; one bad file does not stop the others.

use super::files::left_out;
use super::import_watch::{self, AtTerminal};
use crate::output;
use crate::trouble::{Result, import_refused, to_say};
use crate::{configuration, register};
use bagyt_operations::{
    Ctx, FileResult, Outcome, Purpose, Unrelated, Watch, import_files, import_path,
};
use bagyt_settings::Settings;
use bagyt_storage::ListId;
use bagyt_tools::Files;
use bagyt_wording::{Args, Lang, say};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

/// What the files are to the lists already there.
#[derive(Debug, Clone, Default)]
pub struct Ties {
    /// The list a corrected file replaces.
    pub replaces: Option<ListId>,
    /// The list an additional one adds to.
    pub additional_to: Option<ListId>,
    /// Lists of their own, whatever they look like.
    pub as_new: bool,
}

/// Imports; exit 1 when some files are not in the register after it, refused or waiting for somebody to say what they are,
/// 2 when none is.
pub fn run(settings: &Settings, lang: Lang, files: &[PathBuf], ties: &Ties) -> Result<ExitCode> {
    register::wait(async {
        let tools = configuration::tools(settings, Files::All);
        let ctx = register::acting(settings, register::open(settings).await?).await?;
        let ctx = ctx.with_tools(Arc::new(tools.clone()));
        let mut watch = AtTerminal::new(settings, lang, &tools);
        let results = import(settings, &ctx, files, ties, &mut watch).await?;
        if import_watch::was_stopped(&results) {
            tools.stop_and_wait();
        }
        if results.is_empty() {
            let named: Vec<String> = files.iter().map(output::name).collect();
            return Err(to_say("import-no-files").text("folders", named.join(", ")).into());
        }
        import_watch::summary(lang, &watch, &results);
        Ok(ExitCode::from(code(&results)))
    })
}

fn code(results: &[FileResult]) -> u8 {
    let in_register = |result: &&FileResult| {
        matches!(result.result, Ok(Outcome::Imported { .. } | Outcome::AlreadyThere { .. }))
    };
    match results.iter().filter(in_register).count() {
        0 => 2,
        stored => u8::from(stored < results.len()),
    }
}

async fn import(
    settings: &Settings,
    ctx: &Ctx,
    files: &[PathBuf],
    ties: &Ties,
    watch: &mut AtTerminal<'_>,
) -> Result<Vec<FileResult>> {
    let limits = configuration::limits(settings);
    let purpose = match (&ties.replaces, &ties.additional_to) {
        (Some(list), _) => Purpose::Replaces(*list),
        (None, Some(list)) => Purpose::AdditionalTo(*list),
        (None, None) => {
            let purpose = if ties.as_new { Purpose::New } else { Purpose::Undecided };
            return Ok(import_files(ctx, files, purpose, &limits, watch).await);
        }
    };
    let [file] = files else {
        return Err(to_say("import-one-file").count("files", files.len() as u64).into());
    };
    let result = import_path(ctx, file, purpose, &limits, watch).await;
    let result = FileResult { path: file.clone(), result };
    watch.done(&result);
    Ok(vec![result])
}

/// Says what became of one file.
pub(super) fn tell(settings: &Settings, lang: Lang, result: &FileResult) {
    let file = output::name(&result.path);
    match &result.result {
        Ok(outcome) => tell_outcome(settings, lang, &file, outcome),
        Err(error) => {
            let said = import_refused(settings, error).on_one_line(lang);
            output::aside(&format!("✗ {file}: {said}"));
        }
    }
}

fn tell_outcome(settings: &Settings, lang: Lang, file: &str, outcome: &Outcome) {
    match outcome {
        Outcome::AlreadyThere { .. } => {
            output::line(&say(lang, "import-already", &Args::new().text("file", file)))
        }
        Outcome::Imported { lists, left_out: left, .. } => {
            for file_left in left {
                output::aside(&left_out(settings, lang, file, file_left));
            }
            for list in lists {
                let values = Args::new()
                    .text("file", file)
                    .text("list", list.list)
                    .count("version", list.version)
                    .count("directions", list.directions)
                    .count("findings", list.findings);
                output::line(&say(lang, "import-done", &values));
                if let Some(unrelated) = list.unrelated {
                    let values = values.text("differ", differing(lang, unrelated));
                    output::aside(&say(lang, "import-unrelated", &values));
                }
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

fn differing(lang: Lang, unrelated: Unrelated) -> String {
    let parts = [
        (unrelated.title, "import-unrelated-title"),
        (unrelated.customers, "import-unrelated-customer"),
        (unrelated.year, "import-unrelated-year"),
    ];
    let told = parts.iter().filter(|(differs, _)| *differs).map(|(_, id)| output::t(lang, id));
    told.collect::<Vec<_>>().join(", ")
}
