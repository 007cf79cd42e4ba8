//! `cargo xtask check`: everything CI runs. Parts that need what this machine has not are skipped aloud.

mod api;
mod house;
mod licences;
mod workspace;

use anyhow::Context;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

/// How a part ended.
enum End {
    Passed,
    Failed(String),
    Skipped(String),
}

/// Runs every part, or only those named; the last line says how many passed, failed and were skipped.
pub fn run(only: &[String]) -> anyhow::Result<ExitCode> {
    let root = root()?;
    let mut ends = Vec::new();
    for (name, part) in PARTS {
        let wanted = only.iter().any(|wanted| wanted == name);
        let by_default = only.is_empty() && name != ADVISORIES;
        if !wanted && !by_default {
            continue;
        }
        say(&format!("\n== {name}"));
        let start = Instant::now();
        let end = part(&root).unwrap_or_else(|error| End::Failed(format!("{error:#}")));
        say(&format!("== {name}: {} ({} s)", words(&end), start.elapsed().as_secs()));
        ends.push((name, end));
    }
    say("");
    for (name, end) in &ends {
        say(&format!("{:>8}  {name}{}", kind(end), detail(end)));
    }
    let count = |wanted: &str| ends.iter().filter(|(_, end)| kind(end) == wanted).count();
    say(&format!(
        "\ncheck: {} passed, {} failed, {} skipped",
        count("passed"),
        count("failed"),
        count("SKIPPED")
    ));
    Ok(if count("failed") > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

type Part = fn(&Path) -> anyhow::Result<End>;

/// The part that runs only when it is named: it asks a database outside, so its answer changes without a change of ours.
const ADVISORIES: &str = "advisories";

/// The parts in order: quick ones first.
const PARTS: [(&str, Part); 13] = [
    ("format", |root| cargo(root, &["fmt", "--all", "--check"])),
    ("house", |root| Ok(listed(house::faults(root)?))),
    ("workspace", |root| Ok(listed(workspace::faults(root)?))),
    ("licences", |root| Ok(listed(licences::faults(root)?))),
    ("generated", generated),
    ("lints", |root| {
        cargo(root, &["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"])
    }),
    ("tests", tests),
    ("postgres", postgres),
    ("accuracy", |root| cargo(root, &["run", "--quiet", "--package", "xtask", "--", "accuracy"])),
    ("api", api::part),
    ("browser", browser),
    ("docs", docs),
    (ADVISORIES, advisories),
];

/// The folder of the workspace.
pub fn root() -> anyhow::Result<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().map(Path::to_path_buf).context("xtask lies in the workspace")
}

#[expect(clippy::print_stdout, reason = "a task talks to the person at the terminal")]
fn say(line: &str) {
    println!("{line}");
}

fn kind(end: &End) -> &'static str {
    match end {
        End::Passed => "passed",
        End::Failed(_) => "failed",
        End::Skipped(_) => "SKIPPED",
    }
}

fn detail(end: &End) -> String {
    match end {
        End::Passed => String::new(),
        End::Failed(why) | End::Skipped(why) => {
            format!(": {}", why.lines().next().unwrap_or_default())
        }
    }
}

fn words(end: &End) -> String {
    match end {
        End::Passed => "passed".to_owned(),
        End::Failed(why) => format!("FAILED: {why}"),
        End::Skipped(why) => format!("SKIPPED: {why}"),
    }
}

/// A list of faults is a failure that names each.
fn listed(faults: Vec<String>) -> End {
    if faults.is_empty() { End::Passed } else { End::Failed(faults.join("\n  ")) }
}

fn cargo(root: &Path, arguments: &[&str]) -> anyhow::Result<End> {
    status(Command::new(env!("CARGO")).args(arguments), root)
}

fn status(command: &mut Command, root: &Path) -> anyhow::Result<End> {
    let status = command.current_dir(root).stdin(Stdio::null()).status()?;
    Ok(if status.success() {
        End::Passed
    } else {
        End::Failed(format!("{command:?} ended with {status}"))
    })
}

/// Whether a program answers to `--version`.
fn there(program: &str) -> bool {
    let asked =
        Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    asked.is_ok_and(|status| status.success())
}

fn tests(root: &Path) -> anyhow::Result<End> {
    if !root.join("../shared/lists").is_dir() {
        say("SKIPPED inside tests: ../shared is not here, so the five real lists are not read");
    }
    // All that is wrong is worth one run.
    cargo(root, &["test", "--workspace", "--no-fail-fast"])
}

/// The storage tests ran on PostgreSQL too when its address was given; this part only says so, or why not.
fn postgres(_: &Path) -> anyhow::Result<End> {
    Ok(match std::env::var("BAGYT_TEST_POSTGRES_URL") {
        Ok(_) => End::Passed,
        Err(_) => End::Skipped("BAGYT_TEST_POSTGRES_URL is not set; `.ci/postgres-start` starts a throw-away server and prints it".to_owned()),
    })
}

fn docs(root: &Path) -> anyhow::Result<End> {
    let mut command = Command::new(env!("CARGO"));
    command
        .args(["doc", "--workspace", "--no-deps", "--quiet"])
        .env("RUSTDOCFLAGS", "--deny warnings");
    status(&mut command, root)
}

/// Files written by a program are what the program writes now.
fn generated(root: &Path) -> anyhow::Result<End> {
    let mut faults = crate::generate::stale(root)?;
    faults.extend(crate::corpus::stale(root)?);
    if there("python3") {
        let check = Command::new("python3")
            .args(["examples/make_docx.py", "--check"])
            .current_dir(root)
            .status()?;
        if !check.success() {
            faults.push(
                "examples/: a DOCX differs from its source; run python3 examples/make_docx.py"
                    .to_owned(),
            );
        }
    } else {
        say(
            "SKIPPED inside generated: python3 is not here, so the DOCX examples were not made again",
        );
    }
    Ok(listed(faults))
}

/// The folder what is built goes to.
fn target(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from)
}

/// The journeys of a person through the site in real Chromium, and what Lighthouse says of the main pages.
fn browser(root: &Path) -> anyhow::Result<End> {
    let chromium = ["chromium", "/usr/bin/chromium"].into_iter().any(there);
    if !chromium || !there("node") || !there("npm") {
        return Ok(End::Skipped(
            "Chromium, Node.js or npm is not here (`bagyt doctor` says how to get them)".to_owned(),
        ));
    }
    let folder = root.join("tests/browser");
    let mut install = Command::new("npm");
    install
        .args(["ci", "--no-audit", "--no-fund", "--silent"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    if let end @ End::Failed(_) = status(&mut install, &folder)? {
        return Ok(end);
    }
    if let end @ End::Failed(_) = cargo(root, &["build", "--quiet", "--package", "bagyt-cli"])? {
        return Ok(end);
    }
    let target = target(root);
    let journeys = |script: &str| {
        let mut journeys = Command::new("npm");
        journeys.args(["run", "--silent", script]);
        status(journeys.env("BAGYT_TEST_BINARY", target.join("debug/bagyt")), &folder)
    };
    for script in ["test", "lighthouse"] {
        if let end @ End::Failed(_) = journeys(script)? {
            return Ok(end);
        }
    }
    if std::env::var_os("BAGYT_TEST_POSTGRES_URL").is_none() || !there("psql") {
        say(
            "SKIPPED inside browser: without BAGYT_TEST_POSTGRES_URL and psql no journey ran on PostgreSQL",
        );
        return Ok(End::Passed);
    }
    journeys("test-on-postgres")
}

/// Known weaknesses of dependencies, when the tool and its database are at hand.
fn advisories(root: &Path) -> anyhow::Result<End> {
    if !there("cargo-deny") {
        return Ok(End::Skipped(
            "cargo-deny is not here; get it with: cargo install cargo-deny".to_owned(),
        ));
    }
    cargo(root, &["deny", "check"])
}
