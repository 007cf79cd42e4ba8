//! How fast lists are read: in the program itself, and beside a Python script with the usual libraries.

use super::python::Python;
use super::sample::{Sample, Unit};
use super::{Bench, Line, process};
use anyhow::Context;
use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, read};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Measures the real lists, or the examples where those are not here, and the DOCX examples.
pub fn measure(bench: &Bench, python: Option<&Python>) -> anyhow::Result<Vec<Line>> {
    let mut lines = Vec::new();
    let real = files(&bench.root.join("../shared/lists"), "txt")?;
    let texts = files(&bench.root.join("examples/lists"), "txt")?;
    if real.is_empty() {
        bench.skip("the five real lists: ../shared/lists is not here");
    } else {
        lines.extend(set(bench, "the five real lists (text)", &real, python)?);
    }
    lines.extend(set(bench, "our text examples", &texts, python)?);
    lines.extend(set(
        bench,
        "our DOCX examples",
        &files(&bench.root.join("examples/lists"), "docx")?,
        python,
    )?);
    Ok(lines)
}

fn files(folder: &Path, ending: &str) -> anyhow::Result<Vec<PathBuf>> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut files: Vec<PathBuf> =
        entries.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|it| it == ending));
    files.sort();
    Ok(files)
}

fn set(
    bench: &Bench,
    what: &str,
    files: &[PathBuf],
    python: Option<&Python>,
) -> anyhow::Result<Vec<Line>> {
    let contents: Vec<Vec<u8>> = files.iter().map(fs::read).collect::<std::io::Result<_>>()?;
    let bytes: usize = contents.iter().map(Vec::len).sum();
    let megabytes = bytes as f64 / 1e6;
    let (rows, times) = in_process(&contents, bench.runs(200, 40))?;
    let theirs = python.map(|python| python.read(files, bench.runs(60, 10))).transpose()?;
    let label = format!("reading {what}: {} files, {:.0} KB", files.len(), bytes as f64 / 1e3);
    let note = |rows_of_script: Option<usize>| match rows_of_script {
        Some(script) => format!("{rows} directions read; the script finds {script}"),
        None => format!("{rows} directions read"),
    };
    let script = theirs.as_ref().map(|theirs| theirs.rows);
    let beside = theirs.as_ref();
    Ok(vec![
        Line {
            what: label,
            ours: Sample::of_times(Unit::Milliseconds, &times),
            baseline: beside
                .map(|it| (Python::READER, Sample::of_times(Unit::Milliseconds, &it.times))),
            note: note(script),
        },
        Line {
            what: "… throughput".to_owned(),
            ours: Sample::rate(Unit::MegabytesPerSecond, megabytes, &times),
            baseline: beside.map(|it| {
                (Python::READER, Sample::rate(Unit::MegabytesPerSecond, megabytes, &it.times))
            }),
            note: String::new(),
        },
        whole_process(bench, files, python)?,
    ])
}

/// The same files given to the finished program: starting, loading its word lists, reading, printing JSON.
fn whole_process(
    bench: &Bench,
    files: &[PathBuf],
    python: Option<&Python>,
) -> anyhow::Result<Line> {
    let runs = bench.runs(15, 4);
    let mut times = Vec::new();
    for run in 0..=runs {
        let cost = process::run(
            bench.bagyt().arg("read").args(["--format", "json"]).args(files),
            &bench.folder,
        )?;
        if run > 0 {
            times.push(cost.wall); // the first run only brings the program into memory
        }
    }
    let theirs = python.map(|python| python.read_in_whole(files, runs)).transpose()?;
    Ok(Line {
        what: "… the whole process, `bagyt read --format json`".to_owned(),
        ours: Sample::of_times(Unit::Milliseconds, &times),
        baseline: theirs
            .map(|times| (Python::READER, Sample::of_times(Unit::Milliseconds, &times))),
        note: "from starting the process to its end".to_owned(),
    })
}

/// Reads all files again and again; rows found, and the time of each round.
fn in_process(contents: &[Vec<u8>], runs: usize) -> anyhow::Result<(usize, Vec<Duration>)> {
    let (rules, limits) = (RuleBook::built_in(), Limits::default());
    let mut rows = 0;
    let mut times = Vec::new();
    for run in 0..=runs {
        let start = Instant::now();
        rows = 0;
        for bytes in contents {
            let readings = read("list", bytes, rules, &limits)
                .context("a list of the measurement is readable")?;
            rows += readings.iter().map(|reading| reading.list.rows.len()).sum::<usize>();
        }
        if run > 0 {
            times.push(start.elapsed()); // the first round only warms up word lists
        }
    }
    Ok((rows, times))
}
