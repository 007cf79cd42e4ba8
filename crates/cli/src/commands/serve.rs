//! `bagyt serve`: starts the site.

use crate::output::{self, t};
use crate::signals::asked_to_stop;
use crate::trouble::{Result, to_say, why_not};
use crate::{configuration, examples, register};
use bagyt_settings::{LogFormat, Settings};
use bagyt_tools::{Files, Installed};
use bagyt_web::{App, Bounds};
use bagyt_wording::{Args, Lang, say};
use std::io::IsTerminal;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tracing_subscriber::EnvFilter;

/// Opens the register, loads the examples into a new one, serves until asked to stop.
pub fn run(settings: &Settings, lang: Lang) -> Result<ExitCode> {
    start_log(settings)?;
    register::wait(serve(settings, lang))?;
    Ok(ExitCode::SUCCESS)
}

async fn serve(settings: &Settings, lang: Lang) -> Result<()> {
    let rules = configuration::rules(settings)?;
    let limits = configuration::limits(settings);
    let tools = configuration::tools(settings, Files::All);
    tools.remove_left_behind();
    let listener = listening(settings.server.listen).await?;
    let metrics = match settings.server.metrics_listen {
        Some(address) => Some(listening(address).await?),
        None => None,
    };
    let address = listener.local_addr().map_err(anyhow::Error::from)?;
    let store = register::open(settings).await?;
    if settings.storage.load_examples {
        let ctx = register::acting(settings, store.clone()).await?;
        let loaded = examples::load_if_new(&ctx, settings).await?;
        if loaded > 0 {
            output::line(&say(lang, "serve-examples", &Args::new().count("lists", loaded as u64)));
        }
    }
    output::line(&say(
        lang,
        "serve-ready",
        &Args::new().text("address", format!("http://{address}/")),
    ));
    output::line(&t(lang, "serve-stop"));
    let prepared = store.clone();
    tokio::spawn(async move {
        if let Err(error) = prepared.catalogue().prepare().await {
            tracing::warn!(%error, "the register could not be brought to mind beforehand");
        }
    });
    tracing::info!(sandbox = ?tools.sandbox(), "how programs that read visitors' files are kept apart");
    if let Err(why) = tools.reads_apart() {
        tracing::warn!(%why, "visitors' files are not read in processes of their own, or not at all");
    }
    let app = App::new(store, rules, limits, settings.clone())
        .with_samples(examples::fingerprints())
        .with_tools(Arc::new(tools.clone()))
        .of_build(&build());
    let bounds = Bounds {
        connections: settings.server.connections,
        head: Duration::from_secs(settings.server.request_seconds),
        stall: Duration::from_secs(settings.server.request_seconds),
        grace: Duration::from_secs(settings.server.shutdown_seconds),
    };
    let telling = metrics.map(|listener| {
        let router = bagyt_web::metrics_router(app.clone());
        tokio::spawn(bagyt_web::serve(listener, router, std::future::pending(), FOR_MACHINES))
    });
    let stop = stopping(lang, tools.clone(), settings.server.shutdown_seconds);
    bagyt_web::serve(listener, bagyt_web::router(app), stop, bounds).await;
    telling.inspect(JoinHandle::abort);
    // Nobody waits any more for what is still being read.
    tools.stop_and_wait();
    Ok(())
}

/// Ends when somebody asks to stop; at a terminal it says how long that may take. Who supervises the program reads the log.
async fn stopping(lang: Lang, tools: Installed, seconds: u64) {
    asked_to_stop(&tools).await;
    if std::io::stderr().is_terminal() {
        output::aside(&say(lang, "serve-stopping", &Args::new().count("seconds", seconds)));
    }
}

/// What the listener allows at which numbers about the site are told: a few programs ask there, every few seconds.
const FOR_MACHINES: Bounds = Bounds {
    connections: 16,
    head: Duration::from_secs(60),
    stall: Duration::from_secs(60),
    grace: Duration::ZERO,
};

async fn listening(address: SocketAddr) -> Result<TcpListener> {
    Ok(TcpListener::bind(address).await.map_err(|error| {
        to_say("serve-cannot-listen").text("address", address).part("detail", why_not(&error))
    })?)
}

/// What tells this build of the program from another of the same version: length and time of its file; empty where nobody may
/// look at it.
fn build() -> String {
    let file = std::env::current_exe().and_then(std::fs::metadata);
    file.map(|file| format!("{} {:?}", file.len(), file.modified().ok())).unwrap_or_default()
}

fn start_log(settings: &Settings) -> Result<()> {
    let level = &settings.log.level;
    let filter =
        EnvFilter::try_new(level).map_err(|_| to_say("settings-log-level").text("value", level))?;
    // Colours are for people: a file or another program gets plain text.
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    let started = match settings.log.format {
        LogFormat::Text => log.try_init(),
        LogFormat::Json => log.json().try_init(),
    };
    Ok(started.map_err(|error| anyhow::anyhow!("logging cannot start: {error}"))?)
}
