//! What a person sees while many files are imported: what became of each as it happens, how far it is, and at the end how
//! it went. Ctrl+C stops: the file being stored is finished, programs that read those behind it are ended.

use super::import::tell;
use crate::output::{self, t};
use crate::signals::asked_to_stop;
use bagyt_operations::{FileError, FileResult, Outcome, Watch};
use bagyt_settings::Settings;
use bagyt_tools::Installed;
use bagyt_wording::{Args, Lang, number, say};
use comfy_table::Table;
use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::time::Duration;
use tokio::sync::watch::{self, Receiver};

/// Looks on at the terminal.
pub struct AtTerminal<'a> {
    settings: &'a Settings,
    lang: Lang,
    bar: ProgressBar,
    stop: Receiver<bool>,
}

impl<'a> AtTerminal<'a> {
    /// Begins to listen to Ctrl+C; a second one ends the program at once, which loses nothing either.
    pub fn new(settings: &'a Settings, lang: Lang, tools: &Installed) -> Self {
        let (asked, stop) = watch::channel(false);
        let tools = tools.clone();
        tokio::spawn(async move {
            asked_to_stop(&tools).await;
            output::aside(&t(lang, "import-stopping"));
            let _ = asked.send(true);
            tools.stop();
        });
        Self { settings, lang, bar: ProgressBar::hidden(), stop }
    }
}

impl Watch for AtTerminal<'_> {
    fn found(&mut self, files: usize) {
        if files > 1 {
            // It draws on standard error, and only where that is a terminal.
            let bar =
                ProgressBar::with_draw_target(Some(files as u64), ProgressDrawTarget::stderr());
            let left = t(self.lang, "import-time-left");
            let look = format!("{{wide_bar}} {{pos}}/{{len}} · {left} {{eta_precise}}");
            let style = ProgressStyle::with_template(&look)
                .unwrap_or_else(|_| ProgressStyle::default_bar());
            bar.set_style(style);
            // A slow file must not make the time that remains stand still.
            bar.enable_steady_tick(Duration::from_secs(1));
            self.bar = bar;
        }
    }

    fn done(&mut self, result: &FileResult) {
        if !matches!(result.result, Err(FileError::Stopped)) {
            self.bar.suspend(|| tell(self.settings, self.lang, result));
            self.bar.inc(1);
        }
    }

    async fn stop(&mut self) {
        if self.stop.wait_for(|stop| *stop).await.is_err() {
            std::future::pending().await
        }
    }
}

/// What became of files of one kind.
#[derive(Default)]
struct Sum {
    files: u64,
    lists: u64,
    directions: u64,
    findings: u64,
}

/// Whether somebody stopped it.
pub fn was_stopped(results: &[FileResult]) -> bool {
    results.iter().any(|it| matches!(it.result, Err(FileError::Stopped)))
}

/// Prints how it went: a table where there was more than one file, and how to go on where it was stopped.
pub fn summary(lang: Lang, watch: &AtTerminal<'_>, results: &[FileResult]) {
    watch.bar.finish_and_clear();
    if results.len() > 1 {
        output::line(&table(lang, results).to_string());
    }
    let stopped = results.iter().filter(|it| matches!(it.result, Err(FileError::Stopped))).count();
    if stopped > 0 {
        let values = Args::new().count("left", stopped as u64);
        output::aside(&say(lang, "import-go-on", &values));
    }
}

/// How many files went which way.
fn table(lang: Lang, results: &[FileResult]) -> Table {
    const KINDS: [&str; 5] = ["new", "known", "undecided", "refused", "stopped"];
    let mut sums: [Sum; KINDS.len()] = Default::default();
    for result in results {
        let (kind, lists) = match &result.result {
            Ok(Outcome::Imported { lists, .. }) => (0, &lists[..]),
            Ok(Outcome::AlreadyThere { .. }) => (1, &[][..]),
            Ok(Outcome::Undecided(_)) => (2, &[][..]),
            Err(FileError::Stopped | FileError::NotTried) => (4, &[][..]),
            Err(_) => (3, &[][..]),
        };
        let sum = &mut sums[kind];
        sum.files += 1;
        sum.lists += lists.len() as u64;
        sum.directions += lists.iter().map(|list| u64::from(list.directions)).sum::<u64>();
        sum.findings += lists.iter().map(|list| u64::from(list.findings)).sum::<u64>();
    }
    let mut table = Table::new();
    table.load_preset(UTF8_HORIZONTAL_ONLY);
    let headings = ["what", "files", "lists", "directions", "findings"];
    table.set_header(headings.map(|id| t(lang, &format!("import-sum-{id}"))));
    for (kind, sum) in KINDS.iter().zip(&sums).filter(|(_, sum)| sum.files > 0) {
        let counts = [sum.files, sum.lists, sum.directions, sum.findings];
        let counts = counts.map(|count| number(i64::try_from(count).unwrap_or(i64::MAX)));
        table.add_row(std::iter::once(t(lang, &format!("import-sum-{kind}"))).chain(counts));
    }
    table
}
