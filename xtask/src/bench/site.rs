//! The site on a register of a thousand lists: start-up, memory, pages under load, weight of pages.

use super::http::Client;
use super::process::Server;
use super::python::Python;
use super::sample::{Sample, Unit, short};
use super::{Bench, Line};
use anyhow::Context;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Readers who ask at once.
const READERS: usize = 8;

/// The baseline of a page: the same bytes as a file.
const STATIC: &str = "the same page as a file from `python3 -m http.server`";

/// A page that is measured.
struct Page {
    name: &'static str,
    path: String,
}

/// What the site measurement says: lines for the table, and the weight of every page.
pub struct Site {
    /// Start-up, memory, answers.
    pub lines: Vec<Line>,
    /// Name, bytes, bytes compressed.
    pub weights: Vec<(String, usize, usize)>,
}

/// Measures the register that the import left.
pub fn measure(bench: &Bench, python: Option<&Python>) -> anyhow::Result<Site> {
    let static_folder = bench.folder.join("static");
    fs::create_dir_all(&static_folder)?;
    fs::write(static_folder.join("index.html"), "<!doctype html><title>page</title>")?;
    let empty = bench.folder.join("empty");
    let registers =
        [("an empty register", empty), ("the register of these lists", bench.register())];
    let mut lines = Vec::new();
    for (what, register) in &registers {
        lines.extend(start_up(bench, what, register, python)?);
    }
    let ours = ours(bench, &bench.register())?;
    let mut client = Client::new(ours.port);
    await_first(&ours)?;
    let pages = pages(&mut client)?;
    let weights = weights(&mut client, &pages)?;
    let theirs = python.map(|python| file_server(bench, python)).transpose()?;
    if let Some(theirs) = &theirs {
        await_first(theirs)?;
    }
    for (number, page) in pages.iter().enumerate() {
        let file = format!("page-{number}.html");
        fs::write(static_folder.join(&file), client.get(&page.path, false)?.body)?;
        let load = under_load(bench, ours.port, &page.path)?;
        let beside = theirs
            .as_ref()
            .map(|server| under_load(bench, server.port, &format!("/{file}")))
            .transpose()?;
        lines.push(Line {
            what: format!("{}: answers", page.name),
            note: format!(
                "p50 {} ms, p99 {} ms",
                short(load.times.median()),
                short(load.times.quantile(0.99))
            ),
            ours: load.rate,
            baseline: beside.map(|load| (STATIC, load.rate)),
        });
    }
    lines.push(Line {
        what: "memory after the load".to_owned(),
        ours: Sample::new(Unit::Mebibytes, vec![ours.memory().context("the site still runs")?]),
        baseline: memory_of(theirs.as_ref()),
        note: String::new(),
    });
    Ok(Site { lines, weights })
}

fn ours(bench: &Bench, register: &Path) -> anyhow::Result<Server> {
    start(bench, &["--folder".to_owned(), register.display().to_string()])
}

/// Starts the site on the register these arguments name.
pub fn start(bench: &Bench, register: &[String]) -> anyhow::Result<Server> {
    let rest = ["--listen", "127.0.0.1:PORT", "--set", "log.level=warn"];
    let sets = ["--set", "storage.load_examples=false", "--set", "server.requests_per_minute=0"];
    let arguments: Vec<&str> =
        register.iter().map(String::as_str).chain(rest).chain(sets).collect();
    Server::start(&bench.program, &arguments, &bench.folder)
}

fn file_server(bench: &Bench, python: &Python) -> anyhow::Result<Server> {
    let folder: PathBuf = bench.folder.join("static");
    let arguments = ["-m", "http.server", "PORT", "--bind", "127.0.0.1"];
    Server::start(python.interpreter(), &arguments, &folder)
}

/// Waits for the first good answer.
pub fn await_first(server: &Server) -> anyhow::Result<()> {
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(60) {
        if Client::new(server.port).get("/", false).is_ok_and(|answer| answer.status == 200) {
            return Ok(());
        }
        std::thread::sleep(Duration::from_micros(500));
    }
    anyhow::bail!("no answer within a minute")
}

/// From the start of the process to the first page, and the memory it holds then.
fn start_up(
    bench: &Bench,
    what: &str,
    register: &Path,
    python: Option<&Python>,
) -> anyhow::Result<Vec<Line>> {
    let timed =
        |start: &dyn Fn() -> anyhow::Result<Server>| -> anyhow::Result<(Vec<Duration>, Vec<f64>)> {
            let (mut times, mut memory) = (Vec::new(), Vec::new());
            for _ in 0..bench.runs(9, 3) {
                let begin = Instant::now();
                let mut server = start()?;
                await_first(&server)?;
                times.push(begin.elapsed());
                std::thread::sleep(Duration::from_millis(300));
                anyhow::ensure!(server.lives(), "the server stopped by itself");
                memory.extend(server.memory());
            }
            Ok((times, memory))
        };
    let (times, memory) = timed(&|| ours(bench, register))?;
    let theirs = python.map(|python| timed(&|| file_server(bench, python))).transpose()?;
    const SERVER: &str = "`python3 -m http.server`";
    let beside =
        |of: fn(&(Vec<Duration>, Vec<f64>)) -> Sample| theirs.as_ref().map(|it| (SERVER, of(it)));
    Ok(vec![
        Line {
            what: format!("{what}: start of the process to the first home page"),
            ours: Sample::of_times(Unit::Milliseconds, &times),
            baseline: beside(|(times, _)| Sample::of_times(Unit::Milliseconds, times)),
            note: String::new(),
        },
        Line {
            what: format!("{what}: memory when idle"),
            ours: Sample::new(Unit::Mebibytes, memory),
            baseline: beside(|(_, memory)| Sample::new(Unit::Mebibytes, memory.clone())),
            note: String::new(),
        },
    ])
}

fn memory_of(server: Option<&Server>) -> Option<(&'static str, Sample)> {
    let memory = server?.memory()?;
    Some(("`python3 -m http.server`", Sample::new(Unit::Mebibytes, vec![memory])))
}

/// The pages people open, with one direction and one list of the register.
fn pages(client: &mut Client) -> anyhow::Result<Vec<Page>> {
    let first = |client: &mut Client, of: &str| -> anyhow::Result<String> {
        let page = String::from_utf8(client.get(of, false)?.body)?;
        let link = format!("href=\"{of}/");
        let at = page.find(&link).with_context(|| format!("{of} links to one"))? + "href=\"".len();
        Ok(page[at..].split('"').next().unwrap_or_default().to_owned())
    };
    let direction = first(client, "/directions")?;
    let list = first(client, "/lists")?;
    let page = |name, path: &str| Page { name, path: path.to_owned() };
    Ok(vec![
        page("home", "/"),
        page("all directions", "/directions"),
        page("directions by words", "/directions?words=%D0%B6%D0%B0%D1%81%D1%82%D0%B0%D1%80"),
        page("directions by year and region", "/directions?year=2025&region=pavlodar"),
        page("one direction", &direction),
        page("one list", &list),
    ])
}

/// A text in an address.
pub fn encoded(text: &str) -> String {
    let letter = |byte: u8| match byte {
        b'a'..=b'z' | b'0'..=b'9' | b'-' | b'+' => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(letter).collect()
}

/// How heavy a page is, and what every page brings with it.
fn weights(client: &mut Client, pages: &[Page]) -> anyhow::Result<Vec<(String, usize, usize)>> {
    let home = String::from_utf8(client.get("/", false)?.body)?;
    let assets = home
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|it| it.starts_with("/assets/"));
    let mut assets: Vec<String> = assets.map(str::to_owned).collect();
    assets.sort();
    assets.dedup();
    let mut weights = Vec::new();
    let pages = pages.iter().map(|page| (format!("page: {}", page.name), page.path.clone()));
    let assets = assets.into_iter().map(|path| {
        let kind = if path.ends_with(".css") { "style sheet" } else { "mark" };
        (format!("with every page, then cached: {kind}"), path)
    });
    for (name, path) in pages.chain(assets) {
        let plain = client.get(&path, false)?;
        anyhow::ensure!(plain.status == 200, "{path} answers {}", plain.status);
        weights.push((name, plain.body.len(), client.get(&path, true)?.body.len()));
    }
    Ok(weights)
}

/// What a page does when several readers ask for it again and again.
struct Load {
    /// Answers each second, run by run.
    rate: Sample,
    /// Time of every answer of all runs.
    times: Sample,
}

fn under_load(bench: &Bench, port: u16, path: &str) -> anyhow::Result<Load> {
    let lasting = Duration::from_millis(if bench.quick { 500 } else { 2000 });
    asked_at_once(port, path, lasting / 4)?; // warms up
    let (mut rates, mut all) = (Vec::new(), Vec::new());
    for _ in 0..bench.runs(5, 2) {
        let times = asked_at_once(port, path, lasting)?;
        rates.push(times.len() as f64 / lasting.as_secs_f64());
        all.extend(times);
    }
    Ok(Load {
        rate: Sample::new(Unit::PerSecond, rates),
        times: Sample::of_times(Unit::Milliseconds, &all),
    })
}

/// Every reader asks, waits for the whole answer, asks again, until the time is over.
fn asked_at_once(port: u16, path: &str, lasting: Duration) -> anyhow::Result<Vec<Duration>> {
    let end = Instant::now() + lasting;
    let reader = || -> anyhow::Result<Vec<Duration>> {
        let (mut client, mut times) = (Client::new(port), Vec::new());
        while Instant::now() < end {
            let start = Instant::now();
            let answer = client.get(path, true)?;
            anyhow::ensure!(answer.status == 200, "{path} answers {}", answer.status);
            times.push(start.elapsed());
        }
        Ok(times)
    };
    std::thread::scope(|scope| {
        let readers: Vec<_> = (0..READERS).map(|_| scope.spawn(reader)).collect();
        let mut all = Vec::new();
        for reader in readers {
            all.extend(reader.join().expect("a reader does not panic")?);
        }
        Ok(all)
    })
}
