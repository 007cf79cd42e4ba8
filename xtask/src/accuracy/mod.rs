//! `cargo xtask accuracy`: how exactly lists are read, against answers written by hand; fails when a committed floor is missed.

mod corpus;
mod figures;
mod findings;
mod first_run;
mod floors;
mod measure;
mod page;
mod real;

use corpus::Corpus;
use measure::Measured;
use std::fs;
use std::process::ExitCode;

/// Where the scores are written for people.
const PAGE: &str = "docs/accuracy.md";

const USAGE: &str = "cargo xtask accuracy [--write] [--differences]";

/// All scores of one run.
struct Report {
    /// The lists with an answer, corpus by corpus; a corpus that is not here is left out.
    corpora: Vec<(Corpus, Vec<Measured>)>,
    /// The real lists, when they are here.
    real: Option<Vec<real::Structure>>,
}

/// Scores everything at hand. `--write` writes the page and raises the floors, `--differences` shows where reading and answer
/// differ (never for the hold-out).
pub fn run(arguments: &[String]) -> anyhow::Result<ExitCode> {
    if let Some(unknown) =
        arguments.iter().find(|it| !["--write", "--differences"].contains(&it.as_str()))
    {
        anyhow::bail!("`{unknown}` is not understood: {USAGE}");
    }
    let asked = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let root = crate::check::root()?;
    let mut report = Report { corpora: Vec::new(), real: real::structures(&root)? };
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
            report.real.is_some() && report.corpora.len() == Corpus::ALL.len(),
            "the page shows all lists; write it where ../shared is at hand"
        );
        fs::write(root.join(PAGE), page::write(&report))?;
        fs::write(root.join(figures::FILE), figures::write(&report)?)?;
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

fn is_stale(root: &std::path::Path, report: &Report) -> bool {
    let whole = report.real.is_some() && report.corpora.len() == Corpus::ALL.len();
    whole && fs::read_to_string(root.join(PAGE)).map_or(true, |there| there != page::write(report))
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
}

#[expect(clippy::print_stdout, reason = "a task talks to the person at the terminal")]
pub fn say(line: &str) {
    println!("{line}");
}
