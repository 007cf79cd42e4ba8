//! How fast and at what cost of memory each form is read, beside the usual converters on the same files.

mod converters;
mod files;
pub mod page;

use super::python::Python;
use super::sample::{Sample, Unit};
use super::{Bench, process};
use anyhow::Context;
use converters::Converter;
use files::Printed;

pub use files::sheet;
use serde_json::Value;
use std::path::Path;

/// Everything measured of the forms.
pub struct Forms {
    /// Pages of the printed list.
    pub pages: u32,
    /// Pages of the scan.
    pub scanned: u32,
    /// One form after another.
    pub lines: Vec<Line>,
    /// Versions of the converters.
    pub versions: Vec<String>,
    /// What could not be measured here, and why.
    pub skipped: Vec<String>,
}

/// One form, read by us and by others.
pub struct Line {
    /// Its name for people.
    pub form: &'static str,
    /// Pages of the file.
    pub pages: u32,
    /// What the file weighs, in bytes.
    pub bytes: u64,
    /// Rows that we read of it, of all that are printed.
    pub rows: (usize, usize),
    /// Ours.
    pub ours: Cost,
    /// The others'.
    pub theirs: Vec<(&'static str, Cost)>,
}

/// What reading one file cost, as whole processes.
pub struct Cost {
    /// Seconds for a hundred pages.
    pub seconds: Sample,
    /// The most memory of any process of it at once, in MiB.
    pub peak: f64,
}

/// Measures every form that can be made here.
pub fn measure(bench: &Bench, python: Option<&Python>) -> anyhow::Result<Forms> {
    let folder = bench.folder.join("forms");
    let printed = files::print(bench, &folder, if bench.quick { 10 } else { 100 })?;
    let converters = converters::found(bench, python);
    let mut lines = Vec::new();
    for file in &printed.files {
        super::say(&format!("reading {}", file.form));
        lines.push(line(bench, &printed, file, &converters)?);
    }
    Ok(Forms {
        pages: printed.pages,
        scanned: printed.scanned,
        lines,
        versions: converters.iter().map(|it| format!("{} {}", it.name, it.version)).collect(),
        skipped: bench.skipped.borrow().clone(),
    })
}

fn line(
    bench: &Bench,
    printed: &Printed,
    file: &files::File,
    converters: &[Converter],
) -> anyhow::Result<Line> {
    let slow = file.form == files::SCAN;
    let runs = bench.runs(if slow { 2 } else { 7 }, 1);
    let read = || {
        let mut command = bench.bagyt();
        command.args(["read", "--format", "json"]).arg(&file.path);
        command
    };
    let (ours, output) = cost(file.pages, runs, &bench.folder, read)?;
    let document: Value = serde_json::from_str(&output).context("a document")?;
    let rows = document["rows"].as_array().map_or(0, Vec::len);
    let mut theirs = Vec::new();
    for converter in converters.iter().filter(|it| it.reads(file.form)) {
        let runs = bench.runs(if slow { 1 } else { 3 }, 1);
        let convert = || converter.command(&file.path, &bench.folder);
        match cost(file.pages, runs, &bench.folder, convert) {
            Ok((cost, _)) => theirs.push((converter.name, cost)),
            Err(error) => bench.skip(&format!("{} on {}: {error:#}", converter.name, file.form)),
        }
    }
    Ok(Line {
        form: file.form,
        pages: file.pages,
        bytes: std::fs::metadata(&file.path)?.len(),
        rows: (rows, if slow { printed.scanned_rows } else { printed.rows }),
        ours,
        theirs,
    })
}

/// Runs a program so often, the first run not counted where there are several; gives its cost and what it printed last.
pub fn cost(
    pages: u32,
    runs: usize,
    scratch: &Path,
    command: impl Fn() -> std::process::Command,
) -> anyhow::Result<(Cost, String)> {
    let (mut seconds, mut peak, mut output) = (Vec::new(), 0.0_f64, String::new());
    let warm_up = usize::from(runs > 1);
    for run in 0..runs + warm_up {
        let cost = process::run(&mut command(), scratch)?;
        if run >= warm_up {
            seconds.push(cost.wall.as_secs_f64() * 100.0 / f64::from(pages));
        }
        peak = peak.max(cost.peak);
        output = cost.output;
    }
    Ok((Cost { seconds: Sample::new(Unit::Seconds, seconds), peak }, output))
}
