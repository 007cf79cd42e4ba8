//! How fast lists come into the register: a folder imported into SQLite and into PostgreSQL.

use super::python::Python;
use super::sample::{Sample, Unit};
use super::{Bench, Line, databases, process};
use std::fs;
use std::path::Path;
use std::time::Duration;

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
    let Some(database) = databases::on_server(bench, "keeping") else { return Ok(None) };
    let mut times = Vec::new();
    for _ in 0..bench.runs(3, 1) {
        database.make_anew()?;
        let mut command = bench.bagyt();
        command.args(database.arguments()).args(["import", "--as-new"]).arg(lists);
        times.push(process::run(&mut command, &bench.folder)?.wall);
    }
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

fn remove(folder: &Path) -> anyhow::Result<()> {
    if folder.is_dir() {
        fs::remove_dir_all(folder)?;
    }
    Ok(())
}
