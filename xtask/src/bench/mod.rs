//! `cargo xtask bench`: measurements of the release build, each beside a named baseline; `docs/performance.md` keeps them.

mod databases;
mod forms;
mod http;
mod invented;
mod keeping;
mod large;
mod page;
mod papers;
mod process;
mod python;
mod reading;
mod sample;
mod site;

use sample::Sample;
use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// Where the measurements are written for people.
const PAGE: &str = "docs/performance.md";

const USAGE: &str = "cargo xtask bench [--write] [--quick] [--large] [--forms] [--papers] [--keep]";

const FLAGS: [&str; 6] = ["--write", "--quick", "--large", "--forms", "--papers", "--keep"];

/// One measurement beside its baseline.
struct Line {
    what: String,
    ours: Sample,
    baseline: Option<(&'static str, Sample)>,
    note: String,
}

/// Everything measured.
struct Measured {
    reading: Vec<Line>,
    /// What was imported, in words.
    invented: String,
    keeping: Vec<Line>,
    site: site::Site,
    large: large::Large,
    /// What it was measured on, as it was before the chapter that measures itself.
    machine: String,
    /// Versions of the baselines.
    versions: String,
    /// What could not be measured here, and why.
    skipped: Vec<String>,
}

/// Where things are and how much is asked.
struct Bench {
    root: PathBuf,
    /// Scratch folder under the target folder.
    folder: PathBuf,
    /// The release build of `bagyt`.
    program: PathBuf,
    quick: bool,
    /// Whether large registers stay for the next run.
    keep: bool,
    skipped: RefCell<Vec<String>>,
}

impl Bench {
    fn runs(&self, whole: usize, quick: usize) -> usize {
        if self.quick { quick } else { whole }
    }

    fn bagyt(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.current_dir(&self.folder);
        command
    }

    /// The embedded register that the import leaves for the site.
    fn register(&self) -> PathBuf {
        self.folder.join("register")
    }

    /// Says a chapter, and keeps it in the page where that is asked for.
    fn keep_chapter(&self, chapter: &str, write: bool) -> anyhow::Result<ExitCode> {
        say(chapter);
        if write {
            anyhow::ensure!(!self.quick, "a quick run is not written down");
            let path = self.root.join(PAGE);
            fs::write(&path, page::with_chapter(&fs::read_to_string(&path)?, chapter))?;
        }
        Ok(ExitCode::SUCCESS)
    }

    fn skip(&self, what: &str) {
        say(&format!("SKIPPED: {what}"));
        self.skipped.borrow_mut().push(what.to_owned());
    }
}

/// Measures; `--write` keeps the page, `--quick` takes fewer runs and lists, `--large` measures the site with many directions
/// alone, `--forms` the reading of every form and `--papers` the writing of lists, and each keeps its chapter of the page only; `--keep` leaves their registers and takes those an earlier run left.
pub fn run(arguments: &[String]) -> anyhow::Result<ExitCode> {
    if let Some(unknown) = arguments.iter().find(|it| !FLAGS.contains(&it.as_str())) {
        anyhow::bail!("`{unknown}` is not understood: {USAGE}");
    }
    let root = crate::check::root()?;
    if cfg!(debug_assertions) {
        return in_release(&root, arguments);
    }
    let asked = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let folder = target.join("bench");
    fs::create_dir_all(&folder)?;
    let program = target.join("release/bagyt");
    let bench = Bench {
        root,
        folder,
        program,
        quick: asked("--quick"),
        keep: asked("--keep"),
        skipped: RefCell::default(),
    };
    if asked("--large") {
        let large = large::measure(&bench, python::Python::prepare(&bench)?.as_ref())?;
        return bench.keep_chapter(&large::page::write(&large), asked("--write"));
    }
    if asked("--forms") {
        let forms = forms::measure(&bench, python::Python::prepare(&bench)?.as_ref())?;
        return bench.keep_chapter(&forms::page::write(&forms), asked("--write"));
    }
    if asked("--papers") {
        let papers = papers::measure(&bench, python::Python::prepare(&bench)?.as_ref())?;
        return bench.keep_chapter(&papers::page::write(&papers), asked("--write"));
    }
    let measured = measure(&bench)?;
    let page = page::write(&measured);
    say(&page);
    if asked("--write") {
        anyhow::ensure!(!bench.quick && !bench.keep, "only a whole run is written down");
        let path = bench.root.join(PAGE);
        let before = fs::read_to_string(&path).unwrap_or_default();
        let kept = [forms::page::HEADING, papers::page::HEADING];
        let kept = kept.iter().filter_map(|heading| page::chapter(&before, heading));
        let page = kept.fold(page, |page, chapter| page::with_chapter(&page, &chapter));
        fs::write(path, page)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Builds the program and this task without debug code and starts over.
fn in_release(root: &Path, arguments: &[String]) -> anyhow::Result<ExitCode> {
    let cargo =
        |command: &[&str]| Command::new(env!("CARGO")).args(command).current_dir(root).status();
    let built = cargo(&["build", "--release", "--package", "bagyt-cli"])?;
    anyhow::ensure!(built.success(), "the release build failed");
    let mut command = vec!["run", "--release", "--quiet", "--package", "xtask", "--", "bench"];
    command.extend(arguments.iter().map(String::as_str));
    Ok(if cargo(&command)?.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn measure(bench: &Bench) -> anyhow::Result<Measured> {
    let python = python::Python::prepare(bench)?;
    say("reading");
    let reading = reading::measure(bench, python.as_ref())?;
    let lists = bench.folder.join("lists");
    let count = bench.runs(1000, 100);
    let (bytes, rows) = invented::write(&lists, count)?;
    say("keeping");
    let keeping = keeping::measure(bench, &lists, count, python.as_ref())?;
    say("the site");
    let site = site::measure(bench, python.as_ref())?;
    let machine = page::machine();
    let skipped = bench.skipped.borrow().clone();
    let large = large::measure(bench, python.as_ref())?;
    Ok(Measured {
        reading,
        invented: format!(
            "{count} invented lists in Kazakh and Russian, {rows} directions, {:.1} MB, the same on every run.",
            bytes as f64 / 1e6
        ),
        keeping,
        site,
        large,
        machine,
        versions: python.map(|python| format!("{}.", python.versions)).unwrap_or_default(),
        skipped,
    })
}

#[expect(clippy::print_stdout, reason = "a task talks to the person at the terminal")]
fn say(line: &str) {
    println!("{line}");
}
