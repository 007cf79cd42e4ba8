//! `cargo xtask accuracy`: how exactly lists are read, against answers written by hand; fails when a committed floor is missed.

mod corpus;
mod figures;
mod findings;
mod first_run;
mod floors;
mod forms;
mod measure;
mod page;
mod promises;
mod real;

use bagyt_lists::accuracy::promises::PromiseScore;
use corpus::Corpus;
use measure::Measured;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// Where the scores are written for people.
const PAGE: &str = "docs/accuracy.md";

const USAGE: &str = "cargo xtask accuracy [--write] [--differences] [--programs]";

const FLAGS: [&str; 3] = ["--write", "--differences", "--programs"];

/// All scores of one run.
struct Report {
    /// The lists with an answer, corpus by corpus; a corpus that is not here is left out.
    corpora: Vec<(Corpus, Vec<Measured>)>,
    /// The real lists, when they are here.
    real: Option<Vec<real::Structure>>,
    /// The promises of the lists whose promises are answered.
    promises: Vec<(promises::Answers, Vec<promises::Scored>)>,
    /// The lists in every form that could be measured.
    forms: forms::Forms,
}

/// Scores everything at hand. `--write` writes the page and raises the floors, `--differences` shows where reading and answer
/// differ (never for the hold-out), `--programs` measures the forms that other programs write too.
pub fn run(arguments: &[String]) -> anyhow::Result<ExitCode> {
    if let Some(unknown) = arguments.iter().find(|it| !FLAGS.contains(&it.as_str())) {
        anyhow::bail!("`{unknown}` is not understood: {USAGE}");
    }
    let asked = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let root = crate::check::root()?;
    let forms = forms::measure(&root, asked("--programs"))?;
    let mut report =
        Report { corpora: Vec::new(), real: real::structures(&root)?, promises: Vec::new(), forms };
    for answers in promises::Answers::ALL {
        match answers.scored(&root)? {
            Some(scored) => report.promises.push((answers, scored)),
            None => say(&format!("SKIPPED: {} is not here", answers.folder())),
        }
    }
    for corpus in Corpus::ALL {
        match corpus.cases(&root)? {
            Some(cases) => report.corpora.push((corpus, cases.iter().map(Measured::of).collect())),
            None => say(&format!("SKIPPED: {} is not here", corpus.folder())),
        }
    }
    if report.real.is_none() {
        say(&format!("SKIPPED: {} is not here, so no real list is read", real::FOLDER));
    }
    print(&report, asked("--differences"));
    let present = floors::present(&report);
    if asked("--write") {
        anyhow::ensure!(
            report.real.is_some()
                && report.corpora.len() == Corpus::ALL.len()
                && report.promises.len() == promises::Answers::ALL.len(),
            "the page shows all lists; write it where ../shared is at hand"
        );
        let page = page::write(&report, &chapter(&root, &report));
        fs::write(root.join(PAGE), page)?;
        fs::write(root.join(figures::FILE), figures::write(&root, &report)?)?;
        floors::raise(&root, &present)?;
    }
    let mut faults = floors::missed(&floors::committed(&root)?, &present);
    faults.extend(figures::stale(&root, &report)?);
    faults.extend(real::faults(report.real.as_deref().unwrap_or_default()));
    for fault in &faults {
        say(&format!("FAILED: {fault}"));
    }
    if faults.is_empty() && !asked("--write") && is_stale(&root, &report) {
        say(&format!(
            "note: {PAGE} shows other scores than these; run cargo xtask accuracy --write"
        ));
    }
    Ok(if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The chapter of the forms: as measured now where nothing was left out, else as it is committed.
fn chapter(root: &Path, report: &Report) -> String {
    let now = forms::chapter(&report.forms);
    if report.forms.left_out.is_empty() {
        return now;
    }
    let page = fs::read_to_string(root.join(PAGE)).unwrap_or_default();
    page.find(forms::HEADING).map_or(now, |at| page.split_at(at).1.trim_end().to_owned())
}

fn is_stale(root: &Path, report: &Report) -> bool {
    let whole = report.real.is_some()
        && report.corpora.len() == Corpus::ALL.len()
        && report.promises.len() == promises::Answers::ALL.len();
    let now = page::write(report, &chapter(root, report));
    whole && fs::read_to_string(root.join(PAGE)).map_or(true, |there| there != now)
}

fn print(report: &Report, differences: bool) {
    for (corpus, lists) in &report.corpora {
        say(&format!("\n{}", corpus.title()));
        for list in lists {
            say(&format!("  {:<36} {}", list.name, list.summary()));
            if differences && corpus.may_be_shown() {
                list.score.differences.iter().for_each(|it| say(&format!("    {it}")));
            }
        }
    }
    for structure in report.real.iter().flatten() {
        say(&format!("  {:<36} {}", structure.name, structure.summary()));
    }
    for list in &report.forms.lists {
        let (name, error) = (&list.measured.name, list.letters.error() * 100.0);
        let summary = list.measured.summary();
        say(&format!("  {name:<20} {:<12} letters wrong {error:.2} %, {summary}", list.form));
        if differences {
            list.measured.score.differences.iter().for_each(|it| say(&format!("    {it}")));
        }
    }
    for (answers, lists) in report.promises.iter().filter(|(_, lists)| !lists.is_empty()) {
        say(&format!("\nPromises: {}", answers.title()));
        let mut all = PromiseScore::default();
        for list in lists {
            say(&format!(
                "  {:<36} items {}, {}",
                list.name,
                list.items,
                promises::summary(&list.score)
            ));
            all.add(&list.score);
            if differences && answers.may_be_shown() {
                list.score.misses.iter().for_each(|it| say(&format!("    {it}")));
            }
        }
        say(&format!("  {:<36} {}", "all", promises::summary(&all)));
    }
    report.forms.left_out.iter().for_each(|why| say(&format!("SKIPPED: {why}")));
}

#[expect(clippy::print_stdout, reason = "a task talks to the person at the terminal")]
pub fn say(line: &str) {
    println!("{line}");
}
