//! How fast lists come into the register: a folder imported into SQLite and into PostgreSQL.

use super::python::Python;
use super::sample::{Sample, Unit};
use super::{Bench, Line, process};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// The variable that names a PostgreSQL server for tests.
const POSTGRES: &str = "BAGYT_TEST_POSTGRES_URL";

/// Imports the folder several times, each time into a new register; the last embedded register stays for the site.
pub fn measure(
    bench: &Bench,
    lists: &Path,
    count: usize,
    python: Option<&Python>,
) -> anyhow::Result<Vec<Line>> {
    let (mut times, mut peak) = (Vec::new(), Vec::new());
    for _ in 0..bench.runs(3, 2) {
        remove(&bench.register())?;
        let cost = process::run(
            bench
                .bagyt()
                .arg("--folder")
                .arg(bench.register())
                .args(["import", "--as-new"])
                .arg(lists),
            &bench.folder,
        )?;
        times.push(cost.wall);
        peak.push(cost.peak);
    }
    let sqlite = Sample::of_times(Unit::Seconds, &times);
    let script = python.map(|python| scripted(bench, lists, python)).transpose()?;
    let mut lines = vec![
        Line {
            what: format!("importing {count} lists into SQLite"),
            ours: sqlite.clone(),
            baseline: script
                .as_ref()
                .map(|(times, _)| (Python::IMPORTER, Sample::of_times(Unit::Seconds, times))),
            note: format!(
                "{:.0} lists a second, each its own durable transaction",
                count as f64 / sqlite.median()
            ),
        },
        Line {
            what: "… most memory held".to_owned(),
            ours: Sample::new(Unit::Mebibytes, peak),
            baseline: script
                .map(|(_, peak)| (Python::IMPORTER, Sample::new(Unit::Mebibytes, peak))),
            note: String::new(),
        },
        again(bench, lists, count)?,
    ];
    lines.extend(postgres(bench, lists, count, &sqlite)?);
    Ok(lines)
}

/// The same folder once more: nothing changes.
fn again(bench: &Bench, lists: &Path, count: usize) -> anyhow::Result<Line> {
    let mut times = Vec::new();
    for _ in 0..bench.runs(3, 2) {
        let mut command = bench.bagyt();
        command.arg("--folder").arg(bench.register()).args(["import", "--as-new"]).arg(lists);
        times.push(process::run(&mut command, &bench.folder)?.wall);
    }
    let what = format!("importing the same {count} files again (nothing changes)");
    Ok(Line {
        what,
        ours: Sample::of_times(Unit::Seconds, &times),
        baseline: None,
        note: String::new(),
    })
}

fn scripted(
    bench: &Bench,
    lists: &Path,
    python: &Python,
) -> anyhow::Result<(Vec<Duration>, Vec<f64>)> {
    let folder = bench.folder.join("scripted");
    let (mut times, mut peak) = (Vec::new(), Vec::new());
    for _ in 0..bench.runs(3, 2) {
        remove(&folder)?;
        fs::create_dir_all(&folder)?;
        let cost = python.import(&folder.join("baseline.sqlite"), lists)?;
        times.push(cost.wall);
        peak.push(cost.peak);
    }
    Ok((times, peak))
}

/// PostgreSQL, in a database of its own that is made and dropped here.
fn postgres(
    bench: &Bench,
    lists: &Path,
    count: usize,
    sqlite: &Sample,
) -> anyhow::Result<Option<Line>> {
    let Ok(url) = std::env::var(POSTGRES) else {
        bench.skip(&format!("PostgreSQL: {POSTGRES} is not set; `.ci/postgres-start` starts a throw-away server and prints it"));
        return Ok(None);
    };
    let Some((server, _)) = url.rsplit_once('/') else {
        anyhow::bail!("{POSTGRES}: `{url}` names no database")
    };
    let database = format!("bagyt_bench_{}", std::process::id());
    if !asked(&url, &format!("create database {database}")) {
        bench.skip("PostgreSQL: psql is not here, or it may not create a database");
        return Ok(None);
    }
    let drop = || asked(&url, &format!("drop database {database}"));
    let mut times = Vec::new();
    for _ in 0..bench.runs(3, 1) {
        let fresh = drop() && asked(&url, &format!("create database {database}"));
        anyhow::ensure!(fresh, "the database {database} cannot be made anew");
        let mut command = bench.bagyt();
        command
            .arg("--database")
            .arg(format!("{server}/{database}"))
            .args(["import", "--as-new"])
            .arg(lists);
        times.push(process::run(&mut command, &bench.folder)?.wall);
    }
    drop();
    let ours = Sample::of_times(Unit::Seconds, &times);
    let note = format!(
        "{:.0} lists a second; the server on the same machine, as `.ci/postgres-start` sets it (without durability)",
        count as f64 / ours.median()
    );
    let baseline = Some(("our SQLite", sqlite.clone()));
    Ok(Some(Line {
        what: format!("importing {count} lists into PostgreSQL"),
        ours,
        baseline,
        note,
    }))
}

fn asked(url: &str, statement: &str) -> bool {
    let mut command = Command::new("psql");
    command
        .args([url, "--quiet", "--command", statement])
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn remove(folder: &Path) -> anyhow::Result<()> {
    if folder.is_dir() {
        fs::remove_dir_all(folder)?;
    }
    Ok(())
}
