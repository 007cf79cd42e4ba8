//! The site on a register of a hundred thousand directions, on both databases, beside the same list page in Django.

mod addresses;
mod django;
mod load;
pub mod page;

use super::databases::{self, Database};
use super::http::Client;
use super::process;
use super::python::Python;
use super::sample::Sample;
use super::{Bench, invented};
use addresses::Asked;
use anyhow::Context;
use django::Django;
use std::path::Path;
use std::time::{Duration, Instant};

/// Lists of the whole measurement; they hold a hundred thousand directions.
const LISTS: usize = 15_390;

/// Lists of a quick one.
const FEW: usize = 770;

/// One page or call under load.
pub struct Loaded {
    /// What it is.
    pub name: String,
    /// Time of every answer at the fixed rate.
    pub times: Sample,
    /// Answers each second at full speed.
    pub rate: f64,
    /// Bytes of the compressed answer.
    pub weight: usize,
}

/// One download of everything.
pub struct Export {
    /// Its kind.
    pub kind: &'static str,
    /// From asking to the last byte.
    pub time: Duration,
    /// Directions in it.
    pub rows: usize,
    /// Bytes.
    pub bytes: u64,
    /// How far memory rose above what was held before, at its highest, in MiB.
    pub rise: f64,
}

/// The site on one database.
pub struct OnOne {
    /// The database's name.
    pub database: &'static str,
    /// How long importing took; none of a register that an earlier run left.
    pub import: Option<Duration>,
    /// From the start of the process to the first page.
    pub first_page: Duration,
    /// … and to the first answer about words.
    pub first_words: Duration,
    /// Memory before and after the load, in MiB.
    pub memory: (f64, f64),
    /// Every page and call.
    pub loaded: Vec<Loaded>,
    /// Downloads of everything.
    pub exports: Vec<Export>,
}

/// Everything measured here.
pub struct Large {
    /// Directions in the register.
    pub directions: usize,
    /// Each database that could be had.
    pub ours: Vec<OnOne>,
    /// The pages of Django, and what it is made of.
    pub django: Option<(Vec<Loaded>, String)>,
    /// What could not be measured here, and why.
    pub skipped: Vec<String>,
}

/// Imports and measures.
pub fn measure(bench: &Bench, python: Option<&Python>) -> anyhow::Result<Large> {
    let lists = bench.folder.join("many-lists");
    let (_, directions) = invented::write(&lists, if bench.quick { FEW } else { LISTS })?;
    let (mut measured, before) = (None, bench.skipped.borrow().len());
    let embedded = Database::File(bench.folder.join("large"));
    let mut ours = vec![on_one(bench, &embedded, (&lists, directions), |_| Ok(()))?];
    if let Some(server) = databases::on_server(bench, "large") {
        ours.push(on_one(bench, &server, (&lists, directions), |port| {
            if let Some(theirs) = databases::on_server(bench, "django") {
                let pages = addresses::all(&mut Client::new(port))?;
                let theirs = Django::start(bench, python, theirs, port)?;
                measured = theirs.map(|it| measured_django(bench, &it, &pages)).transpose()?;
            }
            Ok(())
        })?);
    }
    let skipped = bench.skipped.borrow().iter().skip(before).cloned().collect();
    Ok(Large { directions, ours, django: measured, skipped })
}

fn on_one(
    bench: &Bench,
    database: &Database,
    (lists, directions): (&Path, usize),
    also: impl FnOnce(u16) -> anyhow::Result<()>,
) -> anyhow::Result<OnOne> {
    super::say(&format!("the site with many directions: {}", database.name()));
    let import = if bench.keep && database.is_filled("lists") {
        None
    } else {
        database.make_anew()?;
        let mut command = bench.bagyt();
        command.args(database.arguments()).args(["import", "--as-new"]).arg(lists);
        Some(process::run(&mut command, &bench.folder)?.wall)
    };
    let begin = Instant::now();
    let server = super::site::start(bench, &database.arguments())?;
    super::site::await_first(&server)?;
    let first_page = begin.elapsed();
    let mut client = Client::new(server.port);
    holds(&mut client, directions)?;
    client.get(&format!("/directions?words={}", super::site::encoded("жас")), false)?;
    let first_words = begin.elapsed();
    let before = server.memory().context("the site runs")?;
    let pages = addresses::all(&mut client)?;
    let loaded = loaded(bench, server.port, &pages)?;
    let after = server.memory().context("the site still runs")?;
    drop(server);
    let exports = ["csv", "json", "xlsx"].into_iter();
    let exports = exports.map(|kind| export(bench, database, kind, directions));
    let exports = exports.collect::<anyhow::Result<_>>()?;
    let server = super::site::start(bench, &database.arguments())?;
    super::site::await_first(&server)?;
    also(server.port)?;
    Ok(OnOne {
        database: database.name(),
        import,
        first_page,
        first_words,
        memory: (before, after),
        loaded,
        exports,
    })
}

/// Makes sure that what is measured is what will be said: an earlier run may have left another register.
fn holds(client: &mut Client, directions: usize) -> anyhow::Result<()> {
    let summary = client.get("/api/v1/summary", false)?;
    let summary: serde_json::Value = serde_json::from_slice(&summary.body)?;
    let held = summary["direction_count"].as_u64().unwrap_or_default();
    anyhow::ensure!(
        held == directions as u64,
        "the register holds {held} directions instead of {directions}; measure without --keep"
    );
    Ok(())
}

fn loaded(bench: &Bench, port: u16, pages: &[Asked]) -> anyhow::Result<Vec<Loaded>> {
    let seconds = |whole, quick| Duration::from_secs(if bench.quick { quick } else { whole });
    let mut client = Client::new(port);
    let mut loaded = Vec::new();
    for (name, paths) in pages {
        let weight = client.get(&paths[0], true)?.body.len();
        load::at_full_speed(port, paths, Duration::from_millis(500))?; // warms up
        let times = load::at_fixed_rate(port, paths, seconds(5, 2))?;
        let rate = load::at_full_speed(port, paths, seconds(3, 1))?;
        super::say(&format!(
            "  {name}: p50 {:.2} ms, p99 {:.2} ms, {rate:.0}/s, {weight} bytes",
            times.median(),
            times.quantile(0.99)
        ));
        loaded.push(Loaded { name: name.clone(), times, rate, weight });
    }
    Ok(loaded)
}

/// Django answers slowly enough that it is asked at full speed only, and for its times one client at a time.
fn measured_django(
    bench: &Bench,
    django: &Django,
    pages: &[Asked],
) -> anyhow::Result<(Vec<Loaded>, String)> {
    let lasting = Duration::from_secs(if bench.quick { 2 } else { 6 });
    let mut client = Client::new(django.port());
    let mut loaded = Vec::new();
    for (name, paths) in django.pages(pages) {
        let weight = client.get(&paths[0], true)?.body.len();
        let mut times = Vec::new();
        let start = Instant::now();
        for path in paths.iter().cycle() {
            let begin = Instant::now();
            client.get(path, true)?;
            times.push(begin.elapsed());
            if start.elapsed() >= lasting {
                break;
            }
        }
        let times = Sample::of_times(super::sample::Unit::Milliseconds, &times);
        let rate = load::at_full_speed(django.port(), &paths, lasting)?;
        super::say(&format!("  Django, {name}: p50 {:.1} ms, {rate:.1}/s", times.median()));
        loaded.push(Loaded { name, times, rate, weight });
    }
    Ok((loaded, django.versions().to_owned()))
}

/// Takes everything as a file from a site that was just started and has answered a page, and watches its memory meanwhile.
fn export(
    bench: &Bench,
    database: &Database,
    kind: &'static str,
    rows: usize,
) -> anyhow::Result<Export> {
    let server = super::site::start(bench, &database.arguments())?;
    super::site::await_first(&server)?;
    Client::new(server.port).get("/directions", false)?;
    let before = server.memory().context("the site runs")?;
    let begin = Instant::now();
    let port = server.port;
    let taking = std::thread::spawn(move || -> anyhow::Result<u64> {
        let answer = Client::new(port).get(&format!("/directions.{kind}"), false)?;
        anyhow::ensure!(answer.status == 200, "{kind} answers {}", answer.status);
        let told =
            answer.body.split(|byte| *byte == b'\n').filter(|line| line.starts_with(b"{\"id\""));
        anyhow::ensure!(
            kind != "json" || told.count() == rows,
            "the file has not {rows} directions"
        );
        Ok(answer.body.len() as u64)
    });
    let mut highest = before;
    while !taking.is_finished() {
        highest = server.memory().unwrap_or(0.0).max(highest);
        std::thread::sleep(Duration::from_millis(5));
    }
    let bytes = taking.join().expect("the client does not panic")?;
    let time = begin.elapsed();
    super::say(&format!("  {kind}: {time:?}, {bytes} bytes"));
    Ok(Export { kind, time, rows, bytes, rise: highest - before })
}
