//! The baseline of the list page: Django on PostgreSQL with the same directions, `benches/django_list/`.

use super::addresses::Asked;
use crate::bench::Bench;
use crate::bench::databases::Database;
use crate::bench::http::Client;
use crate::bench::process::Server;
use crate::bench::python::{self, Python};
use anyhow::Context;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Processes that answer: two for each core of this machine.
fn workers() -> usize {
    2 * std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

/// A running Django site.
pub struct Django {
    server: Server,
    /// Kept until the site has stopped.
    _database: Database,
    versions: String,
}

impl Django {
    /// Loads what our site on `port` gives out into a new database and starts Django on it; `None`, said aloud, when it cannot be
    /// had here.
    pub fn start(
        bench: &Bench,
        python: Option<&Python>,
        database: Database,
        port: u16,
    ) -> anyhow::Result<Option<Self>> {
        let Some((python, address)) = python.zip(database.address().map(str::to_owned)) else {
            return Ok(None);
        };
        let scripts = bench.root.join("benches/django_list");
        if !python.install(&scripts.join("requirements.txt"), "django, gunicorn, psycopg") {
            bench.skip("Django: its packages cannot be had here");
            return Ok(None);
        }
        crate::bench::say("loading Django");
        if !(bench.keep && database.is_filled("catalogue_direction")) {
            database.make_anew()?;
            let directions = bench.folder.join("directions.json");
            let answer = Client::new(port).get("/directions.json", false)?;
            anyhow::ensure!(answer.status == 200, "/directions.json answers {}", answer.status);
            std::fs::write(&directions, answer.body)?;
            let mut load = Command::new(python.interpreter());
            load.arg(scripts.join("baseline_site.py")).args(["load", &address]);
            load.stdin(std::fs::File::open(&directions)?).stdout(Stdio::null());
            let loaded = load.status().context("python runs")?.success();
            anyhow::ensure!(loaded, "Django could not load the directions");
        }
        let gunicorn: PathBuf = python.interpreter().with_file_name("gunicorn");
        let workers = workers().to_string();
        let arguments = [
            "--bind",
            "127.0.0.1:PORT",
            "--workers",
            &workers,
            "--worker-class",
            "gthread",
            "--threads",
            "4",
        ];
        let arguments =
            arguments.into_iter().chain(["--keep-alive", "30", "baseline_site:application"]);
        let arguments: Vec<&str> = arguments.collect();
        let server = Server::start_with(
            &gunicorn,
            &arguments,
            &scripts,
            &[("DATABASE_URL", &address), ("PYTHONDONTWRITEBYTECODE", "1")],
        )?;
        await_rows(&server)?;
        let versions = python::said(
            python.interpreter(),
            "import django, gunicorn; print('Django', django.__version__ + ', gunicorn', gunicorn.__version__)",
        )?;
        let versions = format!("{versions}, {workers} processes");
        Ok(Some(Self { server, _database: database, versions }))
    }

    /// Where it answers.
    pub const fn port(&self) -> u16 {
        self.server.port
    }

    /// What it is made of.
    pub fn versions(&self) -> &str {
        &self.versions
    }

    /// Its pages: the name of ours that each stands beside, and addresses.
    pub fn pages(&self, ours: &[Asked]) -> Vec<Asked> {
        let of =
            |name: &str| ours.iter().find(|(of, _)| of == name).map(|(_, paths)| paths.clone());
        let same = ["all directions", "directions by year and region", "directions by words"];
        let same = same.into_iter().filter_map(|name| Some((name.to_owned(), of(name)?)));
        let rows = ("all directions, rows only".to_owned(), vec!["/rows".to_owned()]);
        same.chain([rows]).collect()
    }
}

fn await_rows(server: &Server) -> anyhow::Result<()> {
    for _ in 0..600 {
        if Client::new(server.port).get("/rows", false).is_ok_and(|answer| answer.status == 200) {
            return Ok(());
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    anyhow::bail!("Django does not answer within a minute")
}
